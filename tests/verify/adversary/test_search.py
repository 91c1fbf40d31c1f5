"""The search finds what is false, never says false of what is true, and repeats itself exactly."""

import sys
from dataclasses import fields, replace
from fractions import Fraction

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import grad, i, le, lt, norm, w
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Number, Product, Symbol, node
from lemmacheck.verify.adversary.search import (
    DEEP,
    MARGIN,
    QUICK,
    STANDARD,
    Budget,
    Found,
    Hunt,
    search,
)
from lemmacheck.verify.adversary.space import Region
from lemmacheck.verify.truth import Outcome, decide
from tests.verify.planted import ATTAINED, BARELY_FALSE, INNER, JENSEN, smoothness

KNOWN = all_claims()
LOOSE = KNOWN["fallah2019/eq-65"]  # far from attained: there is always somewhere to go
SEEDS = range(20)
SMALL = Budget(regions=6, batch=128, turns=6, decisions=6)


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
    found = sum(
        f.violation is not None for f in found_by(KNOWN[name], Budget(20, 128, 8, decisions=8))
    )
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
    for seed in range(3):  # of index 0: in one dimension, where sides are rational
        found = search(ATTAINED, Key("planted", f"suspects {seed}"), SMALL, stop=2.0)
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
    reached = {search(LOOSE, Key("planted", "test", n), SMALL).largest for n in SEEDS}
    assert len(reached) > 10


def test_a_search_goes_back_to_where_it_came_nearest_and_gains_by_it():
    floor = Budget(regions=4, batch=64, turns=4)
    more = replace(floor, returns=8)
    gained = 0
    for seed in range(6):
        one, other = (search(LOOSE, Key("planted", "return", seed), b) for b in (floor, more))
        assert other.largest >= one.largest
        gained += other.largest > one.largest + 1e-6
    assert gained >= 3


def test_refining_the_lattice_gains_where_the_best_lies_between_its_points():
    region = Region("splines", 2, 2, 1, {"B_prime": 1, "D_beta": 1}, True)
    gained = 0
    for seed in range(6):
        reached = []
        for refinements in (0, 3):
            hunt = Hunt(LOOSE, Budget(batch=64, turns=40, refinements=refinements))
            reached.append(hunt.visit(region, Key("planted", "fine", seed)))
        gained += reached[1] > reached[0] + 1e-9
    assert gained >= 3


def test_a_region_that_the_family_does_not_have_is_passed_over(monkeypatch):
    def none(*_):
        raise ValueError

    monkeypatch.setattr(sys.modules[search.__module__], "draw", none)
    found = search(ATTAINED, Key("planted", "nothing"), SMALL)
    assert (found.drawn, found.admitted, found.largest) == (0, 0, None)


def test_a_suspect_is_decided_once(monkeypatch):
    module = sys.modules[search.__module__]
    decided = []
    monkeypatch.setattr(module, "SUSPECT", -2.0)
    monkeypatch.setattr(
        module, "decide", lambda c, x: decided.append(str(x.to_json())) or decide(c, x)
    )
    search(ATTAINED, Key("planted", "once"), Budget(regions=3, batch=64, turns=4, decisions=50))
    assert decided
    assert len(set(decided)) == len(decided)


def test_the_search_never_looks_at_the_expected_verdict():
    hidden, shown = smoothness("0.9"), smoothness("0.9", expected="proved")
    one, other = (search(claim, Key("planted", "hidden"), SMALL) for claim in (hidden, shown))
    assert one.violation[0].to_json() == other.violation[0].to_json()


def test_deeper_budgets_try_at_least_as_much_of_everything():
    for field in fields(Budget):
        tried = [getattr(budget, field.name) for budget in (QUICK, STANDARD, DEEP)]
        assert tried == sorted(tried)


def test_excess_of_admitted_instances_is_finite():
    found = search(INNER, Key("planted", "finite"), SMALL)
    assert np.isfinite(found.largest)
    assert found.admitted <= found.drawn


@pytest.mark.parametrize("name", ["lemma-4.9", "eq-56", "eq-51+1.3", "eq-43"])
def test_a_mistake_of_a_tenth_in_a_bound_that_is_attained_is_refuted(name):
    claim = KNOWN[f"fallah2019/{name}"]
    bound = Product((Number(Fraction("0.9"), "0.9"), claim.relation.rhs))
    twin = replace(claim, relation=replace(claim.relation, rhs=bound))
    found = search(twin, Key(claim.id, "tenth"), STANDARD)
    assert found.violation is not None
    assert found.violation[1].outcome is Outcome.VIOLATED


def test_what_breaks_a_claim_by_a_hair_is_decided_too():
    gradient = norm(grad(i, w))
    claim = Claim("planted/lemma-20", le(gradient * node("1.0000001"), gradient))
    found = search(claim, Key("planted", "hair"), SMALL)
    assert found.violation is not None
    assert found.violation[1].outcome is Outcome.VIOLATED


def test_a_claim_about_scalars_is_asked_of_algebra_first():
    x = Symbol("x")
    claim = Claim("planted/lemma-21", lt(0, (7 * x - 1000) ** 2))
    found = search(claim, Key("planted", "scalar"), SMALL)
    assert found.violation is not None
