"""The tests of means, calibrated: on true nulls they keep quiet, on false ones they do not."""

from __future__ import annotations

from fractions import Fraction
from math import comb, inf, log

import numpy as np
import pytest

from lemmacheck.verify import statistics
from lemmacheck.verify.statistics import (
    RESOLUTION,
    Budget,
    Wealth,
    least_factor,
    lower_bound,
    rejects,
)

LEVEL = 0.05
RUNS, LENGTH = 300, 1000


def allowed(runs: int = RUNS, level: float = LEVEL, risk: float = 1e-6) -> int:
    """More alarms than this are seen with a chance below `risk` where each has chance `level`."""
    tail, count = Fraction(0), runs
    p = Fraction(level).limit_denominator(1000)
    while tail + comb(runs, count) * p**count * (1 - p) ** (runs - count) < risk:
        tail += comb(runs, count) * p**count * (1 - p) ** (runs - count)
        count -= 1
    return count


def coin(rng, n):
    return 2.0 * rng.integers(0, 2, n)


def lottery(rng, n):
    return 1000.0 * (rng.random(n) < 1 / 1000)


def pareto(rng, n):
    """Without a variance."""
    return (1 - rng.random(n)) ** (-1 / 1.5) / 3


def lognormal(rng, n):
    return np.exp(2 * rng.standard_normal(n) - 2)


def exponential(rng, n):
    return rng.exponential(size=n)


def constant(rng, n):
    return np.ones(n)


def reckless(rng, n):
    """The spread is chosen in the light of what came before: doubled after every loss."""
    chances, sample, prize = rng.random(n).tolist(), np.zeros(n), 2.0
    for k, chance in enumerate(chances):
        won = chance * prize < 1
        sample[k] = prize if won else 0.0
        prize = 2.0 if won else min(2 * prize, 64.0)
    return sample


ATTAINED = (coin, lottery, pareto, lognormal, exponential, constant, reckless)


def halved(law):
    return lambda rng, n: law(rng, n) / 2


def alarms(test, law, rng, runs=RUNS, length=LENGTH) -> int:
    return sum(test(law(rng, length)) for _ in range(runs))


def ours(sample) -> bool:
    return rejects(sample, 1.0, LEVEL)


@pytest.mark.parametrize("law", ATTAINED)
def test_a_true_null_is_rejected_no_more_often_than_the_level_though_one_looks_all_the_time(
    law, rng
):
    assert alarms(ours, law, rng) <= allowed()
    assert alarms(ours, halved(law), rng) <= allowed()


def test_the_level_is_used_and_not_only_kept(rng):
    """A test that never rejects would pass the calibration, but not this."""
    assert alarms(lambda sample: rejects(sample, 1.0, 1 / 3), coin, rng) > RUNS / 3 / 4


# Planted mistakes: each of these tests is wrong, and the calibration says so ----------------------


def two_sided(sample) -> bool:
    """Bets on both sides though only one is claimed."""
    low = np.log1p(-statistics.STAKES / 2 * (np.minimum(sample, 2) - 1)).cumsum(axis=1)
    return ours(sample) or bool((np.exp(low).mean(axis=0) >= 1 / LEVEL).any())


def peeking(sample) -> bool:
    """A test for a fixed number of observations, made after each of them."""
    n = np.arange(1, len(sample) + 1)
    mean = sample.cumsum() / n
    spread = np.sqrt(np.maximum((sample**2).cumsum() / n - mean**2, 1e-12))
    return bool(((mean - 1) * np.sqrt(n) > 1.645 * spread)[10:].any())


def foresight(sample) -> bool:
    """Stakes chosen when the observation is known."""
    stakes = np.where(sample > 1, 0.5, 0.0)
    return bool((np.log1p(stakes * (sample - 1)).cumsum() >= -log(LEVEL)).any())


def unshared(sample) -> bool:
    """Fifty hypotheses, each at the whole level."""
    return any(map(ours, np.split(sample, 50)))


@pytest.mark.parametrize(
    ("mistake", "law", "length"),
    [
        (two_sided, halved(exponential), LENGTH),
        (peeking, exponential, LENGTH),
        (foresight, coin, LENGTH),
        (unshared, coin, 5 * LENGTH),
    ],
    ids=("two-sided", "peeking", "foresight", "unshared"),
)
def test_calibration_finds_a_mistaken_test(mistake, law, length, rng):
    assert alarms(mistake, law, rng, length=length) > allowed()


