"""A derivation is a tree of rule applications; `replay` is the checker.

`replay` trusts nothing that it is given: it recomputes every conclusion from the premises, leaves
first, and refuses a tree that says otherwise, a rule that is not in `RULES`, and a leaf that the
claim's hypotheses do not grant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lemmacheck.proofs.calculus.judgements import Judgement, RuleError
from lemmacheck.proofs.calculus.leaves import Leaf, Premise
from lemmacheck.proofs.calculus.rule import Rule
from lemmacheck.proofs.calculus.rules import RULES
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.vocabulary import Relation

Granted = Premise | Relation


class ReplayError(ValueError):
    """A derivation does not prove what it says; the message names the rule and the fault."""


@dataclass(frozen=True)
class Derivation:
    """A rule, the derivations of its premises, and the conclusion it is said to give."""

    rule: Rule
    premises: tuple[Derivation, ...]
    conclusion: Judgement


@dataclass(frozen=True)
class Replayed:
    """What was proved, from exactly which assumptions, by which rules."""

    conclusion: Judgement
    used: frozenset[Granted]
    rules: frozenset[str]


def step(rule: Rule, *premises: Derivation) -> Derivation:
    """One application, with the conclusion that the rule gives.

    Raises:
        RuleError: the premises do not fit the rule.

    """
    return Derivation(rule, premises, rule.conclude(*(p.conclusion for p in premises)))


def granted_by(claim: Claim) -> tuple[Granted, ...]:
    """The claim's hypotheses as the calculus uses them."""
    return tuple(
        Premise(h.name, h.constant, h.norm) if isinstance(h, Assumption) else h
        for h in claim.hypotheses
    )


def replay(
    derivation: Derivation,
    granted: Iterable[Granted],
    rules: Mapping[str, type[Rule]] = RULES,
) -> Replayed:
    """What the derivation proves from the granted assumptions with the given rules.

    Raises:
        ReplayError: a rule is unknown, an assumption is not granted, a premise does not fit, or a
            conclusion is not the one that its rule gives.

    """
    allowed, known = frozenset(granted), frozenset(rules.values())
    used: set[Granted] = set()
    names: set[str] = set()
    done: dict[int, Judgement] = {}

    def check(d: Derivation) -> Judgement:
        if id(d) in done:
            return done[id(d)]
        name = type(d.rule).__name__
        if type(d.rule) not in known:
            raise ReplayError(f"{name} is no rule of the calculus")
        premises = [check(p) for p in d.premises]
        try:
            conclusion = d.rule.conclude(*premises)
        except (RuleError, ValueError, TypeError) as fault:
            raise ReplayError(f"{name} does not apply: {fault}") from fault
        if isinstance(d.rule, Leaf):
            if d.rule.premise not in allowed:
                raise ReplayError(f"{name} uses {d.rule.premise}, which is not assumed")
            used.add(d.rule.premise)
        if conclusion != d.conclusion:
            raise ReplayError(f"{name} gives another conclusion than the one written down")
        names.add(name)
        done[id(d)] = conclusion
        return conclusion

    return Replayed(check(derivation), frozenset(used), frozenset(names))
