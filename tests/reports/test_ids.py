"""Ids follow the published grammar."""

import json
import re
from importlib import resources

import pytest

from lemmacheck.reports.ids import ID_PATTERN, ClaimId, IdError, parse_id

GOOD = {
    "fallah2019/lemma-4.9": ClaimId("fallah2019", "lemma", "4.9"),
    "fallah2019/theorem-A.1": ClaimId("fallah2019", "theorem", "A.1"),
    "fallah2019/eq-18a": ClaimId("fallah2019", "eq", "18a"),
    "my_paper/eq-49+2.1": ClaimId("my_paper", "eq", "49", offset=2, part=1),
    "a/lemma-1@frobenius-repaired": ClaimId("a", "lemma", "1", reading="frobenius", repaired=True),
    "a/theorem-2@best-iterate": ClaimId("a", "theorem", "2", reading="best-iterate"),
    "a/table-1.fo-maml-accuracy": ClaimId("a", "table", "1.fo-maml-accuracy"),
    "a/table-1.hf-accuracy-repaired": ClaimId("a", "table", "1.hf-accuracy", repaired=True),
    "a/lemma-1-repaired": ClaimId("a", "lemma", "1", repaired=True),
}


@pytest.mark.parametrize("text", GOOD)
def test_a_good_id_is_taken_apart_and_put_together(text):
    """Parsing gives the parts, and printing them gives the id."""
    assert parse_id(text) == GOOD[text]
    assert str(parse_id(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "lemma-4.9", "a/lemma", "a/lemma-", "a/law-1", "A/lemma-1", "a/lemma-1@", "a/eq-1+0",
     "a/lemma-1 ", "a/lemma-1\n", "a/lemma-1.", "a/lemma-1@x@y", "a/<script>-1", "../lemma-1"],
)  # fmt: skip
def test_a_bad_id_is_refused_with_the_grammar(text):
    """The message names the text and the form it must have."""
    with pytest.raises(IdError, match=re.escape(repr(text)) + ".*must have the form"):
        parse_id(text)


def test_the_schema_publishes_the_same_expression():
    """What validates elsewhere is what is accepted here."""
    schema = json.loads(resources.files("lemmacheck.reports").joinpath("schema.json").read_text())
    assert schema["$defs"]["id"]["pattern"] == ID_PATTERN


def test_labels_are_what_a_reader_calls_it():
    """Equations by their bracket, statements by name."""
    assert parse_id("a/eq-49+2").label == "display 2 after (49)"
    assert parse_id("a/lemma-4.9@last-iterate").label == "Lemma 4.9, last iterate reading"
    assert parse_id("a/table-1.maml-runtime").label == "Table 1, maml-runtime"
