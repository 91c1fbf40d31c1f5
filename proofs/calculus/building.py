"""Shorthand for writing derivations: each function returns one, built from rules alone."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from lemmacheck.proofs.calculus.derivation import Derivation, Granted, step
from lemmacheck.proofs.calculus.judgements import Bounded, Judgement, RuleError
from lemmacheck.proofs.calculus.leaves import Given, Premise, Sign
from lemmacheck.proofs.calculus.order import Added, FromEqual, Rewritten, Scaled, Transitive, Where
from lemmacheck.proofs.notation import alpha
from lemmacheck.proofs.vocabulary import Node, Number, Relation, Symbol


class Setting:
    """The assumptions that a derivation may use, by name."""

    def __init__(self, granted: Iterable[Granted]) -> None:
        self.granted = tuple(granted)

    def constant(self, name: str, norm: str = "") -> Node:
        """The bound that an assumption grants.

        Raises:
            RuleError: it is not assumed.

        """
        for g in self.granted:
            if isinstance(g, Premise) and (g.name, g.norm) == (name, norm):
                return g.constant
        raise RuleError(f"{name} is not assumed here; add it to the claim's hypotheses")

    def given(self, lhs: Symbol | None, rhs: Symbol | None) -> Derivation:
        """The first hypothesis whose one side is the symbol given for it."""
        for g in self.granted:
            if isinstance(g, Relation) and (g.lhs == lhs or g.rhs == rhs):
                return step(Given(g))
        raise RuleError(
            f"no hypothesis on {(lhs or rhs)} is granted here; add it to the claim's hypotheses"
        )

    @property
    def L(self) -> Node:
        """The smoothness constant."""
        return self.constant("smooth")

    @property
    def alpha_sign(self) -> Derivation:
        """0 <= alpha."""
        return self.given(None, alpha)

    @property
    def x_sign(self) -> Derivation:
        """0 <= alpha L."""
        return sign(alpha * self.L, self.alpha_sign)

    @property
    def x_upper(self) -> Derivation:
        """Alpha L <= 1, from alpha <= 1/L."""
        scaled = step(Scaled(), self.given(alpha, None), sign(self.L))
        return write(scaled, alpha * self.L, Number(Fraction(1)))


def bound(d: Derivation) -> Bounded:
    """The inequality that a derivation proves."""
    judgement: Judgement = d.conclusion
    if not hasattr(judgement, "bound"):
        raise RuleError("the derivation proves an equality, not an inequality")
    result: Bounded = judgement.bound
    return result


def sign(tree: Node, *facts: Derivation) -> Derivation:
    """0 <= tree, by the signs of its parts."""
    return step(Sign(tree), *facts)


def write(d: Derivation, lhs: Node, rhs: Node, *using: Derivation) -> Derivation:
    """The inequality d with its sides written otherwise."""
    return step(Rewritten(lhs, rhs), d, *using)


def chain(first: Derivation, *rest: Derivation) -> Derivation:
    """First.lhs <= last.rhs through all that stand between."""
    for d in rest:
        first = step(Transitive(), first, d)
    return first


def add(*parts: Derivation) -> Derivation:
    """The sum of inequalities."""
    return step(Added(), *parts)


def keep(tree: Node) -> Derivation:
    """Tree <= tree."""
    return step(Where(tree, tree))


def scaled(factor: Node, d: Derivation, *facts: Derivation) -> Derivation:
    """An inequality times a factor whose sign is plain."""
    return step(Scaled(), d, sign(factor, *facts))


def from_equal(d: Derivation, reverse: bool = False) -> Derivation:
    """An equality read as <=, from left to right unless `reverse`."""
    return step(FromEqual(reverse), d)


def unknown(name: str, positive: bool = False) -> Symbol:
    """A nonnegative symbol for templates of `Where`."""
    return Symbol(name, sign="positive" if positive else "nonnegative")
