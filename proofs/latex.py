"""The typeset reading: LaTeX for people, MathML for pages.

Symbols print as the papers write them.  Parentheses appear where precedence needs them, so that the
rendered tree can be compared with the printed formula by eye.
"""

from __future__ import annotations

import re
from functools import singledispatch

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Assumption, Claim

SUM, SERIES, PRODUCT, POWER, ATOM = range(5)  # a series: what ends in an open sum sign
_RELATIONS = {"<=": r"\le", "<": "<", "=": "=", ">=": r"\ge"}


def latex(tree: v.Node, level: int = SUM) -> str:
    """LaTeX of `tree`, in parentheses when it binds less tightly than `level`."""
    text, own = _latex(tree)
    return rf"\left({text}\right)" if own < level else text


@singledispatch
def _latex(tree: v.Node) -> tuple[str, int]:
    raise NotImplementedError(
        f"{type(tree).__name__} has no LaTeX reading; register one in proofs/latex.py"
    )


@_latex.register
def _(t: v.Number) -> tuple[str, int]:
    if t.printed or t.value.denominator == 1:
        return t.printed or str(t.value), ATOM if t.value >= 0 else SUM
    sign = "-" if t.value < 0 else ""
    text = rf"{sign}\frac{{{abs(t.value.numerator)}}}{{{t.value.denominator}}}"
    return text, SUM if sign else PRODUCT


@_latex.register
def _(t: v.Symbol) -> tuple[str, int]:
    name = t.latex or t.name
    text = name if t.index is None else f"{name}_{{{latex(t.index)}}}"
    return text, _level_of_name(name)


def _level_of_name(text: str) -> int:
    """A name that ends in a superscript takes no second one: it goes into parentheses."""
    return POWER if re.search(r"\^(\w|\{[^{}]*\}|\\\w+)$", text) else ATOM


@_latex.register
def _(t: v.Sum) -> tuple[str, int]:
    text = latex(t.terms[0])
    for term in t.terms[1:]:
        if isinstance(term, v.Negative):
            text += f" - {latex(term.arg, SERIES)}"
        else:
            text += f" + {latex(term, SERIES)}"
    return text, SUM


@_latex.register
def _(t: v.Negative) -> tuple[str, int]:
    return f"-{latex(t.arg, SERIES)}", SUM


def _side_by_side(*factors: v.Node) -> tuple[str, int]:
    """Factors in a row; digits never touch, and only the last may be an open sum."""
    text, own = "", PRODUCT
    for k, factor in enumerate(factors):
        piece, own = _latex(factor)
        if own < (SERIES if k == len(factors) - 1 else PRODUCT):
            piece, own = rf"\left({piece}\right)", ATOM
        text += (r" \cdot " if piece[0].isdigit() else r" \, ") + piece if k else piece
    return text, min(own, PRODUCT)


@_latex.register
def _(t: v.Product) -> tuple[str, int]:
    return _side_by_side(*t.factors)


@_latex.register
def _(t: v.Quotient) -> tuple[str, int]:
    return rf"\frac{{{latex(t.numerator)}}}{{{latex(t.denominator)}}}", PRODUCT


@_latex.register
def _(t: v.Power) -> tuple[str, int]:
    return f"{latex(t.base, ATOM)}^{{{latex(t.exponent)}}}", POWER


@_latex.register
def _(t: v.Root) -> tuple[str, int]:
    return rf"\sqrt{{{latex(t.arg)}}}", ATOM


@_latex.register
def _(t: v.Ceiling) -> tuple[str, int]:
    return rf"\left\lceil {latex(t.arg)} \right\rceil", ATOM


@_latex.register
def _(t: v.Minimum) -> tuple[str, int]:
    return rf"\min\left\{{{', '.join(latex(a) for a in t.args)}\right\}}", ATOM


@_latex.register
def _(t: v.Maximum) -> tuple[str, int]:
    return rf"\max\left\{{{', '.join(latex(a) for a in t.args)}\right\}}", ATOM


@_latex.register
def _(t: v.Scale) -> tuple[str, int]:
    return _side_by_side(t.factor, t.arg)


@_latex.register
def _(t: v.Identity) -> tuple[str, int]:
    return "I", ATOM


@_latex.register
def _(t: v.Dimension) -> tuple[str, int]:
    return "d", ATOM


@_latex.register
def _(t: v.Zero) -> tuple[str, int]:
    return "0", ATOM


@_latex.register
def _(t: v.Apply) -> tuple[str, int]:
    return _side_by_side(t.operator, t.vector)


@_latex.register
def _(t: v.Compose) -> tuple[str, int]:
    return _side_by_side(t.left, t.right)


@_latex.register
def _(t: v.Inner) -> tuple[str, int]:
    return rf"\left\langle {latex(t.left)}, {latex(t.right)} \right\rangle", ATOM


@_latex.register
def _(t: v.Norm) -> tuple[str, int]:
    mark = {"euclidean": "", "spectral": "", "frobenius": "_F"}[t.kind]
    return rf"\left\|{latex(t.arg)}\right\|{mark}", ATOM


def _of_loss(operator: str, t: v.OfLoss) -> tuple[str, int]:
    where = latex(t.point) + (f", {latex(t.batch)}" if t.batch is not None else "")
    tilde = r"\tilde" if t.batch is not None and operator else ""
    return rf"{tilde}{operator} f_{{{latex(t.task)}}}\left({where}\right)", ATOM


