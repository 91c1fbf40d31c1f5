"""What every witness script ends with: relations decided by intervals, and the report.

`verify.script` copies this text, from the line `PIECES` on, behind that of `script_problem`.
"""

from fractions import Fraction
from itertools import product
from math import floor
from typing import Any

from lemmacheck.verify.script_runtime import (
    Interval,
    OutsideError,
    decimal,
    exactly,
    minus,
    norm,
    plus,
    show,
)

PIECES = 1024  # of [0, 1] that a proof of non-existence may use
GRID = 32  # pieces of [0, 1], at whose ends a point is looked for first


def describe(problem: Any) -> list[str]:
    """Every task, every sample's loss as a formula in each coordinate t of w."""
    lines = []
    for i, chance in problem.every_task():
        lines.append(f"  task {i} (probability {show(chance)})")
        for s, p in enumerate(problem.sample_chances[i]):
            constant, parts = problem.losses[i][s]
            lines.append(f"    sample {s} (probability {show(p)}): constant {show(constant)}, plus")
            for j, (linear, curvature, ramps) in enumerate(parts):
                text = f"      of w_{j}: ({linear.lo}) t + ({curvature.lo}) t^2/2"
                for r, knot in zip(ramps, problem.knots[j], strict=True):
                    text += f" + ({r.lo}) max(t - ({knot}), 0)^3/6" if r.lo else ""
                lines.append(text)
    return lines


def holds(lhs: Any, op: str, rhs: Any) -> bool | None:
    """Whether lhs (<=, <, =, >=) rhs; None when the enclosures overlap and do not say."""
    if isinstance(lhs, tuple):
        entries = [holds(a, op, b) for a, b in zip(lhs, rhs, strict=True)]
        return False if False in entries else None if None in entries else True
    if op == ">=":
        lhs, rhs = rhs, lhs
    apart = lhs.hi < rhs.lo
    if op == "=":
        same = lhs.lo == lhs.hi == rhs.lo == rhs.hi
        return True if same else False if apart or rhs.hi < lhs.lo else None
    if op == "<":
        return True if apart else False if lhs.lo >= rhs.hi else None
    return True if lhs.hi <= rhs.lo else False if lhs.lo > rhs.hi else None


def distance(lhs: Any, rhs: Any) -> Interval:
    """|lhs - rhs|, Euclidean or Frobenius."""
    gap = plus(lhs, minus(rhs))
    return norm(gap) if isinstance(gap, tuple) else abs(gap)


def compare(sides: Any, op: str) -> tuple[bool | None, list[str]]:
    """Whether the relation holds of both sides, and the lines that show them."""
    lhs, rhs = sides()
    verdict = holds(lhs, op, rhs)
    lines = [f"lhs = {show(lhs)}", f"rhs = {show(rhs)}"]
    if verdict is False:
        lines.append(f"violated: |lhs - rhs| = {show(distance(lhs, rhs))}")
    return verdict, lines


def somewhere(sides: Any, op: str) -> tuple[bool | None, list[str]]:
    """Whether the relation holds for some position in [0, 1], and the lines that show why."""
    grid = [exactly(Fraction(k, GRID)) for k in range(GRID + 1)]
    for t in grid:
        lhs, rhs = sides(t)
        if holds(lhs, op, rhs):
            return True, [f"it holds at {show(t)}"]
    pending, pieces, smallest = [(Fraction(0), Fraction(1))], 0, None
    while pending:
        low, high = pending.pop()
        lhs, rhs = sides(Interval(low, high))
        if holds(lhs, op, rhs) is False:
            gap = distance(lhs, rhs).lo
            pieces, smallest = pieces + 1, gap if smallest is None else min(gap, smallest)
        elif len(pending) + pieces >= PIECES:
            return None, [f"{PIECES} pieces of [0, 1] do not settle whether there is such a point"]
        else:
            pending += [((low + high) / 2, high), (low, (low + high) / 2)]
    nearest = min(grid, key=lambda t: distance(*sides(t)).lo)
    lhs, rhs = sides(nearest)
    least = decimal(smallest or Fraction(0), floor)
    return False, [
        f"none in [0, 1]: on each of {pieces} pieces that cover it |lhs - rhs| >= {least}",
        f"of the positions k/{GRID} the sides are nearest at {show(nearest)}:",
        f"lhs = {show(lhs)}",
        f"rhs = {show(rhs)}",
        f"violated: |lhs - rhs| = {show(distance(lhs, rhs))}",
    ]


def for_all(tasks: int, free: int, op: str, sides: Any) -> tuple[bool | None, str]:
    """Whether the relation holds for every choice of the free tasks; and of which it does not."""
    for choice in product(range(tasks), repeat=free):
        verdict, lines = compare(lambda choice=choice: sides(*choice), op)
        if not verdict:
            return verdict, "; ".join([*(f"task {i}" for i in choice), *lines])
    return True, "; ".join(lines) if free == 0 else f"for every choice of tasks ({tasks**free})"


def report(
    hypotheses: Any, tasks: int, free: Any, op: str, sides: Any, exists: bool
) -> tuple[int, list[str]]:
    """0 and its reasons when every hypothesis holds and the relation does not; otherwise 1."""
    lines, failing = ["", "Hypotheses:"], []
    for text, check in hypotheses:
        try:
            verdict, why = check()
        except OutsideError as reason:
            verdict, why = None, str(reason)
        said = {True: "holds", False: "FAILS", None: "NOT SETTLED"}[verdict]
        lines.append(f"  {said}: {text}   [{why}]")
        if not verdict:
            failing.append(f"{said}: {text} [{why}]")
    verdicts = []
    for choice in product(range(tasks), repeat=len(free)):
        lines += [
            "",
            " ".join(["Relation", *(f"{n} = {i}" for n, i in zip(free, choice, strict=True))]),
        ]
        decide = somewhere if exists else compare
        try:
            verdict, shown = decide(lambda *t, choice=choice: sides(*choice, *t), op)
        except OutsideError as reason:
            verdict, shown = None, [f"outside the domain: {reason}"]
        verdicts.append(verdict)
        lines += ["  " + line for line in shown]
    if failing:
        return 1, [*lines, "", *(f"NOT CONFIRMED: a hypothesis {line}" for line in failing)]
    if False in verdicts:
        return 0, [*lines, "", "CONFIRMED: every hypothesis holds and the relation does not."]
    what = "is not settled here" if None in verdicts else "holds here"
    return 1, [*lines, "", f"NOT CONFIRMED: the relation {what}."]
