"""The space of a claim: every shape in turn, and alpha as far as the hypotheses let it."""

from dataclasses import replace
from fractions import Fraction
from itertools import islice

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    DESCENT,
    B,
    D_in,
    D_o,
    L,
    T,
    alpha,
    epsilon,
    ge,
    le,
    norm,
    run,
)
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Ceiling, MeanAfter, walk
from lemmacheck.verify.adversary.search import search
from lemmacheck.verify.adversary.space import (
    ALPHAS,
    ATOMS,
    BIASED,
    FAMILIES,
    LARGE,
    MANY_TASKS,
    SHAPES,
    alphas,
    draw,
    regions,
)
from lemmacheck.verify.instances import (
    ALPHA_L,
    FIFTHS,
    LATTICE,
    STEPS,
    numbers,
)
from lemmacheck.verify.naturals import asked, counted, extent, least_naturals, relations
from lemmacheck.verify.truth import admitted
from tests.verify.planted import INNER

KNOWN = all_claims()
LONG = Claim("planted/theorem-1", le(norm(run(DESCENT, T)), epsilon))


def first(name: str, count: int, index: int = 0):
    key = Key("planted", "regions", index)
    return list(islice(regions(KNOWN[name], key), count))


def test_regions_begin_with_one_task_and_one_sample_and_take_every_family():
    found = first("fallah2019/lemma-4.9", len(SHAPES) * len(FAMILIES))
    assert found[0].shape == (1, 1, 1)
    assert {(r.shape, r.family) for r in found} == {(s, f) for s in SHAPES for f in FAMILIES}


def test_short_searches_with_other_indices_begin_elsewhere():
    begun = {first("fallah2019/lemma-4.9", 1, index)[0].shape for index in range(9)}
    assert len(begun) > 4


def test_batches_have_one_and_two_and_three_samples_before_chance_chooses():
    cycle = len(SHAPES) * len(FAMILIES)
    sizes = [r.sizes["D_test"] for r in first("fallah2019/theorem-4.13", 3 * cycle)]
    assert set(sizes) == {1, 2, 3}
    assert all(size >= 1 for size in sizes)


def test_expectations_never_have_more_atoms_than_fit_the_memory():
    for region in first("fallah2019/lemma-4.11.2", 80):
        pool = draw(KNOWN["fallah2019/lemma-4.11.2"], region, Key("planted"), 1)
        assert pool.size == 1
    assert ATOMS < 10_000


def test_tasks_have_bounded_differences_wherever_a_variance_is_assumed():
    assert all(r.bounded for r in first("fallah2019/eq-44", 60))
    assert {r.bounded for r in first("fallah2019/lemma-4.9", 60)} == {True, False}


def test_alpha_keeps_within_hypotheses_and_stands_on_their_boundaries():
    assert alphas(INNER) == (ALPHA_L, LATTICE)
    wide = replace(INNER, hypotheses=(le(0, alpha), le(alpha * L, 2), INNER.hypotheses[-1]))
    assert (min(alphas(wide)[0]), max(alphas(wide)[0])) == (0, 2 * STEPS)
    below = replace(INNER, hypotheses=(le(alpha, 0), INNER.hypotheses[-1]))
    assert (min(alphas(below)[0]), max(alphas(below)[0])) == (-STEPS, 0)


def test_an_end_of_the_range_that_lies_off_the_lattice_refines_it():
    third = replace(INNER, hypotheses=(le(0, alpha), le(alpha, 1 / (6 * L)), INNER.hypotheses[-1]))
    values, denominator = alphas(third)
    assert Fraction(max(values), FIFTHS * denominator) == Fraction(1, 6)
    region = next(regions(third, Key("planted")))
    pool = draw(third, region, Key("planted"), 200)
    assert pool.denominator == denominator
    assert admitted(third, numbers(third, pool)).all()
    assert (pool.lattice["alpha"] == max(values)).any()


RUNS = list(
    {
        c.id: c
        for c in KNOWN.values()
        if any(isinstance(t, MeanAfter) for r in relations(c) for t in walk(r))
    }.values()
)


