"""The command line: what it exits with, what it says, and what it leaves behind."""

import errno
import json
import os
import re
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lemmacheck.proofs.claim import Paper
from lemmacheck.proofs.papers import all_claims, papers
from lemmacheck.reports import write
from lemmacheck.reports.write import PARTIAL, REPORT
from lemmacheck.verify import coq, gathering, ledger, loading, run, trying
from lemmacheck.verify.adversary import campaign
from lemmacheck.verify.checkpoint import FILE
from lemmacheck.verify.command_line import app
from lemmacheck.verify.coq import CoqReport, Theorem
from tests.verify.planted import (
    ATTAINED,
    BARELY_FALSE,
    USER_MODULE,
    interrupt,
    lemmacheck,
    with_expected,
)

TRUE, FALSE = "fallah2019/lemma-4.9", "fallah2019/eq-54.1@literal"
GROUP = "fallah2019/lemma-4.12"


@pytest.fixture
def verify(tmp_path, no_coq):
    """Runs `lemmacheck verify` into tmp_path/out, without Coq."""

    def call(*arguments, out=None):
        folder = tmp_path / "out" if out is None else out
        return CliRunner().invoke(app, ["verify", *map(str, arguments), "--out", str(folder)])

    return call


def said(result):
    """Standard error on one line; the bar of progress is drawn there too."""
    return " ".join(result.stderr.split())


def verdicts(folder):
    record = json.loads((folder / REPORT).read_text())
    return {c["id"]: c["verdict"] for c in record["claims"]}


# 0 and 1: verdicts


def test_verdicts_as_expected_exit_with_0(verify, tmp_path):
    result = verify(TRUE, FALSE)
    assert result.exit_code == 0, result.stderr
    assert "Every verdict as expected" in " ".join(result.stdout.split())
    assert (tmp_path / "out" / "index.html").exists()


def test_a_false_claim_marked_as_holding_exits_with_1(verify, monkeypatch, tmp_path):
    monkeypatch.setattr(loading, "papers", lambda: with_expected(FALSE, "proved"))
    assert verify(FALSE).exit_code == 1
    assert verdicts(tmp_path / "out") == {FALSE: "refuted"}


def test_a_true_claim_marked_refuted_exits_with_1(verify, monkeypatch, tmp_path):
    monkeypatch.setattr(loading, "papers", lambda: with_expected(TRUE, "refuted"))
    assert verify(TRUE).exit_code == 1
    assert verdicts(tmp_path / "out")[TRUE] != "refuted"


@pytest.mark.parametrize(
    ("claim", "expected", "code"),
    [
        (BARELY_FALSE, "proved", 1),
        (BARELY_FALSE, "refuted", 0),
        (ATTAINED, "refuted", 1),
        (ATTAINED, "proved", 1),  # supported is not proved
        (ATTAINED, "supported", 0),
    ],
    ids=lambda x: str(getattr(x, "id", x)),
)
def test_a_planted_claim_exits_with_1_exactly_when_its_mark_is_wrong(
    verify, monkeypatch, claim, expected, code
):
    paper = Paper("planted", "Planted", "", (replace(claim, expected=expected),))
    monkeypatch.setattr(loading, "papers", lambda: (*papers(), paper))
    assert verify("planted").exit_code == code


def test_contradictory_evidence_exits_with_1(verify, monkeypatch, tmp_path):
    liar = CoqReport(True, "Coq", {FALSE: (Theorem("cheat_proof", True, "File", True),)})
    monkeypatch.setattr(coq, "check", lambda *_, **__: liar)
    assert verify(FALSE).exit_code == 1
    (claim,) = json.loads((tmp_path / "out" / REPORT).read_text())["claims"]
    assert claim["verdict"] == "undecided"
    assert claim["reason"].startswith("CONTRADICTION")


@pytest.fixture
def mine(tmp_path):
    """Writes a user's module and gives its path."""

    def write_module(text):
        path = tmp_path / "my_paper.py"
        path.write_text(text)
        return path

    return write_module


def test_a_users_true_and_false_claims_are_told_apart(verify, mine, tmp_path):
    assert USER_MODULE.count("\n") <= 25
    result = verify(mine(USER_MODULE))
    assert result.exit_code == 1
    found = verdicts(tmp_path / "out")
    assert found["mypaper/lemma-2"] == "refuted"
    assert found["mypaper/lemma-1"] in ("supported", "proved")


def test_a_users_true_claim_alone_exits_with_0(verify, mine):
    text = USER_MODULE.replace("(1 - alpha * L)", "(1 + 2 * alpha * L)")
    assert verify(mine(text)).exit_code == 0


def test_a_users_false_claim_expected_refuted_exits_with_0(verify, mine):
    text = USER_MODULE.replace('shrink by 1 - alpha L",', 'shrink", expected="refuted",')
    assert verify(mine(text)).exit_code == 0


