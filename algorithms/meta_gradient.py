"""The mean of a method's directions over many tasks, in blocks that stay in cache, on threads."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from functools import cache, reduce
from itertools import zip_longest
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, is_object, namespace, shares
from lemmacheck.algorithms.methods._method import Batches, Method, count
from lemmacheck.algorithms.problem import check_alike, check_finite

BLOCK_BYTES = 1 << 22
"""Blocks of tasks hold about so many data: they, and what is made of them, stay in cache."""
ALONE_BYTES = 1 << 23
"""Fewer data than this are not worth a second thread."""


@dataclass(frozen=True, eq=False)
class Block:
    """Some of the tasks, and their weights."""

    on: Batches
    weights: Array

    def halves(self) -> tuple[Block, Block]:
        """The first half of the tasks, and the second."""
        half, on, weights = self.on.size // 2, self.on, self.weights
        return Block(on[:half], weights[:half]), Block(on[half:], weights[half:])


class MetaGradient:
    """w -> sum_t weights_t direction_t(w), for tasks that stay the same from call to call.

    On NumPy, blocks of tasks run on threads, each with BLAS on one thread; on other libraries all
    tasks run at once. Where the losses leave a span of fewer dimensions than there are parameters,
    methods that are linear run in its coordinates. Blocks for which the memory does not suffice are
    halved, down to one task. Only rounding depends on any of this.

    Args:
        method: whose directions to take.
        on: the batches of T tasks.
        weights: (T,); 1/T each when None, the mean over a batch of tasks.
        workers: threads; one for each processor of this process when None.
        block: tasks in a block; chosen by the size of their data when None.

    Raises:
        ValueError: weights of another shape, library, type or device than the losses ask for, or
            not finite; numbers of workers or of tasks in a block that are not positive integers.

    """

    def __init__(
        self,
        method: Method,
        on: Batches,
        weights: Array | None = None,
        *,
        workers: int | None = None,
        block: int | None = None,
    ) -> None:
        like = on.like
        self.method = method
        if weights is None:
            weights = shares(on.size, (on.size,), like)
        else:
            _check_weights(weights, on)
        for name, number in (("workers", workers), ("block", block)):
            if number is not None:
                count(name, number, 1, "or leave it out")
        self._dimension = on.dimension
        on_numpy = isinstance(like, np.ndarray) and not is_object(like)
        data = on.bytes
        if block is None:
            block = on.size if not on_numpy else max(1, BLOCK_BYTES * on.size // max(data, 1))
        if workers is not None:
            block = min(block, -(-on.size // workers))
        workers = workers or (_processors() if on_numpy and data > ALONE_BYTES else 1)
        parts = [slice(k, min(k + block, on.size)) for k in range(0, on.size, block)]
        blocks = [[Block(on, weights)]]  # each a list of pieces, at first one
        if len(parts) > 1:
            blocks = [[Block(on[part], weights[part])] for part in parts]
        workers = min(workers, len(blocks))
        self._portions = [blocks[k::workers] for k in range(workers)]
        if workers > 1:
            self._blas = _blas()
            self._pool = ThreadPoolExecutor(workers - 1)  # the caller's thread works too

    def __call__(self, w: Array) -> Array:
        """The meta-gradient (d,) at w (d,)."""
        if tuple(w.shape) != (self._dimension,):
            raise ValueError(
                f"w of shape {tuple(w.shape)} must be ({self._dimension},), one point for all "
                f"tasks; reshape it"
            )
        mine, *others = self._portions
        if not others:
            return _total(self._each(mine, w))
        with self._blas.limit(limits=1, user_api="blas"):
            # Each thread with the caller's settings, such as what NumPy warns of.
            waiting = [
                self._pool.submit(copy_context().run, self._each, blocks, w) for blocks in others
            ]
            found = [self._each(mine, w), *(part.result() for part in waiting)]
        # In the order of the blocks, so that the sum does not depend on the number of threads.
        return _total([part for turn in zip_longest(*found) for part in turn if part is not None])

    def _each(self, blocks: list[list[Block]], w: Array) -> list[Array]:
        """The sum over each block; blocks that do not fit are halved, and stay so."""
        sums = []
        for block in blocks:
            parts: list[Array] = []
            while len(parts) < len(block):
                piece = block[len(parts)]
                try:
                    parts.append(combined(self.method, piece, w))
                except MemoryError:  # CuPy's own is one too
                    if piece.on.size == 1:
                        raise
                    block[len(parts) : len(parts) + 1] = piece.halves()
            sums.append(_total(parts))
        return sums


def combined(method: Method, block: Block, w: Array) -> Array:
    """sum_t weights_t direction_t(w) for the tasks of a block, in a span where there is one."""
    losses = block.on.alike
    span = losses.span(w) if method.linear and losses is not None else None
    if span is None:
        v = method.direction(block.on, w)
        return namespace(v).matmul(block.weights, v)
    return span.total(
        block.weights, method.direction(Batches.full(span, block.on.steps), span.start)
    )


def _total(parts: list[Array]) -> Array:
    return reduce(lambda a, b: a + b, parts)


def _check_weights(weights: Array, on: Batches) -> None:
    if tuple(weights.shape) != (on.size,):
        raise ValueError(
            f"weights of shape {tuple(weights.shape)} must be ({on.size},), one for each task; "
            f"reshape them"
        )
    check_alike({"the losses' data": on.like, "weights": weights})
    check_finite("weights", weights)


@cache
def _blas() -> Any:
    """The BLAS libraries of this process; looking for them takes a millisecond."""
    # Needed here alone: one thread works where threadpoolctl is not installed.
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
