"""Upper bounds of polynomials on an interval from their Bernstein coefficients."""

from __future__ import annotations

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


def halves(coefficients: list[Array]) -> list[Array]:
    """The Bernstein coefficients on both halves of the interval, joined along the last axis."""
    left, right, row = [coefficients[0]], [coefficients[-1]], coefficients
    while len(row) > 1:
        row = [(here + there) / 2 for here, there in zip(row, row[1:], strict=False)]
        left.append(row[0])
        right.append(row[-1])
    xp = namespace(*coefficients)
    return [xp.concat([a, b], axis=-1) for a, b in zip(left, reversed(right), strict=True)]


def maximum_above(coefficients: list[Array], subdivisions: int = 3) -> Array:
    """At least the maximum of each polynomial on [0, 1], over the last axis too.

    The excess falls by 4 with each subdivision; none remains when the maximum is at an end of the
    interval and the polynomial is monotone near it.

    Args:
        coefficients: Bernstein coefficients, each (..., pieces).
        subdivisions: how often each piece is halved.
    """
    for _ in range(subdivisions):
        coefficients = halves(coefficients)
    xp = namespace(*coefficients)
    return xp.max(xp.concat(coefficients, axis=-1), axis=-1)
