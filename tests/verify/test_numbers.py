"""Exact arithmetic encloses, floats agree with it, and neither decides what it cannot."""

from __future__ import annotations

from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.verify.numbers import Exact, Floats, OutsideDomain, Unsettled, sign


def rationals(*values: Fraction | int | str) -> np.ndarray:
    out = np.empty(len(values), dtype=object)
    for at, value in enumerate(values):
        x = Fraction(value)
        out[at] = flint.fmpq(x.numerator, x.denominator)
    return out


def matrix(*rows: tuple[int, ...]) -> np.ndarray:
    return np.array([[flint.fmpq(x) for x in row] for row in rows], dtype=object)


def ball(middle: str, radius: str) -> flint.arb:
    return flint.arb(middle, radius)


def test_roots_of_squares_are_rational_and_others_are_balls_that_enclose():
    four, two, zero = Exact().root(rationals("4/9", 2, 0))
    assert four == flint.fmpq(2, 3)
    assert isinstance(four, flint.fmpq)
    assert zero == 0
    assert isinstance(two, flint.arb)
    assert (two * two).contains(2)
    assert two.rad() < 1e-30


def test_a_root_near_zero_stays_a_root():
    (near,) = Exact().root(np.array([ball("0", "1e-20")], dtype=object))
    assert near.contains(0)
    assert near.contains(flint.arb("1e-10"))
    assert near < 1e-9


def test_the_root_of_a_negative_number_is_outside_the_domain():
    for value in (flint.fmpq(-1), flint.arb(-1)):
        with pytest.raises(OutsideDomain, match="is not real"):
            Exact().root(np.array([value], dtype=object))


def test_ceilings_are_of_the_number_not_of_its_neighbour():
    values = rationals(2, "5/2", "-5/2", -2)
    assert [int(x.p) for x in Exact().ceiling(values)] == [2, 3, -2, -2]
    assert Exact().ceiling(np.array([ball("2.5", "0.1")], dtype=object))[0] == 3
    with pytest.raises(Unsettled, match="the ceiling of"):
        Exact().ceiling(np.array([ball("2", "0.1")], dtype=object))
    rounded = np.array([2.0, 2.0 + 1e-12, 2 * (1 + 1e-9) ** 4, 2.5, 1000.01])
    assert Floats().ceiling(rounded).tolist() == [2.0, 2.0, 2.0, 3.0, 1001.0]


def test_division_by_zero_leaves_the_domain_and_by_a_ball_around_it_is_unsettled():
    one = rationals(1)
    for zero in (rationals(0), np.array([flint.arb(0)], dtype=object)):
        with pytest.raises(OutsideDomain, match="a denominator is zero"):
            Exact().divide(one, zero)
    with pytest.raises(Unsettled, match="may vanish"):
        Exact().divide(one, np.array([ball("0", "1e-5")], dtype=object))
    assert Exact().divide(one, rationals(3))[0] == flint.fmpq(1, 3)
    quotients = Floats().divide(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
    assert np.isinf(quotients[0])
    assert np.isnan(quotients[1])


def test_minima_and_maxima_of_balls_hold_the_true_ones():
    mixed = np.array([flint.fmpq(1), ball("1", "0.5")], dtype=object)
    other = np.array([ball("1", "0.25"), flint.fmpq(1)], dtype=object)
    assert all(x.contains(flint.arb("0.8")) for x in Exact().minimum(mixed, other))
    assert all(x.contains(flint.arb("1.2")) for x in Exact().maximum(mixed, other))
    assert Exact().minimum(rationals(1, 5), rationals(2, 3)).tolist() == [1, 3]
    assert Exact().maximum(rationals(1, 5), rationals(2, 3)).tolist() == [2, 5]


@pytest.mark.parametrize(
    "rows",
    [
        ((3,),),
        ((-3,),),
        ((1, 2), (3, 4)),
        ((0, 0), (0, 0)),
        ((1, 0), (0, -5)),
        ((0, 1), (0, 0)),
        ((2, 1), (1, 2)),
        ((0, 1), (-1, 0)),
        ((1, 0, 0), (0, 0, -7), (0, 2, 0)),
    ],
    ids=str,
)
def test_spectral_norms_are_largest_singular_values(rows):
    expected = np.linalg.svd(np.array(rows, dtype=float), compute_uv=False)[0]
    exact = Exact().spectral(matrix(*rows)[None])[0]
    assert float(flint.arb(exact).mid()) == pytest.approx(expected, rel=1e-14)
    assert Floats().spectral(np.array([rows], dtype=float))[0] == pytest.approx(expected, rel=1e-14)


def test_spectral_norms_of_symmetric_matrices_with_rational_eigenvalues_are_rational():
    for rows, value in (((2, 1), (1, 2)), 3), (((1, 0), (0, -5)), 5), (((0, 1), (-1, 0)), 1):
        norm = Exact().spectral(matrix(*rows)[None])[0]
        assert isinstance(norm, flint.fmpq)
        assert norm == value


def test_near_multiples_of_rotations_lose_no_digits_in_floats():
    near = np.array([[[1.0, 1e-9], [-1e-9, 1.0 + 2e-9]]])
    assert Floats().spectral(near)[0] == pytest.approx(1.0 + 2e-9, rel=1e-15, abs=1e-15)


def test_a_full_matrix_in_space_has_no_closed_form_here():
    with pytest.raises(Unsettled, match="rotate it or use d <= 2"):
        Exact().spectral(matrix((1, 2, 3), (4, 5, 6), (7, 8, 10))[None])


def test_signs_of_balls_are_given_only_when_settled():
    assert [sign(flint.fmpq(x)) for x in (-2, 0, 3)] == [-1, 0, 1]
    assert [sign(flint.arb(x)) for x in (-2, 0, 3)] == [-1, 0, 1]
    with pytest.raises(Unsettled, match="the sign of"):
        sign(ball("0", "1e-30"))


def test_higher_precision_settles_what_lower_does_not():
    gap = rationals(Fraction(2) + Fraction(1, 2**200))
    for precision, settled in ((96, False), (512, True)):
        exact = Exact(precision)
        difference = (exact.root(gap) - exact.root(rationals(2)))[0]
        if settled:
            assert sign(difference) == 1
        else:
            with pytest.raises(Unsettled):
                sign(difference)


def test_a_printed_constant_is_its_rational():
    assert Exact().constant(Fraction(1, 5)) == flint.fmpq(1, 5)
    assert Floats().constant(Fraction(1, 5)) == 0.2
