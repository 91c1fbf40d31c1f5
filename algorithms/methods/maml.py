"""MAML with one inner step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.methods._method import Batches, Method


@dataclass(frozen=True)
class MAML(Method):
    """(I - alpha H(w; D_h)) grad f(w - alpha grad f(w; D_in); D_o), by one Hessian-vector product.

    Source: fallah2019, equation (6), for each task of the batch.
    """

    name: ClassVar[str] = "maml"
    source: ClassVar[str] = "fallah2019/eq-6"

    def direction(self, on: Batches, w: Array) -> Array:
        slope, bend = on.single(w)
        v = on.D_o.at(w - self.alpha * slope.gradient()).gradient()
        return v - self.alpha * bend.hessian_vector(v)
