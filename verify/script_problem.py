"""What every witness script carries of tasks: their losses, draws, and proofs for all points.

`verify.script` copies this text, from the line `HALVINGS` on, behind that of `script_runtime`.
"""

from fractions import Fraction
from itertools import accumulate, combinations, combinations_with_replacement, pairwise, product
from math import factorial, prod
from typing import Any

from lemmacheck.verify.script_runtime import (
    Interval,
    OutsideError,
    average,
    exactly,
    expectation,
    minus,
    number,
    numbers,
    plus,
    positive_part,
    remembered,
    show,
)

HALVINGS = 8  # of a piece between two knots, before a variance is left unproved
COMBINATIONS = 1024  # of knots that are visited one by one


class Problem:
    """Tasks, each with finitely many samples, whose losses are sums of cubic splines.

    The loss of a sample is constant + sum_j phi_j(w_j), where phi_j(t) = linear t
    + curvature t^2 / 2 + sum_m ramps_m max(t - knots_jm, 0)^3 / 6.

    Args:
        knots: for each coordinate, increasing.
        tasks: (chance, samples), a sample being (chance, constant, coordinates) and a coordinate
            (linear, curvature, ramps); every number an integer or written as "3/4".

    Raises:
        ValueError: chances that are no probabilities, or knots that decrease.

    """

    def __init__(self, knots: Any, tasks: Any) -> None:
        self.dimension = len(knots)
        self.knots = [[Fraction(k) for k in row] for row in knots]
        self.chances = [number(chance) for chance, _ in tasks]
        self.sample_chances = [[number(row[0]) for row in samples] for _, samples in tasks]
        self.losses = [
            [(number(constant), tuple(_part(c) for c in parts)) for _, constant, parts in samples]
            for _, samples in tasks
        ]
        self._derivative = remembered(self._of_sample)
        for chances in (self.chances, *self.sample_chances):
            if min(p.lo for p in chances) < 0 or plus(*chances) != number(1):
                raise ValueError(f"the chances {show(tuple(chances))} must be >= 0 and sum to 1")
        if any(a > b for row in self.knots for a, b in pairwise(row)):
            raise ValueError("the knots of a coordinate must not decrease")

    def _of_sample(self, i: int, s: int, w: Any, order: int) -> Any:
        """The loss (order 0), gradient (1) or diagonal of the Hessian (2) of one sample."""
        constant, parts = self.losses[i][s]
        each = tuple(
            spline(part, knots, t, order)
            for part, knots, t in zip(parts, self.knots, w, strict=True)
        )
        return plus(constant, *each) if order == 0 else each

    def _mean(self, i: int, w: Any, batch: Any, order: int) -> Any:
        """Over all samples of task i, or over the samples in the batch."""
        if batch is not None:
            return average(self._derivative(i, s, w, order) for s in batch)
        chances = enumerate(self.sample_chances[i])
        return expectation((p, self._derivative(i, s, w, order)) for s, p in chances)

    def loss(self, i: int, w: Any, batch: Any = None) -> Any:
        """f_i(w), or its mean over the batch."""
        return self._mean(i, w, batch, 0)

    def gradient(self, i: int, w: Any, batch: Any = None) -> Any:
        """The gradient of f_i at w, or its mean over the batch."""
        return self._mean(i, w, batch, 1)

    def hessian(self, i: int, w: Any, batch: Any = None) -> Any:
        """The diagonal of the Hessian of f_i at w, or its mean over the batch."""
        return self._mean(i, w, batch, 2)

    def constant(self, value: int) -> tuple[Interval, ...]:
        """`value` in every entry: zero vectors and operators, the identity."""
        return (number(value),) * self.dimension

    def every_task(self) -> list[tuple[int, Interval]]:
        """All tasks with their chances."""
        return list(enumerate(self.chances))

    def every_batch(self, i: int, size: int) -> list[tuple[tuple[int, ...], Interval]]:
        """All batches of `size` independent samples of task i, with their chances."""
        return multisets(list(enumerate(self.sample_chances[i])), size)

    def every_subset(self, i: int, size: int) -> list[tuple[tuple[int, ...], Interval]]:
        """All batches of `size` distinct samples of task i, equally likely."""
        if len(set(self.sample_chances[i])) > 1:
            raise OutsideError("without replacement, the samples must be equally likely")
        drawn = list(combinations(range(len(self.losses[i])), size))
        return [(batch, number(f"1/{len(drawn)}")) for batch in drawn]

    def every_collection(self, count: int, *sizes: int) -> list[tuple[Any, Interval]]:
        """All collections of `count` independent tasks, each with a batch of each size."""
        members: list[tuple[Any, Interval]] = [((i,), p) for i, p in self.every_task()]
        for size in sizes:
            members = [
                ((*member, batch), p * q)
                for member, p in members
                for batch, q in self.every_batch(member[0], size)
            ]
        return multisets(members, count)


