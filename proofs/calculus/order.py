"""Rules of the ordered field: chaining, adding, multiplying, weakening, absorbing."""

# ruff: noqa: D102 -- `conclude` and `premise` are documented once, on Rule and Leaf
from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

import sympy

from lemmacheck.proofs.calculus.algebra import Algebra
from lemmacheck.proofs.calculus.judgements import Bounded, Equal, Judgement, RuleError, inequality
from lemmacheck.proofs.calculus.positivity import sign
from lemmacheck.proofs.calculus.rule import Rule, is_zero, positive, same
from lemmacheck.proofs.calculus.substitution import substitute
from lemmacheck.proofs.vocabulary import Minimum, Node, Product, Root, Sum, Symbol, node


@dataclass(frozen=True)
class Transitive(Rule):
    """a <= b and b <= c give a <= c."""

    coq: ClassVar = ("Rle_trans",)

    def conclude(self, *premises: Judgement) -> Bounded:
        p, q = self.take(premises, 2)
        self.require(same(p.rhs, q.lhs), "the first's right side is not the second's left side")
        return Bounded(p.lhs, q.rhs)


@dataclass(frozen=True)
class Rewritten(Rule):
    """An inequality with sides replaced by equal ones; further premises are equalities to use."""

    coq: ClassVar = (
        "E_plus",
        "E_scal",
        "EV_plus",
        "EV_scal",
        "EV_linear",
        "E_const",
        "EV_const",
        "norm_opp",
    )
    lhs: Node
    rhs: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.require(len(premises) > 0, "an inequality is missing")
        p, using = inequality(premises[0], self), premises[1:]
        self.require(
            all(isinstance(e, Equal) for e in using), "every premise after the first is an equality"
        )
        self.require(same(p.lhs, self.lhs, using), "the left side is not equal to the one proved")
        self.require(same(p.rhs, self.rhs, using), "the right side is not equal to the one proved")
        return Bounded(self.lhs, self.rhs)


@dataclass(frozen=True)
class FromEqual(Rule):
    """a = b gives a <= b, or b <= a when `reverse`."""

    coq: ClassVar = ("Req_le",)
    reverse: bool = False

    def conclude(self, *premises: Judgement) -> Bounded:
        e = premises[0] if len(premises) == 1 else None
        if not isinstance(e, Equal):
            raise RuleError("FromEqual: one equality is needed")
        return Bounded(e.rhs, e.lhs) if self.reverse else Bounded(e.lhs, e.rhs)


@dataclass(frozen=True)
class Added(Rule):
    """a_k <= b_k for all k give sum a_k <= sum b_k."""

    coq: ClassVar = ("Rplus_le_compat",)

    def conclude(self, *premises: Judgement) -> Bounded:
        parts = self.take(premises, len(premises))
        return Bounded(Sum(tuple(p.lhs for p in parts)), Sum(tuple(p.rhs for p in parts)))


@dataclass(frozen=True)
class Scaled(Rule):
    """a <= b and 0 <= c give c a <= c b."""

    coq: ClassVar = ("Rmult_le_compat_l",)

    def conclude(self, *premises: Judgement) -> Bounded:
        p, c = self.take(premises, 2)
        self.require(is_zero(c.lhs), "the factor's sign is missing: give 0 <= c")
        return Bounded(c.rhs * p.lhs, c.rhs * p.rhs)


@dataclass(frozen=True)
class Multiplied(Rule):
    """a <= b, c <= d, 0 <= a and 0 <= c give a c <= b d."""

    coq: ClassVar = ("Rmult_le_compat",)

    def conclude(self, *premises: Judgement) -> Bounded:
        p, q, a, c = self.take(premises, 4)
        signs = is_zero(a.lhs) and is_zero(c.lhs) and same(a.rhs, p.lhs) and same(c.rhs, q.lhs)
        self.require(signs, "the signs 0 <= a and 0 <= c of the left sides are missing")
        return Bounded(Product((p.lhs, q.lhs)), Product((p.rhs, q.rhs)))


@dataclass(frozen=True)
class RootBound(Rule):
    """a <= s^2 and 0 <= s give sqrt(a) <= s."""

    coq: ClassVar = ("sqrt_le_of_sq",)
    limit: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        p, s = self.take(premises, 2)
        self.require(
            is_zero(s.lhs) and same(s.rhs, self.limit), "the sign 0 <= s of the limit is missing"
        )
        self.require(same(p.rhs, self.limit**2), "the right side is not the limit's square")
        return Bounded(Root(p.lhs), self.limit)


