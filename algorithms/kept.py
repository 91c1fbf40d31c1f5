"""Results that are computed when first asked for and kept, by several threads side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801 (a decorator, beside cached_property)
    """A property that is computed once for each object, without a lock.

    ``functools.cached_property`` of Python 3.11 holds one lock for all objects of a class while it
    computes, so that threads that work on different objects would wait for each other.
    """

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        value = self.compute(instance)
        # Found before this descriptor from now on, which has no __set__.
        vars(instance)[self.name] = value
        return value
