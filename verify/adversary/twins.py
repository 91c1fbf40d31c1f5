"""Twins: claims made false on purpose, to test the search that is meant to catch them.

A twin counts when it is known to be false for a reason that the search does not know, and as killed
only by a violation decided on exact numbers.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from typing import Any

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import opening
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.calculus.substitution import CaptureError
from lemmacheck.proofs.claim import Assumption, Claim, ClaimError, Hypothesis
from lemmacheck.proofs.latex import latex, latex_hypothesis
from lemmacheck.proofs.rewriting import Edit, Place, edits, places, replaced
from lemmacheck.verify.adversary.falsity import BATCHES, Falsity, Judge
from lemmacheck.verify.adversary.search import MARGIN, Budget, Found, search
from lemmacheck.verify.adversary.withheld import readable
from lemmacheck.verify.naturals import counted
from lemmacheck.verify.typeset import text

FACTORS = ("0.1", "0.5", "0.9")
FAR = ("0.001", "0.01")  # of claims about long runs
CAPS = {"scaled": 5, "sign": 2, "widened": 8}  # twins of a kind and claim; of other kinds CAP
CAP = 4
BUDGET = Budget(regions=14, turns=3, decisions=8)
FEW = 4  # batches of withheld instances where only `enough` twins are asked for
LONGEST = 48  # letters of a formula in a twin's name


@dataclass(frozen=True)
class Change:
    """A twin not yet made: `says` with the formula `about` for its `{}` is its name."""

    kind: str
    says: str
    make: Callable[[], Claim]
    about: v.Node | Hypothesis | None = None

    @property
    def name(self) -> str:
        """The sentence shown, long formulas cut."""
        if self.about is None:
            return self.says
        if isinstance(self.about, Assumption | v.Relation):
            plain = text(latex_hypothesis(self.about))
        else:
            plain = text(latex(self.about))
        return self.says.format(plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…")


@dataclass(frozen=True)
class Twin:
    """A claim made false on purpose, and how."""

    name: str
    kind: str
    claim: Claim


def twins(claim: Claim) -> Iterator[Twin]:
    """Versions of the claim that say more than it does, of most kinds at most CAP, all different.

    The order is fixed.  No statement is the claim's own or made twice, and no name is.
    """
    seen, kinds, names = {claim.statement_hash}, Counter[str](), Counter[str]()
    in_haste = list(_of_long_runs(claim))
    far = (_scaled(claim, factor, "hurried") for factor in (FAR if in_haste else ()))
    parts = (*_of_parts(claim), *_of_hypotheses(claim))
    for change in (*in_haste, *_of_sides(claim), *far, *parts):
        if kinds[change.kind] >= CAPS.get(change.kind, CAP):
            continue
        try:
            changed = change.make()
        except (v.SortError, ClaimError, CaptureError, opening.ReadingError):
            continue  # there is no such statement
        if changed.statement_hash in seen or not readable(changed):
            continue
        seen.add(changed.statement_hash)
        kinds[change.kind] += 1
        name = change.name
        names[name] += 1
        yield Twin(name if names[name] == 1 else f"{name} ({names[name]})", change.kind, changed)


def _with(claim: Claim, relation: v.Relation) -> Claim:
    exists = claim.exists if claim.exists in relation.free else None
    return replace(claim, relation=relation, exists=exists)


def _times(factor: str, tree: v.Node) -> v.Node:
    number = v.Number(Fraction(factor), factor)
    return v.Product((number, tree)) if tree.sort is v.Sort.SCALAR else v.Scale(number, tree)


def _larger(relation: v.Relation) -> str:
    """The side that bounds the other: lhs or rhs; where the lesser is a negative, it is that."""
    larger, smaller = ("lhs", "rhs") if relation.op == ">=" else ("rhs", "lhs")
    return smaller if isinstance(getattr(relation, smaller), v.Negative) else larger


def _scaled(claim: Claim, factor: str, kind: str = "scaled") -> Change:
    """The larger side times the factor."""
    relation = claim.relation
    assert relation is not None
    larger = _larger(relation)
    scaled: dict[str, Any] = {larger: _times(factor, getattr(relation, larger))}
    return Change(kind, f"scaled by {factor}", lambda: _with(claim, replace(relation, **scaled)))


def _of_sides(claim: Claim) -> Iterator[Change]:
    """The larger side scaled, the sides exchanged, made equal, or of the other sign."""
    relation = claim.relation
    assert relation is not None
    side = getattr(relation, _larger(relation))

    def changed(**parts: Any) -> Callable[[], Claim]:
        return lambda: _with(claim, replace(relation, **parts))

    if not isinstance(side, v.Zero):
        yield from (_scaled(claim, factor) for factor in FACTORS)
    if relation.op != "=":
        turned = ">=" if relation.op in ("<=", "<") else "<="
        yield Change("reversed", "sides exchanged", changed(op=turned))
        yield Change("strengthened", "equality", changed(op="="))
    elif not isinstance(side, v.Zero):
        yield Change("sign", "sign of the right side", changed(rhs=_times("-1", side)))
    elif side.sort is v.Sort.OPERATOR:
        yield Change("exchanged", "identity for zero", changed(rhs=v.Identity()))


def _of_long_runs(claim: Claim) -> Iterator[Change]:
    """A demand for many steps dropped.

    What is proved of long runs holds with room to spare in those short enough to be followed.
    """
    counts = counted(claim)
    for k, hypothesis in enumerate(claim.hypotheses):
        if isinstance(hypothesis, v.Relation) and _asks_for(hypothesis, counts):
            rest = (*claim.hypotheses[:k], *claim.hypotheses[k + 1 :])
            make = partial(replace, claim, hypotheses=rest)
            yield Change("hurried", "without {}", make, hypothesis)


def _asks_for(condition: v.Relation, counts: set[str]) -> bool:
    """Whether it bounds one of these from below by more than a number."""
    low, high = condition.rhs, condition.lhs
    if condition.op != ">=":
        low, high = high, low
    known = isinstance(low, v.Number) or condition.op == "="
    return not known and isinstance(high, v.Symbol) and high.name in counts


def _of_parts(claim: Claim) -> Iterator[Change]:
    """The edits of both sides that make the claim say more; then those that may."""
    relation = claim.relation
    assert relation is not None
    found: list[tuple[bool, Change]] = []
    for side in ("lhs", "rhs") if relation.op == ">=" else ("rhs", "lhs"):
        grown = 0 if relation.op == "=" else 1 if (side == "lhs") == (relation.op != ">=") else -1
        for place in places(getattr(relation, side)):
            wanted = grown * place.direction
            for edit in edits(place, wanted):
                make = partial(_edited, claim, side, place, edit)
                change = Change(edit.kind, edit.says, make, edit.about)
                found.append((edit.effect * wanted == 0, change))
    yield from (change for _, change in sorted(found, key=lambda pair: pair[0]))


def _edited(claim: Claim, side: str, place: Place, edit: Edit) -> Claim:
    relation = claim.relation
    assert relation is not None
    tree = replaced(getattr(relation, side), place, edit.new, edit.using)
    return _with(
        claim, replace(relation, lhs=tree) if side == "lhs" else replace(relation, rhs=tree)
    )


def _of_hypotheses(claim: Claim) -> Iterator[Change]:
    """Each condition loosened by the factor two, then dropped; each assumed constant halved."""
    relation = claim.relation
    assert relation is not None
    for k, hypothesis in enumerate(claim.hypotheses):

        def having(*new: Hypothesis, k: int = k) -> Callable[[], Claim]:
            rest = (*claim.hypotheses[:k], *new, *claim.hypotheses[k + 1 :])
            return lambda: replace(claim, hypotheses=rest)

        if isinstance(hypothesis, v.Relation):
            if (wider := _loosened(hypothesis)) is not None:
                yield Change("widened", "{} loosened twofold", having(wider), hypothesis)
            yield Change("widened", "without {}", having(), hypothesis)
            continue
        if hypothesis.norm == "frobenius":
            weaker = replace(hypothesis, norm="spectral")
            yield Change("widened", "{} in the spectral norm", having(weaker), hypothesis)
        if hypothesis.constant in relation.free:
            make = partial(_halved, claim, hypothesis.constant)
            yield Change("widened", "{} halved", make, hypothesis.constant)


def _halved(claim: Claim, constant: v.Symbol) -> Claim:
    """The relation for half the constant, as if the assumption bounded by twice as much."""
    relation = claim.relation
    assert relation is not None
    half = {constant: _times("0.5", constant)}
    lhs, rhs = (
        opening.substitute(opening.opened(side), half) for side in (relation.lhs, relation.rhs)
    )
    return _with(claim, v.Relation(lhs, relation.op, rhs))


def _loosened(relation: v.Relation) -> v.Relation | None:
    """The bound of a symbol doubled, or halved where it is bounded below; None for any other."""
    bound = relation.rhs
    if relation.op == ">=" and isinstance(bound, v.Ceiling):
        return replace(relation, rhs=v.Ceiling(_times("0.5", bound.arg)))
    if relation.op == "=" or not isinstance(relation.lhs, v.Symbol):
        return None
    return replace(relation, rhs=_times("0.5" if relation.op == ">=" else "2", bound))


@dataclass(frozen=True)
class Trial:
    """A twin, why it is false (None: not known to be), and whether the search refuted it.

    `why` explains what was not killed.  Only twins known to be false count.
    """

    twin: Twin
    false: Falsity | None
    killed: bool
    why: str = ""
    seconds: float = 0.0  # of the search


def try_twins(
    claim: Claim, seed: int = 0, enough: int | None = None, budget: Budget = BUDGET
) -> list[Trial]:
    """Search every twin known to be false, or only until `enough` are killed."""
    judge = Judge(claim, BATCHES if enough is None else FEW)
    done: list[Trial] = []
    for twin in twins(claim):
        false = judge.false(twin.claim)
        if false is None:
            done.append(Trial(twin, None, False, "not known to be false"))
            continue
        began = time.monotonic()
        found = search(twin.claim, Key(claim.id, f"twin {twin.name}", seed), budget)
        killed, seconds = found.violation is not None, time.monotonic() - began
        done.append(Trial(twin, false, killed, "" if killed else _survived(false, found), seconds))
        if enough is not None and sum(t.killed for t in done) >= enough:
            break
    return done


def _survived(false: Falsity, found: Found) -> str:
    """What the search saw of a twin that it should have refuted, and what it missed."""
    if not found.admitted:
        seen = f"none of {found.drawn} instances met the hypotheses"
    elif found.undecided:
        seen = f"a suspect was not decided: {found.undecided}"
    elif found.largest is None:
        seen = f"none of {found.admitted} admitted instances seemed to break it"
    else:
        seen = f"the sides came within {found.largest:.6g} in {found.admitted} instances"
    small = false.margin is not None and false.margin < MARGIN
    return f"{seen}; false by {false.by}, {false.why}" + (", not a real margin" if small else "")
