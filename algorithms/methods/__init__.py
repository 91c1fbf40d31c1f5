"""One method per file; the folder is walked, there is no list to edit."""

from lemmacheck.algorithms.methods._method import Batches, Method
from lemmacheck.algorithms.walking import defined_in

__all__ = ["Batches", "Method", "methods"]


def methods() -> dict[str, type[Method]]:
    """Every method defined in this folder, by its name, such as ``fo-maml``."""
    # mypy refuses an abstract class where a class is asked for; here it is only compared with.
    return {kind.name: kind for kind in defined_in(__name__, __path__, Method)}  # type: ignore[type-abstract]
