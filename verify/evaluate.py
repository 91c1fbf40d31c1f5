"""The numeric reading: a tree evaluated on a batch of instances, in either arithmetic.

Every value is an array of shape (B, slot_1, ..., slot_A, *core): B instances, one axis for each
bound variable in scope (of length one where a value does not depend on it), then (), (d,) or
(d, d).  A binder opens the next slot and contracts it, so shared sub-expressions are plain
broadcasting; each tree is evaluated once for each meaning of its free variables.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import reduce, singledispatchmethod
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import namespace
from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify.draws import Batch, Collection, Draws, Meaning, Scope, Task
from lemmacheck.verify.dual import derivative, perturbed
from lemmacheck.verify.dynamics import ExactRun, Index, Later, Run, least
from lemmacheck.verify.jets import has_balls, jacobian
from lemmacheck.verify.numbers import Array, Floats, Unsettled

CORE = {v.Sort.SCALAR: 0, v.Sort.VECTOR: 1, v.Sort.OPERATOR: 2}
REACHED = 20_000  # points of a random run at most, after which it is not followed
STEP = 2.0**-14  # of the central differences that search, never decides, whether a gradient is one


@dataclass(frozen=True, eq=False)
class Sides:
    """Both sides of a relation and the sum of the absolute addends, per instance and slot."""

    lhs: Array
    op: str
    rhs: Array
    scale: Array


def _total(parts: list[Array]) -> Array:
    return reduce(lambda a, b: a + b, parts)


@dataclass(eq=False)
class Evaluator(Draws):
    """Values of trees on `problem`, for `values` of the free symbols."""

    memo: dict[Any, Array] = field(default_factory=dict)
    kept: list[Any] = field(default_factory=list)  # so that no two meanings share an identity
    runs: dict[Any, tuple[Run, Any]] = field(default_factory=dict)  # beside what their trees mean

    def scope(self, relation: v.Relation) -> Scope:
        """Free tasks stand for every task, each in a slot of its own."""
        names = sorted(s.name for s in relation.free if s.of is v.Sort.TASK)
        return {name: self.task(slot) for slot, name in enumerate(names)}

    def relation(self, relation: v.Relation) -> Sides:
        """Both sides; free tasks stand for every task and take the first slots."""
        scope = self.scope(relation)
        level = len(scope)
        lhs = self.value(relation.lhs, scope, level)
        rhs = self.value(relation.rhs, scope, level)
        addends: list[v.Node] = []
        for side in (relation.lhs, relation.rhs):
            addends += side.terms if isinstance(side, v.Sum) else (side,)
        scale = _total([self.size(self.value(a, scope, level), a.sort) for a in addends])
        if relation.lhs.sort is not v.Sort.SCALAR:
            return Sides(self.size(lhs - rhs, relation.lhs.sort), "=", 0 * scale, scale)
        return Sides(lhs, relation.op, rhs, scale)

    def difference(self, relation: v.Relation) -> Array:
        """The left side less the right, with its core axes flattened into one."""
        scope = self.scope(relation)
        lhs = self.value(relation.lhs, scope, len(scope))
        return self._flat(lhs - self.value(relation.rhs, scope, len(scope)))

    def _flat(self, array: Array) -> Array:
        return namespace(array).reshape(array, (*array.shape[: 1 + self.slots], -1))

    def size(self, array: Array, sort: v.Sort) -> Array:
        """|x|, the Euclidean or the Frobenius norm."""
        if sort is v.Sort.SCALAR:
            return abs(array)
        flat = self._flat(array)
        if flat.shape[-1] == 1:
            return abs(flat[..., 0])
        return self.arithmetic.root(namespace(flat).sum(flat * flat, axis=-1))

    def value(self, tree: v.Node, scope: Scope, level: int) -> Array:
        """The value of `tree` where its variables mean `scope` and `level` slots are open."""
        key = (tree.digest, level, tuple((n, id(scope[n])) for n in tree.names if n in scope))
        found = self.memo.get(key)
        if found is None:
            found = self.memo[key] = self.evaluate(tree, scope, level)
            self.kept.extend(scope.values())
        return found

    def _open(
        self, tree: v.Expectation | v.Variance | v.RandomStep, scope: Scope, level: int
    ) -> tuple[Scope, list[Array]]:
        inner: Scope = dict(scope)
        weights: list[Array] = []
        for draw in tree.bound:
            inner[draw.variable.name], w = self.draw(draw, inner, level + len(weights))
            weights.append(w)
        return inner, weights

    def _mean(self, array: Array, weights: list[Array], level: int, core: int) -> Array:
        for k in reversed(range(len(weights))):
            array = self.contract(array, weights[k], level + k, core)
        return array

    # Node by node --------------------------------------------------------------------------------

    @singledispatchmethod
    def evaluate(self, t: v.Node, scope: Scope, level: int) -> Array:
        """The value, not remembered; one method for each kind of node."""
        raise NotImplementedError(
            f"{type(t).__name__} has no numeric reading; register one in verify/evaluate.py"
        )

    def _scalar(self, value: Fraction | int) -> Array:
        like = self.problem.task_probability
        number = self.arithmetic.constant(Fraction(value))
        return namespace(like).full((1,) * (1 + self.slots), number, dtype=like.dtype)

    @evaluate.register
    def _(self, t: v.Number, scope: Scope, level: int) -> Array:
        return self._scalar(t.value)

    @evaluate.register
    def _(self, t: v.Dimension, scope: Scope, level: int) -> Array:
        return self._scalar(self.problem.dimension)

    @evaluate.register
    def _(self, t: v.Symbol, scope: Scope, level: int) -> Array:
        if t.name in scope:
            meaning = scope[t.name]
            if isinstance(meaning, Later) and isinstance(self.arithmetic, Floats):
                return self._scalar(meaning.first)  # it only searches
            if isinstance(meaning, Later):
                return self._scalar(0) + meaning.ball()
            return self._scalar(meaning) if isinstance(meaning, int) else meaning
        if t.name not in self.values:
            raise KeyError(f"{t.name} has no value in this instance; give it one in `values`")
        value = self.values[t.name]
        if t.natural:
            return self._scalar(int(value))
        if t.index is not None:
            assert isinstance(t.index, v.Symbol)
            task = scope[t.index.name]
            assert isinstance(task, Task)
            return self.place(self.of_members(value, task.members), (task.slot,))
        return self.place(value, ())

    @evaluate.register
    def _(self, t: v.Sum, scope: Scope, level: int) -> Array:
        return _total([self.value(x, scope, level) for x in t.terms])

    @evaluate.register
    def _(self, t: v.Negative, scope: Scope, level: int) -> Array:
        return -self.value(t.arg, scope, level)

    @evaluate.register
    def _(self, t: v.Product, scope: Scope, level: int) -> Array:
        return reduce(lambda a, b: a * b, [self.value(x, scope, level) for x in t.factors])

    @evaluate.register
    def _(self, t: v.Quotient, scope: Scope, level: int) -> Array:
        above, below = (self.value(x, scope, level) for x in (t.numerator, t.denominator))
        return self.arithmetic.divide(above, below)

    @evaluate.register
    def _(self, t: v.Power, scope: Scope, level: int) -> Array:
        return self.value(t.base, scope, level) ** self.count(t.exponent, scope)

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
        shape = (*factor.shape, *(1,) * CORE[t.sort])
        return namespace(factor).reshape(factor, shape) * self.value(t.arg, scope, level)

    @evaluate.register
    def _(self, t: v.Identity, scope: Scope, level: int) -> Array:
        one, zero = self._scalar(1)[..., None, None], self._scalar(0)[..., None, None]
        xp = namespace(one)
        return xp.where(xp.eye(self.problem.dimension, dtype=xp.bool), one, zero)

    @evaluate.register
    def _(self, t: v.Zero, scope: Scope, level: int) -> Array:
        zero, d = self._scalar(0), self.problem.dimension
        core = CORE[t.sort]
        xp = namespace(zero)
        return xp.broadcast_to(
            xp.reshape(zero, (*zero.shape, *(1,) * core)), (*zero.shape, *(d,) * core)
        )

    @evaluate.register
    def _(self, t: v.Apply, scope: Scope, level: int) -> Array:
        return self._times(t.operator, self.value(t.vector, scope, level), scope, level)

    def _times(self, operator: v.Node, vector: Array, scope: Scope, level: int) -> Array:
        """The operator applied; Hessians, their sums, multiples and products are never formed."""
        if isinstance(operator, v.Identity):
            return vector
        if isinstance(operator, v.Negative):
            return -self._times(operator.arg, vector, scope, level)
        if isinstance(operator, v.Sum):
            return _total([self._times(part, vector, scope, level) for part in operator.terms])
        if isinstance(operator, v.Scale):
            factor = self.value(operator.factor, scope, level)
            return factor[..., None] * self._times(operator.arg, vector, scope, level)
        if isinstance(operator, v.Compose):
            inner = self._times(operator.right, vector, scope, level)
            return self._times(operator.left, inner, scope, level)
        if isinstance(operator, v.Call):
            body = operator.definition.body
            return self._times(body, vector, self._arguments(operator, scope, level), level)
        if isinstance(operator, v.Hessian):
            at = self._loss(operator, scope), self.value(operator.point, scope, level)
            return self.problem.family.hessian_vector(*at, vector)
        matrix = self.value(operator, scope, level)
        return namespace(matrix).sum(matrix * vector[..., None, :], axis=-1)

    @evaluate.register
    def _(self, t: v.Compose, scope: Scope, level: int) -> Array:
        left, right = self.value(t.left, scope, level), self.value(t.right, scope, level)
        return namespace(left).sum(left[..., :, :, None] * right[..., None, :, :], axis=-2)

    @evaluate.register
    def _(self, t: v.Inner, scope: Scope, level: int) -> Array:
        left, right = self.value(t.left, scope, level), self.value(t.right, scope, level)
        return namespace(left).sum(left * right, axis=-1)

    @evaluate.register
    def _(self, t: v.Norm, scope: Scope, level: int) -> Array:
        arg = self.value(t.arg, scope, level)
        if t.kind == "spectral":
            return self.arithmetic.spectral(arg)
        return self.size(arg, t.arg.sort)

    def _loss(self, t: v.OfLoss, scope: Scope) -> Array:
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
        for _ in range(core):
            square = namespace(square).sum(square, axis=-1)
        return self._mean(square, weights, level, 0)

    @evaluate.register
    def _(self, t: v.CollectionMean, scope: Scope, level: int) -> Array:
        collection = scope[t.collection.name]
        assert isinstance(collection, Collection)
        shares, task, batches = self.members(collection, level)
        inner = scope | {t.task.name: task}
        inner |= {name.name: batch for name, batch in zip(t.batches, batches, strict=True)}
        body = self.value(t.body, inner, level + 1)
        return self.contract(body, shares, level, CORE[t.sort])

    @evaluate.register
    def _(self, t: v.Call, scope: Scope, level: int) -> Array:
        return self.value(t.definition.body, self._arguments(t, scope, level), level)

    def _arguments(self, t: v.Call, scope: Scope, level: int) -> Scope:
        """What the parameters of the definition mean where it is called."""
        pairs = zip(t.definition.parameters, t.arguments, strict=True)
        return {p.name: self._argument(p, a, scope, level) for p, a in pairs}

    def _argument(self, parameter: v.Symbol, tree: v.Node, scope: Scope, level: int) -> Meaning:
        if parameter.natural:
            return self.index(tree, scope)
        if tree.sort in CORE:
            return self.value(tree, scope, level)
        assert isinstance(tree, v.Symbol)
        return scope[tree.name]

    @evaluate.register
    def _(self, t: v.GradientOf, scope: Scope, level: int) -> Array:
        """Coordinate by coordinate: dual numbers on rationals, central differences on floats; on
        balls jets.
        """
        point = self.value(t.point, scope, level)
        xp = namespace(point)

        def at(moved: Array) -> Array:
            return self.value(t.body, scope | {t.variable.name: moved}, level)

        if has_balls(point):
            return jacobian(at, point)
        columns = []
        for k in range(self.problem.dimension):
            if isinstance(self.arithmetic, Floats):
                step = STEP * xp.eye(self.problem.dimension, dtype=point.dtype)[k, :]
                columns.append((at(point + step) - at(point - step)) / (2 * STEP))
            else:
                columns.append(derivative(at(perturbed(point, k))))
        return xp.stack(columns, axis=-1)

    @evaluate.register
    def _(self, t: v.Iterate, scope: Scope, level: int) -> Array:
        count = self.index(t.count, scope)
        run = self._run(t, scope, level)
        if isinstance(count, Later):
            return run.later(count)
        if isinstance(count, Index):
            count.runs.append(run)
        return run.at(count)

    def _run(self, t: v.Iterate, scope: Scope, level: int) -> Run:
        """One run for all counts, so that each of its points is computed once."""
        free = sorted(s.name for s in (t.step.free - {t.variable}) | t.start.free)
        meanings = {name: scope[name] for name in free if name in scope}
        trees = (t.variable.name, t.step.digest, t.start.digest)
        key = (*trees, level, *((name, id(meaning)) for name, meaning in meanings.items()))
        if key not in self.runs:

            def step(point: Array) -> Array:
                fresh = replace(self, memo={}, kept=[], runs={})  # no step is made twice
                return fresh.value(t.step, scope | {t.variable.name: point}, level)

            kind = Run if isinstance(self.arithmetic, Floats) else ExactRun
            self.runs[key] = kind(step, self.value(t.start, scope, level)), meanings
        return self.runs[key][0]

    @evaluate.register
    def _(self, t: v.MeanAfter, scope: Scope, level: int) -> Array:
        """Every point that the run can reach, along slot `level`, with its probability."""
        points = self.value(t.start, scope, level)
        chance = self._scalar(1)
        for _ in range(self.count(t.count, scope)):
            fresh = replace(self, memo={}, kept=[])
            points, chance = fresh._moved(t, scope | {t.variable.name: points}, chance, level)
        inner = scope | {t.variable.name: points}
        body = replace(self, memo={}, kept=[]).value(t.body, inner, level + 1)
        return self.contract(body, chance, level, 0)

    def _moved(
        self, t: v.MeanAfter, scope: Scope, chance: Array, level: int
    ) -> tuple[Array, Array]:
        """Where one more step leads, and how likely; the draws' slots are folded into `level`."""
        inner, weights = self._open(t.step, scope, level + 1)
        points = self.value(t.step.body, inner, level + 1 + len(weights))
        chance = reduce(lambda a, b: a * b, weights, chance)
        xp = namespace(points)
        shape = np.broadcast_shapes(points.shape[:-1], chance.shape)
        reached = int(np.prod(shape[1 + level : 2 + level + len(weights)]))
        if reached > REACHED:
            raise Unsettled(
                f"{reached} points can be reached, of which at most {REACHED} are followed; fewer "
                f"steps, or smaller batches, would settle the mean"
            )
        folded = (*shape[: 1 + level], reached, *shape[2 + level + len(weights) :])
        ones = (1,) * len(weights)
        spread = (*folded[: 2 + level], *ones, *folded[2 + level :])
        points = xp.broadcast_to(points, (*shape, points.shape[-1]))
        chance = xp.broadcast_to(chance, shape)
        return xp.reshape(points, (*spread, points.shape[-1])), xp.reshape(chance, spread)

    @evaluate.register
    def _(self, t: v.Least, scope: Scope, level: int) -> Array:
        def at(index: Index | Later) -> Array:
            fresh = replace(self, memo={}, kept=[])  # with the same runs
            return fresh.value(t.body, scope | {t.index.name: index}, level)

        return least(at, self.count(t.end, scope), self.arithmetic.minimum)

    @evaluate.register
    def _(self, t: v.Series, scope: Scope, level: int) -> Array:
        total = self._scalar(0)
        for index in range(self.count(t.end, scope)):
            fresh = replace(self, memo={}, kept=[])
            total = total + fresh.value(t.body, scope | {t.index.name: index}, level)
        return total
