"""Tasks: batches are means of the samples drawn, and draws have the law that was asked for."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.tasks import BatchSizes, Tasks
from tests.algorithms._backends import Backend, assert_close
from tests.algorithms._cases import S, T, host_point, host_tasks, task_cases
from tests.algorithms._help import fractions, small

pytestmark = pytest.mark.arrays
KEY = Key("tasks")


def sample_gradients(tasks: Tasks, w: Any) -> Any:
    """Of each sample by itself, (T, S, d)."""
    rows = [np.full((tasks.size, 1), k) for k in range(tasks.samples)]
    return np.stack([tasks.batch(row).at(w).gradient() for row in rows], axis=1)


def numbered(samples: int, chance: Any = None, tasks: int = 1) -> Tasks:
    """Samples whose data say which one they are."""
    x = np.broadcast_to(np.arange(float(samples)), (tasks, samples))
    return Tasks(Logistic(x[..., None].copy(), x.copy()), sample_probability=chance)


def drawn(tasks: Tasks, key: Key, size: int) -> Any:
    """The numbers (T, size) of the samples in a batch of ``numbered`` tasks."""
    return tasks.draw_batch(key, size).arrays()[1][..., 0].astype(int)


@pytest.mark.parametrize("case", task_cases())
def test_batches_are_means_of_their_samples(case: str, backend: Backend) -> None:
    tasks, host = backend.tasks(host_tasks(case)), host_tasks(case)
    w = host_point(host)
    each = sample_gradients(host, w)
    rows = np.asarray([[0, 2, 2, 1], [0, 0, 0, 0], [1, 2, 1, 2], [2, 1, 0, 0]])
    expected = each[np.arange(T)[:, None], rows].mean(axis=1)
    found = tasks.batch(backend.xp.asarray(rows)).at(backend.asarray(w)).gradient()
    assert_close(found, expected)
    full = tasks.losses.at(backend.asarray(w)).gradient()
    assert_close(full, np.sum(host.sample_probability[..., None] * each, axis=1))


@pytest.mark.parametrize("case", task_cases())
def test_support_and_query_share_the_samples_between_them(case: str, backend: Backend) -> None:
    tasks, host = backend.tasks(host_tasks(case)), host_tasks(case)
    w = host_point(host)
    each = sample_gradients(host, w)
    for support in range(1, S):
        first, rest = tasks.split(support)
        assert_close(first.at(backend.asarray(w)).gradient(), each[:, :support].mean(axis=1))
        assert_close(rest.at(backend.asarray(w)).gradient(), each[:, support:].mean(axis=1))


@pytest.mark.parametrize("case", task_cases())
def test_chosen_tasks_stay_who_they_are(case: str, backend: Backend) -> None:
    tasks = backend.tasks(host_tasks(case))
    w = backend.asarray(host_point(tasks))
    chosen = tasks.take(np.asarray([2, 0, 2]))
    np.testing.assert_array_equal(on_host(chosen.probability), np.full(3, 1 / 3))
    found = on_host(chosen.losses.at(w).gradient())
    assert_close(found, on_host(tasks.losses.at(w).gradient())[[2, 0, 2]])


def test_exact_tasks_stay_exact() -> None:
    problem = small("quadratics", "exact").to_problem("fraction")
    tasks = Tasks.of_problem(problem, 2)
    rows = np.asarray([[0, 1, 1]] * tasks.size)
    w = fractions(np.asarray([3, -5]), 7)
    found = tasks.batch(rows).at(w).gradient()
    each = sample_gradients(tasks, w)
    assert (found == (each[:, 0] + 2 * each[:, 1]) / 3).all()
    assert all(type(x) is Fraction for x in found.ravel())


def test_equal_keys_give_equal_draws_and_others_do_not() -> None:
    tasks = numbered(50)
    assert (drawn(tasks, KEY, 40) == drawn(tasks, KEY, 40)).all()
    assert (drawn(tasks, KEY, 40) != drawn(tasks, KEY.fold(1), 40)).any()
    on = tasks.batches(KEY, BatchSizes(40, 40, 40), 2)
    seen = [tuple(x.arrays()[1].ravel()) for x in (*on.D_in, on.D_o, *on.D_h)]
    assert len(set(seen)) == 5, "every role of every step has its own samples"


def test_each_task_draws_its_own_samples() -> None:
    rows = drawn(numbered(50, tasks=3), KEY, 40)
    assert len({tuple(row) for row in rows}) == 3


def test_batches_of_no_size_are_the_losses_themselves() -> None:
    tasks = numbered(3)
    on = tasks.batches(KEY, BatchSizes(), 3)
    assert on.alike is tasks.losses
    assert on.gaussian is None
    partly = tasks.batches(KEY, BatchSizes(D_in=2), 3)
    assert partly.alike is None
    assert partly.D_o is partly.D_h[2] is tasks.losses


@pytest.mark.parametrize(
    "chance", [[0.25] * 4, [0.1, 0.2, 0.3, 0.4], [0.0, 0.5, 0.0, 0.5], [1 / 3, 0, 2 / 3, 0.0]]
)
def test_samples_are_drawn_with_their_chances(chance: list[float]) -> None:
    count = 200_000
    rows = drawn(numbered(4, np.asarray([chance])), KEY, count)
    found = np.bincount(rows.ravel(), minlength=4) / count
    expected = np.asarray(chance)
    assert (found[expected == 0] == 0).all(), "what has no chance is never drawn"
    # Five standard deviations; the lattice of chances is 2^-31 fine.
    assert (abs(found - expected) <= 5 * np.sqrt(expected * (1 - expected) / count)).all()


def test_tasks_are_drawn_with_their_chances() -> None:
    x = np.arange(3.0)[:, None]
    tasks = Tasks(Logistic(x[..., None], x), probability=np.asarray([0.2, 0.0, 0.8]))
    found = tasks.draw(KEY, 100_000).family.parameters()["y"].ravel()
    assert abs((found == 0).mean() - 0.2) < 5 * np.sqrt(0.16 / 100_000)
    assert not (found == 1).any()


def test_exact_chances_draw_as_floats_do() -> None:
    chance = fractions(np.asarray([[1, 2, 5]]), 8)
    x = fractions(np.arange(3).reshape(1, 3), 1)
    exact = Tasks(Logistic(x[..., None], x), sample_probability=chance)
    found = exact.draw_batch(KEY, 60).arrays()[1][..., 0]
    floats = numbered(3, chance.astype(float))
    assert (found.astype(int) == drawn(floats, KEY, 60)).all()
