"""Claims and papers that contradict themselves cannot be constructed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import ASSUMPTIONS, ID, Assumption, Claim, ClaimError, Paper
from lemmacheck.proofs.papers import papers
from lemmacheck.verify.instances import BOUNDS

i, w, u, alpha, L = n.i, n.w, n.u, n.alpha, n.L
X = v.Symbol("X", per_task=True)
TRUE = n.le(alpha, 1 / L)


def claim(identifier: str = "planted/lemma-1", relation=TRUE, hypotheses=(), **rest) -> Claim:
    return Claim(identifier, relation, hypotheses, **rest)


BATCH = n.le(n.norm(n.grad(i, w, n.b)), L)
REFUSED = {
    "an id without a paper": (lambda: claim("lemma-1"), "'lemma-1' does not match <paper>/<kind>"),
    "an unknown kind": (lambda: claim("planted/axiom-1"), "does not match"),
    "an upper-case paper": (lambda: claim("Planted/lemma-1"), "does not match"),
    "an unknown role": (
        lambda: claim(role="guess"),
        "planted/lemma-1: role 'guess' is unknown; it",
    ),
    "an unknown verdict": (
        lambda: claim(expected="true"),
        "expected 'true' is unknown; it must be",
    ),
    "an unknown follows": (
        lambda: claim(follows="maybe"),
        "follows 'maybe' is unknown; it must be",
    ),
    "a statement of nothing": (
        lambda: claim(relation=None),
        "asserts something; give its relation",
    ),
    "a definition that asserts": (lambda: claim(role="definition"), "a definition asserts nothing"),
    "a bool for a relation": (
        lambda: claim(relation=L == L),
        "True states nothing; build a Relation",
    ),
    "a text for a hypothesis": (lambda: claim(hypotheses=("L > 0",)), "'L > 0' states nothing"),
    "a batch from no law": (
        lambda: claim(relation=BATCH),
        "D?b is drawn from no law; bind it with",
    ),
    "one name, two symbols": (
        lambda: claim(relation=n.le(alpha, v.Symbol("alpha", sign="positive"))),
        "alpha stands for two things; give each symbol one declaration",
    ),
    "one name, bound and free": (
        lambda: claim(
            relation=n.le(n.E(n.over_tasks, n.loss(v.Symbol("i", v.Sort.TASK, "j"), w)), 0)
        ),
        "i stands for two things",
    ),
    "one name, two definitions": (
        lambda: claim(
            relation=n.le(v.Definition("D", (), "D", L)(), v.Definition("D", (), "D", alpha)())
        ),
        "D stands for two things",
    ),
    "a family without an index": (
        lambda: claim(relation=n.le(X, L)),
        "X is one value for each task",
    ),
    "existence of a stranger": (
        lambda: claim(exists=n.t),
        "t is claimed to exist but does not occur",
    ),
    "existence of a point": (
        lambda: claim(relation=n.le(n.norm(w), L), exists=w),
        "w is claimed to exist in .0, 1.; make it a scalar",
    ),
    "a repair of nothing": (
        lambda: claim("planted/lemma-1-repaired", role="repair"),
        "names what it repairs; give all three or none",
    ),
    "a repair without its id": (
        lambda: claim(role="repair", repairs="planted/lemma-2"),
        "an id ending in -repaired",
    ),
    "a repaired id without the role": (
        lambda: claim("planted/lemma-1-repaired"),
        "has role 'repair'",
    ),
    "an unknown assumption": (
        lambda: Assumption("convex", L),
        "'convex' is unknown; it must be one",
    ),
    "a Hessian variance without a norm": (
        lambda: Assumption("sample_hessian_variance", n.sigma_H),
        "has norm ''; it must be 'frobenius' or 'spectral'",
    ),
    "a norm that means nothing": (lambda: Assumption("smooth", L, "spectral"), "it must be ''"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_malformed_claim_cannot_be_constructed(what):
    build, message = REFUSED[what]
    with pytest.raises(ClaimError, match=message) as refused:
        build()
    if "ssumption" not in str(refused.value) and "does not match" not in str(refused.value):
        assert str(refused.value).startswith("planted/lemma-1")


ONE, TWO = claim(), claim("planted/lemma-2", aliases=("planted/eq-2",))
REFUSED_PAPERS = {
    "a stranger": ((claim("other/lemma-1"),), "other/lemma-1 stands in paper 'planted'"),
    "one id twice": ((ONE, ONE), "planted/lemma-1 is claimed twice .*ids and aliases are unique"),
    "an alias that is an id": (
        (TWO, claim("planted/eq-2")),
        r"planted/eq-2 is claimed twice \(by planted/lemma-2 and planted/eq-2\)",
    ),
    "an unknown use": (
        (claim(uses=("planted/lemma-9",)),),
        "planted/lemma-1 uses planted/lemma-9, which is no claim of planted; correct the id",
    ),
    "an unknown repaired claim": (
        (claim("planted/lemma-1-repaired", role="repair", repairs="planted/lemma-1"),),
        "repairs planted/lemma-1, which is no claim of planted",
    ),
    "an unknown intention": ((claim(intended="planted/lemma-8"),), "is meant as planted/lemma-8"),
}


@pytest.mark.parametrize("what", REFUSED_PAPERS)
def test_a_paper_that_contradicts_itself_cannot_be_constructed(what):
    claims, message = REFUSED_PAPERS[what]
    with pytest.raises(ClaimError, match=message):
        Paper("planted", "T", "t.txt", claims)


def test_a_paper_may_use_aliases_and_claims_of_other_papers():
    user = claim(uses=("planted/eq-2", "fallah2019/lemma-4.9"))
    assert Paper("planted", "T", "t.txt", (user, TWO)).claims == (user, TWO)


@pytest.mark.parametrize(
    ("identifier", "parts"),
    [
        ("p/lemma-4.9", ("lemma", "4.9", None, None, None)),
        ("p/eq-58+1.2@literal", ("eq", "58", "1", "2", "literal")),
        ("p/eq-18a@best-iterate-repaired", ("eq", "18a", None, None, "best-iterate")),
        ("p/theorem-A.1", ("theorem", "A.1", None, None, None)),
    ],
)
def test_ids_have_the_published_parts(identifier, parts):
    match = ID.fullmatch(identifier)
    found = tuple(match[name] for name in ("kind", "number", "after", "part", "reading"))
    if identifier.startswith(("p/lemma", "p/theorem")):  # "4.9" may also read as part 9 of 4
        assert ".".join(x for x in (found[1], found[3]) if x) == parts[1]
    else:
        assert found == parts


BASE = claim(hypotheses=(n.le(0, alpha), n.SMOOTH))
CHANGES = {
    "relation": replace(BASE, relation=n.lt(alpha, 1 / L)),
    "relation's number": replace(BASE, relation=n.le(alpha, 2 / L)),
    "hypothesis": replace(BASE, hypotheses=(n.lt(0, alpha), n.SMOOTH)),
    "fewer hypotheses": replace(BASE, hypotheses=(n.SMOOTH,)),
    "another assumption": replace(BASE, hypotheses=(n.le(0, alpha), n.HESSIAN_LIPSCHITZ)),
    "another constant": replace(
        BASE, hypotheses=(n.le(0, alpha), Assumption("smooth", v.Symbol("M", sign="positive")))
    ),
    "existence": replace(BASE, hypotheses=(n.SMOOTH,), exists=alpha),
}


def test_the_hash_changes_with_every_part_of_the_statement():
    hashes = {name: c.statement_hash for name, c in CHANGES.items()} | {"": BASE.statement_hash}
    assert len(set(hashes.values())) == len(CHANGES) + 1


def test_the_hash_changes_with_the_norm_of_an_assumption_and_with_a_definition():
    frobenius, spectral = (
        claim(hypotheses=(n.sample_hessian(kind),)) for kind in ("frobenius", "spectral")
    )
    assert frobenius.statement_hash != spectral.statement_hash
    gap = n.le(n.norm(n.nabla_F_i(i, w)), L)
    other = replace(n.nabla_F_i, body=n.grad(i, w))
    assert (
        claim(relation=gap).statement_hash
        != claim(relation=n.le(n.norm(other(i, w)), L)).statement_hash
    )


def test_the_hash_ignores_provenance():
    moved = replace(
        BASE,
        title="T",
        printed=r"\alpha",
        line=7,
        expected="refuted",
        notes="n",
        aliases=("a/eq-1",),
    )
    assert moved.statement_hash == BASE.statement_hash
    renamed = replace(BASE, hypotheses=(n.le(0, alpha), replace(n.SMOOTH, latex="L")))
    assert renamed.statement_hash == BASE.statement_hash


def test_a_definition_has_no_verdict_and_other_claims_expect_what_their_paper_does():
    definition = claim("planted/definition-3", None, role="definition")
    refuted = claim("planted/lemma-4", expected="refuted")
    paper = Paper("planted", "T", "t.txt", (ONE, definition, refuted), expects="proved")
    assert [paper.expected(c) for c in paper.claims] == ["proved", None, "refuted"]


def test_every_assumption_has_what_certifies_its_constant():
    assert set(BOUNDS) == set(ASSUMPTIONS)


def test_symbols_come_from_hypotheses_too_in_order_of_name():
    assert [s.name for s in BASE.symbols] == ["L", "alpha"]
    assert [s.name for s in claim(relation=n.le(n.phi, L), hypotheses=(n.SMOOTH,)).symbols] == [
        "L",
        "phi",
    ]


def test_every_claim_of_every_paper_names_its_paper():
    assert all(c.paper == p.id for p in papers() for c in p.claims)
