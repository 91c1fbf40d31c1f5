"""Tasks that methods are run on: their samples, their chances, and the batches drawn from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from lemmacheck.algorithms.arithmetic import (
    Array,
    constant,
    is_object,
    namespace,
    on_host,
    shares,
)
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._data import DataFamily
from lemmacheck.algorithms.families._family import Family, part_of
from lemmacheck.algorithms.gaussian import gaussian
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.losses import Losses
from lemmacheck.algorithms.methods._method import Batches
from lemmacheck.algorithms.problem import Problem, check_alike, check_finite, check_probability, mix

LATTICE = 1 << 31
"""Chances are rounded to multiples of 1 / LATTICE when samples are drawn."""


@dataclass(frozen=True)
class BatchSizes:
    """How many samples each batch holds; None takes all samples of a task, without drawing.

    Batches are drawn with replacement, independently of each other and anew for each inner step.
    """

    D_in: int | None = None
    D_o: int | None = None
    D_h: int | None = None

    def __post_init__(self) -> None:
        for name, size in vars(self).items():
            if size is not None:
                check_count(name, size)


@dataclass(frozen=True, eq=False)
class Tasks:
    """T tasks with S samples each; the loss of a task is the mean of its samples' losses.

    Args:
        family: of T instances, the features of each task.
        coefficients: (T, S, K), the loss of each sample; None where the features are the samples'
            losses themselves, as in data families (K = S).
        probability: (T,), of drawing each task; uniform when None.
        sample_probability: (T, S), of drawing each sample of a task; uniform when None.

    Raises:
        ValueError: no task or no sample, a wrong shape, arrays of several libraries, numbers that
            are not finite, probabilities that are negative or do not sum to one.

    """

    family: Family
    coefficients: Array | None = None
    probability: Array = None
    sample_probability: Array = None

    def __post_init__(self) -> None:
        size, samples = self.family.size, self.family.feature_count
        if self.coefficients is None and not isinstance(self.family, DataFamily):
            raise ValueError(
                f"coefficients=None must be (T, S, K) for {type(self.family).__name__}, whose "
                f"features are not the losses of samples; give them"
            )
        if self.coefficients is not None:
            shape = tuple(self.coefficients.shape)
            if len(shape) != 3 or (shape[0], shape[2]) != (size, samples):
                raise ValueError(
                    f"coefficients of shape {shape} must be (T, S, K) with T={size} tasks and "
                    f"K={samples} features; reshape them"
                )
            samples = shape[1]
        if 0 in (size, samples):
            raise ValueError(
                f"{size} tasks with {samples} samples must be at least one of each; add data"
            )
        arrays = {f"family.{name}": array for name, array in self.family.parameters().items()}
        arrays |= {name: array for name, array in vars(self).items() if hasattr(array, "shape")}
        check_alike(arrays)
        for name, array in arrays.items():
            check_finite(name, array)
        like = next(iter(arrays.values()))
        for name, shape in (("probability", (size,)), ("sample_probability", (size, samples))):
            array = getattr(self, name)
            if array is None:
                object.__setattr__(self, name, shares(shape[-1], shape, like))
            elif tuple(array.shape) != shape:
                raise ValueError(
                    f"{name} of shape {tuple(array.shape)} must be {shape}; reshape it"
                )
            else:
                check_probability(name, array)

    @classmethod
    def of_problem(cls, problem: Problem, instance: int = 0) -> Self:
        """The tasks of one instance of a problem, which share its features."""
        one = problem[instance]
        return cls(
            one.family.take(np.zeros(problem.tasks, dtype=np.int64)),
            one.coefficients[0, ...],
            one.task_probability[0, ...],
            one.sample_probability[0, ...],
        )

    @property
    def size(self) -> int:
        """The number T of tasks."""
        return self.family.size

    @property
    def samples(self) -> int:
        """The number S of samples of each task."""
        return int(self.sample_probability.shape[1])

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return self.family.dimension

    def weighted(self, weights: Array) -> Losses:
        """The task losses with the given weights (T, S) of samples."""
        c = weights if self.coefficients is None else mix(weights, self.coefficients)
        return self.family.losses(c)

    @kept
    def losses(self) -> Losses:
        """The task losses, means over all samples."""
        return self.weighted(self.sample_probability)

    def batch(self, rows: Array) -> Losses:
        """The mean losses over batches of samples, ``rows`` (T, n) integers in [0, S)."""
        xp, n = namespace(rows), int(rows.shape[1])
        like = self.sample_probability
        if self.coefficients is None:
            assert isinstance(self.family, DataFamily)
            return self.family.samples(rows).losses(shares(n, tuple(rows.shape), like))
        hit = rows[:, :, None] == xp.arange(self.samples, dtype=rows.dtype)
        counts = xp.sum(xp.astype(hit, xp.int64), axis=1)
        return self.weighted(constant(counts, like) * shares(n, tuple(counts.shape), like))

    def take(self, rows: Any) -> Tasks:
        """The chosen tasks, ``rows`` (n,) integers in [0, T) on the host; equally likely from then
        on.
        """
        c, like = self.coefficients, self.sample_probability
        changes = {
            "family": self.family.take(rows),
            "coefficients": None if c is None else _rows(c, rows),
            "probability": shares(rows.shape[0], (rows.shape[0],), like),
            "sample_probability": _rows(like, rows),
        }
        return part_of(self, changes)

    def split(self, support: int) -> tuple[Losses, Losses]:
        """The losses on the first ``support`` samples of each task, and on the others.

        These are the sets S_i and T_i of the finite-sum method (ji2022, equation (8)).
        """
        check_count("support", support)
        if support >= self.samples:
            raise ValueError(
                f"support={support} must leave samples on both sides of {self.samples}; choose "
                f"1 to {self.samples - 1}"
            )
        xp = namespace(self.sample_probability)
        rows = xp.broadcast_to(xp.arange(self.samples)[None, :], (self.size, self.samples))
        return self.batch(rows[:, :support]), self.batch(rows[:, support:])

    @kept
    def _task_thresholds(self) -> Array | None:
        return _thresholds(on_host(self.probability))

    @kept
    def _sample_thresholds(self) -> Array | None:
        return _thresholds(self.sample_probability)

    def draw(self, key: Key, count: int) -> Tasks:
        """``count`` tasks, independent draws from the tasks' law."""
        check_count("B", count)
        rows = _draw(key.fold("tasks"), (count,), self._task_thresholds, self.size, np)
        return self.take(rows)

    def draw_batch(self, key: Key, size: int | None) -> Losses:
        """The mean losses over one batch of ``size`` independent samples for each task."""
        if size is None:
            return self.losses
        check_count("batch size", size)
        xp, limits = namespace(self.sample_probability), self._sample_thresholds
        return self.batch(_draw(key, (self.size, size), limits, self.samples, xp))

    def batches(
        self, key: Key, sizes: BatchSizes, steps: int = 1, directions: int | None = None
    ) -> Batches:
        """The batches of one estimate: D_in and D_h for each inner step, D_o, Gaussian vectors.

        Args:
            key: names the draw; equal keys give equal batches on every library.
            sizes: of the batches.
            steps: N.
            directions: Q, for the methods that ask for Gaussian vectors.

        """
        check_count("steps", steps)
        every = range(steps)
        vectors = None
        if directions is not None:
            like = self.sample_probability
            shape = (self.size, steps, directions, self.dimension)
            vectors = gaussian(key.fold("gaussian"), shape, like)
        return Batches(
            tuple(self.draw_batch(key.fold("D_in", step), sizes.D_in) for step in every),
            self.draw_batch(key.fold("D_o"), sizes.D_o),
            tuple(self.draw_batch(key.fold("D_h", step), sizes.D_h) for step in every),
            vectors,
        )


