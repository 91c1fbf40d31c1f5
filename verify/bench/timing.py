"""Rounds in which all sides take turns, so that a drift of the machine meets all alike.

pytest-benchmark cannot interleave functions: its fixture runs one to the end. The rounds are made
here; its ``Stats`` make the statistics, and its JSON format and description of the machine are
used, so that ``pytest-benchmark compare`` reads the file.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from statistics import median
from typing import Any

FEWEST, MOST = 7, 31
"""Rounds of a cell: from the first number on an interval of 95 % exists for a median."""


@dataclass(frozen=True)
class Interval:
    """A median and an interval that holds the true one with a chance of at least 95 %."""

    middle: float
    low: float
    high: float


def interleaved(
    sides: Mapping[str, Callable[[], float]],
    budget: float,
    *,
    fewest: int = FEWEST,
    most: int = MOST,
    rest: float = 0.0,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, list[float]]:
    """Seconds of every side in every round; each round starts with another side.

    Args:
        sides: measure one side once, and give the seconds of one of its calls.
        budget: no round starts after so many seconds, once there are ``fewest``.
        fewest: rounds at least.
        most: rounds at most.
        rest: seconds before each turn, in which the threads of the side before stop spinning.
        clock: in seconds.

    """
    names, found = list(sides), {name: list[float]() for name in sides}
    start = clock()
    for turn in range(most):
        if turn >= fewest and clock() - start > budget:
            break
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            time.sleep(rest)
            found[name].append(sides[name]())
    return found


def interval(values: Sequence[float]) -> Interval:
    """The median between order statistics; between the extremes where there are fewer than six."""
    n, ordered = len(values), sorted(values)
    k, below = 0, 1
    # 2 P(Bin(n, 1/2) <= k) <= 5 %, in whole numbers.
    while below + comb(n, k + 1) <= 0.025 * 2**n:
        k += 1
        below += comb(n, k)
    return Interval(median(ordered), ordered[k], ordered[n - 1 - k])


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> Interval:
    """The median of the ratios of the same rounds."""
    return interval([a / b for a, b in zip(ours, theirs, strict=True)])


def entry(group: str, name: str, params: Mapping[str, Any], side: Mapping[str, Any]) -> Any:
    """One side of one cell in the format of pytest-benchmark."""
    from pytest_benchmark.stats import Stats

    stats = Stats()
    for seconds in side["rounds"]:
        stats.update(seconds)
    extra = {key: side[key] for key in ("first", "memory", "deviation")}
    return {
        "group": group,
        "name": name,
        "fullname": f"{group}::{name}",
        "params": dict(params),
        "param": group,
        "extra_info": extra,
        "options": {"disable_gc": True, "timer": "perf_counter", "warmup": True},
        "stats": {**stats.as_dict(), "iterations": side["count"]},
    }
