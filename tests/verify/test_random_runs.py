"""Means after random steps against the sum over every sequence of draws; finite sums."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod

import pytest

from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify import evaluate
from lemmacheck.verify.numbers import Unsettled
from tests.verify._help import Hand, added, agree, evaluated, same, scaled, small

i, k, w, u, x, b = n.i, n.k, n.w, n.u, n.v, n.b
over_sample = n.over_batch(i, b, v.node(1))
over_two = n.over_batch(i, b, v.node(2))
TASK_STEP = x - n.beta * n.grad(i, x)
over_chosen = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_in, n.D_o)))
of_member = n.grad(n.j, n.adapted(n.j, x, n.b_in), n.b_o)
COLLECTION_STEP = x - n.beta * v.CollectionMean(n.chosen, n.j, (n.b_in, n.b_o), of_member)


def case(family: str = "splines", tasks: int = 2, samples: int = 2, d: int = 1, **more) -> Hand:
    points = {"w": [Fraction(3, 8), Fraction(-1)][:d], "u": [Fraction(-5, 4), Fraction(1, 8)][:d]}
    sizes = {"B": 1, "D_in": 1, "D_o": 1, "D_h": 1, "k": 2, "T": 2}
    values = points | sizes | {"alpha": Fraction(1, 5), "beta": Fraction(1, 4)}
    return Hand(small(family, "random runs", tasks, samples, d, size=3), values | more, at=1)


def after(draws: v.Draw | tuple[v.Draw, ...], step: v.Node, body: v.Node, count: v.Node, **rest):
    draws = draws if isinstance(draws, tuple) else (draws,)
    return v.MeanAfter(x, v.RandomStep(draws, step), body, rest.get("start", w), count)


shapes = pytest.mark.parametrize(
    ("family", "tasks", "d"), [("splines", 2, 1), ("splines", 3, 2), ("quadratics", 2, 2)]
)
TASKS = after(n.over_tasks, TASK_STEP, n.F(x), k)


# Against sums by hand -----------------------------------------------------------------------------


@shapes
@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_a_mean_after_drawn_tasks_sums_over_every_sequence_of_tasks(family, tasks, d, steps):
    one = case(family, tasks, 2, d, k=steps)
    beta, total = Fraction(1, 4), Fraction(0)
    for sequence in product(range(tasks), repeat=steps):
        point = one.values["w"]
        for task in sequence:
            point = added(point, scaled(-beta, one.task(task, point, 1)))
        chance = prod((one.p(task) for task in sequence), start=Fraction(1))
        total += chance * one.read(n.F(w), {"w": point})
    assert agree(one, TASKS) == {(): total}


@shapes
def test_a_mean_after_drawn_batches_sums_over_every_sequence_of_samples(family, tasks, d):
    one = case(family, tasks, 2, d)
    step = x - n.beta * n.grad(i, x, b)
    total = Fraction(0)
    for sequence in product(range(tasks), range(2), range(tasks), range(2)):
        point, chance = one.values["w"], Fraction(1)
        for task, theta in (sequence[:2], sequence[2:]):
            chance *= one.p(task) * one.q(task, theta)
            point = added(point, scaled(Fraction(-1, 4), one.sample(task, theta, point, 1)))
        total += chance * one.read(n.F(w), {"w": point})
    assert agree(one, after((n.over_tasks, over_sample), step, n.F(x), k)) == {(): total}


@shapes
def test_steps_may_draw_collections_of_members_with_several_batches(family, tasks, d):
    agree(case(family, 2, 1 if d == 2 else 2, d), after(over_chosen, COLLECTION_STEP, n.F(x), k))
    agree(case(family, tasks, 1, d, B=2), after(over_chosen, COLLECTION_STEP, n.F(x), k))


def test_steps_may_draw_two_collections():
    one = case("splines", 2, 1, B=2, B_prime=1, D_beta=1)
    step = x - n.beta_tilde(n.tasks, x) * v.CollectionMean(
        n.chosen, n.j, (n.b_in, n.b_o), of_member
    )
    L = {"L": Fraction(2), "rho": Fraction(1)}
    one.values.update(L)
    agree(one, after((over_chosen, n.over_collection), step, n.norm(n.nabla_F(x)), k))


def test_a_later_draw_of_a_step_may_depend_on_an_earlier_one():
    one = case("splines", 2, 3)
    agree(one, after((n.over_tasks, over_two), x - n.beta * n.grad(i, x, b), n.F(x), v.node(1)))


def test_a_random_run_may_depend_on_a_free_task_and_on_a_drawn_one():
    one = case(tasks=3)
    noisy = after(over_sample, x - n.beta * n.grad(i, x, b), n.loss(i, x), k)
    assert len(agree(one, noisy)) == 3
    agree(one, n.E(n.over_tasks, noisy**2))
    other = v.Draw(n.j, v.TASKS)
    agree(one, after(other, x - n.beta * n.grad(n.j, x), v.Inner(n.grad(i, x), n.grad(i, w)), k))


def test_the_start_is_evaluated_outside_the_step():
    one = case(tasks=2)
    moved = after(n.over_tasks, TASK_STEP, n.F(x), k, start=w - n.beta * n.nabla_f(w))
    agree(one, moved)
    agree(one, after(n.over_tasks, TASK_STEP, v.Inner(x - w, u), k, start=u))


def test_random_runs_nest_and_their_variables_are_their_own():
    one = case(tasks=2)
    inner = after(n.over_tasks, TASK_STEP, n.F(x), v.node(1), start=x)
    assert agree(one, after(n.over_tasks, TASK_STEP, inner, k)) == evaluated(
        one, after(n.over_tasks, TASK_STEP, n.F(x), k + 1)
    )
    agree(one, after(n.over_tasks, x - inner * n.grad(i, x), n.F(x), v.node(1)))


def test_a_random_step_without_chance_is_a_step_of_a_run():
    one = case("splines", 1, 1)
    alone = agree(one, after(n.over_tasks, TASK_STEP, n.F(x), k))
    assert alone == agree(one, n.F(n.run(x - n.beta * n.nabla_f(x), k)))


# Counts, indices, sums ----------------------------------------------------------------------------


def test_a_mean_after_no_steps_is_the_value_at_the_start():
    one = case()
    for nothing in (v.node(0), k - k, k - 2):
        assert agree(one, after(n.over_tasks, TASK_STEP, n.F(x), nothing)) == agree(one, n.F(w))


def test_counts_may_be_sums_and_differences():
    one = case(k=1)
    for count, same_as in ((k + 1, 2), (n.T - 1, 1), (n.T - k + 1, 2)):
        of = after(n.over_tasks, TASK_STEP, n.F(x), count)
        assert agree(one, of) == agree(one, after(n.over_tasks, TASK_STEP, n.F(x), v.node(same_as)))


def test_a_definition_of_the_number_of_steps_takes_any():
    one = case()
    mean = v.Definition("mean", (w, k), "m", after(n.over_tasks, TASK_STEP, n.F(x), k))
    assert agree(one, mean(w, k)) == agree(one, TASKS)
    assert agree(one, mean(u, k - 1)) != agree(one, mean(u, k))
    assert agree(one, mean(w, v.node(0))) == agree(one, n.F(w))


def test_the_least_and_the_sum_run_through_every_number_of_steps():
    one = case(T=3)
    values = [agree(case(k=m), TASKS)[()] for m in range(4)]
    assert agree(one, n.least(TASKS))[()] == min(values)
    assert agree(one, v.Least(k, n.T - 1, TASKS))[()] == min(values[:3])
    assert agree(one, v.Series(k, n.T, TASKS))[()] == sum(values[:3])


def test_a_series_counts_from_zero_and_may_be_empty():
    one = case(T=4)
    assert agree(one, v.Series(k, n.T, k * 1)) == {(): 6}
    assert agree(one, v.Series(k, n.T, n.beta ** (k + 1)))[()] == sum(
        Fraction(1, 4) ** m for m in (1, 2, 3, 4)
    )
    assert agree(one, v.Series(k, n.T - 4, n.beta)) == {(): 0}
    assert agree(one, v.Series(k, v.node(0), n.loss(i, w)) + n.beta)[(0,)] == Fraction(1, 4)


def test_series_nest_and_may_depend_on_tasks_and_runs():
    one, m = case(tasks=3, T=3), v.Symbol("m", natural=True)
    agree(one, v.Series(k, n.T, n.loss(i, n.run(x - n.beta * n.grad(i, x), k))))
    agree(one, n.E(n.over_tasks, v.Series(k, n.T, k * n.loss(i, w)) ** 2))
    inner = v.Series(m, k, m * n.beta)
    assert agree(one, v.Series(k, n.T, inner)) == {(): Fraction(1, 4)}


def test_more_points_than_are_followed_are_unsettled_and_say_what_would_help(monkeypatch):
    monkeypatch.setattr(evaluate, "REACHED", 15)
    agree(case(k=3), TASKS)
    with pytest.raises(Unsettled, match="16 points can be reached, of which at most 15"):
        evaluated(case(k=4), TASKS)


def test_what_differs_between_runs_is_not_remembered_as_the_same():
    """Means from two starts, after two numbers of steps, of two bodies, in one tree."""
    one = case()
    square = after(n.over_tasks, TASK_STEP, n.F(x) ** 2, k)
    parts = [TASKS, after(n.over_tasks, TASK_STEP, n.F(x), k, start=u), square]
    parts.append(after(n.over_tasks, TASK_STEP, n.F(x), v.node(1)))
    apart = [agree(one, part)[()] for part in parts]
    assert len(set(apart)) == 4
    assert same(agree(one, v.Sum(tuple(parts)))[()], sum(apart))
