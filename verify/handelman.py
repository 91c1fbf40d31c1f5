"""Looks for a goal as a nonnegative combination of products of constraints.

A floating linear program chooses the support, an exact solve fixes the multipliers; what comes back
is a suggestion, which `proofs.certificate` confirms or refuses.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import flint
import numpy as np

from lemmacheck.proofs.certificate_data import Proof, Term
from lemmacheck.proofs.certificate_frame import EQ, GE, GT
from lemmacheck.proofs.opening import Scope
from lemmacheck.proofs.scalar import ANY, POSITIVE, Poly, Reading

MONOMIALS, COLUMNS = 60_000, 40_000  # beyond, a search gives up rather than fill the memory
ROUNDING = 1e-9  # multipliers of the linear program below this are taken to be zero


@dataclass(frozen=True)
class Column:
    """One product: what it is called, its value, whether it is zero or positive."""

    powers: tuple[tuple[str, int], ...]
    square: str
    op: str
    poly: Poly


@dataclass(frozen=True)
class Search:
    """How far to look: how many constraints in a product, how much degree beyond the goal's."""

    products: int = 2
    slack: int = 0


def linprog(*args: Any, **options: Any) -> Any:
    """Scipy's linear programs, imported when first needed.

    Raises:
        RuntimeError: scipy is not installed.

    """
    try:
        from scipy import optimize
    except ImportError as reason:
        raise RuntimeError(
            "looking for certificates needs scipy: pip install 'lemmacheck[search]'"
        ) from reason
    return optimize.linprog(*args, **options)


def _gradings(polys: Sequence[Poly], size: int) -> Any:
    """Weights of the variables under which every polynomial is homogeneous, one a row."""
    rows = [np.zeros(size)]
    for p in polys:
        first, *rest = [np.array(e, dtype=float) for e in p.monoms()]
        rows += [e - first for e in rest]
    _, values, vectors = np.linalg.svd(np.array(rows), full_matrices=True)
    rank = int((values > 1e-8).sum())
    return vectors[rank:]


def _monomials(caps: Sequence[int], total: int) -> Any:
    """All exponent vectors up to `caps` and `total` degree, or None when there are too many."""
    table = np.zeros((1, len(caps)), dtype=int)
    for k, cap in enumerate(caps):
        if not cap:
            continue
        grown = np.repeat(table, cap + 1, axis=0)
        grown[:, k] = np.tile(np.arange(cap + 1), len(table))
        table = grown[grown.sum(axis=1) <= total]
        if len(table) > MONOMIALS:
            return None
    return table


def columns(
    reading: Reading,
    goal: Poly,
    pool: dict[str, tuple[str, Poly]],
    squares: Sequence[str],
    parse: Any,
    search: Search,
    scope: Scope = (),
) -> list[Column]:
    """The products of constraints and monomials of the goal's weights, up to its degree."""
    names = list(reading.variables)
    cores: list[tuple[tuple[tuple[str, int], ...], str, str, Poly]] = [((), "", GT, reading.one)]
    for count in range(1, search.products + 1):
        for chosen in itertools.combinations_with_replacement(sorted(pool), count):
            ops = {pool[name][0] for name in chosen}
            if EQ in ops and count > 1:
                continue
            value = reading.one
            for name in chosen:
                value = value * pool[name][1]
            powers = tuple((n, chosen.count(n)) for n in dict.fromkeys(chosen))
            op = EQ if EQ in ops else GT if ops == {GT} else GE
            cores.append((powers, "", op, value))
    cores += [((), text, GE, parse(text) ** 2) for text in squares]
    used = [p for *_, p in cores[1:]] + [goal]
    degree = max(p.total_degree() for p in (goal, *(p for _, p in pool.values()))) + search.slack
    caps = []
    for k, name in enumerate(names):
        local = reading.variables[name].scope not in ((), scope)
        most = max(int(p.degrees()[k]) for p in used)
        caps.append(
            0 if local or not most else min(degree, int(goal.degrees()[k]) + 1 + search.slack)
        )
    table = _monomials(caps, degree)
    if table is None:
        return []
    weights = _gradings([p for p in used if not p.is_zero()], len(names))
    groups: dict[bytes, list[int]] = {}
    keys = np.round(table @ weights.T, 6) + 0.0
    for row, key in enumerate(keys):
        groups.setdefault(key.tobytes(), []).append(row)
    target = np.array(goal.monoms()[0], dtype=float) @ weights.T
    signs = [reading.variables[name].sign for name in names]
    found: list[Column] = []
    for powers, square, op, value in cores:
        if value.is_zero():
            continue
        wanted = np.round(target - np.array(value.monoms()[0], dtype=float) @ weights.T, 6) + 0.0
        room = degree - value.total_degree()
        for row in groups.get(wanted.tobytes(), ()):
            e = [int(x) for x in table[row]]
            if sum(e) > room:
                continue
            if op != EQ and any(s == ANY and x % 2 for s, x in zip(signs, e, strict=True)):
                continue
            monomial = reading.ring.from_dict({tuple(e): 1})
            full = (*((n, x) for n, x in zip(names, e, strict=True) if x), *powers)
            strict = op == GT and all(s == POSITIVE for s, x in zip(signs, e, strict=True) if x)
            kind = EQ if op == EQ else GT if strict else GE
            found.append(Column(full, square, kind, value * monomial))
            if len(found) > COLUMNS:
                return []
    return found


