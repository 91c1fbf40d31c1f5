"""Where a deterministic run goes, however long it is: never by simulating it to the end.

A run x, f(x), f(f(x)), ... is followed in exact rationals while they stay short, then in balls for
a while.  Where a rational point comes back, every later one is known; else a trap is looked for,
which no later point leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import reduce
from math import lcm
from typing import Any

import flint
import numpy as np

from lemmacheck.algorithms.arithmetic import is_object, namespace
from lemmacheck.verify.jets import hull
from lemmacheck.verify.numbers import Array, Unsettled, each
from lemmacheck.verify.traps import Map, Trap, find_trap, image

FLOATS = 2048  # steps of a float run at most, after which it counts as settled: it only searches
RATIONALS = 256  # steps in exact rationals at most
BITS = 8  # of a rational at most, as a multiple of the precision of balls
BALLS = 64  # steps in balls at most
PERIODS = (1, 2)  # of the cycles to which traps are looked for


class Index(int):
    """A value of the index of a `Least`; it notes the runs whose length it is."""

    def __init__(self, _value: int) -> None:
        self.runs: list[Run] = []


@dataclass(frozen=True)
class Later:
    """Every one of first, first + period, ... up to `last`, known only as that."""

    first: int
    last: int
    period: int

    def ball(self) -> Any:
        """A ball around all of them."""
        return flint.arb(self.first).union(flint.arb(self.last))


@dataclass(eq=False)
class Run:
    """The points of a run on floats, each computed once; what follows the last is a cycle.

    A run counts as settled when every instance repeats its last point or the one before.
    """

    step: Map
    start: Array
    points: list[Array] = field(init=False)
    period: int = field(default=0, init=False)  # of what follows; 0 while the end is open

    def __post_init__(self) -> None:
        self.points = [self.start]

    def reach(self, last: int) -> int:
        """How many of the points 0, ..., `last` are known one by one."""
        while len(self.points) <= last and not self.period:
            self._extend()
        return min(len(self.points), last + 1)

    def at(self, count: int) -> Array:
        """The point after `count` steps."""
        return self.points[count] if self.reach(count) > count else self._beyond(count)

    def later(self, when: Later) -> Array:
        """Something that holds the point after any of these numbers of steps."""
        known = self.reach(when.last)
        counts = range(when.first, when.last + 1, when.period)[: known + self.period]
        phases = {(count - known) % self.period for count in counts if count >= known}
        parts = [self.points[count] for count in counts if count < known]
        return reduce(_hull, parts + [self._phase(phase) for phase in sorted(phases)])

    def _extend(self) -> None:
        new = self.step(self.points[-1])
        for lag, old in enumerate(self.points[-1:-3:-1], 1):
            if _repeats(new, old):
                self.period = lag
                return
        self.points.append(new)
        if len(self.points) > FLOATS:
            self.period = 1

    def _beyond(self, count: int) -> Array:
        return self._phase((count - len(self.points)) % self.period)

    def _phase(self, phase: int) -> Array:
        return self.points[phase - self.period]


def _repeats(new: Array, old: Array) -> bool:
    """Are all entries the same?  NaN is NaN."""
    xp = namespace(new)
    same = new == old
    return bool(xp.all(same if is_object(new) else same | (xp.isnan(new) & xp.isnan(old))))


def _hull(a: Array, b: Array) -> Array:
    return each(hull, a, b) if is_object(a) else b


def _rational(value: Any) -> bool:
    return isinstance(value, flint.fmpq)


def _short(value: Any) -> bool:
    return bool(value.height_bits() <= BITS * flint.ctx.prec)


@dataclass(eq=False)
class ExactRun(Run):
    """The points of a run on exact numbers: rationals, balls, and at last a cycle or a trap."""

    seen: dict[Any, int] = field(default_factory=dict, init=False)
    balls: int = field(default=0, init=False)
    rested: bool = field(default=False, init=False)
    trap: Trap | None = field(default=None, init=False)

    def _extend(self) -> None:
        point = self.points[-1]
        entries = list(point.flat)
        if not all(_rational(x) or isinstance(x, flint.arb) for x in entries):
            self._plain()  # derivatives are being taken
            return
        if all(_rational(x) and _short(x) for x in entries) and len(self.points) <= RATIONALS:
            self._rational_step(tuple((int(x.p), int(x.q)) for x in entries))
            return
        new = image(self.step, each(flint.arb, self.points[-1]))
        self.balls += 1
        rests = any(_near(new, old) for old in self.points[-1:-3:-1])
        self._append(new)
        if (rests and not self.rested) or self.balls >= BALLS:
            self.rested = True
            self._find_trap()

    def _append(self, new: Array) -> None:
        """Remember the point; the first step shows on how many instances and slots runs differ."""
        if len(self.points) == 1:
            shape = np.broadcast_shapes(new.shape, self.points[0].shape)
            self.points[0] = np.broadcast_to(self.points[0], shape)
        self.points.append(np.broadcast_to(new, self.points[0].shape))

    def _rational_step(self, entries: Any) -> None:
        first = self.seen.setdefault(entries, len(self.points) - 1)
        if first < len(self.points) - 1:
            self.points.pop()  # it is the first again
            self.period = len(self.points) - first
        else:
            self._append(self.step(self.points[-1]))

    def _plain(self) -> None:
        if len(self.points) > BALLS:
            raise Unsettled(
                f"derivatives of more than {BALLS} steps are not taken; make the run shorter"
            )
        self._append(self.step(self.points[-1]))

    def _find_trap(self) -> None:
        for period in PERIODS:
            self.trap = find_trap(self.step, self.points[-1], period)
            if self.trap is not None:
                self.period = period
                return
        if self.balls >= BALLS:
            raise Unsettled(
                f"no set around the point after {len(self.points) - 1} steps was found that the "
                f"step maps into itself; fewer steps, or a start nearer to an attracting point, "
                f"would settle where the run goes"
            )

    def _beyond(self, count: int) -> Array:
        if self.trap is None:
            return super()._beyond(count)
        return self.trap.at(count - len(self.points) + 1)

    def _phase(self, phase: int) -> Array:
        if self.trap is None:
            return super()._phase(phase)
        return self.trap.phase((phase + 1) % self.period)


def _near(new: Array, old: Array) -> bool:
    """Is the distance below half of the precision?"""
    bound = flint.arb(2) ** (-flint.ctx.prec // 2)
    return all(abs(flint.arb(x) - y) < bound for x, y in zip(new.flat, old.flat, strict=True))


def least(at: Callable[[Index | Later], Array], last: int, minimum: Callable[..., Array]) -> Array:
    """The least of the arrays at 0, ..., `last`: one by one as far as the runs in them are known,
    then all that follow together.
    """
    index = Index(0)
    values = [at(index)]
    runs = index.runs
    known = max((run.reach(last) for run in runs), default=min(last, BALLS) + 1)
    values += [at(Index(k)) for k in range(1, known)]
    if known <= last:
        period = lcm(*(run.period or 1 for run in runs))
        firsts = range(known, min(known + period, last + 1))
        values += [at(Later(first, last, period)) for first in firsts]
        values.append(at(Index(last)))
    return reduce(minimum, values)
