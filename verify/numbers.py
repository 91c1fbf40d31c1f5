"""Two arithmetics for one evaluator: float64 arrays that find, and exact object arrays that decide.

Exact entries are `flint.fmpq` wherever the value is rational and `flint.arb` balls where a root is
not; balls only ever widen, and a comparison that they cannot settle raises `Unsettled`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Protocol

import flint
import numpy as np

from lemmacheck.verify.dual import Dual, NoSlope, lift

Array = Any


class Unsettled(ArithmeticError):  # noqa: N818 - an outcome, not a fault
    """The balls at hand are too wide to decide; a higher precision may."""


class OutsideDomain(ArithmeticError):  # noqa: N818 - the same
    """A printed denominator vanishes: the statement says nothing here."""


class Arithmetic(Protocol):
    """What the evaluator asks of numbers; every method works entry by entry."""

    def constant(self, value: Fraction) -> Any:
        """The rational as a number."""
        ...

    def root(self, array: Array) -> Array:
        """The square root."""
        ...

    def ceiling(self, array: Array) -> Array:
        """The least integer that is at least the entry."""
        ...

    def minimum(self, a: Array, b: Array) -> Array:
        """The lesser entry."""
        ...

    def maximum(self, a: Array, b: Array) -> Array:
        """The greater entry."""
        ...

    def divide(self, a: Array, b: Array) -> Array:
        """The quotient."""
        ...

    def spectral(self, matrices: Array) -> Array:
        """The largest singular value of (..., d, d)."""
        ...


class Floats:
    """float64 on the array library `xp`; a zero denominator gives nan or inf, never an error."""

    def __init__(self, xp: Any = np) -> None:
        self.xp = xp

    def constant(self, value: Fraction) -> float:
        """The nearest float."""
        return float(value)

    def root(self, array: Array) -> Array:
        """The square root; of what is negative, zero."""
        return self.xp.sqrt(self.xp.maximum(array, self.xp.zeros_like(array)))

    def ceiling(self, array: Array) -> Array:
        """The ceiling, of what lies little above an integer that integer: search only.

        Certified constants are rounded outward by 1e-9, and their fourth powers stand in ceilings.
        """
        return self.xp.ceil(array - 1e-8 * (1 + self.xp.abs(array)))

    def minimum(self, a: Array, b: Array) -> Array:
        """The lesser entry, NaN kept."""
        return self.xp.minimum(a, b)

    def maximum(self, a: Array, b: Array) -> Array:
        """The greater entry, NaN kept."""
        return self.xp.maximum(a, b)

    def divide(self, a: Array, b: Array) -> Array:
        """The quotient; over zero infinite or NaN."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return a / b

    def spectral(self, matrices: Array) -> Array:
        """The largest singular value."""
        d = matrices.shape[-1]
        if d == 1:
            return self.xp.abs(matrices[..., 0, 0])
        if d == 2:
            near, far = _two_by_two(matrices)
            return (self.root(near) + self.root(far)) / 2
        return self.xp.linalg.matrix_norm(matrices, ord=2)


def each(function: Callable[..., Any], *arrays: Array) -> Array:
    """`function` entry by entry on broadcast object arrays."""
    broadcast = np.broadcast_arrays(*(np.asarray(a, dtype=object) for a in arrays))
    out = np.empty(broadcast[0].shape, dtype=object)
    for index in np.ndindex(out.shape):
        out[index] = function(*(b[index] for b in broadcast))
    return out


