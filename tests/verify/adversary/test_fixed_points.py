"""Starts from which a step leads nowhere: exact, on a lattice that holds them, and enough."""

from __future__ import annotations

from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import Recipe, draw
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.adversary.fixed_points import at_fixed_points
from lemmacheck.verify.draws import depth
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.instances import Instances, numbers
from lemmacheck.verify.numbers import Exact
from lemmacheck.verify.truth import Outcome, decide

T, k, w, u = n.T, n.k, n.w, n.u


def theorem(step: v.Node, start: v.Node = w) -> Claim:
    return Claim("planted/theorem-1", n.le(n.norm(n.nabla_F(n.run(step, T, start))), n.epsilon))


LAST = theorem(n.FO_MAML)
BEST = Claim("planted/theorem-2", n.le(n.least(n.norm(n.nabla_F(n.run(n.FO_MAML, k)))), n.epsilon))


def instances(recipe: Recipe, **lattice: int) -> Instances:
    size, d = recipe.size, recipe.dimension
    drawn = {name: np.full(size, lattice.get(name, 1)) for name in ("alpha", "beta", "epsilon")}
    return Instances(recipe, drawn | {"w": np.full((size, d), 8)}, {"T": 10**6})


def lines(*rows: tuple[int, int]) -> Recipe:
    """Tasks a w^2 + b w of the given eighths, equally likely."""
    coefficients = [[[[a, b, 0]] for a, b in rows]]
    return Recipe("quadratics", 1, 8, coefficients, [[1] * len(rows)], [[[1]] * len(rows)])


def start(one: Instances) -> list[Fraction]:
    return [Fraction(int(x), one.denominator) for x in one.lattice["w"][0]]


def stands_still(claim: Claim, one: Instances, step: v.Node) -> bool:
    made, slots = numbers(claim, one, "exact"), depth(step)
    point = made.values["w"].reshape(1, *[1] * slots, -1)
    moved = Evaluator(made.problem, made.values, Exact(), slots=slots).value(step, {"v": point}, 0)
    return bool((moved == point).all())


@pytest.mark.parametrize("claim", [LAST, BEST], ids=lambda c: c.id)
def test_the_start_at_which_fo_maml_stops_is_found_exactly_and_refutes(claim):
    given = instances(lines((4, 8), (16, -8)), alpha=5, beta=2)
    found = list(at_fixed_points(claim, given))
    still = [one for one in found if stands_still(claim, one, n.FO_MAML)]
    assert [start(one) for one in still] == [[Fraction(-3, 143)]]
    assert decide(claim, still[0]).lhs == flint.fmpq(3255, 73216)
    for one in found:
        assert one.size == 1
        values = numbers(claim, one, "exact").values
        before = numbers(claim, given, "exact").values
        assert all(values[x][0] == before[x][0] for x in ("alpha", "beta", "epsilon"))


def test_fixed_points_of_single_tasks_are_tried_too():
    found = at_fixed_points(LAST, instances(lines((4, 8), (16, -8)), alpha=5, beta=2))
    assert [start(one)[0] for one in found][1:] == [-1, Fraction(1, 4)]


def test_a_false_theorem_with_a_real_margin_is_refuted_without_a_search():
    given = instances(lines((4, 32), (28, -96)), alpha=20, beta=1, epsilon=1)
    outcomes = [decide(BEST, one).outcome for one in at_fixed_points(BEST, given)]
    assert outcomes[0] is Outcome.VIOLATED


@pytest.mark.parametrize("family", ["splines", "quadratics"])
@pytest.mark.parametrize("d", [1, 2])
def test_every_start_of_the_whole_problem_is_a_fixed_point(family, d):
    recipe = draw(family, Key("starts", d), 3, 1, 2, d, bounded=True)
    given = instances(recipe, alpha=4, beta=3)
    found = list(at_fixed_points(LAST, given))
    assert found
    assert all(stands_still(LAST, one, n.FO_MAML) for one in found)
    starts = [(one.recipe.to_json().__repr__(), *start(one)) for one in found]
    assert len(set(starts)) == len(starts)


def test_an_irrational_fixed_point_is_left_out():
    # f' = w |w| / 2 + ... right of 0: w^2 / 2 - 1 vanishes at the root of 2
    knots = np.array([[[0, 8, 16, 24]]])
    recipe = Recipe("splines", 1, 8, [[[[-8, 0, 8, 0, 0, 0]]]], [[1]], [[[1]]], {"knots": knots})
    assert not list(at_fixed_points(LAST, instances(recipe, alpha=0, beta=1)))
    shifted = Recipe("splines", 1, 8, [[[[-16, 0, 8, 0, 0, 0]]]], [[1]], [[[1]]], {"knots": knots})
    found = list(at_fixed_points(LAST, instances(shifted, alpha=0, beta=1)))
    assert [start(one) for one in found] == [[2]]


def test_what_has_no_run_from_a_free_point_has_no_such_instances():
    given = instances(lines((4, 8), (16, -8)), alpha=5, beta=2)
    assert not list(at_fixed_points(theorem(n.FO_MAML, 2 * w), given))
    by_task = n.le(n.norm(n.run(n.v - n.beta * n.grad(n.i, n.v), T)), n.epsilon)
    assert not list(at_fixed_points(Claim("planted/theorem-3", by_task), given))
    still = Claim("planted/theorem-4", n.le(n.norm(n.nabla_F(w)), n.epsilon))
    assert not list(at_fixed_points(still, given))


def test_a_start_too_fine_for_an_instance_is_left_out():
    given = instances(lines((999_983, 1)), alpha=0, beta=1)
    fine = Instances(given.recipe, given.lattice, given.naturals, 10**12)
    assert not list(at_fixed_points(LAST, fine))


def test_equal_instances_give_equal_starts():
    recipe = draw("splines", Key("again"), 2, 2, 1, 1, bounded=True)
    runs = [[o.to_json() for o in at_fixed_points(LAST, instances(recipe))] for _ in range(2)]
    assert runs[0] == runs[1]
