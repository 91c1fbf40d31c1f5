"""Traps: a box is believed only where balls prove that the map sends it into itself."""

from __future__ import annotations

from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.verify import traps
from lemmacheck.verify.numbers import Exact, each
from lemmacheck.verify.traps import find_trap, image, inside


def rational(*values):
    return np.array([[flint.fmpq(Fraction(x).numerator, Fraction(x).denominator) for x in values]])


@pytest.fixture(autouse=True)
def exact():
    return Exact(96)


ESCAPING = {
    "doubling": lambda x: 2 * x,
    "drifting": lambda x: x + 1,
    "leaving a repelling point": lambda x: x * x,
}


def test_a_trap_holds_every_later_point_and_shrinks_with_them():
    trap = find_trap(lambda x: x - (x - 7) / 3, rational(8), 1)
    assert trap is not None
    for count in range(200):
        ball = trap.at(count)[0, 0]
        truth = 7 + flint.fmpq(2, 3) ** count
        assert ball.contains(truth)
        assert trap.phase(0)[0, 0].contains(truth)
        assert ball.rad() < 3 * (flint.arb(2) / 3) ** count + 1e-20


def test_a_trap_holds_the_point_that_it_is_built_around():
    for start in (Fraction(1, 3), -5, 100):
        trap = find_trap(lambda x: x * x / 400 + 1, rational(start), 1)
        assert trap is not None
        assert trap.at(0)[0, 0].contains(rational(start)[0, 0])


def test_a_box_is_judged_by_the_derivatives_all_over_it():
    # x^3 / 4 shrinks distances near its fixed point 0, but sends 3 beyond 6
    wide = np.array([[flint.arb(0, 3)]], dtype=object)
    assert find_trap(lambda x: x * x * x / 4, wide, 1) is None
    assert find_trap(lambda x: x * x * x / 4, wide / 3, 1) is not None


def test_a_point_beyond_a_repelling_one_is_in_no_trap():
    # x^2 / 400 + 1 attracts from below 398.99... and repels above
    assert find_trap(lambda x: x * x / 400 + 1, rational(399), 1) is None


def test_a_box_that_is_not_invariant_is_not_accepted():
    ball = each(flint.arb, rational(Fraction(9, 8)))
    for escaping in ESCAPING.values():
        assert find_trap(escaping, ball, 1) is None
        assert find_trap(escaping, ball, 2) is None


def test_without_the_check_of_containment_a_false_box_would_be_believed(monkeypatch):
    monkeypatch.setattr(traps, "inside", lambda *_: True)
    trap = find_trap(lambda x: 2 * x, rational(1), 1)
    assert trap is not None
    assert not trap.at(100)[0, 0].contains(flint.arb(2) ** 100)  # what the check prevents


def test_containment_asks_for_every_ball_and_for_numbers():
    wide, narrow = flint.arb(0, 2), flint.arb(0, 1)
    assert inside(np.array([narrow, wide]), np.array([wide, wide]))
    assert not inside(np.array([narrow, wide]), np.array([wide, narrow]))
    assert not inside(np.array([flint.arb("nan")]), np.array([wide]))


def test_an_image_holds_every_step_and_does_not_grow_where_the_map_shrinks():
    def step(x):
        return x - flint.fmpq(1, 2) * (x * x - 1) / 2

    box = np.array([[flint.arb(1, 0.25)]], dtype=object)
    found = image(step, box)[0, 0]
    for x in (Fraction(3, 4), Fraction(1), Fraction(5, 4)):
        assert found.contains(step(rational(x))[0, 0])
    assert found.rad() < 0.25 < step(box)[0, 0].rad()
