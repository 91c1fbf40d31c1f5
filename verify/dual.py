"""Dual numbers a + b eps: exact directional derivatives of whatever arithmetic is run on them.

They are the independent reading of "the gradient of": no derivative that anyone wrote down for a
composite enters, only that of +, -, *, / and the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


class NoSlope(ArithmeticError):  # noqa: N818 - an outcome, not a fault
    """What is differentiated has a kink just there."""


@dataclass(frozen=True, slots=True)
class Dual:
    """`value` + `slope` eps with eps^2 = 0; ordered by value."""

    value: Any
    slope: Any

    def __add__(self, other: Any) -> Dual:
        o = lift(other)
        return Dual(self.value + o.value, self.slope + o.slope)

    def __mul__(self, other: Any) -> Dual:
        o = lift(other)
        return Dual(self.value * o.value, self.value * o.slope + self.slope * o.value)

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self) -> Dual:
        return Dual(-self.value, -self.slope)

    def __sub__(self, other: Any) -> Dual:
        return self + -lift(other)

    def __rsub__(self, other: Any) -> Dual:
        return lift(other) + -self

    def __truediv__(self, other: Any) -> Dual:
        o = lift(other)
        return Dual(
            self.value / o.value,
            (self.slope * o.value - self.value * o.slope) / (o.value * o.value),
        )

    def __rtruediv__(self, other: Any) -> Dual:
        return lift(other) / self

    def __pow__(self, exponent: int) -> Dual:
        result = lift(1)
        for _ in range(int(exponent)):
            result = result * self
        return result

    def __lt__(self, other: Any) -> bool:
        return bool(self.value < lift(other).value)

    def __gt__(self, other: Any) -> bool:
        return bool(self.value > lift(other).value)

    def __abs__(self) -> Dual:
        if self.value > 0:
            return self
        if self.value < 0:
            return -self
        raise NoSlope(f"the absolute value has no slope at zero, and {self.value} may be zero")


def lift(value: Any) -> Dual:
    """`value` as a constant."""
    return value if isinstance(value, Dual) else Dual(value, 0)


def perturbed(points: Any, coordinate: int) -> Any:
    """The points (..., d) of an object array, moving with speed one in one coordinate."""
    out = np.empty(points.shape, dtype=object)
    for index in np.ndindex(points.shape):
        out[index] = Dual(points[index], 1 if index[-1] == coordinate else 0)
    return out


def derivative(array: Any) -> Any:
    """The slopes, with the rationals of the values beside them."""
    out = np.empty(array.shape, dtype=object)
    for index in np.ndindex(array.shape):
        entry = lift(array[index])
        out[index] = entry.slope + 0 * entry.value
    return out
