"""The main job: a whole record or none, resumable, the same whatever is judged beside a claim."""

import json
import re
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from lemmacheck import reports as reports_package
from lemmacheck.proofs.certificate_data import path_of
from lemmacheck.proofs.papers import all_claims, papers
from lemmacheck.reports.ids import ID_PATTERN
from lemmacheck.reports.record import Record
from lemmacheck.reports.words import EvidenceKind, EvidenceStatus, Profile, Standing, Verdict
from lemmacheck.reports.write import PARTIAL, REPORT, read_record
from lemmacheck.verify import checkpoint, coq, gathering, ledger, run, trying
from lemmacheck.verify.adversary import campaign
from lemmacheck.verify.loading import Selection, TargetError, select
from lemmacheck.verify.run import Options, Progress, effort, verify, with_premises
from tests.verify.planted import USER_MODULE

KNOWN = all_claims()
QUIET = Progress(lambda _: None, lambda _: None, lambda _: None)
REFUTED = [c for p in papers() for c in p.claims if p.expected(c) == "refuted"]
WITNESSED = [c.id for c in REFUTED if ledger.witness_path(c).is_file()]
"""The others are refuted in Coq alone, which is not asked here."""


def go(folder, *targets, **options):
    return verify(select(targets), Options(out=folder, **options), QUIET)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The full built-in run in quick profile, as on a machine without Coq."""
    folder = tmp_path_factory.mktemp("whole")
    return go(folder, coq=False)


def test_the_record_is_valid_against_the_published_schema(whole):
    schema = json.loads(Path(reports_package.__path__[0], "schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    data = json.loads(whole.path.read_text())
    assert list(Draft202012Validator(schema).iter_errors(data)) == []
    data["claims"][0]["verdict"] = "true"
    assert list(Draft202012Validator(schema).iter_errors(data)) != []


def test_the_record_holds_every_claim_in_order(whole):
    record = read_record(whole.path)
    assert record == whole.record
    assert record.complete
    assert [c.id for c in record.claims] == [c.id for p in papers() for c in p.claims]
    assert all(re.fullmatch(ID_PATTERN, c.id) for c in record.claims)


def test_without_coq_nothing_is_proved_but_by_certificates_that_are_checked(whole):
    proved = {c.id for c in whole.record.claims if c.verdict is Verdict.PROVED}
    for claim in whole.record.claims:
        if claim.id in proved:
            assert any(
                e.kind is EvidenceKind.CERTIFICATE and e.status is EvidenceStatus.CHECKED
                for e in claim.evidence
            )
            assert set(claim.depends_on) <= proved
    assert proved, "some certificates rest on hypotheses alone"


def test_without_coq_the_rest_is_unconfirmed_or_refuted_and_as_expected(whole):
    assert whole.problems == ()
    for claim in whole.record.claims:
        assert claim.as_expected, claim.id
        wanted = (Standing.PROVED, Standing.UNCONFIRMED, Standing.REFUTED, Standing.ASSUMED)
        assert claim.standing in wanted, claim.id


def test_exactly_the_expected_claims_are_refuted_each_with_two_witnesses(whole):
    refuted = [c for c in whole.record.claims if c.verdict is Verdict.REFUTED]
    assert [c.id for c in refuted] == WITNESSED
    for claim in refuted:
        assert claim.witness is not None
        assert claim.largest_witness is not None
        assert claim.repaired_by is None or claim.repaired_by in KNOWN
        assert claim.margin <= -1e-3


RARE = {f"fallah2019/table-1.hf-maml-k-shot@{width}-width" for width in ("theorem", "some")}
"""Whose conditions a short search does not meet; that they can be met is tested elsewhere."""


def test_every_judged_claim_was_tried_on_instances(whole):
    for claim in whole.record.claims:
        # algebra may refute without any
        if claim.verdict not in (None, Verdict.REFUTED) and claim.id not in RARE:
            assert 0 < claim.trials.admitted <= claim.trials.drawn, claim.id


def test_the_same_commit_gives_the_same_verdicts_for_a_claim_alone(whole, tmp_path, monkeypatch):
    """A certificate's premises are judged with it, whether or not they are asked for."""
    for name in [c.id for c in KNOWN.values() if path_of(c.id).exists()][::5]:
        (alone,) = go(tmp_path, name, coq=False).record.claims
        (among,) = whole.record.find(name)
        assert (alone.verdict, alone.unconfirmed) == (among.verdict, among.unconfirmed), name
        assert alone.depends_on == among.depends_on


def test_premises_of_certificates_are_judged_with_the_claim():
    for claim in KNOWN.values():
        needed = set(with_premises(select([claim.id])))
        assert {KNOWN[name].id for name in gathering.premises(claim)} <= needed
        assert {KNOWN[name].id for name in claim.uses} <= needed


class Crash:
    """Stands in for `gather` and interrupts after `after` claims."""

    def __init__(self, after):
        self.left = after

    def __call__(self, *arguments):
        if not self.left:
            raise KeyboardInterrupt
        self.left -= 1
        return gathering.gather(*arguments)


GROUP = "fallah2019/lemma-4.12"


def test_an_interrupted_run_leaves_a_partial_record_and_no_other(tmp_path, no_coq, monkeypatch):
    monkeypatch.setattr(run, "gather", Crash(5))
    with pytest.raises(KeyboardInterrupt):
        go(tmp_path, GROUP)
    assert not (tmp_path / REPORT).exists()
    data = json.loads((tmp_path / PARTIAL).read_text())
    assert data["complete"] is False
    assert not read_record(tmp_path / PARTIAL, partial=True).complete
    with pytest.raises(ValueError, match="partial record"):
        read_record(tmp_path / PARTIAL)


