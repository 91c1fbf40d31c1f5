"""The printed constant beside the derived one, decided exactly.

Norms, expectations and minima are opaque nonnegative unknowns, independent of one another; alpha is
written as x / L with x in [0, 1], or x >= 0, as the facts say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sympy

from lemmacheck.proofs.calculus.algebra import Algebra
from lemmacheck.proofs.calculus.atoms import AlgebraError
from lemmacheck.proofs.calculus.positivity import sign
from lemmacheck.proofs.latex import latex
from lemmacheck.proofs.notation import alpha
from lemmacheck.proofs.vocabulary import (
    Call,
    Node,
    Number,
    Quotient,
    Relation,
    Sort,
    Symbol,
    walk,
)

RELATIONS = {1: "looser", 0: "equal", -1: "smaller", None: "incomparable"}
WORDS = {
    "equal": "equal to what is derived",
    "looser": "looser than what is derived",
    "smaller": "SMALLER THAN WHAT CAN BE DERIVED: attack here",
    "incomparable": "neither shown to be at least nor at most what is derived",
}


@dataclass(frozen=True)
class Comparison:
    """`relation` of printed to derived; `ratio` and `difference` are printed / and - derived.

    smaller means that the paper claims more than the calculus derives, on either side of a bound.
    `legend` says what the letters A, B, ... in the two texts stand for, in LaTeX.
    """

    relation: str
    ratio: str
    difference: str
    legend: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """One line for the record."""
        if self.relation == "equal":
            return WORDS["equal"]
        where = "".join(f"; {name}: {meaning}" for name, meaning in self.legend)
        return f"{WORDS[self.relation]}; printed / derived = {self.ratio}{where}"


def compare(
    printed: Node, derived: Node, facts: Iterable[object] = (), *, upper: bool = True
) -> Comparison:
    """Compare two bounds of one thing, upper bounds unless `upper` is False.

    `facts` are hypotheses; those of the forms 0 <= alpha, 0 < alpha and alpha <= 1/L are used.
    """
    algebra = Algebra()
    left, right = algebra.scalar(printed), algebra.scalar(derived)
    relations = [f for f in facts if isinstance(f, Relation)]
    left, right, x, limit = _in_x(algebra, left, right, relations)
    difference = left - right
    own = sign(difference, x, limit)
    if own is not None and not upper:
        own = -own
    names, legend = _legend(algebra, printed, derived, (left + right).free_symbols)
    ratio = sympy.factor(sympy.cancel(left / right)) if right != 0 else sympy.zoo
    return Comparison(
        RELATIONS[own],
        str(ratio.subs(names)),
        str(sympy.factor(difference).subs(names)),
        tuple((n, m) for n, m in legend if n in {str(s) for s in ratio.subs(names).free_symbols}),
    )


def _in_x(
    algebra: Algebra, left: sympy.Expr, right: sympy.Expr, facts: list[Relation]
) -> tuple[sympy.Expr, sympy.Expr, sympy.Symbol | None, sympy.Rational | None]:
    """Both sides with alpha = x / L where the facts bound alpha; x and its end if rational."""
    a = algebra.scalar(alpha)
    below = any(
        f.rhs == alpha and f.lhs == Number(f.lhs.value) for f in facts if isinstance(f.lhs, Number)
    )
    for fact in facts:
        if (
            below
            and fact.lhs == alpha
            and isinstance(fact.rhs, Quotient)
            and fact.op in ("<=", "<")
        ):
            end, scale = algebra.scalar(fact.rhs.numerator), algebra.scalar(fact.rhs.denominator)
            if not (scale.is_positive and end.is_number):
                continue
            x = sympy.Symbol("alpha*L", nonnegative=True)
            left, right = (sympy.cancel(e.subs(a, x / scale)) for e in (left, right))
            return left, right, x, (end if end.is_Rational else None)
    return left, right, None, None


def _legend(
    algebra: Algebra, printed: Node, derived: Node, symbols: set[sympy.Symbol]
) -> tuple[dict[sympy.Symbol, sympy.Symbol], list[tuple[str, str]]]:
    """Letters for the opaque unknowns, and what they stand for."""
    names: dict[sympy.Symbol, sympy.Symbol] = {}
    legend: list[tuple[str, str]] = []
    letters = iter("ABCDEFGHIJKMNOPQRSTUVWXYZ")
    for tree in (*walk(printed), *walk(derived)):
        if isinstance(tree, Symbol | Number) or not _scalar(tree):
            continue
        try:
            form = algebra.scalar(tree)
        except (AlgebraError, TypeError):
            continue
        if form in symbols and form.is_Symbol and form not in names and not isinstance(tree, Call):
            names[form] = sympy.Symbol(next(letters), nonnegative=True)
            legend.append((names[form].name, latex(tree)))
    return names, legend


def _scalar(tree: Node) -> bool:
    try:
        return tree.sort is Sort.SCALAR
    except TypeError:
        return False
