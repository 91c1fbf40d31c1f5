"""Leaves: what an assumption says of given points, and what holds of the objects by definition.

Every leaf that rests on an assumption names it; `replay` checks that the claim grants it.
"""

# ruff: noqa: D102 -- `conclude` and `premise` are documented once, on Rule and Leaf
from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lemmacheck.proofs.calculus.judgements import Bounded, Equal, Judgement, Lipschitz, MeanSquare
from lemmacheck.proofs.calculus.rule import Rule, nonnegative
from lemmacheck.proofs.vocabulary import (
    TASKS,
    BatchLaw,
    Ceiling,
    Draw,
    Expectation,
    Gradient,
    Hessian,
    Node,
    Relation,
    Sort,
    Symbol,
    node,
    norm,
)


@dataclass(frozen=True)
class Premise:
    """An assumption as the calculus uses it: its name, the bound it grants, the norm it is in."""

    name: str
    constant: Node
    norm: str = ""


@dataclass(frozen=True)
class Leaf(Rule):
    """A rule without premises that rests on one assumption."""

    @property
    def premise(self) -> Premise | Relation:
        """The assumption."""
        raise NotImplementedError


@dataclass(frozen=True)
class Smooth(Leaf):
    """grad f_task is `constant`-Lipschitz, between any two points."""

    coq: ClassVar = ("descent",)  # unfolds `smooth`, of which it is a use
    task: Symbol
    constant: Node
    first: Node
    second: Node

    @property
    def premise(self) -> Premise:
        return Premise("smooth", self.constant)

    def conclude(self, *premises: Judgement) -> Lipschitz:
        self.take(premises, 0)
        x = _fresh(self.first, self.second)
        return Lipschitz(x, Gradient(self.task, x), self.constant, self.first, self.second)


@dataclass(frozen=True)
class HessianBounded(Leaf):
    """The Hessian's spectral norm is at most the smoothness constant, anywhere."""

    coq: ClassVar = ("hess_spectral",)
    task: Symbol
    constant: Node
    point: Node

    @property
    def premise(self) -> Premise:
        return Premise("smooth", self.constant)

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        return Bounded(norm(Hessian(self.task, self.point)), self.constant)


@dataclass(frozen=True)
class HessianLipschitz(Leaf):
    """The Hessian is `constant`-Lipschitz in the spectral norm, between any two points."""

    coq: ClassVar = ("hess_lipschitz_bound",)
    task: Symbol
    constant: Node
    first: Node
    second: Node

    @property
    def premise(self) -> Premise:
        return Premise("hessian_lipschitz", self.constant)

    def conclude(self, *premises: Judgement) -> Lipschitz:
        self.take(premises, 0)
        x = _fresh(self.first, self.second)
        return Lipschitz(x, Hessian(self.task, x), self.constant, self.first, self.second)


@dataclass(frozen=True)
class TaskVariance(Leaf):
    """The variance over tasks of the gradient at any one point is at most constant^2."""

    coq: ClassVar = ("Var_identity",)
    task: Symbol
    constant: Node
    point: Node

    @property
    def premise(self) -> Premise:
        return Premise("task_variance", self.constant)

    def conclude(self, *premises: Judgement) -> MeanSquare:
        self.take(premises, 0)
        self.require(
            self.task not in self.point.free, "the point depends on the task; fix it first"
        )
        over, gradient = (Draw(self.task, TASKS),), Gradient(self.task, self.point)
        return MeanSquare(
            over, gradient - Expectation(over, gradient), self.constant**2, "euclidean"
        )


@dataclass(frozen=True)
class SampleVariance(Leaf):
    """One sample's gradient or Hessian is within constant^2 of the task's, in mean square."""

    coq: ClassVar = ("bgrad_variance", "bhess_variance_frobenius")
    derivative: str  # gradient or hessian
    task: Symbol
    constant: Node
    point: Node
    batch: Symbol
    kind: str = "euclidean"

    @property
    def premise(self) -> Premise:
        name = f"sample_{self.derivative}_variance"
        return Premise(name, self.constant, "" if self.derivative == "gradient" else self.kind)

    def conclude(self, *premises: Judgement) -> MeanSquare:
        self.take(premises, 0)
        self.require(
            self.batch not in self.point.free, "the point depends on the sample; fix it first"
        )
        kind = {"gradient": Gradient, "hessian": Hessian}[self.derivative]
        value = kind(self.task, self.point, self.batch) - kind(self.task, self.point)
        return MeanSquare(
            (Draw(self.batch, BatchLaw(self.task, node(1))),), value, self.constant**2, self.kind
        )


@dataclass(frozen=True)
class Given(Leaf):
    """A hypothesis of the claim, as it stands; >= is turned round and < weakened."""

    coq: ClassVar = ("Rlt_le",)
    relation: Relation

    @property
    def premise(self) -> Relation:
        return self.relation

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        r = self.relation
        self.require(r.op in ("<=", "<", ">="), f"{r.op} is no inequality; give it as an equality")
        constants = all(s.sort is Sort.SCALAR and not s.per_task for s in r.free)
        self.require(constants, "a hypothesis on points or tasks is not one on constants")
        return Bounded(r.rhs, r.lhs) if r.op == ">=" else Bounded(r.lhs, r.rhs)


@dataclass(frozen=True)
class Unbiased(Rule):
    """A batch gradient's (Hessian's) expectation over the batch is the task's, at a fixed point."""

    coq: ClassVar = ("EV_bgrad", "EO_bhess")
    draw: Draw
    value: Gradient | Hessian

    def conclude(self, *premises: Judgement) -> Equal:
        self.take(premises, 0)
        v, law = self.value, self.draw.law
        self.require(
            isinstance(law, BatchLaw) and v.batch == self.draw.variable, "the draw is not its batch"
        )
        self.require(
            isinstance(law, BatchLaw) and law.task == v.task, "the batch is of another task"
        )
        self.require(self.draw.variable not in v.point.free, "the point depends on the batch")
        return Equal(Expectation((self.draw,), v), type(v)(v.task, v.point))


@dataclass(frozen=True)
class CeilingAbove(Rule):
    """x <= ceil(x)."""

    coq: ClassVar = ("archimed",)
    arg: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        return Bounded(self.arg, Ceiling(self.arg))


@dataclass(frozen=True)
class AtLeastOne(Rule):
    """A batch has at least one member."""

    coq: ClassVar = ("le_INR",)
    size: Symbol

    def conclude(self, *premises: Judgement) -> Bounded:
        self.take(premises, 0)
        positive = self.size.natural and self.size.first > 0
        self.require(positive, f"{self.size.name} is not a natural number, or may be 0")
        return Bounded(node(1), self.size)


@dataclass(frozen=True)
class Sign(Rule):
    """0 <= tree by the signs of its parts; premises 0 <= s add signs of symbols."""

    coq: ClassVar = ("norm_nonneg", "E_nonneg", "mean_nonneg", "sqrt_pos", "Rmult_le_pos")
    tree: Node

    def conclude(self, *premises: Judgement) -> Bounded:
        facts = self.take(premises, len(premises))
        self.require(nonnegative(self.tree, facts), "the sign is not plain from the parts")
        return Bounded(node(0), self.tree)


def _fresh(*points: Node) -> Symbol:
    """A point's name that occurs in none of the points."""
    taken = {s.name for p in points for s in p.free}
    return Symbol(next(n for n in ("x", "x'", "x''", "x'''") if n not in taken), Sort.VECTOR)
