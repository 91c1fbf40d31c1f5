"""The search finds what is false, never says false of what is true, and repeats itself exactly."""

import sys
from itertools import islice

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.adversary.search import (
    FAMILIES,
    MARGIN,
    QUICK,
    STANDARD,
    Budget,
    Found,
    search,
    shapes,
)
from lemmacheck.verify.truth import Outcome, decide
from tests.verify.planted import ATTAINED, BARELY_FALSE, INNER, JENSEN, smoothness

KNOWN = all_claims()
SEEDS = range(20)
SMALL = Budget(shapes=6, batch=128, rounds=3, decisions=6)


def found_by(claim, budget=SMALL, stop=MARGIN) -> list[Found]:
    return [search(claim, Key(claim.id, "test", seed), budget, stop) for seed in SEEDS]


@pytest.mark.parametrize("claim", [BARELY_FALSE, smoothness("0.99")], ids=lambda c: c.id)
def test_a_barely_false_bound_is_found_with_nearly_every_seed(claim):
    found = sum(f.violation is not None for f in found_by(claim))
    assert found >= 18, f"found with {found} of {len(SEEDS)} seeds"


@pytest.mark.parametrize(
    "name", ["fallah2019/eq-44", "fallah2019/eq-51+1.2", "fallah2019/eq-54.1@literal"]
)
def test_what_the_paper_gets_wrong_is_found_with_nearly_every_seed(name):
    found = sum(f.violation is not None for f in found_by(KNOWN[name], Budget(20, 256, 6, 8)))
    assert found >= 18, f"found with {found} of {len(SEEDS)} seeds"


@pytest.mark.parametrize("claim", [ATTAINED, JENSEN, INNER], ids=lambda c: c.id)
def test_a_true_bound_that_is_attained_is_never_reported(claim):
    for found in found_by(claim, stop=2.0):
        assert found.violation is None
        assert found.undecided is None
        assert found.admitted > 0


def test_what_floats_suspect_the_exact_decision_acquits(monkeypatch):
    module = sys.modules[search.__module__]
    monkeypatch.setattr(module, "SUSPECT", -2.0)  # every instance is worth an exact decision
    for seed in range(3):
        found = search(ATTAINED, Key("planted", "suspects", seed), SMALL, stop=2.0)
        assert found.violation is None
        assert found.undecided is None


def test_the_largest_ratio_shows_that_a_bound_is_attained():
    assert max(f.largest for f in found_by(ATTAINED)) == pytest.approx(1, abs=1e-9)
    assert all(f.largest <= 1 + 1e-9 for f in found_by(ATTAINED))


def test_a_violation_is_one_that_the_exact_decision_confirms():
    for found in found_by(BARELY_FALSE):
        if found.violation is not None:
            instance, decided = found.violation
            again = decide(BARELY_FALSE, instance)
            assert decided.outcome is again.outcome is Outcome.VIOLATED
            assert str((decided.lhs, decided.rhs)) == str((again.lhs, again.rhs))


def test_equal_keys_give_equal_searches():
    first, second = (search(BARELY_FALSE, Key("planted", "test", 7), SMALL) for _ in range(2))
    assert (first.drawn, first.admitted, first.largest) == (
        second.drawn,
        second.admitted,
        second.largest,
    )
    assert first.violation[0].to_json() == second.violation[0].to_json()


def test_different_keys_give_different_searches():
    samples = {
        str(search(ATTAINED, Key("planted", "test", n), SMALL).sample.to_json()) for n in SEEDS
    }
    assert len(samples) > 10


def test_shapes_begin_with_one_task_and_one_sample_and_take_both_families():
    drawn = list(islice(shapes(KNOWN["fallah2019/eq-31"], Key("planted")), 2 * len(FAMILIES) * 11))
    assert drawn[0][1] == (1, 1, 1)
    assert {family for family, *_ in drawn} == set(FAMILIES)
    assert all(all(size >= 1 for size in sizes.values()) for _, _, sizes, _ in drawn)


def test_an_admitted_instance_is_kept_to_show_that_a_claim_is_not_vacuous():
    found = search(ATTAINED, Key("planted", "sample"), QUICK)
    assert found.sample is not None
    assert found.sample.size == 1
    assert decide(ATTAINED, found.sample).outcome is Outcome.HOLDS


def test_the_search_never_looks_at_the_expected_verdict():
    hidden, shown = smoothness("0.9"), smoothness("0.9", expected="proved")
    one, other = (search(claim, Key("planted", "hidden"), SMALL) for claim in (hidden, shown))
    assert one.violation[0].to_json() == other.violation[0].to_json()


def test_standard_tries_at_least_what_quick_tries():
    for name in ("shapes", "batch", "rounds", "decisions"):
        assert getattr(STANDARD, name) >= getattr(QUICK, name)


def test_excess_of_admitted_instances_is_finite():
    found = search(INNER, Key("planted", "finite"), SMALL)
    assert np.isfinite(found.largest)
    assert found.admitted <= found.drawn
