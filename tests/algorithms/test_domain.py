"""Constants that hold on a ball: they say so, and are only tried there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import Constants, constants
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import draw
from tests.algorithms._help import FAMILIES, fractions, lattice_points, small

pytestmark = pytest.mark.arrays
LIES = ("L", "rho", "sample_L", "sample_rho", "sigma_sq", "sigma_tilde_sq")


def claimed(arithmetic: Any, batch: int = 40) -> tuple[Any, Constants]:
    problem = draw("rankone", Key("domain"), batch, 3, 2, 2).to_problem(arithmetic)
    return problem, constants(problem)


@pytest.mark.parametrize("family", FAMILIES)
def test_constants_for_all_points_have_no_radius(family: str) -> None:
    assert constants(small(family, "domain").to_problem("float64")).radius is None
    assert constants(small(family, "domain").to_problem("float64"))[1].radius is None


def test_the_radius_is_kept_as_it_is_given() -> None:
    problem, found = claimed("float64")
    assert (found.radius == problem.family.radius).all()  # not rounded outward: it is no bound
    assert found[3:5].radius.shape == found[3:5].L.shape == (2,)
    assert found[-1].radius.tolist() == [2]


@pytest.mark.parametrize("dimension", [1, 2, 3])
def test_honest_constants_pass_although_points_outside_break_them(dimension: int) -> None:
    problem = draw("rankone", Key("honest"), 60, 3, 2, dimension).to_problem("float64")
    points, honest = lattice_points("honest", 60, 8, dimension) / 2, constants(problem)
    assert audit(problem, honest, points, rounds=4) == ()
    everywhere = replace(honest, radius=None)
    names = {violation.constant for violation in audit(problem, everywhere, points, rounds=1)}
    assert {"L", "rho", "sample_L", "sample_rho", "sigma_sq", "sigma_tilde_sq"} <= names


@pytest.mark.parametrize("name", LIES)
def test_a_lie_is_caught_inside_the_ball(name: str) -> None:
    problem, honest = claimed("float64")
    factor = 0.5 if name.startswith("sigma") else 0.8
    lying = replace(honest, **{name: getattr(honest, name) * factor})
    found = audit(problem, lying, lattice_points("lie", 40, 8, 2) / 8)
    assert {violation.constant for violation in found} == {name}


def test_exact_constants_are_tried_inside_the_ball_without_rounding() -> None:
    problem, honest = claimed("fraction", 3)
    points = fractions(lattice_points("exact", 3, 4, 2), 3)
    assert audit(problem, honest, points) == ()
    assert audit(problem, replace(honest, radius=None), points)
    assert audit(problem, replace(honest, sample_L=honest.sample_L / 2), points)


def test_a_constant_that_the_sphere_attains_may_not_be_less() -> None:
    """One task, u = 0: rho = 6 R and L = 3 R^2 are attained, and 1 percent less is a lie."""
    problem, _ = claimed("float64", 1)
    problem = replace(problem, family=replace(problem.family, u=problem.family.u * 0))
    honest, at = constants(problem), np.asarray([[[2.0, 0.0], [1.99, 0.0], [9.0, 0.0]]])
    assert audit(problem, honest, at) == ()
    for name in ("L", "rho"):
        lying = replace(honest, **{name: getattr(honest, name) * 0.99})
        assert {violation.constant for violation in audit(problem, lying, at)} == {name}
