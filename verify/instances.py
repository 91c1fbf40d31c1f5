"""Instances of a claim: tasks, points and constants on a lattice, the same in every arithmetic.

The constants that assumptions bound (L, rho, sigma, ...) are those certified for the tasks at hand,
as small as can be certified, plus a slack that is never negative: an instance meets its assumptions
for all points by construction.  alpha is a multiple of 1/L.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import Any

import numpy as np
from flint import fmpq

from lemmacheck.algorithms.arithmetic import INFINITY, elementwise, is_object, number_like
from lemmacheck.algorithms.constants import Constants, constants, drop
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.enclosure import root_above
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.problem import Problem
from lemmacheck.algorithms.recipe import Recipe, draw, rational_array
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.vocabulary import Number, Relation, Sort, Symbol
from lemmacheck.verify.numbers import Array

LATTICE = 8  # usual denominator of points, positions on segments, free scalars and slack
GENTLE = 1024  # see gentleness
FIFTHS = 5  # alpha L has this times the denominator below it
STEPS = FIFTHS * LATTICE
ALPHA_L = (0, 1, 2, 4, 8, 12, 16, 20, 30, 40)  # boundary cases and what lies between
SLACK = 2 * LATTICE  # the largest slack that is drawn
Bound = Callable[[Problem, Constants, str], Any]
BOUNDS: dict[str, Bound] = {  # assumption -> what certifies its constant
    "bounded_below": lambda problem, _c, _norm: drop(problem),
    "smooth": lambda _problem, c, _norm: c.L,
    "hessian_lipschitz": lambda _problem, c, _norm: c.rho,
    "task_variance": lambda _problem, c, _norm: c.sigma_sq,
    "sample_gradient_variance": lambda _problem, c, _norm: c.sigma_tilde_sq,
    "sample_hessian_variance": lambda _problem, c, norm: getattr(c.sigma_h_sq, norm),
}
SQUARED = {"task_variance", "sample_gradient_variance", "sample_hessian_variance"}
"""Of these the square is certified; it is rooted upwards."""
FROM_BELOW = {"bounded_below"}
"""The constants of these are lower bounds: what is certified, and slack, is their negative."""


@dataclass(frozen=True, eq=False)
class Instances:
    """B instances: a recipe, integers for the free symbols, and natural numbers that they share.

    Integers stand for points and free scalars over `denominator`; for alpha L over FIFTHS times
    that; for constants that an assumption bounds, where given, for the slack over `denominator`.
    """

    recipe: Recipe
    lattice: Mapping[str, Any]
    naturals: Mapping[str, int]
    denominator: int = LATTICE

    def __post_init__(self) -> None:
        if not 1 <= self.denominator < 2**53:
            raise ValueError(
                f"denominator={self.denominator} must be from 1 to 2**53; choose a smaller one"
            )

    @property
    def size(self) -> int:
        """The number B of instances."""
        return self.recipe.size

    def __getitem__(self, index: int | slice | Any) -> Instances:
        part = slice(index, index + 1 or None) if isinstance(index, int) else index
        lattice = {n: a[part] for n, a in self.lattice.items()}
        return replace(self, recipe=self.recipe[part], lattice=lattice)

    def unit(self, name: str) -> int:
        """The integer that stands for one; for alpha, for 1/L."""
        return FIFTHS * self.denominator if name == "alpha" else self.denominator

    def to_json(self) -> dict[str, Any]:
        """Plain data; `from_json` gives equal instances back."""
        lattice = {name: array.tolist() for name, array in self.lattice.items()}
        return {
            "recipe": self.recipe.to_json(),
            "lattice": lattice,
            "naturals": dict(self.naturals),
            "denominator": self.denominator,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Instances:
        """Raises ValueError when the data are not what `to_json` writes."""
        if set(data) != {"recipe", "lattice", "naturals", "denominator"}:
            raise ValueError(
                f"an instance has fields recipe, lattice, naturals and denominator, not "
                f"{sorted(data)}; restore the file"
            )
        lattice = {name: np.asarray(a, dtype=np.int64) for name, a in data["lattice"].items()}
        return cls(
            Recipe.from_json(data["recipe"]),
            lattice,
            {n: int(k) for n, k in data["naturals"].items()},
            int(data["denominator"]),
        )


def constants_of(claim: Claim) -> set[str]:
    """Names of the constants that an assumption bounds."""
    return {h.constant.name for h in claim.hypotheses if isinstance(h, Assumption)}


def free_symbols(claim: Claim) -> list[Symbol]:
    """What an instance chooses: neither bounded by an assumption, nor tasks, nor said to exist."""
    bounded = constants_of(claim)
    return [
        s
        for s in claim.symbols
        if s.name not in bounded and s.of in (Sort.SCALAR, Sort.VECTOR) and s != claim.exists
    ]


def lowest(symbol: Symbol) -> int | None:
    """The least lattice integer that the symbol's sign allows; None when every sign is."""
    return {"positive": 1, "nonnegative": 0}.get(symbol.sign)


