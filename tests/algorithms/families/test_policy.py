"""Policies: returns by enumeration, derivatives by balls, bounds that no point contradicts."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import exp
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.policy import Policy, goal_tasks
from lemmacheck.algorithms.methods._method import Batches
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.recipe import Recipe, draw
from tests.algorithms._backends import DTYPES, Backend, assert_close, assert_local
from tests.algorithms._help import Dual, fractions, lattice_points, to_float

pytestmark = pytest.mark.arrays
KEY = Key("tests", "policy")


def case(dimension: int = 6, batch: int = 4) -> tuple[Policy, Any, Any, Any]:
    """A family, sample weights, a point for each instance, and a vector for each."""
    problem = draw("policy", KEY, batch, 2, 2, dimension).to_problem("float64")
    c = lattice_points("c", batch, problem.family.feature_count) / 16
    w, v = (lattice_points(name, batch, dimension) / 16 for name in "wv")
    return problem.family, c, w, v


def enumerated(family: Policy, b: int, k: int, w: Any) -> float:
    """The expected return, path by path: first state, then action and state H times."""
    logits = w.reshape(family.states, family.actions)
    chance = [[exp(x) / sum(map(exp, row)) for x in row] for row in logits]
    step = list(product(range(family.actions), range(family.states)))
    result = 0.0
    for first in range(family.states):
        for path in product(step, repeat=family.horizon):
            likely, earned, state = family.start[b, k, first], 0.0, first
            for action, to in path:
                likely *= chance[state][action] * family.transition[b, action, state, to]
                earned += family.reward[b, k, to]
                state = to
            result += likely * earned
    return result


@pytest.mark.parametrize("horizon", [1, 2, 3])
@pytest.mark.parametrize("dimension", [4, 6, 9])
def test_losses_are_minus_the_returns_summed_over_all_paths(dimension: int, horizon: int) -> None:
    family, c, w, _ = case(dimension, 2)
    family = replace(family, horizon=horizon)
    expected = [
        -sum(c[b, k] * enumerated(family, b, k, w[b]) for k in range(family.feature_count))
        for b in range(2)
    ]
    np.testing.assert_allclose(family.value(c, w), expected, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("horizon", [1, 2, 4])
def test_derivatives_agree_with_dual_numbers_over_balls(horizon: int) -> None:
    flint = pytest.importorskip("flint")
    problem = draw("policy", KEY, 3, 2, 2, 6).to_problem("exact")
    f, c = replace(problem.family, horizon=horizon), problem.task_coefficients
    w = np.frompyfunc(lambda k: flint.arb(int(k)) / 16, 1, 1)(lattice_points("balls", 3, 1, 6))
    for direction in ([1, 0, 0, 0, 0, 0], [1, -2, 3, 0, 1, 2]):
        v = np.broadcast_to(np.array(direction, dtype=object), w.shape)
        moved = np.empty(w.shape, dtype=object)
        for index in np.ndindex(w.shape):
            moved[index] = Dual(w[index], direction[index[-1]], 0)
        value, slope, bend = f.value(c, w), f.gradient(c, w), f.hessian_vector(c, w, v)
        full = f.hessian(c, w)
        for index, jet in np.ndenumerate(f.value(c, moved)):
            expected = value[index], slope[index] @ v[0, 0], bend[index] @ v[0, 0]
            for mine, other in zip(jet.jet, expected, strict=True):
                assert mine.overlaps(other)
                assert mine.rad() < 1e-9
            times = full[index] @ v[0, 0]
            assert all(one.overlaps(other) for one, other in zip(times, bend[index], strict=True))


def test_hessian_vector_products_are_differences_of_gradients_and_symmetric() -> None:
    family, c, w, v = case(8)
    local, step = family.at(c, w), 1e-5
    slope = (family.value(c, w + step * v) - family.value(c, w - step * v)) / (2 * step)
    np.testing.assert_allclose((local.gradient() * v).sum(-1), slope, rtol=1e-7, atol=1e-8)
    bend = local.central(step * v) / (2 * step)
    np.testing.assert_allclose(local.hessian_vector(v), bend, rtol=1e-6, atol=1e-8)
    u = lattice_points("u", *w.shape) / 16
    one = (u * local.hessian_vector(v)).sum(-1)
    np.testing.assert_allclose(one, (local.hessian_vector(u) * v).sum(-1), rtol=1e-12, atol=1e-12)


def test_gradients_sum_to_zero_over_the_actions_of_each_state() -> None:
    family, c, w, _ = case(6)
    gradient = family.gradient(c, w)
    assert np.abs(gradient).max() > 1e-2
    by_state = gradient.reshape(4, family.states, family.actions)
    np.testing.assert_allclose(by_state.sum(-1), 0, atol=1e-14)
    shifted = w + np.repeat(lattice_points("shift", 4, family.states), family.actions, axis=1)
    np.testing.assert_allclose(family.value(c, shifted), family.value(c, w), rtol=1e-13)


def test_axes_are_many_points_and_many_weights() -> None:
    family, _, w, v = case(6)
    c = lattice_points("many", 4, 1, 2, 4) / 16
    at = w[:, None, None, :] + lattice_points("points", 1, 5, 1, 6) / 16
    found = family.value(c, at), family.gradient(c, at), family.hessian_vector(c, at, v)
    assert [x.shape for x in found] == [(4, 5, 2), (4, 5, 2, 6), (4, 5, 2, 6)]
    full = family.hessian(c, at)
    for p, q in np.ndindex(5, 2):
        one = family.at(c[:, 0, q], at[:, p, 0])
        assert_close(found[0][:, p, q], one.value())
        assert_close(found[1][:, p, q], one.gradient())
        assert_close(found[2][:, p, q], one.hessian_vector(v))
        assert_close(full[:, p, q], one.hessian())
    shared = family.at(c[:, 0, 0], w[:1])
    assert_close(shared.gradient(), family.gradient(c[:, 0, 0], np.stack([w[0]] * 4)))
    local = family.at(c[:, 0, 0], w)
    around = local.around(at[:, :, 0] - w[:, None])
    assert_close(around.gradient(), family.gradient(c[:, :, 0], at[:, :, 0]))


def test_logits_far_out_do_not_overflow() -> None:
    family, c, w, v = case(6)
    with np.errstate(all="raise", under="ignore"):
        local = family.at(c, 4000 * w)
        found = local.value(), local.gradient(), local.hessian_vector(v)
    assert all(np.isfinite(x).all() for x in found)


@pytest.mark.parametrize("dtype", DTYPES)
def test_every_library_and_precision_agrees(backend: Backend, dtype: str) -> None:
    family, c, w, v = case(6)
    data = {name: backend.asarray(x, dtype) for name, x in family.parameters().items()}
    there = replace(family, **data)
    for at in (w, w[:1]):
        here = family.at(c, at)
        local = there.at(backend.asarray(c, dtype), backend.asarray(at, dtype))
        assert_local(local, here, v, backend, dtype)
    for found, expected in zip(there.bounds(), family.bounds(), strict=True):
        assert backend.owns(found)
        assert str(found.dtype).endswith(dtype)
        assert_close(found, expected)


@pytest.mark.parametrize("dimension", [4, 6])
def test_the_audit_finds_nothing_against_the_bounds(dimension: int) -> None:
    problem = draw("policy", KEY, 20, 2, 2, dimension).to_problem("float64")
    points = lattice_points("audit", 20, 8, dimension) / 8
    honest = constants(problem)
    assert audit(problem, honest, points, rounds=3) == ()
    lowered = {
        name: getattr(honest, name) * (1e-3 if name.startswith("sigma") else 1e-2)
        for name in ("L", "rho", "sample_L", "sample_rho", "sigma_sq", "sigma_tilde_sq")
    }
    broken = audit(problem, replace(honest, **lowered), points, rounds=3)
    assert {violation.constant for violation in broken} == set(lowered)


def test_bounds_hold_for_rewards_and_transitions_of_any_size() -> None:
    family = case(4, 40)[0]
    rng = np.random.default_rng(KEY.seed())
    wild = replace(
        family,
        transition=rng.normal(size=family.transition.shape),
        start=rng.normal(size=family.start.shape),
        horizon=2,
    )
    steep, turning, last = (bound.max() for bound in wild.bounds())
    slope, bend, jerk = 0.0, 0.0, 0.0
    c = np.eye(family.feature_count)[None, :, :]
    for point in 3 * rng.normal(size=(50, 1, 4)):
        at, near = point[None], point[None] + 1e-4 * rng.normal(size=(40, 1, 4))
        far = np.linalg.norm(near - at, axis=-1)
        rise = wild.hessian(c, near) - wild.hessian(c, np.broadcast_to(at, near.shape))
        turn = np.linalg.norm(rise, ord=2, axis=(-2, -1)) / far
        each = np.linalg.norm(wild.gradient(c, near), axis=-1)
        curved = np.linalg.norm(wild.hessian(c, near), ord=2, axis=(-2, -1))
        for found, bound in zip((each, curved, turn), wild.bounds(), strict=True):
            assert (found <= bound * (1 + 1e-6)).all()
        slope, bend, jerk = max(slope, each.max()), max(bend, curved.max()), max(jerk, turn.max())
    assert slope > steep / 20
    assert bend > turning / 40
    assert jerk > last / 100


def test_the_bound_of_the_slope_is_attained_by_a_choice_between_opposite_rewards() -> None:
    """Two actions lead to rewards 1 and -1: the return is tanh of half the gap of the logits."""
    eye = np.eye(2)
    to = np.stack([np.stack([row, row]) for row in eye])[None]
    family = Policy(np.array([[[1.0, -1.0]]]), eye[None, :1], to, horizon=1)
    one, w = np.ones((1, 1)), np.zeros((1, 4))
    w[0, :2] = 0.25, -0.5
    assert family.value(one, w)[0] == pytest.approx(-np.tanh(0.375), rel=1e-14)
    steep = np.linalg.norm(family.gradient(one, 0 * w))
    assert steep < family.bounds()[0][0, 0] < 1.001 * steep


def test_the_bounds_add_up_over_time_as_the_product_rule_says() -> None:
    """Reward 3 at most, two steps: the softmax's bounds are 0.7072, 1 and 2.475."""
    eye = fractions([[1, 0], [0, 1]], 1)
    family = Policy(-3 * eye[None, :1], 2 * eye[None, :1], np.stack([eye, eye])[None], horizon=2)
    s = Fraction(7072, 10000)
    expected = 6 * 3 * s, 6 * (2 + 2 * s * s + 1), 6 * (3 * Fraction(2475, 1000) + 3 * s + 3 * s)
    assert [bound.tolist() for bound in family.bounds()] == [[[value]] for value in expected]
    assert 2 * s * s > 1
    assert 2 * Fraction(2475, 1000) ** 2 > Fraction(49, 4)


