"""Finds exact certificates: `find` returns one that the checker has confirmed, or None.

`rediscover` finds a stored one again, with HINTS, where a person's suggestions are kept.

None means that nothing was found within the searches tried, and says nothing about the claim.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.certificate import check, reading_of, variables_of
from lemmacheck.proofs.certificate_data import (
    Case,
    Certificate,
    CertificateError,
    Powers,
    Proof,
    load,
    path_of,
)
from lemmacheck.proofs.certificate_frame import Frame
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.scalar import NONNEGATIVE, Reading
from lemmacheck.verify.certify_case import Hints, Hunt, absolute

NO_HINTS = Hints()
HINTS: dict[str, Hints] = {  # what the search needs to be told; every other claim is found without
    "fallah2019/eq-64.1": Hints(closed=("smoothness",)),
    "fallah2019/lemma-4.11.2": Hints(
        closed=("smoothness",), splits=("variance1 + mean2^2",), linear=False
    ),
    "fallah2019/eq-51+1.4": Hints(squares=("norm2 - 2*alpha*L*sigma - alpha^2*L^2*sigma",)),
}


def find(
    claim: Claim,
    claims: Mapping[str, Claim],
    premises: Sequence[str] = (),
    hints: Hints = NO_HINTS,
) -> Certificate | None:
    """A certificate of `claim` from `premises` that `check` accepts, or None.

    Raises:
        CertificateError: the claim or a premise is no scalar relation, or a premise rests on a
            hypothesis that the claim does not make.
        RuntimeError: scipy is not installed.

    """
    used = {claims[name].id: claims[name] for name in premises}
    linears = (False, True) if hints.linear is None else (hints.linear,)
    readings = [reading_of(claim, used, linear, hints.closed) for linear in linears]
    for searches in (hints.searches[:2], hints.searches[2:]):  # easy ways through all cases first
        effort = replace(hints, searches=searches)
        for reading in readings:
            for splits in dict.fromkeys(
                [hints.splits, *_splits(claim, used, reading, hints.splits)]
            ):
                cases = _cases(claim, used, reading, splits, effort)
                if cases is None:
                    continue
                made = Certificate(
                    claim.id,
                    claim.statement_hash,
                    tuple((name, premise.statement_hash) for name, premise in used.items()),
                    reading.linear,
                    hints.closed,
                    variables_of(reading),
                    splits,
                    cases,
                )
                check(made, claim, claims)
                return _pruned(made, claim, claims)
    return None


def rediscover(claim: Claim, claims: Mapping[str, Claim]) -> Certificate | None:
    """What `find` finds with the premises of the stored certificate, and the claim's HINTS.

    Where there is no readable certificate, the premises are what its printed proof uses.
    """
    path, premises = path_of(claim.id), claim.uses
    if path.exists():
        with contextlib.suppress(CertificateError):
            premises = tuple(name for name, _ in load(path).premises)
    return find(claim, claims, premises, HINTS.get(claim.id, NO_HINTS))


def _splits(
    claim: Claim, premises: Mapping[str, Claim], reading: Reading, given: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """More cases: every min and max; denominators of premises seen to be nonnegative."""
    outer = [x for x in reading.variables.values() if not x.scope]
    extrema = tuple(x.name for x in outer if isinstance(x.tree, v.Minimum | v.Maximum))
    if extrema:
        yield tuple(dict.fromkeys((*given, *extrema)))
    frame = Frame(claim, premises, reading)
    vanishing = dict.fromkeys(
        str(p)
        for relation in frame.relations.values()
        for p, _ in reading.difference(relation).den
        if frame.evident(p) == NONNEGATIVE and str(p) not in frame.nonzero
    )
    for p in vanishing:
        yield (*given, p)
    both = absolute(frame.goal.num)
    if both is not None and frame.evident(both) == NONNEGATIVE:
        yield (*given, str(both))


def _cases(
    claim: Claim,
    premises: Mapping[str, Claim],
    reading: Reading,
    splits: tuple[str, ...],
    hints: Hints,
) -> tuple[Case, ...] | None:
    choices = [Frame(claim, premises, reading).choices(s) for s in splits]
    made = []
    for choice in itertools.product(*choices):
        case = None
        for means in (False, True):
            frame = Frame(claim, premises, reading)
            for s, c in zip(splits, choice, strict=True):
                frame.suppose(s, c)
            zero = frozenset(s for s, c in zip(splits, choice, strict=True) if c == "zero")
            case = Hunt(frame, choice, hints, zero).case(means)
            if case is not None:
                break
        if case is None:
            return None
        made.append(case)
    return tuple(made)


# Simplifying ------------------------------------------------------------------------------------


def _pruned(certificate: Certificate, claim: Claim, claims: Mapping[str, Claim]) -> Certificate:
    """The certificate without the steps that nothing needs."""
    for k, case in enumerate(certificate.cases):
        for n in reversed(range(len(case.steps))):
            case = certificate.cases[k]
            lighter = _without(case, n)
            cases = (*certificate.cases[:k], lighter, *certificate.cases[k + 1 :])
            slimmer = replace(certificate, cases=cases)
            try:
                check(slimmer, claim, claims)
            except CertificateError:
                continue
            certificate = slimmer
    return certificate


def _without(case: Case, n: int) -> Case:
    """`case` without its step n; what used it names a step that does not exist."""

    def name(old: str) -> str:
        head, _, number = old.partition(":")
        if head != "step" or int(number) <= n:
            return old
        return "step:0" if int(number) == n + 1 else f"step:{int(number) - 1}"

    def powers(old: Powers) -> Powers:
        return tuple((name(x), e) for x, e in old)

    def proof(old: Proof) -> Proof:
        terms = tuple(replace(t, powers=powers(t.powers)) for t in old.terms)
        return Proof(terms, powers(old.multiplier))

    steps = tuple(replace(s, proof=proof(s.proof)) for k, s in enumerate(case.steps) if k != n)
    return Case(case.choice, steps, tuple(map(proof, case.proofs)))
