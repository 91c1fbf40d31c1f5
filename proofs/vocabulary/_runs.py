"""Runs of maps, with chance and without, and what ranges over natural numbers."""

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
    walk,
)
from lemmacheck.proofs.vocabulary._chance import Bound
from lemmacheck.proofs.vocabulary._functions import Call

# Runs --------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Iterate(Node):
    """Where `count` applications of the map `variable` -> `step` lead from `start`.

    The variable is bound in the step alone: a start that mentions it means another one.
    """

    denotes: ClassVar[Sort | None] = Sort.VECTOR

    variable: Symbol
    step: Node
    start: Node
    count: Node

    def __post_init__(self) -> None:
        require(self.variable, Sort.VECTOR, role="what a step moves")
        require(self.step, Sort.VECTOR, role="where a step leads")
        require(self.start, Sort.VECTOR, role="where a run starts")
        require(self.count, Sort.SCALAR, role="the number of steps")

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "variable", "step"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the step mentions but the variable, and what the start and the count mention."""
        return (self.step.free - {self.variable}) | self.start.free | self.count.free


@dataclass(frozen=True, eq=False)
class RandomStep(Bound):
    """Where one step of a random run leads: `body`, under draws made anew in every step.

    It is a point only inside a MeanAfter, which says from where.
    """

    denotes: ClassVar[Sort | None] = Sort.VECTOR

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.body, Sort.VECTOR, role="where a random step leads")


@dataclass(frozen=True, eq=False)
class MeanAfter(Node):
    """The mean of `body` at the point to which `count` random steps lead from `start`.

    The draws of a step do not depend on those before it, but through the point they led to.  The
    variable is bound in the step and in the body alone.
    """

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    variable: Symbol
    step: RandomStep
    body: Node
    start: Node
    count: Node

    def __post_init__(self) -> None:
        require(self.variable, Sort.VECTOR, role="what a step moves")
        if not isinstance(self.step, RandomStep):
            raise SortError(f"the step {self.step} names no draws; write a RandomStep")
        require(self.body, Sort.SCALAR, role="what a mean after steps is taken of")
        require(self.start, Sort.VECTOR, role="where a run starts")
        require(self.count, Sort.SCALAR, role="the number of steps")

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "variable", "step", "body"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What step and body mention but the variable, and what start and count mention."""
        inside = (self.step.free | self.body.free) - {self.variable}
        return inside | self.start.free | self.count.free


@dataclass(frozen=True, eq=False)
class _OverNaturals(Node):
    """A scalar made of `body` at the natural numbers `index` = 0, 1, ... up to `end`.

    The index is bound in the body alone.
    """

    denotes: ClassVar[Sort | None] = Sort.SCALAR
    counts: ClassVar[str]  # what the index does
    role: ClassVar[str]  # of the end
    part: ClassVar[str]  # what the body is

    index: Symbol
    end: Node
    body: Node

    def __post_init__(self) -> None:
        if not self.index.natural:
            raise SortError(f"{self.index.name} {self.counts}; declare it natural")
        require(self.end, Sort.SCALAR, role=self.role)
        require(self.body, Sort.SCALAR, role=self.part)
        for tree in walk(self.body):
            if isinstance(tree, Call) and self.index in tree.definition.free:
                raise SortError(
                    f"{tree.definition.name} mentions {self.index.name}, which counts here; "
                    f"make it a parameter"
                )

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "index", "body"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the body mentions but the index, and what the end mentions."""
        return (self.body.free - {self.index}) | self.end.free


@dataclass(frozen=True, eq=False)
class Least(_OverNaturals):
    """The least of `body` over the natural numbers `index` = 0, 1, ..., `end`."""

    counts: ClassVar[str] = "counts from 0 to a last one"
    role: ClassVar[str] = "the last index"
    part: ClassVar[str] = "what is least"


@dataclass(frozen=True, eq=False)
class Series(_OverNaturals):
    """The sum of `body` over the natural numbers `index` = 0, 1, ..., `end` - 1."""

    counts: ClassVar[str] = "counts addends"
    role: ClassVar[str] = "the number of addends"
    part: ClassVar[str] = "an addend"
