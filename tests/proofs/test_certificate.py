"""The checker of certificates accepts what is proved and refuses every planted mistake."""

import json
import shutil
import subprocess
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from lemmacheck.proofs.certificate import (
    Certificate,
    CertificateError,
    Proof,
    StaleError,
    Step,
    check,
    check_acyclic,
    load,
    path_of,
    save,
    status,
    stored,
)
from lemmacheck.proofs.certificate_data import FOLDER, from_json, to_json
from lemmacheck.proofs.claim import Claim, Relation
from lemmacheck.proofs.coq_certificates import text
from lemmacheck.proofs.papers import all_claims

CLAIMS = all_claims()
STORED = stored()
P = "fallah2019/"
COQ = FOLDER.parent / "coq"


def certificate(name: str) -> Certificate:
    return load(STORED[name])


def accepted(made: Certificate, claims: dict[str, Claim] = CLAIMS) -> bool:
    try:
        check(made, claims[made.claim], claims)
    except CertificateError:
        return False
    return True


def with_proof(made: Certificate, proof: Proof, case: int = 0) -> Certificate:
    cases = list(made.cases)
    cases[case] = replace(cases[case], proofs=(proof, *cases[case].proofs[1:]))
    return replace(made, cases=tuple(cases))


def with_terms(made: Certificate, *terms: object) -> Certificate:
    return with_proof(made, replace(made.cases[0].proofs[0], terms=terms))


def terms(made: Certificate) -> list:
    return list(made.cases[0].proofs[0].terms)


@pytest.mark.parametrize("name", STORED)
def test_every_stored_certificate_checks(name: str) -> None:
    assert status(STORED[name], CLAIMS) == ("checked", "")


def test_the_stored_certificates_rest_on_no_circle() -> None:
    check_acyclic({name: load(path) for name, path in STORED.items()})


@pytest.mark.parametrize("name", STORED)
def test_a_certificate_survives_the_round_trip_through_json(name: str) -> None:
    made = certificate(name)
    assert from_json(json.loads(json.dumps(to_json(made)))) == made


WITH_TERMS = [name for name in STORED if certificate(name).cases[0].proofs[0].terms]


@pytest.mark.parametrize("name", WITH_TERMS)
def test_a_tampered_multiplier_is_refused(name: str) -> None:
    made = certificate(name)
    for k, term in enumerate(terms(made)):
        changed = terms(made)
        changed[k] = replace(term, lam=term.lam + Fraction(1, 1000))
        broken = with_terms(made, *changed)
        zero = any(x.startswith("choice:") or x.endswith(":square") for x, _ in term.powers)
        assert not accepted(broken) or zero


@pytest.mark.parametrize("name", WITH_TERMS)
def test_a_wrong_exponent_is_refused(name: str) -> None:
    made = certificate(name)
    for k, term in enumerate(terms(made)):
        for j, (factor, e) in enumerate(term.powers):
            changed = terms(made)
            powers = [*term.powers]
            powers[j] = (factor, e + 1)
            changed[k] = replace(term, powers=tuple(powers))
            assert not accepted(with_terms(made, *changed))


@pytest.mark.parametrize("name", WITH_TERMS)
def test_a_dropped_term_is_refused(name: str) -> None:
    made = certificate(name)
    for k in range(len(terms(made))):
        assert not accepted(with_terms(made, *terms(made)[:k], *terms(made)[k + 1 :]))


def test_a_negative_multiplier_is_refused_even_if_the_identity_holds() -> None:
    made = certificate(P + "eq-71.1")
    (term,) = terms(made)
    split = (replace(term, lam=Fraction(2)), replace(term, lam=Fraction(-1)))
    with pytest.raises(CertificateError, match=r"lam = -1 is not shown to be nonnegative"):
        check(with_terms(made, *split), CLAIMS[made.claim], CLAIMS)


