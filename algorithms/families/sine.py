"""Regression by a small tanh network, on sine waves: the usual few-shot experiment."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import isqrt
from typing import Any, ClassVar, NoReturn

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, namespace
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._data import DataFamily, each_its_own
from lemmacheck.algorithms.families._family import Shape, align, stretch
from lemmacheck.algorithms.families._network import NetworkLocal, extended, parameter_count
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.losses import Local
from lemmacheck.algorithms.problem import Problem

WIDTH = 40
_FINE = 2**30


@dataclass(frozen=True, eq=False)
class Sine(DataFamily):
    """psi_k(w) = (net(x_k; w) - y_k)^2 with two hidden layers of tanh units; never certified.

    The d = h^2 + 4 h + 1 parameters are, in this order, the weights and biases of the first hidden
    layer (h, h), of the second (h h, row by row of its input units, h), and of the output (h, 1).

    Args:
        x: inputs (B, K).
        y: targets (B, K).
        width: h, the units of each hidden layer.

    """

    x: Array
    y: Array
    width: int = WIDTH

    common: ClassVar[tuple[str, ...]] = ("width",)

    def __post_init__(self) -> None:
        shapes = tuple(self.x.shape), tuple(self.y.shape)
        if len(shapes[0]) != 2 or 0 in shapes[0] or shapes[0] != shapes[1]:
            raise ValueError(f"x and y of shapes {shapes} must both be (B, K); reshape them")
        if self.width < 1:
            raise ValueError(f"width={self.width} must be at least 1; widen the hidden layers")

    @property
    def sizes(self) -> tuple[int, ...]:
        """The numbers of units, layer by layer."""
        return 1, self.width, self.width, 1

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return parameter_count(self.sizes)

    @kept
    def _inputs(self) -> Array:
        return extended(self.x[..., None], 1)

    def at(self, c: Array, w: Array) -> Local:
        axes, (c, w) = align(c, w)
        return NetworkLocal(
            self.sizes, stretch(self._inputs, axes, 2), stretch(self.y, axes, 1), c, w
        )

    def bounds(self) -> NoReturn:
        """None exist: ValueError."""
        raise ValueError(
            "Sine must not enter a verdict: the derivatives of a network have no bounds that hold "
            "for all w; choose a certified family, such as Logistic"
        )

    def certify(self, problem: Problem, *, variances: bool = True) -> NoReturn:
        """None exist: ValueError."""
        self.bounds()

    @classmethod
    def settings(cls, dimension: int) -> dict[str, Any]:
        """The width follows from the dimension."""
        return {"width": width_of(dimension)}

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Inputs and targets of the lattice in [-2, 2], for a network of d parameters."""
        width_of(shape.dimension)
        one, where = shape.denominator, (shape.batch, shape.tasks * shape.samples)
        data = {name: integers(key.fold(name), where, -2 * one, 2 * one) for name in ("x", "y")}
        return data, each_its_own(shape), one

    @classmethod
    def sample(
        cls, key: Key, tasks: int, samples: int, dimension: int, xp: Any, dtype: Any
    ) -> Sine:
        """Sine waves, see ``sine_tasks``."""
        return sine_tasks(key, tasks, samples, width=width_of(dimension), xp=xp, dtype=dtype)

    def starting_point(self, key: Key, like: Array) -> Array:
        """Weights N(0, 1 / fan-in), and biases zero."""
        scale: list[float] = []
        for inputs, outputs in pairwise(self.sizes):
            scale += [inputs**-0.5] * (inputs * outputs) + [0.0] * outputs
        normal = super().starting_point(key, like)
        return namespace(like).asarray(scale, dtype=like.dtype) * normal


def width_of(dimension: int) -> int:
    """The h with h^2 + 4 h + 1 = d.

    Raises:
        ValueError: there is none.

    """
    width = isqrt(dimension + 3) - 2
    if width < 1 or parameter_count((1, width, width, 1)) != dimension:
        raise ValueError(
            f"dimension={dimension} must be h^2 + 4 h + 1 for hidden layers of h >= 1 units; "
            f"choose 6, 13, 22, 33, ... (h = 1, 2, 3, 4, ...)"
        )
    return width


def _uniform(key: Key, shape: tuple[int, ...]) -> Any:
    """Numbers in (0, 1), equal on every machine."""
    return (integers(key, shape, 0, _FINE - 1) + 0.5) / _FINE


def sine_tasks(
    key: Key, tasks: int, samples: int, *, width: int = WIDTH, xp: Any = np, dtype: Any = None
) -> Sine:
    """Tasks A sin(x - phi) with A in [0.1, 5] and phi in [0, pi], seen at K points x in [-5, 5].

    Drawn on the host and moved, so that every library ``xp`` gets the same numbers, in ``dtype``
    (float64 where it is not given).
    """
    amplitude = 0.1 + 4.9 * _uniform(key.fold("amplitude"), (tasks, 1))
    phase = np.pi * _uniform(key.fold("phase"), (tasks, 1))
    x = 10 * _uniform(key.fold("x"), (tasks, samples)) - 5
    kind = dtype or xp.float64
    y = amplitude * np.sin(x - phase)
    return Sine(xp.asarray(x, dtype=kind), xp.asarray(y, dtype=kind), width)
