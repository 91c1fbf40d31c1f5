"""Rank-one factorisation: the written-out loss, exact numbers, and the span against the whole."""

from __future__ import annotations

from fractions import Fraction
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families.rank_one import RankOne
from lemmacheck.algorithms.losses import Local, Losses, Span
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.problem import Problem
from tests.algorithms._help import Dual, fractions, small

pytestmark = pytest.mark.arrays
LIBRARIES = [name for name in ("numpy", "array_api_strict", "cupy") if find_spec(name)]


@pytest.fixture(params=LIBRARIES)
def xp(request: pytest.FixtureRequest) -> Any:
    return import_module(request.param)


def lattice(name: str, *shape: int) -> Any:
    return integers(Key("rank-one", name), shape, -9, 9)


def exact(samples: int, dimension: int, tasks: int = 3) -> tuple[RankOne, Any, Any]:
    """A family of Fractions, positive weights of its samples, and one point."""
    u = fractions(lattice("u", tasks, samples, dimension), 7)
    c = fractions(abs(lattice("c", tasks, samples)) + 1, 5)
    w = fractions(lattice("w", dimension), 8)
    return RankOne(u, fractions([2] * tasks, 1)), c, w


def floats(xp: Any, samples: int, dimension: int, dtype: str = "float64") -> tuple[Any, Any, Any]:
    """The same on floats."""
    kind = getattr(xp, dtype)
    arrays = (
        lattice("u", 3, samples, dimension) / 16,
        (abs(lattice("c", 3, samples)) + 1) / 5,
        lattice("w", dimension) / 16,
    )
    u, c, w = (xp.asarray(array, dtype=kind) for array in arrays)
    return RankOne(u, xp.asarray([2.0] * 3, dtype=kind)), c, w


def written_out(family: RankOne, c: Any, w: Any) -> list[Any]:
    """sum_k c_k ||w w^T - u_k u_k^T||_F^2 / 4, entry by entry."""
    out = []
    for task in range(family.size):
        loss = 0
        for k in range(family.feature_count):
            u = family.u[task, k]
            for i in range(family.dimension):
                for j in range(family.dimension):
                    gap = w[task][i] * w[task][j] - u[i] * u[j]
                    loss = loss + c[task, k] * (gap * gap) / 4
        out.append(loss)
    return out


@pytest.mark.parametrize(("samples", "dimension"), [(1, 1), (1, 3), (2, 2), (3, 4)])
def test_values_and_derivatives_are_those_of_the_matrix_written_out(
    samples: int, dimension: int
) -> None:
    family, c, _ = exact(samples, dimension)
    w = fractions(lattice("points", 3, dimension), 8)
    near = family.at(c, w)
    assert near.value().tolist() == written_out(family, c, w)
    for turn in range(3):
        v = lattice(f"direction {turn}", dimension)
        dual = [[Dual(x, int(y), 0) for x, y in zip(row, v, strict=True)] for row in w]
        along, times = np.broadcast_to(v.astype(object), w.shape), near.hessian()
        for task, jet in enumerate(written_out(family, c, dual)):
            assert (near.gradient()[task] * v).sum() == jet.jet[1]
            assert (times[task] @ v * v).sum() == jet.jet[2]
        assert (near.hessian_vector(along) == (times * v).sum(-1)).all()
    assert (times == times.swapaxes(-1, -2)).all()


def test_one_point_for_all_tasks_is_the_point_repeated() -> None:
    family, c, w = exact(2, 3)
    one, many = family.losses(c).at(w), family.at(c, np.broadcast_to(w, (3, 3)))
    v = fractions(lattice("v", 3, 3), 3)
    for name in ("value", "gradient", "hessian"):
        assert (getattr(one, name)() == getattr(many, name)()).all()
    assert (one.hessian_vector(v) == many.hessian_vector(v)).all()


