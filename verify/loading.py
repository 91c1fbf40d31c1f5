"""Which claims a command is about: all that is built in, some by name, or a user's own module."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from lemmacheck.proofs.claim import Claim, ClaimError, Paper
from lemmacheck.proofs.papers import papers
from lemmacheck.proofs.vocabulary import SortError


class TargetError(ValueError):
    """A name or a file that no claim answers to; the message says what to do instead."""


@dataclass(frozen=True)
class Selection:
    """Papers in order, and the ids of the claims to judge (their premises may lie outside)."""

    papers: tuple[Paper, ...]
    chosen: tuple[str, ...]
    own: tuple[str, ...] = ()  # ids of the papers that came from a user's module

    @property
    def claims(self) -> dict[str, Claim]:
        """Every claim of every paper, by id."""
        return {c.id: c for p in self.papers for c in p.claims}

    def paper_of(self, claim: Claim) -> Paper:
        """The paper that a claim is printed in."""
        return next(p for p in self.papers if p.id == claim.paper)


def select(targets: Sequence[str]) -> Selection:
    """The claims that `targets` name: a paper, id, alias, group or FILE.py; nothing for all.

    Raises:
        TargetError: nothing answers to a name, or a file cannot be loaded as a paper's module.

    """
    known = papers()
    chosen: list[str] = []
    own: list[Paper] = []
    for target in targets:
        if target.endswith(".py"):
            paper = load(Path(target))
            if any(p.id == paper.id for p in (*known, *own)):
                raise TargetError(
                    f"{target}: paper {paper.id!r} is taken; give your claims another paper name"
                )
            for name in (n for c in paper.claims for n in (c.id, *c.aliases)):
                if any(name in (c.id, *c.aliases) for p in (*known, *own) for c in p.claims):
                    raise TargetError(f"{target}: {name} is taken by another paper; rename it")
            own.append(paper)
            chosen += [c.id for c in paper.claims]
            continue
        everywhere = [c for p in known for c in p.claims]
        found = [c.id for c in everywhere if target in (c.id, *c.aliases)]
        found = found or [c.id for c in everywhere if target in (c.paper, c.group)]
        parts = (f"{target}.", f"{target}@")  # all relations and readings under one number
        found = found or [
            c.id for c in everywhere if any(n.startswith(parts) for n in (c.id, *c.aliases))
        ]
        if not found:
            raise TargetError(
                f"{target!r} is no paper, claim, alias or group; "
                "`lemmacheck list` shows what there is"
            )
        chosen += found
    everything = (*known, *own)
    if not targets:
        chosen = [c.id for p in everything for c in p.claims]
    return Selection(everything, tuple(dict.fromkeys(chosen)), tuple(p.id for p in own))


def load(path: Path) -> Paper:
    """A user's module, run, as a paper: its PAPER, or its CLAIMS under the paper of their ids.

    Raises:
        TargetError: no such file, it does not run, or it ends in neither CLAIMS nor PAPER.

    """
    if not path.is_file():
        raise TargetError(
            f"{path} is no file; give the path of a module that ends in a tuple CLAIMS"
        )
    module = ModuleType(f"lemmacheck_user_{path.stem}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module  # dataclasses look their module up
    try:
        exec(compile(path.read_bytes(), path, "exec"), module.__dict__)  # leaves no cache behind
    except SyntaxError as error:
        raise TargetError(f"{path}, line {error.lineno}: {error.msg}") from error
    except (ClaimError, SortError) as error:
        raise TargetError(f"{path}: {error}") from error
    except SystemExit as error:
        raise TargetError(
            f"{path} ends Python with status {error.code} when it is loaded; remove that call"
        ) from error
    except Exception as error:  # a user's module may raise anything
        raise TargetError(f"{path} does not run: {type(error).__name__}: {error}") from error
    paper = getattr(module, "PAPER", None)
    if isinstance(paper, Paper) and paper.claims:
        return paper
    claims = getattr(module, "CLAIMS", None)
    if not isinstance(claims, tuple) or not claims or not all(isinstance(c, Claim) for c in claims):
        raise TargetError(
            f"{path} must end in CLAIMS, a tuple of at least one Claim; add CLAIMS = (...,)"
        )
    try:
        return Paper(claims[0].paper, path.stem, str(path), claims)
    except ClaimError as error:
        raise TargetError(f"{path}: {error}") from error
