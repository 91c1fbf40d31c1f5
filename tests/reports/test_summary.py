"""The counts and the exit code say what the record says."""

from dataclasses import replace

import pytest

from lemmacheck.reports import summary
from lemmacheck.reports.record import KillRate, Need, Twin
from lemmacheck.reports.words import EvidenceKind, Expected, Kind, Standing
from tests.reports.sample import (
    FALSE_LEMMA,
    FALSE_STEP,
    LEMMA,
    LEMMA_TWINS,
    SAMPLE,
    SAMPLED,
    SEARCH,
    UNCONFIRMED,
)


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


def test_the_twin_table_counts_only_twins_that_count():
    """Of four tried, three are known to be false; the one that never ran is in no column."""
    assert summary.kill_table(SAMPLE) == (
        KillRate("dropped-term", tried=1, counted=1, killed=1),
        KillRate("exchanged", tried=1, counted=0, killed=0),
        KillRate("scaled", tried=2, counted=2, killed=1),
        KillRate("all", tried=4, counted=3, killed=2),
    )
    assert [row.rate for row in summary.kill_table(SAMPLE)] == [1, None, 1 / 2, 2 / 3]
    assert summary.kill_table(replace(SAMPLE, claims=())) == ()


@pytest.mark.parametrize("killed", [True, False, None])
def test_a_twin_not_known_to_be_false_changes_no_rate(killed):
    """Caught, missed or not tried: it may as well be true."""
    idle = Twin("perhaps true", killed, kind="scaled")
    record = with_claim(replace(LEMMA, twins=(*LEMMA_TWINS, idle)))
    assert summary.kill_table(record)[-1].rate == 2 / 3
    assert [twin for _, twin in summary.survivors(record)] == [LEMMA_TWINS[2]]


def test_rates_are_said_without_flattery():
    """What is not all is never 100 %, and what does not count is said not to."""
    caught, missed = Twin("a", True, false_by="algebra"), Twin("b", False, false_by="algebra")
    sentence = summary.kill_sentence((*[caught] * 9999, missed))
    assert sentence == "9,999 of 10,000 caught (99.9 %)"
    assert summary.kill_sentence([caught]) == "1 of 1 caught (100 %)"
    assert summary.kill_sentence(LEMMA_TWINS) == (
        "2 of 3 caught (66.7 %); 1 more not known to be false, so not counted"
    )
    assert summary.kill_sentence([Twin("a", True)]) == "none is known to be false"
    assert summary.kill_sentence([Twin("a")]) == ""


def test_tightness_is_said_of_proved_bounds():
    """The ratio of a refuted claim is no tightness."""
    nearly = replace(LEMMA.tight, ratio=0.999)
    loose = replace(LEMMA.tight, ratio=0.2)
    for tight, sentence in (
        (LEMMA.tight, "of 1 proved bound, none is reached within 1 %"),
        (nearly, "of 1 proved bound, 1 is reached within 1 %"),
        (loose, "of 1 proved bound, none is reached within 1 %, 1 never by more than half"),
        (None, ""),
    ):
        assert summary.tightness_sentence(with_claim(replace(LEMMA, tight=tight))) == sentence
    record = replace(SAMPLE, claims=(replace(FALSE_LEMMA, tight=nearly),))
    assert summary.tightness_sentence(record) == ""


def test_needs_are_paired_with_their_hypotheses():
    """A hypothesis that stands in the claim is not shown twice; one that does not is not lost."""
    pairs = summary.hypotheses(LEMMA)
    assert [need and need.needed for _, need in pairs] == [True, False, None]
    assert [part for part, _ in pairs[:2]] == list(LEMMA.hypotheses)
    assert summary.hypotheses(FALSE_LEMMA) == ((FALSE_LEMMA.hypotheses[0], None),)
    assert summary.needs_sentence(SAMPLE) == (
        "of 2 hypotheses left out in turn, 1 is needed; 1 could not be tried"
    )
    untried = replace(LEMMA, needs=(Need(LEMMA.hypotheses[0], None, "why"),))
    assert summary.needs_sentence(with_claim(untried)) == ""


def test_the_power_of_trials_is_a_sentence():
    """It says the smallest violation that would have been seen, for trials alone."""
    assert summary.power(SAMPLED) == (
        "40,000 samples, mean 0.431, bound 0.512, error level 1e-08; "
        "a violation of 0.0213 or more would have been seen"
    )
    assert summary.power(replace(SAMPLED, data={"power": "1/47"})) == (
        "a violation of 1/47 or more would have been seen"
    )
    assert summary.power(replace(SAMPLED, data={"samples": 3})) == ""
    assert summary.power(replace(SEARCH, data={"power": 1.0})) == ""


def test_what_was_searched_is_read_as_numbers():
    """Names of fields become words."""
    assert summary.searched(SAMPLE).startswith("123,456,789 instances evaluated, 5,400,000 ")
    assert summary.searched(replace(SAMPLE, search={})) == ""
