"""Rules about expectations: monotonicity, Jensen, Cauchy-Schwarz, variances of means."""

# ruff: noqa: D102 -- `conclude` and `premise` are documented once, on Rule and Leaf
from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.proofs.calculus.judgements import Bounded, Equal, Judgement, MeanSquare
from lemmacheck.proofs.calculus.rule import Rule, is_zero, positive, same
from lemmacheck.proofs.calculus.substitution import substitute
from lemmacheck.proofs.vocabulary import (
    TASKS,
    BatchLaw,
    CollectionLaw,
    CollectionMean,
    Draw,
    Expectation,
    Gradient,
    Hessian,
    Negative,
    Node,
    Root,
    Sort,
    Sum,
    Symbol,
    Variance,
    node,
    norm,
)


@dataclass(frozen=True)
class Monotone(Rule):
    """a <= b gives E a <= E b."""

    coq: ClassVar = ("E_le",)
    draws: tuple[Draw, ...]

    def conclude(self, *premises: Judgement) -> Bounded:
        (p,) = self.take(premises, 1)
        return Bounded(Expectation(self.draws, p.lhs), Expectation(self.draws, p.rhs))


@dataclass(frozen=True)
class NormOfMean(Rule):
    """Jensen: norm(E X) <= E norm(X), for points and, in the spectral norm, operators."""

    coq: ClassVar = ("norm_EV", "spectral_EO")
    draws: tuple[Draw, ...]
    value: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        mean = Expectation(self.draws, self.value)
        return Bounded(norm(mean), Expectation(self.draws, norm(self.value)))


@dataclass(frozen=True)
class MeanByMeanSquare(Rule):
    """E norm(X)^2 <= s^2 and 0 <= s give E norm(X) <= s."""

    coq: ClassVar = ("E_le_of_sq",)
    limit: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.require(
            len(premises) == 2 and isinstance(premises[0], MeanSquare), "a mean square is missing"
        )
        m = premises[0]
        assert isinstance(m, MeanSquare)
        (sign,) = self.take(premises[1:], 1)
        self.require(is_zero(sign.lhs) and same(sign.rhs, self.limit), "0 <= s is missing")
        self.require(same(m.limit, self.limit**2), "the mean square is not bounded by s^2")
        return Bounded(Expectation(m.draws, norm(m.value, m.kind)), self.limit)


@dataclass(frozen=True)
class CauchySchwarz(Rule):
    """E[X Y] <= sqrt(E X^2 E Y^2)."""

    coq: ClassVar = ("E_cauchy_schwarz",)
    draws: tuple[Draw, ...]
    first: Node
    second: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        for part in (self.first, self.second):
            self.require(part.sort is Sort.SCALAR, "it is stated for scalars")
        squares = Expectation(self.draws, self.first**2) * Expectation(self.draws, self.second**2)
        return Bounded(Expectation(self.draws, self.first * self.second), Root(squares))


@dataclass(frozen=True)
class InverseOfMean(Rule):
    """Jensen: X plainly positive gives 1 / E X <= E[1/X]; premises 0 <= s help with signs."""

    coq: ClassVar = ("E_inv",)
    draws: tuple[Draw, ...]
    value: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        facts = self.take(premises, len(premises))
        self.require(positive(self.value, facts), "X is not plainly positive")
        mean = Expectation(self.draws, self.value)
        return Bounded(1 / mean, Expectation(self.draws, 1 / self.value))


@dataclass(frozen=True)
class Moments(Rule):
    """E norm(X)^2 = norm(E X)^2 + E norm(X - E X)^2, for points."""

    coq: ClassVar = ("Var_identity",)
    draws: tuple[Draw, ...]
    value: Node

    def conclude(self, *premises: Judgement) -> Equal:
        self.take(premises, 0)
        self.require(self.value.sort is Sort.VECTOR, "it is stated for points")
        mean = Expectation(self.draws, self.value)
        spread = Expectation(self.draws, norm(self.value - mean) ** 2)
        return Equal(Expectation(self.draws, norm(self.value) ** 2), norm(mean) ** 2 + spread)


@dataclass(frozen=True)
class TotalVariance(Rule):
    """Var Y = E Var(Y | first draw) + Var E(Y | first draw), for points."""

    coq: ClassVar = ("Var_pair",)
    first: Draw
    second: Draw
    value: Node

    def conclude(self, *premises: Judgement) -> Equal:
        self.take(premises, 0)
        self.require(self.value.sort is Sort.VECTOR, "it is stated for points")
        within = Expectation((self.first,), Variance((self.second,), self.value))
        between = Variance((self.first,), Expectation((self.second,), self.value))
        return Equal(Variance((self.first, self.second), self.value), within + between)


