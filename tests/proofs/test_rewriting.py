"""Edits of trees: each changes one place, and captures nothing."""

from fractions import Fraction

import pytest

from lemmacheck.proofs.notation import (
    D_in,
    E,
    F,
    L,
    T,
    adapted,
    alpha,
    b_in,
    b_o,
    beta,
    chosen,
    grad,
    hess,
    i,
    k,
    nabla_F,
    norm,
    over_batch,
    over_tasks,
    rho,
    sigma,
    smoothness,
    u,
    v,
    w,
)
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.rewriting import Place, edits, places, replaced
from lemmacheck.proofs.vocabulary import (
    CollectionMean,
    Compose,
    Definition,
    Expectation,
    Least,
    MeanAfter,
    Minimum,
    Negative,
    Node,
    Number,
    RandomStep,
    Root,
    Series,
    Sort,
    SortError,
    Sum,
    Variance,
    node,
)

TREES = {
    claim.id: tree
    for claim in all_claims().values()
    if claim.relation is not None and claim.exists is None
    for tree in (claim.relation.lhs, claim.relation.rhs)
    if sum(1 for _ in places(tree)) <= 60
}
mean = E(over_tasks, norm(grad(i, w)))


def at(tree: Node, part: Node) -> Place:
    return next(p for p in places(tree) if p.node == part)


def made(tree: Node, wanted: int = 0, kind: str = "") -> list[Node]:
    """The trees that edits at the top give."""
    return [e.new for e in edits(next(places(tree)), wanted) if kind in e.kind]


@pytest.mark.parametrize("name", TREES)
def test_a_part_put_in_its_own_place_changes_nothing_but_opens_what_it_stands_in(name):
    tree = TREES[name]
    for place in places(tree):
        if "open" not in place.path:
            assert replaced(tree, place, place.node) == tree
        else:
            assert replaced(tree, place, place.node).sort is tree.sort


def test_one_occurrence_of_two_is_replaced():
    tree = norm(w) + norm(w)
    _, second = (p for p in places(tree) if p.node == norm(w))
    assert replaced(tree, second, norm(w) * 2) == Sum((norm(w), norm(w) * 2))


def test_an_edit_inside_a_definition_opens_that_call_alone():
    tree = norm(nabla_F(w) - nabla_F(u))
    inside = next(p for p in places(tree) if isinstance(p.node, Expectation))
    changed = replaced(tree, inside, -inside.node)
    assert nabla_F(u) in [p.node for p in places(changed)]
    assert nabla_F(w) not in [p.node for p in places(changed)]


def test_another_sort_cannot_stand_there():
    with pytest.raises(SortError, match="a scalar cannot stand for a vector"):
        replaced(norm(w), at(norm(w), w), norm(w))


def test_a_symbol_of_elsewhere_is_refused_lest_it_be_captured():
    tree = E(over_tasks, norm(w))
    with pytest.raises(SortError, match=r"i does not occur in the part replaced"):
        replaced(tree, at(tree, w), grad(i, w))


def test_a_symbol_that_is_drawn_there_may_be_meant():
    tree = E(over_tasks, norm(w))
    changed = replaced(tree, at(tree, w), grad(i, w), frozenset({i}))
    assert changed == E(over_tasks, norm(grad(i, w)))


def test_a_symbol_that_is_not_drawn_there_cannot_be_meant():
    tree = norm(w)
    with pytest.raises(SortError, match="i is not bound at the place"):
        replaced(tree, at(tree, w), grad(i, w), frozenset({i}))


STEP = RandomStep((over_tasks,), v - beta * grad(i, v))
AFTER = MeanAfter(v, STEP, norm(v - u), w, k + 1)
REST = (AFTER.body, AFTER.start, AFTER.count)


def test_the_parts_of_a_random_run_are_its_step_its_body_and_its_start():
    nodes = [p.node for p in places(AFTER)]
    assert {STEP, STEP.body, AFTER.body, w} <= set(nodes)
    assert v + u not in nodes
    assert k + 1 not in nodes
    moved = replaced(AFTER, at(AFTER, grad(i, v)), -grad(i, v))
    assert moved == MeanAfter(v, RandomStep((over_tasks,), v - beta * -grad(i, v)), *REST)
    assert replaced(AFTER, at(AFTER, w), 2 * w).start == 2 * w
    assert replaced(AFTER, at(AFTER, u), 2 * u).body == norm(v - 2 * u)


def test_what_a_step_draws_may_be_meant_inside_it_and_nowhere_else():
    place = at(AFTER, grad(i, v))
    assert place.bound == {i, v}
    changed = replaced(AFTER, place, hess(i, v) @ v, frozenset({i, v}))
    assert changed.step.body == v - beta * (hess(i, v) @ v)
    assert at(AFTER, AFTER.body).bound == {v}
    assert at(AFTER, w).bound == frozenset()
    with pytest.raises(SortError, match="i is not bound at the place"):
        replaced(AFTER, at(AFTER, u), grad(i, u), frozenset({i}))


def test_a_step_cannot_be_replaced_by_a_point_without_draws():
    with pytest.raises(SortError, match="names no draws"):
        replaced(AFTER, at(AFTER, STEP), v, frozenset({v}))


