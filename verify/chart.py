"""Small line charts of Braille dots, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, log10

_BLANK = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a Braille sign, by row and column."""
_DECADES = 10
"""Positive values that span more than this factor are drawn on a logarithmic scale."""


def chart(title: str, values: Sequence[float], width: int = 48, height: int = 6) -> list[str]:
    """A line through the values, equally spaced, with its largest and smallest beside it.

    Values that are not finite are left out. All lines have the same length but for the title.
    """
    shown = [value for value in values if isfinite(value)]
    if not shown:
        return [f"{title}: nothing to show yet"]
    low, high = min(shown), max(shown)
    logarithmic = low > 0 and high / low > _DECADES
    heights = [log10(value) if logarithmic else value for value in shown]
    labels = [f"{high:.3g}", *[""] * (height - 2), f"{low:.3g}"]
    wide = max(map(len, labels))
    rows = zip(labels, _line(heights, width, height), strict=True)
    head = title + (" (log scale)" if logarithmic else "")
    return [head, *(f"{label:>{wide}} ┤{dots}" for label, dots in rows)]


def _line(heights: Sequence[float], width: int, height: int) -> list[str]:
    """The rows of Braille signs, the highest first."""
    columns, rows = 2 * width, 4 * height
    bottom, scale = min(heights), max(heights) - min(heights)
    cells = [[_BLANK] * width for _ in range(height)]
    before: int | None = None
    for column in range(columns):
        value = heights[round(column * (len(heights) - 1) / (columns - 1))]
        row = rows // 2 if scale == 0 else round((1 - (value - bottom) / scale) * (rows - 1))
        # Vertical strokes join neighbours, so that jumps are seen as such.
        first = row if before is None else min(row, before + 1 if row > before else before - 1)
        last = row if before is None else max(row, before + 1 if row > before else before - 1)
        if row == before:
            first = last = row
        for dot in range(first, last + 1):
            cells[dot // 4][column // 2] |= _DOTS[dot % 4][column % 2]
        before = row
    return ["".join(map(chr, line)) for line in cells]
