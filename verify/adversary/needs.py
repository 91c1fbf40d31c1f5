"""Is a claim about anything, and does it need all that it assumes?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import INFINITY
from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Assumption, Claim, Hypothesis
from lemmacheck.proofs.vocabulary import Sort
from lemmacheck.verify.adversary.search import Budget, search
from lemmacheck.verify.adversary.space import ATOMS, LARGE, Region, draw
from lemmacheck.verify.instances import (
    FROM_BELOW,
    Instances,
    free_symbols,
    numbers,
    with_lattice,
)
from lemmacheck.verify.naturals import asked, extent, least_naturals
from lemmacheck.verify.truth import Decided, Outcome, decide, measure

BRIEF = Budget(regions=6, batch=128, turns=6, decisions=4)
RICH = (
    (2, 2, 1),
    (2, 2, 2),
    (3, 3, 1),
    (1, 1, 1),
    (2, 1, 1),
)  # shapes, the richest small ones first
DRAWN = 256  # instances of each shape
TRIED = 8  # of them decided
SIZES = (0, 1, 1000)  # of what only the hypothesis in question speaks of


@dataclass(frozen=True, eq=False)
class Need:
    """What became of the claim without one hypothesis; `needed` is None when it could not be tried.

    `needed` only where an exact violation meets all other hypotheses.
    """

    hypothesis: Hypothesis
    needed: bool | None
    why: str
    violation: tuple[Instances, Decided] | None = None
    against: tuple[Instances, Decided] | None = None  # a violation of the claim itself


def needs(claim: Claim, key: Key, budget: Budget = BRIEF) -> Iterator[Need]:
    """Each hypothesis left out in turn; a constant that an assumption bounded is then free."""
    for number, hypothesis in enumerate(claim.hypotheses):
        rest = claim.hypotheses[:number] + claim.hypotheses[number + 1 :]
        weaker = replace(claim, hypotheses=rest)
        try:
            found = search(weaker, key.fold("without", number), budget)
        except (NotImplementedError, ValueError) as error:
            yield Need(hypothesis, None, str(error))
            continue
        if found.violation is not None:
            yield judged(claim, number, found.violation)
        elif found.admitted == 0:
            yield Need(hypothesis, None, "no instance meets the other hypotheses")
        elif isinstance(hypothesis, Assumption) and hypothesis.name == "hessian_lipschitz":
            why = f"among {found.admitted} instances, all with Lipschitz Hessians"
            yield Need(hypothesis, False, why)
        else:
            yield Need(hypothesis, False, f"among {found.admitted} instances")


def judged(claim: Claim, number: int, violation: tuple[Instances, Decided]) -> Need:
    """What a violation of the claim without hypothesis `number` says of it.

    The hypothesis is needed only if the instance does not meet it; if it does, whatever constants
    it leaves to choose, the claim itself is false there.
    """
    hypothesis, (instance, _) = claim.hypotheses[number], violation
    needed = Need(hypothesis, True, "refuted without it", violation)
    candidates = list(_completed(claim, number, instance))
    whole = [decide(claim, candidate) for candidate in candidates]
    for candidate, decided in zip(candidates, whole, strict=True):
        if decided.outcome is Outcome.VIOLATED:
            why = "what breaks the claim without it meets it too: the claim is false"
            return Need(hypothesis, None, why, against=(candidate, decided))
    if all(d.outcome is Outcome.NOT_ADMITTED for d in whole):
        return needed
    return Need(hypothesis, None, "a violation without it does not settle whether it is met")


def _completed(claim: Claim, number: int, instance: Instances) -> Iterator[Instances]:
    """The instance as those of the whole claim; none where it does not meet the hypothesis."""
    hypothesis, lattice = claim.hypotheses[number], dict(instance.lattice)
    if isinstance(hypothesis, Assumption):
        name = hypothesis.constant.name
        chosen = lattice.pop(name, None)
        # One unit of slack is taken off again: without any, a constant that is zero would count as
        # one where it must be positive.
        loose = replace(instance, lattice={**lattice, name: np.asarray([1])})
        bound = numbers(claim, loose, "exact").values[name][0]
        if bound is INFINITY:
            return
        if chosen is None:  # the claim speaks of the constant nowhere else
            yield replace(instance, lattice=lattice)
            return
        gap = int(chosen[0]) - bound * instance.denominator
        room = 1 + (-gap if hypothesis.name in FROM_BELOW else gap)
        for slack in {int(room.floor()), int(room.ceil())} if room >= 0 else ():
            yield replace(instance, lattice={**lattice, name: np.asarray([slack])})
        return
    missing = [s for s in free_symbols(claim) if not s.natural and s.name not in lattice]
    tasks, dimension = instance.recipe.coefficients.shape[1], instance.recipe.dimension
    for size in SIZES if missing else (0,):
        for s in missing:
            core = (dimension,) if s.of is Sort.VECTOR else ((tasks,) if s.per_task else ())
            lattice[s.name] = np.full((1, *core), size * instance.denominator)
        least = least_naturals(claim)
        naturals = {n: max(size, low) for n, low in least.items()} | dict(instance.naturals)
        yield replace(instance, lattice=dict(lattice), naturals=naturals)


@dataclass(frozen=True, eq=False)
class Example:
    """An instance that meets every hypothesis exactly, and what is zero in it."""

    instance: Instances
    decided: Decided
    zero: tuple[str, ...]


def example(claim: Claim, key: Key) -> Example | None:
    """An instance of the claim with as few quantities zero as any that was drawn.

    A quantity is a constant, a scalar, a point or a side of the relation.
    """
    best: Example | None = None
    sizes, large = {name: low + 1 for name, low in least_naturals(claim).items()}, asked(claim)
    choices = [sizes, *([sizes | {n: sizes[n] + LARGE for n in large}] if large else [])]
    for shape, sizes in product(RICH, choices):
        if extent(claim, *shape[:2], sizes) > ATOMS:
            continue
        for family in ("splines", "quadratics"):
            region = Region(family, *shape, sizes, bounded=True)
            for instance in _candidates(claim, region, key.fold(str(region))):
                decided = decide(claim, instance)
                if decided.outcome not in (Outcome.HOLDS, Outcome.VIOLATED):
                    continue
                zero = _zero(claim, instance, decided)
                if best is None or len(zero) < len(best.zero):
                    best = Example(instance, decided, zero)
                if not zero:
                    return best
    return best


def _candidates(claim: Claim, region: Region, key: Key) -> Iterator[Instances]:
    """The admitted instances with the fewest zeros, then the same with some slack."""
    try:
        pool = draw(claim, region, key, DRAWN)
        yield from _admitted(claim, pool)
        yield from _admitted(claim, _slackened(claim, pool))
    except ValueError:
        return  # the family, or a law, has no instances of this shape


def _slackened(claim: Claim, pool: Instances) -> Instances:
    """The instances with a unit more of every upper bound that is assumed: one sample has no
    variance, but a positive constant bounds it.
    """
    names = {
        h.constant.name
        for h in claim.hypotheses
        if isinstance(h, Assumption) and h.name not in FROM_BELOW
    }
    return with_lattice(pool, **{n: a + 1 for n, a in pool.lattice.items() if n in names})


def _admitted(claim: Claim, pool: Instances) -> Iterator[Instances]:
    seen = measure(claim, pool)
    made = numbers(claim, pool)
    zeros: Any = np.where(seen.admitted, 0, 1 << 30)
    for value in made.values.values():
        if not isinstance(value, int):
            zeros = zeros + (np.reshape(value, (pool.size, -1)) == 0).all(axis=1)
    zeros = zeros + (np.nan_to_num(seen.ratio, nan=1.0) == 0)
    for at in np.argsort(zeros, kind="stable")[:TRIED]:
        if seen.admitted[at]:
            yield pool[int(at)]


def _zero(claim: Claim, instance: Instances, decided: Decided) -> tuple[str, ...]:
    values = numbers(claim, instance, "exact").values
    names = [
        name
        for name, value in sorted(values.items())
        if not isinstance(value, int) and all(x == 0 for x in np.ravel(value))
    ]
    sides = {"the left side": decided.lhs, "the right side": decided.rhs}
    if (
        claim.exists is not None
        or claim.relation is None
        or claim.relation.lhs.sort is not Sort.SCALAR
    ):
        sides = {}  # what was decided is the length of their difference
    return (*names, *(name for name, side in sides.items() if side == 0))
