"""The natural numbers of a claim: how small they may be, and how large the sums are that they make.

A sum over a draw has one addend for each outcome; a collection has its members besides, and a
random run reaches as many points as its steps have outcomes together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil, comb, floor, prod

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.claim import Claim

DIGITS = 60
MANY = 2**DIGITS  # more than any sum may have: no larger number is told apart from it
Size = Callable[[v.Node], int]  # the value of a natural number


def relations(claim: Claim) -> list[v.Relation]:
    """The claim's relation and those among its hypotheses."""
    return [part for part in (claim.relation, *claim.hypotheses) if isinstance(part, v.Relation)]


def natural_symbols(claim: Claim) -> list[str]:
    """The names of the natural numbers that the claim speaks of."""
    return [s.name for s in claim.symbols if s.natural]


def least_naturals(claim: Claim) -> dict[str, int]:
    """The least value of each natural number that the claim allows by itself, as B >= 20 does."""
    least = {s.name: s.first for s in claim.symbols if s.natural}
    for hypothesis in claim.hypotheses:
        if not isinstance(hypothesis, v.Relation):
            continue
        low, high = _ordered(hypothesis)
        if isinstance(low, v.Number) and isinstance(high, v.Symbol) and high.name in least:
            bound = ceil(low.value) if hypothesis.op != "<" else floor(low.value) + 1
            least[high.name] = max(least[high.name], bound)
    return least


def asked(claim: Claim) -> set[str]:
    """Batch sizes that a condition asks to be large: those on its greater side, where the lesser is
    neither a number nor the ceiling of something small.
    """
    found = set[str]()
    for hypothesis in claim.hypotheses:
        if isinstance(hypothesis, v.Relation) and hypothesis.op != "=":
            low, high = _ordered(hypothesis)
            if not isinstance(low, v.Number | v.Ceiling):
                found |= {s.name for s in high.free if s.natural and _only_naturals(high)}
    return found - counted(claim)


def _only_naturals(tree: v.Node) -> bool:
    return all(s.natural for s in tree.free)


def _ordered(relation: v.Relation) -> tuple[v.Node, v.Node]:
    """The side that is claimed to be the lesser, and the other."""
    sides = relation.lhs, relation.rhs
    return sides[::-1] if relation.op == ">=" else sides


def counted(claim: Claim) -> set[str]:
    """Natural symbols that count steps or addends."""
    counts: list[v.Node] = []
    for tree in (t for r in relations(claim) for t in v.walk(r)):
        if isinstance(tree, v.Iterate | v.MeanAfter):
            counts.append(tree.count)
        elif isinstance(tree, v.Least | v.Series):
            counts.append(tree.end)
        elif isinstance(tree, v.Call):
            pairs = zip(tree.definition.parameters, tree.arguments, strict=True)
            counts += [argument for parameter, argument in pairs if parameter.natural]
    return {s.name for count in counts for s in count.free} & set(natural_symbols(claim))


def exponents(claim: Claim) -> set[str]:
    """Natural symbols that stand as exponents and may be larger than a batch."""
    trees = v.walk(claim.relation) if claim.relation is not None else ()
    counts = [t.exponent for t in trees if isinstance(t, v.Power)]
    return {n.name for n in counts if isinstance(n, v.Symbol)}


def lengths(claim: Claim) -> set[str]:
    """Natural symbols that say how many steps a run has, where these may be very many.

    They may not where steps are random, or values are added up: these are evaluated one by one.
    """
    trees = [t for r in relations(claim) for t in v.walk(r)]
    if any(isinstance(t, v.MeanAfter | v.Series) for t in trees):
        return set()
    counts = [t.count for t in trees if isinstance(t, v.Iterate)]
    counts += [t.end for t in trees if isinstance(t, v.Least)]
    return {t.name for t in counts if isinstance(t, v.Symbol)} & set(natural_symbols(claim))


# Sums --------------------------------------------------------------------------------------------


def extent(claim: Claim, tasks: int, samples: int, naturals: Mapping[str, int]) -> int:
    """The most numbers of one array that evaluating one instance of the claim takes."""
    return max(Extent(tasks, samples, naturals).of(r) for r in relations(claim))


def multisets(atoms: int, size: int) -> int:
    """How many ways there are to draw `size` times from `atoms`, regardless of order; MANY if more
    than that.
    """
    return MANY if min(size, atoms - 1) >= DIGITS else comb(atoms + size - 1, size)


