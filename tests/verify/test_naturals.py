"""Natural numbers of claims: where they begin, and how large the sums are that they make."""

from __future__ import annotations

from math import comb, prod

import numpy as np
import pytest

from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.draws import depth
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.instances import numbers
from lemmacheck.verify.naturals import (
    MANY,
    Extent,
    extent,
    least_naturals,
    lengths,
    multisets,
    natural,
    natural_symbols,
    relations,
)
from lemmacheck.verify.truth import slots_of
from tests.verify._help import small
from tests.verify.test_evaluate import CLAIMS, made, small_enough

i, w, k, x, T, B = n.i, n.w, n.k, n.v, n.T, n.B
over_chosen = v.Draw(n.chosen, v.CollectionLaw(B, (n.D_in, n.D_o)))
TASK_STEP = v.RandomStep((n.over_tasks,), x - n.beta * n.grad(i, x))
AFTER = v.MeanAfter(x, TASK_STEP, n.F(x), w, k)
of_member = v.CollectionMean(n.chosen, i, (n.b_in, n.b_o), n.grad(i, w, n.b_o))
DESCENDED = n.E(over_chosen, n.norm(w - of_member))
COLLECTION_STEP = v.RandomStep((over_chosen,), x - of_member)
AFTER_COLLECTIONS = v.MeanAfter(x, COLLECTION_STEP, n.F(x), w, v.node(1))


def planted(relation: v.Relation, *hypotheses: v.Relation) -> Claim:
    return Claim("planted/lemma-1", relation, hypotheses)


# Where they begin ---------------------------------------------------------------------------------


def test_batches_begin_at_one_counters_at_zero_and_bounded_ones_at_their_bound():
    claim = planted(n.le(AFTER / B, T + n.D_in), n.ge(B, 20), n.le(v.node("2.5"), n.D_in))
    assert least_naturals(claim) == {"B": 20, "D_in": 3, "T": 1, "k": 0}
    assert set(natural_symbols(claim)) == {"B", "D_in", "T", "k"}


def test_a_strict_bound_is_met_by_the_next_number_and_the_largest_bound_counts():
    claim = planted(n.le(B, T), n.lt(3, B), n.ge(B, 2), n.le(B, 100), n.ge(T, n.L))
    assert least_naturals(claim) == {"B": 4, "T": 1}


def test_only_the_steps_of_runs_without_chance_may_be_very_many():
    run = n.norm(n.run(n.DESCENT, k))
    assert lengths(planted(n.le(n.least(run), n.epsilon))) == {"T"}
    assert lengths(planted(n.le(n.least(AFTER), n.epsilon))) == set()
    assert lengths(planted(n.le(n.least(run), n.epsilon), n.le(AFTER, n.epsilon))) == set()
    assert lengths(planted(n.le(v.Series(k, T, run), n.epsilon))) == set()


def test_counts_are_numbers_symbols_and_their_sums_and_differences():
    at = {"T": 3, "k": 0}
    assert [natural(tree, at) for tree in (v.node(2), T, k + 1, T - 1, T - (k + 1))] == [
        2,
        3,
        1,
        2,
        2,
    ]
    with pytest.raises(NotImplementedError, match="is no natural number"):
        natural(n.L, at)


# How large sums are -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tree", "size"),
    [
        (n.norm(w), 1),
        (n.loss(i, w), 3),
        (n.F(w), 3),
        (n.E(n.over_batch(i, n.b, v.node(2)), n.loss(i, w, n.b)), 3 * 3),
        (n.E((n.over_tasks, n.over_batch(i, n.b, v.node(3))), n.loss(i, w, n.b)), 3 * 4),
        (n.E(v.Draw(n.b, v.BatchLaw(i, v.node(2), False)), n.loss(i, w, n.b)), 3),
        (n.Var((n.over_tasks, v.Draw(n.j, v.TASKS)), n.loss(i, w) * n.loss(n.j, w)), 9),
        (n.E(n.over_tasks, n.loss(i, w)) * n.E(n.over_tasks, n.loss(i, w)), 3),
        (AFTER, 9 * 3),
        (v.MeanAfter(x, TASK_STEP, n.norm(x), w, k), 9),
        (v.MeanAfter(x, TASK_STEP, n.norm(x), w, k - 2), 1),
        (v.Series(k, T, AFTER), 9 * 3),
        (n.least(AFTER), 27 * 3),
        (v.Least(k, T, v.MeanAfter(x, TASK_STEP, n.norm(x), w, T - k)), 27),
        (n.run(n.DESCENT, T), 3),
    ],
    ids=str,
)
def test_a_sum_has_the_outcomes_of_all_draws_around_it(tree, size):
    assert Extent(3, 2, {"k": 2, "T": 3}).of(tree) == size


