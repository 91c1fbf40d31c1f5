"""Twins: false versions of a claim, each killed only by an exact violation."""

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Maximum, Minimum
from lemmacheck.verify.adversary.search import search
from lemmacheck.verify.adversary.twins import BUDGET, try_twins, twins
from lemmacheck.verify.truth import Outcome
from tests.verify.planted import ATTAINED, JENSEN, smoothness

KNOWN = all_claims()
JUDGED = [claim for claim in {c.id: c for c in KNOWN.values()}.values() if claim.relation]


def kinds(name: str) -> set[str]:
    return {twin.kind for twin in twins(KNOWN[name])}


def test_an_upper_bound_has_scaled_reversed_and_strengthened_twins():
    assert {"scaled", "reversed", "strengthened"} <= kinds("fallah2019/lemma-4.9")


def test_a_bound_that_is_a_sum_loses_each_addend_in_turn():
    names = [t.name for t in twins(KNOWN["fallah2019/eq-32"]) if t.kind == "dropped-term"]
    assert names == [f"without addend {k}" for k in (1, 2, 3)]


def test_a_lower_bound_is_made_false_by_its_larger_side():
    claim = KNOWN["fallah2019/lemma-4.11.1"]
    for twin in twins(claim):
        if twin.kind == "scaled":
            assert twin.claim.relation.rhs == claim.relation.rhs
            assert twin.claim.relation.lhs != claim.relation.lhs


def test_an_equation_has_a_twin_of_the_other_sign():
    assert "sign" in kinds("fallah2019/eq-83")


def test_a_mean_that_is_zero_is_tried_with_the_mean_of_the_square():
    assert "power" in kinds("fallah2019/eq-78.1")


def test_minimum_and_maximum_are_exchanged():
    claim = KNOWN["fallah2019/eq-27.2"]
    turned = ATTAINED.relation.__class__(claim.relation.rhs, "<=", claim.relation.lhs)
    assert isinstance(turned.rhs, Maximum)
    planted = ATTAINED.__class__("planted/lemma-9", turned, claim.hypotheses)
    (twin,) = [t for t in twins(planted) if t.kind == "exchanged"]
    assert isinstance(twin.claim.relation.rhs, Minimum)


@pytest.mark.parametrize("claim", JUDGED, ids=lambda c: c.id)
def test_every_twin_is_another_statement_with_the_same_hypotheses(claim):
    made = list(twins(claim))
    assert len({t.name for t in made}) == len(made)
    for twin in made:
        assert twin.claim.statement_hash != claim.statement_hash
        assert twin.claim.hypotheses == claim.hypotheses


def test_a_twin_is_killed_exactly_when_the_search_has_an_exact_violation():
    for trial in try_twins(ATTAINED):
        key = Key(ATTAINED.id, f"twin {trial.twin.name}", 0)
        found = search(trial.twin.claim, key, BUDGET).violation
        assert trial.killed == (found is not None)
        assert found is None or found[1].outcome is Outcome.VIOLATED


def test_a_twin_that_happens_to_be_true_survives():
    killed = {trial.twin.name: trial.killed for trial in try_twins(smoothness("100"))}
    assert not killed["scaled by 0.9"]
    assert not killed["scaled by 0.01"]
    assert killed["scaled by 0.0001"]


def test_all_twins_of_a_bound_that_is_attained_are_killed():
    assert all(trial.killed for trial in try_twins(ATTAINED))


def test_trying_ends_when_enough_are_killed():
    tried = try_twins(JENSEN, enough=2)
    assert sum(t.killed for t in tried) == 2
    assert tried[-1].killed


def test_the_trials_are_the_same_each_time():
    one, other = (try_twins(ATTAINED, seed=3, enough=3) for _ in range(2))
    assert [(t.twin.name, t.killed) for t in one] == [(t.twin.name, t.killed) for t in other]
