"""Claims tested on random batches: true ones left alone, false ones found, power as stated."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify import sampled
from lemmacheck.verify.adversary.space import ATOMS
from lemmacheck.verify.instances import Instances, draw_instances, numbers
from lemmacheck.verify.limits import can_sample
from lemmacheck.verify.naturals import extent, least_naturals, natural_symbols
from lemmacheck.verify.numbers import OutsideDomain
from lemmacheck.verify.sampled import sample_test
from lemmacheck.verify.statistics import RESOLUTION
from tests.verify.test_statistics import allowed

CLAIMS = all_claims()
P = "fallah2019/"
EQ_58 = CLAIMS[P + "eq-58"]  # E |gradient of a batch - gradient|^2 <= sigma^2 / D, attained
LONG = 200
LEVEL = 1e-6
batch = n.over_batch(n.i, n.b, n.D_in)


def instance(claim: Claim, family: str = "splines", shape=(2, 8, 2), size: int = LONG, **sizes):
    """The first that meets the hypotheses with the smallest constants, none zero if it can be."""
    naturals = dict.fromkeys(natural_symbols(claim), size) | sizes
    drawn = draw_instances(claim, Key("sampled", claim.id), 32, family, shape, naturals, True)
    certified = {h.constant.name for h in claim.hypotheses if isinstance(h, Assumption)}
    tight = {k: 0 * a if k in certified else a for k, a in drawn.lattice.items()}  # no slack
    drawn = replace(drawn, lattice=tight)
    scalars = [x for x in numbers(claim, drawn).values.values() if getattr(x, "ndim", 0) == 1]
    rich = np.min([x > 0 for x in scalars] or [np.ones(32)], axis=0)
    for k in sorted(range(32), key=lambda k: not rich[k]):
        try:
            sampled._admit(claim, drawn[k])
        except ValueError:
            continue
        return drawn[k]
    raise AssertionError(f"none of 32 instances meets the hypotheses of {claim.id}")


def one_task(claim: Claim, size: int = LONG) -> Instances:
    """Quadratics with a single task, whose samples differ."""
    drawn = instance(claim, "quadratics", (1, 8, 1), size)
    linear = drawn.recipe.coefficients.copy()
    linear[:, :, :, -2] = np.arange(8)
    return replace(drawn, recipe=replace(drawn.recipe, coefficients=linear))


def times(claim: Claim, factor: str) -> Claim:
    """The claim with its lesser side so many times as large."""
    relation = claim.relation
    assert relation is not None
    if relation.op == ">=":
        return replace(claim, relation=v.Relation(relation.lhs, ">=", factor * relation.rhs))
    return replace(claim, relation=v.Relation(factor * relation.lhs, "<=", relation.rhs))


def claim_of(relation: v.Relation, *hypotheses) -> Claim:
    return Claim("example2024/eq-1", relation, (n.SMOOTH, *hypotheses))


STILL = n.E(batch, n.norm(n.grad(n.i, n.w)))


def test_long_batches_have_the_mean_that_theory_says():
    drawn = one_task(EQ_58)
    made = numbers(EQ_58, drawn)
    theory = made.values["sigma_tilde"][0] ** 2 / LONG
    seen = sample_test(EQ_58, drawn, Key("mean"), LEVEL, samples=10_000)
    assert seen.samples == 10_000
    assert seen.bound == pytest.approx(theory)
    assert seen.mean == pytest.approx(theory, rel=6 * (2 / 10_000) ** 0.5)


def test_an_attained_bound_is_left_alone_and_a_tenth_less_is_found_and_confirmed():
    drawn = one_task(EQ_58)
    true = sample_test(EQ_58, drawn, Key("attained"), LEVEL)
    assert not true.rejected
    assert not true.confirmed
    assert 1 < true.power < 1.1
    false = sample_test(times(EQ_58, "1.1"), drawn, Key("twin"), LEVEL)
    assert false.rejected
    assert false.confirmed
    assert false.power == 1
    assert false.e_value >= 2 / LEVEL
    assert false.samples <= 20_000


def test_true_attained_claims_are_suspected_no_more_often_than_the_level():
    """With a look after every draw, and a stop at the first alarm."""
    drawn = one_task(EQ_58, 3)
    runs = [sample_test(EQ_58, drawn, Key("calm", k), 0.2, 200, 200) for k in range(60)]
    assert sum(run.rejected for run in runs) <= allowed(60, 0.1)
    assert any(run.e_value > 2 for run in runs)


def fickle() -> int:
    """Suspicions at a generous level that were not confirmed."""
    drawn = one_task(EQ_58, 3)
    runs = [sample_test(EQ_58, drawn, Key("calm", k), 0.9, 50, 50) for k in range(60)]
    assert not any(run.confirmed and not run.rejected for run in runs)
    return sum(run.rejected and not run.confirmed for run in runs)


def test_a_suspicion_that_fresh_draws_do_not_share_is_not_confirmed(monkeypatch):
    assert fickle() > 0
    run = sampled._Test.run  # the mistake, planted: both runs draw alike
    monkeypatch.setattr(
        sampled._Test, "run", lambda test, key, *rest: run(test, replace(key, path=()), *rest)
    )
    assert fickle() == 0


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("eq-58", {}),
        ("eq-59.2", {}),
        ("eq-32", {}),
        ("eq-81", {}),
        ("lemma-4.11.1", {"B_prime": 5}),
        ("lemma-4.11.2", {"B_prime": 5}),
        ("eq-68", {"B_prime": 5, "D_beta": 40}),
        ("eq-70", {"B_prime": 5}),
    ],
)
def test_the_stated_power_is_what_would_have_been_seen(name, sizes):
    claim = CLAIMS[P + name]
    drawn = instance(claim, **sizes)
    said = sample_test(claim, drawn, Key("power"), LEVEL, samples=1000)
    assert not said.rejected
    assert 1 < said.power < inf
    for factor, rejected in (
        (said.power * (1 + 1e-6), True),
        (said.power / (1 + 2 * RESOLUTION), False),
    ):
        twin = times(claim, f"{factor:.9f}")
        assert sample_test(twin, drawn, Key("power"), LEVEL, samples=1000).rejected is rejected


def test_batches_of_a_size_are_tested_alike_in_pieces():
    drawn = one_task(EQ_58)
    whole, pieces = (
        sample_test(EQ_58, drawn, Key("pieces"), LEVEL, samples=3000, chunk=chunk)
        for chunk in (3000, 700)
    )
    assert pieces.samples == whole.samples == 3000
    assert pieces.mean == pytest.approx(whole.mean, rel=0.2)
    again = sample_test(EQ_58, drawn, Key("pieces"), LEVEL, samples=3000, chunk=700)
    assert again == pieces
    assert sample_test(EQ_58, drawn, Key("others"), LEVEL, samples=3000) != whole


def test_no_two_pieces_are_one_draw():
    drawn = one_task(EQ_58)
    one, two = (sample_test(EQ_58, drawn, Key("pieces"), LEVEL, k, 1).mean for k in (1, 2))
    assert one != two


def test_either_run_spends_half_of_the_level():
    claim = claim_of(v.Relation(STILL * "1.1", "<=", n.norm(n.grad(n.i, n.w))))
    drawn = instance(claim)
    e_value = sample_test(claim, drawn, Key("half"), 1e-300, 100).e_value
    assert e_value > 10
    for level, rejected in ((1.9 / e_value, False), (2.1 / e_value, True)):
        assert sample_test(claim, drawn, Key("half"), level, 100).confirmed is rejected


def test_what_does_not_vary_and_is_attained_is_not_rejected_for_its_rounding():
    equal = claim_of(v.Relation(STILL * "0.1" * 3, "<=", n.norm(n.grad(n.i, n.w)) * "0.3"))
    run = sample_test(equal, instance(equal), Key("still"), LEVEL)
    assert not run.rejected
    assert run.power < 1.01


@pytest.mark.parametrize("outward", [True, False])
def test_rounding_of_what_is_zero_is_no_find_because_bounds_are_rounded_outward(
    outward, monkeypatch
):
    """Samples with one Hessian: the exact variance is zero, and floats see 1e-32."""
    claim = CLAIMS[P + "eq-78.2"]
    drawn = instance(claim, "quadratics")
    if not outward:  # the mistake, planted
        monkeypatch.setattr(sampled, "FLOOR", 0.0)
    assert sample_test(claim, drawn, Key("zero"), LEVEL).rejected is not outward


def test_an_equality_is_tested_from_both_sides():
    inverse = n.E(batch, 1 / (1 + n.norm(n.grad(n.i, n.w, n.b))))
    claim = claim_of(v.Relation(inverse, "=", inverse))
    drawn = instance(claim, size=3)
    assert not sample_test(claim, drawn, Key("equal"), LEVEL).rejected
    for factor in ("1.2", "0.8"):
        wrong = claim_of(v.Relation(inverse, "=", factor * inverse))
        assert sample_test(wrong, drawn, Key("unequal"), LEVEL).confirmed


def test_a_bound_below_what_is_possible_is_rejected_at_once():
    claim = claim_of(v.Relation(STILL, "<=", -n.norm(n.w) - 1))
    run = sample_test(claim, instance(claim), Key("impossible"), LEVEL, samples=10, chunk=10)
    assert run.confirmed
    assert np.isfinite(run.e_value)


def test_one_task_among_several_is_enough():
    """The relation holds for every task but the one that is worst, which is found."""
    mean = n.E(batch, n.norm(n.grad(n.i, n.w, n.b)) ** 2)
    smallest = claim_of(v.Relation(mean, "<=", n.E(n.over_tasks, mean) * "1.2"))
    drawn = instance(smallest, shape=(3, 3, 2), size=4)
    run = sample_test(smallest, drawn, Key("worst"), LEVEL)
    assert run.confirmed
    assert run.mean > run.bound


# What is refused ---------------------------------------------------------------------------------


def test_a_claim_without_a_sampled_reading_says_so():
    claim = CLAIMS[P + "eq-59.1"]
    with pytest.raises(NotImplementedError, match=r"eq-59\.1 has no expectation over batches that"):
        sample_test(claim, instance(claim), Key("none"), LEVEL)


def test_unbounded_expectations_on_both_sides_are_not_sampled_where_they_are_too_long_to_sum():
    claim = CLAIMS[P + "eq-72.2"]
    with pytest.raises(NotImplementedError, match=r"neither bounded .* 2916315611091 outcomes"):
        sample_test(claim, instance(claim), Key("both"), LEVEL)
    short = sample_test(claim, instance(claim, size=2), Key("both"), LEVEL, samples=500)
    assert not short.rejected


def test_sums_that_would_fill_the_memory_are_refused_before_they_are_taken():
    other = n.over_batch(n.i, n.b_o, n.D_o)
    inner = n.norm(n.E(other, n.grad(n.i, n.adapted(n.i, n.w, n.b), n.b_o)))
    claim = claim_of(v.Relation(n.E(batch, inner), "<=", n.norm(n.w)))
    drawn = instance(claim, shape=(2, 4, 1), D_o=40)
    with pytest.raises(NotImplementedError, match="12341 outcomes for 2000 draws must be at"):
        sample_test(claim, drawn, Key("cells"), LEVEL)
    assert sample_test(claim, drawn, Key("cells"), LEVEL, 50, 10).samples <= 50


def test_an_instance_outside_of_the_hypotheses_is_refused():
    claim = CLAIMS[P + "eq-81"]
    drawn = instance(claim)
    outside = replace(drawn, lattice=drawn.lattice | {"alpha": drawn.lattice["alpha"] + 10**6})
    with pytest.raises(ValueError, match=r"must meet the hypotheses of fallah2019/eq-81: .* fails"):
        sample_test(claim, outside, Key("outside"), LEVEL)


def test_a_printed_denominator_that_vanishes_is_outside_the_domain():
    zero = n.norm(n.grad(n.i, n.w) - n.grad(n.i, n.w))
    claim = claim_of(v.Relation(STILL, "<=", 1 / zero))
    with pytest.raises(OutsideDomain, match="a printed denominator vanishes"):
        sample_test(claim, instance(claim), Key("outside"), LEVEL)


def test_limits_that_a_draw_breaks_are_an_error_and_no_find(monkeypatch):
    monkeypatch.setattr("lemmacheck.verify.sampler.limit", lambda *_: 1e6)
    with pytest.raises(ArithmeticError, match="beyond the limits of its tree"):
        sample_test(EQ_58, one_task(EQ_58), Key("limits"), LEVEL)


# Every claim -------------------------------------------------------------------------------------

SAMPLED = {c.id: c for c in CLAIMS.values() if can_sample(c)}


@pytest.mark.parametrize("claim", SAMPLED.values(), ids=SAMPLED)
def test_no_claim_that_holds_is_suspected_and_short_sums_agree(claim):
    """Shapes so short that everything can be summed, so that no claim is left out."""
    sizes = {name: max(2, low) for name, low in least_naturals(claim).items()}
    shapes = ((2, 2, 1), (2, 1, 1))
    short = next(shape for shape in shapes if extent(claim, *shape[:2], sizes) <= ATOMS)
    drawn = instance(claim, shape=short, **sizes)
    run = sample_test(claim, drawn, Key("every"), LEVEL, samples=400)
    if claim.expected != "refuted":
        assert not run.rejected
