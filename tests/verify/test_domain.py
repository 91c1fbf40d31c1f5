"""A symbol's declared sign is a hypothesis: no search, witness or minimiser leaves it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import notation as n
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Symbol
from lemmacheck.verify.adversary.minimise import PASSES, minimise
from lemmacheck.verify.adversary.search import Budget, search
from lemmacheck.verify.numbers import Exact, Unsettled
from lemmacheck.verify.truth import Outcome, decide

p = Symbol("p", per_task=True, sign="positive")
s = Symbol("s", sign="positive")
q = Symbol("q")
POSITIVE = Claim("planted/text-1", n.lt(0, n.E(n.over_tasks, p[n.i])))
HALF = Claim("planted/text-2", n.le(1, 2 * s))
SQUARE = Claim("planted/text-3", n.le(0, q))
PLANE = Claim("planted/text-4", n.le(n.norm(n.grad(n.i, n.w)), p[n.i]), (n.SMOOTH,))
LONG = Budget(regions=30, batch=64, turns=8, decisions=12)


def test_a_mean_of_positive_numbers_is_never_seen_below_zero() -> None:
    for index in range(3):
        assert search(POSITIVE, Key("signs", index=index), LONG).violation is None


def test_a_symbol_of_any_sign_is_tried_with_both() -> None:
    assert search(SQUARE, Key("signs"), LONG).violation is not None


def test_a_minimised_witness_keeps_the_signs() -> None:
    found = search(HALF, Key("signs"), LONG).violation
    assert found is not None
    small, decided = minimise(HALF, found[0])
    assert small.lattice["s"].min() > 0
    assert decided.outcome is Outcome.VIOLATED


def test_a_symbol_for_each_task_is_no_point_to_the_minimiser() -> None:
    found = search(PLANE, Key("plane"), LONG, stop=2.0).violation
    assert found is not None
    for step in PASSES:
        for smaller in step(PLANE, found[0]):
            assert smaller.lattice["p"].shape[1] == smaller.recipe.coefficients.shape[1]
    small, _ = minimise(PLANE, found[0])
    assert small.recipe.coefficients.shape[1] == 1


@pytest.mark.parametrize(
    ("name", "symbol"), [("fallah2019/eq-32", "phi"), ("fallah2019/theorem-A.1.1", "c")]
)
def test_an_instance_outside_a_declared_sign_is_not_admitted(name: str, symbol: str) -> None:
    claim = all_claims()[name]
    sample = search(claim, Key(name), LONG).tight
    assert sample is not None
    outside = {**sample.lattice, symbol: np.array([-8])}
    decided = decide(claim, replace(sample, lattice=outside))
    assert decided.outcome is Outcome.NOT_ADMITTED
    assert symbol in decided.why
    assert decide(claim, sample, {symbol: Fraction(-1)}).outcome is Outcome.NOT_ADMITTED


def test_an_uncertain_off_diagonal_entry_is_not_taken_for_zero() -> None:
    wide = np.array([[[flint.arb(0.5, 0.6)] * 3] * 3], dtype=object)
    with pytest.raises(Unsettled):
        Exact().spectral(wide)