def test_numbers_of_steps_and_of_addends_are_left_alone():
    mean = Definition("mean", (w, u, k), "m", AFTER)
    for tree in (mean(u, w, k + 1), Series(k, T + 1, norm(w)), Least(k, T - 1, norm(w))):
        touched = {p.node for p in places(tree)} & {k + 1, T + 1, T - 1, node(1), T}
        assert not touched


def test_the_mean_of_the_members_has_several_batches_and_one_body():
    average = CollectionMean(chosen, i, (b_in, b_o), norm(grad(i, w, b_o)))
    assert at(average, grad(i, w, b_o)).bound == {i, b_in, b_o}
    nodes = [p.node for p in places(average)]
    assert nodes[:2] == [average, average.body]
    assert not {b_in, b_o, i, chosen} & set(nodes)


def test_a_direction_passes_into_the_body_of_a_run_and_not_into_its_steps():
    assert at(AFTER, AFTER.body).direction == 1
    assert at(-AFTER, AFTER.body).direction == -1
    assert at(AFTER, w).direction == at(AFTER, STEP.body).direction == 0
    assert at(Series(k, T, L), L).direction == 1


def test_directions_turn_below_minus_signs_and_fractions():
    tree = L - sigma / rho
    assert [at(tree, s).direction for s in (L, sigma, rho)] == [1, -1, 1]


def test_nothing_is_said_of_the_direction_inside_a_norm():
    assert at(norm(2 * w), node(2)).direction == 0


def test_a_direction_passes_through_a_definition():
    assert at(smoothness(w), L).direction == 1
    assert at(1 / smoothness(w), L).direction == -1


@pytest.mark.parametrize("wanted", [-1, 1])
def test_edits_go_the_way_that_is_wanted(wanted):
    assert made(node(4), wanted) == [node(8) if wanted > 0 else node(2)]
    assert made(Minimum((L, sigma)), wanted) == ([] if wanted < 0 else made(Minimum((L, sigma))))


def test_a_constant_is_halved_where_any_way_will_do():
    assert made(node(5)) == [Number(Fraction(5, 2))]


def test_exponents_are_no_constants():
    tree = L**3
    place = at(tree, node(3))
    assert not [e for e in edits(place, 0) if e.kind == "scaled"]


def test_each_addend_is_dropped_in_turn():
    assert made(L + sigma, kind="dropped-term") == [sigma, L]


def test_a_dropped_addend_makes_less_and_a_dropped_subtrahend_more():
    assert made(L - sigma, -1, "dropped-term") == [Negative(sigma)]
    assert made(L - sigma, 1, "dropped-term") == [L]


def test_a_point_keeps_its_addends_but_may_lie_before_the_step():
    tree = grad(i, adapted(i, w))
    assert not list(edits(at(tree, adapted(i, w)), 0))
    assert grad(i, w) in made(tree)


def test_exponents_change_by_one_and_a_square_is_dropped():
    assert made(L**3, kind="power") == [L**2, L**4]
    assert made(L**2, kind="power") == [L, L**3]
    assert made(Root(L), kind="power") == [L]


@pytest.mark.parametrize(
    ("small", "large"),
    [
        (norm(E(over_tasks, grad(i, w))), mean),
        (mean**2, E(over_tasks, norm(grad(i, w)) ** 2)),
        (E(over_tasks, Root(norm(grad(i, w)))), Root(mean)),
        (Variance((over_tasks,), grad(i, w)), E(over_tasks, norm(grad(i, w)) ** 2)),
    ],
    ids=["norm", "square", "root", "variance"],
)
def test_means_and_operations_are_exchanged_as_jensen_says(small, large):
    assert large in made(small, 1)
    assert large not in made(small, -1)
    if not isinstance(small, Variance):
        assert small in made(large, -1)
        assert small not in made(large, 1)


def test_a_definition_that_is_a_mean_is_opened_for_the_exchange():
    assert any(isinstance(new, Expectation) for new in made(norm(nabla_F(w)), 1))


def test_norms_of_operators_and_orders_of_composition_are_exchanged():
    h = hess(i, w)
    assert norm(h, "frobenius") in made(norm(h), 1)
    assert norm(h) in made(norm(h, "frobenius"), -1)
    assert Compose(hess(i, u), h) in made(h @ hess(i, u))


def test_a_batch_is_exchanged_for_the_mean_loss_and_back_where_one_is_drawn():
    law = over_batch(i, b_in, D_in)
    assert grad(i, w) in made(grad(i, w, b_in))
    tree = E((over_tasks, law), norm(grad(i, w)))
    (edit,) = [e for e in edits(at(tree, grad(i, w)), 0) if e.using]
    assert edit.new == grad(i, w, b_in)
    assert not any(e.using for e in edits(at(norm(grad(i, w)), grad(i, w)), 0))


def test_every_edit_of_every_claim_is_a_tree_of_the_same_sort_or_refused():
    counted = 0
    for tree in TREES.values():
        for place in places(tree):
            for edit in edits(place, 0):
                try:
                    changed = replaced(tree, place, edit.new, edit.using)
                except SortError:
                    continue
                counted += 1
                assert changed != tree
                assert changed.sort is tree.sort
                assert changed.free <= tree.free, "no edit makes a bound variable free"
    assert counted > 1000


def test_a_loss_under_a_definition_is_reached():
    assert any(p.node.sort is Sort.SCALAR and p.path[0] == "open" for p in places(F(w)) if p.path)
    assert alpha in [p.node for p in places(F(w))]
