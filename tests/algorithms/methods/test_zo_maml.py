"""Hessians from values: what their means are on quadratics, exactly, and what counts."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.losses import FamilyLosses
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.zo_maml import ZOMAML
from tests.algorithms.methods import _plain as plain
from tests.algorithms.methods._plain import case, same

pytestmark = pytest.mark.arrays

SIGNS = list(product((1, -1), repeat=3))
HESSIAN = np.array([[4, 1, -2], [1, -3, 5], [-2, 5, 2]])


def one_quadratic() -> tuple[Batches, Any, Any]:
    """w^T H w / 2 + b^T w, its point and its gradient at w - alpha grad, alpha = 1/8."""
    family, one = Quadratics(1, 3), np.vectorize(Fraction, otypes=[object])
    H, b, w = one(HESSIAN)[None], one([[1, 2, -1]]), one([2, -1, 3])
    c = family.coefficients(H, b, one([7]))
    v = H[0] @ (w - (H[0] @ w + b[0]) / 8) + b[0]
    return Batches.full(FamilyLosses(family, c)), w, v


def estimate(u: Any, baseline: str, delta: Fraction = Fraction(2, 3)) -> Any:
    """The estimated Hessian times v, and v."""
    on, w, v = one_quadratic()
    vectors = np.array(u).astype(object)[None, None]
    method = ZOMAML(Fraction(1, 8), delta=delta, Q=len(u), baseline=baseline)  # type: ignore[arg-type]
    return (v - method.direction(replace(on, gaussian=vectors), w)[0]) * 8, v


@pytest.mark.parametrize("delta", [Fraction(1, 100), Fraction(5)])
def test_all_signs_give_the_identity_that_signs_have(delta: Fraction) -> None:
    """For signs, E (u^T H u / 2) u u^T = H + (tr H / 2) I - diag H."""
    found, v = estimate(SIGNS, "loss", delta)
    diagonal = np.diag(HESSIAN)
    expected = HESSIAN @ v + Fraction(int(diagonal.sum()), 2) * v - diagonal * v
    assert (found == expected).all()


def test_the_mean_baseline_takes_the_trace_away_but_for_one_in_Q() -> None:
    """For signs, E (f - mean f) u u^T / delta^2 = H - diag H: linear terms cancel as well."""
    found, v = estimate(SIGNS, "mean")
    assert (found == HESSIAN @ v - np.diag(HESSIAN) * v).all()


# Chances of -sqrt 3, 0 and sqrt 3 with which the first five moments are those of a standard normal
# number. Estimates are of fourth degree in u, so s = u / sqrt 3 gives them over 9, on rationals.
CHANCE = {-1: Fraction(1, 6), 0: Fraction(2, 3), 1: Fraction(1, 6)}
GRID = list(product((-1, 0, 0, 0, 0, 1), repeat=3))


def test_gaussian_moments_give_the_hessian_and_half_its_trace() -> None:
    found, v = estimate(GRID, "loss")
    assert (found * 9 == HESSIAN @ v + Fraction(int(np.trace(HESSIAN)), 2) * v).all()


def test_the_mean_baseline_has_the_mean_that_the_docstring_says() -> None:
    """(1 - 1/Q) H over all pairs of vectors from the design, Q = 2."""
    grid, one = list(product(CHANCE, repeat=2)), np.vectorize(Fraction, otypes=[object])
    H, w, b = one([[4, 1], [1, -3]]), one([2, -1]), one([1, 2])
    family = Quadratics(1, 2)
    losses = FamilyLosses(family, family.coefficients(H[None], b[None], one([7])))
    v = H @ (w - (H @ w + b) / 8) + b
    method = ZOMAML(Fraction(1, 8), delta=Fraction(1, 2), Q=2, baseline="mean")
    total = 0
    for pair in product(grid, repeat=2):
        vectors = np.array(pair).astype(object)[None, None]
        found = method.direction(Batches.full(losses, gaussian=vectors), w)[0]
        chance = prod(CHANCE[entry] for vector in pair for entry in vector)
        # Terms of odd degree vanish with the mean, as do those of second degree.
        total = total + chance * (v - found) * 8 * 9
    assert (total == H @ v / 2).all()


@pytest.mark.parametrize("baseline", ["loss", "mean"])
def test_the_baseline_the_radius_and_the_number_of_vectors_count(baseline: str) -> None:
    on = case("splines", 2)
    right: dict[str, Any] = {"delta": on.number(2, 1), "Q": plain.Q, "baseline": baseline}
    found = ZOMAML(on.alpha, **right).direction(on.on, on.w)
    assert same(found, on.plain(plain.zo_maml, **right))
    other = "mean" if baseline == "loss" else "loss"
    for wrong in ({"delta": on.number(1, 1)}, {"Q": plain.Q + 1}, {"baseline": other}):
        assert not same(found, on.plain(plain.zo_maml, **(right | wrong)))
