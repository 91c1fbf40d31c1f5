"""The derived constants, beside the printed ones; and derivations that must not be believed."""

from dataclasses import replace
from fractions import Fraction

import pytest

from lemmacheck.proofs.calculus import (
    CASES,
    DERIVATIONS,
    build,
    compare,
    comparison,
    constants,
    printed_relation,
)
from lemmacheck.proofs.calculus.building import Setting, bound, sign, write
from lemmacheck.proofs.calculus.chance import BatchMean
from lemmacheck.proofs.calculus.derivation import ReplayError, granted_by, replay, step
from lemmacheck.proofs.calculus.derivations import fallah2019_step_size
from lemmacheck.proofs.calculus.judgements import Bounded, Lipschitz, RuleError
from lemmacheck.proofs.calculus.leaves import Premise, SampleVariance, Smooth
from lemmacheck.proofs.calculus.norms import Composed
from lemmacheck.proofs.calculus.order import Where
from lemmacheck.proofs.calculus.rule import Rule, same
from lemmacheck.proofs.calculus.rules import RULES
from lemmacheck.proofs.notation import (
    INNER_STEP,
    E,
    L,
    adapted,
    alpha,
    b_test,
    grad,
    i,
    norm,
    over_tasks,
    rho,
    sigma_H,
    u,
    w,
)
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.vocabulary import Sort, Symbol, node

CLAIMS = all_claims()
P = "fallah2019/"
EXPECTED = {
    "eq-31": "equal",
    "eq-32": "equal",
    "eq-43": "equal",
    "eq-44": "smaller",
    "eq-44-repaired": "equal",
    "eq-56": "equal",
    "eq-57+1": "looser",
    "eq-58": "equal",
    "eq-73": "equal",
    "eq-75": "equal",
    "eq-78.2": "equal",
    "eq-81": "equal",
    "eq-85.2": "equal",
    "lemma-4.9": "looser",
    "lemma-4.11.1": "looser",
    "lemma-4.11.2": "looser",
    "theorem-4.13": "looser",
    "theorem-A.1.2": "equal",
}
ALL = sorted(CASES)
PRINTED = sorted(name for name, case in CASES.items() if case.weaken)


def settings(name):
    return Setting(granted_by(CLAIMS[name]))


def test_printed_against_derived():
    """The one printed constant below what can be derived is that of (44)."""
    found = {name.removeprefix(P): comparison(CLAIMS[name]).relation for name in DERIVATIONS}
    assert found == EXPECTED


@pytest.mark.parametrize("name", ALL)
def test_the_record_gets_both_constants(name):
    """Printed and derived are there as LaTeX, the comparison in words."""
    found = constants(CLAIMS[name])
    assert set(found) == {"printed", "derived", "relation", "comparison"}
    assert all(found.values())


@pytest.mark.parametrize("name", PRINTED)
def test_where_the_printed_relation_follows_it_is_derived(name):
    """Weakening by alpha L <= 1 ends in the relation as printed, from its hypotheses."""
    case, claim = CASES[name], CLAIMS[name]
    proved = bound(case.weaken(settings(name)))
    r = printed_relation(claim)
    first, second = (r.lhs, r.rhs) if r.op == "<=" else (r.rhs, r.lhs)
    assert same(proved.lhs, first)
    assert same(proved.rhs, second)


def test_only_the_refuted_bound_has_no_derivation_of_its_printed_form():
    """(44) as printed cannot be reached."""
    assert set(CASES) - set(PRINTED) == {P + "eq-44"}


def test_44_is_short_by_one_factor():
    """The printed bound is (1 + alpha L)^-2 times the derived one."""
    assert comparison(CLAIMS[P + "eq-44"]).ratio == "(alpha*L + 1)**(-2)"


def test_the_smoothness_constant_before_weakening():
    """(1 + alpha L)^2 L + rho alpha (1 + alpha L) E norm(grad f_i(u))."""
    x, m = alpha * L, E(over_tasks, norm(grad(i, u)))
    expected = ((1 + x) ** 2 * L + rho * alpha * (1 + x) * m) * norm(w - u)
    assert same(bound(DERIVATIONS[P + "eq-57+1"]).rhs, expected)


def test_the_second_moment_is_as_sharp_as_its_argument():
    """2.3235 is reached, 2.3234 is not, and 3.125 is what the paper needs."""
    s = settings(P + "lemma-4.11.2")
    fallah2019_step_size.second_moment(s, node("2.3235"))
    with pytest.raises(RuleError, match="not shown to be nonnegative"):
        fallah2019_step_size.second_moment(s, node("2.3234"))


def test_theorem_a_1_for_the_first_power():
    """The two-point bound is derived for k = 1 as well."""
    replay(fallah2019_step_size.two_point(1), ())


@pytest.mark.parametrize("name", ALL)
def test_every_assumption_used_is_needed(name):
    """Without any one of the assumptions it used, a derivation is refused, and cannot be built."""
    granted, case = granted_by(CLAIMS[name]), CASES[name]
    proof = DERIVATIONS[name]
    for dropped in replay(proof, granted).used:
        rest = tuple(g for g in granted if g != dropped)
        with pytest.raises(ReplayError, match="not assumed"):
            replay(proof, rest)
        with pytest.raises(RuleError, match="add it to the claim"):
            case.derive(Setting(rest))


@pytest.mark.parametrize("name", ALL)
def test_every_rule_used_is_needed(name):
    """Deleting any rule that a derivation uses makes it fail."""
    granted, proof = granted_by(CLAIMS[name]), DERIVATIONS[name]
    for rule in replay(proof, granted).rules:
        rest = {n: r for n, r in RULES.items() if n != rule}
        with pytest.raises(ReplayError, match=f"{rule} is no rule"):
            replay(proof, granted, rest)


