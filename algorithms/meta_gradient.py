"""The mean of a method's directions over many tasks, in blocks that stay in cache, on threads."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from typing import NamedTuple

import numpy as np
from threadpoolctl import ThreadpoolController

from lemmacheck.algorithms.arithmetic import Array, is_object, namespace, shares
from lemmacheck.algorithms.methods._method import Batches, Method

BLOCK_BYTES = 1 << 20
"""Blocks of tasks hold about so many data: they, and what is made of them, stay in cache."""
ALONE_BYTES = 1 << 20
"""Fewer data than this are not worth a second thread."""


class Block(NamedTuple):
    """Some of the tasks, and their weights."""

    on: Batches
    weights: Array


class MetaGradient:
    """w -> sum_t weights_t direction_t(w), for tasks that stay the same from call to call.

    On NumPy, blocks of tasks run on threads, each with BLAS on one thread; on other libraries all
    tasks run at once. Where the losses leave a span of fewer dimensions than there are parameters,
    methods that are linear run in its coordinates. Only rounding depends on any of this.

    Args:
        method: whose directions to take.
        on: the batches of T tasks.
        weights: (T,); 1/T each when None, the mean over a batch of tasks.
        workers: threads; one for each processor of this process when None.
        block: tasks in a block; chosen by the size of their data when None.

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
        on_numpy = isinstance(like, np.ndarray) and not is_object(like)
        data = on.bytes
        if block is None:
            block = on.size if not on_numpy else max(1, BLOCK_BYTES * on.size // max(data, 1))
        workers = workers or (_processors() if on_numpy and data > ALONE_BYTES else 1)
        block = min(block, -(-on.size // workers))
        edges = range(0, on.size, block)
        blocks = [Block(on[k : k + block], weights[k : k + block]) for k in edges]
        if len(blocks) == 1:
            blocks = [Block(on, weights)]
        workers = min(workers, len(blocks))
        self._portions = [blocks[k::workers] for k in range(workers)]
        if workers > 1:
            self._blas = ThreadpoolController()
            self._pool = ThreadPoolExecutor(workers - 1)  # the caller's thread works too

    def __call__(self, w: Array) -> Array:
        """The meta-gradient (d,) at w (d,)."""
        mine, *others = self._portions
        if not others:
            return self._sum(mine, w)
        with self._blas.limit(limits=1, user_api="blas"):
            waiting = [self._pool.submit(self._sum, blocks, w) for blocks in others]
            first = self._sum(mine, w)
            return first + reduce(lambda a, b: a + b, [part.result() for part in waiting])

    def _sum(self, blocks: Sequence[Block], w: Array) -> Array:
        total = self._one(blocks[0], w)
        for block in blocks[1:]:
            total = total + self._one(block, w)
        return total

    def _one(self, block: Block, w: Array) -> Array:
        losses = block.on.only
        span = losses.span(w) if self.method.linear and losses is not None else None
        if span is None:
            v = self.method.direction(block.on, w)
            return namespace(v).matmul(block.weights, v)
        on = Batches.full(span, block.on.steps)
        return span.total(block.weights, self.method.direction(on, span.start))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
