"""A process that measures one library: reads requests, answers in JSON, one line each.

Run as a plain file, ``python -P worker.py SIDE_FILE DEVICE``, by any Python that has NumPy and the
library; it imports nothing of this project. A side file offers

    about(device) -> {"versions": {name: version}}
    forms(cell) -> the ways to write the cell's meta-gradient
    load(arrays, device) -> the data in the library's own arrays
    bind(cell, form) -> make, where make(data) -> call, and call() gives the meta-gradient
    host(result) -> the meta-gradient (d,) as a NumPy array

and may offer ``clock(call, count, device)``, the seconds of one of ``count`` calls, and
``memory(make, data, device)``, the bytes of the device; None, or nothing, stands for what is done
here for processors. ``fresh()`` forgets what was kept for other cells.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib.util
import json
import math
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

MOST = 100_000
"""Calls in a round, at most."""


LONGEST = 300
"""Characters of an error, at most."""


def read_side(path: str) -> Any:
    """The module in a file, without its folder on the path."""
    spec = importlib.util.spec_from_file_location("bench_side", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} must be a Python file; correct the path")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def host_clock(call: Callable[[], Any], count: int) -> float:
    """Seconds of one of ``count`` calls in a row; what is not collected stays out of the way."""
    was = gc.isenabled()
    gc.disable()
    try:
        start = time.perf_counter()
        for _ in range(count):
            call()
        return (time.perf_counter() - start) / count
    finally:
        if was:
            gc.enable()


def resident(field: str) -> int | None:
    """VmRSS or VmHWM of this process in bytes; None where the system does not tell."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024
    return None


def trim() -> None:
    """Give freed memory back to the system, where it can be asked for."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def forget_peak() -> bool:
    """Let VmHWM start again from here; False where the system cannot."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return False
    return True


def plain(text: str) -> str:
    """An error on one line, without the folders of this machine."""
    return re.sub(r"(?<![\w:])(/[\w.+-]+)+/", "", " ".join(text.split()))[:LONGEST]


class Server:
    """Answers requests about one cell at a time."""

    def __init__(self, side: Any, device: str) -> None:
        self.side, self.device = side, device
        self.close({})

    def close(self, _: dict[str, Any]) -> dict[str, Any]:
        """Forget the cell."""
        self.cell: dict[str, Any] = {}
        self.folder = Path()
        self.data: Any = None
        self.made: dict[str, Callable[[Any], Any]] = {}
        self.calls: dict[str, Callable[[], Any]] = {}
        if hasattr(self.side, "fresh"):
            self.side.fresh()
        trim()
        return {}

    def about(self, _: dict[str, Any]) -> dict[str, Any]:
        """Versions, and what else the side tells of itself."""
        versions = {"python": sys.version.split()[0], "numpy": np.__version__}
        told = dict(self.side.about(self.device))
        return {**told, "versions": {**versions, **told.get("versions", {})}}

    def open(self, request: dict[str, Any]) -> dict[str, Any]:
        """Read the data of a cell."""
        self.close({})
        self.cell, self.folder = request["cell"], Path(request["folder"])
        self.data = self._load()
        return {"forms": list(self.side.forms(self.cell))}

    def _load(self) -> Any:
        arrays = {path.stem: np.load(path) for path in sorted(self.folder.glob("*.npy"))}
        return self.side.load(arrays, self.device)

    def first(self, request: dict[str, Any]) -> dict[str, Any]:
        """Make the call, time its first result and then how long one takes; store the result."""
        form = request["form"]
        start = time.perf_counter()
        self.made[form] = self.side.bind(self.cell, form)
        self.calls[form] = call = self.made[form](self.data)
        result = self.side.host(call())
        first = time.perf_counter() - start
        np.save(request["result"], np.asarray(result))
        once = min(self._clock(call, 1) for _ in range(3))
        least = float(request["least"])
        count = min(MOST, max(1, math.ceil(least / max(once, 1e-9))))
        return {"first": first, "call": once, "count": count}

    def _clock(self, call: Callable[[], Any], count: int) -> float:
        own = getattr(self.side, "clock", None)
        seconds = own(call, count, self.device) if own else None
        return host_clock(call, count) if seconds is None else float(seconds)

    def time(self, request: dict[str, Any]) -> dict[str, Any]:
        """One round: some calls to wake up, then ``count`` timed ones."""
        call, count = self.calls[request["form"]], int(request["count"])
        self._clock(call, 1 + count // 4)
        return {"seconds": self._clock(call, count)}

    def memory(self, request: dict[str, Any]) -> dict[str, Any]:
        """The peak of a call in bytes, the data included, and not what the library holds anyway.

        Program, compiled code and caches of the library are there before the data are read again.
        """
        make = self.made[request["form"]]
        self.calls.clear()
        self.data = None
        trim()
        base = resident("VmRSS")
        self.data = self._load()
        own = getattr(self.side, "memory", None)
        peak = own(make, self.data, self.device) if own else None
        if peak is None and self.device == "cpu" and base is not None:
            call = make(self.data)
            call()
            call()
            gc.collect()
            if forget_peak():
                call()
                high = resident("VmHWM")
                peak = None if high is None else max(0, high - base)
            del call
        self.calls = {form: make(self.data) for form, make in self.made.items()}
        return {"bytes": peak}


def main(path: str, device: str) -> None:
    """Answer until there are no more requests. What libraries print goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    server: Server | None = None
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if server is None:
                server = Server(read_side(path), device)
            answer = getattr(server, request["do"])(request)
        except Exception as error:  # whatever a library throws is its result
            answer = {"error": plain(f"{type(error).__name__}: {error}")}
        answers.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
