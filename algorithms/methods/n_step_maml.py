"""MAML with N inner steps: resampling or finite-sum, as the batches are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.methods._method import Batches, Method, adapt


@dataclass(frozen=True)
class NStepMAML(Method):
    """prod_{j<N} (I - alpha H(w_j; D_h_j)) grad f(w_N; D_o), the product taken from w_{N-1} back.

    N is the number of inner batches. Fresh batches for each step give the resampling method,
    one support set for all of them the finite-sum method. Memory: the N iterates, no tape.

    Source: ji2022, equations (6), (7) and (11), (12).
    """

    name: ClassVar[str] = "n-step-maml"
    source: ClassVar[str] = "ji2022/eq-7"

    def direction(self, on: Batches, w: Array) -> Array:
        path, last = adapt(on, w, self.alpha)
        v = on.D_o.at(last).gradient()
        for bend in reversed(path):
            v = v - self.alpha * bend.hessian_vector(v)
        return v
