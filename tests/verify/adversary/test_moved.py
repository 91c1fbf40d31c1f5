"""Instances moved to rest, or to other units, by which more claims are found false."""

from dataclasses import replace

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import SMOOTH, F, L, alpha, epsilon, le, nabla_F, norm, w
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.adversary.moved import FINER, UNITS
from lemmacheck.verify.adversary.search import STANDARD, search
from lemmacheck.verify.adversary.space import FAMILIES, Region, alphas, draw
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.instances import LATTICE, draw_instances, numbers
from lemmacheck.verify.naturals import least_naturals
from tests.verify.planted import INNER

KNOWN = all_claims()


def two_samples(claim: Claim, size: int, family="splines"):
    sizes = least_naturals(claim)
    region = Region(family, 2, 2, 1, sizes, bounded=True)
    return draw(claim, region, Key("planted"), size)


@pytest.mark.parametrize("family", FAMILIES)
def test_many_instances_of_claims_about_steps_rest_at_w(family):
    claim = KNOWN["ashtekar2021/eq-11@literal"]
    pool = two_samples(claim, 200, family)
    made = numbers(claim, pool)
    evaluator = Evaluator(made.problem, made.values)
    slope = evaluator.value(norm(nabla_F(w)), {}, 0).reshape(-1)
    level = abs(evaluator.value(F(w), {}, 0).reshape(-1))
    resting = slope < 0.5
    assert 0.4 < resting.mean() < 0.9
    assert resting[pool.lattice["epsilon"] == 1].mean() > 0.9
    assert (level[resting] < 0.5).mean() > 0.6
    alone = KNOWN["fallah2019/eq-99"]
    assert two_samples(alone, 2).denominator < FINER * LATTICE, "it is about no step"


def test_where_truth_depends_on_units_lengths_differ_and_curvatures_do_not():
    claim = KNOWN["fallah2019/eq-149+1@literal"]
    sizes, key = least_naturals(claim), Key("planted")
    varied = two_samples(claim, 300)
    plain = draw_instances(claim, key, 300, "splines", (2, 2, 1), sizes, True, *alphas(claim))
    assert varied.denominator == FINER * plain.denominator
    here, there = (numbers(claim, pool).values for pool in (varied, plain))
    moved = plain.lattice["w"][:, 0] != 0
    length = here["w"][:, 0] / np.where(moved, there["w"][:, 0], 1)
    assert set(length[moved]) == set(UNITS)
    rough = integers(key.fold("units").fold("rough"), (300,), 0, 1) == 1
    smooth = moved & ~rough
    assert np.allclose(here["L"][smooth], there["L"][smooth])
    curved = smooth & (there["rho"] != 1)  # where nothing else bounds them, constants are one
    assert np.allclose((here["rho"] * length)[curved], there["rho"][curved])
    assert (varied.recipe.sample_weights[rough] == 1).all()
    assert (varied.lattice["rho"][rough] <= 2 * FINER).all()
    bumps = varied.recipe.coefficients[rough][..., 2:]
    assert (bumps.sum(axis=2) == 0).all(), "tasks have none"
    assert (bumps != 0).any()


def test_units_are_let_alone_where_they_agree_or_nothing_is_assumed():
    agreed = replace(INNER, relation=le(alpha * L, 1), hypotheses=(SMOOTH,))
    free = Claim("planted/lemma-1", le(epsilon, alpha))
    for claim in (agreed, free):
        assert two_samples(claim, 2).denominator < FINER * LATTICE


@pytest.mark.parametrize(
    "name",
    [
        *(f"ashtekar2021/{number}" for number in ("eq-11@literal", "eq-12", "eq-13")),
        *(f"fallah2019/eq-{number}@literal" for number in ("149+1", "151.1", "152.1")),
        *(f"fallah2019/eq-{number}" for number in ("153", "156", "157+2")),
    ],
)
def test_what_fails_at_rest_or_in_other_units_is_found(name):
    claim = KNOWN[name]
    found = search(claim, Key(claim.id, "search", 0), STANDARD)
    assert found.violation is not None
    assert float(found.violation[1].margin) < -1e-3
