"""Discovery writes evidence; verifying only re-checks it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import numpy as np
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.certificate_data import CertificateError, save
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.latex import latex_claim
from lemmacheck.verify.adversary.minimise import minimise
from lemmacheck.verify.adversary.search import STANDARD, UNREACHABLE, search
from lemmacheck.verify.certify import rediscover
from lemmacheck.verify.gathering import witness_record
from lemmacheck.verify.instances import Instances, constants_of, numbers
from lemmacheck.verify.ledger import write_witness
from lemmacheck.verify.truth import Decided, Outcome
from lemmacheck.verify.typeset import text

STARTS = 4  # further searches from which to make a witness small


def complexity(claim: Claim, instance: Instances) -> tuple[int, ...]:
    """What makes a witness hard to accept or to follow by hand: constants larger than they must be,
    its size, then how much there is to write.
    """
    recipe = instance.recipe
    tasks, samples = recipe.coefficients.shape[1:3]
    made = numbers(claim, instance, "exact")
    written = sum(len(str(x)) for value in made.values.values() for x in np.ravel(value))
    ink = int((recipe.coefficients != 0).sum())
    given = constants_of(claim) & set(instance.lattice)
    loose = sum(bool(instance.lattice[name].any()) for name in given)
    return loose, recipe.dimension, tasks, samples, sum(instance.naturals.values()), ink, written


def discover(claim: Claim, claims: Mapping[str, Claim], seed: int = 0) -> str | None:
    """Search with the standard budget; store the simplest and the largest witness.

    Where there is none, look for a certificate and store that; None when there is neither.

    Raises:
        WriteError: the evidence cannot be written.

    """
    found = search(claim, Key(claim.id, "discover", seed), STANDARD, stop=UNREACHABLE)
    if found.violation is None:
        return _certificate(claim, claims)
    largest, most = found.violation
    starts = [largest]
    for attempt in range(STARTS):
        other = search(
            claim, Key(claim.id, "discover", seed * STARTS + attempt + 1), STANDARD
        ).violation
        starts += [other[0]] if other else []
    simplest, least = min(
        (minimise(claim, start) for start in starts), key=lambda made: complexity(claim, made[0])
    )
    path = write_witness(claim, simplest, largest)
    margins = f"{float(least.margin):.3g} (simplest) and {float(most.margin):.3g} (largest)"
    return f"refuted with margins {margins}: {path.name}"


def _certificate(claim: Claim, claims: Mapping[str, Claim]) -> str | None:
    try:
        found = rediscover(claim, claims)
    except CertificateError:
        return None  # no scalar relation, or premises under other hypotheses
    if found is None:
        return None
    save(found)
    cited = ", ".join(name for name, _ in found.premises)
    return f"follows by an exact certificate from {cited or 'its hypotheses'}"


def witness_view(
    claim: Claim, instance: Instances, decided: Decided, given: Mapping[str, Fraction] | None = None
) -> RenderableType:
    """Data and both sides, exactly."""
    witness = witness_record(claim, instance, decided, given)
    table = Table(box=None, show_header=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for name, value in witness.values.items():
        table.add_row(name, Text(str(value).replace("'", "")))
    table.add_row("left side", Text(witness.lhs))
    table.add_row(f"must be {witness.relation}", Text(witness.rhs))
    violated = decided.outcome is Outcome.VIOLATED
    table.add_row(
        "margin",
        Text(f"{witness.margin} ({'violated' if violated else 'the relation holds here'})"),
    )
    return Group(
        Text(claim.id, style="bold"),
        Text(text(latex_claim(claim))),
        Text(""),
        table,
        Text(witness.summary),
    )
