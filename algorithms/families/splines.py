"""Separable cubic splines, turned by an exact rotation: piecewise linear second derivatives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import (
    Array,
    constant,
    is_object,
    namespace,
    ramp,
    rounding,
)
from lemmacheck.algorithms.constants import Constants, HessianVariance, unbounded
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._family import (
    Family,
    Lattice,
    Move,
    Shape,
    align,
    apply,
    apply_transposed,
    diagonal,
    fill,
    grid,
    identity,
    inner,
    stretch,
    total,
)
from lemmacheck.algorithms.families._parts import cayley as cayley
from lemmacheck.algorithms.families._parts import hats as hats
from lemmacheck.algorithms.families._skeleton import skeleton
from lemmacheck.algorithms.families._spline_bounds import GRID_LIMIT, depth, spread, suprema
from lemmacheck.algorithms.problem import Problem

KNOTS = 4


@dataclass(frozen=True, eq=False)
class Splines(Family):
    """Per coordinate of t = Q w, the features t, t^2 / 2 and ramp(t - knot)^3 / 6: K = d (M + 2).

    For increasing knots, L, rho and both Hessian variances are exact (the spectral one up to 1024
    knot combinations); gradient variances are sums over coordinates of Bernstein bounds.

    Args:
        knots: (B, d, M), not decreasing along M (``hats`` gives coefficients); M may be 0.
        rotation: Q (B, d, d) with Q^T Q = I, exactly for exact numbers; None for the identity.

    Raises:
        ValueError: knots that decrease, or a rotation that is not orthogonal.

    """

    knots: Array
    rotation: Array | None = None

    def __post_init__(self) -> None:
        if len(self.knots.shape) != 3:
            raise ValueError(
                f"knots of shape {tuple(self.knots.shape)} must be (B, d, M); reshape them"
            )
        xp = namespace(self.knots)
        if not bool(xp.all(self.knots[..., 1:] >= self.knots[..., :-1])):
            raise ValueError(
                "knots must be finite and must not decrease along their last axis; sort them"
            )
        if self.rotation is None:
            return
        expected = (self.size, self.dimension, self.dimension)
        if tuple(self.rotation.shape) != expected:
            raise ValueError(
                f"rotation of shape {tuple(self.rotation.shape)} must be {expected}; reshape it"
            )
        rows = self.rotation
        square = inner(rows[:, :, None, :], rows[:, None, :, :])
        gap = xp.abs(square - identity(self.dimension, self.rotation))
        tolerance = constant(0, gap) if is_object(gap) else rounding(self.dimension, gap)
        if not bool(xp.all(gap <= tolerance)):
            raise ValueError(
                f"rotation misses Q^T Q = I by {xp.max(gap)} and must be orthogonal; build it "
                f"with cayley"
            )

    @property
    def size(self) -> int:
        """The number B of instances."""
        return int(self.knots.shape[0])

    @property
    def dimension(self) -> int:
        """The number d of coordinates."""
        return int(self.knots.shape[1])

    @property
    def knot_count(self) -> int:
        """The number M of knots of each coordinate."""
        return int(self.knots.shape[2])

    @property
    def feature_count(self) -> int:
        """D (M + 2)."""
        return self.dimension * (self.knot_count + 2)

    def by_coordinate(self, c: Array) -> Array:
        """Coefficients (..., K) as (..., d, M + 2)."""
        return namespace(c).reshape(c, (*c.shape[:-1], self.dimension, self.knot_count + 2))

    def coefficients(self, linear: Array, curvature: Array, ramps: Array) -> Array:
        """Coefficients (..., K): linear and left-most phi'' (..., d), ramps (..., d, M)."""
        xp = namespace(linear, curvature, ramps)
        joined = xp.concat([linear[..., None], curvature[..., None], ramps], axis=-1)
        return xp.reshape(joined, (*joined.shape[:-2], self.feature_count))

    def _turn(self, vector: Array, *, back: bool = False) -> Array:
        """Q v, or Q^T v when ``back``, for v (B, *axes, d)."""
        if self.rotation is None:
            return vector
        matrix = stretch(self.rotation, len(vector.shape) - 2, 2)
        return apply_transposed(matrix, vector) if back else apply(matrix, vector)

    def _profile(self, c: Array, t: Array, knots: Array, order: int) -> Array:
        """Derivatives (..., d) of each coordinate's spline: c (..., d, M + 2), t (..., d)."""
        linear, square = c[..., 0], c[..., 1]
        power: Callable[[Array], Array]
        if order == 0:
            result, power = (linear + square * t / 2) * t, lambda r: r * r * r / 6
        elif order == 1:
            result, power = linear + square * t, lambda r: r * r / 2
        else:
            result, power = square + t * 0, lambda r: r
        for m in range(self.knot_count):
            result = result + c[..., m + 2] * power(ramp(t - knots[..., m]))
        return result

    def _derivative(self, c: Array, w: Array, order: int) -> Array:
        axes, (c, w) = align(c, w)
        return self._profile(
            self.by_coordinate(c), self._turn(w), stretch(self.knots, axes, 2), order
        )

    def value(self, c: Array, w: Array) -> Array:
        """sum_j phi_j((Q w)_j)."""
        return total(self._derivative(c, w, 0))

    def gradient(self, c: Array, w: Array) -> Array:
        """Q^T phi'(Q w)."""
        return self._turn(self._derivative(c, w, 1), back=True)

    def hessian(self, c: Array, w: Array) -> Array:
        """Q^T diag(phi''(Q w)) Q."""
        curvature = self._derivative(c, w, 2)
        if self.rotation is None:
            return diagonal(curvature)
        turn = stretch(self.rotation, len(curvature.shape) - 2, 2)
        result = curvature[..., 0, None, None] * (turn[..., 0, :, None] * turn[..., 0, None, :])
        for row in range(1, self.dimension):
            result = result + curvature[..., row, None, None] * (
                turn[..., row, :, None] * turn[..., row, None, :]
            )
        return result

    def hessian_vector(self, c: Array, w: Array, v: Array) -> Array:
        """Q^T (phi''(Q w) * Q v)."""
        _, (c, w, v) = align(c, w, v)
        return fill(self._turn(self._derivative(c, w, 2) * self._turn(v), back=True), 1, c, w, v)

    def at_knots(self, c: Array, order: int) -> Array:
        """Values (order 0), first or second derivatives at each coordinate's knots (or at 0):
        (B, *axes, d, M).
        """
        c = self.by_coordinate(c)[..., None, :]
        knots = stretch(self.knots, len(c.shape) - 4, 2)
        if not self.knot_count:
            return c[..., order - 1] if order else c[..., 0] * 0
        return self._profile(c, knots, knots[..., None, :], order)

    def slopes(self, c: Array) -> Array:
        """Third derivatives right of each knot, (B, *axes, d, M); the last is the right tail's."""
        ramps = self.by_coordinate(c)[..., 2:]
        columns = [ramps[..., 0]]
        for m in range(1, self.knot_count):
            columns.append(columns[-1] + ramps[..., m])
        return namespace(c).stack(columns, axis=-1)

    def certify(self, problem: Problem, *, variances: bool = True) -> Constants:
        """Exact L, rho and Hessian variances; Bernstein bounds of gradient variances."""
        xp = namespace(problem.coefficients)
        tasks = problem.task_coefficients
        task_l, task_rho = suprema(self, tasks)
        sample_l, sample_rho = suprema(self, problem.coefficients)
        found = Constants(
            task_L=task_l,
            task_rho=task_rho,
            L=xp.max(task_l, axis=-1),
            rho=xp.max(task_rho, axis=-1),
            sample_L=xp.max(sample_l, axis=(-2, -1)),
            sample_rho=xp.max(sample_rho, axis=(-2, -1)),
            **unbounded(task_l[:, 0]),
        )
        if not variances:
            return found
        sigma_sq, _, _ = spread(self, problem.task_probability[:, None, ...], tasks[:, None, ...])
        tilde, frobenius, spectral = spread(self, problem.sample_probability, problem.coefficients)
        return replace(
            found,
            sigma_sq=sigma_sq[:, 0],
            sigma_tilde_sq=xp.max(tilde, axis=-1),
            sigma_h_sq=HessianVariance(xp.max(frobenius, axis=-1), xp.max(spectral, axis=-1)),
        )

    def drop(self, c: Array) -> tuple[Array, Array]:
        """Exact beyond the knots and at them, Bernstein bounds between; infinite where a tail is
        concave, falls for ever, or is cubic.
        """
        return depth(self, c)

    def critical_points(self) -> Array | None:
        """Combinations of knots as points w (B, P, d); when they are many, one per knot."""
        if not self.knot_count:
            return None
        many = self.knot_count**self.dimension > GRID_LIMIT // 4
        chosen = (
            [(m,) * self.dimension for m in range(self.knot_count)]
            if many
            else grid(self.knot_count, self.dimension)
        )
        xp = namespace(self.knots)
        points = [
            xp.stack([self.knots[:, j, m] for j, m in enumerate(row)], axis=-1) for row in chosen
        ]
        return self._turn(xp.stack(points, axis=1), back=True)

    @classmethod
    def from_lattice(
        cls, size: int, dimension: int, parameters: Mapping[str, Any], lattice: Lattice
    ) -> Splines:
        """Parameters: ``knots`` (B, d, M) and, for a rotation, ``skew`` (B, d (d - 1) / 2)."""
        if not {"knots"} <= set(parameters) <= {"knots", "skew"}:
            raise ValueError(
                f"parameters {sorted(parameters)} must be knots and perhaps skew; rename them"
            )
        shape = np.shape(parameters["knots"])
        if shape[:2] != (size, dimension):
            raise ValueError(
                f"knots of shape {shape} must be ({size}, {dimension}, M); reshape them"
            )
        rotation = cayley(lattice(parameters["skew"]), dimension) if "skew" in parameters else None
        return cls(lattice(parameters["knots"]), rotation)

    def names(self, instance: int) -> tuple[str, ...]:
        """t1, t1^2/2, (t1 - knot)+^3/6, ...; w in place of t where there is no rotation."""
        letter = "w" if self.rotation is None else "t"
        found = []
        for j in range(self.dimension):
            t = f"{letter}{j + 1}"
            found += [t, f"{t}^2/2"]
            found += [f"({t} - {knot})+^3/6" for knot in self.knots[instance, j]]
        return tuple(name.replace("- -", "+ ") for name in found)

    @classmethod
    def moves(cls, dimension: int, feature_count: int) -> tuple[Move, ...]:
        """Linear terms and hats between neighbouring knots freely, curvature for all together."""
        width = feature_count // dimension
        found = []
        for start in range(0, feature_count, width):
            found.append(Move.along(feature_count, {start: 1}, shared=False))
            found.append(Move.along(feature_count, {start + 1: 1}, shared=True))
            for knot in range(start + 2, start + width - 2):
                hat = {knot: 1, knot + 1: -2, knot + 2: 1}
                found.append(Move.along(feature_count, hat, shared=False))
        return tuple(found)

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Four equally spaced knots per coordinate, bumps at the inner two; half are rotated."""
        one, size, dimension = shape.denominator, shape.batch, shape.dimension
        bones = skeleton(key, shape, KNOTS - 2)
        finest = max(power for power in range(3) if one % 2**power == 0)
        power = 2 ** integers(key.fold("power"), (size, dimension), 0, finest)
        start = integers(key.fold("start"), (size, dimension), -2 * one, one)
        knots = start[..., None] + (one // power)[..., None] * np.arange(KNOTS)
        padded = np.pad(bones.bump, [(0, 0)] * 4 + [(2, 2)])
        bend = np.diff(padded, n=2, axis=-1) * power[:, None, None, :, None]
        parts = [bones.linear[..., None], bones.curvature[..., None], bend]
        coefficients = np.concatenate(parts, axis=-1).reshape(*bones.linear.shape[:-1], -1)
        parameters = {"knots": knots}
        if dimension > 1:
            count = dimension * (dimension - 1) // 2
            turned = integers(key.fold("turned"), (size, 1), 0, 1)
            parameters["skew"] = turned * integers(key.fold("skew"), (size, count), -one, one)
        return parameters, coefficients, one