# Power -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("law", [coin, pareto, exponential, constant])
def test_a_false_null_is_rejected(law, rng):
    found = sum(rejects(1.7 * law(rng, LENGTH), 1.0, 1e-6) for _ in range(100))
    assert found >= 99


def test_a_violation_of_one_percent_is_seen_where_nothing_else_varies():
    needed = (log(1e6) + log(12)) / log(1.01)
    assert not rejects(np.full(int(needed * 0.9), 1.01), 1.0, 1e-6)
    assert rejects(np.full(int(needed) + 1, 1.01), 1.0, 1e-6)


@pytest.mark.parametrize("law", ATTAINED)
def test_the_stated_power_is_the_smallest_factor_that_is_rejected(law, rng):
    sample = law(rng, 3 * LENGTH) / 1.5

    def rejected(factor):
        return rejects(factor * sample, 1.0, 1e-6)

    factor = least_factor(rejected)
    assert factor > 1
    assert rejected(factor)
    assert rejected(2 * factor)
    assert not rejected(factor / (1 + 2 * RESOLUTION))


def test_what_no_factor_changes_has_no_power():
    assert least_factor(lambda factor: rejects(factor * np.zeros(9), 1.0, LEVEL)) == inf
    assert least_factor(lambda factor: True) == 1.0


@pytest.mark.parametrize("law", ATTAINED)
def test_lower_bounds_lie_below_the_mean_but_for_the_level(law, rng):
    missed = sum(lower_bound(law(rng, 200), LEVEL) > 1.0 for _ in range(100))
    assert missed <= allowed(100)


def test_lower_bounds_come_near_the_mean(rng):
    assert 0.9 < lower_bound(exponential(rng, 10_000), 1e-6) < 1
    assert lower_bound(np.zeros(10), LEVEL) == 0
    assert lower_bound(np.zeros(0), LEVEL) == 0


# Wealth ------------------------------------------------------------------------------------------


def test_observations_may_come_in_pieces(rng):
    sample = rng.exponential(size=(500, 3))
    whole, pieces = Wealth.against(3).after(sample), Wealth.against(3)
    for part in np.split(sample, [0, 1, 137, 400]):
        pieces = pieces.after(part)
    np.testing.assert_allclose(pieces.logs, whole.logs)
    assert pieces.peak == pytest.approx(whole.peak)
    assert pieces.observations == whole.observations == 500


def test_one_false_hypothesis_among_true_ones_is_found(rng):
    sample = rng.exponential(size=(2000, 4))
    assert not Wealth.against(4).after(sample).rejects(1e-6)
    sample[:, 2] *= 1.5
    assert Wealth.against(4).after(sample).rejects(1e-6)


def test_several_true_hypotheses_share_one_level(rng):
    found = sum(
        Wealth.against(4).after(exponential(rng, (LENGTH, 4))).rejects(LEVEL) for _ in range(RUNS)
    )
    assert found <= allowed()


def test_an_alarm_stays_an_alarm_after_losses():
    wealth = Wealth.against(1).after(np.full((40, 1), 2.0)).after(np.zeros((500, 1)))
    assert wealth.rejects(1e-6)
    assert wealth.e_value > 1e6


def test_a_sum_beyond_floats_is_still_a_number():
    wealth = Wealth.against(1).after(np.full((5000, 1), 1e300))
    assert wealth.rejects(1e-300)
    assert np.isfinite(wealth.e_value)


@pytest.mark.parametrize("bad", [-1e-9, np.nan, inf])
def test_what_cannot_be_bet_on_is_refused(bad):
    with pytest.raises(ValueError, match="must be finite and at least 0"):
        Wealth.against(1).after(np.array([[1.0], [bad]]))


# The budget --------------------------------------------------------------------------------------


def test_all_levels_of_a_run_stay_within_its_budget():
    budget = Budget(claims=7)
    spent = 7 * sum(Fraction(budget.level(number)) for number in range(1, 2000))
    assert Fraction(1e-6) * Fraction(99, 100) < spent < Fraction(1e-6)


def test_a_claims_share_depends_on_no_other_claim():
    assert Budget(4).level() == Budget(4, 1e-6).level(1) == 1.25e-7


@pytest.mark.parametrize(("claims", "total"), [(0, 1e-6), (1, 0.0), (1, 1.0)])
def test_a_budget_that_is_none_is_refused(claims, total):
    with pytest.raises(ValueError, match="correct them"):
        Budget(claims, total)


def test_tests_are_counted_from_one():
    with pytest.raises(ValueError, match="count tests from 1"):
        Budget(1).level(0)
