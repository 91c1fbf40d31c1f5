"""The typeset reading: parentheses where precedence needs them, and a form for every claim."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest
from latex2mathml.converter import convert

from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.latex import (
    definitions_of,
    latex,
    latex_claim,
    latex_definition,
    latex_hypothesis,
)
from lemmacheck.proofs.papers import papers

i, j, w, u = n.i, n.j, n.w, n.u
a, b, c = (v.Symbol(x) for x in "abc")
k = v.Symbol("k", natural=True)
CLAIMS = [claim for p in papers() for claim in p.claims]
JUDGED = [claim for claim in CLAIMS if claim.relation is not None]


def bare(text: str) -> str:
    return re.sub(r"\\left|\\right|\\,|\s", "", text)


def plain(tree: v.Node) -> str:
    """LaTeX without sizes and spaces."""
    return bare(latex(tree))


FORMS = [
    (a + b + c, "a + b + c"),
    (a - b - c, "a - b - c"),
    (a - (b - c), "a - ( b - c )"),
    (a + (b - c), "a + ( b - c )"),
    (a * (b + c), "a ( b + c )"),
    ((a + b) * c, "( a + b ) c"),
    (a * b + c, "a b + c"),
    (-(a + b), "- ( a + b )"),
    (-a * b, "( -a ) b"),
    (a * -b, "a ( -b )"),
    (a - -b, "a - ( -b )"),
    ((a * b) ** 2, "( a b ) ^{2}"),
    (a * b**2, "a b^{2}"),
    ((a / b) ** 2, r"( \frac{a}{b} ) ^{2}"),
    (v.node(Fraction(5, 4)) ** 2, r"( \frac{5}{4} ) ^{2}"),
    (v.node("0.2") ** 2, "0.2^{2}"),
    (v.node(-2) ** 2, "( -2 ) ^{2}"),
    (a + v.node(-2), "a + ( -2 )"),
    (v.node(Fraction(-1, 2)) * a, r"( -\frac{1}{2} ) a"),
    ((a**2) ** k, "( a^{2} ) ^{k}"),
    (v.Root(a) ** 2, r"\sqrt{a}^{2}"),
    (a * 2, r"a \cdot 2"),
    (2 * a, "2 a"),
    (v.node(2) * "0.5", r"2 \cdot 0.5"),
    (2 * v.Zero(v.Sort.VECTOR), r"2 \cdot 0"),
    (a * (w - u), "a ( w - u )"),
    ((n.I - a * n.hess(i, w)) @ (w - u), r"( I - a \nabla^2 f_{i} ( w ) ) ( w - u )"),
    (n.norm(w - u) ** 2, r"\| w - u \| ^{2}"),
    (n.norm(n.hess(i, w), "frobenius"), r"\| \nabla^2 f_{i} ( w ) \| _F"),
    (n.grad(i, w, n.b), r"\tilde\nabla f_{i} ( w, \mathcal{D} )"),
    (n.run(n.v - u, k) - u, r"( v \mapsto v - u )^{\circ k} ( w ) - u"),
    (v.Least(k, n.T, a + b), r"\min_{0 \le k \le T} ( a + b )"),
    (v.Least(k, n.T, a) * b, r"( \min_{0 \le k \le T} a ) b"),
    (b * v.Least(k, n.T, a), r"b \min_{0 \le k \le T} a"),
    (v.Series(k, n.T, a + b), r"\sum_{0 \le k < T} ( a + b )"),
    (v.Series(k, n.T + 1, a) * b, r"( \sum_{0 \le k < T + 1} a ) b"),
    (b * v.Series(k, n.T, a), r"b \sum_{0 \le k < T} a"),
    (v.Symbol("q", latex="q^2") ** 2, "( q^2 ) ^{2}"),
    (v.Definition("s", (), r"\sigma_X^2", a)() ** 2, r"( \sigma_X^2 ) ^{2}"),
]


@pytest.mark.parametrize(("tree", "text"), FORMS, ids=[text for _, text in FORMS])
def test_parentheses_stand_where_precedence_needs_them(tree, text):
    assert plain(tree) == bare(text)


def test_a_mean_after_steps_shows_the_step_its_draws_the_number_and_the_start():
    step = v.RandomStep((n.over_tasks,), n.v - n.grad(i, n.v))
    mean = v.MeanAfter(n.v, step, n.norm(n.v), w, k + 1)
    shown = r"v \mapsto v - \nabla f_{i} ( v ) \; \text{under} \; i \sim p"
    point = rf"( {shown} )^{{\circ k + 1}} ( w )"
    assert plain(mean**2) == bare(rf"\mathbb{{E}} [ \| v \| ]_{{v = {point}}}^{{2}}")


def test_a_mean_over_members_names_all_their_batches():
    mean = v.CollectionMean(n.chosen, j, (n.b_in, n.b_o), n.loss(j, w, n.b_o))
    member = r"(j, \mathcal{D}_{in}, \mathcal{D}_{o}) \in \mathcal{B}_k"
    sum_of = rf"\sum_{{{member}}} f_{{j}} ( w, \mathcal{{D}}_{{o}} )"
    assert plain(mean) == bare(rf"\frac{{1}}{{|\mathcal{{B}}_k|}} {sum_of}")


def read(text: str, values: dict[str, Fraction]) -> Fraction:
    """The value of rendered school arithmetic, read by a grammar of its own."""
    tokens = re.findall(
        r"\\frac|\\cdot|[0-9.]+|[a-z]|[-+(){}^]", re.sub(r"\\left|\\right|\\,", "", text)
    )
    position = 0

    def peek() -> str:
        return tokens[position] if position < len(tokens) else ""

    def take(wanted: str = "") -> str:
        nonlocal position
        assert not wanted or peek() == wanted
        position += 1
        return tokens[position - 1]

    def total() -> Fraction:
        value = -product() if peek() == "-" and take() else product()
        while peek() in ("+", "-"):
            value = value + product() if take() == "+" else value - product()
        return value

    def product() -> Fraction:
        value = power()
        while peek() and peek() not in "+-)}":
            if peek() == r"\cdot":
                take()
            value *= power()
        return value

    def power() -> Fraction:
        value = atom()
        if peek() == "^":
            take()
            value **= int(group())
        return value

    def group() -> Fraction:
        take("{")
        value = total()
        take("}")
        return value

    def atom() -> Fraction:
        token = take()
        if token == r"\frac":
            above = group()
            return above / group()
        if token == "(":
            value = total()
            take(")")
            return value
        return values[token] if token in values else Fraction(token)

    value = total()
    assert position == len(tokens)
    return value


def valued(tree: v.Node, values: dict[str, Fraction]) -> Fraction:
    match tree:
        case v.Number():
            return tree.value
        case v.Symbol():
            return values[tree.name]
        case v.Sum():
            return sum((valued(t, values) for t in tree.terms), start=Fraction(0))
        case v.Negative():
            return -valued(tree.arg, values)
        case v.Product():
            value = Fraction(1)
            for factor in tree.factors:
                value *= valued(factor, values)
            return value
        case v.Quotient():
            return valued(tree.numerator, values) / valued(tree.denominator, values)
        case v.Power():
            return valued(tree.base, values) ** int(tree.exponent.value)
    raise NotImplementedError


def test_rendered_arithmetic_reads_back_as_the_same_number(rng):
    values = {"a": Fraction(7, 3), "b": Fraction(-5, 2), "c": Fraction(11, 13)}
    leaves = [a, b, c, v.node("0.2"), v.node(-3), v.node(Fraction(-2, 7)), v.node(Fraction(5, 4))]

    def grow(size: int) -> v.Node:
        if size == 0:
            return leaves[rng.integers(len(leaves))]
        left, right = grow(int(rng.integers(size))), grow(int(rng.integers(size)))
        return [
            left + right,
            left - right,
            left * right,
            right * left,
            left / right,
            -left,
            left**2,
            v.Sum((left, right)),
            v.Product((left, right)),
        ][rng.integers(9)]

    compared = 0
    for _ in range(400):
        tree = grow(5)
        try:
            expected = valued(tree, values)
        except ZeroDivisionError:
            continue
        assert read(latex(tree), values) == expected, latex(tree)
        compared += 1
    assert compared > 300


def test_an_open_sum_is_closed_before_another_factor():
    mean = v.CollectionMean(n.tasks, j, n.b_beta, n.loss(j, w, n.b_beta))
    assert plain(a * mean).startswith(bare(r"a \frac{1}{|\mathcal{B}'|} \sum"))
    assert plain(mean * a).startswith(bare(r"( \frac{1}{|\mathcal{B}'|} \sum"))
    assert plain(a * mean * b).startswith(bare(r"a ( \frac{1}{|\mathcal{B}'|} \sum"))
    assert plain((a * mean) * b) == plain(a * mean * b)


def test_places_of_a_call_are_filled_at_once():
    swap = v.Definition("D", (u, w), "D({u}, {w})", w - u)
    tilde = v.Symbol("x", v.Sort.VECTOR, r"\hat{w}")
    assert latex(swap(tilde, u)) == r"D({\hat{w}}, {u})"
    assert latex(swap(w, u)) == "D({w}, {u})"
    assert latex_definition(swap) == "D({u}, {w}) := w - u"


def test_definitions_come_after_those_they_rest_on():
    claim = next(c for c in CLAIMS if c.id == "fallah2019/lemma-4.11.1")
    names = [d.name for d in definitions_of(claim)]
    assert names.index("L_tilde") < names.index("beta_tilde")
    assert "smoothness" in names


def test_a_node_without_a_form_raises():
    class Unknown(v.Node):
        denotes = v.Sort.SCALAR

    with pytest.raises(NotImplementedError, match="Unknown has no LaTeX reading; register one"):
        latex(Unknown() + 1)


def test_existence_is_written():
    claim = next(c for c in CLAIMS if c.exists is not None)
    assert latex_claim(claim).startswith(r"\exists")


def texts(claim) -> list[str]:
    forms = [claim.printed, latex_claim(claim)]
    forms += [latex_hypothesis(h) for h in claim.hypotheses]
    return [t for t in forms + [latex_definition(d) for d in definitions_of(claim)] if t]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_every_form_of_every_claim_becomes_mathml(claim):
    assert len(texts(claim)) > (claim.role != "definition")
    for text in texts(claim):
        assert text.count("{") == text.count("}")
        assert text.count(r"\left") - text.count(r"\leftarrow") == text.count(r"\right")
        assert not re.search(r"\^(\w|\{[^{}]*\})\^", text), "a double superscript is no LaTeX"
        mathml = convert(text)
        assert len(list(ET.fromstring(mathml).iter())) > 3


@pytest.mark.parametrize("claim", JUDGED, ids=lambda c: c.id)
def test_every_free_symbol_of_a_claim_is_seen_in_its_form(claim):
    seen = latex_claim(claim) + "".join(latex_definition(d) for d in definitions_of(claim))
    for symbol in claim.relation.free:
        assert (symbol.latex or symbol.name) in seen or symbol.natural
