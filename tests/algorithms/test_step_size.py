"""Step sizes are the printed formulas, and what they stand for holds."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.losses import FamilyLosses
from lemmacheck.algorithms.methods import methods
from lemmacheck.algorithms.objectives import Objective
from lemmacheck.algorithms.recipe import draw
from lemmacheck.algorithms.step_size import (
    THEOREMS,
    FiniteSumStepSize,
    NStepSize,
    StepSize,
    StochasticStep,
)
from lemmacheck.algorithms.tasks import Tasks
from tests.algorithms._backends import DTYPES, Backend
from tests.algorithms._help import lattice_points, number_type, small

pytestmark = pytest.mark.arrays

L, RHO, ALPHA, C = Fraction(3), Fraction(5), Fraction(1, 50), Fraction(2, 7)
LENGTHS = (Fraction(2), Fraction(1, 3), Fraction(0), Fraction(5, 4))
MEAN = sum(LENGTHS) / 4


def lines() -> FamilyLosses:
    """Four losses with slopes of the given lengths at w = 0, some of them negative."""
    slopes = [s * length for s, length in zip((1, -1, 1, -1), LENGTHS, strict=True)]
    c = np.array([[L / 2, slope, Fraction(9)] for slope in slopes], dtype=object)
    return FamilyLosses(Quadratics(4, 1), c)


def rules(L: Any = L, rho: Any = RHO, alpha: Any = ALPHA, c: Any = C) -> dict[str, StepSize]:
    return {
        "one": StochasticStep(L, rho, alpha, c),
        "N=1": NStepSize(L, rho, alpha, c, 1),
        "N=3": NStepSize(L, rho, alpha, c, 3),
        "finite sum": FiniteSumStepSize(L, rho, alpha, c, 3, L * 0 + 2),
    }


def printed(mean: Fraction) -> dict[str, Fraction]:
    """The formulas once more, powers multiplied out."""
    q = 1 + ALPHA * L
    turned = q * q * ALPHA * RHO + RHO / L * q * q * q * (q * q - 1)
    finite = (ALPHA * RHO + RHO / L * q * q) * q * q * q * q * q * q
    return {
        "one": 4 * L + 2 * RHO * ALPHA * mean,
        "N=1": q * q * L + ALPHA * RHO * q * mean,
        "N=3": q * q * q * q * q * q * L + turned * q * q * q * mean,
        "finite sum": q * q * q * q * q * q * L + finite * 2 + finite * mean,
    }


@pytest.mark.parametrize("name", rules())
def test_smoothness_and_steps_are_the_printed_formulas(name: str) -> None:
    losses, w = lines(), np.array([Fraction(0)], dtype=object)
    expected = printed(MEAN)[name]
    assert rules()[name].smoothness(losses, w) == expected
    assert rules()[name](losses, w) == C / expected


@pytest.mark.parametrize("name", rules())
def test_with_the_tasks_law_it_is_the_smoothness_itself(name: str) -> None:
    chance = [Fraction(1, 2), Fraction(1, 4), Fraction(1, 8), Fraction(1, 8)]
    mean = sum(p * length for p, length in zip(chance, LENGTHS, strict=True))
    w, law = np.array([Fraction(0)], dtype=object), np.array(chance, dtype=object)
    assert rules()[name].smoothness(lines(), w, law) == printed(mean)[name] != printed(MEAN)[name]


def test_the_constants_are_those_of_the_theorems() -> None:
    assert {name: (1 / x.c, 1 / x.alpha_L) for name, x in THEOREMS.items()} == {
        "maml": (12, 6),
        "maml-explicit": (12, 6),
        "fo-maml": (18, 10),
        "hf-maml": (25, 6),
    }
    assert set(THEOREMS) <= set(methods())
    assert [x.source for x in THEOREMS.values()] == [
        f"fallah2019/theorem-4.{n}" for n in (14, 14, 18, 21)
    ]


@pytest.mark.parametrize("kind", ["float", "Fraction", "fmpq", "arb"])
@pytest.mark.parametrize("method", THEOREMS)
def test_theorems_give_c_in_the_arithmetic_of_L(method: str, kind: str) -> None:
    make = number_type(kind)
    rule = StochasticStep.of(method, make(3), make(5), make(1) / 60)
    assert type(rule.c) is make
    assert abs(float(rule.c) - float(THEOREMS[method].c)) < 1e-15
    if kind != "arb":
        assert rule.c == make(1) / THEOREMS[method].c.denominator


@pytest.mark.parametrize(("method", "most"), [("maml", 6), ("fo-maml", 10), ("hf-maml", 6)])
def test_theorems_refuse_larger_inner_steps(method: str, most: int) -> None:
    assert StochasticStep.of(method, L, RHO, 1 / (most * L)).alpha == 1 / (most * L)
    text = rf"alpha=.* must be at most 1/\({most} L\) with L=3 \({THEOREMS[method].source}\)"
    with pytest.raises(ValueError, match=text):
        StochasticStep.of(method, L, RHO, 1 / (most * L) + Fraction(1, 10**9))


def test_methods_without_a_theorem_need_a_constant() -> None:
    with pytest.raises(ValueError, match=r"method='reptile' must be one of .*; give c yourself"):
        StochasticStep.of("reptile", L, RHO, ALPHA)


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("L", 0, "positive"),
        ("L", -1.0, "positive"),
        ("L", float("inf"), "finite"),
        ("rho", -1, "positive; or 0"),
        ("rho", float("nan"), "finite"),
        ("alpha", 0, "positive"),
        ("c", 0, "positive"),
        ("c", Fraction(-1, 12), "positive"),
        ("c", float("nan"), "finite"),
    ],
)
def test_wrong_numbers_are_refused_by_name(name: str, value: Any, rule: str) -> None:
    with pytest.raises(ValueError, match=rf"{name}=.* must be {rule}"):
        rules(**{name: value})


def test_alpha_is_limited() -> None:
    assert StochasticStep(L, RHO, 1 / L, C).base == 12
    with pytest.raises(ValueError, match=r"alpha=.* must be at most 1/L with L=3 .*lemma-4.11"):
        StochasticStep(L, RHO, 1 / L + Fraction(1, 10**9), C)
    limit = (2 ** (1 / 6) - 1) / 3.0
    assert NStepSize(3.0, 5.0, limit * 0.999, 0.01, 3).N == 3
    for wrong in (limit * 1.001, 0.2):
        with pytest.raises(ValueError, match=r"must be below \(2\^\(1/6\) - 1\)/L .*theorem-5"):
            NStepSize(3.0, 5.0, wrong, 0.01, 3)
    with pytest.raises(ValueError, match="N=0 must be an integer of at least 1"):
        NStepSize(3.0, 5.0, 0.01, 0.01, 0)
    with pytest.raises(ValueError, match="b=-1 must be positive; or 0"):
        FiniteSumStepSize(3.0, 5.0, 0.01, 0.01, 2, -1)


def test_constant_hessians_give_a_constant_step() -> None:
    w = np.array([Fraction(0)], dtype=object)
    for name, rule in rules(rho=Fraction(0)).items():
        assert rule.slope == 0, name
        assert rule(lines(), w) == C / rule.base


def test_irrational_lengths_need_balls() -> None:
    make, arb = number_type("fmpq"), number_type("arb")
    tasks = Tasks.of_problem(small("quadratics", "step").to_problem("exact"), 1)
    one, w = make(1), np.array([make(1), make(1)])
    rule = StochasticStep(one * 4, one, one / 8, one)
    with pytest.raises(ValueError, match=r"not rational; evaluate at flint.arb points"):
        rule(tasks.losses, w)
    ball = rule(tasks.losses, np.array([arb(1), arb(1)]), tasks.probability)
    floats = Tasks.of_problem(small("quadratics", "step").to_problem("float64"), 1)
    own = StochasticStep(4.0, 1.0, 0.125, 1.0)(floats.losses, np.ones(2), floats.probability)
    assert abs(float(ball) - float(own)) < 1e-14


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_objectives_are_as_smooth_as_the_rules_say_and_not_much_smoother(steps: int) -> None:
    """|grad F(w) - grad F(u)| <= L(w) |w - u| for certified L and rho, over many instances."""
    recipe = draw("splines", Key("tests", "smooth"), 40, 3, 2, 2, bounded=False)
    problem = recipe.to_problem("float64")
    bounds, tightest = constants(problem), 0.0
    for instance in range(recipe.size):
        tasks, Li = Tasks.of_problem(problem, instance), float(bounds.L[instance])
        if Li == 0:
            continue
        alpha, rho = (2 ** (1 / (2 * steps)) - 1) / Li * 0.99, float(bounds.rho[instance])
        rule: StepSize = NStepSize(Li, rho, alpha, 1.0, steps)
        rules = [rule, StochasticStep(Li, rho, alpha, 1.0)] if steps == 1 else [rule]
        F = Objective.F(tasks, alpha, steps)
        w, u = lattice_points(f"{instance}", 2, 2) / 16
        gap = np.linalg.norm(F.gradient(w) - F.gradient(u))
        for one in rules:
            bound = one.smoothness(tasks.losses, w, tasks.probability) * np.linalg.norm(w - u)
            assert gap <= bound * (1 + 1e-9)
            tightest = max(tightest, gap / bound)
    assert tightest > 0.1


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", rules())
def test_libraries_agree_and_keep_their_precision(name: str, dtype: str, backend: Backend) -> None:
    host = Tasks.of_problem(small("splines", "step").to_problem("float64"), 1)
    w = lattice_points("step", 2) / 8
    rule = rules(3.0, 5.0, 0.02, 0.3)[name]
    sampled = host.draw(Key("step"), 5)
    expected = rule(sampled.draw_batch(Key("batch"), 4), w)
    there = backend.tasks(host, dtype).draw(Key("step"), 5)
    found = rule(there.draw_batch(Key("batch"), 4), backend.asarray(w, dtype))
    assert backend.owns(found)
    assert tuple(found.shape) == ()
    assert on_host(found).dtype == dtype
    tolerance = 64 * np.finfo(dtype).eps
    np.testing.assert_allclose(on_host(found), expected, rtol=tolerance)
