"""Random batches in place of sums: one draw of a tree, for many replicates at once.

Replicates are the leading axis.  What does not depend on a drawn batch keeps length one there, so
that exact sums beside the draws are taken once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from math import prod
from operator import add

import numpy as np

from lemmacheck.algorithms.counter import Key, bits
from lemmacheck.algorithms.problem import mix
from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify.draws import Batch, Collection, Meaning, Scope, Task
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.limits import Ranges, arguments, binds_batches, factored, is_drawn, limit
from lemmacheck.verify.naturals import members, outcomes
from lemmacheck.verify.numbers import Array

CELLS = 4_000_000  # of one array at most: outcomes of nested sums, times draws
WORD = 2.0**53  # chances are rounded to multiples of 1 / WORD


def batch_counts(
    key: Key, shape: tuple[int, ...], size: int, probability: Array, replacement: bool = True
) -> Array:
    """How often each atom is in random batches of `size`: (*shape, atoms), one law each.

    Args:
        key: names the stream.
        shape: of independent batches.
        size: n.
        probability: (..., atoms), broadcast against `shape`; without replacement all equal.
        replacement: independent samples, or distinct ones.

    Raises:
        ValueError: without replacement, unequal atoms or fewer than `size`.

    """
    atoms = probability.shape[-1]
    if not replacement:
        if size > atoms or np.ptp(probability, axis=-1).max() > 1 / WORD:
            raise ValueError(
                f"size={size} must be at most atoms={atoms}, all equally likely, without "
                f"replacement; shrink the batch or draw with replacement"
            )
        words = bits(key, prod(shape) * atoms).reshape(*shape, atoms)
        return (words.argsort(axis=-1).argsort(axis=-1) < size).astype(np.int64)
    words = (bits(key, prod(shape) * size) >> np.uint64(11)).reshape(*shape, size)
    edges = np.rint(np.cumsum(probability, axis=-1) * WORD).astype(np.uint64)
    below = [(words < edges[..., k, None]).sum(axis=-1) for k in range(atoms - 1)]
    return np.diff(np.stack([*below, np.full(shape, size)], axis=-1), axis=-1, prepend=0)


@dataclass(frozen=True, eq=False)
class Side:
    """Draws, a bound of them all from the side that matters, and the size of what was added up."""

    value: Array
    limit: Array
    size: Array

    def __add__(self, other: Side) -> Side:
        return Side(self.value + other.value, self.limit + other.limit, self.size + other.size)

    def times(self, factor: Array) -> Side:
        """A multiple, whose bound is from the other side where the factor is negative."""
        return Side(factor * self.value, factor * self.limit, abs(factor) * self.size)


def _leading(meaning: Meaning) -> int:
    """The number of draws that a variable stands for."""
    if isinstance(meaning, Batch):
        meaning = meaning.coefficients
    if isinstance(meaning, Collection):
        meaning = meaning.batches[0]
    shape = getattr(meaning, "shape", ())
    return int(shape[0]) if shape else 1


@dataclass(eq=False)
class Sampler(Evaluator):
    """An evaluator that draws what `is_drawn` says, `replicates` times at once."""

    replicates: int = 1
    outcomes: dict[int, int] = field(default_factory=dict)  # that stand in each slot

    def _open(
        self, tree: v.Expectation | v.Variance | v.RandomStep, scope: Scope, level: int
    ) -> tuple[Scope, list[Array]]:
        for k, draw in enumerate(tree.bound):
            self.outcomes[level + k] = self._outcomes(draw.law, scope)
        nested = prod(self.outcomes.get(k, 1) for k in range(level + len(tree.bound)))
        draws = max([1, *(_leading(meaning) for meaning in scope.values())])
        if nested * draws > CELLS:
            raise ValueError(
                f"{nested} outcomes for {draws} draws must be at most {CELLS}; shrink the batches, "
                f"or draw fewer at once"
            )
        return super()._open(tree, scope, level)

    def _outcomes(self, law: v.Law, scope: Scope) -> int:
        """How many outcomes the law has; of a collection, times what it chooses from."""

        def size(count: v.Node) -> int:
            return self.count(count, scope)

        of = (self.problem.tasks, self.problem.samples, size)
        chosen = members(law, *of) if isinstance(law, v.CollectionLaw) else 1
        return chosen * outcomes(law, *of)

    def drawn(
        self, tree: v.Node, side: int, scope: Scope, level: int, ranges: Ranges, key: Key
    ) -> Side:
        """A draw whose mean is the value of `tree`; all else about it is summed.

        Raises:
            NotImplementedError: a sum is too long.

        """
        if not is_drawn(tree, side, ranges):
            return self._summed(tree, scope, level)
        match tree:
            case v.Sum():
                terms = [self.drawn(t, side, scope, level, ranges, key) for t in tree.terms]
                return reduce(add, terms)
            case v.Negative():
                return self.drawn(tree.arg, -side, scope, level, ranges, key).times(-1)
            case v.Product() | v.Quotient():
                found = factored(tree, side, ranges)
                assert found is not None
                others, factor, turned = found
                product = self._summed(others, scope, level).value
                return self.drawn(factor, turned, scope, level, ranges, key).times(product)
            case v.Call():
                pairs = zip(tree.definition.parameters, tree.arguments, strict=True)
                inner = {p.name: self._argument(p, a, scope, level) for p, a in pairs}
                body = tree.definition.body
                return self.drawn(body, side, inner, level, arguments(tree, ranges), key)
            case v.Variance():
                return self._variance(tree, scope, level, key)
        assert isinstance(tree, v.Expectation)
        return self._expectation(tree, side, scope, level, ranges, key)

    def _summed(self, tree: v.Node, scope: Scope, level: int) -> Side:
        terms = tree.terms if isinstance(tree, v.Sum) else (tree,)
        try:
            values = [self.value(t, scope, level) for t in terms]
        except ValueError as reason:
            raise NotImplementedError(
                f"an expectation is neither bounded from the side needed, so that it could be "
                f"drawn, nor short enough to be summed: {reason}"
            ) from reason
        total = sum(values)
        return Side(total, total, sum(abs(x) for x in values))

    def _constant(self, value: float) -> Array:
        return np.full((1,) * (1 + self.slots), value)

    def _expectation(
        self, tree: v.Expectation, side: int, scope: Scope, level: int, ranges: Ranges, key: Key
    ) -> Side:
        inner, weights = self._drawn_open(tree, scope, level, key)
        below = level + len(weights)
        body = self.drawn(tree.body, side, inner, below, ranges, key.fold("inside"))
        value = self._mean(body.value, weights, level, 0)
        if binds_batches(tree):  # the body's own limit may depend on what was drawn for it
            most = self._constant(limit(tree.body, side, ranges))
            return Side(value, most, abs(most))
        most, size = (self._mean(x, weights, level, 0) for x in (body.limit, body.size))
        return Side(value, most, size)

    def _variance(self, tree: v.Variance, scope: Scope, level: int, key: Key) -> Side:
        """Half the squared distance of two independent copies."""
        one, weights = self._drawn_open(tree, scope, level, key.fold("one"))
        other, more = self._drawn_open(tree, scope, level + len(weights), key.fold("other"))
        weights += more
        below = level + len(weights)
        distance = self.value(tree.body, one, below) - self.value(tree.body, other, below)
        square = self.size(distance, tree.body.sort) ** 2 / 2
        zero = self._constant(0.0)
        return Side(self._mean(square, weights, level, 0), zero, zero)

    def _drawn_open(
        self, tree: v.Expectation | v.Variance, scope: Scope, level: int, key: Key
    ) -> tuple[Scope, list[Array]]:
        """The scope inside and the weights of tasks; batches and collections open no slot."""
        inner: Scope = dict(scope)
        weights: list[Array] = []
        for draw in tree.bound:
            stream, law = key.fold(draw.variable.name), draw.law
            if isinstance(law, v.BatchLaw):
                inner[draw.variable.name] = self._batch(law, inner, stream)
            elif isinstance(law, v.CollectionLaw):
                inner[draw.variable.name] = self._drawn_collection(law, inner, stream)
            else:
                meaning, weight = self.draw(draw, inner, level + len(weights))
                inner[draw.variable.name] = meaning
                weights.append(weight)
        return inner, weights

    def _batches(self, key: Key, members: tuple[int, ...], size: int, replacement: bool) -> Array:
        """The coefficients (R, n, K) of a batch of each task that `members` (n) names."""
        chance = self.of_members(self.problem.sample_probability, members)
        shape = (self.replicates, len(members))
        counts = batch_counts(key, shape, size, chance, replacement)
        return mix(counts / size, self.of_members(self.problem.coefficients, members))

    def _batch(self, law: v.BatchLaw, scope: Scope, key: Key) -> Batch:
        assert isinstance(law.task, v.Symbol)
        task = scope[law.task.name]
        assert isinstance(task, Task)
        drawn = self._batches(key, task.members, self.count(law.count, scope), law.replacement)
        return Batch(self.place(drawn, (task.slot,)))

    def _drawn_collection(self, law: v.CollectionLaw, scope: Scope, key: Key) -> Collection:
        """Atoms are (task, place); each place is, in each replicate, wholly one task's."""
        size, problem = self.count(law.count, scope), self.problem
        chance = problem.task_probability[:, None, :]
        hit = batch_counts(key.fold("tasks"), (self.replicates, size), 1, chance)
        shares = hit.transpose(0, 2, 1).reshape(self.replicates, -1) / size
        tasks = tuple(i for i in range(problem.tasks) for _ in range(size))
        batches = tuple(
            self._batches(key.fold("batches", *at), tasks, self.count(samples, scope), True)
            for at, samples in zip(_places(law), law.sizes, strict=True)
        )
        losses = self.of_members(problem.task_coefficients, tasks)
        members = {  # in whatever slot a mean over the members opens
            slot: (
                self.place(shares, (slot,)),
                Task(slot, self.place(losses, (slot,)), tasks),
                tuple(Batch(self.place(batch, (slot,))) for batch in batches),
            )
            for slot in range(self.slots)
        }
        return Collection(-1, shares, batches, tasks, members)


def _places(law: v.CollectionLaw) -> list[tuple[int, ...]]:
    """What tells the streams of a member's batches apart: nothing where there is only one."""
    return [(k,) for k in range(len(law.sizes))] if len(law.sizes) > 1 else [()]
