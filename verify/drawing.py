"""An instance as a picture: the losses of its tasks, the points that it names, one inner step."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.vocabulary import Sort, Symbol
from lemmacheck.reports.parts import Arrow, Curve, Drawing, Mark
from lemmacheck.verify.instances import Instances, Numbers, numbers

SAMPLES = 121  # of each curve over the line
MESH = (49, 33)  # of the plane, across and up; a picture is half as wide again as it is high
LEVELS = 8  # about as many level lines
TOLERANCE = 1e-3  # of the picture: what a curve may lose when points are left out
DIGITS = 4  # of the picture's size, after which coordinates are rounded
SMALL = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def drawing_of(claim: Claim, instance: Instances) -> Drawing | None:
    """What the instance looks like, in floats; None where it has more than two dimensions, names
    no point, or is too large for floats.

    On the line: the loss of every task (of every sample, where there is one task), their mean f,
    and F where the claim speaks of an inner step.  In the plane: level lines of f.  Points that the
    claim names are marked, and so is where an inner step takes them, by arrows in the plane.
    """
    named = [symbol.name for symbol in claim.symbols if _is_point(symbol)]
    dimension = instance.recipe.dimension
    if dimension > 2 or not named:
        return None
    made = numbers(claim, instance)
    points = {name: made.values[name][0] for name in named}
    losses = _Losses(made, any(map(_is_inner_step, claim.symbols)))
    draw = _line if dimension == 1 else _plane
    with np.errstate(all="ignore"):
        return draw(losses, points)


def _is_point(symbol: Symbol) -> bool:
    return symbol.of is Sort.VECTOR and symbol.unit in (None, (0, 1))


def _is_inner_step(symbol: Symbol) -> bool:
    """One alpha for all tasks; a claim that means another thing by it has other units."""
    single = symbol.of is Sort.SCALAR and not symbol.per_task
    return symbol.name == "alpha" and single and symbol.unit == (-1, 2)


class _Losses:
    """The losses of one instance as functions of points (n, d)."""

    def __init__(self, made: Numbers, steps: bool) -> None:
        problem = made.problem
        self.family = problem.family
        self.mean = problem.mean_coefficients[0]
        self.tasks = problem.task_coefficients[0]
        self.chances = problem.task_probability[0]
        single = problem.tasks == 1
        parts = problem.coefficients[0, 0] if single else self.tasks
        names = "f(·, θ{})" if single else "f{}"
        self.parts = {names.format(_small(k)): c for k, c in enumerate(parts)}
        if len(self.parts) == 1:
            self.parts = {}  # it is f
        self.alpha = float(made.values["alpha"][0]) if steps else None

    def value(self, coefficients: Any, points: Any) -> Any:
        return self.family.value(coefficients[None, None, :], points[None])[0]

    def adapted(self, task: int, points: Any) -> Any:
        """Where an inner step on a task takes the points."""
        gradient = self.family.gradient(self.tasks[task][None, None, :], points[None])[0]
        return points - self.alpha * gradient

    def after_step(self, points: Any) -> Any:
        """F, the mean loss of each task after an inner step on it."""
        values = [self.value(c, self.adapted(i, points)) for i, c in enumerate(self.tasks)]
        return sum(p * v for p, v in zip(self.chances, values, strict=True))

    def steps(self, points: Mapping[str, Any]) -> Iterator[tuple[int, str, Any, Any]]:
        """Task, the name of the adapted point, whence and whither, of each step that moves."""
        if self.alpha is None:
            return
        for name, point in points.items():
            for i in range(len(self.tasks)):
                (after,) = self.adapted(i, point[None])
                if (after != point).any():
                    yield i, f"{name}′{_small(i) if len(self.tasks) > 1 else ''}", point, after


def _small(index: int) -> str:
    return str(index + 1).translate(SMALL)


def _line(losses: _Losses, points: Mapping[str, Any]) -> Drawing | None:
    steps = list(losses.steps(points))
    seen = [float(x[0]) for x in (*points.values(), *(after for *_, after in steps))]
    low, high = min(seen), max(seen)
    room = 0.4 * (high - low) or 1.0
    x = np.linspace(low - room, high + room, SAMPLES)
    heights = {"f": losses.value(losses.mean, x[:, None])}
    if losses.alpha is not None:
        heights["F"] = losses.after_step(x[:, None])
    heights |= {name: losses.value(c, x[:, None]) for name, c in losses.parts.items()}
    size = np.asarray([x[-1] - x[0], max(np.ptp(list(heights.values())), 1e-9)])

    def at(coefficients: Any, point: Any) -> Any:
        return np.asarray([point[0], losses.value(coefficients, point[None])[0]])

    marks = [(name, at(losses.mean, point)) for name, point in points.items()]
    marks += [(name, at(losses.tasks[i], after)) for i, name, _, after in steps]
    return _drawing(
        "The losses over the line"
        + (": f is their mean, F the mean after one inner step" if losses.alpha is not None else "")
        + (f"; {_primes(points)}" if steps else ""),
        ("w", "loss"),
        [(name, np.stack([x, y], axis=-1)) for name, y in heights.items()],
        marks,
        [],
        size,
    )


def _plane(losses: _Losses, points: Mapping[str, Any]) -> Drawing | None:
    steps = list(losses.steps(points))
    seen = np.asarray([*points.values(), *(after for *_, after in steps)])
    middle = (seen.min(axis=0) + seen.max(axis=0)) / 2
    half = 0.75 * np.ptp(seen, axis=0)
    height = max(half[1], half[0] / 1.5) or 1.0
    size = 2 * np.asarray([1.5 * height, height])
    x, y = (m + s * np.linspace(-0.5, 0.5, n) for m, s, n in zip(middle, size, MESH, strict=True))
    mesh = np.stack(np.meshgrid(x, y), axis=-1)
    z = losses.value(losses.mean, mesh.reshape(-1, 2)).reshape(mesh.shape[:2])
    if not np.isfinite(z).all():
        return None
    levels = _levels(z)
    gap = f", lines {levels[1] - levels[0]:.4g} apart" if len(levels) > 1 else ""
    lines = [(f"f{gap}", line) for level in levels for line in level_lines(x, y, z, level)]
    arrows = [
        (f"−α∇f{_small(i) if len(losses.tasks) > 1 else ''}", point, after - point)
        for i, _, point, after in steps
    ]
    marks = [*points.items(), *((name, after) for _, name, _, after in steps)]
    title = "The mean f of the losses over the plane" + (f"; {_primes(points)}" if steps else "")
    return _drawing(title, ("w₁", "w₂"), lines, marks, arrows, size, plane=True)


def _primes(points: Mapping[str, Any]) -> str:
    return " and ".join(f"{name}′ is {name}" for name in points) + " after the step"


def _levels(z: Any) -> list[float]:
    """Round numbers between the least and the greatest value."""
    span = float(np.ptp(z))
    if span <= 1e-9 * float(abs(z).max()):
        return []
    power = 10.0 ** math.floor(math.log10(span / LEVELS))
    step = next(f * power for f in (1, 2, 5, 10) if f * power >= 0.99 * span / LEVELS)
    first, last = math.ceil(float(z.min()) / step), math.floor(float(z.max()) / step)
    return [k * step for k in range(first, last + 1)]


def level_lines(x: Any, y: Any, z: Any, level: float) -> list[Any]:
    """The lines (n, 2) on which z (len(y), len(x)), linear along the edges of the mesh, is `level`.

    Marching squares: every line ends at the rim of the mesh or closes.
    """
    above = z > level
    joined: dict[tuple[str, int, int], list[tuple[str, int, int]]] = {}
    mixed = above[:-1, :-1] + above[:-1, 1:] * 1 + above[1:, :-1] + above[1:, 1:]
    for j, i in np.argwhere((mixed > 0) & (mixed < 4)).tolist():
        down, up, left, right = ("h", j, i), ("h", j + 1, i), ("v", j, i), ("v", j, i + 1)
        corners = above[j, i], above[j, i + 1], above[j + 1, i + 1], above[j + 1, i]
        crossed = [
            edge
            for k, edge in enumerate((down, right, up, left))
            if corners[k] != corners[(k + 1) % 4]
        ]
        if len(crossed) == 4:  # a saddle: its middle tells which two corners hang together
            together = (z[j : j + 2, i : i + 2].mean() > level) == above[j, i]
            crossed = [down, right, up, left] if together else [left, down, right, up]
        for one, other in zip(crossed[::2], crossed[1::2], strict=True):
            joined.setdefault(one, []).append(other)
            joined.setdefault(other, []).append(one)

    def crossing(edge: tuple[str, int, int]) -> tuple[float, float]:
        kind, j, i = edge
        end = (j, i + 1) if kind == "h" else (j + 1, i)
        part = (level - z[j, i]) / (z[end] - z[j, i])
        if kind == "h":
            return x[i] + part * (x[i + 1] - x[i]), y[j]
        return x[i], y[j] + part * (y[j + 1] - y[j])

    return [np.asarray([crossing(edge) for edge in chain]) for chain in _chains(joined)]


def _chains(joined: dict[Any, list[Any]]) -> Iterator[list[Any]]:
    """Ways along the joints that use each joint once: open ones first, then those that close."""
    for start in sorted(joined, key=lambda edge: (len(joined[edge]), edge)):
        chain = [start]
        while joined[chain[-1]]:
            after = joined[chain[-1]].pop()
            joined[after].remove(chain[-1])
            chain.append(after)
        if len(chain) > 1:
            yield chain


def _drawing(
    title: str,
    labels: tuple[str, str],
    curves: list[tuple[str, Any]],
    marks: list[tuple[str, Any]],
    arrows: list[tuple[str, Any, Any]],
    size: Any,
    *,
    plane: bool = False,
) -> Drawing | None:
    """The parts with as few points and digits as are seen; None unless all numbers are finite."""
    arrays = [*(c for _, c in curves), *(p for _, p in marks), *(a for _, *p in arrows for a in p)]
    if not all(np.isfinite(array).all() for array in arrays):
        return None
    places = DIGITS - np.floor(np.log10(size)).astype(int)

    def plain(point: Any) -> tuple[float, float]:
        x, y = (round(float(v), int(n)) for v, n in zip(point, places, strict=True))
        return x, y

    drawn = []
    for name, points in curves:
        kept = [plain(point) for point in points[_telling(points / size)]]
        drawn.append(Curve(name, *(tuple(part) for part in zip(*kept, strict=True))))
    named: dict[tuple[float, float], list[str]] = {}
    for name, point in marks:
        named.setdefault(plain(point), []).append(name)
    return Drawing(
        title,
        *labels,
        curves=tuple(drawn),
        marks=tuple(Mark(", ".join(names), *point) for point, names in named.items()),
        arrows=tuple(Arrow(name, *plain(start), *plain(step)) for name, start, step in arrows),
        plane=plane,
    )


def _telling(points: Any) -> list[int]:
    """The points to keep so that no other is further than TOLERANCE from the line through these."""
    ends, gaps = points[-1] - points[0], points - points[0]
    square = float(ends @ ends) or 1.0
    nearest = np.clip(gaps @ ends / square, 0, 1)[:, None] * ends
    away = np.hypot(*(gaps - nearest).T)
    k = int(away.argmax())
    if away[k] <= TOLERANCE or not 0 < k < len(points) - 1:
        return [0, len(points) - 1]
    return [*_telling(points[: k + 1])[:-1], *(k + at for at in _telling(points[k:]))]
