"""SGD and Adam against the formulas written out, and steps whose size is drawn."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.optimisers import SGD, Adam, SampledStep
from lemmacheck.algorithms.sampling import sample_tasks, smoothness, starting_point
from lemmacheck.algorithms.step_size import StochasticStep
from tests.algorithms._backends import DTYPES, Backend

pytestmark = pytest.mark.arrays
W, GRADIENTS = [1.0, -2.0, 0.5], [[0.25, 4.0, 0.0], [-1.0, 2.0, 0.5], [3.0, -0.125, 1.0]]


def follow(optimiser: Any, w: Any, gradients: list[Any]) -> Any:
    state = optimiser.init(w)
    for g in gradients:
        w, state = optimiser.step(state, w, g)
    assert state.k == len(gradients)
    return w, state


@pytest.mark.parametrize("dtype", DTYPES)
def test_sgd_takes_a_constant_multiple_of_the_gradient(backend: Backend, dtype: str) -> None:
    gradients = [backend.asarray(g, dtype) for g in GRADIENTS]
    w, state = follow(SGD(0.25), backend.asarray(W, dtype), gradients)
    assert state.rate == 0.25
    assert w.dtype == gradients[0].dtype
    assert on_host(w).tolist() == [0.4375, -3.46875, 0.125]


def test_sgd_on_exact_numbers_is_exact() -> None:
    w = np.array([Fraction(1), Fraction(-2)], dtype=object)
    g = np.array([Fraction(1, 3), Fraction(1, 7)], dtype=object)
    moved, _ = follow(SGD(Fraction(1, 2)), w, [g])
    assert moved.tolist() == [Fraction(5, 6), Fraction(-29, 14)]


def test_sgd_asks_a_rule_for_the_size_at_each_point() -> None:
    seen = []

    def rule(w: Any, k: int) -> float:
        seen.append((w.tolist(), k))
        return 1 / (k + 1)

    w, state = follow(SGD(rule), np.array([1.0]), [np.array([2.0]), np.array([2.0])])
    assert seen == [([1.0], 0), ([-1.0], 1)]
    assert (w.tolist(), state.rate) == ([-2.0], 0.5)


def adam(w: Any, gradients: Any, rate: float, first: float, second: float, epsilon: float) -> Any:
    """Kingma and Ba's algorithm, coordinate by coordinate."""
    result = []
    for j, value in enumerate(w):
        m = v = 0.0
        for t, g in enumerate((row[j] for row in gradients), start=1):
            m = first * m + (1 - first) * g
            v = second * v + (1 - second) * g**2
            value -= rate * (m / (1 - first**t)) / ((v / (1 - second**t)) ** 0.5 + epsilon)
        result.append(value)
    return result


@pytest.mark.parametrize("dtype", DTYPES)
def test_adam_follows_its_formula(backend: Backend, dtype: str) -> None:
    constants = (0.125, 0.5, 0.75, 0.25)
    gradients = [backend.asarray(g, dtype) for g in GRADIENTS]
    w, state = follow(Adam(*constants), backend.asarray(W, dtype), gradients)
    assert w.dtype == gradients[0].dtype
    tolerance = 1e-6 if dtype == "float32" else 1e-14
    np.testing.assert_allclose(on_host(w), adam(W, GRADIENTS, *constants), rtol=tolerance)
    assert state.rate == 0.125


def test_the_first_step_of_adam_has_the_size_of_its_rate() -> None:
    """Which it has only because the means are corrected for their start."""
    w, _ = follow(Adam(0.125), np.array([0.0, 0.0]), [np.array([1e3, -1e-3])])
    np.testing.assert_allclose(w, [-0.125, 0.125], rtol=1e-4)


@pytest.mark.parametrize("rate", [0, -0.1, float("nan"), float("inf")])
def test_rates_that_are_not_positive_and_finite_are_refused(rate: float) -> None:
    for optimiser in (SGD, Adam):
        with pytest.raises(ValueError, match=f"rate={rate} must be"):
            optimiser(rate)


@pytest.mark.parametrize(
    ("name", "value"), [("first", 1), ("second", -0.1), ("second", 1.5), ("epsilon", 0)]
)
def test_decays_outside_their_range_are_refused(name: str, value: float) -> None:
    with pytest.raises(ValueError, match=f"{name}={value} must be"):
        Adam(**{name: value})


def test_the_sampled_step_on_all_data_is_that_of_all_gradients() -> None:
    tasks = sample_tasks(Logistic, Key("step"), 5, 4, 3)
    w, (L, rho) = starting_point(Key("w"), tasks), smoothness(tasks)
    size = StochasticStep(L, rho, 0.25, 0.5)
    lengths = np.linalg.norm(tasks.losses.at(w).gradient(), axis=1)
    expected = 0.5 / (4 * L + 2 * rho * 0.25 * lengths.mean())
    found = SampledStep(size, tasks, None, None, Key("s"))(w, 3)
    np.testing.assert_allclose(found, expected, rtol=1e-14)


def test_sampled_steps_are_drawn_anew_for_each_iteration_and_alike_on_every_library(
    backend: Backend,
) -> None:
    def steps(xp: Any) -> list[float]:
        tasks = sample_tasks(Logistic, Key("step"), 5, 4, 3, xp)
        size = StochasticStep(*smoothness(tasks), 0.25, 0.5)
        rule = SampledStep(size, tasks, 2, 2, Key("s"))
        w = starting_point(Key("w"), tasks)
        return [float(rule(w, k)) for k in (0, 1, 2, 0)]

    found = steps(backend.xp)
    assert found[0] == found[3]
    assert len(set(found)) == 3
    np.testing.assert_allclose(found, steps(np), rtol=1e-13)
