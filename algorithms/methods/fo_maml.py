"""First-order MAML: the Hessians are left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.methods._method import Batches, Method


@dataclass(frozen=True)
class FOMAML(Method):
    """grad f(w_N; D_o), after N inner steps w_{j+1} = w_j - alpha grad f(w_j; D_in_j).

    Source: fallah2019, equation (9), where N = 1.
    """

    name: ClassVar[str] = "fo-maml"
    source: ClassVar[str] = "fallah2019/eq-9"
    reads: ClassVar[frozenset[str]] = frozenset({"D_in", "D_o"})

    def direction(self, on: Batches, w: Array) -> Array:
        return on.D_o.at(self.adapted(on, w)).gradient()