def test_a_collection_has_every_multiset_of_members_with_every_choice_of_their_batches():
    members = 2 * comb(3 + 2 - 1, 2) * comb(3 + 1 - 1, 1)
    sizes = Extent(2, 3, {"B": 2, "D_in": 2, "D_o": 1})
    assert sizes.of(n.E(over_chosen, n.F(of_member))) == comb(members + 1, 2) * members
    assert sizes.of(n.E(over_chosen, n.norm(w))) == comb(members + 1, 2)


@pytest.mark.parametrize(("atoms", "size"), [(3, 4), (1, 10**9), (10**9, 2), (61, 59)])
def test_multisets_are_counted_exactly_as_long_as_they_are_not_many(atoms, size):
    assert multisets(atoms, size) == comb(atoms + size - 1, size)


def test_what_is_many_is_not_counted():
    assert multisets(10**27, 10**9) == MANY
    assert Extent(2, 2, {"k": 10**9}).of(AFTER) >= MANY


def test_a_definition_knows_the_collection_and_the_number_of_steps_it_is_given():
    size = v.Definition("s", (n.chosen, w), "s", v.CollectionMean(n.chosen, i, n.b, n.loss(i, w)))
    other = v.Symbol("others", v.Sort.COLLECTION)
    drawn = v.Draw(other, v.CollectionLaw(B, v.node(1)))
    assert Extent(2, 3, {"B": 1}).of(n.E(drawn, size(other, w))) == 6 * 6
    mean = v.Definition("m", (w, k), "m", AFTER)
    assert Extent(2, 1, {"k": 5, "T": 3}).of(mean(w, T - 2)) == 2 * 2


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
def test_one_task_with_one_sample_has_one_outcome_of_everything(claim):
    assert extent(claim, 1, 1, dict.fromkeys(natural_symbols(claim), 25)) == 1


class Measuring(Evaluator):
    """Remembers how many numbers its largest array had, for one instance and coordinate."""

    largest = 0

    def seen(self, shape):
        Measuring.largest = max(Measuring.largest, prod(shape[1 : 1 + self.slots]))

    def evaluate(self, tree, scope, level):
        found = super().evaluate(tree, scope, level)
        self.seen(found.shape)
        return found

    def contract(self, array, weights, slot, core):
        self.seen(np.broadcast_shapes(array.shape[: 1 + self.slots], weights.shape))
        return super().contract(array, weights, slot, core)


def largest(relation: v.Relation, problem, values, slots: int) -> int:
    Measuring.largest = 0
    with np.errstate(all="ignore"):
        Measuring(problem, values, slots=slots).relation(relation)
    return Measuring.largest


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
def test_no_array_is_larger_than_foretold(claim):
    instances, _ = made(claim, "splines", (2, 2, 1), size=1)
    (tasks, samples, _), sizes = small_enough(claim, (2, 2, 1))
    ready = numbers(claim, instances)
    values = ready.values | ({claim.exists.name: np.ones(1)} if claim.exists is not None else {})
    for relation in relations(claim):
        seen = largest(relation, ready.problem, values, slots_of(claim))
        assert seen <= Extent(tasks, samples, sizes).of(relation)


@pytest.mark.parametrize("tree", [n.F(w), n.L_tilde, DESCENDED, AFTER, AFTER_COLLECTIONS], ids=str)
def test_the_largest_array_is_as_large_as_foretold(tree):
    if isinstance(tree, v.Definition):
        tree = n.E(n.over_collection, tree(n.tasks, w))
    sizes = {"B": 2, "D_in": 2, "D_o": 1, "B_prime": 2, "D_beta": 1, "k": 2}
    values = dict.fromkeys(("L", "rho", "alpha", "beta"), np.ones(1)) | sizes
    problem = small("splines", "extent", 2, 2, 1).to_problem("float64")
    slots = depth(tree)
    seen = largest(n.le(tree, 0), problem, values | {"w": np.ones((1, 1))}, slots)
    assert seen == Extent(2, 2, sizes).of(tree) > 1
