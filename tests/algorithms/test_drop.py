"""How deep losses fall: no point is deeper than certified, and what is certified is attained."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import INFINITY, as_fraction
from lemmacheck.algorithms.constants import drop
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.recipe import Recipe, draw, rational_array

FAMILIES = pytest.mark.parametrize("family", ["splines", "quadratics"])
DESCENTS = 200  # steps of gradient descent


def recipe(family: str, dimension: int = 2, size: int = 60) -> Recipe:
    return draw(family, Key("drop", family, dimension), size, 3, 2, dimension, bounded=False)


def quadratic(*coefficients: int, denominator: int = 1) -> Recipe:
    """One task of one sample: coefficients of w_j w_l, of w_j and of 1."""
    dimension = {3: 1, 6: 2}[len(coefficients)]
    return Recipe("quadratics", dimension, denominator, [[[coefficients]]], [[1]], [[[1]]])


def spline(knots: list[int], linear: int, curvature: int, *ramps: int) -> Recipe:
    row = [linear, curvature, *ramps]
    return Recipe("splines", 1, 1, [[[row]]], [[1]], [[[1]]], {"knots": [[knots]]})


def exact(made: Recipe) -> Fraction | None:
    """The certified drop of one instance; None where there is none."""
    (found,) = drop(made.to_problem("exact"))
    return None if found is INFINITY else as_fraction(found)


# Bounds -------------------------------------------------------------------------------------------


@FAMILIES
@pytest.mark.parametrize("dimension", [1, 2, 3])
def test_no_point_is_deeper_than_certified(family, dimension):
    made = recipe(family, dimension)
    problem = made.to_problem("float64")
    certified, chance = drop(problem), problem.task_probability
    known = np.isfinite(certified)
    assert 2 < known.sum() < 60
    w = integers(Key("points"), (60, 1, 40, dimension), -64, 64) / 8.0
    critical = problem.family.critical_points()
    if critical is not None:
        w = np.concatenate([w, critical[:, None, ...]], axis=2)
    c = problem.task_coefficients[:, :, None, :]
    w = np.repeat(w, problem.tasks, axis=1)
    for _ in range(DESCENTS):  # each task from many points of its own, downhill
        deepest = problem.family.value(c, w).min(axis=-1)
        assert (-(chance * deepest).sum(axis=-1) <= certified)[known].all()
        w = w - problem.family.gradient(c, w) / 16
        w = np.clip(w, -1e3, 1e3)  # what is not bounded below runs away


@FAMILIES
def test_no_rational_point_is_deeper_than_certified(family):
    made = recipe(family, 1, 12)
    points = rational_array(integers(Key("points"), (1, 1, 30, 1), -40, 40), 8)
    for at in range(made.size):
        problem = made[at].to_problem("exact")
        (certified,) = drop(problem)
        values = problem.family.value(problem.task_coefficients[:, :, None, :], points)
        deepest = (problem.task_probability * values.min(axis=-1)).sum()
        assert certified is INFINITY or -deepest <= certified


@FAMILIES
@pytest.mark.parametrize("dimension", [1, 2])
def test_floats_are_the_exact_bound_rounded_up(family, dimension):
    made = recipe(family, dimension, 30)
    floats = drop(made.to_problem("float64"))
    for at in range(made.size):
        bound = exact(made[at])
        if bound is None:
            assert floats[at] == np.inf
        else:
            assert float(bound) <= floats[at] <= float(bound) + 1e-7 * (1 + abs(float(bound)))


def test_a_family_of_which_nothing_is_known_has_no_bound():
    made = draw("softthreshold", Key("drop"), 2, 1, 2, 1)
    assert (drop(made.to_problem("float64")) == np.inf).all()


# What is attained ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("coefficients", "deepest"),
    [
        ((1, -4, 1), -3),  # w^2 - 4 w + 1 at 2
        ((0, 0, 5), 5),
        ((0, 1, 5), None),
        ((-1, 0, 0), None),
        ((1, 2, 1, 2, 2, 0), -1),  # (w1 + w2)^2 + 2 (w1 + w2): flat along one line
        ((1, 2, 1, 2, 1, 0), None),  # the same line, not flat
        ((0, 1, 1, 0, 0, 0), None),  # no square in w1, but a product with it
        ((1, 4, 1, 0, 0, 0), None),  # a saddle
        ((2, 2, 5, -2, 4, 3), Fraction(10, 9)),  # at (7, -5) / 9
    ],
)
def test_a_quadratic_falls_exactly_to_its_vertex(coefficients, deepest):
    found = exact(quadratic(*coefficients))
    assert found == (None if deepest is None else -deepest)


@pytest.mark.parametrize(
    ("made", "deepest"),
    [
        (spline([], 2, 1), -2),
        (spline([], 0, 0), 0),
        (spline([], 1, 0), None),
        (spline([0, 1], -1, 0, 1, -1), Fraction(-23, 24)),  # from -5/6 at 1 by another 1/8
        (spline([0, 1], 1, 0, 1, -1), None),  # rises from the left for ever
        (spline([0, 1], 0, -1, 1, -1), None),  # concave on the left
        (spline([0, 1], 0, 1, -2, 2), None),  # concave on the right
        (spline([0, 1], 0, 1, 1, 0), None),  # cubic on the right
        (spline([0, 1], 2, 1, 0, 0), -2),  # the vertex lies on the left tail
        (spline([0, 1], -3, 1, 0, 0), Fraction(-9, 2)),  # on the right one
    ],
)
def test_a_spline_falls_exactly_to_where_a_tail_or_a_knot_is_deepest(made, deepest):
    found = exact(made)
    assert found == (None if deepest is None else -deepest)


def test_a_well_between_two_knots_is_nearly_as_deep_as_certified():
    made = spline([0, 2], -1, 1, 1, -1)  # t^2/2 + t^3/6 - t: deepest at 3^(1/2) - 1
    t = 3**0.5 - 1
    bottom = -(t * t / 2 + t**3 / 6 - t)
    assert bottom <= float(exact(made)) <= bottom + 1e-3


def test_a_task_that_is_never_drawn_does_not_count():
    rows = [[[1, -4, 1]], [[0, 1, 0]]]
    two = Recipe("quadratics", 1, 1, [rows], [[1, 0]], [[[1], [1]]])
    assert exact(two) == 3
    assert drop(two.to_problem("float64"))[0] == pytest.approx(3)
    assert exact(replace(two, task_weights=np.array([[1, 1]]))) is None
