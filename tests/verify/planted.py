"""Claims planted for the tests of the hall: small ones whose truth is known beforehand."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from lemmacheck.proofs.claim import Claim, Paper
from lemmacheck.proofs.notation import (
    INNER_STEP,
    SMOOTH,
    E,
    L,
    adapted,
    alpha,
    grad,
    i,
    le,
    norm,
    over_tasks,
    u,
    w,
)
from lemmacheck.proofs.papers import papers
from lemmacheck.proofs.vocabulary import Number, Root

RISE = norm(grad(i, w) - grad(i, u))
MEAN = E(over_tasks, norm(grad(i, w)))


def smoothness(factor: str = "1", **rest: object) -> Claim:
    """The gradient rises at most `factor` times L: true and attained for 1, false below it."""
    bound = Number(Fraction(factor), factor) * L * norm(w - u)
    return Claim(f"planted/lemma-{factor}", le(RISE, bound), (SMOOTH,), **rest)


ATTAINED = smoothness()
BARELY_FALSE = smoothness("0.95")
JENSEN = Claim("planted/lemma-2", le(MEAN, Root(E(over_tasks, norm(grad(i, w)) ** 2))))
INNER = Claim(
    "planted/lemma-3",
    le(norm(grad(i, adapted(i, w))), (1 + alpha * L) * norm(grad(i, w))),
    (*INNER_STEP, SMOOTH),
)

USER_MODULE = '''"""Two claims about one gradient step: the first is true, the second is false."""

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import INNER_STEP, L, SMOOTH, adapted, alpha, grad, i, le, norm, w

after, before = norm(grad(i, adapted(i, w))), norm(grad(i, w))

CLAIMS = (
    Claim(
        "mypaper/lemma-1",
        le(after, (1 + alpha * L) * before),
        (*INNER_STEP, SMOOTH),
        title="A step lets the gradient grow by at most 1 + alpha L",
    ),
    Claim(
        "mypaper/lemma-2",
        le(after, (1 - alpha * L) * before),
        (*INNER_STEP, SMOOTH),
        title="A step lets the gradient shrink by 1 - alpha L",
    ),
)
'''


def with_expected(name: str, expected: str) -> tuple[Paper, ...]:
    """The built-in papers, where one claim is marked otherwise."""
    return tuple(
        replace(
            paper,
            claims=tuple(
                replace(c, expected=expected) if c.id == name else c for c in paper.claims
            ),
        )
        for paper in papers()
    )


def lemmacheck(*arguments: str | Path, cwd: Path | None = None) -> subprocess.Popen[str]:
    """The real command line in a process of its own, where no Coq is found."""
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from lemmacheck.verify.command_line import main; main()"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PATH": "/nonexistent"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def interrupt(process: subprocess.Popen[str]) -> None:
    """Ctrl-C."""
    process.send_signal(signal.SIGINT)