@dataclass(frozen=True)
class FromSquares(Rule):
    """a^2 <= s^2 and 0 <= s give a <= s."""

    coq: ClassVar = ("sq_le",)
    value: Node
    limit: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        p, s = self.take(premises, 2)
        self.require(
            is_zero(s.lhs) and same(s.rhs, self.limit), "the sign 0 <= s of the limit is missing"
        )
        squares = same(p.lhs, self.value**2) and same(p.rhs, self.limit**2)
        self.require(squares, "the sides are not the two squares")
        return Bounded(self.value, self.limit)


@dataclass(frozen=True)
class Least(Rule):
    """a <= P(m) and a <= P(n) give a <= P(min(m, n))."""

    coq: ClassVar = ("Rmin_case",)
    hole: Symbol
    template: Node
    first: Node
    second: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        p, q = self.take(premises, 2)
        self.require(same(p.lhs, q.lhs), "the two bounds are of different things")
        for bound, value in ((p, self.first), (q, self.second)):
            filled = substitute(self.template, {self.hole: value})
            self.require(same(bound.rhs, filled), "a bound is not the template at its value")
        least = Minimum((self.first, self.second))
        return Bounded(p.lhs, substitute(self.template, {self.hole: least}))


@dataclass(frozen=True)
class Absorbed(Rule):
    """a <= b + c a and c <= 1 give a <= b / (1 - c), where 1 - c does not vanish."""

    coq: ClassVar = ("Rmult_le_reg_l",)
    rest: Node
    factor: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        p, c = self.take(premises, 2)
        split = same(p.rhs, self.rest + self.factor * p.lhs)
        self.require(split, "the right side is not rest + factor * left side")
        below = same(c.lhs, self.factor) and same(c.rhs, node(1))
        self.require(below, "the factor is not shown to be at most 1")
        return Bounded(p.lhs, self.rest / (1 - self.factor))


@dataclass(frozen=True)
class Where(Rule):
    """lhs <= rhs decided exactly in the template's symbols, then read at the trees given for them.

    Each entry (symbol, tree, upper) has a premise 0 <= tree, and one with `upper` (at most one) a
    second premise tree <= upper.  A symbol declared positive needs a tree positive by the signs of
    its parts; further premises 0 <= s help with those signs.
    """

    coq: ClassVar = ("Rplus_le_le_0_compat", "Rmult_le_pos", "pow2_ge_0")
    lhs: Node
    rhs: Node
    values: tuple[tuple[Symbol, Node, Fraction | None], ...] = ()

    def conclude(self, *premises: Judgement) -> Bounded:
        count = len(self.values) + sum(u is not None for *_, u in self.values)
        self.require(len(premises) >= count, f"it takes {count} premises, not {len(premises)}")
        given = self.take(premises, len(premises))
        facts = list(given)
        bounded: tuple[Symbol, Fraction] | None = None
        for symbol, tree, upper in self.values:
            name = symbol.name
            self.require(
                symbol.sign in ("nonnegative", "positive"), f"{name} has no sign; declare it"
            )
            fact = facts.pop(0)
            self.require(
                is_zero(fact.lhs) and same(fact.rhs, tree), f"0 <= value of {name} is missing"
            )
            if symbol.sign == "positive":
                self.require(positive(tree, given), f"the value of {name} is not plainly positive")
            if upper is not None:
                self.require(bounded is None, "only one symbol may be bounded above")
                bounded, fact = (symbol, upper), facts.pop(0)
                limit = same(fact.lhs, tree) and same(fact.rhs, node(upper))
                self.require(limit, f"value of {name} <= {upper} is missing")
        self.require(self._decided(bounded), "the difference is not shown to be nonnegative")
        values = {s: t for s, t, _ in self.values}
        return Bounded(substitute(self.lhs, values), substitute(self.rhs, values))

    def _decided(self, bounded: tuple[Symbol, Fraction] | None) -> bool:
        algebra = Algebra()
        form = algebra.scalar(self.rhs) - algebra.scalar(self.lhs)
        if bounded is None:
            return sign(form) in (0, 1)
        upper = sympy.Rational(bounded[1].numerator, bounded[1].denominator)
        return sign(form, algebra.scalar(bounded[0]), upper) in (0, 1)
