"""What no program can beat here: the data read once, and the products of the formulas."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import numpy as np

from lemmacheck.verify.bench.cells import SINE_WIDTH, Cell

SIZES = (1 << 19, 1 << 25, 1 << 29)
"""Bytes copied: about a core's cache, a shared cache, main memory."""
ORDER = 2048


@dataclass(frozen=True)
class Rates:
    """Measured speeds: of copies by their size, in bytes read a second, and of products.

    Args:
        copy: (bytes, bytes read a second), by size.
        matmul: floating-point operations a second, by precision.

    """

    copy: tuple[tuple[int, float], ...]
    matmul: dict[str, float]

    def bandwidth(self, size: int) -> float:
        """Of the smallest copy that was measured and is no smaller, else of the largest."""
        return next((rate for most, rate in self.copy if size <= most), self.copy[-1][1])

    def payload(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)


def _best(call: Callable[[], Any], seconds: float) -> float:
    call()
    found: list[float] = []
    start = time.perf_counter()
    while len(found) < 3 or time.perf_counter() - start < seconds:
        before = time.perf_counter()
        call()
        found.append(time.perf_counter() - before)
    return min(found)


def measure(
    workers: int,
    *,
    sizes: tuple[int, ...] = SIZES,
    order: int = ORDER,
    seconds: float = 0.3,
) -> Rates:
    """Speeds of this machine with NumPy, the best of some tries."""
    with ThreadPoolExecutor(workers) as pool:
        copies = [(size, _copy_rate(pool, workers, size, seconds)) for size in sizes]
    products = {}
    for dtype in ("float64", "float32"):
        a = np.ones((order, order), dtype=dtype)
        best = _best(partial(np.matmul, a, a, out=np.empty_like(a)), seconds)
        products[dtype] = 2 * order**3 / best
    return Rates(tuple(copies), products)


def _copy_rate(pool: ThreadPoolExecutor, workers: int, size: int, seconds: float) -> float:
    """Bytes read a second when every thread copies its part, small ones again and again."""
    parts = [np.ones(max(1, size // 8 // workers)) for _ in range(workers)]
    into = [np.empty_like(part) for part in parts]
    again = max(1, (1 << 24) // size)

    def copy(k: int) -> None:
        for _ in range(again):
            np.copyto(into[k], parts[k])

    moved = 8 * sum(part.size for part in parts) * again
    return moved / _best(lambda: list(pool.map(copy, range(workers))), seconds)


def flops(cell: Cell) -> int:
    """Floating-point operations in products of the cheapest known formulas, all tasks together."""
    d, m, N, Q = cell.dimension, cell.samples, cell.steps, cell.vectors
    method = cell.method
    curved = N if method in ("maml", "maml-explicit", "hf-maml") else 0
    if cell.case == "quadratic":
        around = Q * 2 * d * d if Q else 0
        each = 2 * d * d * (N + 1 + curved) + around
    elif cell.case == "rank-one":
        # All in the plane of w and u: their products, and the sum of the tasks' directions.
        each = 4 * d + 6 * Q * d
    elif cell.case == "sine":
        h = SINE_WIDTH
        pass_ = 2 * m * (h * h + 2 * h)
        bend = {"maml": 6 * N, "hf-maml": 6, "ggs-maml": 3 * Q * N, "zo-maml": 2 * Q * N}
        each = pass_ * (3 * (N + 1) + bend.get(method, 0))
    else:
        flat = 2 * m * d * (2 * (N + 1) + 2 * curved)
        gram = 2 * m * d * 2 + 2 * m * m * (N + curved)
        each = min(flat, gram) if not Q else 2 * m * d * (2 * (N + 1) + Q * N) + 2 * Q * d * N
    return cell.tasks * each


def floor(cell: Cell, rates: Rates) -> dict[str, Any]:
    """The larger of both times, and which it is."""
    size, work = cell.data_bytes, flops(cell)
    reading, computing = size / rates.bandwidth(size), work / rates.matmul[cell.dtype]
    return {
        "bytes": size,
        "flops": work,
        "seconds": max(reading, computing),
        "by": "memory" if reading > computing else "arithmetic",
    }
