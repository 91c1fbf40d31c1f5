"""What claims are made of: an immutable expression tree over tasks, batches and expectations.

A tree means the same in every reading (typeset, dimensions, arrays, exact numbers, Coq); nothing in
this module rewrites, evaluates or orders anything.  Two trees are equal when they were written
alike: equality is that of `digest`, which depends on the tree alone.

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
from typing import Any, ClassVar


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
        raise SortError(
            f"{value!r} is a float and stands for no exact number; write '{value}' or a Fraction"
        )
    if isinstance(value, str):
        return Number(Fraction(value), value)
    return Number(Fraction(value))


@dataclass(frozen=True, eq=False)
class Node:
    """A tree.  Arithmetic on nodes builds trees: `a + b`, `a * v`, `H @ v`, `a / b`, `a ** 2`."""

    denotes: ClassVar[Sort | None] = None

    @property
    def sort(self) -> Sort:
        """What the tree denotes, decided by its parts alone."""
        if self.denotes is None:
            raise NotImplementedError(f"{type(self).__name__} must say what it denotes")
        return self.denotes

    @cached_property
    def digest(self) -> str:
        """The same for two trees exactly when they were written alike."""
        parts = [type(self).__name__, *(_digest(getattr(self, f.name)) for f in fields(self))]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    @cached_property
    def children(self) -> tuple[Node, ...]:
        """The trees that this one is made of, in the order of its fields."""
        return tuple(_nodes(getattr(self, f.name) for f in fields(self)))

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """The symbols that nothing in this tree binds."""
        return frozenset().union(*(c.free for c in self.children))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the free symbols, in order."""
        return tuple(sorted(s.name for s in self.free))

    @property
    def draws(self) -> tuple[Draw, ...]:
        """The draws that this node binds in its children."""
        return ()

    @property
    def binder(self) -> tuple[str, ...]:
        """The field of a variable that this node binds, and the fields in which alone it does."""
        return ()

    def __reduce__(self) -> tuple[Any, ...]:
        # A copy is built anew: what is cached mentions the tree itself and cannot go before it.
        return type(self), tuple(getattr(self, f.name) for f in fields(self))

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


# Symbols and numbers -----------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Number(Node):
    """The rational `value`; `printed` keeps the paper's way of writing it."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    value: Fraction
    printed: str = ""


SIGNS = ("any", "nonnegative", "positive")


@dataclass(frozen=True, eq=False)
class Symbol(Node):
    """A name: of a constant, a point, a task, a batch; `per_task` (used as X[i]) a scalar each.

    `unit` is (exponent of F, exponent of X), or None to have it inferred.  `sign` is what the
    papers say of the constant, and becomes a hypothesis of every claim in which it stands.
    """

    name: str
    of: Sort = Sort.SCALAR
    latex: str = ""
    unit: tuple[int, int] | None = None
    sign: str = "any"  # one of SIGNS
    natural: bool = False
    per_task: bool = False
    index: Node | None = None

    def __post_init__(self) -> None:
        if self.sign not in SIGNS:
            raise SortError(
                f"the sign of {self.name} is {self.sign!r}; it must be one of {', '.join(SIGNS)}"
            )
        scalar = self.natural or self.per_task or self.sign != "any"
        if scalar and self.of is not Sort.SCALAR:
            raise SortError(
                f"{self.name} is a {self.of.value}; only a scalar has a sign, is natural or is "
                f"per_task"
            )

    @property
    def sort(self) -> Sort:
        """As declared."""
        return self.of

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """The family, and what the index mentions."""
        base = frozenset({self.family})
        return base if self.index is None else base | self.index.free

    @property
    def family(self) -> Symbol:
        """The symbol without its index."""
        if self.index is None:
            return self
        return replace(self, index=None)

    @property
    def first(self) -> int:
        """The least value of a natural symbol."""
        return 1

    def __getitem__(self, task: Node) -> Symbol:
        _require(task, Sort.TASK, role=f"the index of {self.name}")
        if not self.per_task:
            raise SortError(
                f"{self.name} is one value for all tasks; declare it per_task to index it"
            )
        if self.index is not None:
            raise SortError(f"{self.name} has its index already; index the family")
        return replace(self, index=task)


@dataclass(frozen=True, eq=False)
class Counter(Symbol):
    """A natural symbol that may be 0: it counts the steps that a run has made."""

    natural: bool = True

    @property
    def first(self) -> int:
        """0."""
        return 0


# Algebra -----------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Sum(Node):
    """The sum of `terms`, all of one sort, in the order written."""

    terms: tuple[Node, ...]

    def __post_init__(self) -> None:
        if not self.terms:
            raise SortError("a sum has no terms; write Zero of the sort that is meant")
        first = self.terms[0]
        _require(first, *_LINEAR, role="an addend")
        for term in self.terms[1:]:
            _require(term, first.sort, role="an addend")

    @property
    def sort(self) -> Sort:
        """That of every addend."""
        return self.terms[0].sort


@dataclass(frozen=True, eq=False)
class Negative(Node):
    """Minus `arg`."""

    arg: Node

    def __post_init__(self) -> None:
        _require(self.arg, *_LINEAR, role="what is negated")

    @property
    def sort(self) -> Sort:
        """That of the operand."""
        return self.arg.sort


@dataclass(frozen=True, eq=False)
class _Scalar(Node):
    """A scalar all of whose children are scalars."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    def __post_init__(self) -> None:
        if not self.children:
            raise SortError(f"{type(self).__name__} of nothing has no value; give it an operand")
        for child in self.children:
            _require(child, Sort.SCALAR, role=f"an operand of {type(self).__name__}")


