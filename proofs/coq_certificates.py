"""Certificates in Coq: for each, a theorem over the reals, proved by the certificate's identity.

`text(certificates, claims)` is `Certificates.v`.  Each theorem says: for all reals with the signs,
the hypotheses and the premises, in which atoms are variables, the relation holds.  Where a
relation has denominators that are not seen to be positive, it is assumed only where they are not
zero.  Where a step takes the mean of a pointwise inequality, the theorem assumes that this mean
keeps it, and proves the pointwise inequality.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.certificate import Certificate, premises_of, reading_of
from lemmacheck.proofs.certificate_data import Case, Proof, Step, Term
from lemmacheck.proofs.certificate_frame import EQ, GE, GT, Frame
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.coq_real import HEADER, monomial, polynomial, rational, term_of
from lemmacheck.proofs.coq_statements import coq_name
from lemmacheck.proofs.opening import Scope
from lemmacheck.proofs.scalar import ANY, NONNEGATIVE, POSITIVE, Poly, Ratio, Reading


class _Script:
    """The proof of one case, written while the certificate is replayed."""

    def __init__(self, frame: Frame, given: dict[str, str]) -> None:
        self.frame, self.reading, self.given = frame, frame.reading, given
        self.lines: list[str] = []
        self.facts: dict[str, str] = {}
        self.count = 0
        self.scope: Scope = ()  # of the mean that is being read
        self.local: dict[str, str] = {}  # what is given of the drawn variables

    def fresh(self) -> str:
        self.count += 1
        return f"F{self.count}"

    def add(self, statement: str, proof: str) -> str:
        name = self.fresh()
        self.lines.append(f"assert ({name} : {statement}).\n  {{ {proof} }}")
        return name

    def assume(self, statement: str) -> str:
        """A hypothesis of the theorem; about what is drawn, one of the pointwise inequality."""
        drawn = {x.name for x in self.reading.variables.values() if x.scope}
        if drawn & set(re.findall(r"\w+", statement)):
            return self.local.setdefault(statement, f"P{len(self.local) + 1}")
        return self.given.setdefault(statement, f"H{len(self.given) + 1}")

    # Signs and denominators ----------------------------------------------------------------------

    def signs(self, p: Poly) -> None:
        for name, degree in zip(self.reading.variables, p.degrees(), strict=True):
            x = self.reading.variables[name]
            if degree > 0 and not x.scope and x.sign != ANY:
                self.assume(f"0 {'<' if x.sign == POSITIVE else '<='} {name}")

    def positive(self, p: Poly) -> str:
        """The text of p or -p, whichever is positive, after a proof that it is."""
        q = p * self.frame.orientation(p)
        text = polynomial(q)
        if f"0 < {text}" in self.facts:
            return text
        self.signs(q)
        seen = self.frame.evident(q)
        if seen != ANY:
            for e, c in q.terms():
                one = self.reading.ring.from_dict({e: c})
                relation = "<" if self.frame.evident(one) == POSITIVE else "<="
                self.add(f"0 {relation} {polynomial(one)}", "lt." if relation == "<" else "le.")
        if seen == POSITIVE:
            self.facts[f"0 < {text}"] = self.add(f"0 < {text}", "lra.")
        elif seen == NONNEGATIVE:
            self.nonzero(q, self.add(f"0 <= {text}", "lra."))
        return text

    def nonzero(self, q: Poly, nonnegative: str) -> None:
        text = polynomial(q)
        given = self.assume(f"{polynomial(q)} <> 0")
        self.facts[f"0 < {text}"] = self.add(
            f"0 < {text}", f"apply positive_of; [exact {nonnegative} | exact {given}]."
        )

    def denominator(self, ratio: Ratio) -> tuple[str, str]:
        """(D, the name of 0 < D); that what must be nonzero is so is known afterwards."""
        for p, e in ratio.den:
            if not e and str(p) in self.frame.nonzero:
                self.assume(f"{polynomial(p)} <> 0")
            elif not e:
                self.positive(p)
        texts = [self.positive(p) for p, e in ratio.den for _ in range(e)]
        text = " * ".join(texts) or "1"
        return f"({text})", self.add(f"0 < ({text})", "lt.")

    # Constraints ---------------------------------------------------------------------------------

    def relation(self, low: str, op: str, high: str, difference: Ratio, statement: str) -> str:
        """The fact on the numerator of high - low that the hypothesis `statement` gives."""
        d, _ = self.denominator(difference)
        guards = [
            f"{polynomial(p)} <> 0 -> "
            for p, _ in difference.den
            if POSITIVE not in (self.frame.evident(p), self.frame.evident(-p))
        ]
        given = self.assume("".join(guards) + statement)
        if guards:
            given = self.add(statement, f"apply {given}; nonzero.")
        p = polynomial(self.frame.numerator(difference))
        same = self.add(f"{p} = ({high} - {low}) * {d}", "field; nonzero.")
        if op == EQ:
            return self.add(f"{p} = 0", f"rewrite {same}, {given}; ring.")
        lemma = "Rmult_le_pos" if op == GE else "Rmult_lt_0_compat"
        return self.add(
            f"0 {'<' if op == GT else '<='} {p}", f"rewrite {same}; apply {lemma}; lra."
        )

    def sides(self, low: v.Node, op: str, high: v.Node, scope: Scope = ()) -> str:
        """The fact that the prepared relation low op high gives, assumed by the theorem."""
        r = self.reading
        left, right = term_of(r, low, scope), term_of(r, high, scope)
        difference = r.plus(r.ratio(high, scope), _minus(r.ratio(low, scope)))
        written = {GE: f"{left} <= {right}", GT: f"{left} < {right}", EQ: f"{left} = {right}"}[op]
        return self.relation(left, op, right, difference, written)

    def fact(self, name: str) -> tuple[str, str]:
        """(polynomial, name of the fact on it) for the constraint `name`."""
        op, p = self.frame.constraint(name)
        text = polynomial(p)
        if name not in self.facts:
            self.facts[name] = self._fact(name, op)
        return text, self.facts[name]

    def _fact(self, name: str, op: str) -> str:
        r, (head, _, tail) = self.reading, name.partition(":")
        if name in self.frame.relations:
            relation = self.frame.relations[name]
            low, high = r.prepared(relation.lhs), r.prepared(relation.rhs)
            return self.sides(high, op, low) if relation.op == ">=" else self.sides(low, op, high)
        if head == "factor":
            self.positive(self.frame.polynomial(tail))
            return self.facts[f"0 < {polynomial(self.frame.constraint(name)[1])}"]
        x = r.variables[head]
        if isinstance(x.tree, v.Root):
            return self.square_root(head, x.tree, x.scope)
        if isinstance(x.tree, v.Ceiling):
            return self.sides(x.tree.arg, GE, x.tree, x.scope)
        if isinstance(x.tree, v.Symbol):
            return self.sides(v.Number(Fraction(1)), GE, x.tree)
        assert isinstance(x.tree, v.Minimum | v.Maximum)
        arg = x.tree.args[int(tail)]
        low, high = (x.tree, arg) if isinstance(x.tree, v.Minimum) else (arg, x.tree)
        return self.sides(low, GE, high, x.scope)

    def square_root(self, name: str, tree: v.Root, scope: Scope) -> str:
        arg = term_of(self.reading, tree.arg, scope)
        x = self.reading.gen(name)
        difference = self.reading.plus(Ratio(x * x), _minus(self.reading.ratio(tree.arg, scope)))
        return self.relation(arg, EQ, f"({name} * {name})", difference, f"{name} * {name} = {arg}")

    def vanish(self, radical: Poly, whole: Poly) -> str:
        """The fact that `radical` is zero, as the nonnegative terms of `whole` add up to zero."""
        for e, c in whole.terms():
            one = self.reading.ring.from_dict({e: c})
            if self.reading.ring.from_dict({tuple(min(x, 1) for x in e): 1}) == radical:
                zero = self.add(f"{polynomial(one)} = 0", "lra.")
                return self.add(f"{polynomial(radical)} = 0", f"vanish {zero}.")
        raise AssertionError(f"{radical} is no radical of a term of {whole}")

    # Proofs --------------------------------------------------------------------------------------

    def term(self, term: Term) -> tuple[str, str]:
        """(text, name of the fact that it is nonnegative, or positive)."""
        parts, facts, zero = [rational(term.lam.numerator, term.lam.denominator)], [], ""
        for name, e in term.powers:
            if name in self.reading.variables:
                self.signs(self.reading.gen(name))
                parts.append(monomial([name], [e]))
                continue
            text, fact = self.fact(name)
            facts.append(fact)
            parts += [text] * e
            zero = fact if self.frame.constraint(name)[0] == EQ else zero
        if term.square:
            text = polynomial(self.frame.polynomial(term.square))
            parts.append(f"({text} * {text})")
        whole = " * ".join(parts)
        if zero:
            return whole, self.add(f"0 <= {whole}", f"rewrite {zero}; right; ring.")
        strict = self.frame.value(term, self.scope)[1]
        relation, tactic = ("<", "lt.") if strict else ("<=", "le.")
        return whole, self.add(f"0 {relation} {whole}", tactic)

    def prove(self, goal: Poly, proof: Proof, op: str) -> str:
        """The fact that `goal` is nonnegative or positive, by the identity of `proof`."""
        made = [self.term(t) for t in proof.terms]
        total = " + ".join(text for text, _ in made) or "0"
        relation = "<" if op == GT else "<="
        text = polynomial(goal)
        if not proof.terms:
            return self.add(f"0 <= {text}", "right; identity.")
        if not proof.multiplier:
            same = self.add(f"{text} = {total}", "identity.")
            return self.add(f"0 {relation} {text}", f"first [lra | rewrite {same}; lra].")
        m, positive = self.term(Term(Fraction(1), proof.multiplier))
        same = self.add(f"({m}) * {text} = {total}", "identity.")
        whole = self.add(f"0 {relation} ({m}) * {text}", f"first [lra | rewrite {same}; lra].")
        lemma = "cancel_lt" if op == GT else "cancel_le"
        return self.add(
            f"0 {relation} {text}", f"apply ({lemma} ({m})); [exact {positive} | exact {whole}]."
        )

    def step(self, step: Step, number: int) -> None:
        frame, goal = self.frame, self.frame.polynomial(step.goal)
        if step.means:
            self.mean(step)
            frame.step(step)
            self.facts[f"step:{number}"] = self.facts.pop("mean")
            return
        op = frame.verify(goal, step.proof)
        fact = self.prove(goal, step.proof, op)
        frame.step(step)
        if op == GE and frame.constraint(f"step:{number}")[0] == GT:
            self.nonzero(goal, fact)
            fact = self.facts[f"0 < {polynomial(goal)}"]
        elif op == GT:
            self.facts[f"0 < {polynomial(goal)}"] = fact
        self.facts[f"step:{number}"] = fact

    def mean(self, step: Step) -> None:
        """Assume that the mean keeps the pointwise inequality, and prove that inequality."""
        r, goal = self.reading, self.frame.polynomial(step.goal)
        outer, inner = polynomial(goal), polynomial(goal)
        scope: Scope = ()
        total, pointwise = goal, Ratio(goal)
        for name, text in step.means:
            tree, p = r.variables[name].tree, self.frame.polynomial(text)
            assert isinstance(tree, v.Expectation)
            scope = tree.bound
            outer += f" + {polynomial(p)} * {name}"
            inner += f" + {polynomial(p)} * {term_of(r, tree.body, scope)}"
            total = total + p * r.gen(name)
            pointwise = r.plus(pointwise, r.times(Ratio(p), r.ratio(tree.body, scope)))
        drawn = [x for x in r.variables.values() if x.scope == scope]
        premises = {
            f"0 {'<' if x.sign == POSITIVE else '<='} {x.name}": f"S{n}"
            for n, x in enumerate(drawn)
            if x.sign != ANY
        }
        body = _Script(self.frame, self.given)
        body.count, body.facts = 1000 * (self.count + 1), dict(self.facts)
        body.scope = scope
        d, positive = body.denominator(pointwise)
        num = self.frame.numerator(pointwise)
        fact = body.prove(num, step.proof, GE)
        same = body.add(f"{inner} = {polynomial(num)} / {d}", "field; nonzero.")
        body.lines.append(f"rewrite {same}; apply quotient_le; [exact {positive} | exact {fact}].")
        premises |= {f"({statement})": name for statement, name in body.local.items()}
        quantifier = f"forall {' '.join(x.name for x in drawn)} : R, " if drawn else ""
        every = quantifier + " -> ".join([*premises, f"0 <= {inner}"])
        names = " ".join([*(x.name for x in drawn), *premises.values()])
        intros = f"intros {names}." if names else ""
        given = self.given.setdefault(f"({every}) -> 0 <= {outer}", f"H{len(self.given) + 1}")
        first = self.add(every, "\n".join([intros, *body.lines]))
        second = self.add(f"0 <= {outer}", f"exact ({given} {first}).")
        text = polynomial(total)
        same = self.add(f"{text} = {outer}", "ring.")
        self.facts["mean"] = self.add(f"0 <= {text}", f"rewrite {same}; exact {second}.")

    def conclude(self, relation: v.Relation, proofs: Iterable[Proof]) -> None:
        r, goal = self.reading, self.frame.goal
        low, high = (term_of(r, r.prepared(s)) for s in (relation.lhs, relation.rhs))
        if relation.op == ">=":
            low, high = high, low
        d, positive = self.denominator(goal)
        num = self.frame.numerator(goal)
        op = GT if relation.op == "<" else GE
        if num.is_zero():
            self.add(f"{low} = {high}", "first [reflexivity | field; nonzero].")
            self.lines.append("lra.")
            return
        for g, proof in zip((num, -num), proofs, strict=False):
            fact = self.prove(g, proof, op)
            sides = f"({high} - {low})" if g is num else f"({low} - {high})"
            same = self.add(f"{sides} = {polynomial(g)} / {d}", "field; nonzero.")
            lemma, sign = ("quotient_lt", "<") if op == GT else ("quotient_le", "<=")
            self.add(
                f"0 {sign} {sides}",
                f"rewrite {same}; apply {lemma}; [exact {positive} | exact {fact}].",
            )
        self.lines.append("lra.")


def _minus(a: Ratio) -> Ratio:
    return Ratio(-a.num, a.den)


def theorem(certificate: Certificate, claims: Mapping[str, Claim]) -> str:
    """The theorem that belongs to `certificate`, with its proof."""
    claim = claims[certificate.claim]
    premises = premises_of(certificate, claims)
    reading = reading_of(claim, premises, certificate.linear, certificate.closed)
    assert claim.relation is not None
    relation = claim.relation
    low, high = (term_of(reading, reading.prepared(s)) for s in (relation.lhs, relation.rhs))
    given: dict[str, str] = {}
    body = _cases(certificate, claim, premises, reading, 0, (), given)
    words = set(re.findall(r"\w+", " ".join([low, high, *given])))
    used = [x.name for x in reading.variables.values() if not x.scope and x.name in words]
    name = coq_name(claim.id) + "_certificate"
    lines = [f"(* {claim.id}, from {', '.join(premises) or 'its hypotheses alone'} *)"]
    lines.append(f"Theorem {name} : forall {' '.join(used)} : R,")
    lines += [f"  ({statement}) ->" for statement in given]
    lines.append(f"  {low} {relation.op} {high}.")
    lines.append(f"Proof.\nintros {' '.join([*used, *given.values()])}.\n{body}\nQed.\n")
    return "\n".join(lines)


def _cases(
    certificate: Certificate,
    claim: Claim,
    premises: Mapping[str, Claim],
    reading: Reading,
    depth: int,
    choice: tuple[str, ...],
    given: dict[str, str],
) -> str:
    if depth == len(certificate.splits):
        case = next(c for c in certificate.cases if c.choice == choice)
        return _case(certificate, case, claim, premises, reading, given)
    frame = Frame(claim, premises, reading)
    split, script = certificate.splits[depth], _Script(frame, given)
    options = frame.choices(split)
    script.count = 20 * depth
    goals = [
        _cases(certificate, claim, premises, reading, depth + 1, (*choice, c), given)
        for c in options
    ]
    variable = reading.variables.get(split)
    if variable is not None and isinstance(variable.tree, v.Minimum | v.Maximum):
        either = " \\/ ".join(f"{split} = {term_of(reading, a)}" for a in variable.tree.args)
        pattern = "C" + str(depth)
        for _ in options[1:]:
            pattern = f"[C{depth} | {pattern}]"
        head = f"destruct {script.assume(either)} as {pattern}."
    else:
        p = frame.polynomial(split)
        script.signs(p)
        monomials = [reading.ring.from_dict({e: c}) for e, c in p.terms()]
        for q in monomials:
            script.add(f"0 <= {polynomial(q)}", "le.")
        whole = script.add(f"0 <= {polynomial(p)}", "lra.")
        head = "\n".join([*script.lines, f"destruct {whole} as [C{depth} | C{depth}]."])
        goals.reverse()  # positive first: 0 <= p is 0 < p or 0 = p
    return head + "\n" + "\n".join(f"{{ {g} }}" for g in goals)


def _case(
    certificate: Certificate,
    case: Case,
    claim: Claim,
    premises: Mapping[str, Claim],
    reading: Reading,
    given: dict[str, str],
) -> str:
    frame = Frame(claim, premises, reading)
    script = _Script(frame, given)
    script.count = 100
    for depth, (split, choice) in enumerate(zip(certificate.splits, case.choice, strict=True)):
        before = set(frame.made)
        frame.suppose(split, choice)
        variable = reading.variables.get(split)
        for name in [n for n in frame.made if n not in before and n.startswith("choice:")]:
            op, p = frame.made[name]
            text = polynomial(p)
            if op == GT:
                script.facts[name] = script.facts[f"0 < {text}"] = f"C{depth}"
            elif variable is not None:
                assert isinstance(variable.tree, v.Minimum | v.Maximum)
                arg = variable.tree.args[int(choice)]
                x = reading.gen(split)
                difference = reading.plus(Ratio(x), _minus(reading.ratio(arg)))
                d, _ = script.denominator(difference)
                same = script.add(
                    f"{text} = ({split} - {term_of(reading, arg)}) * {d} \\/ "
                    f"{text} = - ({split} - {term_of(reading, arg)}) * {d}",
                    "first [left; field; nonzero | right; field; nonzero].",
                )
                script.facts[name] = script.add(
                    f"{text} = 0", f"destruct {same} as [S | S]; rewrite S, C{depth}; ring."
                )
            else:
                script.facts[name] = script.vanish(p, frame.polynomial(split))
    for number, step in enumerate(case.steps, 1):
        script.step(step, number)
    assert claim.relation is not None
    script.conclude(claim.relation, case.proofs)
    return "\n".join(script.lines)


def text(certificates: Iterable[Certificate], claims: Mapping[str, Claim]) -> str:
    """The text of Certificates.v."""
    return "\n".join([HEADER, *(theorem(c, claims) for c in certificates)])
