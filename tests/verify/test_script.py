"""A witness as a stand-alone script: another reading of the claim, which must agree with ours."""

from __future__ import annotations

import ast
import itertools
import re
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import flint
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim, Relation
from lemmacheck.proofs.notation import BOUNDED_BELOW, F_min, L
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify import script_problem, script_runtime
from lemmacheck.verify.adversary.minimise import minimise
from lemmacheck.verify.adversary.search import STANDARD, search
from lemmacheck.verify.instances import Instances, draw_instances
from lemmacheck.verify.script import script
from lemmacheck.verify.script_code import code
from lemmacheck.verify.truth import Outcome, decide

# No point of [0, 1] satisfies eq-46.1 here; `search` and `minimise` found it, in half a minute.
IN_THE_PLANE = Instances(
    Recipe(
        "splines",
        2,
        8,
        [[[[8, 0, 36, -80, 52, -8, -8, 0, -8, 30, -36, 14]]]],
        [[1]],
        [[[1]]],
        {"knots": [[[-3, -1, 1, 3], [8, 12, 16, 20]]]},
    ),
    {"alpha": np.array([8]), "w": np.array([[0, 16]])},
    {},
)
REFUTED = [
    "eq-44",
    "eq-46.1",
    "eq-51+1.2",
    "eq-54.1@literal",
    "eq-74.1@literal",
    "eq-78.2@spectral",
    "eq-85.2@spectral",
]
TRUE = [  # every node that a script can read occurs in one of them
    "corollary-4.10.1",
    "eq-27.2",
    "eq-31",
    "eq-32",
    "eq-44-repaired",
    "eq-48.3",
    "eq-49+1.1@intended",
    "eq-51.1",
    "eq-57",
    "eq-63",
    "eq-67",
    "eq-78.1",
    "eq-78.2@spectral-repaired",
    "eq-85.1",
    "lemma-4.11.2",
    "lemma-4.9",
    "theorem-A.1.2",
    "theorem-4.13@spectral",
]
SHAPES = [("splines", (2, 2, 1)), ("splines", (2, 1, 2)), ("quadratics", (1, 2, 1))]


def claim_of(name: str) -> Claim:
    return all_claims()[f"fallah2019/{name}"]


@cache
def witness(name: str) -> Instances:
    claim = claim_of(name)
    if name == "eq-46.1":
        return IN_THE_PLANE
    found = search(claim, Key(claim.id), STANDARD).violation
    assert found is not None
    return found[0] if name == "eq-44" else minimise(claim, found[0])[0]  # to be quick


def without_rotation(instance: Instances) -> Instances:
    kept = {n: p for n, p in instance.recipe.parameters.items() if n != "skew"}
    return replace(instance, recipe=replace(instance.recipe, parameters=kept))


def drawn(claim: Claim, turn: int, family: str, shape: tuple[int, int, int]) -> Instances:
    sizes = {s.name: 1 + turn % 2 for s in claim.symbols if s.natural}
    key = Key(claim.id, "script", turn)
    return without_rotation(draw_instances(claim, key, 1, family, shape, sizes, True))


def run(text: str, folder: Path) -> tuple[int, list[str]]:
    path = folder / "witness.py"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-I", "-S", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    return done.returncode, (done.stdout + done.stderr).splitlines()


def enclosure(text: str) -> tuple[Fraction, Fraction]:
    ends = re.findall(r"-?\d+(?:/\d+|\.\d+)?", text.split("(about")[0])
    return Fraction(ends[0]), Fraction(ends[-1])


def meets(value: Any, lo: Fraction, hi: Fraction) -> bool:
    """Whether the rational is in [lo, hi], or the ball overlaps it."""
    low, high = (flint.fmpq(x.numerator, x.denominator) for x in (lo, hi))
    if isinstance(value, flint.fmpq):
        return bool(low <= value <= high)
    return bool(flint.arb(value).overlaps(flint.arb(low).union(flint.arb(high))))


def opened(text: str) -> dict[str, Any]:
    """The script's own names, without its ending."""
    names: dict[str, Any] = {"__name__": "witness"}
    exec(compile(text, "witness.py", "exec"), names)
    return names


def conclusion(names: dict[str, Any]) -> tuple[int, str]:
    parts = ("HYPOTHESES", "TASKS", "FREE", "OP", "sides", "EXISTS")
    hypotheses, tasks, *rest = (names[part] for part in parts)
    exit_code, lines = names["report"](hypotheses, len(tasks), *rest)
    return exit_code, lines[-1]


