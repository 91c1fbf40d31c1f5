"""A minimised witness still breaks the claim, and no single pass makes it smaller."""

from dataclasses import replace

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    SAMPLE_GRADIENT,
    B,
    D_in,
    E,
    b_in,
    ge,
    grad,
    i,
    k,
    le,
    norm,
    over_batch,
    sigma_tilde,
    w,
)
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import node
from lemmacheck.verify.adversary.minimise import PASSES, minimise
from lemmacheck.verify.adversary.search import MARGIN, Budget, search
from lemmacheck.verify.instances import draw_instances
from lemmacheck.verify.truth import Outcome, decide
from tests.verify.planted import ATTAINED, BARELY_FALSE, smoothness

KNOWN = all_claims()
WIDE = Budget(regions=22, batch=128, turns=4, decisions=40)
CLAIMS = [
    BARELY_FALSE,
    smoothness("0.5"),
    KNOWN["fallah2019/eq-54.1@literal"],
    KNOWN["fallah2019/eq-51+1.2"],
    KNOWN["fallah2019/text-B.1@literal"],
]


def violation(claim, seed=0):
    found = search(claim, Key(claim.id, "minimise", seed), WIDE, stop=2.0).violation
    assert found is not None
    return found[0]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_the_result_breaks_the_claim_with_a_real_margin_and_no_pass_improves_it(claim):
    small, decided = minimise(claim, violation(claim))
    assert decided.outcome is Outcome.VIOLATED
    assert decide(claim, small).margin == decided.margin
    assert abs(float(decided.margin)) >= MARGIN
    for step in PASSES:
        for smaller in step(claim, small):
            try:
                again = decide(claim, smaller)
            except ValueError:
                continue  # the family refuses such data
            broken = again.outcome is Outcome.VIOLATED and abs(float(again.margin)) >= MARGIN
            assert not broken, f"{step.__name__} makes it smaller still"


def test_a_witness_in_many_dimensions_comes_down_to_one():
    claim = smoothness("0.5")
    key = Key(claim.id, "wide")
    pool = draw_instances(claim, key, 64, "splines", (3, 2, 2), {}, bounded=False)
    start = next(pool[k] for k in range(64) if decide(claim, pool[k]).outcome is Outcome.VIOLATED)
    small, _ = minimise(claim, start)
    assert small.recipe.dimension == 1
    assert small.recipe.coefficients.shape[1:3] == (1, 1)


def test_sizes_shrink_to_the_least_that_the_claim_allows_and_no_further():
    claim = Claim("planted/lemma-30", le(k + B + D_in, 1), (ge(B, 20),))
    found = draw_instances(claim, Key("planted"), 1, "splines", (1, 1, 1), {}, True)
    small, _ = minimise(claim, replace(found, naturals={"k": 2, "B": 23, "D_in": 3}))
    assert small.naturals == {"k": 0, "B": 20, "D_in": 1}


def test_what_is_no_violation_is_refused():
    pool = draw_instances(ATTAINED, Key("planted"), 1, "splines", (1, 1, 1), {}, bounded=True)
    with pytest.raises(ValueError, match="is no violation"):
        minimise(ATTAINED, pool[0])


def test_every_pass_gives_instances_that_differ_from_their_parent():
    claim = KNOWN["fallah2019/eq-51+1.2"]
    start = violation(claim)
    data = start.to_json()
    for step in PASSES:
        for smaller in step(claim, start):
            assert smaller.to_json() != data, step.__name__
            assert smaller.size == 1


def test_the_parent_is_left_as_it_was():
    start = violation(BARELY_FALSE)
    before = start.to_json()
    minimise(BARELY_FALSE, replace(start))
    assert start.to_json() == before
    assert start.recipe.coefficients.dtype == np.int64


def test_slack_goes_before_anything_that_it_would_make_possible():
    """With slack one sample breaks the claim; what convinces is two, and no slack."""
    noise = norm(grad(i, w, b_in) - grad(i, w)) ** 2
    claim = Claim(
        "planted/lemma-5",
        le(sigma_tilde**2, E(over_batch(i, b_in, node(1)), noise)),
        (SAMPLE_GRADIENT,),
    )
    key = Key(claim.id, "slack")
    pool = draw_instances(claim, key, 256, "splines", (1, 2, 1), {}, bounded=True)
    tight = replace(pool, lattice=pool.lattice | {"sigma_tilde": 0 * pool.lattice["sigma_tilde"]})
    start = next(x for k in range(256) if violated(claim, x := tight[k]))
    loose = replace(start, lattice=start.lattice | {"sigma_tilde": np.array([16])})
    small, _ = minimise(claim, loose)
    assert not small.lattice["sigma_tilde"].any()
    assert small.recipe.coefficients.shape[2] == 2


def violated(claim, instance):
    decided = decide(claim, instance)
    return decided.outcome is Outcome.VIOLATED and abs(float(decided.margin)) > MARGIN
