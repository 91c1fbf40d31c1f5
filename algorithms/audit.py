"""Tries to break certified constants: a family is only trusted while its audit finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lemmacheck.algorithms.arithmetic import (
    INFINITY,
    Array,
    Number,
    constant,
    is_object,
    namespace,
    number_like,
)
from lemmacheck.algorithms.constants import Constants
from lemmacheck.algorithms.enclosure import (
    frobenius_squared,
    root_above,
    spectral_norm,
    spectral_norm_between,
    symmetric_rows,
)
from lemmacheck.algorithms.families._family import average, deviations, inner
from lemmacheck.algorithms.problem import Problem

RELATIVE = 1e-7
ABSOLUTE = 1e-9
"""By more than these must float quotients exceed a bound; exact ones, by anything."""
CLOSEST = 1e-8
"""Float points whose squared distance is smaller have quotients that are mostly rounding."""
BITS = 16
SHIFTS = 8


@dataclass(frozen=True)
class Violation:
    """One instance at which a claimed constant is too small.

    ``claimed`` and ``found`` are of one kind: squares for L and rho, variances otherwise. On exact
    problems ``found`` is a rational lower bound of what some point attains.
    """

    constant: str
    instance: int
    claimed: Number
    found: Number

    def __str__(self) -> str:
        claim = f"{self.constant} claims at most {self.claimed}"
        return f"instance {self.instance}: {claim}, found {self.found}"


def audit(
    problem: Problem, constants: Constants, points: Array, rounds: int = 6
) -> tuple[Violation, ...]:
    """Every constant that some point, pair of points or knot contradicts; empty when none was
    caught.

    Looks at the given points, the family's critical points, and (on floats) points reached from the
    worst of them by ``rounds`` steps of compass search with halving steps; L and rho are tried on
    pairs too. Exact problems of piecewise polynomials are audited without rounding. Constants that
    hold on a ball are tried inside it only: points outside are pulled back to its boundary.

    Args:
        problem: B instances.
        constants: what is claimed for them.
        points: (B, P, d), in the arithmetic of the problem.
        rounds: steps of the compass search, for each kind of constant.

    Raises:
        ValueError: points that are not (B, P, d) with P >= 1.

    """
    expected = (problem.size, problem.dimension)
    if (
        len(points.shape) != 3
        or (points.shape[0], points.shape[2]) != expected
        or not points.shape[1]
    ):
        raise ValueError(
            f"points of shape {tuple(points.shape)} must be ({expected[0]}, P, {expected[1]}); "
            f"reshape them"
        )
    critical = problem.family.critical_points()
    if critical is not None:
        points = namespace(points).concat([critical, points], axis=1)
    points = _inside(points, constants.radius)
    if not is_object(points):
        points = _climb(problem, points, constants.radius, rounds)
    found = _at_points(problem, points)
    for name, quotient in _at_pairs(problem, points):
        found[name] = (
            namespace(quotient).maximum(found[name], quotient) if name in found else quotient
        )
    return tuple(_compare(found, constants))


def _inside(points: Array, radius: Array | None) -> Array:
    """The points (B, P, d), those outside the balls |w| <= radius (B,) scaled back to them."""
    if radius is None:
        return points
    xp, length_sq, radius = namespace(points), inner(points, points), radius[:, None]
    outside = length_sq > radius * radius
    length = root_above(xp.where(outside, length_sq, length_sq * 0 + 1))
    return points * xp.where(outside, radius / length, length_sq * 0 + 1)[..., None]


def norm_squared_below(matrices: Array) -> Array:
    """At most the squared spectral norms (...) of symmetric matrices (..., d, d); close to them."""
    if not is_object(matrices):
        norm = spectral_norm(matrices)
        return norm * norm
    out = np.empty(matrices.shape[:-2], dtype=object)
    for index in np.ndindex(out.shape):
        low = spectral_norm_between(symmetric_rows(matrices[index]), BITS)[0]
        out[index] = number_like(low * low, matrices[index][0, 0])
    return out


def _losses(problem: Problem) -> dict[str, Array]:
    """Coefficients (B, losses, 1, K) of the task losses and of all samples' losses."""
    xp, every = namespace(problem.coefficients), problem.coefficients
    flat = xp.reshape(every, (problem.size, problem.tasks * problem.samples, every.shape[-1]))
    return {"task": problem.task_coefficients[:, :, None, :], "sample": flat[:, :, None, :]}


