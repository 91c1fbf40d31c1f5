"""Is a claim true of an instance?  Floats measure, exact numbers decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache, reduce
from typing import Any

import flint
import numpy as np

from lemmacheck.algorithms.arithmetic import INFINITY
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.latex import latex
from lemmacheck.proofs.vocabulary import Ceiling, Quotient, Relation, Sort, Symbol, walk
from lemmacheck.verify.draws import depth
from lemmacheck.verify.dual import NoSlope
from lemmacheck.verify.evaluate import Evaluator, Sides
from lemmacheck.verify.instances import Instances, Numbers, finite, numbers
from lemmacheck.verify.naturals import extent
from lemmacheck.verify.numbers import Array, Exact, OutsideDomain, Unsettled, sign
from lemmacheck.verify.typeset import text

FLOOR = 1e-7  # a smaller difference of lattice data is rounding, not a find
SMALL = 1e-4  # sides below it have ratios that are partly rounding
GRID = 32  # positions on [0, 1] at which a search looks for what is claimed to exist
CELLS = 2**20  # of one array, all instances together, before they are measured in parts
PRECISIONS = (96, 256, 1024)
PIECES = 256  # of [0, 1] at most, before a claim of existence is left undecided


class Outcome(Enum):
    """What an exact evaluation says of one instance; the value is the sentence shown."""

    HOLDS = "the relation holds"
    VIOLATED = "every hypothesis holds and the relation does not"
    NOT_ADMITTED = "a hypothesis fails"
    OUTSIDE = "a printed denominator vanishes, which is outside the domain"
    UNDECIDED = "balls of the highest precision do not settle it"


@dataclass(frozen=True, eq=False)
class Measured:
    """Float results per instance: admitted, relative excess of lhs over rhs, and lhs/rhs."""

    admitted: Any
    excess: Any
    ratio: Any

    def __getitem__(self, index: Any) -> Measured:
        """What was measured of the chosen instances."""
        return Measured(self.admitted[index], self.excess[index], self.ratio[index])

    def joined(self, other: Measured) -> Measured:
        """Both, one after the other."""
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Measured(*(np.concatenate(pair) for pair in pairs))


@lru_cache(maxsize=1024)
def slots_of(claim: Claim) -> int:
    """Slots that the claim's relations need: one for each free task, and what binders open."""
    relations = [claim.relation, *(h for h in claim.hypotheses if isinstance(h, Relation))]
    return max(
        depth(r) + sum(s.of is Sort.TASK for s in r.free) for r in relations if r is not None
    )


def _excess(sides: Sides) -> Array:
    gap = {
        "<=": lambda: sides.lhs - sides.rhs,
        "<": lambda: sides.lhs - sides.rhs,
        ">=": lambda: sides.rhs - sides.lhs,
    }
    value = abs(sides.lhs - sides.rhs) if sides.op == "=" else gap[sides.op]()
    # A root of rounding is 1e-8: without the floor a search would climb on it.
    value = np.where((value > 0) & (value < FLOOR), 0.0, value)
    return value / (sides.scale + FLOOR)


def _worst(array: Array, size: int) -> Any:
    """The largest entry of each instance, NaN kept."""
    return np.broadcast_to(array, (size, *array.shape[1:])).reshape(size, -1).max(axis=1)


def measure(claim: Claim, instances: Instances, made: Numbers | None = None) -> Measured:
    """The claim on every instance in float64: what the search climbs on, never a verdict.

    Where sums are long, a part of the instances at a time.
    """
    tasks, samples = instances.recipe.coefficients.shape[1:3]
    most = CELLS // _extent(claim, tasks, samples, tuple(instances.naturals.items())) or 1
    if instances.size <= most:
        return _measure(claim, instances, made)
    made = made or numbers(claim, instances)
    parts = [slice(at, at + most) for at in range(0, instances.size, most)]
    return reduce(Measured.joined, (_measure(claim, instances[p], made[p]) for p in parts))


@lru_cache(maxsize=1024)
def _extent(claim: Claim, tasks: int, samples: int, naturals: tuple[tuple[str, int], ...]) -> int:
    return max(extent(claim, tasks, samples, dict(naturals)), 1)


