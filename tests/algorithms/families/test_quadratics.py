"""Quadratics: packed coefficients against whole matrices, and whole matrices against the text."""

from __future__ import annotations

from fractions import Fraction
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._family import Family
from lemmacheck.algorithms.families.quadratics import DenseQuadratics, Quadratics, pairs
from lemmacheck.algorithms.losses import FamilyLosses, Local
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from tests.algorithms._help import fractions

pytestmark = pytest.mark.arrays
LIBRARIES = [name for name in ("numpy", "array_api_strict", "cupy") if find_spec(name)]


@pytest.fixture(params=LIBRARIES)
def xp(request: pytest.FixtureRequest) -> Any:
    return import_module(request.param)


def lattice(name: str, *shape: int) -> Any:
    return integers(Key("quadratics", name), shape, -9, 9)


def packed(dimension: int, tasks: int = 3) -> tuple[Quadratics, Any]:
    """A family and coefficients (T, K) of Fractions."""
    family = Quadratics(tasks, dimension)
    return family, fractions(lattice("c", tasks, family.feature_count), 7)


@pytest.mark.parametrize("dimension", [1, 2, 3, 5])
def test_the_matrix_holds_each_packed_entry_on_both_sides(dimension: int) -> None:
    family, c = packed(dimension)
    found = family.matrix(c)
    assert found.shape == (3, dimension, dimension)
    for k, (row, column) in enumerate(pairs(dimension)):
        twice = c[:, k] * (2 if row == column else 1)
        assert (found[:, row, column] == twice).all()
        assert (found[:, column, row] == twice).all()


@pytest.mark.parametrize("dimension", [1, 2, 4])
def test_packing_undoes_the_matrix_whatever_axes_stand_before(dimension: int) -> None:
    family = Quadratics(2, dimension)
    c = fractions(lattice("axes", 2, 3, 1, family.feature_count), 7)
    again = family.coefficients(family.matrix(c), c[..., -dimension - 1 : -1], c[..., -1])
    assert (again == c).all()


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize("dimension", [1, 2, 4])
def test_whole_matrices_give_exactly_what_packed_features_give(
    dimension: int, shared: bool
) -> None:
    family, c = packed(dimension)
    w = fractions(lattice("w", *(() if shared else (3,)), dimension), 8)
    dense, slow = family.losses(c), FamilyLosses(family, c)
    assert isinstance(dense, DenseQuadratics)
    one, other, v = dense.at(w), slow.at(w), fractions(lattice("v", 3, dimension), 3)
    for name in ("value", "gradient", "hessian"):
        found, expected = getattr(one, name)(), getattr(other, name)()
        assert found.shape == expected.shape
        assert (found == expected).all()
    assert (one.hessian_vector(v) == other.hessian_vector(v)).all()
    assert (one.moved(v).gradient() == other.moved(v).gradient()).all()
    assert (one.central(v) == Local.central(other, v)).all()
    steps, weights = fractions(lattice("s", 3, 4, dimension), 9), fractions(lattice("q", 3, 4), 2)
    assert (one.forward(steps, weights) == Local.forward(other, steps, weights)).all()
    for name in ("value", "gradient", "hessian"):
        found, expected = (getattr(x.around(steps), name)() for x in (one, other))
        assert found.shape == expected.shape
        assert (found == expected).all()
    bent = one.around(steps).hessian_vector(steps)
    assert (bent == other.around(steps).hessian_vector(steps)).all()
    method = NStepMAML(Fraction(1, 9))
    found = method.direction(Batches.full(dense, 3), w)
    assert (found == method.direction(Batches.full(slow, 3), w)).all()
    assert (method.direction(Batches.full(dense[1:], 3), w if shared else w[1:]) == found[1:]).all()


def test_a_matrix_that_is_not_doubled_on_the_diagonal_is_told_apart() -> None:
    family, c = packed(2)
    wrong = family.matrix(c)
    wrong[:, 0, 0] /= 2
    w = fractions([3, 5], 1)
    planted = DenseQuadratics(wrong, family.losses(c).linear).at(w).gradient()
    assert (planted != FamilyLosses(family, c).at(w).gradient()).any()


def test_no_offset_means_zero() -> None:
    family, c = packed(2)
    dense, w = family.losses(c), fractions([3, 5], 1)
    bare = DenseQuadratics(dense.hessian, dense.linear)
    assert (dense.at(w).value() - bare.at(w).value() == c[:, -1]).all()
    assert len(bare.arrays()) == 2
    assert bare[:2].offset is None


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("dimension", [2, 4, 12])
def test_every_library_gives_the_same_and_keeps_the_precision(
    dimension: int, dtype: str, xp: Any
) -> None:
    kind, family = getattr(xp, dtype), Quadratics(3, dimension)
    c, w, v, s = (
        lattice("f", 3, family.feature_count) / 16,
        lattice("w", dimension) / 8,
        lattice("v", 3, dimension) / 8,
        lattice("s", 3, 2, dimension) / 8,
    )
    for array in (c, w, v, s):
        array.setflags(write=False)
    here, there = (
        results(Quadratics(3, dimension), *arrays)
        for arrays in ((c, w, v, s), tuple(xp.asarray(x, dtype=kind) for x in (c, w, v, s)))
    )
    for found, expected in zip(there, here, strict=True):
        assert found.dtype == kind
        tolerance = {"rtol": 1e-4, "atol": 1e-4} if dtype == "float32" else {"rtol": 1e-12}
        np.testing.assert_allclose(on_host(found), expected, **tolerance)


def results(family: Family, c: Any, w: Any, v: Any, s: Any) -> list[Any]:
    losses = family.losses(c)
    one, apart = losses.at(w), losses.at(v)
    return [
        *(one.value(), one.gradient(), one.hessian(), one.hessian_vector(v), one.central(v)),
        *(apart.value(), apart.gradient(), apart.around(s).value(), apart.forward(s, s[..., 0])),
        NStepMAML(0.01).direction(Batches.full(losses, 2), w),
    ]


@pytest.mark.parametrize(
    ("hessian", "linear", "offset", "message"),
    [
        ((2, 3, 3), (2,), None, r"linear of shape \(2,\) must be \(T, d\)"),
        ((2, 3, 2), (2, 3), None, r"hessian of shape \(2, 3, 2\) must be \(2, 3, 3\)"),
        ((2, 3, 3), (2, 3), (3,), r"offset of shape \(3,\) must be \(2,\)"),
    ],
)
def test_shapes_that_do_not_match_are_refused(
    hessian: Any, linear: Any, offset: Any, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        DenseQuadratics(
            np.zeros(hessian), np.zeros(linear), None if offset is None else np.zeros(offset)
        )
