"""What all tests share: seeds made from the test's id, and lanes that must not skip silently.

A lane is a marker for tests that need a program outside Python.  Where the program is absent its
tests are skipped; where `LEMMACHECK_REQUIRE` names the lane (`coq`, `coq,browser`) the whole run
fails unless at least one of its tests ran and none was skipped.

This file imports nothing but what a bare CUDA image has: pytest, hypothesis, numpy.
"""

import hashlib
import os
import random
import shutil

import hypothesis
import numpy as np
import pytest

LANES = {"coq": ("coqc",), "browser": ("chromium", "chromium-browser", "google-chrome")}
"""Each lane's marker, and the programs of which one must be there."""

_LANE_RUNS = pytest.StashKey[dict[str, int]]()
_LANE_SKIPS = pytest.StashKey[dict[str, list[str]]]()
_LANE_FAULTS = pytest.StashKey[list[str]]()

hypothesis.settings.register_profile("lemmacheck", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.load_profile("lemmacheck")


def seed_of(test_id: str) -> int:
    """Return the seed that belongs to a test's id, the same on every machine."""
    return int.from_bytes(hashlib.sha256(test_id.encode()).digest()[:4], "big")


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """The test's own seed; it is printed when the test fails."""
    return seed_of(request.node.nodeid)


@pytest.fixture
def rng(seed: int) -> np.random.Generator:
    """A generator seeded from the test's id."""
    return np.random.default_rng(seed)


@pytest.fixture(autouse=True)
def _seeded(seed: int) -> None:
    """No test depends on the tests that ran before it."""
    random.seed(seed)


@pytest.fixture
def chromium() -> str:
    """The path of the browser; for tests marked `browser`."""
    return next(path for name in LANES["browser"] if (path := shutil.which(name)))


def required_lanes() -> set[str]:
    """Return the lanes that must run, or raise for a name that is no lane."""
    names = os.environ.get("LEMMACHECK_REQUIRE", "").replace(",", " ").split()
    unknown = set(names) - set(LANES)
    if unknown:
        raise pytest.UsageError(
            f"LEMMACHECK_REQUIRE names {', '.join(sorted(unknown))}; lanes are {', '.join(LANES)}"
        )
    return set(names)


def pytest_configure(config: pytest.Config) -> None:
    required_lanes()
    config.stash[_LANE_RUNS] = dict.fromkeys(LANES, 0)
    config.stash[_LANE_SKIPS] = {lane: [] for lane in LANES}
    config.stash[_LANE_FAULTS] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for lane, programs in LANES.items():
        if not any(map(shutil.which, programs)):
            reason = f"{programs[0]} was not found"
            for item in items:
                if item.get_closest_marker(lane):
                    item.add_marker(pytest.mark.skip(reason=reason))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    report = yield
    if report.failed:
        report.sections.append(("seed", f"{seed_of(item.nodeid)} (from the test's id)"))
    for lane in LANES:
        if item.get_closest_marker(lane):
            if report.skipped and not hasattr(report, "wasxfail"):
                item.config.stash[_LANE_SKIPS][lane].append(item.nodeid)
            elif report.when == "call":
                item.config.stash[_LANE_RUNS][lane] += 1
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    config = session.config
    if config.option.collectonly:
        return
    faults = config.stash[_LANE_FAULTS]
    for lane in sorted(required_lanes()):
        skipped = config.stash[_LANE_SKIPS][lane]
        if skipped:
            faults.append(f"the {lane} lane is required, and {skipped[0]} was skipped")
        elif not config.stash[_LANE_RUNS][lane]:
            faults.append(f"the {lane} lane is required, and none of its tests ran")
    if faults and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for fault in config.stash[_LANE_FAULTS]:
        terminalreporter.write_line(f"ERROR: {fault}", red=True, bold=True)
