"""Which claims a command is about: everything built in, some of it by name, or a user's own module."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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

    @property
    def claims(self) -> dict[str, Claim]:
        return {c.id: c for p in self.papers for c in p.claims}

    def paper_of(self, claim: Claim) -> Paper:
        return next(p for p in self.papers if p.id == claim.paper)


def select(targets: Sequence[str]) -> Selection:
    """The claims that `targets` name: nothing for all, a paper, an id, an alias, a group, or FILE.py.

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
                raise TargetError(f"{target}: paper {paper.id!r} is taken; give your claims another paper name")
            own.append(paper)
            chosen += [c.id for c in paper.claims]
            continue
        found = [c.id for p in known for c in p.claims if target in (p.id, c.id, c.group, *c.aliases)]
        if not found:
            raise TargetError(f"{target!r} is no paper, claim, alias or group; `lemmacheck list` shows what there is")
        chosen += found
    everything = (*known, *own)
    if not targets:
        chosen = [c.id for p in everything for c in p.claims]
    return Selection(everything, tuple(dict.fromkeys(chosen)))


def load(path: Path) -> Paper:
    """A user's module as a paper: its PAPER, or its CLAIMS under the paper name in their ids.  The module is run.

    Raises:
        TargetError: no such file, it does not run, or it ends in neither CLAIMS nor PAPER.
    """
    if not path.is_file():
        raise TargetError(f"{path} is no file; give the path of a module that ends in a tuple CLAIMS")
    name = f"lemmacheck_user_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:
        raise TargetError(f"{path}, line {error.lineno}: {error.msg}") from error
    except (ClaimError, SortError) as error:
        raise TargetError(f"{path}: {error}") from error
    except Exception as error:  # a user's module may raise anything
        raise TargetError(f"{path} does not run: {type(error).__name__}: {error}") from error
    paper = getattr(module, "PAPER", None)
    if isinstance(paper, Paper):
        return paper
    claims = getattr(module, "CLAIMS", None)
    if not isinstance(claims, tuple) or not claims or not all(isinstance(c, Claim) for c in claims):
        raise TargetError(f"{path} must end in CLAIMS, a tuple of at least one Claim; add CLAIMS = (...,)")
    try:
        return Paper(claims[0].paper, path.stem, str(path), claims)
    except ClaimError as error:
        raise TargetError(f"{path}: {error}") from error
