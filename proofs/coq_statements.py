"""The Coq reading: every claim as a closed proposition over the prelude in proofs/coq.

`statements(claims)` writes `Statements.v`: one `Definition <name> : Prop` for each claim and one
for each definition that claims mention.  The file is generated, committed, and compared in the
tests, so that nothing is stated twice; the prelude's names (`grad`, `E`, `iid`, ...) are the whole
dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import singledispatch

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Assumption, Claim, Hypothesis
from lemmacheck.proofs.latex import definitions_of

Names = dict[str, str]  # what a bound variable is called here
_LINEAR = {v.Sort.SCALAR: "", v.Sort.VECTOR: "v", v.Sort.OPERATOR: "op_"}
_EXPECT = {v.Sort.SCALAR: "E", v.Sort.VECTOR: "EV", v.Sort.OPERATOR: "EO"}
_MEAN = {v.Sort.SCALAR: "mean", v.Sort.VECTOR: "meanV", v.Sort.OPERATOR: "meanO"}

HEADER = """(* Generated from the claims' trees by `lemmacheck coq --statements`; do not edit. *)
From Coq Require Import Reals List.
From Lemmacheck Require Import Space Law Problem Run.
Open Scope R_scope.

(* The least integer that is at least x. *)
Definition ceiling (x : R) : R := IZR (- Int_part (- x)).
"""


def coq_name(identifier: str) -> str:
    """The claim's name in Coq: `a/eq-58+1.2@literal` becomes `a_eq_58_plus1_2_at_literal`."""
    return re.sub(r"[/.\-]", "_", identifier.replace("+", "_plus").replace("@", "_at_"))


def word(symbol: v.Symbol) -> str:
    """What the symbol is called; the problem is T, and its space V, in every proposition."""
    return symbol.name + "_" if symbol.name in ("T", "V") else symbol.name


def coq(tree: v.Node, names: Names | None = None) -> str:
    """`tree` as a Coq term, in parentheses unless it is an identifier."""
    return _coq(tree, names or {})


@singledispatch
def _coq(t: v.Node, names: Names) -> str:
    raise NotImplementedError(
        f"{type(t).__name__} has no Coq reading; register one in proofs/coq_statements.py"
    )


@_coq.register
def _(t: v.Number, names: Names) -> str:
    n, d = t.value.numerator, t.value.denominator
    text = f"{n}" if n >= 0 else f"({n})"
    return text if d == 1 else f"({text} / {d})"


@_coq.register
def _(t: v.Symbol, names: Names) -> str:
    text = names.get(t.name, word(t))
    if t.index is not None:
        return f"({text} {coq(t.index, names)})"
    return f"(INR {text})" if t.natural else text


@_coq.register
def _(t: v.Sum, names: Names) -> str:
    text = coq(t.terms[0], names)
    prefix = _LINEAR[t.sort]
    for term in t.terms[1:]:
        minus = isinstance(term, v.Negative)
        right = coq(term.arg if isinstance(term, v.Negative) else term, names)
        if prefix:
            text = f"({prefix}{'minus' if minus else 'plus'} {text} {right})"
        else:
            text = f"({text} {'-' if minus else '+'} {right})"
    return text


@_coq.register
def _(t: v.Negative, names: Names) -> str:
    head = {v.Sort.SCALAR: "-", v.Sort.VECTOR: "vopp", v.Sort.OPERATOR: "op_scal (-1)"}[t.sort]
    return f"({head} {coq(t.arg, names)})"


@_coq.register
def _(t: v.Product, names: Names) -> str:
    return "(" + " * ".join(coq(f, names) for f in t.factors) + ")"


@_coq.register
def _(t: v.Quotient, names: Names) -> str:
    return f"({coq(t.numerator, names)} / {coq(t.denominator, names)})"


@_coq.register
def _(t: v.Power, names: Names) -> str:
    return f"({coq(t.base, names)} ^ {natural(t.exponent, names)})"


def natural(t: v.Node, names: Names) -> str:
    """A natural number, as Coq's nat."""
    if isinstance(t, v.Number) and t.value.denominator == 1 and t.value >= 0:
        return str(t.value.numerator)
    if isinstance(t, v.Symbol) and t.natural:
        return names.get(t.name, word(t))
    if isinstance(t, v.Sum):  # a difference is one of naturals, at least 0 where the claim speaks
        text = natural(t.terms[0], names)
        for term in t.terms[1:]:
            minus = isinstance(term, v.Negative)
            right = natural(term.arg if isinstance(term, v.Negative) else term, names)
            text += f" {'-' if minus else '+'} {right}"
        return f"({text})%nat"
    raise NotImplementedError(f"{t} is no natural number; Coq's powers and batch sizes need one")


@_coq.register
def _(t: v.Root, names: Names) -> str:
    return f"(sqrt {coq(t.arg, names)})"


@_coq.register
def _(t: v.Ceiling, names: Names) -> str:
    return f"(ceiling {coq(t.arg, names)})"


def _fold(function: str, args: tuple[v.Node, ...], names: Names) -> str:
    text = coq(args[-1], names)
    for arg in reversed(args[:-1]):
        text = f"({function} {coq(arg, names)} {text})"
    return text


@_coq.register
def _(t: v.Minimum, names: Names) -> str:
    return _fold("Rmin", t.args, names)


@_coq.register
def _(t: v.Maximum, names: Names) -> str:
    return _fold("Rmax", t.args, names)


@_coq.register
def _(t: v.Scale, names: Names) -> str:
    return f"({_LINEAR[t.sort]}scal {coq(t.factor, names)} {coq(t.arg, names)})"


@_coq.register
def _(t: v.Identity, names: Names) -> str:
    return "identity"


@_coq.register
def _(t: v.Dimension, names: Names) -> str:
    return "(INR (dim V))"


@_coq.register
def _(t: v.Zero, names: Names) -> str:
    return {v.Sort.SCALAR: "0", v.Sort.VECTOR: "vzero", v.Sort.OPERATOR: "op_zero"}[t.sort]


@_coq.register
def _(t: v.Apply, names: Names) -> str:
    return f"({coq(t.operator, names)} {coq(t.vector, names)})"


@_coq.register
def _(t: v.Compose, names: Names) -> str:
    return f"(compose {coq(t.left, names)} {coq(t.right, names)})"


@_coq.register
def _(t: v.Inner, names: Names) -> str:
    return f"(inner {coq(t.left, names)} {coq(t.right, names)})"


@_coq.register
def _(t: v.Norm, names: Names) -> str:
    head = "norm" if t.kind == "euclidean" else t.kind
    return f"({head} {coq(t.arg, names)})"


def _of_loss(mean: str, batch: str, t: v.OfLoss, names: Names) -> str:
    if t.batch is None:
        return f"({mean} T {coq(t.task, names)} {coq(t.point, names)})"
    return f"({batch} T {coq(t.task, names)} {coq(t.batch, names)} {coq(t.point, names)})"


@_coq.register
def _(t: v.Loss, names: Names) -> str:
    return _of_loss("f", "bloss", t, names)


@_coq.register
def _(t: v.Gradient, names: Names) -> str:
    return _of_loss("grad", "bgrad", t, names)


@_coq.register
def _(t: v.Hessian, names: Names) -> str:
    return _of_loss("hess", "bhess", t, names)


def _law(law: v.Law, names: Names) -> str:
    if isinstance(law, v.TaskLaw):
        return "(tasks T)"
    if isinstance(law, v.BatchLaw) and law.replacement:
        return f"(iid {natural(law.count, names)} (samples T {coq(law.task, names)}))"
    if isinstance(law, v.CollectionLaw):
        batches = [f"iid {natural(size, names)} (samples T j)" for size in law.sizes]
        last = batches.pop()
        for batch in reversed(batches):
            last = f"pair_law ({batch}) (fun _ => {last})"
        return f"(iid {natural(law.count, names)} (pair_law (tasks T) (fun j => {last})))"
    raise NotImplementedError(
        f"{law} has no Coq reading; the prelude knows tasks and independent draws"
    )


@_coq.register
def _(t: v.Expectation, names: Names) -> str:
    laws, inner = _laws(t.bound, names)
    text = coq(t.body, inner)
    for draw, law in zip(reversed(t.bound), reversed(laws), strict=True):
        text = f"({_EXPECT[t.sort]} {law} (fun {draw.variable.name} => {text}))"
    return text


def _laws(draws: tuple[v.Draw, ...], names: Names) -> tuple[list[str], Names]:
    """The laws, each in the scope of the draws before it, and the scope of what they bind."""
    laws = []
    for draw in draws:
        laws.append(_law(draw.law, names))
        names = names | {draw.variable.name: draw.variable.name}
    return laws, names


def _fresh(stem: str, tree: v.Node, names: Names) -> str:
    """`stem`, with primes where `tree` or what its variables are called here mentions it."""
    words = set(re.findall(r"[\w']+", " ".join([*names.values(), *(s.name for s in tree.free)])))
    while stem in words:
        stem += "'"
    return stem


@_coq.register
def _(t: v.Variance, names: Names) -> str:
    head = "VarR" if t.body.sort is v.Sort.SCALAR else "Var"
    laws, inner = _laws(t.bound, names)
    variables = [draw.variable.name for draw in t.bound]
    if len(variables) == 1:
        return f"({head} {laws[0]} (fun {variables[0]} => {coq(t.body, inner)}))"
    if len(variables) > 2:
        raise NotImplementedError(f"{t} has {len(variables)} draws; the prelude pairs two laws")
    law = f"(pair_law {laws[0]} (fun {variables[0]} => {laws[1]}))"
    m = _fresh("m", t, names)
    inner = names | {variables[0]: f"(fst {m})", variables[1]: f"(snd {m})"}
    return f"({head} {law} (fun {m} => {coq(t.body, inner)}))"


@_coq.register
def _(t: v.CollectionMean, names: Names) -> str:
    m = _fresh("m", t, names)
    inner = names | {t.task.name: f"(fst {m})"}
    rest = f"(snd {m})"
    for batch in t.batches[:-1]:
        inner[batch.name], rest = f"(fst {rest})", f"(snd {rest})"
    inner[t.batches[-1].name] = rest
    return f"({_MEAN[t.sort]} {coq(t.collection, names)} (fun {m} => {coq(t.body, inner)}))"


@_coq.register
def _(t: v.MeanAfter, names: Names) -> str:
    g = _fresh("g", t, names)
    variable = t.variable.name
    laws, inner = _laws(t.step.bound, names | {variable: variable})
    step = f"({g} {coq(t.step.body, inner)})"
    for draw, law in zip(reversed(t.step.bound), reversed(laws), strict=True):
        step = f"(E {law} (fun {draw.variable.name} => {step}))"
    body = coq(t.body, names | {variable: variable})
    return (
        f"(after (fun {g} {variable} => {step}) {natural(t.count, names)} "
        f"(fun {variable} => {body}) {coq(t.start, names)})"
    )


@_coq.register
def _(t: v.Iterate, names: Names) -> str:
    variable = t.variable.name
    step = coq(t.step, names | {variable: variable})
    start = coq(t.start, names)
    return f"(Nat.iter {natural(t.count, names)} (fun {variable} => {step}) {start})"


@_coq.register
def _(t: v.Least, names: Names) -> str:
    index = t.index.name
    body = coq(t.body, names | {index: index})
    return f"(least {natural(t.end, names)} (fun {index} => {body}))"


@_coq.register
def _(t: v.Series, names: Names) -> str:
    index = t.index.name
    body = coq(t.body, names | {index: index})
    return f"(rsum {natural(t.end, names)} (fun {index} => {body}))"


@_coq.register
def _(t: v.Call, names: Names) -> str:
    d = t.definition
    parts = [d.name, *(["T"] if mentions_problem(d) else []), *(word(s) for s in _constants(d))]
    for parameter, argument in zip(d.parameters, t.arguments, strict=True):
        parts.append((natural if parameter.natural else coq)(argument, names))
    return "(" + " ".join(parts) + ")"


@_coq.register
def _(t: v.Relation, names: Names) -> str:
    if isinstance(t.lhs, v.GradientOf):
        g = t.lhs
        body = coq(g.body, names | {g.variable.name: g.variable.name})
        at = f"{coq(t.rhs, names)} {coq(g.point, names)}"
        return f"is_gradient (fun {g.variable.name} => {body}) {at}"
    if t.lhs.sort is v.Sort.OPERATOR:
        z = _fresh("z", t, names)
        return f"forall {z}, {coq(t.lhs, names)} {z} = {coq(t.rhs, names)} {z}"
    return f"{coq(t.lhs, names)} {t.op} {coq(t.rhs, names)}"


def positive(t: v.Node) -> bool:
    """Can `t` be seen to be positive from its parts alone?"""
    if isinstance(t, v.Number):
        return t.value > 0
    if isinstance(t, v.Symbol):
        return (t.natural and t.first > 0) or t.sign == "positive"
    if isinstance(t, v.Root):
        return positive(t.arg)
    if isinstance(t, v.Product | v.Sum):
        return all(positive(c) for c in t.children)
    return isinstance(t, v.Power) and positive(t.base)


def defined(
    t: v.Node, names: Names | None = None, bound: frozenset[str] = frozenset()
) -> list[str]:
    """`d <> 0` for each denominator that mentions nothing bound and is not positive by its form.

    Coq's x / 0 is 0; the papers' is outside the domain, so these are hypotheses of the proposition.
    """
    names = names or {}
    own = [draw.variable for draw in t.draws]
    if isinstance(t, v.CollectionMean):
        own += t.member
    own += [getattr(t, name) for name in t.binder[:1]]
    bound |= {s.name for s in own}

    def closed(part: v.Node) -> bool:
        return not any(s.name in bound for s in part.free)

    found: list[str] = []
    if isinstance(t, v.Quotient) and not positive(t.denominator) and closed(t.denominator):
        found.append(f"{coq(t.denominator, names)} <> 0")
    if isinstance(t, v.Call):
        pairs = list(zip(t.definition.parameters, t.arguments, strict=True))
        inner = {p.name: coq(a, names) for p, a in pairs}
        found += defined(
            t.definition.body, inner, frozenset(p.name for p, a in pairs if not closed(a))
        )
        return found + [x for a in t.arguments for x in defined(a, names, bound)]
    return found + [x for c in t.children for x in defined(c, names, bound)]


def mentions_problem(*trees: v.Node | None) -> bool:
    """Do losses, tasks or laws occur, so that the proposition speaks of a problem T?"""
    kinds = (v.OfLoss, v.Law)
    sorts = (v.Sort.TASK, v.Sort.VECTOR, v.Sort.OPERATOR)
    return any(
        isinstance(t, kinds) or (isinstance(t, v.Symbol) and t.of in sorts)
        for tree in trees
        if tree is not None
        for t in v.walk(tree)
    )


def _constants(d: v.Definition) -> list[v.Symbol]:
    return sorted(d.free, key=lambda s: s.name)


def _type(s: v.Symbol) -> str:
    plain = {
        v.Sort.SCALAR: "R",
        v.Sort.VECTOR: "V",
        v.Sort.TASK: "task T",
        v.Sort.OPERATOR: "V -> V",
    }
    plain |= {v.Sort.BATCH: "list (sample T)"}
    if s.per_task:
        return "task T -> R"
    return "nat" if s.natural else plain[s.of]


def _collection_type(s: v.Symbol, body: v.Node) -> str:
    """A list of members: a task and its batches, as many as means over the collection name."""
    means = (t for t in v.walk(body) if isinstance(t, v.CollectionMean) and t.collection == s)
    batches = max((len(t.batches) for t in means), default=1)
    return f"list (task T * {_batches_type(batches)})"


def _batches_type(count: int) -> str:
    one = "list (sample T)"
    return one if count == 1 else f"({one} * {_batches_type(count - 1)})"


def _definition(d: v.Definition) -> str:
    def kind_of(s: v.Symbol) -> str:
        return _collection_type(s, d.body) if s.of is v.Sort.COLLECTION else _type(s)

    binders = ["{V : space} (T : problem V)"] if mentions_problem(d) else []
    binders += [f"({word(s)} : {kind_of(s)})" for s in (*_constants(d), *d.parameters)]
    kind = {v.Sort.SCALAR: "R", v.Sort.VECTOR: "V", v.Sort.OPERATOR: "V -> V"}[d.sort]
    return f"Definition {d.name} {' '.join(binders)} : {kind} :=\n  {coq(d.body)}.\n"


def _assumption(a: Assumption) -> str:
    if a.name == "bounded_below":
        return f"(forall u, {a.constant.name} <= F T alpha u)"
    nrm = f"{a.norm} " if a.norm and a.name == "sample_hessian_variance" else ""
    return f"{a.name} {nrm}T {a.constant.name}"


def _hypothesis(h: Hypothesis) -> str:
    """A hypothesis holds for every task that it mentions, free in the relation or not."""
    if isinstance(h, Assumption):
        return _assumption(h)
    text = f"({coq(h)})" if h.lhs.sort is v.Sort.OPERATOR else coq(h)
    own = sorted(s.name for s in h.free if s.of is v.Sort.TASK)
    return f"(forall {' '.join(own)} : task T, {text})" if own else text


def proposition(claim: Claim) -> str:
    """The claim as a closed Coq proposition: symbols, their signs, hypotheses, relation."""
    assert claim.relation is not None
    relations = [h for h in claim.hypotheses if isinstance(h, v.Relation)]
    problem = mentions_problem(claim.relation, *relations) or len(relations) < len(claim.hypotheses)
    everywhere = [claim.relation, *relations]
    # a task that stands in hypotheses alone is quantified there
    symbols = [
        s
        for s in claim.symbols
        if s != claim.exists and (s.of is not v.Sort.TASK or s in claim.relation.free)
    ]
    order = [v.Sort.SCALAR, v.Sort.TASK, v.Sort.VECTOR, v.Sort.OPERATOR]
    symbols.sort(key=lambda s: (order.index(s.of), s.name))
    binders = ["(V : space) (T : problem V)"] if problem else []
    binders += [f"({word(s)} : {_type(s)})" for s in symbols]
    losses = any(isinstance(t, v.OfLoss) for r in everywhere for t in v.walk(r))
    premises = ["differentiable T"] if losses else []
    for s in symbols:
        of = f"{s.name} i" if s.per_task else word(s)
        every = "forall i, " if s.per_task else ""
        if s.natural and s.first:
            premises.append(f"({s.first} <= {of})%nat")
        elif s.sign != "any":
            premises.append(f"({every}0 {'<' if s.sign == 'positive' else '<='} {of})")
    premises += [_hypothesis(h) for h in claim.hypotheses]
    premises += dict.fromkeys(x for r in everywhere for x in defined(r))
    conclusion = coq(claim.relation)
    if claim.exists is not None:
        conclusion = (
            f"exists {claim.exists.name} : R, 0 <= {claim.exists.name} <= 1 /\\ {conclusion}"
        )
    quantifiers = f"forall {' '.join(binders)},\n  " if binders else ""
    return quantifiers + " ->\n  ".join([*premises, conclusion])


def statements(claims: Iterable[Claim]) -> str:
    """The text of Statements.v for `claims`, each after the definitions that it rests on.

    Raises ValueError where one name would stand for two claims or definitions.
    """
    claims = [c for c in claims if c.relation is not None]
    parts = [HEADER]
    seen: dict[str, str] = {}  # what a name stands for

    def take(name: str, meaning: str) -> None:
        if seen.setdefault(name, meaning) != meaning:
            raise ValueError(f"{name} would name two things in Statements.v; rename one of them")

    for claim in claims:
        for definition in definitions_of(claim):
            if definition.name not in seen:
                parts.append(_definition(definition))
            take(definition.name, definition.digest)
        take(coq_name(claim.id), claim.id)
        parts.append(
            f"(* {claim.id} *)\n"
            f"Definition {coq_name(claim.id)} : Prop :=\n  {proposition(claim)}.\n"
        )
    return "\n".join(parts)
