"""What a run was made with: processor, memory, code."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

ROOMS = Path(__file__).parents[2]


class NeedsError(RuntimeError):
    """Something that the benchmark needs is not installed."""


def describe() -> dict[str, Any]:
    """The machine as pytest-benchmark describes it, without its name.

    Raises:
        NeedsError: pytest-benchmark is not installed.

    """
    try:
        from pytest_benchmark.plugin import pytest_benchmark_generate_machine_info
    except ImportError:
        raise NeedsError(
            "the benchmark needs pytest-benchmark; install the extra bench, or use `make bench`"
        ) from None
    found: dict[str, Any] = pytest_benchmark_generate_machine_info()
    found.pop("node")
    cpu = found["cpu"]
    cpu.pop("flags", None)
    cpu["usable"] = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cpu["count"]
    )
    return found


def stable(machine: dict[str, Any]) -> dict[str, Any]:
    """What of a description does not change from run to run: the clock's speed does."""
    cpu = {key: x for key, x in machine["cpu"].items() if not key.startswith("hz_actual")}
    return {**machine, "cpu": cpu}


def code() -> str:
    """A hash of the sources that are measured and that measure."""
    found = hashlib.sha256()
    for folder in ("algorithms", "verify/bench"):
        for path in sorted((ROOMS / folder).rglob("*.py")):
            found.update(str(path.relative_to(ROOMS)).encode())
            found.update(path.read_bytes())
    return found.hexdigest()[:16]


def digest(value: Any) -> str:
    """A hash of JSON."""
    text = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def free_bytes() -> int:
    """The memory that programs can have now; 4 GiB where the system does not tell."""
    try:
        for line in Path("/proc/meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 4 << 30
