"""One claim for the terminal: statement, verdict, evidence, and how hard it was tried."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from lemmacheck.reports import summary
from lemmacheck.reports.parts import Need, Tight, Twin
from lemmacheck.reports.record import ClaimRecord, Formula, Witness
from lemmacheck.reports.words import EvidenceStatus, Standing

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
_LONGEST = 40
_EVIDENCE_STYLES = {
    EvidenceStatus.CHECKED: "green",
    EvidenceStatus.STALE: "red",
    EvidenceStatus.NOT_RUN: "yellow",
    EvidenceStatus.FAILED: "bold red",
}


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
    yield from _several("provided", (_hypothesis(*pair) for pair in summary.hypotheses(claim)))
    if claim.example:
        yield "instance", Text(claim.example.summary)
    verdict = badge(claim).append(f"  {claim.standing.meaning}", style="default not bold")
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
        text.append(f"  {item.summary}")
        power = summary.power(item)
        yield "evidence", text.append(f"; {power}" if power else "")
    constants = claim.constants
    for name, value in (
        ("printed constant", constants.printed),
        ("derived constant", constants.derived),
        ("printed against derived", constants.comparison),
        ("largest seen", constants.largest_seen),
    ):
        if value:
            yield name, Text(value)
    if claim.tight:
        yield from _several("tightness", _tightness(claim.tight))
    elif claim.tightness is not None:
        yield "tightness", Text(f"{claim.tightness:.4g} × the bound was reached")
    if claim.trials.drawn:
        yield "trials", Text(f"{claim.trials.drawn} drawn, {claim.trials.admitted} admitted")
    if claim.twins:
        yield "false twins", Text(summary.kill_sentence(claim.twins) or "not tried here")
        yield from _several("survived", (_survivor(t) for t in claim.twins if t.survived))
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


def _hypothesis(part: Formula, need: Need | None) -> Text:
    text = _formula(part)
    if need is not None:
        why = f" ({need.summary})" if need.summary else ""
        text.append(f"   {need.sentence}{why}", style="dim")
    return text


def _tightness(tight: Tight) -> Iterable[Text]:
    exact = tight.exact if len(tight.exact) <= _LONGEST else ""
    where = ": ".join(filter(None, (exact, tight.summary)))
    yield Text(f"{tight.ratio:.4g} × the bound was reached" + (f", {where}" if where else ""))
    if tight.shrinks_to:
        yield Text(tight.shrinks_to)
    for term in tight.terms:
        yield Text(f"{term.text}   could shrink to {term.sentence}")


def _survivor(twin: Twin) -> Text:
    return Text(twin.name + (f": {twin.why}" if twin.why else ""))


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value))
    return str(value)


def _several(name: str, values: Iterable[Text]) -> Iterable[tuple[str, Text]]:
    for number, value in enumerate(values):
        yield ("" if number else name), value


def _formula(part: Formula) -> Text:
    return Text(part.text or part.latex)


def badge(claim: ClaimRecord) -> Text:
    """The verdict's word in its colour."""
    return Text(claim.standing.value, style=STYLES[claim.standing])
