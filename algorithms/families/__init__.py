"""One family of tasks per file; the folder is walked, there is no list to edit."""

from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules

from lemmacheck.algorithms.families._family import Family, Shape

__all__ = ["Family", "Shape", "families"]


def families() -> dict[str, type[Family]]:
    """Every family defined in this folder, by its class name in lower case."""
    found: dict[str, type[Family]] = {}
    for info in iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = import_module(f"{__name__}.{info.name}")
        for value in vars(module).values():
            own = (
                isinstance(value, type)
                and issubclass(value, Family)
                and value.__module__ == module.__name__
            )
            if own and not isabstract(value):
                found[value.__name__.lower()] = value
    return found
