"""`lemmacheck run`: every method and family, what it leaves behind, and how it refuses."""

from __future__ import annotations

import json

import numpy as np
import pytest
from rich.console import Console
from typer.testing import CliRunner

from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.methods import methods
from lemmacheck.algorithms.trace import Outcome, Point
from lemmacheck.verify import run_command, running
from lemmacheck.verify.chart import chart
from lemmacheck.verify.command_line import app
from lemmacheck.verify.running import CHECKPOINT, TRACE, Request, RequestError

OPTIONS = {
    "hf-maml": ["--delta", "0.1"],
    "ggs-maml": ["--delta", "0.1", "--directions", "2"],
    "zo-maml": ["--delta", "0.1", "--directions", "2", "--baseline", "mean"],
    "imaml": ["--lam", "8", "--iterations", "2"],
}
SMALL = ["--tasks", "3", "--samples", "4", "--steps", "4"]


@pytest.fixture
def run(tmp_path):
    """Runs `lemmacheck run` into tmp_path/out."""

    def call(*arguments):
        command = ["run", *map(str, arguments), "--out", str(tmp_path / "out")]
        return CliRunner().invoke(app, command)

    return call


@pytest.fixture
def trace(tmp_path):
    """Reads the trace."""
    return lambda: json.loads((tmp_path / "out" / TRACE).read_text())


def said(result):
    return " ".join(result.stderr.split())


# What runs


@pytest.mark.parametrize("family", sorted(families()))
@pytest.mark.parametrize("method", sorted(methods()))
def test_every_method_runs_on_every_family(run, trace, method, family):
    result = run(method, family, *SMALL, *OPTIONS.get(method, []))
    assert result.exit_code == 0, result.stderr
    assert Outcome.FINISHED.value in result.stdout
    found = trace()
    assert (found["outcome"], found["k"], len(found["points"])) == ("finished", 4, 5)
    assert (found["request"]["method"], found["request"]["family"]) == (method, family)


@pytest.mark.parametrize("backend", ["numpy", "array-api-strict"])
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_backends_agree_on_everything_that_is_drawn(run, trace, backend, dtype):
    drawn = ["--batch", 2, "--d-in", 2, "--d-o", 3, "--d-h", 1, "--inner", 2]
    arguments = ("n-step-maml", "logistic", *SMALL, *drawn, "--dtype", dtype)
    assert run(*arguments).exit_code == 0
    expected = trace()["w"]
    assert run(*arguments, "--backend", backend).exit_code == 0
    np.testing.assert_allclose(trace()["w"], expected, rtol=1e-5 if dtype == "float32" else 1e-12)


@pytest.mark.parametrize(
    "more",
    [
        ["--batch", 2],
        ["--d-in", 1],
        ["--d-o", 1],
        ["--d-h", 1],
        ["--support", 2],
        ["--meta", "adam"],
        ["--rate", 0.2],
        ["--beta"],
        ["--alpha", 0.04],
        ["--seed", 1],
        ["--dtype", "float32"],
        ["--samples", 3],
        ["--tasks", 4],
    ],
    ids=lambda more: more[0],
)
def test_every_option_has_an_effect(run, trace, more):
    assert run("maml", "logistic", *SMALL).exit_code == 0
    plain = trace()["w"]
    assert run("maml", "logistic", *SMALL).exit_code == 0
    assert trace()["w"] == plain
    result = run("maml", "logistic", *SMALL, *more)
    assert result.exit_code == 0, result.stderr
    assert trace()["w"] != plain


@pytest.mark.parametrize(
    ("method", "more"),
    [
        ("hf-maml", ["--delta", 3.0]),
        ("hf-maml", ["--rho", 0.1]),
        ("zo-maml", ["--directions", 3]),
        ("zo-maml", ["--baseline", "mean"]),
        ("imaml", ["--lam", 2, "--iterations", 1]),
        ("imaml", ["--lam", 2, "--iterations", 2]),
    ],
)
def test_options_of_methods_reach_them(run, trace, method, more):
    plain = {"hf-maml": ["--delta", 0.001], "imaml": ["--lam", 1]}.get(method, [])
    assert run(method, "waves", *SMALL, *plain).exit_code == 0
    before = trace()["w"]
    assert run(method, "waves", *SMALL, *more).exit_code == 0
    assert trace()["w"] != before


@pytest.mark.parametrize(
    ("method", "inner"),
    [("maml", 1), ("maml-explicit", 1), ("fo-maml", 1), ("hf-maml", 1), ("n-step-maml", 3)],
)
def test_steps_of_theorems_are_taken(run, trace, method, inner):
    more = ["--beta", "--alpha", 0.01, "--inner", inner]
    result = run(method, "logistic", *SMALL, *more, "--batch", 2)
    assert result.exit_code == 0, result.stderr
    rates = [point["rate"] for point in trace()["points"][:-1]]
    assert len(set(rates)) == 4
    assert 0 < min(rates) <= max(rates) < 0.1


