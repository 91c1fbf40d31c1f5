"""Where a claim can be sampled: what a tree's value can be, and what it depends on linearly.

Nothing here looks at tasks, batches or points; bounds hold for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf, isfinite, sqrt

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim

Range = tuple[float, float]
Ranges = Mapping[str, Range]
EVERY: Range = (-inf, inf)
ALGEBRA = v.Sum | v.Negative | v.Product | v.Quotient | v.Power | v.Root | v.Minimum | v.Maximum

ROUGH = v.GradientOf | v.Ceiling | v.Iterate | v.Least | v.MeanAfter
"""Read by floats too far off to be tested, or not at all where batches are large."""


def _times(a: Range, b: Range) -> Range:
    ends = [x * y if x and y else 0.0 for x in a for y in b]
    return min(ends), max(ends)


def _over(x: float) -> float:
    return 1 / x if x else inf


def _power(base: Range, exponent: Range) -> Range:
    k, most = exponent
    if k != most:
        return EVERY
    ends = sorted(x**k for x in base)
    return (0.0 if k % 2 == 0 and base[0] < 0 < base[1] else ends[0]), ends[1]


def limits(tree: v.Node, ranges: Ranges) -> Range:
    """The least and the greatest value that a scalar tree can have, where scalars are in `ranges`.

    True for every task, batch and point, up to rounding; not always as tight as can be.
    """
    match tree:
        case v.Number():
            return float(tree.value), float(tree.value)
        case v.Symbol():
            return ranges.get(tree.name, EVERY)
        case v.Norm() | v.Variance():
            return 0.0, inf
        case v.Dimension():
            return 1.0, inf
        case v.Expectation() | v.CollectionMean():
            return limits(tree.body, ranges)
        case v.Call():
            return limits(tree.definition.body, arguments(tree, ranges))
    if isinstance(tree, ALGEBRA) and tree.sort is v.Sort.SCALAR:
        return _combined(tree, [limits(child, ranges) for child in tree.children])
    return EVERY


def _combined(tree: v.Node, parts: list[Range]) -> Range:
    match tree:
        case v.Sum():
            return sum(low for low, _ in parts), sum(high for _, high in parts)
        case v.Negative():
            return _times((-1.0, -1.0), parts[0])
        case v.Product():
            value = (1.0, 1.0)
            for part in parts:
                value = _times(value, part)
            return value
        case v.Quotient():
            above, (low, high) = parts
            return _times(above, (_over(high), _over(low))) if low >= 0 else EVERY
        case v.Power():
            return _power(parts[0], parts[1])
        case v.Root():
            low, high = parts[0]
            return sqrt(max(low, 0)), sqrt(max(high, 0))
        case v.Minimum():
            return min(low for low, _ in parts), min(high for _, high in parts)
    return max(low for low, _ in parts), max(high for _, high in parts)


def arguments(tree: v.Call, ranges: Ranges) -> dict[str, Range]:
    """The ranges inside a definition: those of its scalar parameters are what is given for them."""
    pairs = zip(tree.definition.parameters, tree.arguments, strict=True)
    given = {p.name: limits(a, ranges) for p, a in pairs if p.sort is v.Sort.SCALAR}
    return {**ranges, **given}


def binds_batches(tree: v.Expectation | v.Variance) -> bool:
    """Does it draw a batch or a collection, and not only tasks?"""
    return any(not isinstance(draw.law, v.TaskLaw) for draw in tree.bound)


def is_drawn(tree: v.Node, side: int, ranges: Ranges) -> bool:
    """Can something in `tree` be drawn when it must not be too low (`side` = 1) or too high (-1)?

    An expectation over batches can on which the value depends linearly, and whose body is bounded
    from that side.
    """
    match tree:
        case v.Sum():
            return any(is_drawn(t, side, ranges) for t in tree.terms)
        case v.Negative():
            return is_drawn(tree.arg, -side, ranges)
        case v.Product() | v.Quotient():
            return factored(tree, side, ranges) is not None
        case v.Call():
            return is_drawn(tree.definition.body, side, arguments(tree, ranges))
        case v.Expectation() if binds_batches(tree):
            return isfinite(limit(tree.body, side, ranges))
        case v.Expectation():
            return is_drawn(tree.body, side, ranges)
        case v.Variance():
            return side > 0 and binds_batches(tree)
    return False


def limit(tree: v.Node, side: int, ranges: Ranges) -> float:
    """The least value that `tree` can have (`side` = 1), or the greatest (-1)."""
    low, high = limits(tree, ranges)
    return low if side > 0 else high


def factored(
    tree: v.Product | v.Quotient, side: int, ranges: Ranges
) -> tuple[v.Node, v.Node, int] | None:
    """The product of all other factors, the first that can be drawn, and the side of that."""
    one = v.node(1)
    if isinstance(tree, v.Quotient):
        choices: list[tuple[v.Node, v.Node]] = [(v.Quotient(one, tree.denominator), tree.numerator)]
    else:
        every = tree.factors
        choices = [
            (v.Product((one, *every[:k], *every[k + 1 :])), factor)
            for k, factor in enumerate(every)
        ]
    for others, factor in choices:
        low, high = limits(others, ranges)
        turned = side if low >= 0 else -side if high <= 0 else 0
        if turned and is_drawn(factor, turned, ranges):
            return others, factor, turned
    return None


def directions(claim: Claim, ranges: Ranges) -> list[tuple[v.Node, v.Node]]:
    """The pairs lesser <= greater that the claim asserts and in which something can be drawn."""
    relation = claim.relation
    if relation is None or claim.exists is not None or relation.lhs.sort is not v.Sort.SCALAR:
        return []
    if any(isinstance(t, ROUGH) for t in v.walk(relation)):
        return []
    pairs = [(relation.lhs, relation.rhs), (relation.rhs, relation.lhs)]
    asserted = {"<=": pairs[:1], "<": pairs[:1], ">=": pairs[1:], "=": pairs}[relation.op]
    return [p for p in asserted if is_drawn(p[0], 1, ranges) or is_drawn(p[1], -1, ranges)]


def can_sample(claim: Claim) -> bool:
    """Has the claim a sampled reading where its scalars are 1?  Other signs may change that."""
    return bool(directions(claim, {s.name: (1.0, 1.0) for s in claim.symbols}))