@pytest.mark.parametrize("name", REFUTED)
def test_a_script_confirms_the_violation_and_prints_the_sides_that_decide_finds(
    name: str, tmp_path: Path
) -> None:
    claim, instance = claim_of(name), witness(name)
    decided = decide(claim, instance)
    assert decided.outcome is Outcome.VIOLATED
    exit_code, lines = run(script(claim, instance), tmp_path)
    assert exit_code == 0, lines
    assert lines[-1] == "CONFIRMED: every hypothesis holds and the relation does not."
    assert claim.id in lines[0]
    told = {
        key: [x.split(" = ", 1)[1] for x in lines if x.startswith(f"  {key} = ")]
        for key in ("lhs", "rhs")
    }
    if claim.relation is not None and claim.relation.lhs.sort is not v.Sort.SCALAR:
        told = {
            "lhs": [x.split(" = ")[1] for x in lines if "violated: |lhs - rhs| =" in x],
            "rhs": ["0"],
        }
    pairs = zip(told["lhs"], told["rhs"], strict=True)
    assert any(
        meets(decided.lhs, *enclosure(lhs)) and meets(decided.rhs, *enclosure(rhs))
        for lhs, rhs in pairs
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("eq-44", r"\nL = .*", '\nL = number("1/1000")', "FAILS: smooth"),
        (
            "eq-44",
            r"\nalpha = .*",
            "\nalpha = number(100)",
            r"FAILS: \alpha \le \frac{\sqrt{2} - 1}{L}",
        ),
        ("eq-44", r"\nsigma = .*", "\nsigma = number(0)", "FAILS: task_variance"),
        ("eq-46.1", r'"9/2", -10', '"9/2", -9', "FAILS: smooth"),
        ("eq-46.1", r"\nrho = .*", "\nrho = number(5)", "FAILS: hessian_lipschitz"),
        ("eq-46.1", r"\nw = .*", "\nw = numbers(9, 9)", "the relation holds here"),
        (
            "eq-74.1@literal",
            r"\nsigma_tilde = .*",
            "\nsigma_tilde = number(0)",
            "FAILS: sample_gradient",
        ),
        (
            "eq-78.2@spectral",
            r"\nsigma_H = .*",
            '\nsigma_H = number("1/8")',
            "FAILS: sample_hessian",
        ),
        ("eq-78.2@spectral", r'\("1/4", 0,', '("1/8", 0,', "must be >= 0 and sum to 1"),
    ],
)
def test_a_script_with_changed_data_says_what_fails_and_exits_1(
    name: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    text = script(claim_of(name), witness(name))
    changed = re.sub(old, lambda _: new, text, count=1)
    assert changed != text
    exit_code, lines = run(changed, tmp_path)
    assert exit_code == 1
    assert any(message in line for line in lines if "NOT CONFIRMED" in line), lines


@pytest.mark.parametrize("name", ["eq-44", "eq-85.2@spectral"])
def test_a_script_imports_the_standard_library_only(name: str) -> None:
    tree = ast.parse(script(claim_of(name), witness(name)))
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom)]
    assert {n.module for n in imports if isinstance(n, ast.ImportFrom)} == {
        "fractions",
        "itertools",
        "math",
        "typing",
    }
    assert all(isinstance(n, ast.ImportFrom) and n.level == 0 for n in imports)


def test_a_script_of_a_true_claim_says_that_the_relation_holds_and_exits_1(tmp_path: Path) -> None:
    claim = claim_of("eq-44-repaired")
    exit_code, lines = run(script(claim, witness("eq-44")), tmp_path)
    assert exit_code == 1
    assert lines[-1] == "NOT CONFIRMED: the relation holds here."


@pytest.mark.parametrize("turn", range(len(SHAPES)))
@pytest.mark.parametrize("name", TRUE)
def test_both_readings_agree_on_random_instances_of_true_claims(name: str, turn: int) -> None:
    claim = claim_of(name)
    instance = drawn(claim, turn, *SHAPES[turn])
    decided, names = decide(claim, instance), opened(script(claim, instance))
    exit_code, last = conclusion(names)
    assert exit_code == 1
    told = {
        Outcome.HOLDS: ("the relation holds here", "the relation is not settled here"),
        Outcome.UNDECIDED: ("the relation holds here", "the relation is not settled here"),
        Outcome.NOT_ADMITTED: ("a hypothesis FAILS",),
        Outcome.OUTSIDE: ("the relation is not settled here",),
    }
    assert any(sentence in last for sentence in told[decided.outcome]), (decided, last)
    if decided.outcome is Outcome.HOLDS:
        choices = itertools.product(range(len(names["TASKS"])), repeat=len(names["FREE"]))
        sides = [names["sides"](*choice) for choice in choices]
        if isinstance(sides[0][0], tuple):
            sides = [(names["distance"](*pair), names["number"](0)) for pair in sides]
        assert any(
            meets(decided.lhs, lhs.lo, lhs.hi) and meets(decided.rhs, rhs.lo, rhs.hi)
            for lhs, rhs in sides
        )


