"""Twins: more than a claim says; known to be false for another reason; killed exactly."""

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.notation import SMOOTH, L, grad, i, le, norm, over_tasks, u, w
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Minimum, Relation, Variance
from lemmacheck.verify.adversary import twins as module
from lemmacheck.verify.adversary.falsity import Falsity, Judge
from lemmacheck.verify.adversary.search import Found, search
from lemmacheck.verify.adversary.twins import BUDGET, CAP, CAPS, Trial, try_twins, twins
from lemmacheck.verify.instances import GENTLE
from lemmacheck.verify.truth import Outcome, admitted, decide
from tests.verify.planted import ATTAINED, INNER, JENSEN, smoothness

KNOWN = all_claims()
JUDGED = [
    claim
    for claim in {c.id: c for c in KNOWN.values()}.values()
    if claim.relation and claim.paper in ("fallah2019", "fallah2020")
]
KINDS = set("scaled reversed strengthened dropped-term sign power exchanged widened".split())
LONG = KINDS | {"hurried"}  # of claims that ask for many steps


def named(claim: Claim, kind: str) -> dict[str, Claim]:
    return {t.name: t.claim for t in twins(claim) if t.kind == kind}


def test_the_twins_of_the_smoothness_of_f_are_of_every_kind_but_powers():
    assert {t.kind for t in twins(KNOWN["fallah2019/lemma-4.9"])} == KINDS - {"power"}


def test_what_surely_says_more_comes_before_what_may():
    names = list(named(KNOWN["fallah2019/lemma-4.9"], "exchanged"))
    sure = [k for k, name in enumerate(names) if "norm of the mean" in name]
    assert sure == [0, 1]


def test_a_bound_that_is_a_sum_loses_each_addend_in_turn():
    relation = KNOWN["fallah2019/eq-32"].relation
    for twin in list(named(KNOWN["fallah2019/eq-32"], "dropped-term").values())[:3]:
        assert len(twin.relation.rhs.terms) == len(relation.rhs.terms) - 1


def test_an_addend_is_dropped_however_deep_it_stands():
    inside = named(KNOWN["fallah2019/lemma-4.9"], "dropped-term")
    assert "without 4 L" in inside


def test_constants_of_the_larger_side_are_made_to_say_more():
    assert {"4 halved", "2 halved"} <= set(named(KNOWN["fallah2019/lemma-4.9"], "scaled"))


def test_a_lower_bound_is_made_false_by_its_larger_side():
    claim = KNOWN["fallah2019/lemma-4.11.1"]
    for name, twin in named(claim, "scaled").items():
        if name.startswith("scaled"):
            assert twin.relation.rhs == claim.relation.rhs
            assert twin.relation.lhs != claim.relation.lhs


def test_a_bound_below_by_something_negative_is_scaled_itself():
    claim = KNOWN["fallah2019/corollary-4.10.1"]
    twin = named(claim, "scaled")["scaled by 0.5"]
    assert twin.relation.rhs == claim.relation.rhs
    assert twin.relation.lhs != claim.relation.lhs


def test_an_equation_has_twins_of_the_other_sign_and_none_reversed():
    claim = KNOWN["fallah2019/eq-83"]
    assert "sign of the right side" in named(claim, "sign")
    assert not named(claim, "reversed")


def test_a_mean_that_is_zero_is_tried_with_the_identity():
    assert "identity for zero" in named(KNOWN["fallah2019/eq-78.1"], "exchanged")


def test_the_least_and_the_greatest_are_exchanged_where_that_says_more():
    relation = KNOWN["fallah2020/lemma-4.8"].relation
    above = Claim("planted/lemma-8", relation, (SMOOTH,))
    below = Claim("planted/lemma-9", Relation(relation.rhs, "<=", relation.lhs), (SMOOTH,))
    assert isinstance(relation.rhs.factors[0], Minimum)
    assert not any("greatest" in name for name in named(above, "exchanged"))
    assert any("greatest" in name for name in named(below, "exchanged"))


