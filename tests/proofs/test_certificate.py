"""The checker of certificates accepts what is proved and refuses every planted mistake."""

import itertools
import json
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random

import flint
import pytest

from lemmacheck.proofs import notation as w
from lemmacheck.proofs.certificate import (
    Case,
    Certificate,
    CertificateError,
    Proof,
    StaleError,
    Step,
    Term,
    check,
    check_acyclic,
    load,
    path_of,
    reading_of,
    save,
    status,
    stored,
    variables_of,
)
from lemmacheck.proofs.certificate_data import FOLDER, from_json, to_json
from lemmacheck.proofs.claim import Claim, Relation
from lemmacheck.proofs.coq_certificates import text, theorem
from lemmacheck.proofs.coq_real import HEADER
from lemmacheck.proofs.opening import ReadingError
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.scalar import Reading
from lemmacheck.proofs.vocabulary import (
    CollectionMean,
    Definition,
    Dimension,
    Minimum,
    Negative,
    Node,
    Number,
    Power,
    Quotient,
    Root,
    Sum,
    Symbol,
    node,
)

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


# False claims that were once accepted ------------------------------------------------------------

X, Y = Symbol("X", per_task=True), Symbol("Y", per_task=True)
z = Symbol("z")
POSITIVE, NONNEGATIVE = Symbol("c", sign="positive"), Symbol("q", sign="nonnegative")
HUNDREDTH = node(Fraction(1, 100))


def toy(relation: Relation, *hypotheses: Relation) -> Claim:
    return Claim("toy/lemma-1", relation, hypotheses)


def T(lam: Fraction | int, square: str = "", **powers: int) -> Term:
    return Term(Fraction(lam), tuple(powers.items()), square)


def made_of(
    claim: Claim, *cases: Case, premise: Relation | None = None, splits: tuple[str, ...] = ()
) -> tuple[Certificate, Claim, dict[str, Claim]]:
    """A certificate written by hand, its claim, and the claims that there are."""
    claims = {claim.id: claim}
    if premise is not None:
        claims["toy/lemma-2"] = Claim("toy/lemma-2", premise)
    used = {name: c for name, c in claims.items() if c is not claim}
    made = Certificate(
        claim.id,
        claim.statement_hash,
        tuple((name, c.statement_hash) for name, c in used.items()),
        False,
        (),
        variables_of(reading_of(claim, used, False, ())),
        splits,
        cases,
    )
    return made, claim, claims


PREMISE = Case((), (), (Proof((Term(Fraction(1), (("premise:toy/lemma-2", 1),)),)),))


def test_a_split_on_what_is_drawn_is_refused() -> None:
    """E min(X, Y) may be far below min(E X, E Y): which of them is less depends on the draw."""
    mean = {s: w.E(w.over_tasks, s[w.i]) for s in (X, Y)}
    low = w.E(w.over_tasks, Minimum((X[w.i], Y[w.i])))
    cases = []
    for k, m in enumerate(("mean1", "mean2")):
        terms = (T(-1, **{"choice:min2": 1}), T(Fraction(1, 100)))
        step = Step("1/100", Proof(terms), (("mean3", "1"), (m, "-1")))
        proof = Proof((T(1, **{"step:1": 1}), T(1, **{f"min1:{k}": 1})))
        cases.append(Case((str(k),), (step,), (proof,)))
    claim = toy(w.le(Minimum((mean[X], mean[Y])), low + HUNDREDTH))
    planted = made_of(claim, *cases, splits=("min2",))
    with pytest.raises(CertificateError, match="min2 is drawn"):
        check(*planted)
    with pytest.raises(CertificateError, match="min2 is drawn"):
        text([planted[0]], planted[2])
    other = made_of(toy(w.le(0, w.E(w.over_tasks, w.norm(w.grad(w.i, w.w))))), splits=("norm1",))
    with pytest.raises(CertificateError, match="norm1 is drawn"):
        check(*other)


def test_a_mean_within_a_mean_is_not_the_one_outside() -> None:
    """What task i's batches give is not what those of a task drawn anew give."""
    inner = w.E(w.over_batch(w.i, w.b, w.D_in), w.norm(w.grad(w.i, w.w, w.b)))
    claim = toy(w.le(inner, w.E(w.over_tasks, inner) + HUNDREDTH))
    equal = Step("1/100", Proof((T(Fraction(1, 100)),)), (("mean3", "1"), ("mean1", "-1")))
    mean = Step("-mean1 + 1/100", Proof((T(1, **{"step:1": 1}),)), (("mean2", "1"),))
    case = Case((), (equal, mean), (Proof((T(1, **{"step:2": 1}),)),))
    with pytest.raises(CertificateError, match="mean3 is drawn"):
        check(*made_of(claim, case))