# 2: bad input


def refused(result, *parts):
    assert result.exit_code == 2, result.stdout + result.stderr
    message = said(result)
    assert "error:" in message
    for part in parts:
        assert part in message
    assert "Traceback" not in message


def test_an_unknown_id_is_refused(verify, tmp_path):
    refused(verify("fallah2019/eq-999"), "'fallah2019/eq-999'", "lemmacheck list")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("CLAIMS = (", ("my_paper.py, line 1", "was never closed")),
        ("x = 1", ("must end in CLAIMS", "add CLAIMS")),
        (USER_MODULE.replace("lemma-2", "lemma-1"), ("claimed twice", "unique")),
        (USER_MODULE.replace("mypaper/lemma-2", "lemma two"), ("'lemma two'", "<paper>/<kind>")),
        (USER_MODULE.replace("1 - alpha * L", "0.1 - alpha * L"), ("0.1", "float", "'0.1'")),
        (USER_MODULE.replace("1 - alpha * L", 'float("inf") - alpha * L'), ("inf", "float")),
        ("raise SystemExit(0)", ("ends Python with status 0", "remove")),
    ],
    ids="syntax no-claims duplicate malformed float infinite exit".split(),
)
def test_a_bad_module_is_refused(verify, mine, tmp_path, text, parts):
    refused(verify(mine(text)), *parts)
    assert not (tmp_path / "out").exists()


def test_a_claim_that_no_reading_can_evaluate_is_refused_by_name(verify, mine, monkeypatch):
    def unreadable(claim, *_):
        raise NotImplementedError("Ceiling has no array reading")

    monkeypatch.setattr(campaign, "search", unreadable)
    refused(verify(mine(USER_MODULE)), "mypaper/lemma-1", "Ceiling has no array reading")


def test_brackets_in_a_message_are_shown_as_they_are(verify):
    refused(verify("[bold]nothing[/bold]"), "'[bold]nothing[/bold]'")


@pytest.mark.parametrize("depth", ["file", "file/out", "file/a/b"])
def test_an_unwritable_folder_is_refused(verify, tmp_path, depth):
    (tmp_path / "file").write_text("mine")
    refused(verify(TRUE, out=tmp_path / depth), str(tmp_path / "file"), "--out")
    assert (tmp_path / "file").read_text() == "mine"


def test_bad_usage_exits_with_2(verify):
    assert verify("--profile", "hasty").exit_code == 2
    assert verify("--require", "luck").exit_code == 2


def replay(*arguments):
    return CliRunner().invoke(app, ["replay", *arguments])


