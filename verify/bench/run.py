"""A run of the benchmark: cell after cell, written after each, and resumed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lemmacheck.reports import benchmark
from lemmacheck.reports.write import write_text
from lemmacheck.verify.bench import growth, instances, machine, timing
from lemmacheck.verify.bench.cells import Cell
from lemmacheck.verify.bench.floor import Rates
from lemmacheck.verify.bench.goals import goals
from lemmacheck.verify.bench.measure import Effort, Measurer
from lemmacheck.verify.bench.sides import Side, SideError

FILE, TABLE, PLOT = "bench.json", "bench.md", "bench.svg"


@dataclass
class Run:
    """Measures cells side by side and keeps what was found.

    Args:
        sides: the first is ours; those that cannot run are left out of every cell.
        folder: where the files go.
        effort: how much to measure.
        rates: of the machine, for floors.
        about: the machine, as JSON.
        said: is told of each cell before it is measured.
        done: is given a line about each cell that was measured.

    """

    sides: Sequence[Side]
    folder: Path
    effort: Effort
    rates: Rates
    about: Mapping[str, Any]
    said: Callable[[str], None] = lambda _: None
    done: Callable[[str], None] = lambda _: None
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    grown: dict[str, Any] = field(default_factory=dict)

    def meet(self) -> None:
        """Ask every side what it is, and leave out those that cannot run.

        Raises:
            SideError: ours cannot.

        """
        self.told: dict[str, Any] = {}
        for side in self.sides:
            try:
                self.told[side.name] = side.ask("about")
            except SideError as error:
                side.stop()
                if side is self.sides[0]:
                    raise
                self.absent[side.name] = str(error)
        self.sides = [side for side in self.sides if side.name in self.told]
        self.hand = Measurer(self.sides, self.effort, self.rates)
        # The budget only narrows intervals: cells of another one may be kept.
        rounds = [self.effort.least, self.effort.rest]
        self.setting = machine.digest(
            [machine.code(), machine.stable(dict(self.about)), self.told, rounds]
        )

    def resume(self) -> int:
        """Take over what an earlier run measured with the same code on the same machine.

        Cells in which a form was left out that is asked for now are measured again.
        """
        try:
            found = json.loads((self.folder / FILE).read_text())["lemmacheck"]
            kept = {
                record["id"]: record
                for record in found["cells"]
                if record["setting"] == self.setting
                and record["status"] == "measured"
                and not self._lacks(record)
            }
            grown = found["growth"] if found["setting"] == self.setting else {}
        except (OSError, ValueError, KeyError, TypeError):
            return 0  # there is no file, or not one of ours
        self.records, self.grown = kept, grown
        return len(kept)

    def _lacks(self, record: Mapping[str, Any]) -> bool:
        """Whether a form was left out that would not be now."""
        sides = {side.name: side for side in self.sides}
        absent = [name.split(" ", 1) for name in record["left_out"]]
        dimension = record["cell"]["dimension"]
        return any(not sides[side].leaves_out(form, dimension) for side, form in absent)

    def cells(self, cells: Sequence[Cell]) -> None:
        """Measure the cells that are not there yet."""
        for cell in cells:
            if cell.id in self.records:
                continue
            self.said(cell.id)
            record = self.hand.measure(cell)
            self.records[cell.id] = {**record, "setting": self.setting}
            self.write()
            self.done(benchmark.progress(record))

    def growth(self) -> None:
        """Count operations, and measure how the time of our first form grows."""
        if self.grown:
            return

        def seconds_of(cell: Cell) -> float:
            self.said(f"growth {cell.id}")
            with TemporaryDirectory(prefix="lemmacheck-bench-") as name:
                folder = Path(name)
                (folder / "data").mkdir()
                instances.write(cell, folder / "data")
                side, least = self.sides[0], self.effort.least
                opened = side.ask("open", cell=cell.payload(), folder=str(folder / "data"))
                form, path = opened["forms"][0], str(folder / "result.npy")
                n = side.ask("first", form=form, result=path, least=least)["count"]
                once = [side.ask("time", form=form, count=n)["seconds"] for _ in range(7)]
            return timing.interval(once).middle

        self.said("counting operations")
        self.grown = {"counted": growth.table(), "timed": growth.timed(seconds_of)}
        self.write()

    def payload(self) -> dict[str, Any]:
        """Everything, in a superset of pytest-benchmark's format."""
        import pytest_benchmark

        records = list(self.records.values())
        entries = [
            timing.entry(record["id"], name, record["cell"], side)
            for record in records
            for name, side in record["sides"].items()
            if side["rounds"]
        ]
        return {
            "machine_info": dict(self.about),
            "commit_info": {},
            "benchmarks": entries,
            "datetime": datetime.now(UTC).isoformat(timespec="seconds"),
            "version": pytest_benchmark.__version__,
            "lemmacheck": {
                "setting": self.setting,
                "sides": self.told,
                "absent": self.absent,
                "rates": self.rates.payload(),
                "goals": goals(records),
                "cells": records,
                "skipped": self.skipped,
                "growth": self.grown,
            },
        }

    def write(self) -> None:
        """Write ``bench.json`` and ``bench.md``, each the whole old or the whole new one."""
        data = self.payload()
        text = json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False)
        write_text(self.folder / FILE, text + "\n")
        write_text(self.folder / TABLE, benchmark.page(data))

    def plot(self) -> Path:
        """Draw ``bench.svg``.

        Raises:
            ImportError: matplotlib is not installed.

        """
        return write_text(self.folder / PLOT, benchmark.plot(self.payload()))

    def stop(self) -> None:
        """End the sides' processes."""
        for side in self.sides:
            side.stop()

    @property
    def sound(self) -> bool:
        """Every cell was measured."""
        return all(record["status"] == "measured" for record in self.records.values())
