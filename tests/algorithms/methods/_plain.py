"""Every method again, for one task at a time, with matrices and loops, from the papers' formulas.

Nothing here is shared with the methods: losses are closed formulas, or one point of a family.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.recipe import Recipe, draw, rational_array
from lemmacheck.algorithms.tasks import Tasks

T, S, D, Q = 3, 3, 2, 3
EXACT = ("quadratics", "splines")
FAMILIES = (*EXACT, "logistic")


@dataclass(frozen=True)
class Loss:
    """One task's loss on one batch."""

    value: Callable[[Any], Any]
    gradient: Callable[[Any], Any]
    hessian: Callable[[Any], Any]


@dataclass(frozen=True)
class Seen:
    """What one task shows to a method: losses in their roles, step sizes, vectors u (N, Q, d)."""

    D_in: tuple[Loss, ...]
    D_o: Loss
    D_h: tuple[Loss, ...]
    alpha: Any
    u: Any

    @property
    def steps(self) -> range:
        return range(len(self.D_in))


def quadratic(c: Any) -> Loss:
    """The features w1^2, w1 w2, w2^2, w1, w2, 1."""
    H, b = np.array([[2 * c[0], c[1]], [c[1], 2 * c[2]]]), c[3:5]
    return Loss(lambda w: w @ H @ w / 2 + b @ w + c[5], lambda w: H @ w + b, lambda w: H)


def logistic(c: Any, x: Any, y: Any) -> Loss:
    def wrong(w: Any) -> Any:
        return 1 / (1 + np.exp(y * (x @ w)))

    return Loss(
        lambda w: sum(c * np.log(1 + np.exp(-y * (x @ w)))),
        lambda w: sum((-c * y * wrong(w))[:, None] * x),
        lambda w: x.T @ np.diag(c * y * y * wrong(w) * (1 - wrong(w))) @ x,
    )


def one_point(family: Any, c: Any) -> Loss:
    return Loss(
        lambda w: family.value(c[None], w[None])[0],
        lambda w: family.gradient(c[None], w[None])[0],
        lambda w: family.hessian(c[None], w[None])[0],
    )


def plain_loss(tasks: Tasks, weights: Any, t: int) -> Loss:
    c = weights[t] @ tasks.coefficients[t]
    family = type(tasks.family).__name__
    if family == "Quadratics":
        return quadratic(c)
    if family == "Logistic":
        return logistic(c, tasks.family.x[t], tasks.family.y[t])
    return one_point(tasks.family[t : t + 1], c)


@dataclass(frozen=True)
class Case:
    """The same batches for methods and for the plain loops."""

    tasks: Tasks
    on: Batches
    seen: tuple[Seen, ...]
    w: Any
    alpha: Any
    number: Callable[[int, int], Any]

    def plain(self, method: Callable[..., Any], change: Any = None, **options: Any) -> Any:
        change = change or (lambda seen: seen)
        return np.stack([method(change(seen), self.w, **options) for seen in self.seen])


def case(family: str, steps: int = 1, arithmetic: str = "") -> Case:
    """Batches that differ in every role and step; exact where the family is rational."""
    arithmetic = arithmetic or ("fraction" if family in EXACT else "float64")
    key = Key("plain", family, steps)
    recipe = draw(family, key, 16, T, S, D, bounded=False)
    tasks = Tasks.of_problem(recipe[telling(recipe)].to_problem(arithmetic))

    def numbers(name: str, shape: tuple[int, ...], low: int, high: int, below: int) -> Any:
        whole = integers(key.fold(name), shape, low, high)
        if arithmetic == "float64":
            return whole / below
        return rational_array(whole, below, arithmetic)

    def number(above: int, below: int) -> Any:
        return numbers_of(above, below, arithmetic)

    roles = [f"D_in{j}" for j in range(steps)] + [f"D_h{j}" for j in range(steps)] + ["D_o"]
    weights = [numbers(name, (T, S), 1, 9, 8) for name in roles]
    losses = [tasks.weighted(one) for one in weights]
    u = numbers("u", (T, steps, Q, D), -16, 16, 8)
    on = Batches(tuple(losses[:steps]), losses[-1], tuple(losses[steps:-1]), u)
    alpha = number(1, 16)
    seen = []
    for t in range(T):
        own = [plain_loss(tasks, one, t) for one in weights]
        seen.append(Seen(tuple(own[:steps]), own[-1], tuple(own[steps:-1]), alpha, u[t]))
    return Case(tasks, on, tuple(seen), numbers("w", (D,), -17, 17, 7), alpha, number)


def telling(recipe: Recipe) -> int:
    """An instance whose Hessians are not diagonal, nor the same everywhere, where there is one."""
    problem = recipe.to_problem("float64")
    points = integers(Key("plain", "telling"), (1, 1, 8, D), -16, 16) / 8
    points = np.broadcast_to(points, (recipe.size, 1, 8, D))
    H = problem.family.hessian(problem.task_coefficients[:, :, None, :], points)
    mixed = (abs(H[..., 0, 1]) > 1e-3).all(axis=2).all(axis=1)
    bent = (np.ptp(H[..., 0, 0], axis=2) > 0.1).all(axis=1)
    return int(np.argmax(1 * mixed + bent))


