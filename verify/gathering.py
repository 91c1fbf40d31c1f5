"""Evidence on one claim: stored files checked again, a search, twins, and what Coq says."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.describe import losses
from lemmacheck.proofs import certificate as certificates
from lemmacheck.proofs.certificate_data import CertificateError, load, path_of
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.latex import latex_hypothesis
from lemmacheck.reports.record import (
    Evidence,
    Witness,
)
from lemmacheck.reports.record import Twin as TwinRecord
from lemmacheck.reports.words import (
    EvidenceKind,
    EvidenceStatus,
)
from lemmacheck.verify import certify, ledger
from lemmacheck.verify.adversary.campaign import Campaign
from lemmacheck.verify.adversary.minimise import minimise
from lemmacheck.verify.adversary.needs import Example, Need, example
from lemmacheck.verify.adversary.sampling import Sampled
from lemmacheck.verify.adversary.search import Found
from lemmacheck.verify.coq import CoqReport, claimed
from lemmacheck.verify.drawing import drawing_of
from lemmacheck.verify.instances import Instances, numbers
from lemmacheck.verify.script import script
from lemmacheck.verify.truth import Decided
from lemmacheck.verify.typeset import formula

CHECKED, STALE, FAILED, NOT_RUN = (
    EvidenceStatus.CHECKED,
    EvidenceStatus.STALE,
    EvidenceStatus.FAILED,
    EvidenceStatus.NOT_RUN,
)

FRESH = 150  # decisions spent on making a witness of this run smaller


@dataclass(eq=False)
class Findings:
    """All that is known of one claim before verdicts are compared across claims."""

    claim: Claim
    evidence: list[Evidence] = field(default_factory=list)
    refuted_by: list[str] = field(default_factory=list)
    proved_by: list[str] = field(default_factory=list)
    premises: tuple[str, ...] = ()  # of its certificate
    witness: Witness | None = None
    largest_witness: Witness | None = None
    found: Found | None = None
    example: Example | None = None
    needs: tuple[Need, ...] = ()
    twins: tuple[TwinRecord, ...] = ()
    doubt: str = ""  # a suspicion of random batches that fresh ones confirmed
    missed: bool = False  # a stored certificate that a rediscovery did not find
    seconds: float = 0.0
    searching: float = 0.0  # seconds of the search alone


def gather(
    claim: Claim, claims: Mapping[str, Claim], done: Campaign, rediscover: bool = False
) -> Findings:
    """Evidence on one claim that needs no other program: stored files, and what was tried."""
    started = time.monotonic()
    findings = Findings(claim)
    if claim.relation is None:
        return findings
    if rediscover:
        _certificate_again(findings, claims)
    else:
        _stored_witness(findings)
        _certificate(findings, claims)
    _searched(findings, done.found)
    findings.example = example(claim, Key(claim.id, "example"))
    _sampled(findings, done.sampled)
    findings.needs = done.needs
    findings.twins = tuple(
        TwinRecord(
            t.name,
            t.killed,
            "search" if t.killed else "",
            t.kind,
            t.false_by,
            t.why,
            t.seconds,
        )
        for t in done.twins
    )
    findings.seconds = done.seconds + time.monotonic() - started
    findings.searching = done.searching
    return findings


def _stored_witness(findings: Findings) -> None:
    claim = findings.claim
    stored = ledger.read_witness(claim)
    if stored is None:
        return
    status = EvidenceStatus(stored.status)
    summary = stored.why
    if stored.instance is not None and stored.decided is not None:
        findings.witness = witness_record(claim, stored.instance, stored.decided)
        summary = findings.witness.summary
        findings.refuted_by.append("witness")
        if stored.largest is not None and stored.largest_decided is not None:
            most = witness_record(claim, stored.largest, stored.largest_decided)
            findings.largest_witness = replace(most, script=f"{most.script} --largest")
    findings.evidence.append(
        Evidence(EvidenceKind.WITNESS, status, summary, claim.statement_hash, stored.file)
    )


def premises(claim: Claim) -> tuple[str, ...]:
    """The claims that its stored certificate rests on; none where there is no readable one."""
    path = path_of(claim.id)
    try:
        return tuple(name for name, _ in load(path).premises) if path.exists() else ()
    except (CertificateError, OSError):
        return ()


def _certificate(findings: Findings, claims: Mapping[str, Claim]) -> None:
    claim = findings.claim
    path = path_of(claim.id)
    if not path.exists():
        return
    status, why = certificates.status(path, claims)
    if status == "checked":
        findings.premises = premises(claim)
        findings.proved_by.append("certificate")
        cited = ", ".join(name.split("/")[1] for name in findings.premises)
        why = (
            f"exact certificate from {cited}"
            if cited
            else "exact certificate from its own hypotheses"
        )
    file = f"evidence/{claim.paper}/{path.name}"
    findings.evidence.append(
        Evidence(EvidenceKind.CERTIFICATE, EvidenceStatus(status), why, claim.statement_hash, file)
    )


def _certificate_again(findings: Findings, claims: Mapping[str, Claim]) -> None:
    """Where a certificate is stored, look for one anew; only what the checker accepts counts."""
    claim = findings.claim
    if not path_of(claim.id).exists():
        return
    found = certify.rediscover(claim, claims)
    if found is None:
        findings.missed = True
        return
    findings.premises = tuple(name for name, _ in found.premises)
    findings.proved_by.append("certificate")
    why = "exact certificate, found again in this run"
    findings.evidence.append(Evidence(EvidenceKind.CERTIFICATE, CHECKED, why, claim.statement_hash))


def _sampled(findings: Findings, tests: tuple[Sampled, ...]) -> None:
    """Trials with batches too large to sum; a suspicion that fresh draws share leaves doubt."""
    for test in tests:
        verdict = "not rejected"
        if test.rejected:
            verdict = "rejected, " + ("confirmed" if test.confirmed else "not confirmed")
        summary = f"random batches, {verdict} at level {test.level:.2g} ({test.size})"
        statement = findings.claim.statement_hash
        findings.evidence.append(
            Evidence(EvidenceKind.TRIALS, CHECKED, summary, statement, data=vars(test))
        )
        if test.confirmed:
            findings.doubt = summary


def _searched(findings: Findings, found: Found) -> None:
    claim = findings.claim
    findings.found = found
    if found.violation is not None and not findings.refuted_by:
        instance, decided = minimise(claim, found.violation[0], decisions=FRESH)
        fresh = witness_record(claim, instance, decided)
        findings.witness = replace(fresh, script=_script(claim, instance))
        most = witness_record(claim, *found.violation)
        findings.largest_witness = replace(most, script=_script(claim, found.violation[0]))
        findings.refuted_by.append("search")
        findings.evidence.append(
            Evidence(
                EvidenceKind.WITNESS,
                CHECKED,
                "found in this run: " + findings.witness.summary,
                claim.statement_hash,
            )
        )
    seen = "none" if found.largest is None else f"{found.largest:.6g}"
    summary = (
        f"{found.admitted} of {found.drawn} instances admitted; largest ratio of the sides {seen}"
    )
    if found.undecided:
        summary += f"; a suspect could not be decided: {found.undecided}"
    findings.evidence.append(Evidence(EvidenceKind.TRIALS, CHECKED, summary, claim.statement_hash))


def _script(claim: Claim, instance: Instances) -> str:
    """The stand-alone script, or what stands in its way."""
    try:
        return script(claim, instance)
    except ValueError as error:
        return f"# {error}"


def witness_record(
    claim: Claim, instance: Instances, decided: Decided, given: Mapping[str, Fraction] | None = None
) -> Witness:
    """The witness as exact values that a person can follow."""
    assert claim.relation is not None
    sides = f"{short(decided.lhs)} against {short(decided.rhs)}"
    return Witness(
        summary=f"{size_of(instance)}: {sides}" + (f"; {decided.why}" if decided.why else ""),
        values=shown(claim, instance, given),
        lhs=ledger.exact_text(decided.lhs),
        relation=claim.relation.op,
        rhs=ledger.exact_text(decided.rhs),
        margin=f"{float(decided.margin):.6g}",
        hypotheses=tuple(formula(latex_hypothesis(h)) for h in claim.hypotheses),
        script=f"lemmacheck replay {claim.id} --script witness.py",
        drawing=drawing_of(claim, instance),
    )


def shown(
    claim: Claim, instance: Instances, given: Mapping[str, Fraction] | None = None
) -> dict[str, Any]:
    """Everything that an instance consists of, exactly, as a person reads it."""
    made = numbers(claim, instance, "exact", given)
    values = {name: _plain(value) for name, value in sorted(made.values.items())}
    values |= losses(made.problem)
    rotation = made.problem.family.parameters().get("rotation")
    if rotation is not None:
        values["t = Q w with Q"] = [[str(x) for x in row] for row in rotation[0]]
    return values


def size_of(instance: Instances) -> str:
    """Its numbers of tasks, samples and dimensions in words."""
    tasks, samples = instance.recipe.coefficients.shape[1:3]
    dimension = instance.recipe.dimension
    return f"{_count(tasks, 'task')}, {_count(samples, 'sample')}, dimension {dimension}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("s" if number != 1 else "")


def short(value: Any) -> str:
    """A number exactly, or where that is long to eight digits."""
    text = str(value)
    return text if len(text) <= 24 else f"{float(value):.8g}"


def _plain(value: Any) -> Any:
    if isinstance(value, int):
        return value
    entry = value[0]
    return [str(x) for x in entry] if getattr(entry, "ndim", 0) else str(entry)


def add_coq(findings: Findings, report: CoqReport) -> None:
    """The Coq theorems about the claim; `not-run` where there is a theorem but no coqc."""
    claim = findings.claim
    if claim.relation is None:
        return
    if not report.available:
        from lemmacheck.proofs.coq_statements import coq_name

        for name, proves, file in claimed().get(coq_name(claim.id), []):
            does = "proves" if proves else "refutes"
            summary = f"{name} in {file}.v {does} it, but coqc is not installed here"
            data = {"theorem": name, "refutes": not proves}
            findings.evidence.append(
                Evidence(
                    EvidenceKind.COQ,
                    NOT_RUN,
                    summary,
                    claim.statement_hash,
                    f"coq/{file}.v",
                    data,
                )
            )
        return
    for theorem in report.of(claim):
        if theorem.accepted:
            (findings.proved_by if theorem.proves else findings.refuted_by).append("coq")
        axioms = ", ".join(a.rsplit(".", 1)[-1] for a in theorem.axioms) or "none"
        summary = f"{theorem.name}; axioms: {axioms}" if theorem.accepted else theorem.why
        status = CHECKED if theorem.accepted else FAILED
        data = {"theorem": theorem.name, "axioms": list(theorem.axioms)}
        findings.evidence.append(
            Evidence(
                EvidenceKind.COQ,
                status,
                summary,
                claim.statement_hash,
                f"coq/{theorem.file}.v",
                data,
            )
        )
