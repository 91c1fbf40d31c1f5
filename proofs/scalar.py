"""The scalar reading: a tree as an exact quotient of polynomials in its atoms.

Definitions are opened first.  What is then no number, sum, product, quotient or natural power is an
atom (a constant, a norm, an expectation, a root, ...) and becomes a variable, of which only the
sign is kept.  What holds for all values of the variables holds for those that the atoms take: the
reading generalises, and never assumes anything of an atom but its sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import flint

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.opening import ReadingError, Scope, opened, split

Poly = Any  # flint.fmpq_mpoly, all in the one ring of a Reading
POSITIVE, NONNEGATIVE, ANY = "positive", "nonnegative", "any"


# Signs ------------------------------------------------------------------------------------------


def sign_of(tree: v.Node, known: Mapping[str, str]) -> str:
    """The sign of an opened `tree` by its form; `known` has signs of symbols, by digest."""
    parts = [sign_of(child, known) for child in tree.children if _is_value(child)]
    weakest = max(parts, key=(POSITIVE, NONNEGATIVE, ANY).index, default=ANY)
    if tree.digest in known:
        return known[tree.digest]
    if isinstance(tree, v.Call):
        return sign_of(opened(tree), known)
    if isinstance(tree, v.Number):
        return POSITIVE if tree.value > 0 else ANY if tree.value < 0 else NONNEGATIVE
    if isinstance(tree, v.Symbol):
        return (POSITIVE if tree.first > 0 else NONNEGATIVE) if tree.natural else tree.sign
    if isinstance(tree, v.Norm | v.Variance | v.Dimension):
        return NONNEGATIVE  # a space may have dimension zero
    if isinstance(tree, v.Power):
        base = parts[0]
        return NONNEGATIVE if base == ANY and (exponent(tree) or 1) % 2 == 0 else base
    if isinstance(tree, v.Sum):
        return POSITIVE if weakest != ANY and POSITIVE in parts else weakest
    if isinstance(tree, v.Maximum):
        return next((s for s in (POSITIVE, NONNEGATIVE) if s in parts), ANY)
    if isinstance(tree, v.Root):
        return POSITIVE if weakest == POSITIVE else NONNEGATIVE
    if isinstance(tree, v.Expectation):
        return sign_of(tree.body, known)
    if isinstance(tree, v.CollectionMean):  # over an empty collection it is zero
        return ANY if sign_of(tree.body, known) == ANY else NONNEGATIVE
    if isinstance(tree, v.Product | v.Quotient | v.Minimum | v.Ceiling):
        return weakest
    return ANY


def _is_value(child: v.Node) -> bool:
    return (
        not isinstance(child, v.Law | v.Draw | v.Definition | v.Relation)
        and child.sort is v.Sort.SCALAR
    )


def exponent(tree: v.Power) -> int | None:
    """The exponent when it is a natural number, else None."""
    n = tree.exponent
    return (
        int(n.value)
        if isinstance(n, v.Number) and n.value.denominator == 1 and n.value >= 0
        else None
    )


def partial(tree: v.Node, known: Mapping[str, str]) -> bool:
    """May a part of `tree` be undefined: a quotient by zero, a root of a negative number?"""
    return any(
        (isinstance(t, v.Quotient) and sign_of(t.denominator, known) != POSITIVE)
        or (isinstance(t, v.Root) and sign_of(t.arg, known) == ANY)
        or (isinstance(t, v.Power) and exponent(t) is None and sign_of(t.base, known) != POSITIVE)
        for t in v.walk(opened(tree))
    )


# Atoms and polynomials --------------------------------------------------------------------------


@dataclass(frozen=True)
class Variable:
    """What stands for the atom `tree`; `scope` is empty unless a draw of it occurs in `tree`."""

    name: str
    tree: v.Node
    sign: str
    scope: Scope = ()


@dataclass(frozen=True)
class Ratio:
    """num / prod p^e over the irreducible `den`, where it is defined: where no p is zero.

    A p with e = 0 divides nothing any more, and must be nonzero all the same: 1/(1/x) is x / x^0.
    """

    num: Poly
    den: tuple[tuple[Poly, int], ...] = ()


_PREFIX: dict[type[v.Node], str] = {
    v.Expectation: "mean",
    v.CollectionMean: "average",
    v.Minimum: "min",
    v.Maximum: "max",
}


def is_atom(tree: v.Node) -> bool:
    """Is `tree` no algebra, so that it becomes a variable?"""
    algebra = isinstance(tree, v.Number | v.Sum | v.Negative | v.Product | v.Quotient)
    return not (algebra or (isinstance(tree, v.Power) and exponent(tree) is not None))


class Reading:
    """One ring for `relations`, their atoms, and the atoms of the bodies of their expectations.

    `known` has signs of symbols by digest; with `linear`, means are split before they become atoms;
    definitions named in `closed` are atoms.
    The names of the variables depend on the order of the relations alone.
    """

    def __init__(
        self,
        relations: Iterable[v.Relation],
        known: Mapping[str, str],
        linear: bool = False,
        closed: tuple[str, ...] = (),
    ) -> None:
        self.known, self.linear, self.closed = known, linear, closed
        self.variables: dict[str, Variable] = {}
        self._names: dict[tuple[str, str], str] = {}
        for relation in relations:
            for side in (relation.lhs, relation.rhs):
                self._collect(self.prepared(side), ())
        for variable in tuple(self.variables.values()):
            if isinstance(variable.tree, v.Expectation):
                self._collect(variable.tree.body, variable.tree.bound)
        self.ring = flint.fmpq_mpoly_ctx.get(tuple(self.variables), flint.Ordering.lex)
        self.one = self.ring.constant(1)
        self._gens = dict(zip(self.variables, self.ring.gens(), strict=True))

    def prepared(self, tree: v.Node) -> v.Node:
        """`tree` with definitions opened and, if linear, means split."""
        tree = opened(tree, self.closed)
        return split(tree) if self.linear else tree

    def _key(self, tree: v.Node, scope: Scope) -> tuple[str, str]:
        local = tree.free & frozenset(draw.variable for draw in scope)
        return (",".join(draw.digest for draw in scope) if local else "", tree.digest)

    def _collect(self, tree: v.Node, scope: Scope) -> None:
        if not is_atom(tree):
            for child in tree.children:
                self._collect(child, scope)
            return
        key = self._key(tree, scope)
        if key in self._names:
            return
        name = tree.name if isinstance(tree, v.Symbol) and tree.index is None else self._fresh(tree)
        if name in self.variables:
            raise ReadingError(f"two atoms are called {name}; rename the symbol")
        self._names[key] = name
        self.variables[name] = Variable(
            name, tree, sign_of(tree, self.known), scope if key[0] else ()
        )
        if isinstance(tree, v.Root | v.Ceiling | v.Minimum | v.Maximum):
            for child in tree.children:
                self._collect(child, scope)

    def _fresh(self, tree: v.Node) -> str:
        if isinstance(tree, v.Call) and tree.definition.name not in self.variables:
            return tree.definition.name
        base = (
            tree.name + "_at"
            if isinstance(tree, v.Symbol)
            else _PREFIX.get(type(tree), type(tree).__name__.lower())
        )
        return base + str(1 + sum(name.rstrip("0123456789") == base for name in self.variables))

    def gen(self, name: str) -> Poly:
        """The variable `name` as a polynomial."""
        return self._gens[name]

    def name(self, tree: v.Node, scope: Scope = ()) -> str:
        """The variable that stands for the atom `tree`, prepared."""
        return self._names[self._key(tree, scope)]

    def ratio(self, tree: v.Node, scope: Scope = ()) -> Ratio:
        """The prepared `tree` as a quotient of polynomials.

        Raises:
            ReadingError: a denominator is zero whatever the variables.

        """
        if is_atom(tree):
            return Ratio(self.gen(self.name(tree, scope)))
        if isinstance(tree, v.Number):
            return Ratio(
                self.ring.constant(flint.fmpq(tree.value.numerator, tree.value.denominator))
            )
        if isinstance(tree, v.Sum):
            total = self.ratio(tree.terms[0], scope)
            for term in tree.terms[1:]:
                total = self.plus(total, self.ratio(term, scope))
            return total
        if isinstance(tree, v.Negative):
            part = self.ratio(tree.arg, scope)
            return Ratio(-part.num, part.den)
        if isinstance(tree, v.Power):
            part, n = self.ratio(tree.base, scope), exponent(tree)
            assert n is not None, "else the power is an atom"
            return Ratio(part.num**n, tuple((p, e * n) for p, e in part.den))
        if isinstance(tree, v.Quotient):
            return self.times(
                self.ratio(tree.numerator, scope), self.inverse(self.ratio(tree.denominator, scope))
            )
        result = Ratio(self.one)
        for factor in tree.children:
            result = self.times(result, self.ratio(factor, scope))
        return result

    def product(self, factors: Iterable[tuple[Poly, int]]) -> Poly:
        """The product of the powers p^e."""
        result = self.one
        for p, e in factors:
            result = result * p**e
        return result

    def inverse(self, a: Ratio) -> Ratio:
        """1 / a, its denominator in irreducible factors; a's own must still be nonzero."""
        if a.num.is_zero():
            raise ReadingError("a denominator is zero whatever the variables")
        constant, factors = a.num.factor()
        if constant * self.product(factors) != a.num:
            raise ReadingError(f"the factors of {a.num} do not multiply to it")
        den = {str(p): (p, 0) for p, _ in a.den} | {str(p): (p, int(e)) for p, e in factors}
        return Ratio(self.product(a.den) / constant, tuple(den.values()))

    def times(self, a: Ratio, b: Ratio) -> Ratio:
        """The product; nothing cancels."""
        den = {str(p): (p, e) for p, e in a.den}
        for p, e in b.den:
            den[str(p)] = (p, e + den.get(str(p), (p, 0))[1])
        return Ratio(a.num * b.num, tuple(den.values()))

    def plus(self, a: Ratio, b: Ratio) -> Ratio:
        """The sum, over the least common denominator."""
        left, right = ({str(p): (p, e) for p, e in side.den} for side in (a, b))
        den = {k: (p, max(e, left.get(k, (p, 0))[1])) for k, (p, e) in (left | right).items()}
        rest = [
            self.product((p, e - own.get(k, (p, 0))[1]) for k, (p, e) in den.items())
            for own in (left, right)
        ]
        return Ratio(a.num * rest[0] + b.num * rest[1], tuple(den.values()))

    def difference(self, relation: v.Relation, scope: Scope = ()) -> Ratio:
        """What is nonnegative (<=, >=), positive (<) or zero (=) where `relation` holds."""
        low, high = (self.ratio(self.prepared(s), scope) for s in (relation.lhs, relation.rhs))
        if relation.op == ">=":
            low, high = high, low
        return self.plus(high, Ratio(-low.num, low.den))
