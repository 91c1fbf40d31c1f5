"""`lemmacheck attack` as its user meets it: outcomes, files, resumption, and what it refuses."""

import json
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from lemmacheck.verify.command_line import app
from tests.verify.planted import USER_MODULE, interrupt, lemmacheck

FALSE, TRUE = "fallah2019/eq-54.1@literal", "fallah2019/eq-54.2"


@pytest.fixture
def attack(tmp_path):
    def go(*arguments):
        return CliRunner().invoke(app, ["attack", *map(str, arguments), "--out", str(tmp_path)])

    return go


def test_a_false_claim_is_refuted_with_a_script_that_replays(attack, tmp_path):
    result = attack(FALSE, "--seconds", 60)
    assert result.exit_code == 1, result.output
    assert "(violated)" in result.output
    (script,) = tmp_path.glob("*.py")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_true_claim_survives_and_what_came_nearest_is_told_exactly(attack):
    result = attack(TRUE, "--seconds", 0.2)
    assert result.exit_code == 0, result.output
    assert "Nearest, exactly: 1" in result.output
    assert "could shrink to" in result.output


def test_the_same_command_goes_on(attack, tmp_path):
    attack(TRUE, "--seconds", 0.2)
    (path,) = tmp_path.glob("*.json")
    before = json.loads(path.read_text())["drawn"]
    attack(TRUE, "--seconds", 0.2)
    assert json.loads(path.read_text())["drawn"] > before
    attack(TRUE, "--seconds", 0, "--fresh")
    assert json.loads(path.read_text())["drawn"] == 0


def test_another_seed_is_another_attack(attack):
    attack(TRUE, "--seconds", 0.1)
    result = attack(TRUE, "--seconds", 0.1, "--seed", 1)
    assert result.exit_code == 2
    assert "its seed is 0, not 1" in result.output


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("fallah2019", ("selects", "name one")),
        ("fallah2019/eq-29", ("is a definition",)),
        ("fallah2019/eq-1000", ("fallah2019/eq-1000",)),
    ],
)
def test_what_is_no_single_statement_is_refused(attack, name, parts):
    result = attack(name)
    assert result.exit_code == 2
    for part in parts:
        assert part in result.output


def test_a_users_claim_is_attacked_too(tmp_path, attack):
    path = tmp_path / "mine.py"
    path.write_text(USER_MODULE.replace("CLAIMS = (", "ALL = (") + "\nCLAIMS = ALL[1:]\n")
    result = attack(path, "--seconds", 60)
    assert result.exit_code == 1, result.output
    assert "mypaper/lemma-2" in result.output


def test_ctrl_c_keeps_the_best_and_exits_with_3(tmp_path):
    process = lemmacheck("attack", TRUE, "--seconds", "600", "--out", tmp_path)
    while not list(tmp_path.glob("*.json")) and process.poll() is None:
        time.sleep(0.02)
    interrupt(process)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 3, errors
    (kept,) = tmp_path.glob("*.json")
    assert json.loads(kept.read_text())["claim"] == TRUE
