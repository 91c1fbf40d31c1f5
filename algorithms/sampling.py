"""Random tasks of a family, many at once, to run methods on."""

from __future__ import annotations

from math import inf
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, namespace
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families import Family, Shape
from lemmacheck.algorithms.families._data import DataFamily
from lemmacheck.algorithms.families._family import identity
from lemmacheck.algorithms.problem import Problem
from lemmacheck.algorithms.tasks import Tasks


def sample_tasks(
    kind: type[Family],
    key: Key,
    tasks: int,
    samples: int,
    dimension: int,
    xp: Any = np,
    dtype: Any = None,
) -> Tasks:
    """T tasks of S samples in d parameters that depend on nothing but the arguments.

    Tasks and samples are equally likely, and losses are confined (see ``Shape``) where the family
    would otherwise fall without bound.

    Args:
        kind: the family.
        key: names the draw; equal keys give equal numbers on every library.
        tasks: T.
        samples: S.
        dimension: d.
        xp: the library.
        dtype: of its floats; float64 when None.

    Raises:
        ValueError: a size below 1, or one that the family does not have.

    """
    dtype = xp.float64 if dtype is None else dtype

    def numbers(whole: Any) -> Array:
        return xp.asarray(np.asarray(whole) / below, dtype=dtype)

    if issubclass(kind, DataFamily):  # one instance for each task, with its own samples
        return Tasks(kind.sample(key, tasks, samples, dimension, xp, dtype))
    shape = Shape(1, tasks, samples, dimension, bounded=False, confined=True)
    parameters, coefficients, below = kind.draw(key, shape)
    family = kind.from_lattice(1, dimension, parameters, numbers)
    return Tasks(family.take(np.zeros(tasks, dtype=np.int64)), numbers(coefficients[0]))


def smoothness(tasks: Tasks) -> tuple[float, float]:
    """L and rho, the largest Lipschitz constants of the tasks' gradients and Hessians, certified.

    They are infinite where no bound holds for all w.

    Raises:
        ValueError: a family without certified constants, such as networks.

    """
    c, chance = tasks.coefficients, tasks.sample_probability
    if c is None:
        each = identity(tasks.samples, chance)[None, ...]
        c = namespace(chance).broadcast_to(each, (tasks.size, tasks.samples, tasks.samples))
    one = chance[:, :1] * 0 + 1
    # As many instances as tasks, each with its one task: they need not share their features.
    found = constants(Problem(tasks.family, c[:, None, ...], one, chance[:, None, :]))
    if found.radius is not None:
        return inf, inf
    xp = namespace(chance)
    return float(xp.max(found.L)), float(xp.max(found.rho))


def starting_point(key: Key, tasks: Tasks) -> Array:
    """The point (d,) that the family begins at, the same on every library."""
    return tasks.family.starting_point(key, tasks.sample_probability)
