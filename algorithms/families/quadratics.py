"""Indefinite quadratics: every sample has its own Hessian, linear term and constant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, constant, namespace, nonzero
from lemmacheck.algorithms.constants import Constants, HessianVariance
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.enclosure import frobenius_squared, spectral_norm_above
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
    fill,
    inner,
    magnitude,
    stretch,
    where_finite,
)
from lemmacheck.algorithms.families._skeleton import Case, Skeleton, skeleton
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.losses import Local, Losses, points
from lemmacheck.algorithms.problem import Problem


def pairs(dimension: int) -> list[tuple[int, int]]:
    """The index pairs j <= l in the order of the features w_j w_l."""
    return [(row, column) for row in range(dimension) for column in range(row, dimension)]


def _twice(dimension: int, like: Array) -> Array:
    """Second derivatives of w_j w_l along w_j and w_l, in the order of the features: 2 or 1."""
    return constant([2 if j == k else 1 for j, k in pairs(dimension)], like)


def _from_one(dimension: int) -> list[tuple[int, int]]:
    return [(j + 1, k + 1) for j, k in pairs(dimension)]


@dataclass(frozen=True, eq=False)
class Quadratics(Family):
    """Features w_j w_l for j <= l, then w_j, then 1: exact on any numbers.

    L is the spectral norm of the mean Hessian, rho is 0, and the variances of gradients exist for
    all w exactly when the Hessians of all tasks (samples) of positive probability agree.
    """

    instances: int
    variables: int

    @property
    def size(self) -> int:
        """The number B of instances."""
        return self.instances

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return self.variables

    def __getitem__(self, index: slice) -> Quadratics:
        """The features of the chosen instances: only their number matters."""
        return Quadratics(len(range(self.instances)[index]), self.variables)

    def take(self, rows: Any) -> Quadratics:
        """As many instances as ``rows`` names."""
        return Quadratics(rows.shape[0], self.variables)

    @property
    def feature_count(self) -> int:
        """D (d + 1) / 2 + d + 1."""
        return (self.dimension + 1) * (self.dimension + 2) // 2

    def coefficients(self, hessian: Array, linear: Array, offset: Array) -> Array:
        """Coefficients (..., K) of w^T H w / 2 + b^T w + a: H (..., d, d), b (..., d), a (...)."""
        xp, d = namespace(hessian, linear, offset), self.dimension
        above = xp.asarray([j * d + k for j, k in pairs(d)])
        flat = xp.take(xp.reshape(hessian, (*hessian.shape[:-2], d * d)), above, axis=-1)
        return xp.concat([flat / _twice(d, flat), linear, offset[..., None]], axis=-1)

    def matrix(self, c: Array) -> Array:
        """The Hessians (..., d, d) of coefficients (..., K), the same at every point."""
        xp, d = namespace(c), self.dimension
        square = c[..., : len(pairs(d))] * _twice(d, c)
        table = np.zeros((d, d), dtype=np.int64)
        table[np.triu_indices(d)] = np.arange(square.shape[-1])
        index = xp.asarray(np.maximum(table, table.T).reshape(-1))
        return xp.reshape(xp.take(square, index, axis=-1), (*c.shape[:-1], d, d))

    def losses(self, c: Array) -> Losses:
        """The losses of coefficients (B, K) with their Hessians written out."""
        return DenseQuadratics(self.matrix(c), self._linear(c), c[..., -1])

    def _linear(self, c: Array) -> Array:
        return c[..., -self.dimension - 1 : -1]

    def value(self, c: Array, w: Array) -> Array:
        """w^T H w / 2 + b^T w + a."""
        _, (c, w) = align(c, w)
        return inner(apply(self.matrix(c), w) / 2 + self._linear(c), w) + c[..., -1]

    def gradient(self, c: Array, w: Array) -> Array:
        """H w + b."""
        _, (c, w) = align(c, w)
        return apply(self.matrix(c), w) + self._linear(c)

    def hessian(self, c: Array, w: Array) -> Array:
        """H, a read-only view where it is repeated over the axes of w."""
        _, (c, w) = align(c, w)
        return fill(self.matrix(c), 2, w)

    def hessian_vector(self, c: Array, w: Array, v: Array) -> Array:
        """H v."""
        _, (c, w, v) = align(c, w, v)
        return fill(apply(self.matrix(c), v), 1, w)

    def _spread(self, weights: Array, c: Array) -> tuple[Array, Array, Array]:
        """Variances (...) of gradients, and of Hessians in both norms, over N of c (..., N, K)."""
        gap = deviations(weights, c)
        square = gap[..., : len(pairs(self.dimension))]
        linear, matrix = self._linear(gap), self.matrix(gap)
        bad = differs(weights, square, magnitude(c))
        spectral = spectral_norm_above(matrix)
        return (
            where_finite(bad, average(weights, inner(linear, linear))),
            average(weights, frobenius_squared(matrix)),
            average(weights, spectral * spectral),
        )

    def certify(self, problem: Problem, *, variances: bool = True) -> Constants:
        """Exact but for spectral norms, which are rational upper bounds (exact when diagonal)."""
        xp = namespace(problem.coefficients)
        norms = spectral_norm_above(self.matrix(problem.task_coefficients))
        sigma_sq, _, _ = self._spread(problem.task_probability, problem.task_coefficients)
        tilde, frobenius, spectral = self._spread(problem.sample_probability, problem.coefficients)
        largest = xp.max(norms, axis=-1)
        return Constants(
            task_L=norms,
            task_rho=norms * 0,
            L=largest,
            rho=largest * 0,
            sample_L=xp.max(spectral_norm_above(self.matrix(problem.coefficients)), axis=(-2, -1)),
            sample_rho=largest * 0,
            sigma_sq=sigma_sq,
            sigma_tilde_sq=xp.max(tilde, axis=-1),
            sigma_h_sq=HessianVariance(xp.max(frobenius, axis=-1), xp.max(spectral, axis=-1)),
        )

    def drop(self, c: Array) -> tuple[Array, Array]:
        """Exact, by completing one square after another: infinite where one would be negative, or
        where none is left for a linear term.
        """
        xp, scale, zero = namespace(c), magnitude(c), c[..., 0] * 0
        h, b = self.matrix(c), self._linear(c)
        depth, size, bad = -c[..., -1], xp.abs(c[..., -1]), zero != zero
        for k in range(self.dimension):
            pivot, own = h[..., k, k], b[..., k]
            flat = ~nonzero(pivot, scale)
            rest = xp.concat([h[..., k, k + 1 :], own[..., None]], axis=-1)
            left = xp.any(nonzero(rest, scale), axis=-1)
            bad = bad | (flat & left) | (~flat & (pivot < constant(0, pivot)))
            pivot = xp.where(flat, zero + 1, pivot)
            square = xp.where(flat, zero, own * own / (2 * pivot))
            depth, size = depth + square, size + xp.abs(square)
            share = xp.where(flat[..., None], h[..., k] * 0, h[..., k] / pivot[..., None])
            b = b - share * own[..., None]
            h = h - share[..., None] * h[..., None, k, :]
        return where_finite(bad, depth), size

    def critical_points(self) -> Array | None:
        """None: quadratics are the same everywhere."""
        return None

    @classmethod
    def from_lattice(
        cls,
        size: int,
        dimension: int,
        parameters: Mapping[str, Any],
        lattice: Lattice,
    ) -> Quadratics:
        """Quadratics have no parameters; any given ones raise ValueError."""
        if parameters:
            raise ValueError(
                f"parameters {sorted(parameters)} must be absent for quadratics; remove them"
            )
        return cls(size, dimension)

    def names(self, instance: int) -> tuple[str, ...]:
        """w1^2, w1 w2, ..., w1, ..., 1."""
        square = [f"w{j}^2" if j == k else f"w{j} w{k}" for j, k in _from_one(self.dimension)]
        return (*square, *(f"w{j + 1}" for j in range(self.dimension)), "1")

    @classmethod
    def moves(cls, dimension: int, feature_count: int) -> tuple[Move, ...]:
        """Linear terms freely, curvature for all together."""
        squares = dimension * (dimension + 1) // 2
        return tuple(
            Move.along(feature_count, {k: 1}, shared=k < squares)
            for k in range(squares + dimension)
        )

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Curvatures and biases of the skeleton; off-diagonal terms in some free instances."""
        columns = columns_of(key, shape, skeleton(key, shape, 1))
        return {}, columns, 2 * shape.denominator


