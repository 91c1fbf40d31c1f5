"""Claims whose expectations are too long to sum, tested on random batches.

An expectation over batches that enters a side linearly is replaced by draws of its body; tasks,
what stands inside the body, and all else stay exact sums.  So lesser - greater has the mean that
the claim says is at most zero, and `statistics` bets against that.  A float is never a verdict: the
outcome is a suspicion, confirmed with fresh randomness or not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.draws import Scope
from lemmacheck.verify.instances import Instances, numbers
from lemmacheck.verify.limits import Range, Ranges, directions
from lemmacheck.verify.limits import can_sample as can_sample
from lemmacheck.verify.numbers import Array, OutsideDomain
from lemmacheck.verify.sampler import Sampler, Side
from lemmacheck.verify.statistics import Wealth, least_factor
from lemmacheck.verify.truth import FLOOR, Outcome, decide, slots_of

VAST = 1e300  # the odds where the sides can only be the wrong way round
Draws = list[tuple[Side, Side]]  # of lesser and greater, for each direction that is asserted


@dataclass(frozen=True)
class SampleTest:
    """What random batches say of one instance; never a verdict.

    Where the claim is true, `rejected` (a suspicion) and all the more `confirmed` (fresh draws
    shared it) are false but for a chance of `level`, of which either run spends half.

    Args:
        samples: draws of the first run, which stops when it rejects.
        mean: of the lesser side over them, for the tasks where it looks worst.
        bound: of the greater side, likewise.
        power: the lesser side so many times as large would have been rejected; 1 where it was.
        e_value: of the first run; 1 / e_value is an anytime-valid p-value.

    """

    rejected: bool
    confirmed: bool
    level: float
    samples: int
    mean: float
    bound: float
    power: float
    e_value: float


def _odds(lesser: Side, greater: Side, factor: float) -> Array:
    """At least 0, and of mean at most 1 where factor * lesser <= greater in the mean.

    The bound is rounded outward by what floats may be off.
    """
    slack = FLOOR * (1 + factor * lesser.size + greater.size)
    bound = greater.limit - factor * lesser.limit + slack
    excess = factor * (lesser.value - lesser.limit) + (greater.limit - greater.value)
    if not np.isfinite(excess).all():
        raise OutsideDomain("a printed denominator vanishes for some draw")
    if (excess < -slack).any():
        raise ArithmeticError(
            f"a draw lies {-excess.min()} beyond the limits of its tree; correct them"
        )
    possible = bound > 0
    return np.where(possible, np.maximum(excess, 0) / np.where(possible, bound, 1), VAST)


def _table(arrays: list[Array]) -> Array:
    """Columns (R, H) of all hypotheses: directions, and free tasks in each."""
    return np.concatenate([a.reshape(len(a), -1) for a in arrays], axis=1)


def _bet(chunks: list[Draws], factor: float, wealth: Wealth | None = None) -> Wealth:
    """The wealth after all draws, were the lesser side `factor` times as large."""
    for draws in chunks:
        odds = _table([_odds(*sides, factor) for sides in draws])
        wealth = (wealth or Wealth.against(odds.shape[1])).after(odds)
    assert wealth is not None
    return wealth


def _means(chunks: list[Draws], side: int, column: int) -> float:
    """The mean of the lesser (0) or the greater (1) side over all draws, of one hypothesis."""
    tables = [
        _table([np.broadcast_arrays(*(s.value for s in sides))[side] for sides in draws])
        for draws in chunks
    ]
    return float(np.concatenate(tables)[:, column].mean())


@dataclass(frozen=True, eq=False)
class _Test:
    """The hypotheses of a claim on one instance, to be drawn as often as is asked."""

    sampler: Sampler
    pairs: list[tuple[v.Node, v.Node]]
    ranges: Ranges
    scope: Scope

    def draw(self, key: Key, replicates: int) -> Draws:
        fresh: dict[str, Any] = {"memo": {}, "kept": [], "runs": {}, "outcomes": {}}
        sampler = replace(self.sampler, replicates=replicates, **fresh)
        place = (self.scope, len(self.scope), self.ranges, key)
        draws = []
        for lesser, greater in self.pairs:
            one, other = sampler.drawn(lesser, 1, *place), sampler.drawn(greater, -1, *place)
            shape = (replicates, *one.value.shape[1:])  # also where nothing varies
            draws.append((replace(one, value=np.broadcast_to(one.value, shape)), other))
        return draws

    def run(self, key: Key, level: float, samples: int, chunk: int) -> tuple[Wealth, list[Draws]]:
        """Draws until the level is reached or the samples are spent."""
        chunks: list[Draws] = []
        wealth: Wealth | None = None
        for start in range(0, samples, chunk):
            chunks.append(self.draw(key.fold(start), min(chunk, samples - start)))
            wealth = _bet(chunks[-1:], 1.0, wealth)
            if wealth.rejects(level):
                break
        assert wealth is not None
        return wealth, chunks


def sample_test(
    claim: Claim,
    instance: Instances,
    key: Key,
    level: float,
    samples: int = 20_000,
    chunk: int = 2_000,
) -> SampleTest:
    """Tests the claim on one instance, every hypothesis of which is decided exactly first.

    Args:
        claim: see `can_sample`.
        instance: one, with batches of any size.
        key: of the draws, which no search for the instance may have used.
        level: chance of a suspicion, confirmed or not, where the claim is true.
        samples: drawn by each run at most.
        chunk: of these are drawn at once.

    Raises:
        NotImplementedError: the claim has no sampled reading on this instance.
        ValueError: the instance does not certainly meet the claim's hypotheses.
        OutsideDomain: a printed denominator vanishes.

    """
    made = numbers(claim, instance)
    scalars = {s.name for s in claim.symbols if s.sort is v.Sort.SCALAR}
    ranges = {name: _range(made.values[name]) for name in scalars & made.values.keys()}
    pairs = directions(claim, ranges)
    if not pairs:
        raise NotImplementedError(
            f"{claim.id} has no expectation over batches that enters a side linearly and is "
            f"bounded from the side needed; sum it exactly"
        )
    _admit(claim, instance)
    assert claim.relation is not None
    # twice the slots: a variance is read off two copies of its draws
    sampler = Sampler(made.problem, made.values, slots=2 * slots_of(claim))
    test = _Test(sampler, pairs, ranges, sampler.scope(claim.relation))
    half = level / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        wealth, chunks = test.run(key.fold("suspect"), half, samples, chunk)
        rejected = wealth.rejects(half)
        again = test.run(key.fold("confirm"), half, samples, chunk)[0] if rejected else None
    worst = int(wealth.logs.max(axis=0).argmax())
    return SampleTest(
        rejected=rejected,
        confirmed=again is not None and again.rejects(half),
        level=level,
        samples=wealth.observations,
        mean=_means(chunks, 0, worst),
        bound=_means(chunks, 1, worst),
        power=1.0 if rejected else least_factor(lambda s: _bet(chunks, s).rejects(half)),
        e_value=wealth.e_value,
    )


def _range(values: Any) -> Range:
    return float(np.min(values)), float(np.max(values))


def _admit(claim: Claim, instance: Instances) -> None:
    """Decides the hypotheses and the signs of all scalars, beside a relation that always holds."""
    task = v.Symbol("i", v.Sort.TASK)
    scalars = [s[task] if s.per_task else s for s in claim.symbols if s.sort is v.Sort.SCALAR]
    squares = v.Expectation((v.Draw(task, v.TASKS),), v.Sum((v.node(0), *(s**2 for s in scalars))))
    decided = decide(replace(claim, relation=v.Relation(v.node(0), "<=", squares)), instance)
    if decided.outcome is not Outcome.HOLDS:
        raise ValueError(
            f"the instance must meet the hypotheses of {claim.id}: {decided.why}; draw another"
        )
