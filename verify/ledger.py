"""Stored evidence: plain data in proofs/evidence/<paper>/, each bound by hash to its statement.

Nothing here is believed because it is stored: a witness is decided again on exact numbers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.write import write_text
from lemmacheck.verify.instances import Instances
from lemmacheck.verify.truth import Decided, Outcome, decide

EVIDENCE = Path(__file__).resolve().parent.parent / "proofs" / "evidence"
FORMAT = 1


@dataclass(frozen=True, eq=False)
class StoredWitness:
    """What the file says, and what deciding it again says: checked, stale or failed."""

    file: str
    status: str
    why: str
    instance: Instances | None = None
    decided: Decided | None = None
    largest: Instances | None = None
    largest_decided: Decided | None = None


def witness_path(claim: Claim, folder: Path | None = None) -> Path:
    """Where the witness against `claim` is kept; `folder` is by default `EVIDENCE`."""
    paper, name = claim.id.split("/")
    return (folder or EVIDENCE) / paper / f"{name}.witness.json"


def write_witness(
    claim: Claim, simplest: Instances, largest: Instances, folder: Path | None = None
) -> Path:
    """Store both witnesses atomically."""
    data = {
        "format": FORMAT,
        "claim": claim.id,
        "statement": claim.statement_hash,
        "simplest": simplest.to_json(),
        "largest": largest.to_json(),
    }
    return write_text(witness_path(claim, folder), json.dumps(data, indent=1) + "\n")


def _no_float(text: str) -> Any:
    raise ValueError(f"{text} is no integer; witnesses are made of integers alone")


MALFORMED = (ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError, OSError)


def read_witness(claim: Claim, folder: Path | None = None) -> StoredWitness | None:
    """The stored witness, decided again; None when there is no file.  Never raises for bad content.

    `checked` only when both of its instances meet every hypothesis and break the claim.
    """
    path = witness_path(claim, folder)
    if not path.exists():
        return None
    name = f"evidence/{claim.paper}/{path.name}"
    cure = "restore it or discover it again"
    try:
        data = json.loads(path.read_text(), parse_float=_no_float, parse_constant=_no_float)
        found = set(data) if isinstance(data, dict) else set()
        wanted = {"format", "claim", "statement", "simplest", "largest"}
        if found != wanted or data["format"] != FORMAT:
            fields = ", ".join(sorted(wanted))
            raise ValueError(f"it must have exactly the fields {fields} in format {FORMAT}")
        if data["claim"] != claim.id:
            raise ValueError(f"it is about {data['claim']}, not {claim.id}")
        if data["statement"] != claim.statement_hash:
            why = f"{path.name}: the statement changed since this witness was found; {cure}"
            return StoredWitness(name, "stale", why)
        instances = [Instances.from_json(data[part]) for part in ("simplest", "largest")]
        if any(instance.size != 1 for instance in instances):
            raise ValueError("each of its parts must be one instance")
        decided = [decide(claim, instance) for instance in instances]
    except (*MALFORMED, RecursionError) as error:
        why = f"{path.name} is malformed: {type(error).__name__}: {error}; {cure}"
        return StoredWitness(name, "failed", why)
    for part, verdict in zip(("simplest", "largest"), decided, strict=True):
        if verdict.outcome is not Outcome.VIOLATED:
            why = f"{path.name}: its {part} instance does not break the claim"
            reason = f" ({verdict.why})" if verdict.why else ""
            return StoredWitness(name, "failed", f"{why}: {verdict.outcome.value}{reason}; {cure}")
    return StoredWitness(name, "checked", "", instances[0], decided[0], instances[1], decided[1])


def exact_text(value: Any) -> str:
    """A rational as p/q, a ball as its decimal enclosure."""
    return str(value)
