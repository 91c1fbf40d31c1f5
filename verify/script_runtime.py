"""The small library that every witness script carries: rational intervals, losses, expectations.

`verify.script` copies this text from its first constant on, and those of `script_problem` and
`script_report` after it; all use three modules of the standard library and nothing else.  They
share no code with the other readings of a claim, so that the readings check each other.
"""

from fractions import Fraction
from math import ceil, floor, isqrt
from typing import Any

DIGITS = 60  # of a root that is not rational
LONG = 10 ** (2 * DIGITS)  # an end of a proper interval with a larger denominator is rounded
SHOWN = 30  # decimals of a number that is not rational
LENGTHY = 10  # characters of a fraction, from which on its first decimals stand beside it


class OutsideError(ArithmeticError):
    """A denominator may vanish or a radicand may be negative: nothing is said here."""


class Interval:
    """A real number known to lie in [lo, hi], both rational; known exactly when lo = hi."""

    __slots__ = ("hi", "lo")

    def __init__(self, lo: Fraction, hi: Fraction) -> None:
        if lo != hi and max(lo.denominator, hi.denominator) > LONG:
            lo, hi = Fraction(floor(lo * LONG), LONG), Fraction(ceil(hi * LONG), LONG)
        self.lo, self.hi = lo, hi

    def __eq__(self, other: object) -> bool:  # the same interval, not the same number
        return isinstance(other, Interval) and (self.lo, self.hi) == (other.lo, other.hi)

    def __hash__(self) -> int:
        return hash((self.lo, self.hi))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.lo + other.lo, self.hi + other.hi)

    def __neg__(self) -> "Interval":
        return Interval(-self.hi, -self.lo)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.lo - other.hi, self.hi - other.lo)

    def __mul__(self, other: "Interval") -> "Interval":
        if self.lo == self.hi and other.lo == other.hi:
            return exactly(self.lo * other.lo)
        ends = [a * b for a in (self.lo, self.hi) for b in (other.lo, other.hi)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: "Interval") -> "Interval":
        if other.lo <= 0 <= other.hi:
            raise OutsideError(f"the denominator {show(other)} is or may be zero")
        return self * Interval(1 / other.hi, 1 / other.lo)

    def __pow__(self, exponent: int) -> "Interval":
        if exponent < 0:
            return number(1) / self**-exponent
        ends = [self.lo**exponent, self.hi**exponent]
        turns = exponent > 0 and exponent % 2 == 0 and self.lo < 0 < self.hi
        return Interval(Fraction(0) if turns else min(ends), max(ends))

    def __abs__(self) -> "Interval":
        return positive_part(maximum(self, -self))


def exactly(value: Fraction) -> Interval:
    """The rational `value`."""
    return Interval(value, value)


def number(value: int | str) -> Interval:
    """The integer, or the rational written as "3/4"."""
    return exactly(Fraction(value))


def numbers(*values: int | str) -> tuple[Interval, ...]:
    """The rationals as a vector, or as one value for each task."""
    return tuple(number(value) for value in values)


def maximum(*values: Interval) -> Interval:
    """The largest of the numbers."""
    return Interval(max(x.lo for x in values), max(x.hi for x in values))


def minimum(*values: Interval) -> Interval:
    """The smallest of the numbers."""
    return Interval(min(x.lo for x in values), min(x.hi for x in values))


def positive_part(x: Interval) -> Interval:
    """max(x, 0), which grows with x."""
    return Interval(max(x.lo, Fraction(0)), max(x.hi, Fraction(0)))


def _root_between(value: Fraction) -> tuple[Fraction, Fraction]:
    """Rationals with lo^2 <= value <= hi^2, equal when the root is rational."""
    above, below = isqrt(value.numerator), isqrt(value.denominator)
    lo = hi = Fraction(above, below)
    if lo * lo != value:
        whole = isqrt(floor(value * 10 ** (2 * DIGITS)))
        lo, hi = Fraction(whole, 10**DIGITS), Fraction(whole + 1, 10**DIGITS)
    if not (lo >= 0 and lo * lo <= value <= hi * hi):
        raise ArithmeticError(f"[{lo}, {hi}] does not enclose the root of {value}")
    return lo, hi


