"""The space that a search roams: shapes of instances, batch sizes, ranges; the boundaries first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, product
from math import comb

import numpy as np

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.vocabulary import CollectionLaw, Node, Relation, walk
from lemmacheck.verify.instances import (
    ALPHA_L,
    STEPS,
    Instances,
    draw_instances,
    exponents,
    natural_symbols,
    numbers,
)
from lemmacheck.verify.truth import admitted

ATOMS = 4000  # of one expectation at most, so that a batch of instances stays in memory
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
FIRST_SIZES = {0: 2, 1: 1, 2: 3}
ALPHAS = tuple(sorted({*ALPHA_L, -STEPS, -8, -1, 41, 50, 60, 2 * STEPS, 3 * STEPS, 4 * STEPS}))
"""Multiples of 1/(STEPS L) that alpha may be, far beyond what any paper allows."""
PROBES = 64  # instances of each alpha with which its range is found


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

    The key's index says where in the cycle to begin, so that short searches take turns; batch
    sizes are 1, 2 and 3 once before chance chooses them.
    """
    collections = _has_collections(claim)
    names, powers = natural_symbols(claim), exponents(claim)
    variances = any(isinstance(h, Assumption) and "variance" in h.name for h in claim.hypotheses)
    cycle = list(product(SHAPES, FAMILIES))
    for turn in count(3 * key.index):
        shape, family = cycle[turn % len(cycle)]
        sizes = {}
        for name in names:
            largest = 5 if name in powers else 2 if collections else 3
            drawn = int(integers(key.fold("sizes", turn, name), (1,), 1, largest)[0])
            once = FIRST_SIZES.get(turn // len(cycle), drawn)
            sizes[name] = drawn if name in powers else min(once, largest)
        if _atoms(shape, sizes, collections) <= ATOMS:
            yield Region(family, *shape, sizes, bounded=variances or turn % 2 == 1)


def draw(claim: Claim, region: Region, key: Key, size: int) -> Instances:
    """`size` instances of the region, about half of them extremal cases.

    Raises:
        ValueError: the family has no instances of this shape.

    """
    return draw_instances(
        claim,
        key,
        size,
        region.family,
        region.shape,
        region.sizes,
        region.bounded,
        alphas(claim),
    )


@lru_cache(maxsize=512)
def alphas(claim: Claim) -> tuple[int, ...]:
    """The multiples of 1/(STEPS L) at which the hypotheses seem satisfiable, by trying each.

    So the search goes as far as the hypotheses let it, and stands on their boundaries; where they
    seem unsatisfiable it tries everything.
    """
    region = next(regions(claim, Key(claim.id, "alphas")))
    try:
        pool = draw_instances(
            claim,
            Key(claim.id, "alphas"),
            PROBES * len(ALPHAS),
            region.family,
            region.shape,
            region.sizes,
            region.bounded,
        )
    except ValueError:
        return ALPHAS
    if "alpha" not in pool.lattice:
        return ALPHA_L
    chosen = np.repeat(np.asarray(ALPHAS), PROBES)
    pool = Instances(pool.recipe, {**pool.lattice, "alpha": chosen}, pool.naturals)
    known = admitted(claim, numbers(claim, pool)).reshape(len(ALPHAS), PROBES).any(axis=1)
    return tuple(a for a, some in zip(ALPHAS, known, strict=True) if some) or ALPHAS


def relations(claim: Claim) -> list[Node]:
    """The claim's relation and those among its hypotheses."""
    found = [claim.relation, *claim.hypotheses]
    return [part for part in found if isinstance(part, Relation)]


def _has_collections(claim: Claim) -> bool:
    return any(isinstance(t, CollectionLaw) for r in relations(claim) for t in walk(r))


def _atoms(shape: tuple[int, int, int], sizes: Mapping[str, int], collections: bool) -> int:
    tasks, samples, _ = shape
    batches = [comb(samples + n - 1, n) for name, n in sizes.items() if name.startswith("D_")]
    if collections:
        members = tasks * max(batches, default=1)
        return members * comb(members + sizes.get("B_prime", 1) - 1, sizes.get("B_prime", 1))
    total = tasks
    for batch in batches:
        total *= batch
    return total
