"""The array libraries that tests run on, and how far their rounding may lead apart."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.tasks import Tasks

DTYPES = ("float64", "float32")


class Backend(Enum):
    """An array library; the value is its module's name and what is special about its inputs."""

    NUMPY = ("numpy", "")
    NUMPY_READONLY = ("numpy", "writing into them fails")
    ARRAY_API_STRICT = ("array_api_strict", "")
    CUPY = ("cupy", "")

    @property
    def xp(self) -> Any:
        return import_module(self.value[0])

    def asarray(self, host: Any, dtype: str = "float64") -> Any:
        array = self.xp.asarray(np.array(host, dtype=dtype))
        if self is Backend.NUMPY_READONLY:
            array.setflags(write=False)
        return array

    def owns(self, array: Any) -> bool:
        return array.__array_namespace__() is self.asarray(0.0).__array_namespace__()

    def tasks(self, host: Tasks, dtype: str = "float64") -> Tasks:
        """The same tasks over arrays of this library."""

        def move(array: Any) -> Any:
            return None if array is None else self.asarray(array, dtype)

        data = {name: move(array) for name, array in host.family.parameters().items()}
        return Tasks(
            replace(host.family, **data),
            move(host.coefficients),
            move(host.probability),
            move(host.sample_probability),
        )


BACKENDS = [backend for backend in Backend if find_spec(backend.value[0])]


def assert_close(found: Any, expected: Any, *, slack: float = 512) -> None:
    """Within ``slack`` roundings of the dtype of ``found``, beside the largest expected number."""
    found = on_host(found)
    assert found.shape == expected.shape
    tolerance = slack * np.finfo(found.dtype).eps
    scale = np.max(np.abs(expected))
    np.testing.assert_allclose(found, expected, rtol=0, atol=tolerance * scale)


def assert_local(found: Any, expected: Any, v: Any, backend: Backend, dtype: str) -> None:
    """Everything that losses near points offer is as on the host, on its own library and in its
    own precision; v (T, d) is on the host.
    """
    moved = backend.asarray(v, dtype)
    for here, there in (
        (found.value(), expected.value()),
        (found.gradient(), expected.gradient()),
        (found.hessian_vector(moved), expected.hessian_vector(v)),
        (found.hessian(), expected.hessian()),
        (found.central(moved), expected.central(v)),
        (found.around(moved[:, None, :]).value(), expected.around(v[:, None, :]).value()),
    ):
        assert backend.owns(here)
        assert str(here.dtype).endswith(dtype)
        assert_close(here, there)
