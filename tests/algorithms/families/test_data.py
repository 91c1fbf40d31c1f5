"""Families given by data: samples are gathered, named and weighted as they are, and never moved."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any, ClassVar

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families import Shape, families
from lemmacheck.algorithms.families._data import DataFamily, each_its_own
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.problem import Problem
from lemmacheck.algorithms.recipe import Recipe, draw
from tests.algorithms._help import FAMILIES, RIDGES, fractions, lattice_points, small

pytestmark = pytest.mark.arrays
LIBRARIES = [name for name in ("numpy", "array_api_strict", "cupy") if find_spec(name)]


def on_host(array: Any) -> Any:
    return array.get() if hasattr(array, "get") else np.asarray(array)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", RIDGES)
def test_chosen_samples_are_those_of_their_own_instance(kind: str, library: str) -> None:
    xp = import_module(library)
    family = small(kind, "rows").to_problem("float64", xp).family
    rows = np.asarray([[5, 0], [1, 1], [0, 5], [2, 3], [4, 4], [3, 0]])
    chosen = family.samples(xp.asarray(rows))
    assert type(chosen) is type(family)
    assert (chosen.size, chosen.feature_count) == (6, 2)
    for name, array in family.parameters().items():
        there, here = on_host(getattr(chosen, name)), on_host(array)
        if name in family.common:
            assert (there == here).all()
        else:
            expected = [[here[b, k] for k in row] for b, row in enumerate(rows)]
            assert (there == np.asarray(expected)).all()


@pytest.mark.parametrize("kind", RIDGES)
def test_samples_of_rationals_stay_rationals(kind: str) -> None:
    problem = small(kind, "rows").to_problem("fraction")
    rows = np.asarray([[3], [0], [1], [5], [2], [4]])
    chosen = problem.family.samples(rows)
    assert (chosen.x[:, 0] == problem.family.x[np.arange(6), rows[:, 0]]).all()
    assert chosen.x.dtype == object


@dataclass(frozen=True, eq=False)
class Scaled(Logistic):
    """A family with a field that is no array."""

    scale: float = 1.0

    common: ClassVar[tuple[str, ...]] = ()


def test_fields_that_are_no_arrays_are_kept() -> None:
    family = Scaled(np.ones((2, 3, 1)), np.ones((2, 3)), scale=4.0)
    assert family.samples(np.zeros((2, 5), dtype=np.int64)).scale == 4.0
    assert family[1:].scale == 4.0


@pytest.mark.parametrize("kind", RIDGES)
def test_samples_are_named_by_their_data(kind: str) -> None:
    family = draw(kind, Key("names"), 2, 2, 1, 2).to_problem("fraction").family
    for instance in range(2):
        names = family.names(instance)
        assert len(names) == family.feature_count
        for k, name in enumerate(names):
            x = ", ".join(map(str, family.x[instance, k]))
            assert name.startswith(f"l(w; x=[{x}], ")
    assert "y=1)" in " ".join(Logistic(np.ones((1, 1, 1)), np.ones((1, 1), int)).names(0))


def test_every_sample_of_every_task_is_a_feature_of_its_own() -> None:
    c = each_its_own(Shape(2, 3, 4, 5, denominator=8))
    assert c.shape == (2, 3, 4, 12)
    assert (c.reshape(2, 12, 12) == 8 * np.eye(12, dtype=int)).all()


@pytest.mark.parametrize("kind", RIDGES)
def test_recipes_survive_json_and_depend_on_their_key(kind: str) -> None:
    recipe = draw(kind, Key("recipe"), 4, 2, 3, 2)
    again = Recipe.from_json(json.loads(json.dumps(recipe.to_json())))
    for arithmetic in ("float64", "fraction"):
        one, other = recipe.to_problem(arithmetic), again.to_problem(arithmetic)
        for name, array in one.family.parameters().items():
            assert (getattr(other.family, name) == array).all()
    assert draw(kind, Key("another"), 4, 2, 3, 2).to_json() != recipe.to_json()
    assert families()[kind].moves(2, 6) == ()
    assert recipe.to_problem("float64").family.critical_points() is None


@pytest.mark.parametrize("kind", RIDGES)
def test_recipes_whose_data_do_not_fit_are_refused(kind: str) -> None:
    data = draw(kind, Key("recipe"), 2, 1, 2, 3).to_json()
    with pytest.raises(ValueError, match=r"2 instances in 3 dimensions must be 2 in 4, as the"):
        Recipe.from_json(data | {"dimension": 4}).to_problem()
    few = data["parameters"] | {"x": data["parameters"]["x"][:1]}
    with pytest.raises(ValueError, match=r"must be \(1, 2\), one number for each data point"):
        Recipe.from_json(data | {"parameters": few}).to_problem()
    missing = {name: array for name, array in data["parameters"].items() if name != "x"}
    with pytest.raises(ValueError, match=r"parameters .* must be \[.*'x'.*\] for the family"):
        Recipe.from_json(data | {"parameters": missing}).to_problem()


@pytest.mark.parametrize("kind", RIDGES)
def test_data_that_are_not_finite_are_refused(kind: str) -> None:
    problem = small(kind, "nan").to_problem("float64")
    x = problem.family.x.copy()
    x[1, 0, 0] = np.nan
    with pytest.raises(ValueError, match=r"family\.x holds NaN or infinity"):
        replace(problem, family=replace(problem.family, x=x))


def locked(array: Any) -> Any:
    """A copy that nobody can write to."""
    array = np.array(array)
    array.setflags(write=False)
    return array


@pytest.mark.parametrize("dimension", [2, 20])
@pytest.mark.parametrize("kind", FAMILIES)
def test_read_only_data_give_the_same_and_are_not_written_to(kind: str, dimension: int) -> None:
    made = small(kind, "locked", dimension=dimension).to_problem("float64")
    w = locked(lattice_points("locked", 6, dimension) / 8)
    parts = {name: locked(a) for name, a in made.family.parameters().items()}
    family, c = replace(made.family, **parts), locked(made.coefficients[:, 0, 0])
    method, steps = NStepMAML(0.1), 2
    free = method.direction(Batches.full(made.family.losses(np.array(c)), steps), np.array(w))
    fixed = method.direction(Batches.full(family.losses(c), steps), w)
    assert (fixed == free).all()
    for name in ("value", "gradient", "hessian"):
        assert (getattr(family, name)(c, w) == getattr(made.family, name)(c, w)).all()
    near = family.at(c, w)
    near.central(w), near.forward(locked(np.ones((6, 3, dimension))), locked(np.ones((6, 3))))


@dataclass(frozen=True, eq=False)
class Steep(Logistic):
    """Honest, but for whichever of its three bounds is scaled."""

    scales: tuple[float, float, float] = (1.0, 1.0, 1.0)

    def bounds(self) -> tuple[Array | None, Array, Array]:
        first, second, third = super().bounds()
        assert first is not None
        return first * self.scales[0], second * self.scales[1], third * self.scales[2]


@pytest.mark.parametrize(
    ("scales", "caught"),
    [
        ((1.0, 1.0, 1.0), set()),
        ((0.5, 1.0, 1.0), {"sigma_tilde_sq"}),
        ((1.0, 0.8, 1.0), {"task_L", "L", "sample_L"}),
        ((1.0, 1.0, 0.8), {"task_rho", "rho", "sample_rho"}),
    ],
)
def test_a_family_that_lies_about_a_bound_is_caught(scales: Any, caught: set[str]) -> None:
    problem = draw("logistic", Key("lying"), 40, 3, 2, 2).to_problem("float64")
    family = Steep(problem.family.x, problem.family.y, scales=scales)
    lying = Problem(
        family, problem.coefficients, problem.task_probability, problem.sample_probability
    )
    found = {
        violation.constant
        for violation in audit(lying, constants(lying), lattice_points("lying", 40, 8, 2) / 8)
    }
    assert caught <= found
    assert bool(found) == bool(caught)


def test_constants_count_each_sample_with_its_weight() -> None:
    """Of two samples with L = 1 and 4, weighted 3/4 and 1/4: the task has 7/4, a sample has 4."""
    family = Logistic(fractions([[[2], [4]]], 1), fractions([[1, 1]], 1))
    c = fractions([[[[1, 0], [0, 1]]]], 1)
    found = constants(Problem(family, c, fractions([[1]], 1), fractions([[[3, 1]]], 4)))
    assert (found.L[0], found.sample_L[0]) == (fractions([7], 4)[0], 4)
    # Sample 1 differs from the mean by (psi_1 - psi_2) / 4, sample 2 by three times that.
    gradient, hessian = (2 + 4) ** 2, (1 + 4) ** 2
    share = fractions([3], 4)[0] / 16 + fractions([1], 4)[0] * 9 / 16
    assert found.sigma_tilde_sq[0] == gradient * share
    assert found.sigma_h_sq.spectral[0] == hessian * share


def test_families_without_bounded_gradients_have_a_variance_only_where_losses_agree() -> None:
    @dataclass(frozen=True, eq=False)
    class Unbounded(Logistic):
        def bounds(self) -> tuple[Array | None, Array, Array]:
            return None, *super().bounds()[1:]

    family = Unbounded(fractions([[[2], [4]]], 1), fractions([[1, 1]], 1))
    chances = (fractions([[1]], 1), fractions([[[1, 1]]], 2))
    alike = Problem(family, fractions([[[[1, 1], [1, 1]]]], 2), *chances)
    assert constants(alike).sigma_tilde_sq[0] == 0
    apart = Problem(family, fractions([[[[1, 0], [0, 1]]]], 1), *chances)
    assert not constants(apart).sigma_tilde_sq[0] < 10**9


def test_every_family_of_data_says_the_same_of_its_shape() -> None:
    for name in RIDGES:
        kind = families()[name]
        assert issubclass(kind, DataFamily)
        family = draw(name, Key("shape"), 2, 2, 3, 4).to_problem("float64").family
        assert (family.size, family.feature_count, family.dimension) == (2, 6, 4)
