"""What claims are made of: an immutable expression tree over tasks, batches and expectations.

A tree means the same in every reading (typeset, dimensions, arrays, exact numbers, Coq); nothing in
this module rewrites, evaluates or orders anything.  Two trees are equal when they were written alike:
equality is that of `digest`, which depends on the tree alone.

Binders are explicit.  `Expectation((Draw(i, TASKS),), body)` names the draw and its law; the same
variable is the same draw; a variable that nothing binds is universally quantified by the claim.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import Any


class Sort(Enum):
    """What a node denotes."""

    SCALAR = "scalar"
    VECTOR = "vector"
    OPERATOR = "operator"
    TASK = "task"
    BATCH = "batch"  # samples of one task
    COLLECTION = "collection"  # tasks, each with a batch of its own


class SortError(TypeError):
    """A tree was built from parts that do not fit; the message names part, rule and cure."""


Exact = int | Fraction | str


def node(value: Node | Exact) -> Node:
    """Exactly `value` as a tree; a string is a decimal kept as printed.  Floats are refused."""
    if isinstance(value, Node):
        return value
    if isinstance(value, float):
        raise SortError(f"{value!r} is a float and stands for no exact number; write '{value}' or a Fraction")
    if isinstance(value, str):
        return Number(Fraction(value), value)
    return Number(Fraction(value))


@dataclass(frozen=True, eq=False)
class Node:
    """A tree.  Arithmetic on nodes builds trees: `a + b`, `a * v`, `H @ v`, `a / b`, `a ** 2`."""

    @property
    def sort(self) -> Sort:
        raise NotImplementedError

    @cached_property
    def digest(self) -> str:
        """The same for two trees exactly when they were written alike."""
        parts = [type(self).__name__, *(_digest(getattr(self, f.name)) for f in fields(self))]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    @cached_property
    def children(self) -> tuple[Node, ...]:
        return tuple(_nodes(getattr(self, f.name) for f in fields(self)))

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """The symbols that nothing in this tree binds."""
        found: frozenset[Symbol] = frozenset().union(*(c.free for c in self.children))
        return found - frozenset(draw.variable for draw in self.draws)

    @property
    def draws(self) -> tuple[Draw, ...]:
        """The draws that this node binds in its children."""
        return ()

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self.digest == other.digest

    def __add__(self, other: Node | Exact) -> Node:
        return Sum((*_terms(self), node(other)))

    def __radd__(self, other: Exact) -> Node:
        return Sum((node(other), *_terms(self)))

    def __sub__(self, other: Node | Exact) -> Node:
        return Sum((*_terms(self), Negative(node(other))))

    def __rsub__(self, other: Exact) -> Node:
        return Sum((node(other), Negative(self)))

    def __neg__(self) -> Node:
        return Negative(self)

    def __mul__(self, other: Node | Exact) -> Node:
        right = node(other)
        if right.sort is Sort.SCALAR:
            return Product((*_factors(self), *_factors(right)))
        return Scale(self, right)

    def __rmul__(self, other: Exact) -> Node:
        return node(other) * self

    def __truediv__(self, other: Node | Exact) -> Node:
        return Quotient(self, node(other))

    def __rtruediv__(self, other: Exact) -> Node:
        return Quotient(node(other), self)

    def __pow__(self, exponent: Node | Exact) -> Node:
        return Power(self, node(exponent))

    def __matmul__(self, other: Node) -> Node:
        return Apply(self, other) if other.sort is Sort.VECTOR else Compose(self, other)


def _digest(value: Any) -> str:
    if isinstance(value, Node):
        return value.digest
    if isinstance(value, tuple):
        return "(" + ",".join(_digest(v) for v in value) + ")"
    return repr(value)


def _nodes(values: Any) -> Iterator[Node]:
    for value in values:
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            yield from _nodes(value)


def _terms(tree: Node) -> tuple[Node, ...]:
    return tree.terms if isinstance(tree, Sum) else (tree,)


def _factors(tree: Node) -> tuple[Node, ...]:
    return tree.factors if isinstance(tree, Product) else (tree,)


def _require(tree: Node, *sorts: Sort, role: str) -> None:
    if tree.sort not in sorts:
        wanted = " or ".join(s.value for s in sorts)
        raise SortError(f"{role} is a {tree.sort.value} ({tree}); it must be a {wanted}")


_LINEAR = (Sort.SCALAR, Sort.VECTOR, Sort.OPERATOR)


# Symbols and numbers -------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Number(Node):
    """The rational `value`; `printed` keeps the paper's way of writing it."""

    value: Fraction
    printed: str = ""

    @property
    def sort(self) -> Sort:
        return Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Symbol(Node):
    """A name: a constant, a point, a task, a batch, or (`per_task`, used as X[i]) a scalar for each task.

    `unit` is (exponent of F, exponent of X), or None to have it inferred.  `sign` is what the papers
    say of the constant, and becomes a hypothesis of every claim in which it stands.
    """

    name: str
    of: Sort = Sort.SCALAR
    latex: str = ""
    unit: tuple[int, int] | None = None
    sign: str = "any"  # any | nonnegative | positive
    natural: bool = False
    per_task: bool = False
    index: Node | None = None

    @property
    def sort(self) -> Sort:
        return self.of

    @cached_property
    def free(self) -> frozenset[Symbol]:
        base = frozenset({self.family})
        return base if self.index is None else base | self.index.free

    @property
    def family(self) -> Symbol:
        """The symbol without its index."""
        if self.index is None:
            return self
        return replace(self, index=None)

    def __getitem__(self, task: Node) -> Symbol:
        _require(task, Sort.TASK, role=f"the index of {self.name}")
        if not self.per_task:
            raise SortError(f"{self.name} is one value for all tasks; declare it per_task to index it")
        return replace(self, index=task)


