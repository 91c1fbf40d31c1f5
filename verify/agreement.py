"""Does an array method compute what its definition says?  Decided on exact numbers.

The definition is read with Hessians written out and the operations of its tree; the method runs as
it stands, on Hessian-vector products and shared passes.  Rationals must be equal; balls, for losses
that rationals cannot evaluate, must be thin and meet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import flint
import numpy as np

from lemmacheck.algorithms.arithmetic import is_ball
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.losses import Losses
from lemmacheck.algorithms.methods import Batches, Method
from lemmacheck.algorithms.problem import Problem
from lemmacheck.algorithms.recipe import draw, rational_array
from lemmacheck.algorithms.tasks import Tasks
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.methods import DEFINITIONS, Estimate, batch, direction, vectors
from lemmacheck.proofs.notation import b_o
from lemmacheck.verify.draws import Batch, Scope, depth
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.numbers import Array, Exact

PRECISION = 256
THIN = flint.fmpq(1, 10**20)
"""Balls that decide have a radius of at most THIN times their size, or THIN."""

Defined = Callable[[Estimate], v.Relation]


@dataclass(frozen=True, eq=False)
class Case:
    """One exact instance of an estimate, T tasks with S samples each; batches that are one array
    are one batch.

    Args:
        problem: a single instance.
        w: (d,), or (T, d) for a point per task.
        D_in: for each of N inner steps, the weights (T, S) of the samples.
        D_o: weights (T, S).
        D_h: as D_in.
        gaussian: (T, N, Q, d), for the methods that ask for vectors.

    """

    problem: Problem
    w: Array
    D_in: tuple[Array, ...]
    D_o: Array
    D_h: tuple[Array, ...]
    gaussian: Array | None = None

    @property
    def steps(self) -> int:
        """The number N of inner steps."""
        return len(self.D_in)

    @property
    def roles(self) -> list[tuple[v.Symbol, Array]]:
        """Every place of a batch: the symbol for it, and its weights."""
        places = [(batch("in", j), x) for j, x in enumerate(self.D_in)]
        places += [(batch("h", j), x) for j, x in enumerate(self.D_h)]
        return [*places, (b_o, self.D_o)]

    @cached_property
    def symbols(self) -> Estimate:
        """Those that the definition is written in."""
        first: dict[int, v.Symbol] = {}
        names = [first.setdefault(id(weights), symbol) for symbol, weights in self.roles]
        n, count = self.steps, 0 if self.gaussian is None else self.gaussian.shape[2]
        return Estimate(tuple(names[:n]), names[-1], tuple(names[n:-1]), vectors(n, count))

    @cached_property
    def batches(self) -> Batches:
        """What the method is given."""
        tasks, made = Tasks.of_problem(self.problem), dict[int, Losses]()

        def losses(weights: Array) -> Losses:
            return made.setdefault(id(weights), tasks.weighted(weights))

        return Batches(
            tuple(map(losses, self.D_in)),
            losses(self.D_o),
            tuple(map(losses, self.D_h)),
            self.gaussian,
        )

    def scope(self, evaluator: Evaluator) -> Scope:
        """What the symbols mean, tasks in the first slot."""
        placed, c = evaluator.place, self.problem.coefficients[0]
        found: Scope = {}
        for symbol, weights in self.roles:
            mixed = (weights[..., None] * c).sum(axis=1)
            found[symbol.name] = Batch(placed(mixed[None, ...], (0,)))
        for j, row in enumerate(self.symbols.gaussian):
            for q, symbol in enumerate(row):
                assert self.gaussian is not None
                found[symbol.name] = placed(self.gaussian[None, :, j, q, :], (0,))
        found["w"] = placed(self.w.reshape(1, -1, self.problem.dimension), (0,))
        return found

    def value(
        self, tree: v.Node, values: Mapping[str, Any], points: Mapping[str, Array] | None = None
    ) -> Array:
        """The value of a tree: (T, *core), for every task, or (*core) where tasks are drawn.

        Args:
            tree: over the symbols of this case.
            values: of scalars, by name; rationals, or int for sizes.
            points: (T, d), of other vectors.

        """
        opened = depth(tree)
        free = int(not opened or any(s.of is v.Sort.TASK for s in tree.free))
        given = {
            name: x if isinstance(x, int) else np.array([x], dtype=object)
            for name, x in values.items()
        }
        slots = free + opened
        with flint.ctx.workprec(PRECISION):
            evaluator = Evaluator(self.problem, given, Exact(PRECISION), slots=slots)
            scope = self.scope(evaluator)
            for name, point in (points or {}).items():
                scope[name] = evaluator.place(point[None, ...], (0,))
            if free:
                scope[self.symbols.task.name] = evaluator.task(0)
            found = evaluator.value(tree, scope, free)
        return found.reshape((*found.shape[1 : 1 + free], *found.shape[1 + slots :]))


def instance(family: str, key: Key, dimension: int, steps: int = 1, count: int = 2) -> Case:
    """Two tasks of three samples in general position, on rationals with small denominators.

    Coefficients and weights of samples are free, unlike those of ``recipe.draw``, many of whose
    instances are extremal: there, mistakes can cancel.
    """
    recipe = draw(family, key, 1, 2, 3, dimension, denominator=4, bounded=False)

    def rational(name: str, shape: tuple[int, ...], low: int, below: int) -> Array:
        return rational_array(integers(key.fold(name), shape, low, 4), below)

    shape = tuple(recipe.coefficients.shape)
    free = integers(key.fold("coefficients"), shape, -2, 2)
    problem = replace(recipe, coefficients=free).to_problem("exact")

    def weights(role: str, step: int) -> Array:
        return rational(f"{role} {step}", shape[1:3], 1, 8)

    return Case(
        problem,
        rational("w", (dimension,), -4, 4),
        tuple(weights("D_in", j) for j in range(steps)),
        weights("D_o", 0),
        tuple(weights("D_h", j) for j in range(steps)),
        rational("gaussian", (shape[1], steps, count, dimension), -4, 2),
    )


def balls(array: Array) -> Array:
    """The same numbers as balls of the precision at hand."""
    return np.frompyfunc(flint.arb, 1, 1)(array)


def definition_of(method: Method) -> Defined:
    """The method's definition, in the reading that its options choose."""
    given = {
        name if not isinstance(x, str) else x for name, x in vars(method).items() if x is not None
    }
    fitting = [
        name
        for name in DEFINITIONS
        if name.split("@")[0] == method.name and set(name.split("@")[1:]) <= given
    ]
    if not fitting:
        raise KeyError(
            f"{method.name} has no definition among {sorted(DEFINITIONS)}; write it in "
            f"proofs/methods.py"
        )
    return DEFINITIONS[max(fitting, key=len)]