def _measure(claim: Claim, instances: Instances, made: Numbers | None) -> Measured:
    assert claim.relation is not None
    made = made or numbers(claim, instances)
    size, slots = instances.size, slots_of(claim)
    with np.errstate(all="ignore"):
        admitted = finite(claim, made)
        if claim.exists is not None:
            nearest = _nearest(claim, made, slots)
            excess = _worst(nearest, size)
            evaluator = Evaluator(made.problem, made.values, slots=slots)
            ratio = np.full(size, np.nan)
        else:
            evaluator = Evaluator(made.problem, made.values, slots=slots)
            sides = evaluator.relation(claim.relation)
            excess = _worst(_excess(sides), size)
            ratio = _largest(_quotient(sides), size)
        admitted &= _admitted(claim, made, evaluator)
    known = admitted & np.isfinite(excess)
    return Measured(known, np.where(known, excess, -np.inf), np.where(known, ratio, np.nan))


def admitted(claim: Claim, made: Numbers) -> Any:
    """Which float instances seem to meet every hypothesis, whatever the relation says of them."""
    with np.errstate(all="ignore"):
        evaluator = Evaluator(made.problem, made.values, slots=slots_of(claim))
        return finite(claim, made) & _admitted(claim, made, evaluator)


def _admitted(claim: Claim, made: Numbers, evaluator: Evaluator) -> Any:
    size = made.problem.size
    known = np.ones(size, dtype=bool)
    for symbol in claim.symbols:
        if symbol.sign != "any" and symbol.of is Sort.SCALAR and not symbol.natural:
            if symbol == claim.exists:
                continue
            least = made.values[symbol.name].reshape(size, -1).min(axis=1)
            known &= least > 0 if symbol.sign == "positive" else least >= 0
    for hypothesis in claim.hypotheses:
        if isinstance(hypothesis, Relation):
            gap = _worst(_excess(evaluator.relation(hypothesis)), size)
            slack = {"=": 1e-9, "<": -1e-12}.get(hypothesis.op, 1e-12)
            known &= gap <= slack
    return known


def _quotient(sides: Sides) -> Array:
    """The smaller side over the larger where both are positive, turned round where both are not:
    at most one exactly when the relation holds.
    """
    small, large = (sides.rhs, sides.lhs) if sides.op == ">=" else (sides.lhs, sides.rhs)
    if sides.op == "=":
        return np.full(np.broadcast_shapes(small.shape, large.shape), np.nan)
    below = np.where(small < -SMALL, large / small, np.nan)
    return np.where(large > SMALL, small / large, below)


def _largest(quotient: Array, size: int) -> Any:
    """The largest entry of each instance, NaN where there is none."""
    return np.nan_to_num(_worst(np.nan_to_num(quotient, nan=-np.inf), size), neginf=np.nan)


def _nearest(claim: Claim, made: Numbers, slots: int) -> Any:
    """The relative distance from zero of the gap along [0, 1], linear between grid points."""
    assert claim.relation is not None
    assert claim.exists is not None
    nearest: Any = np.inf
    previous: Any = None
    for k in range(GRID + 1):
        values = made.values | {claim.exists.name: np.full(made.problem.size, k / GRID)}
        evaluator = Evaluator(made.problem, values, slots=slots)
        gap, scale = (
            evaluator.difference(claim.relation),
            evaluator.relation(claim.relation).scale + FLOOR,
        )
        if previous is not None:
            step = gap - previous
            length = (step * step).sum(axis=-1)
            at = np.clip(-(previous * step).sum(axis=-1) / np.where(length > 0, length, 1), 0, 1)
            closest = previous + at[..., None] * step
            nearest = np.minimum(nearest, np.sqrt((closest * closest).sum(axis=-1)) / scale)
        previous = gap
    return nearest


@dataclass(frozen=True, eq=False)
class Decided:
    """An exact outcome; sides and margin of the slot where the relation is tightest."""

    outcome: Outcome
    lhs: Any = None
    rhs: Any = None
    margin: Any = None  # (rhs - lhs) / sum of the absolute addends; negative when violated
    why: str = ""