def test_conditions_are_loosened_and_dropped_and_assumptions_never_dropped():
    claim = KNOWN["fallah2019/eq-65"]
    for twin in named(claim, "widened").values():
        assumed = [h for h in twin.hypotheses if isinstance(h, Assumption)]
        assert [h.name for h in assumed] == [
            h.name for h in claim.hypotheses if isinstance(h, Assumption)
        ]
    lost = [len(claim.hypotheses) - len(t.hypotheses) for t in named(claim, "widened").values()]
    assert set(lost) == {0, 1}


def test_a_constant_that_is_not_in_the_relation_is_not_halved():
    claim = KNOWN["fallah2019/eq-83"]
    assert not any(name.endswith("halved") for name in named(claim, "widened"))
    assert "L halved" in named(ATTAINED, "widened")


def test_of_a_claim_that_asks_for_many_steps_that_is_dropped_and_its_bound_made_far_smaller():
    claim = KNOWN["fallah2019/theorem-F.1"]
    dropped, *scaled = named(claim, "hurried").items()
    assert dropped[0].startswith("without T ≥ 1600")
    assert [h for h in claim.hypotheses if h not in dropped[1].hypotheses] == [claim.hypotheses[-1]]
    assert [name for name, _ in scaled] == ["scaled by 0.001", "scaled by 0.01"]
    assert all(twin.hypotheses == claim.hypotheses for _, twin in scaled)


@pytest.mark.parametrize("name", ["lemma-4.9", "eq-32", "corollary-4.10.1", "eq-120", "eq-107"])
def test_a_claim_that_asks_for_no_steps_has_no_such_twins(name):
    assert not named(KNOWN[f"fallah2019/{name}"], "hurried")


def test_a_point_claimed_to_exist_is_forgotten_when_nothing_speaks_of_it():
    claim = next(c for c in JUDGED if c.exists is not None)
    made = list(twins(claim))
    assert any(t.claim.exists is None for t in made)
    for twin in made:
        assert twin.claim.exists is None or twin.claim.exists in twin.claim.relation.free


@pytest.mark.parametrize("claim", JUDGED[::6], ids=lambda c: c.id)
def test_every_twin_is_another_statement_by_another_name(claim):
    made = list(twins(claim))
    assert 8 <= len(made) <= 35
    assert len({t.name for t in made}) == len(made)
    hashes = {t.claim.statement_hash for t in made} | {claim.statement_hash}
    assert len(hashes) == len(made) + 1
    assert {t.kind for t in made} <= LONG
    for kind in LONG:
        assert sum(t.kind == kind for t in made) <= CAPS.get(kind, CAP)
    assert [(t.name, t.claim.statement_hash) for t in twins(claim)] == [
        (t.name, t.claim.statement_hash) for t in made
    ]


def test_a_twin_that_arrays_cannot_read_is_not_made(monkeypatch):
    unread = named(INNER, "scaled")["scaled by 0.5"].statement_hash
    monkeypatch.setattr(module, "readable", lambda c: c.statement_hash != unread)
    assert "scaled by 0.5" not in named(INNER, "scaled")


# Trials ------------------------------------------------------------------------------------------


def test_a_twin_is_killed_exactly_when_the_search_has_an_exact_violation():
    for trial in try_twins(ATTAINED):
        if trial.false is None:
            continue
        key = Key(ATTAINED.id, f"twin {trial.twin.name}", 0)
        found = search(trial.twin.claim, key, BUDGET).violation
        assert trial.killed == (found is not None)
        assert found is None or found[1].outcome is Outcome.VIOLATED


def test_a_twin_that_happens_to_be_true_does_not_count():
    trials = {t.twin.name: t for t in try_twins(smoothness("100"))}
    assert trials["scaled by 0.9"].false is None
    assert not trials["scaled by 0.9"].killed
    assert trials["scaled by 0.9"].why == "not known to be false"
    assert trials["sides exchanged"].killed


