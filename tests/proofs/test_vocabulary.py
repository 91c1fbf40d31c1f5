"""Trees: what can be built, what cannot, and when two are the same."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction

import pytest

from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v

i, j, w, u, alpha, L, rho = n.i, n.j, n.w, n.u, n.alpha, n.L, n.rho
X = v.Symbol("X", per_task=True)
STEP = v.RandomStep((n.over_tasks,), n.v - n.beta * n.grad(i, n.v))
REFUSED = {
    "a float": (lambda: alpha * 0.2, "0.2 is a float.*write '0.2' or a Fraction"),
    "a float that is whole": (lambda: v.node(2.0), "2.0 is a float"),
    "a scalar and a vector": (lambda: alpha + w, "an addend is a vector.*must be a scalar"),
    "a vector and an operator": (lambda: w + n.hess(i, w), "an addend is a operator"),
    "a product of vectors": (lambda: v.Product((w, u)), "an operand of Product is a vector"),
    "a vector over a scalar": (lambda: w / alpha, "an operand of Quotient is a vector"),
    "an operator as a factor": (lambda: n.hess(i, w) * w, "the factor is a operator"),
    "a task as an addend": (lambda: v.Sum((i, i)), "an addend is a task"),
    "a scalar applied": (lambda: v.Apply(alpha, w), "what is applied is a scalar"),
    "a vector composed": (lambda: v.Compose(n.hess(i, w), w), "what is composed is a vector"),
    "an inner product of scalars": (lambda: v.Inner(alpha, alpha), "the inner product is a scalar"),
    "a spectral norm of a vector": (lambda: n.norm(w, "spectral"), "spectral norm is taken of"),
    "an unknown norm": (lambda: n.norm(w, "nuclear"), "'nuclear' is unknown; it must be"),
    "a loss at a scalar": (lambda: n.loss(i, alpha), "the point of a loss is a scalar"),
    "a loss of a point": (lambda: n.loss(w, w), "the task of a loss is a vector"),
    "a loss on a task": (lambda: n.loss(i, w, j), "the batch of a loss is a task"),
    "a draw named twice": (
        lambda: n.E((n.over_tasks, n.over_tasks), X[i]),
        "name a variable twice",
    ),
    "a point drawn as a task": (lambda: v.Draw(w, v.TASKS), "drawn from a TaskLaw is a vector"),
    "a batch of a point": (lambda: v.BatchLaw(w, n.D_in), "the task of a batch is a vector"),
    "a mean over a batch": (
        lambda: v.CollectionMean(n.b, j, n.b_beta, X[j]),
        "what a mean is taken over is a batch",
    ),
    "a variance of operators": (lambda: n.Var(n.over_tasks, n.hess(i, w)), "what varies"),
    "the index of one value": (lambda: alpha[i], "alpha is one value for all tasks; declare it"),
    "an index that is a point": (lambda: X[w], "the index of X is a vector"),
    "an index of an index": (lambda: X[i][j], "X has its index already"),
    "too few arguments": (
        lambda: n.nabla_F_i(w),
        r"nabla_F_i takes \(task, vector\), not \(vector",
    ),
    "arguments in the wrong order": (lambda: n.nabla_F_i(w, i), r"takes \(task, vector\), not"),
    "a gradient of a vector": (lambda: v.GradientOf(w, n.grad(i, w), w), "what is differentiated"),
    "a gradient by a scalar": (
        lambda: v.GradientOf(alpha, n.loss(i, w), w),
        "taken by is a scalar",
    ),
    "a run of a scalar": (lambda: v.Iterate(alpha, w, w, n.T), "what a step moves is a scalar"),
    "a step to a scalar": (lambda: v.Iterate(w, alpha, w, n.T), "where a step leads is a scalar"),
    "a run from a task": (lambda: v.Iterate(w, w, i, n.T), "where a run starts is a task"),
    "a point of steps": (lambda: v.Iterate(w, w, w, u), "the number of steps is a vector"),
    "an index that is no number": (lambda: v.Least(alpha, n.T, alpha), "alpha counts from 0"),
    "a last point": (lambda: v.Least(n.k, w, alpha), "the last index is a vector"),
    "the least of points": (lambda: v.Least(n.k, n.T, w), "what is least is a vector"),
    "a step without draws": (lambda: v.MeanAfter(w, w, alpha, w, n.T), "names no draws; write a"),
    "a random step to a scalar": (
        lambda: v.RandomStep((n.over_tasks,), alpha),
        "where a random step leads is a scalar",
    ),
    "a random step that names a draw twice": (
        lambda: v.RandomStep((n.over_tasks, n.over_tasks), w),
        "name a variable twice",
    ),
    "a random run of a scalar": (
        lambda: v.MeanAfter(alpha, STEP, alpha, w, n.T),
        "what a step moves is a scalar",
    ),
    "a mean point after steps": (
        lambda: v.MeanAfter(n.v, STEP, n.v, w, n.T),
        "what a mean after steps is taken of is a vector",
    ),
    "a random run from a task": (
        lambda: v.MeanAfter(n.v, STEP, alpha, i, n.T),
        "where a run starts is a task",
    ),
    "a point of random steps": (
        lambda: v.MeanAfter(n.v, STEP, alpha, w, w),
        "the number of steps is a vector",
    ),
    "an addend's index that is no number": (
        lambda: v.Series(alpha, n.T, alpha),
        "alpha counts addends; declare it natural",
    ),
    "a series of points": (lambda: v.Series(n.k, n.T, w), "an addend is a vector"),
    "a point of addends": (lambda: v.Series(n.k, w, alpha), "the number of addends is a vector"),
    "an index hidden in a definition": (
        lambda: v.Series(n.k, n.T, v.Definition("D", (w,), "D", n.norm(w) * n.k)(w)),
        "D mentions k, which counts here; make it a parameter",
    ),
    "a least hidden in a definition": (
        lambda: v.Least(n.k, n.T, v.Definition("D", (w,), "D", n.norm(w) * n.k)(w)),
        "D mentions k, which counts here; make it a parameter",
    ),
    "a second size that is a point": (
        lambda: v.CollectionLaw(n.B, (n.D_in, w)),
        "the size of its batches is a vector",
    ),
    "a second batch that is a task": (
        lambda: v.CollectionMean(n.chosen, i, (n.b_in, j), n.loss(i, w, n.b_in)),
        "the batch of a member is a task",
    ),
    "a counter that is a point": (lambda: v.Counter("c", v.Sort.VECTOR), "only a scalar"),
    "an inequality of vectors": (lambda: n.le(w, u), "a side of an inequality is a vector"),
    "an equation of two sorts": (lambda: n.eq(w, alpha), "the right side is a scalar"),
    "an unknown relation": (lambda: v.Relation(alpha, "!=", alpha), "it must be <=, <, = or >="),
    "a sum of nothing": (lambda: v.Sum(()), "has no terms"),
    "a minimum of nothing": (lambda: v.Minimum(()), "Minimum of nothing has no value"),
    "a misspelt sign": (lambda: v.Symbol("c", sign="postive"), "'postive'; it must be one of any"),
    "a positive point": (lambda: v.Symbol("c", v.Sort.VECTOR, sign="positive"), "only a scalar"),
    "a definition of a loose point": (
        lambda: v.Definition("D", (u,), "D", n.norm(w - u)),
        "mentions the vector w, which a binder around a call would capture; make it a parameter",
    ),
    "a parameter twice": (lambda: v.Definition("D", (u, u), "D", n.norm(u)), "its own name"),
    "the sort of a law": (lambda: v.TASKS.sort, "a law .* is not a value"),
    "the sort of a relation": (lambda: n.le(alpha, L).sort, "a relation is not a value"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_does_not_fit_cannot_be_built_and_the_message_says_why(what):
    build, message = REFUSED[what]
    with pytest.raises(v.SortError, match=message):
        build()


def test_a_printed_decimal_keeps_its_form_and_is_exact():
    assert v.node("0.2") == v.Number(Fraction(1, 5), "0.2")
    assert v.node("0.2") != v.node(Fraction(1, 5))
    assert v.node("0.20") != v.node("0.2")


def test_a_relation_is_not_decided_by_building_it():
    relation = n.le(L, L + rho)
    assert isinstance(relation, v.Relation)
    assert relation.rhs == v.Sum((L, rho))
    with pytest.raises(TypeError):
        L + rho >= L  # noqa: B015


def test_nothing_is_rewritten():
    assert (w - u) != v.Negative(u - w)
    assert alpha + L != L + alpha
    assert alpha * L != L * alpha
    assert alpha - alpha == v.Sum((alpha, v.Negative(alpha)))
    assert 0 * alpha == v.Product((v.node(0), alpha))
    assert (alpha + L) + rho == v.Sum((alpha, L, rho))
    assert alpha + (L + rho) == v.Sum((alpha, v.Sum((L, rho))))


def test_digests_depend_on_the_tree_and_on_nothing_else():
    def tree():
        k = v.Symbol("k", v.Sort.TASK)
        return v.Expectation((v.Draw(k, v.TaskLaw()),), v.Gradient(k, v.Symbol("w", v.Sort.VECTOR)))

    assert tree() is not tree()
    assert tree().digest == tree().digest
    assert len({tree(), tree()}) == 1


def test_digests_are_the_same_in_another_process():
    program = (
        "from lemmacheck.proofs.papers import all_claims;"
        "print([c.statement_hash for c in all_claims().values()])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 1000


FORMS = [
    n.le(alpha, L),
    n.lt(alpha, L),
    n.ge(alpha, L),
    v.Relation(alpha, "=", L),
    n.le(L, alpha),
    n.le(alpha, L + 0),
    n.le(alpha, L * 1),
    n.le(alpha, v.Root(L)),
    n.le(alpha, v.Ceiling(L)),
    n.le(alpha, v.Minimum((L,))),
    n.le(alpha, v.Maximum((L,))),
    n.le(alpha, replace(L, sign="any")),
    n.le(alpha, replace(L, unit=None)),
    n.le(alpha, v.Symbol("M")),
]


def test_any_change_changes_the_digest():
    assert len({f.digest for f in FORMS}) == len(FORMS)


def test_a_change_inside_a_definition_changes_every_tree_that_calls_it():
    other = replace(n.nabla_F_i, body=n.grad(i, n.adapted(i, w)))
    assert n.norm(n.nabla_F_i(i, w)).digest != n.norm(other(i, w)).digest


def test_a_law_is_part_of_the_tree():
    kept = n.E(v.Draw(n.b, v.BatchLaw(i, n.D_in)), n.loss(i, w, n.b))
    thrown = n.E(v.Draw(n.b, v.BatchLaw(i, n.D_in, replacement=False)), n.loss(i, w, n.b))
    assert kept.digest != thrown.digest
    assert n.over_batch(i, n.b, n.D_in) != n.over_batch(i, n.b, n.D_o)


def test_binders_bind_in_the_body_and_in_the_laws_that_follow():
    assert n.E(n.over_tasks, n.loss(i, w)).free == {w}
    batch = n.over_batch(i, n.b, n.D_in)
    assert n.E(batch, n.loss(i, w, n.b)).free == {i, w, n.D_in}
    assert n.E((n.over_tasks, batch), n.loss(i, w, n.b)).free == {w, n.D_in}
    # the batch is drawn before this i, so its law speaks of another one
    assert i in n.E((batch, n.over_tasks), n.loss(i, w, n.b)).free
    mean = v.CollectionMean(n.tasks, j, n.b_beta, n.loss(j, w, n.b_beta))
    assert mean.free == {n.tasks, w}
    assert n.E(n.over_collection, mean).free == {w, n.B_prime, n.D_beta}
    assert v.GradientOf(w, n.loss(i, w), u).free == {i, u}


def test_a_run_binds_its_variable_in_the_step_alone():
    step = n.v - alpha * n.grad(i, n.v)
    assert v.Iterate(n.v, step, w, n.T).free == {alpha, i, w, n.T}
    assert v.Iterate(n.v, step, n.v, n.T).free == {alpha, i, n.v, n.T}
    assert v.Iterate(n.v, step, w, n.T) != v.Iterate(u, step, w, n.T)


def test_a_mean_over_members_binds_the_task_and_every_batch():
    both = n.loss(j, n.adapted(j, w, n.b_in), n.b_o)
    mean = v.CollectionMean(n.chosen, j, (n.b_in, n.b_o), both)
    assert mean.free == {n.chosen, alpha, w}
    assert v.CollectionMean(n.chosen, j, n.b_in, both).free == {n.chosen, alpha, w, n.b_o}
    drawn = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_in, n.D_o)))
    assert n.E(drawn, mean).free == {alpha, w, n.B, n.D_in, n.D_o}
    turned = v.CollectionMean(n.chosen, j, (n.b_o, n.b_in), both)
    assert mean != turned


def test_one_batch_is_the_same_written_alone_or_not_in_what_it_means():
    alone, listed = v.CollectionLaw(n.B, n.D_in), v.CollectionLaw(n.B, (n.D_in,))
    assert alone.sizes == listed.sizes
    assert alone.free == listed.free


def test_a_mean_after_steps_binds_its_variable_in_step_and_body_alone():
    mean = v.MeanAfter(n.v, STEP, n.norm(n.v - u), w, n.k)
    assert mean.free == {n.beta, u, w, n.k}
    assert v.MeanAfter(n.v, STEP, n.norm(n.v), n.v, n.k).free == {n.beta, n.v, n.k}
    assert v.MeanAfter(w, STEP, n.norm(w), w, n.k).free == {n.beta, n.v, w, n.k}
    batch = n.over_batch(i, n.b, n.D_in)
    noisy = v.RandomStep((batch,), n.v - n.grad(i, n.v, n.b))
    assert v.MeanAfter(n.v, noisy, n.norm(n.v), w, n.T).free == {i, n.D_in, w, n.T}


def test_a_series_binds_its_index_in_the_body_alone():
    body = n.norm(v.Iterate(n.v, n.v - w, u, n.k))
    assert v.Series(n.k, n.T, body).free == {w, u, n.T}
    assert v.Series(n.k, n.k, body).free == {w, u, n.k}
    assert v.Series(n.k, n.T, body) != v.Least(n.k, n.T, body)


def test_a_counter_begins_at_zero_and_a_batch_size_at_one():
    assert (n.k.first, n.T.first) == (0, 1)
    assert n.k.natural
    assert v.Counter("k") != v.Symbol("k", natural=True)


def test_a_least_binds_its_index_in_the_body_alone():
    body = n.norm(v.Iterate(n.v, n.v - w, u, n.k))
    assert v.Least(n.k, n.T, body).free == {w, u, n.T}
    assert v.Least(n.k, n.k, body).free == {w, u, n.k}
    assert v.Least(n.k, n.T, body) != v.Least(n.T, n.T, body)


def test_an_indexed_symbol_is_free_as_a_family_with_its_index():
    assert X[i].free == {X, i}
    assert X[i].family == X
    assert n.E(n.over_tasks, X[i]).free == {X}


def test_definitions_are_free_in_their_constants_alone():
    assert n.smoothness.free == {L, rho, alpha}
    assert n.smoothness(u).free == {L, rho, alpha, u}


def test_walking_opens_definitions():
    assert n.hess(i, w) in set(v.walk(n.nabla_F(u)))