# Algebra -------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Sum(Node):
    terms: tuple[Node, ...]

    def __post_init__(self) -> None:
        first = self.terms[0]
        _require(first, *_LINEAR, role="an addend")
        for term in self.terms[1:]:
            _require(term, first.sort, role="an addend")

    @property
    def sort(self) -> Sort:
        return self.terms[0].sort


@dataclass(frozen=True, eq=False)
class Negative(Node):
    arg: Node

    def __post_init__(self) -> None:
        _require(self.arg, *_LINEAR, role="what is negated")

    @property
    def sort(self) -> Sort:
        return self.arg.sort


@dataclass(frozen=True, eq=False)
class _Scalar(Node):
    """A scalar all of whose children are scalars."""

    def __post_init__(self) -> None:
        for child in self.children:
            _require(child, Sort.SCALAR, role=f"an operand of {type(self).__name__}")

    @property
    def sort(self) -> Sort:
        return Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Product(_Scalar):
    factors: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Quotient(_Scalar):
    numerator: Node
    denominator: Node


@dataclass(frozen=True, eq=False)
class Power(_Scalar):
    base: Node
    exponent: Node


@dataclass(frozen=True, eq=False)
class Root(_Scalar):
    arg: Node


@dataclass(frozen=True, eq=False)
class Ceiling(_Scalar):
    arg: Node


@dataclass(frozen=True, eq=False)
class Minimum(_Scalar):
    args: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Maximum(_Scalar):
    args: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Scale(Node):
    """A scalar times a vector or an operator."""

    factor: Node
    arg: Node

    def __post_init__(self) -> None:
        _require(self.factor, Sort.SCALAR, role="the factor")
        _require(self.arg, Sort.VECTOR, Sort.OPERATOR, role="what is scaled")

    @property
    def sort(self) -> Sort:
        return self.arg.sort


@dataclass(frozen=True, eq=False)
class Identity(Node):
    @property
    def sort(self) -> Sort:
        return Sort.OPERATOR


@dataclass(frozen=True, eq=False)
class Zero(Node):
    of: Sort

    @property
    def sort(self) -> Sort:
        return self.of


@dataclass(frozen=True, eq=False)
class Dimension(Node):
    """The dimension d of the space in which points live."""

    @property
    def sort(self) -> Sort:
        return Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Apply(Node):
    operator: Node
    vector: Node

    def __post_init__(self) -> None:
        _require(self.operator, Sort.OPERATOR, role="what is applied")
        _require(self.vector, Sort.VECTOR, role="what an operator is applied to")

    @property
    def sort(self) -> Sort:
        return Sort.VECTOR


@dataclass(frozen=True, eq=False)
class Compose(Node):
    left: Node
    right: Node

    def __post_init__(self) -> None:
        for part in (self.left, self.right):
            _require(part, Sort.OPERATOR, role="what is composed")

    @property
    def sort(self) -> Sort:
        return Sort.OPERATOR


@dataclass(frozen=True, eq=False)
class Inner(Node):
    left: Node
    right: Node

    def __post_init__(self) -> None:
        for part in (self.left, self.right):
            _require(part, Sort.VECTOR, role="an argument of the inner product")

    @property
    def sort(self) -> Sort:
        return Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Norm(Node):
    """Euclidean for vectors; for operators `kind` says spectral or frobenius."""

    arg: Node
    kind: str = "euclidean"

    def __post_init__(self) -> None:
        if self.kind == "euclidean":
            _require(self.arg, Sort.VECTOR, role="what a Euclidean norm is taken of")
        elif self.kind in ("spectral", "frobenius"):
            _require(self.arg, Sort.OPERATOR, role=f"what a {self.kind} norm is taken of")
        else:
            raise SortError(f"norm {self.kind!r} is unknown; it must be euclidean, spectral or frobenius")

    @property
    def sort(self) -> Sort:
        return Sort.SCALAR


# Losses of tasks -----------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class _OfLoss(Node):
    """Something of the loss f_i(., D) at a point; without a batch, of the mean loss f_i."""

    task: Node
    point: Node
    batch: Node | None = None

    def __post_init__(self) -> None:
        _require(self.task, Sort.TASK, role="the task of a loss")
        _require(self.point, Sort.VECTOR, role="the point of a loss")
        if self.batch is not None:
            _require(self.batch, Sort.BATCH, role="the batch of a loss")


