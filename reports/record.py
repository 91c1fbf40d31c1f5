"""The record of a run: what was judged, how it came out, and why.

Everything that people or machines are shown is a view of this one object. Every part checks
itself when it is built, so a record that contradicts itself cannot be constructed. Fields may be
added in later versions, never renamed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lemmacheck.reports._codec import Json, RecordError, check_fields, decode, encode
from lemmacheck.reports.ids import IdError, parse_id
from lemmacheck.reports.parts import (
    Arrow,
    Constants,
    Curve,
    Drawing,
    Evidence,
    Example,
    Formula,
    KillRate,
    Mark,
    Need,
    Paper,
    Part,
    PrintedProof,
    Source,
    Term,
    Tight,
    Trials,
    Twin,
    Witness,
    kill_rates,
)
from lemmacheck.reports.words import (
    Dimensions,
    EvidenceKind,
    EvidenceStatus,
    Expected,
    Follows,
    Kind,
    Profile,
    Scope,
    Standing,
    Verdict,
)

__all__ = [
    "SCHEMA",
    "Arrow",
    "ClaimRecord",
    "Constants",
    "Curve",
    "Drawing",
    "Evidence",
    "Example",
    "Formula",
    "KillRate",
    "Mark",
    "Need",
    "Paper",
    "PrintedProof",
    "Record",
    "RecordError",
    "Source",
    "Term",
    "Tight",
    "Trials",
    "Twin",
    "Witness",
    "kill_rates",
]

SCHEMA = 1
"""The version of the format that is written; a record of another version is refused."""

_DECIDING = {
    Verdict.PROVED: (EvidenceKind.CERTIFICATE, EvidenceKind.COQ),
    Verdict.REFUTED: (EvidenceKind.WITNESS, EvidenceKind.CERTIFICATE, EvidenceKind.COQ),
}
_NOTHING_TO_JUDGE = ("assumption", "definition", "algorithm")


@dataclass(frozen=True, slots=True)
class ClaimRecord(Part):
    """One claim as judged: `verdict` is never stronger than its checked evidence allows.

    `intended` names the claim that was meant where the printed text has a slip of the pen;
    `uses` are the claims that the printed text cites for it, `depends_on` those that its verdict
    rests on. `margin` is (rhs - lhs) over the sum of absolute addends, `tightness` lhs/rhs, and
    `tight` where it was found. `kill_rate` is the share caught of the twins that count.
    """

    id: str
    paper: str
    kind: Kind
    verdict: Verdict | None
    expected: Expected | None = None
    reason: str = ""
    title: str = ""
    aliases: tuple[str, ...] = ()
    group: str | None = None
    source: Source = field(default_factory=Source)
    printed_latex: str = ""
    printed_mathml: str = ""
    latex: str = ""
    mathml: str = ""
    text: str = ""
    hypotheses: tuple[Formula, ...] = ()
    definitions: tuple[Formula, ...] = ()
    scope: Scope | None = None
    dimensions: Dimensions = Dimensions.NOT_APPLICABLE
    dimensions_note: str = ""
    evidence: tuple[Evidence, ...] = ()
    unconfirmed: bool = False
    follows: Follows | None = None
    constants: Constants = field(default_factory=Constants)
    tightness: float | None = None
    tight: Tight | None = None
    needs: tuple[Need, ...] = ()
    example: Example | None = None
    margin: float | None = None
    trials: Trials = field(default_factory=Trials)
    twins: tuple[Twin, ...] = ()
    kill_rate: float | None = None
    witness: Witness | None = None
    largest_witness: Witness | None = None
    uses: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    printed_proof: PrintedProof = field(default_factory=PrintedProof)
    repairs: str | None = None
    repaired_by: str | None = None
    intended: str | None = None
    misprints: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    seconds: float = 0.0

    def __post_init__(self) -> None:
        check_fields(self, "claim")
        try:
            parsed = parse_id(self.id)
            for name in self.aliases + self.uses + self.depends_on + self.printed_proof.broken_by:
                parse_id(name)
            for other in (self.group, self.repairs, self.repaired_by, self.intended):
                if other is not None:
                    parse_id(other)
        except IdError as error:
            raise RecordError(f"claim {self.id!r}: {error}") from None
        if parsed.paper != self.paper:
            raise self._wrong(f"paper {self.paper!r} must be {parsed.paper!r}, as in the id")
        if self.source.line < 0 or self.seconds < 0:
            raise self._wrong("line and seconds must not be negative")
        if self.kill_rate is not None and not 0 <= self.kill_rate <= 1:
            raise self._wrong(f"kill_rate={self.kill_rate} must be 0 to 1")
        counted = [twin.killed for twin in self.twins if twin.counts]
        if counted and self.kill_rate != sum(map(bool, counted)) / len(counted):
            raise self._wrong(
                f"kill_rate={self.kill_rate} must be {sum(map(bool, counted))}/{len(counted)}, "
                "the share caught of the twins that count"
            )
        self._check_verdict(parsed.kind)

    def _check_verdict(self, kind: str) -> None:
        judged = self.kind is not Kind.DEFINITION and kind not in _NOTHING_TO_JUDGE
        if judged and self.verdict is None:
            raise self._wrong(f"a {self.kind.value} needs a verdict; if it could not run: not-run")
        if self.kind is Kind.DEFINITION and self.verdict is not None:
            raise self._wrong(f"a definition has no verdict, not {self.verdict.value}")
        if self.verdict in _DECIDING and not any(
            item.status is EvidenceStatus.CHECKED and item.kind in _DECIDING[self.verdict]
            for item in self.evidence
        ):
            kinds = " or ".join(kind.value for kind in _DECIDING[self.verdict])
            raise self._wrong(f"{self.verdict.value} needs checked evidence: {kinds}")
        if self.unconfirmed:
            if self.expected not in (Expected.PROVED, Expected.HOLDS, Expected.REFUTED):
                raise self._wrong("only a claim expected proved or refuted can be unconfirmed")
            if self.verdict in (Verdict.PROVED, Verdict.REFUTED, Verdict.VACUOUS):
                raise self._wrong(f"{self.verdict.value} and unconfirmed exclude each other")
            if all(item.status is not EvidenceStatus.NOT_RUN for item in self.evidence):
                raise self._wrong("unconfirmed needs the evidence that could not run (not-run)")

    def _wrong(self, rule: str) -> RecordError:
        return RecordError(f"claim {self.id!r}: {rule}")

    @property
    def label(self) -> str:
        """The name a reader knows it by, such as `Lemma 4.9`."""
        return parse_id(self.id).label

    @property
    def standing(self) -> Standing:
        """What a reader is shown: an unconfirmed claim never looks like its verdict."""
        if self.unconfirmed:
            return Standing.UNCONFIRMED
        return Standing(self.verdict.value) if self.verdict else Standing.ASSUMED

    @property
    def misprint(self) -> bool:
        """Whether it is false only as printed: the reading that was meant is a claim of its own."""
        return self.verdict is Verdict.REFUTED and self.intended is not None

    @property
    def as_expected(self) -> bool:
        """Whether the verdict is the expected one; unconfirmed and open claims count as such."""
        if self.expected in (None, Expected.OPEN) or self.unconfirmed:
            return True
        if self.expected is Expected.HOLDS:
            return self.verdict in (Verdict.PROVED, Verdict.SUPPORTED)
        return self.verdict is not None and self.verdict.value == self.expected.value

    @property
    def unavailable(self) -> frozenset[EvidenceKind]:
        """The kinds of evidence that could not be looked at in this run."""
        missing = (item.kind for item in self.evidence if item.status is EvidenceStatus.NOT_RUN)
        return frozenset(missing)


@dataclass(frozen=True, slots=True)
class Record(Part):
    """One run: no two claims share an id or an alias; `complete` only if every claim is in it.

    `kill_rates` is counted from the claims' twins, whatever is given. `search` says in plain
    numbers how much was searched.
    """

    complete: bool
    profile: Profile
    claims: tuple[ClaimRecord, ...]
    tool: Mapping[str, Any] = field(default_factory=dict)
    environment: Mapping[str, Any] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    kill_rates: tuple[KillRate, ...] = ()
    search: Mapping[str, Any] = field(default_factory=dict)
    started: str = ""
    seconds: float = 0.0
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        check_fields(self, "Record")
        if self.schema != SCHEMA:
            raise RecordError(f"schema {self.schema} is not {SCHEMA}, which this version reads")
        seen: dict[str, str] = {}
        for claim in self.claims:
            for name in (claim.id, *claim.aliases):
                if name in seen:
                    raise RecordError(f"{name!r} names two claims: {seen[name]} and {claim.id}")
                seen[name] = claim.id
        twins = (twin for claim in self.claims for twin in claim.twins)
        object.__setattr__(self, "kill_rates", kill_rates(twins))

    def to_json(self) -> Json:
        """Return the record as JSON data; `from_json` of it is equal to this record."""
        data = encode(self)
        return {"schema": data.pop("schema"), **data}

    @classmethod
    def from_json(cls, data: Json) -> "Record":
        """Build a record, or raise `RecordError` naming the field and the rule it breaks.

        Fields that this version does not know are ignored.
        """
        if isinstance(data, dict) and data.get("schema", SCHEMA) != SCHEMA:
            raise RecordError(
                f"schema {data['schema']!r} is not {SCHEMA}, which this version reads"
            )
        if isinstance(data, dict) and "schema" not in data:
            raise RecordError("record: the field 'schema' is missing")
        record = decode(cls, data)
        told = data.get("kill_rates") if isinstance(data, dict) else None
        if told and told != encode(record.kill_rates):
            raise RecordError("record.kill_rates: contradicts the claims' twins; leave it out")
        return record

    def find(self, name: str) -> tuple[ClaimRecord, ...]:
        """Return the claims that an id, an alias, a group or a paper's key selects, in order."""
        exact = tuple(claim for claim in self.claims if name == claim.id or name in claim.aliases)
        return exact or tuple(c for c in self.claims if name in (c.group, c.paper))

    def paper_of(self, key: str) -> Paper:
        """Return what is known of a paper; at least its key."""
        return next((paper for paper in self.papers if paper.key == key), Paper(key=key))
