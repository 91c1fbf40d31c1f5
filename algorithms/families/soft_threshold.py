"""Regression losses that ignore small residuals: convex, with soft-thresholded slopes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, namespace, ramp
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.enclosure import root_above
from lemmacheck.algorithms.families._data import each_its_own
from lemmacheck.algorithms.families._family import (
    Shape,
    apply_transposed,
    average,
    differs,
    inner,
    magnitude,
    where_finite,
)
from lemmacheck.algorithms.families._ridge import Profile, RidgeFamily
from lemmacheck.algorithms.kept import kept


def soft_threshold(array: Array, threshold: Array) -> Array:
    """The numbers moved towards 0 by ``threshold``, and 0 where they are no larger."""
    return ramp(array - threshold) - ramp(-array - threshold)


@dataclass(frozen=True, eq=False)
class SoftThreshold(RidgeFamily):
    """psi_k(w) = phi(<x_k, w> - y_k), phi'' = 0 up to tau, 1 beyond tau + width, linear between.

    Piecewise cubic, hence exact on rationals, and certified for all w: L <= |x|^2 and
    rho <= |x|^3 / width. Gradients are unbounded; their variances are finite exactly where the
    second moments of the data agree, since phi'(r) stays within tau + width / 2 of r.

    Args:
        x: data points (B, K, d).
        y: targets (B, K).
        tau: residuals up to it cost nothing, (B,), at least 0.
        width: how much further the second derivative rises, (B,), positive.

    Raises:
        ValueError: a wrong shape, tau < 0 or width <= 0.

    """

    y: Array
    tau: Array
    width: Array

    common: ClassVar[tuple[str, ...]] = ("tau", "width")

    def __post_init__(self) -> None:
        super().__post_init__()
        xp = namespace(self.tau, self.width)
        if not bool(xp.all(self.tau >= 0)):
            raise ValueError(
                f"tau of minimum {xp.min(self.tau)} must be at least 0; "
                f"use 0 for a loss that ignores no residual"
            )
        if not bool(xp.all(self.width > 0)):
            raise ValueError(
                f"width of minimum {xp.min(self.width)} must be positive, or the second "
                f"derivative jumps; choose a small width"
            )

    def profile(self, z: Array) -> Profile:
        """Phi at the residuals z - y."""
        tau, width = (self.per_sample(array[:, None], z) for array in (self.tau, self.width))
        return _SoftThresholdProfile(z - self.per_sample(self.y, z), tau, width)

    def profile_bounds(self) -> tuple[Array | None, Array, Array]:
        """None, 1 and 1 / width."""
        one = self.y * 0 + 1
        return None, one, one / self.width[:, None]

    def gradient_spread(self, weights: Array, gap: Array, scale: Array) -> Array:
        """Finite where sum_k gap_k x_k x_k^T = 0: there |gradient| <= |sum_k gap_k y_k x_k| +
        (tau + width / 2) sum_k |gap_k| |x_k|.
        """
        xp = namespace(gap)
        x = self.x[:, None, None, ...]
        moment = xp.matmul(xp.matrix_transpose(x), gap[..., None] * x)
        moment = xp.reshape(moment, (*gap.shape[:-1], -1))
        largest = magnitude(self.x)
        bad = differs(weights, moment, scale * largest * largest * self.feature_count)
        pull = apply_transposed(x, gap * self.y[:, None, None, :])
        lengths = inner(abs(gap), root_above(inner(self.x, self.x))[:, None, None, :])
        slack = (self.tau + self.width / 2)[:, None, None]
        bound = root_above(inner(pull, pull)) + slack * lengths
        return where_finite(bad, average(weights, bound * bound))

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Points and targets of the lattice in [-2, 2]; ``bounded`` gives an instance one point."""
        one, where = shape.denominator, (shape.batch, shape.tasks * shape.samples)
        drawn = (shape.batch, 1 if shape.bounded else where[1], shape.dimension)
        x = integers(key.fold("x"), drawn, -2 * one, 2 * one)
        parameters = {
            "x": np.broadcast_to(x, (*where, shape.dimension)),
            "y": integers(key.fold("y"), where, -2 * one, 2 * one),
            "tau": integers(key.fold("tau"), (shape.batch,), 0, one),
            "width": integers(key.fold("width"), (shape.batch,), 1, one),
        }
        return parameters, each_its_own(shape), one


@dataclass(frozen=True, eq=False)
class _SoftThresholdProfile(Profile):
    """With u and v, the residual r moved by tau and by tau + width: phi''(r) = min(|u| / width, 1),
    phi'(r) = phi''(r) (u + v) / 2 and phi(r) = phi''(r) (u^2 + u v + v^2) / 6.
    """

    r: Array
    tau: Array
    width: Array

    @kept
    def ends(self) -> tuple[Array, Array]:
        """U and v."""
        u = soft_threshold(self.r, self.tau)
        return u, soft_threshold(u, self.width)

    @kept
    def bend(self) -> Array:
        """phi''(r); |u| - |v| over width would lose digits where residuals are large."""
        return 1 - ramp(1 - abs(self.ends[0]) / self.width)

    def value(self) -> Array:
        u, v = self.ends
        return self.bend * (u * u + u * v + v * v) / 6

    def slope(self) -> Array:
        u, v = self.ends
        return self.bend * (u + v) / 2

    def curvature(self) -> Array:
        return self.bend
