"""The losses and methods once more, from their formulas, in jax: what automatic differentiation
makes of them is compared with the derivatives and updates that this room writes out.

Nothing is shared with the room but the data. All of it is for one task, and asks for jax's double
precision.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations_with_replacement
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

HORIZON = 3
"""Of the policies that are drawn."""
Features = Callable[[dict[str, Any], Any], Any]


def quadratics(data: dict[str, Any], w: Any) -> Any:
    """w_j w_l, w_j, 1."""
    squares = [w[j] * w[k] for j, k in combinations_with_replacement(range(w.shape[0]), 2)]
    return jnp.concatenate([jnp.stack(squares), w, jnp.ones(1)])


def splines(data: dict[str, Any], w: Any) -> Any:
    """t, t^2 / 2 and (t - knot)_+^3 / 6 for each coordinate of t = Q w."""
    t = data["rotation"] @ w if "rotation" in data else w
    bumps = jnp.maximum(t[:, None] - data["knots"], 0) ** 3 / 6
    return jnp.concatenate([t[:, None], t[:, None] ** 2 / 2, bumps], axis=1).ravel()


def cosines(data: dict[str, Any], w: Any) -> Any:
    """cos<omega, w>, sin<omega, w>, and quadratics."""
    angle = data["frequencies"] @ w
    return jnp.concatenate([jnp.cos(angle), jnp.sin(angle), quadratics(data, w)])


def logistic(data: dict[str, Any], w: Any) -> Any:
    """log(1 + exp(-y <x, w>))."""
    return jnp.logaddexp(0.0, -data["y"] * (data["x"] @ w))


def softthreshold(data: dict[str, Any], w: Any) -> Any:
    """phi(|<x, w> - y|) with phi'' rising from 0 at tau to 1 at tau + width."""
    over = jnp.abs(data["x"] @ w - data["y"]) - data["tau"]
    ramps = jnp.maximum(over, 0) ** 3 - jnp.maximum(over - data["width"], 0) ** 3
    return ramps / (6 * data["width"])


def rankone(data: dict[str, Any], w: Any) -> Any:
    """|w w^T - u u^T|^2 / 4, in the Frobenius norm."""
    gap = jnp.outer(w, w) - data["u"][:, :, None] * data["u"][:, None, :]
    return jnp.sum(gap**2, axis=(1, 2)) / 4


def policy(data: dict[str, Any], w: Any) -> Any:
    """Minus what is expected to be paid on the way, one action after the other."""
    actions, states, _ = data["transition"].shape
    chances = jax.nn.softmax(w.reshape(states, actions), axis=1)
    paid, there = 0.0, data["start"]
    for _ in range(HORIZON):
        there = jnp.einsum("ks,sa,ast->kt", there, chances, data["transition"])
        paid = paid + jnp.sum(there * data["reward"], axis=1)
    return -paid


def waves(data: dict[str, Any], w: Any) -> Any:
    """Waves a cos(<x, w> + phase)."""
    return data["a"] * jnp.cos(data["x"] @ w + data["phase"])


def sine(data: dict[str, Any], w: Any) -> Any:
    """(net(x) - y)^2, two hidden layers of as many tanh units as w has room for."""
    h = round((w.shape[0] + 3) ** 0.5) - 2
    first, a, second, b, last, c = jnp.split(
        w, [h, 2 * h, 2 * h + h * h, h * h + 3 * h, h * h + 4 * h]
    )
    hidden = jnp.tanh(data["x"][:, None] * first + a)
    hidden = jnp.tanh(hidden @ second.reshape(h, h) + b)
    return (hidden @ last + c - data["y"]) ** 2


FEATURES: dict[str, Features] = {
    "cosines": cosines,
    "logistic": logistic,
    "policy": policy,
    "quadratics": quadratics,
    "rankone": rankone,
    "sine": sine,
    "softthreshold": softthreshold,
    "splines": splines,
    "waves": waves,
}
"""By the names of ``families()``."""


class Batch(NamedTuple):
    """Samples of one task.

    Args:
        data: the family's arrays, of this task.
        coefficients: (S, K); None where features are the samples' losses.
        rows: (n,), the samples in the batch.

    """

    data: dict[str, Any]
    coefficients: Any
    rows: Any


def loss(features: Features, batch: Batch, w: Any) -> Any:
    """The mean of the samples' losses."""
    values = features(batch.data, w)
    if batch.coefficients is not None:
        values = batch.coefficients @ values
    return jnp.mean(values[batch.rows])


value = partial(jax.jit, static_argnums=0)(loss)
gradient = partial(jax.jit, static_argnums=0)(jax.grad(loss, argnums=2))
hessian = partial(jax.jit, static_argnums=0)(jax.hessian(loss, argnums=2))


