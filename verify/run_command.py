"""`lemmacheck run`: a method on a family, with a curve that grows."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from lemmacheck.algorithms.checkpoint import CheckpointError
from lemmacheck.algorithms.memory import keep_memory
from lemmacheck.algorithms.trace import Outcome, Point, Run
from lemmacheck.reports.summary import EXIT_DIFFERS, EXIT_INTERRUPTED
from lemmacheck.verify.chart import chart
from lemmacheck.verify.console import err, fail, out, say
from lemmacheck.verify.running import CHECKPOINT, Request, run, write_trace

POINTS = 200
"""How many points of a run are seen, unless one says how often."""


def run_command(
    method: Annotated[str, typer.Argument(help="such as maml; an unknown name lists all")],
    family: Annotated[str, typer.Argument(help="such as logistic; an unknown name lists all")],
    backend: Annotated[str, typer.Option(help="numpy, cupy or array-api-strict")] = "numpy",
    steps: Annotated[int, typer.Option(min=1, help="meta-iterations")] = 200,
    tasks: Annotated[int, typer.Option(min=1, help="T")] = 20,
    samples: Annotated[int, typer.Option(min=1, help="S, of each task")] = 10,
    dimension: Annotated[int, typer.Option(min=1, help="d, of the parameters")] = 6,
    inner: Annotated[int, typer.Option(min=1, help="N, inner steps")] = 1,
    alpha: Annotated[float, typer.Option(help="the inner step size")] = 0.05,
    meta: Annotated[str, typer.Option(help="the outer step: sgd or adam")] = "sgd",
    rate: Annotated[
        float | None, typer.Option(help="its size  [default: 0.1 for sgd, 0.01 for adam]")
    ] = None,
    beta: Annotated[
        bool, typer.Option("--beta", help="the size that the theorem about the method takes")
    ] = False,
    batch: Annotated[
        int | None, typer.Option(min=1, help="B, tasks drawn for each meta-iteration")
    ] = None,
    d_in: Annotated[int | None, typer.Option(min=1, help="samples drawn for inner steps")] = None,
    d_o: Annotated[int | None, typer.Option(min=1, help="for outer gradients")] = None,
    d_h: Annotated[int | None, typer.Option(min=1, help="for Hessians")] = None,
    d_beta: Annotated[int | None, typer.Option(min=1, help="for --beta")] = None,
    b_beta: Annotated[int | None, typer.Option(min=1, help="B', tasks drawn for --beta")] = None,
    support: Annotated[
        int | None, typer.Option(min=1, help="samples of the support set, for finite sums")
    ] = None,
    directions: Annotated[int | None, typer.Option(help="Q, Gaussian vectors")] = None,
    delta: Annotated[float | None, typer.Option(help="of hf-, ggs- and zo-maml")] = None,
    rho: Annotated[float | None, typer.Option(help="of hf-maml, in the place of delta")] = None,
    lam: Annotated[float | None, typer.Option(help="of imaml")] = None,
    iterations: Annotated[int | None, typer.Option(help="of imaml")] = None,
    baseline: Annotated[str | None, typer.Option(help="of zo-maml: loss or mean")] = None,
    seed: int = 0,
    dtype: Annotated[str, typer.Option(help="float64 or float32")] = "float64",
    every: Annotated[
        int | None, typer.Option(min=1, help=f"see a point so often  [default: {POINTS} in all]")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--out", help="[default: reports/out/METHOD-FAMILY]")
    ] = None,
    resume: Annotated[
        bool | None,
        typer.Option(
            "--resume/--fresh",
            help="go on with an interrupted run, or begin anew  [default: go on if there is one]",
        ),
    ] = None,
) -> None:
    """Run a method on random tasks of a family, and write trace.json.

    Exit 0: all meta-iterations were made; 1: the run diverged; 2: bad input; 3: interrupted, and
    the same command goes on.
    """
    given = {
        "Q": directions,
        "delta": delta,
        "rho": rho,
        "lam": lam,
        "iterations": iterations,
        "baseline": baseline,
    }
    request = Request(
        method=method,
        family=family,
        options={name: value for name, value in given.items() if value is not None},
        backend=backend,
        steps=steps,
        tasks=tasks,
        samples=samples,
        dimension=dimension,
        inner=inner,
        alpha=alpha,
        meta=meta,
        rate=rate,
        beta=beta,
        batch=batch,
        D_in=d_in,
        D_o=d_o,
        D_h=d_h,
        D_beta=d_beta,
        B_beta=b_beta,
        support=support,
        seed=seed,
        dtype=dtype,
        every=max(1, steps // POINTS) if every is None else every,
    )
    folder = Path("reports/out") / f"{method}-{family}" if folder is None else folder
    path = folder / CHECKPOINT
    if resume and not path.exists():
        raise fail(f"--resume finds no interrupted run in {folder}; leave it out to begin")
    keep_memory()
    try:
        view = _View(request)
        with Live(get_renderable=view.renderable, console=err, transient=True):
            found = run(request, on_point=view.see, path=path, fresh=resume is False)
        trace = write_trace(folder, request, found)
        if found.outcome is not Outcome.INTERRUPTED:
            path.unlink(missing_ok=True)
    except CheckpointError as error:
        raise fail(f"{error} (--fresh)") from None
    except (ValueError, OSError) as error:
        raise fail(error) from None
    except MemoryError as error:
        raise fail(f"the memory does not suffice ({error}); take fewer tasks or samples") from None
    except KeyboardInterrupt:
        raise fail("interrupted before the first step", EXIT_INTERRUPTED) from None
    out.print(summary(request, found))
    say(f"\n{found.outcome.value} The trace is {trace}.")
    if found.outcome is Outcome.INTERRUPTED:
        raise fail("interrupted; run the same command again to go on", EXIT_INTERRUPTED)
    raise typer.Exit(EXIT_DIFFERS if found.outcome is Outcome.DIVERGED else 0)


class _View:
    """What is shown while a run goes on."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.points: list[Point] = []

    def see(self, point: Point) -> None:
        self.points.append(point)

    def renderable(self) -> RenderableType:
        title = Text(f"{self.request.method} on {self.request.family}", style="bold")
        if not self.points:
            return title
        last, first = self.points[-1], self.points[0]
        bar = Table.grid(padding=(0, 1))
        done = ProgressBar(total=self.request.steps, completed=last.k, width=40)
        bar.add_row(title, done, f"{last.k}/{self.request.steps}")
        took = last.seconds - first.seconds
        speed = f"{(last.k - first.k) / took:,.0f} iterations/s" if took > 0 else ""
        step = "" if last.rate is None else f"step {last.rate:.3g}"
        numbers = f"F {last.objective:.6g}  |g| {last.gradient_norm:.3g}  {step}  {speed}"
        return Group(bar, Text(numbers), *curves(self.points))


