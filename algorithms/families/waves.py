"""Waves along data points: non-convex, with all derivatives bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lemmacheck.algorithms.arithmetic import Array, cosine_and_sine
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._data import each_its_own
from lemmacheck.algorithms.families._family import Shape
from lemmacheck.algorithms.families._ridge import Profile, RidgeFamily
from lemmacheck.algorithms.kept import kept


@dataclass(frozen=True, eq=False)
class Waves(RidgeFamily):
    """psi_k(w) = a_k cos(<x_k, w> + phase_k), certified for all w: L <= |a| |x|^2.

    Args:
        x: frequencies (B, K, d).
        a: amplitudes (B, K), of any sign.
        phase: (B, K), in radians.

    """

    a: Array
    phase: Array

    def profile(self, z: Array) -> Profile:
        """a cos(z + phase)."""
        return _WaveProfile(self.per_sample(self.a, z), z + self.per_sample(self.phase, z))

    def profile_bounds(self) -> tuple[Array | None, Array, Array]:
        """|a|, three times."""
        size = abs(self.a)
        return size, size, size

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Frequencies and amplitudes of the lattice in [-2, 2], phases in [-3, 3]."""
        one, where = shape.denominator, (shape.batch, shape.tasks * shape.samples)
        parameters = {
            "x": integers(key.fold("x"), (*where, shape.dimension), -2 * one, 2 * one),
            "a": integers(key.fold("a"), where, -2 * one, 2 * one),
            "phase": integers(key.fold("phase"), where, -3 * one, 3 * one),
        }
        return parameters, each_its_own(shape), one


@dataclass(frozen=True, eq=False)
class _WaveProfile(Profile):
    a: Array
    angle: Array

    @kept
    def _both(self) -> tuple[Array, Array]:
        return cosine_and_sine(self.angle)

    def value(self) -> Array:
        return self.a * self._both[0]

    def slope(self) -> Array:
        return -self.a * self._both[1]

    def curvature(self) -> Array:
        return -self.a * self._both[0]
