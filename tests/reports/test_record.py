"""A record that contradicts itself cannot be constructed, and JSON loses nothing."""

import dataclasses
import json
import typing
from dataclasses import replace
from importlib import resources

import jsonschema
import pytest

from lemmacheck.reports import record as records
from lemmacheck.reports import words
from lemmacheck.reports.record import (
    Evidence,
    KillRate,
    Need,
    Record,
    RecordError,
    Term,
    Trials,
    Twin,
)
from lemmacheck.reports.words import EvidenceKind, EvidenceStatus, Expected, Standing, Verdict
from tests.reports.sample import FALSE_LEMMA, LEMMA, SAMPLE, SEARCH, UNCONFIRMED

SCHEMA = json.loads(resources.files("lemmacheck.reports").joinpath("schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def sample_json():
    return json.loads(json.dumps(SAMPLE.to_json(), allow_nan=False))


def test_a_record_survives_json():
    """Reading what was written gives the same record."""
    assert Record.from_json(sample_json()) == SAMPLE


def test_a_record_fits_the_schema():
    """The schema is itself valid, and the record validates against it."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    VALIDATOR.validate(sample_json())


def test_the_schema_has_exactly_the_fields_of_the_dataclasses():
    """Nothing is written that the schema does not describe, and nothing is described in vain."""
    for name, definition in SCHEMA["$defs"].items():
        if name != "id":
            fields = {field.name for field in dataclasses.fields(getattr(records, name))}
            assert set(definition["properties"]) == fields
    assert set(SCHEMA["properties"]) == {field.name for field in dataclasses.fields(Record)}


def test_the_schema_lists_exactly_the_words():
    """Every enumeration of the schema is one of the enumerations of the code."""
    for name, definition in SCHEMA["$defs"].items():
        if name == "id":
            continue
        hints = typing.get_type_hints(getattr(records, name))
        for field, rule in definition["properties"].items():
            if "enum" in rule:
                args = (hints[field], *typing.get_args(hints[field]))
                (word,) = (a for a in args if isinstance(a, type) and issubclass(a, words.Word))
                assert [w for w in rule["enum"] if w] == [member.value for member in word]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("claims", 1, "verdict"), "true", "must be one of proved, refuted"),
        (("claims", 1, "evidence"), [], "proved needs checked evidence"),
        (("claims", 2, "evidence", 0, "status"), "stale", "refuted needs checked evidence"),
        (("claims", 1, "id"), "lemma 4.9", "must have the form"),
        (("claims", 1, "depends_on"), ["lemma 4.9"], "must have the form"),
        (("claims", 1, "tightness"), "0.5", "must be a number"),
        (("claims", 1, "trials", "admitted"), 10**9, "must be 0 to drawn"),
        (("claims", 1, "kill_rate"), 1.5, "must be 0 to 1"),
        (("claims", 1, "kill_rate"), 1.0, "must be 2/3"),
        (("claims", 1, "twins", 0, "false_by"), "hope", "must be 'algebra' or"),
        (("claims", 1, "tight", "ratio"), None, "must be a number"),
        (("claims", 1, "tight", "terms", 0, "shrinks_to"), -0.1, "must be >= 0"),
        (("claims", 1, "needs", 1, "summary"), "", "a summary that says why"),
        (("claims", 2, "witness", "drawing", "curves", 0, "x"), [0.0, 1.0], "must be as many"),
        (("kill_rates", 3, "killed"), 3, "contradicts the claims' twins"),
        (("claims", 1, "verdict"), None, "needs a verdict"),
        (("claims", 1, "unconfirmed"), True, "exclude each other"),
        (("claims", 2, "id"), "example2024/lemma-4.9", "names two claims"),
        (("claims", 2, "aliases"), ["example2024/eq-31"], "names two claims"),
        (("claims", 2, "witness", "values"), [1], "must be an object"),
        (("claims",), {}, "must be a list"),
        (("profile",), "fast", "must be one of quick, standard, deep"),
        (("schema",), 2, "schema 2 is not 1"),
        (("complete",), "yes", "must be true or false"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(path, value, message):
    """Tampering with one field of a good record is refused, and the message says why."""
    data = sample_json()
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(RecordError, match=message):
        Record.from_json(data)


def test_a_missing_field_is_named():
    """The path to the field is in the message."""
    data = sample_json()
    del data["claims"][2]["kind"]
    with pytest.raises(RecordError, match=r"record.claims\[2\]: the field 'kind' is missing"):
        Record.from_json(data)


def test_a_later_version_may_add_fields():
    """Unknown fields are ignored, in the record and in its parts."""
    data = sample_json()
    data["new"] = data["claims"][0]["new"] = data["claims"][1]["source"]["new"] = 1
    assert Record.from_json(data) == SAMPLE
    VALIDATOR.validate(data)


@pytest.mark.parametrize("kind", [EvidenceKind.SEARCH, EvidenceKind.TRIALS])
def test_statistics_never_decide(kind):
    """No number of trials makes a verdict, in the code and in the schema."""
    evidence = Evidence(kind, EvidenceStatus.CHECKED)
    for claim in (LEMMA, FALSE_LEMMA):
        with pytest.raises(RecordError, match="needs checked evidence"):
            replace(claim, evidence=(evidence,))
    data = sample_json()
    data["claims"][1]["evidence"] = [{"kind": kind.value, "status": "checked"}]
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_numbers_are_finite(bad):
    """JSON has no NaN: neither a field nor free data may hold one."""
    with pytest.raises(RecordError, match="not finite"):
        replace(LEMMA, tightness=bad)
    with pytest.raises(RecordError, match="not finite"):
        replace(SEARCH, data={"a": [bad]})


def test_free_data_is_plain_json():
    """An object in free data is refused when it is put there, not when it is written."""
    with pytest.raises(RecordError, match="is not JSON"):
        replace(SEARCH, data={"a": object()})


def test_a_part_checks_its_fields():
    """Not only JSON is checked: a wrong argument is refused as well."""
    with pytest.raises(RecordError, match=r"Trials.drawn: 'many' must be a whole number"):
        Trials(drawn="many")
    with pytest.raises(RecordError, match=r"claim.aliases: .* must be a tuple"):
        replace(LEMMA, aliases=["a/lemma-1"])


def test_unconfirmed_is_never_proved():
    """It has its own standing, needs evidence that did not run, and counts as expected."""
    assert UNCONFIRMED.standing is Standing.UNCONFIRMED
    assert UNCONFIRMED.as_expected
    with pytest.raises(RecordError, match="could not run"):
        replace(UNCONFIRMED, evidence=(SEARCH,))
    with pytest.raises(RecordError, match="only a claim expected proved"):
        replace(UNCONFIRMED, expected=Expected.SUPPORTED)


@pytest.mark.parametrize(
    ("expected", "good"),
    [
        (None, True),
        (Expected.OPEN, True),
        (Expected.PROVED, True),
        (Expected.HOLDS, True),
        (Expected.REFUTED, False),
        (Expected.SUPPORTED, False),
    ],
)
def test_expected_in_either_direction(expected, good):
    """Better than expected is different, too."""
    assert LEMMA.verdict is Verdict.PROVED
    assert replace(LEMMA, expected=expected).as_expected is good


def test_find_takes_ids_aliases_groups_and_papers():
    """A name selects what the command line would."""
    assert SAMPLE.find("example2024/eq-31") == (LEMMA,)
    assert SAMPLE.find("example2024/lemma-4.9") == (LEMMA,)
    assert len(SAMPLE.find("other2020")) == 4
    assert SAMPLE.find("nothing") == ()


def test_every_word_has_a_meaning_of_one_sentence():
    """A reader is never left with a bare word."""
    for kind in words.Word.__subclasses__():
        for member in kind:
            assert member.meaning.endswith(".")
            assert member.meaning.count(". ") == 0
            assert member == member.value


def test_what_an_older_version_wrote_can_be_read():
    """A record without the fields that were added since is a record."""
    data = sample_json()
    for name in ("kill_rates", "search"):
        del data[name]
    for claim in data["claims"]:
        for name in ("tight", "needs", "example"):
            del claim[name]
        for twin in claim["twins"]:
            del twin["false_by"], twin["why"]
        for witness in filter(None, (claim["witness"], claim["largest_witness"])):
            del witness["drawing"]
    VALIDATOR.validate(data)
    (lemma,) = Record.from_json(data).find(LEMMA.id)
    assert not any(twin.counts for twin in lemma.twins)


def test_the_twin_table_is_counted_and_not_believed():
    """Whatever is given, the record holds the table of its claims."""
    record = replace(SAMPLE, kill_rates=(KillRate("all", 9, 9, 9),))
    assert record == SAMPLE
    assert sample_json()["kill_rates"][-1] == {"kind": "all", "tried": 4, "counted": 3, "killed": 2}
    with pytest.raises(RecordError, match=r"killed=2 <= counted=1"):
        KillRate("all", 3, 1, 2)


def test_a_twin_counts_when_it_was_tried_and_is_known_to_be_false():
    """Either alone is not enough."""
    assert Twin("a", False, false_by="algebra").counts
    assert not Twin("a", None, false_by="algebra").counts
    assert not Twin("a", True).counts
    assert not Twin("a", True, false_by="algebra").survived


def test_how_it_came_out_is_said_in_words():
    """Terms and needs say so themselves, the same on the page and in the terminal."""
    assert [Term("a", x).sentence for x in (None, 0.0, 0.5)] == [
        "not known",
        "0, it was never needed",
        "× 0.5",
    ]
    words = [Need(LEMMA.hypotheses[0], needed, "why").sentence for needed in (True, False, None)]
    assert words == [
        "needed: refuted without it",
        "no violation found without it",
        "could not be tried",
    ]
