"""What the measurements say about the goals: numbers in, met or not met and by which cells out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log
from typing import Any

MEAN, BATCH, SINGLE = 0.4, 1.0, 1.5
"""Our time over that of the best peer: geometric mean, each batch, each single task."""
BATCH_TASKS = 32
"""A cell of at least so many tasks is a batch."""
SLACK = 1 << 20
"""Bytes that allocators and page sizes blur."""


def fastest(sides: Mapping[str, Mapping[str, Any]]) -> str | None:
    """The name of the smallest median; None where no side gave one."""
    timed = {name: side["median"] for name, side in sides.items() if side.get("median") is not None}
    return min(timed, key=lambda name: timed[name]) if timed else None


def geometric_mean(values: Sequence[float]) -> float | None:
    """None of no values."""
    return exp(sum(map(log, values)) / len(values)) if values else None


def _goal(text: str, failing: Mapping[str, str], cells: int, value: Any = None) -> dict[str, Any]:
    return {
        "text": text,
        "value": value,
        "met": None if not cells else not failing,
        "cells": cells,
        "failing": dict(failing),
    }


def goals(records: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each goal: its text, a value, met (None: nothing was measured), and the failing cells.

    Args:
        records: of cells, as ``Measurer.measure`` makes them: the fastest of our forms and the
            fastest of the peers' stand for both.

    """
    done = [r for r in records if r["status"] == "measured" and r.get("ratio") is not None]
    batches = [r for r in done if r["cell"]["tasks"] >= BATCH_TASKS]
    single = [r for r in done if r["cell"]["tasks"] == 1]
    mean = geometric_mean([r["ratio"] for r in batches])
    whole = geometric_mean([r["ratio"] for r in done])
    everywhere = "" if whole is None else f" ({whole:.3f} over all {len(done)} cells)"

    def slow(chosen: Sequence[Mapping[str, Any]], limit: float) -> dict[str, str]:
        found = sorted((r for r in chosen if r["ratio"] > limit), key=lambda r: -r["ratio"])
        return {r["id"]: f"{r['ratio']:.2f}" for r in found}

    weighed, heavy = 0, {}
    for record in done:
        own = record["sides"][record["own"]]["memory"]
        theirs = record["sides"][record["best"]]["memory"]
        if own is None or theirs is None:
            continue
        weighed += 1
        if own > theirs + SLACK:
            heavy[record["id"]] = f"{own / 2**20:.1f} MiB against {theirs / 2**20:.1f}"
    above = {} if mean is None or mean <= MEAN else {"all": f"{mean:.3f}"}
    return [
        _goal(
            f"geometric mean of our time over the best peer's is at most {MEAN}, "
            f"over cells of at least {BATCH_TASKS} tasks{everywhere}",
            above,
            len(batches),
            mean,
        ),
        _goal(
            f"no cell of at least {BATCH_TASKS} tasks is above {BATCH:.1f}",
            slow(batches, BATCH),
            len(batches),
        ),
        _goal(f"no single task is above {SINGLE:.1f}", slow(single, SINGLE), len(single)),
        _goal(
            f"no cell needs more memory than the best peer (by more than {SLACK >> 20} MiB)",
            heavy,
            weighed,
        ),
    ]
