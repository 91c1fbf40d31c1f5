"""No statement of the paper is missing, none is vacuous, and each has twins that are caught."""

import re

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.papers import all_claims, papers
from lemmacheck.verify import ledger
from lemmacheck.verify.adversary.needs import example
from lemmacheck.verify.adversary.twins import try_twins
from lemmacheck.verify.truth import Outcome, decide

FALLAH2019 = """
lemma-4.9 corollary-4.10.1 corollary-4.10.2 eq-25 eq-26 eq-27.1 eq-27.2 lemma-4.11.1 lemma-4.11.2
eq-29 eq-30 eq-31 eq-32 theorem-4.13 theorem-4.13@spectral eq-45b
theorem-A.1.1 theorem-A.1.2 eq-43 eq-44 eq-44+1 eq-46.1 eq-46.2 eq-47.1 eq-47.2
eq-48.1@literal eq-48.1@intended eq-48.2@literal eq-48.2@intended eq-48.3 eq-49
eq-49+1.1@literal eq-49+1.1@intended eq-49+1.2 eq-49+1.2@intended
eq-50.1 eq-50.2 eq-50.3 eq-51.1 eq-51.2
eq-51+1.1 eq-51+1.2 eq-51+1.3 eq-51+1.4
text-B.1@literal eq-52.1 eq-52.2 eq-53 eq-54.1@literal eq-54.1@intended eq-54.2
eq-54.2@intended eq-55.1 eq-55.2 eq-55.3 eq-55+1 eq-56 eq-57 eq-57+1
eq-58 eq-58+1 eq-59.1 eq-59.2 eq-60.1 eq-60.2 eq-61 eq-61+1 eq-62.1 eq-62.2 eq-63 eq-64.1 eq-64.2
eq-65 eq-66.1 eq-66.2 eq-66.3 eq-66.4 eq-67 eq-68 eq-69.1 eq-69.2 eq-69.3 eq-70 eq-71.1 eq-71.2
eq-71.3
eq-71+1.1 eq-71+1.2 eq-71+1.3 eq-71+2 eq-72.1 eq-72.2 eq-73 eq-74.1@literal eq-74.1@intended
eq-74.2 eq-75
eq-76 eq-77 eq-78.1 eq-78.2 eq-78.2@spectral eq-79 eq-79+1 eq-80.1@literal eq-80.1@intended eq-80.2
eq-81 eq-82 eq-83 eq-84 eq-85.1 eq-85.1@spectral eq-85.2 eq-85.2@spectral eq-85.3
""".split()
FALLAH2020 = """
lemma-4.8 lemma-4.9.1 lemma-4.9.2 theorem-4.11 eq-15 eq-16 eq-17 eq-18.1 eq-18.2 eq-19.1 eq-19.2
eq-20 eq-21 eq-22
""".split()
LISTED = [f"fallah2019/{n}" for n in FALLAH2019] + [f"fallah2020/{n}" for n in FALLAH2020]
EQUATIONS = {
    "fallah2019": (*range(23, 34), *range(42, 86)),
    "fallah2020": range(15, 23),
}
"""Sections 4.1 and 4.2, and Appendices A to E; in the conference text, 4.1 and 4.2."""

KNOWN = all_claims()
EVERY = [claim for paper in papers() for claim in paper.claims]
JUDGED = [claim for claim in EVERY if claim.relation is not None]
EXPECTED = {c.id: paper.expected(c) for paper in papers() for c in paper.claims}
REFUTED = [claim for claim in JUDGED if EXPECTED[claim.id] == "refuted"]


def ids(claim: Claim) -> str:
    return claim.id


@pytest.mark.parametrize("name", LISTED)
def test_no_listed_claim_is_missing(name):
    assert name in KNOWN, f"{name} is neither the id nor an alias of a claim"


@pytest.mark.parametrize(("paper", "numbers"), EQUATIONS.items())
def test_every_equation_number_is_covered_by_an_id_or_an_alias(paper, numbers):
    found = {int(m[1]) for name in KNOWN if (m := re.match(rf"{paper}/eq-(\d+)", name))}
    assert set(numbers) <= found, f"missing: {sorted(set(numbers) - found)}"


def test_no_claim_is_unlisted_except_repairs():
    listed = {KNOWN[name].id for name in LISTED}
    assert {c.id for c in EVERY if c.role != "repair"} == listed


def test_every_claim_says_where_it_is_printed():
    for claim in EVERY:
        assert claim.line > 0, claim.id
        assert claim.printed or claim.role == "repair", claim.id


@pytest.mark.parametrize("claim", JUDGED, ids=ids)
def test_every_claim_has_an_instance_that_meets_its_hypotheses(claim):
    found = example(claim, Key(claim.id, "example"))
    assert found is not None, "no instance was admitted"
    outcome = decide(claim, found.instance).outcome
    assert outcome in (Outcome.HOLDS, Outcome.VIOLATED), outcome.value


@pytest.mark.parametrize("claim", JUDGED, ids=ids)
def test_every_claim_has_two_killed_twins(claim):
    tried = try_twins(claim, enough=2)
    assert sum(trial.killed for trial in tried) >= 2, [t.twin.name for t in tried if t.killed]


@pytest.mark.parametrize("claim", REFUTED, ids=ids)
def test_every_refuted_claim_has_a_true_claim_in_its_place(claim):
    others = [c for c in EVERY if c.repairs == claim.id]
    others += [KNOWN[claim.intended]] if claim.intended else []
    assert any(EXPECTED[c.id] == "proved" for c in others), "neither a repair nor what was meant"


@pytest.mark.parametrize("claim", REFUTED, ids=ids)
def test_every_refuted_claim_has_two_stored_witnesses_that_break_it(claim):
    stored = ledger.read_witness(claim)
    assert stored is not None
    assert stored.status == "checked", stored.why
    for decided in (stored.decided, stored.largest_decided):
        assert decided.outcome is Outcome.VIOLATED
        assert float(decided.margin) <= -1e-3, "no real margin"


def test_no_witness_is_stored_of_a_claim_that_is_not_refuted():
    stored = {str(path) for path in ledger.EVIDENCE.glob("*/*.witness.json")}
    assert stored == {str(ledger.witness_path(claim)) for claim in REFUTED}


def test_no_verdict_is_left_open():
    verdicts = [EXPECTED[claim.id] for claim in JUDGED]
    assert not set(verdicts) & {"open", "undecided", "vacuous"}
    assert verdicts.count("supported") <= 0.05 * len(verdicts)
    assert set(verdicts) <= {"proved", "refuted", "supported"}, "each says what it expects"


def test_a_false_step_that_does_not_follow_is_never_said_to_follow():
    for claim in REFUTED:
        if claim.follows == "yes":
            cited = [KNOWN[name] for name in claim.uses]
            assert any(c in REFUTED for c in cited), f"{claim.id} cites nothing false"