def disagreement(method: Method, case: Case, *, in_balls: bool = False) -> str | None:
    """None where the method's direction satisfies its definition on this case, else where it fails.

    Args:
        method: with rational parameters.
        case: rational data.
        in_balls: evaluate at balls: for losses, or parameters, that involve irrational functions.

    """
    with flint.ctx.workprec(PRECISION):
        if in_balls:
            case = replace(case, w=balls(case.w))
        relation = definition_of(method)(case.symbols)
        values = {n: x for n, x in vars(method).items() if not isinstance(x, str | None)}
        points = {direction.name: method.direction(case.batches, case.w)}
        lhs, rhs = (case.value(side, values, points) for side in (relation.lhs, relation.rhs))
        return unlike(lhs, rhs)


def unlike(found: Array, defined: Array) -> str | None:
    """None where exact arrays agree: rationals equal, balls thin and meeting; else where not."""
    found, defined = (np.asarray(x, dtype=object) for x in (found, defined))
    if found.shape != defined.shape:
        return f"the shape is {found.shape}, and {defined.shape} by definition"
    with flint.ctx.workprec(PRECISION):
        for index in np.ndindex(found.shape):
            if not _same(found[index], defined[index]):
                return f"entry {index} is {found[index]}, and {defined[index]} by definition"
    return None


def _same(a: Any, b: Any) -> bool:
    if not (is_ball(a) or is_ball(b)):
        return bool(a == b)
    pair = flint.arb(a), flint.arb(b)
    thin = all(x.rad() <= THIN * (1 + abs(x).upper()) for x in pair)
    return thin and bool(pair[0].overlaps(pair[1]))
