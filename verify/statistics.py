"""Tests of means that are valid at whatever time one stops, and need no upper bound.

A gambler stakes the share lam of what he owns at odds X / m: his wealth, the product of the factors
1 + lam (X / m - 1), is a nonnegative supermartingale while X >= 0 and E X <= m, whatever else is
true of X.  So it ever reaches 1 / level with a chance of at most `level` (Ville's inequality), and
one may look after every observation.  Capital is split equally over several gamblers, whose stakes
are fixed beforehand, and over the hypotheses of one claim: the mean of such wealths is one again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, inf, log
from typing import Any

import numpy as np

Array = Any

STAKES = 2.0 ** -np.arange(12)[:, None]  # the smallest sees violations by spread / 2**11
RESOLUTION = 1e-3  # relative, of factors and bounds that are searched for
LARGEST = 2.0**60  # factor that is tried
FULL = 700.0  # logarithm beyond which a wealth is reported as this


@dataclass(frozen=True)
class Budget:
    """Levels of a run's tests, whose sum stays below `total` however many tests there will be.

    Every claim has the same share, whether it is used or not.
    """

    claims: int
    total: float = 1e-6

    def __post_init__(self) -> None:
        if self.claims < 1 or not 0 < self.total < 1:
            raise ValueError(
                f"claims={self.claims} must be at least 1 and total={self.total} between 0 and 1; "
                f"correct them"
            )

    def level(self, number: int = 1) -> float:
        """That of a claim's test `number` = 1, 2, ...: its share over number (number + 1)."""
        if number < 1:
            raise ValueError(f"number={number} must be at least 1; count tests from 1")
        return self.total / self.claims / (number * (number + 1))


@dataclass(frozen=True, eq=False)
class Wealth:
    """What gamblers against the hypotheses E X_k <= 1, all k, own after the observations so far.

    Args:
        logs: logarithms (stakes, hypotheses), one for each gambler.
        peak: the largest logarithm of their mean up to now.
        observations: n.

    """

    logs: Array
    peak: float = 0.0
    observations: int = 0

    @classmethod
    def against(cls, hypotheses: int) -> Wealth:
        """One unit of capital, before the first observation."""
        return cls(np.zeros((len(STAKES), hypotheses)))

    def after(self, sample: Array) -> Wealth:
        """The wealth after further observations (n, hypotheses), in their order.

        Raises:
            ValueError: an observation is negative or not finite: odds are then undefined.

        """
        if not (np.isfinite(sample) & (sample >= 0)).all():
            raise ValueError(
                f"observations reach {sample.min()} and {sample.max()} and must be finite and at "
                f"least 0; subtract their least possible value"
            )
        if not len(sample):
            return self
        with np.errstate(divide="ignore"):  # who stakes all he owns may lose it
            steps = np.log1p(STAKES * (sample[:, None, :] - 1))
        path = self.logs + np.cumsum(steps, axis=0)
        top = path.max(axis=(1, 2))
        means = top + np.log(np.exp(path - top[:, None, None]).mean(axis=(1, 2)))
        peak = max(self.peak, float(means.max()))
        return Wealth(path[-1], peak, self.observations + len(sample))

    @property
    def e_value(self) -> float:
        """The largest wealth so far; one over it is a p-value, whenever one looks."""
        return exp(min(self.peak, FULL))

    def rejects(self, level: float) -> bool:
        """Some hypothesis is false, or chance has played a trick that it plays at this level."""
        return self.peak >= -log(level)


def rejects(sample: Array, bound: float, level: float) -> bool:
    """Is E X <= bound rejected by the observations (n,) of X >= 0?  At most at `level` wrongly."""
    return Wealth.against(1).after(sample[:, None] / bound).rejects(level)


def least_factor(rejected: Callable[[float], bool]) -> float:
    """A factor >= 1 that is rejected, at most RESOLUTION above the least; infinite without any.

    `rejected` must stay true above the first factor where it is.
    """
    if not rejected(LARGEST):
        return inf
    low = high = 1.0
    while not rejected(high):
        low, high = high, 2 * high
    while high > (1 + RESOLUTION) * low:
        middle = (low * high) ** 0.5
        low, high = (low, middle) if rejected(middle) else (middle, high)
    return high


def lower_bound(sample: Array, level: float) -> float:
    """E X is at least this, but for a chance of `level`, at whatever time the sample was stopped.

    It is the largest bound that the observations (n,) of X >= 0 reject, up to RESOLUTION.
    """
    top = float(sample.max(initial=0.0))
    return top and top / least_factor(lambda factor: rejects(factor * sample, top, level))
