"""Statements.v is what the trees say, nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

import lemmacheck.proofs
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import ID, Claim
from lemmacheck.proofs.coq_statements import coq, coq_name, proposition, statements
from lemmacheck.proofs.papers import all_claims, papers

SOURCES = Path(next(iter(lemmacheck.proofs.__path__))) / "coq"
CLAIMS = [c for p in papers() for c in p.claims]
i, j, w, u, alpha, L = n.i, n.j, n.w, n.u, n.alpha, n.L
x, y = v.Symbol("x"), v.Symbol("y")
X = v.Symbol("X", per_task=True)


def planted(relation: v.Relation, *hypotheses, **rest) -> Claim:
    return Claim("planted/lemma-1", relation, hypotheses, **rest)


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_committed_file_is_what_generation_gives():
    assert (SOURCES / "Statements.v").read_text() == statements(CLAIMS)


def test_a_changed_claim_changes_the_file():
    at = next(k for k, c in enumerate(CLAIMS) if c.id == "fallah2019/lemma-4.9")
    relation = CLAIMS[at].relation
    other = replace(CLAIMS[at], relation=replace(relation, op="<"))
    assert statements([*CLAIMS[:at], other, *CLAIMS[at + 1 :]]) != statements(CLAIMS)


def test_every_claim_and_every_definition_is_stated_once():
    names = re.findall(r"^Definition (\w+)", statements(CLAIMS), flags=re.M)
    assert len(names) == len(set(names))
    assert {coq_name(c.id) for c in CLAIMS if c.relation is not None} <= set(names)


def test_names_are_identifiers_and_no_two_ids_share_one():
    names = {}
    for name in all_claims():
        assert ID.fullmatch(name)
        assert re.fullmatch(r"[A-Za-z]\w*", coq_name(name))
        assert names.setdefault(coq_name(name), name) == name
    assert len(names) == len(all_claims())


def test_two_claims_of_one_name_are_refused():
    one = replace(planted(n.le(x, y)), id="p/lemma-1.2")
    two = replace(planted(n.lt(x, y)), id="p/lemma-1-2")
    with pytest.raises(ValueError, match="p_lemma_1_2 would name two things"):
        statements([one, two])


def test_two_definitions_of_one_name_are_refused():
    one = planted(n.le(v.Definition("D", (), "D", x)(), y))
    two = replace(planted(n.le(v.Definition("D", (), "D", y)(), y)), id="planted/lemma-2")
    with pytest.raises(ValueError, match="D would name two things"):
        statements([one, two])


def test_a_zero_denominator_becomes_a_hypothesis_unless_it_is_positive_by_its_form():
    text = flat(proposition(planted(n.le(1 / (x - y), 1 / (L + 1)))))
    assert "(x - y) <> 0 -> (1 / (x - y)) <= (1 / (L + 1))" in text
    assert "(L + 1) <> 0" not in text


def test_denominators_in_definitions_are_seen_with_their_arguments():
    inverse = v.Definition("inverse", (x,), "1/{x}", 1 / x)
    text = flat(proposition(planted(n.le(inverse(x - y), 1))))
    assert "(x - y) <> 0 ->" in text


def test_denominators_under_a_binder_are_hypotheses_when_they_mention_nothing_bound():
    X = v.Symbol("X", per_task=True)
    text = flat(proposition(planted(n.le(n.E(n.over_tasks, X[i] / (x - y)), 1))))
    assert "(x - y) <> 0 ->" in text
    text = flat(proposition(planted(n.le(n.E(n.over_tasks, x / (X[i] - y)), 1))))
    assert "<> 0" not in text


def test_signs_and_sizes_of_constants_are_premises():
    text = flat(proposition(planted(n.le(L / n.D_in, n.rho))))
    assert "(0 < L) ->" in text
    assert "(0 <= rho) ->" in text
    assert "(1 <= D_in)%nat ->" in text


def test_an_existence_is_inside_the_quantifiers_of_tasks():
    text = flat(proposition(all_claims()["fallah2019/eq-46.1"]))
    assert text.startswith("forall (V : space) (T : problem V)")
    assert text.index("(i : task T)") < text.index("exists t : R, 0 <= t <= 1 /\\")


def test_an_operator_equation_among_hypotheses_is_in_parentheses():
    same = n.eq(n.hess(i, w), n.hess(i, u))
    text = flat(proposition(planted(n.le(n.loss(i, w), 0), same)))
    equation = "(forall i : task T, (forall z, (hess T i w) z = (hess T i u) z))"
    assert f"{equation} -> (f T i w) <= 0" in text


def test_a_hypothesis_holds_for_every_task_whether_or_not_the_relation_speaks_of_one():
    bounded = n.le(X[i], 1)
    of_one, of_all = n.le(X[i], 2), n.le(n.E(n.over_tasks, X[i]), 2)
    for relation in (of_one, of_all):
        assert "(forall i : task T, (X i) <= 1) ->" in flat(proposition(planted(relation, bounded)))


def test_bound_variables_capture_nothing():
    m, z = v.Symbol("m"), v.Symbol("z", v.Sort.VECTOR)
    mean = v.CollectionMean(n.tasks, j, n.b_beta, m * n.loss(j, w, n.b_beta))
    assert "fun m' =>" in coq(mean)
    assert "(m * (bloss T (fst m') (snd m') w))" in coq(mean)
    assert coq(n.eq(n.hess(i, z), n.I)).startswith("forall z', ")
    other, batch = v.Symbol("l", v.Sort.TASK), v.Symbol("b_l", v.Sort.BATCH)
    pair = n.loss(j, w, n.b_beta) * n.loss(other, w, batch)
    nested = v.CollectionMean(n.tasks, j, n.b_beta, v.CollectionMean(n.tasks, other, batch, pair))
    assert "(bloss T (fst m) (snd m) w) * (bloss T (fst m') (snd m') w)" in coq(nested)


def test_a_draw_inside_hides_the_member_of_the_same_name():
    inner = n.Var(n.over_tasks, n.grad(i, w))
    mean = v.CollectionMean(n.tasks, i, n.b_beta, inner)
    assert "(Var (tasks T) (fun i => (grad T i w)))" in coq(mean)
    later = n.E((n.over_tasks, n.over_batch(i, n.b, n.D_in)), n.loss(i, w, n.b))
    assert "(samples T i)" in coq(v.CollectionMean(n.tasks, i, n.b_beta, later))


def test_a_missing_reading_raises():
    kept = v.Draw(n.b, v.BatchLaw(i, n.D_in, replacement=False))
    for tree in (
        x ** v.node("0.5"),
        n.E(kept, n.loss(i, w, n.b)),
        v.GradientOf(w, n.loss(i, w), w),
    ):
        with pytest.raises(NotImplementedError):
            coq(tree)


def test_a_run_without_chance_is_an_iterated_map():
    moved = f"(fun v => {coq(n.DESCENT)})"
    assert coq(n.run(n.DESCENT, n.T)) == f"(Nat.iter T_ {moved} w)"


def test_a_mean_after_steps_hands_the_rest_of_the_run_to_every_draw():
    step = v.RandomStep((n.over_tasks, n.over_batch(i, n.b, n.D_in)), n.v - n.grad(i, n.v, n.b))
    tree = v.MeanAfter(n.v, step, n.norm(n.v), w, n.k + 1)
    batch = f"(E (iid D_in (samples T i)) (fun b => (g {coq(step.body)})))"
    moved = f"(fun g v => (E (tasks T) (fun i => {batch})))"
    assert coq(tree) == f"(after {moved} (k + 1)%nat (fun v => (norm v)) w)"


def test_the_least_and_the_sum_range_over_natural_numbers():
    assert coq(v.Least(n.k, n.T - 1, n.k * x)) == "(least (T_ - 1)%nat (fun k => ((INR k) * x)))"
    assert coq(v.Series(n.k, n.T, x / (n.k + 1))) == "(rsum T_ (fun k => (x / ((INR k) + 1))))"


def test_the_batches_of_a_member_are_nested_pairs():
    batches = (n.b_in, n.b_o, n.b_h)
    law = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_in, n.D_o, n.D_h)))

    def of(batch):
        return v.CollectionMean(n.chosen, j, batches, n.loss(j, w, batch))

    one, two, three = (f"iid {size} (samples T j)" for size in ("D_in", "D_o", "D_h"))
    pairs = f"pair_law ({one}) (fun _ => pair_law ({two}) (fun _ => {three}))"
    drawn = f"(iid B (pair_law (tasks T) (fun j => {pairs})))"
    assert coq(n.E(law, of(n.b_in))).startswith(f"(E {drawn} (fun tasks_k => ")
    places = ("(fst (snd m))", "(fst (snd (snd m)))", "(snd (snd (snd m)))")
    for batch, place in zip(batches, places, strict=True):
        assert coq(of(batch)) == f"(mean tasks_k (fun m => (bloss T (fst m) {place} w)))"


def test_a_counter_may_be_zero_and_a_batch_size_not():
    step = v.RandomStep((n.over_tasks,), n.v - n.grad(i, n.v))
    text = flat(proposition(planted(n.le(v.MeanAfter(n.v, step, n.F(n.v), w, n.k), n.T))))
    assert "(1 <= T_)%nat" in text
    assert "(1 <= k)%nat" not in text
    assert "(k : nat)" in text


def test_a_bound_from_below_is_one_of_the_objective():
    claim = planted(n.le(n.F_min, n.F(w)), n.BOUNDED_BELOW)
    assert "(forall u, F_min <= F T alpha u)" in flat(proposition(claim))


def compiled(folder: Path, *names: str) -> str:
    """What Coq says against the files, nothing when it takes them."""
    said = ""
    for name in names:
        done = subprocess.run(
            ["coqc", "-q", "-Q", ".", "Lemmacheck", f"{name}.v"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        said += "" if done.returncode == 0 else name + done.stdout + done.stderr
    return said


@pytest.fixture(scope="module")
def prelude(tmp_path_factory):
    folder = tmp_path_factory.mktemp("coq")
    names = ("Vectors", "Space", "Chance", "Law", "Problem", "Run", "Splines")
    for name in names:
        shutil.copy(SOURCES / f"{name}.v", folder)
    assert not compiled(folder, *names)
    return folder


@pytest.mark.coq
def test_every_statement_is_a_proposition_of_coq(prelude):
    (prelude / "Statements.v").write_text(statements(CLAIMS))
    assert not compiled(prelude, "Statements")


@pytest.mark.coq
def test_statements_that_no_paper_prints_compile_too(prelude):
    m, z = v.Symbol("m"), v.Symbol("z", v.Sort.VECTOR)
    mean = v.CollectionMean(n.tasks, j, n.b_beta, m * n.loss(j, w, n.b_beta))
    both = (n.over_tasks, n.over_batch(i, n.b, n.D_in))
    one = planted(n.le(n.E(n.over_collection, mean), 1 / (m - x)), n.eq(n.hess(i, z), n.I))
    two = replace(one, id="planted/lemma-2", relation=n.le(n.Var(both, n.loss(i, w, n.b)), x))
    (prelude / "Planted.v").write_text(statements([one, two]))
    assert not compiled(prelude, "Planted")


@pytest.mark.coq
def test_coq_refuses_a_broken_statement(prelude):
    (prelude / "Broken.v").write_text(statements(CLAIMS[:1]).replace("norm", "nrom"))
    assert "nrom" in compiled(prelude, "Broken")