def decide(
    claim: Claim, instance: Instances, given: Mapping[str, Fraction] | None = None
) -> Decided:
    """The exact truth of the claim for one instance, every hypothesis decided first.

    `given` puts rationals of the caller's in place of drawn scalars.
    """
    assert claim.relation is not None
    if instance.size != 1:
        raise ValueError(f"{instance.size} instances must be one to be decided; choose one")
    for precision in PRECISIONS:
        try:
            return _decide(claim, instance, precision, given)
        except Unsettled as reason:
            why = str(reason)
        except (OutsideDomain, NoSlope) as reason:
            return Decided(Outcome.OUTSIDE, why=str(reason))
    return Decided(Outcome.UNDECIDED, why=why)


def _decide(
    claim: Claim, instance: Instances, precision: int, given: Mapping[str, Fraction] | None
) -> Decided:
    assert claim.relation is not None
    exact, slots = Exact(precision), slots_of(claim)
    made = numbers(claim, instance, "exact", given)
    for hypothesis in claim.hypotheses:
        if (
            isinstance(hypothesis, Assumption)
            and made.values[hypothesis.constant.name][0] is INFINITY
        ):
            return Decided(
                Outcome.NOT_ADMITTED,
                why=f"no constant {hypothesis.constant.name} bounds these tasks everywhere",
            )
    for symbol in claim.symbols:
        if symbol != claim.exists and not _allowed(symbol, made.values.get(symbol.name)):
            wanted = f"at least {symbol.first}" if symbol.natural else symbol.sign
            return Decided(Outcome.NOT_ADMITTED, why=f"{symbol.name} must be {wanted}")
    evaluator = Evaluator(made.problem, made.values, exact, slots=slots)
    for hypothesis in claim.hypotheses:
        if isinstance(hypothesis, Relation) and not _holds(evaluator.relation(hypothesis)):
            shown = {n: x[0] for n, x in made.values.items() if getattr(x, "ndim", 0) == 1}
            values = ", ".join(
                f"{n} = {shown[n]}" for n in sorted(s.name for s in hypothesis.free) if n in shown
            )
            return Decided(
                Outcome.NOT_ADMITTED, why=f"{text(latex(hypothesis))} fails for {values}"
            )
    if claim.exists is not None:
        return _decide_existence(claim, made, exact, slots)
    sides = evaluator.relation(claim.relation)
    return _tightest(sides)


def _allowed(symbol: Symbol, value: Any) -> bool:
    """Does the value have the sign that the symbol's declaration promises?"""
    if symbol.natural:
        return bool(value >= symbol.first)
    if symbol.of is not Sort.SCALAR or symbol.sign == "any":
        return True
    return all(x > 0 if symbol.sign == "positive" else x >= 0 for x in np.ravel(value))


def _violated(sides: Sides, index: tuple[int, ...]) -> bool:
    s = sign(sides.rhs[index] - sides.lhs[index])
    return {"<=": s < 0, "<": s <= 0, ">=": s > 0, "=": s != 0}[sides.op]


def _broadcast(sides: Sides) -> Sides:
    lhs, rhs, scale = np.broadcast_arrays(sides.lhs, sides.rhs, sides.scale)
    return Sides(lhs, sides.op, rhs, scale)


def _holds(sides: Sides) -> bool:
    sides = _broadcast(sides)
    return not any(_violated(sides, index) for index in np.ndindex(sides.lhs.shape))


def _margin(sides: Sides, index: tuple[int, ...]) -> Any:
    gap = sides.rhs[index] - sides.lhs[index]
    if sides.op == ">=":
        gap = -gap
    if sides.op == "=":
        gap = -abs(gap)
    scale = sides.scale[index]
    return gap / scale if sign(scale) > 0 else gap


def _nearness(sides: Sides, index: tuple[int, ...]) -> float:
    """The smaller side over the larger, as `measure` has it; minus infinity where that is zero."""
    small, large = (sides.rhs, sides.lhs) if sides.op == ">=" else (sides.lhs, sides.rhs)
    a, b = float(small[index]), float(large[index])
    if b > 0:
        return a / b
    return b / a if a < 0 else -np.inf


