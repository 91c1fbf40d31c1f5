"""What every family of tasks offers, and the broadcasting that all of them share."""

from __future__ import annotations

import abc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from itertools import product
from typing import TYPE_CHECKING, Any, Self, TypeVar

from lemmacheck.algorithms.arithmetic import (
    Array,
    constant,
    infinite,
    is_object,
    namespace,
    nonzero,
)
from lemmacheck.algorithms.gaussian import gaussian
from lemmacheck.algorithms.losses import FamilyLosses, Local, Losses, Span
from lemmacheck.algorithms.problem import mix

if TYPE_CHECKING:
    from lemmacheck.algorithms.constants import Constants
    from lemmacheck.algorithms.counter import Key
    from lemmacheck.algorithms.problem import Problem

Lattice = Callable[[Any], Array]
"""Turns integers on the lattice into numbers: float64 on some library, or exact rationals."""


@dataclass(frozen=True)
class Shape:
    """How many of everything a draw holds, and of what kind the losses are.

    Args:
        bounded: the gradients of tasks and samples differ by a bounded amount.
        confined: losses grow in every direction, so that minimising them leads somewhere.

    """

    batch: int
    tasks: int
    samples: int
    dimension: int
    denominator: int = 8
    bounded: bool = True
    confined: bool = False

    def __post_init__(self) -> None:
        for name in ("batch", "tasks", "samples", "dimension", "denominator"):
            value = getattr(self, name)
            if not isinstance(value, int) or value < 1:
                raise ValueError(f"{name}={value!r} must be a positive integer; choose at least 1")


@dataclass(frozen=True)
class Move:
    """Add an integer multiple of ``direction`` (K,) to the coefficients of a sample's loss.

    ``shared``: of all samples of all tasks at once, or their gradients would differ without bound.
    """

    direction: tuple[int, ...]
    shared: bool

    @classmethod
    def along(cls, feature_count: int, weights: Mapping[int, int], *, shared: bool) -> Move:
        """The move with the given weights by feature, and zero elsewhere."""
        return cls(tuple(weights.get(k, 0) for k in range(feature_count)), shared)


@dataclass(frozen=True, eq=False)
class Family(abc.ABC):
    """Features psi_k of B instances; losses are sum_k c_k psi_k and every array starts with B.

    Coefficients are (B, *axes, K) and points (B, *axes', d); axes follow B and are broadcast
    against each other from the right, so (B, I, S, K) meets (B, I, 1, d). Results carry all
    broadcast axes.
    """

    @property
    @abc.abstractmethod
    def size(self) -> int:
        """The number B of instances."""

    @property
    @abc.abstractmethod
    def dimension(self) -> int:
        """The number d of parameters."""

    @property
    @abc.abstractmethod
    def feature_count(self) -> int:
        """The number K of features."""

    @abc.abstractmethod
    def value(self, c: Array, w: Array) -> Array:
        """The losses (B, *axes)."""

    @abc.abstractmethod
    def gradient(self, c: Array, w: Array) -> Array:
        """The gradients (B, *axes, d)."""

    @abc.abstractmethod
    def hessian(self, c: Array, w: Array) -> Array:
        """The symmetric Hessians (B, *axes, d, d)."""

    @abc.abstractmethod
    def hessian_vector(self, c: Array, w: Array, v: Array) -> Array:
        """The Hessians times v (B, *axes'', d), as (B, *axes, d), without a Hessian per point."""

    def at(self, c: Array, w: Array) -> Local:
        """The losses near w; for methods, which ask for several things at one point."""
        return FeatureLocal(self, *spread_points(c, w))

    def losses(self, c: Array) -> Losses:
        """The losses of coefficients (B, K), in whatever form is evaluated fastest."""
        return FamilyLosses(self, c)

    def span(self, c: Array, w: Array) -> Span | None:
        """See ``Losses.span``; w is (1, d)."""
        return None

    @abc.abstractmethod
    def certify(self, problem: Problem, *, variances: bool = True) -> Constants:
        """Bounds for all w before outward rounding; call ``constants(problem)`` instead.

        Without ``variances`` these may be infinite.
        """

    def drop(self, c: Array) -> tuple[Array, Array]:
        """At least -f at every point, for losses c (B, *axes, K), before outward rounding; and the
        size of what was added up. Infinite where no bound is known, as for all losses here.
        """
        nothing = infinite(c[..., 0])
        return nothing, nothing

    @abc.abstractmethod
    def critical_points(self) -> Array | None:
        """Points (B, P, d) where extremes are likely (knots), for the audit; None without any."""

    def starting_point(self, key: Key, like: Array) -> Array:
        """A point (d,) to begin a run at, on the library of ``like``: standard normal."""
        return gaussian(key, (1, 1, 1, self.dimension), like)[0, 0, 0, ...]

    @classmethod
    @abc.abstractmethod
    def from_lattice(
        cls, size: int, dimension: int, parameters: Mapping[str, Any], lattice: Lattice
    ) -> Self:
        """The family whose parameters are the given integers, read by ``lattice``."""

    @classmethod
    @abc.abstractmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Integer parameters (B, ...) and coefficients (B, I, S, K), and their denominator."""

    @classmethod
    @abc.abstractmethod
    def moves(cls, dimension: int, feature_count: int) -> tuple[Move, ...]:
        """Directions in which a search may move coefficients and keep certified bounds."""

    @abc.abstractmethod
    def names(self, instance: int) -> tuple[str, ...]:
        """The features (K) of one instance as a person writes them."""

    def parameters(self) -> dict[str, Array]:
        """The arrays that the features depend on, each (B, ...)."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in named.items() if hasattr(value, "shape")}

    def take(self, rows: Any) -> Self:
        """The features of the instances that ``rows`` (n,), integers on the host, names."""
        changes: dict[str, Any] = {}
        for name, array in self.parameters().items():
            xp = namespace(array)
            changes[name] = xp.take(array, xp.asarray(rows), axis=0)
        return part_of(self, changes)

    def __getitem__(self, index: slice) -> Self:
        """The features of the chosen instances."""
        changes: dict[str, Any] = {
            name: array[index, ...] for name, array in self.parameters().items()
        }
        return part_of(self, changes)