def test_exact_constants_are_rationals_that_floats_round() -> None:
    recipe = draw("policy", KEY, 5, 2, 2, 6)
    exact, rounded = constants(recipe.to_problem("exact")), constants(recipe.to_problem("float64"))
    for name in ("task_L", "task_rho", "L", "rho", "sample_L", "sigma_sq", "sigma_tilde_sq"):
        own, other = to_float(getattr(exact, name)), getattr(rounded, name)
        np.testing.assert_allclose(own, other, rtol=1e-8, atol=1e-12)
        assert (own <= other).all()


def test_parts_of_the_instances_and_samples_keep_the_horizon() -> None:
    family, c, w, _ = case(6)
    family = replace(family, horizon=5)
    assert_close(family[1:3].gradient(c[1:3], w[1:3]), family.gradient(c, w)[1:3])
    rows = np.array([[2, 0], [1, 1], [0, 2], [3, 2]])
    chosen = family.samples(rows)
    weights = np.zeros_like(c)
    np.add.at(weights, (np.arange(4)[:, None], rows), 0.5)
    assert chosen.horizon == 5
    assert_close(chosen.gradient(np.full((4, 2), 0.5), w), family.gradient(weights, w))


def test_walks_to_goals_are_improved_by_following_meta_gradients(backend: Backend) -> None:
    family = goal_tasks(KEY, 8, 4, xp=backend.xp)
    here = goal_tasks(KEY, 8, 4)
    assert (on_host(family.reward) == here.reward).all()
    assert (here.transition.sum(-1) == 1).all()
    assert here.transition[0, 1].tolist() == [
        [0.125, 0.875, 0, 0],
        [0, 0.125, 0.875, 0],
        [0, 0, 0.125, 0.875],
        [0, 0, 0, 1],
    ]
    losses, method = family.losses(backend.asarray(np.full((8, 4), 0.25))), NStepMAML(0.5)
    w = backend.asarray(np.zeros(8))
    on = Batches.full(losses, 2)

    def adapted(w: Any) -> float:
        for _ in range(2):
            w = w - 0.5 * losses.at(w).gradient()
        return float(on_host(losses.at(w).value()).mean())

    before = adapted(w)
    direction = backend.xp.mean(method.direction(on, w), axis=0)
    step = backend.asarray(0.0625)
    slope = float(on_host(backend.xp.sum(direction * direction)))
    rise = (adapted(w + 1e-5 * direction) - adapted(w - 1e-5 * direction)) / 2e-5
    assert rise == pytest.approx(slope, rel=1e-7)
    assert adapted(w - step * direction) < before


