"""Families given by data: the features are the losses of the samples."""

from __future__ import annotations

import abc
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, Self

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, namespace
from lemmacheck.algorithms.constants import Constants, HessianVariance
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families._family import (
    Family,
    Lattice,
    Move,
    Shape,
    average,
    deviations,
    differs,
    inner,
    magnitude,
    part_of,
    where_finite,
)
from lemmacheck.algorithms.losses import Local
from lemmacheck.algorithms.problem import Problem


@dataclass(frozen=True, eq=False)
class DataFamily(Family):
    """Feature k is the loss of sample k, so that coefficients c are the weights of the samples.

    Fields are arrays (B, K, ...), the data of sample k of instance b, but for those that
    ``common`` names, which are (B, ...). A subclass writes its formulas once, in ``at``.
    """

    common: ClassVar[tuple[str, ...]] = ()

    @property
    def size(self) -> int:
        """The number B of instances."""
        return int(self._first.shape[0])

    @property
    def feature_count(self) -> int:
        """The number K of samples."""
        return int(self._first.shape[1])

    @property
    def _first(self) -> Array:
        return getattr(self, next(f.name for f in fields(self) if f.name not in self.common))

    def samples(self, rows: Array) -> Self:
        """The family of the chosen samples, ``rows`` (B, n) integers on the arrays' library.

        Rows are not checked: they must lie in [0, K).
        """
        changes = dict(self.parameters())
        xp = namespace(rows)
        base = xp.arange(rows.shape[0], dtype=rows.dtype)[:, None] * self.feature_count
        flat = xp.reshape(base + rows, (-1,))
        for name, array in changes.items():
            if name not in self.common:
                tail = tuple(array.shape[2:])
                long = xp.reshape(array, (-1, *tail))
                changes[name] = xp.reshape(xp.take(long, flat, axis=0), (*rows.shape, *tail))
        return part_of(self, changes)

    @abc.abstractmethod
    def at(self, c: Array, w: Array) -> Local:
        """The losses near w; the one place where the formulas stand."""

    def value(self, c: Array, w: Array) -> Array:
        """The losses (B, *axes)."""
        return self.at(c, w).value()

    def gradient(self, c: Array, w: Array) -> Array:
        """The gradients (B, *axes, d)."""
        return self.at(c, w).gradient()

    def hessian(self, c: Array, w: Array) -> Array:
        """The Hessians (B, *axes, d, d)."""
        return self.at(c, w).hessian()

    def hessian_vector(self, c: Array, w: Array, v: Array) -> Array:
        """The Hessians times v."""
        return self.at(c, w).hessian_vector(v)

    @property
    def hessian_rank(self) -> int:
        """At most this many eigenvalues of the Hessian of a sample's loss are not 0."""
        return self.dimension

    @abc.abstractmethod
    def bounds(self) -> tuple[Array | None, Array, Array]:
        """Lipschitz constants (B, K) of each sample's loss, gradient and Hessian, in this order.

        On the family's domain, and None for losses whose gradient is not bounded.
        """

    def certify(self, problem: Problem, *, variances: bool = True) -> Constants:
        """Sums of the samples' own bounds; they are not attained in general."""
        xp = namespace(problem.coefficients)
        _, steep, turning = self.bounds()
        tasks, samples = problem.task_coefficients, problem.coefficients
        task_l, task_rho = (inner(abs(tasks), x[:, None, :]) for x in (steep, turning))
        sample_l, sample_rho = (inner(abs(samples), x[:, None, None, :]) for x in (steep, turning))
        sigma_sq, _ = self._spread(problem.task_probability[:, None, :], tasks[:, None, ...])
        tilde, bend = self._spread(problem.sample_probability, samples)
        largest = xp.max(bend, axis=-1)
        return Constants(
            task_L=task_l,
            task_rho=task_rho,
            L=xp.max(task_l, axis=-1),
            rho=xp.max(task_rho, axis=-1),
            sample_L=xp.max(sample_l, axis=(-2, -1)),
            sample_rho=xp.max(sample_rho, axis=(-2, -1)),
            sigma_sq=sigma_sq[:, 0],
            sigma_tilde_sq=xp.max(tilde, axis=-1),
            sigma_h_sq=HessianVariance(largest * self.hessian_rank, largest),
        )

    def _spread(self, weights: Array, c: Array) -> tuple[Array, Array]:
        """Bounds (B, n) of the variances of gradients and (spectral) Hessians over c (B, n, N, K).

        A symmetric matrix of rank r has at most sqrt(r) times its spectral norm as Frobenius norm.
        """
        gap = deviations(weights, c)
        bend = inner(abs(gap), self.bounds()[1][:, None, None, :])
        return self.gradient_spread(weights, gap, magnitude(c)), average(weights, bend * bend)

    def gradient_spread(self, weights: Array, gap: Array, scale: Array) -> Array:
        """Bounds (B, n) of the weighted means of |sum_k gap_k grad psi_k|^2 over all w.

        Args:
            weights: (B, n, N).
            gap: coefficients (B, n, N, K).
            scale: of the coefficients, beside which rounding errors in ``gap`` are small.

        """
        bounded = self.bounds()[0]
        if bounded is None:
            return where_finite(differs(weights, gap, scale), weights[..., 0] * 0)
        apart = inner(abs(gap), bounded[:, None, None, :])
        return average(weights, apart * apart)

    def critical_points(self) -> Array | None:
        """None: data have no points known beforehand to be extreme."""
        return None

    @classmethod
    def sample(
        cls, key: Key, tasks: int, samples: int, dimension: int, xp: Any, dtype: Any
    ) -> Self:
        """T tasks of S samples in d parameters to run methods on, equal on every library: those of
        ``draw``, unless a family is known for others.
        """
        shape = Shape(tasks, 1, samples, dimension, bounded=False, confined=True)
        parameters, _, below = cls.draw(key, shape)
        return cls.from_lattice(
            tasks,
            dimension,
            parameters,
            lambda whole: xp.asarray(np.asarray(whole) / below, dtype=dtype),
        )

    @classmethod
    def settings(cls, dimension: int) -> dict[str, Any]:
        """The fields with defaults that a recipe decides by its dimension."""
        return {}

    @classmethod
    def from_lattice(
        cls, size: int, dimension: int, parameters: Mapping[str, Any], lattice: Lattice
    ) -> Self:
        """Parameters: one integer array for each field without a default."""
        expected = sorted(field.name for field in fields(cls) if field.default is MISSING)
        if sorted(parameters) != expected:
            raise ValueError(
                f"parameters {sorted(parameters)} must be {expected} for the family "
                f"{cls.__name__}; rename them"
            )
        arrays = {name: lattice(array) for name, array in parameters.items()}
        made = cls(**arrays, **cls.settings(dimension))
        if (made.size, made.dimension) != (size, dimension):
            raise ValueError(
                f"{made.size} instances in {made.dimension} dimensions must be {size} in "
                f"{dimension}, as the recipe says; correct either"
            )
        return made

    @classmethod
    def moves(cls, dimension: int, feature_count: int) -> tuple[Move, ...]:
        """None: coefficients say which sample a loss is, and are not for a search to move."""
        return ()

    def names(self, instance: int) -> tuple[str, ...]:
        """l(w; the data of the sample)."""
        own = {n: a for n, a in self.parameters().items() if n not in self.common}
        return tuple(
            "l(w; " + ", ".join(f"{n}={_text(a[instance, k, ...])}" for n, a in own.items()) + ")"
            for k in range(self.feature_count)
        )


def _text(value: Any) -> str:
    return f"[{', '.join(map(str, value))}]" if getattr(value, "shape", ()) else str(value)


def each_its_own(shape: Shape) -> Any:
    """Coefficients (B, I, S, I S) with which every sample of every task is a feature of its own,
    as integers over the denominator.
    """
    count = shape.tasks * shape.samples
    eye = shape.denominator * np.eye(count, dtype=np.int64)
    table = eye.reshape(1, shape.tasks, shape.samples, count)
    return np.broadcast_to(table, (shape.batch, *table.shape[1:]))
