"""The typeset reading: LaTeX for people, MathML for pages.

Symbols print as the papers write them.  Parentheses appear where precedence needs them, so that the
rendered tree can be compared with the printed formula by eye.
"""

from __future__ import annotations

from functools import singledispatch

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Assumption, Claim

SUM, PRODUCT, POWER, ATOM = range(4)
_RELATIONS = {"<=": r"\le", "<": "<", "=": "=", ">=": r"\ge"}


def latex(tree: v.Node, level: int = SUM) -> str:
    """LaTeX of `tree`, in parentheses when it binds less tightly than `level`."""
    text, own = _latex(tree)
    return rf"\left({text}\right)" if own < level else text


@singledispatch
def _latex(tree: v.Node) -> tuple[str, int]:
    raise NotImplementedError(f"{type(tree).__name__} has no LaTeX reading; register one in proofs/latex.py")


@_latex.register
def _(t: v.Number) -> tuple[str, int]:
    if t.printed or t.value.denominator == 1:
        return t.printed or str(t.value), ATOM if t.value >= 0 else SUM
    return rf"\frac{{{t.value.numerator}}}{{{t.value.denominator}}}", ATOM


@_latex.register
def _(t: v.Symbol) -> tuple[str, int]:
    name = t.latex or t.name
    return (name if t.index is None else f"{name}_{{{latex(t.index)}}}"), ATOM


@_latex.register
def _(t: v.Sum) -> tuple[str, int]:
    text = latex(t.terms[0])
    for term in t.terms[1:]:
        text += f" - {latex(term.arg, PRODUCT)}" if isinstance(term, v.Negative) else f" + {latex(term, PRODUCT)}"
    return text, SUM


@_latex.register
def _(t: v.Negative) -> tuple[str, int]:
    return f"-{latex(t.arg, PRODUCT)}", SUM


@_latex.register
def _(t: v.Product) -> tuple[str, int]:
    text = latex(t.factors[0], PRODUCT)
    for factor in t.factors[1:]:
        piece = latex(factor, PRODUCT)
        text += (r" \cdot " if piece[0].isdigit() else r" ") + piece
    return text, PRODUCT


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
    return f"{latex(t.factor, PRODUCT)} {latex(t.arg, PRODUCT)}", PRODUCT


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
    return f"{latex(t.operator, PRODUCT)} {latex(t.vector, PRODUCT)}", PRODUCT


@_latex.register
def _(t: v.Compose) -> tuple[str, int]:
    return f"{latex(t.left, PRODUCT)} {latex(t.right, PRODUCT)}", PRODUCT


@_latex.register
def _(t: v.Inner) -> tuple[str, int]:
    return rf"\left\langle {latex(t.left)}, {latex(t.right)} \right\rangle", ATOM


@_latex.register
def _(t: v.Norm) -> tuple[str, int]:
    mark = {"euclidean": "", "spectral": "", "frobenius": "_F"}[t.kind]
    return rf"\left\|{latex(t.arg)}\right\|{mark}", ATOM


def _of_loss(operator: str, t: v._OfLoss) -> tuple[str, int]:
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
    return ", ".join(latex(d.variable) + (r" \sim p" if isinstance(d.law, v.TaskLaw) else "") for d in draws)


@_latex.register
def _(t: v.Expectation) -> tuple[str, int]:
    return rf"\mathbb{{E}}_{{{_under(t.bound)}}}\left[{latex(t.body)}\right]", ATOM


@_latex.register
def _(t: v.Variance) -> tuple[str, int]:
    return rf"\mathrm{{Var}}_{{{_under(t.bound)}}}\left({latex(t.body)}\right)", ATOM


@_latex.register
def _(t: v.CollectionMean) -> tuple[str, int]:
    where, task, batch = latex(t.collection), latex(t.task), latex(t.batch)
    return (
        rf"\frac{{1}}{{|{where}|}} \sum_{{({task}, {batch}) \in {where}}} {latex(t.body, PRODUCT)}",
        PRODUCT,
    )


@_latex.register
def _(t: v.Call) -> tuple[str, int]:
    d = t.definition
    text = d.latex
    for parameter, argument in zip(d.parameters, t.arguments, strict=True):
        text = text.replace("{" + parameter.name + "}", "{" + latex(argument) + "}")
    return text, ATOM


@_latex.register
def _(t: v.GradientOf) -> tuple[str, int]:
    inner = latex(t.body)
    at = "" if t.point == t.variable else rf"\Big|_{{{latex(t.variable)} = {latex(t.point)}}}"
    return rf"\nabla_{{{latex(t.variable)}}}\left[{inner}\right]{at}", ATOM


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
    head = definition.latex
    for parameter in definition.parameters:
        head = head.replace("{" + parameter.name + "}", "{" + latex(parameter) + "}")
    return f"{head} := {latex(definition.body)}"
