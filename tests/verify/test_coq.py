"""A theorem counts only when it compiles, says the statement, and rests on no axiom of its own."""

import shutil
import threading
import time
from fractions import Fraction
from pathlib import Path

import pytest

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.coq_statements import statements
from lemmacheck.proofs.notation import L, eq, le
from lemmacheck.proofs.papers import papers
from lemmacheck.proofs.vocabulary import Number
from lemmacheck.verify import coq
from lemmacheck.verify.coq import ALLOWED, SOURCES, StoppedError, axioms_in, check, claimed

EVERY = [c for p in papers() for c in p.claims]


def double(name: str, factor: int = 2) -> Claim:
    """L <= factor L."""
    return Claim(f"planted/{name}", le(L, Number(Fraction(factor)) * L))


HEAD = "From Coq Require Import Reals Lra.\nFrom Lemmacheck Require Import Statements.\n"
PROOF = "Proof. unfold Statements.planted_{0}. intros. lra. Qed.\n"


def theorem(name: str, proof: str = PROOF, kind: str = "proof") -> str:
    wanted = f"Statements.planted_{name}" if kind == "proof" else f"~ Statements.planted_{name}"
    return HEAD + f"Theorem planted_{name}_{kind} : {wanted}.\n" + proof.format(name)


GUARD = """Unset Guard Checking.
Fixpoint planted_loop (n : nat) : False := planted_loop n.
Set Guard Checking.
"""
POSITIVITY = """Unset Positivity Checking.
Inductive planted_bad := bad : (planted_bad -> False) -> planted_bad.
Set Positivity Checking.
Definition apply (d : planted_bad) : False := match d with bad g => g d end.
"""
REFUTATION = """Proof. unfold Statements.planted_{0}. intro H. specialize (H 1%R). lra. Qed.
"""
FILES = {
    "Good": theorem("lemma_1"),
    "Refuted": theorem("lemma_2", REFUTATION, "refutation"),
    "False_Lemma": theorem("lemma_3"),
    "Gap": theorem("lemma_4", "Admitted.\n"),
    "Cheat": HEAD.replace("Lra.", "Lra.\nAxiom cheat : False.", 1)
    + "Theorem planted_lemma_5_proof : Statements.planted_lemma_5.\nProof. destruct cheat. Qed.\n",
    "Weak": HEAD
    + "Theorem planted_lemma_6_proof : forall L : R, (0 < L)%R -> (L < 0)%R -> (L <= 0 * L)%R.\n"
    + "Proof. intros. lra. Qed.\n",
    "Loop": theorem("lemma_7", "Proof. destruct (planted_loop 0). Qed.\n").replace(
        "Theorem", GUARD + "Theorem"
    ),
    "Negative": theorem("lemma_8", "Proof. destruct (apply (bad apply)). Qed.\n").replace(
        "Theorem", POSITIVITY + "Theorem"
    ),
    "Classical_Prop": "Axiom classic : False.\n"
    + theorem("lemma_9", "Proof. destruct classic. Qed.\n"),
    "Only_Said": f"(*\n{theorem('lemma_10')}*)\n",
    "Wrong_Sign": theorem("lemma_11", PROOF).replace("lemma_11_proof", "lemma_11_refutation"),
}
FACTORS = {1: 2, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 2, 11: 2}
PLANTED = [double(f"lemma-{n}", factor) for n, factor in FACTORS.items()]

PRELUDE = ("Vectors", "Space", "Chance", "Law", "Problem", "Run")


@pytest.fixture(scope="module")
def audit(tmp_path_factory):
    """One audit of all planted files beside the real prelude."""
    folder = tmp_path_factory.mktemp("coq")
    for name in PRELUDE:
        shutil.copy(SOURCES / f"{name}.v", folder)
    for name, text in FILES.items():
        (folder / f"{name}.v").write_text(text)
    return check(PLANTED, sources=folder, cache=folder / "cache")


def verdict(audit, number):
    (found,) = audit.of(next(c for c in PLANTED if c.id == f"planted/lemma-{number}"))
    return found


@pytest.mark.coq
def test_a_good_theorem_is_accepted_beside_bad_ones(audit):
    found = verdict(audit, 1)
    assert found.accepted, found.why
    assert found.proves
    assert set(found.axioms) <= ALLOWED


@pytest.mark.coq
def test_a_proof_of_the_negation_is_accepted_as_a_refutation(audit):
    found = verdict(audit, 2)
    assert found.accepted, found.why
    assert not found.proves


@pytest.mark.coq
@pytest.mark.parametrize(
    ("number", "why"),
    [
        (3, "False_Lemma.v does not compile"),
        (4, "planted_lemma_4_proof rests on Gap.planted_lemma_4_proof"),
        (5, "planted_lemma_5_proof rests on Cheat.cheat"),
        (6, "planted_lemma_6_proof does not have the type of its statement"),
        (7, "planted_lemma_7_proof rests on Loop.planted_loop is assumed to be guarded."),
        (8, "planted_lemma_8_proof rests on Negative.planted_bad is assumed to be positive."),
        (9, "Classical_Prop.v does not compile"),
        (10, "planted_lemma_10_proof does not have the type of its statement"),
        (11, "planted_lemma_11_refutation does not have the type of its statement"),
    ],
    ids="false admitted axiom weakened unguarded not-positive posing comment wrong-sign".split(),
)
def test_a_bad_theorem_is_refused_with_its_reason(audit, number, why):
    found = verdict(audit, number)
    assert not found.accepted
    assert found.why.startswith(why)


