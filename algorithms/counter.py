"""Random integers from a counter: the same on every backend, machine and day, with no state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from math import prod
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array

_GOLDEN = 0x9E3779B97F4A7C15
_FIRST = 0xBF58476D1CE4E5B9
_SECOND = 0x94D049BB133111EB


@dataclass(frozen=True)
class Key:
    """Names one stream of numbers: equal keys give equal streams, different keys unrelated ones.

    Args:
        claim: the id of the claim that the numbers are for.
        unit: which part of the search asks (a worker, a shard, a phase).
        index: which draw of that unit.
        path: names of sub-streams, outermost first; see ``fold``.

    """

    claim: str
    unit: str | int = 0
    index: int = 0
    path: tuple[str | int, ...] = ()

    def fold(self, *names: str | int) -> Key:
        """The key of a sub-stream, unrelated to this key's stream and to its other sub-streams."""
        return replace(self, path=(*self.path, *names))

    def seed(self) -> int:
        """A 64-bit integer that depends on every part of the key and on the type of each."""
        text = repr((self.claim, self.unit, self.index, self.path))
        return int.from_bytes(sha256(text.encode()).digest()[:8], "little")


def bits(key: Key, count: int, xp: Any = np) -> Array:
    """The first ``count`` words of the stream (SplitMix64), as uint64 of the library ``xp``."""
    word = xp.uint64
    state = xp.arange(1, count + 1, dtype=word) * xp.asarray(_GOLDEN, dtype=word)
    state = state + xp.asarray(key.seed(), dtype=word)
    for shift, factor in ((30, _FIRST), (27, _SECOND), (31, None)):
        state = xp.bitwise_xor(state, xp.bitwise_right_shift(state, xp.asarray(shift, dtype=word)))
        if factor is not None:
            state = state * xp.asarray(factor, dtype=word)
    return state


def integers(key: Key, shape: tuple[int, ...], low: int, high: int, xp: Any = np) -> Array:
    """Integers in [low, high], uniform up to (high - low + 1) / 2**32, as int64 of the library
    ``xp``.

    Raises:
        ValueError: high < low, or a range of more than 2**31 integers.

    """
    span = high - low + 1
    if not 1 <= span <= 1 << 31:
        raise ValueError(f"[low, high]=[{low}, {high}] must hold 1 to 2**31 integers; narrow it")
    word = xp.uint64
    upper = xp.bitwise_right_shift(bits(key, prod(shape), xp), xp.asarray(32, dtype=word))
    scaled = xp.bitwise_right_shift(
        upper * xp.asarray(span, dtype=word), xp.asarray(32, dtype=word)
    )
    return xp.reshape(xp.asarray(scaled, dtype=xp.int64) + low, shape)
