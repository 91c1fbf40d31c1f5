"""One meta-learning problem with a point and a step size, as data that every arithmetic reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from lemmacheck.algorithms import describe
from lemmacheck.algorithms.arithmetic import Array, Number, constant, number_like, shares
from lemmacheck.algorithms.constants import Constants, constants
from lemmacheck.algorithms.families import Family
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.methods._method import positive
from lemmacheck.algorithms.problem import Problem, mix
from lemmacheck.algorithms.recipe import Arithmetic, Recipe, rational_array
from lemmacheck.algorithms.tasks import BatchSizes, Tasks

_ALL = BatchSizes()


@dataclass(frozen=True, eq=False)
class TaskLoss:
    """The loss of one task as a plain function: ``f(w)``, ``f.gradient(w)`` (d,) and
    ``f.hessian(w)`` (d, d) at points w (d,).

    Args:
        chance: of drawing the task.
        family: of one instance.
        c: (1, K), the coefficients.

    """

    chance: Number
    family: Family
    c: Array

    def __call__(self, w: Array) -> Number:
        """f(w)."""
        return self.family.value(self.c, w[None, :])[0]

    def gradient(self, w: Array) -> Array:
        """Grad f(w), (d,)."""
        return self.family.gradient(self.c, w[None, :])[0]

    def hessian(self, w: Array) -> Array:
        """The Hessian (d, d)."""
        return self.family.hessian(self.c, w[None, :])[0]


@dataclass(frozen=True, eq=False, repr=False)
class Instance:
    """A meta-learning problem, a point and a step size, for which all certified constants hold.

    ``eval(repr(instance))`` rebuilds it; ``dataclasses.replace(instance, arithmetic="fraction")``
    reads it as exact rationals; ``str`` tells its losses as formulas.

    Args:
        recipe: of one instance.
        point: d integers; w is point / recipe.denominator.
        alpha_L: alpha times L, positive.
        sizes: of the batches; all samples where it is not given.
        arithmetic: of all numbers; see ``Recipe.to_problem``.

    Raises:
        ValueError: a recipe of several instances, a point of another dimension, alpha_L <= 0.

    """

    recipe: Recipe
    _: KW_ONLY
    point: Sequence[int]
    alpha_L: Fraction
    sizes: BatchSizes = _ALL
    arithmetic: Arithmetic = "float64"

    def __post_init__(self) -> None:
        if self.recipe.size != 1:
            raise ValueError(
                f"a recipe of {self.recipe.size} instances must be of one; take recipe[0]"
            )
        if len(self.point) != self.recipe.dimension:
            raise ValueError(
                f"point={list(self.point)} must be {self.recipe.dimension} integers, as the recipe "
                f"has dimensions; correct it"
            )
        positive("alpha_L", self.alpha_L, "choose a step size, at most 1/L")

    @kept
    def problem(self) -> Problem:
        """The tasks and samples, a batch of one instance."""
        return self.recipe.to_problem(self.arithmetic)

    @kept
    def constants(self) -> Constants:
        """Certified for all w; each is (1,)."""
        return constants(self.problem)

    @kept
    def tasks(self) -> Tasks:
        """The same for the methods and objectives of this package."""
        return Tasks.of_problem(self.problem)

    @property
    def L(self) -> Number:
        """The certified L of the tasks; 1, which is one too, where that is 0."""
        found = self.constants.L[0]
        return found if found > 0 else found * 0 + 1

    @property
    def alpha(self) -> Number:
        """The inner step size."""
        return number_like(self.alpha_L, self.L) / self.L

    @property
    def w(self) -> Array:
        """The point (d,)."""
        if self.arithmetic == "float64":
            return np.asarray(self.point) / self.recipe.denominator
        return rational_array(self.point, self.recipe.denominator, self.arithmetic)

    def losses(self, rows: Any = None) -> tuple[TaskLoss, ...]:
        """The losses of the tasks, means over all samples; with ``rows`` (I, n), integers that
        ``batches`` gives, over these samples only.
        """
        problem = self.problem
        law = problem.sample_probability[0]
        if rows is not None:
            hit = np.asarray(rows)[:, :, None] == np.arange(problem.samples)
            n = hit.shape[1]
            law = constant(hit.sum(axis=1), law) * shares(n, law.shape, law)
        c = mix(law, problem.coefficients[0])
        chances = problem.task_probability[0]
        return tuple(
            TaskLoss(chance, problem.family, c[i : i + 1]) for i, chance in enumerate(chances)
        )

    def __str__(self) -> str:
        exact = self.recipe.to_problem("fraction")
        found = constants(exact)
        w = ", ".join(str(Fraction(int(x), self.recipe.denominator)) for x in self.point)
        sizes = ((name, "all" if n is None else n) for name, n in vars(self.sizes).items())
        return "\n".join(
            [
                *(f"{name}: {loss}" for name, loss in describe.losses(exact).items()),
                f"w = [{w}], L = {_short(found.L[0])}, rho = {_short(found.rho[0])}, "
                f"alpha L = {self.alpha_L}, " + ", ".join(f"{name}: {n}" for name, n in sizes),
            ]
        )

    def __repr__(self) -> str:
        recipe = ", ".join(f"{name}={value}" for name, value in _plain(self.recipe).items())
        lines = [
            f"Recipe({recipe})",
            f"point={[int(x) for x in self.point]}",
            f"alpha_L={self.alpha_L!r}",
            f"sizes={self.sizes!r}",
            f"arithmetic={self.arithmetic!r}",
        ]
        comments = [f"    # {line}" for line in str(self).splitlines()]
        return "\n".join(["Instance(", *comments, *(f"    {line}," for line in lines), ")"])

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """How Hypothesis and IPython show it; the former would rather list the fields."""
        for number, line in enumerate(repr(self).splitlines()):
            if number:
                printer.break_()
            printer.text(line)


def _short(value: Fraction) -> str:
    """The number, rounded where it is long."""
    return str(value) if value.denominator <= 10**4 else f"{float(value):.6g}"


def _plain(recipe: Recipe) -> dict[str, str]:
    shown = {name: repr(value) for name, value in recipe.to_json().items()}
    if not recipe.parameters:
        del shown["parameters"]
    return shown
