"""Finds exact certificates: `find` returns one that the checker has confirmed, or None.

None means that nothing was found within the searches tried, and says nothing about the claim.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

import flint

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.certificate import check, reading_of, variables_of
from lemmacheck.proofs.certificate_data import (
    Case,
    Certificate,
    CertificateError,
    Powers,
    Proof,
    Step,
    Term,
)
from lemmacheck.proofs.certificate_frame import GE, GT, Frame
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.scalar import ANY, NONNEGATIVE, Poly, Ratio, Reading, ReadingError
from lemmacheck.verify.handelman import Search, proofs

SEARCHES = (Search(1, 0), Search(2, 0), Search(2, 1), Search(2, 2), Search(3, 2))
RATIOS = [
    Fraction(a, b)
    for a, b in ((1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (1, 2), (1, 3), (1, 4), (1, 5))
]
SHORT = (Search(1, 0), Search(2, 0), Search(2, 1), Search(3, 1))


@dataclass(frozen=True)
class Hints:
    """What a person may suggest: cases, polynomials to square, positive polynomials to multiply by."""

    splits: tuple[str, ...] = ()
    squares: tuple[str, ...] = ()
    multipliers: tuple[str, ...] = ()
    linear: bool | None = None
    closed: tuple[str, ...] = ()
    searches: tuple[Search, ...] = SEARCHES


def find(
    claim: Claim,
    claims: Mapping[str, Claim],
    premises: Sequence[str] = (),
    hints: Hints = Hints(),  # noqa: B008  (immutable)
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


def _splits(
    claim: Claim, premises: Mapping[str, Claim], reading: Reading, given: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """More cases: every min and max; and denominators of premises that are seen to be nonnegative."""
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
    both = _absolute(frame.goal.num)
    if both is not None and frame.evident(both) == NONNEGATIVE:
        yield (*given, str(both))


def _absolute(p: Poly) -> Poly | None:
    """a + b for p = a - b with positive coefficients: p times it is a^2 - b^2.  None if p is long."""
    if len(p) > 6:
        return None
    return p.context().from_dict({m: abs(c) for m, c in p.to_dict().items()})


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
            case = _Hunt(frame, choice, hints).case(means)
            if case is not None:
                break
        if case is None:
            return None
        made.append(case)
    return tuple(made)


@dataclass
class _Hunt:
    """The search within one case."""

    frame: Frame
    choice: tuple[str, ...]
    hints: Hints
    steps: list[Step] = field(default_factory=list)

    def case(self, means: bool) -> Case | None:
        frame, reading = self.frame, self.frame.reading
        self._unlock()
        if means:
            for step in self._means():
                self._take(step)
            self._unlock()
        try:
            goal = frame.numerator(frame.goal)
        except CertificateError:
            return None
        assert frame.claim.relation is not None
        op = frame.claim.relation.op
        found = []
        for g in (goal, -goal) if op == "=" else (goal,):
            proof = self._prove(g, op == "<", self._multipliers(), self.hints.searches)
            if proof is None:
                return None
            found.append(proof)
        return Case(self.choice, tuple(self.steps), tuple(found))

    def _prove(
        self,
        goal: Poly,
        strict: bool,
        multipliers: Sequence[tuple[Powers, Poly]],
        searches: Sequence[Search],
    ) -> Proof | None:
        frame, everything = self.frame, self._pool()
        given = [s for s in self.hints.squares if self._parses(s)]
        near = self._near(goal, everything)
        tiers = [(near, given), (everything, given), (near, [*given, *self._squares(goal, near)])]
        for pool, squares in tiers:
            for proof in proofs(
                frame.reading, goal, pool, squares, frame.polynomial, multipliers, searches, strict
            ):
                try:
                    if frame.verify(goal, proof) == GT or not strict:
                        return proof
                except CertificateError:
                    continue
        return None

    def _near(self, goal: Poly, pool: dict[str, tuple[str, Poly]]) -> dict[str, tuple[str, Poly]]:
        """The constraints in whose variables the goal and the premises are written."""
        known = _variables(goal)
        for name, (_, p) in pool.items():
            if name.partition(":")[0] in ("premise", "step", "choice"):
                known |= _variables(p)
        return {name: (op, p) for name, (op, p) in pool.items() if _variables(p) <= known}

    def _squares(self, goal: Poly, pool: dict[str, tuple[str, Poly]]) -> list[str]:
        """x - c y for variables of the goal; and the left sides of premises with some signs changed."""
        reading, found = self.frame.reading, []
        names = sorted(_variables(goal))
        for x, y in itertools.combinations(names, 2):
            for c in RATIOS:
                found.append(
                    str(reading.gen(x) - flint.fmpq(c.numerator, c.denominator) * reading.gen(y))
                )
        for name, (_, p) in pool.items():
            terms = [(m, c) for m, c in p.to_dict().items() if c > 0]
            if name.startswith("premise:") and 2 <= len(terms) <= 4:
                for flips in itertools.product((1, -1), repeat=len(terms) - 1):
                    signed = {m: c * f for (m, c), f in zip(terms, (1, *flips), strict=True)}
                    found.append(str(reading.ring.from_dict(signed)))
        return list(dict.fromkeys(found))

    def _parses(self, text: str) -> bool:
        try:
            self.frame.polynomial(text)
        except CertificateError:
            return False
        return True

    def _take(self, step: Step) -> bool:
        """Let the frame learn `step` if it is right."""
        try:
            self.frame.step(step)
        except (CertificateError, ReadingError):
            self.frame.steps -= 1
            return False
        self.steps.append(step)
        return True

    def _names(self) -> list[str]:
        names = [*self.frame.relations, *self.frame.made]
        for name, x in self.frame.reading.variables.items():
            if isinstance(x.tree, v.Root):
                names.append(f"{name}:square")
            elif isinstance(x.tree, v.Symbol) and x.tree.natural:
                names.append(f"{name}:natural")
            elif isinstance(x.tree, v.Ceiling):
                names.append(f"{name}:above")
            elif isinstance(x.tree, v.Minimum | v.Maximum):
                names += [f"{name}:{k}" for k in range(len(x.tree.args))]
        return [*dict.fromkeys(names), *(f"factor:{p}" for p in sorted(self.frame.nonzero))]

    def _pool(self) -> dict[str, tuple[str, Poly]]:
        """The constraints that can be used now and say more than the signs of the variables."""
        pool: dict[str, tuple[str, Poly]] = {}
        for name in self._names():
            try:
                op, p = self.frame.constraint(name)
            except (CertificateError, ReadingError):
                continue
            idle = op == GE and self.frame.evident(p) != ANY
            idle = idle or (op == GT and self.frame.evident(p) not in (ANY, NONNEGATIVE))
            if not idle and not p.is_constant() and (op, p) not in pool.values():
                pool[name] = (op, p)
        return pool

    def _unlock(self) -> None:
        """Show the signs of denominators, where they can be shown."""
        frame, progress = self.frame, True
        while progress:
            progress = False
            differences = [frame.goal, *map(frame.reading.difference, frame.relations.values())]
            for p in [p for d in differences for p, _ in d.den]:
                try:
                    frame.orientation(p)
                except CertificateError:
                    progress = self._show_sign(p) or progress

    def _show_sign(self, p: Poly) -> bool:
        strict = str(p) not in self.frame.nonzero
        for sign in (1, -1):
            proof = self._prove(sign * p, strict, [((), self.frame.one)], SHORT)
            if proof is not None:
                return self._take(Step(str(sign * p), proof))
        return False

    def _multipliers(self) -> list[tuple[Powers, Poly]]:
        """One; and what the premises' (and the hypotheses') denominators have beyond the goal's."""
        frame, reading = self.frame, self.frame.reading
        found: dict[Powers, Poly] = {(): frame.one}
        for kinds in (("premise",), ("premise", "hypothesis")):
            beyond: dict[str, tuple[Poly, int]] = {}
            own = {str(p): e for p, e in frame.goal.den}
            for name, relation in frame.relations.items():
                if name.partition(":")[0] not in kinds:
                    continue
                for p, e in reading.difference(relation).den:
                    most = max(e - own.get(str(p), 0), beyond.get(str(p), (p, 0))[1])
                    if most > 0:
                        beyond[str(p)] = (p, most)
            self._add(found, [(p, e) for p, e in beyond.values()])
        self._add(found, [(p, 1) for p, _ in frame.goal.den])
        for text in self.hints.multipliers:
            if self._parses(text):
                self._add(found, [(frame.polynomial(text), 1)])
        both = _absolute(frame.goal.num)
        if both is not None:
            self._add(found, [(both, 1)])
        return list(found.items())

    def _add(self, found: dict[Powers, Poly], factors: list[tuple[Poly, int]]) -> None:
        value = self.frame.one
        try:
            for p, e in factors:
                value = value * (p * self.frame.orientation(p)) ** e
        except CertificateError:
            return
        found[tuple((f"factor:{p}", e) for p, e in factors)] = value

    def _means(self) -> Iterator[Step]:
        """Facts on expectations: at most the body's largest value, Jensen for squares and inverses."""
        reading = self.frame.reading
        atoms = [x for x in reading.variables.values() if isinstance(x.tree, v.Expectation)]
        bodies = {}
        for x in atoms:
            assert isinstance(x.tree, v.Expectation)
            if not x.scope:
                bodies[x.name] = (x.tree.bound, reading.ratio(x.tree.body, x.tree.bound))
        for name, (_, body) in bodies.items():
            yield from self._largest(name, body)
        for (a, (bound, x)), (b, (other, y)) in itertools.permutations(bodies.items(), 2):
            if bound != other:
                continue
            num, den, m = x.num, reading.product(x.den), reading.gen(a)
            gap = num - m * den
            if reading.plus(y, _negative(reading.times(x, x))).num.is_zero():
                yield from self._square(gap, m**2, ((b, reading.one), (a, -2 * m)))
            if num * y.num == den * reading.product(y.den):
                yield from self._square(gap, -2 * m, ((b, m**2), (a, reading.one)))

    def _square(self, gap: Poly, rest: Poly, means: tuple[tuple[str, Poly], ...]) -> Iterator[Step]:
        """The step whose pointwise numerator is a positive multiple of the square of `gap`."""
        reading, pointwise = self.frame.reading, Ratio(rest)
        for name, p in means:
            tree = reading.variables[name].tree
            assert isinstance(tree, v.Expectation)
            pointwise = reading.plus(
                pointwise, reading.times(Ratio(p), reading.ratio(tree.body, tree.bound))
            )
        lam = pointwise.num.leading_coefficient() / (gap * gap).leading_coefficient()
        proof = Proof((Term(_fraction(lam), (), str(gap)),))
        yield Step(str(rest), proof, tuple((name, str(p)) for name, p in means))

    def _largest(self, name: str, body: Ratio) -> Iterator[Step]:
        reading = self.frame.reading
        drawn = {n: 0 for n, x in reading.variables.items() if x.scope}
        top, bottom = body.num.subs(drawn), reading.product(body.den).subs(drawn)
        if not body.den or bottom.is_zero():
            return
        pointwise = reading.plus(
            Ratio(top), reading.times(Ratio(-bottom), body)
        )  # top - bottom * body >= 0
        try:
            goal = self.frame.numerator(pointwise)
        except CertificateError:
            return
        if self.frame.evident(goal) != ANY:
            terms = tuple(
                Term(
                    _fraction(c),
                    tuple((n, int(e)) for n, e in zip(reading.variables, m, strict=True) if e),
                )
                for m, c in goal.terms()
            )
            yield Step(str(top), Proof(terms), ((name, str(-bottom)),))


def _variables(p: Poly) -> set[str]:
    return {n for n, d in zip(p.context().names(), p.degrees(), strict=True) if d}


def _negative(a: Ratio) -> Ratio:
    return Ratio(-a.num, a.den)


def _fraction(value: flint.fmpq) -> Fraction:
    return Fraction(int(value.p), int(value.q))


# Simplifying ---------------------------------------------------------------------------------------


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
