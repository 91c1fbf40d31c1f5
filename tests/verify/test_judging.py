"""From evidence to a verdict: only exact evidence decides, and nothing doubtful is passed over."""

from dataclasses import replace

import pytest

from lemmacheck.proofs.certificate_data import load, path_of
from lemmacheck.proofs.claim import Paper
from lemmacheck.proofs.papers import all_claims, papers
from lemmacheck.reports.words import EvidenceKind, EvidenceStatus, Verdict
from lemmacheck.verify import gathering, ledger
from lemmacheck.verify.adversary.campaign import Campaign, Effort, Order, campaign
from lemmacheck.verify.adversary.search import Found
from lemmacheck.verify.coq import CoqReport, Theorem
from lemmacheck.verify.entries import to_record
from lemmacheck.verify.gathering import Findings, add_coq, gather, premises
from lemmacheck.verify.judging import printed_proof, problems, proved_set, verdict_of
from tests.verify.planted import ATTAINED, BARELY_FALSE, smoothness

KNOWN = all_claims()
PAPER = {p.id: p for p in papers()}
FALSE = KNOWN["fallah2019/eq-54.1@literal"]
ABSENT = CoqReport(available=False)


def report(claim, *, proves, accepted=True, why=""):
    name = "theorem_" + ("proof" if proves else "refutation")
    theorem = Theorem(name, proves, "File", accepted, ("Classical_Prop.classic",), why)
    return CoqReport(True, "Coq", {claim.id: (theorem,)})


def judged(claim, coq=ABSENT, *, rediscover=False, **claims):
    done = campaign(Order(claim, Effort(rediscover=rediscover)))
    findings = {claim.id: gather(claim, {**KNOWN, **claims}, done, rediscover)}
    add_coq(findings[claim.id], coq)
    return findings


def verdict(findings, name):
    return verdict_of(findings[name], proved_set(findings))


def test_no_evidence_but_a_search_supports():
    findings = judged(ATTAINED)
    assert verdict(findings, ATTAINED.id)[0] is Verdict.SUPPORTED


def test_an_accepted_theorem_proves():
    findings = judged(ATTAINED, report(ATTAINED, proves=True))
    assert verdict(findings, ATTAINED.id) == (Verdict.PROVED, "by a Coq theorem")


def test_an_accepted_refutation_refutes():
    findings = judged(ATTAINED, report(ATTAINED, proves=False))
    assert verdict(findings, ATTAINED.id)[0] is Verdict.REFUTED


def test_a_refused_theorem_proves_nothing_and_is_a_problem():
    findings = judged(ATTAINED, report(ATTAINED, proves=True, accepted=False, why="rests on cheat"))
    assert verdict(findings, ATTAINED.id)[0] is Verdict.SUPPORTED
    assert problems(findings) == [f"{ATTAINED.id}: coq evidence is failed: rests on cheat"]


def test_a_stored_witness_refutes():
    findings = judged(FALSE)
    assert verdict(findings, FALSE.id)[0] is Verdict.REFUTED
    assert findings[FALSE.id].refuted_by == ["witness"]
    assert problems(findings) == []


def test_a_violation_found_in_this_run_refutes():
    findings = judged(BARELY_FALSE)
    assert verdict(findings, BARELY_FALSE.id)[0] is Verdict.REFUTED
    assert findings[BARELY_FALSE.id].refuted_by == ["search"]
    assert float(findings[BARELY_FALSE.id].witness.margin) < 0


def test_evidence_for_both_sides_is_a_contradiction_and_never_a_choice():
    findings = judged(FALSE, report(FALSE, proves=True))
    found, why = verdict(findings, FALSE.id)
    assert found is Verdict.UNDECIDED
    assert why.startswith("CONTRADICTION: ")
    assert not to_record(findings[FALSE.id], findings, {FALSE.id}, PAPER["fallah2019"]).as_expected


def test_two_theorems_that_contradict_each_other_are_a_contradiction():
    both = {ATTAINED.id: tuple(Theorem("t", proves, "File", True) for proves in (True, False))}
    findings = judged(ATTAINED, CoqReport(True, "Coq", both))
    assert verdict(findings, ATTAINED.id)[0] is Verdict.UNDECIDED


def test_a_search_that_meets_no_hypotheses_does_not_call_the_claim_vacuous():
    findings = {ATTAINED.id: Findings(ATTAINED, found=Found(128, 0))}
    assert verdict(findings, ATTAINED.id)[0] is Verdict.UNDECIDED


def test_a_suspect_that_could_not_be_decided_leaves_the_claim_undecided():
    found = Found(128, 9, 1.0, None, "the sign of x is not determined")
    findings = {ATTAINED.id: Findings(ATTAINED, found=found)}
    assert verdict(findings, ATTAINED.id)[0] is Verdict.UNDECIDED


def test_nothing_tried_is_not_run():
    assert verdict({ATTAINED.id: Findings(ATTAINED)}, ATTAINED.id)[0] is Verdict.NOT_RUN


def test_a_definition_has_no_verdict():
    claim = KNOWN["fallah2019/eq-29"]
    assert verdict(judged(claim), claim.id) == (None, "")


def test_a_certificate_proves_only_from_premises_that_are_proved():
    name = next(c.id for c in KNOWN.values() if len(premises(c)) > 0)
    claim = KNOWN[name]
    findings = judged(claim)
    assert findings[name].proved_by == ["certificate"]
    assert verdict(findings, name)[0] is Verdict.SUPPORTED
    for premise in premises(claim):
        findings[premise] = Findings(KNOWN[premise], proved_by=["coq"])
    assert verdict(findings, name) == (Verdict.PROVED, "by an exact certificate")


