"""What a tree's value can be, and which claims can be sampled."""

from __future__ import annotations

from math import inf

import pytest

from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.limits import can_sample, is_drawn, limits

x, y, k = v.Symbol("x"), v.Symbol("y"), v.Symbol("k", natural=True)
RANGES = {"x": (-2.0, 3.0), "y": (0.5, 4.0), "k": (3.0, 3.0)}
batch = n.over_batch(n.i, n.b, n.D_in)
size = n.norm(n.grad(n.i, n.w, n.b))
mean = n.E(batch, size)
twice = v.Definition("twice", (x,), "T", 2 * x + y)


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (x + y - 1, (-2.5, 6)),
        (-x, (-3, 2)),
        (x * y, (-8, 12)),
        (x**2, (0, 9)),
        (x**k, (-8, 27)),
        (x**y, (-inf, inf)),
        (y**2, (0.25, 16)),
        ((x - 4) ** 2, (1, 36)),
        (x / y, (-4, 6)),
        (y / x, (-inf, inf)),
        (1 / (y - "0.5"), (1 / 3.5, inf)),
        (v.Root(y), (0.5**0.5, 2)),
        (v.Root(x), (0, 3**0.5)),
        (v.Minimum((x, y)), (-2, 3)),
        (v.Maximum((x, y)), (0.5, 4)),
        (size, (0, inf)),
        (size * x, (-inf, inf)),
        (1 / (2 + y * mean), (0, 0.5)),
        (n.Var(batch, size) + 1, (1, inf)),
        (n.loss(n.i, n.w), (-inf, inf)),
        (n.grad(n.i, n.w), (-inf, inf)),
        (v.Dimension() * y, (0.5, inf)),
        (twice(y), (1.5, 12)),
        (twice(twice(y)), (3.5, 28)),
        (v.Symbol("unknown"), (-inf, inf)),
        (0 * size, (0, 0)),
    ],
    ids=lambda t: None,
)
def test_limits_are_those_of_interval_arithmetic(tree, expected):
    assert limits(tree, RANGES) == pytest.approx(expected)


LOW, HIGH = 1, -1
bounded = n.E(batch, 1 / (1 + size))


@pytest.mark.parametrize(
    ("tree", "side", "drawn"),
    [
        (mean, LOW, True),
        (mean, HIGH, False),  # nothing bounds a norm from above
        (bounded, HIGH, True),
        (-mean, HIGH, True),
        (-mean, LOW, False),
        (3 * mean - y, LOW, True),
        ((y - 5) * mean, HIGH, True),  # a negative factor
        (x * mean, LOW, False),  # a factor of either sign
        (mean / y, LOW, True),
        (1 / mean, LOW, False),
        (mean**2, LOW, False),
        (v.Root(mean), LOW, False),
        (mean * bounded, LOW, True),  # the second is a factor that is summed
        (v.Maximum((mean, y)), LOW, False),
        (n.norm(n.E(batch, n.grad(n.i, n.w, n.b))), LOW, False),
        (n.E(batch, n.loss(n.i, n.w, n.b)), LOW, False),
        (n.E(n.over_tasks, size), LOW, False),
        (n.E(n.over_tasks, mean), LOW, True),
        (n.Var(batch, size), LOW, True),
        (n.Var(batch, size), HIGH, False),
        (n.Var(n.over_tasks, n.grad(n.i, n.w)), LOW, False),
        (n.mu_b(n.w), LOW, False),  # rho and alpha are not in RANGES
    ],
    ids=lambda t: None,
)
def test_drawn_is_what_is_linear_and_bounded_from_the_side_that_matters(tree, side, drawn):
    assert is_drawn(tree, side, RANGES) is drawn


CLAIMS = all_claims()
P = "fallah2019/"


@pytest.mark.parametrize(
    "name",
    "lemma-4.11.1 lemma-4.11.2 eq-32 eq-58 eq-58+1 eq-59.2 eq-62.2 eq-65 eq-68 eq-70".split(),
)
def test_these_claims_can_be_sampled(name):
    assert can_sample(CLAIMS[P + name])


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("eq-59.1", "its mean norm is claimed to be large, and has no upper bound"),
        ("eq-72.1", "a norm of an expectation is not linear in it"),
        ("lemma-4.9", "tasks are summed"),
        ("eq-78.1", "a relation of operators"),
        ("eq-76", "a gradient of a tree is a difference quotient in floats"),
        ("eq-47.2", "no expectation"),
        ("eq-111", "a mean after random steps has more outcomes than can be summed"),
    ],
)
def test_these_cannot(name, why):
    assert not can_sample(CLAIMS[P + name])
