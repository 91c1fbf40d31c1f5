"""Floors: bytes and operations, at measured speeds."""

import pytest

from lemmacheck.verify.bench import floor
from lemmacheck.verify.bench.cells import CASES, METHODS, Cell
from lemmacheck.verify.bench.floor import Rates

RATES = Rates(((1000, 10.0), (10**6, 5.0)), {"float64": 100.0, "float32": 200.0})


def test_the_bandwidth_is_that_of_the_level_that_holds_the_data():
    assert [RATES.bandwidth(size) for size in (10, 1000, 1001, 10**9)] == [10, 10, 5, 5]


def test_the_floor_is_the_larger_of_both_times():
    cell = Cell("quadratic", "maml", 2, 3)
    found = floor.floor(cell, RATES)
    assert found["bytes"] == (2 * (9 + 3) + 3) * 8
    assert found["flops"] == 2 * 3 * 2 * 9
    assert found["seconds"] == max(found["bytes"] / 10, found["flops"] / 100)
    assert found["by"] == "memory"


def test_fewer_samples_than_parameters_need_fewer_operations():
    wide, flat = (Cell("logistic", "maml", 1, d) for d in (256, 4))
    assert floor.flops(flat) == 6 * 2 * 32 * 4
    assert floor.flops(wide) == 2 * (2 * 32 * 256) + 2 * (2 * 32 * 32)


@pytest.mark.parametrize("case", CASES)
def test_more_steps_and_more_tasks_never_cost_less(case):
    d = 1761 if case == "sine" else 32
    for method in METHODS:
        one, more = (floor.flops(Cell(case, method, B, d)) for B in (1, 5))
        assert more == 5 * one > 0
    one, five = (floor.flops(Cell(case, "maml", 1, d, N)) for N in (1, 5))
    assert five >= one


def test_speeds_are_measured():
    rates = floor.measure(2, sizes=(1 << 12, 1 << 16), order=32, seconds=0.0)
    assert [size for size, _ in rates.copy] == [1 << 12, 1 << 16]
    assert all(rate > 0 for _, rate in rates.copy)
    assert all(rate > 0 for rate in rates.matmul.values())
