"""One cell, side by side: agreement first, then memory, then rounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from lemmacheck.verify.bench import instances, timing
from lemmacheck.verify.bench.agreement import compare
from lemmacheck.verify.bench.cells import Cell
from lemmacheck.verify.bench.floor import Rates, floor
from lemmacheck.verify.bench.goals import best_peer
from lemmacheck.verify.bench.sides import Side, SideError

ANALYTIC = "analytic"
"""The one form of our side."""


@dataclass(frozen=True)
class Effort:
    """How much is measured.

    Args:
        budget: seconds of rounds for each cell, once the fewest are made.
        least: seconds that a round of one side takes at least.
        rest: seconds between two sides.

    """

    budget: float = 10.0
    least: float = 0.02
    rest: float = 0.04


@dataclass(frozen=True)
class Measurer:
    """Measures cells with the same sides.

    Args:
        sides: the first is ours.
        effort: how much to measure.
        rates: of the machine, for floors.

    """

    sides: Sequence[Side]
    effort: Effort
    rates: Rates

    @property
    def ours(self) -> str:
        """The name of our measurements."""
        return f"{self.sides[0].name} {ANALYTIC}"

    def measure(self, cell: Cell) -> dict[str, Any]:
        """One cell: status ``measured``, ``disagrees`` or ``failed``, and each side's numbers."""
        record: dict[str, Any] = {
            "id": cell.id,
            "cell": cell.payload(),
            "status": "failed",
            "why": "",
            "floor": floor(cell, self.rates),
        }
        with TemporaryDirectory(prefix="lemmacheck-bench-") as name:
            folder = Path(name)
            (folder / "data").mkdir()
            instances.write(cell, folder / "data")
            hands, found = self._open(cell, folder)
            record["sides"] = found
            if self.ours not in hands:
                record["why"] = found[self.ours]["error"]
                return record
            results = {hand: np.load(folder / f"{hand}.npy") for hand in hands}
            agreement = compare(results, cell.dtype)
            for hand, far in agreement.deviations.items():
                found[hand]["deviation"] = far if isfinite(far) else None
            if not agreement.holds:
                who = ", ".join(agreement.suspects) or "some sides"
                record["status"] = "disagrees"
                record["why"] = (
                    f"{who}: results differ by {agreement.gap:.2g} of the largest entry, and "
                    f"{agreement.tolerance:.0e} is allowed"
                )
                return record
            self._weigh(hands, found)
            self._time(hands, found)
        self._judge(record)
        for side in self.sides:
            _quietly(side, "close")
        return record

    def _open(self, cell: Cell, folder: Path) -> tuple[dict[str, tuple[Side, str]], dict[str, Any]]:
        """The sides and forms that gave a first result, by name, and what all gave."""
        hands: dict[str, tuple[Side, str]] = {}
        found: dict[str, Any] = {}
        for side in self.sides:
            bad: dict[str, str] = {}
            mine: dict[str, Any] = {}
            whole = ANALYTIC if side is self.sides[0] else "every form"
            while whole not in bad:
                mine, form = {}, whole
                try:
                    request = {"cell": cell.payload(), "folder": str(folder / "data")}
                    forms = side.ask("open", **request)["forms"]
                    for form in forms:
                        if form not in bad:
                            mine[form] = self._first(side, form, folder)
                    break
                except SideError as error:
                    # A library that failed may fail ever after: the other forms get a new process.
                    side.stop()
                    bad[form] = str(error)
            for form, numbers in mine.items():
                if whole not in bad:
                    found[f"{side.name} {form}"] = numbers
                    hands[f"{side.name} {form}"] = side, form
            for form, why in bad.items():
                found[f"{side.name} {form}"] = _nothing(why)
        return hands, found

    def _first(self, side: Side, form: str, folder: Path) -> dict[str, Any]:
        path = str(folder / f"{side.name} {form}.npy")
        told = side.ask("first", form=form, result=path, least=self.effort.least)
        return {**_nothing(None), "first": told["first"], "count": told["count"]}

    def _weigh(self, hands: Mapping[str, tuple[Side, str]], found: Mapping[str, Any]) -> None:
        for name, (side, form) in hands.items():
            try:
                found[name]["memory"] = side.ask("memory", form=form)["bytes"]
            except SideError as error:
                found[name]["error"] = str(error)

    def _time(self, hands: Mapping[str, tuple[Side, str]], found: Mapping[str, Any]) -> None:
        def turn(name: str) -> Callable[[], float]:
            side, form = hands[name]

            def once() -> float:
                told = side.ask("time", form=form, count=found[name]["count"])
                return float(told["seconds"])

            return once

        able = {name: turn(name) for name in hands if found[name]["error"] is None}
        while able:
            try:
                rounds = timing.interleaved(able, self.effort.budget, rest=self.effort.rest)
                break
            except SideError:
                # Who failed is asked again, alone, and is left out.
                failing = [name for name in able if _fails(able[name], found[name])]
                able = {name: call for name, call in able.items() if name not in failing}
        else:
            return
        for name, seconds in rounds.items():
            middle = timing.interval(seconds)
            found[name].update(
                rounds=seconds, median=middle.middle, low=middle.low, high=middle.high
            )

    def _judge(self, record: dict[str, Any]) -> None:
        sides = record["sides"]
        if sides[self.ours]["median"] is None:
            record["why"] = sides[self.ours]["error"]
            return
        record["status"] = "measured"
        record["best"] = best = best_peer(sides, self.ours)
        if best is not None:
            ratio = timing.ratios(sides[self.ours]["rounds"], sides[best]["rounds"])
            record.update(ratio=ratio.middle, ratio_low=ratio.low, ratio_high=ratio.high)


def _nothing(error: str | None) -> dict[str, Any]:
    empty = dict.fromkeys(("first", "median", "low", "high", "memory", "deviation"))
    return {**empty, "rounds": [], "count": 1, "error": error}


def _fails(call: Callable[[], float], numbers: dict[str, Any]) -> bool:
    try:
        call()
    except SideError as error:
        numbers["error"] = str(error)
        return True
    return False


def _quietly(side: Side, do: str) -> None:
    try:
        side.ask(do)
    except SideError:
        side.stop()
