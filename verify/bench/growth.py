"""How cost grows with tasks B, dimension d, samples m and steps N: counted exactly, and timed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from math import log, sqrt
from typing import Any

from lemmacheck.verify.bench import instances
from lemmacheck.verify.bench.cells import Cell
from lemmacheck.verify.bench.counting import Counting, Namespace, Tally, degree
from lemmacheck.verify.bench.ours import batches, method_of

METHODS = ("maml", "maml-explicit", "fo-maml", "hf-maml", "ggs-maml", "zo-maml")
FIELDS = {"B": "tasks", "d": "dimension", "m": "samples", "N": "steps"}
COUNTED = {"B": (2, 3, 4, 5, 6), "d": (3, 4, 5, 6, 7), "m": (3, 4, 5, 6, 7), "N": (1, 2, 3, 4, 5)}
"""Where operations are counted: small, equally spaced, enough for degree three."""
TIMED = {
    "B": (256, 512, 1024, 2048),
    "d": (32, 64, 128, 256),
    "m": (32, 64, 128, 256),
    "N": (2, 4, 8),
}
"""Where time is measured."""
_QUANTILE = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228)
"""Of Student's t at 97.5 %, by degrees of freedom from one on."""


def axes(case: str, method: str) -> tuple[str, ...]:
    """The quantities that the cost of a method on a case can grow with."""
    found = ["B", "d"]
    if case in ("cosine", "logistic", "sine"):
        found.append("m")
    if method != "hf-maml":
        found.append("N")
    return tuple(found if case != "sine" else (x for x in found if x != "d"))


def at(cell: Cell, axis: str, size: int) -> Cell:
    """The cell with another size along an axis."""
    changes: dict[str, Any] = {FIELDS[axis]: size}
    return replace(cell, **changes)


def count(cell: Cell) -> Tally:
    """What one direction for every task of a cell costs, by the method's own code."""
    space = Namespace()
    data = {name: Counting(x, space) for name, x in instances.draw(cell).items()}
    method = method_of(cell.method, cell.alpha, cell.steps, cell.width, cell.vectors)
    on = batches(cell.case, data, cell.steps)
    before = replace(space.tally)
    method.direction(on, data["w"])
    return space.tally.since(before)


def operations(tally: Tally) -> int:
    """Multiplications, additions and transcendental values together."""
    return tally.multiplications + tally.additions + tally.transcendental


def counted(case: str, method: str) -> dict[str, Any]:
    """Exact degrees of the number of operations, axis by axis, and the counts themselves."""
    base = Cell(case, method, 2, 4, samples=4 if "m" in axes(case, method) else 0)
    found: dict[str, Any] = {}
    for axis in axes(case, method):
        cells = [at(base, axis, x) for x in COUNTED[axis]]
        tallies = [count(cell) for cell in cells]
        found[axis] = {
            "at": list(COUNTED[axis]),
            "degree": degree([operations(t) for t in tallies]),
            "counts": [asdict(t) for t in tallies],
        }
    return found


def slope(sizes: Sequence[float], seconds: Sequence[float]) -> tuple[float, float, float]:
    """The slope of log(seconds) over log(sizes) by least squares, and its 95 % interval.

    Raises:
        ValueError: fewer than three points.

    """
    n = len(sizes)
    if n < 3:
        raise ValueError(f"{n} points must be at least 3 for an interval; measure more sizes")
    x, y = [log(s) for s in sizes], [log(s) for s in seconds]
    mx, my = sum(x) / n, sum(y) / n
    spread = sum((a - mx) ** 2 for a in x)
    value = sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / spread
    rest = sum((b - my - value * (a - mx)) ** 2 for a, b in zip(x, y, strict=True))
    freedom = n - 2
    wide = _QUANTILE[min(freedom, len(_QUANTILE)) - 1] * sqrt(rest / freedom / spread)
    return value, value - wide, value + wide


def timed(
    seconds_of: Callable[[Cell], float],
    sizes: Mapping[str, Sequence[int]] = TIMED,
    case: str = "logistic",
    methods: Sequence[str] = METHODS,
) -> list[dict[str, Any]]:
    """Slopes of our times on a case, method by method and axis by axis.

    Args:
        seconds_of: the median time of a cell.
        sizes: where to measure; the other axes stay at 256 tasks, d = m = 32 and one step.
        case: of ``CASES``.
        methods: of ``METHODS``.

    """
    rows = []
    for method in methods:
        for axis in axes(case, method):
            base = Cell(case, method, 256, 32)
            cells = [at(base, axis, x) for x in sizes[axis]]
            seconds = [seconds_of(cell) for cell in cells]
            value, low, high = slope(sizes[axis], seconds)
            rows.append(
                {
                    "case": case,
                    "method": method,
                    "axis": axis,
                    "at": list(sizes[axis]),
                    "seconds": seconds,
                    "slope": value,
                    "low": low,
                    "high": high,
                }
            )
    return rows


def table() -> list[dict[str, Any]]:
    """Degrees for every method on a ridge family, matrix factorisation and dense quadratics."""
    rows = []
    for case in ("logistic", "rank-one", "quadratic"):
        for method in METHODS:
            degrees = {axis: found["degree"] for axis, found in counted(case, method).items()}
            one = asdict(count(Cell(case, method, 1, 32)))
            rows.append({"case": case, "method": method, "degrees": degrees, **one})
    return rows