def members(law: v.CollectionLaw, tasks: int, samples: int, size: Size) -> int:
    """How many members a collection chooses from: tasks, each with every choice of its batches."""
    return tasks * prod(multisets(samples, n) for n in map(size, law.sizes))


def outcomes(law: v.Law, tasks: int, samples: int, size: Size) -> int:
    """How many outcomes the law has."""
    if isinstance(law, v.CollectionLaw):
        return multisets(members(law, tasks, samples, size), size(law.count))
    if isinstance(law, v.BatchLaw):
        n = size(law.count)
        return multisets(samples, n) if law.replacement else comb(samples, n)
    return tasks


@dataclass(frozen=True)
class Extent:
    """Sizes of sums over so many tasks and samples, where the natural numbers are as given."""

    tasks: int
    samples: int
    naturals: Mapping[str, int]

    def of(self, tree: v.Node) -> int:
        """The most numbers that evaluating `tree` holds in one array, free tasks counted.

        One task with one sample has one outcome of everything, so that there it is 1.
        """
        free = [self.tasks for s in tree.free if s.of is v.Sort.TASK]
        return prod(free) * self._of(tree, self.naturals)

    def _of(self, tree: v.Node, at: Mapping[str, int]) -> int:
        """The same without the free tasks; `at` has naturals and sizes of collections by name."""
        match tree:
            case v.CollectionMean():
                return at[tree.collection.name] * self._of(tree.body, at)
            case v.Call():
                body = self._of(tree.definition.body, self._arguments(tree, at))
                return max([body, *(self._of(a, at) for a in tree.arguments)])
            case v.Least() | v.Series():
                last = tree.end if isinstance(tree, v.Least) else tree.end - 1
                ends = (0, max(natural(last, at), 0))
                return max(self._of(tree.body, {**at, tree.index.name: end}) for end in ends)
            case v.MeanAfter():
                return self._of_run(tree, at)
            case v.Expectation() | v.Variance() | v.RandomStep():
                chosen, inner = self._drawn(tree, at)
                return chosen * self._of(tree.body, inner)
        return max((self._of(child, at) for child in tree.children), default=1)

    def _of_run(self, tree: v.MeanAfter, at: Mapping[str, int]) -> int:
        """Points before the last step times what a step holds, or at the end times the body."""
        steps, each = max(natural(tree.count, at), 0), self._drawn(tree.step, at)[0]
        moving = _power(each, steps - 1) * self._of(tree.step, at) if steps else 1
        end = _power(each, steps) * self._of(tree.body, at)
        return max(self._of(tree.start, at), moving, end)

    def _drawn(
        self, tree: v.Expectation | v.Variance | v.RandomStep, at: Mapping[str, int]
    ) -> tuple[int, Mapping[str, int]]:
        """The outcomes of all draws together, and what their collections choose from."""
        total, inner = 1, dict(at)

        def size(count: v.Node) -> int:
            return natural(count, at)

        for draw in tree.bound:
            total *= outcomes(draw.law, self.tasks, self.samples, size)
            if isinstance(draw.law, v.CollectionLaw):
                inner[draw.variable.name] = members(draw.law, self.tasks, self.samples, size)
        return total, inner

    def _arguments(self, tree: v.Call, at: Mapping[str, int]) -> dict[str, int]:
        inner = dict(at)
        for parameter, argument in zip(tree.definition.parameters, tree.arguments, strict=True):
            if parameter.natural:
                inner[parameter.name] = natural(argument, at)
            elif isinstance(argument, v.Symbol) and argument.of is v.Sort.COLLECTION:
                inner[parameter.name] = at[argument.name]
        return inner


def _power(base: int, exponent: int) -> int:
    return prod([base] * exponent) if base == 1 or exponent < DIGITS else MANY


def natural(tree: v.Node, at: Mapping[str, int]) -> int:
    """The value of a natural number whose symbols are as `at` says."""
    if isinstance(tree, v.Number) and tree.value.denominator == 1:
        return int(tree.value)
    if isinstance(tree, v.Symbol) and tree.natural:
        return at[tree.name]
    if isinstance(tree, v.Sum):
        return sum(natural(term, at) for term in tree.terms)
    if isinstance(tree, v.Negative):
        return -natural(tree.arg, at)
    raise NotImplementedError(f"{tree} is no natural number; sums need sizes that are")
