"""`lemmacheck attack`: try to break one claim, with a live view of how near it came."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from lemmacheck.proofs.latex import latex, latex_claim
from lemmacheck.reports.summary import EXIT_DIFFERS, EXIT_INTERRUPTED
from lemmacheck.reports.write import WriteError, check_writable, write_text
from lemmacheck.verify.adversary.attack import Attack, AttackError, path_of
from lemmacheck.verify.adversary.minimise import minimise
from lemmacheck.verify.adversary.tightness import ratio_of, terms_of
from lemmacheck.verify.console import err, fail, out, say
from lemmacheck.verify.discovery import witness_view
from lemmacheck.verify.gathering import short, size_of
from lemmacheck.verify.loading import TargetError, select
from lemmacheck.verify.numbers import Unsettled
from lemmacheck.verify.script import script
from lemmacheck.verify.truth import Outcome, decide
from lemmacheck.verify.typeset import text

DECISIONS = 600  # spent on making the witness small


def attack_command(
    identifier: Annotated[str, typer.Argument(help="one claim; FILE.py when it holds one")],
    seconds: Annotated[float, typer.Option(min=0, help="how long")] = 60.0,
    seed: int = 0,
    folder: Annotated[Path, typer.Option("--out", help="where the attack is kept")] = Path(
        "reports/out/attack"
    ),
    fresh: Annotated[bool, typer.Option("--fresh", help="begin anew")] = False,
) -> None:
    """Search for an exact violation of one claim; the same command goes on where it stopped.

    Exit 0: none was found; 1: the claim is refuted; 2: bad input; 3: interrupted.
    """
    try:
        selection = select([identifier])
        if len(selection.chosen) != 1:
            names = ", ".join(selection.chosen)
            raise fail(f"{identifier!r} selects {len(selection.chosen)} claims; name one: {names}")
        claim = selection.claims[selection.chosen[0]]
        if claim.relation is None:
            raise fail(f"{claim.id} is a definition and asserts nothing; name a statement")
        check_writable(folder)
        path = path_of(claim, folder)
        known = path.exists() and not fresh
        attack = Attack.load(claim, seed, path) if known else Attack.begin(claim, seed)
    except (TargetError, AttackError, WriteError) as error:
        raise fail(error) from None
    try:
        with Live(get_renderable=lambda: view(attack), console=err, transient=True):
            attack.go_on(seconds, seen=lambda: attack.save(path))
        attack.save(path)
        _conclude(attack, folder)
    except WriteError as error:
        raise fail(error) from None
    except KeyboardInterrupt:
        attack.save(path)
        out.print(view(attack))
        raise fail(
            f"interrupted; {path} keeps the best, and the same command goes on", EXIT_INTERRUPTED
        ) from None
    except typer.Exit:
        raise
    except Exception as error:
        # Nothing but a violation may end in the exit code of one.
        why = f"{type(error).__name__}: {error}"
        raise fail(f"{claim.id} cannot be evaluated on instances: {why}") from error


def view(attack: Attack) -> RenderableType:
    """How the attack stands."""
    hunt, near = attack.tour.hunt, attack.tour.hunt.nearest
    table = Table(box=None, show_header=False)
    table.add_column(style="dim")
    table.add_column(overflow="fold")
    speed = f", {60 * hunt.drawn / attack.seconds:,.0f} a minute" if attack.seconds > 0 else ""
    ratio = "none yet" if near.ratio is None else f"{near.ratio:.9g}"
    place = "" if near.instance is None else f" ({size_of(near.instance)})"
    table.add_row("instances", f"{hunt.drawn:,}, {hunt.admitted:,} admitted{speed}")
    table.add_row("largest ratio", f"{ratio}{place}")
    table.add_row("regions", f"{attack.tour.entries} entered, {attack.tour.returns} returns")
    if not hunt.over and hunt.where:
        table.add_row("now", hunt.where)
    title = Text(attack.claim.id, style="bold")
    return Group(title, Text(text(latex_claim(attack.claim))), table)


def _conclude(attack: Attack, folder: Path) -> None:
    """The witness made small with a script, or how near the attack came."""
    claim, hunt = attack.claim, attack.tour.hunt
    hunt.found()  # what came nearest may be a violation by a hair
    out.print(view(attack))
    if hunt.violation is not None:
        small, decided = minimise(claim, hunt.violation[0], decisions=DECISIONS)
        say("")
        out.print(witness_view(claim, small, decided))
        try:
            replay = write_text(folder / f"{claim.id.replace('/', '-')}.py", script(claim, small))
            say(f"\nRefuted. {replay} replays this with Python's standard library alone.")
        except ValueError as error:
            say(f"\nRefuted. There is no stand-alone script: {error}")
        raise typer.Exit(EXIT_DIFFERS)
    if hunt.nearest.instance is not None:
        decided = decide(claim, hunt.nearest.instance)
        if decided.outcome is Outcome.HOLDS:
            with suppress(ZeroDivisionError, Unsettled):  # zero on both sides, or irrational
                say(f"Nearest, exactly: {short(ratio_of(claim, decided))}")
    for part, factor in zip(terms_of(claim), hunt.nearest.terms, strict=True):
        if factor is not None:
            say(f"  {text(latex(part))}: could shrink to {factor:.4g} times itself")
    if hunt.undecided:
        say(f"A suspect could not be decided: {hunt.undecided}")
    say("\nNo violation was found; the same command goes on.")
