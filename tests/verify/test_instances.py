"""Instances: the same numbers in every arithmetic, assumptions met by construction."""

from __future__ import annotations

import json
from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import INFINITY
from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.instances import (
    Instances,
    draw_instances,
    finite,
    free_symbols,
    numbers,
    with_lattice,
)
from lemmacheck.verify.naturals import natural_symbols
from lemmacheck.verify.truth import Outcome, decide, measure
from tests.verify._help import Hand, plain

CLAIMS = [all_claims()["fallah2019/" + name] for name in ("lemma-4.9", "lemma-4.11.1", "eq-32")]
i, w, u, L = n.i, n.w, n.u, n.L


def drawn(claim: Claim, family="splines", shape=(2, 2, 2), size=12, bounded=True) -> Instances:
    sizes = dict.fromkeys(natural_symbols(claim), 2)
    return draw_instances(claim, Key("instances", claim.id), size, family, shape, sizes, bounded)


@pytest.mark.parametrize("family", ["splines", "quadratics"])
@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_floats_and_rationals_are_the_same_numbers(claim, family):
    instances = drawn(claim, family)
    floats = numbers(claim, instances)
    for at in range(instances.size):
        exact = numbers(claim, instances[at], "exact")
        assert exact.values.keys() == floats.values.keys()
        for name, value in exact.values.items():
            if isinstance(value, int):
                assert value == floats.values[name]
            else:
                found = np.vectorize(plain, otypes=[float])(value)[0]
                np.testing.assert_allclose(floats.values[name][at], found, rtol=1e-8, atol=1e-12)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_instances_survive_json(claim):
    instances = drawn(claim)
    again = Instances.from_json(json.loads(json.dumps(instances.to_json())))
    assert again.to_json() == instances.to_json()
    assert again.size == instances.size


def test_malformed_json_is_refused_with_its_cure():
    with pytest.raises(ValueError, match="lattice, naturals and denominator, not"):
        Instances.from_json({"recipe": {}})


def test_one_instance_keeps_its_numbers_from_either_end():
    instances = drawn(CLAIMS[0])
    assert instances[3].size == 1
    assert instances[3].lattice["w"].tolist() == [instances.lattice["w"][3].tolist()]
    assert instances[-1].to_json() == instances[instances.size - 1].to_json()


def test_the_stream_depends_on_the_key_alone():
    claim = CLAIMS[0]
    assert drawn(claim).to_json() == drawn(claim).to_json()
    other = draw_instances(claim, Key("instances", "other"), 12, "splines", (2, 2, 2), {}, True)
    assert other.to_json() != drawn(claim).to_json()


def test_what_assumptions_bound_is_certified_and_not_drawn():
    claim = CLAIMS[1]
    names = {s.name for s in free_symbols(claim)}
    assert not names & {"L", "rho", "sigma", "sigma_tilde", "sigma_H", "i"}
    assert {"w", "alpha", "B_prime", "D_beta"} <= names


@pytest.mark.parametrize("family", ["splines", "quadratics"])
def test_certified_constants_bound_what_is_measured_by_hand(family):
    claim = CLAIMS[1]
    instances = drawn(claim, family, (2, 2, 2), 6)
    points = [[Fraction(x, 4), Fraction(y, 4)] for x in (-5, 0, 7) for y in (-6, 1, 5)]
    mean = n.nabla_f(w)
    measured = {
        "L": n.norm(n.hess(i, w)),
        "sigma": v.Root(n.E(n.over_tasks, n.norm(n.grad(i, w) - mean) ** 2)),
        "sigma_tilde": v.Root(n.Var(n.over_batch(i, n.b, v.node(1)), n.grad(i, w, n.b))),
        "sigma_H": v.Root(
            n.E(
                n.over_batch(i, n.b, v.node(1)),
                n.norm(n.hess(i, w, n.b) - n.hess(i, w), "frobenius") ** 2,
            )
        ),
    }
    for at in range(instances.size):
        exact = numbers(claim, instances[at], "exact")
        for point in points:
            hand = Hand(instances[at].recipe, {"w": point})
            for name, tree in measured.items():
                bound = float(flint.arb(exact.values[name][0]).mid())
                for value in hand.for_every_task(tree).values():
                    assert value <= bound * (1 + 1e-12) + 1e-12, name


def test_alpha_is_a_multiple_of_one_over_L_with_its_ends():
    claim = CLAIMS[0]
    instances = drawn(claim, size=100)
    made = numbers(claim, instances)
    share = made.values["alpha"] * made.values["L"]
    assert share.min() == 0
    assert share.max() == pytest.approx(1)
    assert (share <= 1 + 1e-15).all()


