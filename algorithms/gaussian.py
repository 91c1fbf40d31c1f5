"""Standard normal vectors, for the methods that smooth losses."""

from __future__ import annotations

from math import prod

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, is_object, namespace
from lemmacheck.algorithms.counter import Key, bits


def gaussian(key: Key, shape: tuple[int, int, int, int], like: Array) -> Array:
    """Independent standard normal numbers of the given shape, the same on every library.

    They are made on the host in double precision, by the transform that Box and Muller gave for
    uniform numbers (of 53 bits), then rounded to the type and moved to the library of ``like``.

    Args:
        key: names the stream.
        shape: (T, N, Q, d), Q vectors for each of N inner steps of T tasks.
        like: a float array of the library and type that are wanted.

    Raises:
        ValueError: a size below 1, exact numbers.

    """
    for name, size in zip("TNQd", shape, strict=True):
        if isinstance(size, bool) or not isinstance(size, int) or size < 1:
            raise ValueError(f"{name}={size!r} must be a positive integer; choose at least 1")
    if is_object(like):
        raise ValueError("like holds objects and must hold floats; build exact vectors yourself")
    pairs = (prod(shape) + 1) // 2
    first, second = np.reshape(bits(key, 2 * pairs) >> np.uint64(11), (2, pairs)) / 2.0**53
    radius, angle = np.sqrt(-2 * np.log1p(-first)), 2 * np.pi * second
    normal = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])
    return namespace(like).asarray(np.reshape(normal[: prod(shape)], shape), dtype=like.dtype)
