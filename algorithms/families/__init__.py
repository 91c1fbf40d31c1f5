"""One family of tasks per file; the folder is walked, there is no list to edit."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from lemmacheck.algorithms.families._family import Family, Shape
from lemmacheck.algorithms.walking import defined_in

__all__ = ["Family", "Shape", "families"]


@cache  # recipes ask for every batch of instances; the folder is walked once
def families() -> Mapping[str, type[Family]]:
    """Every family defined in this folder, by its class name in lower case."""
    # mypy refuses an abstract class where a class is asked for; here it is only compared with.
    found = {kind.__name__.lower(): kind for kind in defined_in(__name__, __path__, Family)}  # type: ignore[type-abstract]
    return MappingProxyType(found)
