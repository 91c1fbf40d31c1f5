"""The README's example is what a newcomer runs: it must do what is printed there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()


def masked(text: str) -> str:
    """Numbers of instances turn with the day's part of the search; everything else must agree."""
    lines = (re.sub(r"\d[\d,.]*\d|\d", "#", " ".join(line.split())) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def block(after: str) -> str:
    """The first fenced block that begins after the text `after`."""
    found = re.search(r"```\w*\n(.*?)```", README[README.index(after) :], re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("example")
    (folder / "my_paper.py").write_text(block("## Your own paper"))
    command = [Path(sys.executable).parent / "lemmacheck", "verify", "my_paper.py"]
    run = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "100", "HOME": str(folder)},
        check=False,
    )
    assert run.returncode == 1, run.stderr
    return run.stdout


def test_the_example_prints_what_the_readme_shows(output: str) -> None:
    shown = README[README.index("$ lemmacheck verify my_paper.py") :].split("```", 1)[0]
    assert masked(shown.split("\n", 1)[1]) == masked(output)


def test_the_example_is_about_twenty_lines() -> None:
    code = [line for line in block("## Your own paper").splitlines() if line.strip()]
    assert len(code) <= 25


def test_the_lines_that_run_a_method_print_what_is_shown(tmp_path: Path) -> None:
    after = README[README.index("## Run the methods") :]
    code, shown = re.findall(r"```(?:python)?\n(.*?)```", after, re.DOTALL)[:2]
    assert len(code.strip().split("\n\n")[1].splitlines()) <= 5
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout == shown


def test_a_run_prints_what_is_shown(tmp_path: Path) -> None:
    program = Path(sys.executable).parent / "lemmacheck"
    after = README.split("$ lemmacheck run maml logistic --steps 200\n", 1)[1].split("```", 1)[0]
    command = [program, "run", "maml", "logistic", "--steps", "200"]
    environment = {"PATH": "/usr/bin:/bin", "COLUMNS": "96", "HOME": str(tmp_path)}
    run = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, env=environment, check=True
    )
    assert masked(run.stdout) == masked(after)


@pytest.mark.parametrize("command", ["verify", "list", "show", "replay", "attack", "run", "bench"])
def test_every_command_that_the_readme_names_exists(command: str) -> None:
    assert f"lemmacheck {command}" in README
    program = Path(sys.executable).parent / "lemmacheck"
    run = subprocess.run([program, command, "--help"], capture_output=True, check=False)
    assert run.returncode == 0


def test_no_placeholder_is_left() -> None:
    assert "@@" not in README