def test_all_false_twins_of_a_bound_that_is_attained_are_killed():
    trials = try_twins(ATTAINED)
    assert all(t.killed for t in trials if t.false is not None)
    assert sum(t.false is not None for t in trials) >= 8


def test_trying_ends_when_enough_are_killed():
    tried = try_twins(JENSEN, enough=2)
    assert sum(t.killed for t in tried) == 2
    assert tried[-1].killed


def test_the_trials_are_the_same_each_time():
    one, other = (try_twins(ATTAINED, seed=3, enough=3) for _ in range(2))
    assert [(t.twin.name, t.killed, t.why) for t in one] == [
        (t.twin.name, t.killed, t.why) for t in other
    ]


def blind(*seen: object) -> object:
    return lambda *_: Found(*seen)


@pytest.mark.parametrize(
    ("seen", "says"),
    [
        ((50, 0), "none of 50 instances met the hypotheses"),
        ((50, 40), "none of 40 admitted instances seemed to break it"),
        ((50, 40, 0.75), "the sides came within 0.75 in 40 instances"),
    ],
    ids=["vacuous", "no ratio", "ratio"],
)
def test_a_survivor_is_explained_by_what_a_blind_search_saw(monkeypatch, seen, says):
    monkeypatch.setattr(module, "search", blind(*seen))
    survivors = [t for t in try_twins(ATTAINED) if t.false is not None]
    assert survivors
    assert not any(t.killed for t in survivors)
    for trial in survivors:
        assert trial.why.startswith(says)
        assert f"false by {trial.false.by}, {trial.false.why}" in trial.why


def test_a_survivor_of_small_margin_is_said_to_be_one(monkeypatch):
    class Near:
        def __init__(self, claim, batches):
            pass

        def false(self, twin):
            return Falsity("withheld instance", "one task: margin 0.0001", 1e-4)

    monkeypatch.setattr(module, "Judge", Near)
    monkeypatch.setattr(module, "search", blind(9, 9, 1.0))
    assert try_twins(ATTAINED)[0].why.endswith("not a real margin")


@pytest.mark.parametrize("name", ["theorem-F.1", "corollary-4.19"])
def test_a_claim_that_divides_by_its_constants_is_judged_where_they_are_not_zero(name):
    claim = KNOWN[f"fallah2019/{name}"]
    turned = named(claim, "reversed")["sides exchanged"]
    judge = Judge(claim, 2)
    for kept, made in judge._instances(turned):
        assert admitted(claim, made).all()
        decided = decide(turned, kept.instances[0])
        assert decided.outcome in (Outcome.HOLDS, Outcome.VIOLATED), decided.why
    assert judge.false(turned) is not None
    assert judge.false(claim) is None


def test_what_does_not_ask_for_many_steps_is_judged_on_tasks_that_are_not_gentle():
    claim = KNOWN["fallah2019/theorem-F.1"]
    hurried = next(iter(named(claim, "hurried").values()))
    judge = Judge(claim, 1)
    (gentle, _), *_ = judge._instances(claim)
    own = [kept for kept, _ in judge._instances(hurried)]
    assert {kept.instances.recipe.denominator for kept in own} == {
        gentle.instances.recipe.denominator // GENTLE
    }


def test_batches_of_the_judge_are_as_large_as_a_condition_asks_for():
    claim = KNOWN["fallah2019/corollary-4.19"]
    for kept, _ in Judge(claim, 2)._instances(claim):
        assert kept.instances.naturals["B"] >= 100
        assert f"B={kept.instances.naturals['B']}," in kept.shape


def test_a_variance_is_exchanged_for_a_mean_of_squares():
    below = Relation(Variance((over_tasks,), grad(i, w)), "<=", L * norm(w - u))
    claim = Claim("planted/lemma-8", below, (SMOOTH,))
    assert any("mean of the square" in name for name in named(claim, "exchanged"))


def test_trials_compare_by_what_they_say():
    twin = next(twins(Claim("planted/lemma-8", le(norm(w), norm(u)))))
    assert Trial(twin, None, False) == Trial(twin, None, False)
