"""What bound variables mean on arrays: draws, their weights, and the axes they stand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lemmacheck.algorithms import oracle
from lemmacheck.algorithms.arithmetic import is_object, namespace
from lemmacheck.algorithms.problem import Problem
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.latex import latex
from lemmacheck.verify.dynamics import Later
from lemmacheck.verify.numbers import Arithmetic, Array, Floats, Unsettled
from lemmacheck.verify.typeset import text


@dataclass(frozen=True, eq=False)
class Task:
    """A task variable: the coefficients of f_i along its slot, and which task each entry is."""

    slot: int
    coefficients: Array
    members: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Batch:
    """A batch variable: the coefficients of the mean loss of each batch, in their slots."""

    coefficients: Array


@dataclass(frozen=True, eq=False)
class Collection:
    """A collection variable: in which share each atom (task, batches) is in each collection.

    A mean over its members opens a slot of its own, so that means may be nested; `members` keeps
    what they mean in that slot.
    """

    slot: int
    shares: Array  # (Q, M)
    batches: tuple[Array, ...]  # (B, M, K) each
    tasks: tuple[int, ...]  # of each atom
    members: dict[int, tuple[Array, Task, tuple[Batch, ...]]] = field(default_factory=dict)


Meaning = Array | Task | Batch | Collection | int  # or Later, of an index
Scope = dict[str, Meaning]


def depth(tree: v.Node) -> int:
    """How many slots the tree needs below its own level."""
    opened = len(tree.draws) + isinstance(tree, v.CollectionMean | v.MeanAfter)
    return opened + max((depth(c) for c in tree.children), default=0)


@dataclass(eq=False)
class Draws:
    """Arrays in slots: (B, slot_1, ..., slot_A, *core).

    Args:
        problem: B instances.
        values: scalars (B,), points (B, d), scalars per task (B, I), natural numbers as int.
        arithmetic: Floats, or Exact for a problem of exact rationals.
        slots: how many there are; see `depth`.

    """

    problem: Problem
    values: Mapping[str, Any]
    arithmetic: Arithmetic = field(default_factory=Floats)
    slots: int = 6

    def __post_init__(self) -> None:
        kind = self.problem.coefficients.dtype
        if not (is_object(self.problem.coefficients) or str(kind).endswith("float64")):
            raise ValueError(
                f"coefficients of {kind} must be float64, or exact, where a verdict may follow; "
                f"build the problem in that precision"
            )

    def place(self, array: Array, slots: tuple[int, ...]) -> Array:
        """(B, n_1, ..., n_k, *core) with each n_j moved to its slot."""
        xp = namespace(array)
        order = sorted(range(len(slots)), key=lambda k: slots[k])
        core = range(1 + len(slots), len(array.shape))
        array = xp.permute_dims(array, (0, *(1 + k for k in order), *core))
        shape = [1] * self.slots
        for axis, k in enumerate(order):
            shape[slots[k]] = array.shape[1 + axis]
        return xp.reshape(array, (array.shape[0], *shape, *array.shape[1 + len(slots) :]))

    def contract(self, array: Array, weights: Array, slot: int, core: int) -> Array:
        """The weighted sum along `slot`, which stays with length one."""
        xp = namespace(array)
        weights = xp.reshape(weights, (*weights.shape, *(1,) * core))
        return xp.sum(weights * array, axis=1 + slot, keepdims=True)

    def of_members(self, array: Array, members: tuple[int, ...]) -> Array:
        """The entries (B, n, ...) of an array over tasks (B, I, ...) that `members` names."""
        xp = namespace(array)
        return xp.take(array, xp.asarray(members), axis=1)

    def task(self, slot: int) -> Task:
        """Every task, along `slot`."""
        placed = self.place(self.problem.task_coefficients, (slot,))
        return Task(slot, placed, tuple(range(self.problem.tasks)))

    def count(self, tree: v.Node, scope: Scope) -> int:
        """A size or an exponent: a natural number, written or given.

        Raises:
            NotImplementedError: `tree` is neither a natural number nor a natural symbol.
            Unsettled: it is an index of which no single value is meant.

        """
        index = self.index(tree, scope)
        if isinstance(index, Later) and isinstance(self.arithmetic, Floats):
            return index.first  # it only searches
        if isinstance(index, Later):
            raise Unsettled(
                f"{tree} stands for every number from {index.first} to {index.last} and cannot be "
                f"an exponent or a size; a smaller last index would settle it"
            )
        return index

    def index(self, tree: v.Node, scope: Scope) -> int | Later:
        """The same, where every later value of an index may be meant at once."""
        if isinstance(tree, v.Number) and tree.value.denominator == 1 and tree.value >= 0:
            return int(tree.value)
        if isinstance(tree, v.Sum):
            return sum(self._signed(term, scope) for term in tree.terms)
        if isinstance(tree, v.Symbol) and tree.natural:
            meaning = scope.get(tree.name, self.values.get(tree.name))
            if not isinstance(meaning, int | Later):
                raise KeyError(f"{tree.name}={meaning!r} must be an int; give it in `values`")
            return meaning
        raise NotImplementedError(
            f"{text(latex(tree))} is no natural number; arrays take sizes and exponents that are"
        )

    def _signed(self, term: v.Node, scope: Scope) -> int:
        if isinstance(term, v.Negative):
            return -self.count(term.arg, scope)
        return self.count(term, scope)

    def _counts(self, size: int, replacement: bool) -> Any:
        return (oracle.multisets if replacement else oracle.subsets)(self.problem.samples, size)

    def draw(self, draw: v.Draw, scope: Scope, slot: int) -> tuple[Meaning, Array]:
        """What the variable means in `slot`, and the weights of its values, placed."""
        law, problem = draw.law, self.problem
        if isinstance(law, v.TaskLaw):
            return self.task(slot), self.place(problem.task_probability, (slot,))
        if isinstance(law, v.CollectionLaw):
            return self._collection(law, scope, slot)
        assert isinstance(law, v.BatchLaw)
        assert isinstance(law.task, v.Symbol)
        task = scope[law.task.name]
        assert isinstance(task, Task)
        counts = self._counts(self.count(law.count, scope), law.replacement)
        weights = oracle.batch_weights(counts, problem.sample_probability)
        chance = oracle.batch_probability if law.replacement else oracle.subset_probability
        probability = chance(problem.sample_probability, counts)
        mixed = self.of_members(problem.batch_coefficients(weights), task.members)
        return (
            Batch(self.place(mixed, (task.slot, slot))),
            self.place(self.of_members(probability, task.members), (task.slot, slot)),
        )

    def _collection(
        self, law: v.CollectionLaw, scope: Scope, slot: int
    ) -> tuple[Collection, Array]:
        """Atoms are a task and a batch of each size; every multiset of them is a collection."""
        problem, xp = self.problem, namespace(self.problem.task_probability)
        probability = problem.task_probability  # (B, M), of the atoms so far
        tasks = np.arange(problem.tasks)
        batches: list[Array] = []
        for tree in law.sizes:
            counts = self._counts(self.count(tree, scope), True)
            mixed = problem.batch_coefficients(
                oracle.batch_weights(counts, problem.sample_probability)
            )
            chance = oracle.batch_probability(problem.sample_probability, counts)
            rows, atoms = len(counts), probability.shape[-1]
            of_atom = self.of_members(chance, tuple(tasks))
            probability = xp.reshape(probability[..., None] * of_atom, (-1, atoms * rows))
            new = self.of_members(mixed, tuple(tasks))
            earlier = tuple(np.repeat(np.arange(atoms), rows))
            batches = [self.of_members(b, earlier) for b in batches]
            batches.append(xp.reshape(new, (new.shape[0], atoms * rows, new.shape[-1])))
            tasks = np.repeat(tasks, rows)
        chosen = oracle.multisets(len(tasks), self.count(law.count, scope))
        shares = oracle.batch_weights(chosen, probability)
        return (
            Collection(slot, shares, tuple(batches), tuple(int(k) for k in tasks)),
            self.place(oracle.batch_probability(probability, chosen), (slot,)),
        )

    def members(self, collection: Collection, level: int) -> tuple[Array, Task, tuple[Batch, ...]]:
        """The shares of the members in slot `level`, and what task and batches mean there."""
        if level not in collection.members:
            losses = self.of_members(self.problem.task_coefficients, collection.tasks)
            collection.members[level] = (
                self.place(collection.shares[None, ...], (collection.slot, level)),
                Task(level, self.place(losses, (level,)), collection.tasks),
                tuple(Batch(self.place(batch, (level,))) for batch in collection.batches),
            )
        return collection.members[level]