def check_count(name: str, value: int) -> None:
    """Raise ValueError unless ``value`` is a positive integer."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name}={value!r} must be a positive integer; choose at least 1")


def _rows(array: Array, rows: Any) -> Array:
    xp = namespace(array)
    return xp.take(array, xp.asarray(rows), axis=0)


def _thresholds(chance: Array) -> Array | None:
    """Where the lattice changes from one atom to the next, (..., atoms - 1), on the same library;
    None where all atoms are equally likely.

    Rounded once, on the host, so that equal words give equal atoms on every library.
    """
    host = on_host(chance)
    if is_object(host):
        host = np.vectorize(lambda x: int(x.numerator) / int(x.denominator), otypes=[float])(host)
    if (host == host.flat[0]).all():
        return None
    steps = np.rint(np.cumsum(host.astype(np.float64), axis=-1) * LATTICE).astype(np.int64)
    return namespace(chance).asarray(steps[..., :-1])


def _draw(key: Key, shape: tuple[int, ...], thresholds: Array | None, atoms: int, xp: Any) -> Array:
    """Atoms, int64, with the chances that ``thresholds`` (*shape[:-1], atoms - 1) stand for."""
    if thresholds is None:
        return integers(key, shape, 0, atoms - 1, xp=xp)
    word = integers(key, shape, 0, LATTICE - 1, xp=xp)[..., None]
    return xp.sum(xp.astype(word >= thresholds[..., None, :], xp.int64), axis=-1)
