"""Scalar claims by exact algebra, with z3 as an oracle: only exact violations are reported.

A claim whose relations speak of scalars alone is a question about finitely many real numbers.
Simple rationals, and the values at which a hypothesis is an equality, are tried first and exactly;
then z3 is asked.  Tasks have zero losses, so that every constant is slack; `decide` confirms each
violation, and z3's word that there is none proves nothing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import islice, product
from math import lcm
from typing import Any

import numpy as np
from flint import fmpq

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.vocabulary import Ceiling, Relation, Sort
from lemmacheck.verify.adversary.reals import GaveUp, NotRational, Question, Solver
from lemmacheck.verify.adversary.scalars import (
    NATURALS,
    System,
    boundaries,
    roots,
    system_of,
)
from lemmacheck.verify.instances import FIFTHS, Instances
from lemmacheck.verify.naturals import natural_symbols
from lemmacheck.verify.truth import Decided, Outcome, decide

MARGINS = (Fraction(0), Fraction(1, 20), Fraction(1, 400))  # of the bound, asked for in turn
DECISIONS = 64  # on points of the grid
CEILINGS = 3  # beyond which z3 takes minutes between two looks at its allowance
REAL = 1e-3  # a margin from which no larger one is looked for

Violation = tuple[Instances, Decided]


class Finding(Enum):
    """What the oracle says of a claim; the value is the sentence shown."""

    FOUND = "an exact violation"
    NONE = "z3 says that no real numbers break the relation; this stops a search, no more"
    VACUOUS = "z3 says that no real numbers meet the hypotheses"
    UNKNOWN = "no violation found, and none excluded"
    NOT_SCALAR = "the claim speaks of more than scalars"
    ABSENT = "no simple violation, and z3 is not here: pip install 'lemmacheck[search]'"


@dataclass(frozen=True, eq=False)
class Answer:
    """A finding, and exactly when it is FOUND the violation that `decide` confirmed."""

    outcome: Finding
    violation: Violation | None = None
    why: str = ""


def oracle(claim: Claim, key: Key) -> Answer:
    """A violation of a scalar claim where simple rationals or z3 give one, never of a true claim.

    Equal keys have equal answers.
    """
    system = system_of(claim)
    if isinstance(system, str):
        return Answer(Finding.NOT_SCALAR, why=system)
    best: Violation | None = None
    for at in islice(system.points(), DECISIONS):
        best = _larger(best, _confirmed(claim, at))
        if best is not None and abs(float(best[1].margin)) >= REAL:
            return Answer(Finding.FOUND, best)
    try:
        import z3
    except ImportError:
        answer = Answer(Finding.ABSENT)
    else:
        answer = _asked(z3, system, key.seed() % 2**31)
    best = _larger(best, answer.violation)
    return Answer(Finding.FOUND, best) if best else answer


def _larger(a: Violation | None, b: Violation | None) -> Violation | None:
    """The violation of larger margin; the first when they agree."""
    if a is None or b is None:
        return a or b
    return b if abs(float(b[1].margin)) > abs(float(a[1].margin)) else a


def _asked(z3: Any, system: System, seed: int) -> Answer:
    """What z3 says, first of all natural numbers together, then of small ones in turn."""
    ceilings = system.count(Ceiling)
    if ceilings > CEILINGS:
        return Answer(Finding.UNKNOWN, why=f"z3 is not asked about {ceilings} ceilings")
    solver, why = Solver(z3, seed, ceilings > 0), set[str]()
    whole = Question(solver, system, {})
    if solver.excluded(whole.admitted):
        return Answer(Finding.VACUOUS)
    if solver.excluded(whole.broken()):
        return Answer(Finding.NONE)
    best: Violation | None = None
    for naturals, margin in product(system.sizes(), MARGINS):
        question = Question(solver, system, naturals)
        try:
            found = question.rationals(question.broken(margin))
        except (GaveUp, NotRational) as reason:
            why.add(str(reason))
            continue
        if found is None:
            if not margin and not naturals:
                return Answer(Finding.NONE)
            continue
        best = _larger(best, _confirmed(system.claim, naturals | found))
        if best is None:
            why.add("a suggestion of z3 was not confirmed")
        elif abs(float(best[1].margin)) >= REAL:
            break
    if best is not None:
        return Answer(Finding.FOUND, best)
    if natural_symbols(system.claim):
        why.add(f"natural numbers were tried up to {max(NATURALS)}")
    return Answer(Finding.UNKNOWN, why="; ".join(sorted(why)))


def _confirmed(claim: Claim, at: Mapping[str, Any]) -> Violation | None:
    """The instance of these rationals and naturals, if `decide` says that it breaks the claim."""
    unit = at.get("L", 0) or fmpq(1)  # alpha is a multiple of 1/L, or of one where L is zero
    naturals = {n: x for n, x in at.items() if isinstance(x, int)}
    scalars = {n: x for n, x in at.items() if n not in naturals}
    whole = {n: x * unit * FIFTHS if n == "alpha" else x for n, x in scalars.items()}
    below = lcm(*(int(x.q) for x in whole.values()))
    if any(abs(x) * below >= 2**53 for x in (1, *whole.values())):
        return None  # what a recipe and a lattice can hold
    shape = {s.name: (1, 1) if s.per_task else (1,) for s in claim.symbols}
    lattice = {n: np.full(shape[n], int((x * below).p)) for n, x in whole.items()}
    one = np.ones((1, 1, 1), dtype=np.int64)
    recipe = Recipe("quadratics", 1, 1, np.zeros((1, 1, 1, 3), np.int64), one[0], one)
    instance = Instances(recipe, lattice, naturals, below)
    decided = decide(claim, instance)
    return (instance, decided) if decided.outcome is Outcome.VIOLATED else None


def boundary_values(claim: Claim, given: Mapping[str, Any]) -> dict[str, tuple[Any, ...]]:
    """For each scalar the rationals at which a scalar hypothesis is an equality, in order of size.

    The other scalars are as `given` (int, Fraction or fmpq); a hypothesis that mentions one which
    is not given says nothing.  alpha <= 1/L with L = 2 gives alpha the value 1/2.
    """
    at = {n: fmpq(int(x.numerator), int(x.denominator)) for n, x in given.items()}
    some = boundaries([h for h in claim.hypotheses if isinstance(h, Relation)])
    names = [s.name for s in claim.symbols if s.of is Sort.SCALAR and not s.natural]
    return {
        name: tuple(sorted(set(roots(some, name, {n: x for n, x in at.items() if n != name}))))
        for name in names
    }
