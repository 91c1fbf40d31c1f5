"""Values, gradients and Hessians of every family, against derivatives that know nothing of them."""

from __future__ import annotations

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.families import Family, families
from lemmacheck.algorithms.problem import Problem
from tests.algorithms._help import FAMILIES, LOCAL, RATIONAL, Dual, lattice_points, small, to_float


def test_the_folder_is_the_list_of_families() -> None:
    assert sorted(families()) == sorted((*FAMILIES, *LOCAL))
    assert all(issubclass(kind, Family) for kind in families().values())


def jets(problem: Problem, w: object, direction: list[int]) -> np.ndarray:
    """Value, first and second derivative of every task loss along ``direction``, (B, I)."""
    moved = np.empty(w.shape, dtype=object)
    for index in np.ndindex(w.shape):
        moved[index] = Dual(w[index], direction[index[-1]], 0)
    return problem.family.value(problem.task_coefficients, moved[:, None, :])


@pytest.mark.parametrize("bounded", [True, False])
@pytest.mark.parametrize("family", FAMILIES)
def test_derivatives_agree_with_dual_numbers(family: str, bounded: bool) -> None:
    problem = small(family, "dual", bounded=bounded).to_problem("exact")
    make = flint.fmpq if family in RATIONAL else (lambda p, q: flint.arb(p) / q)
    w = np.frompyfunc(lambda k: make(int(k) * 3 + 1, 24), 1, 1)(lattice_points(family, 6, 2))
    c, f = problem.task_coefficients, problem.family
    value, gradient = f.value(c, w[:, None, :]), f.gradient(c, w[:, None, :])
    hessian = f.hessian(c, w[:, None, :])
    for direction in ([1, 0], [0, 1], [1, 1], [2, -3]):
        v = np.array(direction, dtype=object)
        found = jets(problem, w, direction)
        times = f.hessian_vector(c, w[:, None, :], np.broadcast_to(v, (6, 1, 2)))
        for index in np.ndindex(value.shape):
            expected = (value[index], (gradient[index] * v).sum(), (hessian[index] @ v * v).sum())
            for jet, own in zip(found[index].jet, expected, strict=True):
                assert own == jet if family in RATIONAL else own.overlaps(jet)
            for one, other in zip(times[index], hessian[index] @ v, strict=True):
                assert one == other if family in RATIONAL else one.overlaps(other)


@pytest.mark.parametrize("family", RATIONAL)
def test_gradients_are_exact_finite_differences_of_the_piecewise_cubic(family: str) -> None:
    """For a cubic, the central difference minus h^2 f'''/6 is exact; two steps cancel that term."""
    problem = small(family, "difference", dimension=1).to_problem("fraction")
    c, f = problem.task_coefficients, problem.family
    from fractions import Fraction

    w = np.frompyfunc(lambda k: Fraction(int(k) * 6 + 1, 48), 1, 1)(lattice_points("d", 6, 1, 1))

    def slope(h: Fraction) -> object:
        return (f.value(c, w + h) - f.value(c, w - h)) / (2 * h)

    h = Fraction(1, 10000)  # every knot is a multiple of 1/384 away
    assert ((4 * slope(h) - slope(2 * h)) / 3 == f.gradient(c, w)[..., 0]).all()


@pytest.mark.parametrize("dimension", [1, 2, 3])
@pytest.mark.parametrize("family", RATIONAL)
def test_floats_and_rationals_agree_on_the_same_recipe(family: str, dimension: int) -> None:
    recipe = small(family, "agree", dimension=dimension, bounded=False)
    exact, rounded = recipe.to_problem("exact"), recipe.to_problem("float64")
    whole = lattice_points("agree", 6, 1, 1, dimension)
    w = np.frompyfunc(lambda k: flint.fmpq(int(k), 8), 1, 1)(whole)
    for name in ("value", "gradient", "hessian"):
        one = getattr(exact.family, name)(exact.coefficients, w)
        other = getattr(rounded.family, name)(rounded.coefficients, whole / 8)
        assert one.shape == other.shape
        np.testing.assert_allclose(to_float(one), other, rtol=1e-12, atol=1e-11)


@pytest.mark.parametrize("family", FAMILIES)
def test_points_without_task_axes_meet_coefficients_with_them(family: str) -> None:
    problem = small(family, "axes").to_problem("float64")
    c, w = problem.coefficients, lattice_points("axes", 6, 2) / 8
    assert problem.family.gradient(c, w).shape == (6, 3, 2, 2)
    assert problem.family.hessian(c[:, 0, 0], w[:, None, :]).shape == (6, 1, 2, 2)
    repeated = np.broadcast_to(w[:, None, None, :], (6, 3, 2, 2))
    assert (problem.family.gradient(c, w) == problem.family.gradient(c, repeated)).all()


def test_cosines_refuse_rational_points_and_say_what_to_do() -> None:
    problem = small("cosines", "refuse").to_problem("exact")
    w = np.frompyfunc(lambda k: flint.fmpq(int(k), 8), 1, 1)(lattice_points("r", 6, 2))
    with pytest.raises(TypeError, match=r"evaluate this family at flint\.arb points"):
        problem.family.value(problem.task_coefficients, w)


def test_a_ball_across_a_knot_contains_both_sides() -> None:
    problem = small("splines", "ball", dimension=1).to_problem("exact")
    knot = problem.family.knots[:, 0, 1]
    wide = np.array([[[flint.arb(flint.arb(k).mid(), "0.1")]] for k in knot], dtype=object)
    c, f = problem.task_coefficients, problem.family
    ball = f.hessian(c, wide)
    for step in (flint.fmpq(-1, 11), flint.fmpq(1, 11)):
        point = f.hessian(c, (knot + step)[:, None, None])
        assert all(b.contains(p) for b, p in zip(ball.ravel(), point.ravel(), strict=True))
