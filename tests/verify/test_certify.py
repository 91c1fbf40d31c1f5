"""The finder finds what is true, the checker confirms it, and what is false is never certified."""

import math
import sys
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import flint
import numpy as np
import pytest

from lemmacheck.proofs.certificate import CertificateError, check, reading_of, stored
from lemmacheck.proofs.certificate_data import load
from lemmacheck.proofs.certificate_frame import sources
from lemmacheck.proofs.claim import Claim, Relation
from lemmacheck.proofs.notation import E, i, over_tasks
from lemmacheck.proofs.papers import all_claims
from lemmacheck.proofs.scalar import Reading
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Counter,
    Maximum,
    Minimum,
    Node,
    Root,
    Symbol,
    node,
)
from lemmacheck.verify.certify import HINTS, Hints, find, rediscover
from lemmacheck.verify.handelman import Search

CLAIMS = all_claims()
x = Symbol("x", sign="nonnegative")
y = Symbol("y", sign="nonnegative")
z = Symbol("z")
L = Symbol("L", sign="positive")
a = Symbol("a")
n, m = Symbol("n", natural=True), Counter("m")
UNIT = (Relation(x, "<=", node(1)),)
STEP = (Relation(node(0), "<=", a), Relation(a, "<=", 1 / L))
LIGHT = Hints(searches=(Search(1, 0), Search(2, 0), Search(2, 1)))


def toy(relation: Relation, hypotheses: tuple[Relation, ...] = ()) -> Claim:
    return Claim("toy/lemma-1", relation, hypotheses)


def le(low: Node | int, high: Node | int) -> Relation:
    return Relation(node(low), "<=", node(high))


TRUE = {
    "box": toy(le(x**2, x), UNIT),
    "ray": toy(le(1 / (1 + x), 1)),
    "coupled": toy(le((1 + a * L) ** 2, 4), STEP),
    "end point": toy(le(1 - x**2, 2 * (1 - x)), UNIT),
    "square": toy(le(2 * x * y, x**2 + y**2)),
    "root": toy(le(x * Root(L), (x**2 + L) / 2)),
    "irrational end point": toy(le(a**2 * L**2, 2), (STEP[0], le(a, Root(node(2)) / L))),
    "minimum": toy(le(Minimum((x, y)), (x + y) / 2)),
    "strict": toy(Relation(x / (1 + x), "<", node(1))),
    "equality": toy(Relation((x + 1) ** 2 - 1, "=", x * (x + 2))),
    "equality by a hypothesis": toy(Relation(z**2, "=", x**2), (Relation(z, "=", x),)),
    "rounding up": toy(le(x, n), (Relation(n, ">=", Ceiling(x)),)),
    "a natural number": toy(le(x / n, x)),
    "a counter": toy(le(x / (1 + m), x + m)),
    "nonzero denominator": toy(le(x / (x + y), 1)),
    "open box": toy(Relation(x**2, "<", x), (Relation(x, "<", node(1)), Relation(node(0), "<", x))),
}
FALSE = {
    "box": toy(le(x**2, x / 2), UNIT),
    "coupled": toy(le((1 + a * L) ** 2, node("3.99")), STEP),
    "ray": toy(le(x / (1 + x), node("0.999"))),
    "sign unknown": toy(le(z, z**2 + x)),
    "strict at an end point": toy(Relation(x**2, "<", x), UNIT),
    "minimum": toy(le((x + y) / 2, Minimum((x, y)))),
    "equality": toy(Relation((x + 1) ** 2, "=", x**2 + 1)),
    "negative denominator": toy(le(1 / (1 + z), 1), (le(0, z + 2),)),
    "a counter that may be zero": toy(le(1, m)),
    "a factor that may be zero": toy(le(x, m * x)),
    "rounding down": toy(le(n, x), (Relation(n, ">=", Ceiling(x)),)),
}


@pytest.mark.parametrize("name", TRUE)
def test_a_true_claim_gets_a_certificate_that_checks(name: str) -> None:
    claim = TRUE[name]
    made = find(claim, {claim.id: claim})
    assert made is not None
    check(made, claim, {claim.id: claim})


@pytest.mark.parametrize("name", FALSE)
def test_a_false_claim_gets_none(name: str) -> None:
    claim = FALSE[name]
    assert find(claim, {claim.id: claim}, hints=LIGHT) is None


@pytest.mark.parametrize(
    ("name", "premises"),
    [
        ("eq-63", ["eq-62.1"]),
        ("eq-61", ["eq-60.2"]),
        ("eq-71.3", []),
        ("eq-43", ["eq-50.1", "eq-50.2", "eq-50.3"]),
        ("eq-69.2", []),
        ("eq-51.1", []),
        ("eq-27.1", ["eq-68"]),
    ],
)
def test_the_papers_steps_are_found_again(name: str, premises: list[str]) -> None:
    paper = "fallah2019/"
    assert find(CLAIMS[paper + name], CLAIMS, [paper + p for p in premises]) is not None


@pytest.mark.parametrize("name", [*HINTS, "fallah2019/eq-65", "fallah2020/lemma-4.8"])
def test_a_stored_certificate_is_found_again_with_its_hints(name: str) -> None:
    assert rediscover(CLAIMS[name], CLAIMS) == load(stored()[name])


@pytest.mark.parametrize("name", ["eq-27.1", "eq-50.3"])
def test_without_its_premises_a_step_is_not_certified(name: str) -> None:
    quick = Hints(linear=False, searches=(Search(1, 0),))
    assert find(CLAIMS["fallah2019/" + name], CLAIMS, hints=quick) is None


