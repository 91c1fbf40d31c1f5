"""Draws: fixed forever, the same on every library, and uniform."""

from __future__ import annotations

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key, bits, integers

PINNED = [-2, -3, -8, 4, -8, -8]


def split_mix(seed: int, count: int) -> list[int]:
    """The published SplitMix64, in Python integers."""
    words = []
    for _ in range(count):
        seed = (seed + 0x9E3779B97F4A7C15) % 2**64
        z = seed
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        words.append(z ^ (z >> 31))
    return words


def test_the_words_are_those_of_split_mix() -> None:
    key = Key("fallah2019/lemma-4.2", "shard", 7).fold("spectra", 3)
    assert bits(key, 50).tolist() == split_mix(key.seed(), 50)


def test_streams_never_change() -> None:
    assert integers(Key("a"), (6,), -9, 9).tolist() == PINNED


def test_every_part_of_a_key_matters() -> None:
    keys = [Key("a"), Key("b"), Key("a", 1), Key("a", "1"), Key("a", 0, 1), Key("a").fold("x")]
    keys += [Key("a").fold("x", "y"), Key("a").fold("xy"), Key("a").fold(1), Key("a").fold("1")]
    assert len({key.seed() for key in keys}) == len(keys)


def test_integers_are_uniform_and_reach_both_ends() -> None:
    drawn = integers(Key("uniform"), (70_000,), -3, 3)
    share = np.bincount(drawn + 3, minlength=7)
    assert share.shape == (7,)
    # chi-square with 6 degrees of freedom exceeds 35.9 with probability 3e-6
    assert ((share - 10_000) ** 2 / 10_000).sum() < 35.9


def test_empty_ranges_are_refused() -> None:
    with pytest.raises(ValueError, match="narrow it"):
        integers(Key("a"), (1,), 1, 0)
