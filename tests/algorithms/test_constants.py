"""Constants: attained where they should be, never exceeded, infinite where none exists."""

from __future__ import annotations

from fractions import Fraction

import array_api_strict
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms.arithmetic import INFINITY, Infinity
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.families.splines import Splines, hats
from lemmacheck.algorithms.problem import Problem
from tests.algorithms._help import FAMILIES, fractions, small, to_float

ONE = {"task_probability": fractions([[1]], 1), "sample_probability": fractions([[[1]]], 1)}


def spline_problem(curvature: int, height: int, gap: int) -> Problem:
    """One task in one dimension: phi'' is ``curvature`` plus a hat of ``height``."""
    knots = fractions([[[-gap, 0, gap]]], 1)
    family = Splines(knots)
    ramps = hats(knots, fractions([[[[height]]]], 1))[:, :, None]
    flat = fractions([[[[0]]]], 1)
    return Problem(family, family.coefficients(flat, flat + curvature, ramps), **ONE)


@pytest.mark.parametrize(("curvature", "height", "gap"), [(-1, 2, 1), (1, -3, 2), (0, 5, 3)])
def test_spline_constants_are_the_true_suprema(curvature: int, height: int, gap: int) -> None:
    found = constants(spline_problem(curvature, height, gap))
    assert found.L[0] == max(abs(curvature), abs(curvature + height))
    assert found.rho[0] == Fraction(abs(height), gap)
    assert found.sigma_sq[0] == found.sigma_tilde_sq[0] == 0


def test_two_opposite_hats_have_the_variance_of_one() -> None:
    """f_1' = -f_2' rises from 0 by the area of the hat: sigma^2 = area^2, sigma_H^2 = height^2."""
    knots = fractions([[[-1, 0, 1]]], 1)
    family = Splines(knots)
    ramps = hats(knots, fractions([[[[3]], [[-3]]]], 1))
    flat = fractions([[[0], [0]]], 1)
    c = family.coefficients(flat, flat, ramps)
    as_tasks = Problem(family, c[:, :, None], fractions([[1, 1]], 2), fractions([[[1], [1]]], 1))
    assert constants(as_tasks).sigma_sq[0] == 9
    as_samples = Problem(family, c[:, None], fractions([[1]], 1), fractions([[[1, 1]]], 2))
    found = constants(as_samples)
    assert (found.sigma_tilde_sq[0], found.sigma_h_sq.frobenius[0]) == (9, 9)
    assert (found.sigma_h_sq.spectral[0], found.L[0], found.sample_L[0]) == (9, 0, 3)


def test_tails_that_differ_have_no_gradient_variance() -> None:
    flat = fractions([[[0], [0]]], 1)
    family = Splines(fractions([[[0]]], 1))
    c = family.coefficients(flat, flat, fractions([[[[1]], [[0]]]], 1))
    problem = Problem(family, c[:, :, None], fractions([[1, 1]], 2), fractions([[[1], [1]]], 1))
    found = constants(problem)
    assert found.sigma_sq[0] is INFINITY
    assert found.L[0] is INFINITY
    assert found.rho[0] == 1


def test_tasks_of_probability_zero_do_not_make_sigma_infinite_but_count_for_L() -> None:
    family = Quadratics(1, 1)
    c = fractions([[[[1, 0, 0]], [[4, 0, 0]]]], 2)
    problem = Problem(family, c, fractions([[1, 0]], 1), fractions([[[1], [1]]], 1))
    assert constants(problem).sigma_sq[0] == 0
    assert constants(problem).L[0] == 4


def test_the_spectral_norm_of_a_quadratic_is_exact_when_rational() -> None:
    family = Quadratics(1, 2)
    c = family.coefficients(
        fractions([[[[[0, 2], [2, 3]]]]], 1), fractions([[[[0, 0]]]], 1), fractions([[[0]]], 1)
    )
    found = constants(Problem(family, c, **ONE))  # eigenvalues 4 and -1
    assert (found.L[0], found.rho[0]) == (4, 0)


