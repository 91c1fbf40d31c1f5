"""The arrows between the rooms are as drawn in the design."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_RUN = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports({!r}, no_cache=True))
"""


def lint(config: Path, folder: Path, path: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _RUN.format(str(config))],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_import_contract_is_kept():
    """No room imports what it must not know."""
    result = lint(ROOT / "pyproject.toml", ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("reports", "import lemmacheck.proofs"),
        ("reports", "import sympy"),
        ("algorithms", "import lemmacheck.verify"),
        ("algorithms", "import sympy"),
        ("proofs", "import lemmacheck.algorithms"),
        ("proofs", "import numpy"),
    ],
)
def test_a_forbidden_import_is_caught(tmp_path, room, line):
    """Each contract turns red when it is broken: rooms in miniature, with one wrong import."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    rooms = [name.removeprefix("lemmacheck.") for name in settings["root_packages"]]
    for name in rooms:
        folder = tmp_path / "lemmacheck" / name
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text(line + "\n" if name == room else "")
    text = (ROOT / "pyproject.toml").read_text()
    section = text[text.index("[tool.importlinter]") :]
    (tmp_path / "pyproject.toml").write_text(section)
    result = lint(tmp_path / "pyproject.toml", tmp_path, str(tmp_path))
    assert result.returncode == 1, result.stdout + result.stderr
    assert "BROKEN" in result.stdout