@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize(
    "name", ["eq-44", "eq-54.1@literal", "eq-78.2@spectral", "eq-49+1.1@literal"]
)
def test_both_readings_agree_on_random_instances_of_false_claims(name: str, turn: int) -> None:
    claim = claim_of(name)
    instance = drawn(claim, turn, "splines", (2, 2, 1 + turn % 2))
    violated = decide(claim, instance).outcome is Outcome.VIOLATED
    assert (conclusion(opened(script(claim, instance)))[0] == 0) == violated


def _kinds(claim: Claim) -> set[type[v.Node]]:
    parts = [p for p in (claim.relation, *claim.hypotheses) if isinstance(p, Relation)]
    return {type(tree) for part in parts for tree in v.walk(part)}


def test_every_node_of_the_papers_but_gradients_and_runs_has_a_reading_and_is_tried() -> None:
    in_papers = set().union(*(_kinds(claim) for claim in all_claims().values()))
    tried = set().union(*(_kinds(claim_of(name)) for name in TRUE))
    runs = {v.Iterate, v.MeanAfter, v.RandomStep, v.Least, v.Series, v.Counter}
    assert in_papers - tried == {v.GradientOf, *runs}


def test_without_replacement_a_script_averages_over_distinct_samples() -> None:
    i, b, w = (
        v.Symbol(n, s) for n, s in (("i", v.Sort.TASK), ("b", v.Sort.BATCH), ("w", v.Sort.VECTOR))
    )
    law = v.BatchLaw(i, v.node(2), replacement=False)
    mean = v.Expectation((v.Draw(b, law),), v.norm(v.Gradient(i, w, b)) ** 2)
    distinct = Claim("fallah2019/eq-1", Relation(mean, "<=", v.node(1)))
    instance = drawn(distinct, 0, "splines", (1, 3, 1))
    equal = replace(instance.recipe, sample_weights=np.ones((1, 1, 3), dtype=int))
    instance = replace(instance, recipe=equal)
    lhs = opened(script(distinct, instance))["sides"](0)[0]
    assert meets(decide(distinct, instance).lhs, lhs.lo, lhs.hi)


def test_diagonal_quadratics_are_read_as_splines_without_ramps() -> None:
    claim = claim_of("corollary-4.10.1")
    rows = [[[[4, 0, -6, 8, -8, 3], [2, 0, 2, 1, 1, 1]]]]
    recipe = Recipe("quadratics", 2, 8, rows, [[1]], [[[1, 3]]])
    lattice = {"alpha": np.array([16]), "u": np.array([[8, 3]]), "w": np.array([[-8, 1]])}
    instance = Instances(recipe, lattice, {})
    names = opened(script(claim, instance))
    decided = decide(claim, instance)
    assert decided.outcome is Outcome.HOLDS
    assert "the relation holds here" in conclusion(names)[1]
    lhs, rhs = names["sides"]()
    assert meets(decided.lhs, lhs.lo, lhs.hi)
    assert meets(decided.rhs, rhs.lo, rhs.hi)
    # (-67/256 + 3 * 69/256) / 4, worked out by hand
    assert names["problem"].loss(0, names["w"]).lo == Fraction(35, 256)


def test_what_has_no_reading_is_refused_with_the_cure() -> None:
    claim = claim_of("eq-45b")
    with pytest.raises(
        ValueError, match=r"GradientOf has no stand-alone reading; use verify\.truth"
    ):
        script(claim, drawn(claim, 0, "splines", (1, 1, 1)))


@pytest.mark.parametrize("node", ["Iterate", "Least", "Series", "MeanAfter"])
def test_runs_have_no_stand_alone_reading(node: str) -> None:
    w, k, T = v.Symbol("w", v.Sort.VECTOR), v.Symbol("k", natural=True), v.node(3)
    step = v.RandomStep((v.Draw(v.Symbol("i", v.Sort.TASK), v.TASKS),), w)
    tree = {
        "Iterate": v.Iterate(w, w, w, T),
        "Least": v.Least(k, T, k),
        "Series": v.Series(k, T, k),
        "MeanAfter": v.MeanAfter(w, step, v.norm(w), w, T),
    }[node]
    size = tree if tree.sort is v.Sort.SCALAR else v.norm(tree)
    claim = Claim("fallah2019/eq-1", Relation(size, "<=", v.node(1)))
    with pytest.raises(ValueError, match=rf"{node} has no stand-alone reading; use verify\.truth"):
        script(claim, drawn(claim, 0, "splines", (1, 1, 1)))