def test_a_hypothesis_holds_for_every_task() -> None:
    X = Symbol("X", per_task=True)
    mean = E(over_tasks, X[i])
    for relation in (le(0, mean), le(0 * X[i], mean), le(0, mean + X[i])):
        claim = toy(relation, (le(0, X[i]),))
        assert find(claim, {claim.id: claim}, hints=LIGHT) is not None
        bare = toy(relation)
        assert find(bare, {bare.id: bare}, hints=LIGHT) is None


def test_a_claim_about_a_task_is_about_every_task() -> None:
    X = Symbol("X", per_task=True)
    mean, claim = E(over_tasks, X[i]), toy(le(X[i], 1))
    for relation in (le(mean, 1), Relation(mean, "=", node(1))):
        premise = Claim("toy/lemma-2", relation)
        claims = {c.id: c for c in (claim, premise)}
        assert find(claim, claims, [premise.id], LIGHT) is None
    premise = Claim("toy/lemma-2", le(X[i], mean), (le(X[i], 1),))
    under = replace(toy(le(X[i], mean)), hypotheses=premise.hypotheses)
    claims = {c.id: c for c in (under, premise)}
    assert find(under, claims, [premise.id], LIGHT) is not None


def test_a_premise_that_may_be_undefined_is_not_used() -> None:
    claim = toy(Relation(node(0), "<", z**2))
    for low in (z * (1 / (1 / z)), z**2 * (1 / z) ** 0, z**2 / (1 + 0 / z)):
        premise = Claim("toy/lemma-2", Relation(node(0), "<", low))
        claims = {c.id: c for c in (claim, premise)}
        assert find(claim, claims, [premise.id], LIGHT) is None


def test_a_claim_about_vectors_has_no_certificate() -> None:
    with pytest.raises(CertificateError, match="no scalar relation"):
        find(CLAIMS["fallah2019/eq-46.2"], CLAIMS)


def test_without_scipy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    claim = TRUE["box"]
    with pytest.raises(RuntimeError, match=r"pip install 'lemmacheck\[search\]'"):
        find(claim, {claim.id: claim})


# At random rational points within the constraints, in plain fractions ---------------------------


def value(tree: Node, reading: Reading, point: dict[str, Fraction]) -> Fraction | None:
    """The prepared tree at a point, in plain fractions; None outside its domain."""
    made = reading.ratio(tree)

    def at(p: flint.fmpq_mpoly) -> Fraction:
        total = Fraction(0)
        for exponents, c in p.terms():
            part = Fraction(int(c.p), int(c.q))
            for name, e in zip(reading.variables, exponents, strict=True):
                part *= point[name] ** int(e)
            total += part
        return total

    bottom = Fraction(1)
    for p, e in made.den:
        if at(p) == 0:
            return None
        bottom *= at(p) ** e
    return at(made.num) / bottom


HOLDS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<=": lambda low, high: low <= high,
    "<": lambda low, high: low < high,
    ">=": lambda low, high: low >= high,
    "=": lambda low, high: low == high,
}


def holds(relation: Relation, reading: Reading, point: dict[str, Fraction]) -> bool | None:
    low, high = (value(reading.prepared(s), reading, point) for s in (relation.lhs, relation.rhs))
    return None if low is None or high is None else HOLDS[relation.op](low, high)


def random_point(reading: Reading, rng: np.random.Generator) -> dict[str, Fraction]:
    """Random positive rationals of very different sizes; ceilings, minima, maxima as they are."""
    point = {}
    for name in reading.variables:
        point[name] = Fraction(int(rng.integers(1, 9)), int(rng.choice([1, 2, 8, 64, 512])))
    for name, variable in reading.variables.items():
        if isinstance(variable.tree, Symbol) and variable.tree.natural:
            point[name] = Fraction(int(rng.integers(1, 65)))
    for name, variable in reading.variables.items():
        tree = variable.tree
        if isinstance(tree, Ceiling | Minimum | Maximum):
            args = [a for a in (value(c, reading, point) for c in tree.children) if a is not None]
            least, most = min(args), max(args)
            rounded = Fraction(math.ceil(most))
            point[name] = {Ceiling: rounded, Minimum: least, Maximum: most}[type(tree)]
    return point


ROOTLESS = [
    name
    for name in stored()
    if "root1" not in {v for v, *_ in load(stored()[name]).variables}
    and not any(CLAIMS[p].relation.op == "=" for p, _ in load(stored()[name]).premises)
    and not any(step.means for case in load(stored()[name]).cases for step in case.steps)
]


@pytest.mark.parametrize("name", ROOTLESS)
def test_at_random_points_within_the_constraints_the_relation_holds(
    name: str, rng: np.random.Generator
) -> None:
    made, claim = load(stored()[name]), CLAIMS[name]
    premises = {p: CLAIMS[p] for p, _ in made.premises}
    reading = reading_of(claim, premises, made.linear, made.closed)
    given = sources(claim, premises)
    assert claim.relation is not None
    tested = 0
    for _ in range(2000):
        point = random_point(reading, rng)
        if all(holds(relation, reading, point) for relation in given.values()):
            tested += 1
            assert holds(claim.relation, reading, point)
            if tested == 20:
                break
    assert tested >= 3


@pytest.mark.parametrize("name", ["box", "coupled", "end point", "square", "ray", "strict"])
def test_the_toy_claims_hold_at_random_points(name: str, rng: np.random.Generator) -> None:
    claim = TRUE[name]
    reading = reading_of(claim, {}, False, ())
    tested = 0
    for _ in range(300):
        point = {
            v: Fraction(int(rng.integers(1, 9)), int(rng.integers(1, 20)))
            for v in reading.variables
        }
        if all(holds(h, reading, point) for h in sources(claim, {}).values()):
            assert claim.relation is not None
            assert holds(claim.relation, reading, point)
            tested += 1
    assert tested > 20
