"""Work on many claims at once, in processes of their own."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(work: Callable[[Item], Result], items: Sequence[Item], processes: int) -> Iterator[Result]:
    """The results of `work` on every item, in any order as they come.

    With one process, or one item, the work is done here.  An interruption ends the processes; what
    was yielded before is the caller's.
    """
    if min(processes, len(items)) <= 1:
        yield from map(work, items)
        return
    # Forked processes would inherit the locks of threads that they do not have.
    with get_context("spawn").Pool(min(processes, len(items)), _ignore_interrupts) as pool:
        yield from pool.imap_unordered(work, items)


def _ignore_interrupts() -> None:
    """Ctrl-C reaches every process of the terminal; the one that gave the work decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
