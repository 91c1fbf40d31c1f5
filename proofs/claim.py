"""A claim: one printed relation with its hypotheses, and where it is printed.

A malformed claim cannot be constructed: `Claim` and `Paper` check themselves and say what is wrong.
Of a paper's mathematics (relation, hypotheses) and its provenance (printed form, line, verdict
expected) only the first enters `Claim.statement_hash`, to which every piece of evidence is bound.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lemmacheck.proofs.vocabulary import Node, Relation, Sort, Symbol

KINDS = (
    "lemma theorem corollary proposition assumption definition remark algorithm table eq text figure derived"
).split()
ID = re.compile(
    r"(?P<paper>[a-z][a-z0-9_]*)/(?P<kind>" + "|".join(KINDS) + r")-(?P<number>[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*?)"
    r"(?:\+(?P<after>[0-9]+))?(?:\.(?P<part>[0-9]+))?(?:@(?P<reading>[a-z0-9]+(?:-[a-z0-9]+)*?))?(?P<repaired>-repaired)?"
)
VERDICTS = ("proved", "refuted", "supported", "vacuous", "undecided", "open")
ROLES = ("statement", "step", "condition", "definition", "repair", "derived")


class ClaimError(ValueError):
    """A claim or a paper contradicts itself; the message names the claim, the rule and the cure."""


@dataclass(frozen=True)
class Assumption:
    """A property of the tasks, not of one instance's numbers: checked by certified constants.

    `name` is one of the readings' own: smooth, hessian_lipschitz, task_variance,
    sample_gradient_variance, sample_hessian_variance.  `constant` is the symbol that it bounds by.
    """

    name: str
    constant: Symbol
    norm: str = ""
    latex: str = ""


Hypothesis = Assumption | Relation


@dataclass(frozen=True)
class Claim:
    """One relation under hypotheses; `exists` names a scalar in [0, 1] that is claimed to exist."""

    id: str
    relation: Relation | None
    hypotheses: tuple[Hypothesis, ...] = ()
    exists: Symbol | None = None
    role: str = "statement"
    expected: str | None = None  # None: what the paper's module expects of its claims
    title: str = ""
    printed: str = ""
    line: int = 0
    group: str | None = None
    aliases: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()  # what its proof, as printed, rests on
    follows: str | None = None  # steps: does it follow from what it cites? yes, no, unknown
    intended: str | None = None  # of a literal misprint: the id of the intended reading
    repairs: str | None = None  # of a repair: the id of what it repairs
    printed_proof: bool = True  # does the paper print a proof?
    scope: str = "finite"
    notes: str = ""

    def __post_init__(self) -> None:
        match = ID.fullmatch(self.id)
        if match is None:
            raise ClaimError(f"id {self.id!r} does not match <paper>/<kind>-<number>[+k][.n][@reading][-repaired]")
        if self.role not in ROLES:
            raise ClaimError(f"{self.id}: role {self.role!r} is unknown; it must be one of {', '.join(ROLES)}")
        if self.role == "definition":
            if self.expected not in (None, "proved") or self.relation is not None:
                raise ClaimError(f"{self.id}: a definition asserts nothing; give it no relation and no verdict")
            return
        if self.relation is None:
            raise ClaimError(f"{self.id}: a {self.role} asserts something; give its relation")
        if self.expected not in (None, *VERDICTS):
            raise ClaimError(f"{self.id}: expected {self.expected!r} is unknown; it must be one of {', '.join(VERDICTS)}")
        if self.follows not in (None, "yes", "no", "unknown"):
            raise ClaimError(f"{self.id}: follows {self.follows!r} is unknown; it must be yes, no or unknown")
        if bool(match["repaired"]) != (self.role == "repair") or (self.role == "repair") != (self.repairs is not None):
            raise ClaimError(f"{self.id}: a repair has role 'repair', an id ending in -repaired, and names what it repairs")
        for symbol in self.symbols:
            if symbol.of in (Sort.BATCH, Sort.COLLECTION):
                raise ClaimError(f"{self.id}: {symbol.name} is drawn from no law; bind it with an Expectation")
        clashes = _clashes(self.symbols)
        if clashes:
            raise ClaimError(f"{self.id}: {clashes} stand for two things; give each symbol one declaration")
        if self.exists is not None and self.exists not in self.relation.free:
            raise ClaimError(f"{self.id}: {self.exists.name} is claimed to exist but does not occur in the relation")

    @property
    def paper(self) -> str:
        return self.id.split("/")[0]

    @cached_property
    def symbols(self) -> tuple[Symbol, ...]:
        """Every symbol the claim quantifies over, in order of name."""
        found: set[Symbol] = set(self.relation.free) if self.relation else set()
        for hypothesis in self.hypotheses:
            if isinstance(hypothesis, Relation):
                found |= hypothesis.free
            else:
                found.add(hypothesis.constant)
        return tuple(sorted(found, key=lambda s: s.name))

    @cached_property
    def statement_hash(self) -> str:
        """Changes when, and only when, the relation, a hypothesis or a definition in them changes."""
        parts = [self.relation.digest if self.relation else "", self.exists.name if self.exists else ""]
        for h in self.hypotheses:
            parts.append(h.digest if isinstance(h, Node) else f"{h.name}({h.constant.digest},{h.norm})")
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _clashes(symbols: Iterable[Symbol]) -> list[str]:
    names = [s.name for s in symbols]
    return sorted({n for n in names if names.count(n) > 1})


@dataclass(frozen=True)
class Paper:
    """A paper's claims in its own order."""

    id: str
    title: str
    source: str
    claims: tuple[Claim, ...]
    expects: str = "holds"  # of claims that do not say: proved, or at least never violated

    def expected(self, claim: Claim) -> str | None:
        """The verdict expected of `claim`; None for a definition."""
        return None if claim.relation is None else claim.expected or self.expects

    def __post_init__(self) -> None:
        seen: dict[str, str] = {}
        for claim in self.claims:
            if claim.paper != self.id:
                raise ClaimError(f"{claim.id} stands in paper {self.id!r}; its id must begin with {self.id}/")
            for name in (claim.id, *claim.aliases):
                if name in seen:
                    raise ClaimError(f"{name} is claimed twice (by {seen[name]} and {claim.id}); ids and aliases are unique")
                seen[name] = claim.id
        for claim in self.claims:
            for role, other in (("repairs", claim.repairs), ("is meant as", claim.intended)):
                if other is not None and other not in seen:
                    raise ClaimError(f"{claim.id} {role} {other}, which is no claim of {self.id}; correct the id")
            for other in claim.uses:
                if other.split("/")[0] == self.id and other not in seen:
                    raise ClaimError(f"{claim.id} uses {other}, which is no claim of {self.id}; correct the id")
