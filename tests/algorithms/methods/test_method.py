"""What batches and arguments every method refuses."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.methods import Batches, methods
from lemmacheck.algorithms.methods._method import divisor
from tests.algorithms.methods._plain import T, case, same

pytestmark = pytest.mark.arrays

NEEDED: dict[str, dict[str, Any]] = {"hf-maml": {"delta": 0.1}, "imaml": {"lam": 2.0}}


@pytest.mark.parametrize("alpha", [0, 0.0, -0.1, Fraction(-1, 3), np.float32(-1)])
@pytest.mark.parametrize("name", methods())
def test_alpha_must_be_positive(name: str, alpha: Any) -> None:
    with pytest.raises(ValueError, match=r"alpha=\S+ must be positive; choose a step size"):
        methods()[name](alpha, **NEEDED.get(name, {}))


@pytest.mark.parametrize(
    "alpha", [float("nan"), float("inf"), np.float32("nan"), np.float32("inf")]
)
@pytest.mark.parametrize("name", methods())
def test_alpha_must_be_finite(name: str, alpha: Any) -> None:
    with pytest.raises(ValueError, match=r"alpha=\S+ must be finite"):
        methods()[name](alpha, **NEEDED.get(name, {}))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("hf-maml", {"delta": 0}),
        ("hf-maml", {"delta": -0.1}),
        ("hf-maml", {"delta": float("nan")}),
        ("hf-maml", {"rho": 0}),
        ("hf-maml", {"rho": -1}),
        ("hf-maml", {"rho": float("inf")}),
        ("hf-maml", {}),
        ("hf-maml", {"delta": 0.1, "rho": 1.0}),
        ("ggs-maml", {"delta": 0}),
        ("ggs-maml", {"Q": 0}),
        ("ggs-maml", {"Q": 2.0}),
        ("ggs-maml", {"Q": True}),
        ("zo-maml", {"delta": -1}),
        ("zo-maml", {"Q": -3}),
        ("zo-maml", {"Q": 1, "baseline": "mean"}),
        ("zo-maml", {"baseline": "median"}),
        ("imaml", {"lam": 0}),
        ("imaml", {"lam": 1, "iterations": 0}),
    ],
)
def test_other_arguments_are_refused_by_name(name: str, options: dict[str, Any]) -> None:
    wrong = next(reversed(options), "delta")
    with pytest.raises(ValueError, match=rf"{'Q' if 'Q' in options else wrong}=.* must be .*; "):
        methods()[name](0.1, **options)


@pytest.mark.parametrize("name", ["maml", "hf-maml"])
def test_one_step_methods_refuse_several(name: str) -> None:
    on = case("quadratics", 2)
    method = methods()[name](on.alpha, **({"delta": on.alpha} if name == "hf-maml" else {}))
    with pytest.raises(ValueError, match=r"2 inner steps must be 1 .* such as n-step-maml"):
        method.direction(on.on, on.w)


@pytest.mark.parametrize("name", ["ggs-maml", "zo-maml"])
def test_vectors_must_be_there_and_as_many_as_the_method_says(name: str) -> None:
    on = case("logistic", 2)
    method = methods()[name](on.alpha, Q=2)
    with pytest.raises(ValueError, match=r"gaussian of shape \(3, 2, 3, 2\) must hold Q=2"):
        method.direction(on.on, on.w)
    with pytest.raises(ValueError, match=r"gaussian=None must be \(T, N, Q, d\) with Q=2"):
        method.direction(replace(on.on, gaussian=None), on.w)


@pytest.mark.parametrize("shape", [(T, 2, 5, 3), (T, 1, 5, 2), (T + 1, 2, 5, 2), (T, 5, 2)])
def test_vectors_must_fit_the_batches(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"must be \(T, N, Q, d\) with T=3, N=2 and d=2"):
        replace(case("logistic", 2).on, gaussian=np.zeros(shape))


def test_batches_must_come_in_pairs_and_of_the_same_tasks() -> None:
    on = case("quadratics", 2).on
    with pytest.raises(ValueError, match="2 inner batches and 1 Hessian batches"):
        replace(on, D_h=on.D_h[:1])
    with pytest.raises(ValueError, match="0 inner batches"):
        Batches((), on.D_o, ())
    with pytest.raises(ValueError, match="of the same tasks"):
        replace(on, D_o=on.D_o[:2])


def test_shared_batches_are_evaluated_once_and_stay_shared_in_blocks() -> None:
    losses = case("quadratics").on.D_o
    on = Batches.full(losses, 2)
    part = on[1:]
    assert part.D_in[0] is part.D_in[1] is part.D_h[1] is part.D_o
    slope, bend = on.at(0, case("quadratics").w)
    assert slope is bend


def test_divisors_replace_zeros_alone() -> None:
    assert same(divisor(np.array([0.0, -2.0, 1e-300])), np.array([1.0, -2.0, 1e-300]))
    exact = np.array([Fraction(0), Fraction(1, 3)], dtype=object)
    assert list(divisor(exact)) == [1, Fraction(1, 3)]
