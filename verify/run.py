"""The main job: claims go in, a record comes out; an interrupted run leaves a partial one."""

from __future__ import annotations

import hashlib
import platform
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from threading import Event

import flint
import numpy as np
import sympy

from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.record import ClaimRecord, Record
from lemmacheck.reports.record import Paper as PaperRecord
from lemmacheck.reports.words import Profile
from lemmacheck.reports.write import check_writable, write_record
from lemmacheck.verify import coq
from lemmacheck.verify.adversary.campaign import (
    Effort,
)
from lemmacheck.verify.adversary.search import DEEP, QUICK, STANDARD
from lemmacheck.verify.checkpoint import Checkpoint
from lemmacheck.verify.entries import to_record
from lemmacheck.verify.gathering import Findings, add_coq, gather, premises
from lemmacheck.verify.judging import problems, proved_set
from lemmacheck.verify.loading import Selection
from lemmacheck.verify.trying import JudgeError as JudgeError
from lemmacheck.verify.trying import accusations, campaigns, named, searched

SEARCHES = 10_000  # seeded searches of proved claims in the deep profile
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
            for claim, done in campaigns(needed, selection, how, checkpoint):
                progress.claim(claim.id)
                with named(claim, selection):
                    findings[claim.id] = gather(claim, claims, done, how.rediscover)
            findings = {claim.id: findings[claim.id] for claim in needed}
            if waiting is not None and not waiting.done():
                progress.note("waiting for Coq")
            report = waiting.result() if waiting is not None else None
            for found in findings.values():
                add_coq(found, report or coq.CoqReport(available=False))
            proved = proved_set(findings)
            true = [claim for claim in needed if claim.id in proved]
            accused = accusations(true, how, checkpoint, progress.note) if how.searches else ()
        except KeyboardInterrupt:
            findings = {c.id: findings[c.id] for c in needed if c.id in findings}
            record = _record(selection, findings, options, started, clock, complete=False)
            write_record(record, options.out)
            raise
        finally:
            stop.set()  # the pool waits for its thread: a run that ends early ends Coq too
    record = _record(selection, findings, options, started, clock, complete=True, report=report)
    record = replace(record, search=searched(findings, how, accused))
    path = write_record(record, options.out)
    checkpoint.finish()
    errors = report.errors if report else ()
    unproved = tuple(f.claim.id for f in findings.values() if f.missed)
    false = (
        f"{a.claim} is proved, and the search with seed {seed} calls it false"
        for a in accused
        for seed in a.seeds
    )
    trouble = (*problems(findings), *errors, *false)
    return Outcome(record, path, trouble, _missed(selection, findings), unproved)


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
    with named(f.claim, selection):
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
