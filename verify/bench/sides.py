"""The processes that measure: one for each library, kept alive, asked in JSON lines."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from lemmacheck.verify.bench.cells import COMPILED_DIMENSIONS
from lemmacheck.verify.bench.worker import plain

HERE = Path(__file__).parent
LONG = 900.0
"""Seconds for an answer: a compiler may take minutes."""


class SideError(RuntimeError):
    """A side answered with an error; its process lives."""


class SideDiedError(SideError):
    """A side's process ended, or was ended because it took too long."""


@dataclass
class Side:
    """One library in a process of its own, started when it is first asked.

    Args:
        name: what its measurements are called.
        file: its side file, see ``worker.py``.
        python: the interpreter that has the library.
        device: ``cpu`` or ``cuda``.
        limit: seconds that an answer may take.
        slow: forms whose names start so take long to prepare: only some dimensions have them.

    """

    name: str
    file: Path
    python: str = sys.executable
    device: str = "cpu"
    limit: float = LONG
    slow: str = ""
    _process: subprocess.Popen[str] | None = field(default=None, repr=False)
    _answers: queue.SimpleQueue[str | None] = field(default_factory=queue.SimpleQueue, repr=False)
    _errors: IO[str] | None = field(default=None, repr=False)

    def leaves_out(self, form: str, dimension: int) -> bool:
        """Whether a form is not measured in cells of a dimension."""
        return (
            bool(self.slow) and form.startswith(self.slow) and dimension not in COMPILED_DIMENSIONS
        )

    def start(self) -> None:
        """Start the process, unless it lives."""
        if self._process is not None and self._process.poll() is None:
            return
        self.stop()
        self._errors = TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115
        try:
            self._process = subprocess.Popen(
                [self.python, "-P", str(HERE / "worker.py"), str(self.file), self.device],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                text=True,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )
        except OSError as error:
            self.stop()
            raise SideDiedError(f"{self.python} cannot be started: {error.strerror}") from None
        self._answers = queue.SimpleQueue()
        threading.Thread(
            target=_read, args=(self._process.stdout, self._answers), daemon=True
        ).start()

    def ask(self, do: str, **fields: Any) -> dict[str, Any]:
        """The answer to one request.

        Raises:
            SideError: the side's own error, in words; the process goes on.
            SideDiedError: no answer came; the next request starts a new process.

        """
        self.start()
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"do": do, **fields}) + "\n")
            self._process.stdin.flush()
            line = self._answers.get(timeout=self.limit)
        except queue.Empty:
            self.stop()
            raise SideDiedError(f"{do} took more than {self.limit:.0f} s, and was ended") from None
        except OSError:
            line = None
        if line is None:
            raise SideDiedError(f"the process ended during {do}: {self._last_words()}")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise SideError(answer["error"])
        return answer

    def _last_words(self) -> str:
        code = None
        if self._process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = self._process.wait(timeout=5)
        said = ""
        if self._errors is not None:
            self._errors.seek(0)
            said = (self._errors.read().strip().splitlines() or [""])[-1]
        self.stop()
        if code is not None and code < 0:
            return f"signal {-code}"
        return plain(f"exit {code}, {said}" if said else f"exit {code}")

    def stop(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(OSError, ValueError):
                assert process.stdin is not None
                process.stdin.close()  # its loop over requests ends
            try:
                process.wait(timeout=2)
            except subprocess.TimeoutExpired:  # it is still at work
                process.kill()
                process.wait()
        if self._errors is not None:
            self._errors.close()
            self._errors = None


def _read(stream: Any, answers: queue.SimpleQueue[str | None]) -> None:
    with stream:
        for line in stream:
            answers.put(line)
    answers.put(None)


def our_side(device: str = "cpu") -> Side:
    """The project itself, in the running interpreter."""
    return Side("lemmacheck", HERE / "ours.py", device=device)


def peers(
    python: str = sys.executable, device: str = "cpu", *, all_compiled: bool = False
) -> tuple[Side, ...]:
    """JAX and torch, in an interpreter that has them; torch.compile in every cell if asked for."""
    slow = "" if all_compiled else "compiled"
    return (
        Side("jax", HERE / "peer_jax.py", python, device),
        Side("torch", HERE / "peer_torch.py", python, device, slow=slow),
    )