def numbers_of(above: int, below: int, arithmetic: str) -> Any:
    if arithmetic == "float64":
        return above / below
    return rational_array([above], below, arithmetic)[0]


def same(found: Any, expected: Any) -> bool:
    """Equal, exactly on exact numbers."""
    assert found.shape == expected.shape
    if found.dtype == object:
        return bool((found == expected).all())
    return bool(np.allclose(found, expected, rtol=1e-11, atol=1e-11))


# The methods.


def path(seen: Seen, w: Any) -> list[Any]:
    points = [w]
    for j in seen.steps:
        points.append(points[j] - seen.alpha * seen.D_in[j].gradient(points[j]))
    return points


def product(seen: Seen, w: Any, hessian: Callable[[int, Any], Any]) -> Any:
    points, eye = path(seen, w), np.eye(D, dtype=int).astype(object)
    matrix = eye if w.dtype == object else np.eye(D)
    for j in seen.steps:
        matrix = matrix @ (np.eye(D, dtype=int) - seen.alpha * hessian(j, points[j]))
    return matrix @ seen.D_o.gradient(points[-1])


def maml(seen: Seen, w: Any) -> Any:
    return product(seen, w, lambda j, x: seen.D_h[j].hessian(x))


def fo_maml(seen: Seen, w: Any) -> Any:
    return seen.D_o.gradient(path(seen, w)[-1])


def hf_maml(seen: Seen, w: Any, delta: Any = None, rho: Any = None) -> Any:
    v = fo_maml(seen, w)
    if rho is not None:
        delta = 1 / (6 * rho * seen.alpha * np.sqrt(sum(v * v)))
    above, below = (seen.D_h[0].gradient(w + sign * delta * v) for sign in (1, -1))
    return v - seen.alpha * (above - below) / (2 * delta)


def ggs_maml(seen: Seen, w: Any, delta: Any, Q: int = Q, transposed: bool = False) -> Any:
    def hessian(j: int, x: Any) -> Any:
        f = seen.D_h[j]
        parts = [
            np.outer((f.gradient(x + delta * u) - f.gradient(x)) / delta, u) for u in seen.u[j]
        ]
        return sum(parts[1:], parts[0]) / Q

    return product(seen, w, lambda j, x: hessian(j, x).T if transposed else hessian(j, x))


def zo_maml(seen: Seen, w: Any, delta: Any, Q: int = Q, baseline: str = "loss") -> Any:
    def hessian(j: int, x: Any) -> Any:
        f, matrix = seen.D_h[j].value, 0
        mean = sum(f(x + delta * u) for u in seen.u[j]) / Q
        for u in seen.u[j]:
            if baseline == "loss":
                c = (f(x + delta * u) + f(x - delta * u) - 2 * f(x)) / (2 * delta**2)
            else:
                c = (f(x + delta * u) - mean) / delta**2
            matrix = matrix + c * np.outer(u, u)
        return matrix / Q

    return product(seen, w, hessian)


def reptile(seen: Seen, w: Any) -> Any:
    return (w - path(seen, w)[-1]) / seen.alpha


def imaml_system(seen: Seen, w: Any, lam: Any) -> tuple[Any, Any]:
    """I + H(u) / lam, and grad f(u; D_o)."""
    u = w
    for f in seen.D_in:
        u = u - seen.alpha * (f.gradient(u) + lam * (u - w))
    return np.eye(D, dtype=int) + seen.D_h[-1].hessian(u) / lam, seen.D_o.gradient(u)


def imaml(seen: Seen, w: Any, lam: Any, iterations: int = D) -> Any:
    """By Cramer's rule, for d = 2; ``iterations`` are enough."""
    (a, b), (c, d) = (A := imaml_system(seen, w, lam))[0]
    p, q = A[1]
    return np.array([d * p - b * q, a * q - c * p]) / (a * d - b * c)


# The mistakes.

MISTAKES: dict[str, Callable[[Seen], Seen]] = {
    "the other sign of alpha": lambda seen: replace(seen, alpha=-seen.alpha),
    "another alpha": lambda seen: replace(seen, alpha=seen.alpha * 2),
    "one step less": lambda seen: replace(seen, D_in=seen.D_in[:-1]),
    "no step": lambda seen: replace(seen, D_in=()),
    "steps in another order": lambda seen: replace(seen, D_in=seen.D_in[::-1]),
    "Hessians in another order": lambda seen: replace(seen, D_h=seen.D_h[::-1]),
    "the batch D_in for D_h": lambda seen: replace(seen, D_h=seen.D_in),
    "the batch D_in for D_o": lambda seen: replace(seen, D_o=seen.D_in[-1]),
    "vectors in another order": lambda seen: replace(seen, u=seen.u[::-1]),
}
"""Each changes the direction of a method that looks at what it changes."""
