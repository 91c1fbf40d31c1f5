"""No statement of the paper is missing, none is vacuous, and each has twins that are caught."""

import re

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.coq_statements import coq_name
from lemmacheck.proofs.papers import all_claims, papers
from lemmacheck.reports.ids import parse_id
from lemmacheck.verify import ledger
from lemmacheck.verify.adversary.needs import example
from lemmacheck.verify.adversary.twins import try_twins
from lemmacheck.verify.coq import claimed
from lemmacheck.verify.truth import Outcome, decide

FALLAH2019 = """
table-1.maml-runtime table-1.fo-maml-runtime table-1.hf-maml-runtime
table-1.maml-accuracy table-1.maml-iterations table-1.maml-samples table-1.maml-k-shot
table-1.fo-maml-accuracy table-1.fo-maml-iterations table-1.fo-maml-samples table-1.fo-maml-k-shot
table-1.hf-maml-accuracy@theorem-width table-1.hf-maml-accuracy@some-width
table-1.hf-maml-iterations@some-width table-1.hf-maml-samples
table-1.hf-maml-k-shot@theorem-width table-1.hf-maml-k-shot@some-width
remark-4.15 remark-4.15@one-step remark-4.17@bounded-alpha remark-4.17@same-order derived-4.17@hf
remark-4.20 remark-4.20@same-order
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
definition-4.1 assumption-4.2 assumption-4.3 eq-18a.1 eq-18a.2 eq-18b.1 eq-18b.2 assumption-4.4
assumption-4.5 assumption-4.6 eq-22 assumption-4.7 theorem-4.14 corollary-4.16 derived-4.17
theorem-4.18 corollary-4.19 theorem-4.21 eq-87+1 eq-88 eq-88+1 eq-89 eq-90.1 eq-90.2 eq-91 eq-91+1
eq-92 eq-93@literal eq-93@intended eq-94.1 eq-94.1@spectral eq-94.2 eq-94.3 eq-95 eq-95@spectral
eq-96 eq-96@frobenius eq-97 eq-97@spectral eq-98.1 eq-98.2@literal eq-98.2@intended eq-99
eq-99@spectral eq-100 eq-100+1 eq-101 eq-101+1.1 eq-101+1.2 eq-102 eq-102+1.1 eq-102+1.2 eq-102+1.3
eq-102+1.4 eq-103.1 eq-103.2 theorem-F.1 theorem-F.1@noiseless theorem-F.1@uniform-iterate eq-104
eq-105 eq-106.1 eq-106.2 eq-106.3 eq-107 eq-107+1 eq-108 eq-108+1.1@mean-of-square
eq-108+1.1@square-of-mean eq-108+1.2 eq-108+2.1 eq-108+2.2 eq-109.1 eq-109.2
eq-110 eq-111 eq-112.1 eq-112.2 theorem-G.1 theorem-G.1@noiseless theorem-G.1@uniform-iterate
eq-114+1 eq-114+2 eq-115@literal eq-115@intended eq-119 eq-120 eq-121 eq-122.1 eq-122.2 eq-122.3
eq-123 eq-124 eq-125 eq-126.1 eq-126.2 eq-127 eq-128.1 eq-128.2 eq-129 eq-130 eq-130+1.1 eq-130+1.2
eq-130+2 eq-130+3 eq-132+1 eq-133 eq-134@literal eq-134@intended eq-135.1 eq-135.2@literal
eq-135.2@intended eq-136 eq-137@literal eq-137@intended eq-138@literal eq-138@intended eq-140+1
eq-141@literal eq-142 eq-143 eq-144.1 eq-144.2 eq-144.3 eq-145 eq-146 eq-147.1 eq-147.2 eq-148.1
eq-148.2 eq-149 eq-149+1@literal eq-149+1@intended eq-149+2@literal eq-149+2@intended eq-150@literal
eq-150@intended eq-150+1@literal eq-150+1@intended eq-150+2
eq-151.1@literal eq-151.1@intended eq-151.2@literal eq-151.2@intended eq-152.1@literal
eq-152.1@intended eq-152.2
eq-152.2@sigma-tilde theorem-H.1 eq-153 eq-154 eq-155 eq-155+1 eq-156 eq-157 eq-157+1.1 eq-157+1.2
eq-157+2 eq-157+3
""".split()
FALLAH2020 = """
lemma-4.8 lemma-4.9.1 lemma-4.9.2 theorem-4.11 theorem-4.12 corollary-4.13 theorem-4.15
corollary-4.16 theorem-4.17 eq-9 eq-12 eq-13 eq-14 eq-15 eq-16 eq-17 eq-18.1 eq-18.2 eq-19.1 eq-19.2
eq-20 eq-21 eq-22 eq-23 eq-24 eq-25 eq-26 eq-27 eq-28 eq-29
""".split()
ASHTEKAR2021 = """
eq-4 eq-5 eq-6 eq-7 eq-8 eq-9 eq-10@literal eq-10@intended eq-11@literal eq-11@intended eq-12 eq-13
eq-14 text-4.2@literal
""".split()
LISTED = [f"fallah2019/{n}" for n in FALLAH2019] + [f"fallah2020/{n}" for n in FALLAH2020]
LISTED += [f"ashtekar2021/{n}" for n in ASHTEKAR2021]
EQUATIONS = {
    "fallah2019": range(16, 158),
    "fallah2020": range(12, 30),
    "ashtekar2021": range(4, 15),
}
"""Section 4 and Appendices A to H; in the conference text, Section 4; the proof of the rate."""