@pytest.mark.parametrize(
    ("item", "parts"),
    [
        ("alpha=3", ("alpha = 3", "≤ 1/L fails", "choose a value within")),
        ("alpha=-1/10", ("alpha = -1/10", "fails")),
        ("alpha=nan", ("'nan' is no rational number", "alpha=1/10")),
        ("alpha=inf", ("'inf' is no rational number",)),
        ("alpha=1e999999999", ("is no rational number",)),
        ("alpha=1/0", ("'1/0' is no rational number",)),
        ("alpha", ("'' is no rational number",)),
        ("L=1/100", ("'L' is no free scalar", "it has alpha")),
        ("w=1", ("'w' is no free scalar",)),
        ("beta=1", ("'beta' is no free scalar",)),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_a_value_that_cannot_be_is_refused(item, parts):
    refused(replay(FALSE, "--set", item), *parts)


def test_a_claim_without_a_witness_cannot_be_replayed():
    refused(replay(TRUE), "no stored witness", f"lemmacheck show {TRUE}")


def test_a_name_of_several_claims_cannot_be_replayed():
    refused(replay("fallah2019/corollary-4.10"), "selects 2 claims", "corollary-4.10.2")


def test_a_script_of_other_values_is_refused(tmp_path):
    refused(replay(FALSE, "--set", "alpha=0", "--script", str(tmp_path / "x.py")), "--set")
    assert not (tmp_path / "x.py").exists()


def test_a_script_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    refused(replay(FALSE, "--script", str(tmp_path / "file" / "x.py")), "--out")


def disk_full_at(monkeypatch, name):
    real = os.replace

    def full(source, target):
        if Path(target).name == name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(source, target)

    monkeypatch.setattr(write.os, "replace", full)


@pytest.mark.parametrize("name", [".lemmacheck-probe", FILE, REPORT])
def test_a_full_disk_is_an_error_and_leaves_the_older_record_untouched(
    verify, tmp_path, monkeypatch, name
):
    assert verify(TRUE).exit_code == 0
    before = (tmp_path / "out" / REPORT).read_bytes()
    disk_full_at(monkeypatch, name)
    refused(verify(TRUE, FALSE), "the disk is full", "free some space")
    assert (tmp_path / "out" / REPORT).read_bytes() == before
    assert not list((tmp_path / "out").glob("*.tmp"))


def test_a_disk_that_fills_while_writing_is_an_error(verify, tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(write.os, "fsync", full)
    refused(verify(TRUE), "the disk is full")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_page_that_cannot_be_written_is_an_error(verify, monkeypatch):
    disk_full_at(monkeypatch, "index.html")
    refused(verify(TRUE), "index.html", "the disk is full")


# 1: evidence that was touched


@pytest.fixture
def evidence(tmp_path, monkeypatch):
    """A copy of the evidence that stands in for the real one."""
    shutil.copytree(ledger.EVIDENCE, tmp_path / "evidence")
    monkeypatch.setattr(ledger, "EVIDENCE", tmp_path / "evidence")
    return ledger.witness_path(all_claims()[FALSE])


def zeroed(data):
    recipe = data["simplest"]["recipe"]
    text = re.sub(r"-?\d+", "0", json.dumps(recipe["coefficients"]))
    recipe["coefficients"] = json.loads(text)


def restated(data):
    data["statement"] = "0" * 64


@pytest.mark.parametrize(
    ("edit", "status", "why"),
    [
        (zeroed, "failed", "its simplest instance does not break the claim"),
        (restated, "stale", "the statement changed since this witness was found"),
    ],
    ids=["tampered", "stale"],
)
def test_evidence_that_was_touched_exits_with_1(verify, evidence, tmp_path, edit, status, why):
    data = json.loads(evidence.read_text())
    edit(data)
    evidence.write_text(json.dumps(data))
    result = verify(FALSE)
    assert result.exit_code == 1
    assert f"problem: {FALSE}: witness evidence is {status}" in said(result)
    assert why in said(result)
    (claim,) = json.loads((tmp_path / "out" / REPORT).read_text())["claims"]
    assert status in {e["status"] for e in claim["evidence"]}
    refusal = replay(FALSE)
    assert refusal.exit_code == 1
    assert why in said(refusal)


def test_untouched_evidence_in_another_folder_is_no_problem(verify, evidence):
    assert verify(FALSE).exit_code == 0


# 3: interrupted


def test_ctrl_c_exits_with_3_and_the_next_run_goes_on(verify, tmp_path, monkeypatch):
    real, left, searched = gathering.gather, [4], []

    def crash(*arguments):
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(run, "gather", crash)
        result = verify(GROUP)
    out = tmp_path / "out"
    assert result.exit_code == 3
    assert "interrupted" in said(result)
    assert str(out / PARTIAL) in said(result)
    assert not (out / REPORT).exists()
    assert json.loads((out / PARTIAL).read_text())["complete"] is False
    done = set(json.loads((out / FILE).read_text())["entries"])
    assert done
    find = campaign.search
    monkeypatch.setattr(
        campaign, "search", lambda claim, *rest: searched.append(claim.id) or find(claim, *rest)
    )
    assert verify(GROUP).exit_code == 0
    assert not done & set(searched)
    assert not (out / PARTIAL).exists()


@pytest.mark.parametrize("place", ["verify.command_line.select", "reports.terminal.report"])
def test_ctrl_c_at_any_time_exits_with_3(verify, monkeypatch, place):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(f"lemmacheck.{place}", stopped)
    assert verify(TRUE).exit_code == 3


def test_a_real_ctrl_c_leaves_a_partial_record_and_the_next_run_ends(tmp_path):
    out = tmp_path / "out"
    process = lemmacheck("verify", "--profile", "standard", GROUP, "--out", out)
    deadline = time.monotonic() + 60
    while not (out / FILE).exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    interrupt(process)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 3, errors
    assert json.loads((out / PARTIAL).read_text())["complete"] is False
    assert not (out / REPORT).exists()
    again = lemmacheck("verify", GROUP, "--out", out)
    output, errors = again.communicate(timeout=60)
    assert again.returncode == 0, output + errors
    assert not (out / PARTIAL).exists()
    assert json.loads((out / REPORT).read_text())["complete"] is True


# the program itself


def test_the_console_script_judges_a_users_module_from_any_folder(tmp_path):
    (tmp_path / "my_paper.py").write_text(USER_MODULE)
    process = lemmacheck("verify", "my_paper.py", cwd=tmp_path)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 1, output + errors
    assert verdicts(tmp_path / "reports" / "out")["mypaper/lemma-2"] == "refuted"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["my_paper.py", "reports"]


def test_the_console_script_refuses_an_unknown_id_without_a_traceback(tmp_path):
    process = lemmacheck("verify", "nothing/eq-1", "--out", tmp_path / "out")
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "'nothing/eq-1' is no paper" in errors
    assert "Traceback" not in errors


def test_without_coqc_what_needs_it_is_unconfirmed_and_requiring_it_exits_with_1(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(coq.shutil, "which", lambda _: None)
    arguments = ["verify", GROUP, "--out", str(tmp_path)]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    claims = json.loads((tmp_path / REPORT).read_text())["claims"]
    assert any(c["unconfirmed"] for c in claims)
    assert not any(c["unconfirmed"] and c["verdict"] == "proved" for c in claims)
    assert "unconfirmed" in result.stdout
    assert CliRunner().invoke(app, [*arguments, "--require", "coq"]).exit_code == 1
    assert CliRunner().invoke(app, [*arguments, "--require", "witness"]).exit_code == 0


def test_rediscovery_finds_refutations_again_and_says_what_it_misses(verify, tmp_path, monkeypatch):
    monkeypatch.setattr(ledger, "EVIDENCE", tmp_path / "empty")
    monkeypatch.setattr(run, "with_premises", lambda selection: selection.chosen)
    result = verify(FALSE, "--rediscover")
    assert result.exit_code == 0, result.stdout
    assert "refutations missed: none" in result.stdout
    assert verdicts(tmp_path / "out")[FALSE] == "refuted"
    blind = campaign.Found(10, 10, 1.0)
    monkeypatch.setattr(campaign, "search", lambda *_: blind)
    monkeypatch.setattr(campaign, "needs", lambda *_: ())  # they would find it on their way
    monkeypatch.setattr(trying, "processors", lambda: 1)
    result = verify(FALSE, "--rediscover")
    assert result.exit_code == 1
    assert f"refutations missed: {FALSE}" in result.stdout


def test_replay_shows_both_sides_and_says_whether_the_relation_holds():
    result = replay(FALSE)
    assert result.exit_code == 0
    assert "(violated)" in result.stdout
    other = replay(FALSE, "--set", "alpha=0")
    assert other.exit_code == 0
    assert "the relation holds here" in other.stdout
    assert replay(FALSE, "--largest").exit_code == 0


def test_replay_writes_the_script(tmp_path):
    path = tmp_path / "witness.py"
    assert replay(FALSE, "--script", str(path)).exit_code == 0
    assert "import" in path.read_text()


def test_list_names_every_claim_once():
    result = CliRunner().invoke(app, ["list"], env={"COLUMNS": "200"})
    assert result.exit_code == 0
    for paper in papers():
        for claim in paper.claims:
            assert claim.id in result.stdout


def test_show_says_statement_verdict_and_why(no_coq):
    result = CliRunner().invoke(app, ["show", FALSE])
    assert result.exit_code == 0
    assert "refuted" in result.stdout
    assert "misprinted" in result.stdout


def test_discover_says_what_it_stores_and_refuses_a_folder_it_cannot_write(tmp_path, monkeypatch):
    name = "fallah2019/text-B.1@literal"
    stored = ledger.read_witness(all_claims()[name])

    def quick(claim, claims, seed):
        path = ledger.write_witness(claim, stored.instance, stored.largest)
        return f"refuted: {path.name}"

    monkeypatch.setattr("lemmacheck.verify.discovery.discover", quick)
    monkeypatch.setattr(ledger, "EVIDENCE", tmp_path / "new")
    result = CliRunner().invoke(app, ["discover", name])
    assert result.exit_code == 0
    assert result.stdout == f"{name}: refuted: text-B.1@literal.witness.json\n"
    assert ledger.read_witness(all_claims()[name]).status == "checked"
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(ledger, "EVIDENCE", tmp_path / "file")
    refused(CliRunner().invoke(app, ["discover", name]), "file", "in the way")


def test_coq_writes_the_sources_that_claims_and_certificates_make(monkeypatch, tmp_path):
    committed = coq.SOURCES
    monkeypatch.setattr(coq, "SOURCES", tmp_path)
    assert CliRunner().invoke(app, ["coq", "--statements"]).exit_code == 0
    for name in ("Statements.v", "Certificates.v"):
        assert (tmp_path / name).read_text() == (committed / name).read_text()


def test_coq_says_what_to_install_where_it_is_missing(monkeypatch):
    monkeypatch.setattr(coq.shutil, "which", lambda _: None)
    refused(CliRunner().invoke(app, ["coq"]), "apt-get install coq")


def test_coq_lists_what_is_refused(monkeypatch):
    bad = Theorem("x_proof", True, "File", False, (), "x_proof rests on [cheat]")
    monkeypatch.setattr(
        coq, "check", lambda *_, **__: CoqReport(True, "Coq 8", {"a": (bad,)}, ("Law.v: broken",))
    )
    result = CliRunner().invoke(app, ["coq"])
    assert result.exit_code == 1
    assert "x_proof rests on [cheat]" in result.stdout
    assert "Law.v: broken" in result.stdout
