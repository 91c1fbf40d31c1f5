"""The record for the terminal: functions that return rich renderables and print nothing.

Text from a record is never read as rich markup.
"""

from collections import Counter
from collections.abc import Collection, Iterable

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lemmacheck.reports import summary
from lemmacheck.reports.record import ClaimRecord, Record
from lemmacheck.reports.terminal_claim import STYLES, badge, claim_view
from lemmacheck.reports.words import Kind, Standing

__all__ = ["claim_view", "report"]

_JUDGED = tuple(kind for kind in Kind if kind is not Kind.DEFINITION)
_MOST_NAMES = 12


def report(record: Record) -> RenderableType:
    """Everything a run has to tell, the most important last: what it is all about is in view."""
    parts = (
        verdict_table(record),
        proofs(record),
        missing(record),
        refutations(record),
        adversary(record),
        differences(record),
        closing(record),
    )
    return Group(*_spaced(part for part in parts if part is not None))


def verdict_table(record: Record) -> Table:
    """Papers by verdicts: statements and the other kinds apart, a sum when there are several."""
    used = [word for word in Standing if summary.count(summary.select(record, kinds=_JUDGED))[word]]
    keys = summary.papers(record)
    table = Table(title="Verdicts", title_justify="left", box=box.SIMPLE_HEAD)
    table.add_column("paper", style="bold", overflow="fold")
    table.add_column("claims", no_wrap=True)
    table.add_column("total", justify="right")
    for word in used:
        table.add_column(Text(word.value, style=STYLES[word]), justify="right")
    for key in keys:
        shown = Text(key)
        for tally in summary.tallies(record, paper=key):
            if tally.counts[Standing.ASSUMED] < tally.total:
                table.add_row(shown, tally.short, str(tally.total), *_cells(tally.counts, used))
                shown = Text("")
        table.add_section()
    if len(keys) > 1:
        counts = summary.count(summary.select(record, kinds=_JUDGED))
        table.add_row("all", "", str(counts.total()), *_cells(counts, used))
    return table


def refutations(record: Record) -> RenderableType | None:
    """Every refuted claim with its one-line reason and its repair, misprints apart; or None."""
    parts = [
        _false("Refuted", summary.refuted(record), "true instead"),
        _false("Misprints, false as printed and true as meant", summary.misprints(record), "meant"),
    ]
    found = [part for part in parts if part is not None]
    return Group(*_spaced(found)) if found else None


def _false(title: str, claims: Collection[ClaimRecord], cure: str) -> RenderableType | None:
    if not claims:
        return None
    table = _list(f"{title} ({len(claims)})")
    for claim in claims:
        what = Text(claim.reason or "no reason was recorded")
        if claim.repaired_by:
            what.append(f"\n{cure}: {claim.repaired_by}", style="dim")
        table.add_row(badge(claim), Text(claim.id, style="bold"), what)
    return table


def missing(record: Record) -> RenderableType | None:
    """What is unconfirmed, was not run, or is neither proved nor refuted, and why; or None."""
    parts = [
        _by_reason("Unconfirmed, its only proof could not run here", summary.unconfirmed(record)),
        _by_reason("Not run", summary.not_run(record)),
        _by_reason("Neither proved nor refuted", summary.unsettled(record)),
        _by_reason("Stale or failed evidence", summary.doubtful_evidence(record)),
        _by_reason("Expected verdict still open", summary.open_claims(record)),
    ]
    found = [part for part in parts if part is not None]
    return Group(*_spaced(found)) if found else None


def proofs(record: Record) -> RenderableType | None:
    """The claims that are not refuted, yet whose printed proof is broken, and by what; or None."""
    refuted = summary.refuted(record)
    claims = [claim for claim in summary.broken_proofs(record) if claim not in refuted]
    if not claims:
        return None
    table = _list(f"Printed proof broken, the claim itself not refuted ({len(claims)})")
    for claim in claims:
        why = ", ".join(claim.printed_proof.broken_by)
        text = "; ".join(filter(None, (f"by {why}" if why else "", claim.printed_proof.note)))
        table.add_row(badge(claim), Text(claim.id, style="bold"), Text(text))
    return table


def differences(record: Record) -> RenderableType | None:
    """The claims whose verdict is not the expected one, both named; or None."""
    claims = summary.differing(record)
    if not claims:
        return None
    table = _list(f"Not as expected ({len(claims)})", style="bold red")
    for claim in claims:
        expected = claim.expected.value if claim.expected else "nothing"
        what = Text(f"expected {expected}")
        if claim.reason:
            what.append(f"; {claim.reason}")
        table.add_row(badge(claim), Text(claim.id, style="bold"), what)
    return table


def adversary(record: Record) -> RenderableType | None:
    """How hard it was tried, a line for each thing there is to say; or None."""
    twins = [twin for claim in record.claims for twin in claim.twins]
    lines = [
        ("Searched", summary.searched(record)),
        ("Twins", summary.kill_sentence(twins)),
        ("Tightness", summary.tightness_sentence(record)),
        ("Hypotheses", summary.needs_sentence(record)),
    ]
    table = Table.grid(padding=(0, 2))
    for name, sentence in lines:
        if sentence:
            table.add_row(Text(name, style="bold"), Text(sentence))
    return table if table.row_count else None


def closing(record: Record) -> Text:
    """The run in one line, which says so if it was interrupted or something differs."""
    differing = summary.differing(record)
    text = Text(summary.headline(record) + ".", style="bold")
    if not record.complete:
        text.append(" Interrupted: this is only a part of the run.", style="bold red")
    elif differing:
        text.append(f" {len(differing)} not as expected.", style="bold red")
    else:
        text.append(" Every verdict as expected", style="green")
        lacking = len(summary.unconfirmed(record))
        text.append(f", {lacking} of them unconfirmed here." if lacking else ".", style="green")
    return text


def _list(title: str, *, style: str = "bold") -> Table:
    table = Table(title=Text(title, style=style), title_justify="left", box=None, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(ratio=1)
    return table


def _by_reason(title: str, claims: Collection[ClaimRecord]) -> RenderableType | None:
    if not claims:
        return None
    lines: list[RenderableType] = [Text(f"{title} ({len(claims)})", style="bold")]
    for reason, group in summary.by_reason(claims).items():
        names = ", ".join(claim.id for claim in group[:_MOST_NAMES])
        if len(group) > _MOST_NAMES:
            names += f" and {len(group) - _MOST_NAMES} more"
        line = Text(f"{len(group)}  {reason}")
        line.append(f"\n   {names}", style="dim")
        lines.append(Padding(line, (0, 0, 0, 2)))
    return Group(*lines)


def _cells(counts: Counter[Standing], used: Iterable[Standing]) -> Iterable[Text]:
    for word in used:
        number = counts[word]
        yield Text(str(number) if number else "·", style=STYLES[word] if number else "dim")


def _spaced(parts: Iterable[RenderableType]) -> Iterable[RenderableType]:
    for number, part in enumerate(parts):
        if number:
            yield Text("")
        yield part
