"""Every method and every family, in small numbers that tell their parts apart."""

from __future__ import annotations

from typing import Any

from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.families._data import DataFamily
from lemmacheck.algorithms.methods import Method, methods
from lemmacheck.algorithms.recipe import draw
from lemmacheck.algorithms.tasks import Tasks

T, S, Q = 4, 3, 3
ALPHA = 1 / 16
VARIANTS: dict[str, tuple[dict[str, Any], ...]] = {
    "ggs-maml": ({"delta": 0.25, "Q": Q},),
    "hf-maml": ({"delta": 0.125}, {"rho": 2.0}),
    "imaml": ({"lam": 16.0, "iterations": 16},),
    "zo-maml": tuple({"delta": 0.25, "Q": Q, "baseline": kind} for kind in ("loss", "mean")),
}
"""The arguments of the methods that have some besides alpha."""
ONE_STEP = ("hf-maml", "maml")
"""The methods that make one inner step; the others make any number."""
DIMENSION = {"policy": 6, "sine": 13}
"""Where it is not 3."""


def method_cases() -> dict[str, Method]:
    """All methods by a name for the test, each in all its variants."""
    found = {}
    for name, kind in methods().items():
        for chosen in VARIANTS.get(name, ({},)):
            label = "-".join(
                [name, *(str(chosen[key]) for key in chosen if len(VARIANTS[name]) > 1)]
            )
            found[label] = kind(ALPHA, **chosen)
    return found


def steps_of(method: Method) -> int:
    return 1 if method.name in ONE_STEP else 2


def directions_of(method: Method) -> int | None:
    return Q if method.needs_gaussian else None


def task_cases() -> list[str]:
    """Tasks that share their features, ``family``, and that have their own, ``family-data``."""
    found = []
    for name, kind in families().items():
        found += [name, f"{name}-data"] if issubclass(kind, DataFamily) else [name]
    return found


def host_tasks(case: str) -> Tasks:
    """The tasks of a case over NumPy float64 arrays."""
    name, _, own = case.partition("-")
    shape = (T, 1, S) if own else (1, T, S)
    recipe = draw(name, Key("cases", case, 2), *shape, DIMENSION.get(name, 3), bounded=False)
    problem = recipe.to_problem("float64")
    if not own:
        return Tasks.of_problem(problem)
    return Tasks(problem.family, sample_probability=problem.sample_probability[:, 0, :])


def host_point(tasks: Tasks) -> Any:
    """A point (d,) that is nowhere special."""
    return integers(Key("cases", "point"), (tasks.dimension,), -900, 900) / 1024
