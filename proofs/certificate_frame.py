"""What is known within one case of a certificate: constraints by name, signs, and what follows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

import flint

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.certificate_data import CertificateError, Proof, Step, Term
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.opening import Scope
from lemmacheck.proofs.scalar import ANY, NONNEGATIVE, POSITIVE, Poly, Ratio, Reading, sign_of

GE, GT, EQ = ">=", ">", "="  # of a polynomial to zero


def scalar_relations(claim: Claim) -> dict[str, v.Relation]:
    """The claim's scalar hypotheses, called `hypothesis:<number>`."""
    relations = [
        h for h in claim.hypotheses if isinstance(h, v.Relation) and h.lhs.sort is v.Sort.SCALAR
    ]
    return {f"hypothesis:{n}": h for n, h in enumerate(relations, 1)}


def known_signs(claim: Claim) -> dict[str, str]:
    """The signs of symbols that the claim's hypotheses state outright (0 <= x, 0 < x, x >= 0).

    A hypothesis holds for all tasks, so the sign of X[i] is that of a drawn task's value too.
    """
    known: dict[str, str] = {}
    for relation in scalar_relations(claim).values():
        low, high = (
            (relation.rhs, relation.lhs) if relation.op == ">=" else (relation.lhs, relation.rhs)
        )
        if (
            isinstance(low, v.Number)
            and isinstance(high, v.Symbol)
            and low.value >= 0
            and relation.op != "="
        ):
            strict = relation.op == "<" or low.value > 0 or sign_of(high, {}) == POSITIVE
            known[high.digest] = POSITIVE if strict else NONNEGATIVE
    return known


def sources(claim: Claim, premises: Mapping[str, Claim]) -> dict[str, v.Relation]:
    """Every relation that a certificate of `claim` may use, by the name it has there.

    Raises:
        CertificateError: a premise rests on a hypothesis that the claim does not make, or is no
            scalar relation.

    """
    found = scalar_relations(claim)
    for name, premise in premises.items():
        if (
            premise.relation is None
            or premise.exists
            or premise.relation.lhs.sort is not v.Sort.SCALAR
        ):
            raise CertificateError(f"{claim.id}: premise {name} is no scalar relation")
        lacking = [h for h in premise.hypotheses if h not in claim.hypotheses]
        if lacking:
            raise CertificateError(
                f"{claim.id}: premise {name} rests on {lacking[0]}, which the claim does not assume"
            )
        found[f"premise:{name}"] = premise.relation
    return found


