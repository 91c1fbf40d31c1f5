"""Trees with their definitions opened and their means split; substitution that captures nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from lemmacheck.proofs import vocabulary as v

Scope = tuple[v.Draw, ...]  # the draws under which a body is read; () outside


class ReadingError(ValueError):
    """A tree has no scalar reading; the message names the part and the rule."""


def opened(tree: v.Node, closed: tuple[str, ...] = ()) -> v.Node:
    """`tree` with every definition replaced by its body, but for those named in `closed`.

    Raises:
        ReadingError: a definition ignores an argument that is not defined everywhere, so that its
            body would hold where the call means nothing.

    """
    if isinstance(tree, v.Call) and tree.definition.name in closed:
        return tree
    if isinstance(tree, v.Call):
        pairs = zip(tree.definition.parameters, tree.arguments, strict=True)
        values = {parameter: opened(argument, closed) for parameter, argument in pairs}
        body = opened(tree.definition.body, closed)
        for parameter, value in values.items():
            if parameter not in body.free and any(
                isinstance(t, v.Quotient | v.Root) for t in v.walk(value)
            ):
                raise ReadingError(
                    f"{tree.definition.name} ignores its argument {parameter.name}, which here has "
                    f"a domain; leave the argument out"
                )
        return substitute(body, values)
    return _rebuilt(tree, lambda part: opened(part, closed))


def _rebuilt(tree: v.Node, change: Callable[[v.Node], v.Node]) -> v.Node:
    def changed(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(changed(part) for part in value)
        return change(value) if isinstance(value, v.Node) else value

    return replace(tree, **{f.name: changed(getattr(tree, f.name)) for f in fields(tree)})


def _binds(tree: v.Node) -> frozenset[v.Symbol]:
    if isinstance(tree, v.CollectionMean):
        return tree.member
    return frozenset(draw.variable for draw in tree.draws)


def substitute(tree: v.Node, values: Mapping[v.Symbol, v.Node]) -> v.Node:
    """`tree` with its free symbols replaced; a replacement that a binder would capture is refused.

    Raises:
        ReadingError: a free symbol of a replacement is bound where it would stand.

    """
    values = {s: value for s, value in values.items() if s in tree.free}
    if not values:
        return tree
    if isinstance(tree, v.Symbol) and tree.index is None:
        return values[tree]
    if isinstance(tree, v.Symbol) and tree.family in values:
        raise ReadingError(f"{tree.name} is indexed; only a symbol without index can be replaced")
    if tree.binder:
        return _under_binder(tree, values)
    for symbol, value in values.items():
        captured = sorted(s.name for s in _binds(tree) & value.free)
        if captured:
            raise ReadingError(
                f"{captured} would be captured in the place of {symbol.name}; rename the draw"
            )
    return _rebuilt(tree, lambda part: substitute(part, values))


def _under_binder(tree: v.Node, values: Mapping[v.Symbol, v.Node]) -> v.Node:
    name_of_variable, *where = tree.binder
    variable = getattr(tree, name_of_variable)
    inner = {s: value for s, value in values.items() if s != variable}
    inside = frozenset[v.Symbol]().union(*(getattr(tree, name).free for name in where))
    for symbol, value in inner.items():
        if variable in value.free and symbol in inside:
            raise ReadingError(
                f"{variable.name} would be captured in the place of {symbol.name}; rename it"
            )
    parts = {f.name: getattr(tree, f.name) for f in fields(tree)}
    changed = {
        name: substitute(part, inner if name in where else values)
        for name, part in parts.items()
        if isinstance(part, v.Node) and name != name_of_variable
    }
    return replace(tree, **changed)


def split(tree: v.Node) -> v.Node:
    """`tree` with means of scalar sums as sums of means, and constants taken out of means."""
    tree = _rebuilt(tree, split)
    if isinstance(tree, v.Expectation) and tree.sort is v.Sort.SCALAR:
        return _mean(tree.bound, tree.body)
    return tree


def _mean(bound: Scope, body: v.Node) -> v.Node:
    drawn = frozenset(draw.variable for draw in bound)
    if not body.free & drawn:
        return body
    if isinstance(body, v.Sum):
        return v.Sum(tuple(_mean(bound, term) for term in body.terms))
    if isinstance(body, v.Negative):
        return v.Negative(_mean(bound, body.arg))
    if isinstance(body, v.Quotient) and not body.denominator.free & drawn:
        return v.Quotient(_mean(bound, body.numerator), body.denominator)
    if isinstance(body, v.Product):
        inside = tuple(f for f in body.factors if f.free & drawn)
        outside = tuple(f for f in body.factors if not f.free & drawn)
        if outside:
            rest = inside[0] if len(inside) == 1 else v.Product(inside)
            return v.Product((*outside, _mean(bound, rest)))
    return v.Expectation(bound, body)
