"""Keeping freed memory: what array code on the host gains most from, for one call."""

from __future__ import annotations

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_LARGEST = (1 << 31) - 1


def keep_memory() -> bool:
    """From now on, memory that arrays free stays with this process, ready for the next arrays.

    By default the C library returns large blocks to the system when they are freed and takes new
    ones, page by page, for the next temporary array: several times the cost of the arithmetic.
    This is a setting of the whole process and cannot be taken back, so programs call it, libraries
    do not. The process then holds on to as much memory as it once used.

    Returns:
        Whether it took effect; only with the GNU C library.

    """
    if not sys.platform.startswith("linux"):
        return False
    change = getattr(ctypes.CDLL(None), "mallopt", None)
    if change is None:
        return False
    return bool(change(_MMAP_THRESHOLD, 1 << 25)) and bool(change(_TRIM_THRESHOLD, _LARGEST))
