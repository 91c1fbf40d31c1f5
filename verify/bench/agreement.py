"""Whether all sides found the same meta-gradient; nothing is timed before they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

TOLERANCE = {"float64": 1e-8, "float32": 2e-3}


@dataclass(frozen=True)
class Agreement:
    """How far results are apart, relative to their largest entry.

    Args:
        gap: the largest difference between two sides.
        tolerance: what is allowed.
        deviations: of each side from the median of all, entry by entry.

    """

    gap: float
    tolerance: float
    deviations: dict[str, float]

    @property
    def holds(self) -> bool:
        """False as well where anything is not finite."""
        return self.gap <= self.tolerance

    @property
    def suspects(self) -> tuple[str, ...]:
        """The sides far from the median; with two sides it cannot be told which one errs."""
        if self.holds:
            return ()
        return tuple(name for name, far in self.deviations.items() if not far <= self.tolerance / 2)


def compare(results: Mapping[str, Any], dtype: str) -> Agreement:
    """Compare meta-gradients (d,) by side; different shapes and NaN never agree.

    Raises:
        ValueError: no result.

    """
    if not results:
        raise ValueError("results={} must hold at least one side's; run a side first")
    arrays = {name: np.asarray(x, dtype=np.float64) for name, x in results.items()}
    finite = {name: x for name, x in arrays.items() if np.all(np.isfinite(x))}
    if len(finite) < len(arrays) or len({x.shape for x in arrays.values()}) > 1:
        far = {name: 0.0 if name in finite else np.inf for name in arrays}
        return Agreement(np.inf, TOLERANCE[dtype], far)
    middle = np.median(np.stack(list(arrays.values())), axis=0)
    scale = float(np.max(np.abs(middle))) or 1.0

    def apart(a: Any, b: Any) -> float:
        return float(np.max(np.abs(a - b))) / scale

    gap = max((apart(a, b) for a, b in combinations(arrays.values(), 2)), default=0.0)
    deviations = {name: apart(x, middle) for name, x in arrays.items()}
    return Agreement(gap, TOLERANCE[dtype], deviations)
