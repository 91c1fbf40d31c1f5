"""Twins: claims made false on purpose, to test the search that is meant to catch them.

A twin counts as killed only by a violation decided on exact numbers.  Twins that happen to be true
(a bound scaled by less than its slack) survive; the list goes from mild to gross.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.vocabulary import (
    Compose,
    Expectation,
    Identity,
    Maximum,
    Minimum,
    Node,
    Number,
    Product,
    Relation,
    Scale,
    Sort,
    Sum,
    Zero,
)
from lemmacheck.verify.adversary.search import Budget, search

FACTORS = ("0.9", "0.5", "0.1", "0.01", "0.0001")
BUDGET = Budget(shapes=14, batch=128, rounds=2, decisions=8)


@dataclass(frozen=True)
class Twin:
    """A claim made false on purpose, and how."""

    name: str
    kind: str
    claim: Claim


def _scaled(factor: str, tree: Node) -> Node:
    number = Number(Fraction(factor), factor)
    return Product((number, tree)) if tree.sort is Sort.SCALAR else Scale(number, tree)


def twins(claim: Claim) -> Iterator[Twin]:
    """False versions of the claim: scaled, an addend dropped, min for max, sides exchanged."""
    assert claim.relation is not None
    relation = claim.relation
    larger = relation.lhs if relation.op == ">=" else relation.rhs

    def made(name: str, kind: str, changed: Relation) -> Twin:
        exists = claim.exists if claim.exists in changed.free else None
        return Twin(name, kind, replace(claim, relation=changed, exists=exists))

    def with_larger(tree: Node) -> Relation:
        return replace(relation, lhs=tree) if relation.op == ">=" else replace(relation, rhs=tree)

    if isinstance(larger, Sum):
        for k in range(len(larger.terms)):
            rest = larger.terms[:k] + larger.terms[k + 1 :]
            yield made(f"without addend {k + 1}", "dropped-term", with_larger(Sum(rest)))
    for name, old, new in (("max for min", Minimum, Maximum), ("min for max", Maximum, Minimum)):
        if isinstance(larger, old):
            yield made(name, "exchanged", with_larger(new(larger.args)))
    if (
        isinstance(larger, Zero)
        and isinstance(relation.lhs, Expectation)
        and larger.sort is Sort.OPERATOR
    ):
        square = Expectation(relation.lhs.bound, Compose(relation.lhs.body, relation.lhs.body))
        yield made("mean of the square", "power", replace(relation, lhs=square))
        yield made("identity for zero", "exchanged", with_larger(Identity()))
    for factor in FACTORS:
        yield made(f"scaled by {factor}", "scaled", with_larger(_scaled(factor, larger)))
    if relation.op in ("<=", ">="):
        turned = {"<=": ">=", ">=": "<="}[relation.op]
        yield made("sides exchanged", "reversed", replace(relation, op=turned))
        yield made("equality", "strengthened", replace(relation, op="="))
    else:
        yield made(
            "sign of the right side", "sign", replace(relation, rhs=_scaled("-1", relation.rhs))
        )


@dataclass(frozen=True)
class Trial:
    """A twin and whether the search refuted it."""

    twin: Twin
    killed: bool


def try_twins(
    claim: Claim, seed: int = 0, enough: int | None = None, budget: Budget = BUDGET
) -> list[Trial]:
    """Search every twin of the claim, or only until `enough` are killed."""
    done: list[Trial] = []
    for twin in twins(claim):
        found = search(twin.claim, Key(claim.id, f"twin {twin.name}", seed), budget)
        done.append(Trial(twin, found.violation is not None))
        if enough is not None and sum(t.killed for t in done) >= enough:
            break
    return done
