"""What the adversary tries in a run: on every claim, in as many processes as help, resumably."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from itertools import chain
from statistics import median
from typing import Any

from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.record import Twin
from lemmacheck.reports.write import WriteError
from lemmacheck.verify.adversary.accusations import Accusations, accuse, shares
from lemmacheck.verify.adversary.campaign import (
    Campaign,
    Effort,
    Order,
    fight,
    from_json,
    restored,
)
from lemmacheck.verify.adversary.search import QUICK
from lemmacheck.verify.adversary.throughput import throughput
from lemmacheck.verify.checkpoint import Checkpoint
from lemmacheck.verify.gathering import Findings
from lemmacheck.verify.ledger import witness_path
from lemmacheck.verify.loading import Selection
from lemmacheck.verify.workers import each, processors

CAMPAIGN, ACCUSATIONS = "campaign", "accusations"  # parts of a checkpoint
FEW = 20  # claims that are searched briefly before another process would be ready
SPEED = "fallah2019/lemma-4.9"  # whose evaluation is timed


class JudgeError(ValueError):
    """A user's claim that the readings cannot evaluate; the message names it and says why."""


def campaigns(
    claims: list[Claim], selection: Selection, how: Effort, checkpoint: Checkpoint
) -> Iterator[tuple[Claim, Campaign]]:
    """What the adversary did about each claim, now or in the run that was interrupted."""
    own: list[Order] = []
    built_in: list[Order] = []
    for claim in claims:
        done = restored(claim, checkpoint.get(claim, CAMPAIGN))
        if claim.relation is None:
            yield claim, Campaign()
        elif done is not None:
            yield claim, done
        else:
            false = not how.rediscover and witness_path(claim).exists()
            todo = own if claim.paper in selection.own else built_in
            todo.append(Order(claim, how, false))
    by_id = {claim.id: claim for claim in claims}

    def fight_own(order: Order) -> tuple[str, dict[str, Any]]:
        with named(order.claim, selection):
            return fight(order)

    brief = how.budget == QUICK and len(built_in) <= FEW
    several = 1 if brief else processors()
    # A user's claim may be made of nodes that another process does not know.
    for name, data in chain(each(fight_own, own, 1), each(fight, built_in, several)):
        checkpoint.put(by_id[name], CAMPAIGN, data)
        yield by_id[name], from_json(by_id[name], data)


@contextmanager
def named(claim: Claim, selection: Selection) -> Iterator[None]:
    """What goes wrong with a user's claim names it; with one of ours it is a defect of ours."""
    try:
        yield
    except WriteError:
        raise
    except Exception as error:
        if claim.paper not in selection.own:
            raise
        why = f"{type(error).__name__}: {error}"
        raise JudgeError(f"{claim.id} cannot be evaluated on instances: {why}") from error


def accusations(
    claims: list[Claim], how: Effort, checkpoint: Checkpoint, note: Callable[[str], None]
) -> tuple[Accusations, ...]:
    """The seeded searches of claims that are proved, spread evenly over them."""
    found, todo = [], []
    for claim, share in zip(claims, shares(how.searches, len(claims)), strict=True):
        kept = checkpoint.get(claim, ACCUSATIONS)
        if kept is not None and kept["searches"] == share:
            found.append(Accusations(**{**kept, "seeds": tuple(kept["seeds"])}))
        elif share:
            todo.append((claim, share))
    by_id = {claim.id: claim for claim in claims}
    for done in each(accuse, todo, processors()):
        note(f"seeded searches of {done.claim}")
        checkpoint.put(by_id[done.claim], ACCUSATIONS, asdict(done))
        found.append(done)
    return tuple(found)


def _tenths(findings: Mapping[str, Findings]) -> list[Twin]:
    """The twins, known to be false, that take a tenth off a bound which is attained."""
    return [
        twin
        for f in findings.values()
        if f.found and f.found.largest is not None and f.found.largest > 1 - 1e-6
        for twin in f.twins
        if twin.counts and twin.kind == "scaled" and twin.name == "scaled by 0.9"
    ]


def searched(
    findings: Mapping[str, Findings], how: Effort, accusations: tuple[Accusations, ...]
) -> dict[str, Any]:
    """How much was searched, in plain numbers."""
    drawn = sum(f.found.drawn for f in findings.values() if f.found)
    seconds = sum(f.searching for f in findings.values())
    numbers: dict[str, Any] = {"instances": drawn, "processor seconds": round(seconds, 1)}
    if seconds > 0:
        numbers["instances per processor minute"] = round(60 * drawn / seconds)
    if how.twins:
        numbers["twins of each claim caught before others are left out"] = how.twins
    tenths = _tenths(findings)
    times = [twin.seconds for twin in tenths if twin.killed]
    if times and how.twins is None:
        numbers |= {
            "mistakes of a tenth in attained bounds": len(tenths),
            "of these refuted": len(times),
            "seconds to refute one, median": round(median(times), 2),
            "seconds to refute one, worst": round(max(times), 2),
        }
    if SPEED in findings and how.budget != QUICK:
        rate = throughput(findings[SPEED].claim)
        numbers[f"instances a minute of {SPEED}, 3 tasks, d = 4"] = round(rate)
    if accusations:
        numbers |= {
            "seeded searches of proved claims": sum(a.searches for a in accusations),
            "their instances": sum(a.drawn for a in accusations),
            "accusations": sum(len(a.seeds) for a in accusations),
            "suspects left undecided": sum(a.undecided for a in accusations),
        }
    return numbers