@dataclass(frozen=True, eq=False)
class DenseQuadratics(Losses):
    """The losses w^T H w / 2 + b^T w + a, exact on any numbers, by products with whole matrices.

    Args:
        hessian: H (T, d, d). It must be symmetric, which is not checked: results would be neither
            those of H nor of its symmetric part.
        linear: b (T, d).
        offset: a (T,), or None for zeros.

    Raises:
        ValueError: shapes that do not match, or arrays of several libraries.

    """

    hessian: Array
    linear: Array
    offset: Array | None = None

    def __post_init__(self) -> None:
        namespace(*self.arrays())
        shape = tuple(self.linear.shape)
        if len(shape) != 2 or 0 in shape:
            raise ValueError(f"linear of shape {shape} must be (T, d); reshape it")
        expected = {"hessian": (*shape, shape[1]), "offset": shape[:1]}
        for name, wanted in expected.items():
            array = getattr(self, name)
            if array is not None and tuple(array.shape) != wanted:
                raise ValueError(
                    f"{name} of shape {tuple(array.shape)} must be {wanted} beside linear of "
                    f"shape {shape}; reshape either"
                )

    @property
    def size(self) -> int:
        return int(self.linear.shape[0])

    @property
    def dimension(self) -> int:
        return int(self.linear.shape[1])

    def at(self, w: Array) -> Local:
        return _DenseLocal(self, points(w, self))

    def arrays(self) -> Sequence[Array]:
        rest = () if self.offset is None else (self.offset,)
        return (self.hessian, self.linear, *rest)

    def __getitem__(self, part: slice) -> DenseQuadratics:
        offset = None if self.offset is None else self.offset[part]
        return DenseQuadratics(self.hessian[part, ...], self.linear[part, :], offset)

    def times(self, v: Array) -> Array:
        """H v, (T, d) for v (T, d) or (1, d), and (T, Q, d) for v (T, Q, d)."""
        xp = namespace(v)
        if v.ndim == 3:
            return xp.matmul(v, self.hessian)
        if v.shape[0] == 1:
            flat = xp.reshape(self.hessian, (-1, self.dimension))
            return xp.reshape(xp.matmul(flat, v[0, :]), (self.size, self.dimension))
        return apply(self.hessian, v)


