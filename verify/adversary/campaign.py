"""All that the adversary does about one claim, as plain data that another process can return.

No violation that comes back is believed: each is decided again where it is read.  That a twin was
killed, and what random batches said, decides nothing and is taken as it was kept.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.adversary.needs import Need, judged, needs
from lemmacheck.verify.adversary.sampling import Sampled, sample
from lemmacheck.verify.adversary.search import QUICK, STANDARD, Found, search
from lemmacheck.verify.adversary.search import Budget as SearchBudget
from lemmacheck.verify.adversary.twins import BUDGET as BRIEF
from lemmacheck.verify.adversary.twins import Trial, try_twins
from lemmacheck.verify.instances import Instances
from lemmacheck.verify.statistics import Budget
from lemmacheck.verify.truth import Outcome, decide

MALFORMED = (ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError)


@dataclass(frozen=True)
class Effort:
    """How much a run does for each claim."""

    budget: SearchBudget = QUICK
    turn: int = 0  # which part of the search space a short rotating search looks at
    twins: int | None = 0  # none; None: all
    needs: bool = False  # each hypothesis is left out in turn
    sampled: int = 0  # claims that share the error budget of sample tests; none: no tests
    searches: int = 0  # seeded searches spread over the proved claims
    rediscover: bool = False  # stored evidence is set aside


@dataclass(frozen=True)
class Tried:
    """A twin by name: is it known to be false and how, was it killed, and why or why not."""

    name: str
    kind: str
    killed: bool
    false_by: str
    why: str
    seconds: float


@dataclass(frozen=True, eq=False)
class Campaign:
    """What a search, the search without each hypothesis, and the twins came to."""

    found: Found = field(default_factory=Found)
    needs: tuple[Need, ...] = ()
    twins: tuple[Tried, ...] = ()
    sampled: tuple[Sampled, ...] = ()
    searching: float = 0.0  # seconds of the search
    seconds: float = 0.0


@dataclass(frozen=True)
class Order:
    """A claim to fight, and how; `false`: a witness against it is at hand."""

    claim: Claim
    effort: Effort
    false: bool = False


def fight(order: Order) -> tuple[str, dict[str, Any]]:
    """The claim's id and the campaign as plain data, for a process that hands it on."""
    return order.claim.id, to_json(campaign(order))


def campaign(order: Order) -> Campaign:
    """Search the claim, and unless it is known to be false, its twins and its hypotheses too."""
    claim, effort = order.claim, order.effort
    if claim.relation is None:
        return Campaign()
    began = time.monotonic()
    found = search(claim, Key(claim.id, "search", effort.turn), effort.budget)
    searching = time.monotonic() - began
    if order.false or found.violation is not None:
        # What follows from a false claim proves nothing.
        return Campaign(found, searching=searching, seconds=searching)
    tests: tuple[Sampled, ...] = ()
    if effort.sampled:
        tests = tuple(sample(claim, Key(claim.id, "sampled"), Budget(effort.sampled)))
    left_out = tuple(needs(claim, Key(claim.id, "needs"))) if effort.needs else ()
    against = next((n.against for n in left_out if n.against is not None), None)
    if against is not None:
        found = replace(found, violation=against)
        return Campaign(found, searching=searching, seconds=time.monotonic() - began)
    more = effort.twins is None or effort.twins > 0
    budget = STANDARD if effort.twins is None else BRIEF
    tried = try_twins(claim, enough=effort.twins, budget=budget) if more else []
    twins = tuple(map(_tried, tried))
    return Campaign(found, left_out, twins, tests, searching, time.monotonic() - began)


def _tried(trial: Trial) -> Tried:
    by = trial.false.by if trial.false is not None else ""
    seconds = round(trial.seconds, 3)
    return Tried(trial.twin.name, trial.twin.kind, trial.killed, by, trial.why, seconds)


def to_json(done: Campaign) -> dict[str, Any]:
    """Plain data, from which `from_json` builds the campaign again."""
    found = done.found
    return {
        "drawn": found.drawn,
        "admitted": found.admitted,
        "largest": found.largest,
        "undecided": found.undecided,
        "violation": _plain(found.violation[0] if found.violation else None),
        "tight": _plain(found.tight),
        "terms": list(found.terms),
        "needs": [
            [n.needed, n.why, _plain(n.violation[0] if n.violation else None)] for n in done.needs
        ],
        "twins": [vars(t) for t in done.twins],
        "sampled": [vars(s) for s in done.sampled],
        "searching": done.searching,
        "seconds": done.seconds,
    }


def from_json(claim: Claim, data: Mapping[str, Any]) -> Campaign:
    """The campaign on this claim that `to_json` wrote.

    Raises:
        One of MALFORMED: it is not what `to_json` writes, or a violation in it is none.

    """
    drawn, admitted, undecided = int(data["drawn"]), int(data["admitted"]), data["undecided"]
    if not 0 <= admitted <= drawn or not isinstance(undecided, str | None):
        raise ValueError("it was not counted like this")
    found = Found(
        drawn,
        admitted,
        None if data["largest"] is None else float(data["largest"]),
        undecided=undecided,
        tight=_instance(data["tight"]),
        terms=tuple(None if x is None else float(x) for x in data["terms"]),
    )
    violation = _violation(claim, data["violation"])
    weaker = []
    for number, (needed, why, plain) in enumerate(data["needs"]):
        rest = claim.hypotheses[:number] + claim.hypotheses[number + 1 :]
        broken = _violation(replace(claim, hypotheses=rest), plain)
        if needed and (broken is None or judged(claim, number, broken).needed is not True):
            raise ValueError("a hypothesis is needed for no reason")
        weaker.append(Need(claim.hypotheses[number], needed, str(why), broken))
    twins = tuple(Tried(**t) for t in data["twins"])
    return Campaign(
        replace(found, violation=violation),
        tuple(weaker),
        twins,
        tuple(Sampled(**s) for s in data["sampled"]),
        float(data["searching"]),
        float(data["seconds"]),
    )


def restored(claim: Claim, data: Any) -> Campaign | None:
    """The campaign that was kept, or None where that is nothing to rely on."""
    try:
        return None if data is None else from_json(claim, data)
    except MALFORMED:
        return None


def _plain(instance: Instances | None) -> Any:
    return None if instance is None else instance.to_json()


def _instance(data: Any) -> Instances | None:
    return None if data is None else Instances.from_json(data)


def _violation(claim: Claim, data: Any) -> Any:
    instance = _instance(data)
    if instance is None:
        return None
    decided = decide(claim, instance)
    if decided.outcome is not Outcome.VIOLATED:
        raise ValueError("its violation is none")
    return instance, decided
