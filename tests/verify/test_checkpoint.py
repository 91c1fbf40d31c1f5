"""A checkpoint keeps trials for the next run of the same effort, and is believed no further."""

import json

import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.reports.write import WriteError
from lemmacheck.verify.adversary.search import QUICK, search
from lemmacheck.verify.checkpoint import FILE, Checkpoint
from tests.verify.planted import ATTAINED, BARELY_FALSE, smoothness

TRUE = search(ATTAINED, Key("planted", "checkpoint"), QUICK)
FALSE = search(BARELY_FALSE, Key("planted", "checkpoint"), QUICK)


@pytest.fixture
def folder(tmp_path):
    """An output folder in which a run was interrupted after two claims."""
    checkpoint = Checkpoint(tmp_path, "quick")
    checkpoint.put(ATTAINED, TRUE)
    checkpoint.put(BARELY_FALSE, FALSE)
    return tmp_path


def test_trials_are_given_back_to_a_run_of_the_same_effort(folder):
    found = Checkpoint(folder, "quick").get(ATTAINED)
    assert (found.drawn, found.admitted, found.largest) == (TRUE.drawn, TRUE.admitted, TRUE.largest)
    assert found.violation is None


def test_a_violation_is_given_back_and_decided_again(folder):
    found = Checkpoint(folder, "quick").get(BARELY_FALSE)
    assert found.violation[0].to_json() == FALSE.violation[0].to_json()
    assert found.violation[1].margin == FALSE.violation[1].margin


def test_another_effort_begins_anew(folder):
    assert Checkpoint(folder, "standard").get(ATTAINED) is None


def test_another_statement_under_the_same_id_is_searched_again(folder):
    from dataclasses import replace

    changed = replace(ATTAINED, relation=smoothness("0.9").relation)
    assert Checkpoint(folder, "quick").get(changed) is None


def test_a_violation_that_is_none_is_not_believed(folder):
    path = folder / FILE
    data = json.loads(path.read_text())
    entries = data["entries"]
    entries[ATTAINED.id]["violation"] = entries[BARELY_FALSE.id]["violation"]
    path.write_text(json.dumps(data))
    assert Checkpoint(folder, "quick").get(ATTAINED) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"effort": "quick"}', '{"effort": "quick", "entries": 3}']
)
def test_a_half_written_file_is_passed_over(folder, text):
    (folder / FILE).write_text(text)
    assert Checkpoint(folder, "quick").get(ATTAINED) is None


@pytest.mark.parametrize(
    "change",
    [
        {"violation": {"recipe": 1}},
        {"violation": 3},
        {"drawn": "many"},
        {"admitted": -1},
        {"admitted": 10**9},
        {"largest": []},
        {"undecided": 4},
    ],
    ids=str,
)
def test_a_malformed_entry_is_searched_again(folder, change):
    path = folder / FILE
    data = json.loads(path.read_text())
    data["entries"][ATTAINED.id] |= change
    path.write_text(json.dumps(data))
    assert Checkpoint(folder, "quick").get(ATTAINED) is None
    del data["entries"][ATTAINED.id][next(iter(change))]
    path.write_text(json.dumps(data))
    assert Checkpoint(folder, "quick").get(ATTAINED) is None


def test_a_whole_run_leaves_no_checkpoint(folder):
    Checkpoint(folder, "quick").finish()
    assert not list(folder.iterdir())


def test_a_folder_that_is_gone_is_an_error_with_a_cure(tmp_path):
    (tmp_path / "file").write_text("")
    checkpoint = Checkpoint(tmp_path / "file" / "out", "quick")
    with pytest.raises(WriteError, match="choose another folder"):
        checkpoint.put(ATTAINED, TRUE)
