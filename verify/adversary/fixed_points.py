"""Instances whose run stands still from the start, however long it is.

A method that stops where the claim says it cannot is refuted by one exact point: floats look for
where the step leads nowhere, exact rationals say whether it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import lcm
from typing import Any

import flint
import numpy as np

from lemmacheck.algorithms.arithmetic import as_fraction
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.vocabulary import Iterate, Sort, Symbol, walk
from lemmacheck.verify.draws import depth
from lemmacheck.verify.dual import derivative, perturbed
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.instances import Instances, numbers
from lemmacheck.verify.numbers import Array, Exact, Floats, OutsideDomain, Unsettled

REACH = 4  # candidates start on a grid on [-REACH, REACH]^d
GRID = {1: 33, 2: 7}  # of so many points along each axis; of 3 in more dimensions
NEWTON = 12  # steps from each of them
NUDGE = 2.0**-14  # of the central differences in these steps
CLOSE = 1e-9  # beside 1: a candidate that moves less is worth an exact look
MOST = 8  # candidates of one problem
DENOMINATORS = (8, 64, 4096, 2**20)  # of the rationals that are tried in a float's place
LARGEST = 2**53  # of the integers of an instance

Point = tuple[Fraction, ...]


def at_fixed_points(claim: Claim, instances: Instances) -> Iterator[Instances]:
    """Instances of size one: those given, each run started at an exact fixed point of its step.

    Tried are fixed points of the whole problem's step and of each single task's; those that are
    irrational or have no small denominators are left out.  Runs whose start is no free point of the
    claim, or whose step depends on a free task, are passed over.
    """
    for run in _runs(claim):
        for number in range(instances.size):
            given, seen = instances[number], set[Point]()
            for problem in (given, *_alone(given)):
                for point in _fixed_points(claim, problem, run):
                    moved = None if point in seen else _starting(given, run.start, point)
                    seen.add(point)
                    if moved is not None:
                        yield moved


def _runs(claim: Claim) -> list[Iterate]:
    """The claim's runs from free points, one of each kind, whatever their number of steps."""
    found: dict[Any, Iterate] = {}
    for tree in walk(claim.relation) if claim.relation is not None else ():
        if isinstance(tree, Iterate) and tree.start in claim.symbols:
            mentioned = tree.step.free - {tree.variable}
            if all(s in claim.symbols and s.of is not Sort.TASK for s in mentioned):
                found.setdefault((tree.variable, tree.step, tree.start), tree)
    return list(found.values())


def _alone(instance: Instances) -> Iterator[Instances]:
    """The instance with all weight on one task, for each of several."""
    weights = instance.recipe.task_weights
    tasks = weights.shape[-1]
    for task in range(tasks if tasks > 1 else 0):
        only = np.zeros_like(weights)
        only[:, task] = 1
        yield replace(instance, recipe=replace(instance.recipe, task_weights=only))


def _starting(instance: Instances, start: Any, point: Point) -> Instances | None:
    """The instance with another start, on a lattice that holds it; None where that is too fine."""
    assert isinstance(start, Symbol)
    fine = lcm(instance.denominator, *(x.denominator for x in point))
    factor = fine // instance.denominator
    lattice = {name: array.astype(object) * factor for name, array in instance.lattice.items()}
    lattice[start.name] = np.array([[int(x * fine) for x in point]], dtype=object)
    sizes = [abs(x) for array in lattice.values() for x in array.flat]
    if max(5 * fine, *sizes) >= LARGEST:
        return None
    whole = {name: array.astype(np.int64) for name, array in lattice.items()}
    return replace(instance, lattice=whole, denominator=fine)


def _fixed_points(claim: Claim, instance: Instances, run: Iterate) -> Iterator[Point]:
    """Rational fixed points of the run's step near those that floats find, each checked exactly."""
    made, slots = numbers(claim, instance, "exact"), depth(run.step)
    exact = Exact()

    def step(point: Array) -> Array:
        evaluator = Evaluator(made.problem, made.values, exact, slots=slots)
        return evaluator.value(run.step, {run.variable.name: point}, 0)

    shape = (1, *(1,) * slots, instance.recipe.dimension)
    for candidate in _candidates(claim, instance, run):
        for bound in DENOMINATORS:
            near = [Fraction(x).limit_denominator(bound) for x in candidate.tolist()]
            rationals = [flint.fmpq(x.numerator, x.denominator) for x in near]
            try:
                found = _settled(step, np.array(rationals, dtype=object).reshape(shape))
            except (Unsettled, OutsideDomain):
                continue
            if found is not None:
                yield tuple(as_fraction(x) for x in found.flat)
                break


def _settled(step: Callable[[Array], Array], point: Array) -> Array | None:
    """The point, or where one step of Newton's method leads from it, if that is a fixed point.

    On a piece where the step is affine, every point of it leads to the fixed point at once.
    """
    moved = step(point)
    if moved.shape != point.shape or not all(isinstance(x, flint.fmpq) for x in moved.flat):
        return None
    if (moved == point).all():
        return point
    d = point.shape[-1]
    columns = [derivative(step(perturbed(point, k))).reshape(d) for k in range(d)]
    slopes = flint.fmpq_mat([[int(j == k) - columns[k][j] for k in range(d)] for j in range(d)])
    try:
        change = slopes.solve(flint.fmpq_mat([[x] for x in (moved - point).flat]))
    except ZeroDivisionError:
        return None
    better = point + np.array(change.entries(), dtype=object).reshape(point.shape)
    return better if (step(better) == better).all() else None


@dataclass(eq=False)
class _Displacement:
    """How far one step moves each of many points (G, d), in floats."""

    claim: Claim
    instance: Instances
    run: Iterate

    def __call__(self, points: Any) -> Any:
        size, d = points.shape
        many = self.instance[np.zeros(size, dtype=int)]
        made, slots = numbers(self.claim, many), depth(self.run.step)
        evaluator = Evaluator(made.problem, made.values, Floats(), slots=slots)
        placed = evaluator.place(points, ())
        moved = evaluator.value(self.run.step, {self.run.variable.name: placed}, 0)
        return np.broadcast_to(moved - placed, placed.shape).reshape(size, d)


def _candidates(claim: Claim, instance: Instances, run: Iterate) -> Any:
    """Floats that a step hardly moves, by Newton's method from a grid; no two near each other."""
    d = instance.recipe.dimension
    axis = np.linspace(-REACH, REACH, GRID.get(d, 3))
    points = np.array(list(product(axis, repeat=d)))
    gap = _Displacement(claim, instance, run)
    with np.errstate(all="ignore"):
        for _ in range(NEWTON):
            nudges = NUDGE * np.eye(d)
            slopes = [(gap(points + e) - gap(points - e)) / (2 * NUDGE) for e in nudges]
            matrix = np.nan_to_num(np.stack(slopes, axis=-1))
            change = np.linalg.pinv(matrix) @ np.nan_to_num(gap(points))[..., None]
            points = points - change[..., 0]
        length = abs(gap(points)).max(axis=-1)
        still = length <= CLOSE * (1 + abs(points).max(axis=-1))
    good = points[still & (abs(points).max(axis=-1) <= 2**10)]
    _, first = np.unique(good.round(6), axis=0, return_index=True)
    order = np.argsort(abs(good[first]).max(axis=-1), kind="stable")
    return good[first[order[:MOST]]]
