"""The project's meta-gradients in the shape that an outside yardstick asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.verify.bench.ours import batches, method_of

_CASES = {"rank1": "rank-one"}
_NAMES = {
    "quadratic": ("A", "b"),
    "cosine": ("x", "c", "phase"),
    "logistic": ("x", "y"),
    "rank-one": ("u",),
    "sine": ("x", "y"),
}
_METHODS = {
    "maml": "maml",
    "nmaml": "maml",
    "fomaml": "fo-maml",
    "hfmaml": "hf-maml",
    "ggsmaml": "ggs-maml",
}


def build(p: Any, o: Any) -> Callable[[], Any]:
    """The meta-gradient of a problem p under options o, as a function without arguments.

    Args:
        p: with ``case``, ``data``, ``w``, ``alpha``, ``delta`` (of differences), ``mu`` (of
            Gaussian smoothing) and ``U`` (B, Q, d) or None.
        o: with ``method`` and ``steps``.

    Raises:
        NotImplementedError: a method with another number of steps than it makes.

    """
    case = _CASES.get(p.case, p.case)
    if o.method == "hfmaml" and o.steps != 1:
        raise NotImplementedError
    arrays = {"w": p.w, **dict(zip(_NAMES[case], p.data, strict=True))}
    if p.U is not None:
        arrays["gaussian"] = p.U
    width = p.mu if o.method == "ggsmaml" else p.delta
    queries = 0 if p.U is None else int(p.U.shape[1])
    method = method_of(_METHODS[o.method], float(p.alpha), o.steps, width, queries)
    gradient = MetaGradient(method, batches(case, arrays, o.steps))
    return lambda: gradient(p.w)