def _highest(claim: Claim) -> dict[str, int]:
    """The greatest lattice integer of each scalar that a hypothesis such as epsilon < 1 allows."""
    found = {}
    for h in claim.hypotheses:
        if isinstance(h, Relation) and h.op in ("<", "<="):
            x, bound = h.lhs, h.rhs
            if isinstance(x, Symbol) and x.index is None and isinstance(bound, Number):
                end = bound.value * LATTICE
                found[x.name] = ceil(end) - 1 if h.op == "<" else floor(end)
    return found


def per_task(claim: Claim) -> set[str]:
    """Names of the symbols that have a value for each task."""
    return {s.name for s in claim.symbols if s.per_task}


def points_of(claim: Claim) -> list[str]:
    """Names of the points that the claim speaks of."""
    return [s.name for s in claim.symbols if s.of is Sort.VECTOR]


def draw_instances(
    claim: Claim,
    key: Key,
    size: int,
    family: str,
    shape: tuple[int, int, int],
    naturals: Mapping[str, int],
    bounded: bool,
    alphas: Sequence[int] = ALPHA_L,
    denominator: int = LATTICE,
) -> Instances:
    """`size` instances of one shape (tasks, samples, dimension), on the lattice.

    Seven in eight have the least constants that can be certified, all where the claim is an
    equation; alpha L is one of `alphas` over FIFTHS times the denominator, a multiple of LATTICE.
    """
    tasks, samples, dimension = shape
    recipe = draw(family, key, size, tasks, samples, dimension, bounded=bounded)
    gentle = gentleness(claim)
    recipe = replace(recipe, denominator=recipe.denominator * gentle)
    finer, below = denominator // LATTICE, _highest(claim)
    lattice: dict[str, Any] = {}
    for symbol in free_symbols(claim):
        stream = key.fold("symbol", symbol.name)
        if symbol.natural:
            continue
        if symbol.of is Sort.VECTOR:
            drawn = integers(stream, (size, dimension), -2 * LATTICE, 2 * LATTICE)
            drawn = _at_knots(recipe, drawn, stream) if symbol.name == "w" else drawn
            lattice[symbol.name] = finer * drawn
        elif symbol.name == "alpha" and not symbol.per_task:
            chosen = integers(stream, (size,), 0, len(alphas) - 1)
            lattice[symbol.name] = np.asarray(alphas)[chosen]
        else:
            where = (size, tasks) if symbol.per_task else (size,)
            high = LATTICE if symbol.unit == (0, 0) else 4 * LATTICE
            high = min(high, below.get(symbol.name, high))
            low = lowest(symbol)
            drawn = integers(stream, where, -high if low is None else low, high)
            coin = integers(stream.fold("sign"), (size, *(1 for _ in where[1:])), 0, 1)
            drawn = finer * np.where(coin == 1, abs(drawn), drawn)
            if gentle > 1 and symbol.unit is None:  # what it bounds may grow as the tasks shrink
                drawn = drawn * np.where(
                    integers(stream.fold("grown"), where, 0, 1) == 1, gentle, 1
                )
            lattice[symbol.name] = drawn
    if gentle > 1:
        recipe, lattice = _at_rest(recipe, lattice, denominator, key.fold("at rest"))
    # An equation that holds for the least constants fails for others: that would be a cheap find.
    variances = {a.constant.name for a in assumed(claim) if a.name in SQUARED}
    free = variances if gentle > 1 else set()  # zero is outside of what is claimed there
    bounding = claim.relation is None or claim.relation.op != "="
    for name in sorted(constants_of(claim)) if bounding else ():
        stream = key.fold("slack", name)
        most, rarely = (2, 1) if name in free else (SLACK, 7)
        loose = integers(key.fold("loose"), (size,), 0, rarely) == 0
        lattice[name] = finer * np.where(loose, integers(stream, (size,), 0, most), 0)
    return Instances(recipe, lattice, naturals, denominator)


