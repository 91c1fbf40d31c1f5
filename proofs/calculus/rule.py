"""A rule: from premises that hold, a conclusion that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import sympy

from lemmacheck.proofs.calculus.algebra import Algebra
from lemmacheck.proofs.calculus.judgements import (
    Bounded,
    Equal,
    Judgement,
    RuleError,
    inequality,
)
from lemmacheck.proofs.vocabulary import Node, Number


@dataclass(frozen=True)
class Rule:
    """One application's own data; `conclude` answers premises that fit and raises on all others.

    `coq` names lemmas, of the project's Coq prelude or of Coq's own reals, that give the rule.
    """

    coq: ClassVar[tuple[str, ...]] = ()

    def conclude(self, *premises: Judgement) -> Judgement:
        """The conclusion.

        Raises:
            RuleError: the premises are not of the rule's form.

        """
        raise NotImplementedError

    def take(self, premises: tuple[Judgement, ...], count: int) -> tuple[Bounded, ...]:
        """The `count` premises as inequalities."""
        if len(premises) != count:
            raise RuleError(f"{type(self).__name__} takes {count} premises, not {len(premises)}")
        return tuple(inequality(p, self) for p in premises)

    def require(self, holds: bool, what: str) -> None:
        """Refuse the premises with the rule's name unless the condition holds."""
        if not holds:
            raise RuleError(f"{type(self).__name__}: {what}")


def same(left: Node, right: Node, using: tuple[Judgement, ...] = ()) -> bool:
    """Equal by linear algebra and linearity of E, modulo the equalities in `using`."""
    pairs = [(e.lhs, e.rhs) for e in using if isinstance(e, Equal)]
    return Algebra(pairs).same(left, right)


def nonnegative(tree: Node, facts: tuple[Bounded, ...] = ()) -> bool:
    """True only if tree >= 0 by the signs of its parts; facts 0 <= s say so of symbols s."""
    return _signed(tree, facts, strict=False)


def positive(tree: Node, facts: tuple[Bounded, ...] = ()) -> bool:
    """True only if tree > 0 by the signs of its parts."""
    return _signed(tree, facts, strict=True)


def _signed(tree: Node, facts: tuple[Bounded, ...], strict: bool) -> bool:
    algebra = Algebra()
    form = algebra.scalar(tree)
    for fact in facts:
        if is_zero(fact.lhs):
            known = algebra.scalar(fact.rhs)
            if not strict and algebra.same(tree, fact.rhs):
                return True
            if known.is_Symbol and known.is_nonnegative is None:
                form = form.subs(known, type(known)(known.name, nonnegative=True))
    top, bottom = sympy.fraction(sympy.together(form))  # nothing is asserted where the bottom is 0
    return bool((top.is_positive if strict else top.is_nonnegative) and bottom.is_nonnegative)


def is_zero(tree: Node) -> bool:
    """Is the tree the number 0, as a sign's left side must be?"""
    return isinstance(tree, Number) and tree.value == 0
