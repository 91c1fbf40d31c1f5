"""Soft-threshold losses: exact pieces, finite variances for shared designs, bad data refused."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms.arithmetic import INFINITY
from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.families.soft_threshold import SoftThreshold
from lemmacheck.algorithms.problem import Problem
from tests.algorithms._help import fractions, lattice_points, small

pytestmark = pytest.mark.arrays
LIBRARIES = [name for name in ("numpy", "array_api_strict", "cupy") if find_spec(name)]


def problem(x: Any, y: Any, tau: int = 1, width: int = 2) -> Problem:
    """One task, whose samples (x (K, d), y (K,)) are equally likely."""
    count = len(y)
    family = SoftThreshold(
        fractions([x], 1), fractions([y], 1), fractions([tau], 1), fractions([width], 1)
    )
    c = fractions(np.eye(count, dtype=int)[None, None], 1)
    return Problem(family, c, fractions([[1]], 1), fractions([[[1] * count]], count))


@pytest.mark.parametrize(
    ("r", "value", "slope", "bend"),
    [
        (1, 0, 0, 0),
        (2, Fraction(1, 12), Fraction(1, 4), Fraction(1, 2)),
        (3, Fraction(2, 3), 1, 1),
        (5, Fraction(14, 3), 3, 1),  # (r - tau - width / 2)^2 / 2 + width^2 / 24 far out
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_the_pieces_are_these_rationals(
    r: int, value: Any, slope: Any, bend: Any, sign: int
) -> None:
    family = problem([[1]], [7]).family
    c, w = fractions([[1]], 1), fractions([[7 + sign * r]], 1)
    assert family.value(c, w)[0] == value
    assert family.gradient(c, w)[0, 0] == sign * slope
    assert family.hessian(c, w)[0, 0, 0] == bend


def test_large_residuals_have_curvature_one_to_the_last_digit() -> None:
    one = np.ones((1, 1), np.float32)
    family = SoftThreshold(one[..., None], 0 * one, 0 * one[0], one[0] / 10)
    w = np.asarray([[-1e6], [1e3], [20.3]], np.float32)
    assert (family.hessian(one[:, None], w[None]) == 1).all()
    slope = family.gradient(one[:, None], w[None])[0, :, 0]
    np.testing.assert_allclose(slope, [-1e6 + 0.05, 1e3 - 0.05, 20.25], rtol=2e-7)


def test_a_shared_design_has_a_finite_variance_that_points_approach() -> None:
    """Two targets at distance 2h: far out the gradients differ from their mean by h |x|."""
    found = constants(problem([[3, 4], [3, 4]], [2, -4]))
    assert found.L[0] == 25
    assert found.rho[0] == Fraction(125, 2)
    far = (3 * 5) ** 2
    assert far <= found.sigma_tilde_sq[0] < INFINITY
    assert found.sigma_tilde_sq[0] == (15 + 2 * 5) ** 2  # its slack is (tau + width / 2) |x|


@pytest.mark.parametrize("x", [[[3, 4], [3, 5]], [[1, 0], [0, 1]], [[1, 0], [2, 0]]])
def test_designs_that_differ_have_no_variance(x: Any) -> None:
    assert constants(problem(x, [2, -4])).sigma_tilde_sq[0] is INFINITY


def test_opposite_points_have_a_variance_since_only_second_moments_must_agree() -> None:
    assert constants(problem([[1, 2], [-1, -2]], [3, 1])).sigma_tilde_sq[0] < INFINITY


def test_samples_of_probability_zero_may_differ() -> None:
    made = problem([[1], [1], [5]], [0, 2, 0])
    sure = replace(made, sample_probability=fractions([[[1, 1, 0]]], 2))
    assert constants(sure).sigma_tilde_sq[0] < INFINITY
    assert constants(made).sigma_tilde_sq[0] is INFINITY


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    seed=st.integers(0, 10**6), where=st.lists(st.integers(-(10**5), 10**5), min_size=2, max_size=2)
)
def test_no_rational_point_exceeds_the_exact_variances(seed: int, where: list[int]) -> None:
    made = small("softthreshold", f"property {seed}", batch=1).to_problem("fraction")
    found, w, f = constants(made), fractions([where], 16), made.family
    p, q = made.task_probability, made.sample_probability
    slope = f.gradient(made.task_coefficients, w[:, None])
    gap = slope - f.gradient(made.mean_coefficients, w)[:, None]
    assert (p * (gap * gap).sum(-1)).sum() <= found.sigma_sq[0] < INFINITY
    noise = f.gradient(made.coefficients, w) - slope[:, :, None]
    assert ((q * (noise * noise).sum(-1)).sum(-1) <= found.sigma_tilde_sq[0]).all()
    assert found.sigma_tilde_sq[0] < INFINITY


def test_a_variance_without_its_slack_is_caught() -> None:
    """One loss against the mean of its two shifts: the targets cancel, only the slack is left."""

    class Lying(SoftThreshold):
        def gradient_spread(self, weights: Any, gap: Any, scale: Any) -> Any:
            sharp = SoftThreshold(self.x, self.y, self.tau * 0, self.width / 10**9)
            return sharp.gradient_spread(weights, gap, scale)

    x, y = fractions([[[1], [1], [1]]], 1), fractions([[0, 1, -1]], 1)
    c = fractions([[[[2, 0, 0], [0, 1, 1]]]], 2)
    chances = (fractions([[1]], 1), fractions([[[1, 1]]], 2))
    points = fractions([[[k] for k in range(-9, 10)]], 4)
    for kind, caught in ((SoftThreshold, set()), (Lying, {"sigma_tilde_sq"})):
        made = Problem(kind(x, y, fractions([1], 1), fractions([1], 10)), c, *chances)
        assert {v.constant for v in audit(made, constants(made), points)} == caught


def test_unbounded_draws_have_no_variance_and_bounded_ones_have() -> None:
    free, bounded = (
        constants(small("softthreshold", "draw", bounded=b).to_problem("float64"))
        for b in (False, True)
    )
    assert np.isinf(free.sigma_sq).all()
    assert np.isfinite(bounded.sigma_sq).all()


def test_a_rational_problem_is_audited_without_rounding() -> None:
    made = small("softthreshold", "exact", batch=2).to_problem("fraction")
    points, honest = fractions(lattice_points("exact", 2, 4, 2), 8), constants(made)
    assert audit(made, honest, points) == ()
    lying = replace(honest, L=honest.L / 5)
    assert {v.constant for v in audit(made, lying, points)} == {"L"}


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize(
    ("tau", "width", "message"),
    [
        (-0.25, 1.0, "tau of minimum .*-0.25.* must be at least 0"),
        (float("nan"), 1.0, "tau of minimum .* must be at least 0"),
        (0.0, 0.0, "width of minimum .*0.* must be positive"),
        (0.0, -2.0, "width of minimum .*-2.* must be positive"),
        (0.0, float("nan"), "width of minimum .* must be positive"),
    ],
)
def test_thresholds_that_make_no_sense_are_refused(
    tau: float, width: float, message: str, library: str
) -> None:
    xp = import_module(library)
    x, y = xp.ones((2, 3, 4)), xp.ones((2, 3))
    with pytest.raises(ValueError, match=message):
        SoftThreshold(x, y, xp.asarray([1.0, tau]), xp.asarray([1.0, width]))
    if tau == tau and width == width:
        exact = (fractions([[[1]]], 1), fractions([[1]], 1))
        with pytest.raises(ValueError, match="must be"):
            SoftThreshold(*exact, fractions([int(4 * tau)], 4), fractions([int(width)], 1))


def test_thresholds_of_each_sample_are_refused() -> None:
    with pytest.raises(ValueError, match=r"tau of shape \(2, 3\) must be \(2,\), one number for"):
        SoftThreshold(np.ones((2, 3, 4)), np.ones((2, 3)), np.ones((2, 3)), np.ones(2))
