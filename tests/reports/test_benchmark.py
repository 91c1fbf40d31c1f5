"""The page and the plot of a benchmark, from planted numbers."""

import sys
from importlib.util import find_spec
from xml.etree import ElementTree as ET

import pytest

from lemmacheck.reports import benchmark


def side(median=None, memory=None, error=None):
    return {"median": median, "first": median, "memory": memory, "error": error}


def record(name, tasks, d, ratio, **more):
    case, method = name.split("-", 1)
    own, peer = side(ratio * 1e-3, 3 << 20), side(1e-3, 5 << 20)
    cell = {"case": case, "method": method, "tasks": tasks, "dimension": d, "steps": 1}
    return {
        "id": f"{name}-B{tasks}-d{d}",
        "cell": {**cell, "dtype": "float64"},
        "status": "measured",
        "why": "",
        "floor": {"seconds": 1e-4, "by": "memory"},
        "sides": {
            "we numpy": side(2e-3, 9 << 20),
            "we compiled": own,
            "jax forward": peer,
            "torch compiled": side(error="no compiler"),
        },
        "left_out": [],
        "own": "we compiled",
        "best": "jax forward",
        "ratio": ratio,
        "ratio_low": ratio * 0.9,
        "ratio_high": ratio * 1.2,
        **more,
    }


def goal(text, met, failing=(), value=None):
    return {"text": text, "met": met, "cells": 2, "failing": dict(failing), "value": value}


@pytest.fixture
def data():
    cells = [record("cosine-maml", B, d, B / 100) for B in (1, 32, 512) for d in (4, 32)]
    cells.append(record("cosine-fo-maml", 512, 32, 0.25))
    cells.append(
        {
            **record("sine-maml", 1, 1761, 1.0),
            "status": "disagrees",
            "ratio": None,
            "why": "planted",
        }
    )
    counted = {"case": "logistic", "method": "maml", "degrees": {"B": 1, "d": 1, "m": None}}
    counted |= {"multiplications": 12345, "additions": 2, "transcendental": 3, "bytes": 4096}
    timed = {"case": "logistic", "method": "maml", "axis": "d", "at": [32, 256]}
    return {
        "machine_info": {"cpu": {"brand_raw": "Planted 9000", "usable": 2}, "system": "Linux"},
        "lemmacheck": {
            "sides": {"we": {"versions": {"numpy": "2.4"}}, "jax": {"versions": {"jax": "0.1"}}},
            "absent": {"torch": "ImportError: none"},
            "rates": {"copy": [[1 << 20, 5e9]], "matmul": {"float64": 1e11}},
            "goals": [
                goal("the mean is at most 0.4", True, value=0.3125),
                goal("no batch is above 1.0", False, [("cosine-maml-B512-d4", "5.12")]),
                goal("memory", None),
            ],
            "cells": cells,
            "skipped": {"large-cell": "needs about 9.0 GiB"},
            "growth": {
                "counted": [counted],
                "timed": [{**timed, "slope": 1.02, "low": 0.9, "high": 1.1}],
            },
        },
    }


def test_goals_come_first_and_failing_cells_are_named(data):
    lines = benchmark.page(data).splitlines()
    assert lines[2] == "- **met**: the mean is at most 0.4: 0.312 (2 cells)"
    expected = "no batch is above 1.0 (2 cells); not in 1: cosine-maml-B512-d4 (5.12)"
    assert lines[3] == f"- **not met**: {expected}"
    assert lines[4] == "- **not measured**: memory"


def test_cells_that_disagree_and_absent_sides_stand_with_the_goals(data):
    text = benchmark.summary(data)
    assert "**disagrees**: sine-maml-B1-d1761: planted" in text
    assert "**not run**: torch: ImportError: none" in text


def test_each_measured_cell_is_a_row_with_times_memory_and_floor(data):
    row = next(x for x in benchmark.page(data).splitlines() if x.startswith("| cosine-maml-B32-d4"))
    assert row == (
        "| cosine-maml-B32-d4 | 320 µs | compiled | numpy 2 ms, compiled 320 µs | 1 ms "
        "| jax forward | 0.32 | 0.29 - 0.38 | 320 µs | 1 ms | 3 MiB | 5 MiB "
        "| 100 µs (memory) | 3.2 |"
    )


def test_tables_have_as_many_columns_as_their_heads(data):
    blocks = [b for b in benchmark.page(data).split("\n\n") if b.startswith("|")]
    assert len(blocks) == 3
    for block in blocks:
        assert len({line.count("|") for line in block.splitlines()}) == 1


def test_failures_skipped_cells_and_growth_are_told(data):
    text = benchmark.page(data)
    assert "cosine-maml-B1-d4, torch compiled: no compiler" in text
    assert "- large-cell: needs about 9.0 GiB" in text
    assert "| logistic | maml | 1 | 1 | none | - | 12,345 | 2 | 3 | 4 KiB |" in text
    assert "| logistic | maml | d | 1.02 | 0.90 - 1.10 | 32 - 256 |" in text


def test_cells_without_a_slow_compiler_are_told_with_the_reason(data):
    assert "Not compiled" not in benchmark.page(data)
    for cell in data["lemmacheck"]["cells"][:2]:
        cell["left_out"] = ["torch compiled forward"]
    text = benchmark.page(data)
    assert "--all-compiled" in text
    assert "- torch compiled forward: cosine-maml-B1-d4, cosine-maml-B1-d32\n" in text


def test_progress_is_one_line_about_the_fastest_forms_or_the_failure(data):
    first, last = data["lemmacheck"]["cells"][0], data["lemmacheck"]["cells"][-1]
    expected = "cosine-maml-B1-d4  we compiled 10 µs  jax forward 1 ms  ratio 0.01"
    assert benchmark.progress(first) == expected
    assert benchmark.progress(last) == "sine-maml-B1-d1761  disagrees: planted"
    alone = {**first, "best": None, "ratio": None}
    assert benchmark.progress(alone) == "cosine-maml-B1-d4  we compiled 10 µs  no peer"


def test_an_empty_run_has_a_page(data):
    own = {**data["lemmacheck"], "cells": [], "skipped": {}, "growth": {}}
    text = benchmark.page({**data, "lemmacheck": own})
    assert "No cell was measured." in text
    assert "How cost grows" not in text


@pytest.mark.skipif(find_spec("matplotlib") is None, reason="matplotlib is not installed")
def test_the_plot_is_svg_and_the_same_each_time(data):
    text = benchmark.plot(data)
    assert text == benchmark.plot(data)
    assert ET.fromstring(text).tag.endswith("svg")


def test_a_plot_without_matplotlib_is_an_import_error(data, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ImportError):
        benchmark.plot(data)