def test_a_certificate_of_another_statement_is_refused() -> None:
    with pytest.raises(StaleError, match="another statement"):
        check(certificate(P + "eq-71.1"), CLAIMS[P + "eq-71.2"], CLAIMS)


def test_a_certificate_goes_stale_when_its_statement_changes() -> None:
    made = certificate(P + "eq-85.3")
    claim = CLAIMS[made.claim]
    assert claim.relation is not None
    stronger = replace(claim, relation=Relation(claim.relation.lhs, "<=", claim.relation.rhs / 2))
    with pytest.raises(StaleError):
        check(made, stronger, CLAIMS)
    forged = replace(made, statement_hash=stronger.statement_hash)
    with pytest.raises(CertificateError):
        check(forged, stronger, {**CLAIMS, stronger.id: stronger})


def test_a_weakened_hypothesis_is_noticed_and_breaks_the_proof() -> None:
    made = certificate(P + "eq-85.3")
    claim = CLAIMS[made.claim]
    doubled = tuple(
        Relation(h.lhs, h.op, 2 * h.rhs) if isinstance(h, Relation) and h.op == "<=" else h
        for h in claim.hypotheses
    )
    weaker = replace(claim, hypotheses=doubled)
    with pytest.raises(StaleError):
        check(made, weaker, CLAIMS)
    forged = replace(made, statement_hash=weaker.statement_hash)
    with pytest.raises(CertificateError, match="do not add up"):
        check(forged, weaker, {**CLAIMS, weaker.id: weaker})


def test_a_weakened_premise_is_noticed_and_breaks_the_proof() -> None:
    made = certificate(P + "eq-63")
    premise = CLAIMS[P + "eq-62.1"]
    assert premise.relation is not None
    weak = replace(premise, relation=Relation(premise.relation.lhs - 1, "<=", premise.relation.rhs))
    claims = {**CLAIMS, premise.id: weak}
    with pytest.raises(StaleError, match="has changed since"):
        check(made, claims[made.claim], claims)
    forged = replace(made, premises=((weak.id, weak.statement_hash),))
    with pytest.raises(CertificateError, match="do not add up"):
        check(forged, claims[made.claim], claims)


def test_a_premise_under_other_hypotheses_is_refused() -> None:
    made = certificate(P + "eq-85.3")
    other = CLAIMS[P + "eq-43"]
    with pytest.raises(CertificateError, match="which the claim does not assume"):
        check(
            replace(made, premises=((other.id, other.statement_hash),)), CLAIMS[made.claim], CLAIMS
        )


def test_circular_premises_are_refused() -> None:
    one, two = certificate(P + "eq-63"), certificate(P + "eq-62.1")
    circle = replace(two, premises=((one.claim, one.statement_hash),))
    with pytest.raises(CertificateError, match="circular premises"):
        check_acyclic({one.claim: one, two.claim: circle})
    itself = replace(one, premises=((one.claim, one.statement_hash),))
    with pytest.raises(CertificateError, match="the claim itself"):
        check(itself, CLAIMS[one.claim], CLAIMS)


def test_a_missing_case_is_refused() -> None:
    made = certificate(P + "lemma-4.11.2")
    assert len(made.cases) == 2
    with pytest.raises(CertificateError, match="each once"):
        check(replace(made, cases=made.cases[:1]), CLAIMS[made.claim], CLAIMS)
    with pytest.raises(CertificateError, match=r"zero|denominator"):
        check(
            replace(made, cases=(made.cases[1], replace(made.cases[1], choice=("zero",)))),
            CLAIMS[made.claim],
            CLAIMS,
        )


def test_without_the_case_split_the_last_line_of_lemma_4_11_divides_by_zero() -> None:
    made = certificate(P + "lemma-4.11.2")
    positive = next(c for c in made.cases if c.choice == ("positive",))
    with pytest.raises(CertificateError, match=r"nothing shows|is not zero"):
        check(
            replace(made, splits=(), cases=(replace(positive, choice=()),)),
            CLAIMS[made.claim],
            CLAIMS,
        )


