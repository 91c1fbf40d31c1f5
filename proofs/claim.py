"""A claim: one printed relation with its hypotheses, and where it is printed.

A malformed claim cannot be constructed: `Claim` and `Paper` check themselves and say what is wrong.
Of a paper's mathematics (relation, hypotheses) and its provenance (printed form, line, verdict
expected) only the first enters `Claim.statement_hash`, to which every piece of evidence is bound.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from lemmacheck.proofs.vocabulary import Definition, Node, Quotient, Relation, Sort, Symbol, walk

KINDS = (
    "lemma theorem corollary proposition assumption definition remark algorithm table eq text "
    "figure derived"
).split()
ID = re.compile(
    r"(?P<paper>[a-z][a-z0-9_]*)/"
    rf"(?P<kind>{'|'.join(KINDS)})-(?P<number>[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*?)"
    r"(?:\+(?P<after>[0-9]+))?(?:\.(?P<part>[0-9]+))?"
    r"(?:@(?P<reading>[a-z0-9]+(?:-[a-z0-9]+)*?))?(?P<repaired>-repaired)?"
)
VERDICTS = ("proved", "refuted", "supported", "vacuous", "undecided", "open")
ASSUMPTIONS = (
    "bounded_below",
    "smooth",
    "hessian_lipschitz",
    "task_variance",
    "sample_gradient_variance",
    "sample_hessian_variance",
)
NORMS = ("frobenius", "spectral")
ROLES = ("statement", "step", "condition", "definition", "repair", "derived")


class ClaimError(ValueError):
    """A claim or a paper contradicts itself; the message names the claim, the rule and the cure."""


@dataclass(frozen=True)
class Assumption:
    """A property of the tasks, not of one instance's numbers: checked by certified constants.

    `name` is one of ASSUMPTIONS.  `constant` is the symbol that it bounds by; `norm`, for the
    variance of Hessians, one of NORMS.
    """

    name: str
    constant: Symbol
    norm: str = ""
    latex: str = ""

    def __post_init__(self) -> None:
        if self.name not in ASSUMPTIONS:
            raise ClaimError(
                f"assumption {self.name!r} is unknown; it must be one of {', '.join(ASSUMPTIONS)}"
            )
        wanted = NORMS if self.name == "sample_hessian_variance" else ("",)
        if self.norm not in wanted:
            raise ClaimError(
                f"assumption {self.name} has norm {self.norm!r}; it must be "
                f"{' or '.join(repr(n) for n in wanted)}"
            )


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
            raise ClaimError(
                f"id {self.id!r} does not match "
                f"<paper>/<kind>-<number>[+k][.n][@reading][-repaired]; correct it"
            )
        if self.role not in ROLES:
            raise ClaimError(
                f"{self.id}: role {self.role!r} is unknown; it must be one of {', '.join(ROLES)}"
            )
        if self.role == "definition":
            if self.expected not in (None, "proved") or self.relation is not None:
                raise ClaimError(
                    f"{self.id}: a definition asserts nothing; give it no relation and no verdict"
                )
            return
        if self.relation is None:
            raise ClaimError(f"{self.id}: a {self.role} asserts something; give its relation")
        for part in (self.relation, *self.hypotheses):
            if not isinstance(part, Relation | Assumption):
                raise ClaimError(
                    f"{self.id}: {part!r} states nothing; build a Relation of two trees"
                )
        if self.expected not in (None, *VERDICTS):
            raise ClaimError(
                f"{self.id}: expected {self.expected!r} is unknown; "
                f"it must be one of {', '.join(VERDICTS)}"
            )
        if self.follows not in (None, "yes", "no", "unknown"):
            raise ClaimError(
                f"{self.id}: follows {self.follows!r} is unknown; it must be yes, no or unknown"
            )
        if bool(match["repaired"]) != (self.role == "repair") or (self.role == "repair") != (
            self.repairs is not None
        ):
            raise ClaimError(
                f"{self.id}: a repair has role 'repair', an id ending in -repaired, and names what "
                f"it repairs; give all three or none"
            )
        for symbol in self.symbols:
            if symbol.of in (Sort.BATCH, Sort.COLLECTION):
                raise ClaimError(
                    f"{self.id}: {symbol.name} is drawn from no law; bind it with an Expectation"
                )
        self._check_symbols()
        if self.exists is None:
            return
        if self.exists not in self.relation.free:
            raise ClaimError(
                f"{self.id}: {self.exists.name} is claimed to exist but does not occur in the "
                f"relation; drop it or use it"
            )
        relations = [h for h in self.hypotheses if isinstance(h, Relation)]
        if any(self.exists in h.free for h in relations):
            raise ClaimError(
                f"{self.id}: {self.exists.name} is claimed to exist; no hypothesis can speak of it"
            )
        quotients = [t for t in walk(self.relation) if isinstance(t, Quotient)]
        if any(self.exists in q.denominator.free for q in quotients):
            raise ClaimError(
                f"{self.id}: {self.exists.name} is claimed to exist and stands in a denominator; "
                f"multiply the relation out"
            )
        if self.exists.sort is not Sort.SCALAR or self.exists.natural or self.exists.per_task:
            raise ClaimError(
                f"{self.id}: {self.exists.name} is claimed to exist in [0, 1]; make it a scalar"
            )

    def _check_symbols(self) -> None:
        """One name is one thing, and X[i] is never written X, wherever symbols occur."""
        declared: dict[str, Node] = {symbol.name: symbol for symbol in self.symbols}
        for root in (self.relation, *self.hypotheses):
            for tree in walk(root) if isinstance(root, Node) else ():
                if not isinstance(tree, Symbol | Definition):
                    continue
                if isinstance(tree, Symbol) and tree.per_task and tree.index is None:
                    raise ClaimError(
                        f"{self.id}: {tree.name} is one value for each task; index it with a task"
                    )
                meant = tree.family if isinstance(tree, Symbol) else tree
                if declared.setdefault(tree.name, meant) != meant:
                    raise ClaimError(
                        f"{self.id}: {tree.name} stands for two things; give each symbol one "
                        f"declaration"
                    )

    @property
    def paper(self) -> str:
        """The id of the paper that prints it."""
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
        """Changes when, and only when, the relation, a hypothesis or a definition changes."""
        parts = [
            self.relation.digest if self.relation else "",
            self.exists.name if self.exists else "",
        ]
        parts += [
            h.digest if isinstance(h, Node) else f"{h.name}({h.constant.digest},{h.norm})"
            for h in self.hypotheses
        ]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


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
                raise ClaimError(
                    f"{claim.id} stands in paper {self.id!r}; its id must begin with {self.id}/"
                )
            for name in (claim.id, *claim.aliases):
                if name in seen:
                    raise ClaimError(
                        f"{name} is claimed twice (by {seen[name]} and {claim.id}); "
                        f"ids and aliases are unique"
                    )
                seen[name] = claim.id
        for claim in self.claims:
            for role, other in (("repairs", claim.repairs), ("is meant as", claim.intended)):
                if other is not None and other.split("/")[0] == self.id and other not in seen:
                    raise ClaimError(
                        f"{claim.id} {role} {other}, which is no claim of {self.id}; correct the id"
                    )
            for other in claim.uses:
                if other.split("/")[0] == self.id and other not in seen:
                    raise ClaimError(
                        f"{claim.id} uses {other}, which is no claim of {self.id}; correct the id"
                    )
