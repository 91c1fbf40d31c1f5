"""The formats a record can be written in: each is one module in this folder, found by walking it.

A format module has a docstring (its first line is what a user reads), `FILE`, the name of the file
it fills, and `render(record)`, which returns that file's text.  A name with a leading underscore is
machinery, not a format.
"""

import importlib
import pkgutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from lemmacheck.reports.record import Record
from lemmacheck.reports.write import write_text


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way to show a record: `render` gives the text of `file`."""

    name: str
    file: str
    about: str
    render: Callable[[Record], str]


def renderings() -> dict[str, Rendering]:
    """Return every format in this folder by name; raise `TypeError` for a malformed one."""
    found = {}
    for module_info in pkgutil.iter_modules(__path__):
        if module_info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        try:
            file, render, about = module.FILE, module.render, (module.__doc__ or "").splitlines()[0]
        except (AttributeError, IndexError) as error:
            raise TypeError(
                f"{module.__name__} must have a docstring, FILE and render(record): {error}"
            ) from error
        found[module_info.name] = Rendering(module_info.name, file, about, render)
    return found


def write_renderings(
    record: Record, folder: Path, names: Collection[str] | None = None
) -> tuple[Path, ...]:
    """Write the named formats (None: all) into `folder`, each atomically; return their paths."""
    known = renderings()
    for name in names or ():
        if name not in known:
            raise ValueError(f"format {name!r} is not one of {', '.join(known)}")
    chosen = known if names is None else names
    return tuple(
        write_text(Path(folder) / known[name].file, known[name].render(record)) for name in chosen
    )
