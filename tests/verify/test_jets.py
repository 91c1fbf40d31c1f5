"""Jets enclose derivatives over a box, and take both ways where a comparison is open."""

from __future__ import annotations

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import ramp
from lemmacheck.verify.dual import derivative, perturbed
from lemmacheck.verify.jets import Jet, Way, compose, has_balls, inverse, jacobian, product
from lemmacheck.verify.numbers import Exact, Unsettled


@pytest.fixture(autouse=True)
def exact():
    return Exact(96)


def box(*sides):
    return np.array([flint.arb(*side) for side in sides], dtype=object)


def rationals(*values):
    return np.array([flint.fmpq(*value) for value in values], dtype=object)


def rotated(x):
    first, second = x[..., 0], x[..., 1]
    return np.stack([first * second - 3 / (second + 5), (first * 2 - second) ** 3], axis=-1)


POINTS = [rationals((1, 3), (2, 7)), rationals((-1, 2), (1, 5)), rationals((2, 5), (1, 9))]


@pytest.mark.parametrize("point", POINTS, ids=str)
def test_derivatives_at_every_point_of_a_box_are_enclosed(point):
    (slopes,) = jacobian(rotated, box((0, 0.5), (0.125, 0.25))[None])
    for k in range(2):
        for at, slope in enumerate(derivative(rotated(perturbed(point[None], k)))[0]):
            assert slopes[at, k].contains(slope)
            assert slopes[at, k].is_finite()


def test_at_a_point_jets_are_dual_numbers():
    (slopes,) = jacobian(rotated, POINTS[0][None])
    for k in range(2):
        for at, slope in enumerate(derivative(rotated(perturbed(POINTS[0][None], k)))[0]):
            assert slopes[at, k].contains(slope)
            assert slopes[at, k].rad() < 1e-20


def test_what_is_constant_has_no_slope():
    def function(x):
        return np.array([flint.fmpq(3), x[0]], dtype=object)

    assert [[float(s) for s in row] for row in jacobian(function, box((1,), (2,)))] == [
        [0, 0],
        [1, 0],
    ]


def test_both_sides_of_a_kink_are_enclosed():
    (row,) = jacobian(lambda x: ramp(x) * 3 + x, box((0, 1)))
    assert row[0].contains(1)
    assert row[0].contains(4)
    assert row[0].rad() < 2
    (row,) = jacobian(lambda x: ramp(x) * 3 + x, box((2, 1)))
    assert float(row[0]) == 4
    (row,) = jacobian(lambda x: abs(x) * 3, box((0, 1)))
    assert row[0].contains(3)
    assert row[0].contains(-3)


def test_a_kink_that_is_met_twice_gives_four_ways():
    def folded(x):
        return ramp(ramp(x) - flint.fmpq(1, 2)) + ramp(-x)

    (row,) = jacobian(folded, box((0, 1)))
    for slope in (-1, 0, 1):
        assert row[0].contains(slope)


def test_only_one_way_forgets_a_side(monkeypatch):
    monkeypatch.setattr(Way, "turn", lambda self: True)
    (row,) = jacobian(lambda x: ramp(x) * 3 + x, box((0, 1)))
    assert not row[0].contains(1)  # what the test above would catch


def test_too_many_pieces_are_unsettled():
    def jagged(x):
        return sum(ramp(x - flint.fmpq(k, 100)) for k in range(9))

    with pytest.raises(Unsettled, match="pieces meet in one box"):
        jacobian(jagged, box((0, 1)))


def test_roots_have_slopes_where_they_are_not_of_zero(exact):
    (row,) = jacobian(exact.root, box((4, 0.5)))
    assert row[0].contains(flint.fmpq(1, 4))
    with pytest.raises(Unsettled, match="root"):
        jacobian(exact.root, box((0,)))


def test_what_is_no_number_is_left_to_the_other_operand():
    jet = Jet(flint.arb(1), box((1,)), Way(()))
    for operate in (jet.__add__, jet.__mul__, jet.__sub__, jet.__truediv__, jet.__rtruediv__):
        assert operate("x") is NotImplemented


def test_an_order_is_settled_or_taken_both_ways():
    jet = Jet(flint.arb(1), box((1,)), Way((False,)))
    assert jet > 0
    assert jet >= 1
    assert jet <= 1
    assert not jet < 1
    wide = Jet(flint.arb(1, 1), box((1,)), Way((False,)))
    assert not wide > 1  # as given
    assert wide > 1  # then true


def test_inverses_and_products_are_those_of_matrices():
    matrix = np.array([[flint.arb(2), flint.arb(1)], [flint.arb(0), flint.arb(4)]], dtype=object)
    back = inverse(matrix[None])
    found = compose(back, matrix[None])[0]
    assert all(found[j, k].contains(int(j == k)) for j in range(2) for k in range(2))
    vector = product(matrix, box((1,), (2,)))
    assert [float(x) for x in vector] == [4, 8]
    with pytest.raises(ZeroDivisionError):
        inverse(matrix[None] * 0)


def test_balls_are_recognised():
    assert has_balls(box((1,)))
    assert not has_balls(rationals((1, 2)))
    assert not has_balls(np.zeros(2))
