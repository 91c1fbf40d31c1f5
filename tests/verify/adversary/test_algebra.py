"""Scalar claims: what is false is found exactly, what is true is never called false."""

import sys
from dataclasses import replace
from fractions import Fraction

import pytest
import z3
from flint import fmpq
from hypothesis import given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    HESSIAN_LIPSCHITZ,
    INNER_STEP,
    SMOOTH,
    TASK_VARIANCE,
    F_min,
    L,
    alpha,
    eq,
    ge,
    i,
    j,
    le,
    lt,
    norm,
    rho,
    sigma,
    t,
    w,
)
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Counter,
    Maximum,
    Minimum,
    Number,
    Root,
    Symbol,
    node,
)
from lemmacheck.verify.adversary import algebra
from lemmacheck.verify.adversary.algebra import Finding, boundary_values, oracle
from lemmacheck.verify.instances import Instances, numbers
from lemmacheck.verify.truth import Outcome, decide

x, y = Symbol("x"), Symbol("y")
a, b, c = (Symbol(n, sign="positive") for n in "abc")
n, k, m = Symbol("n", natural=True), Symbol("k", natural=True), Counter("m")
X = Symbol("X", per_task=True)
FLAT = Symbol("L")  # no sign but that of what bounds
KEY = Key("planted", "algebra", 0)
LESS = node("0.99")


def claim(name, relation, *hypotheses):
    return Claim(f"planted/lemma-{name}", relation, hypotheses)


NESBITT = a / (b + c) + b / (a + c) + c / (a + b)
GRID = [  # false, with a violation at simple rationals
    claim("mean", le(2 * x * y, LESS * (x**2 + y**2))),
    claim("root", le(Root(a * b), LESS * ((a + b) / 2))),
    claim("schwarz", le(a + b, LESS * Root(2 * (a**2 + b**2)))),
    claim("least", le(Minimum((a, b)), LESS * ((a + b) / 2))),
    claim("greatest", le(Maximum((x, y)), (x + y) / 2)),
    claim("step", le(alpha * L, LESS), SMOOTH, *INNER_STEP),
    claim("wide", le(alpha * L, 1), SMOOTH, le(0, alpha), le(alpha, node("1.1") / L)),
    claim(
        "young", le(rho * sigma, LESS * (rho**2 + sigma**2) / 2), HESSIAN_LIPSCHITZ, TASK_VARIANCE
    ),
    claim("guarded", le(x / x, LESS)),
    claim("nesbitt", ge(NESBITT, node("1.51"))),
    claim("bernoulli", le((1 + x) ** n, 1 + n * x), le(-1, x)),
    claim(
        "late",
        le((1 + alpha * L) ** n, 1 + node("1.5") * n * alpha * L),
        SMOOTH,
        le(0, alpha),
        le(n * alpha, 1 / L),
    ),
    claim("sum", le(x * y, node("0.24")), eq(x + y, node(1))),
    claim("equal", eq(x, y)),
    claim("strict", lt(2 * x * y, x**2 + y**2)),
    claim("each", le(X[i], 2), le(X[i], 3)),
    claim("sizes", ge(n * k, n + k)),
    claim("counter", ge(a * m, a / 2)),
    claim("many", le(n, 21), ge(n, 20)),
    claim("square", eq(node(0), x**2)),
    claim("touched", lt(0, (17 * x - 13) ** 2)),
    claim("flat", lt(alpha, alpha + FLAT**2)),
    claim("better", le(x, node("0.99999"))),
    claim("loose", le(alpha, 1), Assumption("smooth", FLAT)),
]
BETWEEN = [  # false, but only near numbers that no grid holds
    claim("cubic", le(6 * a - a**3, node("5.65"))),
    claim("slanted", le(node("2.83") * a * b, a**2 + 2 * b**2)),
    claim("needle", ge((1000 * x - 377) ** 2 + (1000 * y - 411) ** 2, node(1))),
    claim("met", lt(0, (17 * x - 13) ** 2 + (19 * y - 11) ** 2)),
    claim("ceiling", le(Ceiling(x), x + node("0.99"))),
]
TRUE = [
    claim("true-mean", le(2 * x * y, x**2 + y**2)),
    claim("true-root", le(Root(a * b), (a + b) / 2)),
    claim("true-schwarz", le(a + b, Root(2 * (a**2 + b**2)))),
    claim("true-least", le(Minimum((x, y)), (x + y) / 2)),
    claim("true-greatest", ge(Maximum((x, y)), (x + y) / 2)),
    claim("true-step", le(alpha * L, 1), SMOOTH, *INNER_STEP),
    claim("true-young", le(rho * sigma, (rho**2 + sigma**2) / 2), HESSIAN_LIPSCHITZ, TASK_VARIANCE),
    claim("true-guarded", eq(x / x, node(1))),
    claim("true-nesbitt", ge(NESBITT, node("1.5"))),
    claim("true-cubic", le(6 * a - a**3, node("5.657"))),
    claim("true-ceiling", lt(Ceiling(x), x + 1)),
    claim("true-constant", le(rho, 2 * rho), HESSIAN_LIPSCHITZ),
    claim("true-sizes", ge(n * k + 1, n + k)),
    claim("true-counter", ge(a * m, 0)),
    claim("true-many", ge(n, node("2.5")), ge(n, 3)),
    claim("true-positive", lt(0, a)),
    claim("true-bound", ge(FLAT, 0), Assumption("smooth", FLAT)),
    claim("true-nowhere", le(x / (y - y), 0)),
]
OPEN = claim("true-bernoulli", ge((1 + x) ** n, 1 + n * x), le(-1, x))
VACUOUS = [
    claim("none", le(x, y), le(x, 0), le(1, x)),
    claim("none-natural", le(x, y), lt(n, 1)),
    claim("none-sign", le(rho, x), HESSIAN_LIPSCHITZ, lt(rho, 0)),
]


