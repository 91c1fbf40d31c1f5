"""Code from a tree: a Python expression over the library that witness scripts carry."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterable
from fractions import Fraction
from functools import singledispatch

from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify import script_problem, script_report, script_runtime

LIBRARY = (script_runtime, script_problem, script_report)
TAKEN = {*dir(builtins), *keyword.kwlist, "problem", "sides", "KNOTS", "TASKS", "HYPOTHESES"}
TAKEN |= {name for module in LIBRARY for name in vars(module)}
SUM, PRODUCT, POWER, ATOM = range(4)


def _level(tree: v.Node) -> int:
    if tree.sort is not v.Sort.SCALAR:
        return ATOM
    if isinstance(tree, v.Sum | v.Negative):
        return SUM
    if isinstance(tree, v.Product | v.Quotient | v.Scale):
        return PRODUCT
    return POWER if isinstance(tree, v.Power) else ATOM


def _inside(tree: v.Node, level: int) -> str:
    return f"({code(tree)})" if _level(tree) < level else code(tree)


def _call(name: str, trees: Iterable[v.Node]) -> str:
    return f"{name}({', '.join(code(t) for t in trees)})"


def rational(value: Fraction) -> str:
    """An integer, or a fraction in quotes: how the script writes numbers."""
    return str(value) if value.denominator == 1 else f'"{value}"'


def name_of(text: str) -> str:
    """The symbol's own name, or with an underscore where the script needs that name itself."""
    if not text.isidentifier():
        raise ValueError(f"{text!r} is no Python name; rename the symbol in the claim")
    return text + "_" if text in TAKEN else text


@singledispatch
def code(tree: v.Node) -> str:
    """A Python expression over the script's library; the tree's free symbols are its variables."""
    raise ValueError(
        f"{type(tree).__name__} has no stand-alone reading; use verify.truth.decide for this claim"
    )


@code.register
def _(t: v.Number) -> str:
    return f"number({rational(t.value)})"


@code.register
def _(t: v.Symbol) -> str:
    if t.natural:
        return f"number({name_of(t.name)})"
    return name_of(t.name) if t.index is None else f"{name_of(t.name)}[{code(t.index)}]"


def _count(t: v.Node) -> str:
    """An exponent or the size of a batch, as an int."""
    if isinstance(t, v.Symbol) and t.natural:
        return name_of(t.name)
    if isinstance(t, v.Number) and t.value.denominator == 1:
        return str(t.value)
    if isinstance(t, v.Sum):
        text = _count(t.terms[0])
        for term in t.terms[1:]:
            minus = isinstance(term, v.Negative)
            text += " - " if minus else " + "
            text += _count(term.arg if isinstance(term, v.Negative) else term)
        return f"({text})"
    raise ValueError(
        f"{type(t).__name__} as an exponent or a size must be a natural number; write a Root"
    )


@code.register
def _(t: v.Sum) -> str:
    if t.sort is not v.Sort.SCALAR:
        return _call("plus", t.terms)
    text = code(t.terms[0])
    for term in t.terms[1:]:
        minus = isinstance(term, v.Negative)
        text += (" - " if minus else " + ") + _inside(
            term.arg if isinstance(term, v.Negative) else term, PRODUCT
        )
    return text


@code.register
def _(t: v.Negative) -> str:
    return "-" + _inside(t.arg, PRODUCT) if t.sort is v.Sort.SCALAR else _call("minus", [t.arg])


@code.register
def _(t: v.Product) -> str:
    first, *rest = t.factors
    return " * ".join([_inside(first, PRODUCT), *(_inside(f, POWER) for f in rest)])


@code.register
def _(t: v.Quotient) -> str:
    return f"{_inside(t.numerator, PRODUCT)} / {_inside(t.denominator, POWER)}"


@code.register
def _(t: v.Power) -> str:
    return f"{_inside(t.base, ATOM)}**{_count(t.exponent)}"


@code.register(v.Root)
@code.register(v.Ceiling)
@code.register(v.Minimum)
@code.register(v.Maximum)
@code.register(v.Scale)
@code.register(v.Inner)
@code.register(v.Apply)
@code.register(v.Compose)
def _(t: v.Node) -> str:
    names = {v.Root: "root", v.Ceiling: "ceiling", v.Minimum: "minimum", v.Maximum: "maximum"}
    names |= {v.Scale: "times", v.Inner: "inner", v.Apply: "entrywise", v.Compose: "entrywise"}
    return _call(names[type(t)], t.children)


@code.register
def _(_: v.Identity) -> str:
    return "problem.constant(1)"


@code.register
def _(t: v.Zero) -> str:
    return "number(0)" if t.sort is v.Sort.SCALAR else "problem.constant(0)"


@code.register
def _(_: v.Dimension) -> str:
    return "number(problem.dimension)"


@code.register
def _(t: v.Norm) -> str:
    return _call("spectral" if t.kind == "spectral" else "norm", [t.arg])


@code.register(v.Loss)
@code.register(v.Gradient)
@code.register(v.Hessian)
def _(t: v.Node) -> str:
    return _call(f"problem.{type(t).__name__.lower()}", t.children)


def _law(law: v.Law) -> str:
    if isinstance(law, v.TaskLaw):
        return "problem.every_task()"
    if isinstance(law, v.BatchLaw):
        kind = "batch" if law.replacement else "subset"
        return f"problem.every_{kind}({code(law.task)}, {_count(law.count)})"
    if isinstance(law, v.CollectionLaw):
        sizes = ", ".join(_count(n) for n in (law.count, *law.sizes))
        return f"problem.every_collection({sizes})"
    raise ValueError(
        f"the law {type(law).__name__} has no stand-alone reading; use verify.truth.decide"
    )


@code.register(v.Expectation)
@code.register(v.Variance)
def _(t: v.Expectation | v.Variance) -> str:
    names = [name_of(d.variable.name) for d in t.bound]
    chance = " * ".join(f"chance_{n}" for n in names)
    loops = (f"for {n}, chance_{n} in {_law(d.law)}" for n, d in zip(names, t.bound, strict=True))
    return f"{type(t).__name__.lower()}(({chance}, {code(t.body)}) {' '.join(loops)})"


@code.register
def _(t: v.CollectionMean) -> str:
    member = ", ".join(code(part) for part in (t.task, *t.batches))
    return f"average({code(t.body)} for {member} in {code(t.collection)})"


@code.register
def _(t: v.Call) -> str:
    pairs = zip(t.definition.parameters, t.arguments, strict=True)
    given = (_count(a) if p.natural else code(a) for p, a in pairs)
    return f"{name_of(t.definition.name)}({', '.join(given)})"
