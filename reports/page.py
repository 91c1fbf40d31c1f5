"""The page: one self-contained HTML file made from a record alone, which opens from disk."""

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from lemmacheck.reports import _mathml, summary
from lemmacheck.reports.drawing import svg
from lemmacheck.reports.record import ClaimRecord, Paper, Record
from lemmacheck.reports.words import Follows, Kind, Standing
from lemmacheck.reports.write import write_text

PAGE = "index.html"
_LONGEST = 1000

SIGNS = {
    Standing.PROVED: "✓",
    Standing.REFUTED: "✗",
    Standing.SUPPORTED: "≈",
    Standing.VACUOUS: "∅",
    Standing.UNDECIDED: "?",
    Standing.UNCONFIRMED: "…",
    Standing.NOT_RUN: "–",
    Standing.ASSUMED: "·",
}
"""A sign beside every word, so that colour alone never carries the meaning."""


@dataclass(slots=True)
class Entry:
    """A claim in the ledger, with the steps of its printed proof and its repairs under it."""

    claim: ClaimRecord
    steps: list["Entry"] = field(default_factory=list)
    repairs: list["Entry"] = field(default_factory=list)

    @property
    def step_counts(self) -> Counter[Standing]:
        """How the steps stand."""
        return summary.count([entry.claim for entry in self.steps])


@dataclass(frozen=True, slots=True)
class Ledger:
    """One paper: its entries in the paper's own order, and its counts."""

    paper: Paper
    entries: tuple[Entry, ...]
    tallies: tuple[summary.Tally, ...]


def render(record: Record) -> str:
    """Return the page as HTML; whatever the record holds is shown, and nothing of it is run.

    A policy in the page allows its own script alone, and no request of any kind.
    """
    script, style = _text("page.js"), _text("page.css")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _template().render(
        record=record,
        ledgers=[ledger(record, key) for key in summary.papers(record)],
        style=Markup(style),
        script=Markup(script),
        script_digest=digest,
        addresses=_addresses(record),
        used=[word for word in Standing if summary.count(record.claims)[word]],
    )


def write_page(record: Record, folder: Path) -> Path:
    """Write `index.html` in `folder` atomically; raises `WriteError` and leaves the old one."""
    return write_text(Path(folder) / PAGE, render(record))


def ledger(record: Record, key: str) -> Ledger:
    """Return a paper's ledger: every claim of it exactly once.

    A repair stands under what it repairs. A step stands under the claim that its `group` names,
    else under the first statement that depends on it, else in its own place.
    """
    claims = summary.select(record, paper=key)
    entries = {claim.id: Entry(claim) for claim in claims}
    users = {
        used: claim.id
        for claim in reversed(claims)
        if claim.kind is Kind.STATEMENT
        for used in claim.depends_on
    }
    top: list[Entry] = []
    for claim in claims:
        entry = entries[claim.id]
        repaired = entries.get(claim.repairs or "")
        owner = entries.get(claim.group or "") or entries.get(users.get(claim.id, ""))
        if repaired is not None and claim.kind is Kind.REPAIR and repaired is not entry:
            repaired.repairs.append(entry)
        elif claim.kind is Kind.STEP and owner is not None and owner.claim.kind is not Kind.STEP:
            owner.steps.append(entry)
        else:
            top.append(entry)
    placed = _count(top)
    if placed != len(claims):  # claims that repair each other in a circle hang in the air
        top = [Entry(claim) for claim in claims]
    return Ledger(record.paper_of(key), tuple(top), summary.tallies(record, paper=key))


def _count(entries: Collection[Entry]) -> int:
    return sum(1 + _count(entry.steps) + _count(entry.repairs) for entry in entries)


def _addresses(record: Record) -> dict[str, str]:
    """Where a name leads: ids and aliases to the claim, a group to its first claim."""
    found: dict[str, str] = {}
    for claim in record.claims:
        for name in (claim.id, *claim.aliases):
            found[name] = "#" + quote(claim.id, safe="/+@.-_")
    for claim in record.claims:
        if claim.group is not None:
            found.setdefault(claim.group, "#" + quote(claim.id, safe="/+@.-_"))
    return found


def _first_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.3f}" if whole else "0"


def _number(value: float) -> str:
    return f"{value:.4g}"


def _shown(value: Any) -> str:
    """Plain values as text, anything deeper as JSON; the very long is cut, and says so."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=list)
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]} … ({len(text)} characters, in full in report.json)"


def _search_text(claim: ClaimRecord) -> str:
    """What a search looks through, beside the text of the claim's own line."""
    return " ".join(filter(None, (claim.id, *claim.aliases, claim.group, claim.text))).lower()


def _duration(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 60 else f"{seconds / 60:.1f} min"


_FOLLOWS = {
    Follows.YES: "It follows from what it cites.",
    Follows.NO: "It does not follow from what it cites.",
    Follows.UNKNOWN: "Whether it follows from what it cites is not known.",
}


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "sign": SIGNS.__getitem__,
        "slug": lambda word: word.value.replace(" ", "-"),
        "percent": _percent,
        "number": _number,
        "shown": _shown,
        "search_text": _search_text,
        "duration": _duration,
        "follows": _FOLLOWS.__getitem__,
        "plain": summary.plain,
        "sentence": _first_capital,
        "svg": lambda drawing: Markup(svg(drawing)),
        "sign_of": lambda relation: {"<=": "≤", ">=": "≥"}.get(relation, relation),
    }
    environment.globals |= {
        "formula": _mathml.formula,
        "inline": _mathml.inline,
        "summary": summary,
        "Standing": Standing,
    }
    return environment.from_string(_text("page.html.jinja"))


@cache
def _text(name: str) -> str:
    return resources.files("lemmacheck.reports").joinpath(name).read_text(encoding="utf-8")
