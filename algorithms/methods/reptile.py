"""Reptile: towards where the inner steps lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.methods._method import Batches, Method


@dataclass(frozen=True)
class Reptile(Method):
    """(w - w_N) / alpha = sum_{j<N} grad f(w_j; D_in_j), which looks at no other batch.

    In this scale a meta step beta moves w by beta / alpha of the way to the mean of the w_N.

    Source: nichol2018, algorithm 1.
    """

    name: ClassVar[str] = "reptile"
    source: ClassVar[str] = "nichol2018/algorithm-1"
    reads: ClassVar[frozenset[str]] = frozenset({"D_in"})

    def direction(self, on: Batches, w: Array) -> Array:
        # The sum of gradients has no cancellation, as the difference of points would.
        total = 0
        for D_in in on.D_in:
            slope = D_in.at(w).gradient()
            w = w - self.alpha * slope
            total = total + slope
        return total
