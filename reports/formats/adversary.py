"""How hard every claim was tried, as Markdown: twins, tightness, hypotheses, sample tests."""

from collections.abc import Iterator

from lemmacheck.reports.formats._markdown import table
from lemmacheck.reports.record import ClaimRecord, Record
from lemmacheck.reports.summary import (
    headline,
    kill_table,
    needs_sentence,
    percent,
    plain,
    power,
    survivors,
    tightness_sentence,
)
from lemmacheck.reports.words import EvidenceKind

FILE = "adversary.md"


def render(record: Record) -> str:
    """Return the page; sections about what was not tried in the run are left out."""
    parts = ["# How hard it was tried", _about(record)]
    parts += [_twins(record), _survivors(record), _tightness(record), _needs(record)]
    parts.append(_sampled(record))
    return "\n\n".join(part for part in parts if part) + "\n"


def _about(record: Record) -> str:
    lines = [f"{headline(record)}.", "", f"Profile {record.profile.value}, {record.started}."]
    if record.search:
        lines += [
            "",
            *table(("what", "how much"), ((k, plain(v)) for k, v in record.search.items())),
        ]
    return "\n".join(lines)


def _twins(record: Record) -> str:
    rows = [
        (
            rate.kind,
            str(rate.tried),
            str(rate.counted),
            str(rate.killed),
            percent(rate.killed, rate.counted) if rate.counted else "",
        )
        for rate in kill_table(record)
    ]
    if not rows:
        return ""
    head = ("kind", "made", "known to be false", "caught", "rate")
    about = (
        "Twins are false versions of the claims, made by the machine. One counts only if it is "
        "known to be false for a reason that the search does not know."
    )
    return "\n".join(["## Twins", "", about, "", *table(head, rows)])


def _survivors(record: Record) -> str:
    rows = [(claim.id, twin.name, twin.why) for claim, twin in survivors(record)]
    if not rows:
        return ""
    return "\n".join(["### Survivors", "", *table(("claim", "twin", "why"), rows)])


def _tightness(record: Record) -> str:
    rows = []
    for claim in record.claims:
        if claim.tight is None:
            continue
        terms = "; ".join(
            f"{term.text}: {'not seen' if term.shrinks_to is None else plain(term.shrinks_to)}"
            for term in claim.tight.terms
        )
        where = claim.tight.summary
        rows.append((claim.id, f"{claim.tight.ratio:.6g}", claim.tight.exact, where, terms))
    if not rows:
        return ""
    head = ("claim", "ratio", "exactly", "where", "each addend could shrink to")
    said = tightness_sentence(record)
    about = f"{said[:1].upper()}{said[1:]}. A ratio of 1 is attained: the constant cannot shrink."
    return "\n".join(["## Tightness", "", about, "", *table(head, rows)])


def _needs(record: Record) -> str:
    rows = [
        (claim.id, ", ".join(_short(need.hypothesis.text) for need in claim.needs if need.needed))
        for claim in record.claims
        if any(need.needed for need in claim.needs)
    ]
    if not rows:
        return ""
    head, said = ("claim", "refuted without"), needs_sentence(record)
    return "\n".join(
        ["## Hypotheses", "", f"{said[:1].upper()}{said[1:]}.", "", *table(head, rows)]
    )


def _sampled(record: Record) -> str:
    rows = [(claim.id, said) for claim in record.claims for said in _powers(claim)]
    if not rows:
        return ""
    head = ("claim", "what random batches would have shown")
    return "\n".join(["## Batches too large to sum", "", *table(head, rows)])


def _powers(claim: ClaimRecord) -> Iterator[str]:
    for item in claim.evidence:
        if item.kind is EvidenceKind.TRIALS and (said := power(item)):
            yield said


def _short(text: str) -> str:
    return " ".join(text.split())
