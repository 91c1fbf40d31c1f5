"""The stand-alone reading: a witness as a Python script that needs nothing but Python.

The script carries its own small library (`script_runtime`, `script_problem`, `script_report`, as
they stand), the witness as rational data, and both sides as code made from the claim's tree.  It
shares no evaluation with `verify.evaluate`: two readings of one tree check each other.
"""

from __future__ import annotations

import ast
import inspect
from fractions import Fraction
from typing import Any

from lemmacheck.algorithms.arithmetic import INFINITY
from lemmacheck.algorithms.families.quadratics import pairs
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.latex import (
    definitions_of,
    latex,
    latex_claim,
    latex_definition,
    latex_hypothesis,
)
from lemmacheck.verify.instances import FROM_BELOW, Instances, numbers
from lemmacheck.verify.script_code import LIBRARY, code, name_of, rational

CURE = "minimise the witness first (verify.minimise)"
ENDING = """
if __name__ == "__main__":
    print("\\n".join([*CLAIM, "", "Data:", *describe(problem), *GIVEN]))
    exit_code, lines = report(HYPOTHESES, len(TASKS), FREE, OP, sides, EXISTS)
    print("\\n".join(lines))
    raise SystemExit(exit_code)
"""


def script(claim: Claim, instance: Instances) -> str:
    """A script that exits 0 exactly when it confirms that the instance refutes the claim.

    It prints the claim, the data, every hypothesis decided exactly (assumptions for all points) and
    both sides; it exits 1, saying why, when a hypothesis fails or the relation holds.

    Args:
        claim: with a relation.
        instance: one instance of separable tasks: splines without rotation, diagonal quadratics.

    Raises:
        ValueError: several instances, no relation, tasks that are not separable, a constant that
            no number bounds, or a node that has no stand-alone reading (GradientOf).

    """
    if claim.relation is None or instance.size != 1:
        raise ValueError(
            f"{claim.id} with {instance.size} instances: give one, and a claim with a relation"
        )
    statement = _statement(claim, claim.relation)  # first: it names what has no reading
    return "\n\n".join((_header(claim), _library(), _data(claim, instance), statement, ENDING))


def _header(claim: Claim) -> str:
    name = claim.id.replace("\\", "/")
    return f'"""Checks a witness against {name}; needs Python 3.11 and nothing else."""'


def _library() -> str:
    """The library's texts, and above them their imports from the standard library."""
    imports: dict[str, set[str]] = {}
    texts = []
    for module in LIBRARY:
        source = inspect.getsource(module)
        end = 0
        for part in ast.parse(source).body:
            if isinstance(part, ast.ImportFrom):
                end = part.end_lineno or 0
                if part.module and not part.module.startswith("lemmacheck"):
                    imports.setdefault(part.module, set()).update(a.name for a in part.names)
        texts.append("\n".join(source.splitlines()[end:]).strip())
    head = [
        f"from {name} import {', '.join(sorted(parts))}" for name, parts in sorted(imports.items())
    ]
    return "\n\n\n".join(["\n".join(head), *texts])


# The witness as data ------------------------------------------------------------------------------


def _separable(recipe: Recipe) -> tuple[list[list[str]], Any]:
    """Knots by coordinate, and (constant, parts by coordinate) of a sample from its integers."""
    d, below = recipe.dimension, recipe.denominator

    def ratio(value: Any) -> str:
        return rational(Fraction(int(value), below))

    if recipe.family == "splines":
        if recipe.parameters.get("skew") is not None and recipe.parameters["skew"].any():
            raise ValueError(f"the tasks are rotated and so not separable; {CURE}")
        width = recipe.coefficients.shape[-1] // d
        used = recipe.coefficients[0].reshape(-1, d, width)[..., 2:].any(axis=(0, 2))
        knots = [
            [ratio(k) for k in row] if used[j] else []
            for j, row in enumerate(recipe.parameters["knots"][0])
        ]

        def spline(row: Any) -> tuple[str, list[list[str]]]:
            parts = [[ratio(x) for x in part] for part in row.reshape(d, width)]
            return "0", [part if used[j] else part[:2] for j, part in enumerate(parts)]

        return knots, spline
    if recipe.family != "quadratics":
        raise ValueError(
            f"{recipe.family} are not cubic splines; search among splines or quadratics"
        )
    order = pairs(d)
    if any(recipe.coefficients[..., n].any() for n, (j, k) in enumerate(order) if j != k):
        raise ValueError(f"a Hessian is not diagonal, so the tasks are not separable; {CURE}")

    def quadratic(row: Any) -> tuple[str, list[list[str]]]:
        parts = [
            [ratio(row[len(order) + j]), ratio(2 * row[order.index((j, j))])] for j in range(d)
        ]
        return ratio(row[-1]), parts

    return [[] for _ in range(d)], quadratic


def _list(items: list[str]) -> str:
    return f"[{', '.join(items)}]"


def _shares(weights: Any) -> list[str]:
    whole = int(weights.sum())
    return [rational(Fraction(int(w), whole)) for w in weights]


