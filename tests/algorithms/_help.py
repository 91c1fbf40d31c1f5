"""What the tests of this room share: points, recipes, and a dual number of their own."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.recipe import Recipe, draw, rational_array

FEATURES = ("cosines", "quadratics", "splines")
RIDGES = ("logistic", "softthreshold", "waves")
FAMILIES = (*FEATURES, *RIDGES)
"""Certified for all w."""
LOCAL: tuple[str, ...] = ("rankone", "policy", "sine")
"""Certified on a ball, loosely, or not at all: their own tests say what holds."""
EXACT = ("quadratics", "splines")
"""Rational, with constants that points attain."""
RATIONAL = (*EXACT, "softthreshold")
"""Rational at rational points."""


def small(
    family: str, name: str, *, bounded: bool = True, batch: int = 6, dimension: int = 2
) -> Recipe:
    """Three tasks with two samples each."""
    return draw(family, Key("tests", name), batch, 3, 2, dimension, bounded=bounded)


def lattice_points(name: str, *shape: int) -> Any:
    """Integers from -24 to 24; divide by 8."""
    return integers(Key("points", name), shape, -24, 24)


def fractions(whole: Any, denominator: int) -> Any:
    """An object array of Fractions."""
    return rational_array(whole, denominator, "fraction")


def to_float(array: Any) -> Any:
    """Rationals of either type rounded to floats."""

    def one(value: Any) -> float:
        return float(value) if isinstance(value, Fraction) else int(value.p) / int(value.q)

    return np.vectorize(one, otypes=[float])(array)


def number_type(name: str) -> Any:
    """float, Fraction, or a type of flint, which a bare machine with an accelerator lacks."""
    if name in ("float", "Fraction"):
        return {"float": float, "Fraction": Fraction}[name]
    return getattr(pytest.importorskip("flint"), name)


class Dual:
    """a + b eps with eps^2 = 0 and eps^3 = 0 kept apart: value, first and second derivative."""

    def __init__(self, *jet: Any) -> None:
        self.jet = jet

    def _other(self, other: Any) -> Any:
        return other.jet if isinstance(other, Dual) else (other, 0, 0)

    def __add__(self, other: Any) -> Dual:
        return Dual(*(a + b for a, b in zip(self.jet, self._other(other), strict=True)))

    def __mul__(self, other: Any) -> Dual:
        (a, b, c), (x, y, z) = self.jet, self._other(other)
        return Dual(a * x, a * y + b * x, a * z + 2 * b * y + c * x)

    def __sub__(self, other: Any) -> Dual:
        return self + (-1) * (other if isinstance(other, Dual) else Dual(*self._other(other)))

    def __rsub__(self, other: Any) -> Dual:
        return (-1) * self + other

    def __neg__(self) -> Dual:
        return (-1) * self

    def __abs__(self) -> Dual:
        return self if self > 0 else -self

    def __truediv__(self, other: Any) -> Dual:
        (a, b, c), (x, y, z) = self.jet, self._other(other)
        value = a / x
        slope = (b - value * y) / x
        return Dual(value, slope, (c - 2 * slope * y - value * z) / x)

    def __gt__(self, other: Any) -> bool:
        return bool(self.jet[0] > self._other(other)[0])

    def cos(self) -> Dual:
        a, b, c = self.jet
        return Dual(a.cos(), -a.sin() * b, -a.cos() * b * b - a.sin() * c)

    def sin(self) -> Dual:
        a, b, c = self.jet
        return Dual(a.sin(), a.cos() * b, -a.sin() * b * b + a.cos() * c)

    def exp(self) -> Dual:
        a, b, c = self.jet
        return Dual(a.exp(), a.exp() * b, a.exp() * (b * b + c))

    def log1p(self) -> Dual:
        a, b, c = self.jet
        return Dual(a.log1p(), b / (1 + a), (c * (1 + a) - b * b) / ((1 + a) * (1 + a)))

    def tanh(self) -> Dual:
        a, b, c = self.jet
        t = a.tanh()
        return Dual(t, (1 - t * t) * b, (1 - t * t) * (c - 2 * t * b * b))

    __radd__ = __add__
    __rmul__ = __mul__
