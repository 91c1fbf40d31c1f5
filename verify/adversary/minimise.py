"""Witnesses made small: ordered passes, each of which keeps the violation and its real margin.

Guarantee of `minimise`: the result violates the claim (decided exactly) with a relative margin of
at least `MARGIN`, or that of its start where this is less; and unless `DECISIONS` ran out, no
single step of any pass below, tried on it, does so too:

* constants without slack, as small as can be certified;
* fewer tasks, fewer samples, a coordinate less, no rotation, smaller batches;
* a coefficient, or all ramps of one coordinate of one sample, set to zero;
* equal weights; biases of one unit on either side of zero;
* every integer replaced by zero, one unit, a whole multiple of the unit, or half of itself;
* the same numbers over half of the denominator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from lemmacheck.algorithms.families import families
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.adversary.search import MARGIN
from lemmacheck.verify.instances import LATTICE, Instances, constants_of, per_task, points_of
from lemmacheck.verify.naturals import least_naturals
from lemmacheck.verify.truth import Decided, Outcome, decide, measure

DECISIONS = 3000  # of one minimisation at most


def minimise(
    claim: Claim, instance: Instances, margin: float = MARGIN, decisions: int = DECISIONS
) -> tuple[Instances, Decided]:
    """The instance made as small as the passes can; raises ValueError when it is no violation."""
    best = decide(claim, instance)
    if best.outcome is not Outcome.VIOLATED:
        raise ValueError(
            f"{claim.id}: the instance is no violation ({best.outcome.value}); search for one first"
        )
    floor = min(margin, abs(float(best.margin)))
    left = decisions
    changed = True
    while changed and left > 0:
        changed = False
        for step in PASSES:
            again = True
            while again and left > 0:
                again = False
                for smaller in step(claim, instance):
                    left -= 1
                    decided = _decided(claim, smaller)
                    if decided is not None and abs(float(decided.margin)) >= floor:
                        instance, best, again, changed = smaller, decided, True, True
                        break
                    if left <= 0:
                        break
    return instance, best


def _decided(claim: Claim, instance: Instances) -> Decided | None:
    try:
        if claim.exists is not None and measure(claim, instance).excess[0] < MARGIN:
            return None  # floats spare the covering of [0, 1] where nothing is to be gained
        decided = decide(claim, instance)
    except ValueError:
        return None  # no such instance: a family refuses the data
    return decided if decided.outcome is Outcome.VIOLATED else None


def _without(array: Any, axis: int, index: int) -> Any:
    return np.delete(array, index, axis=axis)


def fewer_tasks(claim: Claim, x: Instances) -> Iterator[Instances]:
    """Each task left out."""
    r, indexed = x.recipe, per_task(claim)
    for i in range(r.coefficients.shape[1] if r.coefficients.shape[1] > 1 else 0):
        recipe = replace(
            r,
            coefficients=_without(r.coefficients, 1, i),
            task_weights=_without(r.task_weights, 1, i),
            sample_weights=_without(r.sample_weights, 1, i),
        )
        lattice = {n: _without(a, 1, i) if n in indexed else a for n, a in x.lattice.items()}
        yield replace(x, recipe=recipe, lattice=lattice)


def fewer_samples(_: Claim, x: Instances) -> Iterator[Instances]:
    """Each sample left out, for all tasks at once."""
    r = x.recipe
    for s in range(r.coefficients.shape[2] if r.coefficients.shape[2] > 1 else 0):
        recipe = replace(
            r,
            coefficients=_without(r.coefficients, 2, s),
            sample_weights=_without(r.sample_weights, 2, s),
        )
        yield replace(x, recipe=recipe)


def fewer_coordinates(claim: Claim, x: Instances) -> Iterator[Instances]:
    """Each coordinate left out, where the family is a sum over coordinates."""
    r = x.recipe
    if r.dimension == 1 or r.family != "splines":
        return
    count = r.coefficients.shape[-1] // r.dimension
    for j in range(r.dimension):
        kept = [k for k in range(r.coefficients.shape[-1]) if k // count != j]
        parameters = {"knots": _without(r.parameters["knots"], 1, j)}
        recipe = replace(
            r,
            dimension=r.dimension - 1,
            coefficients=r.coefficients[..., kept],
            parameters=parameters,
        )
        points = points_of(claim)
        lattice = {n: _without(a, 1, j) if n in points else a for n, a in x.lattice.items()}
        yield replace(x, recipe=recipe, lattice=lattice)


def no_rotation(_: Claim, x: Instances) -> Iterator[Instances]:
    """The axes back on the coordinates."""
    if "skew" in x.recipe.parameters:
        yield replace(
            x, recipe=replace(x.recipe, parameters={"knots": x.recipe.parameters["knots"]})
        )


def smaller_batches(claim: Claim, x: Instances) -> Iterator[Instances]:
    """Each natural number one less."""
    least = least_naturals(claim)
    for name, size in x.naturals.items():
        if size > least.get(name, 1):
            yield replace(x, naturals={**x.naturals, name: size - 1})


def no_ramps(_: Claim, x: Instances) -> Iterator[Instances]:
    """Every ramp of one coordinate of one sample set to zero."""
    r = x.recipe
    if r.family != "splines":
        return
    count = r.coefficients.shape[-1] // r.dimension
    for i, s, j in np.ndindex(*r.coefficients.shape[1:3], r.dimension):
        block = (0, i, s, slice(j * count + 2, (j + 1) * count))
        if r.coefficients[block].any():
            coefficients = r.coefficients.copy()
            coefficients[block] = 0
            yield replace(x, recipe=replace(r, coefficients=coefficients))


def equal_weights(_: Claim, x: Instances) -> Iterator[Instances]:
    """All tasks, or all samples, equally likely."""
    for name in ("task_weights", "sample_weights"):
        weights = getattr(x.recipe, name)
        if (weights != 1).any():
            yield replace(x, recipe=replace(x.recipe, **{name: np.ones_like(weights)}))


def opposite_biases(_: Claim, x: Instances) -> Iterator[Instances]:
    """Two tasks, or two samples, pulled apart by one unit on either side of zero."""
    r = x.recipe
    for axis in (1, 2):
        if r.coefficients.shape[axis] != 2:
            continue
        for move in families()[r.family].moves(r.dimension, r.coefficients.shape[-1]):
            if move.shared or sum(abs(k) for k in move.direction) != 1:
                continue
            feature = move.direction.index(1)
            for size in (r.denominator, 2 * r.denominator):
                coefficients = r.coefficients.copy()
                signs = np.array([size, -size])
                coefficients[..., feature] = signs[:, None] if axis == 1 else signs
                if (coefficients != r.coefficients).any():
                    yield replace(
                        x, recipe=replace(r, coefficients=coefficients), lattice=_at_zero(x.lattice)
                    )


def _at_zero(lattice: Any) -> dict[str, Any]:
    return {n: 0 * a if n == "w" else a for n, a in lattice.items()}


def _simpler(value: int, unit: int) -> Iterator[int]:
    candidates = [
        0,
        unit,
        -unit,
        2 * unit,
        -2 * unit,
        unit // 2,
        -(unit // 2),
        (value // unit) * unit,
        value // 2,
    ]
    for candidate in dict.fromkeys(candidates):
        if _weight(candidate, unit) < _weight(value, unit):
            yield candidate


def _weight(value: int, unit: int) -> tuple[int, int, int]:
    """How complicated value/unit looks: zero first, then denominator, size and sign."""
    gcd = int(np.gcd(value, unit))
    return (unit // gcd if value else 0, abs(value), int(value < 0))


def _integers(
    array: Any, unit: int, skip: Callable[[tuple[int, ...]], bool] = lambda _: False
) -> Iterator[Any]:
    for index in np.ndindex(array.shape):
        if skip(index):
            continue
        for candidate in _simpler(int(array[index]), unit):
            changed = array.copy()
            changed[index] = candidate
            yield changed


def simpler_coefficients(_: Claim, x: Instances) -> Iterator[Instances]:
    """Each coefficient replaced by simpler ones."""
    for changed in _integers(x.recipe.coefficients, x.recipe.denominator):
        yield replace(x, recipe=replace(x.recipe, coefficients=changed))


def simpler_curvature(_: Claim, x: Instances) -> Iterator[Instances]:
    """One feature changed for all tasks and samples together, as bounded differences need."""
    r = x.recipe
    for k in range(r.coefficients.shape[-1]):
        for candidate in _simpler(int(r.coefficients[0, 0, 0, k]), r.denominator):
            shift = candidate - int(r.coefficients[0, 0, 0, k])
            coefficients = r.coefficients.copy()
            coefficients[..., k] += shift
            yield replace(x, recipe=replace(r, coefficients=coefficients))


def simpler_values(_: Claim, x: Instances) -> Iterator[Instances]:
    """Each coordinate of a point and each scalar replaced by simpler ones."""
    for name, array in x.lattice.items():
        for changed in _integers(array, x.unit(name)):
            yield replace(x, lattice={**x.lattice, name: changed})


def no_slack(claim: Claim, x: Instances) -> Iterator[Instances]:
    """Every constant as small as can be certified, all at once and one by one."""
    loose = [n for n in sorted(constants_of(claim)) if n in x.lattice and x.lattice[n].any()]
    for names in ([loose] if len(loose) > 1 else []) + [[name] for name in loose]:
        yield replace(x, lattice={n: 0 * a if n in names else a for n, a in x.lattice.items()})


def coarser_lattice(_: Claim, x: Instances) -> Iterator[Instances]:
    """The same numbers over half of the denominator, of the tasks or of all else."""
    r = x.recipe
    arrays = [r.coefficients, *r.parameters.values()]
    if r.denominator % 2 == 0 and not any((a % 2).any() for a in arrays):
        halved = {name: a // 2 for name, a in r.parameters.items()}
        coarse = replace(
            r,
            denominator=r.denominator // 2,
            coefficients=r.coefficients // 2,
            parameters=halved,
        )
        yield replace(x, recipe=coarse)
    if x.denominator > LATTICE and not any((a % 2).any() for a in x.lattice.values()):
        lattice = {name: a // 2 for name, a in x.lattice.items()}
        yield replace(x, lattice=lattice, denominator=x.denominator // 2)


PASSES = (
    no_slack,  # first: a constant that is no larger than it must be accuses best
    fewer_tasks,
    fewer_samples,
    fewer_coordinates,
    no_rotation,
    smaller_batches,
    no_ramps,
    equal_weights,
    opposite_biases,
    simpler_curvature,
    simpler_coefficients,
    simpler_values,
    coarser_lattice,
)
