"""What one module of derivations offers for one claim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lemmacheck.proofs.calculus.building import Setting
from lemmacheck.proofs.calculus.derivation import Derivation
from lemmacheck.proofs.vocabulary import Node, Symbol

Build = Callable[[Setting], Derivation]


@dataclass(frozen=True)
class Case:
    """The sharpest derivation for a claim, and one of the printed relation where it is reached.

    `at` fixes symbols of the claim (an exponent k) that the calculus does not carry as unknowns.
    """

    claim: str
    derive: Build
    weaken: Build | None = None
    at: tuple[tuple[Symbol, Node], ...] = ()