LOST = {
    "a quotient by a quotient": z * (1 / (1 / z)),
    "a zeroth power": z**2 * (1 / z) ** 0,
    "a zeroth power of a quotient by a quotient": z**2 * (1 / (1 / z)) ** 0,
    "a quotient by a sum of quotients": z**2 / (1 + 1 / z - 1 / z),
    "nothing, times a quotient": z**2 + 0 / z,
    "an argument that is ignored": z**2 * Definition("one", (z,), "one", node(1))(1 / z),
    "a root": z**2 * Root(z / z) ** 2,
    "a root of a negative number": z**2 + 0 * Root(z - 1),
}


@pytest.mark.parametrize("name", LOST)
def test_a_premise_is_used_only_where_it_is_defined(name: str) -> None:
    """Each premise says that z^2 is positive where z is not zero; 0 < z^2 is false."""
    with pytest.raises(CertificateError, match=r"nothing shows|may be undefined|has a domain"):
        check(*made_of(toy(w.lt(0, z**2)), PREMISE, premise=w.lt(0, LOST[name])))


GUARDED: dict[str, tuple[Relation, Relation]] = {
    "by its sign": (w.le(0, z * (1 / (1 / POSITIVE))), w.le(0, z * POSITIVE)),
    "by the claim's domain": (
        w.le(0, z * (1 / (1 / NONNEGATIVE))),
        w.le(0, z * NONNEGATIVE + 0 / NONNEGATIVE),
    ),
    "by the claim's domain, whatever its sign": (
        w.le(0, z * (1 / (1 / Symbol("t")))),
        w.le(0, z * (1 / (1 / Symbol("t")))),
    ),
}


@pytest.mark.parametrize("name", GUARDED)
def test_a_premise_may_be_used_where_it_is_known_to_be_defined(name: str) -> None:
    premise, relation = GUARDED[name]
    proof = PREMISE
    if name == "by the claim's domain":  # the goal's numerator has q once more
        term = Term(Fraction(1), (("q", 1), ("premise:toy/lemma-2", 1)))
        proof = Case((), (), (Proof((term,)),))
    check(*made_of(toy(relation), proof, premise=premise))


def test_a_dimension_may_be_zero_and_so_may_the_mean_over_an_empty_collection() -> None:
    for tree in (Dimension(), w.E(w.over_collection, mean_over_collection())):
        planted = made_of(toy(w.lt(0, tree)), Case((), (), (Proof((T(1, **name_of(tree)),)),)))
        with pytest.raises(CertificateError, match="strict"):
            check(*planted)


def mean_over_collection() -> Node:
    return CollectionMean(w.tasks, w.j, w.b_beta, POSITIVE)


def name_of(tree: Node) -> dict[str, int]:
    return {"dimension1" if isinstance(tree, Dimension) else "mean1": 1}


def idle(name: str = "toy/lemma-1") -> tuple[Certificate, Claim, dict[str, Claim]]:
    case = Case((), (Step("0", Proof(())),), (Proof((T(1, mean1=1),)),))
    return made_of(Claim(name, w.le(0, w.E(w.over_tasks, X[w.i] ** 2))), case)


def test_a_step_that_shows_nothing_is_harmless() -> None:
    check(*idle())


def grown(random: Random, depth: int) -> Node:
    """A tree of sums, products, quotients and powers, zeroth ones too."""
    if depth == 0:
        return random.choice([z, NONNEGATIVE, node(random.choice([0, 1, 2]))])
    left, right = grown(random, depth - 1), grown(random, random.randrange(depth))
    return random.choice(
        [
            left + right,
            left - right,
            left * right,
            left / right,
            1 / left,
            left ** random.choice([0, 2]),
        ]
    )


def exact(tree: Node, point: dict[str, Fraction]) -> Fraction:
    """Its value; ZeroDivisionError where it is undefined."""
    parts = [exact(c, point) for c in tree.children]
    if isinstance(tree, Symbol):
        return point[tree.name]
    if isinstance(tree, Number):
        return tree.value
    if isinstance(tree, Quotient):
        return parts[0] / parts[1]
    if isinstance(tree, Power):
        return parts[0] ** int(parts[1])
    if isinstance(tree, Negative):
        return -parts[0]
    return sum(parts, Fraction(0)) if isinstance(tree, Sum) else parts[0] * exact_product(parts[1:])


