"""Splines: bumps vanish outside their knots, rotations are exact, bad data are refused."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from lemmacheck.algorithms.families.splines import Splines, cayley, hats
from tests.algorithms._help import fractions, small


def test_a_hat_is_zero_outside_its_knots_and_takes_its_heights_inside() -> None:
    knots = fractions([[[-3, -1, 2, 4, 9]]], 4)
    heights = fractions([[[[5, -7, 2]]]], 3)
    family = Splines(knots)
    ramps = hats(knots, heights)
    zero = fractions([[[0]]], 1)
    c = family.coefficients(zero, zero, ramps)
    at = fractions([[[-9], [-3], [-1], [2], [4], [9], [50]]], 4)
    bend = family.hessian(c, at)[0, :, 0, 0]
    assert list(bend) == [0, 0, Fraction(5, 3), Fraction(-7, 3), Fraction(2, 3), 0, 0]


@pytest.mark.parametrize("dimension", [2, 3, 4])
def test_cayley_rotations_are_orthogonal_exactly(dimension: int) -> None:
    count = dimension * (dimension - 1) // 2
    rotation = cayley(fractions([np.arange(1, count + 1)], 7), dimension)[0]
    assert (rotation.T @ rotation == np.eye(dimension, dtype=int)).all()
    assert (rotation != np.eye(dimension, dtype=int)).any()


def test_a_rotation_that_is_not_orthogonal_is_refused() -> None:
    with pytest.raises(ValueError, match="must be orthogonal; build it with cayley"):
        Splines(np.zeros((1, 2, 1)), np.asarray([[[1.0, 0.0], [1e-6, 1.0]]]))


def test_knots_that_decrease_are_refused() -> None:
    with pytest.raises(ValueError, match="must not decrease"):
        Splines(np.asarray([[[1.0, 0.0]]]))
    with pytest.raises(ValueError, match="must be finite"):
        Splines(np.asarray([[[1.0, np.nan]]]))


def test_bounded_draws_have_equal_tails() -> None:
    problem = small("splines", "tails", batch=40).to_problem("fraction")
    parts = problem.family.by_coordinate(problem.coefficients)
    assert (parts[..., 2:].sum(axis=-1) == 0).all()
    assert (parts[..., 1] == parts[:, :1, :1, :, 1]).all()
