"""Instances drawn: every point of a picture is where the losses are."""

import math

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import SMOOTH, L, alpha, grad, i, le, loss, norm, w
from lemmacheck.proofs.vocabulary import Symbol
from lemmacheck.reports.drawing import svg
from lemmacheck.verify import drawing
from lemmacheck.verify.drawing import drawing_of, level_lines
from lemmacheck.verify.instances import Instances, draw_instances, numbers
from tests.verify.planted import ATTAINED, INNER


def instance(coefficients, dimension, **lattice):
    """Tasks of one sample each, or one task of several; features in eighths, chances equal."""
    coefficients = np.asarray(coefficients)[None]
    tasks, samples = coefficients.shape[1:3]
    weights = np.ones((1, tasks), dtype=int), np.ones((1, tasks, samples), dtype=int)
    recipe = Recipe("quadratics", dimension, 8, coefficients, *weights)
    return Instances(recipe, {name: np.asarray([x]) for name, x in lattice.items()}, {})


LINE = instance([[[4, 0, 0]], [[4, 8, 0]]], 1, w=[8], alpha=20)
"""w^2/2 and w^2/2 + w, L = 1, at w = 1 with alpha = 1/2."""
PLANE = instance([[[4, 0, 4, 0, 0, 0]]], 2, w=[8, 4], alpha=20)
"""(w1^2 + w2^2)/2 at (1, 1/2) with alpha = 1/2."""


def curve(picture, name):
    (found,) = (c for c in picture.curves if c.name == name)
    return np.asarray(found.x), np.asarray(found.y)


def test_on_the_line_every_curve_is_the_function_it_names():
    """The tasks, their mean f, and F after a step of 1/2, by hand."""
    picture = drawing_of(INNER, LINE)
    assert [c.name for c in picture.curves] == ["f", "F", "f₁", "f₂"]
    for name, by_hand in (
        ("f₁", lambda x: x**2 / 2),
        ("f₂", lambda x: x**2 / 2 + x),
        ("f", lambda x: (x**2 + x) / 2),
        ("F", lambda x: (x**2 / 8 + ((x + 1) ** 2 / 4 - 1) / 2) / 2),
    ):
        x, y = curve(picture, name)
        assert y == pytest.approx(by_hand(x), abs=1e-3)
    assert not picture.plane


def test_on_the_line_points_and_adapted_points_are_marked_where_they_are():
    """w on the mean, and for each task the point after its step on the task's own loss."""
    picture = drawing_of(INNER, LINE)
    marks = {mark.name: (mark.x, mark.y) for mark in picture.marks}
    assert marks == {"w": (1, 1), "w′₁": (0.5, 0.125), "w′₂": (0, 0)}
    x, _ = curve(picture, "f")
    assert x[0] < 0 < 1 < x[-1]
    assert "w′ is w after the step" in picture.title


def test_without_an_inner_step_none_is_drawn():
    """A claim about two points shows these, whatever alpha might have been."""
    picture = drawing_of(ATTAINED, instance([[[4, 0, 0]]], 1, w=[8], u=[-4]))
    assert [c.name for c in picture.curves] == ["f"]
    assert {mark.name: mark.x for mark in picture.marks} == {"w": 1, "u": -0.5}
    assert not picture.arrows


def test_a_step_that_does_not_move_is_not_drawn():
    """At a stationary point, and with alpha = 0."""
    for still in (
        instance([[[4, 0, 0]]], 1, w=[0], alpha=20),
        instance([[[4, 0, 0]]], 1, w=[8], alpha=0),
    ):
        assert [mark.name for mark in drawing_of(INNER, still).marks] == ["w"]


def test_the_samples_of_a_single_task_are_drawn():
    """Where there is nothing to see of tasks."""
    picture = drawing_of(INNER, instance([[[4, 0, 0], [4, 8, 0]]], 1, w=[8], alpha=20))
    assert [c.name for c in picture.curves] == ["f", "F", "f(·, θ₁)", "f(·, θ₂)"]
    assert [mark.name for mark in picture.marks] == ["w", "w′"]


def test_points_at_one_place_share_a_mark():
    """Their names stand side by side, not on top of each other."""
    picture = drawing_of(ATTAINED, instance([[[4, 0, 0]]], 1, w=[8], u=[8]))
    assert [mark.name for mark in picture.marks] == ["u, w"]


def test_in_the_plane_level_lines_are_where_the_mean_has_their_value():
    """Circles about zero, at round values as far apart as is said."""
    picture = drawing_of(INNER, PLANE)
    assert picture.plane
    (name,) = {c.name for c in picture.curves}
    gap = float(name.removeprefix("f, lines ").removesuffix(" apart"))
    seen = set()
    for c in picture.curves:
        values = np.hypot(c.x, c.y) ** 2 / 2 / gap
        assert values == pytest.approx(np.round(values[0]), abs=0.02)
        seen.add(round(values[0]))
    assert len(seen) >= 4
    assert seen == set(range(min(seen), max(seen) + 1))


