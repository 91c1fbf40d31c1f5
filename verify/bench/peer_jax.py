"""Meta-gradients with JAX, as a user writes them: jit, vmap over tasks, grad and jvp.

A plain file for ``worker.py``: it imports JAX and NumPy alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial, reduce
from typing import Any

os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")

import jax
import jax.numpy as jnp
import numpy as np

NAMES = {
    "quadratic": ("A", "b"),
    "cosine": ("x", "c", "phase"),
    "logistic": ("x", "y"),
    "rank-one": ("u",),
    "sine": ("x", "y"),
}
Params = Any
"""An array (d,), or the network's six arrays."""


def about(device: str) -> dict[str, Any]:
    """The version; RuntimeError where JAX does not see the device."""
    jax.config.update("jax_platforms", device)
    jax.config.update("jax_enable_x64", True)
    return {"versions": {"jax": jax.__version__}, "device": str(jax.devices()[0].device_kind)}


def forms(cell: dict[str, Any], device: str) -> tuple[str, ...]:
    """Both natural ways to differentiate an adapted loss; one where nothing is differentiated."""
    return ("forward", "reverse") if cell["method"] in ("maml", "fo-maml") else ("forward",)


def fresh() -> None:
    """Forget what was compiled for other cells."""
    jax.clear_caches()


def split(w: Any, h: int) -> Params:
    """Network parameters (..., d) as six arrays."""
    lead = w.shape[:-1]
    cuts = np.cumsum([h, h, h * h, h, h])
    W1, b1, W2, b2, W3, b3 = np.split(w, cuts, axis=-1)
    return W1, b1, W2.reshape(*lead, h, h), b2, W3, b3[..., 0]


def load(arrays: dict[str, Any], device: str, form: str) -> dict[str, Any]:
    """The same arrays on the device; parameters of a network apart by layer."""
    if "x" in arrays and arrays["x"].ndim == 2:  # the inputs of a network are numbers
        h = round((arrays["w"].shape[0] + 3) ** 0.5) - 2
        arrays = {
            name: split(a, h) if name in ("w", "gaussian") else a for name, a in arrays.items()
        }
    data: dict[str, Any] = jax.block_until_ready(jax.tree.map(jnp.asarray, arrays))
    return data


def loss_of(case: str) -> Callable[..., Any]:
    """The loss of one task."""
    if case == "quadratic":
        return lambda w, A, b: w @ (A @ w) / 2 - b @ w
    if case == "cosine":
        return lambda w, x, c, phase: jnp.mean(c * jnp.cos(x @ w + phase))
    if case == "logistic":
        return lambda w, x, y: jnp.mean(jax.nn.softplus(-y * (x @ w)))
    if case == "rank-one":
        # |w w' - u u'|_F^2 / 4, multiplied out: the cheaper form.
        return lambda w, u: ((w @ w) ** 2 - 2 * (u @ w) ** 2 + (u @ u) ** 2) / 4

    def sine(w: Params, x: Any, y: Any) -> Any:
        W1, b1, W2, b2, W3, b3 = w
        hidden = jnp.tanh(x[:, None] * W1 + b1)
        hidden = jnp.tanh(hidden @ W2 + b2)
        return jnp.mean((hidden @ W3 + b3 - y) ** 2)

    return sine


def add(w: Params, scale: Any, v: Params) -> Params:
    """w + scale v."""
    return jax.tree.map(lambda a, b: a + scale * b, w, v)


def dot(a: Params, b: Params) -> Any:
    """The inner product."""
    return reduce(
        lambda x, y: x + y, jax.tree.leaves(jax.tree.map(lambda p, q: (p * q).sum(), a, b))
    )


def directions(cell: dict[str, Any], loss: Callable[..., Any]) -> Callable[..., Params]:
    """The meta-gradient of one task: Hessians by forward over reverse, or by differences."""
    alpha, width, Q, method = cell["alpha"], cell["width"], cell["vectors"], cell["method"]
    gradient = jax.grad(loss)

    def task(w: Params, u: Params, *data: Any) -> Params:
        def g(at: Params) -> Params:
            return gradient(at, *data)

        path = [w]
        for _ in range(cell["steps"]):
            path.append(add(path[-1], -alpha, g(path[-1])))
        v = g(path.pop())
        for at in [] if method == "fo-maml" else reversed(path):
            if method == "maml":
                _, h = jax.jvp(g, (at,), (v,))
            elif method == "hf-maml":
                rise = add(g(add(at, width, v)), -1, g(add(at, -width, v)))
                h = jax.tree.map(lambda a: a / (2 * width), rise)
            elif method == "ggs-maml":
                here, along = g(at), jax.vmap(lambda q, v=v: dot(q, v))(u)
                there = jax.vmap(lambda q, at=at: g(add(at, width, q)))(u)
                h = jax.tree.map(
                    lambda a, b, t=along: jnp.tensordot(t, a - b, 1) / (width * Q), there, here
                )
            else:
                along = jax.vmap(lambda q, v=v: dot(q, v))(u)

                def value(scale: float, at: Params = at) -> Any:
                    return jax.vmap(lambda q: loss(add(at, scale, q), *data))(u)

                bend = (value(width) + value(-width) - 2 * loss(at, *data)) / (2 * width**2)
                h = jax.tree.map(lambda q, t=bend * along: jnp.tensordot(t, q, 1) / Q, u)
            v = add(v, -alpha, h)
        return v

    return task


def bind(cell: dict[str, Any], form: str) -> Callable[[Any], Callable[[], Any]]:
    """The compiled meta-gradient, on data."""
    loss, names = loss_of(cell["case"]), NAMES[cell["case"]]
    if form == "reverse":
        gradient, still = jax.grad(loss), cell["method"] == "fo-maml"

        def adapted(w: Params, *data: Any) -> Any:
            for _ in range(cell["steps"]):
                step = gradient(w, *data)
                w = add(w, -cell["alpha"], jax.lax.stop_gradient(step) if still else step)
            return loss(w, *data)

        def meta(w: Params, u: Params, *data: Any) -> Params:
            over = jax.vmap(adapted, in_axes=(None, *(0 for _ in data)))
            return jax.grad(lambda w: over(w, *data).mean())(w)
    else:
        task = directions(cell, loss)

        def meta(w: Params, u: Params, *data: Any) -> Params:
            over = jax.vmap(task, in_axes=(None, 0, *(0 for _ in data)))
            return jax.tree.map(lambda v: v.mean(0), over(w, u, *data))

    fast = jax.jit(meta)

    def make(data: Any) -> Callable[[], Any]:
        inputs = data["w"], data.get("gaussian"), *(data[name] for name in names)

        return partial(run, fast, inputs)

    return make


def run(fast: Any, inputs: Sequence[Any]) -> Params:
    """The result, once it is there."""
    return jax.block_until_ready(fast(*inputs))


def host(result: Params) -> Any:
    """The meta-gradient (d,)."""
    return np.concatenate([np.asarray(part).reshape(-1) for part in jax.tree.leaves(result)])


def memory(make: Callable[[Any], Any], data: Any, device: str) -> int | None:
    """On an accelerator, the compiler's own count; None on processors."""
    if device == "cpu":
        return None
    fast, inputs = make(data).args
    sizes = fast.lower(*inputs).compile().memory_analysis()
    kinds = ("argument_size_in_bytes", "output_size_in_bytes", "temp_size_in_bytes")
    return sum(int(getattr(sizes, kind)) for kind in kinds)
