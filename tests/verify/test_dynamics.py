"""Runs: what a loop by hand says, and where they lead when no loop would end."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import Recipe, draw
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify import dynamics
from lemmacheck.verify.draws import depth
from lemmacheck.verify.dynamics import ExactRun, Later, Run
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.instances import Instances
from lemmacheck.verify.numbers import Exact, Unsettled, each
from lemmacheck.verify.truth import Outcome, decide, measure
from tests.verify._help import Hand, agree, evaluated, given, same, small
from tests.verify.test_traps import ESCAPING, rational

MILLION = 10**6
k, T, w, u, i = n.k, n.T, n.w, n.u, n.i
LAST = Claim("planted/theorem-1", n.le(n.norm(n.nabla_F(n.run(n.FO_MAML, T))), n.epsilon))
BEST = Claim("planted/theorem-2", n.le(n.least(n.norm(n.nabla_F(n.run(n.FO_MAML, k)))), n.epsilon))
DESCENT = Claim("planted/theorem-3", n.le(n.norm(n.nabla_F(n.run(n.DESCENT, T))), n.epsilon))


def case(family="splines", tasks=2, d=1, **values) -> Hand:
    points = {"w": [Fraction(3, 8), Fraction(-1)][:d], "u": [Fraction(-5, 4), Fraction(1, 8)][:d]}
    steps = {"alpha": Fraction(1, 5), "beta": Fraction(1, 16), "T": 3}
    return Hand(small(family, "runs", tasks, 2, d, size=2), points | steps | values, at=1)


CASES = [("splines", 2, 1), ("splines", 2, 2), ("quadratics", 2, 1), ("quadratics", 3, 2)]
shapes = pytest.mark.parametrize(("family", "tasks", "d"), CASES)


# Node by node, against loops ----------------------------------------------------------------------


@shapes
def test_a_run_is_what_a_loop_gives(family, tasks, d):
    one = case(family, tasks, d, T=2)
    for step in (n.FO_MAML, n.DESCENT):
        agree(one, n.run(step, T))
        agree(one, n.run(step, v.node(0)))
        agree(one, n.nabla_F(n.run(step, v.node(1))))


@shapes
def test_the_least_begins_at_zero_and_ends_with_the_last(family, tasks, d):
    one = case(family, tasks, d, T=2)
    agree(one, n.least(v.Inner(n.run(n.FO_MAML, k), u)))
    agree(one, n.least(-v.Inner(n.run(n.FO_MAML, k), u)))
    assert agree(one, n.least(k * 1)) == {(): 0}
    assert agree(one, n.least(-k * n.beta)) == {(): Fraction(-1, 8)}
    agree(one, v.Least(k, v.node(0), n.norm(n.run(n.FO_MAML, k))))


def test_a_run_may_depend_on_a_task_and_on_the_index():
    one = case(tasks=3, T=2)
    agree(one, n.run(n.v - n.beta * n.grad(i, n.v), T))
    agree(one, n.E(n.over_tasks, v.Inner(n.run(n.v - n.beta * n.grad(i, n.v), T), u)))
    agree(one, n.least(n.loss(i, n.run(n.v - (1 / (k + 2)) * n.grad(i, n.v), k))))
    agree(one, n.run(n.v - n.beta * u, T, n.grad(i, w)))


def test_runs_nest_and_their_variables_are_their_own():
    one = case(tasks=2, T=2)
    inner = n.run(n.v - n.alpha * n.grad(i, n.v), T, n.v)  # starts where the outer one stands
    agree(one, n.run(n.v - n.beta * n.E(n.over_tasks, n.grad(i, inner)), T))
    half = v.Definition("half", (u, k), "h({u})", v.Iterate(n.v, "0.5" * n.v, u, k))
    agree(one, n.norm(half(n.run(n.v - u, T), T) - w))
    agree(one, n.least(n.norm(half(w, k))))


def test_a_derivative_through_a_run_is_that_of_the_chain_rule():
    one = case(tasks=2)
    moved = n.run(n.v - n.alpha * n.grad(i, n.v), v.node(1))
    slope = v.GradientOf(w, n.loss(i, moved), w)
    assert evaluated(one, slope) == one.for_every_task(n.nabla_F_i(i, w))
    by_rule = one.for_every_task(n.nabla_F_i(i, w))
    assert same(evaluated(one, slope, exact=False), by_rule, 1e-4)


def test_each_point_of_a_shared_run_is_computed_once(monkeypatch):
    one, made = case(d=1, T=12), []
    tree = n.least(n.norm(n.run(n.FO_MAML, k))) + n.norm(n.run(n.FO_MAML, T))
    for kind in (Run, ExactRun):
        grow = kind._extend
        monkeypatch.setattr(kind, "_extend", lambda self, g=grow: (made.append(1), g(self)))
    evaluated(one, tree, exact=False)
    assert 0 < len(made) <= 12
    made.clear()
    evaluated(one, tree)
    assert 0 < len(made) <= 24  # the exact one calls that of the floats


# Floats -------------------------------------------------------------------------------------------


def test_a_float_run_ends_when_every_instance_repeats_itself():
    calls = []

    def step(x):
        calls.append(1)
        return np.where(np.arange(3)[:, None] == 1, -x, x / 2)

    run = Run(step, np.array([[1.0], [2.0], [np.nan]]))
    for count in (MILLION, MILLION + 1, 3):
        expected = [[2.0**-count if count < 2000 else 0.0], [2.0 * (-1) ** count], [np.nan]]
        np.testing.assert_array_equal(run.at(count), expected)
    assert len(calls) < 1100


def test_a_float_run_that_never_rests_is_given_up_after_a_while():
    run = Run(lambda x: x + 1, np.array([[0.0]]))
    assert run.at(100)[0, 0] == 100
    assert run.at(MILLION)[0, 0] == dynamics.FLOATS
    assert len(run.points) == dynamics.FLOATS + 1


def test_floats_measure_long_runs_of_many_instances():
    recipe = draw("quadratics", Key("long", 1), 16, 2, 1, 1, bounded=True)
    drawn = {name: np.full(16, 2) for name in ("alpha", "beta", "epsilon")}
    seen = measure(BEST, Instances(recipe, drawn | {"w": np.full((16, 1), 8)}, {"T": MILLION}))
    assert seen.admitted.any()


# Exact: cycles ------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def exact():
    return Exact(96)


def test_a_rational_point_that_comes_back_settles_every_later_one():
    turn = {0: 3, 3: 1, 1: 2, 2: 3}
    run = ExactRun(lambda x: rational(*(turn[int(y.p)] for y in x.flat)), rational(0))
    path = [0, 3, 1, 2]
    for count in (*range(7), 10**30, 10**30 + 1, 10**30 + 2):
        expected = path[count] if count < 4 else path[1 + (count - 1) % 3]
        assert run.at(count)[0, 0] == expected
    assert len(run.points) == 4
    held = run.later(Later(4, MILLION, 1))[0, 0]
    assert all(held.contains(x) for x in (1, 2, 3))
    assert run.later(Later(4, MILLION, 3))[0, 0] == 3


def instance(claim_alpha, beta, epsilon, start, steps, rows=((4, 8), (16, -8)), denominator=8):
    """Tasks a w^2 + b w of the given eighths (a, b), equally likely."""
    coefficients = [[[[a, b, 0]] for a, b in rows]]
    recipe = Recipe("quadratics", 1, 8, coefficients, [[1] * len(rows)], [[[1]] * len(rows)])
    numbers = {"alpha": claim_alpha, "beta": beta, "epsilon": epsilon}
    lattice = {name: np.array([x]) for name, x in numbers.items()} | {"w": np.array([[start]])}
    return Instances(recipe, lattice, {"T": steps}, denominator)


def test_the_limit_of_fo_maml_is_not_stationary_and_no_step_is_simulated():
    # w/2 + ..: f_1' = w + 1, f_2' = 4 w - 1, L = 4, alpha = 1/32: the direction is
    # (31/32 (w + 1) + 28/32 (4 w - 1)) / 2, which vanishes at w* = -3/143, where the gradient of F
    # is ((31/32)^2 140/143 - (28/32)^2 155/143) / 2 = 3255/73216
    for claim in (LAST, BEST):
        at_rest = instance(5 * 143, 2 * 143, 50, -24, MILLION, denominator=8 * 143)
        found = decide(claim, at_rest)
        assert found.outcome is Outcome.VIOLATED
        assert found.lhs == flint.fmpq(3255, 73216)
        assert decide(claim, replace(at_rest, naturals={"T": 1})).lhs == found.lhs


def test_a_step_twice_too_large_is_a_cycle_of_two():
    # f' = w + 1, alpha = 0, beta = 2: from 1 to -3 and back
    one = instance(0, 16, 8, 8, MILLION, rows=((4, 8),))
    for claim in (LAST, BEST, DESCENT):
        found = decide(claim, one)
        assert (found.outcome, found.lhs) == (Outcome.VIOLATED, 2)
    points = [evaluated(_hand(one, count), n.run(n.DESCENT, T))[()] for count in (MILLION, 1001)]
    assert points == [[1], [-3]]


def _hand(one: Instances, count: int) -> Hand:
    values = {"alpha": Fraction(0), "beta": Fraction(2), "w": [Fraction(1)], "T": count}
    return Hand(one.recipe, values)


# Exact: traps -------------------------------------------------------------------------------------


def test_descent_on_a_convex_quadratic_converges_and_the_true_claim_holds():
    found = decide(DESCENT, instance(5, 2, 1, 800, MILLION))
    assert found.outcome is Outcome.HOLDS
    assert isinstance(found.lhs, flint.arb)
    assert found.lhs < 1e-20


def test_fo_maml_from_anywhere_stays_away_from_stationary_points():
    for steps in (500, MILLION, 10**30):
        for claim, start in ((LAST, 1600), (BEST, 1600), (LAST, -3000)):
            strict = decide(claim, instance(500, 200, 35, start, steps, denominator=800))
            loose = decide(claim, instance(500, 200, 36, start, steps, denominator=800))
            assert strict.outcome is Outcome.VIOLATED  # 0.0437 < 3255/73216 < 0.0450
            assert loose.outcome is Outcome.HOLDS
            assert abs(strict.lhs - flint.fmpq(3255, 73216)) < 1e-20


def test_the_least_of_a_run_counts_a_point_that_is_passed_on_the_way():
    # the run passes where the gradient of F nearly vanishes: less than at the limit
    one = instance(5, 2, 1, -8, MILLION)
    best, last = decide(BEST, one), decide(LAST, one)
    assert best.lhs < last.lhs


def test_the_least_of_a_slow_run_is_as_small_as_the_last():
    one = case("quadratics", T=MILLION)
    slow = n.least(n.norm(n.run(v.node(Fraction(999, 1000)) * n.v, k)))
    reading = Evaluator(one.recipe[1].to_problem("exact"), given(one), Exact(96), slots=depth(slow))
    # radii have thirty bits: next to a lower bound as far off as here, the upper one is blunt
    assert reading.value(slow, {}, 0).item() < 1e-8


@pytest.mark.parametrize("turn", range(8))
def test_a_trap_holds_what_long_simulation_gives(turn):
    family, d = ("splines", "quadratics")[turn % 2], 1 + turn // 2 % 2
    recipe = draw(family, Key("traps", turn), 1, 2, 1, d, bounded=True)
    values = {"alpha": rational(Fraction(1, 8))[0], "beta": rational(Fraction(1, 2))[0]}
    values["w"] = rational(*[Fraction(3, 2)] * d)
    tree = n.run((n.FO_MAML, n.DESCENT)[turn % 3 == 0], v.node(300))
    made = recipe.to_problem("exact")
    try:
        found = Evaluator(made, values, Exact(96), slots=depth(tree)).value(tree, {}, 0)
    except Unsettled:
        return  # it escapes, or is not attracted by a point
    precise, point = Exact(1000), values["w"].reshape(1, *[1] * depth(tree), d)
    point = each(flint.arb, point)
    for _ in range(300):
        reading = Evaluator(made, values, precise, slots=depth(tree))
        point = each(lambda x: x.mid(), reading.value(tree.step, {"v": point}, 0))
    for ball, truth in zip(found.flat, point.flat, strict=True):
        assert flint.arb(ball).overlaps(truth + flint.arb(0, 1e-25))


@pytest.mark.parametrize("turn", range(10))
def test_every_line_that_shrinks_distances_is_settled(turn):
    recipe = draw("quadratics", Key("settled", turn), 1, 2, 1, 1, bounded=True)
    values = {"alpha": rational(Fraction(1, 8))[0], "beta": rational(Fraction(1, 2))[0]}
    problem, slots = recipe.to_problem("exact"), depth(n.run(n.DESCENT, T))

    def value(tree, start):
        moving = values | {"w": rational(start), "v": rational(start)}
        return Evaluator(problem, moving, Exact(96), slots=slots).value(tree, {}, 0).item()

    offset = value(n.DESCENT, 0)
    slope = value(n.DESCENT, 1) - offset
    tree = n.run(n.DESCENT, v.node(MILLION))
    if abs(slope) < 1:
        limit = value(tree, Fraction(5, 3))
        assert abs(flint.arb(limit) - offset / (1 - slope)) < 1e-20
    elif abs(slope) > 1:
        with pytest.raises(Unsettled):
            value(tree, Fraction(5, 3))


def test_a_slow_run_is_known_after_exactly_as_many_steps():
    # contracts by 999/1000: after a thousand steps still far from its limit
    run = ExactRun(lambda x: x - (x - 7) / 1000, rational(8))
    for count in (1000, 5000):
        expected = 7 + (flint.arb(999) / 1000) ** count
        ball = run.at(count)[0, 0]
        assert ball.overlaps(expected)
        assert ball.rad() < 1.0
    assert run.at(MILLION)[0, 0].rad() < 1e-20
    assert not run.later(Later(1000, MILLION, 1))[0, 0] < 7


def test_a_kink_at_the_fixed_point_does_not_hide_it():
    def step(x):
        return each(lambda y: y / 2 if y > 0 else y / 4, x)

    def kinked(x):  # the same, so that balls know it
        from lemmacheck.algorithms.arithmetic import ramp

        return x / 4 + ramp(x) / 4

    run = ExactRun(kinked, rational(1))
    assert run.at(MILLION)[0, 0].contains(0)
    assert abs(run.at(MILLION)[0, 0]) < 1e-20
    assert run.at(3)[0, 0] == step(step(step(rational(1))))[0, 0] == flint.fmpq(1, 8)


def test_a_curved_cycle_of_two_is_a_trap_whose_sides_are_told_apart():
    def logistic(x):  # attracts to a cycle of two: (21 +- sqrt 21) / 32
        return flint.fmpq(32, 10) * x * (1 - x)

    run = ExactRun(logistic, rational(Fraction(1, 3)))
    even, odd = (run.at(MILLION + extra)[0, 0] for extra in (0, 1))
    roots = sorted(float(x) for x in np.roots([10.24, -13.44, 4.2]))
    assert run.period == 2
    assert sorted((float(even), float(odd))) == pytest.approx(roots, abs=1e-12)
    held = run.later(Later(10**5, 10**5 + 8, 1))[0, 0]
    assert held.contains(even)
    assert held.contains(odd)
    for first, point in ((MILLION, even), (MILLION + 1, odd)):
        side = run.later(Later(first, first + 8, 2))[0, 0]
        assert side.contains(point)
        assert side.rad() < 1e-3


def test_flat_directions_stand_still_beside_those_that_shrink():
    def step(x):
        return np.stack([x[..., 0] / 2, x[..., 1]], axis=-1)

    found = ExactRun(step, rational(1, Fraction(3, 8))).at(MILLION)
    assert abs(found[0, 0]) < 1e-20
    assert found[0, 1] == flint.fmpq(3, 8)


def test_a_turned_map_is_trapped_in_its_own_coordinates():
    # eigenvalues 0.96 and 0.24, but rows that add up to more than one
    a, b, c = (flint.fmpq(x, 10) for x in (9, -2, 3))

    def step(x):
        p, q = x[..., 0], x[..., 1]
        return np.stack([a * p + b * q + 1, b * p + c * q], axis=-1)

    found = ExactRun(step, rational(5, -3)).at(MILLION)
    for value, truth in zip(found.flat, (flint.fmpq(70, 3), flint.fmpq(-20, 3)), strict=True):
        assert flint.arb(value).contains(truth)


@pytest.mark.parametrize("name", ESCAPING)
def test_what_escapes_is_unsettled_and_says_what_would_settle_it(name):
    run = ExactRun(ESCAPING[name], rational(Fraction(9, 8)))
    assert run.at(3)[0, 0] == ESCAPING[name](run.points[2])[0, 0]
    with pytest.raises(Unsettled, match="fewer steps, or a start nearer to an attracting point"):
        run.at(MILLION)


def test_a_run_that_escapes_is_undecided_rather_than_accused():
    found = decide(DESCENT, instance(0, 40, 8, 9, MILLION, rows=((4, 8),)))
    assert found.outcome is Outcome.UNDECIDED
    assert "fewer steps" in found.why


def test_a_trap_is_not_taken_for_the_time_before_it():
    run = ExactRun(lambda x: x / 3, rational(1))
    run.at(MILLION)
    assert run.at(5)[0, 0] == flint.fmpq(1, 243)
    assert run.at(0)[0, 0] == 1


def test_an_index_beside_a_run_is_held_between_its_bounds():
    def found(tree, steps):
        values = given(case("quadratics", T=steps))
        problem = case("quadratics").recipe[1].to_problem("exact")
        return Evaluator(problem, values, Exact(96), slots=depth(tree)).value(tree, {}, 0)

    shrinking = n.run("0.5" * n.v, k)
    late = found(n.least(n.norm(shrinking) - k * n.beta), 10**4)
    assert late.item().contains(flint.fmpq(-(10**4), 16))
    with pytest.raises(Unsettled, match="cannot be an exponent or a size"):
        found(n.least(n.norm(shrinking) + n.beta**k), 10**4)


def test_the_derivative_of_a_long_run_is_unsettled():
    one = case("quadratics", T=1000)
    with pytest.raises(Unsettled, match="derivatives of more than"):
        evaluated(one, v.GradientOf(w, v.Inner(n.run(n.DESCENT, T), u), w))


def test_a_gradient_at_a_ball_encloses_those_of_its_points():
    one = case("splines", 2, 1)
    tree = v.GradientOf(w, n.F(w), v.Root(v.node(2)) * w)
    got = Evaluator(
        one.recipe[1].to_problem("exact"), given(one), Exact(96), slots=depth(tree) + 1
    ).value(tree, {}, 0)
    scaled = v.Root(v.node(2)) * w
    direct = Evaluator(
        one.recipe[1].to_problem("exact"), given(one), Exact(96), slots=depth(tree) + 1
    ).value(n.nabla_F(scaled), {}, 0)
    assert got.item().overlaps(direct.item())
    assert got.item().rad() < 1e-20


def test_floats_and_exact_numbers_agree_on_long_runs():
    one = instance(5, 2, 1, 16, 1)
    values = {"alpha": Fraction(1, 32), "beta": Fraction(1, 4), "w": [Fraction(2)], "T": 2000}
    tree = n.least(n.norm(n.nabla_F(n.run(n.FO_MAML, k))))
    by_hand = Hand(one.recipe, values)
    exact = evaluated(by_hand, tree)
    assert exact[()] == pytest.approx(3255 / 73216)
    assert same(evaluated(by_hand, tree, exact=False), exact, 1e-9)
