"""The data of a cell: drawn from its id, written once, read by all sides."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np

from lemmacheck.verify.bench.cells import SINE_WIDTH, Cell

_CHUNK = 1 << 23
"""Matrices are drawn so many numbers at a time, so that drawing needs little memory."""


def draw(cell: Cell) -> dict[str, Any]:
    """The arrays of a cell, the same at every call; B tasks on the first axis.

    quadratic: A (B, d, d) symmetric, b (B, d); cosine: x (B, m, d), c and phase (B, m);
    logistic: x (B, m, d), y (B, m) of 1 and -1; rank-one: u (B, d); sine: x and y (B, m).
    Besides, w (d,), and gaussian (B, Q, d) where the method asks for it.
    """
    seed = int.from_bytes(hashlib.sha256(cell.id.encode()).digest()[:8], "big")
    rng = np.random.default_rng(seed)
    B, m, d = cell.tasks, cell.samples, cell.dimension
    arrays: dict[str, Any]
    w = rng.standard_normal(d)
    if cell.case == "quadratic":
        arrays = {"A": _symmetric(rng, B, d, cell.dtype), "b": rng.standard_normal((B, d))}
    elif cell.case == "rank-one":
        w = w / np.sqrt(d)
        arrays = {"u": rng.standard_normal((B, d)) / np.sqrt(d)}
    elif cell.case == "sine":
        w = _network(rng)
        x = rng.uniform(-5, 5, (B, m))
        arrays = {
            "x": x,
            "y": rng.uniform(0.1, 5, (B, 1)) * np.sin(x - rng.uniform(0, np.pi, (B, 1))),
        }
    else:
        arrays = {"x": rng.standard_normal((B, m, d)) / np.sqrt(d)}
        if cell.case == "cosine":
            arrays["c"] = rng.standard_normal((B, m))
            arrays["phase"] = rng.uniform(0, 2 * np.pi, (B, m))
        else:
            arrays["y"] = rng.choice([-1.0, 1.0], (B, m))
    if cell.vectors:
        arrays["gaussian"] = rng.standard_normal((B, cell.vectors, d))
    arrays["w"] = w
    return {name: np.ascontiguousarray(x, dtype=cell.dtype) for name, x in arrays.items()}


def write(cell: Cell, folder: Path) -> None:
    """Write the arrays of a cell, one NumPy file for each."""
    for name, array in draw(cell).items():
        np.save(folder / f"{name}.npy", array)


def _symmetric(rng: np.random.Generator, count: int, d: int, dtype: str) -> Any:
    """Symmetric matrices with eigenvalues about 1.6 +- 1.4."""
    found = np.empty((count, d, d), dtype=dtype)
    chunk = max(1, _CHUNK // (d * d))
    for start in range(0, count, chunk):
        part = rng.standard_normal((min(chunk, count - start), d, d))
        part = (part + np.swapaxes(part, 1, 2)) / (2 * np.sqrt(d)) + 1.6 * np.eye(d)
        found[start : start + chunk] = part
    return found


def _network(rng: np.random.Generator) -> Any:
    """Parameters of a 1-h-h-1 network: weights and biases, layer by layer."""
    h = SINE_WIDTH
    parts = []
    for inputs, outputs in ((1, h), (h, h), (h, 1)):
        parts.append(rng.standard_normal(inputs * outputs) / np.sqrt(inputs))
        parts.append(0.1 * rng.standard_normal(outputs))
    return np.concatenate(parts)
