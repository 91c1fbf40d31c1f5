"""One module, or one package with a module per section, for each paper; the folder is walked."""

from __future__ import annotations

import importlib
import pkgutil

from lemmacheck.proofs.claim import Claim, ClaimError, Paper


def papers() -> tuple[Paper, ...]:
    """Every paper in this folder, in order of id; a leading underscore means machinery."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    return tuple(importlib.import_module(f"{__name__}.{name}").PAPER for name in names)


def all_claims() -> dict[str, Claim]:
    """Every claim of every paper by id and by alias.

    Raises:
        ClaimError: two claims share a name.

    """
    found: dict[str, Claim] = {}
    for paper in papers():
        for claim in paper.claims:
            for name in (claim.id, *claim.aliases):
                if name in found:
                    raise ClaimError(
                        f"{name} is claimed by {found[name].id} and {claim.id}; ids and aliases are unique"
                    )
                found[name] = claim
    return found