class Exact:
    """Rationals, and balls of `precision` bits where roots are irrational."""

    def __init__(self, precision: int = 128) -> None:
        self.precision = precision
        flint.ctx.prec = precision

    def constant(self, value: Fraction) -> Any:
        """The same rational."""
        return flint.fmpq(value.numerator, value.denominator)

    def _root(self, value: Any) -> Any:
        if isinstance(value, Dual):
            root = self._root(value.value)
            if _is_zero(root):
                raise OutsideDomain("the root has no slope at zero")
            return Dual(root, value.slope / (2 * root))
        if isinstance(value, flint.fmpq):
            if value < 0:
                raise OutsideDomain(f"the root of {value} is not real")
            p, q = value.p, value.q
            if p.is_square() and q.is_square():
                return flint.fmpq(p.isqrt(), q.isqrt())
            value = flint.arb(value)
        if value < 0:
            raise OutsideDomain(f"the root of {value} is not real")
        return _root_near_zero(value) if value.contains(0) else value.sqrt()

    def root(self, array: Array) -> Array:
        """Rational where it can be, else a ball; of what is negative, OutsideDomain."""
        return each(self._root, array)

    def _ceiling(self, value: Any) -> Any:
        if isinstance(value, flint.fmpq):
            return flint.fmpq(value.ceil())
        whole = value.ceil().unique_fmpz()
        if whole is None:
            raise Unsettled(f"the ceiling of {value} is not determined")
        return flint.fmpq(whole)

    def ceiling(self, array: Array) -> Array:
        """The ceiling; Unsettled where a ball meets an integer."""
        return each(self._ceiling, array)

    def minimum(self, a: Array, b: Array) -> Array:
        """The lesser entry, or a ball that holds it."""
        return each(_smaller, a, b)

    def maximum(self, a: Array, b: Array) -> Array:
        """The greater entry, or a ball that holds it."""
        return -each(_smaller, -a, -b)

    def divide(self, a: Array, b: Array) -> Array:
        """The quotient; OutsideDomain over zero, Unsettled over a ball that meets it."""
        return each(_quotient, a, b)

    def spectral(self, matrices: Array) -> Array:
        """In closed form: d <= 2, or a Gram matrix that is diagonal; else Unsettled."""
        d = matrices.shape[-1]
        if d == 1:
            return each(abs, matrices[..., 0, 0])
        if d == 2:
            near, far = _two_by_two(matrices)
            return (self.root(near) + self.root(far)) / 2
        out = np.empty(matrices.shape[:-2], dtype=object)
        for index in np.ndindex(out.shape):
            out[index] = self._of_orthogonal_columns(matrices[index])
        return out

    def _of_orthogonal_columns(self, matrix: Array) -> Any:
        gram = matrix.T @ matrix
        d = gram.shape[0]
        if not all(_is_zero(gram[j, k]) for j in range(d) for k in range(d) if j != k):
            raise Unsettled(
                f"the spectral norm of a full {d} x {d} matrix has no closed form here; "
                f"rotate it or use d <= 2"
            )
        largest = gram[0, 0]
        for j in range(1, d):
            largest = -_smaller(-largest, -gram[j, j])
        return self._root(largest)


def _two_by_two(matrices: Array) -> tuple[Array, Array]:
    """The squares of s - t and s + t, where s >= t >= 0 are the singular values, in some order."""
    a, b, c, d = (matrices[..., k // 2, k % 2] for k in range(4))
    return (a - d) ** 2 + (b + c) ** 2, (a + d) ** 2 + (b - c) ** 2


def _root_near_zero(value: Any) -> Any:
    """A ball around the root of a non-negative number known only to lie in a ball that meets 0."""
    top = value.abs_upper().sqrt()
    return (top / 2).union(flint.arb(0)).union(top)


def _is_zero(value: Any) -> bool:
    """Is it certainly zero?  A ball that merely contains zero is not."""
    return bool(value.is_zero() if isinstance(value, flint.arb) else value == 0)


def _smaller(a: Any, b: Any) -> Any:
    kinds = {type(a), type(b)}
    if Dual in kinds:
        one, two = lift(a), lift(b)
        order = sign(one.value - two.value)
        if order == 0 and one.slope != two.slope:
            raise NoSlope("the lesser of two has no slope where they meet")
        return one if order <= 0 else two
    if flint.arb in kinds and kinds <= {flint.arb, flint.fmpq, int}:
        return flint.arb(a).min(flint.arb(b))
    return a if a <= b else b


def _quotient(a: Any, b: Any) -> Any:
    if isinstance(b, flint.arb) and b.contains(0) and not b.is_zero():
        raise Unsettled(f"the denominator {b} may vanish")
    if getattr(b, "value", b) == 0:  # of a dual number, its value
        raise OutsideDomain("a denominator is zero")
    return a / b


def sign(value: Any) -> int:
    """-1, 0 or 1; of a ball only when the ball settles it."""
    if isinstance(value, flint.arb):
        if value > 0:
            return 1
        if value < 0:
            return -1
        if value.is_zero():
            return 0
        raise Unsettled(f"the sign of {value} is not determined")
    return int(value > 0) - int(value < 0)