def test_an_interrupted_run_leaves_an_older_whole_record_untouched(tmp_path, no_coq, monkeypatch):
    go(tmp_path, GROUP)
    before = (tmp_path / REPORT).read_bytes()
    monkeypatch.setattr(run, "gather", Crash(5))
    with pytest.raises(KeyboardInterrupt):
        go(tmp_path, GROUP)
    assert (tmp_path / REPORT).read_bytes() == before


def test_the_next_run_goes_on_where_the_interrupted_one_stopped(tmp_path, no_coq, monkeypatch):
    searched = []

    def counted(claim, *rest):
        searched.append(claim.id)
        return real(claim, *rest)

    real = campaign.search
    monkeypatch.setattr(campaign, "search", counted)
    with monkeypatch.context() as patch:
        patch.setattr(run, "gather", Crash(5))
        with pytest.raises(KeyboardInterrupt):
            go(tmp_path, GROUP)
    first, searched[:] = list(searched), []
    assert first
    resumed = go(tmp_path, GROUP)
    assert not set(first) & set(searched), "searched again"
    assert searched
    assert not (tmp_path / PARTIAL).exists()
    assert not (tmp_path / checkpoint.FILE).exists()
    at_once = go(tmp_path / "other", GROUP)
    assert [(c.id, c.verdict, c.trials) for c in resumed.record.claims] == [
        (c.id, c.verdict, c.trials) for c in at_once.record.claims
    ]


def test_a_run_that_ends_early_ends_coq_too(tmp_path, monkeypatch):
    ended = threading.Event()

    def slow(*_, stop, **__):
        assert stop.wait(60), "nobody said stop"
        ended.set()
        raise coq.StoppedError

    monkeypatch.setattr(coq, "check", slow)
    monkeypatch.setattr(run, "gather", Crash(1))
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        go(tmp_path, GROUP)
    assert ended.is_set()
    assert time.monotonic() - began < 20


def test_coq_errors_are_problems(tmp_path, monkeypatch):
    broken = coq.CoqReport(True, "Coq", {}, ("Law.v: line 3: broken",))
    monkeypatch.setattr(coq, "check", lambda *_, **__: broken)
    assert "Law.v: line 3: broken" in go(tmp_path, "fallah2019/eq-31").problems


def test_contradictory_evidence_is_undecided_and_not_as_expected(tmp_path, monkeypatch):
    name = "fallah2019/eq-54.1@literal"
    theorem = coq.Theorem("cheat_proof", True, "File", True)
    liar = coq.CoqReport(True, "Coq", {name: (theorem,)})
    monkeypatch.setattr(coq, "check", lambda *_, **__: liar)
    (claim,) = go(tmp_path, name).record.claims
    assert claim.verdict is Verdict.UNDECIDED
    assert "CONTRADICTION" in claim.reason
    assert not claim.as_expected


def test_a_users_paper_is_never_given_to_coq(tmp_path, monkeypatch):
    (tmp_path / "mine.py").write_text(USER_MODULE)
    monkeypatch.setattr(coq, "check", lambda *_, **__: pytest.fail("Coq was asked"))
    result = go(tmp_path / "out", str(tmp_path / "mine.py"))
    assert [c.verdict for c in result.record.claims] == [Verdict.SUPPORTED, Verdict.REFUTED]
    assert result.record.environment["coq"] == "not used"


def test_what_is_refuted_is_found_again_with_no_evidence_and_no_expectation(
    tmp_path, no_coq, monkeypatch
):
    """Every refutation, from nothing but the statements: CI's proof that none is transcribed."""
    monkeypatch.setattr(ledger, "EVIDENCE", tmp_path / "empty")
    hidden = tuple(
        replace(
            p,
            expects="open",
            claims=tuple(replace(c, expected=None, follows=None, notes="") for c in p.claims),
        )
        for p in papers()
    )
    selection = Selection(hidden, tuple(WITNESSED))
    options = Options(out=tmp_path / "out", rediscover=True)
    monkeypatch.setattr(run, "with_premises", lambda s: s.chosen)
    monkeypatch.setattr(
        run, "effort", lambda *asked: replace(effort(*asked), twins=0, needs=False)
    )  # these are tried elsewhere
    result = verify(selection, options, QUIET)
    missed = [c.id for c in result.record.claims if c.verdict is not Verdict.REFUTED]
    assert missed == []
    assert all(c.witness is not None for c in result.record.claims)


def test_rediscovery_names_what_it_misses(tmp_path, no_coq, monkeypatch):
    name = "fallah2019/eq-54.1@literal"
    monkeypatch.setattr(campaign, "search", lambda *_: campaign.Found(10, 10, 1.0))
    monkeypatch.setattr(campaign, "needs", lambda *_: ())  # they would find it on their way
    monkeypatch.setattr(trying, "processors", lambda: 1)
    assert go(tmp_path, name, rediscover=True).missed == (name,)


def test_deeper_profiles_search_more_and_try_more_twins():
    quick, standard, deep = (effort(Options(profile=p)) for p in Profile)
    assert quick.budget.regions < standard.budget.regions < deep.budget.regions
    assert (quick.twins, deep.twins) == (0, None)
    assert not quick.rediscover
    assert effort(Options(rediscover=True)).rediscover


def test_the_digest_of_the_statements_changes_with_a_statement():
    claims = list(papers()[0].claims)
    changed = [replace(claims[0], relation=claims[1].relation), *claims[1:]]
    assert run.digest(claims) != run.digest(changed)
    assert run.digest(claims) == run.digest(list(papers()[0].claims))


def test_an_unknown_target_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(TargetError):
        go(tmp_path / "out", "fallah2019/eq-999")
    assert not (tmp_path / "out").exists()


def test_the_record_round_trips(whole):
    assert Record.from_json(json.loads(whole.path.read_text())) == whole.record