def _spreads(problem: Problem, points: Array) -> dict[str, Array]:
    """The variances (B, P) that the sigma constants bound, at each point."""
    xp, family = namespace(points), problem.family
    task, sample = problem.task_probability, problem.sample_probability
    gap = deviations(task, problem.task_coefficients)
    slope = family.gradient(gap[:, :, None, :], points[:, None, ...])
    result = {"sigma_sq": average(task[:, None, :], xp.moveaxis(inner(slope, slope), 1, -1))}
    gap, where = deviations(sample, problem.coefficients)[..., None, :], points[:, None, None, ...]
    slope, bend = family.gradient(gap, where), family.hessian(gap, where)
    squares = {
        "sigma_tilde_sq": inner(slope, slope),
        "sigma_h_sq.frobenius": frobenius_squared(bend),
        "sigma_h_sq.spectral": norm_squared_below(bend),
    }
    for name, square in squares.items():
        mean = average(sample[:, :, None, :], xp.moveaxis(square, 2, -1))
        result[name] = xp.max(mean, axis=1)
    return result


def _at_points(problem: Problem, points: Array) -> dict[str, Array]:
    xp = namespace(points)
    found = {name: xp.max(spread, axis=-1) for name, spread in _spreads(problem, points).items()}
    for kind, c in _losses(problem).items():
        bend = norm_squared_below(problem.family.hessian(c, points[:, None, ...]))
        found[f"{kind}_L"] = xp.max(bend, axis=-1)
    return found


def _at_pairs(problem: Problem, points: Array) -> Iterator[tuple[str, Array]]:
    """Squared quotients (B, losses) of gradients and Hessians, over pairs of listed points."""
    xp, where = namespace(points), points[:, None, ...]
    for kind, c in _losses(problem).items():
        slope, bend = problem.family.gradient(c, where), problem.family.hessian(c, where)
        for shift in range(1, min(points.shape[1] - 1, SHIFTS) + 1):
            step = points[:, shift:, :] - points[:, :-shift, :]
            distance = inner(step, step)[:, None, :]
            apart = distance > (constant(0, distance) if is_object(distance) else CLOSEST)
            rise = slope[:, :, shift:, :] - slope[:, :, :-shift, :]
            turn = bend[:, :, shift:, :, :] - bend[:, :, :-shift, :, :]
            safe = xp.where(apart, distance, distance * 0 + 1)
            for name, top in (("L", inner(rise, rise)), ("rho", norm_squared_below(turn))):
                yield f"{kind}_{name}", xp.max(xp.where(apart, top / safe, top * 0), axis=-1)


def _climb(problem: Problem, points: Array, radius: Array | None, rounds: int) -> Array:
    """The points and those around the worst of them, (B, P', d): steps 1, 1/2, 1/4, ..."""
    xp, everything = namespace(points), [points]

    def scores(where: Array) -> dict[str, Array]:
        bend = norm_squared_below(
            problem.family.hessian(_losses(problem)["task"], where[:, None, ...])
        )
        return _spreads(problem, where) | {"task_L": xp.max(bend, axis=1)}

    for name in scores(points):
        near = points
        for turn in range(rounds):
            value = scores(near)[name]
            first = xp.argmax(value, axis=-1)
            chosen = xp.arange(value.shape[-1], dtype=first.dtype)[None, :] == first[:, None]
            best = xp.sum(
                xp.where(chosen[..., None], near, xp.zeros_like(near)), axis=1, keepdims=True
            )
            moves = [
                [sign * (k == j) for k in range(problem.dimension)]
                for j in range(problem.dimension)
                for sign in (1, -1)
            ]
            around = _inside(best + constant(moves, points)[None, ...] / 2**turn, radius)
            near = xp.concat([best, around], axis=1)
            everything.append(around)
    return xp.concat(everything, axis=1)


def _compare(found: dict[str, Array], constants: Constants) -> Iterator[Violation]:
    xp = namespace(constants.L)
    largest = {
        name: xp.max(found[f"task_{name}"], axis=-1)
        for name in ("L", "rho")
        if f"task_{name}" in found
    }
    largest |= {f"sample_{name}": xp.max(found[f"sample_{name}"], axis=-1) for name in largest}
    for name, seen in (found | largest).items():
        claimed = constants
        for part in name.split("."):
            claimed = getattr(claimed, part)
        squared = not name.startswith("sigma")
        known = claimed != INFINITY if is_object(claimed) else xp.isfinite(claimed)
        limit = xp.where(known, claimed, xp.zeros_like(claimed))
        limit = limit * limit if squared else limit
        allowed = limit if is_object(limit) else limit * (1 + RELATIVE) + ABSOLUTE
        broken = known & (seen > allowed)
        if not bool(xp.any(broken)):
            continue
        for index in np.ndindex(tuple(broken.shape)):
            if bool(broken[index]):
                yield Violation(name, index[0], limit[index], seen[index])
