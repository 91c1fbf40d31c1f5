"""The main job: claims go in, a record comes out; an interrupted run leaves a partial one."""

from __future__ import annotations

import hashlib
import platform
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from statistics import median
from threading import Event
from typing import Any

import flint
import numpy as np
import sympy

from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.record import ClaimRecord, Record, Twin
from lemmacheck.reports.record import Paper as PaperRecord
from lemmacheck.reports.words import Profile
from lemmacheck.reports.write import WriteError, check_writable, write_record
from lemmacheck.verify import coq
from lemmacheck.verify.adversary.accusations import Accusations, accuse, shares
from lemmacheck.verify.adversary.campaign import (
    Campaign,
    Effort,
    Order,
    fight,
    from_json,
    restored,
)
from lemmacheck.verify.adversary.search import DEEP, QUICK, STANDARD
from lemmacheck.verify.adversary.throughput import throughput
from lemmacheck.verify.checkpoint import Checkpoint
from lemmacheck.verify.entries import to_record
from lemmacheck.verify.gathering import Findings, add_coq, gather, premises
from lemmacheck.verify.judging import problems, proved_set
from lemmacheck.verify.ledger import witness_path
from lemmacheck.verify.loading import Selection
from lemmacheck.verify.workers import each, processors

SPEED = "fallah2019/lemma-4.9"  # whose evaluation is timed
SEARCHES = 10_000  # seeded searches of proved claims in the deep profile
CAMPAIGN, ACCUSATIONS = "campaign", "accusations"  # parts of a checkpoint
TURNS = 64  # parts of the search space that the short search visits in turn, one a day


@dataclass(frozen=True)
class Options:
    """What the command line decides."""

    profile: Profile = Profile.QUICK
    out: Path = Path("reports/out")
    rediscover: bool = False
    coq: bool = True


@dataclass(frozen=True)
class Progress:
    """Told of each claim as it is begun, and of what else is going on."""

    total: Callable[[int], None]
    claim: Callable[[str], None]
    note: Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """The record and where it lies; `problems` contradict a verdict or an annotation."""

    record: Record
    path: Path
    problems: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()  # refutations that this run did not find by itself
    unproved: tuple[str, ...] = ()  # certificates that a rediscovery did not find


class JudgeError(ValueError):
    """A user's claim that the readings cannot evaluate; the message names it and says why."""


def effort(options: Options, claims: int = 1) -> Effort:
    """How much the profile asks for, of so many claims; a rediscovery searches at least as long as
    standard.
    """
    turn = (datetime.now(UTC).date().toordinal()) % TURNS
    again = options.rediscover
    if options.profile is Profile.DEEP:
        return Effort(DEEP, 0, None, True, claims, SEARCHES, again)
    if options.profile is Profile.STANDARD or again:
        return Effort(STANDARD, 0, 2, True, claims, 0, again)
    return Effort(QUICK, turn)


def verify(selection: Selection, options: Options, progress: Progress) -> Outcome:
    """Judge the chosen claims and write the record; KeyboardInterrupt leaves a partial one.

    Raises:
        JudgeError: a claim of a user's module cannot be evaluated.
        WriteError: the folder cannot be written.
        KeyboardInterrupt: after the partial record is written; the next run goes on from there.

    """
    check_writable(options.out)
    started, clock = datetime.now(UTC).isoformat(timespec="seconds"), time.monotonic()
    claims = selection.claims
    needed = [claims[name] for name in with_premises(selection)]
    findings: dict[str, Findings] = {}
    how = effort(options, len(needed))
    checkpoint = Checkpoint(options.out, repr(how))
    progress.total(len(needed))
    built_in = [c for p in selection.papers if p.id not in selection.own for c in p.claims]
    with_coq = options.coq and any(c.paper not in selection.own for c in needed)
    with ThreadPoolExecutor(1) as pool:
        stop = Event()
        waiting: Future[coq.CoqReport] | None = None
        if with_coq:
            waiting = pool.submit(coq.check, built_in, fresh=options.rediscover, stop=stop)
        try:
            for claim, done in _campaigns(needed, selection, how, checkpoint):
                progress.claim(claim.id)
                with _named(claim, selection):
                    findings[claim.id] = gather(claim, claims, done, how.rediscover)
            findings = {claim.id: findings[claim.id] for claim in needed}
            if waiting is not None and not waiting.done():
                progress.note("waiting for Coq")
            report = waiting.result() if waiting is not None else None
            for found in findings.values():
                add_coq(found, report or coq.CoqReport(available=False))
            proved = proved_set(findings)
            true = [claim for claim in needed if claim.id in proved]
            accusations = _accusations(true, how, checkpoint, progress) if how.searches else ()
        except KeyboardInterrupt:
            findings = {c.id: findings[c.id] for c in needed if c.id in findings}
            record = _record(selection, findings, options, started, clock, complete=False)
            write_record(record, options.out)
            raise
        finally:
            stop.set()  # the pool waits for its thread: a run that ends early ends Coq too
    record = _record(selection, findings, options, started, clock, complete=True, report=report)
    record = replace(record, search=_searched(findings, how, accusations))
    path = write_record(record, options.out)
    checkpoint.finish()
    errors = report.errors if report else ()
    unproved = tuple(f.claim.id for f in findings.values() if f.missed)
    false = (
        f"{a.claim} is proved, and the search with seed {seed} calls it false"
        for a in accusations
        for seed in a.seeds
    )
    trouble = (*problems(findings), *errors, *false)
    return Outcome(record, path, trouble, _missed(selection, findings), unproved)


