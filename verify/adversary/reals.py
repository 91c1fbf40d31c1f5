"""A scalar claim as questions to z3 about real numbers, and answers rounded to simple rationals.

z3 works a number of steps and not of seconds, in a context of its own: equal questions have equal
answers.  What it says is a suggestion; nothing here decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from flint import fmpq

from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify.adversary.scalars import System, gap, value

STEPS = 200_000  # of z3 for one set of conditions; twice as many can take minutes
ALLOWANCE = 5 * STEPS  # of z3 for one claim
DENOMINATORS = (
    *range(1, 9),
    16,
    32,
    64,
    128,
    256,
    1024,
    10**6,
)  # to which z3's numbers are rounded
DIGITS = 12  # of a number that is no rational


class GaveUp(ArithmeticError):  # noqa: N818 - an outcome, not a fault
    """z3 says neither yes nor no within the steps that it has."""


class NotRational(ArithmeticError):  # noqa: N818 - the same
    """Real numbers do, but none of the rationals that were tried."""


class Solver:
    """z3 with an allowance of steps, in a context of its own, which nothing before can have moved.

    Args:
        z3: the module.
        seed: of its random choices.
        integers: some variables are integers, which only its slower solver knows.

    """

    def __init__(self, z3: Any, seed: int, integers: bool) -> None:
        self.z3, self.seed, self.integers, self.context = z3, seed, integers, z3.Context()
        self._used = 0

    def model(self, conditions: Sequence[Any]) -> Any | None:
        """Numbers that meet the conditions; None when z3 says that there are none.

        Raises:
            GaveUp: z3 says neither.

        """
        if self._used >= ALLOWANCE:
            raise GaveUp("z3 has used up its steps")
        solver = self._solver()
        solver.set("rlimit", min(STEPS, ALLOWANCE - self._used))
        solver.add(*conditions)
        said = solver.check()
        self._used = solver.statistics().get_key_value("rlimit count")
        if said == self.z3.unknown:
            raise GaveUp(f"z3 gave up ({solver.reason_unknown()})")
        return solver.model() if said == self.z3.sat else None

    def _solver(self) -> Any:
        """One that watches its steps alone: z3's own choice of solvers looks at the clock."""
        if self.integers:
            solver = self.z3.SimpleSolver(ctx=self.context)
            solver.set("random_seed", self.seed)
            return solver
        solver = self.z3.Then("simplify", "elim-term-ite", "qfnra-nlsat", ctx=self.context).solver()
        solver.set("seed", self.seed)
        return solver

    def excluded(self, conditions: Sequence[Any]) -> bool:
        """Whether z3 says that no numbers meet the conditions."""
        try:
            return self.model(conditions) is None
        except GaveUp:
            return False


class Reals:
    """z3's terms as an arithmetic; `given` says what its new variables stand for."""

    def __init__(self, solver: Solver) -> None:
        self.z3, self.context = solver.z3, solver.context
        self.given: list[Any] = []
        self._powers: dict[str, Any] = {}

    def real(self, name: str) -> Any:
        """A real variable."""
        return self.z3.Real(name, self.context)

    def constant(self, value: Fraction) -> Any:
        """The rational as a term."""
        return self.z3.RatVal(value.numerator, value.denominator, self.context)

    def _new(self) -> Any:
        return self.real(f"!{len(self.given)}")

    def divide(self, a: Any, b: Any) -> Any:
        """The quotient, where b is not zero."""
        x = self._new()
        self.given += [b != 0, x * b == a]
        return x

    def root(self, a: Any) -> Any:
        """The square root, where it is real."""
        x = self._new()
        self.given += [x >= 0, x * x == a]
        return x

    def ceiling(self, a: Any) -> Any:
        """The ceiling."""
        x = self.z3.ToReal(self.z3.Int(f"!{len(self.given)}", self.context))
        self.given += [a <= x, x < a + 1]
        return x

    def minimum(self, a: Any, b: Any) -> Any:
        """The lesser."""
        return self.z3.If(a <= b, a, b)

    def maximum(self, a: Any, b: Any) -> Any:
        """The greater."""
        return self.z3.If(a <= b, b, a)

    def anything(self, power: v.Node) -> Any:
        """A power to an unknown exponent may be any number, the same wherever it stands."""
        return self._powers.setdefault(power.digest, self.real(power.digest))


