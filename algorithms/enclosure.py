"""Square roots and spectral norms of rationals, enclosed by rationals without a single float."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import isqrt

import numpy as np

from lemmacheck.algorithms.arithmetic import (
    Array,
    Number,
    as_fraction,
    elementwise,
    is_object,
    namespace,
    number_like,
    outward,
)

BITS = 40
"""Enclosures that are not exact are this many bits wide, relative to a crude bound."""

Rows = Sequence[Sequence[Fraction]]


def square_root_between(value: Fraction, bits: int = BITS) -> tuple[Fraction, Fraction]:
    """Rationals lo <= sqrt(value) <= hi, hi - lo <= 2**-bits; equal if the root is rational."""
    if value < 0:
        raise ValueError(f"{value} must not be negative to have a square root")
    radicand, scale = value.numerator * value.denominator, value.denominator
    root = isqrt(radicand)
    if root * root == radicand:
        return Fraction(root, scale), Fraction(root, scale)
    root = isqrt(radicand << (2 * bits))
    return Fraction(root, scale << bits), Fraction(root + 1, scale << bits)


def simplest_between(low: Fraction, high: Fraction) -> Fraction:
    """The rational of smallest denominator in [low, high], for 0 <= low <= high."""
    whole = low.numerator // low.denominator
    if low == whole:
        return Fraction(whole)
    if whole + 1 <= high:
        return Fraction(whole + 1)
    return whole + 1 / simplest_between(1 / (high - whole), 1 / (low - whole))


def _pivots(matrix: Rows) -> list[Fraction] | None:
    """The pivots of L D L^T, or None when the symmetric matrix has a negative eigenvalue."""
    rows = [list(row) for row in matrix]
    size = len(rows)
    pivots = []
    for pivot in range(size):
        head = rows[pivot][pivot]
        if head < 0 or (head == 0 and any(rows[pivot][pivot + 1 :])):
            return None
        pivots.append(head)
        for row in range(pivot + 1, size) if head else ():
            factor = rows[row][pivot] / head
            for column in range(pivot, size):
                rows[row][column] -= factor * rows[pivot][column]
    return pivots


def is_positive_semidefinite(matrix: Rows) -> bool:
    """True exactly when the symmetric rational ``matrix`` has no negative eigenvalue."""
    return _pivots(matrix) is not None


def _shifted(matrix: Rows, shift: Fraction, sign: int) -> Rows:
    return [
        [shift * (row == column) + sign * entry for column, entry in enumerate(entries)]
        for row, entries in enumerate(matrix)
    ]


def norm_at_most(matrix: Rows, bound: Fraction) -> bool:
    """True exactly when the spectral norm of the symmetric ``matrix`` is at most ``bound``."""
    return all(is_positive_semidefinite(_shifted(matrix, bound, sign)) for sign in (1, -1))


def spectral_norm_between(matrix: Rows, bits: int = BITS) -> tuple[Fraction, Fraction]:
    """Rationals lo <= ||matrix|| <= hi, for a symmetric rational matrix.

    lo == hi for diagonal matrices, and whenever the norm is a rational that bisection down to
    2**-bits of the largest row sum singles out by its small denominator.
    """
    size = len(matrix)
    if not any(matrix[row][column] for row in range(size) for column in range(row)):
        exact = max((abs(matrix[row][row]) for row in range(size)), default=Fraction(0))
        return exact, exact
    high = max(sum((abs(entry) for entry in row), Fraction(0)) for row in matrix)
    low = max(abs(entry) for row in matrix for entry in row)
    if norm_at_most(matrix, low):
        return low, low
    step = high / (1 << bits)
    while high - low > step:
        middle = simplest_between(low + (high - low) / 4, high - (high - low) / 4)
        if norm_at_most(matrix, middle):
            high = middle
        else:
            low = middle
    simple = simplest_between(low, high)
    pivots = [_pivots(_shifted(matrix, simple, sign)) for sign in (1, -1)]
    if None in pivots:
        return low, high
    attained = any(0 in (row or ()) for row in pivots)
    return (simple if attained else low), simple


def symmetric_rows(matrix: Array) -> Rows:
    """The (d, d) object array as rows of Fractions."""
    return [[as_fraction(entry) for entry in row] for row in matrix]


def root_above(array: Array) -> Array:
    """At least sqrt(x): rational on exact arrays (exact for squares), inflated on floats."""
    if is_object(array):

        def above(value: Number) -> Number:
            return number_like(square_root_between(as_fraction(value))[1], value)

        return elementwise(above, array)
    return outward(namespace(array).sqrt(array))


def frobenius_squared(matrices: Array) -> Array:
    """The squared Frobenius norms (...) of matrices (..., d, d)."""
    return namespace(matrices).sum(matrices * matrices, axis=(-2, -1))


def spectral_norm(matrices: Array) -> Array:
    """The spectral norms (...) of symmetric float matrices (..., d, d), up to rounding."""
    xp = namespace(matrices)
    if matrices.shape[-1] == 1:
        return xp.abs(matrices[..., 0, 0])
    if matrices.shape[-1] == 2:
        first, second = matrices[..., 0, 0], matrices[..., 1, 1]
        gap = (first - second) / 2
        return xp.abs(first + second) / 2 + xp.sqrt(gap * gap + matrices[..., 0, 1] ** 2)
    return xp.max(xp.abs(xp.linalg.eigvalsh(matrices)), axis=-1)


def spectral_norm_above(matrices: Array) -> Array:
    """At least the norms (...) of symmetric (..., d, d): rational on exact arrays."""
    if not is_object(matrices):
        return outward(spectral_norm(matrices))
    out = np.empty(matrices.shape[:-2], dtype=object)
    for index in np.ndindex(out.shape):
        matrix = matrices[index]
        out[index] = number_like(spectral_norm_between(symmetric_rows(matrix))[1], matrix[0, 0])
    return out
