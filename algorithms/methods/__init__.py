"""One method per file; the folder is walked, there is no list to edit."""

from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules

from lemmacheck.algorithms.methods._method import Batches, Method

__all__ = ["Batches", "Method", "methods"]


def methods() -> dict[str, type[Method]]:
    """Every method defined in this folder, by its name, such as ``fo-maml``."""
    found: dict[str, type[Method]] = {}
    for info in iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = import_module(f"{__name__}.{info.name}")
        for value in vars(module).values():
            own = (
                isinstance(value, type)
                and issubclass(value, Method)
                and value.__module__ == module.__name__
            )
            if own and not isabstract(value):
                found[value.name] = value
    return found
