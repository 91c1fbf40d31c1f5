"""Comparisons are exact, and say nothing that is not shown."""

from dataclasses import replace

import pytest
import sympy

from lemmacheck.proofs.calculus.algebra import Algebra
from lemmacheck.proofs.calculus.atoms import AlgebraError
from lemmacheck.proofs.calculus.compare import compare
from lemmacheck.proofs.calculus.positivity import sign
from lemmacheck.proofs.calculus.substitution import CaptureError, substitute
from lemmacheck.proofs.notation import (
    INNER_STEP,
    B,
    D_in,
    E,
    L,
    alpha,
    b_in,
    b_o,
    chosen,
    grad,
    i,
    k,
    norm,
    over_batch,
    over_tasks,
    rho,
    sigma,
    u,
    v,
    w,
)
from lemmacheck.proofs.vocabulary import (
    CollectionLaw,
    CollectionMean,
    Draw,
    MeanAfter,
    RandomStep,
    Root,
    Series,
    node,
)

X = alpha * L


@pytest.mark.parametrize(
    ("printed", "derived", "relation"),
    [
        (2 * X * sigma, (1 + X) * X * sigma, "looser"),
        ((1 + X) ** 2 * sigma, (1 + X) ** 4 * sigma, "smaller"),
        (sigma * (1 + X), sigma + X * sigma, "equal"),
        (3 * X, 2 * X + X**2, "looser"),
        (node(1), 2 * X, "incomparable"),
        (sigma, L, "incomparable"),
        ((X - node(1) / 2) ** 2 * sigma, node(0), "looser"),
        (sigma**2 / D_in, (sigma / Root(D_in)) ** 2, "equal"),
    ],
)
def test_relations(printed, derived, relation):
    """Each of the four answers, with alpha L in [0, 1]."""
    assert compare(printed, derived, INNER_STEP).relation == relation


def mean_over(batches, last):
    drawn = Draw(chosen, CollectionLaw(B, (D_in, last)))
    return E(drawn, CollectionMean(chosen, i, batches, norm(grad(i, w, b_in))))


def test_collections_are_told_apart_by_every_batch_and_its_size():
    """Equal where written alike, but for what linear algebra turns round."""
    algebra = Algebra()
    one = mean_over((b_in, b_o), node(1))
    assert algebra.same(one, E(one.bound, replace(one.body, body=norm(-grad(i, w, b_in)))))
    assert not algebra.same(one, mean_over((b_o, b_in), node(1)))
    assert not algebra.same(one, mean_over((b_in, b_o), node(2)))


def test_a_counter_is_not_known_to_be_positive():
    """The root of k^2 is k, of a number of steps as of a batch size; k is positive in one only."""
    algebra = Algebra()
    assert algebra.same(Root(k * k), k)
    assert algebra.scalar(k).is_nonnegative
    assert not algebra.scalar(k).is_positive
    assert algebra.scalar(D_in).is_positive


def test_runs_have_no_normal_form_and_say_so():
    """The calculus knows no means after steps."""
    step = RandomStep((over_tasks,), v - grad(i, v))
    for tree in (MeanAfter(v, step, norm(v), w, k), Series(k, node(2), norm(w))):
        with pytest.raises(AlgebraError, match=f"{type(tree).__name__} has no normal form"):
            Algebra().scalar(tree)


def test_without_the_fact_nothing_is_decided():
    """2x against x + x^2 needs x <= 1."""
    assert compare(2 * X, X + X**2).relation == "incomparable"


def test_a_lower_bound_is_looser_when_smaller():
    """Of a lower bound the smaller one claims less."""
    assert compare(node("0.8") / L, 1 / L, upper=False).relation == "looser"
    assert compare(2 / L, 1 / L, upper=False).relation == "smaller"


def test_signs_by_sturm():
    """Roots inside the interval are found, roots at its ends and double roots do not matter."""
    x = sympy.Symbol("x", nonnegative=True)
    one = sympy.Integer(1)
    assert sign(x * (1 - x), x, one) == 1
    assert sign(x - sympy.Rational(1, 3), x, one) is None
    assert sign((x - sympy.Rational(1, 3)) ** 2, x, one) == 1
    assert sign(x**2 - 3 * x + 3) == 1
    assert sign(x**2 - 3 * x + 2) is None
    assert sign(-(x**2) - 1) == -1
    assert sign(sympy.sqrt(x) - x) is None


def test_identities_of_the_normal_form():
    """Linearity, also of expectations; nothing that needs an assumption."""
    a = Algebra()
    noise = grad(i, w, b_in) - grad(i, w)
    draw = over_batch(i, b_in, D_in)
    assert a.same(norm(w - u), norm(u - w))
    assert a.same(
        E(over_tasks, 2 * rho * norm(grad(i, w))), 2 * rho * E(over_tasks, norm(grad(i, w)))
    )
    assert a.same(E(draw, noise), E(draw, grad(i, w, b_in)) - grad(i, w))
    assert not a.same(E(draw, grad(i, w, b_in)), grad(i, w))
    assert not a.same(E(draw, norm(noise)), E(over_batch(i, b_in, D_in + 1), norm(noise)))
    assert not a.same(E(over_tasks, norm(grad(i, w)) ** 2), E(over_tasks, norm(grad(i, w))) ** 2)
    assert not a.same(norm(alpha * w), alpha * norm(w))


def test_an_equality_is_used_under_a_binder():
    """What is equal for every batch is equal in expectation."""
    draw = over_batch(i, b_in, D_in)
    equal = (E(draw, grad(i, w, b_in)), grad(i, w))
    left = E(over_tasks, norm(E(draw, grad(i, w, b_in))))
    assert Algebra([equal]).same(left, E(over_tasks, norm(grad(i, w))))


def test_substitution_does_not_capture():
    """A point that depends on the task cannot be put under an expectation over tasks."""
    with pytest.raises(CaptureError, match="i is bound"):
        substitute(E(over_tasks, norm(grad(i, w))), {w: grad(i, u)})