def test_a_bound_from_below_has_no_stand_alone_proof() -> None:
    claim = Claim("fallah2019/eq-1", Relation(F_min, "<=", F_min), (BOUNDED_BELOW,))
    convex = Recipe("quadratics", 1, 8, [[[[4, 0, 0]]]], [[1]], [[[1]]])
    with pytest.raises(ValueError, match=r"bounded_below has no stand-alone proof; use verify\."):
        script(claim, Instances(convex, {"F_min": np.array([0])}, {}))


@pytest.mark.parametrize(("tasks", "samples", "count"), [(2, 1, 3), (1, 2, 2), (2, 2, 1)])
def test_members_with_several_batches_are_read_alike(tasks: int, samples: int, count: int) -> None:
    i, chosen, D = v.Symbol("i", v.Sort.TASK), v.Symbol("C", v.Sort.COLLECTION), v.node(2)
    w, (one, two) = v.Symbol("w", v.Sort.VECTOR), (v.Symbol(x, v.Sort.BATCH) for x in ("b", "b_o"))
    law = v.CollectionLaw(v.node(count), (D, D - 1))
    gap = v.norm(v.Gradient(i, w - v.Gradient(i, w, one), two)) ** 2
    mean = v.CollectionMean(chosen, i, (one, two), gap)
    far = v.Expectation((v.Draw(chosen, law),), mean**2)
    claim = Claim("fallah2019/eq-1", Relation(far, "<=", v.node(10**6)))
    instance = drawn(claim, 0, "splines", (tasks, samples, 1))
    names = opened(script(claim, instance))
    lhs = names["sides"]()[0]
    decided = decide(claim, instance)
    assert decided.lhs > 0
    assert meets(decided.lhs, lhs.lo, lhs.hi)


def test_counts_may_be_sums_and_differences() -> None:
    D, k = v.Symbol("D", natural=True), v.Counter("k")
    assert code(v.Power(L, D + k - 1)) == "L**(D + k - 1)"
    power = v.Definition("power", (k,), "p", L**k)
    assert code(power(D + 1)) == "power((D + 1))"
    claim = Claim("fallah2019/eq-1", Relation(k * D, "<=", L ** (D + k)))
    text = script(claim, replace(drawn(claim, 0, "splines", (1, 1, 1)), naturals={"D": 1, "k": 0}))
    assert "(number(0), number(k))" in text


def test_tasks_that_are_not_separable_are_refused_with_the_cure() -> None:
    claim, flat = claim_of("eq-44"), witness("eq-46.1")
    turned = replace(flat.recipe, parameters={**flat.recipe.parameters, "skew": np.array([[3]])})
    with pytest.raises(
        ValueError, match=r"rotated and so not separable; minimise the witness first"
    ):
        script(claim, replace(flat, recipe=turned))
    full = Recipe("quadratics", 2, 8, [[[[4, 1, -6, 0, 0, 0]]]], [[1]], [[[1]]])
    with pytest.raises(ValueError, match=r"not diagonal.*minimise the witness first"):
        script(claim, replace(flat, recipe=full))


def test_an_instance_without_a_certified_constant_is_refused() -> None:
    recipe = Recipe("quadratics", 1, 8, [[[[4, 0, 0]], [[2, 0, 0]]]], [[1, 1]], [[[1], [1]]])
    lattice = {"alpha": np.array([4]), "w": np.array([[0]])}
    with pytest.raises(ValueError, match="no sigma bounds these tasks; take an admitted instance"):
        script(claim_of("eq-44"), Instances(recipe, lattice, {}))


@pytest.mark.parametrize("kind", ["frobenius", "spectral"])
def test_constants_that_are_attained_hold_and_nothing_smaller_does(kind: str) -> None:
    # In both coordinates phi'' is 3, in one of the two samples 3 + 2 hat(t); the mean: 3 + hat(t).
    knots = [[-1, 0, 1]] * 2
    rows = [("1/2", 0, [(0, 3, ramps)] * 2) for ramps in ([2, -4, 2], [0, 0, 0])]
    problem = script_problem.Problem(knots, [(1, rows)])
    checks = [
        ("smooth", "", Fraction(4)),
        ("hessian_lipschitz", "", Fraction(1)),
        ("task_variance", "", Fraction(0)),
        ("sample_gradient_variance", "", Fraction(2)),
        ("sample_hessian_variance", kind, Fraction({"frobenius": 2, "spectral": 1}[kind])),
    ]
    for name, norm, attained in checks:
        least = script_runtime.exactly(attained)
        above = script_runtime.root(least).hi if name.endswith("variance") else attained
        assert script_problem.assumption(problem, name, norm, script_runtime.exactly(above))[0]
        below = script_runtime.exactly(above - Fraction(1, 10**9))
        assert not script_problem.assumption(problem, name, norm, below)[0]


