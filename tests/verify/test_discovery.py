"""Discovery stores the simplest and the largest witness, and shows them exactly."""

import io
from fractions import Fraction

import pytest
from rich.console import Console

from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify import ledger
from lemmacheck.verify.discovery import complexity, discover, witness_view
from lemmacheck.verify.ledger import read_witness, witness_path
from lemmacheck.verify.truth import decide
from tests.verify.planted import ATTAINED, BARELY_FALSE

KNOWN = all_claims()
CLAIM = KNOWN["fallah2019/eq-54.1@literal"]


def shown(view):
    console = Console(width=100, file=io.StringIO())
    console.print(view)
    return console.file.getvalue()


def found_in(folder):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger, "EVIDENCE", folder)
        return discover(BARELY_FALSE, {})


@pytest.fixture(scope="module")
def discovered(tmp_path_factory):
    """A folder with what was discovered against a planted claim, and the line about it."""
    folder = tmp_path_factory.mktemp("evidence")
    return folder, found_in(folder)


def test_both_witnesses_are_stored_and_the_largest_has_the_larger_margin(discovered):
    folder, line = discovered
    assert line.startswith("refuted with margins ")
    stored = read_witness(BARELY_FALSE, folder)
    assert stored.status == "checked"
    assert abs(stored.largest_decided.margin) >= abs(stored.decided.margin)
    least, most = (complexity(BARELY_FALSE, x) for x in (stored.instance, stored.largest))
    assert least <= most


def test_discovery_repeats_itself(discovered, tmp_path):
    folder, line = discovered
    assert found_in(tmp_path) == line
    files = [witness_path(BARELY_FALSE, f).read_text() for f in (folder, tmp_path)]
    assert files[0] == files[1]


def test_nothing_is_stored_of_a_true_claim(tmp_path, monkeypatch):
    monkeypatch.setattr(ledger, "EVIDENCE", tmp_path)
    assert discover(ATTAINED, {}) is None
    assert list(tmp_path.iterdir()) == []


def test_the_stored_witnesses_are_small_and_of_dimension_one_where_possible():
    needs_two = {"fallah2019/eq-46.1", "fallah2019/eq-47.2", "fallah2019/eq-55+1"}
    needs_two |= {"fallah2019/eq-78.2@spectral", "fallah2019/eq-85.2@spectral"}
    needs_two |= {"fallah2019/eq-93@literal", "fallah2019/eq-94.1@spectral"}
    needs_two |= {"fallah2019/eq-96@frobenius"}  # on a line all norms of an operator are one
    for path in ledger.EVIDENCE.glob("*/*.witness.json"):
        claim = KNOWN[f"{path.parent.name}/{path.name.removesuffix('.witness.json')}"]
        recipe = read_witness(claim).instance.recipe
        assert recipe.dimension == (2 if claim.id in needs_two else 1), claim.id
        assert recipe.coefficients.shape[1] <= 2, claim.id


def test_a_view_shows_both_sides_exactly():
    stored = read_witness(CLAIM)
    text = shown(witness_view(CLAIM, stored.instance, stored.decided))
    assert str(stored.decided.lhs) in text
    assert str(stored.decided.rhs) in text
    assert "(violated)" in text


def test_a_view_at_another_value_says_that_the_relation_holds_there():
    stored = read_witness(CLAIM)
    given = {"alpha": Fraction(0)}
    text = shown(witness_view(CLAIM, stored.instance, decide(CLAIM, stored.instance, given), given))
    assert "the relation holds here" in text


def test_more_to_write_down_is_more_complex():
    stored = read_witness(KNOWN["fallah2019/eq-44"])
    least, most = (
        complexity(KNOWN["fallah2019/eq-44"], x) for x in (stored.instance, stored.largest)
    )
    assert least <= most