def test_a_drawn_variable_has_no_meaning_outside_its_mean() -> None:
    made = certificate(P + "lemma-4.11.2")
    case = made.cases[0]
    leaking = Step("average1", Proof(()))
    broken = replace(made, cases=(replace(case, steps=(leaking, *case.steps)), made.cases[1]))
    with pytest.raises(CertificateError, match="is drawn"):
        check(broken, CLAIMS[made.claim], CLAIMS)


def test_a_jensen_step_in_the_wrong_direction_is_refused() -> None:
    made = certificate(P + "eq-69.2")
    (step,) = made.cases[0].steps
    flipped = replace(step, goal=step.goal.removeprefix("-"))
    cases = (replace(made.cases[0], steps=(flipped,)),)
    assert not accepted(replace(made, cases=cases))


MALFORMED = [
    (lambda d: d.pop("cases"), "'cases' must be of type list"),
    (lambda d: d.update(schema=2), "schema 2 is unknown"),
    (lambda d: d.update(code="import os"), "unknown fields"),
    (lambda d: d["cases"][0]["proofs"][0]["terms"][0].update(lam="0.1f"), "no rational number"),
    (lambda d: d["cases"][0]["proofs"][0]["terms"][0].update(powers={"L": -1}), "whole numbers"),
    (lambda d: d["variables"][0].update(name=1), "must be of type str"),
]


@pytest.mark.parametrize(("spoil", "message"), MALFORMED)
def test_a_malformed_file_fails_with_a_message(tmp_path: Path, spoil: object, message: str) -> None:
    data = to_json(certificate(P + "eq-63"))
    spoil(data)  # type: ignore[operator]
    path = path_of(P + "eq-63", tmp_path)
    path.parent.mkdir()
    path.write_text(json.dumps(data))
    state, reason = status(path, CLAIMS)
    assert state == "failed"
    assert message in reason


def test_text_that_is_no_json_fails(tmp_path: Path) -> None:
    path = path_of(P + "eq-63", tmp_path)
    path.parent.mkdir()
    path.write_text("{")
    assert status(path, CLAIMS)[0] == "failed"


def test_a_file_under_the_wrong_name_fails_and_an_old_one_is_stale(tmp_path: Path) -> None:
    made = certificate(P + "eq-63")
    moved = save(made, tmp_path).rename(path_of(P + "eq-61", tmp_path))
    assert status(moved, CLAIMS)[0] == "failed"
    old = save(replace(made, statement_hash="0" * 64), tmp_path)
    assert status(old, CLAIMS)[0] == "stale"


def test_a_sign_that_the_file_claims_is_not_believed() -> None:
    made = certificate(P + "eq-63")
    variables = tuple((n, d, "positive") for n, d, _ in made.variables)
    assert not accepted(replace(made, variables=variables))


def test_the_committed_coq_file_is_the_one_that_the_certificates_make() -> None:
    made = text([load(path) for path in STORED.values()], CLAIMS)
    assert (COQ / "Certificates.v").read_text() == made


@pytest.mark.coq
def test_coq_accepts_every_certificate_and_refuses_a_spoiled_one(tmp_path: Path) -> None:
    coqc = shutil.which("coqc")
    assert coqc is not None
    names = [P + "eq-64.2", P + "eq-51.1", P + "eq-69.2", "fallah2020/lemma-4.8"]
    good = text([certificate(name) for name in names], CLAIMS)
    false = text([certificate(P + "eq-63")], CLAIMS).replace("(5 * L)", "(4 * L)")
    for body, wanted in ((good, 0), (false, 1)):
        (tmp_path / "Certificates.v").write_text(body)
        ran = subprocess.run(
            [coqc, "-q", "Certificates.v"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert min(ran.returncode, 1) == wanted, ran.stderr


def test_coq_reads_decimals_as_fractions() -> None:
    made = text([certificate(P + "lemma-4.11.2")], CLAIMS)
    assert "25 / 8" in made
    assert "3.125" not in made
