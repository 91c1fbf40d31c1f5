"""Hypothesis strategies for property tests of meta-learning code: tasks whose constants are
certified, points, batches, step sizes, and whole instances.

Every number is drawn as an integer on a lattice, and failing examples shrink: to one dimension, to
as few tasks and samples as fail, to quadratics, to equal weights, to coefficients of 0. Start at
``instances``; docs/strategies.md has an example.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Any

import numpy as np
from hypothesis import strategies as st

from lemmacheck.algorithms.arithmetic import Number, number_like
from lemmacheck.algorithms.families import Shape
from lemmacheck.algorithms.families._data import each_its_own
from lemmacheck.algorithms.families.cosines import WAVES
from lemmacheck.algorithms.families.quadratics import pairs
from lemmacheck.algorithms.families.splines import KNOTS
from lemmacheck.algorithms.instance import Instance as Instance
from lemmacheck.algorithms.methods._method import positive
from lemmacheck.algorithms.recipe import Arithmetic, Recipe
from lemmacheck.algorithms.tasks import BatchSizes, check_count

ONE = 8
"""The integer that stands for one: a power of two, so that floats are the drawn numbers."""
POOL = 27
"""No array holds more different numbers than this; longer ones repeat them."""
_COORDINATE = st.integers(-4 * ONE, 4 * ONE)


@dataclass(frozen=True)
class _Draw:
    """Draws integer arrays of an instance of I tasks with S samples in d dimensions.

    The numbers of an array are drawn as a list, from 1 to POOL of them, and repeated until the
    array is full. So arrays vary freely, are often equal along an axis, and shrink to one number;
    and when I, S or d shrink, no number moves to another array.

    Args:
        draw: of Hypothesis.
        each: (I, S).
        d: the dimension.
        bounded: see ``recipes``.

    """

    draw: st.DrawFn
    each: tuple[int, int]
    d: int
    bounded: bool

    def __call__(self, *shape: int, low: int = -2 * ONE, high: int = 2 * ONE) -> Any:
        """Integers in [low, high], which shrink to the one nearest to 0."""
        pool = st.lists(st.integers(low, high), min_size=1, max_size=POOL)
        return np.resize(np.asarray(self.draw(pool), dtype=np.int64), shape)

    def shared(self, *shape: int) -> Any:
        """Integers (I, S, *shape), the same for all samples where gradients are to differ by a
        bounded amount.
        """
        drawn = self(*shape) if self.bounded else self(*self.each, *shape)
        return np.broadcast_to(drawn, (*self.each, *shape))


_Parts = tuple[dict[str, Any], Any]
"""Parameters of one instance, without the batch axis, and its coefficients (I, S, K)."""


def _quadratics(draw: _Draw) -> _Parts:
    linear = draw(*draw.each, draw.d)
    return {}, np.concatenate(
        [draw.shared(len(pairs(draw.d))), linear, linear[..., :1] * 0], axis=-1
    )


def _splines(draw: _Draw) -> _Parts:
    """Equally spaced knots, bumps at the inner ones; no rotation where it would be none."""
    each, d = draw.each, draw.d
    gap = ONE - draw(d, 1, low=0, high=ONE - 1)
    parameters = {"knots": draw(d, 1) + gap * (np.arange(KNOTS) - 1)}
    skew = draw(d * (d - 1) // 2, low=-ONE, high=ONE)
    if skew.any():
        parameters["skew"] = skew
    bump = np.pad(draw(*each, d, KNOTS - 2), [(0, 0)] * 3 + [(2, 2)])
    parts = [draw(*each, d, 1), draw.shared(d, 1), np.diff(bump, n=2, axis=-1)]
    return parameters, np.concatenate(parts, axis=-1).reshape(*each, -1)


def _cosines(draw: _Draw) -> _Parts:
    frequencies, waves = draw(WAVES, draw.d), draw(*draw.each, 2 * WAVES)
    rest = _quadratics(draw)[1]
    return {"frequencies": frequencies}, np.concatenate([waves, rest], axis=-1)


def _on_data(draw: _Draw, **data: Any) -> _Parts:
    """Every sample of every task is a feature of its own."""
    (tasks, samples), every = draw.each, prod(draw.each)
    flat = {name: array.reshape(every, *array.shape[2:]) for name, array in data.items()}
    return flat, each_its_own(Shape(1, tasks, samples, draw.d, ONE))[0]


def _logistic(draw: _Draw) -> _Parts:
    x = draw(*draw.each, draw.d)
    return _on_data(draw, x=x, y=ONE * (1 - 2 * draw(*draw.each, low=0, high=1)))


def _soft_threshold(draw: _Draw) -> _Parts:
    """Gradients differ by a bounded amount where all samples have one point x."""
    parameters, coefficients = _on_data(draw, x=draw.shared(draw.d), y=draw(*draw.each))
    parameters["tau"] = draw(low=0, high=ONE)
    parameters["width"] = ONE - draw(low=0, high=ONE - 1)
    return parameters, coefficients


def _waves(draw: _Draw) -> _Parts:
    x, a = draw(*draw.each, draw.d), draw(*draw.each)
    return _on_data(draw, x=x, a=a, phase=draw(*draw.each, low=-4 * ONE, high=4 * ONE))


_DRAWN: dict[str, Callable[[_Draw], _Parts]] = {
    "quadratics": _quadratics,
    "splines": _splines,
    "cosines": _cosines,
    "logistic": _logistic,
    "softthreshold": _soft_threshold,
    "waves": _waves,
}
FAMILIES = tuple(_DRAWN)
"""The families with constants certified for all w and instances in every dimension, the simplest
first: examples shrink towards it."""


def recipes(
    families: Sequence[str] = FAMILIES,
    *,
    max_tasks: int = 3,
    max_samples: int = 3,
    max_dimension: int = 3,
    bounded: bool = True,
) -> st.SearchStrategy[Recipe]:
    """Recipes of one instance, whose ``to_problem`` gives tasks with finite certified L and rho.

    They shrink to one task with one sample in one dimension whose loss is 0.

    Args:
        families: to draw from, some of ``FAMILIES``; examples shrink towards the first.
        max_tasks: the largest I.
        max_samples: the largest S.
        max_dimension: the largest d.
        bounded: the gradients of tasks and samples differ by a bounded amount, so that all
            variances are finite too; otherwise curvatures differ from sample to sample.

    Raises:
        ValueError: another family, none, or a largest number below 1.

    """
    if isinstance(families, str) or not families:
        raise ValueError(f"families={families!r} must be a list of some of {FAMILIES}; name them")
    for name in families:
        if name not in FAMILIES:
            raise ValueError(
                f"family={name!r} must be one of {FAMILIES}, which have constants certified for "
                f"all w and instances in every dimension; choose one of them"
            )
    highest = {"max_tasks": max_tasks, "max_samples": max_samples, "max_dimension": max_dimension}
    for limit, value in highest.items():
        check_count(limit, value)
    return _recipes(tuple(families), tuple(highest.values()), bounded)


@st.composite
def _recipes(
    draw: st.DrawFn, names: tuple[str, ...], highest: tuple[int, ...], bounded: bool
) -> Recipe:
    name = draw(st.sampled_from(names))
    # Choices among few, from 0 up, are what Hypothesis lowers first, drawing all later ones anew.
    tasks, samples, dimension = (1 + draw(st.integers(0, high - 1)) for high in highest)
    arrays = _Draw(draw, (tasks, samples), dimension, bounded)
    task_weights = arrays(1, tasks, low=1, high=4)
    sample_weights = arrays(1, tasks, samples, low=1, high=4)
    parameters, coefficients = _DRAWN[name](arrays)
    one = {key: array[None] for key, array in parameters.items()}
    return Recipe(name, dimension, ONE, coefficients[None], task_weights, sample_weights, one)


def points(dimension: int) -> st.SearchStrategy[Any]:
    """Points (d,) of float64 on the lattice in [-4, 4]^d, knots among them; they shrink to 0."""
    check_count("dimension", dimension)
    return st.tuples(*[_COORDINATE] * dimension).map(lambda whole: np.asarray(whole) / ONE)


def batches(tasks: int, samples: int, size: int) -> st.SearchStrategy[Any]:
    """Batches of ``size`` samples of each task, drawn with replacement: integers (T, size) in
    [0, samples), as ``Tasks.batch`` and ``Instance.losses`` take them; they shrink to 0.
    """
    for name, value in {"tasks": tasks, "samples": samples, "size": size}.items():
        check_count(name, value)
    row = st.tuples(*[st.integers(0, samples - 1)] * size)
    return st.tuples(*[row] * tasks).map(np.asarray)


def step_sizes(L: Number, most: Number = 1, *, zero: bool = False) -> st.SearchStrategy[Number]:
    """Step sizes alpha with alpha L among most/8, 2 most/8, ..., most, in the arithmetic of L.

    They shrink to the smallest.

    Args:
        L: positive.
        most: the largest alpha L, such as Fraction(1, 6).
        zero: alpha = 0 as well, which methods refuse.

    """
    positive("L", L, "bound the gradients' Lipschitz constants from above")
    return _shares(most, zero).map(lambda share: number_like(share, L) / L)


def _shares(most: Number, zero: bool) -> st.SearchStrategy[Fraction]:
    positive("most", most, "choose the largest alpha L, such as 1")
    unit = Fraction(most) / ONE
    return st.integers(0 if zero else 1, ONE).map(lambda k: k * unit)


def instances(
    of: st.SearchStrategy[Recipe] | None = None,
    *,
    max_batch: int = 3,
    most: Number = 1,
    arithmetic: Arithmetic = "float64",
) -> st.SearchStrategy[Instance]:
    """Instances with certified constants, a point w, alpha in (0, most/L] and batch sizes.

    They shrink as ``recipes`` does, with w = 0, alpha = most / (8 L) and batches of one sample.

    Args:
        of: the recipes to draw from; ``recipes()`` when None.
        max_batch: the largest size of a batch.
        most: the largest alpha L, such as Fraction(1, 6).
        arithmetic: of all numbers; exact ones suit the families that are rational at rational
            points: quadratics, splines and softthreshold.

    """
    check_count("max_batch", max_batch)
    size = st.integers(1, max_batch)
    sizes = st.builds(BatchSizes, size, size, size)
    return _instances(recipes() if of is None else of, _shares(most, False), sizes, arithmetic)


@st.composite
def _instances(
    draw: st.DrawFn,
    of: st.SearchStrategy[Recipe],
    shares: st.SearchStrategy[Fraction],
    sizes: st.SearchStrategy[BatchSizes],
    arithmetic: Arithmetic,
) -> Instance:
    recipe = draw(of)
    d = recipe.dimension
    return Instance(
        recipe,
        point=np.resize(draw(st.lists(_COORDINATE, min_size=1, max_size=POOL)), d).tolist(),
        alpha_L=draw(shares),
        sizes=draw(sizes),
        arithmetic=arithmetic,
    )
