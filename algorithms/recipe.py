"""Instances as plain integers, which floats and exact rationals read as the same numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

import numpy as np

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families import Family, Shape, families
from lemmacheck.algorithms.problem import Problem

Arithmetic = Literal["float64", "exact", "fraction"]
_LARGEST = 2**53


def rational_array(whole: Any, denominator: int | Any, arithmetic: Arithmetic = "exact") -> Any:
    """The quotients as an object array of ``flint.fmpq`` ("exact") or ``Fraction`` ("fraction")."""
    make: Any = Fraction
    if arithmetic == "exact":
        from flint import fmpq as make

    whole = np.asarray(whole)
    below = np.broadcast_to(np.asarray(denominator), whole.shape)
    out = np.empty(whole.shape, dtype=object)
    for index in np.ndindex(whole.shape):
        out[index] = make(int(whole[index]), int(below[index]))
    return out


def _integers(name: str, values: Any) -> Any:
    array = np.asarray(values)
    if array.size == 0:
        array = array.astype(np.int64)
    if array.dtype.kind not in "iu":
        raise ValueError(
            f"{name} has {array.dtype} entries and must hold integers; scale them by the "
            f"denominator"
        )
    if array.size and int(abs(array).max()) >= _LARGEST:
        raise ValueError(
            f"{name} holds {int(abs(array).max())} and must stay below 2**53; use smaller integers"
        )
    array = array.astype(np.int64)
    array.setflags(write=False)
    return array


@dataclass(frozen=True, eq=False)
class Recipe:
    """A batch of B instances that every arithmetic reads as the same rational numbers.

    Floats are the nearest to the rationals: equal to them when the denominator and the
    sums of weights are powers of two and there is no rotation.

    Args:
        family: a name from ``families()``.
        dimension: d.
        denominator: of coefficients and parameters.
        coefficients: (B, I, S, K) integers.
        task_weights: (B, I) integers; probabilities are weights over their sum.
        sample_weights: (B, I, S) integers.
        parameters: integers (B, ...) of the family, such as knots.

    Raises:
        ValueError: an unknown family, entries that are not integers below 2**53, weights that are
            negative or all zero. ``to_problem`` checks the shapes.

    """

    family: str
    dimension: int
    denominator: int
    coefficients: Any
    task_weights: Any
    sample_weights: Any
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.family not in families():
            raise ValueError(
                f"family={self.family!r} must be one of {sorted(families())}; correct the name"
            )
        for name in ("dimension", "denominator"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value < _LARGEST:
                raise ValueError(f"{name}={value!r} must be an integer from 1 to 2**53; correct it")
        for name in ("coefficients", "task_weights", "sample_weights"):
            object.__setattr__(self, name, _integers(name, getattr(self, name)))
        checked = {name: _integers(name, value) for name, value in self.parameters.items()}
        object.__setattr__(self, "parameters", checked)
        for name in ("task_weights", "sample_weights"):
            weights = getattr(self, name)
            if (weights < 0).any() or (weights.sum(axis=-1) == 0).any():
                raise ValueError(f"{name} must be at least 0 and not all 0; raise one of them")

    @property
    def size(self) -> int:
        """The number B of instances."""
        return int(self.coefficients.shape[0])

    def to_problem(self, arithmetic: Arithmetic = "exact", xp: Any = np) -> Problem:
        """The problem over float64 arrays of the library ``xp``, or over exact rationals in
        object arrays.

        Args:
            arithmetic: "float64"; "exact" for ``flint.fmpq``; "fraction" for ``Fraction``.
            xp: where float arrays live; exact ones always live in NumPy.

        """

        def numbers(whole: Any, denominator: Any) -> Array:
            if arithmetic != "float64":
                return rational_array(whole, denominator, arithmetic)
            above, below = (
                xp.asarray(whole, dtype=xp.float64),
                xp.asarray(denominator, dtype=xp.float64),
            )
            return above / below

        kind: type[Family] = families()[self.family]
        made = kind.from_lattice(
            self.size,
            self.dimension,
            self.parameters,
            lambda whole: numbers(whole, self.denominator),
        )
        return Problem(
            made,
            numbers(self.coefficients, self.denominator),
            numbers(self.task_weights, self.task_weights.sum(axis=-1, keepdims=True)),
            numbers(self.sample_weights, self.sample_weights.sum(axis=-1, keepdims=True)),
        )

    def __getitem__(self, index: int | slice) -> Recipe:
        """The recipe of the chosen instances, still with a leading batch axis."""
        part = slice(index, index + 1 or None) if isinstance(index, int) else index
        return Recipe(
            self.family,
            self.dimension,
            self.denominator,
            self.coefficients[part],
            self.task_weights[part],
            self.sample_weights[part],
            {name: value[part] for name, value in self.parameters.items()},
        )

    def to_json(self) -> dict[str, Any]:
        """Plain data, from which ``from_json`` builds an equal recipe."""
        return {
            "family": self.family,
            "dimension": self.dimension,
            "denominator": self.denominator,
            "coefficients": self.coefficients.tolist(),
            "task_weights": self.task_weights.tolist(),
            "sample_weights": self.sample_weights.tolist(),
            "parameters": {name: value.tolist() for name, value in self.parameters.items()},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Recipe:
        """The recipe that ``to_json`` wrote; ValueError for missing, unknown or malformed data."""
        names = {
            "family",
            "dimension",
            "denominator",
            "coefficients",
            "task_weights",
            "sample_weights",
            "parameters",
        }
        if set(data) != names:
            raise ValueError(
                f"fields {sorted(set(data) ^ names)} must be exactly {sorted(names)}; add or "
                f"drop them"
            )
        return cls(**data)


def draw(
    family: str,
    key: Key,
    batch: int,
    tasks: int,
    samples: int,
    dimension: int,
    *,
    denominator: int = 8,
    bounded: bool = True,
) -> Recipe:
    """B instances that depend on nothing but the arguments, about half of them extremal cases.

    Args:
        family: a name from ``families()``.
        key: names the stream; see ``Key``.
        batch: B.
        tasks: I.
        samples: S.
        dimension: d.
        denominator: of the lattice; powers of two make floats exact.
        bounded: tasks and samples share their quadratic part, so that their gradients differ by a
            bounded amount and all variances exist for all w; otherwise curvatures are free.

    """
    if family not in families():
        raise ValueError(f"family={family!r} must be one of {sorted(families())}; correct the name")
    shape = Shape(batch, tasks, samples, dimension, denominator, bounded)
    parameters, coefficients, below = families()[family].draw(key.fold(family), shape)
    return Recipe(
        family,
        dimension,
        below,
        coefficients,
        _weights(key.fold("task weights"), (batch, tasks)),
        _weights(key.fold("sample weights"), (batch, tasks, samples)),
        parameters,
    )


def draw_shape(
    key: Key, tasks: int = 3, samples: int = 3, dimension: int = 3
) -> tuple[int, int, int]:
    """Numbers of tasks, samples and dimensions, each from 1 to the given maximum."""
    highest = {"tasks": tasks, "samples": samples, "dimension": dimension}
    chosen = [int(integers(key.fold(name), (1,), 1, high)[0]) for name, high in highest.items()]
    return chosen[0], chosen[1], chosen[2]


def _weights(key: Key, shape: tuple[int, ...]) -> Any:
    """Weights from 1 to 4, all 1 in half of the instances."""
    free = integers(key.fold("weights"), shape, 1, 4)
    equal = integers(key.fold("equal"), (shape[0], *(1,) * (len(shape) - 1)), 0, 1)
    return np.where(equal == 1, 1, free)