@_latex.register
def _(t: v.Loss) -> tuple[str, int]:
    return _of_loss("", t)


@_latex.register
def _(t: v.Gradient) -> tuple[str, int]:
    return _of_loss(r"\nabla", t)


@_latex.register
def _(t: v.Hessian) -> tuple[str, int]:
    return _of_loss(r"\nabla^2", t)


def _under(draws: tuple[v.Draw, ...]) -> str:
    return ", ".join(
        latex(d.variable) + (r" \sim p" if isinstance(d.law, v.TaskLaw) else "") for d in draws
    )


@_latex.register
def _(t: v.Expectation) -> tuple[str, int]:
    return rf"\mathbb{{E}}_{{{_under(t.bound)}}}\left[{latex(t.body)}\right]", ATOM


@_latex.register
def _(t: v.Variance) -> tuple[str, int]:
    return rf"\mathrm{{Var}}_{{{_under(t.bound)}}}\left({latex(t.body)}\right)", ATOM


@_latex.register
def _(t: v.CollectionMean) -> tuple[str, int]:
    where = latex(t.collection)
    member = ", ".join(latex(part) for part in (t.task, *t.batches))
    return (
        rf"\frac{{1}}{{|{where}|}} \sum_{{({member}) \in {where}}} {latex(t.body, SERIES)}",
        SERIES,
    )


@_latex.register
def _(t: v.Call) -> tuple[str, int]:
    return _filled(t.definition, t.arguments), _level_of_name(t.definition.latex)


def _filled(definition: v.Definition, arguments: tuple[v.Node, ...]) -> str:
    """The definition's form with every {place} taken at once, so that no argument is searched."""
    names = [p.name for p in definition.parameters]
    texts = {n: latex(a) for n, a in zip(names, arguments, strict=True)}
    if not names:
        return definition.latex
    places = "|".join(re.escape(n) for n in names)
    return re.sub(rf"\{{({places})\}}", lambda m: f"{{{texts[m[1]]}}}", definition.latex)


@_latex.register
def _(t: v.GradientOf) -> tuple[str, int]:
    inner = latex(t.body)
    at = "" if t.point == t.variable else rf"\Big|_{{{latex(t.variable)} = {latex(t.point)}}}"
    return rf"\nabla_{{{latex(t.variable)}}}\left[{inner}\right]{at}", ATOM


@_latex.register
def _(t: v.Iterate) -> tuple[str, int]:
    step = rf"\left({latex(t.variable)} \mapsto {latex(t.step)}\right)"
    return rf"{step}^{{\circ {latex(t.count)}}}\left({latex(t.start)}\right)", ATOM


@_latex.register
def _(t: v.RandomStep) -> tuple[str, int]:
    return rf"{latex(t.body)} \;\text{{under}}\; {_under(t.bound)}", SUM


@_latex.register
def _(t: v.MeanAfter) -> tuple[str, int]:
    variable = latex(t.variable)
    step = rf"\left({variable} \mapsto {latex(t.step)}\right)"
    point = rf"{step}^{{\circ {latex(t.count)}}}\left({latex(t.start)}\right)"
    return rf"\mathbb{{E}}\left[{latex(t.body)}\right]_{{{variable} = {point}}}", ATOM


@_latex.register
def _(t: v.Least) -> tuple[str, int]:
    index = latex(t.index)
    return rf"\min_{{0 \le {index} \le {latex(t.end)}}} {latex(t.body, SERIES)}", SERIES


@_latex.register
def _(t: v.Series) -> tuple[str, int]:
    below = rf"0 \le {latex(t.index)} < {latex(t.end)}"
    return rf"\sum_{{{below}}} {latex(t.body, SERIES)}", SERIES


@_latex.register
def _(t: v.Relation) -> tuple[str, int]:
    return f"{latex(t.lhs)} {_RELATIONS[t.op]} {latex(t.rhs)}", SUM


def latex_claim(claim: Claim) -> str:
    """The relation as the tree has it, with its existential quantifier if there is one."""
    if claim.relation is None:
        return claim.printed
    text = latex(claim.relation)
    if claim.exists is None:
        return text
    name = latex(claim.exists)
    return rf"\exists\, {name} \in [0, 1]:\quad {text}"


def latex_hypothesis(hypothesis: Assumption | v.Relation) -> str:
    """An assumption as the papers print it, a condition as its tree has it."""
    return hypothesis.latex if isinstance(hypothesis, Assumption) else latex(hypothesis)


def definitions_of(claim: Claim) -> list[v.Definition]:
    """The definitions that the claim's tree mentions, each after those it rests on."""
    found: dict[str, v.Definition] = {}

    def visit(tree: v.Node) -> None:
        for child in tree.children:
            visit(child)
        if isinstance(tree, v.Definition):
            found.setdefault(tree.name, tree)

    for root in (claim.relation, *(h for h in claim.hypotheses if isinstance(h, v.Node))):
        if root is not None:
            visit(root)
    return list(found.values())


def latex_definition(definition: v.Definition) -> str:
    """What the definition says, its parameters under their own names."""
    return f"{_filled(definition, definition.parameters)} := {latex(definition.body)}"
