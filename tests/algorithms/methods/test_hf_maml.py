"""Differences of gradients: exact where Hessians are constant, guarded where v is 0."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.losses import FamilyLosses
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.fo_maml import FOMAML
from lemmacheck.algorithms.methods.hf_maml import HFMAML
from lemmacheck.algorithms.methods.maml import MAML
from tests.algorithms._help import number_type
from tests.algorithms.methods import _plain as plain
from tests.algorithms.methods._plain import case, same

pytestmark = pytest.mark.arrays


@pytest.mark.parametrize("family", plain.EXACT)
def test_differences_are_exact_where_gradients_are_of_second_degree(family: str) -> None:
    """Everywhere for quadratics; as far as the next knot for splines."""
    on = case(family)
    exact = MAML(on.alpha).direction(on.on, on.w)
    narrow, wide = (
        HFMAML(on.alpha, delta=on.number(*width)).direction(on.on, on.w)
        for width in ((1, 10**6), (3, 2))
    )
    assert same(narrow, exact)
    assert same(wide, exact) == (family == "quadratics")


def test_the_error_is_of_second_order_in_the_width() -> None:
    on = case("logistic")
    exact = MAML(on.alpha).direction(on.on, on.w)
    coarse, fine = (
        np.abs(HFMAML(on.alpha, delta=width).direction(on.on, on.w) - exact).max()
        for width in (2.0**-4, 2.0**-5)
    )
    assert 3.8 < coarse / fine < 4.2


@pytest.mark.parametrize("rho", [0.5, 3.0])
def test_the_rule_is_the_width_of_the_theorem(rho: float) -> None:
    on = case("logistic")
    found = HFMAML(on.alpha, rho=rho).direction(on.on, on.w)
    assert same(found, on.plain(plain.hf_maml, rho=rho))
    for wrong in (rho * 1.01, rho / 6, rho * on.alpha):
        assert not same(found, on.plain(plain.hf_maml, rho=wrong))


def rest(make: Any, zero_for: int) -> tuple[Batches, Any]:
    """w^2 / 2 + b w for three tasks, so that the gradient of one of them is 0 at w = 1."""
    b = [make(-1) if t == zero_for else make(t) for t in range(3)]
    c = np.array([[make(1) / 2, x, make(0)] for x in b])
    return Batches.full(FamilyLosses(Quadratics(3, 1), c)), np.array([make(1)])


@pytest.mark.parametrize("kind", ["float", "Fraction", "fmpq", "arb"])
@pytest.mark.parametrize("options", [{"delta": 1}, {"rho": 1}])
def test_where_v_is_zero_the_product_is_zero_without_a_division(
    kind: str, options: dict[str, int]
) -> None:
    make = number_type(kind)
    on, w = rest(make, 1)
    alpha = make(1) / 4
    given = {name: make(value) for name, value in options.items()}
    found = HFMAML(alpha, **given).direction(on, w)
    expected = MAML(alpha).direction(on, w)
    assert found[1, 0] == 0
    for one, other in zip(found.flat, expected.flat, strict=True):
        assert one.overlaps(other) if kind == "arb" else one == other


def test_the_rule_on_rationals_needs_a_rational_length() -> None:
    on = case("splines")
    with pytest.raises(ValueError, match=r"is not rational; evaluate at flint.arb points"):
        HFMAML(on.alpha, rho=on.number(1, 2)).direction(on.on, on.w)


@pytest.mark.parametrize("options", [{"delta": 0.125}, {"rho": 0.5}])
def test_the_rule_measures_v_in_a_span_by_its_own_lengths(options: dict[str, float]) -> None:
    """The tasks' data span two of five dimensions; coordinates are not lengths there."""
    rng = np.random.default_rng(5)
    family = Logistic(x=rng.normal(size=(3, 2, 5)), y=np.array([[1.0, -1.0]] * 3))
    losses, w = FamilyLosses(family, rng.uniform(0.5, 2, size=(3, 2))), rng.normal(size=5)
    span = losses.span(w)
    assert span is not None
    method = HFMAML(0.1, **options)
    inside = method.direction(Batches.full(span), span.start)
    weights = np.array([0.2, 0.5, 0.3])
    outside = weights @ method.direction(Batches.full(losses), w)
    np.testing.assert_allclose(span.total(weights, inside), outside, rtol=1e-12)
    blind = replace(method, **({"rho": 1.0} if "rho" in options else {"delta": 0.25}))
    wrong = blind.direction(Batches.full(span), span.start)
    assert np.abs(span.total(weights, wrong) - outside).max() > 1e-6
    first = FOMAML(0.1).direction(Batches.full(losses), w)
    assert np.abs(weights @ first - outside).max() > 1e-3
