"""What every method is: a frozen class whose ``direction`` is the update it is known for."""

from __future__ import annotations

import abc
from dataclasses import dataclass, fields
from math import isfinite, prod
from typing import ClassVar, Self

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, Number, namespace
from lemmacheck.algorithms.losses import Local, Losses
from lemmacheck.algorithms.problem import check_alike


@dataclass(frozen=True, eq=False)
class Batches:
    """The batches of T tasks that one estimate of their meta-gradients looks at.

    Args:
        D_in: for each of the N inner steps, the losses on its batch.
        D_o: the losses on the batch of the outer gradient.
        D_h: for each inner step, the losses on the batch of its Hessian; ``D_in`` itself where
            both share their samples, which saves work.
        gaussian: (T, N, Q, d) standard normal vectors, for the methods that ask for them.

    """

    D_in: tuple[Losses, ...]
    D_o: Losses
    D_h: tuple[Losses, ...]
    gaussian: Array | None = None

    @classmethod
    def full(
        cls, losses: Losses, steps: int = 1, query: Losses | None = None, gaussian: Array = None
    ) -> Batches:
        """The same losses in every role; with ``query``, other losses for the outer gradient.

        With the losses on all samples this is the exact meta-gradient; with support and query sets
        it is the finite-sum estimate.
        """
        inner = (losses,) * steps
        return cls(inner, losses if query is None else query, inner, gaussian)

    def __post_init__(self) -> None:
        if not self.D_in or len(self.D_in) != len(self.D_h):
            raise ValueError(
                f"{len(self.D_in)} inner batches and {len(self.D_h)} Hessian batches must be "
                f"equally many, at least one; give one of each for every inner step"
            )
        shapes = {(x.size, x.dimension) for x in (*self.D_in, self.D_o, *self.D_h)}
        if len(shapes) != 1:
            raise ValueError(
                f"losses of {sorted(shapes)} tasks and parameters must be of the same tasks; "
                f"sample all batches from one set of tasks"
            )
        arrays = {name: next(iter(losses.arrays())) for name, losses in self._roles().items()}
        if self.gaussian is not None:
            arrays["gaussian"] = self.gaussian
        check_alike(arrays)
        if self.gaussian is not None:
            found = tuple(self.gaussian.shape)
            if len(found) != 4 or (*found[:2], found[3]) != (self.size, self.steps, self.dimension):
                raise ValueError(
                    f"gaussian of shape {found} must be (T, N, Q, d) with T={self.size}, "
                    f"N={self.steps} and d={self.dimension}; draw it with gaussian()"
                )

    def _roles(self) -> dict[str, Losses]:
        """The losses by the last of their roles, each once."""
        roles = [(f"D_in[{step}]", losses) for step, losses in enumerate(self.D_in)]
        roles += [(f"D_h[{step}]", losses) for step, losses in enumerate(self.D_h)]
        roles.append(("D_o", self.D_o))
        return dict({id(x): (n, x) for n, x in roles}.values())

    @property
    def size(self) -> int:
        """The number T of tasks."""
        return self.D_o.size

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return self.D_o.dimension

    @property
    def steps(self) -> int:
        """The number N of inner steps."""
        return len(self.D_in)

    @property
    def alike(self) -> Losses | None:
        """The losses, where every role has the same and there are no Gaussian vectors."""
        same = all(x is self.D_o for x in (*self.D_in, *self.D_h))
        return self.D_o if same and self.gaussian is None else None

    @property
    def like(self) -> Array:
        """An array of the library and precision of the losses."""
        return next(iter(self.D_o.arrays()))

    @property
    def bytes(self) -> int:
        """The size of all data, each array once, and of the few vectors (T, d) made of them."""
        found = {id(a): a for x in self._roles().values() for a in x.arrays()}
        made = 4 * self.size * self.dimension * _itemsize(self.like)
        return made + sum(prod(map(int, a.shape)) * _itemsize(a) for a in found.values())

    def at(self, step: int, w: Array) -> tuple[Local, Local]:
        """The losses of D_in and of D_h near w; one object where they share their samples."""
        slope = self.D_in[step].at(w)
        return slope, slope if self.D_h[step] is self.D_in[step] else self.D_h[step].at(w)

    def single(self, w: Array) -> tuple[Local, Local]:
        """The losses of D_in and of D_h near w, for methods that make one inner step."""
        if self.steps != 1:
            raise ValueError(
                f"{self.steps} inner steps must be 1 for this method; choose one that makes N, "
                f"such as n-step-maml"
            )
        return self.at(0, w)

    def vectors(self, step: int, Q: int) -> Array:
        """The Gaussian vectors (T, Q, d) of an inner step."""
        if self.gaussian is None:
            raise ValueError(
                f"gaussian=None must be (T, N, Q, d) with Q={Q} here; draw it with gaussian()"
            )
        if self.gaussian.shape[2] != Q:
            raise ValueError(
                f"gaussian of shape {tuple(self.gaussian.shape)} must hold Q={Q} vectors for each "
                f"step, as the method says; draw as many, or change Q"
            )
        return self.gaussian[:, step, ...]

    def __getitem__(self, part: slice) -> Self:
        """The batches of the chosen tasks."""
        chosen: dict[int, Losses] = {}

        def pick(losses: Losses) -> Losses:
            return chosen.setdefault(id(losses), losses[part])

        return type(self)(
            tuple(map(pick, self.D_in)),
            pick(self.D_o),
            tuple(map(pick, self.D_h)),
            None if self.gaussian is None else self.gaussian[part, ...],
        )


