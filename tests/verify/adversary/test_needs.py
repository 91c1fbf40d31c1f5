"""A claim is about something, and what it assumes is needed only where leaving it out breaks it."""

from dataclasses import replace

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    INNER_STEP,
    SMOOTH,
    TASK_VARIANCE,
    F_min,
    L,
    alpha,
    ge,
    le,
    lt,
    norm,
    w,
)
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Symbol
from lemmacheck.verify.adversary import needs as needs_module
from lemmacheck.verify.adversary.needs import example, judged, needs
from lemmacheck.verify.instances import Instances, draw_instances, numbers
from lemmacheck.verify.truth import Decided, Outcome, decide
from tests.verify.planted import ATTAINED, INNER, RISE, u

KNOWN = all_claims()
JUDGED = list({c.id: c for c in KNOWN.values() if c.relation is not None}.values())
KEY = Key("planted", "needs")


def outcome(claim):
    return [need.needed for need in needs(claim, KEY)]


def test_smoothness_is_needed_for_a_bound_by_its_constant():
    (need,) = needs(ATTAINED, KEY)
    assert need.needed is True
    instance, decided = need.violation
    assert decided.outcome is Outcome.VIOLATED
    assert decide(replace(ATTAINED, hypotheses=()), instance).outcome is Outcome.VIOLATED


def test_a_hypothesis_that_does_nothing_is_not_called_needed():
    idle = replace(ATTAINED, hypotheses=(SMOOTH, TASK_VARIANCE))
    assert outcome(idle) == [True, False]


def test_a_range_that_confines_alpha_is_needed_where_the_bound_breaks_beyond_it():
    # alpha >= 0 is needed; beyond 1/L the bound still holds.
    low, high, smooth = outcome(INNER)
    assert (low, high, smooth) == (True, False, True)


def test_what_has_no_instance_cannot_be_tried():
    never = replace(
        ATTAINED, hypotheses=(SMOOTH, le(1 + norm(w), norm(w)), le(2 + norm(w), norm(w)))
    )
    found = list(needs(never, KEY))
    assert [need.needed for need in found] == [None, None, None]
    assert all("no instance" in need.why for need in found)


@pytest.mark.parametrize("claim", JUDGED[::4], ids=lambda c: c.id)
def test_every_claim_has_an_instance_that_meets_all_hypotheses_exactly(claim):
    found = example(claim, Key(claim.id, "example"))
    assert found is not None
    assert found.decided.outcome in (Outcome.HOLDS, Outcome.VIOLATED)
    assert not [name for name in found.zero if not name.startswith("the ")]


def test_an_example_says_what_is_zero_by_necessity():
    zero = Claim("planted/lemma-9", le(0 * norm(w), alpha), (*INNER_STEP, SMOOTH))
    assert example(zero, KEY).zero == ("the left side",)


def test_a_claim_without_instances_has_no_example():
    assert example(replace(ATTAINED, hypotheses=(SMOOTH, ge(norm(w), 1 + norm(w)))), KEY) is None


def test_a_needed_hypothesis_is_needed_with_every_seed():
    claim = Claim("planted/lemma-10", le(RISE, 2 * L * norm(w - u)), (SMOOTH,))
    for seed in range(10):
        assert [n.needed for n in needs(claim, Key("planted", "seeds", seed))] == [True]


def test_a_hypothesis_that_the_violation_meets_is_not_called_needed():
    """Without the irrelevant hypothesis algebra sees that the claim is false, as it is with it."""
    x, R = Symbol("x"), Symbol("R", sign="positive")
    claim = Claim("planted/lemma-11", lt(0, (7 * x - 1000) ** 2), (le(norm(w), R),))
    (need,) = needs(claim, KEY)
    assert need.needed is None
    instance, decided = need.against
    assert decided.outcome is Outcome.VIOLATED
    assert decide(claim, instance).outcome is Outcome.VIOLATED


def test_a_freed_constant_that_bounds_the_tasks_after_all_refutes_the_claim():
    claim = Claim("planted/lemma-12", le(L, 3), (SMOOTH,))
    (need,) = needs(claim, KEY)
    assert need.needed is not True


def test_any_positive_constant_bounds_tasks_that_do_not_bend():
    """On linear tasks L = 1/8 meets the assumption, so it is the claim itself that breaks."""
    bound = Symbol("L", unit=(1, -2), sign="positive")
    claim = Claim("planted/lemma-13", le(1, bound), (Assumption("smooth", bound),))
    pool = draw_instances(claim, KEY, 1, "quadratics", (1, 1, 1), {}, bounded=True)
    flat = replace(pool.recipe, coefficients=0 * pool.recipe.coefficients)
    instance = replace(pool, recipe=flat, lattice={"L": np.array([1])})
    weaker = replace(claim, hypotheses=())
    need = judged(claim, 0, (instance, decide(weaker, instance)))
    assert need.needed is None
    assert need.against[1].outcome is Outcome.VIOLATED


def test_a_freed_bound_from_below_is_met_where_it_is_low_enough():
    """w^2 / 2 falls to 0: F_min = -1 meets the assumption, F_min = 1 does not."""
    recipe = Recipe("quadratics", 1, 8, [[[[4, 0, 0]]]], [[1]], [[[1]]])
    claim = Claim("planted/lemma-14", le(0, F_min), (BOUNDED_BELOW,))
    for eighths, met in ((-8, True), (0, True), (1, False)):
        instance = Instances(recipe, {"F_min": np.array([eighths])}, {})
        weaker = replace(claim, hypotheses=())
        need = judged(claim, 0, (instance, decide(weaker, instance)))
        completed = list(needs_module._completed(claim, 0, instance))
        assert len(completed) == met
        assert (need.needed is True) == (not met)
        for one in completed:
            assert numbers(claim, one, "exact").values["F_min"][0] == flint.fmpq(eighths, 8)


def test_what_cannot_be_settled_is_not_called_needed(monkeypatch):
    (need,) = needs(ATTAINED, KEY)
    assert need.needed is True
    undecided = Decided(Outcome.UNDECIDED, why="too wide")
    monkeypatch.setattr(needs_module, "decide", lambda *_: undecided)
    instance = replace(
        need.violation[0], lattice=need.violation[0].lattice | {"L": np.array([800])}
    )
    assert judged(ATTAINED, 0, (instance, need.violation[1])).needed is None
