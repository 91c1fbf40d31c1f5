"""Every method on every family is what jax makes of the loss, differentiating by itself.

Without jax this file fails: it is never skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import jax
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.gaussian import gaussian
from lemmacheck.algorithms.methods import Batches, Method, methods
from tests.algorithms import _jax_losses
from tests.algorithms._cases import (
    Q,
    S,
    directions_of,
    host_point,
    host_tasks,
    method_cases,
    steps_of,
    task_cases,
)

METHODS = method_cases()
ONE_EACH = [case for case in task_cases() if f"{case}-data" not in task_cases()]
"""Each family once: jax compiles anew for every shape, which is what takes time."""
COUNT = 2
"""Tasks."""


SETTINGS = ("jax_enable_x64", "jax_disable_most_optimizations")
"""Double precision; and code that runs a few times is not worth optimising."""


@pytest.fixture(autouse=True, scope="module")
def _settings() -> Iterator[None]:
    usual = {name: jax.config.values[name] for name in SETTINGS}
    for name in SETTINGS:
        jax.config.update(name, True)
    yield
    for name, value in usual.items():
        jax.config.update(name, value)


class Sampled:
    """Tasks, and rows of samples for each role: three of two each, drawn with replacement."""

    def __init__(self, case: str, steps: int, directions: int | None) -> None:
        self.tasks = host_tasks(case).take(np.arange(COUNT))
        self.name = case.partition("-")[0]
        self.steps = steps
        rows = integers(Key("jax", case), (2 * steps + 1, COUNT, 2), 0, S - 1)
        self.o, self.inner, self.h = rows[0], rows[1 : steps + 1], rows[steps + 1 :]
        shape = (COUNT, steps, Q, self.tasks.dimension)
        self.u = gaussian(Key("jax", case), shape, np.zeros(1))
        self.on = Batches(
            tuple(map(self.tasks.batch, self.inner)),
            self.tasks.batch(self.o),
            tuple(map(self.tasks.batch, self.h)),
            None if directions is None else self.u,
        )

    def for_jax(self, task: int) -> _jax_losses.Task:
        data = {name: array[task] for name, array in self.tasks.family.parameters().items()}
        c = self.tasks.coefficients

        def batch(rows: Any) -> _jax_losses.Batch:
            return _jax_losses.Batch(data, None if c is None else c[task], rows[task])

        return _jax_losses.Task(
            _jax_losses.FEATURES[self.name],
            [batch(rows) for rows in self.inner],
            batch(self.o),
            [batch(rows) for rows in self.h],
            self.u[task],
        )


def expected(method: Method, sampled: Sampled, w: Any) -> Any:
    given = {field.name: getattr(method, field.name) for field in fields(method)}
    oracle = _jax_losses.METHODS[method.name]
    return np.stack([oracle(sampled.for_jax(task), w, **given) for task in range(COUNT)])


def test_the_oracle_knows_all_methods_and_families() -> None:
    assert set(_jax_losses.METHODS) == set(methods())
    assert set(_jax_losses.FEATURES) == set(families())


@pytest.mark.parametrize("case", task_cases())
def test_losses_have_the_derivatives_that_jax_finds(case: str) -> None:
    sampled = Sampled(case, 1, None)
    w = host_point(sampled.tasks)
    here = sampled.on.D_o.at(w)
    for task in range(COUNT):
        there = sampled.for_jax(task)
        for order in ("value", "gradient", "hessian"):
            right = np.asarray(getattr(_jax_losses, order)(there.features, there.D_o, w))
            found = getattr(here, order)()[task]
            np.testing.assert_allclose(found, right, rtol=0, atol=1e-12 * np.abs(right).max())


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("case", ONE_EACH)
def test_directions_are_those_of_automatic_differentiation(case: str, name: str) -> None:
    method = METHODS[name]
    sampled = Sampled(case, steps_of(method), directions_of(method))
    w = host_point(sampled.tasks)
    right = expected(method, sampled, w)
    found = method.direction(sampled.on, w)
    np.testing.assert_allclose(found, right, rtol=0, atol=1e-12 * np.abs(right).max())
