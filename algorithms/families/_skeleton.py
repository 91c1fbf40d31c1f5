"""What all families draw from: shared curvature, biases, bumps, and extremal cases."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._family import Shape


class Case(IntEnum):
    """What an instance is made to be; half of all instances are free."""

    FREE = 0
    CONCAVE = 1
    CONVEX = 2
    OPPOSITE_TASKS = 3
    SINGLE_BUMP = 4
    NOISELESS = 5
    NOISE_ONLY = 6
    EXTREMAL = 7
    SPARSE = 8
    SIGNS = 9  # one bump for all, its sign by sample and coordinate in every combination


@dataclass(frozen=True, eq=False)
class Skeleton:
    """Integers over a denominator: what each sample's loss adds to each coordinate.

    Args:
        case: (B,), the ``Case`` of each instance.
        curvature: (B, I, S, d), second derivatives in [-denominator, denominator], shared by tasks
            and samples when differences must have bounded gradients.
        linear: (B, I, S, d), linear terms.
        bump: (B, I, S, d, H), heights of second derivative to add inside the knots.

    """

    case: Any
    curvature: Any
    linear: Any
    bump: Any


def skeleton(key: Key, shape: Shape, heights: int) -> Skeleton:
    """Skeletons of B instances, of which about half are one of the extremal cases."""
    size, tasks, samples, dimension, one = (
        shape.batch,
        shape.tasks,
        shape.samples,
        shape.dimension,
        shape.denominator,
    )
    full = (size, tasks, samples, dimension)

    def draw(name: str, where: tuple[int, ...], low: int, high: int) -> Any:
        return integers(key.fold(name), where, low, high)

    case = draw("case", (size,), 0, 2 * len(Case) - 1)
    case = np.where((case < len(Case)) & (not shape.confined), case, Case.FREE)

    def when(*chosen: Case, core: int = 3) -> Any:
        return np.isin(case, chosen).reshape(size, *(1,) * core)

    free = full if not shape.bounded else (size, 1, 1, dimension)
    curvature = np.broadcast_to(draw("curvature", free, -one, one), full)
    if shape.confined:
        curvature = np.maximum(abs(curvature), -(-one // 4))
    signs = np.broadcast_to(one * (2 * draw("sign", free, 0, 1) - 1), full)
    curvature = np.where(when(Case.EXTREMAL), signs, curvature)
    curvature = np.where(when(Case.CONCAVE), -one, curvature)
    curvature = np.where(when(Case.CONVEX), one, curvature)
    curvature = np.where(when(Case.SINGLE_BUMP), 0, curvature)

    by_task = draw("task linear", (size, tasks, 1, dimension), -2 * one, 2 * one)
    by_sample = draw("sample linear", full, -one, one)
    alternate = (1 - 2 * (np.arange(tasks) % 2))[None, :, None, None]
    opposite = alternate * draw("bias", (size, 1, 1, dimension), -2 * one, 2 * one)
    flip = (1 - 2 * (np.arange(samples) % 2))[None, None, :, None]
    by_task = np.where(when(Case.OPPOSITE_TASKS), opposite, by_task)
    by_sample = np.where(when(Case.NOISELESS, Case.OPPOSITE_TASKS), 0, by_sample)
    by_sample = np.where(
        when(Case.NOISE_ONLY), flip * draw("noise", (size, 1, 1, dimension), -one, one), by_sample
    )
    linear = by_task * ~when(Case.NOISE_ONLY) + by_sample
    linear = linear * ~when(Case.SINGLE_BUMP)

    bump = draw("task bump", (size, tasks, 1, dimension, heights), -one, one)
    bump = bump + draw("sample bump", (*full, heights), -one // 2, one // 2) * ~when(
        Case.NOISELESS, core=4
    )
    rise = -2 * curvature[..., None] * draw("rise", (*full, heights), 0, 1)
    bump = np.where(when(Case.EXTREMAL, core=4), rise, bump)
    lone = np.zeros(bump.shape, dtype=bump.dtype)
    lone[:, 0, :, 0, :1] = one
    bump = np.where(when(Case.SINGLE_BUMP, core=4), lone, bump)
    bump = np.where(when(Case.NOISE_ONLY, core=4), bump[:, :1], bump)
    loud = (Case.SINGLE_BUMP, Case.SIGNS)
    signs = 1 - 2 * (np.arange(samples)[:, None] >> np.arange(dimension) & 1)
    alike = np.zeros(bump.shape, dtype=bump.dtype)
    alike[..., 0] = one * signs
    bump = np.where(when(Case.SIGNS, core=4), alike, bump)
    apart = np.zeros(full, dtype=linear.dtype)
    apart[..., 0] = one * signs.prod(axis=1) * draw("apart", (size, 1, 1), 0, 4)
    linear = np.where(when(Case.SIGNS), apart, linear)
    curvature = np.where(when(Case.SIGNS), np.sign(curvature), curvature)
    # Runs are to show what a family is: a confined one keeps its bumps.
    quiet = (draw("quiet", (size,), 0, 3) == 0) & ~np.isin(case, loud) & (not shape.confined)
    quiet = quiet | np.isin(case, (Case.CONCAVE, Case.CONVEX, Case.OPPOSITE_TASKS))
    bump = bump * ~quiet.reshape(size, 1, 1, 1, 1)

    thin = when(Case.SPARSE)
    linear = np.where(thin & (draw("thin linear", full, 0, 3) > 0), 0, linear)
    curvature = np.where(
        thin & (draw("thin curvature", (size, 1, 1, dimension), 0, 1) > 0), 0, curvature
    )
    return Skeleton(case, np.broadcast_to(curvature, full), linear, bump)
