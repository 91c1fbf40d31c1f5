"""Terms and polynomials of certificates in Coq, and the lemmas and tactics of their proofs."""

from __future__ import annotations

from collections.abc import Iterable

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.opening import Scope
from lemmacheck.proofs.scalar import Poly, Reading, exponent, is_atom

HEADER = """(* Generated from proofs/evidence by proofs/coq_certificates.py; do not edit. *)
From Coq Require Import Reals Lra.
Open Scope R_scope.

Lemma square_nonneg : forall x, 0 <= x * x.
Proof. intro x. apply Rle_0_sqr. Qed.

Lemma positive_of : forall x, 0 <= x -> x <> 0 -> 0 < x.
Proof. intros x [H | H] N; [exact H | symmetry in H; contradiction]. Qed.

Lemma cancel_le : forall m x, 0 < m -> 0 <= m * x -> 0 <= x.
Proof. intros m x M H. apply (Rmult_le_reg_l m); [exact M | rewrite Rmult_0_r; exact H]. Qed.

Lemma cancel_lt : forall m x, 0 < m -> 0 < m * x -> 0 < x.
Proof. intros m x M H. apply (Rmult_lt_reg_l m); [exact M | rewrite Rmult_0_r; exact H]. Qed.

Lemma quotient_le : forall x d, 0 < d -> 0 <= x -> 0 <= x / d.
Proof. intros x d D H. apply Rmult_le_pos; [exact H | left; apply Rinv_0_lt_compat; exact D]. Qed.

Lemma quotient_lt : forall x d, 0 < d -> 0 < x -> 0 < x / d.
Proof. intros x d D H. apply Rmult_lt_0_compat; [exact H | apply Rinv_0_lt_compat; exact D]. Qed.

Ltac lt := first [assumption | lra | apply Rmult_lt_0_compat; lt].
Ltac le :=
  first
    [ assumption
    | apply Rlt_le; assumption
    | apply square_nonneg
    | apply Rmult_le_pos; le
    | lra ].
Ltac identity := first [reflexivity | ring | field].
Ltac vanish H :=
  first
    [ lra
    | rewrite H; ring
    | let A := fresh in let B := fresh in
      destruct (Rmult_integral _ _ H) as [A | B]; [vanish A | vanish B] ].
Ltac nonzero :=
  repeat split;
  first
    [ assumption
    | lra
    | let N := fresh in intro N; lra
    | apply Rgt_not_eq; lt ].
"""


def term_of(reading: Reading, tree: v.Node, scope: Scope = ()) -> str:
    """The prepared `tree` over the reading's variables, in Coq."""
    if is_atom(tree):
        return reading.name(tree, scope)
    if isinstance(tree, v.Number):
        return rational(tree.value.numerator, tree.value.denominator)
    if isinstance(tree, v.Negative):
        return f"(- {term_of(reading, tree.arg, scope)})"
    if isinstance(tree, v.Quotient):
        parts = (tree.numerator, tree.denominator)
        return f"({' / '.join(term_of(reading, p, scope) for p in parts)})"
    if isinstance(tree, v.Power):
        return f"({term_of(reading, tree.base, scope)} ^ {exponent(tree)})"
    sign = " + " if isinstance(tree, v.Sum) else " * "
    return f"({sign.join(term_of(reading, c, scope) for c in tree.children)})"


def rational(p: int, q: int) -> str:
    """P / q in Coq; never a decimal, which `field` does not read."""
    text = f"{p}" if p >= 0 else f"(- {-p})"
    return text if q == 1 else f"({text} / {q})"


def monomial(names: Iterable[str], exponents: Iterable[int], coefficient: str = "") -> str:
    """C * (x * x) * ...: squares first, so that their sign can be seen."""
    parts = [coefficient] if coefficient else []
    for name, e in zip(names, exponents, strict=True):
        parts += [f"({name} * {name})"] * (int(e) // 2) + [name] * (int(e) % 2)
    return " * ".join(parts) or "1"


def polynomial(p: Poly) -> str:
    """`p` in Coq, in parentheses."""
    names = p.context().names()
    terms = [monomial(names, e, rational(int(c.p), int(c.q))) for e, c in p.terms()]
    return f"({' + '.join(terms)})" if terms else "0"
