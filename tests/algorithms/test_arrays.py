"""The same numbers on every installed array library: array-api-strict, CuPy, NumPy itself."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms import oracle
from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.recipe import draw
from tests.algorithms._help import FAMILIES, lattice_points, small

pytestmark = pytest.mark.arrays
LIBRARIES = [name for name in ("numpy", "array_api_strict", "cupy") if find_spec(name)]


@pytest.fixture(params=LIBRARIES)
def xp(request: pytest.FixtureRequest) -> Any:
    return import_module(request.param)


def on_host(array: Any) -> Any:
    return array.get() if hasattr(array, "get") else np.asarray(array)


@pytest.mark.parametrize("family", FAMILIES)
def test_losses_and_derivatives_agree(family: str, xp: Any) -> None:
    recipe = small(family, "strict", dimension=3)
    there, here = recipe.to_problem("float64", xp), recipe.to_problem("float64")
    w = lattice_points("strict", 6, 3, 1, 3) / 8
    inputs = (there.coefficients, xp.asarray(w))
    for name in ("value", "gradient", "hessian"):
        found = getattr(there.family, name)(*inputs)
        assert found.__array_namespace__() is inputs[1].__array_namespace__()
        expected = getattr(here.family, name)(here.coefficients, w)
        np.testing.assert_allclose(on_host(found), expected, rtol=1e-13, atol=1e-13)
    found = there.family.hessian_vector(*inputs, inputs[1])
    expected = here.family.hessian_vector(here.coefficients, w, w)
    np.testing.assert_allclose(on_host(found), expected, rtol=1e-13, atol=1e-13)


@pytest.mark.parametrize("bounded", [True, False])
@pytest.mark.parametrize("family", FAMILIES)
def test_constants_agree(family: str, bounded: bool, xp: Any) -> None:
    recipe = small(family, "constants", bounded=bounded)
    there = constants(recipe.to_problem("float64", xp))
    here = constants(recipe.to_problem("float64"))
    for name, array in vars(here).items():
        if name not in ("sigma_h_sq", "radius"):
            np.testing.assert_allclose(on_host(getattr(there, name)), array, rtol=1e-12)
    np.testing.assert_allclose(
        on_host(there.sigma_h_sq.spectral), here.sigma_h_sq.spectral, rtol=1e-12
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_audits_pass_and_catch(family: str, xp: Any) -> None:
    problem = small(family, "audit").to_problem("float64", xp)
    points = xp.asarray(lattice_points("s", 6, 4, 2) / 8)
    honest = constants(problem)
    assert audit(problem, honest, points, rounds=2) == ()
    assert audit(problem, type(honest)(**(vars(honest) | {"L": honest.L * 0.05})), points, rounds=2)


@pytest.mark.parametrize("bounded", [True, False])
@pytest.mark.parametrize("dimension", [1, 2, 3])
@pytest.mark.parametrize("family", FAMILIES)
def test_honest_families_pass_over_many_instances(
    family: str, dimension: int, bounded: bool
) -> None:
    recipe = draw(family, Key("audit", dimension), 60, 3, 2, dimension, bounded=bounded)
    problem = recipe.to_problem("float64")
    points = lattice_points("audit", 60, 8, dimension) / 8
    assert audit(problem, constants(problem), points, rounds=4) == ()


def test_draws_are_identical(xp: Any) -> None:
    found = integers(Key("same"), (3, 5), -4, 11, xp=xp)
    assert (on_host(found) == integers(Key("same"), (3, 5), -4, 11)).all()


def test_batch_probabilities_agree(xp: Any) -> None:
    recipe, counts = small("quadratics", "floats"), oracle.multisets(2, 4)
    there = recipe.to_problem("float64", xp).sample_probability
    here = recipe.to_problem("float64").sample_probability
    found = on_host(oracle.batch_probability(there, counts))
    np.testing.assert_allclose(found, oracle.batch_probability(here, counts), rtol=1e-14)
    weights = oracle.batch_weights(counts, there)
    assert on_host(weights)[1].tolist() == [0.75, 0.25]
