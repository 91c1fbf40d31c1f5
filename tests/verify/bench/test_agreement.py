"""Disagreement is found before anything is timed."""

import numpy as np
import pytest

from lemmacheck.verify.bench.agreement import TOLERANCE, compare


def planted(rng, error, dtype="float64", sides=4):
    true = rng.standard_normal(50)
    results = {f"side {k}": true.copy() for k in range(sides)}
    results["side 0"][7] += error * np.max(np.abs(true))
    return compare(results, dtype)


@pytest.mark.parametrize("dtype", TOLERANCE)
def test_a_planted_error_is_found_and_its_side_is_named(rng, dtype):
    found = planted(rng, 2 * TOLERANCE[dtype], dtype)
    assert not found.holds
    assert found.suspects == ("side 0",)


@pytest.mark.parametrize("dtype", TOLERANCE)
def test_an_error_below_the_tolerance_passes(rng, dtype):
    assert planted(rng, TOLERANCE[dtype] / 2, dtype).holds


def test_of_two_sides_both_are_suspect(rng):
    assert set(planted(rng, 1e-3, sides=2).suspects) == {"side 0", "side 1"}


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_what_is_not_finite_never_agrees(rng, bad):
    for sides in (1, 2, 4):
        assert not planted(rng, bad, sides=sides).holds


def test_other_shapes_never_agree():
    assert not compare({"a": np.ones(3), "b": np.ones(4)}, "float64").holds
    assert not compare({"a": np.ones(3), "b": np.ones((1, 3))}, "float64").holds


def test_zero_agrees_with_zero_and_with_nothing_else():
    zero = np.zeros(3)
    assert compare({"a": zero, "b": zero}, "float64").holds
    assert not compare({"a": zero, "b": zero, "c": zero + 1}, "float64").holds


def test_no_result_is_an_error():
    with pytest.raises(ValueError, match="at least one"):
        compare({}, "float64")