Whole = TypeVar("Whole")


def part_of(whole: Whole, changes: Mapping[str, Any]) -> Whole:
    """A dataclass like ``whole`` with some fields changed to parts of themselves.

    Parts of what was checked are not checked again: on a device each check would wait for it.
    """
    made = object.__new__(type(whole))
    own = fields(whole)  # type: ignore[arg-type] # any dataclass
    vars(made).update({field.name: getattr(whole, field.name) for field in own} | dict(changes))
    return made


@dataclass(frozen=True, eq=False)
class FeatureLocal(Local):
    """A family's own functions at coefficients c (B, *axes, K) and points w (B, *axes, d)."""

    family: Family
    c: Array
    w: Array

    def value(self) -> Array:
        return self.family.value(self.c, self.w)

    def gradient(self) -> Array:
        return self.family.gradient(self.c, self.w)

    def hessian_vector(self, v: Array) -> Array:
        return self.family.hessian_vector(self.c, self.w, v)

    def hessian(self) -> Array:
        return self.family.hessian(self.c, self.w)

    def moved(self, step: Array) -> Local:
        return self.family.at(self.c, self.w + step)

    def around(self, steps: Array) -> Local:
        return self.family.at(self.c[:, None, :], self.w[:, None, :] + steps)


def spread_points(c: Array, w: Array) -> tuple[Array, Array]:
    """c, and w repeated for every instance where it is one point (1, *axes, d) for all."""
    if w.shape[0] == c.shape[0]:
        return c, w
    return c, namespace(w).broadcast_to(w, (c.shape[0], *w.shape[1:]))


def stretch(array: Array, axes: int, core: int) -> Array:
    """``array`` (B, *own, *core) with ones after B, so that ``axes`` axes stand before its core."""
    missing = axes - (len(array.shape) - 1 - core)
    if missing <= 0:
        return array
    return namespace(array).reshape(array, (array.shape[0], *(1,) * missing, *array.shape[1:]))


def align(*arrays: Array) -> tuple[int, tuple[Array, ...]]:
    """The common number of axes after B, and the arrays (B, *axes, last) stretched to have it."""
    axes = max(len(array.shape) for array in arrays) - 2
    return axes, tuple(stretch(array, axes, 1) for array in arrays)


