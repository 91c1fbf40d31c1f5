"""What a certificate is: the choice of multipliers, exponents and cases, as plain data.

Nothing in a file is executed or believed: `certificate.check` recomputes all else from the claim.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

Powers = tuple[tuple[str, int], ...]


class CertificateError(ValueError):
    """A certificate does not prove its claim; the message names the part and the rule it breaks."""


class StaleError(CertificateError):
    """A certificate is about another statement than the one of this name today."""


@dataclass(frozen=True)
class Term:
    """lam * prod variable^e * prod constraint^e * square^2; names say which is which."""

    lam: Fraction
    powers: Powers = ()
    square: str = ""


@dataclass(frozen=True)
class Proof:
    """The goal, times a product of positive things, is the sum of the terms."""

    terms: tuple[Term, ...]
    multiplier: Powers = ()


@dataclass(frozen=True)
class Step:
    """An auxiliary inequality `goal` >= 0 (or > 0), afterwards the constraint `step:<number>`.

    With `means`, pairs (expectation, p), the goal is q + sum p * expectation, which is nonnegative
    because q + sum p * body is so for every value of what is drawn; p and q depend on no draw.
    """

    goal: str
    proof: Proof
    means: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Case:
    """For one choice at each split: steps, then a proof (for an equality: two, of both signs)."""

    choice: tuple[str, ...]
    steps: tuple[Step, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class Certificate:
    """What the file holds.  A split is a min/max variable, or a polynomial seen to be >= 0."""

    claim: str
    statement_hash: str
    premises: tuple[tuple[str, str], ...]
    linear: bool
    closed: tuple[str, ...]  # definitions that are not opened
    variables: tuple[tuple[str, str, str], ...]  # name, digest of the atom, sign
    splits: tuple[str, ...]
    cases: tuple[Case, ...]


SCHEMA = 1
FOLDER = Path(__file__).parent / "evidence"


# Files ------------------------------------------------------------------------------------------


def path_of(identifier: str, folder: Path = FOLDER) -> Path:
    """Where the certificate of the claim `identifier` is kept."""
    paper, slug = identifier.split("/")
    return folder / paper / f"{slug}.certificate.json"


def _term_json(term: Term) -> dict[str, Any]:
    made: dict[str, Any] = {"lam": str(term.lam), "powers": dict(term.powers)}
    return made | ({"square": term.square} if term.square else {})


def _proof_json(proof: Proof) -> dict[str, Any]:
    made: dict[str, Any] = {"terms": [_term_json(t) for t in proof.terms]}
    return made | ({"multiplier": dict(proof.multiplier)} if proof.multiplier else {})


def to_json(certificate: Certificate) -> dict[str, Any]:
    """Plain data from which `from_json` makes the same certificate."""
    cases = [
        {
            "choice": list(case.choice),
            "steps": [
                {"goal": s.goal, "means": dict(s.means), "proof": _proof_json(s.proof)}
                for s in case.steps
            ],
            "proofs": [_proof_json(p) for p in case.proofs],
        }
        for case in certificate.cases
    ]
    return {
        "schema": SCHEMA,
        "claim": certificate.claim,
        "statement_hash": certificate.statement_hash,
        "premises": dict(certificate.premises),
        "linear": certificate.linear,
        "closed": list(certificate.closed),
        "variables": [{"name": n, "atom": d, "sign": s} for n, d, s in certificate.variables],
        "splits": list(certificate.splits),
        "cases": cases,
    }


def _fields(data: Any, what: str, **kinds: type) -> list[Any]:
    """The fields of `data` in the order of `kinds`; a name ending in _ may be absent."""
    if not isinstance(data, dict):
        raise CertificateError(f"{what} is no object")
    names = {name.rstrip("_") for name in kinds}
    if set(data) - names:
        raise CertificateError(f"{what} has unknown fields {sorted(set(data) - names)}")
    found: list[Any] = []
    for name, kind in kinds.items():
        value = data.get(name.rstrip("_"), kind() if name.endswith("_") else None)
        if type(value) is not kind:
            raise CertificateError(
                f"{what}: field {name.rstrip('_')!r} must be of type {kind.__name__}, not {value!r}"
            )
        found.append(value)
    return found


def _powers(data: dict[str, Any], what: str) -> Powers:
    if any(type(e) is not int or not 1 <= e <= 100 for e in data.values()):
        raise CertificateError(f"{what}: exponents must be whole numbers from 1 to 100, not {data}")
    return tuple(data.items())


def _texts(data: Any, what: str) -> tuple[str, ...]:
    if any(type(x) is not str for x in data):
        raise CertificateError(f"{what} must hold text, not {data!r}")
    return tuple(data)


def _term(data: Any) -> Term:
    lam, powers, square = _fields(data, "a term", lam=str, powers=dict, square_=str)
    try:
        value = Fraction(lam)
    except (ValueError, ZeroDivisionError) as reason:
        raise CertificateError(f"lam = {lam!r} is no rational number") from reason
    return Term(value, _powers(powers, "a term"), square)


def _proof(data: Any) -> Proof:
    terms, multiplier = _fields(data, "a proof", terms=list, multiplier_=dict)
    return Proof(tuple(map(_term, terms)), _powers(multiplier, "a multiplier"))


def _step(data: Any) -> Step:
    goal, means, proof = _fields(data, "a step", goal=str, means=dict, proof=dict)
    _texts(means.values(), "the means of a step")
    return Step(goal, _proof(proof), tuple(means.items()))


def _case(data: Any) -> Case:
    choice, steps, proofs = _fields(data, "a case", choice=list, steps=list, proofs=list)
    return Case(_texts(choice, "a choice"), tuple(map(_step, steps)), tuple(map(_proof, proofs)))


def from_json(data: Any) -> Certificate:
    """The certificate that `data` holds.

    Raises:
        CertificateError: the data do not have the shape of a certificate; the message says where.

    """
    schema, claim, digest, premises, linear, closed, variables, splits, cases = _fields(
        data, "a certificate", schema=int, claim=str, statement_hash=str, premises=dict,
        linear=bool, closed=list, variables=list, splits=list, cases=list,
    )  # fmt: skip
    if schema != SCHEMA:
        raise CertificateError(f"schema {schema} is unknown; this program reads {SCHEMA}")
    _texts(premises.values(), "premises")
    rows = [_fields(x, "a variable", name=str, atom=str, sign=str) for x in variables]
    return Certificate(
        claim,
        digest,
        tuple(premises.items()),
        linear,
        _texts(closed, "closed"),
        tuple((n, d, s) for n, d, s in rows),
        _texts(splits, "splits"),
        tuple(map(_case, cases)),
    )


def load(path: Path) -> Certificate:
    """The certificate in the file `path`.

    Raises:
        CertificateError: the file is no certificate.

    """
    try:
        return from_json(json.loads(path.read_text(encoding="utf-8")))
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as reason:
        raise CertificateError(f"{path.name} is no JSON: {reason}") from reason


def save(certificate: Certificate, folder: Path = FOLDER) -> Path:
    """Write the certificate where it belongs, whole or not at all."""
    path = path_of(certificate.claim, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".tmp")
    draft.write_text(json.dumps(to_json(certificate), indent=1) + "\n", encoding="utf-8")
    draft.replace(path)
    return path


def stored(folder: Path = FOLDER) -> dict[str, Path]:
    """Every certificate file, by the id that its name says."""
    files = sorted(folder.glob("*/*.certificate.json"))
    return {f"{f.parent.name}/{f.name.removesuffix('.certificate.json')}": f for f in files}