def test_a_variance_that_peaks_between_knots_is_seen_there() -> None:
    # phi' rises by 1/2 up to the knot 1 and by 1/4 more up to 3/2, where phi'' changes its sign.
    wave = [1, -3, 3, -1]
    rows = [("1/2", 0, [(0, 0, ramps)]) for ramps in (wave, [-r for r in wave])]
    problem = script_problem.Problem([[0, 1, 2, 3]], [(1, rows)])
    attained = script_runtime.number("3/4")
    below = script_runtime.number("749999/1000000")
    assert script_problem.assumption(problem, "sample_gradient_variance", "", attained)[0]
    assert not script_problem.assumption(problem, "sample_gradient_variance", "", below)[0]


def test_what_grows_without_bound_meets_no_constant() -> None:
    huge = script_runtime.number(10**9)
    rows = [("1/2", 0, [(0, 3, [1])]), ("1/2", 0, [(0, 3, [0])])]
    problem = script_problem.Problem([[0]], [("1/2", rows), ("1/2", rows[1:] * 2)])
    for name in ("smooth", "task_variance", "sample_gradient_variance", "sample_hessian_variance"):
        holds, why = script_problem.assumption(problem, name, "spectral", huge)
        assert not holds
        assert why.endswith("unbounded")
    bent = script_problem.Problem(
        [[]], [("1/2", [(1, 0, [(0, 1, [])])]), ("1/2", [(1, 0, [(0, 2, [])])])]
    )
    assert script_problem.assumption(bent, "task_variance", "", huge) == (
        False,
        "supremum over all points: unbounded",
    )


@given(st.fractions(min_value=0, max_value=10**6, max_denominator=10**6))
def test_a_root_lies_between_its_rationals_and_rational_roots_are_exact(value: Fraction) -> None:
    between = script_runtime.root(script_runtime.exactly(value))
    assert between.lo**2 <= value <= between.hi**2
    assert between.hi - between.lo <= Fraction(1, 10**60)
    square = script_runtime.root(script_runtime.exactly(value * value))
    assert square.lo == square.hi == value


ENDS = st.fractions(min_value=-9, max_value=9, max_denominator=9)


@given(st.tuples(ENDS, ENDS, ENDS, ENDS), st.integers(0, 8), st.integers(0, 8), st.integers(0, 5))
def test_an_operation_on_intervals_encloses_it_on_their_members(
    ends: tuple[Fraction, ...], left: int, right: int, power: int
) -> None:
    (a, b), (c, d) = sorted(ends[:2]), sorted(ends[2:])
    first, second = script_runtime.Interval(a, b), script_runtime.Interval(c, d)
    x, y = a + (b - a) * left / 8, c + (d - c) * right / 8
    results = [
        (first + second, x + y),
        (first - second, x - y),
        (first * second, x * y),
        (first**power, x**power),
        (abs(first), abs(x)),
        (script_runtime.maximum(first, second), max(x, y)),
        (script_runtime.minimum(first, second), min(x, y)),
        (script_runtime.positive_part(first), max(x, Fraction(0))),
    ]
    if c > 0 or d < 0:
        results.append((first / second, x / y))
    assert all(known.lo <= value <= known.hi for known, value in results)


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (1 / (2 * L), "number(1) / (number(2) * L)"),
        (L / 2 * L, "L / number(2) * L"),
        (L * (L / 2), "L * (L / number(2))"),
        (L - (L - 1), "L - (L - number(1))"),
        (-(L**2) * L, "(-L**2) * L"),
        ((L + 1) ** 2, "(L + number(1))**2"),
        (v.Negative(L + v.node(Fraction(1, 2))), '-(L + number("1/2"))'),
    ],
)
def test_code_keeps_the_parentheses_of_the_tree(tree: v.Node, text: str) -> None:
    assert code(tree) == text


def test_code_names_the_node_that_it_cannot_read() -> None:
    with pytest.raises(ValueError, match="TaskLaw has no stand-alone reading"):
        code(v.TASKS)
