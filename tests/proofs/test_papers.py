"""The transcriptions: printed forms, lines, readings of every claim."""

from __future__ import annotations

import importlib
import pkgutil
import re
from itertools import pairwise
from pathlib import Path

import pytest

from lemmacheck.proofs import papers as folder
from lemmacheck.proofs.claim import ID, ClaimError
from lemmacheck.proofs.papers import all_claims, papers

SOURCES = Path(__file__).resolve().parents[3] / "shared" / "papers"
CLAIMS = [c for p in papers() for c in p.claims]
PRINTED = [c for c in CLAIMS if c.printed]
FILES = {p.id: p.source for p in papers()}
BREADTH = 3  # lines that one display may take
FRAGMENT = 20  # characters that are hardly met by chance


def sections() -> list[str]:
    """Every module that transcribes a part of a paper."""
    found = pkgutil.walk_packages(folder.__path__, folder.__name__ + ".")
    return [m.name for m in found if not m.ispkg]


def bare(text: str) -> str:
    """The formula without spaces, sizes of brackets and grouping."""
    return re.sub(r"\\left|\\right|\\,|\\quad|\\text|\\mathrm|[\s{}&$\\]", "", text)


def stands_in(printed: str, text: str) -> bool:
    printed, text = bare(printed), bare(text)
    size = min(FRAGMENT, len(printed))
    return any(printed[k : k + size] in text for k in range(len(printed) - size + 1))


def test_papers_are_found_by_walking_the_folder_in_order_of_id():
    ids = [p.id for p in papers()]
    assert ids == sorted(ids)
    assert {"fallah2019", "fallah2020"} <= set(ids)


def test_every_id_and_alias_is_well_formed_and_means_one_claim():
    names = [name for c in CLAIMS for name in (c.id, *c.aliases)]
    assert len(names) == len(set(names)) == len(all_claims())
    assert all(ID.fullmatch(name) for name in names)


def test_two_papers_with_one_alias_are_refused(monkeypatch):
    twice = (*papers(), papers()[-1])
    monkeypatch.setattr(folder, "papers", lambda: twice)
    with pytest.raises(ClaimError, match="is claimed by"):
        folder.all_claims()


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_every_claim_has_a_title_a_line_and_what_it_expects(claim):
    assert claim.title
    assert claim.line > 0
    if claim.role != "repair":
        assert claim.printed, "what the paper prints stands beside the tree"
    if claim.relation is not None:
        assert claim.expected in (None, "proved", "refuted", "supported", "vacuous", "undecided")


def test_lines_never_go_back_within_a_section():
    checked = 0
    for name in sections():
        claims = importlib.import_module(name).CLAIMS
        checked += len(claims)
        for before, after in pairwise(claims):
            assert before.line <= after.line, f"{after.id} stands before {before.id}"
    assert checked == len(CLAIMS)


def test_every_printed_formula_stands_at_its_line():
    if not SOURCES.is_dir():
        # the texts are not part of the repository; the lines are checked above for their order
        assert all(c.line > 0 for c in PRINTED)
        return
    texts = {paper: (SOURCES / name).read_text().splitlines() for paper, name in FILES.items()}
    for claim in PRINTED:
        lines = texts[claim.paper][claim.line - 1 : claim.line - 1 + BREADTH]
        assert stands_in(claim.printed, "\n".join(lines)), claim.id


def test_a_formula_at_another_line_would_be_noticed():
    assert stands_in(r"\|\nabla F(w)\| \leq \frac{1}{2}", r"(7) $\|\nabla F(w)\|\leq\frac12$")
    assert not stands_in(r"\|\nabla F(w)\| \leq \frac{1}{2}", r"(7) $\|\nabla F(u)\|\leq\frac12$")


def test_every_literal_misprint_names_the_reading_that_is_meant():
    by_id = all_claims()
    literal = [c for c in CLAIMS if c.id.endswith("@literal")]
    assert literal
    for claim in literal:
        assert claim.intended is not None
        meant = by_id[claim.intended]
        assert meant.expected in (None, "proved")
        assert meant.statement_hash != claim.statement_hash


def test_every_repair_differs_from_what_it_repairs_which_is_expected_refuted():
    by_id = all_claims()
    repairs = [c for c in CLAIMS if c.role == "repair"]
    assert repairs
    for claim in repairs:
        broken = by_id[claim.repairs]
        assert broken.expected == "refuted"
        assert broken.statement_hash != claim.statement_hash


def test_every_step_is_in_the_proof_of_a_statement_or_repair_in_one_of_its_readings():
    by_id = all_claims()
    pending = [name for c in CLAIMS if c.role != "step" for name in c.uses]
    reached = set()
    while pending:
        step = by_id[pending.pop()]
        if step.id not in reached:
            reached.add(step.id)
            pending += step.uses
    numbers = {name.split("@")[0] for name in reached}
    loose = [
        c.id
        for c in CLAIMS
        if c.role == "step" and c.id.split("@")[0] not in numbers and c.intended not in reached
    ]
    assert loose == []


def test_nothing_rests_on_itself():
    by_id = all_claims()

    def visit(claim, above):
        assert claim.id not in above, f"{claim.id} rests on itself through {above}"
        for name in claim.uses:
            visit(by_id[name], (*above, claim.id))

    for claim in CLAIMS:
        visit(claim, ())
