"""Standard normal vectors, for the methods that smooth losses."""

from __future__ import annotations

from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.counter import Key, bits


def gaussian(
    key: Key, tasks: int, steps: int, Q: int, d: int, xp: Any = np, dtype: Any = None
) -> Array:
    """Vectors (T, N, Q, d) of independent standard normal numbers, the same on every library.

    They are made on the host, in double precision, by the transform of Box and Muller of uniforms
    with 53 bits, and then moved to the library ``xp``; its machine's current device holds them.

    Args:
        key: names the stream.
        tasks: T.
        steps: N, the inner steps.
        Q: the vectors for each step.
        d: the parameters.
        xp: the library.
        dtype: one of its floating-point types; float64 when None.

    Raises:
        ValueError: a size below 1.

    """
    shape = {"tasks": tasks, "steps": steps, "Q": Q, "d": d}
    for name, value in shape.items():
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise ValueError(f"{name}={value!r} must be a positive integer; choose at least 1")
    size = tasks * steps * Q * d
    pairs = (size + 1) // 2
    first, second = np.reshape(bits(key, 2 * pairs) >> np.uint64(11), (2, pairs)) / 2.0**53
    radius, angle = np.sqrt(-2 * np.log1p(-first)), 2 * np.pi * second
    normal = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])[:size]
    dtype = xp.float64 if dtype is None else dtype
    return xp.asarray(np.reshape(normal, tuple(shape.values())), dtype=dtype)
