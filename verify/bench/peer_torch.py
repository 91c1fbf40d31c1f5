"""Meta-gradients with torch.func, eager and under torch.compile, as a user writes them.

A plain file for ``worker.py``: it imports torch and NumPy alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

os.environ.setdefault("TORCHINDUCTOR_FORCE_DISABLE_CACHES", "1")  # the first call compiles

import numpy as np
import torch
from torch.func import grad, jvp, vmap
from torch.nn.functional import softplus

NAMES = {
    "quadratic": ("A", "b"),
    "cosine": ("x", "c", "phase"),
    "logistic": ("x", "y"),
    "rank-one": ("u",),
    "sine": ("x", "y"),
}
Params = tuple[Any, ...]
"""One tensor (d,), or the network's six tensors."""


def about(device: str) -> dict[str, Any]:
    """The version; RuntimeError where torch does not see the device."""
    if device == "cuda" and not torch.cuda.is_available():
        raise RuntimeError("torch sees no GPU; install a CUDA build of torch")
    return {"versions": {"torch": torch.__version__}, "threads": torch.get_num_threads()}


def forms(cell: dict[str, Any], device: str) -> tuple[str, ...]:
    """Both natural ways to differentiate an adapted loss, each eager and compiled."""
    ways = ("forward", "reverse") if cell["method"] in ("maml", "fo-maml") else ("forward",)
    return (*ways, *(f"compiled {way}" for way in ways))


def fresh() -> None:
    """Forget what was compiled for other cells."""
    torch.compiler.reset()


def split(w: Any, h: int) -> Params:
    """Network parameters (..., d) as six tensors."""
    W1, b1, W2, b2, W3, b3 = torch.split(w, [h, h, h * h, h, h, 1], dim=-1)
    parts = W1, b1, W2.reshape(*w.shape[:-1], h, h), b2, W3, b3[..., 0]
    return tuple(part.contiguous() for part in parts)


def load(arrays: dict[str, Any], device: str, form: str) -> dict[str, Any]:
    """The same arrays on the device; parameters as tuples, those of a network apart by layer."""
    data: dict[str, Any] = {name: torch.from_numpy(a).to(device) for name, a in arrays.items()}
    network = "x" in arrays and arrays["x"].ndim == 2  # its inputs are numbers
    for name in {"w", "gaussian"} & set(data):
        if network:
            data[name] = split(data[name], round((arrays["w"].shape[0] + 3) ** 0.5) - 2)
        else:
            data[name] = (data[name],)
    return data


def loss_of(case: str) -> Callable[..., Any]:
    """The loss of one task."""
    if case == "quadratic":
        return lambda w, A, b: w[0] @ (A @ w[0]) / 2 - b @ w[0]
    if case == "cosine":
        return lambda w, x, c, phase: (c * torch.cos(x @ w[0] + phase)).mean()
    if case == "logistic":
        return lambda w, x, y: softplus(-y * (x @ w[0])).mean()
    if case == "rank-one":
        # |w w' - u u'|_F^2 / 4, multiplied out: the cheaper form.
        return lambda w, u: ((w[0] @ w[0]) ** 2 - 2 * (u @ w[0]) ** 2 + (u @ u) ** 2) / 4

    def sine(w: Params, x: Any, y: Any) -> Any:
        W1, b1, W2, b2, W3, b3 = w
        hidden = torch.tanh(x[:, None] * W1 + b1)
        hidden = torch.tanh(hidden @ W2 + b2)
        return ((hidden @ W3 + b3 - y) ** 2).mean()

    return sine


def add(w: Params, scale: Any, v: Params) -> Params:
    """w + scale v."""
    return tuple(a + scale * b for a, b in zip(w, v, strict=True))


def dot(a: Params, b: Params) -> Any:
    """The inner product."""
    return sum((p * q).sum() for p, q in zip(a, b, strict=True))


def mixed(weights: Any, parts: Params) -> Params:
    """sum_q weights_q parts_q."""
    return tuple(torch.tensordot(weights, part, 1) for part in parts)


