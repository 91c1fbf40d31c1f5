"""Problems: means are mixtures, and data that no problem can have are refused."""

from __future__ import annotations

from typing import Any

import array_api_strict
import flint
import numpy as np
import pytest

from lemmacheck.algorithms.families.cosines import Cosines
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.problem import Problem
from tests.algorithms._help import fractions, small


def test_gradients_of_means_are_means_of_gradients() -> None:
    problem = small("splines", "means").to_problem("fraction")
    w = fractions(np.arange(12).reshape(6, 1, 1, 2), 5)
    f, p, q = problem.family, problem.task_probability, problem.sample_probability
    slopes = f.gradient(problem.coefficients, w)
    tasks = (q[..., None] * slopes).sum(2)
    assert (tasks == f.gradient(problem.task_coefficients, w[:, 0])).all()
    assert (
        (p[..., None] * tasks).sum(1) == f.gradient(problem.mean_coefficients, w[:, 0, 0])
    ).all()


def test_sizes_have_names() -> None:
    problem = small("cosines", "sizes", dimension=3).to_problem("float64")
    assert (problem.size, problem.tasks, problem.samples, problem.dimension) == (6, 3, 2, 3)
    assert problem[1:4].size == 3


GOOD: dict[str, Any] = {
    "family": Quadratics(1, 1),
    "coefficients": np.ones((1, 2, 1, 3)),
    "task_probability": np.asarray([[0.25, 0.75]]),
    "sample_probability": np.ones((1, 2, 1)),
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"coefficients": np.ones((2, 1, 3))}, r"must be \(B, I, S, K\)"),
        ({"coefficients": np.ones((1, 2, 1, 4))}, "K=3 features"),
        ({"task_probability": np.ones((1, 1))}, r"must be \(1, 2\)"),
        ({"task_probability": np.asarray([[0.5, 0.6]])}, "sums to 1.1 and must sum to 1"),
        ({"task_probability": np.asarray([[-0.5, 1.5]])}, "has minimum -0.5"),
        ({"coefficients": np.full((1, 2, 1, 3), np.nan)}, "holds NaN or infinity"),
        ({"sample_probability": np.full((1, 2, 1), np.inf)}, "holds NaN or infinity"),
        ({"coefficients": array_api_strict.ones((1, 2, 1, 3))}, "must come from one library"),
        ({"task_probability": fractions([[1, 3]], 5)}, "of dtype object must be float64"),
    ],
)
def test_malformed_problems_are_refused(change: dict[str, Any], message: str) -> None:
    Problem(**GOOD)
    with pytest.raises(ValueError, match=message):
        Problem(**(GOOD | change))


EXACT: dict[str, Any] = GOOD | {
    "coefficients": fractions(np.ones((1, 2, 1, 3), dtype=int), 1),
    "task_probability": fractions([[1, 3]], 4),
    "sample_probability": fractions(np.ones((1, 2, 1), dtype=int), 1),
}


def test_exact_probabilities_must_sum_to_one_exactly() -> None:
    Problem(**EXACT)
    with pytest.raises(ValueError, match="sums to 4/5"):
        Problem(**(EXACT | {"task_probability": fractions([[1, 3]], 5)}))


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), flint.arb("nan")])
def test_objects_that_are_not_finite_are_refused(bad: object) -> None:
    c = EXACT["coefficients"].copy()
    c[0, 1, 0, 2] = bad
    with pytest.raises(ValueError, match="coefficients holds NaN or infinity"):
        Problem(**(EXACT | {"coefficients": c}))


@pytest.mark.parametrize("bad", [0.5, 1, flint.arb(1)])
def test_exact_problems_hold_rationals_only(bad: object) -> None:
    problem = small("splines", "exact").to_problem("exact")
    assert problem.exact() is problem
    c = problem.coefficients.copy()
    c[0, 0, 0, 0] = bad
    mixed = Problem(problem.family, c, problem.task_probability, problem.sample_probability)
    with pytest.raises(ValueError, match="must be an exact rational here; build the problem with"):
        mixed.exact()
    with pytest.raises(ValueError, match="must be an exact rational"):
        small("splines", "exact").to_problem("float64").exact()


def test_features_that_are_not_finite_are_refused() -> None:
    waves = Cosines(np.full((1, 1, 1), np.inf))
    with pytest.raises(ValueError, match=r"family\.frequencies holds NaN or infinity"):
        Problem(**(GOOD | {"family": waves, "coefficients": np.ones((1, 2, 1, 5))}))
