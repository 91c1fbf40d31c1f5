"""Sums of cosines on top of quadratics: smooth of every order, and never exactly rational."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, cosine_and_sine, namespace
from lemmacheck.algorithms.constants import Constants, HessianVariance
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.enclosure import frobenius_squared, root_above, spectral_norm_above
from lemmacheck.algorithms.families._family import (
    Family,
    Lattice,
    Move,
    Shape,
    align,
    apply,
    apply_transposed,
    average,
    deviations,
    differs,
    inner,
    magnitude,
    stretch,
    where_finite,
)
from lemmacheck.algorithms.families._skeleton import skeleton
from lemmacheck.algorithms.families.quadratics import Quadratics, columns_of, pairs
from lemmacheck.algorithms.problem import Problem

WAVES = 2


@dataclass(frozen=True, eq=False)
class Cosines(Family):
    """Features cos<omega_r, w> (R), sin<omega_r, w> (R), then those of Quadratics.

    A wave of amplitude a has constants a |omega|^n for its n-th derivative; bounds add the waves up
    and are not attained in general. Coefficients may be rationals; points must then be balls.

    Args:
        frequencies: omega (B, R, d), R >= 1.

    """

    frequencies: Array

    def __post_init__(self) -> None:
        if len(self.frequencies.shape) != 3 or 0 in self.frequencies.shape:
            raise ValueError(
                f"frequencies of shape {tuple(self.frequencies.shape)} must be (B, R, d); "
                f"reshape them"
            )

    @property
    def size(self) -> int:
        """The number B of instances."""
        return int(self.frequencies.shape[0])

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return int(self.frequencies.shape[2])

    @property
    def waves(self) -> int:
        """The number R of frequencies."""
        return int(self.frequencies.shape[1])

    @property
    def quadratics(self) -> Quadratics:
        """The family of the quadratic part."""
        return Quadratics(self.size, self.dimension)

    @property
    def feature_count(self) -> int:
        """2 R + (d + 1) (d + 2) / 2."""
        return 2 * self.waves + self.quadratics.feature_count

    def split(self, c: Array) -> tuple[Array, Array, Array]:
        """Coefficients of the cosines (..., R), of the sines (..., R) and of the quadratic part."""
        return c[..., : self.waves], c[..., self.waves : 2 * self.waves], c[..., 2 * self.waves :]

    def _waves(self, axes: int, w: Array) -> tuple[Array, Array, Array]:
        omega = stretch(self.frequencies, axes, 2)
        phase = apply(omega, w)
        return omega, *cosine_and_sine(phase)

    def value(self, c: Array, w: Array) -> Array:
        """sum_r (a_r cos + b_r sin)<omega_r, w> + quadratic."""
        axes, (c, w) = align(c, w)
        a, b, rest = self.split(c)
        _, cos, sin = self._waves(axes, w)
        return inner(a, cos) + inner(b, sin) + self.quadratics.value(rest, w)

    def gradient(self, c: Array, w: Array) -> Array:
        """sum_r (b_r cos - a_r sin) omega_r + quadratic."""
        axes, (c, w) = align(c, w)
        a, b, rest = self.split(c)
        omega, cos, sin = self._waves(axes, w)
        return apply_transposed(omega, b * cos - a * sin) + self.quadratics.gradient(rest, w)

    def hessian(self, c: Array, w: Array) -> Array:
        """-sum_r (a_r cos + b_r sin) omega_r omega_r^T + quadratic."""
        axes, (c, w) = align(c, w)
        a, b, rest = self.split(c)
        omega, cos, sin = self._waves(axes, w)
        bend = a * cos + b * sin
        total = self.quadratics.matrix(rest)
        for r in range(self.waves):
            total = total - bend[..., r, None, None] * (
                omega[..., r, :, None] * omega[..., r, None, :]
            )
        return total

    def hessian_vector(self, c: Array, w: Array, v: Array) -> Array:
        """-sum_r (a_r cos + b_r sin) <omega_r, v> omega_r + quadratic."""
        axes, (c, w, v) = align(c, w, v)
        a, b, rest = self.split(c)
        omega, cos, sin = self._waves(axes, w)
        bend = (a * cos + b * sin) * apply(omega, v)
        return self.quadratics.hessian_vector(rest, w, v) - apply_transposed(omega, bend)

    def _heights(self, c: Array, order: int) -> Array:
        """At least sum_r amplitude_r |omega_r|^order, (B, *axes)."""
        a, b, _ = self.split(c)
        length_sq = stretch(inner(self.frequencies, self.frequencies), len(c.shape) - 2, 1)
        power = length_sq if order > 1 else root_above(length_sq)
        if order == 3:
            power = power * root_above(length_sq)
        return inner(root_above(a * a + b * b), power)

    def _bounds(self, c: Array) -> tuple[Array, Array]:
        curved = spectral_norm_above(self.quadratics.matrix(self.split(c)[2]))
        return curved + self._heights(c, 2), self._heights(c, 3)

    def _spread(self, weights: Array, c: Array) -> tuple[Array, Array, Array]:
        """Bounds (...) of gradient and Hessian variances over N of c (..., N, K)."""
        gap = deviations(weights, c)
        rest = self.split(gap)[2]
        bad = differs(weights, rest[..., : len(pairs(self.dimension))], magnitude(c))
        linear, matrix = rest[..., -self.dimension - 1 : -1], self.quadratics.matrix(rest)
        bend = self._heights(gap, 2)
        gradient = root_above(inner(linear, linear)) + self._heights(gap, 1)
        frobenius = root_above(frobenius_squared(matrix)) + bend
        spectral = spectral_norm_above(matrix) + bend
        return (
            where_finite(bad, average(weights, gradient * gradient)),
            average(weights, frobenius * frobenius),
            average(weights, spectral * spectral),
        )

    def certify(self, problem: Problem, *, variances: bool = True) -> Constants:
        """Rational upper bounds: each wave at its worst phase, square roots rounded up."""
        xp = namespace(problem.coefficients)
        task_l, task_rho = self._bounds(problem.task_coefficients)
        sample_l, sample_rho = self._bounds(problem.coefficients)
        sigma_sq, _, _ = self._spread(problem.task_probability, problem.task_coefficients)
        tilde, frobenius, spectral = self._spread(problem.sample_probability, problem.coefficients)
        return Constants(
            task_L=task_l,
            task_rho=task_rho,
            L=xp.max(task_l, axis=-1),
            rho=xp.max(task_rho, axis=-1),
            sample_L=xp.max(sample_l, axis=(-2, -1)),
            sample_rho=xp.max(sample_rho, axis=(-2, -1)),
            sigma_sq=sigma_sq,
            sigma_tilde_sq=xp.max(tilde, axis=-1),
            sigma_h_sq=HessianVariance(xp.max(frobenius, axis=-1), xp.max(spectral, axis=-1)),
        )

    def critical_points(self) -> Array | None:
        """None: the waves of several frequencies have no common lattice of extremes."""
        return None

    @classmethod
    def from_lattice(
        cls, size: int, dimension: int, parameters: Mapping[str, Any], lattice: Lattice
    ) -> Cosines:
        """Parameters: ``frequencies`` (B, R, d)."""
        if set(parameters) != {"frequencies"}:
            raise ValueError(f"parameters {sorted(parameters)} must be frequencies; rename them")
        shape = np.shape(parameters["frequencies"])
        if len(shape) != 3 or (shape[0], shape[2]) != (size, dimension):
            raise ValueError(
                f"frequencies of shape {shape} must be ({size}, R, {dimension}); reshape them"
            )
        return cls(lattice(parameters["frequencies"]))

    def names(self, instance: int) -> tuple[str, ...]:
        """cos<omega, w>, ..., sin<omega, w>, ..., then those of the quadratic part."""
        waves = [", ".join(str(x) for x in row) for row in self.frequencies[instance]]
        turning = [f"{wave}<({row}), w>" for wave in ("cos", "sin") for row in waves]
        return (*turning, *self.quadratics.names(instance))

    @classmethod
    def moves(cls, dimension: int, feature_count: int) -> tuple[Move, ...]:
        """Amplitudes and linear terms freely, curvature for all together."""
        squares = dimension * (dimension + 1) // 2
        waves = feature_count - squares - dimension - 1
        return tuple(
            Move.along(feature_count, {k: 1}, shared=waves <= k < waves + squares)
            for k in range(waves + squares + dimension)
        )

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Two waves, whose cosines are the first coordinate's bumps, on top of quadratics."""
        bones, one = skeleton(key, shape, WAVES), shape.denominator
        frequencies = integers(
            key.fold("frequencies"), (shape.batch, WAVES, shape.dimension), -4 * one, 4 * one
        )
        waves = 2 * bones.bump[..., 0, :]
        phase = 2 * integers(key.fold("phase"), (shape.batch, 1, 1, WAVES), -1, 1)
        parts = [waves, waves * phase // 2, columns_of(key, shape, bones)]
        return {"frequencies": frequencies}, np.concatenate(parts, axis=-1), 2 * one
