"""Ridge families: derivatives, axes, dtypes and spans, against formulas written out one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from math import cos, exp, log1p
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._ridge import RidgeFamily
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.families.soft_threshold import SoftThreshold
from lemmacheck.algorithms.families.waves import Waves
from lemmacheck.algorithms.losses import Local
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.recipe import draw
from tests.algorithms._help import RIDGES, lattice_points, small, to_float

pytestmark = pytest.mark.arrays
LIBRARIES = [name for name in ("numpy", "array_api_strict", "cupy") if find_spec(name)]
KINDS: dict[str, type[RidgeFamily]] = {
    "logistic": Logistic,
    "softthreshold": SoftThreshold,
    "waves": Waves,
}
shapes = st.tuples(*[st.integers(1, 4)] * 3)


def numbers(name: str, *shape: int) -> Any:
    """Floats from -2 to 2 in steps of 1/1000."""
    return integers(Key("ridge", name), shape, -2000, 2000) / 1000


def made(kind: str, size: int, samples: int, dimension: int) -> RidgeFamily:
    """A family of random data."""
    data = {name: numbers(f"{kind} {name}", size, samples) for name in ("y", "a", "phase")}
    x = numbers(f"{kind} x", size, samples, dimension)
    if kind == "waves":
        return Waves(x, data["a"], data["phase"])
    if kind == "logistic":
        return Logistic(x, data["y"])
    tau, width = abs(numbers("tau", size)) / 4, abs(numbers("width", size)) / 4 + 0.1
    return SoftThreshold(x, data["y"], tau, width)


def changed(family: RidgeFamily, change: Any) -> RidgeFamily:
    """The family with every array passed through ``change``."""
    return replace(family, **{name: change(a) for name, a in family.parameters().items()})


def loss(family: RidgeFamily, b: int, k: int, w: Any) -> float:
    """The loss of one sample at one point, as a textbook writes it."""
    z = float(np.dot(family.x[b, k], w))
    if isinstance(family, Logistic):
        m = float(family.y[b, k]) * z
        return log1p(exp(-m)) if m > 0 else log1p(exp(m)) - m
    if isinstance(family, Waves):
        return float(family.a[b, k]) * cos(z + float(family.phase[b, k]))
    assert isinstance(family, SoftThreshold)
    width, far = float(family.width[b]), abs(z - float(family.y[b, k])) - float(family.tau[b])
    if far <= 0:
        return 0.0
    if far <= width:
        return far**3 / (6 * width)
    return width * width / 6 + width * (far - width) / 2 + (far - width) ** 2 / 2


@pytest.mark.parametrize("kind", RIDGES)
@settings(max_examples=15, deadline=None, derandomize=True)
@given(shape=shapes, axes=st.tuples(st.integers(1, 3), st.integers(1, 3)))
def test_derivatives_are_the_differences_of_the_plain_loss(
    kind: str, shape: tuple[int, int, int], axes: tuple[int, int]
) -> None:
    family, (size, count, dimension) = made(kind, *shape), shape
    c, w = numbers("c", size, *axes, count), numbers("w", size, axes[0], 1, dimension)
    value, gradient = family.value(c, w), family.gradient(c, w)
    hessian = family.hessian(c, w)
    where, h = np.broadcast_to(w, (size, *axes, dimension)), 1e-5
    for index in np.ndindex(size, *axes):
        plain = sum(c[index][k] * loss(family, index[0], k, where[index]) for k in range(count))
        assert value[index] == pytest.approx(plain, rel=1e-12, abs=1e-12)
    for j, e in enumerate(np.eye(dimension)):
        slope = (family.value(c, w + h * e) - family.value(c, w - h * e)) / (2 * h)
        np.testing.assert_allclose(gradient[..., j], slope, atol=1e-8)
        bend = (family.gradient(c, w + h * e) - family.gradient(c, w - h * e)) / (2 * h)
        # Beside a kink of the second derivative a difference is off by h times its jump.
        np.testing.assert_allclose(hessian[..., j], bend, atol=2e-3 if "soft" in kind else 1e-7)
        times = family.hessian_vector(c, w, np.broadcast_to(e, (size, 1, 1, dimension)))
        np.testing.assert_allclose(times, hessian[..., j], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("kind", RIDGES)
@settings(max_examples=15, deadline=None, derandomize=True)
@given(shape=shapes)
def test_losses_are_linear_in_the_weights_of_the_samples(
    kind: str, shape: tuple[int, int, int]
) -> None:
    family, (size, count, dimension) = made(kind, *shape), shape
    c, w = numbers("c", size, count), numbers("w", size, dimension)
    single = np.broadcast_to(np.eye(count), (size, count, count))
    for name, core in (("value", ()), ("gradient", (1,)), ("hessian", (1, 1))):
        alone = getattr(family, name)(single, w)
        assert alone.shape == (size, count, *(dimension,) * len(core))
        mixed = (c.reshape(size, count, *core) * alone).sum(axis=1)
        np.testing.assert_allclose(getattr(family, name)(c, w), mixed, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("kind", RIDGES)
@pytest.mark.parametrize("dimension", [1, 3, 40])
def test_one_point_for_all_is_the_point_of_each(kind: str, dimension: int) -> None:
    family, w = made(kind, 4, 3, dimension), numbers("shared", 1, dimension)
    c, each = numbers("c", 4, 3), np.broadcast_to(w, (4, dimension))
    for name in ("value", "gradient", "hessian"):
        one, many = getattr(family, name)(c, w), getattr(family, name)(c, each)
        np.testing.assert_allclose(one, many, rtol=1e-12, atol=1e-13)
    v = numbers("v", 4, dimension)
    moved, expected = family.at(c, w).moved(v), family.at(c, w + v)
    np.testing.assert_allclose(moved.gradient(), expected.gradient(), atol=1e-12)


@pytest.mark.parametrize("kind", RIDGES)
def test_points_of_too_few_instances_are_refused(kind: str) -> None:
    with pytest.raises(ValueError, match="broadcast"):
        made(kind, 4, 3, 2).value(numbers("c", 4, 3), numbers("w", 3, 2))


@pytest.mark.parametrize("kind", RIDGES)
@pytest.mark.parametrize("dimension", [2, 20])
def test_differences_near_a_point_are_differences_of_gradients(kind: str, dimension: int) -> None:
    family = made(kind, 4, 3, dimension)
    near = family.at(numbers("c", 4, 3), numbers("w", 4, dimension))
    step = numbers("step", 4, dimension)
    steps, weights = numbers("steps", 4, 5, dimension), numbers("weights", 4, 5)
    central, forward = near.central(step), near.forward(steps, weights)
    np.testing.assert_allclose(central, Local.central(near, step), atol=1e-11)
    np.testing.assert_allclose(forward, Local.forward(near, steps, weights), atol=1e-11)
    for q in range(5):
        one = near.moved(steps[:, q]).gradient()
        np.testing.assert_allclose(near.around(steps).gradient()[:, q], one, atol=1e-11)


@pytest.mark.parametrize("method", [MAML(0.3), NStepMAML(0.3)])
@pytest.mark.parametrize("kind", RIDGES)
def test_methods_give_the_same_in_the_span_of_the_data(kind: str, method: Any) -> None:
    family = made(kind, 5, 3, 7)
    losses, w = family.losses(numbers("c", 5, 3)), numbers("w", 7)
    steps = 1 if isinstance(method, MAML) else 3
    span = losses.span(w)
    assert span is not None
    assert span.dimension == 3
    dense = method.direction(Batches.full(losses, steps), w)
    s = method.direction(Batches.full(span, steps), span.start)
    np.testing.assert_allclose((s[:, None, :] @ family.x)[:, 0], dense, atol=1e-12)
    share = numbers("shares", 5)
    np.testing.assert_allclose(span.total(share, s), share @ dense, atol=1e-12)
    np.testing.assert_allclose(span.inner(s, s), (dense * dense).sum(-1), atol=1e-11)
    part = method.direction(Batches.full(span[1:3], steps), span[1:3].start)
    np.testing.assert_allclose(part, s[1:3], atol=1e-13)


@pytest.mark.parametrize("kind", RIDGES)
def test_differences_agree_in_the_span_and_what_leaves_it_is_refused(kind: str) -> None:
    family = made(kind, 5, 3, 7)
    losses, w, s = family.losses(numbers("c", 5, 3)), numbers("w", 7), numbers("s", 5, 3)
    span = losses.span(w)
    assert span is not None
    step = (s[:, None, :] @ family.x)[:, 0]
    there, here = span.at(span.start), losses.at(w)
    np.testing.assert_allclose(there.value(), here.value(), atol=1e-13)
    found = (there.central(s)[:, None, :] @ family.x)[:, 0]
    np.testing.assert_allclose(found, here.central(step), atol=1e-11)
    np.testing.assert_allclose(span.at(s).value(), there.moved(s).value(), atol=1e-12)
    with pytest.raises(NotImplementedError, match="use the losses themselves"):
        there.around(s[:, None, :])
    with pytest.raises(NotImplementedError, match="use the losses themselves"):
        there.hessian()


@pytest.mark.parametrize("kind", RIDGES)
def test_there_is_no_span_when_it_saves_nothing(kind: str) -> None:
    family = made(kind, 2, 4, 3)
    assert family.losses(numbers("c", 2, 4)).span(numbers("w", 3)) is None


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("dimension", [2, 20])
@pytest.mark.parametrize("kind", RIDGES)
def test_single_precision_stays_single_on_every_library(
    kind: str, dimension: int, library: str
) -> None:
    xp = import_module(library)

    def single(array: Any) -> Any:
        return xp.asarray(array.astype(np.float32))

    family = changed(made(kind, 4, 3, dimension), single)
    c, w = single(numbers("c", 4, 3)), single(numbers("w", 4, dimension))
    steps, weights = single(numbers("steps", 4, 2, dimension)), single(numbers("weights", 4, 2))
    losses = family.losses(c)
    span, near = losses.span(w[0, :]), losses.at(w)
    results = [near.value(), near.gradient(), near.hessian(), near.hessian_vector(w)]
    results += [near.central(w), near.forward(steps, weights), losses.at(w[0, :]).gradient()]
    results += [bound for bound in family.bounds() if bound is not None]
    if span is not None:
        results += [span.start, span.at(span.start).gradient(), span.total(c[:, 0], c)]
    double = made(kind, 4, 3, dimension).gradient(numbers("c", 4, 3), numbers("w", 4, dimension))
    found = near.gradient()
    found = found.get() if hasattr(found, "get") else np.asarray(found)
    np.testing.assert_allclose(found, double, atol=2e-4)
    assert all(result.dtype == xp.float32 for result in results)


@pytest.mark.parametrize("kind", RIDGES)
def test_balls_contain_what_floats_give(kind: str) -> None:
    flint = pytest.importorskip("flint")
    recipe = small(kind, "balls", batch=2, dimension=3)
    exact, rounded = recipe.to_problem("exact"), recipe.to_problem("float64")
    whole = lattice_points("balls", 2, 1, 3)
    w = np.frompyfunc(lambda k: flint.arb(int(k)) / 8, 1, 1)(whole)
    v = np.frompyfunc(flint.arb, 1, 1)(w)
    for name, more in (("value", ()), ("gradient", ()), ("hessian", ()), ("hessian_vector", (v,))):
        balls = getattr(exact.family, name)(exact.task_coefficients, w, *more)
        floats = getattr(rounded.family, name)(
            rounded.task_coefficients, whole / 8, *((whole / 8,) if more else ())
        )
        assert balls.shape == floats.shape
        for ball, number in zip(balls.ravel(), floats.ravel(), strict=True):
            assert abs(ball - number) < 1e-12 * (1 + abs(number))


@pytest.mark.parametrize("kind", RIDGES)
def test_gram_matrices_of_rationals_are_exact(kind: str) -> None:
    problem = small(kind, "gram", batch=2).to_problem("fraction")
    x = problem.family.x
    assert (problem.family.gram == (x[:, :, None] * x[:, None]).sum(-1)).all()


@pytest.mark.parametrize("name", ["L", "rho", "sample_L", "sample_rho", "sigma_tilde_sq"])
@pytest.mark.parametrize("kind", RIDGES)
def test_families_that_claim_seven_tenths_of_their_bounds_are_caught(kind: str, name: str) -> None:
    problem = draw(kind, Key("lies"), 60, 3, 2, 2).to_problem("float64")
    honest, points = constants(problem), lattice_points("lies", 60, 8, 2) / 8
    assert audit(problem, honest, points) == ()
    found = audit(problem, replace(honest, **{name: getattr(honest, name) * 0.7}), points)
    assert {violation.constant for violation in found} == {name}


@pytest.mark.parametrize("order", [0, 1, 2])
@pytest.mark.parametrize("kind", RIDGES)
def test_profiles_that_claim_half_of_a_supremum_are_caught(kind: str, order: int) -> None:
    """The certificate is a planted mistake in the family itself, not in its constants."""
    honest_kind = KINDS[kind]

    @dataclass(frozen=True, eq=False)
    class Lying(honest_kind):  # type: ignore[misc, valid-type]
        def profile_bounds(self) -> tuple[Any, Any, Any]:
            bounds = list(super().profile_bounds())
            bounds[order] = None if bounds[order] is None else bounds[order] / 2
            return bounds[0], bounds[1], bounds[2]

    problem = draw(kind, Key("planted"), 40, 3, 2, 1).to_problem("float64")
    lying = replace(problem, family=Lying(**problem.family.parameters()))
    found = {
        v.constant.split(".")[0]
        for v in audit(lying, constants(lying), lattice_points("p", 40, 8, 1) / 8)
    }
    names = ({"sigma_tilde_sq"}, {"L", "sample_L"}, {"rho", "sample_rho"})[order]
    if kind == "softthreshold" and order == 0:
        assert found == set()  # it has no bound of first derivatives to lie about
    else:
        assert names <= found


@pytest.mark.parametrize("kind", RIDGES)
def test_the_frobenius_norm_costs_no_dimension(kind: str) -> None:
    """Rank-one Hessians have equal norms, hence so do the bounds of sums of them."""
    spread = constants(small(kind, "rank", dimension=3).to_problem("exact")).sigma_h_sq
    assert (spread.frobenius == spread.spectral).all()
    assert any(spread.frobenius > 0)


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        ((2, 3), (2, 3), r"x of shape \(2, 3\) must be \(B, K, d\)"),
        ((2, 0, 3), (2, 0), r"must be \(B, K, d\)"),
        ((2, 3, 4), (2, 4), r"y of shape \(2, 4\) must be \(2, 3\)"),
        ((2, 3, 4), (2, 3, 1), r"y of shape \(2, 3, 1\) must be \(2, 3\)"),
    ],
)
def test_data_of_wrong_shapes_are_refused(x: Any, y: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Logistic(np.ones(x), np.ones(y))


def test_floats_round_what_rationals_give() -> None:
    recipe = draw("softthreshold", Key("bounds"), 6, 2, 2, 3)
    exact, rounded = recipe.to_problem("fraction").family, recipe.to_problem("float64").family
    for one, other in zip(exact.bounds()[1:], rounded.bounds()[1:], strict=True):
        low = to_float(one)
        assert (other >= low * (1 - 1e-12)).all()
        np.testing.assert_allclose(other, low, rtol=1e-8)
