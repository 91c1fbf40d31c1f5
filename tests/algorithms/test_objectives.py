"""Objectives against plain loops, and their gradients against exact dual numbers."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.objectives import Objective
from lemmacheck.algorithms.tasks import Tasks
from tests.algorithms._backends import DTYPES, Backend, assert_close
from tests.algorithms._help import EXACT, Dual, fractions, lattice_points, small

pytestmark = pytest.mark.arrays

ALPHA = Fraction(1, 5)
DIRECTIONS = ([1, 0], [0, 1], [2, -3])
INSTANCES = range(6)


def exact_tasks(family: str, instance: int) -> Tasks:
    problem = small(family, "objectives", bounded=False).to_problem("fraction")
    return Tasks.of_problem(problem, instance)


def point(name: str = "objectives") -> Any:
    return fractions(lattice_points(name, 2) * 3 + 1, 24)


def objectives(tasks: Tasks) -> dict[str, Objective]:
    support, query = tasks.split(1)
    return {
        "F": Objective.F(tasks, ALPHA),
        "three steps": Objective.F(tasks, ALPHA, 3),
        "F-hat": Objective.F_hat(tasks, ALPHA, 3),
        "finite sum": Objective.finite_sum(support, query, tasks.probability, ALPHA, 2),
    }


def derivative(objective: Objective, w: Any, direction: list[int]) -> Any:
    moved = np.array([Dual(x, v, 0) for x, v in zip(w, direction, strict=True)], dtype=object)
    return objective.value(moved).jet[1]


def sample(tasks: Tasks, i: int, weights: Any, w: Any, what: str) -> Any:
    """The value or gradient of one task's loss on weighted samples, by a loop over samples."""
    family, total = tasks.family[i : i + 1], 0
    for weight, c in zip(weights, tasks.coefficients[i], strict=True):
        total = total + weight * getattr(family, what)(c[None], w[None])[0]
    return total


def plain_F(tasks: Tasks, w: Any, steps: int = 1) -> Any:
    total = 0
    for i in range(tasks.size):
        u, q = w, tasks.sample_probability[i]
        for _ in range(steps):
            u = u - ALPHA * sample(tasks, i, q, u, "gradient")
        total = total + tasks.probability[i] * sample(tasks, i, q, u, "value")
    return total


def plain_F_hat(tasks: Tasks, w: Any, size: int) -> Any:
    """Over all ordered batches."""
    total = 0
    for i in range(tasks.size):
        q = tasks.sample_probability[i]
        for batch in product(range(tasks.samples), repeat=size):
            weights = [Fraction(batch.count(s), size) for s in range(tasks.samples)]
            u = w - ALPHA * sample(tasks, i, weights, w, "gradient")
            chance = tasks.probability[i] * prod(q[s] for s in batch)
            total = total + chance * sample(tasks, i, q, u, "value")
    return total


@pytest.mark.parametrize("instance", INSTANCES)
@pytest.mark.parametrize("family", EXACT)
def test_values_are_the_definitions(family: str, instance: int) -> None:
    tasks, w = exact_tasks(family, instance), point()
    assert Objective.F(tasks, ALPHA).value(w) == plain_F(tasks, w)
    assert Objective.F(tasks, ALPHA, 3).value(w) == plain_F(tasks, w, 3)
    assert Objective.F_hat(tasks, ALPHA, 3).value(w) == plain_F_hat(tasks, w, 3)


@pytest.mark.parametrize("family", EXACT)
def test_the_finite_sum_adapts_on_the_support_and_is_measured_on_the_query(family: str) -> None:
    tasks, w, total = exact_tasks(family, 1), point(), 0
    for i in range(tasks.size):
        u = w
        for _ in range(2):
            u = u - ALPHA * sample(tasks, i, [1, 0], u, "gradient")
        total = total + tasks.probability[i] * sample(tasks, i, [0, 1], u, "value")
    assert objectives(tasks)["finite sum"].value(w) == total


