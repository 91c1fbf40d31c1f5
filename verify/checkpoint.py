"""What an interrupted run has already searched, so that the next one goes on where it stopped.

Only trials are kept: they cost the time and decide nothing.  A violation that was found is kept as
data and decided again; an entry counts only for the same statement and the same effort.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.write import write_text
from lemmacheck.verify.adversary.search import Found
from lemmacheck.verify.instances import Instances
from lemmacheck.verify.truth import Outcome, decide

FILE = "checkpoint.json"


class Checkpoint:
    """Trials by claim, in one file of the output folder; `finish` removes it."""

    def __init__(self, folder: Path, effort: str) -> None:
        self.path = folder / FILE
        self.effort = effort
        self.entries: dict[str, Any] = {}
        try:
            data = json.loads(self.path.read_text())
            if data["effort"] == effort:
                self.entries = dict(data["entries"])
        except (OSError, ValueError, KeyError, TypeError):
            pass  # none, or one that another run left half written: begin anew

    def get(self, claim: Claim) -> Found | None:
        """The trials of an earlier run of the same effort on the same statement."""
        entry = self.entries.get(claim.id)
        if not isinstance(entry, Mapping) or entry.get("statement") != claim.statement_hash:
            return None
        try:
            return _found(claim, entry)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError):
            return None  # not what `put` writes: search again

    def put(self, claim: Claim, found: Found) -> None:
        """Keep the trials of one claim, atomically."""
        self.entries[claim.id] = {
            "statement": claim.statement_hash,
            "drawn": found.drawn,
            "admitted": found.admitted,
            "largest": found.largest,
            "undecided": found.undecided,
            "violation": found.violation[0].to_json() if found.violation else None,
        }
        write_text(self.path, json.dumps({"effort": self.effort, "entries": self.entries}))

    def finish(self) -> None:
        """Remove the file: the run is whole."""
        self.path.unlink(missing_ok=True)


def _found(claim: Claim, entry: Mapping[str, Any]) -> Found | None:
    drawn, admitted, undecided = int(entry["drawn"]), int(entry["admitted"]), entry["undecided"]
    largest = None if entry["largest"] is None else float(entry["largest"])
    if not 0 <= admitted <= drawn or not isinstance(undecided, str | None):
        return None
    if entry["violation"] is None:
        return Found(drawn, admitted, largest, None, None, undecided)
    instance = Instances.from_json(entry["violation"])
    decided = decide(claim, instance)
    if decided.outcome is not Outcome.VIOLATED:
        return None
    return Found(drawn, admitted, largest, (instance, decided), None, undecided)
