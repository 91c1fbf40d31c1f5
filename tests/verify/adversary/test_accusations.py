"""No seed makes the search call a true claim false; a false one is called so by nearly all."""

import pytest

from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.adversary import search as search_module
from lemmacheck.verify.adversary import strategies
from lemmacheck.verify.adversary.accusations import accuse, shares
from lemmacheck.verify.truth import Measured
from tests.verify.planted import ATTAINED, BARELY_FALSE, INNER, JENSEN

KNOWN = all_claims()
BOUNDS = [ATTAINED, JENSEN, INNER, KNOWN["fallah2019/eq-54.2"], KNOWN["fallah2019/theorem-A.1.1"]]


@pytest.mark.parametrize("claim", BOUNDS, ids=lambda c: c.id)
def test_bounds_that_are_attained_are_never_accused(claim):
    done = accuse((claim, 12))
    assert done.seeds == ()
    assert done.undecided == 0
    assert done.largest == pytest.approx(1)


def test_what_is_false_is_accused_by_nearly_every_seed():
    done = accuse((BARELY_FALSE, 20))
    assert len(done.seeds) >= 14


@pytest.mark.parametrize("claim", BOUNDS[:3], ids=lambda c: c.id)
def test_noise_in_the_floats_changes_no_verdict(claim, monkeypatch, rng):
    honest = strategies.measure

    def noisy(claim, instances):
        seen = honest(claim, instances)
        return Measured(
            seen.admitted, seen.excess + rng.normal(0, 0.1, seen.excess.shape), seen.ratio
        )

    monkeypatch.setattr(strategies, "measure", noisy)
    monkeypatch.setattr(search_module, "SUSPECT", 1e-3)
    assert accuse((claim, 8)).seeds == ()


def test_noise_in_the_floats_is_what_the_exact_decision_is_for(monkeypatch, rng):
    """The noise of the test above does send true instances to the exact decision."""
    asked = []
    honest, decide = strategies.measure, search_module.decide

    def noisy(claim, instances):
        seen = honest(claim, instances)
        return Measured(
            seen.admitted, seen.excess + rng.normal(0, 0.1, seen.excess.shape), seen.ratio
        )

    monkeypatch.setattr(strategies, "measure", noisy)
    monkeypatch.setattr(search_module, "decide", lambda c, x: asked.append(c) or decide(c, x))
    accuse((ATTAINED, 2))
    assert asked


def test_searches_are_spread_as_evenly_as_can_be():
    assert shares(10, 4) == [3, 3, 2, 2]
    assert sum(shares(10_000, 98)) == 10_000
