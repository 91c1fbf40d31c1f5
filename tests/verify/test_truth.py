"""Is a claim true of an instance?  Planted claims whose truth is known."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify import truth
from lemmacheck.verify.instances import draw_instances, numbers, with_lattice
from lemmacheck.verify.naturals import natural_symbols
from lemmacheck.verify.truth import Outcome, decide, measure, slots_of

i, j, w, u, alpha, L = n.i, n.j, n.w, n.u, n.alpha, n.L
SHAPES = [
    (family, shape)
    for family in ("splines", "quadratics")
    for shape in ((1, 2, 1), (2, 2, 2), (3, 1, 2))
]
smooth_gap = n.norm(n.grad(i, w) - n.grad(i, u))
distance = n.norm(w - u)
x, y = v.Symbol("x"), v.Symbol("y")


def planted(relation: v.Relation, *hypotheses, **rest) -> Claim:
    return Claim("planted/lemma-1", relation, hypotheses, **rest)


def drawn(claim: Claim, name: str, family="splines", shape=(2, 2, 2), size=8, bounded=True):
    sizes = dict.fromkeys(natural_symbols(claim), 2)
    return draw_instances(claim, Key("truth", name), size, family, shape, sizes, bounded)


def scalars(claim: Claim, **eighths: int):
    """An instance whose free scalars are the given eighths."""
    instance = drawn(claim, "scalars", shape=(1, 1, 1), size=1)
    return with_lattice(instance, **{name: np.array([k]) for name, k in eighths.items()})


@pytest.mark.parametrize(("family", "shape"), SHAPES, ids=str)
def test_smoothness_holds_of_every_instance(family, shape):
    claim = planted(n.le(smooth_gap, L * distance), n.SMOOTH)
    instances = drawn(claim, "smooth", family, shape)
    outcomes = {decide(claim, instances[at]).outcome for at in range(8)}
    assert Outcome.HOLDS in outcomes
    # roots of the plane may be equal without balls that show it
    assert outcomes <= {Outcome.HOLDS} | ({Outcome.UNDECIDED} if shape[2] == 2 else set())


def test_a_bound_that_is_attained_holds_with_margin_zero():
    claim = planted(n.le(x * x, x**2))
    found = decide(claim, scalars(claim, x=12))
    assert (found.outcome, found.margin) == (Outcome.HOLDS, 0)
    assert (found.lhs, found.rhs) == (flint.fmpq(9, 4), flint.fmpq(9, 4))


def test_an_attained_bound_with_irrational_sides_is_never_called_violated():
    claim = planted(n.le(v.Root(x) * v.Root(y), v.Root(x * y)))
    outcome = decide(claim, scalars(claim, x=16, y=24)).outcome
    assert outcome in (Outcome.HOLDS, Outcome.UNDECIDED)


def test_a_number_of_steps_may_be_zero_and_a_batch_size_not():
    counting = planted(n.le(n.k + n.B, 9))
    for k, size, outcome in ((0, 1, Outcome.HOLDS), (-1, 1, None), (0, 0, None)):
        one = drawn(counting, "counting", shape=(1, 1, 1), size=1)
        found = decide(counting, replace(one, naturals={"k": k, "B": size}))
        assert found.outcome is (outcome or Outcome.NOT_ADMITTED)
    assert found.why == "B must be at least 1"


def test_many_long_sums_are_measured_a_part_at_a_time(monkeypatch):
    claim = all_claims()["fallah2019/lemma-4.11.2"]
    instances = drawn(claim, "parts", shape=(2, 2, 1), size=23)
    whole, sizes = measure(claim, instances), []
    measured = truth._measure

    def spied(claim, part, made):
        sizes.append(part.size)
        assert made is None or made.problem.size == part.size
        return measured(claim, part, made)

    monkeypatch.setattr(truth, "_measure", spied)
    for cells, parts in ((5 * 126, [5, 5, 5, 5, 3]), (23 * 126, [23]), (1, [1] * 23)):
        sizes.clear()
        monkeypatch.setattr(truth, "CELLS", cells)
        made = numbers(claim, instances)
        for seen in (measure(claim, instances), measure(claim, instances, made)):
            for name, array in vars(whole).items():
                np.testing.assert_array_equal(getattr(seen, name), array)
        assert sizes == 2 * parts


def test_a_strict_relation_fails_where_the_sides_are_equal():
    claim = planted(n.lt(x * x, x**2))
    assert decide(claim, scalars(claim, x=12)).outcome is Outcome.VIOLATED


def test_a_false_bound_is_violated_and_the_sides_are_exact():
    claim = planted(n.le(x + y, 2 * y))
    found = decide(claim, scalars(claim, x=3, y=2))
    assert found.outcome is Outcome.VIOLATED
    assert (found.lhs, found.rhs) == (flint.fmpq(5, 8), flint.fmpq(1, 2))
    assert found.margin == flint.fmpq(-1, 8) / (flint.fmpq(5, 8) + flint.fmpq(1, 2))
    assert decide(claim, scalars(claim, x=2, y=3)).outcome is Outcome.HOLDS


@pytest.mark.parametrize(("op", "broken"), [("<=", 3), ("<", 2), (">=", 1), ("=", 1), ("=", 3)])
def test_every_relation_is_broken_on_its_own_side(op, broken):
    claim = planted(v.Relation(x, op, v.node(Fraction(2, 8))))
    assert decide(claim, scalars(claim, x=broken)).outcome is Outcome.VIOLATED
    held = {"<=": 2, "<": 1, ">=": 2, "=": 2}[op]
    assert decide(claim, scalars(claim, x=held)).outcome is Outcome.HOLDS


def test_halving_the_constant_of_smoothness_is_found_false_by_some_instance():
    claim = planted(n.le(smooth_gap, L / 2 * distance), n.SMOOTH)
    instances = drawn(claim, "half", shape=(1, 1, 1), size=40)
    outcomes = [decide(claim, instances[at]).outcome for at in range(40)]
    assert Outcome.VIOLATED in outcomes


def test_a_failing_hypothesis_is_not_admitted_and_is_named():
    claim = planted(n.le(y, x), n.le(x, y))
    found = decide(claim, scalars(claim, x=3, y=2))
    assert found.outcome is Outcome.NOT_ADMITTED
    assert "fails" in found.why
    assert decide(claim, scalars(claim, x=2, y=3)).outcome is Outcome.VIOLATED
    assert decide(claim, scalars(claim, x=2, y=2)).outcome is Outcome.HOLDS


def test_a_strict_hypothesis_refuses_its_boundary_in_both_arithmetics():
    claim = planted(n.le(1, x), n.lt(x, y))
    edge = scalars(claim, x=2, y=2)
    assert decide(claim, edge).outcome is Outcome.NOT_ADMITTED
    assert not measure(claim, edge).admitted[0]
    inside = scalars(claim, x=2, y=3)
    assert decide(claim, inside).outcome is Outcome.VIOLATED
    assert measure(claim, inside).admitted[0]


def test_an_assumption_that_no_constant_meets_is_not_admitted():
    claim = planted(n.le(n.Var(n.over_tasks, n.grad(i, w)), n.sigma**2), n.TASK_VARIANCE)
    instances = drawn(claim, "unbounded", shape=(3, 1, 1), size=20, bounded=False)
    outcomes = {decide(claim, instances[at]).outcome for at in range(20)}
    assert Outcome.NOT_ADMITTED in outcomes
    assert Outcome.VIOLATED not in outcomes


def test_a_vanishing_denominator_is_outside_the_domain():
    claim = planted(n.le(1 / (x - y), 0))
    assert decide(claim, scalars(claim, x=2, y=2)).outcome is Outcome.OUTSIDE
    assert not measure(claim, scalars(claim, x=2, y=2)).admitted[0]
    assert decide(claim, scalars(claim, x=1, y=2)).outcome is Outcome.HOLDS


def test_the_root_of_a_negative_number_is_outside_the_domain():
    claim = planted(n.le(v.Root(x - y), x))
    assert decide(claim, scalars(claim, x=1, y=2)).outcome is Outcome.OUTSIDE


def test_hypotheses_are_decided_before_the_domain():
    claim = planted(n.le(1 / (x - y), 0), n.lt(y, x))
    assert decide(claim, scalars(claim, x=2, y=2)).outcome is Outcome.NOT_ADMITTED


def test_a_claim_about_a_task_is_violated_when_it_fails_for_one_of_them():
    X = v.Symbol("X", per_task=True)
    claim = planted(n.le(X[i], X[j] + 1))
    instance = drawn(claim, "tasks", shape=(3, 1, 1), size=1)
    held = with_lattice(instance, X=np.array([[8, 4, 12]]))
    assert decide(claim, held).outcome is Outcome.HOLDS
    found = decide(claim, with_lattice(instance, X=np.array([[8, 4, 13]])))
    assert found.outcome is Outcome.VIOLATED
    assert (found.lhs, found.rhs) == (flint.fmpq(13, 8), flint.fmpq(12, 8))


def test_three_free_tasks_have_a_slot_each():
    X, k = v.Symbol("X", per_task=True), v.Symbol("k", v.Sort.TASK)
    claim = planted(n.le(X[i] + X[j] + X[k], 3))
    assert slots_of(claim) == 3
    instance = drawn(claim, "three", shape=(2, 1, 1), size=1)
    found = decide(claim, with_lattice(instance, X=np.array([[7, 9]])))
    assert (found.outcome, found.lhs) == (Outcome.VIOLATED, flint.fmpq(27, 8))


# Existence -------------------------------------------------------------------------------------

MEAN_VALUE = all_claims()["fallah2019/eq-46.1"]


@pytest.mark.parametrize("family", ["splines", "quadratics"])
def test_on_the_line_each_task_has_a_mean_value_of_its_own(family):
    instances = drawn(MEAN_VALUE, "line", family, (3, 2, 1), size=25)
    outcomes = [decide(MEAN_VALUE, instances[at]).outcome for at in range(25)]
    assert outcomes.count(Outcome.HOLDS) >= 10
    assert set(outcomes) <= {Outcome.HOLDS, Outcome.NOT_ADMITTED}


def test_a_mean_value_between_grid_points_is_found_by_the_change_of_sign():
    t = v.Symbol("t", unit=(0, 0))
    claim = planted(v.Relation(t * t, "=", v.node(Fraction(1, 2))), exists=t)
    assert decide(claim, drawn(claim, "root", shape=(1, 1, 1), size=1)).outcome is Outcome.HOLDS
    beyond = planted(v.Relation(t * t, "=", v.node(2)), exists=t)
    assert decide(beyond, drawn(claim, "root", shape=(1, 1, 1), size=1)).outcome is Outcome.VIOLATED


def test_what_jumps_over_equality_has_no_point():
    t = v.Symbol("t", unit=(0, 0))
    claim = planted(v.Relation(v.Ceiling(2 * t), "=", v.node("0.5")), exists=t)
    found = decide(claim, drawn(claim, "jump", shape=(1, 1, 1), size=1))
    assert found.outcome is not Outcome.HOLDS


def test_one_point_need_not_serve_two_tasks():
    t, X = v.Symbol("t", unit=(0, 0)), v.Symbol("X", per_task=True)
    each = planted(v.Relation(t, "=", X[i]), exists=t)
    instance = with_lattice(drawn(each, "each", shape=(2, 1, 1), size=1), X=np.array([[2, 6]]))
    assert decide(each, instance).outcome is Outcome.HOLDS
    both = planted(v.Relation(X[i] - t, "=", X[j] - X[j]), exists=t)
    assert decide(both, instance).outcome is Outcome.HOLDS


def test_in_the_plane_some_instance_has_no_mean_value():
    instances = drawn(MEAN_VALUE, "plane", "splines", (1, 1, 2), size=200)
    measured = measure(MEAN_VALUE, instances)
    worst = np.argsort(-measured.excess)[:6]
    found = [decide(MEAN_VALUE, instances[int(at)]) for at in worst]
    violated = [d for d in found if d.outcome is Outcome.VIOLATED]
    assert violated
    assert all(d.margin < 0 for d in violated)


# Floats and exact numbers ----------------------------------------------------------------------

RANDOM = {
    "smooth": planted(n.le(smooth_gap, L / 2 * distance), n.SMOOTH),
    "descent": planted(n.le(n.F(w), n.loss(i, w))),
    "variance": planted(n.ge(n.Var(n.over_tasks, n.grad(i, w)), n.norm(n.nabla_f(w)) ** 2)),
    "batch": planted(
        n.le(
            n.E(n.over_batch(i, n.b, n.D_in), n.norm(n.grad(i, w, n.b))),
            n.norm(n.grad(i, w)) * (1 + alpha * L),
        ),
        n.lt(0, alpha),
        n.SMOOTH,
    ),
    "hessian": planted(n.le(n.norm(n.hess(i, w) - n.hess(i, u), "spectral"), n.rho * n.norm(w))),
}


@pytest.mark.parametrize("name", RANDOM)
@pytest.mark.parametrize("family", ["splines", "quadratics"])
def test_floats_and_exact_numbers_agree_in_sign(name, family):
    claim = RANDOM[name]
    instances = drawn(claim, name, family, (2, 2, 2), size=25)
    measured = measure(claim, instances)
    seen = 0
    for at in range(25):
        outcome = decide(claim, instances[at]).outcome
        assert measured.admitted[at] == (outcome is not Outcome.NOT_ADMITTED)
        if abs(measured.excess[at]) > 1e-6 and measured.admitted[at]:
            assert (measured.excess[at] > 0) == (outcome is Outcome.VIOLATED)
            seen += 1
    assert seen >= 5


TRUE = ("theorem-A.1.1", "theorem-A.1.2", "lemma-4.9", "eq-43", "eq-54.1@intended", "eq-78.1")


@pytest.mark.parametrize("number", TRUE)
def test_a_true_claim_of_the_papers_is_never_called_violated(number):
    claim = all_claims()["fallah2019/" + number]
    for family, shape in SHAPES:
        instances = drawn(claim, claim.id, family, shape, size=4)
        for at in range(4):
            assert decide(claim, instances[at]).outcome is not Outcome.VIOLATED


def test_a_value_given_by_the_caller_replaces_the_drawn_one():
    claim = planted(n.le(x, 1))
    instance = scalars(claim, x=1)
    assert decide(claim, instance, {"x": Fraction(9, 7)}).outcome is Outcome.VIOLATED