@dataclass(frozen=True, eq=False)
class Product(_Scalar):
    """The product of scalars, in the order written."""

    factors: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Quotient(_Scalar):
    """`numerator` over `denominator`; where that vanishes the statement says nothing."""

    numerator: Node
    denominator: Node


@dataclass(frozen=True, eq=False)
class Power(_Scalar):
    """`base` to a natural `exponent`, which may be symbolic."""

    base: Node
    exponent: Node


@dataclass(frozen=True, eq=False)
class Root(_Scalar):
    """The square root."""

    arg: Node


@dataclass(frozen=True, eq=False)
class Ceiling(_Scalar):
    """The least integer that is at least `arg`."""

    arg: Node


@dataclass(frozen=True, eq=False)
class Minimum(_Scalar):
    """The least of `args`."""

    args: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Maximum(_Scalar):
    """The greatest of `args`."""

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
        """That of the operand."""
        return self.arg.sort


@dataclass(frozen=True, eq=False)
class Identity(Node):
    """The operator that leaves every vector as it is."""

    denotes: ClassVar[Sort | None] = Sort.OPERATOR


@dataclass(frozen=True, eq=False)
class Zero(Node):
    """The zero of a sort."""

    of: Sort

    @property
    def sort(self) -> Sort:
        """As declared."""
        return self.of


@dataclass(frozen=True, eq=False)
class Dimension(Node):
    """The dimension d of the space in which points live."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Apply(Node):
    """`operator` applied to `vector`."""

    denotes: ClassVar[Sort | None] = Sort.VECTOR

    operator: Node
    vector: Node

    def __post_init__(self) -> None:
        _require(self.operator, Sort.OPERATOR, role="what is applied")
        _require(self.vector, Sort.VECTOR, role="what an operator is applied to")


@dataclass(frozen=True, eq=False)
class Compose(Node):
    """`left` after `right`."""

    denotes: ClassVar[Sort | None] = Sort.OPERATOR

    left: Node
    right: Node

    def __post_init__(self) -> None:
        for part in (self.left, self.right):
            _require(part, Sort.OPERATOR, role="what is composed")


@dataclass(frozen=True, eq=False)
class Inner(Node):
    """The inner product."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    left: Node
    right: Node

    def __post_init__(self) -> None:
        for part in (self.left, self.right):
            _require(part, Sort.VECTOR, role="an argument of the inner product")


@dataclass(frozen=True, eq=False)
class Norm(Node):
    """Euclidean for vectors; for operators `kind` says spectral or frobenius."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    arg: Node
    kind: str = "euclidean"

    def __post_init__(self) -> None:
        if self.kind == "euclidean":
            _require(self.arg, Sort.VECTOR, role="what a Euclidean norm is taken of")
        elif self.kind in ("spectral", "frobenius"):
            _require(self.arg, Sort.OPERATOR, role=f"what a {self.kind} norm is taken of")
        else:
            raise SortError(
                f"norm {self.kind!r} is unknown; it must be euclidean, spectral or frobenius"
            )


# Losses of tasks ---------------------------------------------------------------------------------


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
    """The value f_i(point, batch)."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR


@dataclass(frozen=True, eq=False)
class Gradient(_OfLoss):
    """The gradient of the loss at `point`; with a batch, its stochastic version."""

    denotes: ClassVar[Sort | None] = Sort.VECTOR


@dataclass(frozen=True, eq=False)
class Hessian(_OfLoss):
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
        _require(self.task, Sort.TASK, role="the task of a batch")
        _require(self.count, Sort.SCALAR, role="the size of a batch")


