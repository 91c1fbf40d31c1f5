"""Upper bounds of polynomials on an interval from their Bernstein coefficients."""

from __future__ import annotations

from itertools import pairwise

from lemmacheck.algorithms.arithmetic import Array, namespace


def squared_quadratic(first: Array, middle: Array, last: Array) -> list[Array]:
    """The five Bernstein coefficients of the square of a quadratic given by its three."""
    return [
        first * first,
        first * middle,
        (first * last + 2 * middle * middle) / 3,
        middle * last,
        last * last,
    ]


def halves(coefficients: list[Array]) -> tuple[list[Array], list[Array]]:
    """The Bernstein coefficients on the left and on the right half of the interval."""
    left, right, row = [coefficients[0]], [coefficients[-1]], coefficients
    while len(row) > 1:
        row = [(here + there) / 2 for here, there in pairwise(row)]
        left.append(row[0])
        right.append(row[-1])
    return left, right[::-1]


def maximum_above(coefficients: list[Array], subdivisions: int = 3) -> Array:
    """At least the maximum of each polynomial on [0, 1].

    The excess falls about fourfold with each subdivision.

    Args:
        coefficients: Bernstein coefficients, arrays of one shape.
        subdivisions: how often the interval is halved.

    """
    xp = namespace(*coefficients)
    if subdivisions:
        first, second = (maximum_above(half, subdivisions - 1) for half in halves(coefficients))
        return xp.maximum(first, second)
    best = coefficients[0]
    for coefficient in coefficients[1:]:
        best = xp.maximum(best, coefficient)
    return best
