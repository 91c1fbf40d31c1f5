"""The record for the terminal: functions that return rich renderables and print nothing.

Text from a record is never read as rich markup.
"""

from collections import Counter
from collections.abc import Collection, Iterable

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from lemmacheck.reports import summary
from lemmacheck.reports.record import ClaimRecord, Formula, Record, Witness
from lemmacheck.reports.words import EvidenceStatus, Kind, Standing

STYLES = {
    Standing.PROVED: "green",
    Standing.REFUTED: "bold red",
    Standing.SUPPORTED: "blue",
    Standing.VACUOUS: "magenta",
    Standing.UNDECIDED: "yellow",
    Standing.UNCONFIRMED: "yellow",
    Standing.NOT_RUN: "bright_black",
    Standing.ASSUMED: "bright_black",
}
_EVIDENCE_STYLES = {
    EvidenceStatus.CHECKED: "green",
    EvidenceStatus.STALE: "red",
    EvidenceStatus.NOT_RUN: "yellow",
    EvidenceStatus.FAILED: "bold red",
}
_JUDGED = tuple(kind for kind in Kind if kind is not Kind.DEFINITION)
_MOST_NAMES = 12


def report(record: Record) -> RenderableType:
    """Everything a run has to tell, the most important last: what it is all about is in view."""
    parts = (
        verdict_table(record),
        proofs(record),
        missing(record),
        refutations(record),
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
        table.add_row(_badge(claim), Text(claim.id, style="bold"), what)
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
        table.add_row(_badge(claim), Text(claim.id, style="bold"), Text(text))
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
        table.add_row(_badge(claim), Text(claim.id, style="bold"), what)
    return table


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


def claim_view(claim: ClaimRecord) -> RenderableType:
    """One claim in full: statement, hypotheses, verdict in words, evidence, witness, proof."""
    head = Text(claim.label, style="bold")
    head.append(f"   {claim.id}", style="dim")
    if claim.title:
        head.append(f"\n{claim.title}")
    statement = claim.text or claim.latex or claim.printed_latex
    body = Table.grid(padding=(0, 2))
    body.add_column(style="dim", no_wrap=True)
    body.add_column(ratio=1)
    for name, value in _facts(claim):
        body.add_row(name, value)
    return Group(head, Panel(Text(statement), expand=False, padding=(1, 3)), body)


def _facts(claim: ClaimRecord) -> Iterable[tuple[str, RenderableType]]:
    if claim.source.file:
        yield "printed", Text(f"{claim.source.file}:{claim.source.line}")
    if claim.printed_latex:
        yield "in LaTeX", Text(claim.printed_latex)
    yield from _several("where", (_formula(part) for part in claim.definitions))
    yield from _several("provided", (_formula(part) for part in claim.hypotheses))
    verdict = _badge(claim).append(f"  {claim.standing.meaning}", style="default not bold")
    if claim.scope and claim.standing is Standing.PROVED:
        verdict.append(f" {claim.scope.meaning}", style="default not bold")
    yield "verdict", verdict
    if claim.reason:
        yield "why", Text(claim.reason, style="bold")
    if claim.expected and not claim.as_expected:
        yield "expected", Text(claim.expected.value, style="bold red")
    if claim.repaired_by:
        yield "meant" if claim.misprint else "instead", Text(claim.repaired_by)
    if claim.repairs:
        yield "replaces", Text(claim.repairs)
    if claim.witness:
        yield "witness", _witness(claim.witness)
    for item in claim.evidence:
        text = Text(item.kind.value + " ").append(
            item.status.value, style=_EVIDENCE_STYLES[item.status]
        )
        yield "evidence", text.append(f"  {item.summary}")
    constants = claim.constants
    for name, value in (
        ("printed constant", constants.printed),
        ("derived constant", constants.derived),
        ("printed against derived", constants.comparison),
        ("largest seen", constants.largest_seen),
    ):
        if value:
            yield name, Text(value)
    if claim.tightness is not None:
        yield "tightness", Text(f"{claim.tightness:.4g} × the bound was reached")
    if claim.trials.drawn:
        yield "trials", Text(f"{claim.trials.drawn} drawn, {claim.trials.admitted} admitted")
    if claim.twins:
        killed = sum(1 for twin in claim.twins if twin.killed)
        yield "false twins", Text(f"{killed} of {len(claim.twins)} caught")
    if claim.follows:
        yield "as a step", Text(claim.follows.meaning)
    if claim.printed_proof.sound is not None:
        sound = "sound" if claim.printed_proof.sound else "not sound"
        broken = ", ".join(claim.printed_proof.broken_by)
        parts = (sound, f"broken by {broken}" if broken else "", claim.printed_proof.note)
        yield "printed proof", Text("; ".join(filter(None, parts)))
    if claim.dimensions_note:
        yield "dimensions", Text(claim.dimensions_note)
    yield from _several("misprint", map(Text, claim.misprints))
    yield from _several("note", map(Text, claim.notes))
    if claim.depends_on:
        yield "rests on", Text(", ".join(claim.depends_on))
    if claim.witness:
        yield "replay", Text(f"lemmacheck replay {claim.id}", style="cyan")


def _witness(witness: Witness) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    for key, value in witness.values.items():
        grid.add_row(Text(str(key), style="dim"), Text(_shown(value)))
    if witness.lhs or witness.rhs:
        grid.add_row(Text("left side", style="dim"), Text(witness.lhs, style="bold"))
        grid.add_row(Text("right side", style="dim"), Text(witness.rhs, style="bold"))
    return Group(Text(witness.summary), grid) if witness.summary else grid


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value))
    return str(value)


def _several(name: str, values: Iterable[Text]) -> Iterable[tuple[str, Text]]:
    for number, value in enumerate(values):
        yield ("" if number else name), value


def _formula(part: Formula) -> Text:
    return Text(part.text or part.latex)


def _badge(claim: ClaimRecord) -> Text:
    return Text(claim.standing.value, style=STYLES[claim.standing])


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