def test_in_the_plane_the_step_is_an_arrow_against_the_gradient():
    """Half of the way to the minimum, with the adapted point at its tip."""
    (arrow,) = drawing_of(INNER, PLANE).arrows
    assert arrow.name == "−α∇f"
    assert (arrow.x, arrow.y, arrow.dx, arrow.dy) == (1, 0.5, -0.5, -0.25)
    marks = {mark.name: (mark.x, mark.y) for mark in drawing_of(INNER, PLANE).marks}
    assert marks == {"w": (1, 0.5), "w′": (0.5, 0.25)}


def test_in_the_plane_each_task_has_its_arrow():
    """Named after the task whose gradient it follows."""
    two = [[[4, 0, 4, 0, 0, 0]], [[4, 0, 4, 8, 0, 0]]]
    picture = drawing_of(INNER, instance(two, 2, w=[8, 4], alpha=20))
    assert [arrow.name for arrow in picture.arrows] == ["−α∇f₁", "−α∇f₂"]
    assert picture.arrows[1].dx == -1


def test_a_flat_loss_has_no_level_lines():
    """And its picture is still one."""
    picture = drawing_of(INNER, instance([[[0, 0, 0, 0, 0, 8]]], 2, w=[8, 4], alpha=20))
    assert picture.curves == ()
    assert "<circle" in svg(picture)


@pytest.mark.parametrize(
    ("claim", "of"),
    [
        (INNER, instance([[[4] + [0] * 9]], 3, w=[8, 4, 0], alpha=20)),
        (
            Claim("planted/lemma-9", le(0, alpha * L), (SMOOTH,)),
            instance([[[4, 0, 0]]], 1, alpha=20),
        ),
    ],
)
def test_what_cannot_be_seen_is_not_drawn(claim, of):
    """Three dimensions, or no point to look at."""
    assert drawing_of(claim, of) is None


def test_what_is_too_large_for_floats_is_not_drawn(monkeypatch):
    """An infinite value is no picture, and no error."""

    def huge(*arguments):
        made = numbers(*arguments)
        made.values["w"] = made.values["w"] * 1e200
        return made

    monkeypatch.setattr(drawing, "numbers", huge)
    claim = Claim("planted/lemma-8", le(loss(i, w), loss(i, w)))
    for of in (instance([[[4, 0, 0]]], 1, w=[8]), instance([[[4, 0, 4, 0, 0, 0]]], 2, w=[8, 4])):
        assert drawing_of(claim, of) is None


def test_pictures_are_small():
    """Hundreds of them make a page that can still be sent."""
    saddle = instance([[[4, 3, -4, 1, -2, 0]]], 2, w=[8, 4], alpha=20)
    for picture in (drawing_of(INNER, LINE), drawing_of(INNER, PLANE), drawing_of(INNER, saddle)):
        assert max(len(c.x) for c in picture.curves) <= 120
        assert len(svg(picture)) < 8000


def test_level_lines_end_at_the_rim_or_close(rng):
    """And every edge that z crosses lies on exactly one of them, saddles included."""
    x, y = np.arange(31.0), np.arange(21.0)
    z = rng.normal(size=(21, 31))
    lines = level_lines(x, y, z, 0.1)
    crossed = ((z[:, 1:] > 0.1) != (z[:, :-1] > 0.1)).sum()
    crossed += ((z[1:, :] > 0.1) != (z[:-1, :] > 0.1)).sum()
    places = [tuple(point) for line in lines for point in line]
    closed = [line for line in lines if (line[0] == line[-1]).all()]
    assert closed
    assert len(set(places)) == crossed
    assert len(places) == crossed + len(closed)
    for line in lines:
        if (line[0] != line[-1]).any():
            for u, v in (line[0], line[-1]):
                assert u in (0, 30) or v in (0, 20)
        steps = np.hypot(*np.diff(line, axis=0).T)
        assert steps.max() <= math.sqrt(2)


def test_points_left_out_are_near_the_line_through_the_rest():
    """A circle loses most of its points and nothing that is seen."""
    angles = np.linspace(0, 2 * np.pi, 400)
    circle = np.stack([np.cos(angles), np.sin(angles)], axis=-1)
    kept = drawing._telling(circle)
    assert kept[0] == 0
    assert kept[-1] == 399
    assert len(kept) < 160
    middles = (circle[kept[1:]] + circle[kept[:-1]]) / 2
    assert np.hypot(*middles.T) == pytest.approx(1, abs=1.01 * drawing.TOLERANCE)


def test_a_curve_that_turns_back_keeps_its_turn():
    """Distance is to the line between two points, not beyond them."""
    there_and_back = np.asarray([[0.0, 0.0], [0.5, 0.0], [1.0, 0.0], [0.6, 0.0]])
    assert drawing._telling(there_and_back) == [0, 2, 3]


@pytest.mark.parametrize("each", [True, False])
def test_a_symbol_that_is_no_inner_step_is_not_drawn_as_one(each):
    other = Symbol("alpha", per_task=each, sign="positive")
    claim = Claim("planted/lemma-1", le(0, (other[i] if each else other) * norm(grad(i, w))))
    drawn = draw_instances(claim, Key("planted"), 1, "splines", (2, 1, 1), {}, bounded=True)
    picture = drawing_of(claim, drawn)
    assert picture is not None
    assert "after one inner step" not in picture.title
    assert {curve.name for curve in picture.curves}.isdisjoint({"F"})
