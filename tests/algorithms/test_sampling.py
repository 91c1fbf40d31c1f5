"""Random tasks for runs: every family, every library, bounded from below."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.sampling import sample_tasks, smoothness, starting_point
from lemmacheck.algorithms.tasks import Tasks
from tests.algorithms._backends import DTYPES, Backend

pytestmark = pytest.mark.arrays
T, S, D = 5, 3, 6
KEY = Key("sampling")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", sorted(families()))
def test_every_family_gives_tasks_of_the_asked_shape_and_type(
    name: str, dtype: str, backend: Backend
) -> None:
    xp, kind = backend.xp, families()[name]
    tasks = sample_tasks(kind, KEY, T, S, D, xp, getattr(xp, dtype))
    assert (tasks.size, tasks.samples, tasks.dimension) == (T, S, D)
    w = starting_point(KEY, tasks)
    assert w.dtype == getattr(xp, dtype)
    found = tasks.losses.at(w).gradient()
    assert found.dtype == getattr(xp, dtype)
    host = sample_tasks(kind, KEY, T, S, D)
    expected = host.losses.at(starting_point(KEY, host)).gradient()
    tolerance = 1e-4 if dtype == "float32" else 1e-12
    np.testing.assert_allclose(
        on_host(found), expected, rtol=tolerance, atol=tolerance * np.abs(expected).max()
    )


@pytest.mark.parametrize("name", sorted(families()))
def test_tasks_and_their_samples_differ_and_so_do_keys(name: str) -> None:
    kind = families()[name]
    tasks, w = sample_tasks(kind, KEY, T, S, D), np.linspace(-1.0, 1.0, D)
    seen = [tasks.losses.at(w).gradient(), tasks.split(1)[0].at(w).gradient()]
    seen.append(sample_tasks(kind, Key("other"), T, S, D).losses.at(w).gradient())
    rows = np.concatenate(seen)
    assert len(np.unique(rows, axis=0)) > 2 * T


@pytest.mark.parametrize("name", ["quadratics", "cosines", "splines"])
def test_losses_grow_in_every_direction_far_out(name: str) -> None:
    """Which those that the search draws do not."""
    for seed in range(8):
        losses = sample_tasks(families()[name], Key("far", seed), T, S, 2).losses
        for angle in range(12):
            w = 1e6 * np.array([np.cos(angle), np.sin(angle)])
            assert (losses.at(w).value() > 1e9).all()


@pytest.mark.parametrize("name", ["logistic", "waves", "quadratics", "splines"])
def test_smoothness_bounds_the_hessians_of_all_tasks(name: str) -> None:
    tasks = sample_tasks(families()[name], KEY, T, S, D)
    L, rho = smoothness(tasks)
    assert np.isfinite([L, rho]).all()
    largest = 0.0
    for seed in range(20):
        bend = tasks.losses.at(starting_point(Key("w", seed), tasks)).hessian()
        largest = max(largest, np.linalg.norm(bend, 2, axis=(1, 2)).max())
    assert L / 50 < largest <= L


def test_a_bound_on_a_ball_is_none_for_all_points() -> None:
    assert smoothness(sample_tasks(families()["rankone"], KEY, T, S, D)) == (np.inf, np.inf)


def test_constants_in_single_precision_are_still_upper_bounds(rng: np.random.Generator) -> None:
    """With one sample of a logistic loss, L = |x|^2 / 4 is attained at w = 0."""
    for _ in range(200):
        x = rng.standard_normal((1, 1, 5)).astype(np.float32)
        L, _ = smoothness(Tasks(Logistic(x, np.ones((1, 1), dtype=np.float32))))
        exact = sum(Fraction(float(entry)) ** 2 for entry in x.ravel()) / 4
        assert exact <= Fraction(L) <= exact * Fraction(1001, 1000)