class Frame:
    """What is known in one case: constraints by name, and factors shown to be nonzero.

    Names: `hypothesis:n`, `premise:<id>`, `step:n`; `<root>:square`, `<ceiling>:above`
    (at least its argument), `<natural>:natural` (at least its first value),
    `<min or max>:k` (against its k-th argument); `choice:...` (what the
    case supposes); `factor:p` (the polynomial p or -p, where one of them is seen to be positive).
    """

    def __init__(self, claim: Claim, premises: Mapping[str, Claim], reading: Reading) -> None:
        self.claim, self.reading, self.one = claim, reading, reading.one
        self.relations = sources(claim, premises)
        self.made: dict[str, tuple[str, Poly]] = {}
        self.signs: dict[str, int] = {}  # of irreducible polynomials, by their text
        self.steps = 0
        assert claim.relation is not None
        self.goal = reading.difference(claim.relation)
        self.nonzero = {str(p) for side in (claim.relation.lhs, claim.relation.rhs)
                        for p, _ in reading.ratio(reading.prepared(side)).den}  # fmt: skip

    # Signs of polynomials ------------------------------------------------------------------------

    def evident(self, p: Poly) -> str:
        """The sign of `p` when coefficients and signs of variables show it, else any."""
        strict, names = False, tuple(self.reading.variables)
        for exponents, coefficient in p.terms():
            signs = [
                (self.reading.variables[n].sign, e)
                for n, e in zip(names, exponents, strict=True)
                if e
            ]
            if coefficient < 0 or any(s == ANY and e % 2 for s, e in signs):
                return ANY
            strict = strict or all(s == POSITIVE for s, _ in signs)
        return POSITIVE if strict else NONNEGATIVE

    def orientation(self, p: Poly) -> int:
        """1 or -1 as the irreducible `p` is positive or negative; an error if neither is known."""
        for sign in (1, -1):
            seen = self.evident(sign * p)
            if seen == POSITIVE or (
                seen == NONNEGATIVE and str(p) in self.nonzero and not p.is_zero()
            ):
                return sign
        if str(p) not in self.signs:
            raise CertificateError(
                f"nothing shows that the denominator {p} is not zero and has a sign"
            )
        return self.signs[str(p)]

    def numerator(self, ratio: Ratio) -> Poly:
        """The numerator over a denominator that is positive, or an error."""
        num = ratio.num
        for p, e in ratio.den:
            if e or str(p) not in self.nonzero:
                num = num * self.orientation(p) ** e
        return num

    def learn(self, name: str, op: str, p: Poly) -> None:
        """Let `name` be the constraint `p` op 0, and keep the sign of p as a denominator."""
        for sign in (1, -1):
            if op == GT or (op == GE and str(sign * p) in self.nonzero):
                self.signs[str(sign * p)] = sign
                op = GT
        self.made[name] = (op, p)

    # Constraints ---------------------------------------------------------------------------------

    def constraint(self, name: str) -> tuple[str, Poly]:
        """(op, p): the constraint `name` says p op 0."""
        if name not in self.made:
            self.made[name] = self._make(name)
        return self.made[name]

    def _make(self, name: str) -> tuple[str, Poly]:
        head, _, tail = name.partition(":")
        reading, variable = self.reading, self.reading.variables.get(head)
        if name in self.relations:
            relation = self.relations[name]
            op = {"=": EQ, "<": GT}.get(relation.op, GE)
            return op, self.numerator(reading.difference(relation))
        if head == "factor" and tail:
            p = self.polynomial(tail)
            return GT, p * self.orientation(p)
        if variable is None:
            raise CertificateError(f"there is no constraint {name!r} here")
        tree, scope, x = variable.tree, variable.scope, reading.gen(head)
        if (
            isinstance(tree, v.Root)
            and tail == "square"
            and sign_of(tree.arg, reading.known) != ANY
        ):
            return EQ, self.numerator(
                reading.plus(Ratio(x * x), _minus(reading.ratio(tree.arg, scope)))
            )
        if isinstance(tree, v.Ceiling) and tail == "above":
            return GE, self.numerator(
                reading.plus(Ratio(x), _minus(reading.ratio(tree.arg, scope)))
            )
        if isinstance(tree, v.Symbol) and tree.natural and tail == "natural":
            return GE, x - tree.first
        if (
            isinstance(tree, v.Minimum | v.Maximum)
            and tail.isdigit()
            and int(tail) < len(tree.args)
        ):
            gap = self.numerator(
                reading.plus(Ratio(x), _minus(reading.ratio(tree.args[int(tail)], scope)))
            )
            return GE, gap if isinstance(tree, v.Maximum) else -gap
        raise CertificateError(f"there is no constraint {name!r} here")

    def suppose(self, split: str, choice: str) -> None:
        """Add what the case supposes: which argument a min or max is, or a polynomial's sign."""
        if choice not in self.choices(split):
            raise CertificateError(f"{choice!r} is no case of the split {split!r}")
        variable = self.reading.variables.get(split)
        if variable is not None and isinstance(variable.tree, v.Minimum | v.Maximum):
            self.learn(f"choice:{split}", EQ, self.constraint(f"{split}:{choice}")[1])
            return
        p = self.polynomial(split)
        if choice == "positive":
            self.learn(f"choice:{split}", GT, p)
            return
        for (
            exponents,
            _,
        ) in p.terms():  # each term is nonnegative, so each vanishes, and so does its radical
            radical = self.reading.ring.from_dict({tuple(min(e, 1) for e in exponents): 1})
            self.learn(f"choice:{radical}=0", EQ, radical)

    def choices(self, split: str) -> tuple[str, ...]:
        """The cases into which `split` divides; nothing that is drawn is the same in all draws."""
        variable = self.reading.variables.get(split)
        p = self.polynomial(split)
        self._local(p, ())
        if variable is not None and isinstance(variable.tree, v.Minimum | v.Maximum):
            return tuple(str(k) for k in range(len(variable.tree.args)))
        if self.evident(p) == ANY:
            raise CertificateError(
                f"split {split!r} is neither a min, a max nor seen to be nonnegative"
            )
        return ("zero", "positive")

    def polynomial(self, text: str) -> Poly:
        """Parse what str() of a polynomial prints."""
        total = 0 * self.one
        for token in text.replace("+ ", "").replace("- ", "-").split(" "):
            body = token.removeprefix("-")
            part = self.one * (-1 if token != body else 1)
            for factor in body.split("*"):
                base, _, power = factor.partition("^")
                if re.fullmatch(r"\d+(/[1-9]\d*)?", base) and not power:
                    value = Fraction(base)
                    part = part * flint.fmpq(value.numerator, value.denominator)
                elif base in self.reading.variables and re.fullmatch(r"\d*", power):
                    part = part * self.reading.gen(base) ** int(power or 1)
                else:
                    raise CertificateError(
                        f"{factor!r} in {text!r} is no number and no power of a variable"
                    )
            total = total + part
        return total

    # Proofs --------------------------------------------------------------------------------------

    def verify(self, goal: Poly, proof: Proof, scope: Scope = ()) -> str:
        """GE or GT: what `proof` shows of `goal`, or an error."""
        left, strict_left = self.value(Term(Fraction(1), proof.multiplier), scope)
        if proof.multiplier and not strict_left:
            raise CertificateError(
                f"the multiplier {dict(proof.multiplier)} is not shown to be positive"
            )
        total, strict = 0 * self.one, False
        for term in proof.terms:
            value, positive = self.value(term, scope)
            total, strict = total + value, strict or positive
        if left * goal != total:
            raise CertificateError(
                f"the terms do not add up: the sum differs from the goal by {left * goal - total}"
            )
        return GT if strict else GE

    def value(self, term: Term, scope: Scope) -> tuple[Poly, bool]:
        """The term, shown to be nonnegative (or an error), and whether it is positive."""
        value = self.one * flint.fmpq(term.lam.numerator, term.lam.denominator)
        positive, free, unsigned = not term.square, False, ""
        if term.square:
            value = value * self.polynomial(term.square) ** 2
        for name, e in term.powers:
            if e < 1:
                raise CertificateError(f"{name}^{e}: exponents are natural numbers")
            variable = self.reading.variables.get(name)
            if variable is not None:
                value = value * self.reading.gen(name) ** e
                positive = positive and variable.sign == POSITIVE
                unsigned = name if variable.sign == ANY and e % 2 else unsigned
                continue
            op, p = self.constraint(name)
            value, positive, free = value * p**e, positive and op == GT, free or op == EQ
        if not free and (term.lam <= 0 or unsigned):
            what = f"lam = {term.lam}" if term.lam <= 0 else f"an odd power of {unsigned}"
            raise CertificateError(
                f"{what} is not shown to be nonnegative in the term {dict(term.powers)}"
            )
        self._local(value, scope)
        return value, positive and not free

    def _local(self, p: Poly, scope: Scope) -> None:
        for name, degree in zip(self.reading.variables, p.degrees(), strict=True):
            if degree > 0 and self.reading.variables[name].scope not in ((), scope):
                raise CertificateError(
                    f"{name} is drawn; it has no meaning outside its expectation"
                )

    def step(self, step: Step) -> None:
        """Verify an auxiliary inequality and let it be a constraint."""
        self.steps += 1
        goal = self.polynomial(step.goal)
        self._local(goal, ())
        if not step.means:
            self.learn(f"step:{self.steps}", self.verify(goal, step.proof), goal)
            return
        atoms = [self.reading.variables.get(name) for name, _ in step.means]
        trees = [a.tree for a in atoms if a is not None]
        bound = {t.bound for t in trees if isinstance(t, v.Expectation)}
        if (
            len(bound) != 1
            or len(trees) < len(atoms)
            or not all(isinstance(t, v.Expectation) for t in trees)
        ):
            raise CertificateError(
                f"step {self.steps}: {step.means} are not means over the same draws"
            )
        for name, _ in step.means:  # a mean within a mean depends on what is drawn outside it
            self._local(self.reading.gen(name), ())
        (scope,) = bound
        total, pointwise = goal, Ratio(goal)
        for (name, text), tree in zip(step.means, trees, strict=True):
            assert isinstance(tree, v.Expectation)
            p = self.polynomial(text)
            self._local(p, ())
            total = total + p * self.reading.gen(name)
            body = self.reading.ratio(tree.body, scope)
            pointwise = self.reading.plus(pointwise, self.reading.times(Ratio(p), body))
        self.verify(self.numerator(pointwise), step.proof, scope)
        self.learn(f"step:{self.steps}", GE, total)


def _minus(a: Ratio) -> Ratio:
    return Ratio(-a.num, a.den)