@dataclass(frozen=True, eq=False)
class Loss(_OfLoss):
    @property
    def sort(self) -> Sort:
        return Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Gradient(_OfLoss):
    @property
    def sort(self) -> Sort:
        return Sort.VECTOR


@dataclass(frozen=True, eq=False)
class Hessian(_OfLoss):
    @property
    def sort(self) -> Sort:
        return Sort.OPERATOR


# Chance --------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Law(Node):
    """How a draw is distributed; not itself a value."""

    @property
    def sort(self) -> Sort:
        raise SortError(f"a law ({type(self).__name__}) is not a value; draw a variable from it")


@dataclass(frozen=True, eq=False)
class TaskLaw(Law):
    """One task, with the problem's probabilities."""


@dataclass(frozen=True, eq=False)
class BatchLaw(Law):
    """`count` samples of `task`: independent, or with `replacement=False` distinct and equally likely."""

    task: Node
    count: Node
    replacement: bool = True


@dataclass(frozen=True, eq=False)
class CollectionLaw(Law):
    """`count` independent tasks, each with its own batch of `samples` independent samples."""

    count: Node
    samples: Node


TASKS = TaskLaw()


@dataclass(frozen=True, eq=False)
class Draw(Node):
    variable: Symbol
    law: Law

    @property
    def sort(self) -> Sort:
        return self.variable.sort

    @cached_property
    def free(self) -> frozenset[Symbol]:
        return self.law.free | {self.variable}


@dataclass(frozen=True, eq=False)
class _Bound(Node):
    """A body under draws; a later draw may depend on an earlier one."""

    bound: tuple[Draw, ...]
    body: Node

    def __post_init__(self) -> None:
        names = [draw.variable.name for draw in self.bound]
        if len(set(names)) < len(names):
            raise SortError(f"the draws {names} name a variable twice; give each draw its own name")

    @property
    def draws(self) -> tuple[Draw, ...]:
        return self.bound


@dataclass(frozen=True, eq=False)
class Expectation(_Bound):
    @property
    def sort(self) -> Sort:
        return self.body.sort


@dataclass(frozen=True, eq=False)
class Variance(_Bound):
    """E ||X - E X||^2, of a scalar or a vector X."""

    @property
    def sort(self) -> Sort:
        return Sort.SCALAR


@dataclass(frozen=True, eq=False)
class CollectionMean(Node):
    """The mean of `body` over the members (task, batch) of a drawn collection."""

    collection: Symbol
    task: Symbol
    batch: Symbol
    body: Node

    def __post_init__(self) -> None:
        _require(self.collection, Sort.COLLECTION, role="what a mean is taken over")

    @property
    def sort(self) -> Sort:
        return self.body.sort

    @cached_property
    def free(self) -> frozenset[Symbol]:
        return (self.body.free - {self.task, self.batch}) | {self.collection}


# Definitions, functions, relations -----------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Definition(Node):
    """`name`(parameters) := body.  `latex` holds a {place} for each parameter.

    The body may mention its parameters and constants of the setting, so a call captures nothing.
    """

    name: str
    parameters: tuple[Symbol, ...]
    latex: str
    body: Node

    @property
    def sort(self) -> Sort:
        return self.body.sort

    @cached_property
    def free(self) -> frozenset[Symbol]:
        return self.body.free - frozenset(self.parameters)

    def __call__(self, *arguments: Node) -> Call:
        return Call(self, arguments)


@dataclass(frozen=True, eq=False)
class Call(Node):
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
        return self.definition.sort


@dataclass(frozen=True, eq=False)
class GradientOf(Node):
    """The true gradient at `point` of the scalar `body`, seen as a function of `variable`."""

    variable: Symbol
    body: Node
    point: Node

    def __post_init__(self) -> None:
        _require(self.body, Sort.SCALAR, role="what is differentiated")
        _require(self.point, Sort.VECTOR, role="where it is differentiated")

    @property
    def sort(self) -> Sort:
        return Sort.VECTOR

    @cached_property
    def free(self) -> frozenset[Symbol]:
        return (self.body.free - {self.variable}) | self.point.free


@dataclass(frozen=True, eq=False)
class Relation(Node):
    """lhs (<=, <, =, >=) rhs, kept as printed and never evaluated by building it."""

    lhs: Node
    op: str
    rhs: Node

    def __post_init__(self) -> None:
        if self.op not in ("<=", "<", "=", ">="):
            raise SortError(f"relation {self.op!r} is unknown; it must be <=, <, = or >=")
        _require(self.rhs, self.lhs.sort, role="the right side")
        if self.op != "=":
            _require(self.lhs, Sort.SCALAR, role="a side of an inequality")

    @property
    def sort(self) -> Sort:
        raise SortError("a relation is not a value; it is true or false")


def norm(arg: Node, kind: str | None = None) -> Norm:
    """Euclidean for a vector; spectral for an operator unless `kind` says otherwise."""
    return Norm(arg, kind or ("spectral" if arg.sort is Sort.OPERATOR else "euclidean"))


def walk(tree: Node) -> Iterator[Node]:
    """Every node of the tree, definitions opened, parents first."""
    yield tree
    for child in tree.children:
        yield from walk(child)
