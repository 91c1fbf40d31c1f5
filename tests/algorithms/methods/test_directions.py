"""Every method does what its formula says, on batches that differ in every role and step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import as_fraction
from lemmacheck.algorithms.methods import Method, methods
from tests.algorithms.methods import _plain as plain
from tests.algorithms.methods._plain import FAMILIES, MISTAKES, Case, case, same

pytestmark = pytest.mark.arrays

OPTIONS: dict[str, tuple[str, Callable[..., Any], dict[str, Any]]] = {
    "maml": ("maml", plain.maml, {}),
    "n-step-maml": ("n-step-maml", plain.maml, {}),
    "maml-explicit": ("maml-explicit", plain.maml, {}),
    "fo-maml": ("fo-maml", plain.fo_maml, {}),
    "hf-maml": ("hf-maml", plain.hf_maml, {"delta": (1, 8)}),
    "ggs-maml": ("ggs-maml", plain.ggs_maml, {"delta": (1, 4), "Q": plain.Q}),
    "zo-maml": ("zo-maml", plain.zo_maml, {"delta": (1, 4), "Q": plain.Q}),
    "zo-maml, mean": (
        "zo-maml",
        plain.zo_maml,
        {"delta": (1, 4), "Q": plain.Q, "baseline": "mean"},
    ),
    "reptile": ("reptile", plain.reptile, {}),
    "imaml": ("imaml", plain.imaml, {"lam": (20, 1), "iterations": plain.D}),
}
ONE_STEP = ("maml", "hf-maml")
SMOOTHING = ("ggs-maml", "zo-maml", "zo-maml, mean")
BLIND = {
    "fo-maml": {"Hessians in another order", "the batch D_in for D_h"},
    "reptile": {"Hessians in another order", "the batch D_in for D_h", "the batch D_in for D_o"},
}
"""Mistakes about batches that the method does not look at."""


def build(label: str, on: Case) -> tuple[Method, Callable[..., Any], dict[str, Any]]:
    name, reference, given = OPTIONS[label]
    options = {k: on.number(*v) if isinstance(v, tuple) else v for k, v in given.items()}
    return methods()[name](on.alpha, **options), reference, options


def steps_of(label: str) -> list[int]:
    return [1] if label in ONE_STEP else [1, 2, 3]


EVERY = [(label, steps) for label in OPTIONS for steps in steps_of(label)]
WRONG = [
    (label, steps_of(label)[-1], mistake)
    for label in OPTIONS
    for mistake in MISTAKES
    if not (label in ONE_STEP and "order" in mistake)
    and not (label not in SMOOTHING and "vectors" in mistake)
    and mistake not in BLIND.get(label, ())
]


def test_every_method_is_tested() -> None:
    assert {name for name, _, _ in OPTIONS.values()} == set(methods())


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("label", "steps"), EVERY)
def test_directions_are_the_formulas(label: str, steps: int, family: str) -> None:
    on = case(family, steps)
    method, reference, options = build(label, on)
    assert same(method.direction(on.on, on.w), on.plain(reference, **options))


@pytest.mark.parametrize("label", OPTIONS)
def test_fractions_give_the_same_numbers_as_flint(label: str) -> None:
    pytest.importorskip("flint")
    found = []
    for arithmetic in ("exact", "fraction"):
        on = case("splines", steps_of(label)[-1], arithmetic)
        found.append(build(label, on)[0].direction(on.on, on.w))
    assert [as_fraction(x) for x in found[0].flat] == list(found[1].flat)


@pytest.mark.parametrize(("label", "steps", "mistake"), WRONG)
def test_mistakes_change_the_direction(label: str, steps: int, mistake: str) -> None:
    """On exact numbers, different is wrong; one of the two families must tell."""
    told = []
    for family in plain.EXACT:
        on = case(family, steps)
        method, reference, options = build(label, on)
        found = method.direction(on.on, on.w)
        told.append(not same(found, on.plain(reference, MISTAKES[mistake], **options)))
    assert any(told)


@pytest.mark.parametrize("label", OPTIONS)
def test_blocks_of_tasks_give_the_same_rows(label: str) -> None:
    on = case("quadratics", steps_of(label)[-1])
    method, _, _ = build(label, on)
    whole = method.direction(on.on, on.w)
    assert same(method.direction(on.on[1:], on.w), whole[1:])


@pytest.mark.parametrize("label", OPTIONS)
def test_a_point_for_each_task_is_the_same_as_one_for_all(label: str) -> None:
    on = case("splines", steps_of(label)[-1])
    method, _, _ = build(label, on)
    many = np.stack([on.w] * plain.T)
    assert same(method.direction(on.on, many), method.direction(on.on, on.w))
