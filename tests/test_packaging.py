"""What is installed is what is in the rooms, and the lock file fits the project."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("algorithms", "proofs", "reports", "verify")
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCK = (ROOT / "requirements.lock").read_text()
SHIPPED = {".v", ".json", ".jinja", ".css", ".js"}
NOT_SHIPPED = ("reports/out/", "reports/published/")


def files_of_rooms(suffixes):
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            relative = path.relative_to(ROOT)
            shipped = path.suffix in suffixes and not str(relative).startswith(NOT_SHIPPED)
            if shipped and path.is_file() and "__pycache__" not in path.parts:
                yield relative


def test_every_folder_with_python_files_is_listed():
    """Setuptools finds no mapped folder by itself: none may be missing or left over."""
    folders = {path.parent for path in files_of_rooms({".py"})}
    expected = {"lemmacheck." + ".".join(folder.parts): str(folder) for folder in folders}
    setuptools = SETTINGS["tool"]["setuptools"]
    assert setuptools["package-dir"] == expected
    assert sorted(setuptools["packages"]) == sorted(expected)


def test_every_python_folder_is_a_package():
    """Without `__init__.py` a folder would be importable here and lost in the wheel's tools."""
    folders = {path.parent for path in files_of_rooms({".py"})}
    assert [
        str(folder) for folder in sorted(folders) if not (ROOT / folder / "__init__.py").exists()
    ] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The names of the files in a wheel built from a copy of the tree."""
    tree = tmp_path_factory.mktemp("tree")
    skip = shutil.ignore_patterns("__pycache__", "out", "published", "*.vo*", "*.glob")
    for room in ROOMS:
        shutil.copytree(ROOT / room, tree / room, ignore=skip)
    for name in ("pyproject.toml", "VERSION", "LICENSE", "README.md"):
        shutil.copy(ROOT / name, tree / name)
    build = "from setuptools import build_meta; build_meta.build_wheel('dist')"
    (tree / "dist").mkdir()
    subprocess.run([sys.executable, "-c", build], cwd=tree, check=True, capture_output=True)
    (path,) = (tree / "dist").glob("*.whl")
    return set(zipfile.ZipFile(path).namelist())


def test_the_wheel_holds_every_file_of_the_rooms(wheel):
    """Modules, Coq sources, evidence, template and schema are all installed."""
    missing = [str(p) for p in files_of_rooms({".py"} | SHIPPED) if f"lemmacheck/{p}" not in wheel]
    assert missing == []


def test_the_wheel_installs_nothing_outside_its_name(wheel):
    """A tool that runs in other people's repositories must not install a package `reports`."""
    assert {name.split("/")[0] for name in wheel} <= {
        "lemmacheck",
        f"lemmacheck-{(ROOT / 'VERSION').read_text().strip()}.dist-info",
    }


def test_the_lock_file_pins_every_dependency_with_hashes():
    """Each dependency of the project and of its test, search and dev extras is pinned."""
    extras = SETTINGS["project"]["optional-dependencies"]
    wanted = SETTINGS["project"]["dependencies"] + extras["test"] + extras["search"] + extras["dev"]
    names = {re.match(r"[\w.-]+", item)[0].lower().replace("_", "-") for item in wanted}
    pins = re.findall(r"^([\w.-]+)==(\S+)((?: \\\n +--hash=sha256:[0-9a-f]{64})*)", LOCK, re.M)
    assert names <= {name.lower().replace("_", "-") for name, _, _ in pins}
    assert [name for name, _, hashes in pins if not hashes] == []


def test_the_lock_file_names_no_host_and_no_folder():
    """It must work on any machine with a package registry."""
    options = [line for line in LOCK.splitlines() if line.startswith("-")]
    assert options == []
    assert "://" not in LOCK
    assert not re.search(r"(^|\s)/\w", LOCK)


def test_versions_and_licence_agree():
    """The version stands in VERSION; the citation repeats it; the licence is MIT everywhere."""
    version = (ROOT / "VERSION").read_text().strip()
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text()
    assert (ROOT / "LICENSE").read_text().startswith("MIT License")
    assert SETTINGS["project"]["license"] == "MIT"
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text()


def test_make_explains_a_missing_python():
    """Without a usable Python `make` says what to install, before it touches anything."""
    result = subprocess.run(
        ["make", "test", "PYTHON=no-such-python", "VENV=/nonexistent/venv"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode != 0
    assert "needs Python 3.11 or newer" in result.stderr


LANE_TEST = (
    "import pytest\n@pytest.mark.coq\ndef test_coq(): pass\ndef test_core(seed): assert {}\n"
)


def run_lane(tmp_path, *, require, present, check="True"):
    (tmp_path / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text())
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  coq: x\n  browser: x\n")
    (tmp_path / "test_lane.py").write_text(LANE_TEST.format(check))
    programs = tmp_path / "bin"
    programs.mkdir()
    if present:
        (programs / "coqc").write_text("#!/bin/sh\n")
        (programs / "coqc").chmod(0o755)
    environment = {**os.environ, "PATH": str(programs), "LEMMACHECK_REQUIRE": require}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("require", "present", "code", "words"),
    [
        ("", False, 0, "1 passed, 1 skipped"),
        ("", True, 0, "2 passed"),
        ("coq", True, 0, "2 passed"),
        ("coq", False, 1, "the coq lane is required, and test_lane.py::test_coq was skipped"),
        ("browser", True, 1, "the browser lane is required, and none of its tests ran"),
        ("cog", True, 4, "lanes are coq, browser"),
    ],
)
def test_a_required_lane_fails_when_it_did_not_run(tmp_path, require, present, code, words):
    """A skip never looks green where the lane is required."""
    result = run_lane(tmp_path, require=require, present=present)
    assert result.returncode == code, result.stdout + result.stderr
    assert words in result.stdout + result.stderr


def test_a_failure_prints_its_seed(tmp_path):
    """The seed comes from the test's id and is shown with the failure."""
    result = run_lane(tmp_path, require="", present=True, check="seed == 1")
    assert result.returncode == 1
    assert "from the test's id" in result.stdout
