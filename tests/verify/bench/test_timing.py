"""Rounds, medians and their intervals."""

from itertools import count
from math import comb
from statistics import median

import pytest

from lemmacheck.verify.bench import timing
from tests.verify.bench._planted import side


def test_sides_take_turns_and_each_round_starts_with_another():
    order = []

    def measure(name):
        return lambda: order.append(name) or 1.0

    found = timing.interleaved({n: measure(n) for n in "abc"}, 0.0, fewest=3, most=3)
    assert "".join(order) == "abcbcacab"
    assert found == {n: [1.0] * 3 for n in "abc"}


def test_rounds_end_with_the_budget_but_not_before_the_fewest():
    clock = count()
    sides = {"a": lambda: 1.0}
    rounds = timing.interleaved(sides, 5, fewest=2, most=100, clock=lambda: next(clock))["a"]
    assert 2 < len(rounds) < 10
    spent = timing.interleaved(sides, 0.0, fewest=4, most=100, clock=lambda: next(clock))["a"]
    assert len(spent) == 4


def test_a_drift_leaves_ratios_as_they_are():
    """Both sides become ten times slower during the run; the ratio of the same rounds is 1/2."""
    speed = [1.0, 2.0, 3.0, 5.0, 7.0, 9.0, 10.0]
    found = timing.ratios(speed, [2 * x for x in speed])
    assert (found.low, found.middle, found.high) == (0.5, 0.5, 0.5)


@pytest.mark.parametrize("n", [6, 7, 11, 31])
def test_the_interval_is_the_shortest_that_holds_the_median_with_95_percent(n):
    found = timing.interval(list(range(n)))
    k = int(found.low)
    assert found.high == n - 1 - k
    assert found.middle == median(range(n))
    assert 2 * sum(comb(n, i) for i in range(k + 1)) <= 0.05 * 2**n
    assert 2 * sum(comb(n, i) for i in range(k + 2)) > 0.05 * 2**n


def test_an_entry_has_the_statistics_of_pytest_benchmark():
    numbers = {**side(2.0, 5), "rounds": [1.0, 2.0, 6.0], "count": 4}
    entry = timing.entry("cell", "ours", {"case": "cosine"}, numbers)
    assert entry["stats"]["median"] == 2.0
    assert entry["stats"]["max"] == 6.0
    assert entry["stats"]["rounds"] == 3
    assert entry["stats"]["iterations"] == 4
    assert entry["group"] == "cell"
    assert entry["extra_info"]["memory"] == 5
