"""MAML with Gaussian gradient smoothing: Hessians from gradients at random points around."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array, Number
from lemmacheck.algorithms.families._family import apply
from lemmacheck.algorithms.methods._method import Batches, Method, adapt, count, positive


@dataclass(frozen=True)
class GGSMAML(Method):
    """prod_{j<N} (I - alpha H_j) grad f(w_N; D_o), the product taken from w_{N-1} back, where
    H_j = (1/Q) sum_q [grad f(w_j + delta u_q; D_h_j) - grad f(w_j; D_h_j)] / delta u_q^T.

    H_j is not symmetric, and never formed. Its mean is H(w_j) where the loss is quadratic.

    Source: ji2020, equations (18) and (19).

    Args:
        delta: the radius of the smoothing (X), positive; 0.01 in the authors' programs.
        Q: the number of Gaussian vectors u_q for each inner step.

    """

    delta: Number = 1e-2
    Q: int = 10

    name: ClassVar[str] = "ggs-maml"
    source: ClassVar[str] = "ji2020/eq-18"
    linear: ClassVar[bool] = False
    needs_gaussian: ClassVar[bool] = True

    def __post_init__(self) -> None:
        super().__post_init__()
        positive("delta", self.delta, "choose a small radius, such as 1e-2")
        count("Q", self.Q, 1, "average over some vectors, such as 10")

    def direction(self, on: Batches, w: Array) -> Array:
        path, last = adapt(on, w, self.alpha)
        v = on.D_o.at(last).gradient()
        for step in reversed(range(on.steps)):
            u = on.vectors(step, self.Q)
            weights = apply(u, v) / (self.Q * self.delta)
            v = v - self.alpha * path[step].forward(self.delta * u, weights)
        return v
