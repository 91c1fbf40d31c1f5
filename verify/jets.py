"""Jets: a ball beside balls around its first derivatives, sound over a whole box of points.

Where dual numbers take a derivative at a point, jets enclose those at every point of a box.  Where
a comparison comes out one way here and another there, both ways are taken, one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import flint
import numpy as np

from lemmacheck.verify.numbers import Array, Unsettled, each, sign

WAYS = 8  # of which a function may be pieced together on one box


@dataclass(eq=False)
class Way:
    """The outcomes of comparisons that balls do not settle: first those given, then all true."""

    given: tuple[bool, ...]
    taken: list[bool] = field(default_factory=list)

    def turn(self) -> bool:
        """The outcome of the next comparison."""
        number = len(self.taken)
        self.taken.append(self.given[number] if number < len(self.given) else True)
        return self.taken[number]


def _ways() -> Iterator[Way]:
    """Every way through a function that is evaluated once along each; Unsettled where too many."""
    pending: list[tuple[bool, ...]] = [()]
    for _ in range(WAYS):
        way = Way(pending.pop())
        yield way
        chosen = tuple(way.taken)
        pending += [(*chosen[:n], False) for n in range(len(way.given), len(chosen))]
        if not pending:
            return
    raise Unsettled(f"more than {WAYS} pieces meet in one box; a smaller box would settle it")


@dataclass(frozen=True, slots=True)
class Jet:
    """A function of d coordinates on a box: balls around all its values and partial derivatives."""

    value: Any
    slopes: Any  # (d,)
    way: Way

    def _of(self, value: Any, slopes: Any) -> Jet:
        return Jet(value, slopes, self.way)

    def _with(self, other: Any) -> Jet | None:
        """The other operand as a jet; None for what is no number, such as a dual number."""
        if isinstance(other, Jet):
            return other
        if isinstance(other, int | flint.fmpq | flint.arb):
            flat = np.full(len(self.slopes), flint.arb(0), dtype=object)
            return self._of(flint.arb(other), flat)
        return None

    def __add__(self, other: Any) -> Jet:
        o = self._with(other)
        if o is None:
            return NotImplemented
        return self._of(self.value + o.value, self.slopes + o.slopes)

    def __mul__(self, other: Any) -> Jet:
        o = self._with(other)
        if o is None:
            return NotImplemented
        return self._of(self.value * o.value, self.value * o.slopes + self.slopes * o.value)

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self) -> Jet:
        return self._of(-self.value, -self.slopes)

    def __sub__(self, other: Any) -> Jet:
        o = self._with(other)
        return NotImplemented if o is None else self + -o

    def __rsub__(self, other: Any) -> Jet:
        o = self._with(other)
        return NotImplemented if o is None else o + -self

    def __truediv__(self, other: Any) -> Jet:
        o = self._with(other)
        if o is None:
            return NotImplemented
        ratio = self.value / o.value
        return self._of(ratio, (self.slopes - ratio * o.slopes) / o.value)

    def __rtruediv__(self, other: Any) -> Jet:
        o = self._with(other)
        return NotImplemented if o is None else o / self

    def __pow__(self, exponent: int) -> Jet:
        result = self._of(flint.arb(1), 0 * self.slopes)
        for _ in range(int(exponent)):
            result = result * self
        return result

    def __abs__(self) -> Jet:
        return -self if self < 0 else self

    def sqrt(self) -> Jet:
        """The square root."""
        root = self.value.sqrt()
        return self._of(root, self.slopes / (2 * root))

    def contains(self, number: Any) -> bool:
        """False: a root asks whether it is taken of zero, where it has no derivative."""
        if self.value.contains(number):
            raise Unsettled("a root is not differentiable where it may be taken of zero")
        return False

    def _is(self, signs: tuple[int, ...], other: Any) -> bool:
        o = self._with(other)
        assert o is not None
        try:
            return sign(self.value - o.value) in signs
        except Unsettled:
            return self.way.turn()

    def __lt__(self, other: Any) -> bool:
        return self._is((-1,), other)

    def __gt__(self, other: Any) -> bool:
        return self._is((1,), other)

    def __le__(self, other: Any) -> bool:
        return self._is((-1, 0), other)

    def __ge__(self, other: Any) -> bool:
        return self._is((0, 1), other)


def has_balls(array: Array) -> bool:
    """Is some entry known only as a ball?"""
    return isinstance(array, np.ndarray) and any(isinstance(x, flint.arb) for x in array.flat)


def hull(a: Any, b: Any) -> Any:
    """Something that holds both numbers: themselves where they are one rational, else a ball."""
    if isinstance(a, flint.fmpq) and isinstance(b, flint.fmpq) and a == b:
        return a
    return flint.arb(a).union(flint.arb(b))


def jacobian(function: Callable[[Array], Array], box: Array) -> Array:
    """Balls (*shape, d) around the derivatives by each coordinate, at every point of the box.

    The function is continuous and takes (..., d) to an array of some shape, without mixing what
    stands before d.  Where it is pieced together, the difference of two of its values is still a
    matrix between these balls times the difference of the points: on almost all of the line between
    them it is one of its pieces, and so is its derivative.

    Raises:
        Unsettled: too many pieces meet in the box, or it has no derivatives there.

    """
    found: Array = None
    for way in _ways():
        slopes = _along(way, function, box)
        found = slopes if found is None else each(hull, found, slopes)
    return found


def _along(way: Way, function: Callable[[Array], Array], box: Array) -> Array:
    d = box.shape[-1]
    unit = each(flint.arb, np.eye(d, dtype=int).astype(object))
    moving = np.empty(box.shape, dtype=object)
    for index in np.ndindex(box.shape):
        moving[index] = Jet(flint.arb(box[index]), unit[index[-1]], way)
    values = function(moving)
    out = np.full((*values.shape, d), flint.arb(0), dtype=object)
    for index in np.ndindex(values.shape):
        if isinstance(values[index], Jet):
            out[index] = values[index].slopes
    return out


def product(matrix: Array, vector: Array) -> Array:
    """The products (..., d) of matrices (..., d, d) with vectors."""
    return np.sum(matrix * vector[..., None, :], axis=-1)


def compose(left: Array, right: Array) -> Array:
    """The products (..., d, d) of matrices."""
    return np.sum(left[..., :, :, None] * right[..., None, :, :], axis=-2)


def inverse(matrices: Array) -> Array:
    """Balls around the inverses (..., d, d); ZeroDivisionError where there may be none."""
    out = np.empty(matrices.shape, dtype=object)
    for index in np.ndindex(matrices.shape[:-2]):
        found = flint.arb_mat(matrices[index].tolist()).inv()
        out[index] = np.array(found.tolist(), dtype=object)
    return out
