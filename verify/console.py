"""Where every command writes to, and how it complains."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.text import Text

from lemmacheck.reports.summary import EXIT_BAD_INPUT

out, err = Console(), Console(stderr=True)


def complain(word: str, message: object) -> None:
    """One line on standard error; brackets in it are no markup."""
    err.print(Text.assemble((f"{word}:", "bold red"), f" {message}"), soft_wrap=True)


def fail(message: object, code: int = EXIT_BAD_INPUT) -> typer.Exit:
    """Complain, and give the exit to raise."""
    complain("error", message)
    return typer.Exit(code)


def say(message: str) -> None:
    """One line on standard output."""
    out.print(Text(message), soft_wrap=True)
