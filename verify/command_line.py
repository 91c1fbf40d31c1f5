"""The command line: `lemmacheck verify | list | show | replay | discover | coq`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.table import Table

from lemmacheck.proofs.coq_statements import statements
from lemmacheck.proofs.papers import papers
from lemmacheck.reports import terminal
from lemmacheck.reports.formats import write_renderings
from lemmacheck.reports.summary import EXIT_BAD_INPUT, EXIT_DIFFERS, EXIT_INTERRUPTED, exit_code
from lemmacheck.reports.words import EvidenceKind, Profile
from lemmacheck.reports.write import PARTIAL, WriteError, write_text
from lemmacheck.verify import coq, discovery, ledger
from lemmacheck.verify.loading import Selection, TargetError, select
from lemmacheck.verify.run import Options, Progress, verify
from lemmacheck.verify.script import script

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
out, err = Console(), Console(stderr=True)
Targets = Annotated[list[str] | None, typer.Argument(help="papers, ids, groups, or FILE.py; nothing for all")]


def _fail(message: object, code: int = EXIT_BAD_INPUT) -> typer.Exit:
    err.print(f"[bold red]error:[/] {message}", soft_wrap=True, highlight=False)
    return typer.Exit(code)


def _select(targets: list[str] | None) -> Selection:
    try:
        return select(targets or [])
    except TargetError as error:
        raise _fail(error) from None


def _one(identifier: str) -> Selection:
    selection = _select([identifier])
    if len(selection.chosen) > 1:
        raise _fail(f"{identifier!r} selects {len(selection.chosen)} claims; name one: {', '.join(selection.chosen)}")
    return selection


@app.command("verify")
def verify_command(
    targets: Targets = None,
    profile: Annotated[Profile, typer.Option(help="how much to do")] = Profile.QUICK,
    folder: Annotated[Path, typer.Option("--out", help="where the record and its views go")] = Path("reports/out"),
    require: Annotated[list[EvidenceKind] | None, typer.Option(help="evidence that must have run")] = None,
    rediscover: Annotated[bool, typer.Option("--rediscover", help="start without stored evidence")] = False,
) -> None:
    """Judge statements; exit 0 when every verdict is as expected, 1 when one differs, 2 on bad input, 3 if interrupted."""
    selection = _select(targets)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    try:
        with Bar(*columns, console=err, transient=True) as bar:
            task = bar.add_task("judging", total=None)
            progress = Progress(
                lambda n: bar.update(task, total=n),
                lambda name: bar.update(task, advance=1, description=name.ljust(44)),
                lambda text: bar.update(task, description=text.ljust(44)),
            )
            result = verify(selection, Options(profile, folder, rediscover), progress)
        write_renderings(result.record, folder)
    except WriteError as error:
        raise _fail(error) from None
    except KeyboardInterrupt:
        raise _fail(f"interrupted; what was judged so far is in {folder / PARTIAL}", EXIT_INTERRUPTED) from None
    out.print(terminal.report(result.record))
    for problem in result.problems:
        err.print(f"[bold red]problem:[/] {problem}", highlight=False)
    if rediscover:
        missed = ", ".join(result.missed) or "none"
        out.print(f"Rediscovery without stored evidence; refutations missed: {missed}", highlight=False)
    out.print(f"\nThe record is {result.path}, the page {folder / 'index.html'}.", highlight=False)
    code = exit_code(result.record, required=require or ())
    raise typer.Exit(EXIT_DIFFERS if result.problems or (rediscover and result.missed) else code)


@app.command("list")
def list_command(targets: Targets = None) -> None:
    """Every claim, with what is expected of it."""
    selection = _select(targets)
    table = Table(box=None, header_style="bold")
    for column in ("id", "kind", "expected", "title"):
        table.add_column(column, overflow="fold")
    for name in selection.chosen:
        claim = selection.claims[name]
        table.add_row(claim.id, claim.role, selection.paper_of(claim).expected(claim) or "-", claim.title)
    out.print(table)


@app.command()
def show(identifier: str) -> None:
    """One claim: statement, hypotheses, verdict and why."""
    selection = _one(identifier)
    quiet = Progress(lambda n: None, lambda name: None, lambda text: None)
    with err.status("judging"), _scratch() as folder:
        result = verify(selection, Options(out=folder), quiet)
    (claim,) = result.record.claims
    out.print(terminal.claim_view(claim))


def _scratch():  # type: ignore[no-untyped-def]
    import tempfile  # noqa: PLC0415

    class Folder(tempfile.TemporaryDirectory):  # type: ignore[type-arg]
        def __enter__(self) -> Path:  # type: ignore[override]
            return Path(super().__enter__())

    return Folder()


@app.command()
def replay(
    identifier: str,
    to: Annotated[Path | None, typer.Option("--script", help="write the stand-alone script to this file")] = None,
    largest: Annotated[bool, typer.Option("--largest", help="the witness with the largest margin")] = False,
) -> None:
    """Both sides of a refuted claim at its stored witness, exactly; or a script that needs only Python."""
    selection = _one(identifier)
    claim = selection.claims[selection.chosen[0]]
    stored = ledger.read_witness(claim)
    if stored is None:
        raise _fail(f"{claim.id} has no stored witness; only refuted claims have one (`lemmacheck show {claim.id}`)")
    if stored.status != "checked" or stored.instance is None or stored.decided is None:
        raise _fail(stored.why, EXIT_DIFFERS)
    instance = stored.largest if largest and stored.largest else stored.instance
    decided = stored.largest_decided if largest and stored.largest_decided else stored.decided
    if to is not None:
        try:
            write_text(to, script(claim, instance))
        except WriteError as error:
            raise _fail(error) from None
        out.print(f"{to} replays the witness of {claim.id} with nothing but Python's standard library.")
        return
    out.print(discovery.witness_view(claim, instance, decided))


@app.command()
def discover(targets: Targets = None, seed: int = 0) -> None:
    """Search for witnesses and certificates, and store what is found under proofs/evidence."""
    selection = _select(targets)
    for name in selection.chosen:
        claim = selection.claims[name]
        if claim.relation is None:
            continue
        with err.status(name):
            line = discovery.discover(claim, seed)
        if line:
            out.print(f"{name}: {line}", highlight=False)


@app.command("coq")
def coq_command(
    write: Annotated[bool, typer.Option("--statements", help="write proofs/coq/Statements.v from the trees")] = False,
) -> None:
    """Compile and audit every Coq source; one line for each theorem that is refused."""
    claims = [c for p in papers() for c in p.claims]
    if write:
        write_text(coq.SOURCES / "Statements.v", statements(claims))
        out.print(f"{coq.SOURCES / 'Statements.v'} is written")
        return
    with err.status("compiling"):
        report = coq.check(claims, fresh=True)
    if not report.available:
        raise _fail("coqc is not installed; on Debian: apt-get install coq libcoq-coquelicot")
    theorems = [t for found in (report.theorems or {}).values() for t in found]
    for line in (*report.errors, *(t.why for t in theorems if not t.accepted)):
        out.print(line, highlight=False)
    accepted = sum(t.accepted for t in theorems)
    out.print(f"{report.version}: {accepted} of {len(theorems)} theorems accepted")
    raise typer.Exit(EXIT_DIFFERS if report.errors or accepted < len(theorems) else 0)


def main() -> None:
    """The console script."""
    app()
