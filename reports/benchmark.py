"""A benchmark's data as a page of Markdown and as a plot: numbers in, text out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

Data = Mapping[str, Any]

_COLOURS = ("#0072B2", "#E69F00", "#CC79A7", "#009E73", "#D55E00")
"""Told apart by colour-blind readers (Okabe and Ito)."""
_MARKERS = "osD^v"
_INK = "#767676"
"""Read on white and on dark pages alike."""
_COUNTED = (
    "Operations counted while the methods ran: the exact degree in tasks B, dimension d, samples m "
    "and steps N, and the numbers for one task at d = 32. A dense quadratic has d² entries, so no "
    "method can be linear in d there."
)
_TIMED = "Time, as powers of the same: slopes of logarithms by least squares, 95 % intervals."
_SLOW = (
    "torch.compile takes tens of seconds for each cell and form; without `--all-compiled` it is "
    "measured where d is 32 or the size of the network, and not in these cells:"
)
_TICKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 1, 2, 5, 10, 20, 50, 100)
_GUIDES = ((1.0, "-"), (0.4, "--"))


def summary(data: Data) -> str:
    """The goals, each met or not met with every cell that fails it, and what went wrong."""
    own = data["lemmacheck"]
    lines = [_goal(goal) for goal in own["goals"]]
    wrong = [record for record in own["cells"] if record["status"] != "measured"]
    lines += [f"- **{record['status']}**: {record['id']}: {record['why']}" for record in wrong]
    lines += [f"- **not run**: {name}: {why}" for name, why in own["absent"].items()]
    return "\n".join(lines)


def page(data: Data) -> str:
    """The whole result: goals, machine, the table, what failed or was left out, growth."""
    own = data["lemmacheck"]
    parts = [
        "# Meta-gradients side by side",
        summary(data),
        _setting(data),
        _cells(own),
        _errors(own),
        _left_out(own),
        _skipped(own["skipped"]),
        _growth(own["growth"]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def progress(record: Data) -> str:
    """A cell on one line: our fastest form, the fastest peer, and the ratio; or what went wrong."""
    if record["status"] != "measured":
        return f"{record['id']}  {record['status']}: {record['why']}"
    found = [
        f"{name} {_seconds(record['sides'][name]['median'])}"
        for name in (record["own"], record["best"])
        if name is not None
    ]
    ratio = record.get("ratio")
    last = "no peer" if ratio is None else f"ratio {ratio:.2f}"
    return "  ".join([record["id"], *found, last])


def _goal(goal: Data) -> str:
    if goal["met"] is None:
        return f"- **not measured**: {goal['text']}"
    value = "" if goal["value"] is None else f": {goal['value']:.3f}"
    head = f"- **{'met' if goal['met'] else 'not met'}**: {goal['text']}{value}"
    failing = [f"{name} ({why})" for name, why in goal["failing"].items() if name != "all"]
    where = f" ({goal['cells']} cells)"
    return head + where + (f"; not in {len(failing)}: {', '.join(failing)}" if failing else "")


def _setting(data: Data) -> str:
    cpu, own = data["machine_info"].get("cpu", {}), data["lemmacheck"]
    system = data["machine_info"].get("system", "")
    name = cpu.get("brand_raw", "unknown processor")
    count = cpu.get("usable", cpu.get("count", "?"))
    lines = [f"Machine: {name}, {count} processors, {system}."]
    for name, told in own["sides"].items():
        versions = ", ".join(f"{key} {value}" for key, value in told["versions"].items())
        extra = [f"device {told['device']}"] if told.get("device") else []
        extra += [
            f"BLAS {blas['internal_api']} {blas['version']} ({blas['num_threads']} threads)"
            for blas in told.get("blas", ())
        ]
        if "threads" in told:
            extra.append(f"{told['threads']} threads")
        lines.append(f"{name}: {', '.join([versions, *extra])}.")
    rates = own["rates"]
    copies = ", ".join(f"{rate / 1e9:.0f} GB/s of {_bytes(size)}" for size, rate in rates["copy"])
    products = ", ".join(
        f"{rate / 1e9:.0f} GFLOP/s {name}" for name, rate in rates["matmul"].items()
    )
    lines.append(f"Measured speeds, for the floors: copies {copies}; products {products}.")
    lines.append(
        "All sides take turns in every round. Times are medians; ratios are medians over the "
        "rounds of the time of our fastest form over that of the fastest peer, with 95 % intervals "
        "from order statistics. Our compiled form is XLA's program from the same formulas, with "
        "nothing differentiated. Memory is the peak of a call, data included. First: the time to "
        "the first result, compilation included."
    )
    return "\n".join(lines)


def _cells(own: Data) -> str:
    rows = [_row(record) for record in own["cells"] if record["status"] == "measured"]
    head = (
        "cell", "ours", "which", "all of ours", "best peer", "which", "ratio", "95 %",
        "first ours", "first peer", "memory ours", "memory peer", "floor", "ours / floor",
    )  # fmt: skip
    return _table(head, rows) if rows else "No cell was measured."


def _row(record: Data) -> Sequence[str]:
    own, best = record["sides"][record["own"]], record.get("best")
    name, form = record["own"].split(" ", 1)
    ours = [
        f"{hand.removeprefix(name).strip()} {_seconds(side['median'])}"
        for hand, side in record["sides"].items()
        if hand.startswith(f"{name} ")
    ]
    peer = record["sides"][best] if best else {}
    least = record["floor"]["seconds"]
    ratio = record.get("ratio")
    return (
        record["id"],
        _seconds(own["median"]),
        form,
        ", ".join(ours),
        _seconds(peer.get("median")),
        best or "-",
        "-" if ratio is None else f"{ratio:.2f}",
        "-" if ratio is None else f"{record['ratio_low']:.2f} - {record['ratio_high']:.2f}",
        _seconds(own["first"]),
        _seconds(peer.get("first")),
        _bytes(own["memory"]),
        _bytes(peer.get("memory")),
        f"{_seconds(least)} ({record['floor']['by']})",
        f"{own['median'] / least:.1f}",
    )


def _errors(own: Data) -> str:
    lines = [
        f"- {record['id']}, {name}: {side['error']}"
        for record in own["cells"]
        for name, side in record["sides"].items()
        if side["error"] is not None
    ]
    return "\n".join(["## Forms that failed", "", *lines]) if lines else ""


def _left_out(own: Data) -> str:
    """The cells without forms that compile slowly; see ``Side.slow``."""
    found: dict[str, list[str]] = {}
    for record in own["cells"]:
        for name in record["left_out"]:
            found.setdefault(name, []).append(record["id"])
    lines = [f"- {name}: {', '.join(ids)}" for name, ids in found.items()]
    return "\n".join(["## Not compiled", "", _SLOW, "", *lines]) if lines else ""


def _skipped(skipped: Mapping[str, str]) -> str:
    if not skipped:
        return ""
    return "\n".join(["## Left out", "", *(f"- {name}: {why}" for name, why in skipped.items())])


def _growth(grown: Data) -> str:
    if not grown:
        return ""
    counts = [
        (
            row["case"],
            row["method"],
            *(_degree(row["degrees"], axis) for axis in "BdmN"),
            f"{row['multiplications']:,}",
            f"{row['additions']:,}",
            f"{row['transcendental']:,}",
            _bytes(row["bytes"]),
        )
        for row in grown["counted"]
    ]
    times = [
        (
            row["case"],
            row["method"],
            row["axis"],
            f"{row['slope']:.2f}",
            f"{row['low']:.2f} - {row['high']:.2f}",
            f"{row['at'][0]} - {row['at'][-1]}",
        )
        for row in grown["timed"]
    ]
    return "\n\n".join(
        [
            "## How cost grows",
            _COUNTED,
            _table(
                ("case", "method", "B", "d", "m", "N", "products", "sums", "functions", "moved"),
                counts,
            ),
            _TIMED,
            _table(("case", "method", "of", "power", "95 %", "between"), times),
        ]
    )


def _degree(degrees: Mapping[str, int | None], axis: str) -> str:
    if axis not in degrees:
        return "-"
    return "none" if degrees[axis] is None else str(degrees[axis])


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = tuple(head)
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _seconds(value: float | None) -> str:
    if value is None:
        return "-"
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value / 1e-9:.3g} ns"


def _bytes(value: float | None) -> str:
    if value is None:
        return "-"
    for unit, size in (("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value:.0f} B"


def plot(data: Data) -> str:
    """Our time over the best peer's for each cell, as SVG.

    Raises:
        ImportError: matplotlib is not installed; it is the extra ``plots``.

    """
    import matplotlib as mpl
    from matplotlib.figure import Figure
    from matplotlib.ticker import FixedLocator, NullFormatter

    own = data["lemmacheck"]
    records = [r for r in own["cells"] if r.get("ratio") is not None]
    cases = list(dict.fromkeys(r["cell"]["case"] for r in records)) or ["nothing measured"]
    style: dict[Any, Any] = {
        "svg.hashsalt": "lemmacheck",
        "text.color": _INK,
        "axes.edgecolor": _INK,
        "axes.labelcolor": _INK,
        "xtick.color": _INK,
        "ytick.color": _INK,
        "font.size": 9,
    }
    with mpl.rc_context(style):
        figure = Figure(figsize=(2.4 * len(cases) + 1.2, 4.6), layout="constrained")
        panels = figure.subplots(1, len(cases), sharey=True, squeeze=False)[0]
        for panel, case in zip(panels, cases, strict=True):
            _panel(panel, [r for r in records if r["cell"]["case"] == case])
            panel.set_title(f"{case}, by tasks B", fontsize=10)
        panels[0].yaxis.set_major_locator(FixedLocator(_TICKS))
        panels[0].yaxis.set_major_formatter(lambda value, _: f"{value:g}")
        panels[0].yaxis.set_minor_formatter(NullFormatter())
        panels[0].set_ylabel("our time / best peer's (below 1: faster)")
        text = StringIO()
        figure.savefig(text, format="svg", transparent=True, metadata={"Date": None})
    return text.getvalue()


def _panel(panel: Any, records: Sequence[Data]) -> None:
    """One case: MAML by B, colour and marker by d, open markers for more steps, others crosses."""
    panel.set_xscale("log", base=2)
    panel.set_yscale("log")
    for level, line in _GUIDES:
        panel.axhline(level, color=_INK, linestyle=line, linewidth=0.8)
    usual = [r for r in records if (r["cell"]["method"], r["cell"]["dtype"]) == ("maml", "float64")]
    kinds = sorted({(r["cell"]["dimension"], r["cell"]["steps"]) for r in usual})
    dimensions = sorted({d for d, _ in kinds})
    for d, steps in kinds:
        rows = [r for r in usual if (r["cell"]["dimension"], r["cell"]["steps"]) == (d, steps)]
        rows.sort(key=lambda r: r["cell"]["tasks"])
        index = dimensions.index(d) % len(_COLOURS)
        middle = [r["ratio"] for r in rows]
        panel.errorbar(
            [r["cell"]["tasks"] for r in rows],
            middle,
            yerr=[
                [m - r["ratio_low"] for m, r in zip(middle, rows, strict=True)],
                [r["ratio_high"] - m for m, r in zip(middle, rows, strict=True)],
            ],
            color=_COLOURS[index],
            marker=_MARKERS[index],
            markerfacecolor=_COLOURS[index] if steps == 1 else "none",
            markersize=5,
            linewidth=1,
            linestyle="-" if steps == 1 else ":",
            label=f"d = {d}, N = {steps}",
        )
    others = [r for r in records if r not in usual]
    if others:
        panel.plot(
            [r["cell"]["tasks"] for r in others],
            [r["ratio"] for r in others],
            color=_INK,
            marker="x",
            linestyle="none",
            label="other methods, float32",
        )
    if records:
        panel.set_xticks(sorted({r["cell"]["tasks"] for r in records}))
        panel.xaxis.set_major_formatter(lambda value, _: f"{value:g}")
        panel.legend(
            fontsize=7,
            frameon=False,
            labelcolor=_INK,
            loc="upper center",
            bbox_to_anchor=(0.5, -0.1),
        )