def test_signs_of_free_scalars_are_kept():
    c, d = v.Symbol("c", sign="positive"), v.Symbol("d", sign="nonnegative")
    claim = Claim("planted/lemma-1", n.le(c, d))
    instances = drawn(claim, size=300)
    assert instances.lattice["c"].min() == 1
    assert instances.lattice["d"].min() == 0


def test_constants_that_do_not_exist_are_infinite_and_known_to_be():
    claim = Claim("planted/lemma-1", n.le(0, n.sigma), (n.TASK_VARIANCE,))
    instances = drawn(claim, "quadratics", (3, 1, 1), 40, bounded=False)
    keep = finite(claim, numbers(claim, instances))
    assert 0 < keep.sum() < 40
    for at in range(40):
        exact = numbers(claim, instances[at], "exact").values["sigma"][0]
        assert (exact is INFINITY) == (not keep[at])


BELOW = Claim("planted/lemma-1", n.le(n.F_min, n.F(w)), (n.SMOOTH, n.BOUNDED_BELOW))


GAP = Claim("planted/lemma-1", n.le(0, n.T), (*BELOW.hypotheses, n.ge(n.T, n.F(w) - n.F_min)))


@pytest.mark.parametrize("family", ["splines", "quadratics"])
@pytest.mark.parametrize("shape", [(1, 1, 1), (2, 2, 1), (2, 1, 2)])
def test_a_bound_from_below_holds_at_every_point_and_for_every_step(family, shape):
    instances = drawn(BELOW, family, shape, 40)
    floats = numbers(BELOW, instances)
    keep = finite(BELOW, floats)
    assert keep.any()
    for at in np.flatnonzero(keep):
        exact = numbers(BELOW, instances[int(at)], "exact")
        bound = plain(exact.values["F_min"][0])
        assert floats.values["F_min"][at] <= bound
        assert floats.values["F_min"][at] == pytest.approx(float(bound), rel=1e-6, abs=1e-6)
        for x in (-9, -3, 0, 1, 4):
            for step in (0, Fraction(1, 7), Fraction(-1, 3)):
                point = {"w": [Fraction(x, 4)] * shape[2], "alpha": Fraction(step)}
                assert Hand(instances[int(at)].recipe, point).read(n.F(w), {}) >= bound


def test_losses_that_fall_for_ever_have_no_bound_from_below():
    instances = drawn(BELOW, "quadratics", (2, 1, 2), 40, bounded=False)
    keep = finite(BELOW, numbers(BELOW, instances))
    assert 0 < keep.sum() < 40
    for at in range(40):
        exact = numbers(BELOW, instances[at], "exact").values["F_min"][0]
        assert (exact is INFINITY) == (not keep[at])
    falling = instances[int(np.flatnonzero(~keep)[0])]
    assert decide(BELOW, falling).outcome is Outcome.NOT_ADMITTED
    assert "no constant F_min" in decide(BELOW, falling).why
    assert not measure(BELOW, falling).admitted[0]


def test_slack_lowers_a_bound_from_below():
    instance = drawn(BELOW, "quadratics", (1, 1, 1), 40)
    kept = instance[int(np.flatnonzero(finite(BELOW, numbers(BELOW, instance)))[0])]
    values = [
        numbers(BELOW, with_lattice(kept, F_min=np.array([slack])), "exact").values["F_min"][0]
        for slack in (0, 12)
    ]
    assert values[0] - values[1] == flint.fmpq(12, 8)


@pytest.mark.parametrize("family", ["splines", "quadratics"])
@pytest.mark.parametrize("denominator", [8, 24])
def test_most_instances_of_which_a_gap_must_be_small_nearly_rest(family, denominator):
    """A whole point left of all knots, where no sample has a gradient, is next to w."""
    sizes = dict.fromkeys(natural_symbols(GAP), 2)
    instances = draw_instances(
        GAP, Key("rest"), 60, family, (2, 2, 2), sizes, True, denominator=denominator
    )
    resting = 0
    for at in range(60):
        hand = Hand(instances[at].recipe)
        whole = [Fraction(round(int(x) / denominator)) for x in instances.lattice["w"][at]]
        near = all(
            abs(Fraction(int(x), denominator) - p) <= Fraction(1, 8)
            for x, p in zip(instances.lattice["w"][at], whole, strict=True)
        )
        slopes = [hand.sample(i, s, whole, 1) for i in range(2) for s in range(2)]
        resting += near and not any(any(slope) for slope in slopes)
    assert 30 < resting < 55


def test_scalars_are_drawn_below_the_number_that_a_hypothesis_names():
    small = (n.lt(n.epsilon, 1), n.le(n.phi, v.node("0.3")), n.le(n.beta, n.epsilon))
    claim = Claim("planted/lemma-1", n.le(0, n.epsilon + n.phi + n.beta), small)
    drawn_ = drawn(claim, size=200).lattice
    assert (drawn_["epsilon"].min(), drawn_["epsilon"].max()) == (1, 7)
    assert (drawn_["phi"].min(), drawn_["phi"].max()) == (1, 2)
    assert drawn_["beta"].max() > 20


