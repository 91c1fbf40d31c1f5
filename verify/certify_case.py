"""The search for a certificate within one case: signs of denominators, facts on means, the goal."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import flint

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.certificate_data import Case, CertificateError, Powers, Proof, Step, Term
from lemmacheck.proofs.certificate_frame import GE, GT, Frame
from lemmacheck.proofs.opening import ReadingError
from lemmacheck.proofs.scalar import ANY, NONNEGATIVE, Poly, Ratio
from lemmacheck.verify.handelman import Search, proofs

SEARCHES = (Search(1, 0), Search(2, 0), Search(2, 1), Search(2, 2), Search(3, 2))
RATIOS = [
    Fraction(a, b)
    for a, b in ((1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (1, 2), (1, 3), (1, 4), (1, 5))
]
SHORT = (Search(1, 0), Search(2, 0), Search(2, 1), Search(3, 1))


@dataclass(frozen=True)
class Hints:
    """What a person may suggest: cases, polynomials to square, positive ones to multiply by."""

    splits: tuple[str, ...] = ()
    squares: tuple[str, ...] = ()
    multipliers: tuple[str, ...] = ()
    linear: bool | None = None
    closed: tuple[str, ...] = ()
    searches: tuple[Search, ...] = SEARCHES


def absolute(p: Poly) -> Poly | None:
    """For p = a - b with positive coefficients, a + b: p times it is a^2 - b^2.  None if long."""
    if len(p) > 6:
        return None
    return p.context().from_dict({m: abs(c) for m, c in p.to_dict().items()})


@dataclass
class Hunt:
    """The search within one case."""

    frame: Frame
    choice: tuple[str, ...]
    hints: Hints
    vanishing: frozenset[str] = frozenset()  # what this case supposes to be zero
    steps: list[Step] = field(default_factory=list)

    def case(self, means: bool) -> Case | None:
        """Steps and proofs that the frame has confirmed; with `means`, facts on means are tried."""
        frame = self.frame
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
        """Differences of variables of the goal; sides of premises with some signs changed."""
        reading = self.frame.reading
        found: list[str] = []
        names = sorted(_variables(goal))
        for x, y in itertools.combinations(names, 2):
            left, right = reading.gen(x), reading.gen(y)
            found += [str(left - flint.fmpq(c.numerator, c.denominator) * right) for c in RATIOS]
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
        if str(p) in self.vanishing:
            return False
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
        both = absolute(frame.goal.num)
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
        """Facts on means: at most the largest value; Jensen for squares and inverses."""
        reading = self.frame.reading
        atoms = [x for x in reading.variables.values() if isinstance(x.tree, v.Expectation)]
        bodies = {}
        for x in atoms:
            assert isinstance(x.tree, v.Expectation)
            if not x.scope:
                bodies[x.name] = (x.tree.bound, reading.ratio(x.tree.body, x.tree.bound))
        for name, (_, body) in bodies.items():
            yield from self._largest(name, body)
        for (a, (bound, one)), (b, (other, two)) in itertools.permutations(bodies.items(), 2):
            if bound != other:
                continue
            num, den, m = one.num, reading.product(one.den), reading.gen(a)
            gap = num - m * den
            if reading.plus(two, _negative(reading.times(one, one))).num.is_zero():
                yield from self._square(gap, m**2, ((b, reading.one), (a, -2 * m)))
            if num * two.num == den * reading.product(two.den):
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
    return {n for n, d in zip(p.context().names(), p.degrees(), strict=True) if d > 0}


def _negative(a: Ratio) -> Ratio:
    return Ratio(-a.num, a.den)


def _fraction(value: flint.fmpq) -> Fraction:
    return Fraction(int(value.p), int(value.q))
