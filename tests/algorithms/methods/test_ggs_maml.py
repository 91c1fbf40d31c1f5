"""Smoothed Hessians: exact for an orthonormal design, and on average."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.gaussian import gaussian
from lemmacheck.algorithms.methods.ggs_maml import GGSMAML
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from tests.algorithms.methods import _plain as plain
from tests.algorithms.methods._plain import D, T, case, same

pytestmark = pytest.mark.arrays


def design(steps: int, vectors: list[list[int]]) -> Any:
    """The same vectors (Q, d) for every task and step."""
    whole = np.array(vectors).astype(object)
    return np.broadcast_to(whole, (T, steps, *whole.shape))


@pytest.mark.parametrize("vectors", [[[1, 1], [1, -1]], [[-1, 1], [1, 1], [1, 1], [1, -1]]])
def test_designs_with_the_covariance_of_gaussians_are_exact_on_quadratics(
    vectors: list[list[int]],
) -> None:
    on = case("quadratics", 3)
    batches = replace(on.on, gaussian=design(3, vectors))
    method = GGSMAML(on.alpha, delta=on.number(7, 3), Q=len(vectors))
    assert same(method.direction(batches, on.w), NStepMAML(on.alpha).direction(on.on, on.w))


def test_designs_without_it_are_not() -> None:
    on = case("quadratics", 3)
    batches = replace(on.on, gaussian=design(3, [[1, 0], [0, 1]]))  # covariance I / 2
    method = GGSMAML(on.alpha, delta=on.number(7, 3), Q=2)
    assert not same(method.direction(batches, on.w), NStepMAML(on.alpha).direction(on.on, on.w))


def test_the_estimate_is_not_symmetric_and_stands_on_the_right_side() -> None:
    on = case("quadratics", 2)
    options = {"delta": on.number(1, 4), "Q": plain.Q}
    found = GGSMAML(on.alpha, **options).direction(on.on, on.w)
    assert same(found, on.plain(plain.ggs_maml, **options))
    assert not same(found, on.plain(plain.ggs_maml, transposed=True, **options))


def test_many_gaussian_vectors_approach_the_hessian() -> None:
    on = case("logistic")
    exact = NStepMAML(on.alpha).direction(on.on, on.w)
    first = on.plain(plain.fo_maml)
    count = 40_000
    u = gaussian(Key("tests", "ggs"), (T, 1, count, D), on.w)
    found = GGSMAML(on.alpha, delta=0.01, Q=count).direction(replace(on.on, gaussian=u), on.w)
    # One standard deviation is about 1/200 of the Hessian's part.
    assert np.abs(found - exact).max() < np.abs(first - exact).max() / 30


def test_the_radius_and_the_number_of_vectors_count() -> None:
    on = case("splines", 2)
    right: dict[str, Any] = {"delta": on.number(2, 1), "Q": plain.Q}
    found = GGSMAML(on.alpha, **right).direction(on.on, on.w)
    assert same(found, on.plain(plain.ggs_maml, **right))
    for wrong in ({"delta": on.number(1, 1)}, {"Q": plain.Q + 1}):
        assert not same(found, on.plain(plain.ggs_maml, **(right | wrong)))
