"""One source text for floats on any array library and for exact numbers in NumPy object arrays.

Float arrays speak the array API standard; their library is found from the arrays. Object arrays
hold rationals (``flint.fmpq``, ``fractions.Fraction``), balls (``flint.arb``) or any number type
with ``+ - * /`` and an order. flint is never imported here: values are recognised by what they are.
"""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = Any
"""An array of some array API library, or a NumPy object array of numbers."""
Number: TypeAlias = Any
"""An entry of an object array."""

INFLATION = {8: 1e-9, 4: 1e-4}
"""Relative amount, by bytes of a float, by which constants are rounded outward: far more than the
rounding of the formulas before it. A float is never a certificate."""
ROUNDING = 1e-12
"""What counts as zero beside one when float data are asked whether an identity holds."""


class Infinity:
    """Greater than every number: the exact stand-in for ``inf`` beside rationals.

    ``flint.fmpq`` refuses to be compared with a float, so constants that do not exist are this
    object in exact arrays, and ``inf`` in float arrays.
    """

    __slots__ = ()

    def __gt__(self, other: object) -> bool:
        return not isinstance(other, Infinity)

    def __ge__(self, other: object) -> bool:
        return True

    def __lt__(self, other: object) -> bool:
        return False

    def __le__(self, other: object) -> bool:
        return isinstance(other, Infinity)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Infinity)

    def __hash__(self) -> int:
        return hash(Infinity)

    def __abs__(self) -> Infinity:
        return self

    def __add__(self, other: object) -> Infinity:
        return self

    __radd__ = __add__

    def __mul__(self, other: Any) -> Infinity:
        if not other > 0:
            raise ValueError(f"infinity * {other} is not defined; drop instances without constants")
        return self

    __rmul__ = __mul__

    def __repr__(self) -> str:
        return "infinity"


INFINITY = Infinity()


def is_object(array: Array) -> bool:
    """True for NumPy object arrays, which hold exact numbers, balls or dual numbers."""
    return isinstance(array, np.ndarray) and array.dtype == np.dtype(object)


def namespace(*arrays: Array) -> Any:
    """The one array library that all arrays belong to; ValueError when there are several."""
    found = {array.__array_namespace__() for array in arrays}
    if len(found) != 1:
        names = sorted(module.__name__ for module in found)
        raise ValueError(f"arrays of {names} must come from one library; move them explicitly")
    return found.pop()


def on_host(array: Array) -> Any:
    """The same numbers as a NumPy array; the one place where arrays leave a device."""
    return array.get() if hasattr(array, "get") else np.asarray(array)


def is_rational(value: object) -> bool:
    """True for ``flint.fmpq`` and ``fractions.Fraction`` (not int: int / int is a float)."""
    kind = type(value)
    return kind is Fraction or (kind.__name__ == "fmpq" and kind.__module__.startswith("flint"))


def is_ball(value: object) -> bool:
    """True for ``flint.arb``, whose order is three-valued."""
    kind = type(value)
    return kind.__name__ == "arb" and kind.__module__.startswith("flint")


def as_fraction(value: Number) -> Fraction:
    """The same rational as a Fraction; ValueError for anything that is not a rational."""
    if type(value) is Fraction:
        return value
    if not is_rational(value):
        raise ValueError(
            f"{value!r} is a {type(value).__name__} and must be an exact rational; "
            "build it as flint.fmpq or fractions.Fraction"
        )
    return Fraction(int(value.p), int(value.q))


def number_like(value: Fraction, like: Number) -> Number:
    """The rational ``value`` in the number type of ``like``, exactly."""
    return (like * 0 + value.numerator) / value.denominator


def constant(values: Any, like: Array) -> Array:
    """Integers as an array that mixes with ``like``: Python ints beside objects, else floats."""
    if is_object(like):
        return np.asarray(values).astype(object)
    return namespace(like).asarray(values, dtype=like.dtype)


def shares(count: int, shape: tuple[int, ...], like: Array) -> Array:
    """An array filled with 1 / count, in the arithmetic of ``like``; exact on exact numbers."""
    if is_object(like):
        one = like.reshape(-1)[0] * 0 + 1
        return np.full(shape, one / count, dtype=object)
    return namespace(like).full(shape, 1 / count, dtype=like.dtype)


def rounding(terms: int, like: Array) -> float:
    """What counts as zero where ``terms`` rounded floats of at most one have been added up."""
    return max(ROUNDING, 4 * terms * float(namespace(like).finfo(like.dtype).eps))


def infinite(like: Array) -> Array:
    """An array of the shape of ``like`` filled with infinity in its arithmetic."""
    if is_object(like):
        return np.full(like.shape, INFINITY, dtype=object)
    return namespace(like).full_like(like, np.inf)


