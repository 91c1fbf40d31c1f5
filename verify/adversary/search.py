"""The search for instances that break a claim, and for those that come nearest.

Every instance is drawn or mutated as lattice integers, so that what a float finds can be decided
exactly without rounding.  Shapes (tasks, samples, dimension, batch sizes) go from the smallest up;
within a shape the best are mutated in rounds.  The stream of a search is fixed by its key.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, product
from math import comb
from typing import Any

import numpy as np

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.vocabulary import CollectionLaw, Relation, walk
from lemmacheck.verify.instances import (
    ALPHA_L,
    LATTICE,
    Instances,
    draw_instances,
    exponents,
    free_symbols,
    lowest,
    natural_symbols,
)
from lemmacheck.verify.truth import Decided, Measured, Outcome, decide, measure

SUSPECT = 1e-6  # relative excess above which an instance is worth an exact decision
MARGIN = 1e-3  # a real margin, as the record calls it
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
)
FIRST_SIZES = {0: 2, 1: 1, 2: 3}


@dataclass(frozen=True)
class Budget:
    """How much one search may try: shapes, instances of each, mutations, exact decisions."""

    shapes: int = 8
    batch: int = 256
    rounds: int = 4
    decisions: int = 6


QUICK = Budget(shapes=3, batch=128, rounds=2, decisions=3)
STANDARD = Budget(shapes=66, batch=512, rounds=10, decisions=12)


@dataclass(frozen=True, eq=False)
class Found:
    """What a search saw: trials drawn and admitted, the largest lhs/rhs, and a violation if any."""

    drawn: int
    admitted: int
    largest: float | None
    violation: tuple[Instances, Decided] | None
    sample: Instances | None  # an admitted instance: the claim is not vacuous
    undecided: str | None = None


def shapes(
    claim: Claim, key: Key
) -> Iterator[tuple[str, tuple[int, int, int], dict[str, int], bool]]:
    """Families, (tasks, samples, dimension), batch sizes, must variances exist; small first.

    The key's index says where in the cycle to begin, so that short searches take turns.
    """
    relations = [claim.relation, *(h for h in claim.hypotheses if isinstance(h, Relation))]
    trees = [t for r in relations if r is not None for t in walk(r)]
    collections = any(isinstance(t, CollectionLaw) for t in trees)
    names, powers = natural_symbols(claim), exponents(claim)
    variances = any(isinstance(h, Assumption) and "variance" in h.name for h in claim.hypotheses)
    cycle = list(product(SHAPES, FAMILIES))
    for turn in count(3 * key.index):
        shape, family = cycle[turn % len(cycle)]
        sizes = {}
        for name in names:
            largest = 5 if name in powers else 2 if collections else 3
            drawn = int(integers(key.fold("sizes", turn, name), (1,), 1, largest)[0])
            once = FIRST_SIZES.get(turn // len(cycle), drawn)  # every size once before chance
            sizes[name] = drawn if name in powers else min(once, largest)
        if _atoms(shape, sizes, collections) <= ATOMS:
            yield family, shape, sizes, variances or turn % 2 == 1


def _atoms(shape: tuple[int, int, int], sizes: dict[str, int], collections: bool) -> int:
    tasks, samples, _ = shape
    batches = [comb(samples + n - 1, n) for name, n in sizes.items() if name.startswith("D_")]
    if collections:
        members = tasks * max(batches, default=1)
        return members * comb(members + sizes.get("B_prime", 1) - 1, sizes.get("B_prime", 1))
    total = tasks
    for batch in batches:
        total *= batch
    return total


def _mutate(claim: Claim, parents: Instances, key: Key, size: int, strength: int) -> Instances:
    """Children of the parents in turn: a few integers of each moved by small steps."""
    pick: Any = np.arange(size) % parents.size
    recipe = parents.recipe

    def moved(name: str, array: Any, step: int) -> Any:
        stream = key.fold("mutate", name)
        chosen = array[pick]
        steps = integers(stream.fold("step"), chosen.shape, -step, step)
        rate = integers(stream.fold("rate"), chosen.shape, 0, 3)
        return chosen + np.where(rate == 0, steps, 0)

    weights = np.maximum(moved("task_weights", recipe.task_weights, 1), 1)
    sampled = np.maximum(moved("sample_weights", recipe.sample_weights, 1), 1)
    touched = replace(
        recipe[pick],
        coefficients=_moved(recipe[pick], key, strength),
        task_weights=weights,
        sample_weights=sampled,
    )
    lattice = {}
    for symbol in free_symbols(claim):
        if symbol.name in parents.lattice:
            child = moved(symbol.name, parents.lattice[symbol.name], strength)
            if symbol.name == "alpha":
                child = np.clip(child, min(ALPHA_L), max(ALPHA_L))
            elif (low := lowest(symbol)) is not None:
                child = np.maximum(child, low)
            lattice[symbol.name] = child
    return Instances(touched, lattice, parents.naturals)


def _moved(recipe: Recipe, key: Key, strength: int) -> Any:
    """Coefficients after a few of the family's own moves, which keep variances finite."""
    coefficients = recipe.coefficients
    size, tasks, samples, features = coefficients.shape
    moves = families()[recipe.family].moves(recipe.dimension, features)
    for number, move in enumerate(moves):
        stream = key.fold("move", number)
        shape = (size, 1, 1, 1) if move.shared else (size, tasks, samples, 1)
        steps = integers(stream.fold("step"), shape, -strength, strength)
        rate = integers(stream.fold("rate"), shape, 0, 3)
        coefficients = coefficients + np.where(rate == 0, steps, 0) * np.asarray(move.direction)
    return coefficients