@pytest.mark.parametrize("instance", INSTANCES)
@pytest.mark.parametrize("family", EXACT)
def test_gradients_are_the_derivatives(family: str, instance: int) -> None:
    tasks, w = exact_tasks(family, instance), point()
    for objective in objectives(tasks).values():
        gradient = objective.gradient(w)
        for direction in DIRECTIONS:
            assert (gradient * direction).sum() == derivative(objective, w, direction)


@pytest.mark.parametrize("family", EXACT)
def test_planted_mistakes_are_not_the_derivatives(family: str) -> None:
    """Another alpha, a step more, and the mean over tasks in place of their law, somewhere."""
    told: dict[str, bool] = {}
    for instance in INSTANCES:
        tasks, w = exact_tasks(family, instance), point()
        right = [derivative(Objective.F(tasks, ALPHA), w, [1, 0])]
        right.append(derivative(Objective.F(tasks, ALPHA), w, [0, 1]))
        even = Tasks(tasks.family, tasks.coefficients)
        wrong = {
            "alpha": Objective.F(tasks, ALPHA / 2),
            "steps": Objective.F(tasks, ALPHA, 2),
            "F-hat": Objective.F_hat(tasks, ALPHA, 1),
            "law": Objective.F(even, ALPHA),
        }
        for name, objective in wrong.items():
            told[name] = told.get(name, False) or list(objective.gradient(w)) != right
    assert all(told.values())


@pytest.mark.parametrize("family", EXACT)
def test_the_gradient_of_F_is_the_mean_of_exact_maml(family: str) -> None:
    tasks, w = exact_tasks(family, 1), point()
    objective = Objective.F(tasks, ALPHA)
    directions = MAML(ALPHA).direction(objective.batches[0], w)
    assert (objective.gradient(w) == tasks.probability @ directions).all()


def test_larger_batches_bring_F_hat_to_F_and_chances_sum_to_one() -> None:
    tasks, w = exact_tasks("quadratics", 1), point()
    F = Objective.F(tasks, ALPHA).value(w)
    gaps = []
    for size in (1, 2, 4, 8):
        objective = Objective.F_hat(tasks, ALPHA, size)
        assert sum(chance.sum() for chance in objective.chances) == 1
        gaps.append(objective.value(w) - F)
    # On quadratics the gap is a variance, which falls as one over the size.
    assert gaps[0] != 0
    assert [gap * size for gap, size in zip(gaps, (1, 2, 4, 8), strict=True)] == gaps[:1] * 4


@pytest.mark.parametrize("alpha", [0, -1, float("nan")])
def test_alpha_must_be_positive(alpha: Any) -> None:
    with pytest.raises(ValueError, match=r"alpha=.* must be .*; choose a step size, at most 1/L"):
        Objective.F(exact_tasks("quadratics", 0), alpha)


def test_batches_must_be_few_enough_to_list() -> None:
    with pytest.raises(ValueError, match="shrink either"):
        Objective.F_hat(exact_tasks("quadratics", 0), ALPHA, 10**6)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("family", ["cosines", *EXACT])
def test_libraries_agree_and_keep_their_precision(
    family: str, dtype: str, backend: Backend
) -> None:
    host = Tasks.of_problem(small(family, "objectives", bounded=False).to_problem("float64"), 1)
    there, w = backend.tasks(host, dtype), lattice_points("objectives", 2) / 8
    for name, objective in objectives(host).items():
        other = objectives(there)[name]
        moved = type(objective)(1 / 5, other.chances, other.batches)
        own = type(objective)(1 / 5, objective.chances, objective.batches)
        point_there = backend.asarray(w, dtype)
        for found, expected in (
            (moved.value(point_there), own.value(w)),
            (moved.gradient(point_there), own.gradient(w)),
        ):
            assert backend.owns(found)
            assert on_host(found).dtype == dtype
            assert_close(found, np.asarray(expected), slack=4096)
