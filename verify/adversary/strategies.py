"""Ways to come from the best instances seen to better ones, behind one interface.

A strategy is a function from a pool to candidates; it may measure, never decides.  The search gives
the turn to the next strategy whenever one brings nothing (`search.Hunt`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.verify.adversary.genes import Genes, join
from lemmacheck.verify.adversary.space import alphas
from lemmacheck.verify.instances import LATTICE, Instances, points_of
from lemmacheck.verify.truth import Measured, measure

ELITE = 16  # parents of an evolution: this part of a batch, at least four
STRIDES = (1, 2, 4, 8, 16, 32)  # how far a line search goes
LINES = 4  # instances that climb at a time


@dataclass(frozen=True, eq=False)
class Pool:
    """Instances of one region with what floats say of them, the best first.

    `admitted` of the instances last measured met the hypotheses.
    """

    genes: Genes
    instances: Instances
    seen: Measured
    admitted: int

    @property
    def size(self) -> int:
        """The number of instances."""
        return self.instances.size

    @property
    def best(self) -> float:
        """The largest relative excess; minus infinity where nothing is admitted."""
        return float(self.seen.excess[0])

    @classmethod
    def of(cls, genes: Genes, instances: Instances, keep: int) -> Pool:
        """The best of these instances, measured."""
        seen = measure(genes.claim, instances)
        return cls._best(genes, instances, seen, keep, int(seen.admitted.sum()))

    def joined(self, other: Instances, keep: int) -> Pool:
        """The best of these and of other instances, which are measured."""
        seen = measure(self.genes.claim, other)
        both, all_seen = join(self.instances, other), self.seen.joined(seen)
        return Pool._best(self.genes, both, all_seen, keep, int(seen.admitted.sum()))

    @classmethod
    def _best(
        cls, genes: Genes, instances: Instances, seen: Measured, keep: int, admitted: int
    ) -> Pool:
        order = np.argsort(-seen.excess, kind="stable")
        # Equal values come from copies, and from bounds that many attain: one of them is enough.
        _, first = np.unique(np.round(seen.excess[order], 9), return_index=True)
        order = np.concatenate([order[np.sort(first)], np.delete(order, first)])[:keep]
        return cls(genes, instances[order], seen[order], admitted)


Strategy = Callable[[Pool, Key, int, int], Instances]
"""(pool, key, size, stale) -> about `size` candidates; `stale` counts the turns without a find."""


def _parents(pool: Pool, size: int) -> Any:
    return np.arange(size) % min(pool.size, max(4, size // ELITE))


def evolve(pool: Pool, key: Key, size: int, stale: int) -> Instances:
    """Children of the best in turn: a quarter of their integers moved, less far the staler."""
    reach = max(1, LATTICE >> stale)
    steps = integers(key.fold("step"), (size, pool.genes.count), -reach, reach)
    chance = integers(key.fold("chance"), (size, pool.genes.count), 0, 3)
    parents = pool.instances[_parents(pool, size)]
    return pool.genes.shift(parents, np.where(chance == 0, steps, 0))


def recombine(pool: Pool, key: Key, size: int, stale: int) -> Instances:
    """One instance plus the difference of two others, as differential evolution has it."""
    one, two, three = (
        pool.instances[integers(key.fold(name), (size,), 0, pool.size - 1)]
        for name in ("to", "from", "with")
    )
    factor = integers(key.fold("factor"), (size,), 1, 2)

    def mixed(a: Any, b: Any, c: Any) -> Any:
        return a + factor.reshape(size, *(1,) * (a.ndim - 1)) * (b - c)

    recipe = one.recipe
    changed = replace(
        recipe,
        coefficients=mixed(recipe.coefficients, two.recipe.coefficients, three.recipe.coefficients),
    )
    genes = pool.genes
    lattice = {
        name: genes.within(name, mixed(a, two.lattice[name], three.lattice[name]), one)
        for name, a in one.lattice.items()
    }
    return replace(one, recipe=changed, lattice=lattice)


def ascend(pool: Pool, key: Key, size: int, stale: int) -> Instances:
    """Gradient ascent: the quotient of differences along every gene, then a search along it.

    Both neighbours of the few best along every gene are measured; candidates are those neighbours
    and the points reached by all improving steps together, by the best few, and by multiples.
    """
    genes = pool.genes
    count = genes.count
    signs = np.concatenate([np.eye(count, dtype=np.int64), -np.eye(count, dtype=np.int64)])
    known = np.flatnonzero(np.isfinite(pool.seen.excess))
    climbers = known[: max(1, min(LINES, size // (2 * count)))]
    lines = len(climbers)
    probes = pool.instances[np.repeat(climbers, 2 * count)]
    moved = genes.shift(probes, np.tile(signs, (lines, 1)))
    gain = measure(genes.claim, moved).excess.reshape(lines, 2, count)
    gain = gain - pool.seen.excess[climbers, None, None]
    parents, steps = [climbers], [np.zeros((lines, count), dtype=np.int64)]
    for line in range(lines):
        better, worse = gain[line].max(axis=0), gain[line].argmax(axis=0)
        if not (better > 0).any():
            continue
        direction = np.where(better > 0, 1 - 2 * worse, 0)
        order = np.argsort(-better, kind="stable")
        for most in (1, 2, 3, 5, count):
            chosen = np.zeros(count, dtype=np.int64)
            chosen[order[:most]] = direction[order[:most]]
            parents.append(np.full(len(STRIDES), climbers[line]))
            steps.append(np.multiply.outer(np.asarray(STRIDES), chosen))
    return join(moved, genes.shift(pool.instances[np.concatenate(parents)], np.concatenate(steps)))


def stand_on_boundaries(pool: Pool, key: Key, size: int, stale: int) -> Instances:
    """The best with one thing put where cases change: alpha at every end and between, a point at
    zero, at another point or at a knot, equal weights, no slack, a sign turned round, all losses
    on another scale.
    """
    few = pool.instances[: max(1, min(pool.size, size // 32))]
    made = [few]
    scale = few.denominator // LATTICE
    if "alpha" in few.lattice and few.lattice["alpha"].ndim == 1:
        ends, denominator = alphas(pool.genes.claim)
        finer = few.denominator // denominator
        made += [_with(few, alpha=np.full(few.size, a * finer)) for a in ends]
    points = {n: few.lattice[n] for n in points_of(pool.genes.claim) if n in few.lattice}
    for name, array in few.lattice.items():
        within = pool.genes.within(name, -array, few)
        made += [_with(few, **{name: 0 * array}), _with(few, **{name: within})]
        for other in points.values():
            if name in points and other is not array:
                made += [_with(few, **{name: other + k}) for k in (-scale, scale)]
    for name in ("task_weights", "sample_weights"):
        weights = np.ones_like(getattr(few.recipe, name))
        made.append(replace(few, recipe=replace(few.recipe, **{name: weights})))
    for factor in (-1, 2, 8):  # other curvatures, other scales
        scaled = replace(few.recipe, coefficients=factor * few.recipe.coefficients)
        made.append(replace(few, recipe=scaled))
    made += [_with(few, **{name: at}) for name in points for at in _knots(few)]
    whole = made[0]
    for part in made[1:]:
        whole = join(whole, part)
    return whole


def _with(instances: Instances, **changes: Any) -> Instances:
    return replace(instances, lattice={**instances.lattice, **changes})


def _knots(instances: Instances) -> list[Any]:
    """Each knot of all coordinates at once as points, where it lies on the lattice."""
    recipe = instances.recipe
    knots = recipe.parameters.get("knots")
    if knots is None or instances.denominator % recipe.denominator:
        return []
    finer = instances.denominator // recipe.denominator
    return [knots[..., m] * finer for m in range(knots.shape[-1])]


STRATEGIES: tuple[Strategy, ...] = (evolve, ascend, stand_on_boundaries, recombine)
