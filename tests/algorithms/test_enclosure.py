"""Enclosures contain what they enclose, and are points where that is rational."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms import enclosure
from lemmacheck.algorithms.bernstein import maximum_above, squared_quadratic
from tests.algorithms._help import fractions

entry = st.fractions(min_value=-4, max_value=4, max_denominator=12)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(entries=st.lists(entry, min_size=6, max_size=6))
def test_spectral_norms_are_enclosed_tightly(entries: list[Fraction]) -> None:
    a, b, c, d, e, f = entries
    matrix = [[a, b, c], [b, d, e], [c, e, f]]
    low, high = enclosure.spectral_norm_between(matrix)
    assert low <= high <= low + Fraction(24, 2**38)
    assert enclosure.norm_at_most(matrix, high)
    assert low == high or not enclosure.norm_at_most(matrix, low)
    found = abs(np.linalg.eigvalsh(np.array(matrix, dtype=float))).max()
    assert abs(float(high) - found) < 1e-9


@pytest.mark.parametrize("norm", [Fraction(5), Fraction(22, 7), Fraction(100, 17)])
def test_rational_norms_are_found_exactly(norm: Fraction) -> None:
    c, s = Fraction(3, 5), Fraction(4, 5)
    small = Fraction(1, 3)
    matrix = [
        [-norm * c * c + small * s * s, (-norm - small) * c * s],
        [(-norm - small) * c * s, -norm * s * s + small * c * c],
    ]
    assert enclosure.spectral_norm_between(matrix) == (norm, norm)


def test_semidefinite_matrices_with_zero_pivots_are_judged_exactly() -> None:
    assert enclosure.is_positive_semidefinite([[0, 0], [0, 1]])
    assert not enclosure.is_positive_semidefinite([[0, 1], [1, 1]])
    assert enclosure.is_positive_semidefinite([[1, 1], [1, 1]])
    assert not enclosure.is_positive_semidefinite([[Fraction(1), 1], [1, Fraction(999, 1000)]])


@settings(max_examples=40, deadline=None, derandomize=True)
@given(value=st.fractions(min_value=0, max_value=10**6))
def test_square_roots_are_enclosed(value: Fraction) -> None:
    low, high = enclosure.square_root_between(value)
    assert low * low <= value <= high * high
    assert high - low <= Fraction(1, 2**40)
    assert enclosure.square_root_between(value * value) == (value, value)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(ends=st.tuples(entry, entry))
def test_the_simplest_rational_has_the_least_denominator(ends: tuple[Fraction, Fraction]) -> None:
    low, high = sorted(abs(end) for end in ends)
    simple = enclosure.simplest_between(low, high)
    assert low <= simple <= high
    for denominator in range(1, simple.denominator):
        assert -(-low.numerator * denominator // low.denominator) > high * denominator


def test_roots_of_object_arrays_keep_their_number_type() -> None:
    found = enclosure.root_above(fractions([4, 2], 9))
    assert found[0] == Fraction(2, 3)
    assert found[1] ** 2 > Fraction(2, 9)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(points=st.tuples(entry, entry, entry), t=st.fractions(min_value=0, max_value=1))
def test_bernstein_bounds_are_above_and_close(points: tuple[Fraction, ...], t: Fraction) -> None:
    a, b, c = points
    first, middle, last = (fractions([p.numerator], p.denominator) for p in points)
    bound = maximum_above(squared_quadratic(first, middle, last))[0]
    value = (a * (1 - t) ** 2 + 2 * b * t * (1 - t) + c * t * t) ** 2
    assert value <= bound
    grid = [Fraction(k, 64) for k in range(65)]
    best = max((a * (1 - s) ** 2 + 2 * b * s * (1 - s) + c * s * s) ** 2 for s in grid)
    assert bound - best <= Fraction(1, 10) * (1 + max(abs(p) for p in points) ** 2)
