"""From evidence to a verdict, and from a verdict to its place in the record.

The rules are those of the design: only exact evidence proves or refutes; a search supports;
evidence that could not run leaves a claim unconfirmed; evidence for both sides is a contradiction,
never a choice.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import certificate as certificates
from lemmacheck.proofs.calculus import DERIVATIONS
from lemmacheck.proofs.calculus import constants as derived_constants
from lemmacheck.proofs.certificate_data import CertificateError, load, path_of
from lemmacheck.proofs.claim import Claim, Paper
from lemmacheck.proofs.dimensions import check_claim
from lemmacheck.proofs.latex import definitions_of, latex_claim, latex_definition, latex_hypothesis
from lemmacheck.reports.record import (
    ClaimRecord,
    Constants,
    Evidence,
    PrintedProof,
    Source,
    Trials,
    Witness,
)
from lemmacheck.reports.record import Twin as TwinRecord
from lemmacheck.reports.words import (
    Dimensions,
    EvidenceKind,
    EvidenceStatus,
    Expected,
    Follows,
    Kind,
    Scope,
    Verdict,
)
from lemmacheck.verify import ledger
from lemmacheck.verify.checkpoint import Checkpoint
from lemmacheck.verify.coq import CoqReport, claimed
from lemmacheck.verify.instances import Instances, numbers
from lemmacheck.verify.minimise import minimise
from lemmacheck.verify.script import script
from lemmacheck.verify.search import QUICK, Budget, Found, search
from lemmacheck.verify.truth import Decided
from lemmacheck.verify.twins import try_twins
from lemmacheck.verify.typeset import formula, mathml, text

KINDS = {
    "statement": Kind.STATEMENT,
    "condition": Kind.STATEMENT,
    "step": Kind.STEP,
    "definition": Kind.DEFINITION,
    "repair": Kind.REPAIR,
    "derived": Kind.DERIVED,
}
CHECKED, STALE, FAILED, NOT_RUN = (
    EvidenceStatus.CHECKED,
    EvidenceStatus.STALE,
    EvidenceStatus.FAILED,
    EvidenceStatus.NOT_RUN,
)


FRESH = 150  # decisions spent on making a witness of this run smaller


@dataclass(frozen=True)
class Effort:
    """How much a run does for each claim."""

    budget: Budget = QUICK
    turn: int = 0  # which part of the search space a short rotating search looks at
    twins: int | None = 0  # none; None: all
    rediscover: bool = False  # stored evidence is set aside


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
    twins: tuple[TwinRecord, ...] = ()
    seconds: float = 0.0


def gather(
    claim: Claim, claims: Mapping[str, Claim], effort: Effort, checkpoint: Checkpoint | None = None
) -> Findings:
    """Evidence on one claim that needs no other program: stored files, and a search."""
    started = time.monotonic()
    findings = Findings(claim)
    if claim.relation is None:
        return findings
    if not effort.rediscover:
        _stored_witness(findings)
        _certificate(findings, claims)
    _search(findings, effort, checkpoint)
    if effort.twins is None or effort.twins > 0:
        tried = try_twins(claim, enough=effort.twins)
        findings.twins = tuple(
            TwinRecord(t.twin.name, t.killed, "search", t.twin.kind) for t in tried
        )
    findings.seconds = time.monotonic() - started
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


def _search(findings: Findings, effort: Effort, checkpoint: Checkpoint | None) -> None:
    claim = findings.claim
    found = checkpoint.get(claim) if checkpoint else None
    if found is None:
        found = search(claim, Key(claim.id, "search", effort.turn), effort.budget)
        if checkpoint is not None:
            checkpoint.put(claim, found)
    findings.found = found
    if found.violation is not None and not findings.refuted_by:
        instance, decided = minimise(claim, found.violation[0], decisions=FRESH)
        fresh = witness_record(claim, instance, decided)
        findings.witness = replace(fresh, script=_script(claim, instance))
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
    made = numbers(claim, instance, "exact", given)
    shown = {name: _plain(value) for name, value in sorted(made.values.items())}
    recipe = instance.recipe
    shown["task probabilities"] = [str(x) for x in made.problem.task_probability[0]]
    shown["sample probabilities"] = [
        [str(x) for x in row] for row in made.problem.sample_probability[0]
    ]
    shown[f"coefficients ({recipe.family})"] = [
        [[str(x) for x in sample] for sample in task] for task in made.problem.coefficients[0]
    ]
    for name, value in made.problem.family.parameters().items():
        shown[f"{recipe.family} {name}"] = [[str(x) for x in row] for row in value[0]]
    tasks, samples = recipe.coefficients.shape[1:3]
    size = f"{_count(tasks, 'task')}, {_count(samples, 'sample')}, dimension {recipe.dimension}"
    lhs, rhs = ledger.exact_text(decided.lhs), ledger.exact_text(decided.rhs)
    sides = f"{_short(decided.lhs)} against {_short(decided.rhs)}"
    op = {"<=": "<=", "<": "<", "=": "=", ">=": ">="}[claim.relation.op]
    return Witness(
        summary=f"{size}: {sides}" + (f"; {decided.why}" if decided.why else ""),
        values=shown,
        lhs=lhs,
        relation=op,
        rhs=rhs,
        margin=f"{float(decided.margin):.6g}",
        hypotheses=tuple(formula(latex_hypothesis(h)) for h in claim.hypotheses),
        script=f"lemmacheck replay {claim.id} --script witness.py",
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("s" if number != 1 else "")


def _short(value: Any) -> str:
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
            findings.evidence.append(
                Evidence(EvidenceKind.COQ, NOT_RUN, summary, claim.statement_hash, f"coq/{file}.v")
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


def proved_set(findings: Mapping[str, Findings]) -> set[str]:
    """Claims with a proof: by Coq, or by a certificate all of whose premises are proved.

    A premise against which there is evidence as well proves nothing.
    """
    proved = {name for name, f in findings.items() if "coq" in f.proved_by}
    doubtful = {name for name, f in findings.items() if f.refuted_by}
    while True:
        more = {
            name
            for name, f in findings.items()
            if name not in proved
            and "certificate" in f.proved_by
            and set(f.premises) <= proved - doubtful
        }
        if not more:
            return proved
        proved |= more


def verdict_of(f: Findings, proved: set[str]) -> tuple[Verdict | None, str]:
    """The verdict and its one-line reason."""
    claim = f.claim
    if claim.relation is None:
        return None, ""
    if f.refuted_by and claim.id in proved:
        return (
            Verdict.UNDECIDED,
            "CONTRADICTION: there is evidence for both sides; part of the trust base is wrong",
        )
    if f.refuted_by:
        return Verdict.REFUTED, claim.notes or (
            f.witness.summary if f.witness else "its negation is proved in Coq"
        )
    if claim.id in proved:
        how = "a Coq theorem" if "coq" in f.proved_by else "an exact certificate"
        return Verdict.PROVED, f"by {how}" + (
            " and an exact certificate" if len(set(f.proved_by)) > 1 else ""
        )
    if f.found is not None and f.found.undecided:
        return Verdict.UNDECIDED, f"a suspect could not be decided: {f.found.undecided}"
    if f.found is not None and f.found.admitted == 0:
        return Verdict.VACUOUS, f"none of {f.found.drawn} instances met the hypotheses"
    if f.found is not None:
        return Verdict.SUPPORTED, f"no violation among {f.found.admitted} admitted instances"
    return Verdict.NOT_RUN, "nothing was tried"


def _lacking(f: Findings, findings: Mapping[str, Findings], proved: set[str]) -> list[Evidence]:
    """Evidence for the claim that could not run here, its own or that of an unproved premise."""
    own = [e for e in f.evidence if e.status is NOT_RUN]
    if own:
        return own
    reached, pending = set[str](), list(f.premises)
    while pending:
        name = pending.pop()
        if name in reached or name in proved or name not in findings:
            continue
        reached.add(name)
        pending += findings[name].premises
        for e in findings[name].evidence:
            if e.status is NOT_RUN:
                why = f"it rests on {name}, and {e.summary}"
                return [Evidence(e.kind, NOT_RUN, why, f.claim.statement_hash)]
    return []


def to_record(
    f: Findings, findings: Mapping[str, Findings], proved: set[str], paper: Paper
) -> ClaimRecord:
    """The claim's place in the record."""
    claim = f.claim
    verdict, reason = verdict_of(f, proved)
    expected = paper.expected(claim)
    open_still = verdict in (Verdict.SUPPORTED, Verdict.UNDECIDED, Verdict.NOT_RUN)
    hoped = expected in ("proved", "holds") and open_still and not f.refuted_by
    lacking = _lacking(f, findings, proved) if hoped else []
    unconfirmed = bool(lacking)
    if unconfirmed:
        reason = "its Coq proof could not run here: coqc is not installed; " + reason
    clash = check_claim(claim)
    dims = Dimensions.NOT_APPLICABLE if claim.relation is None else Dimensions.CONSISTENT
    constants = derived_constants(claim) if claim.id in DERIVATIONS else {}
    largest = f.found.largest if f.found else None
    rendered = latex_claim(claim)
    return ClaimRecord(
        id=claim.id,
        paper=claim.paper,
        kind=KINDS[claim.role],
        verdict=verdict,
        expected=None if expected is None else Expected(expected),
        reason=reason,
        title=claim.title,
        aliases=claim.aliases,
        group=claim.group,
        source=Source(paper.source, claim.line),
        printed_latex=claim.printed,
        printed_mathml=mathml(claim.printed),
        latex=rendered if claim.relation is not None else "",
        mathml=mathml(rendered) if claim.relation is not None else "",
        text=text(rendered),
        hypotheses=tuple(formula(latex_hypothesis(h)) for h in claim.hypotheses),
        definitions=tuple(formula(latex_definition(d)) for d in definitions_of(claim)),
        scope=Scope(claim.scope) if verdict is Verdict.PROVED else None,
        dimensions=Dimensions.INCONSISTENT if clash else dims,
        dimensions_note=clash or "",
        evidence=(*f.evidence, *(e for e in lacking if e not in f.evidence)),
        unconfirmed=unconfirmed,
        follows=Follows(claim.follows) if claim.follows else None,
        constants=Constants(
            printed=text(constants["printed"]) if constants else None,
            derived=text(constants["derived"]) if constants else None,
            comparison=constants.get("comparison"),
            largest_seen=None if largest is None else f"{largest:.6g}",
        ),
        tightness=largest if largest is not None and verdict is Verdict.PROVED else None,
        margin=float(f.witness.margin) if f.witness else None,
        trials=Trials(f.found.drawn, f.found.admitted) if f.found else Trials(),
        twins=f.twins,
        kill_rate=sum(bool(t.killed) for t in f.twins) / len(f.twins) if f.twins else None,
        witness=f.witness,
        largest_witness=f.largest_witness,
        uses=claim.uses,
        depends_on=tuple(dict.fromkeys((*f.premises,))),
        printed_proof=printed_proof(claim, findings, proved),
        repairs=claim.repairs,
        repaired_by=repaired_by(claim, findings),
        intended=claim.intended,
        misprints=misprints(claim, findings),
        notes=(claim.notes,) if claim.notes else (),
        seconds=f.seconds,
    )


