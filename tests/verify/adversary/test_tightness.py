"""Tightness: where a bound is nearest to being attained, and which addends it needs."""

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import SMOOTH, L, alpha, ge, grad, i, le, norm, u, w
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Product, Sum, node
from lemmacheck.verify.adversary.search import QUICK, Budget, search
from lemmacheck.verify.adversary.tightness import addends, ratio_of, terms_of
from lemmacheck.verify.truth import Outcome, decide
from tests.verify.planted import ATTAINED, RISE, smoothness

KNOWN = all_claims()
REACH = Budget(regions=6, batch=128, turns=8)


def seen(claim, budget=QUICK):
    return search(claim, Key(claim.id, "tight"), budget)


def test_the_instance_where_a_bound_is_attained_attains_it_exactly():
    found = seen(ATTAINED)
    decided = decide(ATTAINED, found.tight)
    assert decided.outcome is Outcome.HOLDS
    assert ratio_of(ATTAINED, decided) == 1


def test_a_bound_that_is_twice_too_large_has_half_the_ratio():
    claim = smoothness("2")
    assert ratio_of(claim, decide(claim, seen(claim).tight)) * 2 == 1


def test_a_lower_bound_has_the_same_ratio_turned_round():
    turned = Claim("planted/lemma-5", ge(2 * L * norm(w - u), RISE), (SMOOTH,))
    assert ratio_of(turned, decide(turned, seen(turned).tight)) * 2 == 1


def test_sides_that_are_both_negative_are_compared_the_other_way():
    claim = Claim("planted/lemma-6", le(-2 * L * norm(w - u), -RISE), (SMOOTH,))
    assert seen(claim).largest == pytest.approx(0.5)


def test_a_sum_inside_a_product_is_multiplied_out():
    a, b, c = (grad(i, w), grad(i, u), w - u)
    tree = Product((L, Sum((norm(a), norm(b))), norm(c)))
    assert addends(tree) == (
        Product((L, norm(a), norm(c))),
        Product((L, norm(b), norm(c))),
    )


def test_a_product_of_two_sums_is_one_addend():
    tree = Product((Sum((L, L)), Sum((L, alpha))))
    assert addends(tree) == (tree,)


def test_an_addend_that_nothing_needs_may_vanish_and_one_that_all_need_may_not():
    claim = Claim("planted/lemma-7", le(RISE, L * norm(w - u) + norm(grad(i, w))), (SMOOTH,))
    needed, idle = seen(claim, REACH).terms
    assert needed == pytest.approx(1, abs=1e-6)
    assert 0 <= idle <= 1
    half = Claim(
        "planted/lemma-8", le(RISE, node("0.5") * L * norm(w - u) + L * norm(w - u)), (SMOOTH,)
    )
    first, second = seen(half, REACH).terms
    assert first == pytest.approx(0, abs=1e-6)
    assert second == pytest.approx(0.5, abs=1e-6)


def test_equations_and_single_terms_have_no_addends():
    assert terms_of(KNOWN["fallah2019/eq-30"]) == ()
    assert terms_of(ATTAINED) == ()
    assert len(terms_of(KNOWN["fallah2019/lemma-4.9"])) == 2
