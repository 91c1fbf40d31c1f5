"""A drawing is one well-formed picture that runs nothing and leaves nothing outside its box."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from lemmacheck.reports._frame import LETTER, PLOT, ROW, WIDTH
from lemmacheck.reports.drawing import svg
from lemmacheck.reports.parts import Arrow, Curve, Drawing, Mark
from lemmacheck.reports.record import RecordError
from tests.reports.sample import LINE, PLANE

HOSTILE = "<script>alert(1)</script>\" onload='x' & \x00\x1b\ud800 {{ 7*7 }}"
NUMBER = st.floats(-1e12, 1e12)
NAMES = ("", "f", "w′", "a name with room", "a name that is much longer than there is room for")


@st.composite
def drawings(draw):
    """Any drawing, flat and tiny ones included."""
    text = st.sampled_from(NAMES)
    size = draw(st.integers(2, 5))
    numbers = st.lists(NUMBER, min_size=size, max_size=size).map(tuple)
    return Drawing(
        *draw(st.tuples(text, text, text)),
        curves=draw(st.lists(st.builds(Curve, text, numbers, numbers), max_size=4).map(tuple)),
        marks=draw(st.lists(st.builds(Mark, text, NUMBER, NUMBER), max_size=4).map(tuple)),
        arrows=draw(
            st.lists(st.builds(Arrow, text, NUMBER, NUMBER, NUMBER, NUMBER), max_size=4).map(tuple)
        ),
        plane=draw(st.booleans()),
    )


def parsed(drawing):
    return ET.fromstring(svg(drawing))


def corners(path):
    """The points of a path of absolute M, L, H and V, and of relative h."""
    x = y = 0.0
    for command, rest in re.findall(r"([MLHVhZ])([^MLHVhZ]*)", path):
        numbers = [float(part) for part in rest.split()]
        match command:
            case "M" | "L":
                x, y = numbers
            case "H":
                (x,) = numbers
            case "V":
                (y,) = numbers
            case "h":
                x += numbers[0]
        yield x, y


def coordinates(picture):
    for element in picture.iter():
        if element.tag == "path":
            yield from corners(element.attrib["d"])
        elif element.tag == "circle":
            yield float(element.attrib["cx"]), float(element.attrib["cy"])
        elif element.tag == "text":
            yield float(element.attrib["x"]), float(element.attrib["y"])


@pytest.mark.parametrize(
    ("x", "y"), [((0.0, 1.0), (0.0,)), ((0.0,), (0.0, 1.0)), ((0.0,), (0.0,)), ((), ())]
)
def test_a_curve_needs_as_many_x_as_y_and_at_least_two(x, y):
    """A planted wrong length is refused where it is made, with the name of the curve."""
    with pytest.raises(RecordError, match=r"curve 'f': .* must be as many, at least 2"):
        Curve("f", x, y)


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), "0"])
def test_coordinates_are_finite_numbers(bad):
    """What cannot be drawn cannot be constructed."""
    for make in (
        lambda: Curve("f", (0.0, bad), (0.0, 1.0)),
        lambda: Mark("w", bad, 0.0),
        lambda: Arrow("step", 0.0, 0.0, 1.0, bad),
    ):
        with pytest.raises(RecordError, match=r"finite|must be a number"):
            make()


@settings(max_examples=40, phases=(Phase.explicit, Phase.generate, Phase.shrink))
@example(Drawing(marks=(Mark("w", 5e-324, 0.0),)))
@example(Drawing(marks=(Mark("w", 1e12, 1e12), Mark("u", 1e12 + 1, 1e12))))
@given(drawings())
def test_everything_is_inside_the_view_box(drawing):
    """Of any drawing, in well-formed XML, to a tenth."""
    picture = parsed(drawing)
    left, top, right, bottom = map(float, picture.attrib["viewBox"].split())
    assert (left, top, right) == (0, 0, WIDTH)
    for x, y in coordinates(picture):
        assert left <= x <= right
        assert top <= y <= bottom
    places = [e.attrib.get(key, "") for e in picture.iter() for key in ("d", "x", "y", "cx", "cy")]
    assert not any(re.search(r"\.\d\d", place) for place in places)


def test_ticks_are_told_apart_far_from_zero():
    """Where numbers differ in their last digits, these are shown."""
    far = Drawing(marks=(Mark("w", 10006.0, 0.0), Mark("u", 10007.0, 1.0)))
    words = [e.text for e in parsed(far).iter("text") if e.attrib.get("text-anchor") == "middle"]
    assert len(words) == len(set(words)) > 3
    assert "10006.4" in words


def test_hostile_text_is_text():
    """Names reach the reader as they are, but for what XML cannot hold."""
    text = svg(
        Drawing(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            curves=(Curve(HOSTILE, (0.0, 1.0), (0.0, 1.0)),),
            marks=(Mark(HOSTILE, 0.0, 0.0),),
        )
    )
    picture = ET.fromstring(text)
    assert {element.tag for element in picture.iter()} <= set(
        "svg title desc path circle text g".split()
    )
    assert not any(key.startswith("on") for element in picture.iter() for key in element.attrib)
    assert picture.findtext("title").startswith("<script>alert(1)</script>\" onload='x' & \ufffd")


def test_a_plane_has_one_scale():
    """A circle is as wide as it is high, whatever else is in the drawing."""
    flat = Drawing(
        curves=PLANE.curves[:1],
        arrows=(Arrow("step", 0.0, 0.0, 9.0, 0.0),),
        plane=True,
    )
    (path,) = (e for e in parsed(flat).iter("path") if e.attrib.get("stroke-width") == "1.1")
    xs, ys = zip(*corners(path.attrib["d"]), strict=True)
    assert max(xs) - min(xs) == pytest.approx(max(ys) - min(ys), abs=0.2)


def test_curves_of_one_name_look_alike_and_have_one_line_in_the_legend():
    """Three level lines are one path; two curves are told apart by colour and by dashes."""
    lines = [e for e in parsed(PLANE).iter("path") if e.attrib.get("stroke-width") == "1.1"]
    assert len(lines) == 1
    assert lines[0].attrib["d"].count("M") == 3
    words = [element.text for element in parsed(PLANE).iter("text")]
    assert words.count("f, lines 0.5 apart") == 1
    many = Drawing(curves=tuple(Curve(f"f{k}", (0.0, 1.0), (0.0, float(k))) for k in range(5)))
    looks = [
        (e.attrib["stroke"], e.attrib.get("stroke-dasharray"))
        for e in parsed(many).iter("path")
        if e.attrib.get("stroke-width") == "1.9"
    ]
    assert len(set(looks)) == 5


def test_a_long_legend_has_several_rows():
    """Every name is inside, by the width that letters have."""
    names = [f"curve number {k} of a dozen" for k in range(12)]
    picture = parsed(Drawing(curves=tuple(Curve(n, (0.0, 1.0), (0.0, 1.0)) for n in names)))
    words = {e.text: float(e.attrib["x"]) for e in picture.iter("text") if e.text in names}
    assert len(words) == 12
    assert all(x + LETTER * len(text) <= WIDTH for text, x in words.items())
    assert float(picture.attrib["viewBox"].split()[3]) > PLOT + 6 * ROW


def test_what_is_seen_is_also_said():
    """Title and description name every curve, mark and arrow."""
    picture = parsed(PLANE)
    assert picture.attrib["role"] == "img"
    assert picture.findtext("title") == PLANE.title
    said = picture.findtext("desc")
    assert "Level lines: f, lines 0.5 apart." in said
    assert "w at (1, 0.5)." in said
    assert "−α∇f: from (1, 0.5) by (−0.5, −0.25)." in said
    assert "Curves: f, f₁." in parsed(LINE).findtext("desc")


def test_names_do_not_cover_each_other():
    """Marks at one place have their names side by side."""
    crowded = Drawing(marks=tuple(Mark(f"w{k}", 0.0, 0.0) for k in range(4)))
    labels = [e for e in parsed(crowded).iter("text") if e.attrib.get("class") == "label"]
    places = sorted((float(e.attrib["x"]), float(e.attrib["y"])) for e in labels)
    assert len(places) == 4
    for (x, y), (u, v) in pairwise(places):
        assert abs(x - u) >= 14 or abs(y - v) >= 14


def test_a_curve_of_many_points_stays_small():
    """A picture of ten thousand points is one of a hundred, its ends kept."""
    x = tuple(k / 10_000 for k in range(10_001))
    text = svg(Drawing(curves=(Curve("f", x, x),)))
    assert len(text) < 4000
    (path,) = (e for e in ET.fromstring(text).iter("path") if e.attrib.get("stroke-width") == "1.9")
    points = list(corners(path.attrib["d"]))
    assert len(points) <= 121
    assert points[-1][0] > points[0][0] + 400


def test_an_empty_drawing_is_a_frame():
    """Nothing to draw is no reason to crash."""
    assert len(list(parsed(Drawing()).iter("path"))) >= 2
