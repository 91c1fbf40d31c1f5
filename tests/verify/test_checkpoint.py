"""A checkpoint gives back what was kept to the next run of the same effort, and to no other."""

from dataclasses import replace

import pytest

from lemmacheck.reports.write import WriteError
from lemmacheck.verify.checkpoint import FILE, Checkpoint
from tests.verify.planted import ATTAINED, BARELY_FALSE, smoothness

KEPT = {"drawn": 3}


@pytest.fixture
def folder(tmp_path):
    """An output folder in which a run was interrupted after two claims."""
    checkpoint = Checkpoint(tmp_path, "quick")
    checkpoint.put(ATTAINED, "campaign", KEPT)
    checkpoint.put(BARELY_FALSE, "campaign", {"drawn": 4})
    return tmp_path


def test_what_was_kept_is_given_back_to_a_run_of_the_same_effort(folder):
    assert Checkpoint(folder, "quick").get(ATTAINED, "campaign") == KEPT
    assert Checkpoint(folder, "quick").get(smoothness("3"), "campaign") is None


def test_parts_of_one_claim_are_kept_beside_each_other(folder):
    Checkpoint(folder, "quick").put(ATTAINED, "accusations", {"searches": 9})
    again = Checkpoint(folder, "quick")
    assert again.get(ATTAINED, "campaign") == KEPT
    assert again.get(ATTAINED, "accusations") == {"searches": 9}
    assert again.get(BARELY_FALSE, "accusations") is None


def test_another_effort_begins_anew(folder):
    assert Checkpoint(folder, "standard").get(ATTAINED, "campaign") is None


def test_another_statement_under_the_same_id_is_tried_again(folder):
    changed = replace(ATTAINED, relation=smoothness("0.9").relation)
    checkpoint = Checkpoint(folder, "quick")
    assert checkpoint.get(changed, "campaign") is None
    checkpoint.put(changed, "accusations", {})
    assert Checkpoint(folder, "quick").get(changed, "campaign") is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"effort": "quick"}', '{"effort": "quick", "entries": 3}']
)
def test_a_half_written_file_is_passed_over(folder, text):
    (folder / FILE).write_text(text)
    assert Checkpoint(folder, "quick").get(ATTAINED, "campaign") is None


@pytest.mark.parametrize("entry", ["null", "3", "[]", '{"statement": 1}'])
def test_a_malformed_entry_is_tried_again(folder, entry):
    text = f'{{"effort": "quick", "entries": {{"{ATTAINED.id}": {entry}}}}}'
    (folder / FILE).write_text(text)
    assert Checkpoint(folder, "quick").get(ATTAINED, "campaign") is None


def test_a_whole_run_leaves_no_checkpoint(folder):
    Checkpoint(folder, "quick").finish()
    assert not list(folder.iterdir())


def test_a_folder_that_is_gone_is_an_error_with_a_cure(tmp_path):
    (tmp_path / "file").write_text("")
    checkpoint = Checkpoint(tmp_path / "file" / "out", "quick")
    with pytest.raises(WriteError, match="choose another folder"):
        checkpoint.put(ATTAINED, "campaign", KEPT)
