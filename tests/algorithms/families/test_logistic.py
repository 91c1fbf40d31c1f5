"""Logistic losses: bounds that are rounded up, and tails that keep their digits."""

from __future__ import annotations

import warnings
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.families.logistic import Logistic
from tests.algorithms._help import fractions

pytestmark = pytest.mark.arrays


def alone(y: Any, z: Any) -> tuple[Logistic, Any, Any]:
    """A family of one point 1 with label y, its weight, and points z."""
    z = np.asarray(z)
    one = np.ones((1, 1), z.dtype)
    return Logistic(one[..., None], one * z.dtype.type(y)), one[:, None], z[None, :, None]


def test_the_bounds_are_just_above_the_suprema() -> None:
    first, second, third = Logistic(fractions([[[1]]], 1), fractions([[-2]], 1)).profile_bounds()
    assert (first[0, 0], second[0, 0]) == (2, 1)
    assert Fraction(1) < (third[0, 0] / 8) ** 2 * 108 < Fraction(10002, 10000)


@pytest.mark.parametrize("y", [1, -1])
def test_both_tails_keep_their_relative_accuracy(y: int) -> None:
    flint = pytest.importorskip("flint")
    z = np.linspace(-30, 30, 241)
    family, c, w = alone(y, z)
    found = (
        family.value(c, w)[0],
        family.gradient(c, w)[0, :, 0],
        family.hessian(c, w)[0, :, 0, 0],
    )
    with flint.ctx.workprec(200):
        for k, point in enumerate(z):
            m = flint.arb(float(y * point))
            chance = 1 / (1 + m.exp())
            expected = ((-m).exp().log1p(), -y * chance, chance * (1 - chance))
            for own, true in zip(found, expected, strict=True):
                assert abs(float((flint.arb(float(own[k])) / true - 1).mid())) < 1e-12


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_points_far_out_neither_overflow_nor_warn(kind: Any) -> None:
    family, c, w = alone(1, np.asarray([-1000, 1000], kind))
    with warnings.catch_warnings(), np.errstate(over="raise", invalid="raise", divide="raise"):
        warnings.simplefilter("error")
        value, slope = family.value(c, w), family.gradient(c, w)
        bend = family.hessian(c, w)
    assert value.tolist() == [[1000, 0]]
    assert slope.ravel().tolist() == [-1, 0]
    assert bend.ravel().tolist() == [0, 0]
    assert value.dtype == slope.dtype == bend.dtype == kind


def test_rational_points_are_refused_with_a_cure() -> None:
    family = Logistic(fractions([[[1]]], 1), fractions([[1]], 1))
    with pytest.raises(TypeError, match=r"evaluate this family at flint\.arb points"):
        family.value(fractions([[1]], 1), fractions([[1]], 1))


def test_balls_far_out_contain_the_truth() -> None:
    flint = pytest.importorskip("flint")
    x, c = fractions([[[1]]], 1), fractions([[1]], 1)
    family = Logistic(*(np.frompyfunc(flint.arb, 1, 1)(a.astype(int)) for a in (x, c)))
    at = family.at(np.asarray([[flint.arb(1)]]), np.asarray([[flint.arb(-1000)]]))
    assert at.value()[0].contains(1000) or abs(at.value()[0] - 1000) < 1e-9
    assert at.gradient()[0, 0] < -1 + 1e-9
    assert at.hessian()[0, 0, 0] > 0
