"""Dual numbers differentiate what is computed with them."""

from __future__ import annotations

from fractions import Fraction

import flint
import numpy as np
import pytest
from flint import fmpq

from lemmacheck.verify.dual import Dual, NoSlope, derivative, lift, perturbed
from lemmacheck.verify.numbers import Exact, OutsideDomain, Unsettled

X = Fraction(3, 7)
RULES = {
    "sum": (lambda x: x + 2 + x, 2),
    "difference": (lambda x: 5 - x - x, -2),
    "product": (lambda x: 3 * x * x, 6 * X),
    "quotient": (lambda x: x / (x + 1), 1 / (X + 1) ** 2),
    "inverse": (lambda x: 1 / x, -1 / X**2),
    "a rational over it": (lambda x: flint.fmpq(1) / x, -1 / X**2),
    "power": (lambda x: x**5, 5 * X**4),
    "no power": (lambda x: x**0, 0),
    "negative": (lambda x: -(x * x), -2 * X),
    "constant": (lambda x: lift(4), 0),
    "a branch": (lambda x: x * x if x > 0 else x, 2 * X),
    "the other branch": (lambda x: x if x < 1 else x * x, 1),
}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_of_differentiation_is_followed(rule):
    function, slope = RULES[rule]
    point = flint.fmpq(X.numerator, X.denominator)
    found = function(Dual(point, 1)).slope + flint.fmpq(0)
    assert Fraction(int(found.p), int(found.q)) == slope


def test_only_the_chosen_coordinate_moves():
    points = np.array([[flint.fmpq(1), flint.fmpq(2)]], dtype=object)
    moved = perturbed(points, 1)
    assert [x.slope for x in moved[0]] == [0, 1]
    assert [x.value for x in moved[0]] == [1, 2]
    assert [x.p for x in points[0]] == [1, 2]


def test_slopes_of_constants_are_zeros_of_the_arithmetic():
    out = derivative(np.array([flint.fmpq(3), Dual(flint.fmpq(3), 0)], dtype=object))
    assert all(isinstance(x, flint.fmpq) and x == 0 for x in out)


def test_division_by_a_dual_zero_is_outside_the_domain():
    zero, one = (np.array([Dual(flint.fmpq(k), 1)], dtype=object) for k in (0, 1))
    with pytest.raises(OutsideDomain):
        Exact().divide(one, zero)


def test_the_absolute_value_has_a_slope_but_at_zero():
    assert abs(Dual(fmpq(-3), fmpq(2))) == Dual(fmpq(3), fmpq(-2))
    with pytest.raises(NoSlope):
        abs(Dual(fmpq(0), fmpq(1)))
    with pytest.raises(NoSlope):
        abs(Dual(flint.arb(0, 1), fmpq(1)))  # a ball that may be on either side


def test_the_root_has_half_the_slope_over_the_root_but_at_zero():
    root = Exact().root(np.array([Dual(fmpq(9), fmpq(12))], dtype=object))[0]
    assert root == Dual(fmpq(3), fmpq(2))
    with pytest.raises(OutsideDomain):
        Exact().root(np.array([Dual(fmpq(0), fmpq(1))], dtype=object))


def test_the_larger_of_two_has_the_slope_of_the_larger():
    one, zero = Dual(fmpq(2), fmpq(5)), fmpq(0)
    larger = Exact().maximum(np.array([one], dtype=object), np.array([zero], dtype=object))[0]
    assert larger == one
    with pytest.raises(NoSlope):
        Exact().maximum(np.array([Dual(zero, fmpq(1))]), np.array([zero], dtype=object))
    with pytest.raises(Unsettled):
        Exact().maximum(np.array([Dual(flint.arb(0, 1), fmpq(1))]), np.array([zero], dtype=object))
