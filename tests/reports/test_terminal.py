"""The terminal shows the same as the page, at any width, and reads no markup from a record."""

from dataclasses import replace

import pytest
from rich.console import Console

from lemmacheck.reports import terminal
from lemmacheck.reports.words import Expected
from tests.reports.sample import FALSE_LEMMA, LEMMA, SAMPLE


def shown(renderable, width=110):
    console = Console(width=width, record=True, quiet=True, color_system=None)
    with console.capture() as capture:
        console.quiet = False
        console.print(renderable)
    return capture.get()


def test_the_report_says_what_is_false_and_what_is_missing():
    """Refuted, unconfirmed and not run, each with its reason."""
    text = shown(terminal.report(SAMPLE))
    for part in ("example2024/lemma-4.11", FALSE_LEMMA.reason, "true instead"):
        assert part in text
    for part in ("coqc was not found", "needs a GPU", "unconfirmed", "broken"):
        assert part in text
    assert "Not as expected" not in text
    assert "Every verdict as expected, 1 of them unconfirmed here." in " ".join(text.split())


def test_the_report_says_how_hard_it_was_tried():
    """A line for each thing there is to say, and none where there is nothing."""
    text = shown(terminal.report(SAMPLE))
    assert "Twins       2 of 3 caught (66.7 %)" in text
    assert "Tightness   of 1 proved bound" in text
    assert "Searched    123,456,789 instances evaluated" in text
    bare = replace(LEMMA, twins=(), kill_rate=None, tight=None, needs=())
    assert terminal.adversary(replace(SAMPLE, search={}, claims=(bare,))) is None


def test_one_claim_says_what_its_search_found():
    """Tightness term by term, needs, an instance, survivors and what trials would have seen."""
    text = shown(terminal.claim_view(LEMMA), 200)
    for part in (
        "0.93 × the bound was reached, 93/100: one task, dimension 1",
        "not below 0.93 times what is printed",
        "4 L   could shrink to × 0.91",
        "the inner step size   needed: refuted without it (α = 3/L)",
        "two tasks, dimension 2, every quantity non-zero",
        "scaled by 0.9: needs five tasks",
        "a violation of 0.0213 or more would have been seen",
    ):
        assert part in text
    long = replace(LEMMA, tight=replace(LEMMA.tight, exact="1" * 100))
    assert "1" * 40 not in shown(terminal.claim_view(long), 200)


def test_the_report_says_what_differs():
    """The verdict and the expectation are both named."""
    claim = replace(LEMMA, expected=Expected.REFUTED)
    text = shown(terminal.report(replace(SAMPLE, claims=(claim,))))
    assert "Not as expected (1)" in text
    assert "expected refuted" in text
    assert "1 not as expected" in text


def test_a_partial_report_says_so():
    """It is never taken for a whole one."""
    assert "only a part" in shown(terminal.report(replace(SAMPLE, complete=False)))


def test_one_claim_in_full():
    """Statement, hypotheses, verdict in words, witness and how to replay it."""
    text = shown(terminal.claim_view(FALSE_LEMMA))
    for part in ("Lemma 4.11", "refuted", "2/27", "1/18", "1/3, -1/3", "0 \\le \\alpha"):
        assert part in text
    assert "lemmacheck replay example2024/lemma-4.11" in text
    assert LEMMA.text in shown(terminal.claim_view(LEMMA))


@pytest.mark.parametrize("width", [40, 80, 200])
def test_nothing_is_lost_at_any_width(width):
    """Every claim can be shown, and the reasons survive wrapping."""
    for claim in SAMPLE.claims:
        assert claim.standing.value in shown(terminal.claim_view(claim), width)
    words = shown(terminal.refutations(SAMPLE), width)
    assert all(word in words for word in ("bias", "factor", "4/3"))


def test_text_is_never_read_as_markup():
    """LaTeX is full of brackets, and a reason may hold a style's name."""
    claim = replace(FALSE_LEMMA, reason="[bold red]x[/nothing] \\[", latex="[red]a[/b]")
    text = shown(terminal.report(replace(SAMPLE, claims=(claim,))), 200)
    assert "[bold red]x[/nothing] \\[" in text
    assert "[red]a[/b]" in shown(terminal.claim_view(claim), 200)