def test_a_refused_fresh_run_leaves_the_interrupted_one(run, tmp_path):
    path = tmp_path / "out" / CHECKPOINT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"an interrupted run")
    assert run("maml", "logistic", *SMALL, "--fresh", "--alpha", -1).exit_code == 2
    assert path.read_bytes() == b"an interrupted run"


def test_steps_of_theorems_draw_batches_of_their_own(run, trace):
    seen = set()
    for more in ([], ["--b-beta", 2], ["--d-beta", 2]):
        assert run("maml", "logistic", *SMALL, "--beta", *more).exit_code == 0
        seen.add(trace()["points"][0]["rate"])
    assert len(seen) == 3


def test_more_steps_lower_the_objective(run, trace):
    assert run("maml", "logistic", "--steps", 60).exit_code == 0
    seen = [point["objective"] for point in trace()["points"]]
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] < 0.8 * seen[0]


def test_the_trace_holds_what_is_documented(run, trace):
    assert run("maml", "logistic", *SMALL, "--every", 3).exit_code == 0
    found = trace()
    for name in found:
        assert f"``{name}``" in running.write_trace.__doc__
    assert [point["k"] for point in found["points"]] == [0, 3, 4]
    assert set(found["points"][0]) == set(Point.__annotations__)
    assert set(found["request"]) == set(Request.__annotations__)
    assert found["work"]["gradients"] == 2 * 3 * 5


# Interruption


@pytest.fixture
def interrupt(monkeypatch):
    """Ctrl-C when the point of meta-iteration k is shown."""

    def at(k):
        def stop(view, point):
            if point.k == k:
                raise KeyboardInterrupt

        monkeypatch.setattr(run_command._View, "see", stop)

    return at


def test_ctrl_c_saves_and_the_same_command_goes_on(run, trace, interrupt, tmp_path):
    arguments = ("maml", "logistic", "--steps", 9, "--batch", 3, "--d-in", 2)
    assert run(*arguments).exit_code == 0
    whole = trace()
    interrupt(5)
    result = run(*arguments)
    assert result.exit_code == 3
    assert "run the same command again to go on" in said(result)
    assert (trace()["outcome"], trace()["k"]) == ("interrupted", 5)
    assert (tmp_path / "out" / CHECKPOINT).exists()
    interrupt(-1)
    assert run(*arguments).exit_code == 0
    for name in ("w", "k", "work", "outcome"):
        assert trace()[name] == whole[name]
    assert not (tmp_path / "out" / CHECKPOINT).exists()


def test_an_interrupted_run_is_not_taken_for_another(run, trace, interrupt):
    interrupt(2)
    assert run("maml", "logistic", *SMALL).exit_code == 3
    interrupt(-1)
    refused = run("maml", "logistic", *SMALL, "--alpha", 0.02)
    assert refused.exit_code == 2
    assert "of a run with method=MAML(alpha=0.05), and this one has" in said(refused)
    assert run("maml", "logistic", *SMALL, "--alpha", 0.02, "--fresh").exit_code == 0
    assert trace()["request"]["alpha"] == 0.02


def test_resuming_nothing_is_refused(run):
    result = run("maml", "logistic", *SMALL, "--resume")
    assert result.exit_code == 2
    assert "--resume finds no interrupted run" in said(result)