@pytest.fixture
def without_z3(monkeypatch):
    monkeypatch.setitem(sys.modules, "z3", None)


def confirmed(false, answer):
    assert answer.outcome is Finding.FOUND, answer.why
    instance, decided = answer.violation
    again = decide(false, Instances.from_json(instance.to_json()))
    assert again.outcome is decided.outcome is Outcome.VIOLATED
    return instance, again


@pytest.mark.parametrize("false", GRID, ids=lambda c: c.id)
def test_a_false_claim_with_simple_violations_needs_no_z3(false, without_z3):
    _, decided = confirmed(false, oracle(false, KEY))
    touched = false.relation.op == "<"  # equality breaks it, without any margin
    assert touched or abs(float(decided.margin)) >= algebra.REAL


@pytest.mark.parametrize("false", BETWEEN, ids=lambda c: c.id)
def test_z3_finds_what_lies_between_the_points_of_the_grid(false):
    confirmed(false, oracle(false, KEY))


@pytest.mark.parametrize("false", BETWEEN, ids=lambda c: c.id)
def test_without_z3_the_oracle_is_absent_and_says_so(false, without_z3):
    answer = oracle(false, KEY)
    assert answer.outcome is Finding.ABSENT
    assert answer.violation is None


@pytest.mark.parametrize("true", [*TRUE, OPEN], ids=lambda c: c.id)
def test_a_true_claim_is_never_found_false_without_z3(true, without_z3):
    assert oracle(true, KEY).outcome is Finding.ABSENT


@pytest.mark.parametrize("true", TRUE, ids=lambda c: c.id)
def test_z3_knows_that_a_true_claim_has_no_violation(true):
    answer = oracle(true, KEY)
    assert answer.outcome is Finding.NONE
    assert answer.violation is None


def test_a_power_to_any_exponent_is_left_open():
    answer = oracle(OPEN, KEY)
    assert answer.outcome is Finding.UNKNOWN
    assert "tried up to 16" in answer.why


def test_a_bound_from_below_is_left_to_the_search():
    answer = oracle(claim("below", le(F_min, x), BOUNDED_BELOW), KEY)
    assert answer.outcome is Finding.NOT_SCALAR
    assert "a bound from below" in answer.why


@pytest.mark.parametrize("empty", VACUOUS, ids=lambda c: c.id)
def test_hypotheses_that_nothing_meets_are_told_apart(empty):
    assert oracle(empty, KEY).outcome is Finding.VACUOUS


def test_a_violation_at_irrational_numbers_alone_is_left_open():
    answer = oracle(claim("irrational", le(a, node("1.41")), eq(a**2, node(2))), KEY)
    assert answer.outcome is Finding.UNKNOWN
    assert "rationals" in answer.why


def test_what_no_instance_can_hold_is_left_open():
    assert oracle(claim("huge", le(x, 0), eq(x, node(10**17))), KEY).violation is None


def test_irrational_numbers_are_rounded_to_the_smallest_denominator_that_does(monkeypatch):
    solver = algebra.Solver(z3, seed=0, integers=False)
    question = algebra.Question(solver, algebra.system_of(BETWEEN[0]), {})
    conditions = question.broken()
    at_root = solver.model([*conditions, question.scalars["a"] ** 2 == 2])
    answers, asked = iter([at_root]), solver.model
    monkeypatch.setattr(solver, "model", lambda given: next(answers, None) or asked(given))
    assert question.rationals(conditions) == {"a": fmpq(7, 5)}


def test_z3_that_gives_up_is_left_open(monkeypatch):
    monkeypatch.setattr(sys.modules[algebra.Solver.__module__], "STEPS", 1)
    answer = oracle(TRUE[8], KEY)
    assert answer.outcome is Finding.UNKNOWN
    assert "gave up" in answer.why