def _data(claim: Claim, instance: Instances) -> str:
    recipe = instance.recipe
    knots, loss = _separable(recipe)
    lines = [
        "# The witness " + "-" * 86,
        "",
        f"KNOTS = [{', '.join(_list(row) for row in knots)}]",
    ]
    lines.append(
        "TASKS = [  # (chance, samples); sample: (chance, constant, [(linear, curvature, ramps)])"
    )
    for i, chance in enumerate(_shares(recipe.task_weights[0])):
        lines.append(f"    ({chance}, [")
        for s, share in enumerate(_shares(recipe.sample_weights[0, i])):
            constant, parts = loss(recipe.coefficients[0, i, s])
            text = ", ".join(f"({a}, {b}, {_list(ramps)})" for a, b, *ramps in parts)
            lines.append(f"        ({share}, {constant}, [{text}]),")
        lines.append("    ]),")
    lines += ["]", "try:", "    problem = Problem(KNOTS, TASKS)", "except ValueError as reason:"]
    lines += ['    raise SystemExit(f"NOT CONFIRMED: {reason}") from None', ""]
    values = numbers(claim, instance, "exact").values
    shown = []
    for symbol in _valued(claim):
        name = name_of(symbol.name)
        lines.append(f"{name} = {_value(claim, symbol, values[symbol.name])}")
        shown.append(f'f"  {symbol.name} = {{{name if symbol.natural else f"show({name})"}}}"')
    return "\n".join([*lines, "GIVEN = [", *(f"    {text}," for text in shown), "]", ""])


def _valued(claim: Claim) -> list[v.Symbol]:
    kinds = (v.Sort.SCALAR, v.Sort.VECTOR)
    return [s for s in claim.symbols if s.of in kinds and s != claim.exists]


def _value(claim: Claim, symbol: v.Symbol, value: Any) -> str:
    if symbol.natural:
        return str(int(value))
    if value[0] is INFINITY:
        raise ValueError(
            f"{claim.id}: no {symbol.name} bounds these tasks; take an admitted instance"
        )
    whole = [value[0]] if value.ndim == 1 else list(value[0])
    text = ", ".join(rational(Fraction(int(x.p), int(x.q))) for x in whole)
    return f"number({text})" if value.ndim == 1 else f"numbers({text})"


# The claim as code --------------------------------------------------------------------------------


def _pair(relation: v.Relation) -> tuple[list[str], str]:
    """The names of the free tasks, and both sides as code."""
    tasks = sorted(s.name for s in relation.free if s.of is v.Sort.TASK)
    return [name_of(t) for t in tasks], f"({code(relation.lhs)}, {code(relation.rhs)})"


def _hypothesis(hypothesis: Assumption | v.Relation) -> str:
    text = repr(latex_hypothesis(hypothesis))
    if isinstance(hypothesis, Assumption):
        if hypothesis.name in FROM_BELOW:
            raise ValueError(
                f"{hypothesis.name} has no stand-alone proof; use verify.truth.decide here"
            )
        constant = name_of(hypothesis.constant.name)
        kind = f", {hypothesis.norm} norm" if hypothesis.norm else ""
        text = repr(f"{hypothesis.name}{kind}: {latex_hypothesis(hypothesis)}")
        call = f"assumption(problem, {hypothesis.name!r}, {hypothesis.norm!r}, {constant})"
        return f"    ({text}, lambda: {call}),"
    free, both = _pair(hypothesis)
    given = f"lambda {', '.join(free)}: {both}" if free else f"lambda: {both}"
    return f"    ({text}, lambda: for_all(len(TASKS), {len(free)}, {hypothesis.op!r}, {given})),"


def _signs(claim: Claim) -> list[v.Relation]:
    """What the papers say of the signs of the constants, which are hypotheses too."""
    found = []
    for s in _valued(claim):
        if s.sign != "any" or s.natural:
            symbol = s[v.Symbol("i", v.Sort.TASK)] if s.per_task else s
            op = "<=" if s.sign == "nonnegative" or (s.natural and not s.first) else "<"
            found.append(v.Relation(v.node(0), op, symbol))
    return found


def _definitions(claim: Claim) -> list[v.Definition]:
    """Each after those it rests on, no two of one name."""
    roots = [claim.relation, *(h for h in claim.hypotheses if isinstance(h, v.Relation))]
    met = {t.digest: t.name for r in roots if r for t in v.walk(r) if isinstance(t, v.Definition)}
    twice = {name for name in met.values() if list(met.values()).count(name) > 1}
    if twice:
        raise ValueError(f"{claim.id}: {sorted(twice)} are defined twice; rename one of them")
    return definitions_of(claim)


def _statement(claim: Claim, relation: v.Relation) -> str:
    lines = ["# The claim " + "-" * 88, ""]
    for definition in _definitions(claim):
        if claim.exists in definition.free:
            raise ValueError(
                f"{definition.name} mentions {claim.exists}; make it a parameter of it"
            )
        own = ", ".join(name_of(p.name) for p in definition.parameters)
        lines += [f"# {latex_definition(definition)}", "@remembered"]
        lines += [
            f"def {name_of(definition.name)}({own}):",
            f"    return {code(definition.body)}",
            "",
            "",
        ]
    assumed = [latex_hypothesis(h) for h in claim.hypotheses]
    told = [f"{claim.id} {claim.title}".strip(), f"  claimed: {latex_claim(claim)}"]
    told += [f"  under:   {text}" for text in assumed]
    lines += ["CLAIM = [", *(f"    {text!r}," for text in told), "]", "HYPOTHESES = ["]
    lines += [_hypothesis(h) for h in (*_signs(claim), *claim.hypotheses)] + ["]"]
    free, _ = _pair(relation)
    parameters = [*free, *([name_of(claim.exists.name)] if claim.exists else [])]
    lines += [f"FREE, OP, EXISTS = {free!r}, {relation.op!r}, {claim.exists is not None}", "", ""]
    lines += [f"def sides({', '.join(parameters)}):"]
    lines += [f"    # {latex(relation.lhs)}", f"    lhs = {code(relation.lhs)}"]
    lines += [
        f"    # {latex(relation.rhs)}",
        f"    rhs = {code(relation.rhs)}",
        "    return lhs, rhs",
        "",
    ]
    return "\n".join(lines)
