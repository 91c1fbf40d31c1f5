"""Hessian-free MAML: central differences of gradients stand for Hessian-vector products."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array, Number
from lemmacheck.algorithms.methods._method import Batches, Method, divisor, positive


@dataclass(frozen=True)
class HFMAML(Method):
    """v - alpha [grad f(w + delta v; D_h) - grad f(w - delta v; D_h)] / (2 delta), where
    v = grad f(w - alpha grad f(w; D_in); D_o).

    Give either ``delta`` or ``rho``. With ``rho``, delta = 1 / (6 rho alpha |v|) for each task, as
    theorem 4.21 asks for; |v| is then a square root, so exact numbers need balls.

    Source: fallah2019, equations (13) to (15) and theorem 4.21.

    Args:
        delta: the width of the difference in units of v (X^2/F), positive.
        rho: the Lipschitz constant of the Hessians (F/X^3), positive.

    Raises:
        ValueError: both or neither, or one that is not positive and finite.

    """

    delta: Number = None
    rho: Number = None

    name: ClassVar[str] = "hf-maml"
    source: ClassVar[str] = "fallah2019/eq-15"

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.delta is None) == (self.rho is None):
            raise ValueError(
                f"delta={self.delta} and rho={self.rho} must be one number and one None; give "
                f"delta for a fixed width, or rho for the width of theorem 4.21"
            )
        if self.delta is not None:
            positive("delta", self.delta, "choose a small width, such as 1e-4")
        if self.rho is not None:
            positive("rho", self.rho, "where Hessians are constant, any fixed delta is exact")

    def direction(self, on: Batches, w: Array) -> Array:
        slope, bend = on.single(w)
        v = on.D_o.at(w - self.alpha * slope.gradient()).gradient()
        delta = self.delta
        if delta is None:
            # Where v = 0 the difference is 0 at any width, so that for |v| = 1 serves.
            delta = 1 / (6 * self.rho * self.alpha * divisor(on.D_o.norm(v))[:, None])
        return v - self.alpha * (bend.central(delta * v) / (2 * delta))
