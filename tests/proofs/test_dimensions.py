"""The dimensional reading: what agrees, what clashes, and what is inferred."""

from __future__ import annotations

import pytest
import sympy as sp

from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.dimensions import Dimensions, check, check_claim, show
from lemmacheck.proofs.papers import papers

i, w, u, alpha, L, rho, sigma = n.i, n.w, n.u, n.alpha, n.L, n.rho, n.sigma
k, t = v.Symbol("k", natural=True), n.t
gradient = n.norm(n.grad(i, w))


def after(step: v.Node, body: v.Node, start: v.Node = w) -> v.MeanAfter:
    return v.MeanAfter(n.v, v.RandomStep((n.over_tasks,), step), body, start, n.k)


CONSISTENT = {
    "a step of 1/L": n.le(alpha, 1 / L),
    "smoothness": n.le(n.norm(n.grad(i, w) - n.grad(i, u)), L * n.norm(w - u)),
    "descent": n.le(
        n.loss(i, u), n.loss(i, w) + v.Inner(n.grad(i, w), u - w) + L / 2 * n.norm(u - w) ** 2
    ),
    "a root": n.le(v.Root(n.Var(n.over_tasks, n.grad(i, w))), sigma),
    "a symbolic power": n.le((1 + alpha * L) ** k, 2),
    "a zero of any unit": n.le(0, alpha),
    "a minimum": n.le(v.Minimum((alpha, 1 / L)), alpha),
    "a dimensionless ceiling": n.le(v.Ceiling(alpha * L), 1),
    "a gradient of a loss": n.eq(v.GradientOf(w, n.loss(i, w), w), n.grad(i, w)),
    "a position on a segment": n.le(n.norm(n.grad(i, n.segment(i, w, t))), gradient),
    "an operator equation": n.eq((n.I - alpha * n.hess(i, w)) @ w, w - alpha * (n.hess(i, w) @ w)),
    "a run": n.le(n.least(n.norm(n.nabla_F(n.run(n.DESCENT, n.k)))), n.epsilon),
    "a run of gradients": n.le(n.norm(v.Iterate(u, alpha * L * u, n.grad(i, w), k)), gradient),
    "an index beside a number": n.le(v.Least(n.k, n.T, 1 / (n.k + 1)), 1),
    "a mean after steps": n.le(
        after(n.v - n.beta * n.nabla_F(n.v), n.norm(n.nabla_F(n.v))), gradient
    ),
    "a mean of losses after steps": n.le(after(n.v - n.beta * n.nabla_F(n.v), n.F(n.v)), n.F(w)),
    "a mean after steps from a gradient": n.le(
        after(alpha * L * n.v, n.norm(n.v), n.grad(i, w)), gradient
    ),
    "a series": n.le(v.Series(n.k, n.T, n.norm(n.grad(i, w)) * (n.k + 1)), n.T * gradient),
    "a mean over several batches": n.le(
        n.norm(v.CollectionMean(n.chosen, i, (n.b_in, n.b_o), n.grad(i, w, n.b_o))), gradient
    ),
    "a call": n.le(n.smoothness(w), L),
}
PLANTED = {
    "a rate of the wrong kind": (n.le(alpha, L), r"\alpha", "F^(-1) X^2", "L", "F X^(-2)"),
    "a constant for a variance": (
        n.le(n.Var(n.over_tasks, n.grad(i, w)), sigma),
        r"\mathrm{Var}",
        "F^2 X^(-2)",
        r"\sigma",
        "F X^(-1)",
    ),
    "an addend inside": (
        n.le(gradient * (4 * L + rho * alpha), gradient * L),
        r"4 \, L",
        "F X^(-2)",
        r"\rho \, \alpha",
        "X^(-1)",
    ),
    "one plus a rate": (n.le(1 + alpha, 2), "1", " 1,", r"\alpha", "F^(-1) X^2"),
    "a point and a gradient": (n.eq(w - n.grad(i, w), u), "w", "X", r"\nabla f", "F X^(-1)"),
    "inside a minimum": (n.le(v.Minimum((L, rho)), L), "L", "F X^(-2)", r"\rho", "F X^(-3)"),
    "inside a definition": (
        n.le(v.Definition("D", (w,), "D({w})", L + n.norm(w))(u), L),
        "L",
        "F X^(-2)",
        r"\|w",
        "X",
    ),
    "a step that leads elsewhere": (
        n.le(n.norm(n.run(n.v - n.grad(i, n.v), k)), n.norm(w)),
        "v",
        "X",
        r"\nabla",
        "F X^(-1)",
    ),
    "a step of another kind": (
        n.le(n.norm(n.run(n.grad(i, n.v), k)), gradient),
        r"\nabla f_{i}",
        "F X^(-1)",
        "v",
        "X",
    ),
    "a random step that leads elsewhere": (
        n.le(after(n.v - n.grad(i, n.v), n.norm(n.v)), n.norm(w)),
        "v",
        "X",
        r"\nabla",
        "F X^(-1)",
    ),
    "a mean after steps of another kind": (
        n.le(after("0.5" * n.v, n.norm(n.v)), gradient),
        r"\mathbb{E}",
        "X",
        r"\nabla",
        "F X^(-1)",
    ),
    "a series of another kind": (
        n.le(v.Series(n.k, n.T, alpha), L),
        r"\sum",
        "F^(-1) X^2",
        "L",
        "F X^(-2)",
    ),
    "a least of another kind": (n.le(n.least(alpha), L), "alpha", "F^(-1) X^2", "L", "F X^(-2)"),
    "inside an expectation": (
        n.le(n.E(n.over_tasks, n.loss(i, w) + gradient), 0),
        "f_{i}",
        "F,",
        r"\nabla",
        "F X^(-1)",
    ),
}


