"""Batches too large to sum, drawn at random: support for a claim or a suspicion, no verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import count
from math import isfinite

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.adversary.space import Region, draw
from lemmacheck.verify.naturals import least_naturals
from lemmacheck.verify.numbers import OutsideDomain
from lemmacheck.verify.sampled import SampleTest, can_sample, sample_test
from lemmacheck.verify.statistics import Budget

PLACES = (("splines", (2, 4, 1), 40), ("splines", (2, 4, 2), 80))
"""A family, a shape, and the size of every batch."""
CANDIDATES = 8  # instances drawn, of which the first on which anything varies is tested
SAMPLES = 4000


@dataclass(frozen=True)
class Sampled:
    """One sample test, as the record shows it."""

    size: str
    level: float
    samples: int
    mean: float
    bound: float
    power: float
    rejected: bool
    confirmed: bool


def sample(claim: Claim, key: Key, budget: Budget, samples: int = SAMPLES) -> Iterator[Sampled]:
    """Tests of the claim with batches far beyond exact sums; where it is true, the chance that any
    is rejected is no more than the claim's share of the budget.
    """
    if not can_sample(claim) or not least_naturals(claim):
        return
    tests = count(1)  # each has a level of its own, also where nothing came of it
    for place, (family, shape, size) in enumerate(PLACES):
        sizes = {name: max(size, low) for name, low in least_naturals(claim).items()}
        region = Region(family, *shape, sizes, bounded=True)
        pool = draw(claim, region, key.fold("instances", place), CANDIDATES)
        for at in range(pool.size):
            level = budget.level(next(tests))
            try:
                done = sample_test(claim, pool[at], key.fold("draws", place, at), level, samples)
            except NotImplementedError:
                break  # nor on any other
            except (ValueError, OutsideDomain):
                continue  # a hypothesis fails, or a denominator vanishes
            if isfinite(done.power):
                yield _shown(done, f"{region}, instance {at}")
                break


def _shown(done: SampleTest, size: str) -> Sampled:
    return Sampled(size, **{f.name: getattr(done, f.name) for f in fields(Sampled)[1:]})
