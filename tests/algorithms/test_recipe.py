"""Recipes: the same numbers in every arithmetic, plain data, and extremal cases among the draws."""

from __future__ import annotations

import json
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families import Shape, families
from lemmacheck.algorithms.families._skeleton import Case, skeleton
from lemmacheck.algorithms.recipe import Recipe, draw, draw_shape
from tests.algorithms._help import FAMILIES, fractions, small, to_float


@settings(max_examples=20, deadline=None, derandomize=True)
@given(
    family=st.sampled_from(FAMILIES),
    seed=st.integers(0, 10**9),
    shape=st.tuples(*[st.integers(1, 3)] * 3),
    bounded=st.booleans(),
)
def test_json_gives_back_an_equal_recipe(
    family: str, seed: int, shape: tuple[int, int, int], bounded: bool
) -> None:
    recipe = draw(family, Key("json", index=seed), 2, *shape, bounded=bounded)
    data = recipe.to_json()
    again = Recipe.from_json(json.loads(json.dumps(data)))
    assert again.to_json() == data
    assert (
        again.to_problem("fraction").coefficients == recipe.to_problem("fraction").coefficients
    ).all()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_dyadic_recipe_is_the_same_numbers_in_floats_and_rationals(family: str) -> None:
    recipe = small(family, "dyadic")
    exact, rounded = recipe.to_problem("exact"), recipe.to_problem("float64")
    assert (to_float(exact.coefficients) == rounded.coefficients).all()
    assert (to_float(exact.task_probability) == rounded.task_probability).all()
    for name, array in rounded.family.parameters().items():
        np.testing.assert_allclose(to_float(getattr(exact.family, name)), array, rtol=0, atol=1e-15)


def test_one_instance_of_a_batch_is_the_same_problem() -> None:
    recipe = small("splines", "slice")
    one, whole = recipe[3].to_problem("fraction"), recipe.to_problem("fraction")
    assert one.size == 1
    assert (one.coefficients == whole[3].coefficients).all()
    assert (one.family.knots == whole.family[3:4].knots).all()
    assert recipe[-1].to_json() == recipe[5].to_json()


def test_draws_depend_on_the_key_alone() -> None:
    assert small("splines", "a").to_json() == small("splines", "a").to_json()
    assert small("splines", "a").to_json() != small("splines", "b").to_json()


def test_about_half_of_the_instances_are_extremal_and_every_case_occurs() -> None:
    case = skeleton(Key("cases"), Shape(4000, 2, 2, 2), 2).case
    shares = {kind: (case == kind).mean() for kind in Case}
    assert 0.4 < 1 - shares[Case.FREE] < 0.5
    assert all(share > 0.03 for share in shares.values())


def test_the_named_cases_are_what_they_say() -> None:
    shape = Shape(2000, 2, 2, 2)
    case = skeleton(Key("draw").fold("splines"), shape, 2).case
    recipe = draw("splines", Key("draw"), 2000, 2, 2, 2)
    problem = recipe.to_problem("float64")
    parts = problem.family.by_coordinate(problem.coefficients)
    assert (parts[case == Case.CONCAVE][..., 1] == -1).all()
    assert (parts[case == Case.CONVEX][..., 1] == 1).all()
    opposite = parts[case == Case.OPPOSITE_TASKS][..., 0]
    assert (opposite[:, 0] == -opposite[:, 1]).all()
    lone = parts[case == Case.SINGLE_BUMP][..., 2:]
    assert ((lone != 0).any(axis=(2, 4)).sum(axis=(1, 2)) == 1).all()
    quiet = parts[case == Case.NOISELESS]
    assert (quiet[:, :, :1] == quiet).all()
    bend = problem.family.at_knots(problem.coefficients, 2)[case == Case.EXTREMAL]
    assert np.isin(bend, (-1.0, 1.0)).all()


def test_half_of_the_weights_are_equal() -> None:
    weights = draw("quadratics", Key("weights"), 2000, 3, 2, 1).task_weights
    assert 0.4 < (weights == 1).all(axis=1).mean() < 0.65
    assert weights.min() == 1


def test_drawn_shapes_reach_their_ends() -> None:
    shapes = {draw_shape(Key("shape", index=k), 2, 2, 2) for k in range(200)}
    assert len(shapes) == 8


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"family": "cubics"}, "must be one of"),
        ({"denominator": 0}, "must be an integer from 1"),
        ({"coefficients": [[[[0.5, 0, 0]]]]}, "must hold integers"),
        ({"coefficients": [[[[2**60, 0, 0]]]]}, r"must stay below 2\*\*53"),
        ({"task_weights": [[0]]}, "not all 0"),
        ({"sample_weights": [[[-1]]]}, "at least 0"),
        ({"extra": 1}, "add or drop them"),
    ],
)
def test_bad_recipes_are_refused(change: dict[str, object], message: str) -> None:
    good = {
        "family": "quadratics",
        "dimension": 1,
        "denominator": 2,
        "coefficients": [[[[1, 0, 0]]]],
        "task_weights": [[1]],
        "sample_weights": [[[1]]],
        "parameters": {},
    }
    assert Recipe.from_json(good).to_problem("fraction").coefficients[0, 0, 0, 0] == Fraction(1, 2)
    with pytest.raises(ValueError, match=message):
        Recipe.from_json(good | change)


@pytest.mark.parametrize("family", FAMILIES)
def test_unknown_parameters_are_refused(family: str) -> None:
    with pytest.raises(ValueError, match="parameters"):
        families()[family].from_lattice(1, 1, {"wrong": [[1]]}, lambda whole: fractions(whole, 1))