def repaired_by(claim: Claim, findings: Mapping[str, Findings]) -> str | None:
    """The repair of a refuted claim, or the intended reading of a misprint."""
    for other in findings.values():
        if other.claim.repairs == claim.id:
            return other.claim.id
    return claim.intended


def proof_steps(claim: Claim, findings: Mapping[str, Findings]) -> dict[str, Claim]:
    """Every claim that the printed proof rests on, by way of what its steps cite."""
    names = {name: f.claim for f in findings.values() for name in (f.claim.id, *f.claim.aliases)}
    reached: dict[str, Claim] = {}
    pending = list(claim.uses)
    while pending:
        step = names.get(pending.pop())
        if step is not None and step.id not in reached:
            reached[step.id] = step
            pending += step.uses
    return reached


def misprints(claim: Claim, findings: Mapping[str, Findings]) -> tuple[str, ...]:
    """Literal readings whose intended reading the proof uses: slips of the pen, nothing more."""
    if claim.role not in ("statement", "condition"):
        return ()
    steps = proof_steps(claim, findings)
    return tuple(
        f.claim.id for f in findings.values() if f.claim.intended and f.claim.intended in steps
    )


def printed_proof(claim: Claim, findings: Mapping[str, Findings], proved: set[str]) -> PrintedProof:
    """Sound when every step that it rests on follows; a step that does not is named."""
    if (
        claim.role != "statement"
        or claim.relation is None
        or not claim.printed_proof
        or not claim.uses
    ):
        return PrintedProof()
    steps = proof_steps(claim, findings)
    broken = tuple(s.id for s in steps.values() if s.follows == "no")
    if broken:
        how = "proved otherwise" if claim.id in proved else ""
        fix = repaired_by(claim, findings)
        how = how or (f"repaired as {fix}" if fix else "not settled")
        return PrintedProof(False, broken, how)
    if any(s.follows == "unknown" for s in steps.values()):
        return PrintedProof(None)
    return PrintedProof(True)


def problems(findings: Mapping[str, Findings]) -> list[str]:
    """What must not be passed over: doubtful evidence, and false steps that are said to follow.

    A false step does follow when a claim that it cites is false too.
    """
    found = [
        f"{f.claim.id}: {e.kind.value} evidence is {e.status.value}: {e.summary}"
        for f in findings.values()
        for e in f.evidence
        if e.status in (STALE, FAILED)
    ]
    for f in findings.values():
        if f.claim.follows == "yes" and f.refuted_by:
            cited = [findings[u].refuted_by for u in f.claim.uses if u in findings]
            if not any(cited):
                found.append(
                    f"{f.claim.id} is false, yet said to follow from claims that are not refuted"
                )
    return found
