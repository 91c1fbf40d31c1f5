"""Random batches too large to sum: true claims pass, false ones are suspected, none is decided."""

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    SAMPLE_GRADIENT,
    D_in,
    E,
    b_in,
    grad,
    i,
    le,
    norm,
    over_batch,
    w,
)
from lemmacheck.proofs.notation import sigma_tilde as deviation
from lemmacheck.proofs.vocabulary import node
from lemmacheck.verify.adversary.sampling import PLACES, sample
from lemmacheck.verify.statistics import Budget
from tests.verify.planted import ATTAINED

NOISE = E(over_batch(i, b_in, D_in), norm(grad(i, w, b_in) - grad(i, w)) ** 2)


def bounded(factor: str) -> Claim:
    """True for 1: the variance of the mean of a batch; false for less where it is attained."""
    bound = node(factor) * deviation**2 / D_in
    return Claim("planted/lemma-1", le(NOISE, bound), (SAMPLE_GRADIENT,))


def outcomes(claim, seed=0):
    return list(sample(claim, Key("planted", "sampling", seed), Budget(1), samples=2000))


@pytest.mark.parametrize("seed", range(5))
def test_a_true_bound_is_not_rejected_and_the_power_is_stated(seed):
    for test in outcomes(bounded("1"), seed):
        assert not test.rejected
        assert test.power > 1
        assert test.mean <= test.bound * 1.2


def test_a_bound_that_is_far_too_small_is_rejected_and_confirmed():
    found = [test for seed in range(5) for test in outcomes(bounded("0.01"), seed)]
    assert found
    assert sum(test.confirmed for test in found) >= len(found) / 2


def test_levels_of_one_claim_never_exceed_its_share_of_the_budget():
    levels = [test.level for test in sample(bounded("1"), Key("planted"), Budget(4), samples=100)]
    assert len(levels) == len(PLACES)
    assert len(set(levels)) == len(levels), "each test has a level of its own"
    assert sum(levels) <= 1e-6 / 4


def test_what_has_no_batches_is_not_sampled():
    assert outcomes(ATTAINED) == []
