"""Rank-one matrix factorisation: a smooth nonconvex loss whose gradients stay in a small span."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from lemmacheck.algorithms.arithmetic import Array, namespace
from lemmacheck.algorithms.constants import Constants
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.enclosure import spectral_norm_above
from lemmacheck.algorithms.families._data import DataFamily, each_its_own
from lemmacheck.algorithms.families._family import (
    Shape,
    align,
    apply,
    apply_transposed,
    average,
    deviations,
    identity,
    inner,
    stretch,
    total,
)
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.losses import Local, Span, SpanLocal
from lemmacheck.algorithms.problem import Problem

RADIUS = 2


@dataclass(frozen=True, eq=False)
class RankOne(DataFamily):
    """psi_k(w) = ||w w^T - u_k u_k^T||_F^2 / 4, certified on the ball |w| <= radius only.

    Its derivatives grow with w, so that no constant holds on all of R^d.

    Args:
        u: (B, K, d), the vectors to be found up to sign.
        radius: (B,), positive.

    """

    u: Array
    radius: Array

    common: ClassVar[tuple[str, ...]] = ("radius",)

    def __post_init__(self) -> None:
        if len(self.u.shape) != 3 or 0 in self.u.shape:
            raise ValueError(f"u of shape {tuple(self.u.shape)} must be (B, K, d); reshape it")
        xp = namespace(self.u, self.radius)
        if tuple(self.radius.shape) != (self.size,):
            raise ValueError(
                f"radius of shape {tuple(self.radius.shape)} must be ({self.size},), one for each "
                f"instance; reshape it"
            )
        if not bool(xp.all(self.radius > 0)):
            raise ValueError(
                f"radius has minimum {xp.min(self.radius)} and must be positive; enlarge the ball"
            )

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return int(self.u.shape[2])

    @kept
    def length_sq(self) -> Array:
        """|u_k|^2, (B, K), kept."""
        return inner(self.u, self.u)

    @kept
    def gram(self) -> Array:
        """The inner products (B, K, K) of the vectors, kept."""
        xp = namespace(self.u)
        return xp.matmul(self.u, xp.matrix_transpose(self.u))

    def products(self, w: Array) -> Array:
        """The inner products (B, *axes, K) with points (B, *axes, d), or (1, d) for all."""
        xp = namespace(w)
        if w.ndim == 3:
            return xp.matmul(w, xp.matrix_transpose(self.u))
        if w.ndim == 2 and w.shape[0] != self.size:
            flat = xp.matmul(xp.reshape(self.u, (-1, self.dimension)), w[0, :])
            return xp.reshape(flat, (self.size, self.feature_count))
        return apply(stretch(self.u, w.ndim - 2, 2), w)

    def at(self, c: Array, w: Array) -> Local:
        return _Dense(self, *align(c, w)[1])

    def hessian_vector(self, c: Array, w: Array, v: Array) -> Array:
        """The Hessians times v."""
        _, (c, w, v) = align(c, w, v)
        return _Dense(self, c, w).hessian_vector(v)

    def span(self, c: Array, w: Array) -> Span | None:
        """The span of w and the vectors u, where that is at most a quarter of the parameters:
        below, what it saves is less than what its Gram matrices cost.
        """
        if 4 * (self.feature_count + 1) > self.dimension:
            return None
        xp, cross = namespace(w), self.products(w)
        own = xp.broadcast_to(inner(w, w)[:, None], (self.size, 1))
        first = xp.concat([own, cross], axis=-1)
        rest = xp.concat([cross[..., None], self.gram], axis=-1)
        return RankOneSpan(self, c, w, xp.concat([first[:, None, :], rest], axis=1))

    def bounds(self) -> tuple[Array | None, Array, Array]:
        """On |w| <= R: R max(R^2, |u|^2), max(3 R^2, |u|^2) and 6 R.

        The gradient is (|w|^2 I - u u^T) w, and the Hessian |w|^2 I + 2 w w^T - u u^T lies between
        -|u|^2 and 3 |w|^2. Its derivative along v, tested on a unit vector x, is
        2 <w, v> + 4 <v, x> <w, x>: at most 6 |w| |v|, attained when w, v and x are aligned.
        """
        xp, r = namespace(self.u), self.radius[:, None]
        steep = xp.maximum(3 * r * r, self.length_sq)
        return r * xp.maximum(r * r, self.length_sq), steep, 6 * r + self.length_sq * 0

    def certify(self, problem: Problem, *, variances: bool = True) -> Constants:
        """Bounds on the ball of the given radius, which the constants carry."""
        return replace(super().certify(problem), radius=self.radius)

    def _spread(self, weights: Array, c: Array) -> tuple[Array, Array]:
        """Bounds (B, n) of the variances on the ball: differences of samples with equal weights
        have the constant Hessian M = -sum_k gap_k u_k u_k^T, and the gradient M w.
        """
        xp, gap = namespace(c), deviations(weights, c)
        u, r_sq = self.u[:, None, None, ...], (self.radius * self.radius)[:, None, None]
        matrix = xp.matmul(xp.matrix_transpose(u), gap[..., None] * u)
        mass, norm = abs(total(gap)), spectral_norm_above(matrix)
        slope, bend = r_sq * mass + norm, 3 * r_sq * mass + norm
        return average(weights, r_sq * slope * slope), average(weights, bend * bend)

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Vectors of the lattice in [-2, 2]^d, on the ball of radius 2."""
        one, count = shape.denominator, shape.tasks * shape.samples
        u = integers(key.fold("u"), (shape.batch, count, shape.dimension), -2 * one, 2 * one)
        radius = integers(key.fold("radius"), (shape.batch,), RADIUS * one, RADIUS * one)
        return {"u": u, "radius": radius}, each_its_own(shape), one