def test_recipes_carry_the_data_and_the_dimension_names_the_actions() -> None:
    for dimension, actions in ((4, 2), (6, 2), (8, 2), (9, 3)):
        recipe = draw("policy", KEY, 2, 3, 2, dimension)
        family = Recipe.from_json(recipe.to_json()).to_problem("float64").family
        assert (family.dimension, family.actions) == (dimension, actions)
        assert (family.transition >= 0).all()
        assert (family.transition.sum(-1) == 1).all()
        assert (family.start.sum(-1) == 1).all()
    assert family.names(0)[0].startswith("l(w; reward=[")
    with pytest.raises(ValueError, match=r"dimension=7 must be a number of states times one"):
        draw("policy", KEY, 2, 3, 2, 7)


def test_malformed_data_are_named() -> None:
    family, _, _, _ = case(6)
    data = family.parameters()
    for name, rule in (("reward", r"\(B, K, S\)"), ("start", "as reward is"), ("transition", "A")):
        with pytest.raises(ValueError, match=f"{name} of shape .* must be .*{rule}"):
            Policy(**(data | {name: data[name][..., 0]}))
    with pytest.raises(ValueError, match=r"horizon=0 must be at least 1"):
        replace(family, horizon=0)
    integers = {name: fractions(8 * x.astype(int), 8) for name, x in data.items()}
    with pytest.raises(ValueError, match="must be 4 in 7"):
        Policy.from_lattice(4, 7, integers, lambda whole: whole)
    with pytest.raises(ValueError, match=r"must be \['reward', 'start', 'transition'\]"):
        Policy.from_lattice(4, 6, {"reward": data["reward"]}, lambda whole: whole)


def test_tasks_to_run_on_are_walks_to_goals() -> None:
    found = Policy.sample(KEY, 5, 3, 6, np, np.float64)
    assert (found.reward == goal_tasks(KEY, 5, 3, states=3).reward).all()
    assert (found.dimension, found.actions) == (6, 2)
    for dimension in (2, 7):
        with pytest.raises(ValueError, match=f"dimension={dimension} must be twice a number of st"):
            Policy.sample(KEY, 5, 3, dimension, np, np.float64)
