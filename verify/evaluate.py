"""The numeric reading: a tree evaluated on a batch of instances, in either arithmetic.

Every value is an array of shape (B, slot_1, ..., slot_A, *core): B instances, one axis for each bound
variable in scope (of length one where a value does not depend on it), then (), (d,) or (d, d).
A binder opens the next slot and contracts it, so shared sub-expressions are plain broadcasting; each
tree is evaluated once for each meaning of its free variables.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce, singledispatchmethod
from typing import Any

import numpy as np

from lemmacheck.algorithms import oracle
from lemmacheck.algorithms.problem import Problem
from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify.dual import derivative, perturbed
from lemmacheck.verify.numbers import Arithmetic, Array, Floats

CORE = {v.Sort.SCALAR: 0, v.Sort.VECTOR: 1, v.Sort.OPERATOR: 2}
STEP = 2.0**-14  # of the central differences that search, never decides, whether a gradient is one


@dataclass(frozen=True, eq=False)
class Task:
    """A task variable: the coefficients of f_i along its slot, and which task each entry is."""

    slot: int
    coefficients: Array
    members: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Batch:
    coefficients: Array


@dataclass(frozen=True, eq=False)
class Collection:
    slot: int
    weights: Array  # (1, ..., Q, ..., M): share of each atom (task, batch) in each collection
    task: Task
    batch: Batch


Meaning = Array | Task | Batch | Collection
Scope = dict[str, Meaning]


def depth(tree: v.Node) -> int:
    """How many slots the tree needs below its own level."""
    opened = len(tree.draws) + (1 if isinstance(tree, v.CollectionMean) else 0)
    return opened + max((depth(c) for c in tree.children), default=0)


@dataclass(frozen=True, eq=False)
class Sides:
    """Both sides of a relation and the sum of the absolute values of its addends, per instance and slot."""

    lhs: Array
    op: str
    rhs: Array
    scale: Array


@dataclass(eq=False)
class Evaluator:
    """Values of trees on `problem`, for `values` of the free symbols.

    Args:
        values: scalars (B,), points (B, d), scalars per task (B, I), natural numbers as int.

    """

    problem: Problem
    values: Mapping[str, Any]
    arithmetic: Arithmetic = field(default_factory=Floats)
    slots: int = 6
    memo: dict[Any, Array] = field(default_factory=dict)
    kept: list[Any] = field(
        default_factory=list
    )  # so that no two meanings in `memo` share an identity

    def scope(self, relation: v.Relation) -> Scope:
        """Free tasks stand for every task, each in a slot of its own."""
        names = sorted(s.name for s in relation.free if s.of is v.Sort.TASK)
        return {name: self.task(slot) for slot, name in enumerate(names)}

    def relation(self, relation: v.Relation) -> Sides:
        """Both sides; free tasks stand for every task and take the first slots."""
        scope = self.scope(relation)
        lhs = self.value(relation.lhs, scope, len(scope))
        rhs = self.value(relation.rhs, scope, len(scope))
        addends = [
            a
            for side in (relation.lhs, relation.rhs)
            for a in (side.terms if isinstance(side, v.Sum) else (side,))
        ]
        sizes = [self.size(self.value(a, scope, len(scope)), a.sort) for a in addends]
        if relation.lhs.sort is not v.Sort.SCALAR:
            return Sides(
                self.size(lhs - rhs, relation.lhs.sort),
                "=",
                0 * sizes[0],
                reduce(lambda a, b: a + b, sizes),
            )
        return Sides(lhs, relation.op, rhs, reduce(lambda a, b: a + b, sizes))

    def difference(self, relation: v.Relation) -> Array:
        """Lhs - rhs with its core axes flattened into one."""
        scope = self.scope(relation)
        gap = self.value(relation.lhs, scope, len(scope)) - self.value(
            relation.rhs, scope, len(scope)
        )
        return gap.reshape((*gap.shape[: 1 + self.slots], -1))

    def size(self, array: Array, sort: v.Sort) -> Array:
        """|x|, the Euclidean or the Frobenius norm."""
        if sort is v.Sort.SCALAR:
            return abs(array)
        flat = array.reshape((*array.shape[: 1 + self.slots], -1))
        return self._euclidean(flat)

    def value(self, tree: v.Node, scope: Scope, level: int) -> Array:
        """The value of `tree` where its bound variables mean `scope` and `level` slots are open."""
        key = (
            tree.digest,
            level,
            tuple(id(scope[n]) for n in sorted(s.name for s in tree.free) if n in scope),
        )
        found = self.memo.get(key)
        if found is None:
            found = self.memo[key] = self.evaluate(tree, scope, level)
            self.kept.extend(scope.values())
        return found

    # Placing arrays in slots -----------------------------------------------------------------------

    def place(self, array: Array, slots: tuple[int, ...], core: int) -> Array:
        """(B, n_1, ..., n_k, *core) with each n_j moved to its slot."""
        order = sorted(range(len(slots)), key=lambda k: slots[k])
        array = array.transpose((0, *(1 + k for k in order), *range(1 + len(slots), array.ndim)))
        shape = [1] * self.slots
        for axis, k in enumerate(order):
            shape[slots[k]] = array.shape[1 + axis]
        return array.reshape((array.shape[0], *shape, *array.shape[1 + len(slots) : array.ndim]))

    def task(self, slot: int) -> Task:
        return Task(
            slot,
            self.place(self.problem.task_coefficients, (slot,), 1),
            tuple(range(self.problem.tasks)),
        )

    def _counts(self, size: int, replacement: bool) -> Any:
        return (oracle.multisets if replacement else oracle.subsets)(self.problem.samples, size)

    def _count(self, tree: v.Node) -> int:
        assert isinstance(tree, v.Symbol | v.Number)
        return int(self.values[tree.name]) if isinstance(tree, v.Symbol) else int(tree.value)

    def draw(self, draw: v.Draw, scope: Scope, slot: int) -> tuple[Meaning, Array]:
        """What the variable means in `slot`, and the weights of its values, placed."""
        law, problem = draw.law, self.problem
        if isinstance(law, v.TaskLaw):
            return self.task(slot), self.place(problem.task_probability, (slot,), 0)
        if isinstance(law, v.BatchLaw):
            assert isinstance(law.task, v.Symbol)
            task = scope[law.task.name]
            assert isinstance(task, Task)
            counts = self._counts(self._count(law.count), law.replacement)
            weights = oracle.batch_weights(counts, problem.sample_probability)
            probability = (
                oracle.batch_probability if law.replacement else oracle.subset_probability
            )(problem.sample_probability, counts)
            members = list(task.members)
            mixed = problem.batch_coefficients(weights)[:, members]
            return (
                Batch(self.place(mixed, (task.slot, slot), 1)),
                self.place(probability[:, members], (task.slot, slot), 0),
            )
        assert isinstance(law, v.CollectionLaw)
        return self._collection(law, slot)

    def _collection(self, law: v.CollectionLaw, slot: int) -> tuple[Collection, Array]:
        problem, inner = self.problem, slot + 1
        counts = self._counts(self._count(law.samples), True)
        batches = problem.batch_coefficients(
            oracle.batch_weights(counts, problem.sample_probability)
        )
        atoms = batches.shape[1] * batches.shape[2]
        flat = batches.reshape((batches.shape[0], atoms, batches.shape[3]))
        probability = oracle.pair_probability(
            problem.task_probability, oracle.batch_probability(problem.sample_probability, counts)
        )
        chosen = oracle.multisets(atoms, self._count(law.count))
        members = tuple(int(k) for k in oracle.pair_indices(problem.tasks, len(counts))[:, 0])
        weights = oracle.batch_weights(chosen, probability)
        task = Task(
            inner, self.place(problem.task_coefficients[:, list(members)], (inner,), 1), members
        )
        return (
            Collection(
                slot,
                self.place(weights.reshape((1, *weights.shape)), (slot, inner), 0),
                task,
                Batch(self.place(flat, (inner,), 1)),
            ),
            self.place(oracle.batch_probability(probability, chosen), (slot,), 0),
        )

    def contract(self, array: Array, weights: Array, slot: int, core: int) -> Array:
        """The weighted sum along `slot`, which stays with length one."""
        weights = weights.reshape((*weights.shape, *(1,) * core))
        return (weights * array).sum(axis=1 + slot, keepdims=True)

    def _open(
        self, tree: v.Expectation | v.Variance, scope: Scope, level: int
    ) -> tuple[Scope, list[Array]]:
        inner, weights = dict(scope), []
        for draw in tree.bound:
            inner[draw.variable.name], w = self.draw(draw, inner, level + len(weights))
            weights.append(w)
        return inner, weights

    def _mean(self, array: Array, weights: list[Array], level: int, core: int) -> Array:
        for k in reversed(range(len(weights))):
            array = self.contract(array, weights[k], level + k, core)
        return array

    # Node by node ----------------------------------------------------------------------------------

    @singledispatchmethod
    def evaluate(self, t: v.Node, scope: Scope, level: int) -> Array:
        raise NotImplementedError(
            f"{type(t).__name__} has no numeric reading; register one in verify/evaluate.py"
        )

    def _scalar(self, value: Any) -> Array:
        like = self.problem.task_probability
        out = (
            np.empty((1,) * (1 + self.slots), dtype=like.dtype)
            if isinstance(like, np.ndarray)
            else None
        )
        if out is None:
            return self.arithmetic.xp.full((1,) * (1 + self.slots), value, dtype=like.dtype)  # type: ignore[attr-defined]
        out[...] = value
        return out

    @evaluate.register
    def _(self, t: v.Number, scope: Scope, level: int) -> Array:
        return self._scalar(self.arithmetic.constant(t.value))

    @evaluate.register
    def _(self, t: v.Dimension, scope: Scope, level: int) -> Array:
        return self._scalar(self.arithmetic.constant(Fraction(self.problem.dimension)))

    @evaluate.register
    def _(self, t: v.Symbol, scope: Scope, level: int) -> Array:
        if t.name in scope:
            return scope[t.name]
        if t.name not in self.values:
            raise KeyError(f"{t.name} has no value in this instance; give it one in `values`")
        value = self.values[t.name]
        if t.natural:
            return self._scalar(self.arithmetic.constant(Fraction(int(value))))
        if t.index is not None:
            assert isinstance(t.index, v.Symbol)
            task = scope[t.index.name]
            assert isinstance(task, Task)
            return self.place(value[:, list(task.members)], (task.slot,), 0)
        return self.place(value, (), CORE[t.sort])

    @evaluate.register
    def _(self, t: v.Sum, scope: Scope, level: int) -> Array:
        parts = [self.value(x, scope, level) for x in t.terms]
        return reduce(lambda a, b: a + b, parts)

    @evaluate.register
    def _(self, t: v.Negative, scope: Scope, level: int) -> Array:
        return -self.value(t.arg, scope, level)

    @evaluate.register
    def _(self, t: v.Product, scope: Scope, level: int) -> Array:
        parts = [self.value(x, scope, level) for x in t.factors]
        return reduce(lambda a, b: a * b, parts)

    @evaluate.register
    def _(self, t: v.Quotient, scope: Scope, level: int) -> Array:
        return self.arithmetic.divide(
            self.value(t.numerator, scope, level), self.value(t.denominator, scope, level)
        )

    @evaluate.register
    def _(self, t: v.Power, scope: Scope, level: int) -> Array:
        return self.value(t.base, scope, level) ** self._count(t.exponent)

    @evaluate.register
    def _(self, t: v.Root, scope: Scope, level: int) -> Array:
        return self.arithmetic.root(self.value(t.arg, scope, level))

    @evaluate.register
    def _(self, t: v.Ceiling, scope: Scope, level: int) -> Array:
        return self.arithmetic.ceiling(self.value(t.arg, scope, level))

    @evaluate.register
    def _(self, t: v.Minimum, scope: Scope, level: int) -> Array:
        return reduce(self.arithmetic.minimum, [self.value(x, scope, level) for x in t.args])

    @evaluate.register
    def _(self, t: v.Maximum, scope: Scope, level: int) -> Array:
        return reduce(self.arithmetic.maximum, [self.value(x, scope, level) for x in t.args])

    @evaluate.register
    def _(self, t: v.Scale, scope: Scope, level: int) -> Array:
        factor = self.value(t.factor, scope, level)
        return factor.reshape((*factor.shape, *(1,) * CORE[t.sort])) * self.value(
            t.arg, scope, level
        )

    @evaluate.register
    def _(self, t: v.Identity, scope: Scope, level: int) -> Array:
        d = self.problem.dimension
        one, zero = (
            self._scalar(self.arithmetic.constant(Fraction(1))),
            self._scalar(self.arithmetic.constant(Fraction(0))),
        )
        mask = np.eye(d, dtype=bool)
        shape = (*one.shape, 1, 1)
        return np.where(mask, one.reshape(shape), zero.reshape(shape))

    @evaluate.register
    def _(self, t: v.Zero, scope: Scope, level: int) -> Array:
        zero = self._scalar(self.arithmetic.constant(Fraction(0)))
        return zero.reshape((*zero.shape, *(1,) * CORE[t.sort]))

    @evaluate.register
    def _(self, t: v.Apply, scope: Scope, level: int) -> Array:
        operator, vector = self.value(t.operator, scope, level), self.value(t.vector, scope, level)
        return (operator * vector[..., None, :]).sum(axis=-1)

    @evaluate.register
    def _(self, t: v.Compose, scope: Scope, level: int) -> Array:
        left, right = self.value(t.left, scope, level), self.value(t.right, scope, level)
        return (left[..., :, :, None] * right[..., None, :, :]).sum(axis=-2)

    @evaluate.register
    def _(self, t: v.Inner, scope: Scope, level: int) -> Array:
        return (self.value(t.left, scope, level) * self.value(t.right, scope, level)).sum(axis=-1)

    def _euclidean(self, vectors: Array) -> Array:
        if vectors.shape[-1] == 1:
            return abs(vectors[..., 0])
        return self.arithmetic.root((vectors * vectors).sum(axis=-1))

    @evaluate.register
    def _(self, t: v.Norm, scope: Scope, level: int) -> Array:
        arg = self.value(t.arg, scope, level)
        if t.kind == "spectral":
            return self.arithmetic.spectral(arg)
        return self.size(arg, t.arg.sort)

    def _loss(self, t: v._OfLoss, scope: Scope) -> Array:
        """The coefficients of the loss that `t` speaks of, in their slots."""
        variable = t.task if t.batch is None else t.batch
        assert isinstance(variable, v.Symbol)
        meaning = scope[variable.name]
        assert isinstance(meaning, Task | Batch)
        return meaning.coefficients

    @evaluate.register
    def _(self, t: v.Loss, scope: Scope, level: int) -> Array:
        return self.problem.family.value(self._loss(t, scope), self.value(t.point, scope, level))

    @evaluate.register
    def _(self, t: v.Gradient, scope: Scope, level: int) -> Array:
        return self.problem.family.gradient(self._loss(t, scope), self.value(t.point, scope, level))

    @evaluate.register
    def _(self, t: v.Hessian, scope: Scope, level: int) -> Array:
        return self.problem.family.hessian(self._loss(t, scope), self.value(t.point, scope, level))

    @evaluate.register
    def _(self, t: v.Expectation, scope: Scope, level: int) -> Array:
        inner, weights = self._open(t, scope, level)
        body = self.value(t.body, inner, level + len(weights))
        return self._mean(body, weights, level, CORE[t.sort])

    @evaluate.register
    def _(self, t: v.Variance, scope: Scope, level: int) -> Array:
        inner, weights = self._open(t, scope, level)
        core = CORE[t.body.sort]
        body = self.value(t.body, inner, level + len(weights))
        deviation = body - self._mean(body, weights, level, core)
        square = deviation * deviation
        return self._mean(square.sum(axis=-1) if core else square, weights, level, 0)

    @evaluate.register
    def _(self, t: v.CollectionMean, scope: Scope, level: int) -> Array:
        collection = scope[t.collection.name]
        assert isinstance(collection, Collection)
        inner = scope | {t.task.name: collection.task, t.batch.name: collection.batch}
        body = self.value(t.body, inner, collection.task.slot + 1)
        return self.contract(body, collection.weights, collection.task.slot, CORE[t.sort])

    @evaluate.register
    def _(self, t: v.Call, scope: Scope, level: int) -> Array:
        pairs = zip(t.definition.parameters, t.arguments, strict=True)
        inner: Scope = {p.name: self.value(a, scope, level) for p, a in pairs}
        return self.value(t.definition.body, inner, level)

    @evaluate.register
    def _(self, t: v.GradientOf, scope: Scope, level: int) -> Array:
        """Coordinate by coordinate: dual numbers on exact arrays, central differences on floats."""
        point = self.value(t.point, scope, level)
        columns = []
        for k in range(self.problem.dimension):
            if isinstance(self.arithmetic, Floats):
                unit = np.eye(self.problem.dimension)[k]
                ahead, behind = (
                    self.value(t.body, scope | {t.variable.name: point + s * STEP * unit}, level)
                    for s in (1, -1)
                )
                columns.append((ahead - behind) / (2 * STEP))
            else:
                moved = perturbed(point, k)
                columns.append(
                    derivative(self.value(t.body, scope | {t.variable.name: moved}, level))
                )
        return np.stack(columns, axis=-1)