@dataclass(frozen=True, eq=False)
class _Dense(Local):
    """With C = sum_k c_k: gradient C |w|^2 w - U^T (c * U w), and
    Hessian C (|w|^2 I + 2 w w^T) - U^T diag(c) U.
    """

    family: RankOne
    c: Array  # (B, *axes, K)
    w: Array  # (B, *axes, d)

    def lift(self, v: Array) -> Array:
        """What gives <v, .> as a sum of products: v itself."""
        return v

    def along(self, v: Array) -> Array:
        """U v, (B, *axes, K)."""
        return self.family.products(v)

    def back(self, r: Array) -> Array:
        """U^T r, (B, *axes, d)."""
        u = self.family.u
        if r.ndim == 3:
            return namespace(r).matmul(r, u)
        return apply_transposed(stretch(u, r.ndim - 2, 2), r)

    @kept
    def lifted(self) -> Array:
        return self.lift(self.w)

    @kept
    def products(self) -> Array:
        return self.along(self.w)

    @kept
    def square(self) -> Array:
        """|w|^2."""
        return inner(self.lifted, self.w)

    @kept
    def mass(self) -> Array:
        """C."""
        return total(self.c)

    def value(self) -> Array:
        length_sq = stretch(self.family.length_sq, self.c.ndim - 2, 1)
        rest = length_sq * length_sq - 2 * self.products * self.products
        return (self.mass * self.square * self.square + inner(self.c, rest)) / 4

    def gradient(self) -> Array:
        scale = (self.mass * self.square)[..., None]
        return scale * self.w - self.back(self.c * self.products)

    def hessian_vector(self, v: Array) -> Array:
        scale, turn = self.mass * self.square, 2 * self.mass * inner(self.lifted, v)
        curved = scale[..., None] * v + turn[..., None] * self.w
        return curved - self.back(self.c * self.along(v))

    def hessian(self) -> Array:
        xp = namespace(self.w)
        u = stretch(self.family.u, self.c.ndim - 2, 2)
        eye = identity(self.family.dimension, self.w)
        quartic = self.square[..., None, None] * eye + 2 * (
            self.w[..., :, None] * self.w[..., None, :]
        )
        fixed = xp.matmul(xp.matrix_transpose(u), self.c[..., None] * u)
        return self.mass[..., None, None] * quartic - fixed

    def moved(self, step: Array) -> Local:
        return replace(self, w=self.w + step)

    def around(self, steps: Array) -> Local:
        return _Dense(self.family, self.c[:, None, :], self.w[:, None, :] + steps)

    def central(self, step: Array) -> Array:
        # |w + s|^2 (w + s) - |w - s|^2 (w - s) = 2 (|w|^2 + |s|^2) s + 4 <w, s> w
        cubic = (self.mass * inner(self.lift(step), step))[..., None] * step
        return 2 * (self.hessian_vector(step) + cubic)


@dataclass(frozen=True, eq=False)
class RankOneSpan(Span):
    """p w + U^T q in the coordinates (p, q): inner products through the Gram matrix of (w, U)."""

    family: RankOne
    c: Array
    w: Array  # (1, d), or (T, d)
    gram: Array  # (T, K + 1, K + 1)

    @property
    def size(self) -> int:
        return int(self.c.shape[0])

    @property
    def dimension(self) -> int:
        return int(self.gram.shape[-1])

    @kept
    def start(self) -> Array:
        xp = namespace(self.c)
        one = xp.ones_like(self.c[:, :1])
        return xp.concat([one, xp.zeros_like(self.c)], axis=-1)

    def at(self, w: Array) -> Local:
        return _InSpan(self.family, self.c, w, self.gram)

    def inner(self, a: Array, b: Array) -> Array:
        return inner(a, apply(self.gram, b))

    def total(self, weights: Array, v: Array) -> Array:
        xp = namespace(v)
        v = weights[:, None] * v
        flat = xp.reshape(v[:, 1:], (-1,))
        rest = xp.matmul(flat, xp.reshape(self.family.u, (flat.shape[0], -1)))
        if self.w.shape[0] == 1:
            return xp.sum(v[:, 0]) * self.w[0, :] + rest
        return xp.matmul(v[:, 0], self.w) + rest

    def arrays(self) -> Sequence[Array]:
        return (self.gram, self.c)

    def __getitem__(self, part: slice) -> RankOneSpan:
        w = self.w if self.w.shape[0] == 1 else self.w[part, :]
        return RankOneSpan(self.family[part], self.c[part, :], w, self.gram[part, ...])


@dataclass(frozen=True, eq=False)
class _InSpan(SpanLocal, _Dense):
    """The same formulas in coordinates: <v, .> becomes G v, U v its last K rows, U^T r (0, r)."""

    gram: Array

    def lift(self, v: Array) -> Array:
        return apply(self.gram, v)

    def along(self, v: Array) -> Array:
        return apply(self.gram[..., 1:, :], v)

    @kept
    def products(self) -> Array:
        return self.lifted[..., 1:]

    def back(self, r: Array) -> Array:
        xp = namespace(r)
        return xp.concat([xp.zeros_like(r[..., :1]), r], axis=-1)
