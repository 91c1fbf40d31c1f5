"""Edits of trees: every place where one part can be put in place of another, and the edit itself.

A definition's call is opened only where an edit goes inside it, so that what is not edited stays as
it was written, and no name comes to stand for two things.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.calculus.substitution import CaptureError, opened

OPEN = "open"  # the step from a call to its definition's body
VALUES = (v.Sort.SCALAR, v.Sort.VECTOR, v.Sort.OPERATOR)
Step = str | tuple[str, int]  # a field, or an entry of a field that is a tuple


@dataclass(frozen=True)
class Place:
    """A part of a tree, how to reach it, and what is drawn there.

    `direction` says what happens to the whole, a scalar, when the part grows: 1, it does not get
    smaller; -1, it does not get larger; 0, either may be.  It takes factors and bases as
    nonnegative: it guides what is tried and must decide nothing.
    """

    path: tuple[Step, ...]
    node: v.Node
    draws: tuple[v.Draw, ...] = ()
    bound: frozenset[v.Symbol] = frozenset()
    direction: int = 1


def places(tree: v.Node) -> Iterator[Place]:
    """Every part that stands for a value, parents first; bodies of definitions after their call."""
    yield from _below(Place((), tree))


def _below(place: Place) -> Iterator[Place]:
    yield place
    for step, child in _children(place.node):
        draws, bound = place.draws, place.bound
        if step == "body":
            draws += place.node.draws
        if step == "body" or step in place.node.binder[1:]:
            bound |= _binds(place.node)
        turn = place.direction * _direction(place.node, step)
        yield from _below(Place((*place.path, step), child, draws, bound, turn))


def _children(tree: v.Node) -> Iterator[tuple[Step, v.Node]]:
    """The parts that are values: no laws, no names of tasks, batches or bound variables, and no
    numbers of steps or addends, a change of which would change how long sums are.
    """
    if isinstance(tree, v.Symbol | v.Law):
        return
    if isinstance(tree, v.Call):
        with suppress(CaptureError):  # such a call can be replaced, but not edited inside
            yield OPEN, opened(tree)
        pairs = enumerate(zip(tree.definition.parameters, tree.arguments, strict=True))
        yield from (
            (("arguments", k), a) for k, (p, a) in pairs if a.sort in VALUES and not p.natural
        )
        return
    if isinstance(tree, v.Expectation | v.Variance | v.CollectionMean | v.RandomStep):
        names = ["body"]
    else:
        hidden = (*tree.binder[:1], "task", "batch", "count", "end")
        names = [f.name for f in fields(tree) if f.name not in hidden]
    for name in names:
        value = getattr(tree, name)
        if isinstance(value, v.Node):
            yield name, value
        elif isinstance(value, tuple):
            yield from (((name, k), x) for k, x in enumerate(value) if x.sort in VALUES)


def _binds(tree: v.Node) -> frozenset[v.Symbol]:
    if isinstance(tree, v.CollectionMean):
        return tree.member
    if tree.binder:
        return frozenset({getattr(tree, tree.binder[0])})
    return frozenset(draw.variable for draw in tree.draws)


def _direction(tree: v.Node, step: Step) -> int:
    if tree.sort is not v.Sort.SCALAR or isinstance(tree, v.Norm | v.Inner | v.Variance | v.Loss):
        return 0
    if isinstance(tree, v.Negative) or (isinstance(tree, v.Quotient) and step == "denominator"):
        return -1
    unknown = step in ("exponent", "step", "start") or (isinstance(tree, v.Call) and step != OPEN)
    return 0 if unknown else 1


def replaced(
    tree: v.Node, place: Place, new: v.Node, using: frozenset[v.Symbol] = frozenset()
) -> v.Node:
    """`tree` with `new` at `place`, where every symbol of `new` means what it meant in the part
    replaced, or is one of `using`, bound at the place.

    Raises:
        SortError: the tree has no such edit: sorts do not fit, or a symbol would be captured, or
            torn from its binder.

    """
    if not using <= place.bound:
        names = sorted(s.name for s in using - place.bound)
        raise v.SortError(f"{', '.join(names)} is not bound at the place; use what is")
    strange = sorted(s.name for s in new.free - place.node.free - using)
    if strange:
        raise v.SortError(
            f"{', '.join(strange)} does not occur in the part replaced, and a binder around it may "
            f"capture it; name it in `using` if that is meant"
        )
    if new.sort is not place.node.sort:
        raise v.SortError(
            f"a {new.sort.value} cannot stand for a {place.node.sort.value}; keep the sort"
        )
    return _put(tree, place.path, new)


def _put(tree: v.Node, path: tuple[Step, ...], new: v.Node) -> v.Node:
    if not path:
        return new
    step, rest = path[0], path[1:]
    if step == OPEN:
        assert isinstance(tree, v.Call)
        return _put(opened(tree), rest, new)
    if isinstance(step, str):
        return replace(tree, **{step: _put(getattr(tree, step), rest, new)})
    name, k = step
    parts: list[Any] = list(getattr(tree, name))
    parts[k] = _put(parts[k], rest, new)
    return replace(tree, **{name: tuple(parts)})


@dataclass(frozen=True)
class Edit:
    """What to put in place of a part: `says` what is done to the part `about`, by its `{}`."""

    kind: str
    says: str
    about: v.Node
    new: v.Node
    effect: int = 0  # 1: the part does not get smaller; -1: not larger; 0: either
    using: frozenset[v.Symbol] = frozenset()


def edits(place: Place, wanted: int) -> Iterator[Edit]:
    """The edits that change one part's meaning as `wanted`: 1, -1, or 0 for any way.

    Those whose effect is not known are among them.  Exponents change by one, constants by the
    factor two; points at which losses are taken keep their addends.
    """
    for edit in (
        *_constants(place, wanted),
        *_addends(place),
        *_powers(place),
        *_means(place.node),
        *_operations(place),
    ):
        if edit.effect * wanted >= 0:
            yield edit


def _constants(place: Place, wanted: int) -> Iterator[Edit]:
    t = place.node
    if isinstance(t, v.Number) and t.value > 0 and place.path[-1:] != ("exponent",):
        factor, says = (Fraction(2), "{} doubled") if wanted > 0 else (Fraction(1, 2), "{} halved")
        yield Edit("scaled", says, t, v.Number(t.value * factor), 1 if wanted > 0 else -1)


def _addends(place: Place) -> Iterator[Edit]:
    t = place.node
    if not isinstance(t, v.Sum) or len(t.terms) == 1 or place.path[-1:] == ("point",):
        return
    for k, term in enumerate(t.terms):
        before, after = t.terms[:k], t.terms[k + 1 :]
        lost = isinstance(term, v.Negative)
        effect = 0 if t.sort is not v.Sort.SCALAR else 1 if lost else -1
        rest = (*before, *after)
        left = rest[0] if len(rest) == 1 else v.Sum(rest)
        yield Edit("dropped-term", "without {}", term, left, effect)
        turned = term.arg if isinstance(term, v.Negative) else v.Negative(term)
        yield Edit("sign", "{} with the other sign", term, v.Sum((*before, turned, *after)), effect)


def _powers(place: Place) -> Iterator[Edit]:
    t = place.node
    if isinstance(t, v.Root):
        yield Edit("power", "{} without the root", t, t.arg)
    if not isinstance(t, v.Power):
        return
    if not isinstance(t.exponent, v.Number):
        yield Edit("power", "{} without its exponent", t, t.base)
        return
    n = int(t.exponent.value)
    yield Edit("power", "exponent of {} one less", t, t.base if n == 2 else t.base ** (n - 1))
    yield Edit("power", "exponent of {} one more", t, t.base ** (n + 1))


def _means(t: v.Node) -> Iterator[Edit]:
    """Means and what is done to them, exchanged: Jensen's inequality says which way it goes."""
    if isinstance(t, v.Norm | v.Power | v.Root):
        mean = t.base if isinstance(t, v.Power) else t.arg
        mean = opened(mean) if isinstance(mean, v.Call) else mean
        if isinstance(mean, v.Expectation):
            what, inside = _around(t, mean.body)
            effect = -1 if isinstance(t, v.Root) else 1
            new = replace(mean, body=inside)
            yield Edit("exchanged", f"mean of the {what} in place of {{}}", t, new, effect)
    if isinstance(t, v.Expectation) and isinstance(t.body, v.Norm | v.Power | v.Root):
        body = t.body
        inner = body.base if isinstance(body, v.Power) else body.arg
        what, outside = _around(body, replace(t, body=inner))
        effect = 1 if isinstance(body, v.Root) else -1
        yield Edit("exchanged", f"{what} of the mean in place of {{}}", t, outside, effect)
    if isinstance(t, v.Variance):
        square = (t.body if t.body.sort is v.Sort.SCALAR else v.norm(t.body)) ** 2
        moment = v.Expectation(t.bound, square)
        yield Edit("exchanged", "mean of the square in place of {}", t, moment, 1)


