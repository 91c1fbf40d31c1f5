"""Indefinite quadratics: every sample has its own Hessian, linear term and constant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, namespace
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
    average,
    deviations,
    differs,
    fill,
    inner,
    magnitude,
    where_finite,
)
from lemmacheck.algorithms.families._skeleton import Case, Skeleton, skeleton
from lemmacheck.algorithms.problem import Problem


def pairs(dimension: int) -> list[tuple[int, int]]:
    """The index pairs j <= l in the order of the features w_j w_l."""
    return [(row, column) for row in range(dimension) for column in range(row, dimension)]


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

    @property
    def feature_count(self) -> int:
        """D (d + 1) / 2 + d + 1."""
        return (self.dimension + 1) * (self.dimension + 2) // 2

    def coefficients(self, hessian: Array, linear: Array, offset: Array) -> Array:
        """Coefficients (..., K) of w^T H w / 2 + b^T w + a: H (..., d, d), b (..., d), a (...)."""
        xp = namespace(hessian, linear, offset)
        square = [hessian[..., j, k] / (2 if j == k else 1) for j, k in pairs(self.dimension)]
        return xp.concat([xp.stack(square, axis=-1), linear, offset[..., None]], axis=-1)

    def matrix(self, c: Array) -> Array:
        """The Hessians (..., d, d) of coefficients (..., K), the same at every point."""
        xp = namespace(c)
        order = pairs(self.dimension)
        rows = [
            xp.stack(
                [
                    c[..., order.index((min(j, k), max(j, k)))] * (2 if j == k else 1)
                    for k in range(self.dimension)
                ],
                axis=-1,
            )
            for j in range(self.dimension)
        ]
        return xp.stack(rows, axis=-2)

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

    def certify(self, problem: Problem) -> Constants:
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

    def critical_points(self) -> Array | None:
        """None: quadratics are the same everywhere."""
        return None

    @classmethod
    def from_lattice(
        cls,
        size: int,
        dimension: int,
        parameters: Mapping[str, Any],
        lattice: Lattice,  # noqa: ARG003 - nothing to read
    ) -> Quadratics:
        """Quadratics have no parameters; any given ones raise ValueError."""
        if parameters:
            raise ValueError(
                f"parameters {sorted(parameters)} must be absent for quadratics; remove them"
            )
        return cls(size, dimension)

    def names(self, instance: int) -> tuple[str, ...]:  # noqa: ARG002 - the same for all
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


def columns_of(key: Key, shape: Shape, bones: Skeleton) -> Any:
    """Integer coefficients (B, I, S, K) of the skeleton's quadratics over twice its denominator."""
    one, full = shape.denominator, (shape.batch, shape.tasks, shape.samples)
    where = (shape.batch, 1, 1) if shape.bounded else full
    mixed = (
        integers(key.fold("mixed"), (shape.batch, 1, 1), 0, 1)
        * (bones.case == Case.FREE)[:, None, None]
    )
    columns = []
    for j, k in pairs(shape.dimension):
        off = 2 * integers(key.fold("off-diagonal", j, k), where, -one, one) * mixed
        # The feature w_j^2 has second derivative 2, hence half the curvature.
        columns.append(bones.curvature[..., j] if j == k else np.broadcast_to(off, full))
    columns += [2 * bones.linear[..., j] for j in range(shape.dimension)]
    columns.append(2 * integers(key.fold("offset"), full, -one, one))
    return np.stack(columns, axis=-1)
