"""Losses near points: every shortcut is the plain formula, and a span holds what it says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.losses import FamilyLosses, Local, Losses
from lemmacheck.algorithms.recipe import draw
from tests.algorithms._backends import Backend, assert_close
from tests.algorithms._cases import Q, T, host_point, host_tasks, task_cases

pytestmark = pytest.mark.arrays
CASES = task_cases()


def numbers(name: str, *shape: int) -> Any:
    return integers(Key("losses", name), shape, -256, 256) / 256


def losses_on(case: str, backend: Backend) -> tuple[Losses, Any, Any]:
    """The losses, a point for all tasks and one for each."""
    losses = backend.tasks(host_tasks(case)).losses
    w, apart = host_point(host_tasks(case)), numbers("points", T, losses.dimension)
    return losses, backend.asarray(w), backend.asarray(apart)


def assert_same(found: Local, expected: Local) -> None:
    for order in ("value", "gradient", "hessian"):
        assert_close(getattr(found, order)(), on_host(getattr(expected, order)()))


@pytest.mark.parametrize("case", CASES)
def test_moved_losses_are_those_at_the_sum(case: str, backend: Backend) -> None:
    losses, w, apart = losses_on(case, backend)
    step = backend.asarray(numbers("step", T, losses.dimension))
    assert_same(losses.at(w).moved(step), losses.at(w + step))
    assert_same(losses.at(apart).moved(step).moved(step), losses.at(apart + 2 * step))


@pytest.mark.parametrize("case", CASES)
def test_losses_around_are_those_at_each_point(case: str, backend: Backend) -> None:
    losses, w, apart = losses_on(case, backend)
    steps = backend.asarray(numbers("steps", T, Q, losses.dimension))
    for start in (w, apart):
        around = losses.at(start).around(steps)
        for order in ("value", "gradient", "hessian"):
            found = getattr(around, order)()
            one_by_one = [
                on_host(getattr(losses.at(start + steps[:, q, :]), order)()) for q in range(Q)
            ]
            assert_close(found, np.stack(one_by_one, axis=1))


@pytest.mark.parametrize("case", CASES)
def test_products_with_hessians_form_no_hessian(case: str, backend: Backend) -> None:
    losses, w, apart = losses_on(case, backend)
    v = numbers("v", T, losses.dimension)
    for start in (w, apart):
        near = losses.at(start)
        bend = on_host(near.hessian())
        np.testing.assert_allclose(bend, bend.swapaxes(1, 2), rtol=0, atol=1e-13 * abs(bend).max())
        assert_close(near.hessian_vector(backend.asarray(v)), np.einsum("tij,tj->ti", bend, v))


@pytest.mark.parametrize("case", CASES)
def test_differences_of_gradients_are_those_of_the_plain_formula(
    case: str, backend: Backend
) -> None:
    losses, w, apart = losses_on(case, backend)
    step = backend.asarray(numbers("step", T, losses.dimension))
    steps = backend.asarray(numbers("steps", T, Q, losses.dimension))
    weights = backend.asarray(numbers("weights", T, Q))
    for start in (w, apart):
        near = losses.at(start)
        assert_close(near.central(step), on_host(Local.central(near, step)))
        assert_close(near.forward(steps, weights), on_host(Local.forward(near, steps, weights)))


@pytest.mark.parametrize("case", CASES)
def test_parts_are_the_losses_of_the_chosen_tasks(case: str, backend: Backend) -> None:
    losses, w, _ = losses_on(case, backend)
    part = losses[1:3]
    assert (part.size, part.dimension) == (2, losses.dimension)
    assert_close(part.at(w).gradient(), on_host(losses.at(w).gradient())[1:3])


def test_losses_need_a_coefficient_for_every_feature() -> None:
    with pytest.raises(ValueError, match=r"c of shape \(2, 9\) must be \(2, 10\), tasks by feat"):
        FamilyLosses(Quadratics(2, 3), np.ones((2, 9)))


def wide(name: str, backend: Backend, dimension: int = 16) -> Losses:
    """Three samples in sixteen dimensions, where the family has a span."""
    recipe = draw(name, Key("losses"), T, 1, 3, dimension, bounded=False)
    family = recipe.to_problem("float64", backend.xp).family
    return family.losses(backend.asarray(np.abs(numbers("c", T, family.feature_count))))


def with_span() -> list[str]:
    found = []
    for name in sorted(families()):
        if f"{name}-data" in CASES and name not in ("policy", "sine"):
            assert wide(name, Backend.NUMPY).span(np.ones(16)) is not None
            found.append(name)
    return found


@pytest.mark.parametrize("name", with_span())
def test_coordinates_stand_for_points_gradients_and_products(name: str, backend: Backend) -> None:
    """A method that adds, scales and multiplies cannot tell a span from its losses."""
    losses, w = wide(name, backend), backend.asarray(numbers("w", 16))
    span = losses.span(w)
    assert span is not None
    assert span.size == T
    assert span.dimension < losses.dimension
    one = backend.xp.eye(T, dtype=w.dtype)

    def whole(v: Any) -> Any:
        """A_t v_t, (T, d)."""
        return backend.xp.stack([span.total(one[t, :], v) for t in range(T)])

    there, here = span.at(span.start), losses.at(w)
    for step in (None, there.gradient() * -0.25):
        if step is not None:
            there, here = span.at(span.start + step), losses.at(w + whole(step))
        v = there.gradient()
        assert_close(there.value(), on_host(here.value()))
        assert_close(whole(v), on_host(here.gradient()))
        assert_close(whole(there.hessian_vector(v)), on_host(here.hessian_vector(whole(v))))
        assert_close(whole(there.central(v)), on_host(here.central(whole(v))))
        moved, expected = there.moved(v).gradient(), here.moved(whole(v)).gradient()
        assert_close(whole(moved), on_host(expected))
        assert_close(span.inner(v, moved), on_host(losses.inner(whole(v), whole(moved))))
        assert_close(span.norm(v), on_host(losses.norm(whole(v))))
    weights = backend.asarray(numbers("weights", T))
    summed = on_host(weights) @ on_host(here.gradient())
    assert_close(span.total(weights, there.gradient()), summed)


@pytest.mark.parametrize("name", with_span())
def test_parts_of_a_span_belong_to_the_chosen_tasks(name: str) -> None:
    losses, w = wide(name, Backend.NUMPY), numbers("w", 16)
    span, part = losses.span(w), losses[1:3].span(w)
    assert span is not None
    assert part is not None
    found, weights = span[1:3], np.asarray([2.0, -1.0])
    expected = part.total(weights, part.at(part.start).gradient())
    assert_close(found.total(weights, found.at(found.start).gradient()), expected)
