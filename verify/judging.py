"""From evidence to a verdict.

The rules are those of the design: only exact evidence proves or refutes; a search supports;
evidence that could not run leaves a claim unconfirmed; evidence for both sides is a contradiction,
never a choice.
"""

from __future__ import annotations

from collections.abc import Mapping

from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.record import (
    Evidence,
    PrintedProof,
)
from lemmacheck.reports.words import (
    Verdict,
)
from lemmacheck.verify.gathering import FAILED, NOT_RUN, STALE, Findings


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
    if f.doubt:
        return Verdict.UNDECIDED, f"{f.doubt}; an exact violation or a proof would settle it"
    if f.found is not None and f.found.undecided:
        return Verdict.UNDECIDED, f"a suspect could not be decided: {f.found.undecided}"
    if f.found is not None and f.found.admitted == 0:
        # A search that finds no instance does not show that there is none.
        return Verdict.UNDECIDED, f"none of {f.found.drawn} instances met the hypotheses"
    if f.found is not None:
        return Verdict.SUPPORTED, f"no violation among {f.found.admitted} admitted instances"
    return Verdict.NOT_RUN, "nothing was tried"


def _unheard(f: Findings, refutes: bool) -> list[Evidence]:
    """Evidence for the claim, or with `refutes` against it, that could not run here."""
    return [e for e in f.evidence if e.status is NOT_RUN and e.data["refutes"] is refutes]


def lacking_evidence(
    f: Findings, findings: Mapping[str, Findings], proved: set[str], expected: str | None
) -> list[Evidence]:
    """Evidence for what is expected that could not run here: the claim's own, or a premise's."""
    own = _unheard(f, refutes=expected == "refuted")
    if own or expected == "refuted":
        return own
    reached, pending = set[str](), list(f.premises)
    while pending:
        name = pending.pop()
        if name in reached or name in proved or name not in findings:
            continue
        reached.add(name)
        pending += findings[name].premises
        for e in _unheard(findings[name], refutes=False):
            why = f"it rests on {name}, and {e.summary}"
            return [Evidence(e.kind, NOT_RUN, why, f.claim.statement_hash)]
    return []


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
    found += [
        f"{f.claim.id} is proved, and yet {f.doubt}"
        for f in findings.values()
        if f.doubt and f.proved_by
    ]
    for f in findings.values():
        if f.claim.follows == "yes" and f.refuted_by:
            cited = [findings[u] for u in f.claim.uses if u in findings]
            if not any(c.refuted_by or _unheard(c, refutes=True) for c in cited):
                found.append(
                    f"{f.claim.id} is false, yet said to follow from claims that are not refuted"
                )
    return found
