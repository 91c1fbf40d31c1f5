"""Definitions, gradients of trees, relations."""

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

# Definitions and functions -----------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Definition(Node):
    """`name`(parameters) := body.  `latex` holds a {place} for each parameter.

    The body may mention its parameters and constants of the setting, so a call captures nothing.
    """

    name: str
    parameters: tuple[Symbol, ...]
    latex: str
    body: Node

    def __post_init__(self) -> None:
        names = [p.name for p in self.parameters]
        if len(set(names)) < len(names):
            raise SortError(f"{self.name} has parameters {names}; give each its own name")
        for symbol in sorted(self.free, key=lambda s: s.name):
            if symbol.sort is not Sort.SCALAR:
                raise SortError(
                    f"{self.name} mentions the {symbol.sort.value} {symbol.name}, which a binder "
                    f"around a call would capture; make it a parameter"
                )

    @property
    def sort(self) -> Sort:
        """That of the body."""
        return self.body.sort

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """The constants that the body mentions."""
        return self.body.free - frozenset(self.parameters)

    def __call__(self, *arguments: Node) -> Call:
        """The tree of this definition at `arguments`; nothing is substituted."""
        return Call(self, arguments)


@dataclass(frozen=True, eq=False)
class Call(Node):
    """`definition` of `arguments`."""

    definition: Definition
    arguments: tuple[Node, ...]

    def __post_init__(self) -> None:
        wanted = [p.sort for p in self.definition.parameters]
        given = [a.sort for a in self.arguments]
        if wanted != given:
            raise SortError(
                f"{self.definition.name} takes ({', '.join(s.value for s in wanted)}), "
                f"not ({', '.join(s.value for s in given)})"
            )

    @property
    def sort(self) -> Sort:
        """That of the definition's body."""
        return self.definition.sort


@dataclass(frozen=True, eq=False)
class GradientOf(Node):
    """The true gradient at `point` of the scalar `body`, seen as a function of `variable`."""

    denotes: ClassVar[Sort | None] = Sort.VECTOR

    variable: Symbol
    body: Node
    point: Node

    def __post_init__(self) -> None:
        require(self.variable, Sort.VECTOR, role="what a gradient is taken by")
        require(self.body, Sort.SCALAR, role="what is differentiated")
        require(self.point, Sort.VECTOR, role="where it is differentiated")

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "variable", "body"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the body mentions but the variable, and what the point mentions."""
        return (self.body.free - {self.variable}) | self.point.free


# Relations ---------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Relation(Node):
    """lhs (<=, <, =, >=) rhs, kept as printed and never evaluated by building it."""

    lhs: Node
    op: str
    rhs: Node

    def __post_init__(self) -> None:
        if self.op not in ("<=", "<", "=", ">="):
            raise SortError(f"relation {self.op!r} is unknown; it must be <=, <, = or >=")
        require(self.rhs, self.lhs.sort, role="the right side")
        if self.op != "=":
            require(self.lhs, Sort.SCALAR, role="a side of an inequality")

    @property
    def sort(self) -> Sort:
        """None: raises SortError."""
        raise SortError("a relation is not a value; it is true or false")
