"""Losses phi_k(<x_k, w>) of one inner product with a data point: generalised linear models."""

from __future__ import annotations

import abc
from collections.abc import Sequence
from dataclasses import dataclass

from lemmacheck.algorithms.arithmetic import Array, is_object, namespace
from lemmacheck.algorithms.enclosure import root_above
from lemmacheck.algorithms.families._data import DataFamily
from lemmacheck.algorithms.families._family import (
    align,
    apply,
    apply_transposed,
    inner,
    stretch,
)
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.losses import Local, Span, SpanLocal


class Profile(abc.ABC):
    """phi_k and its derivatives at inner products z (B, *axes, K), entry by entry."""

    @abc.abstractmethod
    def value(self) -> Array:
        """phi(z)."""

    @abc.abstractmethod
    def slope(self) -> Array:
        """phi'(z)."""

    @abc.abstractmethod
    def curvature(self) -> Array:
        """phi''(z)."""


@dataclass(frozen=True, eq=False)
class RidgeFamily(DataFamily):
    """psi_k(w) = phi_k(<x_k, w>).

    Args:
        x: the data points (B, K, d). What else a subclass needs are numbers for each data point
            (B, K), or ``common`` ones (B,).

    Raises:
        ValueError: a wrong shape.

    """

    x: Array

    def __post_init__(self) -> None:
        if len(self.x.shape) != 3 or 0 in self.x.shape:
            raise ValueError(f"x of shape {tuple(self.x.shape)} must be (B, K, d); reshape it")
        for name, array in self.parameters().items():
            expected = tuple(self.x.shape[: 1 if name in self.common else 2])
            if name != "x" and tuple(array.shape) != expected:
                raise ValueError(
                    f"{name} of shape {tuple(array.shape)} must be {expected}, one number for each "
                    f"{'instance' if name in self.common else 'data point'}; reshape it"
                )

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return int(self.x.shape[2])

    @abc.abstractmethod
    def profile(self, z: Array) -> Profile:
        """The functions phi_k at z (B, *axes, K)."""

    @abc.abstractmethod
    def profile_bounds(self) -> tuple[Array | None, Array, Array]:
        """Suprema (B, K) of |phi'| (None: unbounded), |phi''| and |phi'''|."""

    def bounds(self) -> tuple[Array | None, Array, Array]:
        """The profiles' suprema times |x|, |x|^2 and |x|^3."""
        length_sq = inner(self.x, self.x)
        length = root_above(length_sq)
        first, second, third = self.profile_bounds()
        return (
            None if first is None else first * length,
            second * length_sq,
            third * length_sq * length,
        )

    @property
    def hessian_rank(self) -> int:
        """One: the Hessians are multiples of x x^T."""
        return 1

    @kept
    def gram(self) -> Array:
        """The inner products (B, K, K) of the data points, kept."""
        xp = namespace(self.x)
        return xp.matmul(self.x, xp.matrix_transpose(self.x))

    def products(self, w: Array) -> Array:
        """The inner products z (B, *axes, K) with points (B, *axes, d), or (1, d) for all."""
        if tuple(w.shape[:-1]) == (1,) and not is_object(w):
            # One flat pass over the data is twice as fast as a product for each instance.
            xp = namespace(w)
            return xp.reshape(
                xp.matmul(xp.reshape(self.x, (-1, self.dimension)), w[0, :]),
                (self.size, self.feature_count),
            )
        return apply(stretch(self.x, w.ndim - 2, 2), w)

    def per_sample(self, array: Array, z: Array) -> Array:
        """Data (B, K) as they meet inner products z (B, *axes, K)."""
        return stretch(array, z.ndim - 2, 1)

    def at(self, c: Array, w: Array) -> Local:
        return RidgeLocal(self, *_aligned(c, self.products(w)))

    def span(self, c: Array, w: Array) -> Span | None:
        """The span of the data points, where there are fewer of them than parameters."""
        if self.feature_count > self.dimension or is_object(w):
            return None
        return RidgeSpan(self, c, self.products(w))


