"""Trees, what they denote, symbols, and the algebra of scalars, vectors and operators."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from lemmacheck.proofs.vocabulary._chance import Draw


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


def require(tree: Node, *sorts: Sort, role: str) -> None:
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
        require(task, Sort.TASK, role=f"the index of {self.name}")
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
        require(first, *_LINEAR, role="an addend")
        for term in self.terms[1:]:
            require(term, first.sort, role="an addend")

    @property
    def sort(self) -> Sort:
        """That of every addend."""
        return self.terms[0].sort


@dataclass(frozen=True, eq=False)
class Negative(Node):
    """Minus `arg`."""

    arg: Node

    def __post_init__(self) -> None:
        require(self.arg, *_LINEAR, role="what is negated")

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
            require(child, Sort.SCALAR, role=f"an operand of {type(self).__name__}")


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
        require(self.factor, Sort.SCALAR, role="the factor")
        require(self.arg, Sort.VECTOR, Sort.OPERATOR, role="what is scaled")

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
        require(self.operator, Sort.OPERATOR, role="what is applied")
        require(self.vector, Sort.VECTOR, role="what an operator is applied to")


@dataclass(frozen=True, eq=False)
class Compose(Node):
    """`left` after `right`."""

    denotes: ClassVar[Sort | None] = Sort.OPERATOR

    left: Node
    right: Node

    def __post_init__(self) -> None:
        for part in (self.left, self.right):
            require(part, Sort.OPERATOR, role="what is composed")


@dataclass(frozen=True, eq=False)
class Inner(Node):
    """The inner product."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    left: Node
    right: Node

    def __post_init__(self) -> None:
        for part in (self.left, self.right):
            require(part, Sort.VECTOR, role="an argument of the inner product")


@dataclass(frozen=True, eq=False)
class Norm(Node):
    """Euclidean for vectors; for operators `kind` says spectral or frobenius."""

    denotes: ClassVar[Sort | None] = Sort.SCALAR

    arg: Node
    kind: str = "euclidean"

    def __post_init__(self) -> None:
        if self.kind == "euclidean":
            require(self.arg, Sort.VECTOR, role="what a Euclidean norm is taken of")
        elif self.kind in ("spectral", "frobenius"):
            require(self.arg, Sort.OPERATOR, role=f"what a {self.kind} norm is taken of")
        else:
            raise SortError(
                f"norm {self.kind!r} is unknown; it must be euclidean, spectral or frobenius"
            )


def norm(arg: Node, kind: str | None = None) -> Norm:
    """Euclidean for a vector; spectral for an operator unless `kind` says otherwise."""
    return Norm(arg, kind or ("spectral" if arg.sort is Sort.OPERATOR else "euclidean"))


def walk(tree: Node) -> Iterator[Node]:
    """Every node of the tree, definitions opened, parents first."""
    yield tree
    for child in tree.children:
        yield from walk(child)
