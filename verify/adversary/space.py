"""The space that a search roams: shapes of instances, batch sizes, ranges; the boundaries first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import count, product
from math import lcm

import numpy as np

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.vocabulary import CollectionLaw, walk
from lemmacheck.verify.adversary.algebra import boundary_values
from lemmacheck.verify.adversary.moved import (
    depends_on_units,
    drawn_tasks,
    in_other_units,
    settled,
    takes_steps,
)
from lemmacheck.verify.instances import (
    ALPHA_L,
    FIFTHS,
    LATTICE,
    STEPS,
    Instances,
    draw_instances,
    numbers,
)
from lemmacheck.verify.naturals import (
    asked,
    counted,
    exponents,
    extent,
    least_naturals,
    lengths,
    natural_symbols,
    relations,
)
from lemmacheck.verify.truth import admitted

ATOMS = 4000  # of one sum at most, so that a batch of instances stays in memory
FAMILIES = ("splines", "quadratics")
SHAPES = (  # tasks, samples, dimension
    (1, 1, 1),
    (2, 1, 1),
    (2, 2, 1),
    (1, 2, 1),
    (1, 1, 2),
    (2, 1, 2),
    (1, 2, 2),
    (1, 4, 2),
    (2, 2, 2),
    (3, 3, 1),
    (3, 2, 2),
    (4, 1, 1),
    (2, 1, 3),
)
FIRST_SIZES = (2, 1, 3)
ALPHAS = tuple(sorted({*ALPHA_L, -STEPS, -8, -1, 41, 50, 60, 2 * STEPS, 3 * STEPS, 4 * STEPS}))
"""Multiples of 1/(STEPS L) that alpha may be, far beyond what any paper allows."""
COARSEST = 32 * LATTICE  # a finer lattice is not laid for the sake of a boundary
PROBES = 64  # instances of each alpha with which its range is found
LARGE = 100  # as many more samples or tasks where a condition asks for large batches
LENGTHS = (1, 2, 5, 100, 10**6)  # of runs
BIASED = ("splines", 2, 1)  # family, tasks and samples with which a step may be biased
MANY_TASKS = 300  # drawn for such a step


@dataclass(frozen=True)
class Region:
    """Instances of one family, one shape and one choice of batch sizes.

    `bounded`: gradients of tasks and samples differ by a bounded amount, so that variances exist.
    """

    family: str
    tasks: int
    samples: int
    dimension: int
    sizes: Mapping[str, int]
    bounded: bool

    @property
    def shape(self) -> tuple[int, int, int]:
        """The numbers of tasks, samples and dimensions."""
        return self.tasks, self.samples, self.dimension

    def __str__(self) -> str:
        sizes = "".join(f", {name}={size}" for name, size in self.sizes.items())
        shape = f"{self.tasks} tasks, {self.samples} samples, d={self.dimension}"
        return f"{self.family}: {shape}{sizes}"


def regions(claim: Claim, key: Key) -> Iterator[Region]:
    """Every region that a search may visit, small ones first, without end.

    The key's index says where in the cycle to begin, so that short searches take turns; batches of
    2, 1 and 3 take turns from shape to shape, and each shape has all of them before chance chooses.
    Sizes are counted from the least that the claim allows; where a condition asks for large ones,
    they are large as far as sums stay short.  Regions whose sums are too long are left out; one
    task with one sample has none that are, so that no cycle is empty.  Where units tell that a
    claim about steps is doubtful, regions are added in which so many tasks are drawn that a bias
    outweighs the noise.
    """
    least, powers, runs = least_naturals(claim), exponents(claim), lengths(claim)
    large = asked(claim)
    collections = any(isinstance(t, CollectionLaw) for r in relations(claim) for t in walk(r))
    variances = any(isinstance(h, Assumption) and "variance" in h.name for h in claim.hypotheses)
    several = drawn_tasks(claim) if depends_on_units(claim) else set()
    cycle = list(product(SHAPES, FAMILIES))
    for turn in count(3 * key.index):
        shape, family = cycle[turn % len(cycle)]
        sizes = {}
        for name, low in least.items():
            largest = 5 if name in powers else 2 if collections else 3
            drawn = int(integers(key.fold("sizes", turn, name), (1,), 1, largest)[0])
            rounds, place = divmod(turn, len(cycle))
            first = FIRST_SIZES[(place // len(FAMILIES) + 2 * rounds) % len(FIRST_SIZES)]
            once = first if rounds < len(FIRST_SIZES) else drawn
            sizes[name] = low - 1 + (drawn if name in powers else min(once, largest))
            if name in runs:
                sizes[name] = LENGTHS[turn % len(LENGTHS)]
        enlarged = sizes | {name: sizes[name] + LARGE for name in large}
        if large and extent(claim, *shape[:2], enlarged) <= ATOMS:
            sizes = enlarged
        bounded = variances or turn % 2 == 1
        if extent(claim, *shape[:2], sizes) <= ATOMS:
            yield Region(family, *shape, sizes, bounded)
        many = sizes | dict.fromkeys(several, MANY_TASKS)
        if several and (family, *shape[:2]) == BIASED and extent(claim, 2, 1, many) <= ATOMS:
            yield Region(family, *shape, many, bounded)


def draw(claim: Claim, region: Region, key: Key, size: int) -> Instances:
    """`size` instances of the region, about half of them extremal cases.

    Of claims about steps many rest where only noise moves them; of claims whose truth depends on
    units many have others.

    Raises:
        ValueError: the family has no instances of this shape.

    """
    drawn = draw_instances(
        claim,
        key,
        size,
        region.family,
        region.shape,
        region.sizes,
        region.bounded,
        *alphas(claim),
    )
    if region.family not in FAMILIES:
        return drawn
    if takes_steps(claim):
        return settled(claim, drawn, max(alphas(claim)[0]), key.fold("settled"))
    if depends_on_units(claim):
        return in_other_units(claim, drawn, key.fold("units"))
    return drawn


@lru_cache(maxsize=512)
def alphas(claim: Claim) -> tuple[tuple[int, ...], int]:
    """The values of alpha L at which the hypotheses seem satisfiable, by trying each: integers over
    FIFTHS times a denominator, and that denominator.

    So the search goes as far as the hypotheses let it, and stands on their boundaries; where they
    seem unsatisfiable it tries everything.  What is asked of numbers of steps, which few instances
    meet whatever alpha, is left out.
    """
    ends, denominator = _ends(claim)
    finer = denominator // LATTICE
    tried = tuple(sorted({a * finer for a in ALPHAS} | ends))
    region = next(regions(claim, Key(claim.id, "alphas")))
    try:
        pool = draw_instances(
            claim,
            Key(claim.id, "alphas"),
            PROBES * len(tried),
            region.family,
            region.shape,
            region.sizes,
            region.bounded,
            tried,
            denominator,
        )
    except ValueError:
        return tried, denominator
    if "alpha" not in pool.lattice or pool.lattice["alpha"].ndim != 1:
        return ALPHA_L, LATTICE
    chosen = {**pool.lattice, "alpha": np.repeat(np.asarray(tried), PROBES)}
    pool = replace(pool, lattice=chosen)
    few = _without_counts(claim)
    known = admitted(few, numbers(claim, pool)).reshape(len(tried), PROBES).any(axis=1)
    possible = tuple(a for a, some in zip(tried, known, strict=True) if some)
    return possible or tried, denominator


def _without_counts(claim: Claim) -> Claim:
    names = counted(claim)
    kept = [h for h in claim.hypotheses if isinstance(h, Assumption) or not names & set(h.names)]
    return replace(claim, hypotheses=tuple(kept))


def _ends(claim: Claim) -> tuple[set[int], int]:
    """Where a hypothesis about alpha and L alone is an equality, and a lattice that holds this."""
    sizes = [dict.fromkeys(natural_symbols(claim), n) for n in FIRST_SIZES]
    values = [boundary_values(claim, {"L": 1, **n}).get("alpha", ()) for n in sizes]
    found = {Fraction(int(x.p), int(x.q)) for some in values for x in some}
    inside = {x for x in found if -1 <= x <= max(ALPHAS) // STEPS}
    denominator = lcm(LATTICE, *((x * FIFTHS).denominator for x in inside))
    if denominator > COARSEST:
        return set(), LATTICE
    return {int(x * FIFTHS * denominator) for x in inside}, denominator
