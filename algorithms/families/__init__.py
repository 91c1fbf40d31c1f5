"""One family of tasks per file; the folder is walked, there is no list to edit."""

from lemmacheck.algorithms.families._family import Family, Shape
from lemmacheck.algorithms.walking import defined_in

__all__ = ["Family", "Shape", "families"]


def families() -> dict[str, type[Family]]:
    """Every family defined in this folder, by its class name in lower case."""
    # mypy refuses an abstract class where a class is asked for; here it is only compared with.
    return {kind.__name__.lower(): kind for kind in defined_in(__name__, __path__, Family)}  # type: ignore[type-abstract]
