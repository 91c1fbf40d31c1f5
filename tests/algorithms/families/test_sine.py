"""Networks: derivatives written by hand, against balls, differences and a plain loop."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from math import tanh
from threading import Barrier
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.sine import Sine, sine_tasks, width_of
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.methods._method import Batches
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.recipe import Recipe, draw
from tests.algorithms._backends import DTYPES, Backend, assert_close, assert_local
from tests.algorithms._help import Dual, lattice_points

pytestmark = pytest.mark.arrays
KEY = Key("tests", "sine")


def weights(shape: tuple[int, ...], name: str = "c") -> Any:
    return lattice_points(name, *shape) / 16


def start_of(width: int = 40, key: Key = KEY, xp: Any = np) -> Any:
    x = np.zeros((1, 1))
    return Sine(x, x, width).starting_point(key, xp.zeros((1,), dtype=xp.float64))


def case(width: int, tasks: int = 4, samples: int = 3) -> tuple[Sine, Any, Any, Any]:
    """A family, sample weights, a point for each task, and a vector for each."""
    family = sine_tasks(KEY, tasks, samples, width=width)
    start = start_of(width)
    w = start + weights((tasks, start.shape[0]), "w") / 8
    return family, weights((tasks, samples)), w, weights(w.shape, "v")


def plain(w: list[float], x: float, h: int) -> float:
    """The network, unit by unit: parameters are read in the order that they are listed in."""
    rest = iter(w)
    first, bias = [[next(rest) for _ in range(h)] for _ in range(2)]
    a = [tanh(first[j] * x + bias[j]) for j in range(h)]
    second = [[next(rest) for _ in range(h)] for _ in range(h)]
    bias = [next(rest) for _ in range(h)]
    a = [tanh(sum(a[i] * second[i][j] for i in range(h)) + bias[j]) for j in range(h)]
    return sum(next(rest) * a[j] for j in range(h)) + next(rest)


@pytest.mark.parametrize("width", [1, 2, 5])
def test_the_losses_are_those_of_the_network_in_the_documented_order(width: int) -> None:
    family, c, w, _ = case(width)
    expected = [
        sum(
            c[t, k] * (plain(w[t], family.x[t, k], width) - family.y[t, k]) ** 2
            for k in range(family.feature_count)
        )
        for t in range(family.size)
    ]
    np.testing.assert_allclose(family.value(c, w), expected, rtol=1e-13)


def test_derivatives_agree_with_dual_numbers_over_balls() -> None:
    flint = pytest.importorskip("flint")
    problem = draw("sine", KEY, 2, 2, 2, 13).to_problem("exact")
    c, f = problem.task_coefficients, problem.family
    ball = np.frompyfunc(lambda k: flint.arb(int(k)) / 16, 1, 1)
    whole = lattice_points("balls", 2, 1, 13)
    w, v = ball(whole), lattice_points("direction", 1, 1, 13)
    moved = np.empty(w.shape, dtype=object)
    for index in np.ndindex(w.shape):
        moved[index] = Dual(w[index], int(v[0, 0, index[-1]]), 0)
    vector = np.broadcast_to(v.astype(object), w.shape)
    value, slope, bend = f.value(c, w), f.gradient(c, w), f.hessian_vector(c, w, vector)
    full = f.hessian(c, w)
    for index, jet in np.ndenumerate(f.value(c, moved)):
        times = full[index] @ vector[0, 0]
        expected = value[index], slope[index] @ vector[0, 0], bend[index] @ vector[0, 0]
        for mine, other in zip(jet.jet, expected, strict=True):
            assert mine.overlaps(other)
            assert mine.rad() < 1e-6
        assert all(one.overlaps(other) for one, other in zip(times, bend[index], strict=True))


@pytest.mark.parametrize("width", [2, 40])
def test_hessian_vector_products_are_differences_of_gradients_and_symmetric(width: int) -> None:
    family, c, w, v = case(width)
    local, step = family.at(c, w), 1e-5
    slope = (family.value(c, w + step * v) - family.value(c, w - step * v)) / (2 * step)
    bend = local.central(step * v) / (2 * step)
    np.testing.assert_allclose((local.gradient() * v).sum(-1), slope, rtol=1e-6)
    product = local.hessian_vector(v)
    assert_close(product, bend, slack=1e-6 / np.finfo(float).eps)
    u = weights(w.shape, "u")
    one, other = (u * product).sum(-1), (local.hessian_vector(u) * v).sum(-1)
    np.testing.assert_allclose(one, other, rtol=1e-12)


def test_a_point_for_all_gives_what_the_same_point_for_each_gives() -> None:
    family, c, _, v = case(40)
    w = start_of()
    shared, own = family.losses(c).at(w), family.losses(c).at(np.stack([w] * family.size))
    assert_close(shared.value(), own.value())
    assert_close(shared.gradient(), own.gradient())
    assert_close(shared.hessian_vector(v), own.hessian_vector(v))
    assert_close(shared.hessian_vector(v[:1]), own.hessian_vector(np.stack([v[0]] * 4)))


def test_axes_are_many_points_and_many_weights() -> None:
    family, _, w, v = case(2)
    c = weights((4, 1, 2, 3), "many")
    at = (w[:, None, None, :] + weights((1, 5, 1, 13), "points")) / 2
    found = family.value(c, at), family.gradient(c, at), family.hessian_vector(c, at, v)
    assert [x.shape for x in found] == [(4, 5, 2), (4, 5, 2, 13), (4, 5, 2, 13)]
    full = family.hessian(c, at)
    np.testing.assert_allclose(full, np.swapaxes(full, -1, -2), rtol=1e-12, atol=1e-12)
    for p, q in np.ndindex(5, 2):
        one = family.at(c[:, 0, q], at[:, p, 0])
        assert_close(found[0][:, p, q], one.value())
        assert_close(found[1][:, p, q], one.gradient())
        assert_close(full[:, p, q], one.hessian())
        one_product = family.hessian_vector(c[:, 0, q], at[:, p, 0], v)
        np.testing.assert_allclose((full[:, p, q] @ v[..., None])[..., 0], one_product, atol=1e-12)


def test_neighbours_of_a_point_are_the_losses_there() -> None:
    family, c, w, _ = case(2)
    steps = weights((4, 6, 13), "steps")
    local = family.at(c, w)
    around = local.around(steps)
    for q in range(6):
        there = family.at(c, w + steps[:, q])
        assert_close(around.value()[:, q], there.value())
        assert_close(around.gradient()[:, q], there.gradient())
        assert_close(local.moved(steps[:, q]).gradient(), there.gradient())
    share = weights((4, 6), "share")
    rise = (share[..., None] * (around.gradient() - local.gradient()[:, None])).sum(1)
    assert_close(local.forward(steps, share), rise)


@pytest.mark.parametrize("dtype", DTYPES)
def test_every_library_and_precision_agrees(backend: Backend, dtype: str) -> None:
    family, c, w, v = case(5)
    there = Sine(backend.asarray(family.x, dtype), backend.asarray(family.y, dtype), 5)
    for at in (w, w[:1]):
        here = family.at(c, at)
        local = there.at(backend.asarray(c, dtype), backend.asarray(at, dtype))
        assert_local(local, here, v, backend, dtype)


def test_tasks_and_starts_are_the_same_numbers_everywhere(backend: Backend) -> None:
    here, there = sine_tasks(KEY, 50, 4), sine_tasks(KEY, 50, 4, xp=backend.xp)
    assert there.dimension == 1761
    assert (on_host(there.x) == here.x).all()
    assert (on_host(there.y) == here.y).all()
    assert (on_host(start_of(xp=backend.xp)) == start_of()).all()
    low = sine_tasks(KEY, 2, 2, xp=backend.xp, dtype=backend.xp.float32)
    assert low.x.dtype == low.y.dtype == backend.xp.float32
    assert np.abs(here.x).max() < 5 < 5.1 > np.abs(here.y).max() > 4


def test_tasks_to_run_on_are_sine_waves_seen_by_a_network_of_the_dimension() -> None:
    found, expected = (
        Sine.sample(KEY, 5, 4, 13, np, np.float64),
        sine_tasks(KEY, 5, 4, width=2),
    )
    assert found.dimension == 13
    assert (found.x == expected.x).all()
    assert (found.y == expected.y).all()


def test_a_start_has_weights_of_variance_one_over_fan_in_and_no_biases() -> None:
    w = start_of()
    biases = np.concatenate([w[40:80], w[1680:1720], w[1760:]])
    assert not biases.any()
    assert 0.9 < w[80:1680].std() * np.sqrt(40) < 1.1
    assert abs(w[80:1680].mean()) < 0.02
    assert (w != start_of(key=KEY.fold("other")))[:40].all()


def test_parts_of_the_tasks_and_samples_keep_the_width() -> None:
    family, c, w, _ = case(2)
    assert_close(family[1:3].gradient(c[1:3], w[1:3]), family.gradient(c, w)[1:3])
    rows = np.array([[2, 0], [1, 1], [0, 2], [2, 2]])
    chosen = family.samples(rows)
    assert chosen.width == 2
    assert (chosen.x == np.take_along_axis(family.x, rows, axis=1)).all()


def test_blocks_of_tasks_give_the_meta_gradients_of_all(backend: Backend) -> None:
    family, c, _, _ = case(5)
    start = start_of(5)
    there = Sine(backend.asarray(family.x), backend.asarray(family.y), 5)
    losses, method = there.losses(backend.asarray(c)), NStepMAML(0.25)
    w = backend.asarray(start)
    whole = on_host(method.direction(Batches.full(losses, 2), w))
    part = method.direction(Batches.full(losses[1:3], 2), w)
    assert_close(part, whole[1:3])
    first = family.at(c, start[None])
    second = first.moved(-0.25 * first.gradient())
    product = second.moved(-0.25 * second.gradient()).gradient()[..., None]
    for hessian in (second.hessian(), first.hessian()):
        product = product - 0.25 * hessian @ product
    assert_close(whole, product[..., 0])


def test_recipes_know_the_width_from_the_dimension() -> None:
    recipe = draw("sine", KEY, 2, 3, 2, 22)
    again = Recipe.from_json(recipe.to_json()).to_problem("float64")
    assert (again.family.width, again.dimension, again.family.feature_count) == (3, 22, 6)
    assert [width_of(h * h + 4 * h + 1) for h in range(1, 50)] == list(range(1, 50))
    for dimension in (1, 2, 12, 14):
        with pytest.raises(ValueError, match=f"dimension={dimension} must be h"):
            draw("sine", KEY, 2, 3, 2, dimension)


def test_networks_refuse_to_enter_a_verdict() -> None:
    problem = draw("sine", KEY, 2, 3, 2, 6).to_problem("exact")
    for ask in (lambda: constants(problem), problem.family.bounds):
        with pytest.raises(ValueError, match=r"must not enter a verdict.*choose a certified"):
            ask()


def test_malformed_data_are_named() -> None:
    x = np.zeros((2, 3))
    with pytest.raises(ValueError, match=r"must both be \(B, K\)"):
        Sine(x, x[:, :2])
    with pytest.raises(ValueError, match=r"width=0 must be at least 1"):
        Sine(x, x, 0)
    with pytest.raises(ValueError, match=r"must be \['x', 'y'\]"):
        Sine.from_lattice(1, 6, {"x": x}, lambda whole: whole)
    with pytest.raises(ValueError, match="2 instances in 6 dimensions must be 3 in 6"):
        Sine.from_lattice(3, 6, {"x": x, "y": x}, lambda whole: whole)


def test_what_a_point_keeps_is_computed_once_and_for_each_point_alone() -> None:
    family, c, w, v = case(2)
    local = family.at(c, w)
    seen = local._forward
    local.gradient(), local.hessian_vector(v), local.value()
    assert local._forward is seen
    assert local.moved(0 * v)._forward is not seen


def test_two_threads_work_on_two_points_at_once() -> None:
    """Each waits, while it computes, for the other to have begun."""
    both = Barrier(2, timeout=20)

    class Slow:
        @kept
        def value(self) -> int:
            return both.wait()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(lambda slow: slow.value, (Slow(), Slow()))) == [0, 1]
