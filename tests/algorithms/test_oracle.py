"""Batches: every one listed once, with probabilities that reproduce known moments exactly."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms import oracle
from tests.algorithms._help import fractions, small


@settings(max_examples=30, deadline=None, derandomize=True)
@given(weights=st.lists(st.integers(0, 5), min_size=1, max_size=4), size=st.integers(1, 4))
def test_multiset_probabilities_are_those_of_all_ordered_draws(
    weights: list[int], size: int
) -> None:
    weights[0] += 1
    q = fractions([weights], sum(weights))
    counts = oracle.multisets(len(weights), size)
    found = dict(
        zip(map(tuple, counts.tolist()), oracle.batch_probability(q, counts)[0], strict=True)
    )
    expected: dict[tuple[int, ...], Fraction] = {}
    for drawn in product(range(len(weights)), repeat=size):
        row = tuple(drawn.count(atom) for atom in range(len(weights)))
        chance = Fraction(1)
        for atom in drawn:
            chance *= q[0, atom]
        expected[row] = expected.get(row, Fraction(0)) + chance
    assert found == expected


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_variance_of_a_batch_mean_is_the_sample_variance_over_n_exactly(size: int) -> None:
    problem = small("splines", "oracle").to_problem("fraction")
    w = fractions(np.arange(12).reshape(6, 1, 1, 2), 8)
    f, q = problem.family, problem.sample_probability
    counts = oracle.multisets(problem.samples, size)
    chance = oracle.batch_probability(q, counts)
    assert (chance.sum(-1) == 1).all()
    batches = problem.batch_coefficients(oracle.batch_weights(counts, problem.coefficients))
    mean = f.gradient(problem.task_coefficients[:, :, None], w)
    gap = f.gradient(batches, w) - mean
    noise = f.gradient(problem.coefficients, w) - mean
    assert ((chance[..., None] * gap).sum(2) == 0).all()
    assert (
        (chance * (gap * gap).sum(-1)).sum(2) == (q * (noise * noise).sum(-1)).sum(2) / size
    ).all()


def test_without_replacement_the_variance_shrinks_by_the_textbook_factor() -> None:
    atoms, size = 5, 3
    q, values = fractions([1] * atoms, atoms), fractions([3, -1, 4, 1, -5], 1)
    counts = oracle.subsets(atoms, size)
    chance = oracle.subset_probability(q, counts)
    means = oracle.batch_weights(counts, q) @ values
    centre = (q * values).sum()
    variance = (q * (values - centre) ** 2).sum()
    assert chance.sum() == 1
    assert (chance * means).sum() == centre
    factor = Fraction(atoms - size, size * (atoms - 1))
    assert (chance * (means - centre) ** 2).sum() == variance * factor


def test_without_replacement_needs_uniform_atoms() -> None:
    with pytest.raises(ValueError, match="must be uniform"):
        oracle.subset_probability(fractions([1, 2], 3), oracle.subsets(2, 1))
    with pytest.raises(ValueError, match="must be at most atoms=2"):
        oracle.subsets(2, 3)
    with pytest.raises(ValueError, match="must list every subset once"):
        oracle.subset_probability(fractions([1, 1], 2), oracle.multisets(2, 2))


def test_too_many_batches_are_refused_before_they_are_listed() -> None:
    with pytest.raises(ValueError, match="must be at most 200000"):
        oracle.multisets(30, 20)
    with pytest.raises(ValueError, match="must have 3 columns"):
        oracle.batch_probability(fractions([1, 1, 1], 3), oracle.multisets(2, 2))
