"""A run over sides in processes: agreement, failures, resuming, and what is written."""

import json
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from lemmacheck.reports import write
from lemmacheck.reports.write import WriteError
from lemmacheck.verify.bench import cells, machine, sides
from lemmacheck.verify.bench.cells import Cell
from lemmacheck.verify.bench.floor import Rates
from lemmacheck.verify.bench.measure import Effort
from lemmacheck.verify.bench.run import FILE, TABLE, Run
from lemmacheck.verify.bench.sides import SideDiedError, SideError, our_side
from tests.verify.bench._fake import fake, fake_ours

CELLS = [Cell("logistic", "maml", B, 4) for B in (1, 40)]
RATES = Rates(((1 << 20, 1e10),), {"float64": 1e11, "float32": 2e11})
ABOUT = {"cpu": {"brand_raw": "planted", "count": 2}, "system": "planted"}
EFFORT = Effort(0.0, 1e-5, 0.0)


@pytest.fixture
def bench(tmp_path):
    """Makes runs into tmp_path/out whose sides are ended with the test."""
    made = []

    def call(*given):
        run = Run(given, tmp_path / "out", EFFORT, RATES, ABOUT)
        made.append(run)
        run.meet()
        return run

    yield call
    for run in made:
        run.stop()


def written(run):
    return json.loads((run.folder / FILE).read_text())


def test_sides_that_agree_are_measured(bench, tmp_path):
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer", ("one", "two")))
    run.cells(CELLS)
    assert run.sound
    record = run.records[CELLS[0].id]
    assert set(record["sides"]) == {"lemmacheck numpy", "peer one", "peer two"}
    for side in record["sides"].values():
        assert len(side["rounds"]) >= 7
        assert side["low"] <= side["median"] <= side["high"]
        assert side["deviation"] == 0
    assert record["best"] in ("peer one", "peer two")
    assert record["ratio_low"] <= record["ratio"] <= record["ratio_high"]
    assert record["floor"]["seconds"] > 0


def test_a_side_that_disagrees_fails_the_cell_and_nothing_is_timed(bench, tmp_path):
    wrong = fake(tmp_path, "peer", ("one", "two"), errors={"two": 1e-6})
    run = bench(fake_ours(tmp_path), wrong)
    run.cells(CELLS[:1])
    record = run.records[CELLS[0].id]
    assert not run.sound
    assert record["status"] == "disagrees"
    assert record["why"].startswith("peer two: results differ by 1e-06")
    assert all(side["rounds"] == [] for side in record["sides"].values())
    assert CELLS[0].id in (run.folder / TABLE).read_text()


@pytest.mark.parametrize(("bad", "good"), [("one", "two"), ("two", "one")])
def test_a_form_that_fails_is_recorded_and_leaves_the_others_alone(bench, tmp_path, bad, good):
    """What failed leaves its process unusable, as a broken compiler may."""
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer", ("one", "two"), raises=bad))
    run.cells(CELLS)
    for record in run.records.values():
        assert record["status"] == "measured"
        assert record["sides"][f"peer {bad}"]["error"] == "ValueError: no compiler in thing.py"
        assert record["sides"][f"peer {good}"]["error"] is None
        assert record["best"] == f"peer {good}"
    assert "ValueError: no compiler in thing.py" in (run.folder / TABLE).read_text()


def test_a_peer_that_takes_its_process_down_loses_that_form_alone(bench, tmp_path):
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer", ("one", "two"), dies="one"))
    run.cells(CELLS)
    for record in run.records.values():
        assert record["status"] == "measured"
        assert "exit 9" in record["sides"]["peer one"]["error"]
        assert record["best"] == "peer two"


def test_a_peer_that_never_answers_is_ended(bench, tmp_path):
    peer = fake(tmp_path, "peer", ("one",), sleeps="one")
    run = bench(fake_ours(tmp_path), peer)
    peer.limit = 3.0
    run.cells(CELLS[:1])
    record = run.records[CELLS[0].id]
    assert "took more than 3 s" in record["sides"]["peer one"]["error"]
    assert record["status"] == "measured"
    assert record["best"] is None


