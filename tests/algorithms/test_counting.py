"""The work of each method, against what its formula says."""

from __future__ import annotations

from typing import Any

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.counting import Work, work
from lemmacheck.algorithms.methods import methods
from lemmacheck.algorithms.tasks import BatchSizes
from tests.algorithms._cases import ALPHA, ONE_STEP, Q, directions_of, host_point, host_tasks

pytestmark = pytest.mark.arrays
N = 3
SMOOTHED = {"delta": 0.25, "Q": Q}
EXPECTED = [
    ("maml", {}, Work(0, 2, 1, 0)),
    ("fo-maml", {}, Work(0, N + 1, 0, 0)),
    ("n-step-maml", {}, Work(0, N + 1, N, 0)),
    ("maml-explicit", {}, Work(0, N + 1, 0, N)),
    ("reptile", {}, Work(0, N, 0, 0)),
    ("hf-maml", {"delta": 0.25}, Work(0, 4, 0, 0)),
    ("hf-maml", {"rho": 2.0}, Work(0, 4, 0, 0)),
    # The gradient at w_j on D_h_j, which is D_in_j here, is known already.
    ("ggs-maml", SMOOTHED, Work(0, N + 1 + N * Q, 0, 0)),
    ("zo-maml", SMOOTHED, Work(N * (2 * Q + 1), N + 1, 0, 0)),
    ("zo-maml", SMOOTHED | {"baseline": "mean"}, Work(N * Q, N + 1, 0, 0)),
    ("imaml", {"lam": 16.0, "iterations": 7}, Work(0, N + 1, 7, 0)),
]


@pytest.mark.parametrize(("name", "options", "expected"), EXPECTED)
@pytest.mark.parametrize("case", ["quadratics", "logistic-data"])
def test_a_method_takes_what_its_formula_says(
    name: str, options: dict[str, Any], expected: Work, case: str
) -> None:
    method, tasks = methods()[name](ALPHA, **options), host_tasks(case)
    steps = 1 if name in ONE_STEP else N
    on = tasks.batches(Key("work"), BatchSizes(), steps, directions_of(method))
    assert work(method, on, host_point(tasks)) == expected


def test_every_method_is_counted() -> None:
    assert {name for name, _, _ in EXPECTED} == set(methods())


def test_other_samples_for_hessians_cost_gradients_of_their_own() -> None:
    method, tasks = methods()["ggs-maml"](ALPHA, **SMOOTHED), host_tasks("logistic-data")
    on = tasks.batches(Key("work"), BatchSizes(2, 2, 2), N, Q)
    assert work(method, on, host_point(tasks)).gradients == N + 1 + N * (Q + 1)


def test_work_is_multiplied_in_every_part() -> None:
    assert Work(1, 2, 3, 4) * 5 == Work(5, 10, 15, 20)
