"""The dimensional reading: units F (function value) and X (parameter) of every tree.

A unit is a pair of exponents, affine in the symbols that stand in exponents.  The units of symbols
without one are inferred: every sum and every relation asks its parts to agree, which is a linear
system.  A relation or condition that admits no solution is reported with the two parts that clash.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import singledispatchmethod

import sympy as sp

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.latex import latex

Unit = tuple[sp.Expr, sp.Expr]
NONE: Unit = (sp.Integer(0), sp.Integer(0))
LOSS: Unit = (sp.Integer(1), sp.Integer(0))
POINT: Unit = (sp.Integer(0), sp.Integer(1))


class DimensionError(ValueError):
    """Two parts that must agree do not; the message names both and their units."""


def _times(a: Unit, b: Unit, power: sp.Expr | int = 1) -> Unit:
    return (sp.expand(a[0] + power * b[0]), sp.expand(a[1] + power * b[1]))


@dataclass
class Dimensions:
    """Units of trees under one assignment of unknowns; filled by `check`."""

    solved: dict[sp.Symbol, sp.Expr] = field(default_factory=dict)  # unknowns by free unknowns
    unknowns: set[sp.Symbol] = field(default_factory=set)
    scopes: dict[str, Unit] = field(default_factory=dict)

    def unknown(self, name: str) -> Unit:
        """The unit of `name`, to be inferred; a name that is empty is new each time."""
        name = name or f"anything{len(self.unknowns)}"
        pair = (sp.Symbol(f"{name}.F"), sp.Symbol(f"{name}.X"))
        self.unknowns.update(pair)
        return pair

    def equal(self, a: Unit, b: Unit) -> bool:
        """Let two units be equal; False, and nothing changed, where this has no solution."""
        before = dict(self.solved)
        if all(self._vanishes(x - y) for x, y in zip(a, b, strict=True)):
            return True
        self.solved = before
        return False

    def _vanishes(self, difference: sp.Expr) -> bool:
        """Let `difference` be zero at every value of the symbols that stand in exponents."""
        difference = sp.expand(difference.xreplace(self.solved))
        exponents = difference.free_symbols - self.unknowns
        while difference != 0:
            parts = sp.Poly(difference, *exponents).coeffs() if exponents else [difference]
            part = sp.sympify(parts[0])
            free = sorted(part.free_symbols, key=str)  # so that messages are the same in every run
            if not free:
                return False
            pivot, slope = free[0], part.coeff(free[0])
            one = {pivot: sp.expand(pivot - part / slope)}
            self.solved = {s: sp.expand(e.xreplace(one)) for s, e in self.solved.items()} | one
            difference = sp.expand(difference.xreplace(one))
        return True

    def agree(self, a: v.Node, b: v.Node) -> Unit:
        """The unit that `a` and `b` share; a literal zero or number shares only 'none'."""
        ua, ub = self.unit(a), self.unit(b)
        if not self.equal(ua, ub):
            raise DimensionError(
                f"{latex(a)} has unit {show(ua, self.solved)}, but {latex(b)} has "
                f"{show(ub, self.solved)}; they cannot be added or compared"
            )
        return ua

    @singledispatchmethod
    def unit(self, t: v.Node) -> Unit:
        """The unit of `t`; every sum inside it adds the equations that it needs."""
        raise NotImplementedError(
            f"{type(t).__name__} has no dimensional reading; register one in proofs/dimensions.py"
        )

    @unit.register
    def _(self, t: v.Number) -> Unit:
        return self.unknown("") if t.value == 0 else NONE

    @unit.register
    def _(self, t: v.Zero) -> Unit:
        return self.unknown("")

    @unit.register
    def _(self, t: v.Symbol) -> Unit:
        if t.name in self.scopes:
            return self.scopes[t.name]
        if t.of is v.Sort.VECTOR:
            return POINT if t.unit is None else (sp.Integer(t.unit[0]), sp.Integer(t.unit[1]))
        if t.natural:
            return NONE
        if t.unit is None:
            return self.unknown(t.name)
        return (sp.Integer(t.unit[0]), sp.Integer(t.unit[1]))

    def _same(self, parts: tuple[v.Node, ...]) -> Unit:
        unit = self.unit(parts[0])
        for part in parts[1:]:
            unit = self.agree(parts[0], part)
        return unit

    @unit.register
    def _(self, t: v.Sum) -> Unit:
        return self._same(t.terms)

    @unit.register
    def _(self, t: v.Minimum) -> Unit:
        return self._same(t.args)

    @unit.register
    def _(self, t: v.Maximum) -> Unit:
        return self._same(t.args)

    @unit.register
    def _(self, t: v.Negative) -> Unit:
        return self.unit(t.arg)

    @unit.register
    def _(self, t: v.Product) -> Unit:
        unit = NONE
        for factor in t.factors:
            unit = _times(unit, self.unit(factor))
        return unit

    @unit.register
    def _(self, t: v.Quotient) -> Unit:
        return _times(self.unit(t.numerator), self.unit(t.denominator), -1)

    @unit.register
    def _(self, t: v.Power) -> Unit:
        return _times(NONE, self.unit(t.base), self._exponent(t.exponent))

    def _exponent(self, t: v.Node) -> sp.Expr:
        if isinstance(t, v.Number):
            return sp.Rational(t.value.numerator, t.value.denominator)
        if isinstance(t, v.Symbol):
            return sp.Symbol(t.name)
        if isinstance(t, v.Sum):
            return sp.Add(*(self._exponent(term) for term in t.terms))
        raise NotImplementedError(
            f"the exponent {latex(t)} has no dimensional reading; use a symbol"
        )

    @unit.register
    def _(self, t: v.Root) -> Unit:
        return _times(NONE, self.unit(t.arg), sp.Rational(1, 2))

    @unit.register
    def _(self, t: v.Ceiling) -> Unit:
        self.agree(t.arg, v.node(1))
        return NONE

    @unit.register
    def _(self, t: v.Identity) -> Unit:
        return NONE

    @unit.register
    def _(self, t: v.Dimension) -> Unit:
        return NONE

    def _pair(self, a: v.Node, b: v.Node) -> Unit:
        return _times(self.unit(a), self.unit(b))

    @unit.register
    def _(self, t: v.Scale) -> Unit:
        return self._pair(t.factor, t.arg)

    @unit.register
    def _(self, t: v.Apply) -> Unit:
        return self._pair(t.operator, t.vector)

    @unit.register
    def _(self, t: v.Compose) -> Unit:
        return self._pair(t.left, t.right)

    @unit.register
    def _(self, t: v.Inner) -> Unit:
        return self._pair(t.left, t.right)

    @unit.register
    def _(self, t: v.Norm) -> Unit:
        return self.unit(t.arg)

    def _at(self, t: v.OfLoss, unit: Unit) -> Unit:
        where = self.unit(t.point)
        if not self.equal(where, POINT):
            raise DimensionError(
                f"{latex(t.point)} has unit {show(where, self.solved)}, but a point of a loss has X"
            )
        return unit

    @unit.register
    def _(self, t: v.Loss) -> Unit:
        return self._at(t, LOSS)

    @unit.register
    def _(self, t: v.Gradient) -> Unit:
        return self._at(t, _times(LOSS, POINT, -1))

    @unit.register
    def _(self, t: v.Hessian) -> Unit:
        return self._at(t, _times(LOSS, POINT, -2))

    @unit.register
    def _(self, t: v.Expectation) -> Unit:
        return self.unit(t.body)

    @unit.register
    def _(self, t: v.Variance) -> Unit:
        return _times(NONE, self.unit(t.body), 2)

    @unit.register
    def _(self, t: v.CollectionMean) -> Unit:
        return self.unit(t.body)

    @unit.register
    def _(self, t: v.GradientOf) -> Unit:
        return _times(self.unit(t.body), self.unit(t.point), -1)

    @unit.register
    def _(self, t: v.Iterate) -> Unit:
        self.agree(t.count, v.node(1))
        start = self.unit(t.start)
        outer, self.scopes = self.scopes, self.scopes | {t.variable.name: start}
        try:
            return self.agree(t.step, t.variable)
        finally:
            self.scopes = outer

    @unit.register
    def _(self, t: v.RandomStep) -> Unit:
        return self.unit(t.body)

    @unit.register
    def _(self, t: v.MeanAfter) -> Unit:
        self.agree(t.count, v.node(1))
        start = self.unit(t.start)
        outer, self.scopes = self.scopes, self.scopes | {t.variable.name: start}
        try:
            self.agree(t.step, t.variable)
            return self.unit(t.body)
        finally:
            self.scopes = outer

    @unit.register(v.Least)
    @unit.register(v.Series)
    def _(self, t: v.Least | v.Series) -> Unit:
        self.agree(t.end, v.node(1))
        outer, self.scopes = self.scopes, self.scopes | {t.index.name: NONE}
        try:
            return self.unit(t.body)
        finally:
            self.scopes = outer

    @unit.register
    def _(self, t: v.Call) -> Unit:
        measured = (v.Sort.SCALAR, v.Sort.VECTOR, v.Sort.OPERATOR)
        pairs = zip(t.definition.parameters, t.arguments, strict=True)
        inner = {p.name: self.unit(a) for p, a in pairs if p.sort in measured}
        outer, self.scopes = self.scopes, inner
        try:
            return self.unit(t.definition.body)
        finally:
            self.scopes = outer


def show(unit: Unit, solution: dict[sp.Symbol, sp.Expr]) -> str:
    """F^a X^b in words a person reads, `1` for dimensionless."""
    parts = []
    for base, exponent in zip("FX", unit, strict=True):
        e = sp.simplify(exponent.subs(solution))
        if e != 0:
            parts.append(
                base if e == 1 else f"{base}^{e}" if e.is_Integer and e > 0 else f"{base}^({e})"
            )
    return " ".join(parts) or "1"


def check(relations: Iterable[v.Relation]) -> str | None:
    """None when symbols can have units so that everything agrees; else the first clash in words."""
    dimensions = Dimensions()
    try:
        for relation in relations:
            dimensions.agree(relation.lhs, relation.rhs)
    except DimensionError as clash:
        return str(clash)
    return None


def check_claim(claim: Claim) -> str | None:
    """The clash, if any, in the claim's relation together with its printed conditions."""
    if claim.relation is None:
        return None
    return check([*(h for h in claim.hypotheses if isinstance(h, v.Relation)), claim.relation])
