"""Constants derived from the assumptions by a calculus of sound rules, beside the printed ones."""

from __future__ import annotations

import importlib
import pkgutil

from lemmacheck.proofs.calculus import derivations
from lemmacheck.proofs.calculus.building import Setting, bound
from lemmacheck.proofs.calculus.compare import Comparison, compare
from lemmacheck.proofs.calculus.derivation import Derivation, Replayed, granted_by, replay
from lemmacheck.proofs.calculus.derivations._case import Case
from lemmacheck.proofs.calculus.rule import same
from lemmacheck.proofs.calculus.substitution import substitute
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.latex import latex
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Relation


class CalculusError(ValueError):
    """A derivation is not of the claim that it is filed under; the message names the claim."""


def _cases() -> dict[str, Case]:
    found: dict[str, Case] = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(derivations.__path__)):
        if module.startswith("_"):
            continue
        for case in importlib.import_module(f"{derivations.__name__}.{module}").CASES:
            if case.claim in found:
                raise CalculusError(f"{case.claim} is derived in two modules; keep one")
            found[case.claim] = case
    return found


CASES: dict[str, Case] = _cases()
"""What the folder `derivations/` offers, by claim id."""


def build(case: Case, claim: Claim) -> Derivation:
    """The case's sharpest derivation, from the claim's own hypotheses."""
    return case.derive(Setting(granted_by(claim)))


DERIVATIONS: dict[str, Derivation] = {
    name: build(case, all_claims()[name]) for name, case in CASES.items()
}
"""Every derivation by claim id."""


def printed_relation(claim: Claim) -> Relation:
    """The claim's relation as the calculus speaks of it: <=, with fixed exponents.

    Raises:
        CalculusError: the claim is no inequality.

    """
    r = claim.relation
    if r is None or r.op == "=":
        raise CalculusError(f"{claim.id} is no inequality; the calculus compares bounds")
    case = CASES[claim.id]
    values = dict(case.at)
    return Relation(substitute(r.lhs, values), r.op, substitute(r.rhs, values))


def comparison(claim: Claim, derived: Derivation | None = None) -> Comparison:
    """Printed against derived, after replaying the derivation from the claim's hypotheses.

    Raises:
        ReplayError: the derivation proves nothing.
        CalculusError: it bounds something else than the claim does.

    """
    proof = derived or DERIVATIONS[claim.id]
    replay(proof, granted_by(claim))
    r, b = printed_relation(claim), bound(proof)
    upper = r.op in ("<=", "<")
    if not same(r.lhs, b.lhs if upper else b.rhs):
        raise CalculusError(f"{claim.id}: the derivation bounds something else")
    return compare(r.rhs, b.rhs if upper else b.lhs, claim.hypotheses, upper=upper)


def constants(claim: Claim) -> dict[str, str]:
    """The record's `constants.printed` and `.derived` (LaTeX) with their comparison in words.

    Raises:
        KeyError: no derivation is filed under the claim.

    """
    proof = DERIVATIONS[claim.id]
    result = comparison(claim, proof)
    r, b = printed_relation(claim), bound(proof)
    return {
        "printed": latex(r.rhs),
        "derived": latex(b.rhs if r.op in ("<=", "<") else b.lhs),
        "relation": result.relation,
        "comparison": result.text,
    }


__all__ = [
    "CASES",
    "DERIVATIONS",
    "CalculusError",
    "Comparison",
    "Replayed",
    "build",
    "comparison",
    "constants",
    "printed_relation",
    "replay",
]
