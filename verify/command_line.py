"""The command line: `lemmacheck verify | list | show | replay | attack | discover | coq | run`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.table import Table

from lemmacheck.proofs import certificate_data, coq_certificates
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.coq_statements import statements
from lemmacheck.proofs.papers import all_claims, papers
from lemmacheck.proofs.vocabulary import Sort
from lemmacheck.reports import terminal
from lemmacheck.reports.formats import write_renderings
from lemmacheck.reports.summary import EXIT_DIFFERS, EXIT_INTERRUPTED, exit_code
from lemmacheck.reports.words import EvidenceKind, Profile
from lemmacheck.reports.write import PARTIAL, WriteError, write_text
from lemmacheck.verify import coq, discovery, ledger
from lemmacheck.verify.attack_command import attack_command
from lemmacheck.verify.bench.command import bench
from lemmacheck.verify.console import complain, err, fail, out, say
from lemmacheck.verify.instances import free_symbols
from lemmacheck.verify.loading import Selection, TargetError, select
from lemmacheck.verify.run import JudgeError, Options, Progress, verify
from lemmacheck.verify.run_command import run_command
from lemmacheck.verify.script import script
from lemmacheck.verify.truth import Outcome, decide

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
Targets = Annotated[
    list[str] | None, typer.Argument(help="papers, ids, groups, or FILE.py; nothing for all")
]


def _select(targets: list[str] | None) -> Selection:
    try:
        return select(targets or [])
    except TargetError as error:
        raise fail(error) from None


def _one(identifier: str) -> Selection:
    selection = _select([identifier])
    if len(selection.chosen) > 1:
        names = ", ".join(selection.chosen)
        raise fail(f"{identifier!r} selects {len(selection.chosen)} claims; name one: {names}")
    return selection


@app.command("verify")
def verify_command(
    targets: Targets = None,
    profile: Annotated[Profile, typer.Option(help="how much to do")] = Profile.QUICK,
    folder: Annotated[Path, typer.Option("--out", help="where the record and its views go")] = Path(
        "reports/out"
    ),
    require: Annotated[
        list[EvidenceKind] | None, typer.Option(help="evidence that must have run")
    ] = None,
    rediscover: Annotated[
        bool, typer.Option("--rediscover", help="start without stored evidence")
    ] = False,
) -> None:
    """Judge statements, and write the record.

    Exit 0: every verdict is as expected; 1: one differs; 2: bad input; 3: interrupted.
    """
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    try:
        selection = _select(targets)
        with Bar(*columns, console=err, transient=True) as bar:
            task = bar.add_task("judging", total=None)
            progress = Progress(
                lambda n: bar.update(task, total=n),
                lambda name: bar.update(task, advance=1, description=name.ljust(44)),
                lambda text: bar.update(task, description=text.ljust(44)),
            )
            result = verify(selection, Options(profile, folder, rediscover), progress)
        write_renderings(result.record, folder)
        out.print(terminal.report(result.record))
    except (JudgeError, WriteError) as error:
        raise fail(error) from None
    except KeyboardInterrupt:
        partial = folder / PARTIAL
        where = f"; what was judged so far is in {partial}" if partial.exists() else ""
        again = "; run the same command again to go on"
        raise fail(f"interrupted{where}{again}", EXIT_INTERRUPTED) from None
    for problem in result.problems:
        complain("problem", problem)
    if rediscover:
        missed = ", ".join(result.missed) or "none"
        say(f"Rediscovery without stored evidence; refutations missed: {missed}")
        say(f"Certificates missed: {', '.join(result.unproved) or 'none'}")
    say(f"\nThe record is {result.path}, the page {folder / 'index.html'}.")
    code = exit_code(result.record, required=require or ())
    lost = rediscover and (result.missed or result.unproved)
    raise typer.Exit(EXIT_DIFFERS if result.problems or lost else code)


_RATIONAL = re.compile(r"[+-]?\d{1,99}(\.\d{1,99}|/\d{1,99})?", re.ASCII)


def _rational(item: str) -> tuple[str, Fraction]:
    """name=value with an exact value; ValueError names the value, the rule and the cure."""
    name, _, value = item.partition("=")
    try:
        if not _RATIONAL.fullmatch(value):
            raise ValueError
        return name, Fraction(value)
    except (ValueError, ZeroDivisionError):
        raise ValueError(
            f"{value!r} is no rational number; write {name}=1/10 or {name}=0.1"
        ) from None


def _check_given(claim: Claim, values: Mapping[str, Fraction]) -> None:
    """Only scalars that an instance is free to choose, within the sign they are declared with."""
    free = {
        s.name: s
        for s in free_symbols(claim)
        if s.of is Sort.SCALAR and not (s.natural or s.per_task)
    }
    for name, value in values.items():
        if name not in free:
            names = ", ".join(sorted(free)) or "none"
            raise ValueError(f"{name!r} is no free scalar of {claim.id}; it has {names}")
        sign = free[name].sign
        if (value < 0 and sign != "any") or (value == 0 and sign == "positive"):
            raise ValueError(f"{name}={value} must be {sign} ({claim.id}); choose another value")


@app.command("list")
def list_command(targets: Targets = None) -> None:
    """Every claim, with what is expected of it."""
    selection = _select(targets)
    table = Table(box=None, header_style="bold")
    for column in ("id", "kind", "expected", "title"):
        table.add_column(column, overflow="fold")
    for name in selection.chosen:
        claim = selection.claims[name]
        table.add_row(
            claim.id, claim.role, selection.paper_of(claim).expected(claim) or "-", claim.title
        )
    out.print(table)


@app.command()
def show(identifier: str) -> None:
    """One claim: statement, hypotheses, verdict and why."""
    selection = _one(identifier)
    quiet = Progress(lambda _: None, lambda _: None, lambda _: None)
    with err.status("judging"), TemporaryDirectory() as folder:
        try:
            result = verify(selection, Options(out=Path(folder)), quiet)
        except (JudgeError, WriteError) as error:
            raise fail(error) from None
    (claim,) = result.record.claims
    out.print(terminal.claim_view(claim))


@app.command()
def replay(
    identifier: str,
    to: Annotated[
        Path | None, typer.Option("--script", help="write the stand-alone script to this file")
    ] = None,
    largest: Annotated[
        bool, typer.Option("--largest", help="the witness with the largest margin")
    ] = False,
    given: Annotated[
        list[str] | None, typer.Option("--set", help="another value of a scalar, as alpha=1/10")
    ] = None,
) -> None:
    """Both sides of a refuted claim at its stored witness, exactly; or a script to replay it."""
    selection = _one(identifier)
    claim = selection.claims[selection.chosen[0]]
    stored = ledger.read_witness(claim)
    if stored is None:
        raise fail(
            f"{claim.id} has no stored witness; only refuted claims have one "
            f"(`lemmacheck show {claim.id}`)"
        )
    if stored.status != "checked" or stored.instance is None or stored.decided is None:
        raise fail(stored.why, EXIT_DIFFERS)
    instance = stored.largest if largest and stored.largest else stored.instance
    decided = stored.largest_decided if largest and stored.largest_decided else stored.decided
    if to is not None:
        if given:
            raise fail("--script writes the stored witness; leave --set out, or --script")
        try:
            write_text(to, script(claim, instance))
        except WriteError as error:
            raise fail(error) from None
        say(f"{to} replays the witness of {claim.id} with Python's standard library alone.")
        return
    if given:
        try:
            values = dict(_rational(item) for item in given)
            _check_given(claim, values)
            decided = decide(claim, instance, values)
        except ValueError as error:
            raise fail(error) from None
        if decided.outcome in (Outcome.NOT_ADMITTED, Outcome.OUTSIDE):
            raise fail(
                f"{claim.id}: {decided.why}; choose a value within the statement's hypotheses"
            )
    out.print(discovery.witness_view(claim, instance, decided, values if given else {}))


@app.command()
def discover(targets: Targets = None, seed: int = 0) -> None:
    """Search for witnesses and certificates, and store what is found under proofs/evidence."""
    selection = _select(targets)
    for name in selection.chosen:
        claim = selection.claims[name]
        if claim.relation is None:
            continue
        try:
            with err.status(name):
                line = discovery.discover(claim, selection.claims, seed)
        except WriteError as error:
            raise fail(error) from None
        if line:
            say(f"{name}: {line}")


@app.command("coq")
def coq_command(
    write: Annotated[
        bool,
        typer.Option("--statements", help="write the sources that claims and certificates make"),
    ] = False,
) -> None:
    """Compile and audit every Coq source; one line for each theorem that is refused."""
    claims = [c for p in papers() for c in p.claims]
    if write:
        stored = [certificate_data.load(path) for path in certificate_data.stored().values()]
        made = {
            "Statements.v": statements(claims),
            "Certificates.v": coq_certificates.text(stored, all_claims()),
        }
        for name, source in made.items():
            try:
                write_text(coq.SOURCES / name, source)
            except WriteError as error:
                raise fail(error) from None
            say(f"{coq.SOURCES / name} is written")
        return
    with err.status("compiling"):
        report = coq.check(claims, fresh=True)
    if not report.available:
        raise fail("coqc is not installed; on Debian: apt-get install coq libcoq-coquelicot")
    theorems = [t for found in (report.theorems or {}).values() for t in found]
    for line in (*report.errors, *(t.why for t in theorems if not t.accepted)):
        say(line)
    accepted = sum(t.accepted for t in theorems)
    out.print(f"{report.version}: {accepted} of {len(theorems)} theorems accepted")
    raise typer.Exit(EXIT_DIFFERS if report.errors or accepted < len(theorems) else 0)


app.command("attack")(attack_command)


app.command("run")(run_command)


app.command("bench")(bench)


def main() -> None:
    """The console script."""
    app()
