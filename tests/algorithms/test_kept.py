"""Kept properties: computed once for each object, while other objects compute theirs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

import pytest

from lemmacheck.algorithms.kept import kept

pytestmark = pytest.mark.arrays


@dataclass(frozen=True)
class Owner:
    calls: list[int]
    meeting: Barrier | None = None

    @kept
    def value(self) -> int:
        """What is computed."""
        self.calls.append(1)
        if self.meeting is not None:
            self.meeting.wait(timeout=30)
        return len(self.calls)


def test_it_is_computed_once_for_each_object() -> None:
    first, second = Owner([]), Owner([])
    assert [first.value, first.value, second.value] == [1, 1, 1]
    assert (first.calls, second.calls) == ([1], [1])
    assert Owner.value.__doc__ == "What is computed."


def test_two_objects_of_a_class_compute_at_the_same_time() -> None:
    """Each waits for the other inside its computation: a lock of the class would never end."""
    meeting = Barrier(2)
    owners = [Owner([], meeting), Owner([], meeting)]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda owner: owner.value, owners)) == [1, 1]
