"""MAML as it is written, Hessians and all: to measure what they cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.families._family import apply
from lemmacheck.algorithms.methods._method import Batches, Method, adapt


@dataclass(frozen=True)
class ExplicitMAML(Method):
    """prod_{j<N} (I - alpha H(w_j; D_h_j)) grad f(w_N; D_o), every d x d Hessian formed.

    The same direction as ``NStepMAML``, and as ``MAML`` for N = 1, in O(d^2) time and memory.

    Source: fallah2019, equation (6) and Table 1; ji2022, equation (7).
    """

    name: ClassVar[str] = "maml-explicit"
    source: ClassVar[str] = "fallah2019/eq-6"
    linear: ClassVar[bool] = False

    def direction(self, on: Batches, w: Array) -> Array:
        path, last = adapt(on, w, self.alpha)
        v = on.D_o.at(last).gradient()
        for bend in reversed(path):
            v = v - self.alpha * apply(bend.hessian(), v)
        return v
