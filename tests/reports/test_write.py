"""A report on disk is the old one or the whole new one, and a partial one is never mistaken."""

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from lemmacheck.reports import write
from lemmacheck.reports.record import RecordError
from tests.reports.sample import SAMPLE

PARTIAL = replace(SAMPLE, complete=False, claims=SAMPLE.claims[:2])


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_is_written_is_read(tmp_path):
    """The folder is made, and holds the report alone."""
    path = write.write_record(SAMPLE, tmp_path / "a" / "out")
    assert path.name == "report.json"
    assert write.read_record(path) == SAMPLE
    assert names(path.parent) == ["report.json"]


def test_a_partial_record_has_its_own_name(tmp_path):
    """It never touches a whole one, is refused when read, and goes when the whole one comes."""
    whole = write.write_record(SAMPLE, tmp_path)
    partial = write.write_record(PARTIAL, tmp_path)
    assert partial.name == "report.partial.json"
    assert json.loads(partial.read_text())["complete"] is False
    assert write.read_record(whole) == SAMPLE
    with pytest.raises(RecordError, match=r"is a partial record \(2 claims"):
        write.read_record(partial)
    assert write.read_record(partial, partial=True) == PARTIAL
    write.write_record(SAMPLE, tmp_path)
    assert names(tmp_path) == ["report.json"]


def test_a_partial_record_under_the_whole_name_is_refused(tmp_path):
    """Renaming the file does not make it whole."""
    path = write.write_record(PARTIAL, tmp_path).rename(tmp_path / "report.json")
    with pytest.raises(RecordError, match="partial"):
        write.read_record(path)


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "is not writable"),
        (errno.EROFS, "is not writable"),
        (errno.EIO, "cannot write"),
    ],
)
@pytest.mark.parametrize("call", ["replace", "fsync"])
def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch, number, message, call):
    """Whatever goes wrong, the old report is intact and no litter is left."""
    path = write.write_record(SAMPLE, tmp_path)
    before = path.read_bytes()

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(write.WriteError, match=message):
        write.write_record(replace(SAMPLE, seconds=1.0), tmp_path)
    assert path.read_bytes() == before
    assert names(tmp_path) == ["report.json"]


def test_a_disk_that_fills_while_writing(tmp_path, monkeypatch):
    """Half a text on disk never gets the report's name."""
    path = write.write_record(SAMPLE, tmp_path)
    before = path.read_bytes()
    opened = Path.open

    def narrow(self, *args, **options):
        stream = opened(self, *args, **options)
        whole = stream.write

        def some(text):
            whole(text[:100])
            raise OSError(errno.ENOSPC, "No space left on device")

        stream.write = some
        return stream

    monkeypatch.setattr(Path, "open", narrow)
    with pytest.raises(write.WriteError, match=r"report\.json: the disk is full"):
        write.write_record(SAMPLE, tmp_path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert names(tmp_path) == ["report.json"]


def test_a_folder_in_the_way(tmp_path):
    """A file where the folder should be is named, and the probe finds it before the run."""
    (tmp_path / "out").write_text("")
    with pytest.raises(write.WriteError, match="is in the way"):
        write.check_writable(tmp_path / "out")


def test_a_writable_folder_is_made_and_left_empty(tmp_path):
    """The probe leaves nothing behind."""
    assert names(write.check_writable(tmp_path / "new" / "out")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is not a JSON file"),
        ('{"schema": 1', "is not a JSON file"),
        ('{"schema": 1, "seconds": NaN}', "NaN is not a JSON number"),
        ("[]", "must be an object"),
        ("{}", "the field 'schema' is missing"),
        ('{"schema": 1}', "the field 'complete' is missing"),
        ('{"schema": 7}', "schema 7 is not 1"),
    ],
)
def test_a_file_that_is_no_record_is_refused(tmp_path, text, message):
    """The message names the file and what is wrong with it."""
    path = tmp_path / "report.json"
    path.write_text(text)
    with pytest.raises(RecordError, match=message) as error:
        write.read_record(path)
    assert str(path) in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    """So is one that is not text."""
    with pytest.raises(RecordError, match="cannot be read: No such file"):
        write.read_record(tmp_path / "report.json")
    (tmp_path / "report.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RecordError, match="not UTF-8"):
        write.read_record(tmp_path / "report.json")
