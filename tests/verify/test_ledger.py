"""Stored witnesses are decided again each time, and nothing in a file is believed."""

import json
import shutil
from dataclasses import replace

import pytest

from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify import ledger
from lemmacheck.verify.ledger import read_witness, witness_path, write_witness
from lemmacheck.verify.truth import Outcome

CLAIM = all_claims()["fallah2019/eq-54.1@literal"]
REFUTED = sorted(ledger.EVIDENCE.glob("*/*.witness.json"))


@pytest.fixture
def folder(tmp_path):
    """A copy of the evidence, to be tampered with."""
    shutil.copytree(ledger.EVIDENCE, tmp_path / "evidence")
    return tmp_path / "evidence"


def change(folder, edit, claim=CLAIM):
    path = witness_path(claim, folder)
    data = json.loads(path.read_text())
    edit(data)
    path.write_text(json.dumps(data))
    return read_witness(claim, folder)


def test_what_is_written_is_read_back_and_decided_again(tmp_path):
    stored = read_witness(CLAIM)
    path = write_witness(CLAIM, stored.instance, stored.largest, tmp_path)
    again = read_witness(CLAIM, tmp_path)
    assert path.read_text() == witness_path(CLAIM).read_text()
    assert again.status == "checked"
    assert again.decided.outcome is again.largest_decided.outcome is Outcome.VIOLATED
    assert again.instance.to_json() == stored.instance.to_json()


def test_a_claim_without_a_file_has_no_witness(tmp_path):
    assert read_witness(CLAIM, tmp_path) is None


def test_the_folder_is_looked_up_when_it_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(ledger, "EVIDENCE", tmp_path)
    assert read_witness(CLAIM) is None


@pytest.mark.parametrize("part", ["simplest", "largest"])
def test_a_changed_coefficient_fails_the_check(folder, part):
    def flatten(data):
        recipe = data[part]["recipe"]
        recipe["coefficients"] = [
            [[[0 for _ in row] for row in task] for task in instance]
            for instance in recipe["coefficients"]
        ]

    stored = change(folder, flatten)
    assert stored.status == "failed"
    assert f"its {part} instance does not break the claim" in stored.why
    assert "discover it again" in stored.why
    assert stored.instance is None


def test_a_witness_of_a_changed_statement_is_stale(folder):
    claim = replace(CLAIM, relation=all_claims()["fallah2019/eq-54.1@intended"].relation)
    assert read_witness(claim, folder).status == "stale"
    stored = change(folder, lambda data: data.update(statement="0" * 64))
    assert stored.status == "stale"
    assert "the statement changed" in stored.why


def test_a_step_outside_the_stated_range_is_refused(folder):
    stored = change(folder, lambda data: data["simplest"]["lattice"].update(alpha=[400]))
    assert stored.status == "failed"
    assert "a hypothesis fails" in stored.why
    assert "alpha = 10" in stored.why


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "0.5", "1e3"])
def test_a_number_that_is_no_integer_is_refused(folder, value):
    path = witness_path(CLAIM, folder)
    data = json.loads(path.read_text())
    data["simplest"]["lattice"]["alpha"] = ["HERE"]
    path.write_text(json.dumps(data).replace('"HERE"', value))
    stored = read_witness(CLAIM, folder)
    assert stored.status == "failed"
    assert "is no integer; witnesses are made of integers alone" in stored.why


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "3", '{"format": 1}', "\ud83d", "[" * 5000, '{"a": 1e999}']
)
def test_a_file_that_is_no_witness_is_refused(folder, text):
    witness_path(CLAIM, folder).write_bytes(text.encode("utf-8", "surrogatepass"))
    stored = read_witness(CLAIM, folder)
    assert stored.status == "failed"
    assert stored.why.startswith("eq-54.1@literal.witness.json is malformed: ")


def test_a_folder_in_the_place_of_the_file_is_refused(folder):
    witness_path(CLAIM, folder).unlink()
    witness_path(CLAIM, folder).mkdir()
    assert read_witness(CLAIM, folder).status == "failed"


def test_a_witness_of_another_claim_is_refused(folder):
    other = all_claims()["fallah2019/text-B.1@literal"]
    shutil.copy(witness_path(other, folder), witness_path(CLAIM, folder))
    stored = read_witness(CLAIM, folder)
    assert stored.status == "failed"
    assert "it is about fallah2019/text-B.1@literal" in stored.why


def test_a_witness_of_two_instances_is_refused(folder):
    def double(data):
        for key in ("coefficients", "task_weights", "sample_weights"):
            data["simplest"]["recipe"][key] *= 2
        parameters = data["simplest"]["recipe"]["parameters"]
        for name in parameters:
            parameters[name] *= 2
        for name in data["simplest"]["lattice"]:
            data["simplest"]["lattice"][name] *= 2

    stored = change(folder, double)
    assert stored.status == "failed"
    assert "each of its parts must be one instance" in stored.why


JUNK = (None, "x", -1, 0, 2**70, [], {}, [[]], True)


def leaves(data, path=()):
    """Every place in the data, containers included."""
    yield path
    if isinstance(data, dict | list):
        for key in data if isinstance(data, dict) else range(len(data)):
            yield from leaves(data[key], (*path, key))


@pytest.mark.parametrize("path", REFUTED[::4], ids=lambda p: p.name)
def test_no_junk_in_any_place_raises_or_refutes_another_statement(folder, rng, path):
    name = path.name.removesuffix(".witness.json")
    claim = all_claims()[f"{path.parent.name}/{name}"]
    original = json.loads(path.read_text())
    places = [p for p in leaves(original) if p]
    for pick in rng.choice(len(places), size=min(25, len(places)), replace=False):
        *above, last = places[pick]
        data = json.loads(path.read_text())
        inner = data
        for key in above:
            inner = inner[key]
        inner[last] = JUNK[int(rng.integers(len(JUNK)))]
        witness_path(claim, folder).write_text(json.dumps(data))
        stored = read_witness(claim, folder)
        assert stored.status in ("checked", "failed", "stale")
        if stored.status == "checked":  # other numbers that break the claim as well
            assert stored.decided.outcome is Outcome.VIOLATED
            assert data["statement"] == claim.statement_hash