def test_z3_is_not_asked_about_many_ceilings():
    bound = sum((Ceiling(x) for x in (alpha, L, rho)), Ceiling(sigma))
    answer = oracle(Claim("planted/lemma-1", le(bound, bound)), Key("planted"))
    assert (answer.outcome, answer.why) == (Finding.UNKNOWN, "z3 is not asked about 4 ceilings")


def test_what_z3_wrongly_suggests_is_not_reported(monkeypatch):
    true = TRUE[0]
    monkeypatch.setattr(algebra.Solver, "excluded", lambda *_: False)
    wrong = {"x": fmpq(1), "y": fmpq(2)}
    monkeypatch.setattr(algebra.Question, "rationals", lambda *_: wrong)
    answer = oracle(true, KEY)
    assert answer.outcome is Finding.UNKNOWN
    assert answer.violation is None


def test_the_grid_never_decides_by_itself(monkeypatch, without_z3):
    monkeypatch.setattr(algebra.System, "points", lambda _: iter([{"x": fmpq(1), "y": fmpq(1)}]))
    assert oracle(TRUE[0], KEY).outcome is Finding.ABSENT


def test_an_instance_has_exactly_the_numbers_that_were_asked_for():
    wanted = {
        "L": fmpq(3, 7),
        "rho": fmpq(0),
        "sigma": fmpq(5, 2),
        "x": fmpq(-1, 3),
        "alpha": fmpq(2, 9),
    }
    false = claim(
        "numbers",
        lt(x + alpha + L + rho + sigma, x + alpha + L + rho + sigma),
        SMOOTH,
        HESSIAN_LIPSCHITZ,
        TASK_VARIANCE,
    )
    instance, _ = algebra._confirmed(false, wanted)
    made = numbers(false, instance, "exact")
    assert {name: made.values[name][0] for name in wanted} == wanted


def test_equal_keys_have_equal_answers():
    for false in BETWEEN:
        first, second = (oracle(false, KEY).violation[0].to_json() for _ in range(2))
        assert first == second


@pytest.mark.parametrize(
    "other",
    [
        claim("norm", le(norm(w), 1)),
        claim("premise", le(x, 1), le(norm(w), 1)),
        claim("power", le(x ** (n + 1), 1)),
        claim("two", le(X[i], X[j])),
        replace(claim("exists", le(t, x)), exists=t),
    ],
    ids=lambda c: c.id,
)
def test_a_claim_of_more_than_scalars_is_refused_with_a_reason(other):
    answer = oracle(other, KEY)
    assert answer.outcome is Finding.NOT_SCALAR
    assert answer.why


def test_the_scalar_step_of_the_paper_is_not_accused_but_a_smaller_bound_is():
    printed = all_claims()["fallah2019/eq-85.3"]
    assert oracle(printed, KEY).violation is None
    twin = replace(printed, relation=replace(printed.relation, rhs=LESS * printed.relation.rhs))
    confirmed(twin, oracle(twin, KEY))


coefficient = st.integers(-3, 3)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(p=coefficient, q=coefficient, r=coefficient, factor=st.sampled_from(["1", "0.99"]))
def test_squares_are_never_called_negative_and_less_than_a_square_always_is(p, q, r, factor):
    square = (p * x + q * y + r) ** 2
    if (p, q, r) == (0, 0, 0):
        return
    smaller = Number(Fraction(factor), factor) * square
    answer = oracle(claim("square", le(square, smaller)), KEY)
    assert (answer.outcome is Finding.FOUND) == (factor != "1")


def test_boundaries_are_where_a_hypothesis_is_an_equality():
    bounded = claim("edges", le(x, y), le(0, alpha), le(alpha, Minimum((1 / L, 1 / (2 * a)))))
    edges = boundary_values(bounded, {"L": 2, "alpha": Fraction(1, 3), "a": fmpq(4)})
    assert edges == {
        "L": (3,),
        "a": (fmpq(3, 2),),
        "alpha": (0, fmpq(1, 8), fmpq(1, 2)),
        "x": (),
        "y": (),
    }


def test_boundaries_of_claims_about_tasks_come_from_their_scalar_hypotheses():
    about_tasks = claim("tasks", le(norm(w), alpha), SMOOTH, *INNER_STEP, le(norm(w), 1))
    assert boundary_values(about_tasks, {"L": fmpq(5, 2)})["alpha"] == (0, fmpq(2, 5))
    assert boundary_values(about_tasks, {})["alpha"] == (0,)


def test_boundaries_solve_rational_powers_and_skip_roots():
    squares = claim("squares", le(x, 1), le(x**2, 4), le(Root(a), x))
    assert boundary_values(squares, {"a": 9})["x"] == (-2, 2)
