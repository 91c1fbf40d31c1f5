"""What a method asks of the losses: how many gradients, values, Hessian-vector products."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.losses import Local, Losses
from lemmacheck.algorithms.methods._method import Batches, Method


@dataclass(frozen=True)
class Work:
    """Numbers of evaluations, each at one point, of one task, on one batch."""

    values: int
    gradients: int
    hessian_vectors: int
    hessians: int

    def __mul__(self, times: int) -> Work:
        """The work done so many times."""
        return Work(*(number * times for number in vars(self).values()))


def work(method: Method, on: Batches, w: Array) -> Work:
    """What the direction of a task takes, counted on the first task; no method looks at numbers
    before it decides what to ask for.
    """
    asked: Counter[str] = Counter()
    wrapped: dict[int, Losses] = {}

    def wrap(losses: Losses) -> Losses:
        return wrapped.setdefault(id(losses), _CountedLosses(losses, asked))

    one = on[0:1]
    counted = Batches(
        tuple(map(wrap, one.D_in)), wrap(one.D_o), tuple(map(wrap, one.D_h)), one.gaussian
    )
    method.direction(counted, w)
    names = ("values", "gradients", "hessian_vectors", "hessians")
    return Work(*(asked[name] for name in names))


@dataclass(frozen=True, eq=False)
class _CountedLosses(Losses):
    losses: Losses
    asked: Counter[str]

    @property
    def size(self) -> int:
        return self.losses.size

    @property
    def dimension(self) -> int:
        return self.losses.dimension

    def at(self, w: Array) -> Local:
        return _CountedLocal(self.losses.at(w), self.asked, 1)

    def arrays(self) -> Sequence[Array]:
        return self.losses.arrays()

    def __getitem__(self, part: slice) -> Self:
        return type(self)(self.losses[part], self.asked)


class _CountedLocal(Local):
    def __init__(self, local: Local, asked: Counter[str], points: int) -> None:
        self.local, self.asked, self.points = local, asked, points
        self.known: set[str] = set()

    def _count(self, name: str, *, kept: bool = True) -> None:
        """Count a question; what is kept is computed only the first time."""
        if name not in self.known:
            self.asked[name] += self.points
        if kept:
            self.known.add(name)

    def value(self) -> Array:
        self._count("values")
        return self.local.value()

    def gradient(self) -> Array:
        self._count("gradients")
        return self.local.gradient()

    def hessian_vector(self, v: Array) -> Array:
        self._count("hessian_vectors", kept=False)
        return self.local.hessian_vector(v)

    def hessian(self) -> Array:
        self._count("hessians")
        return self.local.hessian()

    def moved(self, step: Array) -> Local:
        return _CountedLocal(self.local.moved(step), self.asked, self.points)

    def around(self, steps: Array) -> Local:
        return _CountedLocal(self.local.around(steps), self.asked, int(steps.shape[1]))
