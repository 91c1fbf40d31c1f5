"""Writing and reading records: a file is either the old one or the whole new one, never between."""

import contextlib
import errno
import json
import os
import secrets
from pathlib import Path

from lemmacheck.reports._codec import RecordError
from lemmacheck.reports.record import Record

REPORT = "report.json"
PARTIAL = "report.partial.json"


class WriteError(OSError):
    """A file that could not be written; what was there before is untouched."""


def write_text(path: Path, text: str) -> Path:
    """Replace `path` by `text` in one step, or raise `WriteError` and leave it as it was.

    The text goes to a new file in the same folder, reaches the disk, and takes the name last.
    """
    path = Path(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)  # noqa: PTH105 - the name that the tests sabotage
    except OSError as error:
        raise _explained(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return path


def write_record(record: Record, folder: Path) -> Path:
    """Write a complete record as `report.json`, a partial one as `report.partial.json`.

    A partial record never touches `report.json`; a complete one removes the partial it replaces.
    Raises `WriteError` with the cure when the folder cannot be written or the disk is full.
    """
    folder = Path(folder)
    text = json.dumps(record.to_json(), indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    path = write_text(folder / (REPORT if record.complete else PARTIAL), text)
    if record.complete:
        with contextlib.suppress(OSError):
            (folder / PARTIAL).unlink(missing_ok=True)
    return path


def check_writable(folder: Path) -> Path:
    """Make the folder and prove that a file can be written in it, or raise `WriteError`."""
    probe = Path(folder) / ".lemmacheck-probe"
    write_text(probe, "")
    probe.unlink(missing_ok=True)
    return Path(folder)


def read_record(path: Path, *, partial: bool = False) -> Record:
    """Read a whole, valid record; raise `RecordError` saying what is wrong with anything else.

    With `partial=True` a partial record is read too, to go on with an interrupted run.
    """
    path = Path(path)
    try:
        data = json.loads(path.read_text(encoding="utf-8"), parse_constant=_no_constant)
    except OSError as error:
        raise RecordError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise RecordError(f"{path}: is not UTF-8 text") from error
    except ValueError as error:
        raise RecordError(f"{path}: is not a JSON file ({error})") from error
    try:
        record = Record.from_json(data)
    except RecordError as error:
        raise RecordError(f"{path}: is not a valid record: {error}") from None
    if not record.complete and not partial:
        raise RecordError(
            f"{path}: is a partial record ({len(record.claims)} claims of an unfinished run); "
            "run `lemmacheck verify` to the end first"
        )
    return record


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


def _explained(error: OSError, path: Path) -> WriteError:
    number = error.errno or 0
    if number in (errno.ENOSPC, errno.EDQUOT):
        why = "the disk is full; free some space, or choose another folder with --out"
    elif number in (errno.EACCES, errno.EPERM, errno.EROFS):
        why = f"the folder {path.parent} is not writable; choose another with --out"
    elif number in (errno.ENOTDIR, errno.EEXIST, errno.EISDIR):
        why = f"{error.filename or path} is in the way; choose another folder with --out"
    else:
        why = error.strerror or str(error)
    return WriteError(number, f"cannot write {path}: {why}")


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can; the text already does."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