def _around(operation: v.Norm | v.Power | v.Root, arg: v.Node) -> tuple[str, v.Node]:
    """The operation's name, and the operation of `arg`."""
    if isinstance(operation, v.Power):
        return "power", replace(operation, base=arg)
    return "norm" if isinstance(operation, v.Norm) else "root", replace(operation, arg=arg)


def _operations(place: Place) -> Iterator[Edit]:
    t = place.node

    def swap(says: str, new: v.Node, effect: int = 0, *using: v.Symbol) -> Edit:
        return Edit("exchanged", says, t, new, effect, frozenset(using))

    if isinstance(t, v.Minimum):
        yield swap("greatest in place of {}", v.Maximum(t.args), 1)
    if isinstance(t, v.Maximum):
        yield swap("least in place of {}", v.Minimum(t.args), -1)
    if isinstance(t, v.Norm) and t.kind == "spectral":
        yield swap("Frobenius norm in place of {}", replace(t, kind="frobenius"), 1)
    if isinstance(t, v.Norm) and t.kind == "frobenius":
        yield swap("spectral norm in place of {}", replace(t, kind="spectral"), -1)
    if isinstance(t, v.Compose):
        yield swap("{} in the other order", v.Compose(t.right, t.left))
    if isinstance(t, v.Apply):
        yield swap("{} without its operator", t.vector)
    if not isinstance(t, v.Loss | v.Gradient | v.Hessian):
        return
    if isinstance(t.point, v.Sum):
        yield swap("{} before the step", replace(t, point=t.point.terms[0]))
    if t.batch is not None:
        yield swap("mean loss in {}", replace(t, batch=None))
    for draw in place.draws if t.batch is None else ():
        if isinstance(draw.law, v.BatchLaw) and draw.law.task == t.task:
            yield swap("batch loss in {}", replace(t, batch=draw.variable), 0, draw.variable)