# Refusals


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope", "logistic"], "method 'nope' is not known; there are fo-maml, "),
        (["maml", "nope"], "family 'nope' is not known; there are cosines, "),
        (["maml", "logistic", "--backend", "nope"], "backend 'nope' is not known"),
        (["maml", "logistic", "--alpha", "0"], "--alpha 0.0 must be positive"),
        (["maml", "logistic", "--alpha", "nan"], "--alpha nan must be positive"),
        (["maml", "logistic", "--rate", "-1"], "rate=-1.0 must be positive"),
        (["maml", "logistic", "--meta", "nope"], "--meta nope must be sgd or adam"),
        (["maml", "logistic", "--dtype", "int8"], "--dtype int8 must be float64 or float32"),
        (["maml", "logistic", "--alpha", "9", "--beta"], "--alpha 9.0 must be at most 1/L = 0."),
        (["fo-maml", "logistic", "--alpha", "0.2", "--beta"], "1/(10 L)"),
        (["maml", "sine", "--beta"], "sine has L=inf"),
        (["maml", "rankone", "--beta"], "rankone has L=inf"),
        (["reptile", "logistic", "--beta"], "--beta is known for fo-maml, hf-maml, maml"),
        (["fo-maml", "logistic", "--beta", "--inner", "2"], "with one inner step"),
        (["maml", "logistic", "--beta", "--rate", "1"], "exclude each other"),
        (["maml", "logistic", "--beta", "--meta", "adam"], "not of adam"),
        (["maml", "logistic", "--delta", "1"], "--delta is no option of maml"),
        (["hf-maml", "logistic", "--lam", "1"], "whose own are: --delta, --rho"),
        (["hf-maml", "logistic"], "needs --delta (such as 1e-4) or --rho"),
        (["maml", "logistic", "--d-beta", 2], "--d-beta and --b-beta are of --beta"),
        (["hf-maml", "logistic", "--beta", "--rho", 1e-9], "--rho sets the width that --beta"),
        (["fo-maml", "logistic", "--d-h", 2], "--d-h 2 draws a batch that fo-maml does not look"),
        (["reptile", "logistic", "--d-o", 2], "--d-o 2 draws a batch that reptile does not look"),
        (["n-step-maml", "logistic", "--beta", "--inner", 3], "at most 1/(8 N L)"),
        (["maml", "policy", "--dimension", 7], "must be twice a number of states"),
        (["imaml", "logistic"], "imaml needs --lam"),
        (["maml", "logistic", "--inner", "2"], "2 inner steps must be 1"),
        (["maml", "logistic", "--support", "10"], "support=10 must leave samples"),
        (["maml", "sine", "--dimension", "7"], "choose 6, 13, 22"),
    ],
)
def test_bad_input_exits_with_2_and_one_sentence(run, tmp_path, arguments, message):
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in said(result)
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "out" / TRACE).exists()


def test_a_backend_that_is_absent_names_the_extra_to_install(monkeypatch):
    def absent(name):
        raise ImportError(name)

    monkeypatch.setattr(running, "import_module", absent)
    with pytest.raises(RequestError, match=r"pip install 'lemmacheck\[gpu12\]' \(gpu13"):
        running.run(Request("maml", "logistic", backend="cupy"))
    with pytest.raises(RequestError, match=r"pip install 'lemmacheck\[test\]'"):
        running.run(Request("maml", "logistic", backend="array-api-strict"))


def test_a_folder_that_cannot_be_written_exits_with_2(run, tmp_path):
    (tmp_path / "out").write_text("in the way")
    result = run("maml", "logistic", *SMALL)
    assert result.exit_code == 2
    assert "choose another folder with --out" in said(result)


def test_a_run_that_diverges_exits_with_1(run, trace):
    result = run("maml", "quadratics", "--rate", "1e4", *SMALL[:4], "--steps", 500)
    assert result.exit_code == 1
    assert "The run diverged" in result.stdout
    assert trace()["outcome"] == "diverged"
    assert np.isfinite(trace()["w"]).all()


# What is shown


def test_the_view_shows_numbers_and_curves():
    view = run_command._View(Request("maml", "logistic", steps=40))
    console = Console(width=100, force_terminal=False)
    for k in range(20):
        with console.capture() as shown:
            console.print(view.renderable())
        view.see(Point(k, 1 / (k + 1), 2.0**-k, 0.5, k / 10))
    text = shown.get()
    for part in ("maml on logistic", "18/40", "F 0.0526316", "step 0.5", "10 iterations/s"):
        assert part in text
    assert "(log scale)" in text


def heights(values):
    """The row of the highest dot of each column of signs, from the chart."""
    _, *rows = chart("F", values, width=len(values) // 2, height=4)
    lines = [row.split("┤")[1] for row in rows]
    return [
        next(row for row, line in enumerate(lines) if line[column] != "\u2800")
        for column in range(len(lines[0]))
    ]


def test_a_chart_falls_where_its_values_fall():
    assert heights([116 - k for k in range(16)]) == [0, 0, 1, 1, 2, 2, 3, 3]
    assert heights([k + 101 for k in range(16)])[::-1] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_a_chart_of_positive_values_over_decades_is_logarithmic():
    title, first, *_, last = chart("F", [10.0**-k for k in range(8)])
    assert title == "F (log scale)"
    assert (first.split()[0], last.split()[0]) == ("1", "1e-07")
    assert heights([10.0 ** (16 - k) for k in range(16)]) == [0, 0, 1, 1, 2, 2, 3, 3]
    assert chart("F", [1.0, -1.0])[0] == "F"


@pytest.mark.parametrize("values", [[1.0], [2.0, 2.0], [1.0, float("nan"), float("inf")]])
def test_a_chart_of_one_value_is_flat(values):
    _, *rows = chart("F", values, width=8, height=4)
    assert sum(any(sign > "\u2800" for sign in row.split("┤")[1]) for row in rows) == 1


def test_a_chart_of_nothing_says_so():
    assert chart("F", []) == ["F: nothing to show yet"]