@pytest.mark.parametrize("bounded", [True, False])
@pytest.mark.parametrize("family", FAMILIES)
def test_float_constants_are_the_exact_ones_rounded_outward(family: str, bounded: bool) -> None:
    recipe = small(family, "outward", bounded=bounded)
    exact, rounded = constants(recipe.to_problem("exact")), constants(recipe.to_problem("float64"))
    strict = constants(recipe.to_problem("float64", array_api_strict))
    pairs = [(getattr(side, n) for side in (exact, rounded, strict)) for n in NAMES]
    pairs.append(side.sigma_h_sq.frobenius for side in (exact, rounded, strict))
    pairs.append(side.sigma_h_sq.spectral for side in (exact, rounded, strict))
    for one, other, third in pairs:
        infinite = np.vectorize(lambda value: isinstance(value, Infinity), otypes=[bool])(one)
        assert (infinite == np.isinf(other)).all()
        low = to_float(one[~infinite])
        assert (other[~infinite] >= low * (1 - 1e-11)).all()
        np.testing.assert_allclose(other[~infinite], low, rtol=1e-8, atol=1e-12)
        assert (np.asarray(third) == other).all()


NAMES = (
    *("task_L", "task_rho", "L", "rho", "sample_L", "sample_rho"),
    *("sigma_sq", "sigma_tilde_sq"),
)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10**6), where=st.lists(st.integers(-40, 40), min_size=2, max_size=2))
def test_no_rational_point_exceeds_the_exact_variances_of_splines(
    seed: int, where: list[int]
) -> None:
    problem = small("splines", f"property {seed}", batch=1).to_problem("fraction")
    found, w = constants(problem), fractions([where], 16)
    f, p, q = problem.family, problem.task_probability, problem.sample_probability
    slope = f.gradient(problem.task_coefficients, w[:, None])
    gap = slope - f.gradient(problem.mean_coefficients, w)[:, None]
    assert (p * (gap * gap).sum(-1)).sum() <= found.sigma_sq[0]
    noise = f.gradient(problem.coefficients, w) - slope[:, :, None]
    assert ((q * (noise * noise).sum(-1)).sum(-1) <= found.sigma_tilde_sq[0]).all()
    bend = f.hessian(problem.coefficients, w) - f.hessian(problem.task_coefficients, w)[:, :, None]
    assert ((q * (bend * bend).sum((-2, -1))).sum(-1) <= found.sigma_h_sq.frobenius[0]).all()
    assert found.sigma_h_sq.spectral[0] <= found.sigma_h_sq.frobenius[0]


def test_constants_of_floats_in_object_arrays_are_refused() -> None:
    problem = spline_problem(1, 2, 1)
    c = problem.coefficients.copy()
    c[0, 0, 0, 0] = 0.5
    with pytest.raises(ValueError, match=r"coefficients\[0, 0, 0, 0\]=0.5 is a float"):
        constants(Problem(problem.family, c, **ONE))


def test_instances_of_constants_keep_their_batch_axis() -> None:
    found = constants(small("splines", "slice").to_problem("float64"))
    assert found[2].task_L.shape == (1, 3)
    assert found[-1].L[0] == found.L[-1]
    assert found[1:3].sigma_h_sq.spectral.shape == (2,)


def test_infinity_is_above_every_number_and_refuses_products_with_zero() -> None:
    assert Fraction(10**9) < INFINITY
    assert not INFINITY < INFINITY
    assert 3 + INFINITY * 2 == INFINITY == abs(INFINITY)
    with pytest.raises(ValueError, match="not defined"):
        INFINITY * 0


def test_second_derivatives_that_settle_apart_leave_only_the_hessian_variance_finite() -> None:
    flat = fractions([[[0], [0]]], 1)
    family = Splines(fractions([[[0, 1]]], 1))
    c = family.coefficients(flat, flat, fractions([[[[1, -1]], [[0, 0]]]], 1))
    problem = Problem(family, c[:, None], fractions([[1]], 1), fractions([[[1, 1]]], 2))
    found = constants(problem)
    assert found.sigma_tilde_sq[0] is INFINITY
    assert found.sigma_h_sq.spectral[0] == Fraction(1, 4)
    assert (found.L[0], found.sample_L[0], found.sample_rho[0]) == (Fraction(1, 2), 1, 1)
