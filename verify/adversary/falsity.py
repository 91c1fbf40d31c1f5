"""Why a twin is false: reasons that the search does not know, each decided exactly.

By a withheld instance: it meets every hypothesis of the twin and breaks its relation, both decided
on exact numbers.

By algebra: the two sides have units, and not the same.  Stretching the values of all losses by c
and the space by s turns tasks, points and constants that meet the hypotheses into others that do,
when the hypotheses themselves are consistent in their units; it multiplies the sides by different
powers of c and s.  So where at one instance both sides are positive, some stretching puts either
side above the other, and neither <=, <, = nor >= holds for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from random import Random

import numpy as np

from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.dimensions import DimensionError, Dimensions, check, show
from lemmacheck.proofs.vocabulary import (
    GradientOf,
    Node,
    Power,
    Product,
    Quotient,
    Relation,
    Sort,
    Symbol,
    walk,
)
from lemmacheck.verify.adversary.search import MARGIN, SUSPECT
from lemmacheck.verify.adversary.withheld import ATOMS, SECRET, SIZE, Kept, withheld
from lemmacheck.verify.instances import GENTLE, SQUARED, Numbers, gentleness, numbers
from lemmacheck.verify.naturals import asked, extent, relations
from lemmacheck.verify.numbers import Unsettled, sign
from lemmacheck.verify.truth import Decided, Measured, Outcome, admitted, decide, measure

BATCHES = 66  # of withheld instances for one claim
DECISIONS = 12  # exact ones, for one twin at most
RARE = 16  # times as many instances where few meet the hypotheses
FINER = 64 * GENTLE  # times as fine a lattice where slack must be small beside gentle tasks
SLACK = (1, 64, 4096, FINER)  # on that lattice
LARGER = 100  # by so much where a condition asks for large batches
VANISHING = SQUARED | {"hessian_lipschitz"}
"""Assumptions whose constants are zero for the simplest tasks."""
ALGEBRA, INSTANCE = "algebra", "withheld instance"
Batch = tuple[Kept, Numbers]


@dataclass(frozen=True)
class Falsity:
    """A twin is false, `by` algebra or a withheld instance; `margin` is that of the instance."""

    by: str
    why: str
    margin: float | None = None


@dataclass(eq=False)
class Judge:
    """Knows withheld instances of one claim, drawn once, and tells which twins of it are false."""

    claim: Claim
    batches: int = BATCHES
    _drawn: dict[tuple[str, bool], list[Batch]] = field(default_factory=dict)
    _more: dict[tuple[str, bool], Iterator[Batch]] = field(default_factory=dict)

    def false(self, twin: Claim) -> Falsity | None:
        """Why `twin`, which has no other symbols than the claim, is false; None: not known to be.

        The instance of the largest margin is named, or the first whose margin is a real one.
        """
        best: Falsity | None = None
        decisions = 0
        for kept, made in self._instances(twin):
            seen = measure(twin, kept.instances, made)
            for index in _suspects(twin, seen):
                decisions += 1
                decided = decide(twin, kept.instances[index])
                if decided.outcome is not Outcome.VIOLATED:
                    continue
                margin = abs(float(decided.margin))
                if best is None or best.margin is None or margin > best.margin:
                    best = Falsity(INSTANCE, f"{kept.shape}: margin {margin:.3g}", margin)
                break
            if decisions >= DECISIONS or (best and best.margin and best.margin >= MARGIN):
                break
        return best or self._by_units(twin)

    def _instances(self, twin: Claim) -> Iterator[Batch]:
        """Those of the claim; where the twin has other conditions, also some beyond its own.

        They are the twin's where it does not ask for as many steps: its tasks need not be gentle.
        """
        same = _assumed(twin) == _assumed(self.claim)
        claim = self.claim if gentleness(twin) == gentleness(self.claim) else twin
        for number in range(self.batches):
            for beyond in (True, False) if twin.hypotheses != self.claim.hypotheses else (False,):
                for kept, made in self._batch(claim, number, beyond):
                    yield kept, made if same or claim is twin else numbers(twin, kept.instances)

    def _batch(self, claim: Claim, number: int, beyond: bool) -> list[Batch]:
        """The batch of this number, or none when there are no more."""
        key = claim.statement_hash, beyond
        drawn = self._drawn.setdefault(key, [])
        more = self._more.setdefault(key, self._drawing(claim, beyond))
        drawn += islice(more, max(0, number + 1 - len(drawn)))
        return drawn[number : number + 1]

    def _drawing(self, claim: Claim, beyond: bool) -> Iterator[Batch]:
        """Batches and their numbers.

        What is said of gentle tasks few instances meet: they get slack, and of many more those that
        meet the hypotheses are kept, unless they are to go beyond.
        """
        gentle = gentleness(self.claim) > 1
        rare = gentle and not beyond
        batches, size = (BATCHES, RARE * SIZE) if rare else (self.batches, SIZE)
        for number, kept in enumerate(withheld(claim, batches, beyond, size)):
            given = _slackened(claim, kept, _nonzero(self.claim), number) if gentle else kept
            made = numbers(claim, given.instances)
            if rare:
                known = np.flatnonzero(admitted(claim, made))[:SIZE]
                if not known.size:
                    continue
                given = replace(given, instances=given.instances[known])
                made = numbers(claim, given.instances)
            yield given, made

    def _by_units(self, twin: Claim) -> Falsity | None:
        units = clash(twin)
        if units is None:
            return None
        for kept, made in self._instances(twin):
            seen = measure(twin, kept.instances, made)
            for index in np.flatnonzero(seen.admitted)[:2]:
                decided = decide(twin, kept.instances[int(index)])
                if _both_positive(decided):
                    return Falsity(ALGEBRA, f"rescaling: {units}")
        return None


def _slackened(claim: Claim, kept: Kept, names: set[str], number: int) -> Kept:
    """The batch with slack in these constants, fine enough to be small beside gentle tasks, and
    with batch sizes as large as a condition asks for.
    """
    random, given = Random(f"{SECRET} {claim.id} slack {number}"), kept.instances
    lattice = {name: FINER * array for name, array in given.lattice.items()}
    for name in sorted(names):
        lattice[name] = np.array([random.choice(SLACK) for _ in range(given.size)])
    large = asked(claim)
    sizes = {n: k + LARGER if n in large else k for n, k in given.naturals.items()}
    tasks, samples = given.recipe.coefficients.shape[1:3]
    if extent(claim, tasks, samples, sizes) > ATOMS:
        sizes = dict(given.naturals)
    fine = FINER * given.denominator
    moved = replace(given, lattice=lattice, naturals=sizes, denominator=fine)
    words = [part for part in kept.shape.split(", ") if "=" not in part]
    return Kept(moved, ", ".join([*words, *(f"{name}={size}" for name, size in sizes.items())]))


def _nonzero(claim: Claim) -> set[str]:
    """Constants that may be as small as zero, but that the claim divides by or calls positive."""
    assumed = {h.constant for h in _assumed(claim) if h.name in VANISHING}

    def vanishes(tree: Node) -> bool:
        match tree:
            case Symbol():
                return tree in assumed
            case Power():
                return vanishes(tree.base)
            case Product():
                return any(map(vanishes, tree.factors))
        return False

    trees = [t.denominator for r in relations(claim) for t in walk(r) if isinstance(t, Quotient)]
    trees += [h.rhs for h in claim.hypotheses if isinstance(h, Relation) and h.op == "<"]
    return {s.name for tree in trees if vanishes(tree) for s in tree.free & assumed}


def _assumed(claim: Claim) -> list[Assumption]:
    return [h for h in claim.hypotheses if isinstance(h, Assumption)]


def _suspects(twin: Claim, seen: Measured) -> list[int]:
    """The two instances of largest excess, where it is more than rounding or differencing."""
    assert twin.relation is not None
    blurred = twin.exists is not None or any(isinstance(t, GradientOf) for t in walk(twin.relation))
    threshold = MARGIN if blurred else SUSPECT
    first = np.argsort(-seen.excess, kind="stable")[:2]
    return [int(k) for k in first if seen.excess[k] > threshold]


def _both_positive(decided: Decided) -> bool:
    if decided.outcome not in (Outcome.HOLDS, Outcome.VIOLATED):
        return False
    try:
        return sign(decided.lhs) > 0 and sign(decided.rhs) > 0
    except Unsettled:
        return False


UNITS = {
    "bounded_below": (1, 0),
    "smooth": (1, -2),
    "hessian_lipschitz": (1, -3),
    "task_variance": (1, -1),
    "sample_gradient_variance": (1, -1),
    "sample_hessian_variance": (1, -2),
}
"""Exponents of F and X in what each assumption bounds."""


def clash(claim: Claim) -> str | None:
    """The different units of the two sides, where both have one and all hypotheses agree."""
    relation = claim.relation
    conditions = [h for h in claim.hypotheses if isinstance(h, Relation)]
    if relation is None or relation.lhs.sort is not Sort.SCALAR or claim.exists is not None:
        return None
    if check(conditions) is not None:
        return None
    if any(h.constant.unit != UNITS[h.name] for h in _assumed(claim)):
        return None  # inferred from the relation itself, the unit would say nothing
    units = Dimensions()
    try:
        for condition in conditions:
            units.agree(condition.lhs, condition.rhs)
        sides = [units.unit(relation.lhs), units.unit(relation.rhs)]
    except DimensionError:
        return None
    known = units.solved
    solved = [[e.subs(known) for e in side] for side in sides]
    if any(e.free_symbols for side in solved for e in side) or solved[0] == solved[1]:
        return None
    return f"the sides have units {show(sides[0], known)} and {show(sides[1], known)}"
