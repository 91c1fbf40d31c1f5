"""How near a bound comes to being attained, as a whole and term by term."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.vocabulary import Node, Product, Relation, Sum
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.instances import Instances, numbers
from lemmacheck.verify.numbers import sign
from lemmacheck.verify.truth import SMALL, Decided, Measured, slots_of

SAME = 1e-9  # ratios that differ less are the same to floats
FEW = 32  # instances of a pool whose terms are looked at


def bound_of(relation: Relation) -> tuple[Node, Node]:
    """The side that is bounded, and the side that bounds it."""
    return (relation.rhs, relation.lhs) if relation.op == ">=" else (relation.lhs, relation.rhs)


def addends(tree: Node) -> tuple[Node, ...]:
    """Trees whose sum is `tree`: its terms, or those of the one factor that is a sum, multiplied
    out.
    """
    if isinstance(tree, Sum):
        return tuple(part for term in tree.terms for part in addends(term))
    if isinstance(tree, Product):
        sums = [k for k, factor in enumerate(tree.factors) if isinstance(factor, Sum)]
        if len(sums) == 1:
            (k,) = sums
            before, after = tree.factors[:k], tree.factors[k + 1 :]
            return tuple(Product((*before, part, *after)) for part in addends(tree.factors[k]))
    return (tree,)


def ratio_of(claim: Claim, decided: Decided) -> Any:
    """The exact ratio of the sides: 1 where the bound is attained, less where there is room.

    Raises:
        ZeroDivisionError: the larger side is zero.

    """
    assert claim.relation is not None
    small, large = (
        (decided.rhs, decided.lhs) if claim.relation.op == ">=" else (decided.lhs, decided.rhs)
    )
    return small / large if sign(large) > 0 else large / small


def terms_of(claim: Claim) -> tuple[Node, ...]:
    """The addends of the bound of an inequality, when there are several."""
    if claim.relation is None or claim.relation.op == "=" or claim.exists is not None:
        return ()
    parts = addends(bound_of(claim.relation)[1])
    return parts if len(parts) > 1 else ()


@dataclass(eq=False)
class Tightest:
    """The largest lhs/rhs of all that was looked at and where, and what each addend is needed for.

    `terms` holds for each addend the largest factor that some instance forces it to have, all other
    addends as printed: 1 where it cannot shrink, 0 where nothing seen needs it, None where it was
    zero throughout.
    """

    claim: Claim
    ratio: float | None = None
    instance: Instances | None = None
    parts: tuple[Node, ...] = field(init=False)
    forced: Any = field(init=False)

    def __post_init__(self) -> None:
        self.parts = terms_of(self.claim)
        self.forced = np.full(len(self.parts), np.nan)

    def look(self, instances: Instances, seen: Measured) -> None:
        """Take note of a pool, whose best instances come first."""
        known = np.where(np.isfinite(seen.ratio), seen.ratio, -np.inf)
        at = int(known.argmax())
        # Of equals the first is kept: regions go from small to large, and so do witnesses.
        if np.isfinite(known[at]) and (self.ratio is None or known[at] > self.ratio + SAME):
            self.ratio, self.instance = float(known[at]), instances[at]
        if self.parts:
            self._weigh(instances[:FEW], seen.admitted[:FEW])

    @property
    def terms(self) -> tuple[float | None, ...]:
        """See the class."""
        return tuple(None if np.isnan(x) else max(0.0, float(x)) for x in self.forced)

    def _weigh(self, instances: Instances, admitted: Any) -> None:
        """For each addend t of a bound r of x, the largest (x - (r - t)) / t."""
        assert self.claim.relation is not None
        made = numbers(self.claim, instances)
        evaluator = Evaluator(made.problem, made.values, slots=slots_of(self.claim))
        scope = evaluator.scope(self.claim.relation)
        with np.errstate(all="ignore"):
            small, large = (
                evaluator.value(side, scope, len(scope)) for side in bound_of(self.claim.relation)
            )
            for k, part in enumerate(self.parts):
                term = evaluator.value(part, scope, len(scope))
                factor = np.where(term > SMALL, (small - large) / term + 1, np.nan)
                factor = np.reshape(
                    np.broadcast_to(factor, (instances.size, *factor.shape[1:])),
                    (instances.size, -1),
                )[admitted]
                self.forced[k] = np.fmax(self.forced[k], _most(factor))


def _most(factors: Any) -> float:
    """The largest number among them, NaN where there is none."""
    known = factors[np.isfinite(factors)]
    return float(known.max()) if known.size else float("nan")
