"""Replacing symbols by trees, and opening definitions, without capturing a bound variable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from lemmacheck.proofs.vocabulary import (
    Call,
    CollectionMean,
    Definition,
    Draw,
    Law,
    Node,
    Symbol,
)


class CaptureError(ValueError):
    """A replacement would have put a variable under a binder of the same name."""


def substitute(tree: Node, values: Mapping[Symbol, Node]) -> Node:
    """`tree` with every free occurrence of each symbol replaced; bound occurrences stay.

    Raises:
        CaptureError: a value mentions a variable that the tree binds where the value would stand.

    """
    values = {s: v for s, v in values.items() if s in tree.free}
    if not values:
        return tree
    if isinstance(tree, Symbol):
        if tree.index is None:
            return values[tree]
        if tree.family in values:
            raise CaptureError(
                f"{tree.name} is a value for each task; replace the whole {tree.name}[i]"
            )
        index = substitute(tree.index, values)
        return replace(tree, index=index)
    if tree.binder:
        return _under_binder(tree, values)
    bound = _bound(tree)
    inside = {s: v for s, v in values.items() if s not in bound}
    captured = sorted(s.name for v in inside.values() for s in v.free & bound)
    if captured:
        raise CaptureError(
            f"{captured[0]} is bound where a value that mentions it would stand; rename it"
        )
    return replace(tree, **{f.name: _inside(getattr(tree, f.name), inside) for f in fields(tree)})


def _under_binder(tree: Node, values: Mapping[Symbol, Node]) -> Node:
    name_of_variable, *where = tree.binder
    variable = getattr(tree, name_of_variable)
    inner = {s: v for s, v in values.items() if s != variable}
    inside = frozenset[Symbol]().union(*(getattr(tree, name).free for name in where))
    if any(variable in v.free and s in inside for s, v in inner.items()):
        raise CaptureError(
            f"{variable.name} is bound where a value that mentions it would stand; rename it"
        )
    parts = {f.name: getattr(tree, f.name) for f in fields(tree)}
    changed = {
        name: substitute(part, inner if name in where else values)
        for name, part in parts.items()
        if isinstance(part, Node) and name != name_of_variable
    }
    return replace(tree, **changed)


def _bound(tree: Node) -> frozenset[Symbol]:
    if isinstance(tree, CollectionMean):
        return tree.member
    if isinstance(tree, Call):
        return frozenset()
    return frozenset(draw.variable for draw in tree.draws)


def _inside(value: Any, values: Mapping[Symbol, Node]) -> Any:
    if isinstance(value, Definition):
        if any(s in value.free for s in values):
            raise CaptureError(
                f"{value.name} mentions a replaced constant in its body; open it first"
            )
        return value
    if isinstance(value, Draw):
        law = substitute(value.law, values)
        assert isinstance(law, Law)
        return replace(value, law=law)
    if isinstance(value, Node):
        return substitute(value, values)
    if isinstance(value, tuple):
        return tuple(_inside(v, values) for v in value)
    return value


def opened(call: Call) -> Node:
    """The body of the definition with the arguments in place of its parameters."""
    return substitute(
        call.definition.body, dict(zip(call.definition.parameters, call.arguments, strict=True))
    )