def assumed(claim: Claim) -> list[Assumption]:
    """The properties of tasks among the claim's hypotheses."""
    return [h for h in claim.hypotheses if isinstance(h, Assumption)]


def gentleness(claim: Claim) -> int:
    """By what to divide every number of a task, so that a run of one or two steps is long enough.

    How many steps a convergence theorem asks for grows with the square of the tasks' size.
    """
    low = {a.constant for a in assumed(claim) if a.name == "bounded_below"}
    conditions = [h for h in claim.hypotheses if isinstance(h, Relation)]
    return GENTLE if any(low & h.free for h in conditions) else 1


def _at_rest(
    recipe: Recipe, lattice: Mapping[str, Any], unit: int, key: Key
) -> tuple[Recipe, dict[str, Any]]:
    """Two of three instances moved so that w is next to a whole point, left of all knots, at which
    no sample has a gradient.

    A gap to a lower bound asks for many steps, and runs are short: here the gap is small or none.
    """
    size, one, d = recipe.size, recipe.denominator, recipe.dimension
    coin = integers(key, (size,), 0, 2) > 0
    point = integers(key.fold("w"), (size, d), 1, 2) * (2 * integers(key, (size, d), 0, 1) - 1)

    def where(moved: Any, array: Any) -> Any:
        return np.where(coin.reshape(-1, *(1,) * (array.ndim - 1)), moved, array)

    parameters = dict(recipe.parameters)
    if "knots" in parameters:
        before = np.maximum(point * one - parameters["knots"][..., 0], 0)
        parameters["knots"] = where(parameters["knots"] + before[..., None], parameters["knots"])
    if "skew" in parameters:
        parameters["skew"] = where(0 * parameters["skew"], parameters["skew"])
    moves = families()[recipe.family].moves(d, recipe.coefficients.shape[-1])
    linear = [
        m.direction.index(1) for m in moves if not m.shared and sum(map(abs, m.direction)) == 1
    ]
    flat = recipe.coefficients.copy()
    flat[..., linear] = 0
    tilted = replace(recipe, coefficients=flat, parameters=parameters).to_problem("float64")
    slope = tilted.family.gradient(tilted.coefficients, point[:, None, None, :].astype(float))
    flat[..., linear] = -np.rint(slope * one)  # exact: a point is whole, and left of the knots
    changed = replace(recipe, coefficients=where(flat, recipe.coefficients), parameters=parameters)
    near = unit * point + (unit // LATTICE) * integers(key.fold("near"), (size, d), -1, 1)
    return changed, {n: where(near, a) if n == "w" else a for n, a in lattice.items()}


def _at_knots(recipe: Recipe, points: Any, key: Key) -> Any:
    """Half of the points moved to where bumps are highest."""
    knots = recipe.parameters.get("knots")
    if knots is None or LATTICE % recipe.denominator:
        return points
    at = knots[..., 1] * (LATTICE // recipe.denominator)
    return np.where(integers(key.fold("at knots"), (len(points), 1), 0, 1) == 1, at, points)


@dataclass(frozen=True, eq=False)
class Numbers:
    """An instance in one arithmetic: its problem, all symbols' values, the certified constants."""

    problem: Problem
    values: dict[str, Any]
    certified: Constants

    def __getitem__(self, part: slice) -> Numbers:
        """The numbers of the chosen instances."""
        values = {n: x if isinstance(x, int) else x[part] for n, x in self.values.items()}
        return Numbers(self.problem[part], values, self.certified[part])


def numbers(
    claim: Claim,
    instances: Instances,
    arithmetic: str = "float64",
    given: Mapping[str, Fraction] | None = None,
) -> Numbers:
    """The instances as arrays; constants are certified for exactly these numbers.

    `given` replaces values of free scalars by rationals of the caller's.

    Raises:
        ValueError: the constants hold on a ball only, or a free scalar is not the claim's.

    """
    read = rational_array if arithmetic != "float64" else _quotient
    problem = instances.recipe.to_problem(arithmetic)  # type: ignore[arg-type]
    certified = constants(problem, variances=_variances(claim))
    if certified.radius is not None:
        raise ValueError(
            f"family={instances.recipe.family!r} has constants for |w| <= {certified.radius[0]} "
            f"only and must not decide {claim.id}, which assumes them for all w; choose a family "
            f"certified on all of R^d"
        )
    values: dict[str, Any] = dict(instances.naturals)
    for hypothesis in claim.hypotheses:
        if isinstance(hypothesis, Assumption):
            bound = BOUNDS[hypothesis.name](problem, certified, hypothesis.norm)
            if hypothesis.name in SQUARED:
                bound = _root(bound)
            name = hypothesis.constant.name
            if name in instances.lattice:
                bound = bound + _slack(instances, name, read)
            if hypothesis.name in FROM_BELOW:
                bound = _negative(bound)
            values[name] = _positive(bound) if hypothesis.constant.sign == "positive" else bound
    for symbol in free_symbols(claim):
        if not symbol.natural:
            _check_shape(instances, symbol)
            values[symbol.name] = read(instances.lattice[symbol.name], instances.unit(symbol.name))
    if "alpha" in values:
        own = "L" in values and values["L"].ndim == 1  # not a value for each task
        smoothness = _existing(values["L"] if own else _positive(certified.L))
        alpha = values["alpha"]
        values["alpha"] = alpha / smoothness.reshape(-1, *(1,) * (alpha.ndim - 1))
    free = {s.name for s in free_symbols(claim) if not (s.natural or s.per_task)}
    for name, value in (given or {}).items():
        if name not in free or values[name].ndim != 1:
            raise ValueError(f"{claim.id} has no free scalar {name!r}; name one of its own")
        values[name] = rational_array(np.asarray([value.numerator]), value.denominator)
    return Numbers(problem, values, certified)


def _check_shape(instances: Instances, symbol: Symbol) -> None:
    """A point with too few coordinates would be repeated here and not there."""
    tasks = instances.recipe.coefficients.shape[1:2]
    core = (instances.recipe.dimension,) if symbol.of is Sort.VECTOR else ()
    expected = (instances.size, *(tasks if symbol.per_task else core))
    found = instances.lattice[symbol.name].shape
    if found != expected:
        raise ValueError(f"{symbol.name} of shape {found} must be {expected}; restore the instance")


def _quotient(whole: Any, below: int) -> Any:
    return whole / below


def _slack(instances: Instances, name: str, read: Callable[[Any, int], Any]) -> Any:
    if instances.lattice[name].shape != (instances.size,):
        raise ValueError(
            f"the slack of {name} has shape {instances.lattice[name].shape} and must be "
            f"({instances.size},); restore the instance"
        )
    if (instances.lattice[name] < 0).any():
        raise ValueError(
            f"the slack of {name} must be at least 0, or the constant would not bound the tasks; "
            f"raise it"
        )
    return read(instances.lattice[name], instances.denominator)


def _variances(claim: Claim) -> bool:
    """Whether the claim assumes a variance; certifying one takes most of the time."""
    return any(isinstance(h, Assumption) and h.name in SQUARED for h in claim.hypotheses)


def _root(squares: Array) -> Array:
    if not is_object(squares):
        return root_above(squares)
    return elementwise(
        lambda x: x if x is INFINITY else root_above(np.asarray([x], dtype=object))[0], squares
    )


def _existing(array: Array) -> Array:
    """One in place of an infinite constant or of zero, of which alpha can be no multiple."""
    if is_object(array):
        one = fmpq(1)
        return elementwise(lambda x: one if x is INFINITY or x == 0 else x, array)
    return np.where(np.isfinite(array) & (array != 0), array, 1.0)


def _positive(array: Array) -> Array:
    """The same where it is positive, one where it is zero: any positive constant then bounds."""
    if is_object(array):
        return elementwise(lambda x: x if x > 0 else number_like(Fraction(1), x), array)
    return np.where(array > 0, array, 1.0)


def _negative(array: Array) -> Array:
    """Minus the bound; where there is none, what says so."""
    if is_object(array):
        return elementwise(lambda x: x if x is INFINITY else -x, array)
    return -array


def finite(claim: Claim, made: Numbers) -> Any:
    """Which float instances have all the constants that the claim's assumptions name."""
    keep = np.ones(made.problem.size, dtype=bool)
    for hypothesis in claim.hypotheses:
        if isinstance(hypothesis, Assumption):
            keep &= np.isfinite(made.values[hypothesis.constant.name])
    return keep


def with_lattice(instances: Instances, **changes: Any) -> Instances:
    """The instances with other integers for the symbols that `changes` names."""
    return replace(instances, lattice={**instances.lattice, **changes})
