"""The linear system of implicit MAML is solved, exactly where numbers are exact."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.losses import FamilyLosses
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.imaml import IMAML
from tests.algorithms.methods import _plain as plain
from tests.algorithms.methods._plain import EXACT, D, case, same

pytestmark = pytest.mark.arrays


def residual(on: plain.Case, lam: Any, x: Any) -> Any:
    rows = []
    for t, seen in enumerate(on.seen):
        matrix, b = plain.imaml_system(seen, on.w, lam)
        rows.append(matrix @ x[t] - b)
    return np.stack(rows)


@pytest.mark.parametrize("extra", [0, 1, 5])
@pytest.mark.parametrize("family", EXACT)
def test_d_iterations_solve_the_system_exactly_and_more_change_nothing(
    family: str, extra: int
) -> None:
    on = case(family, 2)
    lam = on.number(20, 1)
    x = IMAML(on.alpha, lam, D + extra).direction(on.on, on.w)
    assert not residual(on, lam, x).any()
    assert residual(on, lam * 2, x).any()


@pytest.mark.parametrize("family", EXACT)
def test_fewer_iterations_do_not(family: str) -> None:
    on = case(family, 2)
    lam = on.number(20, 1)
    assert residual(on, lam, IMAML(on.alpha, lam, D - 1).direction(on.on, on.w)).all(axis=1).any()


def test_iterations_minimise_the_error_over_krylov_spaces() -> None:
    """In six dimensions, with floats: the error falls with every step, in the system's norm."""
    rng = np.random.default_rng(3)
    half = rng.normal(size=(2, 6, 6))
    H, family = half @ half.transpose(0, 2, 1), Quadratics(2, 6)
    c = family.coefficients(H, rng.normal(size=(2, 6)), np.zeros(2))
    on, w = Batches.full(FamilyLosses(family, c), 3), rng.normal(size=6)
    system = np.eye(6) + H / 2.0
    exact = IMAML(0.01, 2.0, 12).direction(on, w)
    errors = [IMAML(0.01, 2.0, k).direction(on, w) - exact for k in range(1, 7)]
    lengths = [np.einsum("ti,tij,tj->t", e, system, e) for e in errors]
    assert all((b < a).all() for a, b in pairwise(lengths))
    assert lengths[-1].max() < 1e-20


@pytest.mark.parametrize("iterations", [1, 50])
def test_a_zero_gradient_gives_zero_without_a_division(iterations: int) -> None:
    losses = FamilyLosses(Quadratics(2, 1), np.array([[0.5, -1.0, 0.0], [0.5, 0.0, 0.0]]))
    found = IMAML(0.25, 1.0, iterations).direction(Batches.full(losses), np.array([1.0]))
    assert found[0, 0] == 0
    assert found[1, 0] == pytest.approx(0.75 / 2)


def test_the_system_is_solved_in_a_span_with_its_inner_products() -> None:
    rng = np.random.default_rng(5)
    family = Logistic(x=rng.normal(size=(3, 2, 5)), y=np.array([[1.0, -1.0]] * 3))
    losses, w = FamilyLosses(family, rng.uniform(0.5, 2, size=(3, 2))), rng.normal(size=5)
    span, weights = losses.span(w), np.array([0.2, 0.5, 0.3])
    assert span is not None
    for iterations in (1, 2, 5):
        method = IMAML(0.1, 1.5, iterations)
        inside = method.direction(Batches.full(span, 2), span.start)
        outside = weights @ method.direction(Batches.full(losses, 2), w)
        np.testing.assert_allclose(span.total(weights, inside), outside, rtol=1e-11)


def test_a_strong_pull_gives_the_gradient_itself() -> None:
    on = case("logistic")
    found = IMAML(1e-12, 1e9).direction(on.on, on.w)
    expected = np.stack([seen.D_o.gradient(on.w) for seen in on.seen])
    np.testing.assert_allclose(found, expected, rtol=1e-7)


def test_the_last_hessian_batch_is_the_one_used() -> None:
    on = case("splines", 2)
    lam = on.number(20, 1)
    x = IMAML(on.alpha, lam, D).direction(on.on, on.w)
    assert same(x, on.plain(plain.imaml, lam=lam))