def test_differences_around_a_point_are_those_of_the_points_themselves() -> None:
    family, c, w = exact(2, 3)
    near, step = family.losses(c).at(w), fractions(lattice("step", 3, 3), 11)
    steps, weights = fractions(lattice("steps", 3, 4, 3), 9), fractions(lattice("wt", 3, 4), 2)
    slope = near.gradient()
    assert (near.moved(step).gradient() == family.at(c, w + step).gradient()).all()
    assert (near.central(step) == Local.central(near, step)).all()
    around = near.around(steps)
    rise = 0
    for q in range(4):
        there = family.at(c, w + steps[:, q])
        assert (around.value()[:, q] == there.value()).all()
        assert (around.gradient()[:, q] == there.gradient()).all()
        assert (around.hessian()[:, q] == there.hessian()).all()
        bent = around.hessian_vector(steps)[:, q]
        assert (bent == there.hessian_vector(steps[:, q])).all()
        rise = rise + weights[:, q, None] * (there.gradient() - slope)
    assert (near.forward(steps, weights) == rise).all()


def directions(losses: Losses, w: Any, steps: int) -> list[Any]:
    """MAML, N-step MAML and a central difference along the gradient."""
    on, near = Batches.full(losses, steps), losses.at(w)
    first = Batches.full(losses)
    return [
        MAML(Fraction(1, 9)).direction(first, w),
        NStepMAML(Fraction(1, 9)).direction(on, w),
        near.central(near.gradient()),
    ]


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize(("samples", "dimension"), [(1, 8), (1, 9), (3, 16)])
def test_the_span_gives_exactly_what_all_coordinates_give(
    samples: int, dimension: int, apart: bool
) -> None:
    family, c, w = exact(samples, dimension)
    w = fractions(lattice("apart", 3, dimension), 8) if apart else w
    losses, weights = family.losses(c), fractions([1, 2, 4], 7)
    span = losses.span(w)
    assert isinstance(span, Span)
    assert (span.size, span.dimension) == (3, samples + 1)
    assert (span.at(span.start).value() == losses.at(w).value()).all()
    pairs = zip(directions(losses, w, 3), directions(span, span.start, 3), strict=True)
    for whole, inside in pairs:
        assert inside.shape == (3, samples + 1)
        assert (span.total(weights, inside) == weights @ whole).all()
        part = span[1:]
        assert (part.total(weights[1:], inside[1:]) == weights[1:] @ whole[1:]).all()
        assert (span.inner(inside, span.start) == (whole * w).sum(-1)).all()
        assert (part.at(inside[1:]).value() == span.at(inside).value()[1:]).all()


def test_a_span_that_forgets_the_last_vector_is_told_apart() -> None:
    family, c, w = exact(3, 16)
    span = family.losses(c).span(w)
    v = span.at(span.start).gradient()
    v[:, -1] = 0
    weights = fractions([1, 1, 1], 3)
    assert (span.total(weights, v) != weights @ family.losses(c).at(w).gradient()).any()


def test_a_span_of_more_than_a_quarter_of_the_parameters_is_not_offered() -> None:
    family, c, w = exact(3, 15)
    assert family.losses(c).span(w) is None


def test_hessians_and_gaussian_vectors_have_no_coordinates() -> None:
    family, c, w = exact(1, 8)
    span = family.losses(c).span(w)
    near = span.at(span.start)
    with pytest.raises(NotImplementedError, match="multiply by them instead"):
        near.hessian()
    with pytest.raises(NotImplementedError, match="use the losses themselves"):
        near.forward(fractions(lattice("s", 3, 2, 2), 1), fractions([[1, 1]] * 3, 1))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(("samples", "dimension"), [(1, 12), (2, 12), (9, 40)])