KNOWN = all_claims()
EVERY = [claim for paper in papers() for claim in paper.claims]
JUDGED = [claim for claim in EVERY if claim.relation is not None]
EXPECTED = {c.id: paper.expected(c) for paper in papers() for c in paper.claims}
REFUTED = [claim for claim in JUDGED if EXPECTED[claim.id] == "refuted"]


BEYOND_TWINS = {"fallah2020/theorem-4.17", "fallah2019/table-1.hf-maml-k-shot@some-width"}
"""Where floats divide by a constant that is zero the search sees suspects that are none; and where
conditions ask for a hundred tasks with a hundred samples it admits too few.
"""
BEYOND_WITNESSES = {
    *(
        f"fallah2019/{name}"
        for name in """
eq-107 eq-108+2.1 eq-157 eq-157+3 theorem-H.1 theorem-4.21
table-1.hf-maml-accuracy@theorem-width table-1.hf-maml-k-shot@theorem-width
""".split()
    ),
    "fallah2020/theorem-4.17",
    "ashtekar2021/eq-14",
    "ashtekar2021/text-4.2@literal",
}
"""Refuted in Coq: by runs of hundreds of random steps, or steps over a thousand tasks or more."""


REPAIRED_ELSEWHERE = {
    f"fallah2019/{name}"
    for name in """
eq-94.1@spectral eq-96@frobenius eq-144.3 eq-145 eq-147.1 eq-148.2 eq-152.2@sigma-tilde eq-157
eq-157+1.2
eq-157+2 table-1.hf-maml-accuracy@theorem-width table-1.hf-maml-k-shot@theorem-width
""".split()
} | {"fallah2020/theorem-4.17"}
"""Readings that (95) does without, steps for which the repaired descent of HF-MAML stands, and
cells that are true of another width.
"""


def without(claims: list[Claim], beyond: set[str]) -> list[Claim]:
    """The claims but those that are out of the machine's reach, each of which must be a claim."""
    assert beyond <= {claim.id for claim in EVERY}
    return [claim for claim in claims if claim.id not in beyond]


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


def test_every_id_and_alias_is_one_that_a_record_takes():
    for name in KNOWN:
        assert str(parse_id(name)) == name


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


@pytest.mark.parametrize("claim", without(JUDGED, BEYOND_TWINS), ids=ids)
def test_every_claim_has_two_killed_twins(claim):
    tried = try_twins(claim, enough=2)
    assert sum(trial.killed for trial in tried) >= 2, [t.twin.name for t in tried if t.killed]


@pytest.mark.parametrize("claim", without(REFUTED, REPAIRED_ELSEWHERE), ids=ids)
def test_every_refuted_claim_has_a_true_claim_in_its_place(claim):
    others = [c for c in EVERY if c.repairs == claim.id]
    others += [KNOWN[claim.intended]] if claim.intended else []
    assert any(EXPECTED[c.id] == "proved" for c in others), "neither a repair nor what was meant"


@pytest.mark.parametrize("claim", without(REFUTED, BEYOND_WITNESSES), ids=ids)
def test_every_refuted_claim_has_two_stored_witnesses_that_break_it(claim):
    stored = ledger.read_witness(claim)
    assert stored is not None
    assert stored.status == "checked", stored.why
    for decided in (stored.decided, stored.largest_decided):
        assert decided.outcome is Outcome.VIOLATED
        assert float(decided.margin) <= -1e-3, "no real margin"


def test_what_has_no_witness_is_refuted_in_coq():
    for name in BEYOND_WITNESSES:
        theorems = claimed().get(coq_name(name), [])
        assert any(not proves for _, proves, _ in theorems), name


def test_no_witness_is_stored_of_a_claim_that_is_not_refuted():
    stored = {str(path) for path in ledger.EVIDENCE.glob("*/*.witness.json")}
    witnessed = without(REFUTED, BEYOND_WITNESSES)
    assert stored == {str(ledger.witness_path(claim)) for claim in witnessed}


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
