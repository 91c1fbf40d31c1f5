"""Rules of normed spaces and Lipschitz maps."""

# ruff: noqa: D102 -- `conclude` and `premise` are documented once, on Rule and Leaf
from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.proofs.calculus.judgements import Bounded, Equal, Judgement, Lipschitz, RuleError
from lemmacheck.proofs.calculus.rule import Rule, is_zero, positive, same
from lemmacheck.proofs.calculus.substitution import substitute
from lemmacheck.proofs.vocabulary import (
    Apply,
    Draw,
    Expectation,
    Identity,
    Node,
    Scale,
    Sort,
    Sum,
    Symbol,
    node,
    norm,
)


@dataclass(frozen=True)
class Triangle(Rule):
    """norm(sum of parts) <= sum of their norms, for points or, in either norm, for operators."""

    coq: ClassVar = ("norm_triangle", "spectral_triangle", "frobenius_triangle")
    parts: tuple[Node, ...]
    kind: str | None = None

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        self.require(len(self.parts) > 0, "there are no parts")
        norms = tuple(norm(p, self.kind) for p in self.parts)
        return Bounded(norm(Sum(self.parts), self.kind), Sum(norms))


@dataclass(frozen=True)
class ScaledNorm(Rule):
    """0 <= c gives norm(c x) = c norm(x)."""

    coq: ClassVar = ("norm_scal_pos", "spectral_scal", "frobenius_scal")
    factor: Node
    value: Node
    kind: str | None = None

    def conclude(self, *premises: Judgement) -> Equal:
        (sign,) = self.take(premises, 1)
        self.require(is_zero(sign.lhs) and same(sign.rhs, self.factor), "0 <= factor is missing")
        return Equal(
            norm(Scale(self.factor, self.value), self.kind),
            self.factor * norm(self.value, self.kind),
        )


@dataclass(frozen=True)
class Operator(Rule):
    """norm(A x) <= spectral norm of A times norm(x)."""

    coq: ClassVar = ("spectral_bound",)
    operator: Node
    vector: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        return Bounded(
            norm(Apply(self.operator, self.vector)), norm(self.operator) * norm(self.vector)
        )


@dataclass(frozen=True)
class SpectralFrobenius(Rule):
    """The spectral norm is at most the Frobenius norm."""

    coq: ClassVar = ("spectral_frobenius",)
    operator: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        return Bounded(norm(self.operator), norm(self.operator, "frobenius"))


@dataclass(frozen=True)
class IdentityNorm(Rule):
    """The identity's spectral norm is at most 1 (it is 0 in dimension zero)."""

    coq: ClassVar = ("spectral_identity",)

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        return Bounded(norm(Identity()), node(1))


@dataclass(frozen=True)
class Young(Rule):
    """phi > 0: norm(x + y)^2 <= (1 + 1/phi) norm(x)^2 + (1 + phi) norm(y)^2; scalars alike."""

    coq: ClassVar = ("young",)
    first: Node
    second: Node
    phi: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        self.require(positive(self.phi), "phi is not plainly positive")
        x, y, both = self.first, self.second, self.first + self.second
        if x.sort is Sort.VECTOR:
            x, y, both = norm(x), norm(y), norm(both)
        else:
            self.require(x.sort is Sort.SCALAR, "it is stated for points and scalars")
        return Bounded(both**2, (1 + 1 / self.phi) * x**2 + (1 + self.phi) * y**2)


@dataclass(frozen=True)
class LipschitzIdentity(Rule):
    """x -> x has constant 1."""

    coq: ClassVar = ("Rle_refl",)
    variable: Symbol
    first: Node
    second: Node

    def conclude(self, *premises: Judgement) -> Lipschitz:
        self.take(premises, 0)
        return Lipschitz(self.variable, self.variable, node(1), self.first, self.second)


@dataclass(frozen=True)
class LipschitzConstant(Rule):
    """A map that does not move has constant 0."""

    coq: ClassVar = ("norm_minus_zero",)
    variable: Symbol
    value: Node
    first: Node
    second: Node

    def conclude(self, *premises: Judgement) -> Lipschitz:
        self.take(premises, 0)
        self.require(
            self.variable not in self.value.free, f"the map depends on {self.variable.name}"
        )
        return Lipschitz(self.variable, self.value, node(0), self.first, self.second)


@dataclass(frozen=True)
class LipschitzSum(Rule):
    """Constants of maps add in their sum."""

    coq: ClassVar = ("norm_triangle", "spectral_triangle")

    def conclude(self, *premises: Judgement) -> Lipschitz:
        parts = _lipschitz(self, premises, len(premises))
        head = parts[0]
        bodies = tuple(_renamed(p, head.variable) for p in parts)
        constants = tuple(p.constant for p in parts)
        return Lipschitz(head.variable, Sum(bodies), Sum(constants), head.first, head.second)