def _part(coordinate: Any) -> tuple[Interval, Interval, tuple[Interval, ...]]:
    linear, curvature, ramps = coordinate
    return number(linear), number(curvature), numbers(*ramps)


def spline(part: Any, knots: Any, t: Interval, order: int) -> Interval:
    """The derivative of the given order (0, 1 or 2) of one coordinate's spline at t."""
    linear, curvature, ramps = part
    bent = [positive_part(t - exactly(k)) for k in knots]
    smooth = (linear * t + curvature * t**2 / number(2), linear + curvature * t, curvature)[order]
    below = number(factorial(3 - order))
    cubes = (r * b ** (3 - order) / below for r, b in zip(ramps, bent, strict=True))
    result: Interval = plus(smooth, *cubes)
    return result


def multisets(atoms: Any, size: int) -> list[tuple[Any, Interval]]:
    """All ways to draw `size` times from atoms (value, chance), regardless of order."""
    if size < 1:
        raise OutsideError(f"{size} draws have no mean")
    drawn = []
    for chosen in combinations_with_replacement(range(len(atoms)), size):
        ways = factorial(size) // prod(factorial(chosen.count(k)) for k in set(chosen))
        chance = number(ways)
        for k in chosen:
            chance = chance * atoms[k][1]
        drawn.append((tuple(atoms[k][0] for k in chosen), chance))
    return drawn


# What holds at all points -------------------------------------------------------------------------


def _at_knots(part: Any, knots: Any, order: int) -> list[Fraction]:
    """First or second derivatives at the knots, or at 0 where there are none."""
    return [spline(part, knots, exactly(k), order).lo for k in knots or [Fraction(0)]]


def _slopes(part: Any) -> list[Fraction]:
    """Third derivatives right of each knot; the last one is kept for ever."""
    return list(accumulate(r.lo for r in part[2])) or [Fraction(0)]


def _samples(problem: Problem, i: int) -> list[tuple[Interval, Any]]:
    """Chance and loss (its parts by coordinate) of each sample of task i."""
    pairs = zip(problem.sample_chances[i], problem.losses[i], strict=True)
    return [(p, parts) for p, (_, parts) in pairs]


def _tasks(problem: Problem) -> list[tuple[Interval, Any]]:
    """Chance and mean loss of each task."""
    return [(p, expectation(_samples(problem, i))) for i, p in problem.every_task()]


def _gaps(group: Any) -> list[tuple[Fraction, Any]]:
    """Chances and differences from the mean, of what has a chance at all."""
    mean = expectation(group)
    return [(p.lo, plus(parts, minus(mean))) for p, parts in group if p.lo > 0]


def largest_curvature(problem: Problem) -> Fraction | None:
    """The maximum of |phi''| over tasks, coordinates and all points; None if a tail rises."""
    found = []
    for _, parts in _tasks(problem):
        for part, knots in zip(parts, problem.knots, strict=True):
            if _slopes(part)[-1] != 0:
                return None
            found += [abs(x) for x in _at_knots(part, knots, 2)]  # left of them as at the first
    return max(found)


def largest_slope(problem: Problem) -> Fraction:
    """The maximum of |phi'''| over tasks, coordinates and all points."""
    return max(abs(x) for _, parts in _tasks(problem) for part in parts for x in _slopes(part))