@dataclass(frozen=True)
class BatchMean(Rule):
    """The mean of `size` independent samples has the size-th part of one sample's mean square.

    For points in the Euclidean, operators in the Frobenius norm; in the spectral it is false.
    """

    coq: ClassVar = (
        "bgrad_variance",
        "bhess_variance_frobenius",
        "Var_iid_meanV",
        "E_iid_frobenius_sq",
    )
    size: Node

    def conclude(self, *premises: Judgement) -> MeanSquare:
        self.require(
            len(premises) == 1 and isinstance(premises[0], MeanSquare),
            "a sample's variance is missing",
        )
        m = premises[0]
        assert isinstance(m, MeanSquare)
        self.require(
            m.kind in ("euclidean", "frobenius"), f"the {m.kind} norm has no inner product"
        )
        self.require(len(m.draws) == 1, "one draw of one sample is needed")
        law = m.draws[0].law
        one = isinstance(law, BatchLaw) and law.replacement and same(law.count, node(1))
        self.require(one, "the draw is not one independent sample")
        assert isinstance(law, BatchLaw)
        self.require(_centred(m), "the value is not a batch derivative minus its mean")
        draw = Draw(m.draws[0].variable, BatchLaw(law.task, self.size))
        return MeanSquare((draw,), m.value, m.limit / self.size, m.kind)


@dataclass(frozen=True)
class MeanOfCollection(Rule):
    """The expected mean over a drawn collection is that over one task and its batches."""

    coq: ClassVar = ("E_iid_mean", "E_pair")
    draw: Draw
    mean: CollectionMean
    task: Symbol

    def conclude(self, *premises: Judgement) -> Equal:
        self.take(premises, 0)
        pair, body = _member(self)
        return Equal(Expectation((self.draw,), self.mean), Expectation(pair, body))


@dataclass(frozen=True)
class SquareOfCollection(Rule):
    """The second moment of a mean over B drawn members: Var of one / B + the mean squared."""

    coq: ClassVar = ("VarR_iid_mean", "VarR_identity")
    draw: Draw
    mean: CollectionMean
    task: Symbol

    def conclude(self, *premises: Judgement) -> Equal:
        self.take(premises, 0)
        (pair, body), law = _member(self), self.draw.law
        self.require(body.sort is Sort.SCALAR, "it is stated for scalars")
        assert isinstance(law, CollectionLaw)
        split = Variance(pair, body) / law.count + Expectation(pair, body) ** 2
        return Equal(Expectation((self.draw,), self.mean**2), split)


def _member(rule: MeanOfCollection | SquareOfCollection) -> tuple[tuple[Draw, ...], Node]:
    """The draws of one member, its task named as the rule says, and the body at that member."""
    law, mean = rule.draw.law, rule.mean
    rule.require(mean.collection == rule.draw.variable, "the mean is over another collection")
    rule.require(isinstance(law, CollectionLaw), "the draw is no collection")
    assert isinstance(law, CollectionLaw)
    rule.require(
        rule.draw.variable not in mean.body.free, "the body depends on the whole collection"
    )
    fresh = rule.task == mean.task or rule.task not in mean.body.free
    rule.require(fresh, f"the body already speaks of {rule.task.name}")
    rule.require(len(mean.batches) == len(law.sizes), "the mean names other batches than the law")
    batches = zip(mean.batches, law.sizes, strict=True)
    draws = (Draw(rule.task, TASKS), *(Draw(b, BatchLaw(rule.task, size)) for b, size in batches))
    return draws, substitute(mean.body, {mean.task: rule.task})


def _centred(m: MeanSquare) -> bool:
    """Is the value X(b) - X for a derivative X of the drawn batch's task at a fixed point?"""
    value, draw = m.value, m.draws[0]
    if not isinstance(value, Sum) or len(value.terms) != 2 or not isinstance(draw.law, BatchLaw):
        return False
    sampled, mean = value.terms
    if not isinstance(sampled, Gradient | Hessian) or sampled.batch != draw.variable:
        return False
    fixed = draw.variable not in sampled.point.free and sampled.task == draw.law.task
    return fixed and mean == Negative(type(sampled)(sampled.task, sampled.point))
