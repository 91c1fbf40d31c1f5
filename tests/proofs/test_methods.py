"""Definitions of methods: what they mention, how they grow, how they are typeset and measured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lemmacheck.proofs import methods as m
from lemmacheck.proofs.dimensions import check
from lemmacheck.proofs.latex import latex
from lemmacheck.proofs.methods import DEFINITIONS, Estimate
from lemmacheck.proofs.notation import I, alpha, b_o, eq, grad, hess, i, rho, w
from lemmacheck.proofs.vocabulary import Node, Relation, Sort, Symbol

ONE_STEP = ("maml", "hf-maml", "hf-maml@rho")
SMOOTHED = ("ggs-maml", "zo-maml", "zo-maml@mean")


def written(name: str, steps: int = 1, count: int = 2) -> Relation:
    return DEFINITIONS[name](Estimate.resampling(steps, count))


def distinct(tree: Node) -> set[str]:
    """The digests of all its nodes; each node is visited once."""
    found: dict[int, Node] = {}
    pending = [tree]
    while pending:
        node = pending.pop()
        if id(node) not in found:
            found[id(node)] = node
            pending += node.children
    return {node.digest for node in found.values()}


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_definition_is_typeset_and_agrees_in_its_units(name):
    relation = written(name)
    assert check([relation]) is None
    assert latex(relation).count("{") == latex(relation).count("}")


@pytest.mark.parametrize("name", sorted({*DEFINITIONS} - {*ONE_STEP, *SMOOTHED}))
def test_units_agree_for_several_steps(name):
    assert check([written(name, 3)]) is None


MISPRINTS = {
    "a step size is missing": (I - hess(i, w)) @ grad(i, w),
    "the width stands outside": m.delta * m.hf_maml(Estimate.resampling()),
    "a gradient for its product with the step size": w - grad(i, w),
    "1 / (6 rho |v|) for the width": m.hf_maml(
        Estimate.resampling(), 1 / (6 * rho * m.norm(m.outer(Estimate.resampling())))
    ),
}


@pytest.mark.parametrize("name", MISPRINTS)
def test_a_misprint_clashes_in_its_units(name):
    tree = MISPRINTS[name]
    difference = m.outer(Estimate.resampling()) - tree
    assert check([eq(m.direction, difference)]) is not None


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_definition_mentions_its_symbols_and_no_others(name):
    on = Estimate.resampling(1, 2)
    known = {i, w, alpha, rho, m.delta, m.lam, m.direction, b_o, on.D_in[0], on.D_h[0]}
    mentioned = DEFINITIONS[name](on).free
    assert mentioned <= known | {*on.gaussian[0]}
    assert {i, w, alpha, m.direction} <= mentioned
    assert ({*on.gaussian[0]} <= mentioned) == (name in SMOOTHED)


def test_maml_is_typeset_as_it_is_printed():
    assert latex(m.maml(Estimate.exact())) == (
        r"\left(I - \alpha \, \nabla^2 f_{i}\left(w\right)\right) \, "
        r"\nabla f_{i}\left(w - \alpha \, \nabla f_{i}\left(w\right)\right)"
    )


def test_one_step_of_the_multi_step_method_is_maml():
    on = Estimate.resampling()
    assert m.n_step_maml(on) == m.maml(on)
    assert m.maml(on) != m.maml(replace(on, D_h=on.D_in))


def test_the_first_factor_of_the_product_is_that_of_the_first_step():
    on = Estimate.resampling(2)
    first, second = (
        I - alpha * hess(i, p, D) for p, D in zip(m.iterates(on), on.D_h, strict=False)
    )
    assert m.n_step_maml(on) == (first @ second) @ m.outer(on)


def test_the_finite_sum_method_has_two_batches_and_the_meta_gradient_none():
    def batches(on: Estimate) -> set[str]:
        return {s.name for s in m.n_step_maml(on).free if s.of is Sort.BATCH}

    assert batches(Estimate.resampling(3)) == {
        *("b_in_0", "b_in_1", "b_in_2"),
        *("b_h_0", "b_h_1", "b_h_2"),
        "b_o",
    }
    assert batches(Estimate.finite_sum(3)) == {"S", "T"}
    assert batches(Estimate.exact(3)) == set()


@pytest.mark.parametrize("name", sorted({*DEFINITIONS} - {*ONE_STEP}))
def test_trees_share_what_they_repeat(name):
    """Written out, thirty steps would take more nodes than there is memory for."""
    ten, twenty, thirty = (len(distinct(written(name, n))) for n in (10, 20, 30))
    assert thirty - twenty == twenty - ten
    assert written(name, 30).free  # found without writing it out


@pytest.mark.parametrize("name", ONE_STEP)
def test_methods_of_one_step_refuse_several(name):
    with pytest.raises(ValueError, match="2 inner steps must be 1"):
        written(name, 2)


@pytest.mark.parametrize("name", SMOOTHED)
def test_methods_that_smooth_ask_for_vectors(name):
    with pytest.raises(ValueError, match="must hold vectors for each of 1 inner steps"):
        written(name, 1, 0)


def test_batches_of_unequal_number_are_refused():
    b = Symbol("b", Sort.BATCH)
    with pytest.raises(ValueError, match="2 inner batches and 1 Hessian batches"):
        Estimate((b, b), b, (b,))
    with pytest.raises(ValueError, match="at least one"):
        Estimate((), b, ())
