"""All rules of the calculus, and no others: what `derivation.replay` accepts."""

from __future__ import annotations

from lemmacheck.proofs.calculus import chance, leaves, norms, order
from lemmacheck.proofs.calculus.leaves import Leaf
from lemmacheck.proofs.calculus.rule import Rule

RULES: dict[str, type[Rule]] = {
    name: value
    for module in (leaves, order, norms, chance)
    for name, value in sorted(vars(module).items())
    if isinstance(value, type) and issubclass(value, Rule) and value not in (Rule, Leaf)
}
"""Each rule by name; a class that is not among these values proves nothing."""
