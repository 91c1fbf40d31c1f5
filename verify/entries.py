"""A claim's place in the record: everything that a reader is shown of it."""

from __future__ import annotations

from collections.abc import Mapping

from lemmacheck.proofs.calculus import DERIVATIONS, CalculusError
from lemmacheck.proofs.calculus import constants as derived_constants
from lemmacheck.proofs.claim import Claim, Paper
from lemmacheck.proofs.dimensions import check_claim
from lemmacheck.proofs.latex import (
    definitions_of,
    latex,
    latex_claim,
    latex_definition,
    latex_hypothesis,
)
from lemmacheck.reports.record import (
    ClaimRecord,
    Constants,
    Example,
    Need,
    Source,
    Term,
    Tight,
    Trials,
    kill_rates,
)
from lemmacheck.reports.words import (
    Dimensions,
    Expected,
    Follows,
    Kind,
    Scope,
    Verdict,
)
from lemmacheck.verify.adversary.needs import Need as NeedFound
from lemmacheck.verify.adversary.tightness import ratio_of, terms_of
from lemmacheck.verify.gathering import Findings, short, shown, size_of
from lemmacheck.verify.judging import (
    lacking_evidence,
    misprints,
    printed_proof,
    repaired_by,
    verdict_of,
)
from lemmacheck.verify.numbers import Unsettled
from lemmacheck.verify.truth import Outcome, decide
from lemmacheck.verify.typeset import formula, mathml, text

KINDS = {
    "statement": Kind.STATEMENT,
    "condition": Kind.STATEMENT,
    "step": Kind.STEP,
    "definition": Kind.DEFINITION,
    "repair": Kind.REPAIR,
    "derived": Kind.DERIVED,
}


def _constants(claim: Claim) -> dict[str, str]:
    """Printed and derived constants; for a derivation that bounds something else, why not."""
    if claim.id not in DERIVATIONS:
        return {}
    try:
        return derived_constants(claim)
    except CalculusError as error:
        return {"printed": "", "derived": "", "comparison": f"not comparable: {error}"}


def _tight(f: Findings) -> Tight | None:
    """Where the sides come nearest, decided exactly; floats say only which addends matter."""
    claim = f.claim
    if f.found is None or f.found.tight is None:
        return None
    decided = decide(claim, f.found.tight)
    if decided.outcome is not Outcome.HOLDS:
        return None
    try:
        ratio = ratio_of(claim, decided)
    except (ZeroDivisionError, Unsettled):
        return None
    number = float(ratio)
    attained = "attained: the constant cannot shrink"
    parts = zip(terms_of(claim), f.found.terms, strict=True)
    return Tight(
        ratio=number,
        exact=short(ratio),
        shrinks_to=attained if ratio == 1 else f"not below {number:.6g} times what is printed",
        summary=size_of(f.found.tight),
        values=shown(claim, f.found.tight),
        terms=tuple(
            Term(text(latex(part)), None if factor is None else round(factor, 4))
            for part, factor in parts
        ),
    )


def _need(need: NeedFound) -> str:
    if need.violation is None:
        return need.why
    instance, decided = need.violation
    return f"{size_of(instance)}: {short(decided.lhs)} against {short(decided.rhs)}"


def _example(f: Findings) -> Example | None:
    if f.example is None:
        return None
    zero = f"; zero in every one that was tried: {', '.join(f.example.zero)}"
    summary = size_of(f.example.instance) + (zero if f.example.zero else "; nothing is zero")
    return Example(summary, shown(f.claim, f.example.instance))


def to_record(
    f: Findings, findings: Mapping[str, Findings], proved: set[str], paper: Paper
) -> ClaimRecord:
    """The claim's place in the record."""
    claim = f.claim
    verdict, reason = verdict_of(f, proved)
    expected = paper.expected(claim)
    open_still = verdict in (Verdict.SUPPORTED, Verdict.UNDECIDED, Verdict.NOT_RUN)
    hoped = expected in ("proved", "holds", "refuted") and open_still and not f.refuted_by
    lacking = lacking_evidence(f, findings, proved, expected) if hoped else []
    unconfirmed = bool(lacking)
    if unconfirmed:
        reason = "its Coq theorem could not run here: coqc is not installed"
    clash = check_claim(claim)
    dims = Dimensions.NOT_APPLICABLE if claim.relation is None else Dimensions.CONSISTENT
    constants = _constants(claim)
    largest = f.found.largest if f.found else None
    rates = kill_rates(f.twins)  # of all kinds last
    rendered = latex_claim(claim)
    return ClaimRecord(
        id=claim.id,
        paper=claim.paper,
        kind=KINDS[claim.role],
        verdict=verdict,
        expected=None if expected is None else Expected(expected),
        reason=reason,
        title=claim.title,
        aliases=claim.aliases,
        group=claim.group,
        source=Source(paper.source, claim.line),
        printed_latex=claim.printed,
        printed_mathml=mathml(claim.printed),
        latex=rendered if claim.relation is not None else "",
        mathml=mathml(rendered) if claim.relation is not None else "",
        text=text(rendered),
        hypotheses=tuple(formula(latex_hypothesis(h)) for h in claim.hypotheses),
        definitions=tuple(formula(latex_definition(d)) for d in definitions_of(claim)),
        scope=Scope(claim.scope) if verdict is Verdict.PROVED else None,
        dimensions=Dimensions.INCONSISTENT if clash else dims,
        dimensions_note=clash or "",
        evidence=(*f.evidence, *(e for e in lacking if e not in f.evidence)),
        unconfirmed=unconfirmed,
        follows=Follows(claim.follows) if claim.follows else None,
        constants=Constants(
            printed=text(constants["printed"]) if constants else None,
            derived=text(constants["derived"]) if constants else None,
            comparison=constants.get("comparison"),
            largest_seen=None if largest is None else f"{largest:.6g}",
        ),
        tightness=largest if largest is not None and verdict is Verdict.PROVED else None,
        margin=float(f.witness.margin) if f.witness else None,
        tight=_tight(f) if verdict is not Verdict.REFUTED else None,
        needs=tuple(
            Need(formula(latex_hypothesis(n.hypothesis)), n.needed, _need(n)) for n in f.needs
        ),
        example=_example(f),
        trials=Trials(f.found.drawn, f.found.admitted) if f.found else Trials(),
        twins=f.twins,
        kill_rate=rates[-1].rate if rates else None,
        witness=f.witness,
        largest_witness=f.largest_witness,
        uses=claim.uses,
        depends_on=tuple(dict.fromkeys((*f.premises,))),
        printed_proof=printed_proof(claim, findings, proved),
        repairs=claim.repairs,
        repaired_by=repaired_by(claim, findings),
        intended=claim.intended,
        misprints=misprints(claim, findings),
        notes=(claim.notes,) if claim.notes else (),
        seconds=f.seconds,
    )
