"""Logistic losses on labelled data: smooth, convex, with bounded gradients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lemmacheck.algorithms.arithmetic import Array, logistic_pair, softplus
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._data import each_its_own
from lemmacheck.algorithms.families._family import Shape
from lemmacheck.algorithms.families._ridge import Profile, RidgeFamily
from lemmacheck.algorithms.kept import kept


@dataclass(frozen=True, eq=False)
class Logistic(RidgeFamily):
    """psi_k(w) = log(1 + exp(-y_k <x_k, w>)), certified for all w: L <= |x|^2 / 4.

    Args:
        x: data points (B, K, d).
        y: labels (B, K); any numbers, usually 1 and -1.

    """

    y: Array

    def profile(self, z: Array) -> Profile:
        """log(1 + exp(-y z))."""
        return _LogisticProfile(self.per_sample(self.y, z), z)

    def profile_bounds(self) -> tuple[Array | None, Array, Array]:
        """|y|, y^2 / 4 and |y|^3 / (6 sqrt 3), rounded up to 0.09623."""
        size = abs(self.y)
        return size, size * size / 4, size * size * size * 9623 / 100000

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Points of the lattice in [-2, 2]^d with labels 1 and -1."""
        one, where = shape.denominator, (shape.batch, shape.tasks * shape.samples)
        x = integers(key.fold("x"), (*where, shape.dimension), -2 * one, 2 * one)
        y = one * (2 * integers(key.fold("y"), where, 0, 1) - 1)
        return {"x": x, "y": y}, each_its_own(shape), one


@dataclass(frozen=True, eq=False)
class _LogisticProfile(Profile):
    y: Array
    z: Array

    @kept
    def margin(self) -> Array:
        """Y z, positive where the label is right."""
        return self.y * self.z

    @kept
    def chances(self) -> tuple[Array, Array]:
        """1 / (1 + exp(-y z)) of the label, and 1 / (1 + exp(y z)) of the other one."""
        return logistic_pair(self.margin)

    def value(self) -> Array:
        return softplus(-self.margin)

    def slope(self) -> Array:
        return -self.y * self.chances[1]

    def curvature(self) -> Array:
        right, wrong = self.chances
        return self.y * self.y * (right * wrong)