def root(x: Interval) -> Interval:
    """The square root, by squared comparison."""
    if x.hi < 0:
        raise OutsideError(f"the root of {show(x)} is not real")
    return Interval(_root_between(max(x.lo, Fraction(0)))[0], _root_between(x.hi)[1])


def ceiling(x: Interval) -> Interval:
    """The smallest integer that is at least x."""
    if ceil(x.lo) != ceil(x.hi):
        raise OutsideError(f"the ceiling of {show(x)} is not settled")
    return number(ceil(x.lo))


# Vectors are tuples.  Losses are separable, so operators are diagonal: tuples of diagonal entries.


def plus(*terms: Any) -> Any:
    """The sum of numbers, or of tuples entry by entry."""
    if isinstance(terms[0], tuple):
        return tuple(plus(*entries) for entries in zip(*terms, strict=True))
    return sum(terms[1:], terms[0])


def times(factor: Interval, x: Any) -> Any:
    """A number times a number, a vector or an operator."""
    return tuple(times(factor, e) for e in x) if isinstance(x, tuple) else factor * x


def minus(x: Any) -> Any:
    """The negative."""
    return times(number(-1), x)


def entrywise(left: Any, right: Any) -> Any:
    """A diagonal operator applied to a vector, or after another diagonal operator."""
    return tuple(a * b for a, b in zip(left, right, strict=True))


def inner(left: Any, right: Any) -> Interval:
    """The inner product."""
    result: Interval = plus(*entrywise(left, right))
    return result


def norm(x: Any) -> Interval:
    """Euclidean; of a diagonal operator, Frobenius."""
    return root(plus(*(entry**2 for entry in x)))


def spectral(x: Any) -> Interval:
    """The spectral norm of a diagonal operator."""
    return maximum(*(abs(entry) for entry in x))


def expectation(weighted: Any) -> Any:
    """The sum of chance times value over all outcomes (chance, value)."""
    return plus(*(times(chance, value) for chance, value in weighted))


def variance(weighted: Any) -> Interval:
    """E |X - E X|^2 of a number or a vector X."""
    outcomes = list(weighted)
    mean = expectation(outcomes)
    gaps = [(chance, plus(value, minus(mean))) for chance, value in outcomes]
    result: Interval = expectation(
        (p, inner(gap, gap) if isinstance(gap, tuple) else gap**2) for p, gap in gaps
    )
    return result


def average(values: Any) -> Any:
    """The mean of the values, each counted once."""
    listed = list(values)
    return times(number(f"1/{len(listed)}"), plus(*listed))


def remembered(function: Any) -> Any:
    """The same function, evaluated once for each meaning of its arguments."""
    known: dict[Any, Any] = {}

    def recall(*arguments: Any) -> Any:
        if arguments not in known:
            known[arguments] = function(*arguments)
        return known[arguments]

    return recall


def show(x: Any) -> str:
    """The number in digits: a fraction when it is known exactly, else rationals around it."""
    if isinstance(x, tuple):
        return "(" + ", ".join(show(entry) for entry in x) + ")"
    if x.lo == x.hi:
        text = str(x.lo)
        return text if len(text) < LENGTHY else f"{text} (about {decimal(x.lo, floor)[:12]})"
    return f"in [{decimal(x.lo, floor)}, {decimal(x.hi, ceil)}]"


def decimal(x: Fraction, toward: Any) -> str:
    """The decimals of x, rounded by `floor` or `ceil`."""
    whole = toward(x * 10**SHOWN)
    before, after = divmod(abs(whole), 10**SHOWN)
    return f"{'-' * (whole < 0)}{before}.{after:0{SHOWN}}"
