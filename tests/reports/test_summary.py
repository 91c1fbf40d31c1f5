"""The counts and the exit code say what the record says."""

from dataclasses import replace

import pytest

from lemmacheck.reports import summary
from lemmacheck.reports.words import EvidenceKind, Expected, Kind, Standing
from tests.reports.sample import FALSE_LEMMA, FALSE_STEP, LEMMA, SAMPLE, UNCONFIRMED


def with_claim(claim):
    claims = tuple(claim if old.id == claim.id else old for old in SAMPLE.claims)
    return replace(SAMPLE, claims=claims)


def test_every_claim_is_counted_once():
    """The counts by paper add up to the record."""
    counts = summary.count_by_paper(SAMPLE)
    assert list(counts) == ["example2024", "other2020"]
    assert sum(count.total() for count in counts.values()) == len(SAMPLE.claims)
    assert counts["example2024"][Standing.PROVED] == 3
    assert counts["example2024"][Standing.UNCONFIRMED] == 1


def test_lists_hold_what_they_say():
    """Refuted statements come before refuted steps; unconfirmed is not `not-run`."""
    assert summary.refuted(SAMPLE) == (FALSE_LEMMA, FALSE_STEP)
    assert summary.unconfirmed(SAMPLE) == (UNCONFIRMED,)
    assert [claim.id for claim in summary.not_run(SAMPLE)] == ["other2020/remark-2"]
    assert len(summary.unsettled(SAMPLE)) == 3
    assert summary.broken_proofs(SAMPLE) == (LEMMA,)
    assert summary.differing(SAMPLE) == ()
    assert summary.absent_evidence(SAMPLE) == {EvidenceKind.COQ: 1}


def test_reasons_are_grouped_commonest_first():
    """Many claims with one reason are one line."""
    claims = [replace(LEMMA, reason=reason) for reason in ("b", "a", "a", "")]
    assert list(summary.by_reason(claims)) == ["a", "b", "no reason was recorded"]


def test_exit_code_zero_allows_unconfirmed():
    """Unconfirmed is no difference, unless the absent kind is required."""
    assert summary.exit_code(SAMPLE) == 0
    assert summary.exit_code(SAMPLE, required={EvidenceKind.COQ}) == 1
    assert summary.exit_code(SAMPLE, required={EvidenceKind.CERTIFICATE}) == 0


@pytest.mark.parametrize(
    "claim",
    [replace(LEMMA, expected=Expected.REFUTED), replace(FALSE_LEMMA, expected=Expected.HOLDS)],
)
def test_exit_code_one_in_either_direction(claim):
    """A true claim marked refuted and a false claim marked holding are both red."""
    assert summary.exit_code(with_claim(claim)) == 1


def test_exit_code_three_for_a_partial_record():
    """An interrupted run is never a success nor a failure."""
    assert summary.exit_code(replace(SAMPLE, complete=False)) == 3


def test_the_headline_is_about_statements():
    """Steps do not water down the count of statements."""
    assert summary.headline(SAMPLE) == (
        "Of 7 statements, 1 is proved and 1 is false; of 2 proof steps, 1 is false"
    )
    assert "0 claims" in summary.headline(replace(SAMPLE, claims=()))
    (statements, *_) = summary.tallies(SAMPLE, paper="example2024")
    assert statements.sentence == "1 proved, 1 refuted, 1 unconfirmed"
    assert statements.total == len(
        summary.select(SAMPLE, paper="example2024", kinds=(Kind.STATEMENT,))
    )