def combine(goal: Poly, table: Sequence[Column], strict: bool) -> tuple[Term, ...] | None:
    """The goal as a combination of columns, exactly; with `strict`, one that shows it positive."""
    if not table:
        return None
    rows: dict[Any, int] = {}
    for p in (goal, *(c.poly for c in table)):
        for e in p.monoms():
            rows.setdefault(e, len(rows))
    chosen = _support(goal, table, rows, strict)
    if chosen is None:
        return None
    matrix = flint.fmpq_mat(len(rows), len(chosen) + 1)
    for k, c in enumerate([*chosen, None]):
        for e, value in (goal if c is None else c.poly).terms():
            matrix[rows[e], k] = value
    reduced, _ = matrix.rref()
    solution: list[Fraction] = [Fraction(0)] * len(chosen)
    for r in range(len(rows)):
        entries = [k for k in range(len(chosen) + 1) if reduced[r, k] != 0]
        if not entries:
            continue
        if entries[0] == len(chosen):
            return None  # inconsistent: the rounding dropped a column that is needed
        value = reduced[r, len(chosen)]
        solution[entries[0]] = Fraction(int(value.p), int(value.q))
    pairs = [(x, c) for x, c in zip(solution, chosen, strict=True) if x]
    if any(x < 0 and c.op != EQ for x, c in pairs) or (
        strict and all(c.op != GT for _, c in pairs)
    ):
        return None
    return tuple(Term(x, c.powers, c.square) for x, c in pairs)


def _support(
    goal: Poly, table: Sequence[Column], rows: dict[Any, int], strict: bool
) -> list[Column] | None:
    from scipy.sparse import csr_array

    entries = [
        (rows[e], k, float(int(x.p)) / float(int(x.q)))
        for k, c in enumerate(table)
        for e, x in c.poly.terms()
    ]
    r, k, values = zip(*entries, strict=True)
    matrix = csr_array((values, (r, k)), shape=(len(rows), len(table)))
    right = np.zeros(len(rows))
    for e, x in goal.terms():
        right[rows[e]] = float(int(x.p)) / float(int(x.q))
    bounds: list[Any] = [(None, None) if c.op == EQ else (0, None) for c in table]
    cost = np.array([0.0 if c.op == EQ else 1.0 + len(c.powers) for c in table])
    if strict:
        cost = np.array([-1.0 if c.op == GT else 0.0 for c in table])
        bounds = [(None, None) if c.op == EQ else (0, 1e3 if c.op == GT else None) for c in table]
    result = linprog(
        cost,
        A_eq=matrix,
        b_eq=right,
        bounds=bounds,
        method="highs-ds",
        options={"time_limit": 20.0},
    )
    if result.status != 0:
        return None
    return [c for c, x in zip(table, result.x, strict=True) if abs(x) > ROUNDING]


def proofs(
    reading: Reading,
    goal: Poly,
    pool: dict[str, tuple[str, Poly]],
    squares: Sequence[str],
    parse: Any,
    multipliers: Sequence[tuple[tuple[tuple[str, int], ...], Poly]],
    searches: Sequence[Search],
    strict: bool = False,
    scope: Scope = (),
) -> Iterator[Proof]:
    """Suggestions, the simplest first."""
    if goal.is_zero() and not strict:
        yield Proof(())
        return
    for search in searches:
        for powers, value in multipliers:
            table = columns(reading, value * goal, pool, squares, parse, search, scope)
            terms = combine(value * goal, table, strict)
            if terms is not None:
                yield Proof(terms, powers)