def directions(cell: dict[str, Any], loss: Callable[..., Any]) -> Callable[..., Params]:
    """The meta-gradient of one task: Hessians by forward over reverse, or by differences."""
    alpha, width, Q, method = cell["alpha"], cell["width"], cell["vectors"], cell["method"]
    gradient = grad(loss)

    def task(w: Params, u: Params, *data: Any) -> Params:
        def g(at: Params) -> Params:
            found: Params = gradient(at, *data)
            return found

        path = [w]
        for _ in range(cell["steps"]):
            path.append(add(path[-1], -alpha, g(path[-1])))
        v = g(path.pop())
        for at in [] if method == "fo-maml" else reversed(path):
            if method == "maml":
                _, h = jvp(g, (at,), (v,))
            elif method == "hf-maml":
                rise = add(g(add(at, width, v)), -1, g(add(at, -width, v)))
                h = tuple(a / (2 * width) for a in rise)
            elif method == "ggs-maml":
                along = vmap(lambda q, v=v: dot(q, v))(u)
                there = vmap(lambda q, at=at: g(add(at, width, q)))(u)
                h = mixed(along / (width * Q), add(there, -1, g(at)))
            else:
                along = vmap(lambda q, v=v: dot(q, v))(u)

                def value(scale: float, at: Params = at) -> Any:
                    return vmap(lambda q: loss(add(at, scale, q), *data))(u)

                bend = (value(width) + value(-width) - 2 * loss(at, *data)) / (2 * width**2)
                h = mixed(bend * along / Q, u)
            v = add(v, -alpha, h)
        return v

    return task


def bind(cell: dict[str, Any], form: str) -> Callable[[Any], Callable[[], Any]]:
    """The meta-gradient, on data; compiled where the form says so."""
    loss, names = loss_of(cell["case"]), NAMES[cell["case"]]
    axes = (0,) * len(names)
    if form.endswith("reverse"):
        gradient, still = grad(loss), cell["method"] == "fo-maml"

        def adapted(w: Params, *data: Any) -> Any:
            for _ in range(cell["steps"]):
                step = gradient(w, *data)
                w = add(w, -cell["alpha"], tuple(s.detach() for s in step) if still else step)
            return loss(w, *data)

        over = vmap(adapted, in_dims=(None, *axes))

        def meta(w: Params, u: Params, *data: Any) -> Params:
            found: Params = grad(lambda w: over(w, *data).mean())(w)
            return found
    else:
        task = directions(cell, loss)

        def meta(w: Params, u: Params, *data: Any) -> Params:
            # Without Gaussian vectors there is nothing to map over.
            over = vmap(task, in_dims=(None, 0 if u else None, *axes))
            return tuple(v.mean(0) for v in over(w, u, *data))

    if form.startswith("compiled"):
        meta = torch.compile(meta, dynamic=False)

    def make(data: Any) -> Callable[[], Any]:
        inputs = data["w"], data.get("gaussian", ()), *(data[name] for name in names)

        def call() -> Any:
            return meta(*inputs)

        return call

    return make


def host(result: Params) -> Any:
    """The meta-gradient (d,)."""
    return np.concatenate([part.detach().cpu().numpy().reshape(-1) for part in result])


def clock(call: Callable[[], Any], count: int, device: str) -> float | None:
    """Seconds of one of ``count`` calls, by events of the GPU; None on processors."""
    if device == "cpu":
        return None
    start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
    torch.cuda.synchronize()
    start.record()
    for _ in range(count):
        call()
    end.record()
    end.synchronize()
    return float(start.elapsed_time(end)) / 1e3 / count


def memory(make: Callable[[Any], Any], data: Any, device: str) -> int | None:
    """On a GPU, the peak of what torch holds there; None on processors."""
    if device == "cpu":
        return None
    call = make(data)
    call()
    torch.cuda.reset_peak_memory_stats()
    call()
    torch.cuda.synchronize()
    return int(torch.cuda.max_memory_allocated())