def _join(a: Instances, b: Instances) -> Instances:
    glue = np.concatenate
    recipe = replace(
        a.recipe,
        coefficients=glue([a.recipe.coefficients, b.recipe.coefficients]),
        task_weights=glue([a.recipe.task_weights, b.recipe.task_weights]),
        sample_weights=glue([a.recipe.sample_weights, b.recipe.sample_weights]),
        parameters={n: glue([p, b.recipe.parameters[n]]) for n, p in a.recipe.parameters.items()},
    )
    lattice = {n: glue([p, b.lattice[n]]) for n, p in a.lattice.items()}
    return Instances(recipe, lattice, a.naturals)


def search(claim: Claim, key: Key, budget: Budget = QUICK, stop: float = MARGIN) -> Found:
    """Looks for a violation with a margin above `stop`; the best one decided exactly is returned.

    The search never decides: a violation is one that `decide` confirms.
    """
    drawn = admitted = decisions = 0
    largest: float | None = None
    best: tuple[Instances, Decided] | None = None
    sample: Instances | None = None
    undecided: str | None = None
    for turn, (family, shape, sizes, bounded) in zip(
        range(budget.shapes), shapes(claim, key), strict=False
    ):
        stream = key.fold(turn)
        try:
            pool = draw_instances(claim, stream, budget.batch, family, shape, sizes, bounded)
        except ValueError:
            continue  # a family that has no instances of this shape
        seen, hopeless = measure(claim, pool), False
        for round_ in range(budget.rounds + 1):
            drawn += pool.size
            admitted += int(seen.admitted.sum())
            largest = _largest(largest, seen)
            if sample is None and seen.admitted.any():
                sample = pool[int(seen.admitted.argmax())]
            suspects = np.argsort(-seen.excess, kind="stable")[:2]
            for index in suspects:
                threshold = SUSPECT if claim.exists is None else MARGIN  # grids blur existence
                if claim.relation is not None and claim.relation.op == "<":
                    threshold = -SUSPECT  # equality breaks it already
                if hopeless or seen.excess[index] <= threshold or decisions >= budget.decisions:
                    continue
                decisions += 1
                verdict = decide(claim, pool[int(index)])
                if verdict.outcome is Outcome.VIOLATED:
                    if best is None or abs(float(verdict.margin)) > abs(float(best[1].margin)):
                        best = (pool[int(index)], verdict)
                elif verdict.outcome is Outcome.UNDECIDED:
                    undecided, hopeless = verdict.why, True  # others of this shape are like it
            if best is not None and abs(float(best[1].margin)) >= stop:
                return Found(drawn, admitted, largest, best, sample)
            if round_ == budget.rounds:
                break
            order = np.argsort(-np.maximum(seen.excess, -np.inf), kind="stable")
            parents = pool[order[: max(4, budget.batch // 16)]]
            children = _mutate(
                claim,
                parents,
                stream.fold("round", round_),
                budget.batch,
                1 + LATTICE // (1 + round_),
            )
            pool, seen = _select(claim, parents, children)
    return Found(drawn, admitted, largest, best, sample, undecided)


def _select(claim: Claim, parents: Instances, children: Instances) -> tuple[Instances, Measured]:
    pool = _join(parents, children)
    return pool, measure(claim, pool)


def _largest(so_far: float | None, seen: Measured) -> float | None:
    ratios = seen.ratio[np.isfinite(seen.ratio)]
    if not ratios.size:
        return so_far
    top = float(ratios.max())
    return top if so_far is None else max(so_far, top)
