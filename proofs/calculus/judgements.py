"""What the calculus concludes: statements over vocabulary trees, true in every instance.

"Every instance" means every one that meets the assumptions among the derivation's leaves, and every
value of the free variables; where a denominator vanishes nothing is asserted.
"""

from __future__ import annotations

from dataclasses import dataclass

from lemmacheck.proofs.calculus.substitution import substitute
from lemmacheck.proofs.vocabulary import Draw, Expectation, Node, Relation, Sort, Symbol, norm


class RuleError(ValueError):
    """A rule does not apply to its premises; the message names the rule and what is missing."""


@dataclass(frozen=True)
class Equal:
    """lhs = rhs, of any sort."""

    lhs: Node
    rhs: Node


@dataclass(frozen=True)
class Bounded:
    """lhs <= rhs, both scalars."""

    lhs: Node
    rhs: Node

    def __post_init__(self) -> None:
        for side in (self.lhs, self.rhs):
            if side.sort is not Sort.SCALAR:
                raise RuleError(f"a side of a bound is a {side.sort.value}; it must be a scalar")

    @property
    def bound(self) -> Bounded:
        """Itself: every inequality has its bound."""
        return self

    @property
    def relation(self) -> Relation:
        """The bound as a claim would state it."""
        return Relation(self.lhs, "<=", self.rhs)


@dataclass(frozen=True)
class Lipschitz:
    """norm(body(first) - body(second)) <= constant norm(first - second); body maps `variable`."""

    variable: Symbol
    body: Node
    constant: Node
    first: Node
    second: Node

    def at(self, point: Node) -> Node:
        """The body at a point."""
        return substitute(self.body, {self.variable: point})

    @property
    def bound(self) -> Bounded:
        """The inequality at the two points."""
        moved = norm(self.at(self.first) - self.at(self.second))
        return Bounded(moved, self.constant * norm(self.first - self.second))


@dataclass(frozen=True)
class MeanSquare:
    """E over `draws` of norm(value)^2 is at most `limit`; `kind` names the norm."""

    draws: tuple[Draw, ...]
    value: Node
    limit: Node
    kind: str

    @property
    def bound(self) -> Bounded:
        """The inequality of the mean square."""
        return Bounded(Expectation(self.draws, norm(self.value, self.kind) ** 2), self.limit)


Inequality = Bounded | Lipschitz | MeanSquare
Judgement = Equal | Inequality


def inequality(judgement: Judgement, rule: object) -> Bounded:
    """The judgement as lhs <= rhs.

    Raises:
        RuleError: it is an equality.

    """
    if isinstance(judgement, Equal):
        raise RuleError(
            f"{type(rule).__name__} needs an inequality, not an equality; give it as `using`"
        )
    return judgement.bound
