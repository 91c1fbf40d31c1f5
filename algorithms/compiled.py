"""Meta-gradients compiled by XLA from the same formulas; optional, by the extra ``fast``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass
from functools import partial
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, on_host, shares
from lemmacheck.algorithms.meta_gradient import Block, combined
from lemmacheck.algorithms.methods._method import Batches, Method


def compiled(method: Method, on: Batches, weights: Array | None = None) -> Callable[[Array], Array]:
    """w -> sum_t weights_t direction_t(w), the value of ``MetaGradient``, as one fused program
    from JAX arrays (d,) to JAX arrays (d,).

    The method and the losses run once on tracers of jax.numpy, an array library like any other;
    XLA compiles what they did.

    Args:
        method: whose directions to take.
        on: the batches of T tasks, on any library; their data are copied to JAX's device.
        weights: (T,); 1/T each when None.

    Raises:
        ModuleNotFoundError: jax is not installed.
        ValueError: data in double precision while JAX is set to single precision.

    """
    import jax

    if weights is None:
        weights = shares(on.size, (on.size,), on.like)
    wide = np.dtype(on_host(weights).dtype) == np.float64
    if wide and not jax.config.jax_enable_x64:
        raise ValueError(
            "data of float64 must not be rounded to float32; call "
            "jax.config.update('jax_enable_x64', True) first"
        )
    there = Parts(jax.numpy.asarray)
    parts = there.take(Block(on, weights))
    moved = there.rebuild(parts, there.arrays)
    combined(method, moved, jax.numpy.zeros(on.dimension, dtype=moved.weights.dtype))
    kept = Parts(lambda array: array)  # now with what the losses keep from call to call
    parts = kept.take(moved)

    def run(arrays: list[Array], w: Array) -> Array:
        return combined(method, Parts.rebuild(parts, arrays), w)  # holds no data

    return partial(jax.jit(run), kept.arrays)


class Parts:
    """Nested dataclasses and tuples taken apart into their arrays, and put together again.

    An object that occurs twice is rebuilt once, so that roles which share their samples still do.
    Cached properties are parts like fields; nothing is checked again.

    Args:
        move: what is done to each array that is found.

    """

    def __init__(self, move: Callable[[Array], Array]) -> None:
        self.arrays: list[Array] = []
        self._move = move
        self._seen: dict[int, tuple[str, Any]] = {}
        self._alive: list[Any] = []  # so that no two objects share an identity

    def take(self, value: Any) -> tuple[str, Any]:
        """A description of ``value`` whose arrays are numbers of ``arrays``."""
        if id(value) in self._seen:
            return self._seen[id(value)]
        if hasattr(value, "__array_namespace__"):
            found: tuple[str, Any] = ("array", len(self.arrays))
            self.arrays.append(self._move(value))
        elif isinstance(value, tuple):
            found = ("tuple", [self.take(part) for part in value])
        elif is_dataclass(value) and not isinstance(value, Method):
            parts = {name: self.take(part) for name, part in vars(value).items()}
            found = ("object", (type(value), parts))
        else:
            return ("constant", value)
        self._seen[id(value)] = found
        self._alive.append(value)
        return found

    @staticmethod
    def rebuild(parts: tuple[str, Any], arrays: list[Array]) -> Any:
        """What ``take`` described, with other arrays."""
        made: dict[int, Any] = {}

        def build(description: tuple[str, Any]) -> Any:
            kind, content = description
            if kind == "constant":
                return content
            if kind == "array":
                return arrays[content]
            if id(description) not in made:
                if kind == "tuple":
                    whole: Any = tuple(map(build, content))
                else:
                    whole = object.__new__(content[0])
                    whole.__dict__.update({name: build(p) for name, p in content[1].items()})
                made[id(description)] = whole
            return made[id(description)]

        return build(parts)
