"""Instances kept from the search: admitted, of their own making, and near attained bounds."""

import ast
from pathlib import Path

import numpy as np
import pytest

from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.notation import L, alpha, eq, grad, i, le, lt, norm, sigma, u, w
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Symbol
from lemmacheck.verify.adversary import falsity, withheld
from lemmacheck.verify.adversary.falsity import ALGEBRA, INSTANCE, Judge, clash
from lemmacheck.verify.naturals import extent, least_naturals
from lemmacheck.verify.truth import Outcome, decide, measure
from tests.verify.planted import ATTAINED, INNER, JENSEN, smoothness

KNOWN = all_claims()
OF_EACH_KIND = [
    "fallah2019/lemma-4.9",
    "fallah2019/lemma-4.11.1",
    "fallah2019/theorem-A.1.2",
    "fallah2019/eq-43",
    "fallah2019/eq-48.3",
    "fallah2019/eq-78.2",
    "fallah2019/theorem-4.13",
]


@pytest.mark.parametrize("name", OF_EACH_KIND)
def test_most_kept_instances_meet_the_hypotheses(name):
    claim = KNOWN[name]
    seen = [measure(claim, k.instances) for k in withheld.withheld(claim, 4)]
    assert sum(s.admitted.sum() for s in seen) >= sum(len(s.admitted) for s in seen) / 4


@pytest.mark.parametrize("name", OF_EACH_KIND)
def test_the_instance_that_comes_nearest_to_breaking_a_true_claim_does_not_break_it(name):
    claim = KNOWN[name]
    kept = next(withheld.withheld(claim, 1)).instances
    first = kept[int(np.argmax(measure(claim, kept).excess))]
    assert decide(claim, first).outcome is Outcome.HOLDS


def test_floats_and_exact_numbers_read_the_same_instance():
    claim = KNOWN["fallah2019/lemma-4.9"]
    for kept in withheld.withheld(claim, 3, size=4):
        seen = measure(claim, kept.instances)
        for k in np.flatnonzero(seen.admitted & np.isfinite(seen.ratio)):
            exact = decide(claim, kept.instances[int(k)])
            assert float(exact.lhs) / float(exact.rhs) == pytest.approx(float(seen.ratio[k]))


@pytest.mark.parametrize("name", ["fallah2019/lemma-4.9", "fallah2019/eq-43", "fallah2019/eq-78.2"])
def test_bounds_that_are_attained_are_nearly_attained(name):
    claim = KNOWN[name]
    seen = [measure(claim, k.instances).ratio for k in withheld.withheld(claim, 12)]
    assert 0.98 < max(np.nan_to_num(r).max() for r in seen) <= 1 + 1e-9


def test_the_same_claim_is_given_the_same_instances():
    one, other = (next(withheld.withheld(ATTAINED, 1)).instances.to_json() for _ in range(2))
    assert one == other
    assert next(withheld.withheld(JENSEN, 1)).instances.to_json() != one


def test_beyond_the_usual_range_there_are_steps_of_either_excess():
    steps = next(withheld.withheld(INNER, 1, beyond=True)).instances.lattice["alpha"]
    assert (steps < 0).any()
    assert (steps > 40).any()
    inside = next(withheld.withheld(INNER, 1)).instances.lattice["alpha"]
    assert inside.min() >= 0
    assert inside.max() == 40


@pytest.mark.parametrize("name", ["eq-101", "eq-111", "theorem-F.1@noiseless", "eq-100+1"])
def test_sizes_begin_where_the_claim_lets_them_and_sums_stay_short(name):
    claim = KNOWN["fallah2019/" + name]
    least = least_naturals(claim)
    kept = [k.instances for k in withheld.withheld(claim, 30, size=1)]
    for one in kept:
        tasks, samples = one.recipe.coefficients.shape[1:3]
        assert extent(claim, tasks, samples, one.naturals) <= withheld.ATOMS
        assert all(one.naturals[n] >= low for n, low in least.items())
    assert any(one.naturals == least for one in kept)
    assert any(one.naturals != least for one in kept)
    assert len({one.recipe.coefficients.shape[1:3] for one in kept}) > 1