def gradient_variance(problem: Problem, group: Any) -> Fraction | None:
    """At least the supremum over w of E |gradient - mean gradient|^2; None if there is none."""
    gaps, total = _gaps(group), Fraction(0)
    chances = [p for p, _ in gaps]
    for j, knots in enumerate(problem.knots):
        parts = [gap[j] for _, gap in gaps]
        first = [_at_knots(part, knots, 1) for part in parts]
        second = [_at_knots(part, knots, 2) for part in parts]
        tails = [
            (part[1].lo, row[-1], _slopes(part)[-1])
            for part, row in zip(parts, second, strict=True)
        ]
        if any(any(tail) for tail in tails):
            return None  # to the left or to the right some difference is not constant
        best = max(_mean_square(chances, column) for column in zip(*first, strict=True))
        for m, (left, right) in enumerate(pairwise(knots)):
            # Each difference is quadratic here, with Bernstein coefficients a, b, c; its square:
            squares = []
            for v, bend in zip(first, second, strict=True):
                a, b, c = v[m], v[m] + (right - left) * bend[m] / 2, v[m + 1]
                squares.append([a * a, a * b, (a * c + 2 * b * b) / 3, b * c, c * c])
            sums = [
                sum(map(Fraction.__mul__, chances, column)) for column in zip(*squares, strict=True)
            ]
            best = max(best, _peak([Fraction(x) for x in sums], HALVINGS))
        total += best
    return total


def _mean_square(chances: Any, values: Any) -> Fraction:
    return sum((p * x * x for p, x in zip(chances, values, strict=True)), Fraction(0))


def _peak(bernstein: list[Fraction], halvings: int) -> Fraction:
    """At least the maximum of the polynomial with these Bernstein coefficients."""
    top = max(bernstein)
    if halvings == 0 or top in (bernstein[0], bernstein[-1]):
        return top
    left, right, row = [bernstein[0]], [bernstein[-1]], bernstein
    while len(row) > 1:
        row = [(a + b) / 2 for a, b in pairwise(row)]
        left.append(row[0])
        right.append(row[-1])
    return max(_peak(left, halvings - 1), _peak(right[::-1], halvings - 1))


def hessian_variance(problem: Problem, group: Any, kind: str) -> Fraction | None:
    """At least the supremum over w of E |Hessian - mean Hessian|^2 (exact if knots are few)."""
    gaps = _gaps(group)
    if any(_slopes(part)[-1] != 0 for _, parts in gaps for part in parts):
        return None  # a tail of some difference rises
    chances = [p for p, _ in gaps]
    rows = [  # for each coordinate and knot the differences, which are linear between knots
        list(zip(*(_at_knots(gap[j], knots, 2) for _, gap in gaps), strict=True))
        for j, knots in enumerate(problem.knots)
    ]
    frobenius = sum((max(_mean_square(chances, c) for c in row) for row in rows), Fraction(0))
    if kind == "frobenius":
        return frobenius
    if prod(len(row) for row in rows) > COMBINATIONS:
        everywhere = zip(*(column for row in rows for column in row), strict=True)
        crude = _mean_square(chances, [max(map(abs, values)) for values in everywhere])
        return min(frobenius, crude)
    # The square of the norm is convex between knots, so its mean is largest at a combination.
    norms = (
        [max(map(abs, values)) for values in zip(*chosen, strict=True)] for chosen in product(*rows)
    )
    return max(_mean_square(chances, values) for values in norms)


def assumption(problem: Problem, name: str, kind: str, constant: Interval) -> tuple[bool, str]:
    """Whether the constant bounds what the assumption speaks of, at all points; and the reason."""
    tasks = range(len(problem.losses))
    found: list[Fraction | None]
    if name == "smooth":
        text, found = "|phi''| at knots and beyond", [largest_curvature(problem)]
    elif name == "hessian_lipschitz":
        text, found = "slopes of phi'' between knots", [largest_slope(problem)]
    elif name == "task_variance":
        text, found = "supremum over all points", [gradient_variance(problem, _tasks(problem))]
    elif name == "sample_gradient_variance":
        text = "supremum over all points and tasks"
        found = [gradient_variance(problem, _samples(problem, i)) for i in tasks]
    elif name == "sample_hessian_variance":
        text = "supremum over all points and tasks"
        found = [hessian_variance(problem, _samples(problem, i), kind) for i in tasks]
    else:
        raise ValueError(f"the assumption {name!r} has no proof here")
    known = [bound for bound in found if bound is not None]
    if len(known) < len(found):
        return False, f"{text}: unbounded"
    allowed = constant.lo**2 if name.endswith("variance") else constant.lo
    holds = constant.lo >= 0 and max(known) <= allowed
    return holds, f"{text}: at most {max(known)}, allowed {allowed}"
