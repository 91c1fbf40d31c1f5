"""Implicit MAML: the derivative of a proximal inner problem, by conjugate gradients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array, Number, namespace
from lemmacheck.algorithms.methods._method import Batches, Method, count, divisor, positive


@dataclass(frozen=True)
class IMAML(Method):
    """x with (I + H(u; D_h) / lam) x = grad f(u; D_o), where u comes by N gradient steps from w
    on f(u; D_in) + (lam / 2) |u - w|^2.

    The system is solved by conjugate gradients from 0: exactly after d steps on exact numbers,
    provided that no eigenvalue of H is below -lam. The Hessian is that of the last D_h.

    Source: rajeswaran2019, algorithms 1 and 2.

    Args:
        lam: the strength of the proximal term (F/X^2), positive.
        iterations: of conjugate gradients.

    """

    lam: Number
    iterations: int = 5

    name: ClassVar[str] = "imaml"
    source: ClassVar[str] = "rajeswaran2019/algorithm-2"

    def __post_init__(self) -> None:
        super().__post_init__()
        positive("lam", self.lam, "choose it above the largest negative curvature")
        count("iterations", self.iterations, 1, "d of them are exact")

    def adapted(self, on: Batches, w: Array) -> Array:
        u = w
        for D_in in on.D_in:
            u = u - self.alpha * (D_in.at(u).gradient() + self.lam * (u - w))
        return u

    def direction(self, on: Batches, w: Array) -> Array:
        u = self.adapted(on, w)
        bend, inner = on.D_h[-1].at(u), on.D_o.inner
        r = p = on.D_o.at(u).gradient()
        x, square = namespace(r).zeros_like(r), inner(r, r)
        for _ in range(self.iterations):
            image = p + bend.hessian_vector(p) / self.lam
            # Once the residual is 0 it stays, and so does x.
            step = (square / divisor(inner(p, image)))[:, None]
            x, r = x + step * p, r - step * image
            previous, square = square, inner(r, r)
            p = r + (square / divisor(previous))[:, None] * p
        return x
