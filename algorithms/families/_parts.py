"""What splines are put together from: exact rotations, and hats for second derivatives."""

from __future__ import annotations

from lemmacheck.algorithms.arithmetic import Array, namespace
from lemmacheck.algorithms.families._family import identity, stretch


def cayley(skew: Array, dimension: int) -> Array:
    """Orthogonal matrices (B, d, d), exactly so for rational ``skew``.

    Args:
        dimension: d.
        skew: (B, d (d - 1) / 2), the entries of A above the diagonal, row by row; the result is
            (I + A)^-1 (I - A), whose elimination needs no pivoting because A is skew.

    """
    xp = namespace(skew)
    zero = skew[:, 0] * 0
    index = {
        pair: k
        for k, pair in enumerate((j, k) for j in range(dimension) for k in range(j + 1, dimension))
    }

    def entry(j: int, k: int) -> Array:
        if j == k:
            return zero
        return skew[:, index[j, k]] if j < k else -skew[:, index[k, j]]

    a = xp.stack(
        [xp.stack([entry(j, k) for k in range(dimension)], axis=-1) for j in range(dimension)],
        axis=-2,
    )
    eye = identity(dimension, skew)
    left, right = eye + a, eye - a
    rows = [(left[:, j, :], right[:, j, :]) for j in range(dimension)]
    for pivot in range(dimension):
        head = rows[pivot][0][:, pivot, None]
        scaled = (rows[pivot][0] / head, rows[pivot][1] / head)
        for j in range(dimension):
            factor = rows[j][0][:, pivot, None]
            rows[j] = (
                scaled
                if j == pivot
                else (rows[j][0] - factor * scaled[0], rows[j][1] - factor * scaled[1])
            )
    return xp.stack([row[1] for row in rows], axis=-2)


def hats(knots: Array, heights: Array) -> Array:
    """Ramp coefficients (B, *axes, d, M) whose second derivative is 0 outside the knots and
    ``heights`` at them.

    Args:
        knots: (B, d, M), strictly increasing, M >= 3.
        heights: (B, *axes, d, M - 2), the second derivative at the inner knots, linear between.

    """
    xp = namespace(knots, heights)
    knots = stretch(knots, len(heights.shape) - 3, 2)
    zero = heights[..., :1] * 0
    full = xp.concat([zero, heights, zero], axis=-1)
    slope = (full[..., 1:] - full[..., :-1]) / (knots[..., 1:] - knots[..., :-1])
    return xp.concat([slope, zero], axis=-1) - xp.concat([zero, slope], axis=-1)
