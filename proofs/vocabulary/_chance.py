"""Losses of tasks, laws of what is drawn, expectations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lemmacheck.proofs.vocabulary._algebra import (
    Node,
    Sort,
    SortError,
    Symbol,
    require,
)

# Losses of tasks ---------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class OfLoss(Node):
    """Something of the loss f_i(., D) at a point; without a batch, of the mean loss f_i."""

    task: Node
    point: Node
    batch: Node | None = None

    def __post_init__(self) -> None:
        require(self.task, Sort.TASK, role="the task of a loss")
        require(self.point, Sort.VECTOR, role="the point of a loss")
        if self.batch is not None:
            require(self.batch, Sort.BATCH, role="the batch of a loss")


@dataclass(frozen=True, eq=False)
class Loss(OfLoss):
    """The value f_i(point, batch)."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Gradient(OfLoss):
    """The gradient of the loss at `point`; with a batch, its stochastic version."""

    denotes: ClassVar[Sort | None] = Sort.VECTOR


@dataclass(frozen=True, eq=False)
class Hessian(OfLoss):
    """The Hessian of the loss at `point`; with a batch, its stochastic version."""

    denotes: ClassVar[Sort | None] = Sort.OPERATOR


# Chance ------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Law(Node):
    """How a draw is distributed; not itself a value."""

    @property
    def sort(self) -> Sort:
        """None: raises SortError."""
        raise SortError(f"a law ({type(self).__name__}) is not a value; draw a variable from it")


@dataclass(frozen=True, eq=False)
class TaskLaw(Law):
    """One task, with the problem's probabilities."""


@dataclass(frozen=True, eq=False)
class BatchLaw(Law):
    """`count` samples of `task`: independent, or without `replacement` distinct, equally likely."""

    task: Node
    count: Node
    replacement: bool = True

    def __post_init__(self) -> None:
        require(self.task, Sort.TASK, role="the task of a batch")
        require(self.count, Sort.SCALAR, role="the size of a batch")


@dataclass(frozen=True, eq=False)
class CollectionLaw(Law):
    """`count` independent tasks, each with its own batch of `samples` independent samples.

    Where `samples` is a tuple, each task has one batch of each size, all independent.
    """

    count: Node
    samples: Node | tuple[Node, ...]

    def __post_init__(self) -> None:
        require(self.count, Sort.SCALAR, role="the size of a collection")
        for size in self.sizes:
            require(size, Sort.SCALAR, role="the size of its batches")

    @property
    def sizes(self) -> tuple[Node, ...]:
        """The size of each batch of a member, in order."""
        return self.samples if isinstance(self.samples, tuple) else (self.samples,)


TASKS = TaskLaw()
_DRAWN = {TaskLaw: Sort.TASK, BatchLaw: Sort.BATCH, CollectionLaw: Sort.COLLECTION}


@dataclass(frozen=True, eq=False)
class Draw(Node):
    """`variable` is drawn from `law`; under one name it is the same draw everywhere."""

    variable: Symbol
    law: Law

    def __post_init__(self) -> None:
        wanted = _DRAWN[type(self.law)]
        require(self.variable, wanted, role=f"what is drawn from a {type(self.law).__name__}")

    @property
    def sort(self) -> Sort:
        """That of the variable."""
        return self.variable.sort

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the law mentions, and the variable, which only the binder around it binds."""
        return self.law.free | {self.variable}


@dataclass(frozen=True, eq=False)
class Bound(Node):
    """A body under draws; a later draw may depend on an earlier one."""

    bound: tuple[Draw, ...]
    body: Node

    def __post_init__(self) -> None:
        names = [draw.variable.name for draw in self.bound]
        if len(set(names)) < len(names):
            raise SortError(f"the draws {names} name a variable twice; give each draw its own name")

    @property
    def draws(self) -> tuple[Draw, ...]:
        """Those that are written, in their order."""
        return self.bound

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """A draw binds its variable in the body and in the laws of later draws, not in its own."""
        found = self.body.free
        for draw in reversed(self.bound):
            found = (found - {draw.variable}) | draw.law.free
        return found


@dataclass(frozen=True, eq=False)
class Expectation(Bound):
    """The mean of `body` over the draws."""

    @property
    def sort(self) -> Sort:
        """That of the body."""
        return self.body.sort


@dataclass(frozen=True, eq=False)
class Variance(Bound):
    """E ||X - E X||^2, of a scalar or a vector X."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.body, Sort.SCALAR, Sort.VECTOR, role="what varies")


@dataclass(frozen=True, eq=False)
class CollectionMean(Node):
    """The mean of `body` over the members (task, batch) of a drawn collection.

    Where a member has several batches, `batch` is the tuple of their names.
    """

    collection: Symbol
    task: Symbol
    batch: Symbol | tuple[Symbol, ...]
    body: Node

    def __post_init__(self) -> None:
        require(self.collection, Sort.COLLECTION, role="what a mean is taken over")
        require(self.task, Sort.TASK, role="the task of a member")
        for batch in self.batches:
            require(batch, Sort.BATCH, role="the batch of a member")

    @property
    def batches(self) -> tuple[Symbol, ...]:
        """The names of the batches of a member, in the order of the law's sizes."""
        return self.batch if isinstance(self.batch, tuple) else (self.batch,)

    @property
    def member(self) -> frozenset[Symbol]:
        """What is bound in the body."""
        return frozenset((self.task, *self.batches))

    @property
    def sort(self) -> Sort:
        """That of the body."""
        return self.body.sort

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the body mentions but the member, and the collection."""
        return (self.body.free - self.member) | {self.collection}
