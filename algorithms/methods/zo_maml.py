"""MAML with zeroth-order Hessians: from values at random points around, as two programs do it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from lemmacheck.algorithms.arithmetic import Array, Number, namespace
from lemmacheck.algorithms.families._family import apply, apply_transposed
from lemmacheck.algorithms.losses import Local
from lemmacheck.algorithms.methods._method import Batches, Method, adapt, count, positive


@dataclass(frozen=True)
class ZOMAML(Method):
    """prod_{j<N} (I - alpha H_j) grad f(w_N; D_o), the product taken from w_{N-1} back, where
    H_j = (1/Q) sum_q c_q u_q u_q^T is never formed, and for f = f(.; D_h_j) at w = w_j

    - baseline "loss": c_q = [f(w + delta u_q) + f(w - delta u_q) - 2 f(w)] / (2 delta^2);
    - baseline "mean": c_q = [f(w + delta u_q) - mean_r f(w + delta u_r)] / delta^2.

    Where the loss is quadratic with Hessian H, the mean of H_j is H + (tr H / 2) I with the
    first, and (1 - 1/Q) H with the second.

    Source: ji2020, equations (17) and (19); "mean" is common in evolution strategies.

    Args:
        delta: the radius of the smoothing (X), positive. With baseline "mean" the variance grows
            as (|grad f| / delta)^2, with "loss" rounding does as (eps f / delta^2)^2.
        Q: the number of Gaussian vectors u_q for each inner step, at least 2 for "mean".
        baseline: what is subtracted from the values.

    """

    delta: Number = 1e-2
    Q: int = 10
    baseline: Literal["loss", "mean"] = "loss"

    name: ClassVar[str] = "zo-maml"
    source: ClassVar[str] = "ji2020/eq-17"
    linear: ClassVar[bool] = False
    needs_gaussian: ClassVar[bool] = True

    def __post_init__(self) -> None:
        super().__post_init__()
        positive("delta", self.delta, "choose a small radius, such as 1e-2")
        if self.baseline not in ("loss", "mean"):
            raise ValueError(f'baseline={self.baseline!r} must be "loss" or "mean"; choose one')
        least = 2 if self.baseline == "mean" else 1
        count("Q", self.Q, least, "average over some vectors, such as 10")

    def direction(self, on: Batches, w: Array) -> Array:
        path, last = adapt(on, w, self.alpha)
        v = on.D_o.at(last).gradient()
        for step in reversed(range(on.steps)):
            u = on.vectors(step, self.Q)
            weights = self._rise(path[step], self.delta * u) / (self.Q * self.delta * self.delta)
            v = v - self.alpha * apply_transposed(u, weights * apply(u, v))
        return v

    def _rise(self, f: Local, steps: Array) -> Array:
        """delta^2 c_q, (T, Q)."""
        above = f.around(steps).value()
        if self.baseline == "mean":
            return above - namespace(above).sum(above, axis=-1, keepdims=True) / self.Q
        return (above - 2 * f.value()[:, None] + f.around(-steps).value()) / 2
