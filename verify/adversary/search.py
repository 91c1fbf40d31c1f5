"""The search for instances that break a claim, and for those that come nearest.

candidate -> decision -> minimiser -> record: a `Hunt` draws candidates region by region and lets
strategies climb on floats; what looks like a violation goes to `truth.decide`, which alone may call
it one; `minimise` makes it small; `gathering` writes it down.  A hunt is fixed by its key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import islice
from math import isfinite

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.vocabulary import GradientOf, Iterate, Node, Relation, walk
from lemmacheck.verify.adversary.algebra import oracle
from lemmacheck.verify.adversary.fixed_points import at_fixed_points
from lemmacheck.verify.adversary.genes import Genes, refined
from lemmacheck.verify.adversary.space import Region, draw, regions
from lemmacheck.verify.adversary.strategies import STRATEGIES, Pool
from lemmacheck.verify.adversary.tightness import Tightest
from lemmacheck.verify.instances import Instances
from lemmacheck.verify.naturals import extent
from lemmacheck.verify.truth import Decided, Outcome, decide

SUSPECT = 1e-6  # relative excess above which an instance is worth an exact decision
MARGIN = 1e-3  # a real margin, as the record calls it
ROUNDING = 1e-12  # a ratio that exceeds one by less is rounding
HOPELESS = 3  # undecided suspects after which others of the region are taken to be like them
FIRST = 4  # times as many instances are drawn as a turn has: extremal cases are rare among them
FEWEST = 8  # instances of a turn
SHORT = 16  # addends of a sum that cost no more than what else is done for an instance
GAIN = 1e-9  # a smaller rise of the excess is rounding, not progress
UNREACHABLE = 2.0  # no relative margin exceeds 1: a search with this aim runs its whole budget


@dataclass(frozen=True)
class Budget:
    """How much one search may try.

    Args:
        regions: how many are entered: the floor that every claim has.
        batch: instances of one turn, where sums are short.
        turns: of the strategies in one region, unless they all come to nothing before.
        returns: how often the search goes back, to the regions where it came nearest.
        refinements: how often a lattice is made twice as fine when nothing else helps.
        decisions: exact ones in one region, at most.

    """

    regions: int = 3
    batch: int = 128
    turns: int = 4
    returns: int = 0
    refinements: int = 0
    decisions: int = 3


QUICK = Budget()
STANDARD = Budget(regions=52, batch=256, turns=6, returns=4, refinements=1, decisions=6)
DEEP = Budget(regions=104, batch=512, turns=12, returns=24, refinements=2, decisions=12)


@dataclass(frozen=True, eq=False)
class Found:
    """What a search saw: trials drawn and admitted, how near it came, and a violation if any."""

    drawn: int = 0
    admitted: int = 0
    largest: float | None = None  # lhs/rhs
    violation: tuple[Instances, Decided] | None = None
    undecided: str | None = None
    tight: Instances | None = None  # where lhs/rhs is largest
    terms: tuple[float | None, ...] = ()  # see tightness.Tightest


@dataclass(eq=False)
class Hunt:
    """One search in progress: `visit` enters a region, `violation` is the best decided exactly."""

    claim: Claim
    budget: Budget = QUICK
    stop: float = MARGIN
    drawn: int = 0
    admitted: int = 0
    decided: set[float] = field(default_factory=set)  # excesses of suspects that had their decision
    violation: tuple[Instances, Decided] | None = None
    undecided: str | None = None
    unsettled: int = 0  # suspects of the present visit that could not be decided
    nearest: Tightest = field(init=False)
    where: str = ""

    def __post_init__(self) -> None:
        self.nearest = Tightest(self.claim)
        relation = self.claim.relation
        assert relation is not None
        # Grids blur what is claimed to exist, and differences what is claimed to be a gradient.
        blurred = self.claim.exists is not None or _has(relation, GradientOf)
        self.threshold = MARGIN if blurred else SUSPECT
        if relation.op == "<":
            self.threshold = -SUSPECT  # equality breaks it already
        self.runs = _has(relation, Iterate)

    @property
    def over(self) -> bool:
        """Whether a violation with the margin that was asked for is at hand."""
        return self.violation is not None and _margin(self.violation[1]) >= self.stop

    def visit(self, region: Region, key: Key) -> float | None:
        """Draw in the region and climb until no strategy helps; the largest excess reached."""
        self.where = str(region)
        batch = self._batch(region)
        keep = max(FEWEST, batch // 4)
        try:
            drawn = draw(self.claim, region, key, FIRST * batch)
            pool = Pool.of(Genes(self.claim, drawn, free=not region.bounded), drawn, keep)
        except ValueError:
            return None  # the family, or a law, has no instances of this shape
        stale = refinements = active = self.unsettled = 0
        self.decided.clear()
        hopeless = self._saw(pool, drawn.size)
        if self.runs:
            self._stand_still(pool)
        for turn in range(self.budget.turns):
            if self.over or hopeless or not isfinite(pool.best):
                break
            strategy = STRATEGIES[active % len(STRATEGIES)]
            self.where = f"{region}; {strategy.__name__.replace('_', ' ')}"
            made = strategy(pool, key.fold("turn", turn), batch, stale)
            before, pool = pool.best, pool.joined(made, keep)
            hopeless = self._saw(pool, made.size)
            if pool.best > before + GAIN:
                stale = 0
                continue  # what helped goes again
            stale, active = stale + 1, active + 1
            if stale == len(STRATEGIES):
                finer = refined(pool.instances)
                if refinements == self.budget.refinements or finer is pool.instances:
                    break
                pool = replace(pool, instances=finer)
                stale, refinements = 0, refinements + 1
        return pool.best

    def _batch(self, region: Region) -> int:
        """Instances of one turn: the fewer, the more numbers a sum of one instance adds up."""
        numbers = extent(self.claim, region.tasks, region.samples, region.sizes)
        return max(FEWEST, self.budget.batch * SHORT // max(SHORT, numbers))

    def _saw(self, pool: Pool, measured: int) -> bool:
        """Count, keep what is nearest, decide suspects; True when deciding more is hopeless."""
        self.drawn += measured
        self.admitted += pool.admitted
        self.nearest.look(pool.instances, pool.seen)
        for index in range(min(2, pool.size)):
            excess = float(pool.seen.excess[index])
            known = excess in self.decided or len(self.decided) >= self.budget.decisions
            if excess <= self.threshold or known:
                continue
            self.decided.add(excess)
            self.decide(pool.instances[index])
        return self.unsettled >= HOPELESS

    def _stand_still(self, pool: Pool) -> None:
        """Decide runs that start where their step leads nowhere: floats need not suspect them."""
        for instance in islice(at_fixed_points(self.claim, pool.instances), self.budget.decisions):
            self.decide(instance)

    def decide(self, instance: Instances) -> None:
        """The exact truth of the claim there, which alone makes a violation of a suspect."""
        decided = decide(self.claim, instance)
        if decided.outcome is Outcome.VIOLATED:
            if self.violation is None or _margin(decided) > _margin(self.violation[1]):
                self.violation = instance, decided
        elif decided.outcome is Outcome.UNDECIDED:
            self.undecided = decided.why
            self.unsettled += 1

    def ask(self, key: Key) -> None:
        """Ask algebra, which answers for claims about scalars alone."""
        answer = oracle(self.claim, key.fold("oracle"))
        if answer.violation is not None:
            self.violation = answer.violation

    def found(self) -> Found:
        """What has been seen so far; what came nearest is decided where it seems to go too far."""
        near = self.nearest
        beyond = near.ratio is not None and near.ratio > 1 + ROUNDING
        if beyond and near.instance is not None and self.violation is None:
            decided = decide(self.claim, near.instance)
            if decided.outcome is Outcome.VIOLATED:
                self.violation = near.instance, decided
        return Found(
            self.drawn,
            self.admitted,
            near.ratio,
            self.violation,
            None if self.violation else self.undecided,
            near.instance,
            near.terms,
        )


def _has(relation: Relation, kind: type[Node]) -> bool:
    return any(isinstance(tree, kind) for tree in walk(relation))


def _margin(decided: Decided) -> float:
    return abs(float(decided.margin))


@dataclass(eq=False)
class Entered:
    """A region, the largest excess seen there, and how often in a row going back was in vain."""

    region: Region
    best: float
    vain: int = 0


@dataclass(eq=False)
class Tour:
    """Where a hunt goes: into every region once, and back to where it came nearest."""

    hunt: Hunt
    key: Key
    entered: list[Entered] = field(default_factory=list)
    entries: int = 0
    returns: int = 0

    @cached_property
    def ahead(self) -> Iterator[Region]:
        """The regions not yet entered."""
        return islice(regions(self.hunt.claim, self.key), self.entries, None)

    def enter(self) -> None:
        """Visit the next region."""
        region = next(self.ahead)
        best = self.hunt.visit(region, self.key.fold(self.entries))
        self.entries += 1
        if best is not None and isfinite(best):
            self.entered.append(Entered(region, best))

    def go_back(self) -> None:
        """Draw afresh in the region that was least in vain and nearest, if there is any."""
        if not self.entered:
            return
        place = min(self.entered, key=lambda e: (e.vain, -e.best))
        best = self.hunt.visit(place.region, self.key.fold("return", self.returns))
        self.returns += 1
        if best is not None and best > place.best + GAIN:
            place.best, place.vain = best, 0
        else:
            place.vain += 1


def search(claim: Claim, key: Key, budget: Budget = QUICK, stop: float = MARGIN) -> Found:
    """Looks for a violation with a margin above `stop`; the best one decided exactly is returned.

    Of a claim about scalars alone algebra is asked first.  Every region of the floor is entered
    once; what is left of the budget goes where the search came nearest, with fresh draws, as long
    as that brings it nearer.
    """
    tour = Tour(Hunt(claim, budget, stop), key)
    steps: list[Callable[[], None]] = [partial(tour.hunt.ask, key)]
    steps += [tour.enter] * budget.regions + [tour.go_back] * budget.returns
    for step in steps:
        step()
        if tour.hunt.over:
            break
    return tour.hunt.found()
