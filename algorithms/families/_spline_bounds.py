"""What splines attain over all points: suprema at knots, Bernstein bounds between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lemmacheck.algorithms.arithmetic import Array, namespace, nonzero
from lemmacheck.algorithms.bernstein import maximum_above, squared_quadratic
from lemmacheck.algorithms.families._family import (
    average,
    deviations,
    differs,
    grid,
    magnitude,
    stretch,
    where_finite,
)

if TYPE_CHECKING:
    from lemmacheck.algorithms.families.splines import Splines

GRID_LIMIT = 1024
"""No more knot combinations than this are visited; beyond it spectral variances are bounds."""


def suprema(family: Splines, c: Array) -> tuple[Array, Array]:
    """The sups over w of |phi''| (infinity if a tail rises) and |phi'''|, c (B, *axes, K)."""
    xp = namespace(c)
    top = xp.max(xp.abs(family.at_knots(c, 2)), axis=(-2, -1))
    if not family.knot_count:
        return top, top * 0
    slopes = family.slopes(c)
    rises = xp.any(nonzero(slopes[..., -1], magnitude(c)), axis=-1)
    return where_finite(rises, top), xp.max(xp.abs(slopes), axis=(-2, -1))


def spread(
    family: Splines, weights: Array, c: Array, subdivisions: int = 3
) -> tuple[Array, Array, Array]:
    """Sups over w of gradient and Hessian variances over N of c (B, G, N, K), each (B, G)."""
    xp = namespace(c)
    gap = deviations(weights, c)
    parts = family.by_coordinate(gap)
    scale = magnitude(c) * (1 + (magnitude(family.knots) if family.knot_count else 0))
    second = family.at_knots(gap, 2)
    bad_hessian, bad = (
        differs(weights, parts[..., 0] * 0, scale),
        differs(weights, parts[..., 1], scale),
    )
    if family.knot_count:
        bad_hessian = differs(weights, family.slopes(gap)[..., -1], scale)
        # Right of the knots phi'' is linear: 0 there when its slope and its last value are.
        bad = bad | bad_hessian | differs(weights, second[..., -1], scale)
    tall = weights[..., None, None]
    variance = xp.sum(tall * second * second, axis=-3)
    frobenius = xp.sum(xp.max(variance, axis=-1), axis=-1)
    spectral = _spectral(family, weights, second, frobenius)
    slope = family.at_knots(gap, 1)
    gradient = xp.max(xp.sum(tall * slope * slope, axis=-3), axis=-1)
    if family.knot_count > 1:
        width = stretch(family.knots[..., 1:] - family.knots[..., :-1], 2, 2)
        middle = slope[..., :-1] + width * second[..., :-1] / 2
        pieces = squared_quadratic(slope[..., :-1], middle, slope[..., 1:])
        sums = [xp.sum(tall * piece, axis=-3) for piece in pieces]
        gradient = xp.max(maximum_above(sums, subdivisions), axis=-1)
    return (
        where_finite(bad, xp.sum(gradient, axis=-1)),
        where_finite(bad_hessian, frobenius),
        where_finite(bad_hessian, spectral),
    )


HALVINGS = 6
"""Of a piece between two knots, before a bound of its values is taken."""


def depth(family: Splines, c: Array) -> tuple[Array, Array]:
    """At least -f at every point for losses c (B, *axes, K), and the size of what was added up.

    Coordinates are independent, so that each falls as deep as it can.
    """
    xp, scale = namespace(c), magnitude(c)
    value, slope, bend = (family.at_knots(c, order) for order in range(3))
    ends = ((0, -slope[..., 0]), (-1, slope[..., -1]))
    rays = [_fall(outwards, bend[..., at], scale) for at, outwards in ends]
    deepest = xp.max(-value, axis=-1)
    for (at, _), (fall, _) in zip(ends, rays, strict=True):
        deepest = xp.maximum(deepest, fall - value[..., at])
    bad = rays[0][1] | rays[1][1]
    if family.knot_count:
        bad = bad | nonzero(family.slopes(c)[..., -1], scale)
    if family.knot_count > 1:
        knots = stretch(family.knots, len(c.shape) - 2, 2)
        third = (knots[..., 1:] - knots[..., :-1]) / 3
        near = value[..., :-1] + third * slope[..., :-1]
        far = value[..., 1:] - third * slope[..., 1:]
        pieces = [-value[..., :-1], -near, -far, -value[..., 1:]]
        deepest = xp.maximum(deepest, xp.max(maximum_above(pieces, HALVINGS), axis=-1))
    size = xp.max(xp.abs(value), axis=-1) + rays[0][0] + rays[1][0]
    return where_finite(xp.any(bad, axis=-1), xp.sum(deepest, axis=-1)), xp.sum(size, axis=-1)


def _fall(slope: Array, bend: Array, scale: Array) -> tuple[Array, Array]:
    """How far slope t + bend t^2 / 2 falls for t >= 0, and whether it falls for ever."""
    xp, zero = namespace(slope), slope * 0
    straight = ~nonzero(bend, scale)
    falls = nonzero(slope, scale) & (slope < zero)
    bottom = slope * slope / (2 * xp.where(straight, zero + 1, bend))
    endless = (~straight & (bend < zero)) | (straight & falls)
    return xp.where(falls & ~straight & (bend > zero), bottom, zero), endless


def _spectral(family: Splines, weights: Array, second: Array, frobenius: Array) -> Array:
    """Sup over t of E max_j delta_j(t_j)^2: convex between knots, so attained at knots."""
    xp = namespace(second)
    square = second * second
    count = square.shape[-1]
    if count**family.dimension > GRID_LIMIT:
        crude = average(weights, xp.max(square, axis=(-2, -1)))
        return xp.minimum(crude, frobenius)
    best = None
    for chosen in grid(count, family.dimension):
        norm = square[..., 0, chosen[0]]
        for j in range(1, family.dimension):
            norm = xp.maximum(norm, square[..., j, chosen[j]])
        mean = average(weights, norm)
        best = mean if best is None else xp.maximum(best, mean)
    return best
