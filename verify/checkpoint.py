"""What an interrupted run has already tried, so that the next one goes on where it stopped.

Only what the adversary did is kept: it costs the time and decides nothing.  An entry counts only
for the same statement and the same effort, and who reads it decides again whatever it found.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.write import write_text

FILE = "checkpoint.json"


class Checkpoint:
    """Plain data by claim and part, in one file of the output folder; `finish` removes it."""

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

    def get(self, claim: Claim, part: str) -> Any:
        """What an earlier run of the same effort kept about the same statement, or None."""
        entry = self._entry(claim)
        return None if entry is None else entry.get(part)

    def _entry(self, claim: Claim) -> Mapping[str, Any] | None:
        entry = self.entries.get(claim.id)
        known = isinstance(entry, Mapping) and entry.get("statement") == claim.statement_hash
        return entry if known else None

    def put(self, claim: Claim, part: str, data: Any) -> None:
        """Keep plain data about one claim, atomically."""
        entry = self._entry(claim) or {"statement": claim.statement_hash}
        self.entries[claim.id] = {**entry, part: data}
        write_text(self.path, json.dumps({"effort": self.effort, "entries": self.entries}))

    def finish(self) -> None:
        """Remove the file: the run is whole."""
        self.path.unlink(missing_ok=True)
