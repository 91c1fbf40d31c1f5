"""Is a claim true of an instance?  Floats measure, exact numbers decide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

import flint
import numpy

from lemmacheck.algorithms.arithmetic import INFINITY
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.vocabulary import Relation
from lemmacheck.verify.evaluate import Evaluator, Sides, depth
from lemmacheck.verify.instances import Instances, Numbers, finite, numbers
from lemmacheck.verify.numbers import Array, Exact, OutsideDomain, Unsettled, sign

FLOOR = 1e-7  # of the scale: below it a difference of lattice data is rounding, not a find
GRID = 32  # positions on [0, 1] at which a search looks for what is claimed to exist
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


def slots_of(claim: Claim) -> int:
    """Slots that the claim's relations need: one for each free task, and those that binders open."""
    relations = [claim.relation, *(h for h in claim.hypotheses if isinstance(h, Relation))]
    return max(depth(r) + 2 for r in relations if r is not None)


def _excess(sides: Sides) -> Array:
    gap = {"<=": lambda: sides.lhs - sides.rhs, "<": lambda: sides.lhs - sides.rhs, ">=": lambda: sides.rhs - sides.lhs}
    value = abs(sides.lhs - sides.rhs) if sides.op == "=" else gap[sides.op]()
    return value / (sides.scale + FLOOR)


def _worst(array: Array, size: int) -> Any:
    """The largest entry of each instance, NaN kept."""
    return numpy.broadcast_to(array, (size, *array.shape[1:])).reshape(size, -1).max(axis=1)


def measure(claim: Claim, instances: Instances, made: Numbers | None = None) -> Measured:
    """The claim on every instance in float64: what the search climbs on, never a verdict."""
    assert claim.relation is not None
    made = made or numbers(claim, instances)
    size, slots = instances.size, slots_of(claim)
    with numpy.errstate(all="ignore"):
        admitted = finite(claim, made)
        if claim.exists is not None:
            positions = [k / GRID for k in range(GRID + 1)]
            excess = numpy.full(size, numpy.inf)
            for position in positions:
                values = made.values | {claim.exists.name: numpy.full(size, position)}
                excess = numpy.minimum(excess, _worst(_excess(_sides(claim.relation, made, values, slots)), size))
            evaluator = Evaluator(made.problem, made.values, slots=slots)
            ratio = numpy.full(size, numpy.nan)
        else:
            evaluator = Evaluator(made.problem, made.values, slots=slots)
            sides = evaluator.relation(claim.relation)
            excess = _worst(_excess(sides), size)
            small, large = (sides.rhs, sides.lhs) if sides.op == ">=" else (sides.lhs, sides.rhs)
            quotient = numpy.where((large > FLOOR) & (sides.op != "="), small / large, numpy.nan)
            ratio = numpy.nan_to_num(_worst(numpy.nan_to_num(quotient, nan=-numpy.inf), size), neginf=numpy.nan)
        for hypothesis in claim.hypotheses:
            if isinstance(hypothesis, Relation):
                gap = _worst(_excess(evaluator.relation(hypothesis)), size)
                admitted &= gap <= (1e-9 if hypothesis.op == "=" else 1e-12)
    known = admitted & numpy.isfinite(excess)
    return Measured(known, numpy.where(known, excess, -numpy.inf), numpy.where(known, ratio, numpy.nan))


def _sides(relation: Relation, made: Numbers, values: dict[str, Any], slots: int) -> Sides:
    return Evaluator(made.problem, values, slots=slots).relation(relation)


@dataclass(frozen=True, eq=False)
class Decided:
    """An exact outcome; sides and margin of the slot where the relation is tightest."""

    outcome: Outcome
    lhs: Any = None
    rhs: Any = None
    margin: Any = None  # (rhs - lhs) / sum of the absolute addends; negative when violated
    why: str = ""


def decide(claim: Claim, instance: Instances) -> Decided:
    """The exact truth of the claim for one instance, every hypothesis decided first."""
    assert claim.relation is not None and instance.size == 1
    for precision in PRECISIONS:
        try:
            return _decide(claim, instance, precision)
        except Unsettled as reason:
            why = str(reason)
        except OutsideDomain as reason:
            return Decided(Outcome.OUTSIDE, why=str(reason))
    return Decided(Outcome.UNDECIDED, why=why)


