"""For authors and reviewers: what is false in a paper, what follows, and what repairs it."""

from collections.abc import Iterator

from lemmacheck.reports.formats._markdown import table
from lemmacheck.reports.record import ClaimRecord, Record
from lemmacheck.reports.summary import count, papers, select
from lemmacheck.reports.words import EvidenceKind, EvidenceStatus, Kind, Standing, Verdict

FILE = "findings.md"


def render(record: Record) -> str:
    """Return one page, a chapter for each paper; sections with nothing to tell are left out."""
    return "\n\n".join(part for key in papers(record) for part in _paper(record, key)) + "\n"


def _paper(record: Record, key: str) -> Iterator[str]:
    claims = select(record, paper=key)
    refuted = [c for c in claims if c.verdict is Verdict.REFUTED]
    yield f"# {record.paper_of(key).title or key}: findings"
    yield _about(record, key)
    yield from _section("False, and meant", [c for c in refuted if not c.misprint], record)
    yield from _misprints([c for c in refuted if c.misprint], record)
    yield from _proofs(claims)
    yield from _dimensions(claims)
    yield from _constants(claims)
    yield from _confirmed(claims)


def _about(record: Record, key: str) -> str:
    kinds: dict[str, tuple[Kind, ...]] = {
        "statements": (Kind.STATEMENT,),
        "steps of proofs": (Kind.STEP,),
        "repairs": (Kind.REPAIR, Kind.DERIVED),
    }
    rows = [
        (name, *(str(count(select(record, paper=key, kinds=of))[s]) for s in _SHOWN))
        for name, of in kinds.items()
    ]
    source = next((c.source.file for c in select(record, paper=key) if c.source.file), "")
    about = (
        f"Of `{key}` ({source}); profile {record.profile.value}, {record.started}.  Everything "
        f"here is replayed by `lemmacheck verify {key} --require coq`, one finding by the command "
        f"that stands below it."
    )
    lines = [
        about,
        "",
        *table(("", *(s.value for s in _SHOWN)), rows),
    ]
    return "\n".join(lines)


_SHOWN = (
    Standing.PROVED,
    Standing.REFUTED,
    Standing.SUPPORTED,
    Standing.UNDECIDED,
    Standing.UNCONFIRMED,
)


def _section(title: str, found: list[ClaimRecord], record: Record) -> Iterator[str]:
    if not found:
        return
    yield f"## {title}"
    for claim in sorted(found, key=lambda c: c.kind is Kind.STEP):
        yield "\n\n".join(_finding(claim, record))


def _finding(claim: ClaimRecord, record: Record) -> Iterator[str]:
    yield f"### {claim.label}: {claim.title}"
    where = f"`{claim.id}`, line {claim.source.line} of the text"
    names = ", ".join(f"`{name}`" for name in claim.aliases)
    yield where + (f"; also {names}." if names else ".")
    yield f"$$\n{claim.printed_latex}\n$$"
    yield f"**What is wrong.** {' '.join(claim.notes) or claim.reason}"
    yield f"**Readings.** {_readings(claim, record)}"
    yield f"**Against it.** {_against(claim)}"
    yield f"**What rests on it.** {_downstream(claim, record)}"
    yield f"**Repair.** {_repair(claim, record)}"
    yield f"**Replay.** `lemmacheck verify {claim.id} --require coq`"


def _readings(claim: ClaimRecord, record: Record) -> str:
    base = claim.id.split("@")[0]
    others = [c for c in record.claims if c.id != claim.id and c.id.split("@")[0] == base]
    others = [c for c in others if c.kind is not Kind.REPAIR]
    if not others:
        return "None was found under which it would hold."
    return "; ".join(f"`{c.id}` is {c.standing.value}" for c in others) + "."


def _against(claim: ClaimRecord) -> str:
    theorems = [
        item.summary
        for item in claim.evidence
        if item.kind is EvidenceKind.COQ and item.status is EvidenceStatus.CHECKED
    ]
    said = "  ".join(theorems)
    witness = claim.witness
    if witness is None:
        return said
    values = "\n".join(f"- `{name}` = {value}" for name, value in witness.values.items())
    return (
        f"{witness.summary}: `{witness.lhs} {witness.relation} {witness.rhs}` fails"
        f" (relative margin {witness.margin}).  {said}\n\n{values}"
    )