class Question:
    """What must hold for the claim to be broken, in z3's terms.

    Natural numbers are as `naturals` says; those that it does not name may be any reals from their
    least on, and powers to them any reals: where that has no answer, the claim has no violation.
    """

    def __init__(self, solver: Solver, system: System, naturals: Mapping[str, int]) -> None:
        self._solver, self._reals = solver, (reals := Reals(solver))
        self.scalars = {name: reals.real(name) for name in system.signs}
        least = {s.name: s.first for s in system.claim.symbols if s.natural}
        free = {name: reals.real(name) for name in least if name not in naturals}
        at = {**self.scalars, **free, **naturals}
        signed = [
            x > 0 if system.signs[n] == "positive" else x >= 0
            for n, x in self.scalars.items()
            if system.signs[n] != "any"
        ]
        hold = {"<": lambda x: x > 0, "=": lambda x: x == 0}
        conditions = [
            hold.get(h.op, lambda x: x >= 0)(gap(h, at, reals)) for h in system.hypotheses
        ]
        counted = [x >= least[name] for name, x in free.items()]
        self.admitted = [*signed, *counted, *conditions, *reals.given]
        relation = system.relation
        self._op = relation.op
        low, high = (value(side, at, reals) for side in (relation.lhs, relation.rhs))
        self._sides = (high, low) if relation.op == ">=" else (low, high)
        self._domain = list(reals.given)

    def broken(self, margin: Fraction = Fraction(0)) -> list[Any]:
        """The hypotheses hold and the relation fails, by `margin` of a positive bound."""
        low, high = self._sides
        more = self._reals.constant(1 + margin)
        if self._op == "=":
            apart = low != high
            if margin:
                apart = self._solver.z3.And(
                    apart, self._solver.z3.Or(low >= more * high, high >= more * low)
                )
        else:
            apart = low >= high if self._op == "<" else low > high
            if margin:
                apart = self._solver.z3.And(apart, low >= more * high)
        return [*self.admitted, *self._domain, apart]

    def rationals(self, conditions: Sequence[Any]) -> dict[str, fmpq] | None:
        """Simple rationals for the scalars that meet the conditions, each near what z3 chose.

        None when there are no real ones.

        Raises:
            GaveUp: z3 says neither.
            NotRational: the rationals near what z3 chose do not meet them.

        """
        model = self._solver.model(conditions)
        if model is None:
            return None
        fixed = list(conditions)
        found: dict[str, fmpq] = {}
        for name, x in self.scalars.items():
            for candidate in self._near(model.eval(x, model_completion=True)):
                attempt = [*fixed, x == self._reals.constant(candidate)]
                try:
                    closer = self._solver.model(attempt)
                except GaveUp:
                    continue
                if closer is not None:
                    model, fixed = closer, attempt
                    found[name] = fmpq(candidate.numerator, candidate.denominator)
                    break
            else:
                raise NotRational("real numbers break it, but no rationals near them were found to")
        return found

    def _near(self, number: Any) -> list[Fraction]:
        """The number rounded to ever larger denominators, then itself if it is rational."""
        rational = self._solver.z3.is_rational_value(number)
        term = number if rational else number.approx(DIGITS)
        exact = Fraction(term.numerator_as_long(), term.denominator_as_long())
        rounded = [exact.limit_denominator(d) for d in DENOMINATORS]
        return list(dict.fromkeys([*rounded, *([exact] if rational else [])]))
