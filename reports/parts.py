"""The parts of a record: each checks itself when it is built, or raises `RecordError`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lemmacheck.reports._codec import RecordError, check_fields
from lemmacheck.reports.words import EvidenceKind, EvidenceStatus


@dataclass(frozen=True, slots=True)
class Part:
    """Guarantees that every field holds what its annotation says."""

    def __post_init__(self) -> None:
        check_fields(self, type(self).__name__)


@dataclass(frozen=True, slots=True)
class Source(Part):
    """Where a claim is printed: the file of the paper's text, and the line (0: not known)."""

    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Formula(Part):
    """A formula three ways: LaTeX, words, MathML; what is empty is not shown."""

    latex: str = ""
    text: str = ""
    mathml: str = ""


@dataclass(frozen=True, slots=True)
class Evidence(Part):
    """One reason for a verdict; `statement` is the hash of the statement that it is about."""

    kind: EvidenceKind
    status: EvidenceStatus
    summary: str = ""
    statement: str = ""
    file: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Constants(Part):
    """A constant as printed and as derived, how they compare, and the largest ratio seen."""

    printed: str | None = None
    derived: str | None = None
    comparison: str | None = None
    largest_seen: str | None = None


@dataclass(frozen=True, slots=True)
class Trials(Part):
    """How many instances were drawn, and how many of them met the hypotheses."""

    drawn: int = 0
    admitted: int = 0

    def __post_init__(self) -> None:
        check_fields(self, "Trials")
        if not 0 <= self.admitted <= self.drawn:
            raise RecordError(f"trials: admitted={self.admitted} must be 0 to drawn={self.drawn}")


@dataclass(frozen=True, slots=True)
class Witness(Part):
    """Data that break a relation: named exact values, both sides, and a script that replays it."""

    summary: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    lhs: str = ""
    relation: str = ""
    rhs: str = ""
    margin: str = ""
    hypotheses: tuple[Formula, ...] = ()
    script: str = ""


@dataclass(frozen=True, slots=True)
class Twin(Part):
    """A claim made false on purpose: was it caught (null: not tried here), and by what."""

    name: str
    killed: bool | None = None
    by: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PrintedProof(Part):
    """Whether the proof in print is sound (null: none, or not known), and what breaks it."""

    sound: bool | None = None
    broken_by: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        check_fields(self, "PrintedProof")
        if self.sound and self.broken_by:
            raise RecordError(f"printed_proof: sound, yet broken by {', '.join(self.broken_by)}")


@dataclass(frozen=True, slots=True)
class Paper(Part):
    """What a reader knows a paper by; `key` is what ids begin with."""

    key: str
    title: str = ""
    authors: str = ""
    year: int | None = None
    source: str = ""