def doubled(name):
    return tuple(
        Premise(g.name, 2 * L) if isinstance(g, Premise) and g.name == "smooth" else g
        for g in granted_by(CLAIMS[name])
    )


@pytest.mark.parametrize("number", ["eq-31", "eq-32", "eq-56", "eq-57+1", "theorem-4.13"])
def test_a_weaker_assumption_gives_a_larger_constant(number):
    """With smoothness 2L the derived constant grows, and the printed one becomes too small."""
    weaker = CASES[P + number].derive(Setting(doubled(P + number)))
    claim = CLAIMS[P + number]
    before, after = bound(DERIVATIONS[P + number]).rhs, bound(weaker).rhs
    assert compare(before, after, INNER_STEP).relation == "smaller"
    with pytest.raises(ReplayError, match="not assumed"):
        comparison(claim, weaker)


def test_a_weakening_that_the_facts_do_not_give_is_refused():
    """With smoothness 2L and alpha <= 1/L, alpha 2L <= 1 does not follow."""
    with pytest.raises(RuleError, match="right side is not equal"):
        CASES[P + "eq-57+1"].weaken(Setting(doubled(P + "eq-57+1")))


def test_a_tampered_conclusion_is_refused():
    """The checker recomputes; it does not read."""
    proof = DERIVATIONS[P + "eq-56"]
    b = bound(proof)
    lie = replace(proof, conclusion=Bounded(b.lhs, norm(grad(i, u))))
    with pytest.raises(ReplayError, match="another conclusion"):
        replay(lie, granted_by(CLAIMS[P + "eq-56"]))


def test_a_tampered_premise_is_refused():
    """A lie deep in the tree is found as well."""
    proof = DERIVATIONS[P + "eq-56"]
    deep = proof.premises[0]
    lie = replace(deep, conclusion=Bounded(bound(deep).lhs, node(0)))
    with pytest.raises(ReplayError):
        replay(replace(proof, premises=(lie,)), granted_by(CLAIMS[P + "eq-56"]))


def test_a_foreign_rule_is_refused():
    """A class that calls itself a rule is none; one that takes a rule's name is none either."""

    class Anything(Rule):
        def conclude(self, *premises):
            return Bounded(node(1), node(0))

    Triangle = type("Triangle", (Anything,), {})
    for rule in (Anything(), Triangle()):
        with pytest.raises(ReplayError, match="no rule"):
            replay(step(rule), ())


def test_the_spectral_norm_has_no_variance_of_a_mean():
    """The D-th part is refused in the operator norm: (78) is false there."""
    one = step(SampleVariance("hessian", i, sigma_H, w, b_test, "spectral"))
    with pytest.raises(RuleError, match="no inner product"):
        step(BatchMean(node(2)), one)


def test_the_sample_may_not_move_the_point():
    """A stochastic gradient at a point that depends on its own batch is biased."""
    with pytest.raises(RuleError, match="depends on the sample"):
        step(SampleVariance("gradient", i, sigma_H, adapted(i, w, b_test), b_test))


def test_composition_needs_the_inner_values():
    """A Lipschitz bound at other points says nothing of the composition."""
    outer, inner = step(Smooth(i, L, w, u)), step(Smooth(i, L, w, u))
    with pytest.raises(RuleError, match="two values"):
        step(Composed(), outer, inner, sign(L))


def test_composition_does_not_capture_a_constant_point():
    """A map that speaks of w as a constant is not the map with w replaced."""
    x = Symbol("x", Sort.VECTOR)
    assert Lipschitz(x, x - w, node(1), w, u).at(w) == w - w
    outer = Lipschitz(x, grad(i, x - w), L, grad(i, w), grad(i, u))
    inner = Lipschitz(w, grad(i, w), L, w, u)
    with pytest.raises(RuleError, match="already speaks of w"):
        Composed().conclude(outer, inner, sign(L).conclusion)


def test_a_false_inequality_is_not_decided():
    """Weakening in the wrong direction is refused."""
    x = Symbol("t", sign="nonnegative")
    with pytest.raises(RuleError, match="not shown"):
        step(Where(1 + x, 1 + x**2, ((x, norm(w), None),)), sign(norm(w)))


def test_a_false_inequality_on_an_interval_is_not_decided():
    """On [0, 1] 2 t is at least t + t^2; 3/2 t is not."""
    t, s = Symbol("t", sign="nonnegative"), settings(P + "eq-57+1")
    values = ((t, alpha * L, Fraction(1)),)
    step(Where(t + t**2, 2 * t, values), s.x_sign, s.x_upper)
    with pytest.raises(RuleError, match="not shown"):
        step(Where(t + t**2, node("1.5") * t, values), s.x_sign, s.x_upper)
    with pytest.raises(RuleError, match="0 <= value of t is missing"):
        step(Where(t + t**2, 2 * t, values), s.x_upper, s.x_sign)


def test_an_unequal_rewriting_is_refused():
    """Norms of different points are different."""
    proof = DERIVATIONS[P + "eq-56"]
    with pytest.raises(RuleError, match="left side"):
        write(proof, norm(grad(i, w)), bound(proof).rhs)


def test_a_hypothesis_does_not_lend_another_constant():
    """A derivation from a smaller L than the claim's is refused."""
    s = Setting((Premise("smooth", L / 2), *INNER_STEP))
    proof = CASES[P + "eq-56"].derive(s)
    with pytest.raises(ReplayError, match="not assumed"):
        replay(proof, granted_by(CLAIMS[P + "eq-56"]))


def test_a_derivation_builds_from_its_claim():
    """What is stored is what the case builds."""
    name = P + "eq-31"
    assert build(CASES[name], CLAIMS[name]).conclusion == DERIVATIONS[name].conclusion