def test_certificates_that_rest_on_each_other_prove_nothing():
    one, other = smoothness("0.9"), smoothness("0.8")
    findings = {
        one.id: Findings(one, proved_by=["certificate"], premises=(other.id,)),
        other.id: Findings(other, proved_by=["certificate"], premises=(one.id,)),
    }
    assert proved_set(findings) == set()
    to_record(findings[one.id], findings, set(), Paper("planted", "", "", ()))  # ends


def test_without_coq_a_claim_with_a_theorem_is_unconfirmed_and_never_proved():
    claim = KNOWN["fallah2019/lemma-4.9"]
    findings = judged(claim)
    record = to_record(findings[claim.id], findings, proved_set(findings), PAPER["fallah2019"])
    assert record.unconfirmed
    assert record.verdict is Verdict.SUPPORTED
    assert record.as_expected
    assert "coqc is not installed" in record.reason
    assert record.unavailable == {EvidenceKind.COQ}


@pytest.mark.parametrize(
    ("name", "expected"),
    [("fallah2019/lemma-4.9", "refuted"), ("fallah2019/eq-107", "proved")],
)
def test_a_theorem_that_could_not_run_does_not_excuse_a_wrong_mark(name, expected):
    claim = replace(KNOWN[name], expected=expected)
    findings = judged(claim)
    record = to_record(findings[name], findings, set(), PAPER[claim.paper])
    assert not record.unconfirmed
    assert not record.as_expected


def test_without_coq_what_rests_on_an_unconfirmed_claim_is_unconfirmed_too():
    base = KNOWN["fallah2019/lemma-4.9"]
    claim = replace(ATTAINED, expected="proved")
    findings = judged(base)
    searched = Found(10, 10, 1.0)
    findings[claim.id] = Findings(
        claim, proved_by=["certificate"], premises=(base.id,), found=searched
    )
    record = to_record(findings[claim.id], findings, set(), Paper("planted", "", "", (claim,)))
    assert record.unconfirmed
    assert any(base.id in e.summary for e in record.evidence if e.kind is EvidenceKind.COQ)


def test_a_refuted_claim_is_never_unconfirmed():
    findings = judged(replace(KNOWN["fallah2019/eq-52.1"], relation=BARELY_FALSE.relation))
    (f,) = findings.values()
    f.refuted_by.append("search")
    f.evidence.append(gathering.Evidence(EvidenceKind.WITNESS, EvidenceStatus.CHECKED, ""))
    record = to_record(f, findings, set(), PAPER["fallah2019"])
    assert not record.unconfirmed
    assert not record.as_expected


def test_rediscovery_sets_stored_evidence_aside(monkeypatch):
    monkeypatch.setattr(ledger, "read_witness", lambda *_: pytest.fail("looked at the evidence"))
    monkeypatch.setattr(gathering.certificates, "status", lambda *_: pytest.fail("looked"))
    for name in ("fallah2019/eq-54.1@literal", "fallah2019/eq-85.3"):
        judged(KNOWN[name], rediscover=True)


def test_a_false_step_said_to_follow_from_true_claims_is_a_problem():
    claim = replace(BARELY_FALSE, role="step", follows="yes")
    (message,) = problems(judged(claim))
    assert message.startswith(f"{claim.id} is false, yet said to follow")


def test_a_false_step_that_cites_a_false_claim_is_none():
    claim = replace(BARELY_FALSE, role="step", follows="yes", uses=(FALSE.id,))
    findings = judged(claim) | judged(FALSE)
    assert problems(findings) == []


def whole():
    return {claim.id: Findings(claim) for claim in KNOWN.values()}


def test_a_proof_is_broken_by_the_step_that_does_not_follow_and_by_no_other():
    findings = whole()
    claim = KNOWN["fallah2019/eq-43"]
    proof = printed_proof(claim, findings, {claim.id})
    assert proof.sound is False
    assert proof.broken_by == ("fallah2019/eq-46.1",)
    assert "proved otherwise" in proof.note


def test_a_proof_all_of_whose_steps_follow_is_sound_even_where_a_step_is_misprinted():
    claim = KNOWN["fallah2019/lemma-4.11.1"]
    assert printed_proof(claim, whole(), {claim.id}).sound is True


def test_a_claim_without_a_printed_proof_is_neither_sound_nor_not():
    claim = KNOWN["fallah2019/corollary-4.10.1"]
    assert printed_proof(claim, whole(), {claim.id}).sound is None


def test_the_premises_are_those_of_the_stored_certificate():
    for claim in KNOWN.values():
        path = path_of(claim.id)
        if path.exists():
            assert premises(claim) == tuple(name for name, _ in load(path).premises)
        else:
            assert premises(claim) == ()


def test_a_misprint_names_what_was_meant():
    findings = judged(FALSE)
    record = to_record(findings[FALSE.id], findings, set(), PAPER["fallah2019"])
    assert record.misprint
    assert record.repaired_by == record.intended == "fallah2019/eq-54.1@intended"


def test_a_rediscovery_looks_for_certificates_anew():
    claim = KNOWN["fallah2019/eq-71.3"]
    findings = gather(claim, KNOWN, Campaign(), rediscover=True)
    assert "certificate" in findings.proved_by
    assert "found again" in findings.evidence[0].summary
    assert not findings.missed


def test_a_certificate_that_is_not_found_again_is_named(monkeypatch):
    monkeypatch.setattr(gathering.certify, "rediscover", lambda *_: None)
    assert gather(KNOWN["fallah2019/eq-71.3"], KNOWN, Campaign(), rediscover=True).missed