def curves(points: list[Point]) -> tuple[Text, ...]:
    """F and the norm of the meta-gradient against k."""
    lines = (
        *chart("F, the mean loss after adaptation", [p.objective for p in points]),
        *chart("|g|, the length of the meta-gradient", [p.gradient_norm for p in points]),
    )
    return tuple(Text(line, no_wrap=True, overflow="crop") for line in lines)


def summary(request: Request, found: Run) -> RenderableType:
    """Where the run began and ended, and what it took."""
    table = Table(box=None, show_header=False)
    table.add_column(style="dim")
    table.add_column()
    first, last = found.points[0] if found.points else None, found.points[-1:]

    def row(name: str, *values: Any) -> None:
        table.add_row(name, Text("  ".join(str(value) for value in values)))

    row("run", f"{request.method} on {request.family}, {request.backend}, {request.dtype}")
    if first is not None:
        row("F", f"{first.objective:.6g} -> {last[0].objective:.6g}")
        row("|g|", f"{first.gradient_norm:.3g} -> {last[0].gradient_norm:.3g}")
    row("iterations", f"{found.k} of {request.steps} in {found.seconds:.2f} s")
    work = (f"{number:,} {name.replace('_', '-')}" for name, number in vars(found.work).items())
    row("meta-gradients", ", ".join(text for text in work if not text.startswith("0 ")))
    if request.beta:
        row("step", "that of the theorem, whose conditions on batch sizes are not checked")
    return Group(*curves(list(found.points)), table)
