"""`lemmacheck bench`: what it exits with and what it says."""

import pytest
from typer.testing import CliRunner

from lemmacheck.verify.bench import command, floor
from lemmacheck.verify.bench.floor import Rates
from lemmacheck.verify.bench.run import FILE, TABLE, Run
from lemmacheck.verify.command_line import app
from tests.verify.bench._fake import fake, fake_ours

ONE = ("--only", "logistic-maml-B1-d4-N1")


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """Runs the command with fake sides into tmp_path/out."""
    rates = Rates(((1 << 20, 1e10),), {"float64": 1e11, "float32": 2e11})
    monkeypatch.setattr(floor, "measure", lambda *_, **__: rates)

    def call(*arguments, ours=None, peer=None):
        given = fake_ours(tmp_path, **ours or {}), fake(tmp_path, "peer", **peer or {})
        monkeypatch.setattr(command, "our_side", lambda *_: given[0])
        monkeypatch.setattr(command, "peers", lambda *_, **__: given[1:])
        folder = ["--out", str(tmp_path / "out"), "--no-growth"]
        return CliRunner().invoke(app, ["bench", *arguments, *folder])

    return call


def test_a_run_in_agreement_exits_with_0_and_tells_the_goals(bench, tmp_path):
    result = bench(*ONE)
    assert result.exit_code == 0, result.stderr
    assert "no single task is above 1.5" in result.stdout
    line = next(x for x in result.stderr.splitlines() if x.startswith("logistic-maml-B1-d4-N1"))
    assert "lemmacheck numpy" in line
    assert "ratio" in line
    assert {FILE, TABLE} <= {path.name for path in (tmp_path / "out").iterdir()}


def test_the_budget_is_that_of_every_cell(bench, monkeypatch):
    efforts = []

    def made(*arguments, **more):
        efforts.append(arguments[2])
        return Run(*arguments, **more)

    monkeypatch.setattr(command, "Run", made)
    for options in ((), ("--quick",), ("--budget", "0.5", "--quick")):
        assert bench("--only", "rank-one-maml-B1-d32-N1", *options).exit_code == 0
    assert [effort.budget for effort in efforts] == [5.0, 2.0, 0.5]
    assert bench(*ONE, "--budget", "-1").exit_code == 2


def test_a_disagreement_exits_with_1(bench):
    result = bench(*ONE, peer={"errors": {"plain": 1e-3}})
    assert result.exit_code == 1
    assert "disagrees" in result.stdout


def test_cells_are_listed_without_measuring(bench, tmp_path):
    result = bench("--list", "--quick", "--case", "sine")
    assert result.exit_code == 0
    assert "sine-maml-B512-d1761-N1-float64" in result.stdout.split()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("wrong", [("--case", "cubic"), ("--only", "nothing-like-it")])
def test_bad_input_exits_with_2(bench, wrong):
    result = bench(*wrong)
    assert result.exit_code == 2
    assert wrong[1] in " ".join(result.stderr.split())


def test_cells_beyond_the_memory_are_told(bench, tmp_path):
    result = bench("--only", "rank-one-maml-B1-d", "--memory", "0.00001")
    assert result.exit_code == 0, result.stderr
    assert "Left out" in (tmp_path / "out" / TABLE).read_text()


def test_our_own_absence_exits_with_2(bench):
    result = bench(*ONE, ours={"absent": True})
    assert result.exit_code == 2
    assert "no such library" in result.stderr
