"""Scalar claims as systems over the reals: one reading of trees, boundaries, simple points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, reduce
from itertools import islice, product
from operator import add, mul
from typing import Any

import numpy as np
from flint import fmpq

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.opening import ReadingError, opened
from lemmacheck.proofs.scalar import Poly, Reading
from lemmacheck.verify.instances import FROM_BELOW, constants_of
from lemmacheck.verify.naturals import least_naturals
from lemmacheck.verify.numbers import Exact, OutsideDomain, Unsettled, sign

NATURALS = (1, 2, 3, 4, 5, 8, 16)  # tried for each natural number, counted from its least
SIZES = 25  # choices of all natural numbers together
POINTS = 4000  # of one grid, over all sizes
CHOICES = (2, 4, 8, 18)  # how many of SIMPLE a grid takes for each scalar
SIMPLE = tuple(
    fmpq(*map(int, text.split("/")))
    for text in "1 2 1/2 0 3 1/4 4 1/3 -1 8 -2 1/8 3/2 -1/2 10 1/10 100 1/100".split()
)
SCALARS = (
    v.Number
    | v.Symbol
    | v.Sum
    | v.Negative
    | v.Product
    | v.Quotient
    | v.Power
    | v.Root
    | v.Ceiling
    | v.Minimum
    | v.Maximum
    | v.Relation
)
Boundary = tuple[frozenset[str], Poly]  # the variables, and what vanishes


# One reading, in exact numbers and in z3's terms -------------------------------------------------


def value(tree: v.Node, at: Mapping[str, Any], arithmetic: Any) -> Any:
    """An opened scalar tree in an arithmetic (see `verify.numbers`), its symbols as `at` says."""
    if isinstance(tree, v.Number):
        return arithmetic.constant(tree.value)
    if isinstance(tree, v.Symbol):
        known = at[tree.name]
        return arithmetic.constant(Fraction(known)) if isinstance(known, int) else known
    if isinstance(tree, v.Power):
        n = tree.exponent
        count = at[n.name] if isinstance(n, v.Symbol) else _whole(n)
        if not isinstance(count, int):
            return arithmetic.anything(tree)
        base = value(tree.base, at, arithmetic)
        return reduce(mul, [base] * count, arithmetic.constant(Fraction(1)))
    parts = [value(child, at, arithmetic) for child in tree.children]
    if isinstance(tree, v.Negative):
        return -parts[0]
    fold: dict[type[v.Node], Any] = {
        v.Sum: add,
        v.Product: mul,
        v.Quotient: arithmetic.divide,
        v.Minimum: arithmetic.minimum,
        v.Maximum: arithmetic.maximum,
        v.Root: arithmetic.root,
        v.Ceiling: arithmetic.ceiling,
    }
    apply = fold[type(tree)]
    return apply(parts[0]) if isinstance(tree, v.Root | v.Ceiling) else reduce(apply, parts)


def _whole(exponent: v.Node) -> int | None:
    if isinstance(exponent, v.Number) and exponent.value.denominator == 1 and exponent.value >= 0:
        return int(exponent.value)
    return None


def gap(relation: v.Relation, at: Mapping[str, Any], arithmetic: Any) -> Any:
    """What is nonnegative (<=, >=), positive (<) or zero (=) where the relation holds."""
    low, high = (value(side, at, arithmetic) for side in (relation.lhs, relation.rhs))
    return low - high if relation.op == ">=" else high - low


def holds(relation: v.Relation, at: Mapping[str, Any], exact: Exact) -> bool | None:
    """Whether it does; None outside its domain, and where balls do not settle it."""
    try:
        s = sign(np.ravel(gap(relation, at, exact))[0])
    except (OutsideDomain, Unsettled):
        return None
    return {"<": s > 0, "=": s == 0}.get(relation.op, s >= 0)


# The claim as a system, and its simple points ----------------------------------------------------


@dataclass(frozen=True, eq=False)
class System:
    """A claim of scalars alone, its definitions opened."""

    claim: Claim
    hypotheses: tuple[v.Relation, ...]
    relation: v.Relation

    @cached_property
    def signs(self) -> dict[str, str]:
        """The scalars of the relations, alpha last; what an assumption bounds is never negative."""
        bounded = constants_of(self.claim)
        used = frozenset().union(self.relation.free, *(h.free for h in self.hypotheses))
        found = sorted(
            (s for s in used if s.of is v.Sort.SCALAR and not s.natural and s.index is None),
            key=lambda s: (s.name == "alpha", s.name not in bounded, s.name),
        )
        return {
            s.name: "nonnegative" if s.sign == "any" and s.name in bounded else s.sign
            for s in found
        }

    @cached_property
    def boundaries(self) -> list[Boundary]:
        """Of the hypotheses; of a strict relation too, which equality breaks."""
        strict = [self.relation] if self.relation.op == "<" else []
        return boundaries([*self.hypotheses, *strict])

    def count(self, kind: type[v.Node]) -> int:
        """How many different nodes of this kind occur."""
        trees = (t for r in (self.relation, *self.hypotheses) for t in v.walk(r))
        return len({t for t in trees if isinstance(t, kind)})

    def sizes(self) -> list[dict[str, int]]:
        """Values of the natural numbers, small ones first."""
        least = least_naturals(self.claim)
        rows = islice(product(NATURALS, repeat=len(least)), len(NATURALS) ** 5)
        return [
            {name: low + n - 1 for (name, low), n in zip(least.items(), row, strict=True)}
            for row in sorted(rows, key=sum)[:SIZES]
        ]

    def points(self) -> Iterator[dict[str, Any]]:
        """Simple rational points that meet every hypothesis and break the relation, all exactly."""
        exact, sizes = Exact(), self.sizes()
        complete = len(self.signs) + len(sizes[0])
        for choices in CHOICES:
            if choices ** len(self.signs) * len(sizes) > POINTS:
                return
            for naturals in sizes:
                if not all(holds(h, naturals, exact) for h in self._about(set(naturals))):
                    continue
                tree = self._extended(naturals, tuple(self.signs), choices, exact)
                for at in islice(tree, 2 * POINTS // len(sizes)):
                    if len(at) == complete and holds(self.relation, at, exact) is False:
                        yield at

    def _about(self, known: set[str]) -> list[v.Relation]:
        """The hypotheses that speak of nothing else."""
        return [h for h in self.hypotheses if _scalars(h) <= known]

    def _extended(
        self, at: dict[str, Any], names: tuple[str, ...], choices: int, exact: Exact
    ) -> Iterator[dict[str, Any]]:
        """`at`, then with values for `names` too; hypotheses are tested as soon as they can be."""
        yield at
        if not names:
            return
        name, *rest = names
        tests = [h for h in self._about({name, *at}) if name in _scalars(h)]
        edges = roots(self.boundaries, name, {n: fmpq(x) for n, x in at.items()})
        for x in dict.fromkeys((*edges, *SIMPLE[:choices])):
            grown = at | {name: x}
            if _allowed(self.signs[name], x) and all(holds(h, grown, exact) for h in tests):
                yield from self._extended(grown, tuple(rest), choices, exact)


def system_of(claim: Claim) -> System | str:
    """The claim as a system, or why it is none."""
    if claim.relation is None or claim.exists is not None:
        return "it asserts nothing of given numbers"
    if any(isinstance(h, Assumption) and h.name in FROM_BELOW for h in claim.hypotheses):
        return "it assumes a bound from below, which is no size"
    hypotheses = [h for h in claim.hypotheses if isinstance(h, v.Relation)]
    try:
        relation, *conditions = (opened(r) for r in (claim.relation, *hypotheses))
    except ReadingError as reason:
        return str(reason)
    for tree in (t for r in (relation, *conditions) for t in v.walk(r)):
        if not isinstance(tree, SCALARS):
            return f"{type(tree).__name__} is no scalar's"
        if isinstance(tree, v.Symbol) and tree.of not in (v.Sort.SCALAR, v.Sort.TASK):
            return f"{tree.name} is a {tree.of.value}"
        if isinstance(tree, v.Power) and not _counts(tree.exponent):
            return "an exponent is neither a natural number nor a symbol for one"
    if sum(s.of is v.Sort.TASK for s in claim.symbols) > 1:
        return "it compares tasks"
    assert isinstance(relation, v.Relation)
    return System(claim, tuple(h for h in conditions if isinstance(h, v.Relation)), relation)


def _counts(exponent: v.Node) -> bool:
    natural = isinstance(exponent, v.Symbol) and exponent.natural
    return natural or _whole(exponent) is not None


def _scalars(relation: v.Relation) -> set[str]:
    return {s.name for s in relation.free if s.of is v.Sort.SCALAR}


def _allowed(wanted: str, x: Any) -> bool:
    return bool(wanted == "any" or x > 0 or (wanted == "nonnegative" and x == 0))


# Boundaries --------------------------------------------------------------------------------------


def boundaries(relations: Sequence[v.Relation]) -> list[Boundary]:
    """What vanishes where a scalar relation is an equality, for each operand of an outer min, max.

    Of relations that are no polynomials in their symbols there are none.
    """
    found = []
    for relation in relations:
        if relation.lhs.sort is not v.Sort.SCALAR:
            continue
        try:
            sides = [_operands(opened(side)) for side in (relation.lhs, relation.rhs)]
            for lhs, rhs in product(*sides):
                equality = v.Relation(lhs, "=", rhs)
                reading = Reading([equality], {})
                poly = reading.difference(equality).num
                degrees = zip(reading.variables.values(), poly.degrees(), strict=True)
                used = [x for x, degree in degrees if degree]
                if all(isinstance(x.tree, v.Symbol) and x.tree.index is None for x in used):
                    found.append((frozenset(x.name for x in used), poly))
        except ReadingError:
            continue
    return found


def _operands(side: v.Node) -> tuple[v.Node, ...]:
    return side.args if isinstance(side, v.Minimum | v.Maximum) else (side,)


def roots(some: Sequence[Boundary], name: str, at: Mapping[str, Any]) -> list[Any]:
    """The rational roots in `name` of the boundaries whose other variables are all in `at`."""
    found: list[Any] = []
    for used, poly in some:
        if name not in used or not used - {name} <= at.keys():
            continue
        line = poly.subs({n: at[n] for n in used - {name}})
        if line.is_zero():
            continue
        for factor, _ in line.factor()[1]:
            if factor.total_degree() == 1:
                slope = factor.derivative(name).leading_coefficient()
                start = factor.subs({name: 0})
                found.append(fmpq(0) if start.is_zero() else -start.leading_coefficient() / slope)
    return found