def _users(claim: ClaimRecord, record: Record) -> list[ClaimRecord]:
    """Every claim whose printed proof rests on this one, in the order of the record."""
    names, reached = {claim.id, *claim.aliases}, set[str]()
    while True:
        more = {
            c.id for c in record.claims if c.id not in reached and names & {*c.uses, *c.depends_on}
        }
        if not more:
            return [c for c in record.claims if c.id in reached]
        reached |= more
        names |= {n for c in record.claims if c.id in more for n in (c.id, *c.aliases)}


def _downstream(claim: ClaimRecord, record: Record) -> str:
    statements = [c for c in _users(claim, record) if c.kind is Kind.STATEMENT]
    if not statements:
        return "No numbered statement."
    proved = [f"`{c.id}`" for c in statements if c.standing is Standing.PROVED]
    rest = [
        f"`{c.id}` ({c.standing.value})" for c in statements if c.standing is not Standing.PROVED
    ]
    said = [f"It survives, proved otherwise, in {', '.join(proved)}."] if proved else []
    said += [f"With it fall {', '.join(rest)}."] if rest else []
    return "  ".join(said)


def _repair(claim: ClaimRecord, record: Record) -> str:
    if claim.repaired_by is None:
        return "None is offered; what rests on it is proved without it, or repaired itself."
    found = record.find(claim.repaired_by)
    if not found:
        return f"`{claim.repaired_by}`."
    repair = found[0]
    notes = f"  {' '.join(repair.notes)}" if repair.notes else ""
    return (
        f"`{repair.id}` ({repair.standing.value}): {repair.title}.{notes}\n\n$$\n{repair.latex}\n$$"
    )


def _misprints(found: list[ClaimRecord], record: Record) -> Iterator[str]:
    if not found:
        return
    rows = []
    for claim in found:
        meant = record.find(claim.intended or "")
        standing = meant[0].standing.value if meant else "see there"
        rows.append(
            (
                claim.id,
                str(claim.source.line),
                " ".join(claim.notes),
                f"{claim.intended}: {standing}",
            )
        )
    yield "## Slips of the pen"
    yield "False as printed, and plainly meant otherwise; nothing depends on them."
    yield "\n".join(table(("claim", "line", "what", "as meant"), rows))


def _proofs(claims: tuple[ClaimRecord, ...]) -> Iterator[str]:
    broken = [c for c in claims if c.printed_proof.sound is False]
    sound = [c for c in claims if c.printed_proof.sound]
    if not broken and not sound:
        return
    yield "## Printed proofs"
    if sound:
        yield "Every step follows in the proofs of " + ", ".join(f"`{c.id}`" for c in sound) + "."
    if broken:
        rows = [
            (c.id, ", ".join(c.printed_proof.broken_by), c.printed_proof.note, c.standing.value)
            for c in broken
        ]
        yield "\n".join(
            table(("statement", "steps that do not follow", "so it is", "verdict"), rows)
        )


def _dimensions(claims: tuple[ClaimRecord, ...]) -> Iterator[str]:
    rows = [(c.id, c.dimensions_note) for c in claims if c.dimensions_note]
    if rows:
        yield "## Dimensions that do not fit"
        yield "\n".join(table(("claim", "addends"), rows))


def _constants(claims: tuple[ClaimRecord, ...]) -> Iterator[str]:
    rows = [
        (
            c.id,
            c.constants.printed or "",
            c.constants.derived or "",
            c.constants.comparison or "",
            c.constants.largest_seen or "",
        )
        for c in claims
        if c.constants.derived or c.constants.largest_seen
    ]
    if rows:
        yield "## Constants"
        yield (
            "Printed, derived by the calculus, and the largest ratio of the sides that any "
            "instance reached (1 is attained)."
        )
        yield "\n".join(table(("claim", "printed", "derived", "comparison", "largest seen"), rows))


def _confirmed(claims: tuple[ClaimRecord, ...]) -> Iterator[str]:
    proved = [c for c in claims if c.standing is Standing.PROVED]
    if proved:
        yield "## Confirmed"
        yield (
            "Proved, in Coq or by an exact certificate: "
            + ", ".join(f"`{c.id}`" for c in proved)
            + "."
        )
