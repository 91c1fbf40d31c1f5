"""The parts of a record: each checks itself when it is built, or raises `RecordError`."""

from collections import Counter
from collections.abc import Iterable, Mapping
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
class Curve(Part):
    """A line through at least two points, in order; floats here are for pictures alone."""

    name: str
    x: tuple[float, ...]
    y: tuple[float, ...]

    def __post_init__(self) -> None:
        check_fields(self, "Curve")
        if len(self.x) != len(self.y) or len(self.x) < 2:
            raise RecordError(
                f"curve {self.name!r}: {len(self.x)} x and {len(self.y)} y must be as many, "
                "at least 2; drop what has no partner"
            )


@dataclass(frozen=True, slots=True)
class Mark(Part):
    """A point with its name beside it."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arrow(Part):
    """A step from (x, y) to (x + dx, y + dy)."""

    name: str
    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Drawing(Part):
    """A picture as data: parts of one name look alike and share one line of the legend.

    `plane`: both axes measure the same, so they have one scale, and curves are level lines.
    """

    title: str = ""
    x_label: str = ""
    y_label: str = ""
    curves: tuple[Curve, ...] = ()
    marks: tuple[Mark, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    plane: bool = False


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
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Term(Part):
    """An addend of a bound, and the least factor on it that no instance seen refutes.

    0: the addend was never needed; 1: it cannot shrink at all; null: not known.
    """

    text: str
    shrinks_to: float | None

    def __post_init__(self) -> None:
        check_fields(self, "Term")
        if self.shrinks_to is not None and self.shrinks_to < 0:
            raise RecordError(f"term {self.text!r}: shrinks_to={self.shrinks_to} must be >= 0")

    @property
    def sentence(self) -> str:
        """How it came out, in a few words."""
        if self.shrinks_to is None:
            return "not known"
        return f"× {self.shrinks_to:.4g}" if self.shrinks_to else "0, it was never needed"


@dataclass(frozen=True, slots=True)
class Tight(Part):
    """The largest lhs/rhs found, exactly and where, and how far the constant could shrink.

    `shrinks_to` is a phrase that stands by itself.
    """

    ratio: float
    exact: str = ""
    shrinks_to: str = ""
    summary: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Need(Part):
    """A hypothesis, and whether the claim was refuted without it (null: that cannot be tried)."""

    hypothesis: Formula
    needed: bool | None
    summary: str = ""

    def __post_init__(self) -> None:
        check_fields(self, "Need")
        if self.needed is None and not self.summary:
            raise RecordError("need: what could not be tried needs a summary that says why")

    @property
    def sentence(self) -> str:
        """How it came out, in a few words."""
        if self.needed is None:
            return "could not be tried"
        return "needed: refuted without it" if self.needed else "no violation found without it"


@dataclass(frozen=True, slots=True)
class Example(Part):
    """An instance that meets every hypothesis with no quantity zero, or why one has to be."""

    summary: str
    values: Mapping[str, Any] = field(default_factory=dict)


FALSE_BY = ("algebra", "withheld instance")
"""The reasons, unknown to the search, for which a twin is known to be false."""


@dataclass(frozen=True, slots=True)
class Twin(Part):
    """A claim made false on purpose: was it caught (null: not tried here), and by what.

    `false_by` is how it is known to be false, empty when it is not; `why` says it in full, or why
    a survivor survived.
    """

    name: str
    killed: bool | None = None
    by: str = ""
    kind: str = ""
    false_by: str = ""
    why: str = ""
    seconds: float = 0.0

    def __post_init__(self) -> None:
        check_fields(self, "Twin")
        if self.false_by not in ("", *FALSE_BY):
            raise RecordError(
                f"twin {self.name!r}: false_by={self.false_by!r} must be "
                f"{' or '.join(map(repr, FALSE_BY))}, or empty when it is not known to be false"
            )

    @property
    def counts(self) -> bool:
        """Whether it was tried and is known to be false, for a reason the search does not know."""
        return self.killed is not None and self.false_by != ""

    @property
    def survived(self) -> bool:
        """Whether it counts and was not caught."""
        return self.counts and not self.killed


ALL_KINDS = "all"


@dataclass(frozen=True, slots=True)
class KillRate(Part):
    """Of the twins of one kind: how many were tried, count, and were caught among those."""

    kind: str
    tried: int
    counted: int
    killed: int

    def __post_init__(self) -> None:
        check_fields(self, "KillRate")
        if not 0 <= self.killed <= self.counted <= self.tried:
            raise RecordError(
                f"kill rate of {self.kind!r}: 0 <= killed={self.killed} <= counted={self.counted} "
                f"<= tried={self.tried} must hold"
            )

    @property
    def rate(self) -> float | None:
        """The share caught of those that count; None when none does."""
        return self.killed / self.counted if self.counted else None


def kill_rates(twins: Iterable[Twin]) -> tuple[KillRate, ...]:
    """Return the rate of each kind of twin that was tried, in order of name, and of all last."""
    tried, counted, killed = Counter[str](), Counter[str](), Counter[str]()
    for twin in twins:
        if twin.killed is None:
            continue
        for kind in (twin.kind or "other", ALL_KINDS):
            tried[kind] += 1
            counted[kind] += twin.counts
            killed[kind] += twin.counts and not twin.survived
    kinds = sorted(tried, key=lambda kind: (kind == ALL_KINDS, kind))
    return tuple(KillRate(kind, tried[kind], counted[kind], killed[kind]) for kind in kinds)


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
