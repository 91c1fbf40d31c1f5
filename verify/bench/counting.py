"""An array library that counts: methods run on it unchanged, and it tells what they did."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

import numpy as np


@dataclass
class Tally:
    """What was done so far.

    Args:
        multiplications: products and quotients of numbers.
        additions: sums, differences, comparisons.
        transcendental: values of exp, log, cos, sin, tanh, sqrt and the like.
        bytes: read and written by all operations, views left out.

    """

    multiplications: int = 0
    additions: int = 0
    transcendental: int = 0
    bytes: int = 0

    def since(self, other: Tally) -> Tally:
        """What was done after ``other`` was copied."""
        return Tally(*(getattr(self, f.name) - getattr(other, f.name) for f in fields(self)))


_FREE = "reshape broadcast_to permute_dims matrix_transpose expand_dims squeeze".split()
_MOVES = (
    "asarray astype concat stack take where zeros_like ones_like full_like zeros ones full arange "
    "empty_like flip roll tile repeat"
).split()
_ADDS = (
    "add subtract maximum minimum abs negative sign equal not_equal less less_equal greater "
    "greater_equal logical_and logical_or logical_not isfinite isnan floor round"
).split()
_MULTIPLIES = "multiply divide square reciprocal".split()
_TRANSCENDENTAL = "exp expm1 log log1p cos sin tan tanh sqrt cosh sinh pow hypot".split()
_REDUCES = "sum max min any all mean prod".split()


class Namespace:
    """The array API over ``Counting`` arrays that share one tally.

    Raises:
        AttributeError: a function whose cost is not known here; add a rule.

    """

    __name__ = "counting"
    float64, float32, int64 = np.float64, np.float32, np.int64
    pi, inf = np.pi, np.inf
    isdtype = staticmethod(np.isdtype)

    def __init__(self) -> None:
        self.tally = Tally()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name in _MOVES or name in _FREE:
            return self._through(name, lambda *_: None, moves=name in _MOVES)
        if name in _ADDS:
            return self._through(name, lambda out, _: self._count("additions", out.size))
        if name in _MULTIPLIES:
            return self._through(name, lambda out, _: self._count("multiplications", out.size))
        if name in _TRANSCENDENTAL:
            return self._through(name, lambda out, _: self._count("transcendental", out.size))
        if name in _REDUCES:
            return self._through(name, self._reduced(name))
        raise AttributeError(f"xp.{name} has no known cost; add a rule to counting.py")

    def _count(self, kind: str, number: int) -> None:
        setattr(self.tally, kind, getattr(self.tally, kind) + int(number))

    def _reduced(self, name: str) -> Callable[[Any, Any], None]:
        kind = "multiplications" if name == "prod" else "additions"

        def cost(out: Any, given: Any) -> None:
            self._count(kind, given[0].size - out.size)
            if name == "mean":
                self._count("multiplications", out.size)

        return cost

    def _through(
        self, name: str, cost: Callable[[Any, Any], None], *, moves: bool = True
    ) -> Callable[..., Any]:
        function = getattr(np, name)

        def call(*args: Any, **named: Any) -> Any:
            plain = [_plain(x) for x in args]
            out = np.asarray(function(*plain, **{key: _plain(x) for key, x in named.items()}))
            given = [x for x in _flat(plain) if isinstance(x, np.ndarray)]
            cost(out, given)
            if moves:
                self._count("bytes", out.nbytes + sum(x.nbytes for x in given))
            return Counting(out, self)

        return call

    def broadcast_arrays(self, *arrays: Counting) -> list[Counting]:
        """Views, which cost nothing."""
        return [Counting(x, self) for x in np.broadcast_arrays(*(a.plain for a in arrays))]

    def matmul(self, a: Counting, b: Counting) -> Counting:
        """Every entry a sum of as many products as the inner axis is long."""
        x, y = a.plain, b.plain
        out = np.asarray(np.matmul(x, y))
        self._count("multiplications", out.size * x.shape[-1])
        self._count("additions", out.size * (x.shape[-1] - 1))
        self._count("bytes", out.nbytes + x.nbytes + y.nbytes)
        return Counting(out, self)


class Counting:
    """A NumPy array whose operations are counted.

    Args:
        plain: the numbers.
        space: the namespace with the tally, one for all arrays that meet.

    """

    __slots__ = ("plain", "space")

    def __init__(self, plain: Any, space: Namespace) -> None:
        self.plain, self.space = np.asarray(plain), space

    def __array_namespace__(self, api_version: str | None = None) -> Namespace:
        return self.space

    @property
    def shape(self) -> tuple[int, ...]:
        """As of any array."""
        return self.plain.shape

    @property
    def ndim(self) -> int:
        """The number of axes."""
        return self.plain.ndim

    @property
    def size(self) -> int:
        """The number of entries."""
        return self.plain.size

    @property
    def dtype(self) -> Any:
        """The precision."""
        return self.plain.dtype

    @property
    def itemsize(self) -> int:
        """Bytes of an entry."""
        return self.plain.itemsize

    def __getitem__(self, key: Any) -> Counting:
        return Counting(self.plain[_plain(key)], self.space)

    def __bool__(self) -> bool:
        return bool(self.plain)

    def __neg__(self) -> Any:
        return self.space.negative(self)

    def __abs__(self) -> Any:
        return self.space.abs(self)

    def __pow__(self, power: int) -> Any:
        if power != 2:
            raise TypeError(f"power={power} has no known cost; write products")
        return self.space.multiply(self, self)

    def __matmul__(self, other: Counting) -> Counting:
        return self.space.matmul(self, other)


def _binary(name: str, function: str, *, swapped: bool) -> Callable[[Counting, Any], Any]:
    def method(self: Counting, other: Any) -> Any:
        first, second = (other, self) if swapped else (self, other)
        return getattr(self.space, function)(first, second)

    method.__name__ = name
    return method


for _name, _function in (
    ("add", "add"),
    ("sub", "subtract"),
    ("mul", "multiply"),
    ("truediv", "divide"),
):
    setattr(Counting, f"__{_name}__", _binary(f"__{_name}__", _function, swapped=False))
    setattr(Counting, f"__r{_name}__", _binary(f"__r{_name}__", _function, swapped=True))
for _name, _function in (
    ("lt", "less"),
    ("le", "less_equal"),
    ("gt", "greater"),
    ("ge", "greater_equal"),
    ("eq", "equal"),
    ("ne", "not_equal"),
):
    setattr(Counting, f"__{_name}__", _binary(f"__{_name}__", _function, swapped=False))


def _plain(value: Any) -> Any:
    if isinstance(value, Counting):
        return value.plain
    if isinstance(value, list | tuple):
        return type(value)(_plain(x) for x in value)
    return value


def _flat(values: Any) -> Any:
    for value in values:
        if isinstance(value, list | tuple):
            yield from _flat(value)
        else:
            yield value


def differences(values: list[int]) -> list[int]:
    """Of neighbours."""
    return list(map(operator.sub, values[1:], values))


def degree(counts: list[int]) -> int | None:
    """The degree of the polynomial through counts at equally spaced arguments, exactly.

    Differences of some order must vanish, all of them and at least two; None where they do not.
    -1 is the degree of zero.
    """
    values = counts
    for order in range(len(counts) - 1):
        if not any(values):
            return order - 1
        values = differences(values)
    return None


def equally_spaced(values: tuple[int, ...]) -> bool:
    """What ``degree`` asks of arguments."""
    return len({b - a for a, b in pairwise(values)}) == 1