@pytest.mark.parametrize("name", CONSISTENT)
def test_what_agrees_is_consistent(name):
    assert check([CONSISTENT[name]]) is None


@pytest.mark.parametrize("name", PLANTED)
def test_a_clash_names_both_addends_and_their_units(name):
    relation, *words = PLANTED[name]
    message = check([relation])
    assert message is not None
    for word in words:
        assert word in message
    assert "cannot be added or compared" in message


def test_a_point_of_a_loss_must_be_a_point():
    message = check([n.le(n.loss(i, alpha * w), 0)])
    assert message is not None
    assert "a point of a loss has X" in message


def test_a_ceiling_of_something_with_a_unit_is_a_clash():
    assert check([n.le(v.Ceiling(alpha), 1)]) is not None


def inferred(symbol: v.Symbol, *relations: v.Relation) -> str:
    dimensions = Dimensions()
    for relation in relations:
        dimensions.agree(relation.lhs, relation.rhs)
    return show(dimensions.unit(symbol), dimensions.solved)


def test_unknown_constants_are_inferred():
    C = v.Symbol("C")
    assert inferred(C, n.le(n.norm(n.grad(i, w)), C * n.norm(w))) == "F X^(-2)"
    assert inferred(C, n.le(C**2, sigma**2 * alpha)) == "F^(1/2)"
    assert inferred(C, n.le(v.Root(C), L)) == "F^2 X^(-4)"
    assert inferred(C, n.le((C * L) ** k, 1)) == "F^(-1) X^2"


def test_an_unknown_that_must_be_two_things_is_a_clash():
    C = v.Symbol("C")
    assert check([n.le(C, alpha)]) is None
    assert check([n.le(C, alpha), n.le(C, L)]) is not None
    assert check([n.le(1 + C, C * L)]) is not None


def test_units_are_rational_exponents_in_words():
    half = sp.Rational(1, 2)
    assert show((half, sp.Integer(-1)), {}) == "F^(1/2) X^(-1)"
    assert show((sp.Integer(0), sp.Integer(0)), {}) == "1"


def test_a_node_or_an_exponent_without_a_reading_raises():
    class Unknown(v.Node):
        denotes = v.Sort.SCALAR

    with pytest.raises(NotImplementedError, match="Unknown has no dimensional reading"):
        check([n.le(Unknown(), 1)])
    with pytest.raises(NotImplementedError, match="exponent"):
        check([n.le(v.node(2) ** v.Root(k), 1)])


EPSILON_BELOW_ONE = """
fallah2019/theorem-4.14 fallah2019/corollary-4.16 fallah2019/theorem-4.18 fallah2019/theorem-4.21
fallah2019/theorem-4.21-repaired fallah2020/theorem-4.15 fallah2020/theorem-4.17
"""
D_H_OF_HF_MAML = """
theorem-4.21 eq-147.1 eq-148.2 eq-152.2 eq-152.2@sigma-tilde eq-153 eq-156 eq-157 eq-157+1.2
eq-157+2 eq-157+3 theorem-H.1 table-1.hf-maml-accuracy@theorem-width
table-1.hf-maml-k-shot@theorem-width
"""
SIGMA_H_FOR_SIGMA_TILDE = """
eq-149+1@literal eq-150@literal eq-150+1@literal eq-151.1@literal eq-151.2@literal eq-152.1@literal
"""
SLIPS = "text-B.1@literal eq-141@literal"


def test_every_claim_of_the_papers_is_consistent_but_those_listed():
    clashes = {c.id: check_claim(c) for p in papers() for c in p.claims}
    of_fallah = (D_H_OF_HF_MAML + SIGMA_H_FOR_SIGMA_TILDE + SLIPS).split()
    listed = {*EPSILON_BELOW_ONE.split(), *(f"fallah2019/{name}" for name in of_fallah)}
    assert {name for name, clash in clashes.items() if clash} == listed


def test_exponents_may_be_sums():
    assert check([n.le((alpha * L) ** (k + 1), 1)]) is None
    assert check([n.le(L ** (k + 1), L**k)]) is not None
