"""A drawing as a small picture in SVG that stands in a page: no script, no style sheet, no ids."""

import math
import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from markupsafe import escape

from lemmacheck.reports._frame import LETTER, PAD, ROW, WIDTH, Frame, Point, number, ticks
from lemmacheck.reports.parts import Arrow, Curve, Drawing

_MOST_POINTS = 120
_LONGEST = 36
_LINES = (
    ("currentColor", ""),
    ("#3a86d4", ""),
    ("#cf6a1b", "7 3"),
    ("#2b9a66", "2 3"),
    ("#9a6dd7", "9 3 2 3"),
    ("#d1568f", "4 2"),
    ("#1f98a8", "12 4"),
)
"""Told apart by colour and by dashes, on white and on dark alike; taken in turn, name by name."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def svg(drawing: Drawing) -> str:
    """Return the drawing as one well-formed `<svg>` element, every coordinate in its view box.

    Text and axes have the colour of the text around it. What is seen is also said in its title and
    description, for readers who do not see it.
    """
    lines = _lines(drawing)
    legend, top = _legend(lines)
    frame = Frame.around(drawing, top)
    placed = [(*frame.at(mark.x, mark.y), _cut(mark.name)) for mark in drawing.marks]
    parts = (
        f"<title>{_text(drawing.title or 'A drawing')}</title>",
        f"<desc>{_text(_described(drawing))}</desc>",
        *_axes(frame, drawing),
        *(_curve(frame, name, drawing, lines[name]) for name in _curve_names(drawing)),
        *(_arrow(frame, arrow, lines[arrow.name]) for arrow in drawing.arrows),
        *(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="3.5" fill="currentColor"/>' for x, y, _ in placed),
        *_labels(frame, drawing, placed),
        *legend,
    )
    height = _n(frame.bottom + 42)
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" font-size="13" fill="none" '
        f'stroke-linejoin="round" stroke-linecap="round">{"".join(parts)}</svg>'
    )


def _axes(frame: Frame, drawing: Drawing) -> Iterable[str]:
    low, high = frame.y[0], frame.x[0]
    grid, words = [], []
    for value, text in ticks(frame.x):
        x, y = frame.at(value, low)
        grid.append(f"M{_n(x)} {_n(frame.top)}V{_n(y)}")
        words.append((x, y + 17, "middle", text))
    for value, text in ticks(frame.y):
        x, y = frame.at(high, value)
        grid.append(f"M{_n(x)} {_n(y)}H{_n(frame.right)}")
        words.append((x - 8, y + 4, "end", text))
    yield f'<path d="{"".join(grid)}" stroke="currentColor" opacity=".12"/>'
    edge = f"M{_n(frame.left)} {_n(frame.top)}V{_n(frame.bottom)}H{_n(frame.right)}"
    yield f'<path d="{edge}" stroke="currentColor" opacity=".45"/>'
    yield '<g fill="currentColor" opacity=".75" font-size="12">'
    for x, y, anchor, text in words:
        yield f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}">{text}</text>'
    if drawing.x_label:
        yield _word(frame.right, frame.bottom + 35, drawing.x_label, "end")
    if drawing.y_label:
        yield _word(PAD, frame.top - 9, drawing.y_label)
    yield "</g>"


def _curve(frame: Frame, name: str, drawing: Drawing, line: tuple[str, str]) -> str:
    path = "".join(_path(frame, curve) for curve in drawing.curves if curve.name == name)
    colour, dashes = line
    looks = 'stroke-width="1.1" opacity=".6"' if drawing.plane else 'stroke-width="1.9"'
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{path}" stroke="{colour}" {looks}{dashed}/>'


def _path(frame: Frame, curve: Curve) -> str:
    points = list(zip(curve.x, curve.y, strict=True))
    every = math.ceil(len(points) / _MOST_POINTS)
    kept = [*points[:-1:every], points[-1]]
    steps = (f"{_n(x)} {_n(y)}" for x, y in (frame.at(*point) for point in kept))
    return "M" + "L".join(step for step, _ in groupby(steps))


def _arrow(frame: Frame, arrow: Arrow, line: tuple[str, str]) -> str:
    x, y = frame.at(arrow.x, arrow.y)
    tip_x, tip_y = frame.at(arrow.x + arrow.dx, arrow.y + arrow.dy)
    length = math.hypot(tip_x - x, tip_y - y)
    if length < 0.1:
        return ""
    size = min(9.0, 0.6 * length)
    along_x, along_y = size * (tip_x - x) / length, size * (tip_y - y) / length
    back_x, back_y = tip_x - along_x, tip_y - along_y
    side_x, side_y = -0.42 * along_y, 0.42 * along_x
    head = (
        f"M{_n(tip_x)} {_n(tip_y)}L{_n(back_x + side_x)} {_n(back_y + side_y)}"
        f"L{_n(back_x - side_x)} {_n(back_y - side_y)}Z"
    )
    return (
        f'<path d="M{_n(x)} {_n(y)}L{_n(back_x)} {_n(back_y)}" stroke="{line[0]}" '
        f'stroke-width="1.9"/><path d="{head}" fill="{line[0]}"/>'
    )


def _labels(
    frame: Frame, drawing: Drawing, placed: Sequence[tuple[float, float, str]]
) -> Iterable[str]:
    """Each name beside its mark, where it covers least of what is there already."""
    inked = [frame.at(*point) for curve in drawing.curves for point in _dense(curve)]
    inked += [(x, y) for x, y, _ in placed for _ in range(20)]
    taken: list[Box] = []
    for x, y, text in placed:
        if not text:
            continue
        wide = LETTER * len(text)
        around = [
            (x + right, y + down, x + right + wide, y + down + 15)
            for down in (-20, 5, -8, -31, 16)
            for right in (7, -7 - wide, -wide / 2)
        ]
        best = min(around, key=lambda box: _cost(frame, box, taken, inked))
        left = min(max(best[0], 2), WIDTH - 2 - wide)
        box = (left, best[1], left + wide, best[3])
        taken.append(box)
        yield (
            f'<text class="label" x="{_n(left)}" y="{_n(box[1] + 12)}" fill="currentColor" '
            f'font-weight="600">{_text(text)}</text>'
        )


def _dense(curve: Curve) -> Iterable[Point]:
    """Points along the curve, close enough to know what it crosses."""
    points = list(zip(curve.x, curve.y, strict=True))
    for (x, y), (u, v) in pairwise(points):
        yield from ((x + k / 4 * (u - x), y + k / 4 * (v - y)) for k in range(4))


def _cost(frame: Frame, box: Box, taken: Iterable[Box], inked: Iterable[Point]) -> float:
    left, top, right, bottom = box
    outside = left < frame.left or right > frame.right or top < frame.top or bottom > frame.bottom
    covered = sum(left <= x <= right and top <= y <= bottom for x, y in inked)
    for a, b, c, d in taken:
        covered += 100 * (left < c and a < right and top < d and b < bottom)
    return covered + 50 * outside


def _legend(lines: dict[str, tuple[str, str]]) -> tuple[list[str], float]:
    """One entry for each name, in rows; and the height that they take."""
    parts: list[str] = []
    x, y = float(PAD), 16.0
    for name, (colour, dashes) in lines.items():
        text = _cut(name)
        wide = 26 + LETTER * len(text) + 18
        if x > PAD and x + wide > WIDTH:
            x, y = float(PAD), y + ROW
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        parts.append(
            f'<path d="M{_n(x)} {_n(y - 4)}h20" stroke="{colour}" stroke-width="2.2"{dashed}/>'
        )
        parts.append(_word(x + 26, y, name))
        x += wide
    return parts, y + PAD if parts else 0.0


def _word(x: float, y: float, text: str, anchor: str = "start") -> str:
    anchored = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" fill="currentColor"{anchored}>{_text(_cut(text))}</text>'


def _lines(drawing: Drawing) -> dict[str, tuple[str, str]]:
    """The look of each name: colour and dashes; arrows alone are never dashed."""
    curves = _curve_names(drawing)
    names = dict.fromkeys((*curves, *(arrow.name for arrow in drawing.arrows)))
    looks = [_LINES[k % len(_LINES)] for k in range(len(names))]
    return {
        name: (colour, dashes if name in curves else "")
        for name, (colour, dashes) in zip(names, looks, strict=True)
    }


def _curve_names(drawing: Drawing) -> tuple[str, ...]:
    return tuple(dict.fromkeys(curve.name for curve in drawing.curves))


def _described(drawing: Drawing) -> str:
    what = "Level lines" if drawing.plane else "Curves"
    sentences = [f"{what}: {', '.join(_curve_names(drawing))}."] if drawing.curves else []
    sentences += [f"{m.name} at ({number(m.x)}, {number(m.y)})." for m in drawing.marks]
    sentences += [
        f"{a.name}: from ({number(a.x)}, {number(a.y)}) by ({number(a.dx)}, {number(a.dy)})."
        for a in drawing.arrows
    ]
    return " ".join(sentences)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _text(text: str) -> str:
    return str(escape(_NOT_XML.sub("\ufffd", text)))


def _n(value: float) -> str:
    """A coordinate, to a tenth."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