def fill(result: Array, core: int, *arrays: Array) -> Array:
    """``result`` (B, *axes, *core) broadcast over the axes of aligned (B, *axes, last)."""
    shape = list(result.shape[: len(result.shape) - core])
    for array in arrays:
        shape = [max(sizes) for sizes in zip(shape, array.shape[:-1], strict=True)]
    full = (*shape, *result.shape[len(shape) :])
    return result if full == tuple(result.shape) else namespace(result).broadcast_to(result, full)


MATMUL = 32
"""Matrices of more entries are multiplied by the library; smaller ones, and objects, by columns."""
TERMS = 8
"""Longer sums are left to the library whatever the matrix; a single term never is."""


def _by_library(matrix: Array, terms: int) -> bool:
    large = terms > TERMS or matrix.shape[-1] * matrix.shape[-2] > MATMUL
    return large and terms > 1 and not is_object(matrix)


def apply(matrix: Array, vector: Array) -> Array:
    """The products (..., m) of matrices (..., m, d) with vectors (..., d)."""
    if _by_library(matrix, matrix.shape[-1]):
        return namespace(matrix).matmul(matrix, vector[..., None])[..., 0]
    result = matrix[..., :, 0] * vector[..., 0, None]
    for column in range(1, vector.shape[-1]):
        result = result + matrix[..., :, column] * vector[..., column, None]
    return result


def apply_transposed(matrix: Array, vector: Array) -> Array:
    """The products (..., d) of transposed matrices (..., m, d) with vectors (..., m)."""
    if _by_library(matrix, matrix.shape[-2]):
        return namespace(matrix).matmul(vector[..., None, :], matrix)[..., 0, :]
    result = matrix[..., 0, :] * vector[..., 0, None]
    for row in range(1, vector.shape[-1]):
        result = result + matrix[..., row, :] * vector[..., row, None]
    return result


def total(values: Array) -> Array:
    """The sums (...) of values (..., d), d >= 1."""
    result = values[..., 0]
    for column in range(1, values.shape[-1]):
        result = result + values[..., column]
    return result


def inner(first: Array, second: Array) -> Array:
    """The inner products (...) of vectors (..., d)."""
    if second.shape[-1] > TERMS and not is_object(second):
        xp = namespace(first, second)
        return xp.matmul(first[..., None, :], second[..., :, None])[..., 0, 0]
    return total(first * second)


def identity(size: int, like: Array) -> Array:
    """The identity matrix beside ``like``; its entries are integers beside objects."""
    return constant([[int(row == column) for column in range(size)] for row in range(size)], like)


def diagonal(entries: Array) -> Array:
    """The matrices (..., d, d) with the given diagonals (..., d)."""
    return entries[..., None] * identity(entries.shape[-1], entries)


def average(weights: Array, values: Array) -> Array:
    """sum_n weights (..., N) * values (..., N)."""
    return inner(weights, values)


def deviations(weights: Array, coefficients: Array) -> Array:
    """Coefficients (..., N, K) minus their weighted mean, weights (..., N)."""
    return coefficients - mix(weights, coefficients)[..., None, :]


def where_finite(bad: Array, bound: Array) -> Array:
    """``bound`` where no flag of ``bad`` (same shape) is up, infinity elsewhere."""
    return namespace(bound).where(bad, infinite(bound), bound)


def differs(weights: Array, parts: Array, scale: Array) -> Array:
    """True (...) where some part (..., N, *one axis) of positive weight (..., N) is not zero."""
    xp = namespace(parts)
    flags = nonzero(parts, scale) & (weights > constant(0, weights))[..., None]
    return xp.any(flags, axis=(-2, -1))


def magnitude(coefficients: Array) -> Array:
    """The largest absolute coefficient of all, the scale of rounding errors."""
    xp = namespace(coefficients)
    return xp.max(xp.abs(coefficients))


def grid(points: int, dimension: int) -> list[tuple[int, ...]]:
    """All ways to choose one of ``points`` indices for each coordinate."""
    return list(product(range(points), repeat=dimension))
