"""What the files of a folder define, so that there is no list to edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules
from typing import TypeVar

Kind = TypeVar("Kind")


def defined_in(package: str, path: Iterable[str], kind: type[Kind]) -> Iterator[type[Kind]]:
    """The concrete classes of a kind that the modules of a package define.

    A module whose name begins with an underscore is machinery and left out.

    Args:
        package: its name.
        path: its ``__path__``.
        kind: the abstract class.

    """
    for info in iter_modules(path):
        if info.name.startswith("_"):
            continue
        module = import_module(f"{package}.{info.name}")
        for value in vars(module).values():
            own = isinstance(value, type) and value.__module__ == module.__name__
            if own and issubclass(value, kind) and not isabstract(value):
                yield value
