"""Batches of meta-learning problems, linear in their coefficients over shared features."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

import numpy as np

from lemmacheck.algorithms.arithmetic import (
    Array,
    Number,
    constant,
    is_object,
    is_rational,
    namespace,
    rounding,
)

if TYPE_CHECKING:
    from lemmacheck.algorithms.families._family import Family


def mix(weights: Array, coefficients: Array) -> Array:
    """The weighted sums of coefficient vectors: (..., S) and (..., S, K) give (..., K).

    Leading axes broadcast, so batch weights (R, S) and coefficients (B, I, 1, S, K) give the
    coefficients (B, I, R, K) of every batch loss.
    """
    total = weights[..., 0, None] * coefficients[..., 0, :]
    for sample in range(1, weights.shape[-1]):
        total = total + weights[..., sample, None] * coefficients[..., sample, :]
    return total


@dataclass(frozen=True, eq=False)
class Problem:
    """Tasks whose sample losses are sum_k coefficients[b, i, theta, k] psi_k(w), well-formed by
    construction.

    Args:
        family: the features psi_k, shared by the tasks and samples of an instance.
        coefficients: (B, I, S, K) for B instances, I tasks, S samples, K features.
        task_probability: (B, I), summing to one over tasks.
        sample_probability: (B, I, S), summing to one over samples.

    Raises:
        ValueError: a wrong shape, a value that is not finite, a probability that is negative or
            whose sum is not one (exactly on exact numbers, up to rounding on floats), arrays of
            several libraries, types or devices.

    """

    family: Family
    coefficients: Array
    task_probability: Array
    sample_probability: Array

    def __post_init__(self) -> None:
        shape = tuple(self.coefficients.shape)
        if len(shape) != 4 or 0 in shape:
            raise ValueError(
                f"coefficients of shape {shape} must be (B, I, S, K), none of them 0; reshape them"
            )
        if (shape[0], shape[3]) != (self.family.size, self.family.feature_count):
            raise ValueError(
                f"coefficients of shape {shape} must have B={self.family.size} instances and "
                f"K={self.family.feature_count} features as the family "
                f"{type(self.family).__name__} has; rebuild either"
            )
        for name, array, expected in (
            ("task_probability", self.task_probability, shape[:2]),
            ("sample_probability", self.sample_probability, shape[:3]),
        ):
            if tuple(array.shape) != expected:
                raise ValueError(
                    f"{name} of shape {tuple(array.shape)} must be {expected}; reshape it"
                )
        arrays = {
            name: getattr(self, name)
            for name in ("coefficients", "task_probability", "sample_probability")
        }
        arrays |= {f"family.{name}": value for name, value in self.family.parameters().items()}
        check_alike(arrays)
        for name, array in arrays.items():
            check_finite(name, array)
        check_probability("task_probability", self.task_probability)
        check_probability("sample_probability", self.sample_probability)

    @property
    def size(self) -> int:
        """The number B of instances."""
        return int(self.coefficients.shape[0])

    @property
    def tasks(self) -> int:
        """The number I of tasks of each instance."""
        return int(self.coefficients.shape[1])

    @property
    def samples(self) -> int:
        """The number S of samples of each task."""
        return int(self.coefficients.shape[2])

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return self.family.dimension

    @property
    def task_coefficients(self) -> Array:
        """The coefficients (B, I, K) of the task losses f_i = E_theta f_i(., theta)."""
        return mix(self.sample_probability, self.coefficients)

    @property
    def mean_coefficients(self) -> Array:
        """The coefficients (B, K) of the mean loss f = E_i f_i."""
        return mix(self.task_probability, self.task_coefficients)

    def batch_coefficients(self, weights: Array) -> Array:
        """The coefficients (B, I, R, K) of the losses on R batches of samples.

        Args:
            weights: (R, S), shared by tasks, such as ``oracle.batch_weights`` gives.

        """
        return mix(weights, self.coefficients[:, :, None, :, :])

    def exact(self) -> Problem:
        """The problem itself, every number of which is then known to be a rational.

        Raises:
            ValueError: an entry is not ``flint.fmpq`` or ``fractions.Fraction``; a float is never
                a certificate.

        """
        named = {
            name: getattr(self, name)
            for name in ("coefficients", "task_probability", "sample_probability")
        }
        named |= {f"family.{name}": value for name, value in self.family.parameters().items()}
        for name, array in named.items():
            for index, value in _entries(array):
                if not is_rational(value):
                    raise ValueError(
                        f"{name}{list(index)}={value!r} is a {type(value).__name__} and must be "
                        f"an exact rational "
                        "here; build the problem with Recipe.to_problem('exact')"
                    )
        return self

    def __getitem__(self, index: int | slice) -> Problem:
        """The chosen instances, still with a leading batch axis."""
        part = slice(index, index + 1 or None) if isinstance(index, int) else index
        return Problem(
            self.family[part],
            self.coefficients[part, ...],
            self.task_probability[part, ...],
            self.sample_probability[part, ...],
        )


def _entries(array: Array) -> Iterator[tuple[tuple[int, ...], Number]]:
    for index in np.ndindex(tuple(array.shape)):
        yield index, array[index]


def _is_finite(value: Number) -> bool:
    own = getattr(value, "is_finite", None)
    if own is not None:
        return bool(own())
    return isfinite(value) if isinstance(value, float) else True


def check_alike(arrays: Mapping[str, Array]) -> None:
    """Raise ValueError unless all arrays are of one library, floating-point type and device.

    Object arrays are one type, whatever numbers they hold. No entry is read.
    """
    xp = namespace(*arrays.values())
    (first, like), *others = arrays.items()
    if not is_object(like) and not xp.isdtype(like.dtype, "real floating"):
        raise ValueError(
            f"{first} of dtype {like.dtype} must hold floating-point numbers, or exact ones as "
            f"objects; convert it, to float64 for example"
        )
    for name, array in others:
        if array.dtype != like.dtype:
            raise ValueError(
                f"{name} of dtype {array.dtype} must be {like.dtype}, as {first} is; convert either"
            )
        # Arrays that a compiler is tracing are on no device yet.
        if getattr(array, "device", None) != getattr(like, "device", None):
            raise ValueError(
                f"{name} on {array.device} must be on {like.device}, where {first} is; move either"
            )


def check_finite(name: str, array: Array) -> None:
    """Raise ValueError unless every entry is a finite number."""
    xp = namespace(array)
    if is_object(array):
        finite = all(_is_finite(value) for _, value in _entries(array))
    else:
        finite = bool(xp.all(xp.isfinite(array)))
    if not finite:
        raise ValueError(f"{name} holds NaN or infinity and must be finite; drop that instance")


def check_probability(name: str, array: Array) -> None:
    """Raise ValueError unless the entries are at least 0 and sum to one along the last axis."""
    xp = namespace(array)
    if bool(xp.any(array < constant(0, array))):
        least = xp.min(array)
        least = least if is_object(array) else float(least)
        raise ValueError(
            f"{name} has minimum {least} and must not be negative; clip it and renormalise"
        )
    total = xp.sum(array, axis=-1, keepdims=True)
    if is_object(array):
        wrong = [value for _, value in _entries(total) if not (value == 1 or _may_be_one(value))]
    else:
        distance = float(xp.max(xp.abs(total - 1)))
        wrong = [1 + distance] if distance > rounding(array.shape[-1], array) else []
    if wrong:
        raise ValueError(f"{name} sums to {wrong[0]} and must sum to 1; divide it by its sum")


def _may_be_one(value: Number) -> bool:
    contains = getattr(value, "contains", None)
    return contains is not None and bool(contains(1))
