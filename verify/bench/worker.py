"""A process that measures one library: reads requests, answers in JSON, one line each.

Run as a plain file, ``python -P worker.py SIDE_FILE DEVICE``, by any Python that has NumPy and the
library; it imports nothing of this project. A side file offers

    about(device) -> {"versions": {name: version}}; called first, it sets the library up
    forms(cell, device) -> the ways to write the cell's meta-gradient
    load(arrays, device, form) -> the data in the arrays that a form works on
    bind(cell, form) -> make, where make(data) -> call, and call() gives the meta-gradient
    host(result) -> the meta-gradient (d,) as a NumPy array

and may offer ``clock(call, count, device)``, the seconds of one of ``count`` calls, and
``memory(make, data, device)``, the bytes of the device; None, or nothing, stands for what is done
here for processors. ``fresh()`` forgets what was kept for other cells. ``home(form)`` names the
library that a form works on: forms of one home share their data; without it, all forms do.
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
        self.told = dict(side.about(device))
        self.close({})

    def close(self, _: dict[str, Any]) -> dict[str, Any]:
        """Forget the cell."""
        self.cell: dict[str, Any] = {}
        self.folder = Path()
        self.data: dict[str, Any] = {}
        self.made: dict[str, Callable[[Any], Any]] = {}
        self.calls: dict[str, Callable[[], Any]] = {}
        if hasattr(self.side, "fresh"):
            self.side.fresh()
        trim()
        return {}

    def about(self, _: dict[str, Any]) -> dict[str, Any]:
        """Versions, and what else the side tells of itself."""
        versions = {"python": sys.version.split()[0], "numpy": np.__version__}
        return {**self.told, "versions": {**versions, **self.told.get("versions", {})}}

    def open(self, request: dict[str, Any]) -> dict[str, Any]:
        """Turn to a cell; its data are read by the first form of each home."""
        self.close({})
        self.cell, self.folder = request["cell"], Path(request["folder"])
        return {"forms": list(self.side.forms(self.cell, self.device))}

    def _data(self, form: str) -> Any:
        home = self.side.home(form) if hasattr(self.side, "home") else ""
        if home not in self.data:
            arrays = {path.stem: np.load(path) for path in sorted(self.folder.glob("*.npy"))}
            self.data[home] = self.side.load(arrays, self.device, form)
        return self.data[home]

    def _make(self, form: str) -> Callable[[Any], Any]:
        if form not in self.made:
            self.made[form] = self.side.bind(self.cell, form)
        return self.made[form]

    def _call(self, form: str) -> Callable[[], Any]:
        if form not in self.calls:
            self.calls[form] = self._make(form)(self._data(form))
        return self.calls[form]

    def first(self, request: dict[str, Any]) -> dict[str, Any]:
        """Make the call, time its first result and then how long one takes; store the result."""
        form = request["form"]
        self._data(form)  # reading it is nobody's time
        start = time.perf_counter()
        call = self._call(form)
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
        call, count = self._call(request["form"]), int(request["count"])
        self._clock(call, 1 + count // 4)
        return {"seconds": self._clock(call, count)}

    def memory(self, request: dict[str, Any]) -> dict[str, Any]:
        """The peak of a call in bytes, the data included, and not what the library holds anyway.

        Program, compiled code and caches of the library are there before the data are read again,
        for this form alone: the others make their calls anew when they are timed.
        """
        form = request["form"]
        make = self._make(form)
        self.calls.clear()
        self.data.clear()
        trim()
        base = resident("VmRSS")
        data = self._data(form)
        own = getattr(self.side, "memory", None)
        peak = own(make, data, self.device) if own else None
        if peak is None and self.device == "cpu" and base is not None:
            call = make(data)
            call()
            call()
            trim()  # what a compiler held is no part of a call
            if forget_peak():
                call()
                high = resident("VmHWM")
                peak = None if high is None else max(0, high - base)
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
