"""The Markdown page of the adversary: every number in it is one of the record."""

from lemmacheck.reports.formats import renderings
from lemmacheck.reports.formats.adversary import FILE, render
from lemmacheck.reports.record import Record
from lemmacheck.reports.summary import kill_table, survivors
from lemmacheck.reports.words import Profile
from tests.reports.sample import SAMPLE


def test_it_is_one_of_the_formats():
    assert renderings()["adversary"].file == FILE


def test_every_kind_of_twin_has_its_row_and_every_survivor_its_reason():
    text = render(SAMPLE)
    for rate in kill_table(SAMPLE):
        assert f"| {rate.kind} | {rate.tried} | {rate.counted} | {rate.killed} |" in text
    found = survivors(SAMPLE)
    assert found
    for claim, twin in found:
        assert f"| {claim.id} | {twin.name} |" in text


def test_every_bound_that_was_measured_has_its_row():
    text = render(SAMPLE)
    measured = [claim for claim in SAMPLE.claims if claim.tight is not None]
    assert measured
    for claim in measured:
        assert f"| {claim.id} | {claim.tight.ratio:.6g} |" in text


def test_a_run_that_tried_nothing_says_nothing_of_it():
    text = render(Record(True, Profile.QUICK, ()))
    assert "## " not in text


def test_tables_have_as_many_cells_in_every_row():
    width = None
    for line in render(SAMPLE).splitlines():
        if not line.startswith("|"):
            width = None
            continue
        cells = line.replace("\\|", "").count("|")
        assert width in (None, cells), line
        width = cells