def test_every_library_gives_the_same_and_keeps_the_precision(
    samples: int, dimension: int, dtype: str, xp: Any
) -> None:
    (there, c, w), (here, k, x) = (floats(m, samples, dimension, dtype) for m in (xp, np))
    one, other = there.losses(c), here.losses(k)
    k.setflags(write=False)
    x.setflags(write=False)
    here.u.setflags(write=False)
    for (found, v), (expected, u) in zip(results(one, w), results(other, x), strict=True):
        assert found.dtype == v.dtype == w.dtype
        assert found.__array_namespace__() is w.__array_namespace__()
        tolerance = {"rtol": 1e-4, "atol": 1e-5} if dtype == "float32" else {"rtol": 1e-12}
        np.testing.assert_allclose(on_host(found), expected, **tolerance)
        np.testing.assert_allclose(on_host(v), u, **tolerance)


def results(losses: Losses, w: Any) -> list[tuple[Any, Any]]:
    """Pairs of results: everything at one point, and in the span."""
    near, span = losses.at(w), losses.span(w)
    assert span is not None
    v = near.gradient()
    inside, method = span.at(span.start), NStepMAML(0.01)
    return [
        (near.value(), v),
        (near.hessian(), near.hessian_vector(v)),
        (near.central(v), near.around(v[:, None, :]).gradient()),
        (inside.value(), inside.central(inside.gradient())),
        (
            span.total(losses.c[:, 0], method.direction(Batches.full(span, 3), span.start)),
            method.direction(Batches.full(losses, 3), w),
        ),
    ]


def test_bounds_are_attained_on_the_sphere() -> None:
    """With u along e_1: at w = R e_1 the Hessian is 3 R^2 - |u|^2 along w; at 0 it is -|u|^2."""
    u, radius = fractions([[[3, 0]]], 1), fractions([1], 1)
    slope, steep, turning = RankOne(u, radius).bounds()
    assert (slope[0, 0], steep[0, 0], turning[0, 0]) == (9, 9, 6)
    assert RankOne(u, radius * 4).bounds()[1][0, 0] == 48
    family, one = RankOne(u, radius), fractions([[1]], 1)
    zero = family.at(one, fractions([[0, 0]], 1)).hessian()
    assert zero[0, 0, 0] == -9
    tops = [family.at(one, fractions([[0, k]], 8)).hessian()[0, 1, 1] for k in (7, 8)]
    assert tops == [Fraction(147, 64), 3]
    assert Fraction(45, 8) == (tops[1] - tops[0]) / Fraction(1, 8)  # close to 6 R, below it


def test_variances_of_equally_weighted_samples_are_attained() -> None:
    """Two samples, u = 2 e_1 and 0: gradients differ from their mean by 2 w_1 e_1, |w_1| <= 3."""
    u, one = fractions([[[2, 0], [0, 0]]], 1), fractions([[1]], 1)
    family, eye = RankOne(u, fractions([3], 1)), fractions([[[[1, 0], [0, 1]]]], 1)
    problem = Problem(family, eye, one, fractions([[[1, 1]]], 2))
    found = constants(problem)
    assert (found.sigma_tilde_sq[0], found.sigma_h_sq.spectral[0]) == (36, 4)
    assert (found.L[0], found.sample_L[0], found.rho[0], found.sigma_sq[0]) == (27, 27, 18, 0)


def test_draws_have_a_radius_and_every_sample_its_own_vector() -> None:
    problem = small("rankone", "draw").to_problem("fraction")
    assert problem.family.radius.tolist() == [2] * 6
    assert problem.family.u.shape == (6, 6, 2)
    assert problem.family.names(0)[5].startswith("l(w; u=[")


@pytest.mark.parametrize(
    ("u", "radius", "message"),
    [
        ([[1]], [1], r"must be \(B, K, d\)"),
        ([[[1]]], [[1]], r"radius of shape \(1, 1\) must be \(1,\)"),
        ([[[1]]], [0], r"minimum 0 and must be positive"),
    ],
)
def test_malformed_data_are_refused(u: Any, radius: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        RankOne(fractions(u, 1), fractions(radius, 1))
