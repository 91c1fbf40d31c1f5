"""What a method sees of a batch of tasks: losses, and what they are near given points."""

from __future__ import annotations

import abc
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, Self

from lemmacheck.algorithms.arithmetic import Array, namespace, ramp, square_root
from lemmacheck.algorithms.problem import check_alike

if TYPE_CHECKING:
    from lemmacheck.algorithms.families._family import Family


class Local(abc.ABC):
    """T losses near one point each; what value, gradient and Hessian share is computed once.

    Shapes are written for points (T, d). Points (T, Q, d), which ``around`` gives, add an axis Q
    to every result.
    """

    @abc.abstractmethod
    def value(self) -> Array:
        """The losses (T,)."""

    @abc.abstractmethod
    def gradient(self) -> Array:
        """The gradients (T, d)."""

    @abc.abstractmethod
    def hessian_vector(self, v: Array) -> Array:
        """The Hessians times v (T, d), without a Hessian."""

    @abc.abstractmethod
    def hessian(self) -> Array:
        """The symmetric Hessians (T, d, d)."""

    @abc.abstractmethod
    def moved(self, step: Array) -> Local:
        """The same losses near the points moved by ``step`` (T, d)."""

    @abc.abstractmethod
    def around(self, steps: Array) -> Local:
        """The same losses near Q points each, the point plus ``steps`` (T, Q, d)."""

    def central(self, step: Array) -> Array:
        """grad(w + step) - grad(w - step), (T, d)."""
        return self.moved(step).gradient() - self.moved(-step).gradient()

    def forward(self, steps: Array, weights: Array) -> Array:
        """sum_q weights_q (grad(w + steps_q) - grad(w)), (T, d).

        Args:
            steps: (T, Q, d).
            weights: (T, Q).

        """
        rise = self.around(steps).gradient() - self.gradient()[:, None, :]
        return namespace(rise).sum(weights[..., None] * rise, axis=1)


class SpanLocal(Local):
    """Losses near coordinates of a span: what has none is refused, and asked of the losses."""

    def hessian(self) -> NoReturn:
        raise NotImplementedError(
            "Hessians have no coordinates; multiply by them instead, or use the losses themselves"
        )

    def around(self, steps: Array) -> NoReturn:
        raise NotImplementedError("other vectors leave the span; use the losses themselves")


class Losses(abc.ABC):
    """T losses on R^d, evaluated together: the mean of each task's loss over one batch."""

    @property
    @abc.abstractmethod
    def size(self) -> int:
        """The number T of losses."""

    @property
    @abc.abstractmethod
    def dimension(self) -> int:
        """The number d of parameters."""

    @abc.abstractmethod
    def at(self, w: Array) -> Local:
        """The losses near w: (T, d), one point each, or (d,), the same for all."""

    @abc.abstractmethod
    def __getitem__(self, part: slice) -> Self:
        """The losses of the chosen tasks."""

    @abc.abstractmethod
    def arrays(self) -> Sequence[Array]:
        """The data, at least one array; they say on which library and how large the losses are."""

    def inner(self, a: Array, b: Array) -> Array:
        """The inner products (T,) of vectors (T, d)."""
        return namespace(a).sum(a * b, axis=-1)

    def norm(self, v: Array) -> Array:
        """The lengths (T,) of vectors (T, d); exact numbers need rational ones, or balls."""
        return square_root(ramp(self.inner(v, v)))  # rounding may turn a Gram form negative

    def span(self, w: Array) -> Span | None:
        """The affine spaces that gradients cannot leave from w (d,), where that saves work."""
        return None


class Span(Losses):
    """Losses on w + range(A_t), t = 1 .. T, in coordinates: the point s stands for w + A_t s.

    Gradients and Hessian-vector products of the losses lie in range(A_t); they are given by
    coordinates as well, so that a method that only adds, scales and multiplies by Hessians runs
    here unchanged, in as many variables as A_t has columns.
    """

    @property
    @abc.abstractmethod
    def start(self) -> Array:
        """The coordinates of w."""

    @abc.abstractmethod
    def total(self, weights: Array, v: Array) -> Array:
        """sum_t weights_t A_t v_t (d,), for weights (T,) and coordinates v (T, n)."""


@dataclass(frozen=True, eq=False)
class FamilyLosses(Losses):
    """The losses sum_k c_k psi_k over a family's features.

    Args:
        family: of T instances, the features of each task.
        c: (T, K).

    """

    family: Family
    c: Array

    def __post_init__(self) -> None:
        expected = (self.family.size, self.family.feature_count)
        if tuple(self.c.shape) != expected:
            raise ValueError(
                f"c of shape {tuple(self.c.shape)} must be {expected}, tasks by features of the "
                f"family {type(self.family).__name__}; rebuild either"
            )
        features = self.family.parameters()
        check_alike({"c": self.c, **{f"family.{name}": x for name, x in features.items()}})

    @property
    def size(self) -> int:
        return int(self.c.shape[0])

    @property
    def dimension(self) -> int:
        return self.family.dimension

    def at(self, w: Array) -> Local:
        return self.family.at(self.c, points(w, self))

    def span(self, w: Array) -> Span | None:
        return self.family.span(self.c, points(w, self))

    def arrays(self) -> Sequence[Array]:
        return (self.c, *self.family.parameters().values())

    def __getitem__(self, part: slice) -> FamilyLosses:
        return FamilyLosses(self.family[part], self.c[part, ...])


def points(w: Array, losses: Losses) -> Array:
    """w as (T, d), or as (1, d) where it is one point for all tasks.

    Raises:
        ValueError: another shape, or another library, type or device than the losses' data.

    """
    check_alike({"the losses' data": next(iter(losses.arrays())), "w": w})
    shape = tuple(w.shape)
    if shape == (losses.dimension,):
        return w[None, :]
    if shape not in {(losses.size, losses.dimension), (1, losses.dimension)}:
        raise ValueError(
            f"w of shape {shape} must be ({losses.dimension},), or ({losses.size}, "
            f"{losses.dimension}) for a point per task; reshape it"
        )
    return w
