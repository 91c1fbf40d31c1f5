"""The state of a run in one file, so that an interrupted run goes on as if it had not been."""

from __future__ import annotations

import contextlib
import io
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, namespace, on_host
from lemmacheck.algorithms.optimisers import Optimiser, State
from lemmacheck.algorithms.trace import Point

FORMAT = 1


class CheckpointError(ValueError):
    """A file that holds no state of this run."""


@dataclass(frozen=True, eq=False)
class Progress:
    """Where a run stands: everything that the rest of it depends on, but for its settings."""

    w: Array
    state: State
    points: tuple[Point, ...] = ()
    seconds: float = 0.0

    @property
    def k(self) -> int:
        """The number of meta-iterations that were made."""
        return self.state.k


def save(path: Path, progress: Progress, settings: Mapping[str, str]) -> None:
    """Replace ``path`` by the state in one step: a crash leaves the old file or the new one.

    Raises:
        OSError: the file cannot be written; what was there before is untouched.

    """
    about = {
        "format": FORMAT,
        "settings": dict(settings),
        "k": progress.k,
        "seconds": progress.seconds,
        "points": [point.to_json() for point in progress.points],
    }
    arrays = {"w": on_host(progress.w), "about": np.asarray(json.dumps(about))}
    arrays |= {f"state.{name}": on_host(array) for name, array in _moving(progress.state).items()}
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    _replace(path, buffer.getvalue())


def load(
    path: Path, optimiser: Optimiser[Any], start: Array, settings: Mapping[str, str]
) -> Progress | None:
    """The state that ``save`` wrote for a run with the same settings; None without a file.

    Arrays go to the library of ``start``.

    Raises:
        CheckpointError: the file is damaged, or of a run with other settings, which are named.

    """
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            arrays = dict(stored)
        about = json.loads(str(arrays["about"]))
        if about["format"] != FORMAT:
            raise CheckpointError(
                f"{path} has format {about['format']} and must have {FORMAT}; begin anew"
            )
        _check_same(path, about["settings"], settings)
        xp, template = namespace(start), optimiser.init(start)
        moving = {name: xp.asarray(arrays[f"state.{name}"]) for name in _moving(template)}
        return Progress(
            xp.asarray(arrays["w"]),
            replace(template, k=int(about["k"]), **moving),
            tuple(Point(**point) for point in about["points"]),
            float(about["seconds"]),
        )
    except FileNotFoundError:
        return None
    except CheckpointError:
        raise
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
        raise CheckpointError(f"{path} is damaged ({type(error).__name__}); begin anew") from None


def describe(value: Any) -> str:
    """A text that is the same for equal settings, and another one for any others.

    Arrays appear as a digest of their entries. Functions are known by name alone.
    """
    if hasattr(value, "__array_namespace__"):
        host = on_host(value)
        library = namespace(value).__name__
        digest = sha256(np.ascontiguousarray(host).tobytes()).hexdigest()[:16]
        return f"{library} {host.dtype}{list(host.shape)} {digest}"
    if is_dataclass(value) and not isinstance(value, type):
        inside = ", ".join(f"{f.name}={describe(getattr(value, f.name))}" for f in fields(value))
        return f"{type(value).__name__}({inside})"
    if callable(value):
        return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', value)}"
    return repr(value)


def _check_same(path: Path, old: Mapping[str, str], new: Mapping[str, str]) -> None:
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            raise CheckpointError(
                f"{path} is of a run with {name}={old.get(name)}, and this one has "
                f"{name}={new.get(name)}; use the same settings, another place, or begin anew"
            )


def _moving(state: State) -> dict[str, Array]:
    """The arrays of a state that its next step depends on; the last step size is none of them."""
    arrays = {field.name: getattr(state, field.name) for field in fields(state)}
    return {n: a for n, a in arrays.items() if hasattr(a, "shape") and n != "rate"}


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