def exact_product(parts: list[Fraction]) -> Fraction:
    total = Fraction(1)
    for part in parts:
        total *= part
    return total


def test_a_reading_has_the_value_and_the_domain_of_its_tree() -> None:
    random, seen = Random(7), Counter[bool]()
    for _ in range(600):
        tree = grown(random, random.choice([2, 3, 4]))
        reading = Reading([w.le(tree, z + NONNEGATIVE)], {})
        try:
            ratio = reading.ratio(tree)
        except ReadingError:
            continue
        for x, y in itertools.product((0, 1, -2), (0, 1, 2)):
            point = {"z": Fraction(x), "q": Fraction(y)}
            values = tuple(flint.fmpq(int(point[name])) for name in reading.variables)
            bottom = [(p(*values), e) for p, e in ratio.den]
            try:
                wanted = exact(tree, point)
            except ZeroDivisionError:
                seen[False] += 1
                assert any(b == 0 for b, _ in bottom), (tree, point)
                continue
            seen[True] += 1
            assert all(b != 0 for b, _ in bottom), (tree, point)
            value = ratio.num(*values)
            for b, e in bottom:
                value = value / b**e
            assert Fraction(int(value.p), int(value.q)) == wanted
    assert min(seen.values()) > 200


def planted_in_coq() -> dict[str, tuple[Certificate, Claim, dict[str, Claim]]]:
    """Certificates whose theorems need guards, domains and facts on what is drawn."""
    made = {}
    for number, (name, (premise, relation)) in enumerate(GUARDED.items(), 1):
        claim = replace(toy(relation), id=f"toy/lemma-1.{number}")
        powers = (("premise:toy/lemma-2", 1),)
        powers = (("q", 1), *powers) if name == "by the claim's domain" else powers
        proof = Proof((Term(Fraction(1), powers),))
        made[name] = made_of(claim, Case((), (), (proof,)), premise=premise)
    Z = Symbol("Z", per_task=True, sign="nonnegative")
    root = Root(Z[w.i])
    claim = toy(w.le(2 * w.E(w.over_tasks, root), 1 + w.E(w.over_tasks, Z[w.i])))
    names = {v.tree.digest: v.name for v in reading_of(claim, {}, False, ()).variables.values()}
    drawn, mean, other = (
        names[t.digest] for t in (root, w.E(w.over_tasks, Z[w.i]), w.E(w.over_tasks, root))
    )
    pointwise = Proof((T(1, f"1 - {drawn}"), T(-1, **{f"{drawn}:square": 1})))
    step = Step("1", pointwise, ((mean, "1"), (other, "-2")))
    made["nothing"] = idle("toy/lemma-3")
    made["drawn"] = made_of(claim, Case((), (step,), (Proof((T(1, **{"step:1": 1}),)),)))
    return made


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


def compiled(body: str, folder: Path) -> subprocess.CompletedProcess[str]:
    coqc = shutil.which("coqc")
    assert coqc is not None
    (folder / "Planted.v").write_text(body)
    return subprocess.run(
        [coqc, "-q", "Planted.v"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.coq
def test_coq_accepts_every_certificate_and_refuses_a_spoiled_one(tmp_path: Path) -> None:
    names = [P + "eq-64.2", P + "eq-51.1", P + "eq-69.2", "fallah2020/lemma-4.8"]
    good = text([certificate(name) for name in names], CLAIMS)
    false = text([certificate(P + "eq-63")], CLAIMS).replace("(5 * L)", "(4 * L)")
    for body, wanted in ((good, 0), (false, 1)):
        ran = compiled(body, tmp_path)
        assert min(ran.returncode, 1) == wanted, ran.stderr


@pytest.mark.coq
def test_coq_accepts_guarded_premises_and_facts_on_what_is_drawn(tmp_path: Path) -> None:
    planted = planted_in_coq()
    for made in planted.values():
        check(*made)
    body = "\n".join([HEADER, *(theorem(made[0], made[2]) for made in planted.values())])
    assert "(1 * q) <> 0 -> " in body
    assert "(1 * t) <> 0 -> " in body
    ran = compiled(body, tmp_path)
    assert ran.returncode == 0, ran.stderr


def test_coq_reads_decimals_as_fractions() -> None:
    made = text([certificate(P + "lemma-4.11.2")], CLAIMS)
    assert "25 / 8" in made
    assert "3.125" not in made
