"""The costs of Table 1 of fallah2019 are what the methods really do, operation by operation."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import product

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.families.quadratics import DenseQuadratics
from lemmacheck.algorithms.methods import methods
from lemmacheck.algorithms.methods._method import Batches
from lemmacheck.algorithms.methods.fo_maml import FOMAML
from lemmacheck.algorithms.methods.hf_maml import HFMAML
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.papers.fallah2019._table_1_costs import COSTS
from lemmacheck.verify.bench.counting import Counting, Namespace, degree
from lemmacheck.verify.costs import ALPHA, RHO, Sizes, batches, claimed, counted

OPTIONS = {"maml": {}, "maml-explicit": {}, "fo-maml": {}, "hf-maml": {"rho": RHO}}
METHODS = {name: methods()[name](ALPHA, **options) for name, options in OPTIONS.items()}
CLAIMS = {
    "maml-explicit": "fallah2019/table-1.maml-runtime",
    "fo-maml": "fallah2019/table-1.fo-maml-runtime",
    "hf-maml": "fallah2019/table-1.hf-maml-runtime",
}
ODD = Sizes(d=5, B=2, B_prime=3, D_in=4, D_o=7, D_h=6, D_beta=8, c_g=3, c_h=2, c_v=9)
GRID = [
    Sizes(d, *rest)
    for d in (1, 2, 3)
    for rest in product((1, 2), repeat=len(fields(Sizes)) - 2)  # all but d and c_v
]
"""Counts are of degree two in d and one in every other size: where they agree here they agree."""


@pytest.mark.parametrize("name", COSTS)
def test_a_method_costs_exactly_what_its_claim_says(name):
    for sizes in (*GRID, ODD, replace(ODD, d=40)):
        assert counted(METHODS[name], sizes) == claimed(COSTS[name](), sizes), sizes


@pytest.mark.parametrize("name", COSTS)
def test_a_claim_bounds_the_cost_and_is_attained_in_dimension_one(name):
    relation = all_claims()[CLAIMS[name]].relation
    assert relation.lhs == COSTS[name]()
    for sizes in (ODD, replace(ODD, d=40)):
        assert counted(METHODS[name], sizes) < claimed(relation.rhs, sizes)
        one = replace(sizes, d=1)
        assert counted(METHODS[name], one) == claimed(relation.rhs, one)


@pytest.mark.parametrize(
    ("name", "expected"), [("maml-explicit", 2), ("fo-maml", 1), ("hf-maml", 1), ("maml", 1)]
)
def test_costs_grow_with_the_dimension_as_table_1_says(name, expected):
    counts = [counted(METHODS[name], replace(ODD, d=d)) for d in range(1, 7)]
    assert degree(counts) == expected


def test_maml_by_products_with_hessians_costs_as_many_more_gradients():
    for sizes in (*GRID, ODD):
        more = sizes.B * (sizes.D_h * (sizes.c_v + 1) + 2) * sizes.d
        assert counted(METHODS["maml"], sizes) == claimed(COSTS["fo-maml"](), sizes) + more


class WastefulFOMAML(FOMAML):
    """The direction of FO-MAML, and a Hessian that nothing needs."""

    def direction(self, on: Batches, w: Array) -> Array:
        on.D_h[0].at(w).hessian()
        return super().direction(on, w)


class WastefulHFMAML(HFMAML):
    """The direction of HF-MAML, and a Hessian that nothing needs."""

    def direction(self, on: Batches, w: Array) -> Array:
        on.D_h[0].at(w).hessian()
        return super().direction(on, w)


@pytest.mark.parametrize(
    ("name", "planted"),
    [("fo-maml", WastefulFOMAML(ALPHA)), ("hf-maml", WastefulHFMAML(ALPHA, rho=RHO))],
)
def test_a_hessian_that_nothing_needs_is_caught(name, planted):
    wrong = counted(planted, ODD) - claimed(COSTS[name](), ODD)
    assert wrong == ODD.B * ODD.D_h * (ODD.c_h + 1) * ODD.d**2
    large = replace(ODD, d=100)
    assert counted(planted, large) > claimed(all_claims()[CLAIMS[name]].relation.rhs, large)
    assert degree([counted(planted, replace(ODD, d=d)) for d in range(1, 7)]) == 2


def test_one_operation_more_for_each_entry_is_caught():
    class Doubled(FOMAML):
        def direction(self, on: Batches, w: Array) -> Array:
            return 2 * super().direction(on, w)

    assert counted(Doubled(ALPHA), ODD) - claimed(COSTS["fo-maml"](), ODD) == ODD.B * ODD.d


@pytest.mark.parametrize("name", METHODS)
def test_the_oracle_answers_truly(name, rng):
    """Directions are those on quadratics whose matrices are the means over the samples."""
    space = Namespace()
    on = batches(ODD, space)

    def plain(losses):
        return DenseQuadratics(losses.matrices.plain.mean(axis=1), losses.linear.plain.mean(axis=1))

    same = Batches(tuple(map(plain, on.D_in)), plain(on.D_o), tuple(map(plain, on.D_h)))
    w = rng.standard_normal(ODD.d)
    found = METHODS[name].direction(on, Counting(w, space)).plain
    np.testing.assert_allclose(found, METHODS[name].direction(same, w), rtol=1e-9, atol=1e-9)


def test_what_has_no_price_is_refused():
    losses = batches(ODD, Namespace()).D_o
    at = losses.at(Counting(np.ones(ODD.d), losses.linear.space))
    with pytest.raises(NotImplementedError, match="no price"):
        at.value()
    with pytest.raises(NotImplementedError, match="one point"):
        at.around(at.w)
    assert losses[0:1].size == 1