def test_a_cell_fails_when_none_of_our_forms_runs(bench, tmp_path):
    run = bench(fake_ours(tmp_path, raises="numpy"), fake(tmp_path, "peer"))
    run.cells(CELLS[:1])
    record = run.records[CELLS[0].id]
    assert record["status"] == "failed"
    assert "lemmacheck numpy: ValueError: no compiler" in record["why"]
    assert not run.sound


@pytest.mark.parametrize(("slow", "fast"), [("numpy", "compiled"), ("compiled", "numpy")])
def test_our_fastest_form_stands_for_us(bench, tmp_path, slow, fast):
    ours = fake_ours(tmp_path, forms=("numpy", "compiled"), takes={slow: 0.02})
    run = bench(ours, fake(tmp_path, "peer", takes={"plain": 0.002}))
    run.cells(CELLS[:1])
    record = run.records[CELLS[0].id]
    assert record["own"] == f"lemmacheck {fast}"
    assert record["best"] == "peer plain"  # slower than one form of ours, and never one of them
    assert record["ratio"] < 1


@pytest.mark.parametrize(
    ("how", "after"),
    [("raises", 0), ("dies", 0), ("dies_later", 0), ("dies_later", 5), ("dies_later", 12)],
)
def test_our_other_form_counts_when_one_fails(bench, tmp_path, how, after):
    """At its first call, while its memory is measured, or in a round."""
    ours = fake_ours(tmp_path, forms=("numpy", "compiled"), after=after, **{how: "compiled"})
    run = bench(ours, fake(tmp_path, "peer"))
    run.cells(CELLS[:1])
    record = run.records[CELLS[0].id]
    assert record["status"] == "measured"
    assert record["own"] == "lemmacheck numpy"
    assert record["sides"]["lemmacheck compiled"]["error"]
    assert "lemmacheck compiled: " in (run.folder / TABLE).read_text()


def test_forms_that_compile_slowly_are_left_out_of_some_dimensions(bench, tmp_path):
    forms = ("plain", "compiled plain")
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer", forms, slow="compiled"))
    todo = [CELLS[0], Cell("logistic", "maml", 1, 32)]
    run.cells(todo)
    without, with_it = (run.records[cell.id] for cell in todo)
    assert without["left_out"] == ["peer compiled plain"]
    assert "peer compiled plain" not in without["sides"]
    assert "peer compiled plain" in with_it["sides"]
    assert f"- peer compiled plain: {CELLS[0].id}" in (run.folder / TABLE).read_text()
    assert bench(fake_ours(tmp_path), fake(tmp_path, "peer", forms, slow="compiled")).resume() == 2
    everywhere = bench(fake_ours(tmp_path), fake(tmp_path, "peer", forms))
    assert everywhere.resume() == 1
    assert list(everywhere.records) == [todo[1].id]


def test_each_cell_gives_a_line_when_it_is_done(bench, tmp_path):
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer"))
    lines = []
    run.done = lines.append
    run.cells(CELLS)
    assert [line.split()[0] for line in lines] == [cell.id for cell in CELLS]
    assert all("lemmacheck numpy" in x and "peer plain" in x and "ratio" in x for x in lines)


def test_a_library_that_is_not_there_is_named(bench, tmp_path):
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer", absent=True))
    run.cells(CELLS[:1])
    assert run.absent == {"peer": "RuntimeError: no such library"}
    assert "no such library" in (run.folder / TABLE).read_text()


def test_without_our_side_there_is_no_run(tmp_path):
    run = Run([fake_ours(tmp_path, absent=True)], tmp_path, EFFORT, RATES, ABOUT)
    with pytest.raises(SideError, match="no such library"):
        run.meet()
    run.stop()


def test_a_cell_already_measured_is_kept_by_resuming(bench, tmp_path):
    given = fake_ours(tmp_path), fake(tmp_path, "peer")
    first = bench(*given)
    first.cells(CELLS[:1])
    again = bench(*given)
    asked = []
    again.said = asked.append
    assert again.resume() == 1
    again.cells(CELLS)
    assert asked == [CELLS[1].id]
    assert again.records[CELLS[0].id] == first.records[CELLS[0].id]


