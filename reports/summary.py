"""What a record comes to: counts, what is false, what is missing, and the exit code."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

from lemmacheck.reports.record import ClaimRecord, Record
from lemmacheck.reports.words import (
    EvidenceKind,
    EvidenceStatus,
    Expected,
    Kind,
    Standing,
    Verdict,
)

EXIT_AS_EXPECTED = 0
EXIT_DIFFERS = 1
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 3


def papers(record: Record) -> tuple[str, ...]:
    """Return the keys of the papers that have claims, in the order of the record."""
    return tuple(dict.fromkeys(claim.paper for claim in record.claims))


def select(
    record: Record, *, paper: str | None = None, kinds: Collection[Kind] = tuple(Kind)
) -> tuple[ClaimRecord, ...]:
    """Return the claims of a paper (None: of all) and of some kinds, in the order of the record."""
    return tuple(
        claim for claim in record.claims if claim.kind in kinds and paper in (None, claim.paper)
    )


def count(claims: Collection[ClaimRecord]) -> Counter[Standing]:
    """Count claims by standing; an unconfirmed claim is never among the proved."""
    return Counter(claim.standing for claim in claims)


def count_by_paper(
    record: Record, *, kinds: Collection[Kind] = tuple(Kind)
) -> dict[str, Counter[Standing]]:
    """Count the claims of some kinds by paper and standing; every paper has its row."""
    return {key: count(select(record, paper=key, kinds=kinds)) for key in papers(record)}


def refuted(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims that are false as meant: statements first, then steps, in their order."""
    found = _where(record, lambda claim: claim.verdict is Verdict.REFUTED and not claim.misprint)
    return tuple(sorted(found, key=lambda claim: claim.kind is Kind.STEP))


def misprints(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims that are false only as printed, in their order."""
    return _where(record, lambda claim: claim.misprint)


def unconfirmed(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims whose only proof could not run here."""
    return _where(record, lambda claim: claim.unconfirmed)


def not_run(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims, unconfirmed ones apart, that were not judged for want of something."""
    return _where(record, lambda claim: claim.standing is Standing.NOT_RUN)


def unsettled(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims that were tried and neither proved nor refuted, support included."""
    unsure = (Standing.SUPPORTED, Standing.UNDECIDED, Standing.VACUOUS)
    return _where(record, lambda claim: claim.standing in unsure)


def differing(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims whose verdict is not the expected one, in either direction."""
    return _where(record, lambda claim: not claim.as_expected)


def open_claims(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims whose expected verdict is still open."""
    return _where(record, lambda claim: claim.expected is Expected.OPEN)


def broken_proofs(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims, true or not, whose proof in print is not sound."""
    return _where(record, lambda claim: claim.printed_proof.sound is False)


def absent_evidence(record: Record) -> dict[EvidenceKind, int]:
    """Count, by kind, the pieces of evidence that could not be looked at in this run."""
    return dict(_evidence_with(record, EvidenceStatus.NOT_RUN))


def doubtful_evidence(record: Record) -> tuple[ClaimRecord, ...]:
    """Return the claims with a piece of evidence that is stale or failed its check."""
    bad = (EvidenceStatus.STALE, EvidenceStatus.FAILED)
    return _where(record, lambda claim: any(item.status in bad for item in claim.evidence))


def by_reason(claims: Collection[ClaimRecord]) -> dict[str, tuple[ClaimRecord, ...]]:
    """Group claims by their one-line reason, the commonest reason first."""
    groups: dict[str, list[ClaimRecord]] = {}
    for claim in claims:
        groups.setdefault(claim.reason or "no reason was recorded", []).append(claim)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return {reason: tuple(group) for reason, group in ordered}


def exit_code(record: Record, *, required: Collection[EvidenceKind] = ()) -> int:
    """Return 3 for a partial record, 1 if a verdict differs from the expected one, else 0.

    A claim that is unconfirmed for want of a required kind of evidence counts as differing.
    """
    if not record.complete:
        return EXIT_INTERRUPTED
    lacking = any(claim.unavailable & set(required) for claim in unconfirmed(record))
    return EXIT_DIFFERS if lacking or differing(record) else EXIT_AS_EXPECTED


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of a summary: how many claims of a sort there are, and how they stand."""

    name: str
    counts: Counter[Standing]
    short: str = ""

    @property
    def total(self) -> int:
        """How many claims there are."""
        return self.counts.total()

    @property
    def sentence(self) -> str:
        """The counts in words: `30 proved, 4 refuted`."""
        parts = (f"{self.counts[word]} {word.value}" for word in Standing if self.counts[word])
        return ", ".join(parts) or "none"


def tallies(record: Record, *, paper: str | None = None) -> tuple[Tally, ...]:
    """Return a line for the statements, the steps, the repairs, the derived: those there are."""
    names = {
        Kind.STATEMENT: ("statement", "statements", "statements"),
        Kind.STEP: ("step of a printed proof", "steps of printed proofs", "steps"),
        Kind.REPAIR: ("repair", "repairs", "repairs"),
        Kind.DERIVED: ("derived bound", "derived bounds", "derived"),
        Kind.DEFINITION: ("definition or assumption", "definitions and assumptions", "definitions"),
    }
    lines = []
    for kind, (one, many, short) in names.items():
        claims = select(record, paper=paper, kinds=(kind,))
        if claims:
            lines.append(Tally(one if len(claims) == 1 else many, count(claims), short))
    return tuple(lines)


def headline(record: Record) -> str:
    """Return the whole run in one sentence, about statements first."""
    claims = select(record, kinds=(Kind.STATEMENT,))
    steps = select(record, kinds=(Kind.STEP,))
    if not claims:
        return f"{len(record.claims)} claims: {Tally('', count(record.claims)).sentence}"
    counts = count(claims)
    noun = "statement" if len(claims) == 1 else "statements"
    sentence = f"Of {len(claims)} {noun}, {_are(counts[Standing.PROVED])} proved"
    sentence += f" and {_are(counts[Standing.REFUTED])} false"
    slips = sum(claim.misprint for claim in steps)
    false_steps = count(steps)[Standing.REFUTED] - slips
    if false_steps:
        sentence += f"; of {len(steps)} proof steps, {_are(false_steps)} false"
    if slips:
        sentence += f"; {slips} more are misprinted" if slips > 1 else "; 1 more is misprinted"
    return sentence


def _are(number: int) -> str:
    return f"{number or 'none'} {'are' if number > 1 else 'is'}"


def _where(record: Record, test: Callable[[ClaimRecord], bool]) -> tuple[ClaimRecord, ...]:
    return tuple(claim for claim in record.claims if test(claim))


def _evidence_with(record: Record, status: EvidenceStatus) -> Counter[EvidenceKind]:
    return Counter(
        item.kind for claim in record.claims for item in claim.evidence if item.status is status
    )
