"""The page for authors and reviewers: every finding with its witness, its reach and its repair."""

from dataclasses import replace

from lemmacheck.reports.formats import renderings
from lemmacheck.reports.formats.findings import FILE, render
from lemmacheck.reports.record import Record
from lemmacheck.reports.summary import misprints, refuted
from lemmacheck.reports.words import EvidenceKind, EvidenceStatus, Profile, Standing
from tests.reports.sample import FALSE_LEMMA, FALSE_STEP, REPAIR, SAMPLE


def section(text, title):
    """What stands under the heading of a finding."""
    return text.split(f"### {title}", 1)[1].split("\n### ", 1)[0].split("\n## ", 1)[0]


def chapter(claim):
    return section(render(SAMPLE), f"{claim.label}: {claim.title}")


def test_it_is_one_of_the_formats():
    assert renderings()["findings"].file == FILE


def test_every_claim_that_is_false_as_meant_has_its_section_with_the_command_that_replays_it():
    found = refuted(SAMPLE)
    assert found
    for claim in found:
        assert f"lemmacheck verify {claim.id} --require coq" in chapter(claim)
        assert claim.printed_latex in chapter(claim)


def test_a_witness_is_shown_with_both_sides_and_its_data():
    witness = FALSE_LEMMA.witness
    said = chapter(FALSE_LEMMA)
    assert f"`{witness.lhs} {witness.relation} {witness.rhs}` fails" in said
    assert all(f"- `{name}` = {value}" in said for name, value in witness.values.items())


def test_the_repair_is_shown_with_its_standing():
    assert FALSE_LEMMA.repaired_by == REPAIR.id
    assert f"`{REPAIR.id}` ({REPAIR.standing.value})" in chapter(FALSE_LEMMA)


def test_it_says_which_statements_rest_on_a_false_step_and_whether_they_survive():
    said = chapter(FALSE_STEP)
    users = [c for c in SAMPLE.claims if FALSE_STEP.id in c.depends_on]
    assert users
    for claim in users:
        assert f"`{claim.id}`" in said


def test_slips_of_the_pen_are_not_counted_among_the_findings():
    slip = replace(FALSE_LEMMA, intended=REPAIR.id)
    changed = replace(SAMPLE, claims=tuple(slip if c.id == slip.id else c for c in SAMPLE.claims))
    assert slip in misprints(changed)
    text = render(changed)
    assert f"### {slip.label}: {slip.title}" not in text
    assert f"| {slip.id} |" in text.split("## Slips of the pen")[1]


def test_evidence_that_did_not_run_is_not_shown_as_evidence_against_a_claim():
    coq = [item for item in FALSE_LEMMA.evidence if item.kind is EvidenceKind.COQ]
    stale = tuple(
        replace(item, status=EvidenceStatus.STALE, summary="a stale theorem") for item in coq
    )
    kept = tuple(item for item in FALSE_LEMMA.evidence if item not in coq)
    changed = replace(FALSE_LEMMA, evidence=(*kept, *stale))
    record = replace(
        SAMPLE, claims=tuple(changed if c.id == changed.id else c for c in SAMPLE.claims)
    )
    assert "a stale theorem" not in render(record)


def test_only_what_is_proved_is_listed_as_confirmed():
    said = render(SAMPLE).split("## Confirmed")[1].split("\n# ")[0]
    for claim in SAMPLE.claims:
        if claim.paper == SAMPLE.claims[0].paper:
            assert (f"`{claim.id}`" in said) == (claim.standing is Standing.PROVED), claim.id


def test_a_record_without_claims_has_no_findings():
    assert render(Record(True, Profile.QUICK, ())).strip() == ""
