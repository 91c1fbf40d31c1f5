"""Where a drawing stands on its paper: the frame, its scales and the numbers at its edges."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lemmacheck.reports.parts import Drawing

WIDTH = 560
PLOT = 300
"""Height between the axes, of a plane about; legend and labels add to it."""
LETTER = 7.0
"""Width of a letter, about: what does not fit by this is cut or moved."""
ROW = 21
PAD = 10
_TICKS = 5
_SMALLEST = 1e-200
"""What is smaller is drawn as nothing: floats end not far below."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the plot stands, and the numbers at its edges."""

    left: float
    top: float
    right: float
    bottom: float
    x: tuple[float, float]
    y: tuple[float, float]

    @classmethod
    def around(cls, drawing: Drawing, top: float) -> "Frame":
        """The frame that holds all of the drawing, with one scale for both axes of a plane."""
        points = list(_points(drawing))
        room = 0.0 if drawing.plane else 0.04
        x = _range([p[0] for p in points], room)
        y = _range([p[1] for p in points], room)
        top += ROW if drawing.y_label else PAD
        left = PAD + LETTER * max(len(text) for _, text in ticks(y)) + 8
        right, height = WIDTH - 2 * PAD, float(PLOT)
        if drawing.plane:
            fitting = (right - left) * (y[1] - y[0]) / (x[1] - x[0])
            height = min(max(fitting, PLOT / 2), 1.4 * PLOT)
            scale = max((x[1] - x[0]) / (right - left), (y[1] - y[0]) / height)
            x, y = _widened(x, scale * (right - left)), _widened(y, scale * height)
        return cls(left, top, right, top + height, x, y)

    def at(self, x: float, y: float) -> Point:
        """The place of a point of the drawing."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        return (
            self.left + across * (self.right - self.left),
            self.bottom - up * (self.bottom - self.top),
        )


def _points(drawing: Drawing) -> Iterable[Point]:
    for curve in drawing.curves:
        yield from zip(curve.x, curve.y, strict=True)
    for mark in drawing.marks:
        yield mark.x, mark.y
    for arrow in drawing.arrows:
        yield arrow.x, arrow.y
        yield arrow.x + arrow.dx, arrow.y + arrow.dy


def _range(values: Sequence[float], share: float) -> tuple[float, float]:
    """From the least to the greatest, with a share of it on both sides, and never empty."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    size = max(abs(low), abs(high))
    if size < _SMALLEST:
        return low - 0.5, high + 0.5
    room = share * (high - low) if high - low > 1e-9 * size else 0.5 * size
    return low - room, high + room


def _widened(ends: tuple[float, float], span: float) -> tuple[float, float]:
    room = (span - (ends[1] - ends[0])) / 2
    return ends[0] - room, ends[1] + room


def ticks(ends: tuple[float, float]) -> list[tuple[float, str]]:
    """About five round numbers between the ends, as text with digits enough to tell them apart."""
    rough = (ends[1] - ends[0]) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(f * power for f in (1, 2, 5, 10) if f * power >= 0.75 * rough)
    first, last = math.ceil(ends[0] / step), math.floor(ends[1] / step)
    digits = max(4, len(str(max(abs(first), abs(last)))) + 1)
    return [(k * step, number(k * step, digits)) for k in range(first, last + 1)]


def number(value: float, digits: int = 4) -> str:
    """The number as it is read, with a minus that is one."""
    text = f"{value:.{digits}g}"
    return "0" if text == "-0" else text.replace("-", "\u2212")