@pytest.mark.coq
def test_a_file_that_does_not_compile_is_an_error_of_the_audit(audit):
    posing, wrong = sorted(audit.errors)
    assert posing.startswith("Classical_Prop.v: its axioms would pass for Coq's own")
    assert wrong.startswith("False_Lemma.v: line ")


@pytest.fixture
def small(tmp_path):
    """Sources with an empty prelude, which is all that scalar statements need."""
    for name in PRELUDE:
        (tmp_path / f"{name}.v").write_text("")
    (tmp_path / "Good.v").write_text(FILES["Good"])
    return tmp_path


@pytest.mark.coq
def test_the_same_audit_is_taken_from_the_cache_and_a_changed_one_is_not(small):
    cache = small / "cache"
    first = check(PLANTED[:1], sources=small, cache=cache)
    again = check(PLANTED[:1], sources=small, cache=cache)
    assert (first.cached, again.cached) == (False, True)
    assert first.theorems == again.theorems
    (small / "Good.v").write_text(FILES["Good"].replace("lra", "try lra; lra"))
    assert not check(PLANTED[:1], sources=small, cache=cache).cached
    assert not check([double("lemma-1", 3)], sources=small, cache=cache).cached


@pytest.mark.coq
def test_fresh_passes_the_cache_over(small):
    cache = small / "cache"
    assert not check(PLANTED[:1], sources=small, cache=cache).cached
    assert not check(PLANTED[:1], sources=small, cache=cache, fresh=True).cached


@pytest.mark.coq
def test_a_cache_that_cannot_be_read_or_written_costs_time_only(small):
    cache = small / "cache"
    check(PLANTED[:1], sources=small, cache=cache)
    (file,) = cache.glob("*.json")
    file.write_text("{")
    found = check(PLANTED[:1], sources=small, cache=cache)
    assert not found.cached
    assert found.of(PLANTED[0])[0].accepted
    blocked = check(PLANTED[:1], sources=small, cache=small / "Good.v" / "cache")
    assert blocked.of(PLANTED[0])[0].accepted


@pytest.mark.coq
def test_the_statements_are_those_of_the_trees_and_not_those_of_a_file(small):
    (small / "Statements.v").write_text("Definition planted_lemma_3 := True.\n")
    (small / "Easy.v").write_text(theorem("lemma_3", "Proof. exact I. Qed.\n"))
    report = check(PLANTED[:3], sources=small, cache=small / "cache")
    assert not report.of(PLANTED[2])[0].accepted


ENDLESS = "Goal True. do 2000000000 idtac. Abort.\n"


@pytest.mark.coq
def test_a_file_that_does_not_end_is_an_error_and_costs_no_other_its_standing(small, monkeypatch):
    monkeypatch.setattr(coq, "LIMIT", 4)
    (small / "Endless.v").write_text(ENDLESS)
    report = check(PLANTED[:1], sources=small, cache=small / "cache")
    assert report.errors == ("Endless.v: no result within 4 s",)
    assert report.of(PLANTED[0])[0].accepted


@pytest.mark.coq
def test_coq_ends_when_it_is_told_to(small):
    (small / "Endless.v").write_text(ENDLESS)
    stop = threading.Event()
    threading.Timer(1.5, stop.set).start()
    began = time.monotonic()
    with pytest.raises(StoppedError):
        check(PLANTED[:1], sources=small, cache=small / "cache", stop=stop)
    assert time.monotonic() - began < 30
    assert not list((small / "cache").glob("*")), "half an audit was kept"


@pytest.mark.coq
def test_every_claim_has_an_accepted_theorem_of_the_right_sign():
    report = check(EVERY)
    assert report.errors == ()
    expected = {c.id: paper.expected(c) for paper in papers() for c in paper.claims}
    for claim in EVERY:
        found = report.of(claim)
        assert all(t.accepted for t in found), [t.why for t in found]
        if claim.relation is not None:
            assert found, f"{claim.id} has no theorem"
            assert {t.proves for t in found} == {expected[claim.id] == "proved"}, claim.id
            assert all(set(t.axioms) <= ALLOWED for t in found)


def test_every_theorem_in_the_sources_is_about_a_claim():
    names = {coq.coq_name(c.id) for c in EVERY if c.relation is not None}
    assert set(claimed()) <= names


def test_the_committed_statements_are_those_generated_from_the_trees():
    text = statements([c for c in EVERY if c.relation is not None])
    assert (SOURCES / "Statements.v").read_text() == text


def test_without_coqc_nothing_is_available(monkeypatch):
    monkeypatch.setenv("PATH", "/nonexistent")
    report = check(EVERY)
    assert not report.available
    assert report.of(EVERY[0]) == ()


def test_the_cache_lies_where_the_user_keeps_caches(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert coq.cache_folder() == tmp_path / "lemmacheck" / "coq"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert coq.cache_folder() == Path.home() / ".cache" / "lemmacheck" / "coq"


LISTING = """Axioms:
ClassicalDedekindReals.sig_forall_dec
  : forall P : nat -> Prop,
    {n : nat | ~ P n} + {forall n : nat, P n}
Classical_Prop.classic : forall P : Prop, P \\/ ~ P
File.f is assumed to be guarded.
File.thm relies on an unsafe hierarchy.
"""


def test_every_line_that_is_no_type_is_listed():
    assert axioms_in(LISTING) == [
        "ClassicalDedekindReals.sig_forall_dec",
        "Classical_Prop.classic",
        "File.f is assumed to be guarded.",
        "File.thm relies on an unsafe hierarchy.",
    ]
    assert axioms_in("Closed under the global context\n") == []


def test_an_equation_is_stated_as_one():
    text = statements([Claim("planted/eq-1", eq(L, L))])
    assert "Definition planted_eq_1 : Prop :=" in text
