"""Batches from finite sample spaces, so that expectations over them are exact finite sums.

A batch of n i.i.d. samples is known by how often it holds each sample: a row of counts. The rows
are the same for every task; only their probabilities differ.
"""

from __future__ import annotations

from itertools import combinations, combinations_with_replacement
from math import comb, factorial, prod
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, constant, namespace, nonzero

LIMIT = 200_000
"""No more batches than this are listed; beyond it an expectation needs moments or sampling."""


def _check(atoms: int, size: int, rows: int) -> None:
    if atoms < 1 or size < 1:
        raise ValueError(f"atoms={atoms} and size={size} must be at least 1; enlarge them")
    if rows > LIMIT:
        raise ValueError(
            f"{rows} batches of {size} from {atoms} must be at most {LIMIT}; shrink either"
        )


def _counts(rows: Any, atoms: int) -> Any:
    chosen = np.asarray(list(rows), dtype=np.int64)
    return (chosen[:, :, None] == np.arange(atoms)).sum(axis=1)


def multisets(atoms: int, size: int) -> Any:
    """Every multiset of ``size`` of ``atoms`` atoms once, as counts (R, atoms), R = C(atoms +
    size - 1, size).

    Atoms may be samples of a task, tasks, or pairs (task, batch) numbered in one row.
    """
    _check(atoms, size, comb(atoms + size - 1, size))
    return _counts(combinations_with_replacement(range(atoms), size), atoms)


def subsets(atoms: int, size: int) -> Any:
    """Every subset of ``size`` of ``atoms`` atoms once, as counts (R, atoms)."""
    if size > atoms:
        raise ValueError(
            f"size={size} must be at most atoms={atoms} without replacement; shrink the batch"
        )
    _check(atoms, size, comb(atoms, size))
    return _counts(combinations(range(atoms), size), atoms)


def multiplicities(counts: Any) -> list[int]:
    """How many ordered draws give each row of counts: the multinomials, exact integers."""
    return [factorial(sum(row)) // prod(map(factorial, row)) for row in np.asarray(counts).tolist()]


def batch_weights(counts: Any, like: Array) -> Array:
    """The weight of each atom in a batch mean, counts / n as numbers like ``like``, (R, atoms)."""
    size = int(np.asarray(counts)[0].sum())
    if not np.all(np.asarray(counts).sum(axis=-1) == size):
        raise ValueError("counts must have rows of one sum n; list batches of one size")
    whole = constant(counts, like)
    return whole / (one_like(like) * size)


def one_like(array: Array) -> Array:
    """The number 1 of the arithmetic of ``array``; its first entry decides the type of objects."""
    first = namespace(array).reshape(array, (-1,))[0]
    return first * 0 + 1


def batch_probability(probability: Array, counts: Any) -> Array:
    """The probability (..., R) of each multiset when atoms are drawn independently from
    ``probability``.

    Exact on exact numbers, where every result sums to one.

    Args:
        probability: (..., atoms), for example q (B, I, S), p (B, I), or of pairs.
        counts: (R, atoms), from ``multisets``.

    """
    if probability.shape[-1] != np.asarray(counts).shape[-1]:
        raise ValueError(
            f"counts of {np.asarray(counts).shape[-1]} atoms must have {probability.shape[-1]} "
            f"columns, "
            "as the probability has; list multisets of that many atoms"
        )
    whole = constant(counts, probability)
    result = constant(multiplicities(counts), probability) * (probability[..., 0, None] * 0 + 1)
    for atom in range(probability.shape[-1]):
        result = result * probability[..., atom, None] ** whole[:, atom]
    return result


def subset_probability(probability: Array, counts: Any) -> Array:
    """The probability (..., R) of each subset, drawn without replacement from uniform atoms.

    Raises:
        ValueError: ``probability`` is not uniform; such draws have no single agreed law.

    """
    xp = namespace(probability)
    atoms, rows = probability.shape[-1], np.asarray(counts)
    if bool(xp.any(nonzero(probability * atoms - 1, one_like(probability)))):
        raise ValueError(
            "probability must be uniform to draw without replacement; draw with replacement instead"
        )
    if rows.shape != (comb(atoms, int(rows[0].sum())), atoms) or rows.max() > 1:
        raise ValueError(
            f"counts of shape {rows.shape} must list every subset once; build them with subsets"
        )
    one = probability[..., :1] * 0 + 1
    return one * constant([1] * rows.shape[0], probability) / rows.shape[0]