@dataclass(frozen=True)
class LipschitzScaled(Rule):
    """0 <= c and a K-Lipschitz map e give c K for c e, and for -c e."""

    coq: ClassVar = ("norm_scal_pos", "norm_opp", "spectral_scal")
    negative: bool = False

    def conclude(self, *premises: Judgement) -> Lipschitz:
        self.require(len(premises) == 2, "it takes a map and a sign")
        (p,) = _lipschitz(self, premises[:1], 1)
        (sign,) = self.take(premises[1:], 1)
        self.require(is_zero(sign.lhs), "0 <= factor is missing")
        self.require(p.variable not in sign.rhs.free, "the factor depends on the variable")
        body = Scale(sign.rhs, p.body)
        return Lipschitz(
            p.variable, -body if self.negative else body, sign.rhs * p.constant, p.first, p.second
        )


@dataclass(frozen=True)
class Composed(Rule):
    """A K-Lipschitz map after an M-Lipschitz one is K M-Lipschitz; 0 <= K."""

    coq: ClassVar = ("Rmult_le_compat_l", "Rle_trans")

    def conclude(self, *premises: Judgement) -> Lipschitz:
        self.require(len(premises) == 3, "it takes the outer map, the inner map and 0 <= K")
        outer, inner = _lipschitz(self, premises[:2], 2)
        (sign,) = self.take(premises[2:], 1)
        self.require(is_zero(sign.lhs) and same(sign.rhs, outer.constant), "0 <= K is missing")
        ends = same(outer.first, inner.at(inner.first)) and same(
            outer.second, inner.at(inner.second)
        )
        self.require(ends, "the outer bound is not at the inner map's two values")
        clash = inner.variable in outer.body.free and inner.variable != outer.variable
        self.require(not clash, f"the outer map already speaks of {inner.variable.name}")
        body = substitute(outer.body, {outer.variable: inner.body})
        constant = outer.constant * inner.constant
        return Lipschitz(inner.variable, body, constant, inner.first, inner.second)


@dataclass(frozen=True)
class ProductRule(Rule):
    """A, x with constants a, k; norm(A(first)) <= M, norm(x(second)) <= V: A x has M k + a V."""

    coq: ClassVar = ("norm_triangle_between", "spectral_bound", "linear_minus")

    def conclude(self, *premises: Judgement) -> Lipschitz:
        self.require(len(premises) == 6, "it takes A, x, their two bounds, 0 <= k and 0 <= a")
        a, x = _lipschitz(self, premises[:2], 2)
        big, small, sign_k, sign_a = self.take(premises[2:], 4)
        self.require(
            same(big.lhs, norm(a.at(a.first))), "the bound of A at the first point is missing"
        )
        self.require(
            same(small.lhs, norm(x.at(x.second))), "the bound of x at the second point is missing"
        )
        for sign, constant in ((sign_k, x.constant), (sign_a, a.constant)):
            self.require(
                is_zero(sign.lhs) and same(sign.rhs, constant), "the sign of a constant is missing"
            )
        body = Apply(a.body, _renamed(x, a.variable))
        return Lipschitz(
            a.variable, body, big.rhs * x.constant + a.constant * small.rhs, a.first, a.second
        )


@dataclass(frozen=True)
class LipschitzMean(Rule):
    """The mean of K-Lipschitz maps has as constant the mean of K."""

    coq: ClassVar = ("norm_EV", "E_le", "E_scal_r", "EV_minus")
    draws: tuple[Draw, ...]

    def conclude(self, *premises: Judgement) -> Lipschitz:
        (p,) = _lipschitz(self, premises, 1)
        drawn = {d.variable for d in self.draws}
        self.require(not drawn & (p.first.free | p.second.free), "the points depend on the draw")
        mean, constant = Expectation(self.draws, p.body), Expectation(self.draws, p.constant)
        return Lipschitz(p.variable, mean, constant, p.first, p.second)


def _lipschitz(rule: Rule, premises: tuple[Judgement, ...], count: int) -> tuple[Lipschitz, ...]:
    found = tuple(p for p in premises if isinstance(p, Lipschitz))
    rule.require(len(premises) == count == len(found) > 0, "Lipschitz maps are missing")
    for p in found[1:]:
        if type(rule) is Composed:
            break
        rule.require(
            same(p.first, found[0].first) and same(p.second, found[0].second),
            "the maps are at different points",
        )
    return found


def _renamed(p: Lipschitz, variable: Symbol) -> Node:
    if p.variable != variable and variable in p.body.free:
        raise RuleError(f"a map already speaks of {variable.name}; rename it")
    return p.body if p.variable == variable else substitute(p.body, {p.variable: variable})
