"""Waves: attained bounds, any phase, and few calls of trigonometric functions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.families import waves
from lemmacheck.algorithms.families.waves import Waves
from lemmacheck.algorithms.problem import Problem
from tests.algorithms._help import fractions

pytestmark = pytest.mark.arrays


def test_the_constants_of_one_wave_are_attained_powers_of_its_frequency() -> None:
    family = Waves(fractions([[[3, 4]]], 1), fractions([[-2]], 1), fractions([[7]], 3))
    one = fractions([[[[1]]]], 1)
    found = constants(Problem(family, one, one[0, 0], one[0]))
    assert (found.L[0], found.rho[0]) == (50, 250)
    assert (found.sigma_sq[0], found.sigma_tilde_sq[0]) == (0, 0)


def test_a_phase_shifts_the_wave() -> None:
    quarter = np.pi / 2
    family = Waves(np.ones((1, 1, 1)), np.full((1, 1), 2.0), np.full((1, 1), quarter))
    c, w = np.ones((1, 1)), np.asarray([[0.3]])
    assert family.value(c, w)[0] == pytest.approx(-2 * np.sin(0.3))
    assert family.gradient(c, w)[0, 0] == pytest.approx(-2 * np.cos(0.3))
    assert family.hessian(c, w)[0, 0, 0] == pytest.approx(2 * np.sin(0.3))


def test_rational_data_meet_balls_and_refuse_rational_points() -> None:
    flint = pytest.importorskip("flint")
    family = Waves(fractions([[[1]]], 2), fractions([[3]], 1), fractions([[1]], 3))
    family = Waves(
        *(
            np.frompyfunc(lambda f: flint.fmpq(f.numerator, f.denominator), 1, 1)(a)
            for a in family.parameters().values()
        )
    )
    one = np.asarray([[flint.fmpq(1)]])
    ball = family.gradient(one, np.asarray([[flint.arb(2)]]))[0, 0]
    assert ball.overlaps(flint.arb(-3) / 2 * (1 + flint.arb(1) / 3).sin())
    with pytest.raises(TypeError, match=r"cos.* evaluate this family at flint\.arb points"):
        family.value(one, one)


def test_value_slope_and_curvature_share_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Any] = []
    real = waves.cosine_and_sine
    monkeypatch.setattr(waves, "cosine_and_sine", lambda x: calls.append(x) or real(x))
    family = Waves(np.ones((2, 3, 4)), np.ones((2, 3)), np.ones((2, 3)))
    near = family.at(np.ones((2, 3)), np.ones((2, 4)))
    near.gradient()
    near.hessian_vector(np.ones((2, 4)))
    near.value()
    assert len(calls) == 1