@pytest.mark.parametrize("claim", RUNS, ids=lambda c: c.id)
def test_every_claim_about_random_runs_has_regions_of_one_task_and_of_two(claim):
    found = list(islice(regions(claim, Key(claim.id, "regions")), 20))
    assert {(1, 1, 1), (2, 1, 1)} <= {r.shape for r in found}
    least = least_naturals(claim)
    for region in found:
        assert extent(claim, region.tasks, region.samples, region.sizes) <= ATOMS
        assert all(region.sizes[name] >= low for name, low in least.items())
        draw(claim, region, Key("planted"), 1)


@pytest.mark.parametrize("claim", RUNS, ids=lambda c: c.id)
def test_random_runs_are_short_and_begin_with_no_step_at_all(claim):
    found = list(islice(regions(claim, Key(claim.id, "regions")), 40))
    seen = {name: {r.sizes[name] for r in found} for name in counted(claim)}
    assert seen
    for name, sizes in seen.items():
        assert sizes == {0, 1} if name == "k" else sizes == {1, 2}


def test_batches_begin_where_a_hypothesis_lets_them():
    claim = replace(INNER, hypotheses=(*INNER.hypotheses, ge(B, 20), le(B, 1000)))
    assert {r.sizes["B"] for r in islice(regions(claim, Key("planted")), 80)} == {20, 21, 22}


def test_where_a_condition_asks_for_large_batches_they_are_as_far_as_sums_stay_short():
    claim = replace(INNER, hypotheses=(*INNER.hypotheses, ge(B * D_in, 1 / alpha), ge(D_o, 3)))
    assert asked(claim) == {"B", "D_in"}
    found = list(islice(regions(claim, Key("planted")), 60))
    assert all(r.sizes["B"] > LARGE and r.sizes["D_in"] > LARGE for r in found)
    assert max(r.sizes["D_o"] for r in found) < 10
    summed = replace(KNOWN["fallah2019/eq-100+1"], hypotheses=(ge(B, 1 / alpha),))
    for region in islice(regions(summed, Key("planted")), 30):
        assert (region.sizes["B"] > LARGE) == (region.shape[:2] in {(1, 1), (2, 1)})
    ceiling = replace(INNER, hypotheses=(*INNER.hypotheses, ge(B, Ceiling(1 / (alpha * L)))))
    assert asked(ceiling) == set()


def test_one_task_with_one_sample_is_left_however_large_the_sums_are():
    sizes = (ge(B, 10**9), ge(D_in, 10**9), ge(D_o, 10**9))
    claim = replace(KNOWN["fallah2019/eq-101"], hypotheses=sizes)
    assert {r.shape[:2] for r in islice(regions(claim, Key("planted")), 6)} == {(1, 1)}


def test_alpha_is_tried_whatever_is_asked_of_a_number_of_steps():
    few = replace(INNER, hypotheses=(*INNER.hypotheses, ge(T, 10**6 * norm(run(DESCENT, T)))))
    assert alphas(few) == alphas(INNER)


@pytest.mark.parametrize("name", ["theorem-F.1@noiseless", "theorem-4.14", "theorem-G.1@noiseless"])
def test_theorems_about_runs_are_searched_on_instances_that_meet_them(name):
    claim = KNOWN["fallah2019/" + name]
    assert search(claim, Key(claim.id, "planted")).admitted > 50


def test_runs_may_be_very_long():
    found = list(islice(regions(LONG, Key("planted")), 10))
    assert {1, 10**6} <= {region.sizes["T"] for region in found}


def test_alpha_is_tried_everywhere_when_no_value_seems_possible():
    never = replace(INNER, hypotheses=(ge(alpha, 1 + alpha), INNER.hypotheses[-1]))
    assert alphas(never) == (ALPHAS, LATTICE)


def test_a_doubtful_claim_about_steps_is_tried_with_many_tasks():
    found = first("fallah2019/eq-157+2", 40)
    many = [r for r in found if r.sizes["B"] == MANY_TASKS]
    assert many
    assert {(r.family, *r.shape[:2]) for r in many} == {BIASED}
    for name in ("eq-157+3-repaired", "theorem-H.1", "eq-153"):
        assert all(r.sizes.get("B") != MANY_TASKS for r in first("fallah2019/" + name, 40))
