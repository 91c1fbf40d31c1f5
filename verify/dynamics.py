"""Where a deterministic run goes, however long it is: never by simulating it to the end.

A run x, f(x), f(f(x)), ... is followed in exact rationals while they stay short, then in balls for
a while.  Where a rational point comes back, every later one is known.  Else a trap is looked for: a
set around the last point that f (or f after f) maps into itself, so that every later point lies in
it, and the nearer to its fixed point the more steps were made.  Floats propose the trap, balls
prove it.
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
from lemmacheck.verify.jets import compose, hull, inverse, jacobian, product
from lemmacheck.verify.numbers import Array, OutsideDomain, Unsettled, each

FLOATS = 2048  # steps of a float run at most, after which it counts as settled: it only searches
RATIONALS = 256  # steps in exact rationals at most
BITS = 8  # of a rational at most, as a multiple of the precision of balls
BALLS = 64  # steps in balls at most
PERIODS = (1, 2)  # of the cycles to which traps are looked for
INFLATIONS = 6  # of a trap that is not yet mapped into itself
REFINEMENTS = 40  # of the point that a trap is centred on

Map = Callable[[Array], Array]


class Index(int):
    """A value of the index of a `Least`; it notes the runs whose length it is."""

    runs: list[Run]

    def __new__(cls, value: int) -> Index:
        made = super().__new__(cls, value)
        made.runs = []
        return made


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
        counts = range(when.first, when.last + 1, when.period)
        beyond = [count for count in counts[: known + self.period] if count >= known]
        phases = {(count - known) % self.period for count in beyond}
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


def image(step: Map, box: Array) -> Array:
    """Balls that hold the step of every point of a box: the tighter of two forms.

    Evaluated in balls the box grows wherever it is used twice; by the mean value theorem the step
    of x is that of the centre plus a matrix between the derivatives times x less the centre.
    """
    plain = step(box)
    try:
        slopes = jacobian(step, box)
    except Unsettled:
        return plain
    centre = each(_middle, box)
    mean = step(centre) + product(slopes, box - centre)
    return each(_tighter, plain, mean)


def _middle(value: Any) -> Any:
    return flint.arb(value).mid()


def _tighter(a: Any, b: Any) -> Any:
    a, b = flint.arb(a), flint.arb(b)
    return b if b.rad() < a.rad() else a


def inside(values: Array, balls: Array) -> bool:
    """Does each of the balls certainly hold its value?"""
    pairs = zip(np.ravel(values), np.ravel(balls), strict=True)
    return all(flint.arb(ball).contains(flint.arb(value)) for value, ball in pairs)


@dataclass(frozen=True, eq=False)
class Trap:
    """The points centre + frame y, y in `sides`, all mapped among themselves by `period` steps.

    In these coordinates distances shrink by `rate` with every period, and the fixed point is within
    `drift` of the centre, both relative to the sides; at a rate of 1 nothing is said of either.
    """

    step: Map
    centre: Array
    frame: Array
    sides: Array
    period: int
    rate: Any
    drift: Any

    def phase(self, phase: int) -> Array:
        """Balls around every point that is `phase` steps after some whole number of periods."""
        return self._moved(self.sides, phase)

    def at(self, count: int) -> Array:
        """Balls around the point `count` steps after the one that the trap was built around."""
        periods, phase = divmod(count, self.period)
        if not self.rate < 1:
            return self.phase(phase)
        share = self.rate**periods * (1 + self.drift) + self.drift
        if not share < 1:
            return self.phase(phase)
        return self._moved(each(lambda side: _around_zero(share * side), self.sides), phase)

    def _moved(self, sides: Array, phase: int) -> Array:
        box = self.centre + product(self.frame, sides)
        for _ in range(phase):
            box = image(self.step, box)
        return box


def _around_zero(value: Any) -> Any:
    """The ball around zero that reaches as far as the value may."""
    return flint.arb(0, flint.arb(value).abs_upper())


def find_trap(step: Map, point: Array, period: int) -> Trap | None:
    """A trap that holds the point (balls), proved in ball arithmetic; None where none was found."""

    def moved(x: Array) -> Array:
        return reduce(lambda y, _: step(y), range(period), x)

    try:
        centre, slopes = _fixed_point(moved, each(_middle, point))
        frame = _frame(slopes)
        back = inverse(frame)
        away = product(back, point - centre)
        off = product(back, moved(centre) - centre)
        sides = each(_around_zero, away)
        for _ in range(INFLATIONS):
            box = centre + product(frame, sides)
            turned = product(compose(compose(back, jacobian(moved, box)), frame), sides)
            # the mean value theorem again: where these coordinates of the box are sent
            if inside(off + turned, sides) and inside(away, sides):
                return Trap(step, centre, frame, sides, period, *_rates(turned, off, sides))
            sides = each(_wider, sides, off + turned)
    except (Unsettled, OutsideDomain, ZeroDivisionError, np.linalg.LinAlgError):
        return None
    return None


def _wider(side: Any, reached: Any) -> Any:
    return _around_zero(side.union(reached) * flint.arb("1.001"))


def _rates(turned: Array, off: Array, sides: Array) -> tuple[Any, Any]:
    """The rate of a trap, and how far from its centre the fixed point can lie: upper bounds.

    A coordinate whose side is zero does not move at all.
    """
    rate = offset = flint.arb(0)
    for t, o, side in zip(np.ravel(turned), np.ravel(off), np.ravel(sides), strict=True):
        reach = side.rad()
        if reach > 0:
            rate = rate.max(flint.arb(t).abs_upper() / reach).upper()
            offset = offset.max(flint.arb(o).abs_upper() / reach).upper()
    return rate, offset / (1 - rate) if rate < 1 else offset


def _fixed_point(moved: Map, point: Array) -> tuple[Array, Any]:
    """A point that the map hardly moves, as exact balls, and its derivatives there in floats."""
    slopes = np.vectorize(float, otypes=[float])(jacobian(moved, point))
    if not np.isfinite(slopes).all():
        raise Unsettled("the derivatives are not finite")
    back = np.linalg.pinv(slopes - np.eye(slopes.shape[-1]))
    back = each(flint.arb, back.astype(object))
    for _ in range(REFINEMENTS):
        better = each(_middle, point - product(back, moved(point) - point))
        if _repeats(better, point):
            break
        point = better
    return point, slopes


def _frame(slopes: Any) -> Array:
    """Coordinates in which the map shrinks boxes: eigenvectors, of what is symmetric."""
    d = slopes.shape[-1]
    frame = np.broadcast_to(np.eye(d), slopes.shape)
    if (slopes * (1 - np.eye(d))).any():
        frame = np.linalg.eigh((slopes + np.swapaxes(slopes, -1, -2)) / 2)[1]
    return each(flint.arb, frame.astype(object))


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