class Task(NamedTuple):
    """The batches of one task, and its Gaussian vectors (N, Q, d)."""

    features: Features
    D_in: Sequence[Batch]
    D_o: Batch
    D_h: Sequence[Batch]
    u: Any


def _adapted_loss(
    features: Features,
    D_in: Sequence[Batch],
    D_o: Batch,
    D_h: Sequence[Batch],
    w: Any,
    alpha: float,
) -> Any:
    """f(w_N; D_o), where w_N is a number by D_in and its derivative is made of D_h."""
    fixed, slope = jax.lax.stop_gradient, jax.grad(loss, argnums=2)
    for first, second in zip(D_in, D_h, strict=True):
        bend = slope(features, second, w)
        w = w - alpha * (fixed(slope(features, first, w) - bend) + bend)
    return loss(features, D_o, w)


_through_all = partial(jax.jit, static_argnums=0)(jax.grad(_adapted_loss, argnums=4))


def _path(task: Task, w: Any, alpha: float) -> list[Any]:
    """w_0 .. w_N."""
    path = [np.asarray(w)]
    for batch in task.D_in:
        path.append(path[-1] - alpha * gradient(task.features, batch, path[-1]))
    return path


def maml(task: Task, w: Any, alpha: float) -> Any:
    """The derivative of the adapted loss, by reverse mode through all of it."""
    return _through_all(task.features, task.D_in, task.D_o, task.D_h, w, alpha)


def fo_maml(task: Task, w: Any, alpha: float) -> Any:
    return gradient(task.features, task.D_o, _path(task, w, alpha)[-1])


def reptile(task: Task, w: Any, alpha: float) -> Any:
    return (w - _path(task, w, alpha)[-1]) / alpha


def hf_maml(
    task: Task, w: Any, alpha: float, delta: float | None = None, rho: float | None = None
) -> Any:
    v = np.asarray(fo_maml(task, w, alpha))
    if not v.any():
        return v
    step = 1 / (6 * rho * alpha * np.linalg.norm(v)) if delta is None else delta
    above, below = (gradient(task.features, task.D_h[0], w + sign * step * v) for sign in (1, -1))
    return v - alpha * (above - below) / (2 * step)


def _smoothed(task: Task, w: Any, alpha: float, estimate: Callable[[Batch, Any, Any], Any]) -> Any:
    """prod_j (I - alpha H_j) grad f(w_N; D_o) with matrices H_j."""
    *path, last = _path(task, w, alpha)
    product = np.eye(len(w))
    for D_h, point, u in zip(task.D_h, path, task.u, strict=True):
        product = product @ (np.eye(len(w)) - alpha * estimate(D_h, point, u))
    return product @ gradient(task.features, task.D_o, last)


def ggs_maml(task: Task, w: Any, alpha: float, delta: float, Q: int) -> Any:
    def estimate(D_h: Batch, point: Any, u: Any) -> Any:
        slopes = [gradient(task.features, D_h, at) for at in (point, *(point + delta * u))]
        return (
            sum(np.outer(x - slopes[0], y) for x, y in zip(slopes[1:], u, strict=True)) / Q / delta
        )

    return _smoothed(task, w, alpha, estimate)


def zo_maml(task: Task, w: Any, alpha: float, delta: float, Q: int, baseline: str) -> Any:
    def estimate(D_h: Batch, point: Any, u: Any) -> Any:
        at, *above = (value(task.features, D_h, x) for x in (point, *(point + delta * u)))
        below = [value(task.features, D_h, x) for x in point - delta * u]
        rise = np.stack(above) - np.mean(above)
        if baseline == "loss":
            rise = (np.stack(above) + np.stack(below)) / 2 - at
        return (u.T * rise) @ u / (Q * delta**2)

    return _smoothed(task, w, alpha, estimate)


def imaml(task: Task, w: Any, alpha: float, lam: float, iterations: int) -> Any:
    u = w
    for batch in task.D_in:
        u = u - alpha * (gradient(task.features, batch, u) + lam * (u - w))
    matrix = np.eye(len(w)) + hessian(task.features, task.D_h[-1], u) / lam
    return np.linalg.solve(matrix, gradient(task.features, task.D_o, u))


METHODS: dict[str, Callable[..., Any]] = {
    "fo-maml": fo_maml,
    "ggs-maml": ggs_maml,
    "hf-maml": hf_maml,
    "imaml": imaml,
    "maml": maml,
    "maml-explicit": maml,
    "n-step-maml": maml,
    "reptile": reptile,
    "zo-maml": zo_maml,
}
"""By the names of ``methods()``."""
