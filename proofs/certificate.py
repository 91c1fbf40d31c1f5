"""Exact certificates: a scalar relation follows from hypotheses and premises, for all real values.

The checker reads claim, hypotheses and premises from their trees, generalises their atoms to
variables (`scalar`), and confirms, in exact arithmetic, identities

    multiplier * goal = sum_k lam_k * monomial_k * prod_j constraint_j^e_kj * square_k^2,

in which every lam_k is positive, every factor is nonnegative, and the goal is the numerator of
rhs - lhs over a positive denominator.  The file chooses lam, exponents and cases, and nothing else.
A certificate says that its claim FOLLOWS from its premises; they need evidence of their own.

Every relation is about all tasks that are free in it: the claim's is proved for an arbitrary task,
a premise may be used at that task, and a hypothesis holds for every task, inside the hypothesis.
A relation speaks only of where its denominators are nonzero: the claim's own may be taken to be so,
those of premises and hypotheses must be known to be nonzero before the relation may be used.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.certificate_data import (
    Case,
    Certificate,
    CertificateError,
    Proof,
    StaleError,
    Step,
    Term,
    load,
    path_of,
    save,
    stored,
)
from lemmacheck.proofs.certificate_frame import GT, Frame, known_signs, sources
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.opening import ReadingError
from lemmacheck.proofs.scalar import Reading, partial

__all__ = [
    "Case",
    "Certificate",
    "CertificateError",
    "Proof",
    "StaleError",
    "Step",
    "Term",
    "check",
    "check_acyclic",
    "load",
    "save",
    "status",
    "stored",
]


def reading_of(
    claim: Claim, premises: Mapping[str, Claim], linear: bool, closed: tuple[str, ...]
) -> Reading:
    """The ring in which certificates of `claim` from `premises` are written."""
    if claim.relation is None or claim.exists or claim.relation.lhs.sort is not v.Sort.SCALAR:
        raise CertificateError(
            f"{claim.id} is no scalar relation; a certificate proves nothing else"
        )
    relations = [claim.relation, *sources(claim, premises).values()]
    known = known_signs(claim)
    try:
        own = Reading([claim.relation], known, linear, closed)
        reading = Reading(relations, known, linear, closed)
        inside = {x.tree.digest for x in own.variables.values() if not x.scope}
        for x in reading.variables.values():  # what the claim does not mention has every value
            if not x.scope and x.tree.digest not in inside and partial(x.tree, known):
                raise CertificateError(
                    f"{claim.id}: {x.name} of a premise or hypothesis may be undefined, and the "
                    f"claim does not mention it"
                )
    except ReadingError as reason:
        raise CertificateError(f"{claim.id}: {reason}") from reason
    return reading


# Checking ---------------------------------------------------------------------------------------


def premises_of(certificate: Certificate, claims: Mapping[str, Claim]) -> dict[str, Claim]:
    """The premises as claims.

    Raises:
        StaleError: one is gone or has changed.
        CertificateError: the claim is its own premise.

    """
    found: dict[str, Claim] = {}
    for name, digest in certificate.premises:
        if name not in claims or claims[name].statement_hash != digest:
            raise StaleError(
                f"{certificate.claim}: premise {name} is gone or has changed since; find it again"
            )
        if claims[name].id != name or name == certificate.claim:
            raise CertificateError(
                f"{certificate.claim}: premise {name} is an alias or the claim itself"
            )
        found[name] = claims[name]
    return found


def check(certificate: Certificate, claim: Claim, claims: Mapping[str, Claim]) -> None:
    """Return if, and only if, the certificate proves that `claim` follows from its premises.

    Raises:
        StaleError: statement, hypotheses or a premise changed since.
        CertificateError: it proves nothing; the message says which part fails.

    """
    if (certificate.claim, certificate.statement_hash) != (claim.id, claim.statement_hash):
        raise StaleError(f"{certificate.claim}: about another statement than {claim.id} is today")
    premises = premises_of(certificate, claims)
    reading = reading_of(claim, premises, certificate.linear, certificate.closed)
    if certificate.variables != variables_of(reading):
        raise StaleError(f"{claim.id}: the certificate's variables are not those of the statement")
    try:
        _check_cases(certificate, claim, premises, reading)
    except (CertificateError, ReadingError) as reason:
        raise CertificateError(f"{claim.id}: {reason}") from reason


def variables_of(reading: Reading) -> tuple[tuple[str, str, str], ...]:
    return tuple((x.name, x.tree.digest, x.sign) for x in reading.variables.values())


def _check_cases(
    certificate: Certificate, claim: Claim, premises: Mapping[str, Claim], reading: Reading
) -> None:
    assert claim.relation is not None
    frame = Frame(claim, premises, reading)
    wanted = list(itertools.product(*(frame.choices(s) for s in certificate.splits)))
    if sorted(wanted) != sorted(case.choice for case in certificate.cases):
        raise CertificateError(f"the cases must be {wanted}, each once")
    for case in certificate.cases:
        frame = Frame(claim, premises, reading)
        for s, choice in zip(certificate.splits, case.choice, strict=True):
            frame.suppose(s, choice)
        for step in case.steps:
            frame.step(step)
        goal = frame.numerator(frame.goal)
        goals = (goal, -goal) if claim.relation.op == "=" else (goal,)
        if len(case.proofs) != len(goals):
            raise CertificateError(
                f"case {case.choice} needs {len(goals)} proofs, not {len(case.proofs)}"
            )
        shown = [frame.verify(g, proof) for g, proof in zip(goals, case.proofs, strict=True)]
        if claim.relation.op == "<" and shown != [GT]:
            raise CertificateError("the relation is strict, and no term of the certificate is")


def check_acyclic(certificates: Mapping[str, Certificate]) -> None:
    """Raise CertificateError when premises rest on their own claim, naming the circle."""
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            raise CertificateError(
                "circular premises: " + " <- ".join((*path[path.index(name) :], name))
            )
        if name in done or name not in certificates:
            return
        for premise, _ in certificates[name].premises:
            visit(premise, (*path, name))
        done.add(name)

    for name in certificates:
        visit(name, ())


def status(path: Path, claims: Mapping[str, Claim]) -> tuple[str, str]:
    """("checked", "") or ("stale" or "failed", why) for the certificate file `path`."""
    try:
        certificate = load(path)
        if certificate.claim not in claims:
            raise StaleError(f"{certificate.claim} is no claim any more")
        if path != path_of(certificate.claim, path.parent.parent):
            raise CertificateError(f"{path.name} holds a certificate of {certificate.claim}")
        check(certificate, claims[certificate.claim], claims)
    except StaleError as reason:
        return "stale", str(reason)
    except CertificateError as reason:
        return "failed", str(reason)
    return "checked", ""
