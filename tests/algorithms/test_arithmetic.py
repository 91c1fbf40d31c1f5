"""Logistic functions of one source text: no overflow, digits in both tails, balls and floats."""

from __future__ import annotations

import warnings
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import cosine_and_sine, logistic_pair, softplus

pytestmark = pytest.mark.arrays
LIBRARIES = [name for name in ("numpy", "array_api_strict", "cupy") if find_spec(name)]


def on_host(array: Any) -> Any:
    return array.get() if hasattr(array, "get") else np.asarray(array)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", ["float32", "float64"])
def test_logistic_functions_keep_their_digits_and_never_overflow(library: str, kind: str) -> None:
    xp = import_module(library)
    points = np.asarray([-1000, -85, -30, -12.5, -0.5, 0, 1e-3, 0.5, 12.5, 30, 85, 1000])
    array = xp.asarray(points, dtype=getattr(xp, kind))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        up, down = logistic_pair(array)
        plus = softplus(array)
    assert up.dtype == down.dtype == plus.dtype == array.dtype
    there = on_host(array).astype(np.longdouble)
    precision = 1e-13 if kind == "float64" else 1e-6
    with np.errstate(over="ignore"):
        for found, expected in (
            (up, 1 / (1 + np.exp(-there))),
            (down, 1 / (1 + np.exp(there))),
            (plus, np.maximum(there, 0) + np.log1p(np.exp(-abs(there)))),
        ):
            seen = on_host(found).astype(np.longdouble)
            small = np.longdouble(1e-300 if kind == "float64" else 1e-36)
            assert (abs(seen - expected) <= precision * expected + small).all()
    np.testing.assert_allclose(on_host(up + down), 1, rtol=precision)


def test_nan_stays_nan() -> None:
    nan = np.asarray([np.nan])
    assert all(np.isnan(found).all() for found in (*logistic_pair(nan), softplus(nan)))


def test_balls_contain_what_floats_give() -> None:
    flint = pytest.importorskip("flint")
    points = [-30.0, -1.0, 0.0, 2.5, 30.0]
    balls = np.asarray([flint.arb(p) for p in points], dtype=object)
    floats = np.asarray(points)
    pairs = zip(
        (*logistic_pair(balls), softplus(balls)),
        (*logistic_pair(floats), softplus(floats)),
        strict=True,
    )
    for ball, number in pairs:
        for b, n in zip(ball, number, strict=True):
            assert abs(b / n - 1) < 1e-12
    wide = np.asarray([flint.arb(0, 1)], dtype=object)
    for k in (-1, 0, 1):
        one = np.asarray([flint.arb(k)], dtype=object)
        for outer, inside in zip(
            (*logistic_pair(wide), softplus(wide)),
            (*logistic_pair(one), softplus(one)),
            strict=True,
        ):
            assert outer[0].overlaps(inside[0])


def test_rationals_are_refused_with_a_cure() -> None:
    from fractions import Fraction

    half = np.asarray([Fraction(1, 2)], dtype=object)
    for function in (logistic_pair, softplus):
        with pytest.raises(TypeError, match=r"evaluate this family at flint\.arb points"):
            function(half)


@pytest.mark.parametrize("largest", [1.0, 10.0, 1e6])
def test_cosine_and_sine_are_as_exact_as_numpys_own(
    rng: np.random.Generator, largest: float
) -> None:
    angle = np.concatenate([rng.uniform(-largest, largest, 5000), np.pi * np.arange(-8, 9) / 2])
    cosine, sine = cosine_and_sine(angle)
    np.testing.assert_allclose(cosine, np.cos(angle), rtol=0, atol=5e-16)
    np.testing.assert_allclose(sine, np.sin(angle), rtol=0, atol=5e-16)
