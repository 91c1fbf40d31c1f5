"""Traps: sets that a map sends into themselves, and so the whole rest of a run.

A trap is a box in coordinates of its own, around a point that f (or f after f) hardly moves.
Floats propose it, balls prove that it is mapped into itself: every later point of the run lies in
it, and the nearer to its fixed point the more steps were made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any

import flint
import numpy as np

from lemmacheck.verify.jets import compose, inverse, jacobian, product
from lemmacheck.verify.numbers import Array, OutsideDomain, Unsettled, each

INFLATIONS = 6  # of a trap that is not yet mapped into itself
REFINEMENTS = 40  # of the point that a trap is centred on

Map = Callable[[Array], Array]


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
        if (better == point).all():
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
