"""The audit: honest families pass over many seeds, lying ones are caught."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import Constants, HessianVariance, constants
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import draw
from tests.algorithms._help import EXACT, fractions, lattice_points, small

LIES = ("L", "rho", "sample_L", "sample_rho", "sigma_sq", "sigma_tilde_sq")


def lie(honest: Constants, name: str, factor: Any) -> Constants:
    """The same constants with one of them scaled."""
    if name in ("frobenius", "spectral"):
        spread: HessianVariance = honest.sigma_h_sq
        return replace(honest, sigma_h_sq=replace(spread, **{name: getattr(spread, name) * factor}))
    return replace(honest, **{name: getattr(honest, name) * factor})


@pytest.mark.parametrize("name", [*LIES, "frobenius", "spectral"])
def test_splines_that_claim_two_percent_too_little_are_caught(name: str) -> None:
    problem = draw("splines", Key("lies"), 40, 3, 2, 2).to_problem("float64")
    claimed = lie(constants(problem), name, 0.98)
    found = audit(problem, claimed, lattice_points("lies", 40, 8, 2) / 8)
    assert {violation.constant.split(".")[-1] for violation in found} == {name}
    assert len(found) >= 10


@pytest.mark.parametrize("name", LIES)
def test_cosines_that_claim_a_tenth_of_their_bounds_are_caught(name: str) -> None:
    problem = draw("cosines", Key("lies"), 40, 3, 2, 1).to_problem("float64")
    found = audit(problem, lie(constants(problem), name, 0.1), lattice_points("c", 40, 8, 1) / 8)
    assert {violation.constant for violation in found} == {name}


@pytest.mark.parametrize("name", ["L", "sigma_sq", "sigma_tilde_sq"])
def test_quadratics_that_claim_too_little_are_caught(name: str) -> None:
    problem = draw("quadratics", Key("lies"), 40, 3, 2, 2).to_problem("float64")
    found = audit(problem, lie(constants(problem), name, 0.99), lattice_points("q", 40, 4, 2) / 8)
    assert {violation.constant for violation in found} == {name}


@pytest.mark.parametrize("family", EXACT)
def test_rational_problems_are_audited_without_rounding(family: str) -> None:
    problem = small(family, "exact audit", batch=2, bounded=False).to_problem("fraction")
    points = fractions(lattice_points("exact", 2, 3, 2), 8)
    honest = constants(problem)
    assert audit(problem, honest, points) == ()
    barely = 1 - fractions([1], 10**4)[0]
    found = audit(problem, lie(honest, "L", barely), points)
    assert {violation.constant for violation in found} == {"L"}
    assert "L claims at most" in str(found[0])


def test_infinite_constants_are_never_violated() -> None:
    problem = small("quadratics", "infinite", bounded=False).to_problem("fraction")
    assert audit(problem, constants(problem), fractions(lattice_points("i", 6, 2, 2), 1)) == ()


def test_points_of_a_wrong_shape_are_refused() -> None:
    problem = small("quadratics", "shape").to_problem("float64")
    with pytest.raises(ValueError, match=r"must be \(6, P, 2\)"):
        audit(problem, constants(problem), np.zeros((6, 2)))
