"""What no method can work on is refused, everywhere alike, and the message names the cure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.families.quadratics import Quadratics
from lemmacheck.algorithms.gaussian import gaussian
from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.algorithms.methods import Batches, methods
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.tasks import BatchSizes, Tasks
from tests.algorithms._backends import Backend
from tests.algorithms._cases import ALPHA, VARIANTS

pytestmark = pytest.mark.arrays
needs_strict = pytest.mark.skipif(
    not find_spec("array_api_strict"), reason="array_api_strict has several devices"
)
X = np.arange(24.0).reshape(2, 4, 3) / 8
Y = np.asarray([[1.0, -1.0, 1.0, 1.0], [-1.0, 1.0, 1.0, -1.0]])


def made(backend: Backend, dtype: str = "float64", **changes: Any) -> Tasks:
    """Two tasks of four samples in three dimensions."""
    family = Logistic(backend.asarray(X, dtype), backend.asarray(Y, dtype))
    return Tasks(family, **changes)


def refused(call: Callable[[], object], value: str, rule: str, cure: str) -> None:
    """``call`` raises a ValueError that says all three, in this order."""
    parts = ".*".join(map(re.escape, (value, rule, cure)))
    with pytest.raises(ValueError, match=f"(?s){parts}"):
        call()


@pytest.mark.parametrize("shape", [(), (2,), (4,), (3, 3), (4, 3), (2, 1, 3), (0, 3)])
def test_points_of_another_shape(shape: tuple[int, ...], backend: Backend) -> None:
    tasks, w = made(backend), backend.asarray(np.zeros(shape))
    cure = "for a point per task; reshape it"
    refused(lambda: tasks.losses.at(w), f"w of shape {shape}", "must be (3,), or (2, 3)", cure)
    meta = MetaGradient(MAML(ALPHA), Batches.full(tasks.losses))
    refused(lambda: meta(w), f"w of shape {shape}", "must be (3,)", "reshape it")


def test_a_point_per_task_has_no_mean_direction(backend: Backend) -> None:
    meta = MetaGradient(MAML(ALPHA), Batches.full(made(backend).losses))
    w = backend.asarray(np.zeros((2, 3)))
    refused(lambda: meta(w), "w of shape (2, 3)", "one point for all tasks", "reshape it")


@pytest.mark.parametrize("dtype", ["float32", "int64"])
def test_points_of_another_type(dtype: str, backend: Backend) -> None:
    losses, w = made(backend).losses, backend.asarray(np.zeros(3), dtype)
    refused(lambda: losses.at(w), f"w of dtype {w.dtype}", "must be", "convert either")


def test_points_of_another_library(backend: Backend) -> None:
    if backend.xp is np:
        return
    w = np.zeros(3)
    refused(lambda: made(backend).losses.at(w), "'numpy'", "one library", "move them explicitly")


@needs_strict
def test_points_on_another_device() -> None:
    strict = Backend.ARRAY_API_STRICT
    other = strict.xp.zeros(3, device=strict.xp.Device("device1"))
    losses = made(strict).losses
    refused(lambda: losses.at(other), "w on", "must be on", "move either")


@pytest.mark.parametrize("dtype", ["int64", "int32", "bool"])
def test_data_that_are_not_floats(dtype: str, backend: Backend) -> None:
    value = f"family.x of dtype {backend.asarray(X, dtype).dtype}"
    cure = "convert it, to float64 for example"
    refused(lambda: made(backend, dtype), value, "must hold floating-point numbers", cure)


def test_complex_data(backend: Backend) -> None:
    rule = "must hold floating-point numbers"
    refused(lambda: made(backend, "complex128"), "complex128", rule, "convert it")


def test_data_of_several_types(backend: Backend) -> None:
    single = backend.asarray(Y, "float32")
    family = Logistic(backend.asarray(X), single)
    value, rule = f"family.y of dtype {single.dtype}", "as family.x is"
    refused(lambda: Tasks(family), value, rule, "convert either")
    refused(
        lambda: made(backend, probability=backend.asarray([0.5, 0.5], "float32")),
        "probability of dtype",
        "as family.x is",
        "convert either",
    )
    c = backend.asarray(np.full((2, 4), 0.25), "float32")
    tasks = made(backend)
    refused(lambda: tasks.weighted(c), "family.x of dtype", "as c is", "convert either")


def test_data_of_several_libraries(backend: Backend) -> None:
    if backend.xp is np:
        return
    mixed = Logistic(backend.asarray(X), Y)
    refused(lambda: Tasks(mixed), "'numpy'", "must come from one library", "move them explicitly")


@needs_strict
def test_data_on_several_devices() -> None:
    xp = Backend.ARRAY_API_STRICT.xp
    there = xp.asarray(Y, device=xp.Device("device1"))
    mixed = Logistic(xp.asarray(X), there)
    refused(lambda: Tasks(mixed), "family.y on", "must be on", "move either")


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("where", ["x", "y", "probability", "sample_probability"])
def test_numbers_that_are_not_finite(where: str, bad: float, backend: Backend) -> None:
    host = {"x": X, "y": Y, "probability": np.full(2, 0.5)}
    host |= {"sample_probability": np.full((2, 4), 0.25)}
    host[where] = host[where].copy()
    host[where].flat[1] = bad
    there = {name: backend.asarray(array) for name, array in host.items()}
    family = Logistic(there.pop("x"), there.pop("y"))
    refused(lambda: Tasks(family, **there), where, "must be finite", "drop that")


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize(
    ("chance", "value", "cure"),
    [
        ([0.5, 0.4], "sums to 0.9", "divide it by its sum"),
        ([0.5, 0.5001], "sums to 1.0001", "divide it by its sum"),
        ([1.5, -0.5], "has minimum -0.5", "clip it and renormalise"),
    ],
)
def test_chances_that_are_none(
    chance: list[float], value: str, cure: str, dtype: str, backend: Backend
) -> None:
    p = backend.asarray(chance, dtype)
    refused(lambda: made(backend, dtype, probability=p), "probability", "must", cure)
    samples = backend.asarray([[*chance, 0, 0], [1, 0, 0, 0]], dtype)
    refused(lambda: made(backend, dtype, sample_probability=samples), "sample_prob", "must", cure)
    found = "sums to" if "sums" in value else value
    refused(lambda: made(backend, dtype, probability=p), "", found, cure)


def test_chances_of_single_precision_may_be_rounded(backend: Backend) -> None:
    host = np.asarray([[6, 6, 1, 6], [10, 3, 3, 3]]) / 19
    assert (np.float32(host).sum(axis=1) != 1).any(), "the test asks for rounding"
    made(backend, "float32", sample_probability=backend.asarray(host, "float32"))


def test_data_of_wrong_shapes(backend: Backend) -> None:
    a = backend.asarray
    flat = "x of shape (4, 3)"
    refused(lambda: Logistic(a(X[0]), a(Y)), flat, "must be (B, K, d)", "reshape it")
    refused(lambda: Logistic(a(X), a(Y[:, :3])), "(2, 3)", "must be (2, 4)", "reshape it")
    tasks = made(backend)
    wrong = a(np.full((2, 3), 1 / 3))
    shape = "must be (2, 4)"
    refused(lambda: tasks.weighted(wrong), "c of shape (2, 3)", shape, "rebuild either")
    refused(lambda: made(backend, sample_probability=wrong), "(2, 3)", shape, "reshape it")
    refused(lambda: made(backend, probability=wrong), "(2, 3)", "must be (2,)", "reshape it")
    columns = a(np.ones((2, 4, 2)))
    refused(lambda: made(backend, coefficients=columns), "(2, 4, 2)", "K=4", "reshape them")
    refused(lambda: Tasks(Quadratics(2, 3)), "coefficients=None", "(T, S, K)", "give them")


def test_no_tasks_and_no_samples(backend: Backend) -> None:
    rule, cure = "must be at least one of each", "add data"
    empty = backend.asarray(np.ones((2, 0, 10)))
    refused(lambda: Tasks(Quadratics(2, 3), empty), "2 tasks with 0 samples", rule, cure)
    empty = backend.asarray(np.ones((0, 2, 10)))
    refused(lambda: Tasks(Quadratics(0, 3), empty), "0 tasks with 2 samples", rule, cure)
    for shape in ((2, 0, 3), (0, 2, 3), (2, 2, 0)):
        x, y = backend.asarray(np.ones(shape)), backend.asarray(np.ones(shape[:2]))
        refused(lambda x=x, y=y: Logistic(x, y), f"{shape}", "must be (B, K, d)", "reshape it")


COUNTS = [0, -1, 1.0, 2.5, True, "3", np.float64(2)]


@pytest.mark.parametrize("bad", COUNTS)
def test_counts_that_count_nothing(bad: Any) -> None:
    tasks, key = made(Backend.NUMPY), Key("bad")
    rule, cure = "must be a positive integer", "choose at least 1"
    for name in ("D_in", "D_o", "D_h"):
        refused(lambda name=name: BatchSizes(**{name: bad}), f"{name}={bad!r}", rule, cure)
    refused(lambda: tasks.draw(key, bad), f"B={bad!r}", rule, cure)
    refused(lambda: tasks.draw_batch(key, bad), f"={bad!r}", rule, cure)
    refused(lambda: tasks.batches(key, BatchSizes(), bad), f"steps={bad!r}", rule, cure)
    refused(lambda: tasks.batches(key, BatchSizes(), 1, bad), f"={bad!r}", rule, cure)
    refused(lambda: tasks.split(bad), f"support={bad!r}", rule, cure)
    refused(lambda: gaussian(key, (1, 1, bad, 3), X), f"Q={bad!r}", rule, cure)
    on = Batches.full(tasks.losses)
    rule, cure = "must be an integer of at least 1", "or leave it out"
    for name in ("workers", "block"):
        refused(
            lambda name=name: MetaGradient(MAML(ALPHA), on, **{name: bad}),
            f"{name}={bad!r}",
            rule,
            cure,
        )


def test_supports_that_leave_nothing(backend: Backend) -> None:
    for bad in (4, 5):
        refused(
            lambda bad=bad: made(backend).split(bad),
            f"support={bad}",
            "must leave samples on both sides of 4",
            "choose 1 to 3",
        )


@pytest.mark.parametrize("bad", [0, -1, 0.0, -0.5, np.nan, np.inf, -np.inf, np.float64("nan")])
def test_numbers_of_methods_that_are_not_positive(bad: float) -> None:
    for name, kind in methods().items():
        for given in VARIANTS.get(name, ({},)):
            numbers = [key for key, value in given.items() if not isinstance(value, str)]
            for key in ("alpha", *numbers):
                build = partial(kind, **{"alpha": ALPHA, **given, key: bad})
                refused(build, f"{key}={bad}", "must be", "; ")


@pytest.mark.parametrize("bad", [1.0, True, "3"])
def test_counts_of_methods_that_are_no_integers(bad: Any) -> None:
    for name, key in (("ggs-maml", "Q"), ("zo-maml", "Q"), ("imaml", "iterations")):
        build = partial(methods()[name], **{"alpha": ALPHA, **VARIANTS[name][0], key: bad})
        refused(build, f"{key}={bad!r}", "must be an integer", "; ")


def test_weights_that_do_not_fit(backend: Backend) -> None:
    on = Batches.full(made(backend).losses)

    def build(weights: Any) -> Callable[[], object]:
        return lambda: MetaGradient(MAML(ALPHA), on, weights)

    for shape in ((), (1,), (3,), (2, 1)):
        weights = backend.asarray(np.ones(shape))
        refused(build(weights), f"weights of shape {shape}", "must be (2,)", "reshape them")
    refused(build(backend.asarray([1, 2], "float32")), "weights of dtype", "must be", "convert")
    refused(build(backend.asarray([1, 2], "int64")), "weights of dtype", "must be", "convert")
    refused(build(backend.asarray([1, np.nan])), "weights holds NaN", "must be finite", "drop")


def test_batches_that_do_not_belong_together(backend: Backend) -> None:
    tasks = made(backend)
    one, rows = tasks.losses, backend.xp.asarray([1])
    other = tasks.take(rows).losses
    value, rule = "[(1, 3), (2, 3)]", "must be of the same tasks"
    refused(lambda: Batches((one,), other, (one,)), value, rule, "sample all batches from one set")
    value = "1 inner batches and 2 Hessian batches"
    refused(lambda: Batches((one,), one, (one, one)), value, "equally many", "for every inner step")
    refused(lambda: Batches((), one, ()), "0 inner batches", "at least one", "for every inner step")
    single = made(backend, "float32").losses
    rule = "as D_h[0] is"
    refused(lambda: Batches((one,), single, (one,)), "D_o of dtype", rule, "convert either")
    vectors = backend.asarray(np.ones((2, 1, 4, 3)), "float32")
    refused(lambda: Batches((one,), one, (one,), vectors), "gaussian of dt", "must be", "convert")
    vectors = backend.asarray(np.ones((2, 4, 3)))
    rule, cure = "must be (T, N, Q, d)", "draw it with gaussian()"
    refused(lambda: Batches((one,), one, (one,), vectors), "(2, 4, 3)", rule, cure)


def test_methods_that_miss_their_vectors_or_have_too_many_steps(backend: Backend) -> None:
    tasks = made(backend)
    w = backend.asarray(np.zeros(3))
    ggs = methods()["ggs-maml"](ALPHA, **VARIANTS["ggs-maml"][0])
    on = Batches.full(tasks.losses)
    refused(lambda: ggs.direction(on, w), "gaussian=None", "must be (T, N, Q, d)", "draw it")
    vectors = backend.asarray(np.ones((2, 1, 5, 3)))
    five = replace(on, gaussian=vectors)
    refused(lambda: ggs.direction(five, w), "(2, 1, 5, 3)", "must hold Q=3", "draw as many")
    two = Batches.full(tasks.losses, 2)
    refused(lambda: MAML(ALPHA).direction(two, w), "2 inner steps", "must be 1", "n-step-maml")