def elementwise(function: Any, array: Array) -> Array:
    """``function`` of each entry of an object array, as an object array of the same shape."""
    out = np.empty(array.shape, dtype=object)
    for index in np.ndindex(array.shape):
        out[index] = function(array[index])
    return out


def _ramp(value: Number) -> Number:
    if is_ball(value):
        return (value + abs(value)) / 2
    return value if value > 0 else value * 0


def ramp(array: Array) -> Array:
    """max(x, 0) entry by entry; for a ball, a ball that contains it for every point inside."""
    if is_object(array):
        return elementwise(_ramp, array)
    xp = namespace(array)
    return xp.maximum(array, xp.zeros_like(array))


def _transcendental(name: str, value: Number) -> Number:
    method = getattr(value, name, None)
    if method is None:
        raise TypeError(
            f"{name}({value!r}) has no value of type {type(value).__name__}; "
            "evaluate this family at flint.arb points (rational coefficients may stay)"
        )
    return method()


def cosine_and_sine(array: Array) -> tuple[Array, Array]:
    """Cos and sin entry by entry; objects use their own, and rationals raise TypeError."""
    if is_object(array):
        return (
            elementwise(lambda value: _transcendental("cos", value), array),
            elementwise(lambda value: _transcendental("sin", value), array),
        )
    if isinstance(array, np.ndarray) and array.dtype == np.float64:
        # In double precision NumPy has a vectorised tan but no vectorised cos and sin: by the
        # tangent of the half angle both come ten times as fast, to the same 2e-16.
        half = np.tan(array * 0.5)
        raised = 2 / (1 + half * half)
        return raised - 1, half * raised
    xp = namespace(array)
    return xp.cos(array), xp.sin(array)


def outward(bound: Array, size: Array | None = None) -> Array:
    """An upper bound that stays one: exact arrays unchanged, floats times 1 + INFLATION.

    A bound that may be negative, or a difference, gets INFLATION times ``size`` added instead: at
    least the absolute value of whatever was added up in it.
    """
    if is_object(bound):
        return bound
    share = INFLATION[namespace(bound).finfo(bound.dtype).bits // 8]
    return bound * (1 + share) if size is None else bound + share * size


def nonzero(array: Array, scale: Array) -> Array:
    """Where ``array`` is not 0: exactly on objects, beyond ROUNDING * ``scale`` on floats."""
    if is_object(array):
        return array != 0
    return namespace(array).abs(array) > ROUNDING * scale


def exponential(array: Array) -> Array:
    """Exp entry by entry; objects use their own ``exp``, and rationals raise TypeError."""
    if is_object(array):
        return elementwise(lambda value: _transcendental("exp", value), array)
    return namespace(array).exp(array)


def tangent_hyperbolic(array: Array) -> Array:
    """Tanh entry by entry; objects use their own ``tanh``, and rationals raise TypeError."""
    if is_object(array):
        return elementwise(lambda value: _transcendental("tanh", value), array)
    return namespace(array).tanh(array)


def logistic_pair(array: Array) -> tuple[Array, Array]:
    """1 / (1 + exp(-x)) and 1 / (1 + exp(x)) entry by entry, which add up to 1.

    On floats they share one exponential, nothing overflows, and either keeps its relative accuracy
    where it is small.
    """
    if is_object(array):
        return 1 / (1 + exponential(-array)), 1 / (1 + exponential(array))
    xp = namespace(array)
    tail = xp.exp(-xp.abs(array))
    large, sign = 1 / (1 + tail), xp.sign(array)
    # The maximum is 1 on one side of 0 and the tail on the other: faster than a choice by masks.
    return xp.maximum(tail, sign) * large, xp.maximum(tail, -sign) * large


def softplus(array: Array) -> Array:
    """log(1 + exp(x)) entry by entry, without overflow on floats and accurate where it is small."""
    if is_object(array):
        return elementwise(lambda value: _transcendental("log1p", value), exponential(array))
    xp = namespace(array)
    return xp.maximum(array, xp.zeros_like(array)) + xp.log1p(xp.exp(-xp.abs(array)))


def square_root(array: Array) -> Array:
    """The square root entry by entry; exact on rationals, ValueError where it is irrational."""
    if not is_object(array):
        return namespace(array).sqrt(array)
    return elementwise(_root, array)


def _root(value: Number) -> Number:
    if not is_rational(value):
        return _transcendental("sqrt", value)
    fraction = as_fraction(value)
    above, below = isqrt(fraction.numerator), isqrt(fraction.denominator)
    if fraction < 0 or above * above != fraction.numerator or below * below != fraction.denominator:
        raise ValueError(f"sqrt({value}) is not rational; evaluate at flint.arb points")
    return number_like(Fraction(above, below), value)
