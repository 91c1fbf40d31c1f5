"""One cell, side by side: agreement first, then memory, then rounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
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
from lemmacheck.verify.bench.goals import fastest
from lemmacheck.verify.bench.sides import Side, SideError

WHOLE = "every form"
"""Stands for the forms of a side that could not even tell which it has."""


@dataclass(frozen=True)
class Effort:
    """How much is measured.

    Args:
        budget: seconds of rounds for each cell, once the fewest are made.
        least: seconds that a round of one side takes at least.
        rest: seconds between two sides.

    """

    budget: float = 5.0
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

    def ours(self, names: Mapping[str, Any]) -> dict[str, Any]:
        """What belongs to the forms of our side."""
        start = f"{self.sides[0].name} "
        return {name: x for name, x in names.items() if name.startswith(start)}

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
            found: dict[str, Any] = {}
            absent: list[str] = []
            record.update(sides=found, left_out=absent)
            hands = self._open(cell, folder, found, absent)
            if not self.ours(hands):
                record["why"] = self._why(found)
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
            again = _request(cell, folder)
            self._weigh(hands, found, again)
            self._time(hands, found, again)
        self._judge(record)
        for side in self.sides:
            _quietly(side, "close")
        return record

    def _open(
        self, cell: Cell, folder: Path, found: dict[str, Any], absent: list[str]
    ) -> dict[str, tuple[Side, str]]:
        """The sides and forms that gave a first result, by name.

        What all gave is put into ``found``, the names of forms that are left out into ``absent``.
        """
        hands: dict[str, tuple[Side, str]] = {}
        for side in self.sides:
            bad: dict[str, str] = {}
            mine: dict[str, Any] = {}
            skipped: list[str] = []
            while WHOLE not in bad:
                mine, form = {}, WHOLE
                try:
                    forms = side.ask("open", **_request(cell, folder))["forms"]
                    skipped = [x for x in forms if side.leaves_out(x, cell.dimension)]
                    for form in forms:
                        if form not in bad and form not in skipped:
                            mine[form] = self._first(side, form, folder)
                    break
                except SideError as error:
                    # A library that failed may fail ever after: the other forms get a new process.
                    side.stop()
                    bad[form] = str(error)
            absent += [f"{side.name} {form}" for form in skipped]
            for form, numbers in mine.items():
                if WHOLE not in bad:
                    found[f"{side.name} {form}"] = numbers
                    hands[f"{side.name} {form}"] = side, form
            for form, why in bad.items():
                found[f"{side.name} {form}"] = _nothing(why)
        return hands

    def _first(self, side: Side, form: str, folder: Path) -> dict[str, Any]:
        path = str(folder / f"{side.name} {form}.npy")
        told = side.ask("first", form=form, result=path, least=self.effort.least)
        return {**_nothing(None), "first": told["first"], "count": told["count"]}

    def _weigh(
        self,
        hands: Mapping[str, tuple[Side, str]],
        found: Mapping[str, Any],
        again: Mapping[str, Any],
    ) -> None:
        for name, (side, form) in hands.items():
            try:
                found[name]["memory"] = side.ask("memory", form=form)["bytes"]
            except SideError as error:
                found[name]["error"] = str(error)
                _renew(side, again)

    def _time(
        self,
        hands: Mapping[str, tuple[Side, str]],
        found: Mapping[str, Any],
        again: Mapping[str, Any],
    ) -> None:
        def turn(name: str) -> Callable[[], float]:
            side, form = hands[name]

            def once() -> float:
                try:
                    told = side.ask("time", form=form, count=found[name]["count"])
                except SideError as error:
                    found[name]["error"] = str(error)
                    _renew(side, again)
                    raise
                return float(told["seconds"])

            return once

        rounds: dict[str, list[float]] = {}
        while not rounds:
            able = {name: turn(name) for name in hands if found[name]["error"] is None}
            if not able:
                return
            with suppress(SideError):  # all others start again, without the one that failed
                rounds = timing.interleaved(able, self.effort.budget, rest=self.effort.rest)
        for name, seconds in rounds.items():
            middle = timing.interval(seconds)
            found[name].update(
                rounds=seconds, median=middle.middle, low=middle.low, high=middle.high
            )

    def _judge(self, record: dict[str, Any]) -> None:
        sides, ours = record["sides"], self.ours(record["sides"])
        own = fastest(ours)
        if own is None:
            record["why"] = self._why(sides)
            return
        best = fastest({name: side for name, side in sides.items() if name not in ours})
        record.update(status="measured", own=own, best=best)
        if best is not None:
            ratio = timing.ratios(sides[own]["rounds"], sides[best]["rounds"])
            record.update(ratio=ratio.middle, ratio_low=ratio.low, ratio_high=ratio.high)

    def _why(self, sides: Mapping[str, Any]) -> str:
        return "; ".join(f"{name}: {side['error']}" for name, side in self.ours(sides).items())


def _request(cell: Cell, folder: Path) -> dict[str, Any]:
    return {"cell": cell.payload(), "folder": str(folder / "data")}


def _nothing(error: str | None) -> dict[str, Any]:
    empty = dict.fromkeys(("first", "median", "low", "high", "memory", "deviation"))
    return {**empty, "rounds": [], "count": 1, "error": error}


def _renew(side: Side, request: Mapping[str, Any]) -> None:
    """Give a side a new process, at the same cell: a library that failed may fail ever after."""
    side.stop()
    with suppress(SideError):  # it will say so when it is asked
        side.ask("open", **request)


def _quietly(side: Side, do: str) -> None:
    try:
        side.ask(do)
    except SideError:
        side.stop()
