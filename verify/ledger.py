"""Stored evidence: plain data under proofs/evidence/<paper>/, each bound by hash to its statement.

Nothing here is believed because it is stored: a witness is decided again on exact numbers each time.
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


def witness_path(claim: Claim, folder: Path = EVIDENCE) -> Path:
    paper, name = claim.id.split("/")
    return folder / paper / f"{name}.witness.json"


def write_witness(claim: Claim, simplest: Instances, largest: Instances, folder: Path = EVIDENCE) -> Path:
    """Store both witnesses atomically."""
    data = {
        "format": FORMAT,
        "claim": claim.id,
        "statement": claim.statement_hash,
        "simplest": simplest.to_json(),
        "largest": largest.to_json(),
    }
    path = witness_path(claim, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_text(path, json.dumps(data, indent=1) + "\n")


def read_witness(claim: Claim, folder: Path = EVIDENCE) -> StoredWitness | None:
    """The stored witness, decided again; None when there is no file.  Never raises for bad content."""
    path = witness_path(claim, folder)
    if not path.exists():
        return None
    name = str(path.relative_to(folder.parent)) if path.is_relative_to(folder.parent) else str(path)
    try:
        data = json.loads(path.read_text())
        found = set(data) if isinstance(data, dict) else set()
        wanted = {"format", "claim", "statement", "simplest", "largest"}
        if found != wanted or data["format"] != FORMAT:
            raise ValueError(f"it must have exactly the fields {', '.join(sorted(wanted))} in format {FORMAT}")
        if data["claim"] != claim.id:
            raise ValueError(f"it is about {data['claim']}, not {claim.id}")
        if data["statement"] != claim.statement_hash:
            return StoredWitness(name, "stale", "the statement changed since this witness was found; discover it again")
        simplest, largest = Instances.from_json(data["simplest"]), Instances.from_json(data["largest"])
        decided, second = decide(claim, simplest), decide(claim, largest)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        return StoredWitness(name, "failed", f"{path.name} is malformed: {error}; restore it or discover it again")
    if decided.outcome is not Outcome.VIOLATED:
        return StoredWitness(name, "failed", f"{path.name} does not break the claim: {decided.outcome.value}")
    if second.outcome is not Outcome.VIOLATED:
        largest, second = simplest, decided
    return StoredWitness(name, "checked", "", simplest, decided, largest, second)


def exact_text(value: Any) -> str:
    """A rational as p/q, a ball as its decimal enclosure."""
    return str(value)