@dataclass(frozen=True, eq=False)
class _DenseLocal(Local):
    losses: DenseQuadratics
    w: Array  # (T, d), (1, d), or (T, Q, d)

    @kept
    def product(self) -> Array:
        """H w."""
        return self.losses.times(self.w)

    @property
    def linear(self) -> Array:
        """The vectors b beside the points."""
        return stretch(self.losses.linear, self.w.ndim - 2, 1)

    def value(self) -> Array:
        result, offset = inner(self.product / 2 + self.linear, self.w), self.losses.offset
        return result if offset is None else result + stretch(offset, self.w.ndim - 2, 0)

    def gradient(self) -> Array:
        return self.product + self.linear

    def hessian_vector(self, v: Array) -> Array:
        return self.losses.times(v)

    def hessian(self) -> Array:
        return fill(stretch(self.losses.hessian, self.w.ndim - 2, 2), 2, self.w)

    def moved(self, step: Array) -> Local:
        return _DenseLocal(self.losses, self.w + step)

    def around(self, steps: Array) -> Local:
        return _DenseLocal(self.losses, self.w[:, None, :] + steps)

    def central(self, step: Array) -> Array:
        return 2 * self.losses.times(step)

    def forward(self, steps: Array, weights: Array) -> Array:
        return self.losses.times(apply_transposed(steps, weights))


def columns_of(key: Key, shape: Shape, bones: Skeleton) -> Any:
    """Integer coefficients (B, I, S, K) of the skeleton's quadratics over twice its denominator."""
    one, full = shape.denominator, (shape.batch, shape.tasks, shape.samples)
    where = (shape.batch, 1, 1) if shape.bounded else full
    mixed = (
        integers(key.fold("mixed"), (shape.batch, 1, 1), 0, 1)
        * (bones.case == Case.FREE)[:, None, None]
        * (not shape.confined)
    )
    columns = []
    for j, k in pairs(shape.dimension):
        off = 2 * integers(key.fold("off-diagonal", j, k), where, -one, one) * mixed
        # The feature w_j^2 has second derivative 2, hence half the curvature.
        columns.append(bones.curvature[..., j] if j == k else np.broadcast_to(off, full))
    columns += [2 * bones.linear[..., j] for j in range(shape.dimension)]
    columns.append(2 * integers(key.fold("offset"), full, -one, one))
    return np.stack(columns, axis=-1)
