"""What a record comes to: counts, what is false, what is missing, and the exit code."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

from lemmacheck.reports.parts import Evidence, KillRate, Need, Twin, kill_rates
from lemmacheck.reports.record import ClaimRecord, Formula, Record
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


def kill_table(record: Record) -> tuple[KillRate, ...]:
    """Return what came of the twins, kind by kind and over all, as counted from the claims."""
    return record.kill_rates


def survivors(record: Record) -> tuple[tuple[ClaimRecord, Twin], ...]:
    """Return the twins that are known to be false and were not caught, each with its claim."""
    return tuple((claim, t) for claim in record.claims for t in claim.twins if t.survived)


def kill_sentence(twins: Collection[Twin]) -> str:
    """Say how many of the twins that count were caught, and how many do not count; or nothing."""
    rates = kill_rates(twins)
    if not rates:
        return ""
    (*_, every) = rates
    sentence = "none is known to be false"
    if every.counted:
        sentence = f"{every.killed:,} of {every.counted:,} caught"
        sentence += f" ({percent(every.killed, every.counted)})"
        spare = every.tried - every.counted
        sentence += f"; {spare:,} more not known to be false, so not counted" if spare else ""
    return sentence


def tightness_sentence(record: Record) -> str:
    """Say how many of the proved bounds were nearly reached, and how many never by half."""
    ratios = [c.tight.ratio for c in record.claims if c.tight and c.verdict is Verdict.PROVED]
    if not ratios:
        return ""
    near, far = sum(ratio >= 0.99 for ratio in ratios), sum(ratio <= 0.5 for ratio in ratios)
    bounds = "proved bound" if len(ratios) == 1 else "proved bounds"
    sentence = f"of {len(ratios)} {bounds}, {_are(near)} reached within 1 %"
    return sentence + (f", {far} never by more than half" if far else "")


def needs_sentence(record: Record) -> str:
    """Say how many hypotheses turned out to be needed; nothing when none was left out."""
    needs = [need.needed for claim in record.claims for need in claim.needs]
    tried = [needed for needed in needs if needed is not None]
    if not tried:
        return ""
    sentence = f"of {len(tried):,} hypotheses left out in turn, {_are(sum(tried))} needed"
    untried = len(needs) - len(tried)
    return sentence + (f"; {untried:,} could not be tried" if untried else "")


def hypotheses(claim: ClaimRecord) -> tuple[tuple[Formula, Need | None], ...]:
    """Pair the hypotheses of a claim with whether each is needed, where that was asked."""
    needs = {need.hypothesis: need for need in claim.needs}
    parts = dict.fromkeys((*claim.hypotheses, *needs))
    return tuple((part, needs.get(part)) for part in parts)


def searched(record: Record) -> str:
    """Say how much was searched: `5,000,000 instances, 10,000 seeded searches`."""
    return ", ".join(f"{plain(n)} {name.replace('_', ' ')}" for name, n in record.search.items())


def power(item: Evidence) -> str:
    """Say what trials would have seen, from the level and the power in their data; or nothing."""
    if item.kind is not EvidenceKind.TRIALS or item.data.get("power") is None:
        return ""
    names = (("samples", "{} samples"), ("mean", "mean {}"), ("bound", "bound {}"))
    parts = [text.format(plain(item.data[name])) for name, text in names if name in item.data]
    if "level" in item.data:
        parts.append(f"error level {plain(item.data['level'])}")
    seen = f"a violation of {plain(item.data['power'])} or more would have been seen"
    return "; ".join(filter(None, (", ".join(parts), seen)))


def percent(part: int, whole: int) -> str:
    """A share that is only called 100 % when it is all."""
    share = 100 * part / whole
    return f"{min(share, 99.9) if part < whole else share:.3g} %"


def plain(value: object) -> str:
    """Write a number as it is read: `5,000,000`, `0.7143`."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


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