def _aligned(*arrays: Array) -> tuple[Array, ...]:
    """Arrays (B, *axes, last) with equally many axes."""
    return align(*arrays)[1]


@dataclass(frozen=True, eq=False)
class RidgeLocal(Local):
    """Gradient x^T (c phi'(z)) and Hessian x^T diag(c phi''(z)) x.

    Args:
        family: of B instances.
        c: (B, *axes, K).
        z: the inner products (B, *axes, K), with as many axes as c.

    """

    family: RidgeFamily
    c: Array
    z: Array

    @kept
    def profile(self) -> Profile:
        """The functions phi_k at z; what value, slope and curvature share is computed once."""
        return self.family.profile(self.z)

    def _x(self, like: Array) -> Array:
        return stretch(self.family.x, like.ndim - 2, 2)

    def back(self, r: Array) -> Array:
        """x^T r, (B, *axes, d)."""
        return apply_transposed(self._x(r), r)

    def along(self, v: Array) -> Array:
        """x v, (B, *axes, K)."""
        return apply(self._x(v), v)

    def value(self) -> Array:
        return namespace(self.z).sum(self.c * self.profile.value(), axis=-1)

    def gradient(self) -> Array:
        return self.back(self.c * self.profile.slope())

    def hessian_vector(self, v: Array) -> Array:
        bend, turn = _aligned(self.c * self.profile.curvature(), self.along(v))
        return self.back(bend * turn)

    def hessian(self) -> Array:
        xp = namespace(self.z)
        x, bend = self._x(self.z), self.c * self.profile.curvature()
        return xp.matmul(xp.matrix_transpose(x), bend[..., None] * x)

    def moved(self, step: Array) -> Local:
        c, z, turn = _aligned(self.c, self.z, self.along(step))
        return type(self)(self.family, c, z + turn)

    def around(self, steps: Array) -> RidgeLocal:
        turn = namespace(steps).matmul(steps, namespace(steps).matrix_transpose(self.family.x))
        return RidgeLocal(self.family, self.c[:, None, :], self.z[:, None, :] + turn)

    def central(self, step: Array) -> Array:
        turn, profile = self.along(step), self.family.profile
        rise = profile(self.z + turn).slope() - profile(self.z - turn).slope()
        return self.back(self.c * rise)

    def forward(self, steps: Array, weights: Array) -> Array:
        rise = self.around(steps).profile.slope() - self.profile.slope()[:, None, :]
        return self.back(self.c * namespace(rise).sum(weights[..., None] * rise, axis=1))


@dataclass(frozen=True, eq=False)
class RidgeSpan(Span):
    """w + x^T s: z = x w + G s with the Gram matrix G, and gradients c phi'(z)."""

    family: RidgeFamily
    c: Array
    z: Array

    @property
    def size(self) -> int:
        return int(self.c.shape[0])

    @property
    def dimension(self) -> int:
        return int(self.c.shape[1])

    @kept
    def start(self) -> Array:
        return namespace(self.z).zeros_like(self.z)

    def at(self, w: Array) -> Local:
        moved = self.z if w is self.start else self.z + apply(self.family.gram, w)
        return _SpanLocal(self.family, self.c, moved)

    def inner(self, a: Array, b: Array) -> Array:
        return super().inner(a, apply(self.family.gram, b))

    def total(self, weights: Array, v: Array) -> Array:
        xp = namespace(v)
        flat = xp.reshape(weights[:, None] * v, (-1,))
        return xp.matmul(flat, xp.reshape(self.family.x, (flat.shape[0], -1)))

    def arrays(self) -> Sequence[Array]:
        return (self.c, self.z)

    def __getitem__(self, part: slice) -> RidgeSpan:
        return RidgeSpan(self.family[part], self.c[part, :], self.z[part, :])


class _SpanLocal(SpanLocal, RidgeLocal):
    """The same formulas in coordinates: x v becomes G v, and x^T r becomes r."""

    def back(self, r: Array) -> Array:
        return r

    def along(self, v: Array) -> Array:
        return apply(self.family.gram, v)
