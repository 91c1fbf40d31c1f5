"""A second reading of trees, by hand: Fractions, lists and loops, one instance at a time.

Nothing here is shared with lemmacheck.verify: losses are computed from a recipe's integers, a
batch is an ordered tuple of samples (every one is listed), a collection an ordered tuple of pairs.
Roots are floats; all else is exact.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import permutations, product
from typing import Any

import flint
import numpy as np

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import Recipe, draw, rational_array
from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify.draws import depth
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.numbers import Exact, Floats


def small(
    family: str,
    name: str,
    tasks: int = 2,
    samples: int = 2,
    dimension: int = 1,
    size: int = 1,
    bounded: bool = True,
) -> Recipe:
    return draw(family, Key("by hand", name), size, tasks, samples, dimension, bounded=bounded)


@dataclass
class Hand:
    """One instance of a recipe, its losses written out; `values` are Fractions or lists of them."""

    recipe: Recipe
    values: dict[str, Any] = field(default_factory=dict)
    at: int = 0

    @property
    def tasks(self) -> int:
        return int(self.recipe.coefficients.shape[1])

    @property
    def samples(self) -> int:
        return int(self.recipe.coefficients.shape[2])

    @property
    def d(self) -> int:
        return self.recipe.dimension

    def p(self, i: int) -> Fraction:
        weights = [int(x) for x in self.recipe.task_weights[self.at]]
        return Fraction(weights[i], sum(weights))

    def q(self, i: int, theta: int) -> Fraction:
        weights = [int(x) for x in self.recipe.sample_weights[self.at, i]]
        return Fraction(weights[theta], sum(weights))

    def sample(self, i: int, theta: int, w: list, order: int) -> Any:
        """Value, gradient or Hessian (order 0, 1, 2) of the loss of one sample at w."""
        whole = self.recipe.coefficients[self.at, i, theta]
        c = [Fraction(int(x), self.recipe.denominator) for x in whole]
        of = {"quadratics": self._quadratic, "splines": self._spline}[self.recipe.family]
        return of(c, w, order)

    def _quadratic(self, c: list, w: list, order: int) -> Any:
        d, value = self.d, c[-1]
        gradient, hessian = [0] * d, [[0] * d for _ in range(d)]
        position = 0
        for j in range(d):
            for k in range(j, d):
                a = c[position]
                position += 1
                value += a * w[j] * w[k]
                gradient[j] += a * w[k]
                gradient[k] += a * w[j]
                hessian[j][k] += a
                hessian[k][j] += a
        for j in range(d):
            value += c[position + j] * w[j]
            gradient[j] += c[position + j]
        return (value, gradient, hessian)[order]

    def _spline(self, c: list, w: list, order: int) -> Any:
        d = self.d
        assert d <= 2
        knots = self.recipe.parameters["knots"][self.at]
        one, zero = Fraction(1), Fraction(0)
        turn = [[one]] if d == 1 else [[one, zero], [zero, one]]
        if "skew" in self.recipe.parameters:
            a = Fraction(int(self.recipe.parameters["skew"][self.at, 0]), self.recipe.denominator)
            n = 1 + a * a
            turn = [[(1 - a * a) / n, -2 * a / n], [2 * a / n, (1 - a * a) / n]]
        t = [sum(turn[j][k] * w[k] for k in range(d)) for j in range(d)]
        width = len(c) // d
        value, first, second = Fraction(0), [], []
        for j in range(d):
            b, a, *bends = c[j * width : (j + 1) * width]
            value += b * t[j] + a * t[j] ** 2 / 2
            slope, curve = b + a * t[j], a
            for m, bend in enumerate(bends):
                over = t[j] - Fraction(int(knots[j][m]), self.recipe.denominator)
                if over > 0:
                    value += bend * over**3 / 6
                    slope += bend * over**2 / 2
                    curve += bend * over
            first.append(slope)
            second.append(curve)
        gradient = [sum(turn[j][k] * first[j] for j in range(d)) for k in range(d)]
        hessian = [
            [sum(turn[j][k] * second[j] * turn[j][n] for j in range(d)) for n in range(d)]
            for k in range(d)
        ]
        return (value, gradient, hessian)[order]

    def task(self, i: int, w: list, order: int) -> Any:
        total = None
        for theta in range(self.samples):
            part = scaled(self.q(i, theta), self.sample(i, theta, w, order))
            total = part if total is None else added(total, part)
        return total

    def batch(self, i: int, thetas: tuple[int, ...], w: list, order: int) -> Any:
        total = None
        for theta in thetas:
            part = scaled(Fraction(1, len(thetas)), self.sample(i, theta, w, order))
            total = part if total is None else added(total, part)
        return total

    def outcomes(self, law: v.Law, env: dict) -> list[tuple[Fraction, Any]]:
        """Every outcome of a draw, in order, with its probability."""
        if isinstance(law, v.TaskLaw):
            return [(self.p(i), i) for i in range(self.tasks)]
        if isinstance(law, v.BatchLaw):
            i, n = env[law.task.name], int(self.read(law.count, env))
            return self._batches(i, n, law.replacement)
        sizes = [int(self.read(size, env)) for size in law.sizes]
        members = [
            (math.prod((c for c, _ in batches), start=self.p(i)), (i, *(x for _, x in batches)))
            for i in range(self.tasks)
            for batches in product(*(self._batches(i, size, True) for size in sizes))
        ]
        return [
            (math.prod((c for c, _ in chosen), start=Fraction(1)), tuple(x for _, x in chosen))
            for chosen in product(members, repeat=int(self.read(law.count, env)))
        ]

    def _batches(self, i: int, n: int, replacement: bool) -> list[tuple[Fraction, Any]]:
        if not replacement:
            rows = list(permutations(range(self.samples), n))
            return [(Fraction(1, len(rows)), (i, row)) for row in rows]
        rows = list(product(range(self.samples), repeat=n))
        chances = [math.prod((self.q(i, s) for s in row), start=Fraction(1)) for row in rows]
        return [(chance, (i, row)) for chance, row in zip(chances, rows, strict=True)]

    def mean(self, draws: tuple[v.Draw, ...], env: dict, of: Any) -> Any:
        if not draws:
            return of(env)
        total = None
        for chance, outcome in self.outcomes(draws[0].law, env):
            inner = env | {draws[0].variable.name: outcome}
            part = scaled(chance, self.mean(draws[1:], inner, of))
            total = part if total is None else added(total, part)
        return total

    def _after(self, t: v.MeanAfter, point: list, steps: int, env: dict) -> Any:
        """The mean over every sequence of draws, one step after the other."""
        here = env | {t.variable.name: point}
        if not steps:
            return self.read(t.body, here)
        return self.mean(
            t.step.bound,
            here,
            lambda drawn: self._after(t, self.read(t.step.body, drawn), steps - 1, env),
        )

    def read(self, t: v.Node, env: dict) -> Any:
        """The value of `t` where variables are as `env` says."""
        match t:
            case v.Number():
                return t.value
            case v.Dimension():
                return Fraction(self.d)
            case v.Symbol():
                if t.index is not None:
                    return self.values[t.name][env[t.index.name]]
                return env[t.name] if t.name in env else self.values[t.name]
            case v.Sum():
                total = self.read(t.terms[0], env)
                for term in t.terms[1:]:
                    total = added(total, self.read(term, env))
                return total
            case v.Negative():
                return scaled(Fraction(-1), self.read(t.arg, env))
            case v.Product():
                return math.prod((self.read(f, env) for f in t.factors), start=Fraction(1))
            case v.Quotient():
                return self.read(t.numerator, env) / self.read(t.denominator, env)
            case v.Power():
                base, result = self.read(t.base, env), Fraction(1)
                for _ in range(int(self.read(t.exponent, env))):
                    result = result * base
                return result
            case v.Root():
                return math.sqrt(self.read(t.arg, env))
            case v.Ceiling():
                return Fraction(math.ceil(self.read(t.arg, env)))
            case v.Minimum():
                return min(self.read(a, env) for a in t.args)
            case v.Maximum():
                return max(self.read(a, env) for a in t.args)
            case v.Scale():
                return scaled(self.read(t.factor, env), self.read(t.arg, env))
            case v.Identity():
                return [[Fraction(int(j == k)) for k in range(self.d)] for j in range(self.d)]
            case v.Zero():
                zero = [Fraction(0)] * self.d
                return {
                    v.Sort.SCALAR: Fraction(0),
                    v.Sort.VECTOR: zero,
                    v.Sort.OPERATOR: [zero] * self.d,
                }[t.of]
            case v.Apply():
                rows, x = self.read(t.operator, env), self.read(t.vector, env)
                return [sum(a * b for a, b in zip(row, x, strict=True)) for row in rows]
            case v.Compose():
                a, b = self.read(t.left, env), self.read(t.right, env)
                n = range(self.d)
                return [[sum(a[j][m] * b[m][k] for m in n) for k in n] for j in n]
            case v.Inner():
                return dot(self.read(t.left, env), self.read(t.right, env))
            case v.Norm():
                x = self.read(t.arg, env)
                if t.kind == "spectral":
                    return float(np.linalg.svd(np.array(x, dtype=float), compute_uv=False)[0])
                return math.sqrt(square(x))
            case v.Loss() | v.Gradient() | v.Hessian():
                order = {v.Loss: 0, v.Gradient: 1, v.Hessian: 2}[type(t)]
                w = self.read(t.point, env)
                if t.batch is None:
                    return self.task(env[t.task.name], w, order)
                return self.batch(*env[t.batch.name], w, order)
            case v.Expectation():
                return self.mean(t.bound, env, lambda inner: self.read(t.body, inner))
            case v.Variance():
                mean = self.mean(t.bound, env, lambda inner: self.read(t.body, inner))
                return self.mean(
                    t.bound,
                    env,
                    lambda inner: square(
                        added(self.read(t.body, inner), scaled(Fraction(-1), mean))
                    ),
                )
            case v.CollectionMean():
                members, total = env[t.collection.name], None
                for i, *batches in members:
                    named = zip((b.name for b in t.batches), batches, strict=True)
                    inner = env | {t.task.name: i} | dict(named)
                    part = scaled(Fraction(1, len(members)), self.read(t.body, inner))
                    total = part if total is None else added(total, part)
                return total
            case v.Call():
                names = [p.name for p in t.definition.parameters]
                given = [self.read(a, env) for a in t.arguments]
                return self.read(t.definition.body, dict(zip(names, given, strict=True)))
            case v.Iterate():
                point = self.read(t.start, env)
                for _ in range(int(self.read(t.count, env))):
                    point = self.read(t.step, env | {t.variable.name: point})
                return point
            case v.MeanAfter():
                return self._after(t, self.read(t.start, env), int(self.read(t.count, env)), env)
            case v.Least():
                last = int(self.read(t.end, env))
                return min(self.read(t.body, env | {t.index.name: m}) for m in range(last + 1))
            case v.Series():
                count = int(self.read(t.end, env))
                parts = (self.read(t.body, env | {t.index.name: m}) for m in range(count))
                return sum(parts, start=Fraction(0))
        raise NotImplementedError(type(t).__name__)

    def for_every_task(self, t: v.Node) -> dict[tuple[int, ...], Any]:
        """The value for every choice of the free tasks, which are taken in order of name."""
        names = sorted(s.name for s in t.free if s.of is v.Sort.TASK)
        return {
            chosen: self.read(t, dict(zip(names, chosen, strict=True)))
            for chosen in product(range(self.tasks), repeat=len(names))
        }


def added(a: Any, b: Any) -> Any:
    return [added(x, y) for x, y in zip(a, b, strict=True)] if isinstance(a, list) else a + b


def scaled(a: Any, x: Any) -> Any:
    return [scaled(a, y) for y in x] if isinstance(x, list) else a * x


def dot(a: list, b: list) -> Any:
    return sum(x * y for x, y in zip(a, b, strict=True))


def square(x: Any) -> Any:
    return sum(square(y) for y in x) if isinstance(x, list) else x * x


def rational(x: Fraction | int) -> flint.fmpq:
    x = Fraction(x)
    return flint.fmpq(x.numerator, x.denominator)


def given(hand: Hand, exact: bool = True) -> dict[str, Any]:
    """The values as the evaluator takes them."""
    out: dict[str, Any] = {}
    for name, value in hand.values.items():
        if isinstance(value, int):
            out[name] = value
        else:
            parts = np.array(value if isinstance(value, list) else [value], dtype=object)
            parts = parts[None, :] if isinstance(value, list) else parts
            whole = np.array([Fraction(x).numerator for x in parts.flat]).reshape(parts.shape)
            below = np.array([Fraction(x).denominator for x in parts.flat]).reshape(parts.shape)
            out[name] = rational_array(whole, below) if exact else whole / below
    return out


def evaluated(hand: Hand, t: v.Node, exact: bool = True) -> dict[tuple[int, ...], Any]:
    """What the evaluator says, for every choice of the free tasks."""
    names = sorted(s.name for s in t.free if s.of is v.Sort.TASK)
    problem = hand.recipe[hand.at].to_problem("exact" if exact else "float64")
    made = Evaluator(
        problem,
        given(hand, exact),
        Exact() if exact else Floats(),
        slots=depth(t) + len(names),
    )
    scope = {name: made.task(slot) for slot, name in enumerate(names)}
    array = made.value(t, scope, len(names))
    out = {}
    for chosen in product(range(hand.tasks), repeat=len(names)):
        part = array[0]
        for i in chosen:
            part = part[i if part.shape[0] > 1 else 0]
        for _ in range(made.slots - len(names)):
            assert part.shape[0] == 1
            part = part[0]
        out[chosen] = plain(part)
    return out


def plain(x: Any) -> Any:
    """Numbers of the evaluator as Fractions and floats, in lists."""
    if isinstance(x, np.ndarray):
        return plain(x.item()) if x.ndim == 0 else [plain(y) for y in x]
    if isinstance(x, flint.fmpq):
        return Fraction(int(x.p), int(x.q))
    return float(x.mid()) if isinstance(x, flint.arb) else float(x)


def same(a: Any, b: Any, tolerance: float = 1e-11) -> bool:
    """Equal: exactly where both are rational, else up to rounding."""
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k], tolerance) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(same(x, y, tolerance) for x, y in zip(a, b, strict=True))
    if isinstance(a, Fraction) and isinstance(b, Fraction):
        return a == b
    return math.isclose(a, b, rel_tol=tolerance, abs_tol=tolerance)


def agree(hand: Hand, t: v.Node) -> Any:
    """Assert that evaluator and hand agree on `t`, in both arithmetics; return the values."""
    by_hand, exact = hand.for_every_task(t), evaluated(hand, t)
    assert same(exact, by_hand), f"{exact} != {by_hand}"
    floats = evaluated(hand, t, exact=False)
    assert same(floats, by_hand, 1e-8), f"{floats} != {by_hand}"
    return exact