@pytest.mark.parametrize("module", [withheld, falsity])
def test_nothing_is_taken_from_the_search(module):
    """No function that draws for the search, and no random stream of its."""
    taken = {
        f"{node.module}.{alias.name}"
        for node in ast.walk(ast.parse(Path(module.__file__).read_text()))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    mine = "lemmacheck.verify.adversary.withheld."
    constants = {f"lemmacheck.verify.adversary.search.{n}" for n in ("MARGIN", "SUSPECT")}
    theirs = {t for t in taken if ".adversary." in t and not t.startswith(mine)} - constants
    drawing = {t for t in taken if "counter" in t or "draw" in t or "skeleton" in t}
    assert not theirs
    assert not drawing


# Why a twin is false -----------------------------------------------------------------------------


def test_a_bound_below_an_attained_one_is_false_by_an_instance():
    found = Judge(ATTAINED).false(smoothness("0.9"))
    assert found is not None
    assert found.by == INSTANCE
    assert found.margin > 1e-3
    assert "task(s)" in found.why


@pytest.mark.parametrize("claim", [ATTAINED, JENSEN, INNER], ids=lambda c: c.id)
def test_a_true_claim_is_never_said_to_be_false(claim):
    assert Judge(claim, batches=12).false(claim) is None


def test_conditions_dropped_are_tried_beyond_their_range():
    dropped = Claim(
        "planted/lemma-3", INNER.relation, INNER.hypotheses[1:]
    )  # alpha may be negative
    assert Judge(INNER).false(dropped) is not None


def too_rare(relation):
    """A claim of which the withheld instances break nothing, so that algebra must speak."""
    tiny = Symbol("tiny", unit=(1, -1), sign="positive")
    return Claim("planted/lemma-7", relation(tiny), ATTAINED.hypotheses)


def test_sides_of_different_units_are_false_by_rescaling():
    claim = too_rare(lambda tiny: le(tiny, 1000 * (tiny + tiny) * (tiny + tiny)))
    found = Judge(claim, batches=2).false(claim)
    assert found is not None
    assert found.by == ALGEBRA
    assert "F X^(-1)" in found.why
    assert found.margin is None


def test_sides_of_one_unit_are_not():
    assert clash(too_rare(lambda tiny: le(tiny, 1000 * tiny))) is None


def test_no_rescaling_without_an_instance_where_both_sides_are_positive():
    claim = too_rare(lambda tiny: le(tiny - tiny, tiny * tiny))
    assert clash(claim) is not None
    assert Judge(claim, batches=2).false(claim) is None


def test_no_rescaling_under_a_condition_that_rescaling_breaks():
    relation = too_rare(lambda tiny: le(tiny, 1000 * tiny * tiny)).relation
    assert clash(Claim("planted/lemma-7", relation, (lt(1, L), *ATTAINED.hypotheses))) is None
    assert clash(Claim("planted/lemma-7", relation, (le(alpha, 1 / L),))) is not None


def test_no_rescaling_of_vectors_or_of_sums_that_clash_within():
    assert clash(Claim("planted/lemma-7", eq(grad(i, w), w))) is None
    assert clash(Claim("planted/lemma-7", le(norm(w), sigma + L))) is None


def test_units_that_nobody_declared_prove_nothing():
    """L without a unit would take that of 1 + L from the sum itself."""
    bound = Symbol("L", sign="positive")
    rise = norm(grad(i, w) - grad(i, u))
    claim = Claim(
        "planted/lemma-22", le(rise, (1 + bound) * norm(w - u)), (Assumption("smooth", bound),)
    )
    assert clash(claim) is None
