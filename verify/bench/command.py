"""`lemmacheck bench`: the options, and what they start."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from lemmacheck.reports import benchmark
from lemmacheck.reports.summary import EXIT_BAD_INPUT, EXIT_DIFFERS, EXIT_INTERRUPTED
from lemmacheck.reports.write import WriteError
from lemmacheck.verify.bench import cells, floor, machine
from lemmacheck.verify.bench.measure import Effort
from lemmacheck.verify.bench.run import FILE, PLOT, TABLE, Run
from lemmacheck.verify.bench.sides import SideError, our_side, peers


class Device(Enum):
    """Where arrays live."""

    CPU = "cpu"
    CUDA = "cuda"


def bench(
    quick: Annotated[bool, typer.Option("--quick", help="few cells, short rounds")] = False,
    case: Annotated[list[str] | None, typer.Option(help="only this case; repeatable")] = None,
    only: Annotated[str | None, typer.Option(help="only cells whose id contains this")] = None,
    folder: Annotated[Path, typer.Option("--out", help="where the files go")] = Path(
        "reports/out/bench"
    ),
    peer_python: Annotated[
        str, typer.Option(help="the interpreter that has jax and torch")
    ] = sys.executable,
    device: Annotated[Device, typer.Option(help="where arrays live")] = Device.CPU,
    memory: Annotated[
        float | None, typer.Option(help="GiB for all processes; 80 % of what is free")
    ] = None,
    budget: Annotated[
        float | None, typer.Option(min=0, help="seconds of rounds of each cell; 5, or 2 if quick")
    ] = None,
    all_compiled: Annotated[
        bool, typer.Option("--all-compiled", help="torch.compile in every cell; takes hours")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="keep what the same code measured here before")
    ] = False,
    growth: Annotated[bool, typer.Option(help="measure how cost grows")] = True,
    listing: Annotated[bool, typer.Option("--list", help="only name the cells")] = False,
) -> None:
    """Measure meta-gradients side by side with JAX and torch, and write bench.json, .md and .svg.

    Exit 0: all sides agree and every cell was measured; 1: one was not; 2: bad input; 3: stopped.
    """
    out, err = Console(), Console(stderr=True)

    def fail(message: object, code: int = EXIT_BAD_INPUT) -> typer.Exit:
        err.print(Text.assemble(("error:", "bold red"), f" {message}"), soft_wrap=True)
        return typer.Exit(code)

    limit = int(memory * 2**30) if memory is not None else machine.free_bytes() * 4 // 5
    try:
        grid = cells.quick(cells.grid()) if quick else cells.grid()
        chosen, skipped = cells.fitting(cells.choose(grid, case or (), only), limit)
        if listing:
            out.print(*(cell.id for cell in chosen), sep="\n", highlight=False)
            return
        about = machine.describe()
    except (ValueError, machine.NeedsError) as error:
        raise fail(error) from None
    sides = (
        our_side(device.value),
        *peers(peer_python, device.value, all_compiled=all_compiled),
    )
    effort = Effort(2.0, 0.005) if quick else Effort()
    if budget is not None:
        effort = replace(effort, budget=budget)

    def done(line: str) -> None:
        err.print(Text(line), soft_wrap=True)

    with err.status("measuring the machine") as status:
        rates = floor.measure(int(about["cpu"]["usable"]))
        run = Run(sides, folder, effort, rates, about, status.update, done, skipped=skipped)
        try:
            run.meet()
            if resume:
                run.resume()
            run.cells(chosen)
            if growth:
                run.growth()
            run.write()
            run.plot()
        except KeyboardInterrupt:
            again = "run the same command with --resume to go on"
            raise fail(f"interrupted; {again}", EXIT_INTERRUPTED) from None
        except ImportError:
            err.print(f"{PLOT} needs matplotlib, the extra plots; the table is there without it")
        except (SideError, WriteError) as error:
            raise fail(error) from None
        finally:
            run.stop()
    out.print(Text(benchmark.summary(run.payload())), soft_wrap=True)
    names = [name for name in (FILE, TABLE, PLOT) if (folder / name).exists()]
    out.print(Text(f"\nWritten to {folder}: {', '.join(names)}"), soft_wrap=True)
    raise typer.Exit(0 if run.sound else EXIT_DIFFERS)
