"""Every method on every family on every array library: the numbers of plain NumPy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.algorithms.methods import Batches, Method
from lemmacheck.algorithms.recipe import draw
from lemmacheck.algorithms.tasks import BatchSizes, Tasks
from tests.algorithms._backends import DTYPES, Backend, assert_close
from tests.algorithms._cases import (
    ALPHA,
    T,
    directions_of,
    host_point,
    host_tasks,
    method_cases,
    steps_of,
    task_cases,
)

pytestmark = pytest.mark.arrays
needs_strict = pytest.mark.skipif(
    not find_spec("array_api_strict"), reason="array_api_strict shows transfers"
)
METHODS = method_cases()
SIZES = BatchSizes(2, 3, 2)
WORKERS = (1, 2) if find_spec("threadpoolctl") else (1,)
"""More than one ask for threadpoolctl, which a bare CUDA image lacks."""


@cache
def tasks_on(case: str, backend: Backend, dtype: str = "float64") -> Tasks:
    return backend.tasks(host_tasks(case), dtype)


def point_on(case: str, backend: Backend, dtype: str = "float64") -> Any:
    return backend.asarray(host_point(tasks_on(case, Backend.NUMPY)), dtype)


def batches(
    case: str, method: Method, backend: Backend = Backend.NUMPY, dtype: str = "float64"
) -> Batches:
    """Of other samples in every role and step; drawn on the backend."""
    return _batches(case, steps_of(method), directions_of(method), backend, dtype)


@cache
def _batches(
    case: str, steps: int, directions: int | None, backend: Backend, dtype: str
) -> Batches:
    return tasks_on(case, backend, dtype).batches(Key("matrix"), SIZES, steps, directions)


@cache
def expected(case: str, name: str) -> Any:
    method = METHODS[name]
    return method.direction(batches(case, method), point_on(case, Backend.NUMPY))


def test_the_cases_tell_their_parts_apart() -> None:
    for case in task_cases():
        w = point_on(case, Backend.NUMPY)
        for name, method in METHODS.items():
            found = expected(case, name)
            assert found.shape == (T, *w.shape)
            assert len(np.unique(found, axis=0)) == T, "tasks differ"
            on = batches(case, method)
            swapped = Batches(on.D_h, on.D_in[0], (on.D_o,) * on.steps, on.gaussian)
            there = method.direction(swapped, w)
            assert not np.allclose(found, there, rtol=1e-3), "roles differ"


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("case", task_cases())
def test_directions_agree(case: str, name: str, dtype: str, backend: Backend) -> None:
    method, w = METHODS[name], point_on(case, backend, dtype)
    on = batches(case, method, backend, dtype)
    found = method.direction(on, w)
    assert backend.owns(found)
    assert found.dtype == w.dtype == getattr(backend.xp, dtype)
    assert_close(found, expected(case, name))
    apart = backend.xp.stack([w] * T)
    assert_close(method.direction(on, apart), on_host(found))


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("case", task_cases())
def test_inputs_are_left_as_they_were(case: str, name: str, backend: Backend) -> None:
    method, w = METHODS[name], point_on(case, backend)
    on = batches(case, method, backend)
    arrays = [w, *([] if on.gaussian is None else [on.gaussian])]
    arrays += [array for losses in (*on.D_in, on.D_o, *on.D_h) for array in losses.arrays()]
    before = [np.array(on_host(array)) for array in arrays]
    first = np.array(on_host(method.direction(on, w)))
    for array, copy in zip(arrays, before, strict=True):
        np.testing.assert_array_equal(on_host(array), copy)
    np.testing.assert_array_equal(on_host(method.direction(on, w)), first)


@needs_strict
@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("case", task_cases())
def test_no_step_reads_an_array_on_the_host(
    case: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    strict = Backend.ARRAY_API_STRICT
    method, w = METHODS[name], point_on(case, strict)
    meta = MetaGradient(method, batches(case, method, strict))
    forbid_reading(type(w), monkeypatch)
    meta(w)
    with pytest.raises(AssertionError, match="read on the host"):
        bool(w[0] > 0)


def forbid_reading(kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("an array was read on the host")

    for name in ("array", "bool", "buffer", "complex", "float", "index", "int"):
        if hasattr(kind, f"__{name}__"):
            monkeypatch.setattr(kind, f"__{name}__", refuse)


@pytest.mark.parametrize("workers", WORKERS)
@pytest.mark.parametrize("block", [1, 3, None])
@pytest.mark.parametrize("case", task_cases())
def test_meta_gradients_are_means_of_directions(
    case: str, block: int | None, workers: int, backend: Backend
) -> None:
    w, uneven = point_on(case, backend), backend.asarray([0.5, 0.25, -1.0, 3.0])
    for name, method in METHODS.items():
        on, directions = batches(case, method, backend), expected(case, name)
        found = MetaGradient(method, on, workers=workers, block=block)(w)
        assert backend.owns(found)
        assert_close(found, directions.mean(axis=0))
        found = MetaGradient(method, on, uneven, workers=workers, block=block)(w)
        assert_close(found, on_host(uneven) @ directions)


@dataclass(frozen=True)
class Wide:
    """Far fewer samples than parameters, so that methods may run in the span of the data."""

    case: str
    dimension: int = 16

    def tasks(self, backend: Backend, dtype: str) -> Tasks:
        recipe = draw(self.case, Key("wide"), T, 1, 3, self.dimension, bounded=False)
        return backend.tasks(Tasks(recipe.to_problem("float64").family), dtype)


def wide_cases() -> list[Wide]:
    found = []
    for case in task_cases():
        name, _, own = case.partition("-")
        if own and name not in ("policy", "sine"):
            found.append(Wide(name))
    return found


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", [name for name, method in METHODS.items() if method.linear])
@pytest.mark.parametrize("wide", wide_cases(), ids=lambda wide: wide.case)
def test_coordinates_of_a_span_give_the_same(
    wide: Wide, name: str, dtype: str, backend: Backend
) -> None:
    tasks, method = wide.tasks(backend, dtype), METHODS[name]
    w = backend.asarray(host_point(tasks), dtype)
    on = Batches.full(tasks.losses, steps_of(method))
    assert on.alike is not None
    assert on.alike.span(w) is not None, "this test is about spans"
    host = wide.tasks(Backend.NUMPY, "float64")
    dense = method.direction(Batches.full(host.losses, on.steps), host_point(host))
    for weights in (None, backend.asarray([0.5, 0.25, -1.0, 3.0], dtype)):
        found = MetaGradient(method, on, weights)(w)
        assert backend.owns(found)
        assert found.dtype == w.dtype
        chance = np.full(T, 1 / T) if weights is None else on_host(weights)
        assert_close(found, chance @ dense, slack=4096)


@needs_strict
@pytest.mark.parametrize("wide", wide_cases(), ids=lambda wide: wide.case)
def test_no_step_in_a_span_reads_an_array_on_the_host(
    wide: Wide, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks = wide.tasks(Backend.ARRAY_API_STRICT, "float64")
    w = Backend.ARRAY_API_STRICT.asarray(host_point(tasks))
    for method in METHODS.values():
        meta = MetaGradient(method, Batches.full(tasks.losses, steps_of(method)))
        if method.linear:
            with monkeypatch.context() as patch:
                forbid_reading(type(w), patch)
                meta(w)


@pytest.mark.parametrize("dtype", DTYPES)
def test_the_same_tasks_and_samples_are_drawn_everywhere(dtype: str, backend: Backend) -> None:
    rows = np.arange(4.0)[:, None] * 10 + np.arange(5.0)  # a sample's number is its only datum
    chance = np.asarray([[0.1, 0.2, 0.3, 0.15, 0.25]] * 4)

    def numbers(where: Backend, kind: str) -> list[Any]:
        family = Logistic(where.asarray(rows[..., None], kind), where.asarray(rows, kind))
        tasks = Tasks(
            family,
            probability=where.asarray([0.1, 0.2, 0.3, 0.4], kind),
            sample_probability=where.asarray(chance, kind),
        )
        found = [tasks.draw(Key("same"), 50).family.parameters()["y"]]
        found += [tasks.draw_batch(Key("same", k), 20).arrays()[1] for k in range(3)]
        found.append(tasks.batches(Key("same"), BatchSizes(3, 2), 2, 4).gaussian)
        assert all(where.owns(array) for array in found)
        return [on_host(array) for array in found]

    for found, host in zip(numbers(backend, dtype), numbers(Backend.NUMPY, "float64"), strict=True):
        np.testing.assert_array_equal(found, host.astype(dtype))


@pytest.mark.parametrize("case", task_cases())
def test_problems_are_read_alike_by_all_libraries(case: str, backend: Backend) -> None:
    name, _, own = case.partition("-")
    if own:
        return
    there, here = (Tasks.of_problem(small_problem(name, xp), 1) for xp in (backend.xp, np))
    on = there.batches(Key("problem"), SIZES)
    w = host_point(here)
    found = METHODS["maml"].direction(on, backend.asarray(w))
    assert backend.owns(found)
    assert_close(found, METHODS["maml"].direction(here.batches(Key("problem"), SIZES), w))


def small_problem(name: str, xp: Any) -> Any:
    dimension = {"policy": 6, "sine": 6}.get(name, 2)
    return draw(name, Key("problem"), 2, 3, 2, dimension).to_problem("float64", xp)


def test_numbers_from_numpy_do_not_widen_arrays(backend: Backend) -> None:
    for kind in {type(method): method for method in METHODS.values()}.values():
        given: dict[str, Any] = {
            name: np.float64(value) if isinstance(value, float) else value
            for name, value in vars(kind).items()
        }
        method = type(kind)(**(given | {"alpha": np.float64(ALPHA)}))
        w = point_on("logistic-data", backend, "float32")
        on = batches("logistic-data", method, backend, "float32")
        assert method.direction(on, w).dtype == w.dtype


def test_methods_that_write_into_their_inputs_are_caught() -> None:
    class Careless(METHODS["maml"].__class__):
        def direction(self, on: Batches, w: Any) -> Any:
            w -= self.alpha * on.D_in[0].at(w).gradient()[0, :]
            return on.D_o.at(w).gradient()

    on = batches("logistic", METHODS["maml"], Backend.NUMPY_READONLY)
    with pytest.raises(ValueError, match="read-only"):
        Careless(ALPHA).direction(on, point_on("logistic", Backend.NUMPY_READONLY))