@pytest.mark.parametrize("changed", ["code", "machine", "effort"])
def test_other_code_or_machine_is_measured_again(bench, tmp_path, monkeypatch, changed):
    given = fake_ours(tmp_path), fake(tmp_path, "peer")
    bench(*given).cells(CELLS[:1])
    if changed == "code":
        monkeypatch.setattr(machine, "code", lambda: "another")
    again = bench(*given)
    if changed == "machine":
        again.about = {**ABOUT, "cpu": {"brand_raw": "another"}}
    if changed == "effort":
        again.effort = Effort(1.0, 1.0)
    again.meet()
    assert again.resume() == 0


def test_another_budget_keeps_what_was_measured(bench, tmp_path):
    given = fake_ours(tmp_path), fake(tmp_path, "peer")
    bench(*given).cells(CELLS[:1])
    again = bench(*given)
    again.effort = replace(EFFORT, budget=1.0)
    again.meet()
    assert again.resume() == 1


def test_a_cell_that_disagreed_is_measured_again(bench, tmp_path):
    bench(fake_ours(tmp_path, errors={"numpy": 1.0}), fake(tmp_path, "peer")).cells(CELLS[:1])
    assert bench(fake_ours(tmp_path), fake(tmp_path, "peer")).resume() == 0


@pytest.mark.parametrize("text", ["", "{", "[]", '{"lemmacheck": {}}'])
def test_a_broken_file_is_no_reason_to_stop(bench, tmp_path, text):
    run = bench(fake_ours(tmp_path))
    run.folder.mkdir()
    (run.folder / FILE).write_text(text)
    assert run.resume() == 0


def test_a_write_that_fails_leaves_the_old_file(bench, tmp_path, monkeypatch):
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer"))
    run.cells(CELLS[:1])
    before = (run.folder / FILE).read_text()

    def broken(*_):
        raise OSError(28, "no space left")

    monkeypatch.setattr(write.os, "replace", broken)
    with pytest.raises(WriteError):
        run.cells(CELLS[1:])
    assert (run.folder / FILE).read_text() == before
    assert {path.name for path in run.folder.iterdir()} == {FILE, TABLE}


def test_the_file_is_read_by_tools_for_pytest_benchmark(bench, tmp_path):
    run = bench(fake_ours(tmp_path), fake(tmp_path, "peer"))
    run.cells(CELLS)
    data = written(run)
    assert {"machine_info", "commit_info", "benchmarks", "datetime", "version"} <= set(data)
    assert len(data["benchmarks"]) == 2 * len(CELLS)
    assert {entry["group"] for entry in data["benchmarks"]} == {cell.id for cell in CELLS}
    assert all(entry["stats"]["median"] > 0 for entry in data["benchmarks"])


def test_a_machine_is_described_without_its_name():
    found = machine.describe()
    assert "node" not in found
    assert found["cpu"]["usable"] >= 1


def test_a_dead_process_is_replaced_by_a_new_one(tmp_path):
    side = fake(tmp_path, "peer", dies="plain")
    folder = tmp_path / "data"
    folder.mkdir()
    np.save(folder / "w.npy", np.ones(2))
    request = {"cell": CELLS[0].payload(), "folder": str(folder)}
    side.ask("open", **request)
    with pytest.raises(SideDiedError, match="exit 9"):
        side.ask("first", form="plain", result=str(tmp_path / "r.npy"), least=1e-5)
    assert side.ask("open", **request) == {"forms": ["plain"]}
    side.stop()


def test_an_interpreter_that_is_not_there_is_an_absent_peer(tmp_path, bench):
    peer = fake(tmp_path, "peer")
    peer.python = str(tmp_path / "no-python")
    run = bench(fake_ours(tmp_path), peer)
    assert "cannot be started" in run.absent["peer"]


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="no /proc")
def test_memory_is_the_peak_of_a_call_with_the_data(tmp_path):
    """Data of 32 MiB and a temporary of as much again: 64 MiB, and not what was freed before."""
    source = (
        "import numpy as np\n"
        "def about(device): np.ones(1 << 25); return {}\n"
        "def forms(cell, device): return ['plain']\n"
        "def load(arrays, device, form): return arrays\n"
        "def bind(cell, form): return lambda data: lambda: (data['w'] + 1).sum()\n"
        "def host(result): return np.asarray([result])\n"
    )
    path = tmp_path / "side.py"
    path.write_text(source)
    folder = tmp_path / "data"
    folder.mkdir()
    np.save(folder / "w.npy", np.ones(1 << 22))
    side = sides.Side("memory", path)
    side.ask("about")
    side.ask("open", cell={}, folder=str(folder))
    side.ask("first", form="plain", result=str(tmp_path / "r.npy"), least=1e-5)
    found = side.ask("memory", form="plain")["bytes"]
    side.stop()
    assert found == pytest.approx(64 << 20, rel=0.1)


