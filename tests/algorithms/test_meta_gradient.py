"""Meta-gradients: weights keep to their tasks, however the tasks are divided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.meta_gradient import ALONE_BYTES, BLOCK_BYTES, MetaGradient
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.tasks import Tasks
from tests.algorithms._help import fractions

pytestmark = pytest.mark.arrays
METHOD = MAML(1 / 8)


def many(tasks: int, samples: int, dimension: int) -> Tasks:
    key = Key("meta-gradient")
    x = integers(key.fold("x"), (tasks, samples, dimension), -16, 16) / 32
    return Tasks(Logistic(x, 2.0 * integers(key.fold("y"), (tasks, samples), 0, 1) - 1))


@dataclass(frozen=True)
class Seen(MAML):
    """MAML that notes how many tasks it is given."""

    sizes: Sequence[int] = ()

    def direction(self, on: Batches, w: Any) -> Any:
        self.sizes.append(on.size)  # type: ignore[attr-defined]
        return super().direction(on, w)


@pytest.mark.parametrize(
    ("block", "workers", "sizes"),
    [
        (None, 1, [7]),
        (3, 1, [3, 3, 1]),
        (1, 1, [1] * 7),
        (100, 1, [7]),
        (None, 2, [4, 3]),
        (3, 2, [3, 3, 1]),
        (100, 7, [1] * 7),
        (100, 50, [1] * 7),
    ],
)
def test_blocks_and_workers_divide_the_tasks(
    block: int | None, workers: int, sizes: list[int]
) -> None:
    if workers > 1:
        pytest.importorskip("threadpoolctl")
    tasks, w = many(7, 5, 3), np.asarray([0.5, -0.25, 1.0])
    on, seen = Batches.full(tasks.losses), []
    weights = np.arange(7.0) - 2
    found = MetaGradient(Seen(1 / 8, seen), on, weights, block=block, workers=workers)(w)
    assert sorted(seen, reverse=True) == sizes
    np.testing.assert_allclose(found, weights @ METHOD.direction(on, w), rtol=1e-13)


def test_large_data_are_divided_by_themselves() -> None:
    pytest.importorskip("threadpoolctl")
    tasks = many(144, 100, 200)
    assert 2 * max(BLOCK_BYTES, ALONE_BYTES) < 8 * 144 * 100 * 200
    seen: list[int] = []
    w = np.linspace(-1, 1, 200)
    on = Batches.full(tasks.losses)
    meta = MetaGradient(Seen(1 / 8, seen), on)
    found = meta(w)
    assert len(seen) > 4
    assert sum(seen) == 144
    np.testing.assert_allclose(found, METHOD.direction(on, w).mean(axis=0), rtol=1e-11, atol=1e-14)
    np.testing.assert_array_equal(meta(w), found)


@pytest.mark.parametrize("block", [1, 3])
def test_the_sum_does_not_depend_on_the_number_of_threads(block: int) -> None:
    pytest.importorskip("threadpoolctl")
    on, w = Batches.full(many(11, 5, 7).losses), np.linspace(-1, 1, 7)
    found = [MetaGradient(METHOD, on, workers=n, block=block)(w) for n in (1, 2, 3, 5)]
    for other in found[1:]:
        np.testing.assert_array_equal(other, found[0])


def test_small_data_stay_on_one_thread() -> None:
    seen: list[int] = []
    MetaGradient(Seen(1 / 8, seen), Batches.full(many(50, 5, 7).losses))(np.zeros(7))
    assert seen == [50]


def test_exact_numbers_stay_exact() -> None:
    c = fractions(integers(Key("exact"), (3, 1, 6), -8, 8), 8)
    tasks, w = Tasks(Quadratics(3, 2), c), fractions(np.asarray([1, -2]), 3)
    on = Batches.full(tasks.losses)
    method = MAML(Fraction(1, 8))
    found = MetaGradient(method, on)(w)
    v = method.direction(on, w)
    assert (found == (v[0] + v[1] + v[2]) / 3).all()
    assert all(type(x) is Fraction for x in found)


def test_a_point_at_which_the_span_begins_is_no_special_case() -> None:
    tasks = many(3, 2, 5)
    on = Batches.full(tasks.losses)
    for w in (np.zeros(5), np.ones(5)):
        found = MetaGradient(METHOD, on)(w)
        assert on.D_o.span(w) is not None
        np.testing.assert_allclose(found, METHOD.direction(on, w).mean(axis=0), rtol=1e-12)