@dataclass(frozen=True, eq=False)
class CollectionLaw(Law):
    """`count` independent tasks, each with its own batch of `samples` independent samples.

    Where `samples` is a tuple, each task has one batch of each size, all independent.
    """

    count: Node
    samples: Node | tuple[Node, ...]

    def __post_init__(self) -> None:
        _require(self.count, Sort.SCALAR, role="the size of a collection")
        for size in self.sizes:
            _require(size, Sort.SCALAR, role="the size of its batches")

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
        _require(self.variable, wanted, role=f"what is drawn from a {type(self.law).__name__}")

    @property
    def sort(self) -> Sort:
        """That of the variable."""
        return self.variable.sort

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the law mentions, and the variable, which only the binder around it binds."""
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
class Expectation(_Bound):
    """The mean of `body` over the draws."""

    @property
    def sort(self) -> Sort:
        """That of the body."""
        return self.body.sort


@dataclass(frozen=True, eq=False)
class Variance(_Bound):
    """E ||X - E X||^2, of a scalar or a vector X."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    def __post_init__(self) -> None:
        super().__post_init__()
        _require(self.body, Sort.SCALAR, Sort.VECTOR, role="what varies")


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
        _require(self.collection, Sort.COLLECTION, role="what a mean is taken over")
        _require(self.task, Sort.TASK, role="the task of a member")
        for batch in self.batches:
            _require(batch, Sort.BATCH, role="the batch of a member")

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
        _require(self.variable, Sort.VECTOR, role="what a gradient is taken by")
        _require(self.body, Sort.SCALAR, role="what is differentiated")
        _require(self.point, Sort.VECTOR, role="where it is differentiated")

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "variable", "body"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the body mentions but the variable, and what the point mentions."""
        return (self.body.free - {self.variable}) | self.point.free


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
        _require(self.variable, Sort.VECTOR, role="what a step moves")
        _require(self.step, Sort.VECTOR, role="where a step leads")
        _require(self.start, Sort.VECTOR, role="where a run starts")
        _require(self.count, Sort.SCALAR, role="the number of steps")

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "variable", "step"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the step mentions but the variable, and what the start and the count mention."""
        return (self.step.free - {self.variable}) | self.start.free | self.count.free


@dataclass(frozen=True, eq=False)
class RandomStep(_Bound):
    """Where one step of a random run leads: `body`, under draws made anew in every step.

    It is a point only inside a MeanAfter, which says from where.
    """

    denotes: ClassVar[Sort | None] = Sort.VECTOR

    def __post_init__(self) -> None:
        super().__post_init__()
        _require(self.body, Sort.VECTOR, role="where a random step leads")


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
        _require(self.variable, Sort.VECTOR, role="what a step moves")
        if not isinstance(self.step, RandomStep):
            raise SortError(f"the step {self.step} names no draws; write a RandomStep")
        _require(self.body, Sort.SCALAR, role="what a mean after steps is taken of")
        _require(self.start, Sort.VECTOR, role="where a run starts")
        _require(self.count, Sort.SCALAR, role="the number of steps")

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
class Least(Node):
    """The least of `body` over the natural numbers `index` = 0, 1, ..., `last`.

    The index is bound in the body alone.  It begins at 0, where other natural symbols begin at 1.
    """

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    index: Symbol
    last: Node
    body: Node

    def __post_init__(self) -> None:
        if not self.index.natural:
            raise SortError(f"{self.index.name} counts from 0 to a last one; declare it natural")
        _require(self.last, Sort.SCALAR, role="the last index")
        _require(self.body, Sort.SCALAR, role="what is least")
        _refuse_hidden(self.index, self.body)

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "index", "body"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the body mentions but the index, and what the last index mentions."""
        return (self.body.free - {self.index}) | self.last.free


@dataclass(frozen=True, eq=False)
class Series(Node):
    """The sum of `body` over the natural numbers `index` = 0, 1, ..., `count` - 1.

    The index is bound in the body alone.
    """

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    index: Symbol
    count: Node
    body: Node

    def __post_init__(self) -> None:
        if not self.index.natural:
            raise SortError(f"{self.index.name} counts addends; declare it natural")
        _require(self.count, Sort.SCALAR, role="the number of addends")
        _require(self.body, Sort.SCALAR, role="an addend")
        _refuse_hidden(self.index, self.body)

    @property
    def binder(self) -> tuple[str, ...]:
        """See the class."""
        return "index", "body"

    @cached_property
    def free(self) -> frozenset[Symbol]:
        """What the body mentions but the index, and what the number of addends mentions."""
        return (self.body.free - {self.index}) | self.count.free


def _refuse_hidden(index: Symbol, body: Node) -> None:
    for tree in walk(body):
        if isinstance(tree, Call) and index in tree.definition.free:
            raise SortError(
                f"{tree.definition.name} mentions {index.name}, which counts here; make it a "
                f"parameter"
            )


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
        _require(self.rhs, self.lhs.sort, role="the right side")
        if self.op != "=":
            _require(self.lhs, Sort.SCALAR, role="a side of an inequality")

    @property
    def sort(self) -> Sort:
        """None: raises SortError."""
        raise SortError("a relation is not a value; it is true or false")


def norm(arg: Node, kind: str | None = None) -> Norm:
    """Euclidean for a vector; spectral for an operator unless `kind` says otherwise."""
    return Norm(arg, kind or ("spectral" if arg.sort is Sort.OPERATOR else "euclidean"))


def walk(tree: Node) -> Iterator[Node]:
    """Every node of the tree, definitions opened, parents first."""
    yield tree
    for child in tree.children:
        yield from walk(child)
