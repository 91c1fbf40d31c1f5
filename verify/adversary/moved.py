"""Instances moved to where a search by chance does not get: to rest, and to other units."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.dimensions import check_claim
from lemmacheck.proofs.vocabulary import CollectionLaw, Sort, Symbol, walk
from lemmacheck.verify.instances import (
    Instances,
    Numbers,
    assumed,
    free_symbols,
    gentleness,
    numbers,
    points_of,
)

FINER = 16  # times as fine as usual is the lattice of varied instances
UNITS = (1, 4, FINER)  # of length, in which the same losses are read
STEEP = 4  # slopes that all share, at most
REACH = 64  # of what is added to them, at most
NEARER = 8  # steps towards the linear terms with which F rests at a point
POWERS = {"hessian_lipschitz": -1, "task_variance": 1, "sample_gradient_variance": 1}
"""Powers of a length in what these assumptions bound, where curvatures are numbers."""


def takes_steps(claim: Claim) -> bool:
    """Whether the claim is about what drawn tasks do to a point, in runs that need not be long."""
    return gentleness(claim) == 1 and "w" in points_of(claim) and bool(_laws(claim))


def _laws(claim: Claim) -> list[CollectionLaw]:
    trees = walk(claim.relation) if claim.relation is not None else ()
    return [t for t in trees if isinstance(t, CollectionLaw)]


def drawn_tasks(claim: Claim) -> set[str]:
    """The numbers of tasks that are drawn, each with several batches, for one step."""
    counts = [law.count for law in _laws(claim) if len(law.sizes) > 1 and takes_steps(claim)]
    return {n.name for n in counts if isinstance(n, Symbol)}


@lru_cache(maxsize=512)
def depends_on_units(claim: Claim) -> bool:
    """Whether the claim adds or compares what has different units."""
    some = gentleness(claim) == 1 and bool(assumed(claim))
    return some and check_claim(claim) is not None


def _degrees(recipe: Recipe) -> Any:
    """The power of w in each feature of one of FAMILIES."""
    d, features = recipe.dimension, recipe.coefficients.shape[-1]
    if recipe.family == "splines":
        return np.tile(np.minimum(np.arange(features // d) + 1, 3), d)
    return np.repeat([2, 1, 0], [d * (d + 1) // 2, d, 1])


def _some(coin: Any, array: Any, other: Any) -> Any:
    """The other where the coin (B,) shows heads."""
    return np.where(coin.reshape(-1, *(1,) * (np.ndim(array) - 1)), other, array)


def in_other_units(claim: Claim, drawn: Instances, key: Key) -> Instances:
    """The same instances on a finer lattice, each read in one of UNITS of length, in which
    curvatures are the same numbers.

    In half of them bumps are large beside the curvature that all share, slopes are large beside
    both, and every other sample has the bumps of the first turned round, so that the mean has none.
    """
    recipe, size = drawn.recipe, drawn.size
    degrees, samples = _degrees(recipe), recipe.coefficients.shape[2]
    length = np.asarray(UNITS)[integers(key, (size,), 0, len(UNITS) - 1)]
    rough = integers(key.fold("rough"), (size,), 0, 1) == 1

    def scaled(array: Any, power: Any) -> Any:
        """By FINER * length**power, which is whole for powers of at least -1."""
        factor = length.reshape(-1, *(1,) * (array.ndim - 1))
        return array * np.where(power < 0, FINER // factor, FINER * factor ** np.maximum(power, 0))

    signs = 1 - 2 * (np.arange(samples)[:, None] % 2)
    slopes = integers(key.fold("slopes"), (size, 1, 1, degrees.size), -STEEP, STEEP)
    steep = recipe.coefficients + FINER * recipe.denominator * slopes * (degrees == 1)
    bent = np.where(degrees == 3, FINER * signs * recipe.coefficients[:, :, :1], steep)
    parameters = dict(recipe.parameters)
    if "knots" in parameters:
        parameters["knots"] = scaled(parameters["knots"], 1)
    if "skew" in parameters:
        parameters["skew"] = FINER * parameters["skew"]
    changed = replace(
        recipe,
        denominator=FINER * recipe.denominator,
        coefficients=scaled(_some(rough, recipe.coefficients, bent), 2 - degrees),
        sample_weights=_some(rough, recipe.sample_weights, 1),
        parameters=parameters,
    )
    powers, lattice = dict.fromkeys(points_of(claim), 1), dict(drawn.lattice)
    for a in assumed(claim):
        name, powers[a.constant.name] = a.constant.name, POWERS.get(a.name, 0)
        if name in lattice:  # without slack what bounds nothing is one, which is much here
            slack = integers(key.fold("slack", name), (size,), 0, 2)
            lattice[name] = _some(rough, lattice[name], slack)
    lattice = {name: scaled(array, powers.get(name, 0)) for name, array in lattice.items()}
    return replace(drawn, recipe=changed, lattice=lattice, denominator=FINER * drawn.denominator)


def settled(claim: Claim, drawn: Instances, alpha: int, key: Key) -> Instances:
    """The same instances on a finer lattice, half of them moved: w is next to a point where the
    gradient of F vanishes, and F itself nearly; scalars are least.  Most of these have this alpha,
    and where there are bumps, w is at one that is turned round in every other task.

    There a step is noise and bias alone, which bounds of an expected descent must cover.
    """
    recipe, size = drawn.recipe, drawn.size
    degrees, one = _degrees(recipe), FINER * recipe.denominator
    still = integers(key, (size,), 0, 1) == 1
    opposed = still & (integers(key.fold("opposed"), (size,), 0, 3) > 0)
    parameters = {name: FINER * array for name, array in recipe.parameters.items()}
    if "skew" in parameters:
        parameters["skew"] = _some(still, parameters["skew"], 0)
    scalars = {s.name for s in free_symbols(claim) if s.of is Sort.SCALAR} - {"alpha"}
    lattice = {
        name: _some(still & (name in scalars), FINER * array, np.sign(array))
        for name, array in drawn.lattice.items()
    }
    if "knots" in parameters:
        at = parameters["knots"][..., 1] * drawn.denominator // recipe.denominator
        lattice["w"] = _some(opposed, lattice["w"], at)
    if "alpha" in lattice and lattice["alpha"].ndim == 1:
        lattice["alpha"] = _some(opposed, lattice["alpha"], FINER * alpha)
    signs = 1 - 2 * (np.arange(recipe.coefficients.shape[1])[:, None, None] % 2)
    bent = np.where(degrees == 3, signs * recipe.coefficients[:, :1], recipe.coefficients)
    recipe = replace(
        recipe,
        denominator=one,
        coefficients=FINER * _some(opposed, recipe.coefficients, bent),
        parameters=parameters,
    )
    made = replace(drawn, recipe=recipe, lattice=lattice, denominator=FINER * drawn.denominator)
    shift = _resting(numbers(claim, made), degrees)
    near = still & (abs(shift).max(axis=-1) < REACH)
    shift = np.rint(one * _some(near, 0 * shift, shift)).astype(np.int64)
    aside = 2 ** integers(key.fold("aside"), shift.shape, 0, 5)
    aside = aside * (2 * integers(key.fold("side"), shift.shape, 0, 1) - 1)
    coefficients = recipe.coefficients.copy()
    coefficients[..., degrees == 1] += _some(near, 0 * shift, shift + aside)[:, None, None, :]
    made = replace(made, recipe=replace(recipe, coefficients=coefficients))
    return _levelled(made, numbers(claim, made), degrees, near)


def _levelled(made: Instances, known: Numbers, degrees: Any, chosen: Any) -> Instances:
    """The chosen instances with constants, or else with another origin, so that F nearly vanishes
    at w.  Losses of splines vanish at the origin.
    """
    recipe, problem, one = made.recipe, known.problem, made.recipe.denominator
    family, losses, w = problem.family, problem.task_coefficients, known.values["w"][:, None, :]
    with np.errstate(all="ignore"):
        to = w - _alpha(known) * family.gradient(losses, w)
        level = (problem.task_probability * family.value(losses, to)).sum(axis=1)
        chosen = chosen & (abs(level) < REACH**2)
        coefficients = recipe.coefficients.copy()
        if recipe.family == "quadratics":
            constant = np.rint(one * np.where(chosen, level, 0)).astype(np.int64)
            coefficients[..., degrees == 0] -= constant[:, None, None, None]
            return replace(made, recipe=replace(recipe, coefficients=coefficients))
        # Another origin, t along the first axis, takes slope t + curved t^2 / 2 from the mean loss.
        slope, curved = problem.mean_coefficients[:, 0], problem.mean_coefficients[:, 1]
        root = np.sqrt(slope * slope + 2 * curved * level)
        ways = np.nan_to_num([2 * level / (slope + root), 2 * level / (slope - root)], nan=np.inf)
        way = np.where(abs(ways[0]) < abs(ways[1]), *ways)
        chosen = chosen & (abs(way) < REACH)
    coarse = one // FINER  # by multiples of this linear terms change by whole numbers
    steps = coarse * np.rint(np.where(chosen, way, 0) * one / coarse).astype(np.int64)
    coefficients[..., 0] += coefficients[..., 1] * steps[:, None, None] // one
    first = np.eye(recipe.dimension, dtype=np.int64)[0]
    moved = steps[:, None] * first
    parameters = {**recipe.parameters, "knots": recipe.parameters["knots"] - moved[..., None]}
    points = {"w": made.lattice["w"] - moved * made.denominator // one}
    changed = replace(recipe, coefficients=coefficients, parameters=parameters)
    return replace(made, recipe=changed, lattice={**made.lattice, **points})


def _alpha(made: Numbers) -> Any:
    """The step sizes, in the shape of gradients of tasks."""
    return made.values["alpha"][:, None, None] if "alpha" in made.values else 0.0


def _resting(made: Numbers, degrees: Any) -> Any:
    """What to add to all linear terms (B, d) that the gradient of F nearly vanishes at w; beyond
    REACH where floats find nothing.
    """
    family, losses, linear = made.problem.family, made.problem.task_coefficients, degrees == 1
    w, chances, alpha = made.values["w"][:, None, :], made.problem.task_probability, _alpha(made)
    shift = np.zeros((len(w), int(linear.sum())))
    with np.errstate(all="ignore"):
        for _ in range(NEARER):
            moved = losses.copy()
            moved[..., linear] += shift[:, None, :]
            outer = family.gradient(moved, w - alpha * family.gradient(moved, w))
            outer = outer - alpha * family.hessian_vector(moved, w, outer)
            shift = shift - (chances[..., None] * outer).sum(axis=1)
    return np.nan_to_num(shift, nan=REACH)