@dataclass(frozen=True)
class Method(abc.ABC):
    """A rule for the direction in which meta-parameters move.

    Args:
        alpha: the inner step size (X^2/F), positive.

    """

    alpha: Number

    name: ClassVar[str]
    source: ClassVar[str]
    """The paper and number that define it."""
    linear: ClassVar[bool] = True
    """It only adds, scales and takes inner products: it may run in the coordinates of a span."""
    needs_gaussian: ClassVar[bool] = False
    reads: ClassVar[frozenset[str]] = frozenset({"D_in", "D_o", "D_h"})
    """The batches that it looks at."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, np.floating):  # it would turn float32 arrays into float64
                object.__setattr__(self, field.name, float(value))
        positive("alpha", self.alpha, "choose a step size, at most 1/L")

    @abc.abstractmethod
    def direction(self, on: Batches, w: Array) -> Array:
        """The estimates (T, d) of the tasks' meta-gradients at w, (d,) or (T, d)."""

    def adapted(self, on: Batches, w: Array) -> Array:
        """The points (T, d) to which the inner steps lead from w, on D_in."""
        return descend(on, w, self.alpha)


def positive(name: str, value: Number, cure: str) -> None:
    """Raise ValueError unless ``value`` is a finite number above zero."""
    if isinstance(value, float | np.floating) and not isfinite(value):
        raise ValueError(f"{name}={value} must be finite; {cure}")
    if not value > 0:
        raise ValueError(f"{name}={value} must be positive; {cure}")


def count(name: str, value: int, least: int, cure: str) -> None:
    """Raise ValueError unless ``value`` is an integer of at least ``least``."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ValueError(f"{name}={value!r} must be an integer of at least {least}; {cure}")


def descend(on: Batches, w: Array, alpha: Number) -> Array:
    """w_N, by w_{j+1} = w_j - alpha grad f(w_j; D_in)."""
    for D_in in on.D_in:
        w = w - alpha * D_in.at(w).gradient()
    return w


def adapt(on: Batches, w: Array, alpha: Number) -> tuple[list[Local], Array]:
    """The Hessian batches near w_0 .. w_{N-1}, and w_N, by the same steps as ``descend``."""
    path = []
    for step in range(on.steps):
        slope, bend = on.at(step, w)
        path.append(bend)
        w = w - alpha * slope.gradient()
    return path, w


def divisor(array: Array) -> Array:
    """``array`` with ones for zeros: what 0 / 0 is divided by where it is to be 0."""
    xp = namespace(array)
    return xp.where(array == 0, xp.ones_like(array), array)


def _itemsize(array: Array) -> int:
    return int(getattr(array, "itemsize", 8))
