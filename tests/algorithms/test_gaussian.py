"""Normal numbers that are the same everywhere, and normal."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.gaussian import gaussian
from tests.algorithms._backends import DTYPES, Backend

pytestmark = pytest.mark.arrays

SHAPE = (3, 2, 5, 7)  # an odd number of them
PINNED = [-0.8580837041814572, 1.8633262166484512, 0.33825840328296736, -1.739408096728911]


@pytest.mark.parametrize("dtype", DTYPES)
def test_every_library_has_the_same_numbers(backend: Backend, dtype: str) -> None:
    like = backend.asarray([0.0], dtype)
    found = gaussian(Key("same"), SHAPE, like)
    assert backend.owns(found)
    assert found.dtype == like.dtype
    assert tuple(found.shape) == SHAPE
    expected = gaussian(Key("same"), SHAPE, np.zeros(1)).astype(dtype)
    assert (on_host(found) == expected).all()


def test_the_numbers_stay_the_same_from_day_to_day() -> None:
    found = gaussian(Key("pinned"), (1, 1, 2, 2), np.zeros(1)).ravel()
    np.testing.assert_allclose(found, PINNED, rtol=1e-13)


def test_keys_name_different_streams() -> None:
    one, other = (gaussian(Key("k").fold(n), SHAPE, np.zeros(1)) for n in (1, 2))
    assert not (one == other).any()


def test_moments_and_tails_are_those_of_independent_normal_numbers() -> None:
    count = 200_000
    u = gaussian(Key("moments"), (1, 1, count, 2), np.zeros(1))[0, 0]
    first, second = u.T
    # Five standard deviations of each mean.
    for power, moment, variance in ((1, 0, 1), (2, 1, 2), (3, 0, 15), (4, 3, 96)):
        for x in (first, second):
            assert abs((x**power).mean() - moment) < 5 * (variance / count) ** 0.5
    assert abs((first * second).mean()) < 5 / count**0.5
    assert abs((first**2 * second**2).mean() - 1) < 5 * (8 / count) ** 0.5
    chance = 0.0026997960632601866  # beyond three standard deviations
    tail = (abs(u) > 3).mean()
    assert abs(tail - chance) < 5 * (chance / (2 * count)) ** 0.5
    assert np.isfinite(u).all()


@pytest.mark.parametrize("index", range(4))
@pytest.mark.parametrize("size", [0, -1, 2.0, True])
def test_sizes_must_be_positive_integers(index: int, size: Any) -> None:
    shape: list[Any] = list(SHAPE)
    shape[index] = size
    with pytest.raises(ValueError, match=rf"{'TNQd'[index]}={size} must be a positive integer"):
        gaussian(Key("k"), tuple(shape), np.zeros(1))  # type: ignore[arg-type]


def test_exact_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="must hold floats"):
        gaussian(Key("k"), SHAPE, np.array([Fraction(1)], dtype=object))