def test_only_the_weighed_form_holds_data(tmp_path):
    """Two homes of 32 MiB each: a form is charged with its own, whatever was there before."""
    source = (
        "import numpy as np\n"
        "def about(device): return {}\n"
        "def forms(cell, device): return ['one', 'two']\n"
        "def home(form): return form\n"
        "def load(arrays, device, form): return {k: a.copy() for k, a in arrays.items()}\n"
        "def bind(cell, form): return lambda data: lambda: data['w'].sum()\n"
        "def host(result): return np.asarray([result])\n"
    )
    path, folder = tmp_path / "side.py", tmp_path / "data"
    path.write_text(source)
    folder.mkdir()
    np.save(folder / "w.npy", np.ones(1 << 22))
    side = sides.Side("memory", path)
    side.ask("open", cell={}, folder=str(folder))
    for form in ("one", "two"):
        side.ask("first", form=form, result=str(tmp_path / "r.npy"), least=1e-5)
    found = [side.ask("memory", form=form)["bytes"] for form in ("one", "two")]
    assert side.ask("time", form="one", count=1)["seconds"] > 0
    side.stop()
    assert found == pytest.approx([32 << 20] * 2, rel=0.1)


def test_a_new_process_is_set_up_like_the_first(tmp_path):
    source = (
        "ready = []\n"
        "def about(device): ready.append(1); return {}\n"
        "def forms(cell, device): return ['ready'] if ready else []\n"
    )
    path = tmp_path / "side.py"
    path.write_text(source)
    side = sides.Side("setup", path)
    side.ask("about")
    side.stop()
    assert side.ask("open", cell={}, folder=str(tmp_path)) == {"forms": ["ready"]}
    side.stop()


def test_our_forms_agree_on_every_case_and_on_every_method(tmp_path):
    run = Run([our_side()], tmp_path / "out", EFFORT, RATES, ABOUT)
    run.meet()
    todo = [Cell(case, "maml", 2, 1761 if case == "sine" else 3) for case in cells.CASES]
    run.cells([*todo, *(Cell("cosine", method, 2, 3) for method in cells.METHODS[1:])])
    run.stop()
    assert {r["id"]: r["why"] for r in run.records.values() if r["status"] != "measured"} == {}
    forms = {"numpy"} if find_spec("jax") is None else {"numpy", "compiled"}
    for r in run.records.values():
        assert {n for n, x in r["sides"].items() if x["error"] is None} == {
            f"lemmacheck {form}" for form in forms
        }


@pytest.mark.skipif(find_spec("jax") is None, reason="jax is not installed")
def test_jax_agrees_on_every_case_and_on_every_method(tmp_path):
    run = Run([our_side(), sides.peers()[0]], tmp_path / "out", EFFORT, RATES, ABOUT)
    run.meet()
    todo = [Cell(case, "maml", 2, 1761 if case == "sine" else 3) for case in cells.CASES]
    run.cells([*todo, *(Cell("cosine", method, 2, 3) for method in cells.METHODS[1:])])
    run.stop()
    assert run.absent == {}
    assert {r["id"]: r["why"] for r in run.records.values() if r["status"] != "measured"} == {}
    assert all(r["best"].startswith("jax") for r in run.records.values())


def test_a_gpu_that_is_not_there_is_an_error_with_a_cure(tmp_path):
    if find_spec("cupy") is not None:
        pytest.skip("CuPy is installed")
    run = Run([our_side("cuda")], tmp_path, EFFORT, RATES, ABOUT)
    with pytest.raises(SideError, match="needs CuPy; install the extra gpu12 or gpu13"):
        run.meet()
    run.stop()


def test_the_worker_needs_nothing_of_the_project():
    for name in ("worker", "peer_jax", "peer_torch"):
        text = (sides.HERE / f"{name}.py").read_text()
        assert "import lemmacheck" not in text
        assert "from lemmacheck" not in text