def _tightest(sides: Sides) -> Decided:
    sides = _broadcast(sides)
    indices = list(np.ndindex(sides.lhs.shape))
    violated = [index for index in indices if _violated(sides, index)]
    if violated:
        pick = min(violated, key=lambda index: float(_margin(sides, index)))
    else:
        pick = max(indices, key=lambda index: _nearness(sides, index))
    outcome = Outcome.VIOLATED if violated else Outcome.HOLDS
    return Decided(outcome, sides.lhs[pick], sides.rhs[pick], _margin(sides, pick))


def _decide_existence(claim: Claim, made: Numbers, exact: Exact, slots: int) -> Decided:
    """Whether for every free task a position in [0, 1] has it; each task may have its own.

    It has when a rational position of the grid does, or when the sides are numbers that change
    order between two of them, which they do only where they meet; it has not when balls that cover
    [0, 1] all exclude equality.
    """
    assert claim.relation is not None
    assert claim.exists is not None
    relation, name = claim.relation, claim.exists.name

    def at(position: Any) -> Sides:
        values = made.values | {name: np.array([position], dtype=object)}
        return _broadcast(Evaluator(made.problem, values, exact, slots=slots).relation(relation))

    on_grid = [at(flint.fmpq(k, GRID)) for k in range(GRID + 1)]
    indices = list(np.ndindex(on_grid[0].lhs.shape))
    missing = [index for index in indices if all(_violated(sides, index) for sides in on_grid)]
    if missing and not any(isinstance(t, Ceiling | Quotient) for t in walk(relation)):
        crossed = _crossings(claim, made, exact, slots)
        missing = [index for index in missing if not crossed(index)]
    if not missing:
        return Decided(Outcome.HOLDS, flint.fmpq(0), flint.fmpq(0), flint.fmpq(0))
    for index in missing:
        margin = _excluded_everywhere(at, index)
        if margin is not None:
            nearest = min(on_grid, key=lambda sides: float(sides.lhs[index]))
            why = f"the sides differ by at least {margin:.3g} of their size at every point"
            return Decided(
                Outcome.VIOLATED, nearest.lhs[index], nearest.rhs[index], -margin, why=why
            )
    return Decided(
        Outcome.UNDECIDED,
        why=f"{PIECES} pieces of [0, 1] do not settle whether such a point exists",
    )


def _crossings(
    claim: Claim, made: Numbers, exact: Exact, slots: int
) -> Callable[[tuple[int, ...]], bool]:
    """Whether left less right, a single continuous number, takes both signs on the grid."""
    assert claim.relation is not None
    assert claim.exists is not None
    signs: dict[tuple[int, ...], set[int]] = {}
    for k in range(GRID + 1):
        values = made.values | {claim.exists.name: np.array([flint.fmpq(k, GRID)], dtype=object)}
        gap = Evaluator(made.problem, values, exact, slots=slots).difference(claim.relation)
        if gap.shape[-1] == 1:
            for index in np.ndindex(gap.shape[:-1]):
                signs.setdefault(index, set()).add(sign(gap[(*index, 0)]))
    return lambda index: {-1, 1} <= signs.get(index, set())


def _excluded_everywhere(at: Callable[[Any], Sides], index: tuple[int, ...]) -> float | None:
    """A lower bound of the relative gap over all positions; None when the pieces give none."""
    pending, tried, smallest = [(flint.fmpq(0), flint.fmpq(1))], 0, float("inf")
    while pending:
        low, high = pending.pop()
        tried += 1
        if tried > PIECES:
            return None
        sides = at(flint.arb((low + high) / 2, (high - low) / 2))
        gap = flint.arb(abs(sides.lhs[index] - sides.rhs[index])).lower()
        if not gap > 0:
            pending += [(low, (low + high) / 2), ((low + high) / 2, high)]
            continue
        smallest = min(smallest, float(gap / flint.arb(sides.scale[index]).upper()))
    return smallest
