"""A small problem with globally certified constants; any tree is evaluated in exact balls.

Losses in the plane: gradient H w + b_i + a sin(w) + (noise b_s + a_s sin(w)), so every constant of
the assumptions is known for all points; expectations are sums over two tasks and two samples.
"""

from fractions import Fraction
from itertools import product

from flint import arb, fmpq

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.calculus.substitution import opened
from lemmacheck.proofs.notation import over_collection


def ball(x):
    x = Fraction(x)
    return arb(fmpq(x.numerator, x.denominator))


def draw_numbers(rng, count, size=3):
    return [Fraction(rng.randint(-8 * size, 8 * size), 8) for _ in range(count)]


class Instance:
    """Values of all symbols; `value(tree)` is a ball, a vector (list) or an operator (rows)."""

    def __init__(self, rng):
        p, q, r, c1, c2, n1, n2, a, n, *points = draw_numbers(rng, 13, 2)
        self.H = [[ball(p), ball(q)], [ball(q), ball(r)]]
        self.a, self.noise_a = ball(a), ball(n if rng.random() < 0.5 else 0)
        self.b = {0: [ball(c1), ball(c2)], 1: [ball(-c2), ball(c1 + 1)]}
        self.noise = [ball(n1), ball(n2)]  # sample 0 adds it, sample 1 subtracts it
        L = self.norm(self.H, "frobenius") + abs(self.a) + ball(Fraction(1, 8))
        spread = [x - y for x, y in zip(self.b[0], self.b[1], strict=True)]
        tilt = abs(self.noise_a)
        noise_norm = self.norm(self.noise, "euclidean")
        self.env = {
            "L": L,
            "alpha": ball(Fraction(rng.randint(0, 10), 25)) / L,
            "rho": abs(self.a),
            "sigma": self.norm(spread, "euclidean") / 2,
            "sigma_tilde": noise_norm + (ball(2)).sqrt() * tilt,
            "sigma_H": (ball(2)).sqrt() * tilt,
            "phi": ball(Fraction(rng.randint(1, 20), 8)),
            "c": ball(Fraction(rng.randint(1, 20), 8)),
            "w": [ball(x) for x in points[:2]],
            "u": [ball(x) for x in points[2:]],
            "i": 0,
            **{name: ball(rng.randint(1, 2)) for name in ("D_in", "D_o", "D_test")},
            "b_in": (0, 1), "b_o": (1,), "b_test": (0,), "b_beta": (1, 0),
            "x": [ball(1), ball(-1)], "j": 1,
        }  # fmt: skip
        self.X = {
            0: ball(Fraction(rng.randint(0, 20), 8)),
            1: ball(Fraction(rng.randint(1, 20), 8)),
        }
        self.env["B_prime"], self.env["D_beta"] = self.batch_sizes()
        if self.small:
            self.env["tasks_beta"] = rng.choice(self.outcomes(over_collection.law, self.env))

    def batch_sizes(self):
        """Sizes that meet (27), with rho small enough for exact sums."""
        e = self.env
        e["rho"] = max_ball(e["rho"], ball(0))
        sizes = (
            (e["rho"] * e["alpha"] * e["sigma"] / e["L"]) ** 2 / 2,
            (2 * e["rho"] * e["alpha"] * e["sigma_tilde"] / e["L"]) ** 2,
        )
        return tuple(ball(max(1, int(s.upper().ceil().unique_fmpz()))) for s in sizes)

    @property
    def small(self):
        """Are the sums over collections short enough?"""
        count = int(self.env["B_prime"].unique_fmpz()), int(self.env["D_beta"].unique_fmpz())
        return count[0] * (count[1] + 1) <= 6

    @staticmethod
    def norm(x, kind):
        if kind == "euclidean":
            return sum((c * c for c in x), arb(0)).sqrt()
        (p, q), (r, s) = x
        square = p * p + q * q + r * r + s * s
        if kind == "frobenius":
            return square.sqrt()
        gap = abs(square * square - 4 * (p * s - q * r) ** 2)
        return ((square + gap.sqrt()) / 2).sqrt()

    def derivative(self, t, env):
        point, task = self.value(t.point, env), env[t.task.name]
        batch = None if t.batch is None else env[t.batch.name]
        mean = (
            arb(0) if batch is None else sum((arb(1 - 2 * s) for s in batch), arb(0)) / len(batch)
        )
        slope = self.a + mean * self.noise_a
        if isinstance(t, v.Hessian):
            extra = [slope * c.cos() for c in point]
            return [
                [self.H[k][m] + (extra[k] if k == m else 0) for m in range(2)] for k in range(2)
            ]
        linear = apply(self.H, point)
        return [
            linear[k] + self.b[task][k] + slope * point[k].sin() + mean * self.noise[k]
            for k in range(2)
        ]

    def outcomes(self, law, env):
        """Values with equal probabilities."""
        if isinstance(law, v.TaskLaw):
            return [0, 1]
        if isinstance(law, v.BatchLaw):
            return list(product((0, 1), repeat=int(self.value(law.count, env).unique_fmpz())))
        count = int(self.value(law.count, env).unique_fmpz())
        sizes = [int(self.value(size, env).unique_fmpz()) for size in law.sizes]
        members = list(product((0, 1), *(product((0, 1), repeat=size) for size in sizes)))
        return list(product(members, repeat=count))

    def expectation(self, draws, body, env):
        if not draws:
            return self.value(body, env)
        first, *rest = draws
        parts = [
            self.expectation(rest, body, {**env, first.variable.name: x})
            for x in self.outcomes(first.law, env)
        ]
        return scale(arb(1) / len(parts), add(parts))

    def value(self, t, env=None):
        env = self.env if env is None else env
        match t:
            case v.Number():
                return ball(t.value)
            case v.Symbol(name="X"):
                return self.X[env[t.index.name]]
            case v.Symbol():
                return env[t.name]
            case v.Sum():
                return add([self.value(s, env) for s in t.terms])
            case v.Negative():
                return scale(arb(-1), self.value(t.arg, env))
            case v.Product():
                result = arb(1)
                for f in t.factors:
                    result *= self.value(f, env)
                return result
            case v.Quotient():
                return self.value(t.numerator, env) / self.value(t.denominator, env)
            case v.Power():
                return self.value(t.base, env) ** int(self.value(t.exponent, env).unique_fmpz())
            case v.Root():
                return max_ball(self.value(t.arg, env), arb(0)).sqrt()
            case v.Ceiling():
                return self.value(t.arg, env).upper().ceil()
            case v.Minimum():
                first, second = (self.value(a, env) for a in t.args)
                return (first + second - abs(first - second)) / 2
            case v.Scale():
                return scale(self.value(t.factor, env), self.value(t.arg, env))
            case v.Identity():
                return [[arb(1), arb(0)], [arb(0), arb(1)]]
            case v.Apply():
                return apply(self.value(t.operator, env), self.value(t.vector, env))
            case v.Norm():
                return self.norm(self.value(t.arg, env), t.kind)
            case v.Gradient() | v.Hessian():
                return self.derivative(t, env)
            case v.Call():
                return self.value(opened(t), env)
            case v.Expectation():
                return self.expectation(t.bound, t.body, env)
            case v.Variance():
                mean = self.expectation(t.bound, t.body, env)
                total = arb(0)
                outcomes = [(env, Fraction(1))]
                for d in t.bound:
                    outcomes = [
                        ({**e, d.variable.name: x}, p / len(self.outcomes(d.law, e)))
                        for e, p in outcomes
                        for x in self.outcomes(d.law, e)
                    ]
                for e, p in outcomes:
                    gap = add([self.value(t.body, e), scale(arb(-1), mean)])
                    total += ball(p) * (
                        gap * gap if isinstance(gap, arb) else self.norm(gap, "euclidean") ** 2
                    )
                return total
            case v.CollectionMean():
                members = env[t.collection.name]
                names = [part.name for part in (t.task, *t.batches)]
                parts = [
                    self.value(t.body, {**env, **dict(zip(names, member, strict=True))})
                    for member in members
                ]
                return scale(arb(1) / len(parts), add(parts))
        raise NotImplementedError(type(t).__name__)


def max_ball(x, y):
    return (x + y + abs(x - y)) / 2


def add(parts):
    first, *rest = parts
    for other in rest:
        first = (
            first + other
            if isinstance(first, arb)
            else [add([a, b]) for a, b in zip(first, other, strict=True)]
        )
    return first


def scale(c, x):
    return c * x if isinstance(x, arb) else [scale(c, y) for y in x]


def apply(operator, vector):
    return [row[0] * vector[0] + row[1] * vector[1] for row in operator]