def _decide(claim: Claim, instance: Instances, precision: int) -> Decided:
    assert claim.relation is not None
    exact, slots = Exact(precision), slots_of(claim)
    made = numbers(claim, instance, "exact")
    for hypothesis in claim.hypotheses:
        if isinstance(hypothesis, Assumption) and made.values[hypothesis.constant.name][0] is INFINITY:
            return Decided(Outcome.NOT_ADMITTED, why=f"{hypothesis.name} holds with no constant")
    evaluator = Evaluator(made.problem, made.values, exact, slots=slots)
    for hypothesis in claim.hypotheses:
        if isinstance(hypothesis, Relation) and not _holds(evaluator.relation(hypothesis)):
            return Decided(Outcome.NOT_ADMITTED, why=f"{hypothesis.op} fails in a condition")
    if claim.exists is not None:
        return _decide_existence(claim, made, exact, slots)
    sides = evaluator.relation(claim.relation)
    return _tightest(sides)


def _violated(sides: Sides, index: tuple[int, ...]) -> bool:
    s = sign(sides.rhs[index] - sides.lhs[index])
    return {"<=": s < 0, "<": s <= 0, ">=": s > 0, "=": s != 0}[sides.op]


def _broadcast(sides: Sides) -> Sides:
    lhs, rhs, scale = numpy.broadcast_arrays(sides.lhs, sides.rhs, sides.scale)
    return Sides(lhs, sides.op, rhs, scale)


def _holds(sides: Sides) -> bool:
    sides = _broadcast(sides)
    return not any(_violated(sides, index) for index in numpy.ndindex(sides.lhs.shape))


def _margin(sides: Sides, index: tuple[int, ...]) -> Any:
    gap = sides.rhs[index] - sides.lhs[index]
    if sides.op == ">=":
        gap = -gap
    if sides.op == "=":
        gap = -abs(gap)
    scale = sides.scale[index]
    return gap / scale if sign(scale) > 0 else gap


def _tightest(sides: Sides) -> Decided:
    sides = _broadcast(sides)
    indices = list(numpy.ndindex(sides.lhs.shape))
    violated = [index for index in indices if _violated(sides, index)]
    pick = min(violated or indices, key=lambda index: float(_margin(sides, index)))
    outcome = Outcome.VIOLATED if violated else Outcome.HOLDS
    return Decided(outcome, sides.lhs[pick], sides.rhs[pick], _margin(sides, pick))


def _decide_existence(claim: Claim, made: Numbers, exact: Exact, slots: int) -> Decided:
    """Refuted when balls that cover [0, 1] all exclude equality; holds when a rational position has it."""
    assert claim.relation is not None and claim.exists is not None

    def at(position: Any) -> Sides:
        values = made.values | {claim.exists.name: numpy.array([position], dtype=object)}  # type: ignore[union-attr]
        return _broadcast(Evaluator(made.problem, values, exact, slots=slots).relation(claim.relation))  # type: ignore[arg-type]

    for k in range(GRID + 1):
        sides = at(flint.fmpq(k, GRID))
        if _holds(sides):
            return Decided(Outcome.HOLDS, sides.lhs.flat[0], sides.rhs.flat[0], flint.fmpq(0))
    pending, tried, smallest = [(flint.fmpq(0), flint.fmpq(1))], 0, None
    while pending:
        low, high = pending.pop()
        tried += 1
        if tried > PIECES:
            return Decided(Outcome.UNDECIDED, why=f"{PIECES} pieces of [0, 1] do not settle whether such a point exists")
        sides = at(flint.arb((low + high) / 2, (high - low) / 2))
        excluded = False
        for index in numpy.ndindex(sides.lhs.shape):
            try:
                excluded = excluded or _violated(sides, index)
            except Unsettled:
                continue
        if not excluded:
            middle = (low + high) / 2
            pending += [(low, middle), (middle, high)]
            continue
        gap = max(float(abs(sides.lhs[i] - sides.rhs[i]).lower()) for i in numpy.ndindex(sides.lhs.shape))
        smallest = gap if smallest is None else min(smallest, gap)
    middle = at(flint.fmpq(1, 2))
    worst = _tightest(middle)
    return Decided(Outcome.VIOLATED, worst.lhs, worst.rhs, worst.margin, why=f"the sides differ by at least {smallest:.3g}")