def _campaigns(
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
        with _named(order.claim, selection):
            return fight(order)

    several = 1 if how.budget == QUICK else processors()
    # A user's claim may be made of nodes that another process does not know.
    for name, data in chain(each(fight_own, own, 1), each(fight, built_in, several)):
        checkpoint.put(by_id[name], CAMPAIGN, data)
        yield by_id[name], from_json(by_id[name], data)


@contextmanager
def _named(claim: Claim, selection: Selection) -> Iterator[None]:
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


def _accusations(
    claims: list[Claim], how: Effort, checkpoint: Checkpoint, progress: Progress
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
        progress.note(f"seeded searches of {done.claim}")
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


def _searched(
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


def with_premises(selection: Selection) -> Iterator[str]:
    """The chosen claims, and those that their printed proofs or certificates rest on."""
    claims = selection.claims
    names = {alias: c.id for c in claims.values() for alias in (c.id, *c.aliases)}
    reached: dict[str, None] = {}
    pending = list(selection.chosen)
    while pending:
        name = names.get(pending.pop(0))
        if name is None or name in reached:
            continue
        reached[name] = None
        claim = claims[name]
        pending += (*claim.uses, *premises(claim))
        pending += [c.id for c in claims.values() if name in (c.repairs, c.intended)]
    order = {c.id: k for k, c in enumerate(claims.values())}
    yield from sorted(reached, key=lambda n: order[n])


def _missed(selection: Selection, findings: dict[str, Findings]) -> tuple[str, ...]:
    """Claims expected refuted that this run did not refute by a witness of its own."""
    return tuple(
        f.claim.id
        for f in findings.values()
        if selection.paper_of(f.claim).expected(f.claim) == "refuted" and f.witness is None
    )


def _record(
    selection: Selection,
    findings: dict[str, Findings],
    options: Options,
    started: str,
    clock: float,
    *,
    complete: bool,
    report: coq.CoqReport | None = None,
) -> Record:
    proved = proved_set(findings)
    chosen = [f for f in findings.values() if f.claim.id in set(selection.chosen)]
    return Record(
        complete=complete,
        profile=options.profile,
        claims=tuple(_entry(f, findings, proved, selection) for f in chosen),
        tool={
            "name": "lemmacheck",
            "version": version("lemmacheck"),
            "statements": digest([f.claim for f in chosen]),
        },
        environment={
            "python": platform.python_version(),
            "system": platform.system(),
            "numpy": np.__version__,
            "sympy": sympy.__version__,
            "python-flint": flint.__version__,
            "coq": _coq_version(report, complete),
        },
        papers=tuple(PaperRecord(p.id, p.title, source=p.source) for p in selection.papers),
        started=started,
        seconds=round(time.monotonic() - clock, 2),
    )


def _entry(
    f: Findings, findings: dict[str, Findings], proved: set[str], selection: Selection
) -> ClaimRecord:
    with _named(f.claim, selection):
        return to_record(f, findings, proved, selection.paper_of(f.claim))


def _coq_version(report: coq.CoqReport | None, complete: bool) -> str:
    if report is None:
        return "not used" if complete else "not waited for"
    return report.version if report.available else "not installed"


def digest(claims: list[Claim]) -> str:
    """One hash of all the statements that a record speaks of."""
    return hashlib.sha256(
        "\n".join(f"{c.id} {c.statement_hash}" for c in claims).encode()
    ).hexdigest()
