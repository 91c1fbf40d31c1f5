"""Many short seeded searches of one true claim, none of which may call it false."""

from __future__ import annotations

from dataclasses import dataclass

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.adversary.search import Budget, search

SHORT = Budget(regions=2, batch=64, turns=6, decisions=4)


@dataclass(frozen=True)
class Accusations:
    """What the searches with seeds from 0 to `searches` came to.

    `seeds` are those that found a violation; `undecided` counts those left with a suspect that
    could not be decided.
    """

    claim: str
    searches: int
    drawn: int
    admitted: int
    largest: float | None
    undecided: int
    seeds: tuple[int, ...]


def accuse(asked: tuple[Claim, int], budget: Budget = SHORT) -> Accusations:
    """Search the claim so often, each time afresh and beginning in another part of the space."""
    claim, searches = asked
    drawn = admitted = undecided = 0
    largest: float | None = None
    accused = []
    for seed in range(searches):
        found = search(claim, Key(claim.id, "accuse", seed), budget)
        drawn, admitted = drawn + found.drawn, admitted + found.admitted
        undecided += found.undecided is not None
        if found.largest is not None:
            largest = found.largest if largest is None else max(largest, found.largest)
        if found.violation is not None:
            accused.append(seed)
    return Accusations(claim.id, searches, drawn, admitted, largest, undecided, tuple(accused))


def shares(total: int, claims: int) -> list[int]:
    """How many of `total` searches fall to each of so many claims: as equal as can be."""
    return [total // claims + (k < total % claims) for k in range(claims)]