def test_what_bounds_a_quotient_may_grow_as_the_tasks_shrink():
    c = v.Symbol("c", sign="nonnegative")
    claim = Claim("planted/lemma-1", GAP.relation, (*GAP.hypotheses, n.le(n.rho / L, c)))
    seen = drawn(claim, size=200).lattice["c"]
    assert (seen > 40).mean() == pytest.approx(0.5, abs=0.2)
    assert (seen % 1024 == 0).sum() >= (seen > 40).sum()
    alone = Claim("planted/lemma-1", n.le(n.rho / L, c), (n.SMOOTH, n.HESSIAN_LIPSCHITZ))
    assert drawn(alone, size=200).lattice["c"].max() <= 32


def test_a_positive_constant_of_flat_tasks_is_one():
    claim = Claim("planted/lemma-1", n.le(0, L), (n.SMOOTH,))
    instances = drawn(claim, "quadratics", (1, 1, 1), 1)
    recipe = instances.recipe
    flat = type(recipe)(
        recipe.family,
        recipe.dimension,
        recipe.denominator,
        recipe.coefficients * 0,
        recipe.task_weights,
        recipe.sample_weights,
    )
    made = numbers(claim, Instances(flat, {}, {}), "exact")
    assert made.values["L"][0] == 1


def test_changing_the_lattice_leaves_the_given_instances_alone():
    instances = drawn(CLAIMS[0])
    before = instances.to_json()
    moved = with_lattice(instances, w=instances.lattice["w"] + 1)
    assert instances.to_json() == before
    assert moved.to_json() != before


def test_half_of_the_points_stand_where_bumps_are_highest():
    instances = drawn(CLAIMS[0], size=200, shape=(1, 1, 1))
    knots = instances.recipe.parameters["knots"][..., 1] * (8 // instances.recipe.denominator)
    share = (instances.lattice["w"] == knots).all(axis=-1).mean()
    assert 0.35 < share < 0.7


def test_constants_that_hold_on_a_ball_only_decide_no_claim():
    for claim in (CLAIMS[0], Claim("planted/lemma-1", n.le(0, L))):
        instances = drawn(claim, "rankone")
        for arithmetic in ("float64", "exact"):
            message = rf"family='rankone' has constants for \|w\| <= .* must not decide {claim.id}"
            with pytest.raises(ValueError, match=message):
                numbers(claim, instances, arithmetic)
        with pytest.raises(ValueError, match="choose a family certified on all of R"):
            measure(claim, instances)
        with pytest.raises(ValueError, match="choose a family certified on all of R"):
            decide(claim, instances[0])


@pytest.mark.parametrize("name", ["w", "alpha", "L"])
def test_numbers_of_another_shape_are_refused_and_never_repeated(name):
    """One coordinate in two dimensions would mean (x, x) here and |x| there."""
    instance = drawn(CLAIMS[0], shape=(2, 1, 2), size=1)
    short = instance.lattice[name][..., :1] if name == "w" else instance.lattice[name][:, None]
    mended = with_lattice(instance, **{name: short})
    for arithmetic in ("float64", "exact"):
        with pytest.raises(ValueError, match="must be"):
            numbers(CLAIMS[0], mended, arithmetic)


def test_no_caller_can_put_a_number_in_the_place_of_a_certified_constant():
    with pytest.raises(ValueError, match="has no free scalar 'L'"):
        decide(CLAIMS[0], drawn(CLAIMS[0], size=1), {"L": Fraction(1, 10**9)})


def test_a_constant_may_be_larger_than_certified_and_never_smaller():
    instance = drawn(CLAIMS[0], size=1)
    least = numbers(CLAIMS[0], with_lattice(instance, L=np.array([0])), "exact").values["L"][0]
    more = numbers(CLAIMS[0], with_lattice(instance, L=np.array([12])), "exact").values["L"][0]
    assert more - least == flint.fmpq(12, 8)
    with pytest.raises(ValueError, match="the slack of L must be at least 0"):
        numbers(CLAIMS[0], with_lattice(instance, L=np.array([-1])))


@pytest.mark.parametrize("name", ["alpha", "L"])
def test_a_value_for_each_task_may_have_any_name(name):
    each = v.Symbol(name, per_task=True, sign="positive")
    claim = Claim("planted/lemma-1", n.le(each[i] * n.norm(n.grad(i, w)), each[i]))
    made = numbers(claim, drawn(claim, shape=(3, 1, 1)))
    assert made.values[name].shape == (12, 3)
