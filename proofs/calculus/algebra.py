"""When two trees are the same by linear algebra and linearity of the expectation alone.

`Algebra` puts a tree into a normal form: scalars are SymPy expressions over opaque atoms (norms,
expectations, roots), vectors and operators are linear combinations of words.  The identities used
are those of a vector space, of linear operators, and E(aX + bY) = a E X + b E Y for a and b that do
not depend on the draw.  Nothing about a problem is used: what else is equal must be proved and
given as an equality.  `same` may miss an identity; it never asserts a false one (where a
denominator vanishes nothing is asserted).  Natural numbers are at least one, but those that count
steps, which may be zero.
"""

# ruff: noqa: ARG002 -- a registered method takes its node, needed or not
from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatchmethod

import sympy

from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.calculus.atoms import AlgebraError, Atoms, Key, Linear
from lemmacheck.proofs.calculus.substitution import opened


class Algebra(Atoms):
    """Normal forms modulo given equalities; each equality's left side must be one atom."""

    def __init__(self, equalities: Iterable[tuple[v.Node, v.Node]] = ()) -> None:
        super().__init__()
        for left, right in equalities:
            key = self._atom_of(left)
            self._rules[key] = self.form(right)

    def same(self, left: v.Node, right: v.Node) -> bool:
        """True only if the two are equal in every instance where both are defined."""
        if left.sort is not right.sort:
            return False
        if left.sort is v.Sort.SCALAR:
            difference = self.scalar(left) - self.scalar(right)
            return bool(difference == 0 or sympy.cancel(difference) == 0)
        return self._add(self.linear(left), self.linear(right), -1) == {}

    def form(self, tree: v.Node) -> sympy.Expr | Linear:
        """The normal form: an expression for a scalar, words for a vector or an operator."""
        return self.scalar(tree) if tree.sort is v.Sort.SCALAR else self.linear(tree)

    def _atom_of(self, tree: v.Node) -> Key:
        if tree.sort is v.Sort.SCALAR:
            form = self.scalar(tree)
            if not isinstance(form, sympy.Symbol):
                raise AlgebraError(
                    f"an equality rewrites one atom, not {form}; state it for the atom"
                )
            return str(form.name)
        words = self.linear(tree)
        if list(words.values()) != [sympy.Integer(1)] or len(next(iter(words))) != 1:
            raise AlgebraError(
                "an equality rewrites one atom, not a combination; state it for the atom"
            )
        return next(iter(words))[0]

    # Scalars

    @singledispatchmethod
    def scalar(self, tree: v.Node) -> sympy.Expr:
        """The scalar as an expression in its atoms.

        Raises:
            AlgebraError: the tree is not a scalar, or of a kind that the calculus does not know.

        """
        raise AlgebraError(
            f"{type(tree).__name__} has no normal form as a scalar; register one in algebra.py"
        )

    @scalar.register
    def _(self, t: v.Number) -> sympy.Expr:
        return sympy.Rational(t.value.numerator, t.value.denominator)

    @scalar.register
    def _(self, t: v.Symbol) -> sympy.Expr:
        name = t.name if t.index is None else f"{t.name}[{self._key(t.index)}]"
        if t.natural:  # D = (sqrt D)^2, so that roots of batch sizes are polynomial
            sign = {"positive": True} if t.first > 0 else {"nonnegative": True}
            return self._named(f"sqrt({name})", t.free, **sign) ** 2
        signs = {
            "positive": {"positive": True},
            "nonnegative": {"nonnegative": True},
            "any": {"real": True},
        }
        return self._named(name, t.free, **signs[t.sign])

    @scalar.register
    def _(self, t: v.Dimension) -> sympy.Expr:
        return self._named("d", t.free, positive=True)

    @scalar.register
    def _(self, t: v.Sum) -> sympy.Expr:
        return sympy.Add(*(self.scalar(s) for s in t.terms))

    @scalar.register
    def _(self, t: v.Negative) -> sympy.Expr:
        return -self.scalar(t.arg)

    @scalar.register
    def _(self, t: v.Product) -> sympy.Expr:
        return sympy.Mul(*(self.scalar(s) for s in t.factors))

    @scalar.register
    def _(self, t: v.Quotient) -> sympy.Expr:
        return self.scalar(t.numerator) / self.scalar(t.denominator)

    @scalar.register
    def _(self, t: v.Power) -> sympy.Expr:
        exponent = self.scalar(t.exponent)
        if not exponent.is_Integer:
            raise AlgebraError(f"the exponent {exponent} is no number; fix it before normalising")
        return self.scalar(t.base) ** exponent

    @scalar.register
    def _(self, t: v.Root) -> sympy.Expr:
        return sympy.sqrt(sympy.cancel(self.scalar(t.arg)))

    @scalar.register
    def _(self, t: v.Ceiling) -> sympy.Expr:
        form = self.scalar(t.arg)
        return self._scalar_atom(f"ceil({self._text(form)})", self._depends(form))

    @scalar.register
    def _(self, t: v.Minimum) -> sympy.Expr:
        forms = [self.scalar(a) for a in t.args]
        sign = {"nonnegative": True} if all(f.is_nonnegative for f in forms) else {}
        free = frozenset().union(*(self._depends(f) for f in forms))
        parts = sorted({self._text(f) for f in forms})
        return self._scalar_atom(f"min({';'.join(parts)})", free, **sign)

    @scalar.register
    def _(self, t: v.Norm) -> sympy.Expr:
        words = self.linear(t.arg)
        if not words:
            return sympy.Integer(0)
        first = words[min(words)]
        if first.could_extract_minus_sign():  # the norm of x and of -x
            words = {word: -c for word, c in words.items()}
        key = f"norm_{t.kind}({self._words(words)})"
        return self._scalar_atom(key, self._within(words), nonnegative=True)

    @scalar.register
    def _(self, t: v.Inner) -> sympy.Expr:
        sides = [self.linear(a) for a in (t.left, t.right)]
        parts = sorted(self._words(words) for words in sides)
        free = frozenset().union(*(self._within(words) for words in sides))
        return self._scalar_atom(f"inner({';'.join(parts)})", free)

    @scalar.register
    def _(self, t: v.Call) -> sympy.Expr:
        return self.scalar(opened(t))

    @scalar.register
    def _(self, t: v.Expectation) -> sympy.Expr:
        form = self.scalar(t.body)
        for draw in reversed(t.bound):
            form = self._mean(draw, form)
        return form

    @scalar.register
    def _(self, t: v.Variance) -> sympy.Expr:
        mean = v.Expectation(t.bound, t.body)
        if t.body.sort is v.Sort.SCALAR:
            square = v.Expectation(t.bound, t.body**2)
            return self.scalar(square) - self.scalar(mean) ** 2
        return self.scalar(v.Expectation(t.bound, v.norm(t.body - mean) ** 2))

    @scalar.register
    def _(self, t: v.CollectionMean) -> sympy.Expr:
        body = self.scalar(t.body)
        member = ";".join(part.name for part in (t.task, *t.batches))
        key = f"mean({t.collection.name};{member};{self._text(body)})"
        free = (self._depends(body) - t.member) | {t.collection}
        sign = {"nonnegative": True} if body.is_nonnegative else {}
        return self._scalar_atom(key, free, **sign)

    def _mean(self, draw: v.Draw, form: sympy.Expr) -> sympy.Expr:
        """The expectation over one draw: products that depend on it are atoms, others come out."""
        dependent = [s for s in form.free_symbols if draw.variable in self._free[s.name]]
        if not dependent:
            return form
        total = sympy.Integer(0)
        for term in sympy.Add.make_args(form):
            outside, inside = term.as_independent(*dependent, as_Add=False)
            spread = sympy.expand(inside)
            if inside == 1:
                total += outside
            elif spread.is_Add:
                total += outside * self._mean(draw, spread)
            else:
                scale, core = spread.as_independent(*dependent, as_Add=False)
                total += outside * scale * self._expected(draw, core)
        return total

    def _expected(self, draw: v.Draw, form: sympy.Expr) -> sympy.Expr:
        free = frozenset().union(*(self._free[s.name] for s in form.free_symbols))
        sign = {"nonnegative": True} if form.is_nonnegative else {}
        key = f"E[{self._draw(draw)}]({self._text(form)})"
        return self._scalar_atom(key, (free | draw.law.free) - {draw.variable}, **sign)

    # Vectors and operators

    @singledispatchmethod
    def linear(self, tree: v.Node) -> Linear:
        """The vector or operator as a combination of words; none has coefficient zero.

        Raises:
            AlgebraError: the tree is a scalar, or of a kind that the calculus does not know.

        """
        raise AlgebraError(
            f"{type(tree).__name__} has no normal form as a vector; register one in algebra.py"
        )

    @linear.register
    def _(self, t: v.Symbol) -> Linear:
        return self._linear_atom(t.name, t.free)

    @linear.register
    def _(self, t: v.Zero) -> Linear:
        return {}

    @linear.register
    def _(self, t: v.Identity) -> Linear:
        return {(): sympy.Integer(1)}

    @linear.register
    def _(self, t: v.Sum) -> Linear:
        total: Linear = {}
        for term in t.terms:
            total = self._add(total, self.linear(term))
        return total

    @linear.register
    def _(self, t: v.Negative) -> Linear:
        return self._add({}, self.linear(t.arg), -1)

    @linear.register
    def _(self, t: v.Scale) -> Linear:
        return self._add({}, self.linear(t.arg), self.scalar(t.factor))

    @linear.register
    def _(self, t: v.Apply) -> Linear:
        return self._times(self.linear(t.operator), self.linear(t.vector))

    @linear.register
    def _(self, t: v.Compose) -> Linear:
        return self._times(self.linear(t.left), self.linear(t.right))

    @linear.register
    def _(self, t: v.Gradient) -> Linear:
        return self._of_loss("grad", t)

    @linear.register
    def _(self, t: v.Hessian) -> Linear:
        return self._of_loss("hess", t)

    @linear.register
    def _(self, t: v.Call) -> Linear:
        return self.linear(opened(t))

    @linear.register
    def _(self, t: v.Expectation) -> Linear:
        words = self.linear(t.body)
        for draw in reversed(t.bound):
            words = self._mean_words(draw, words, t.sort is v.Sort.VECTOR)
        return words

    def _mean_words(self, draw: v.Draw, words: Linear, vector: bool) -> Linear:
        total: Linear = {}
        for word, coefficient in words.items():
            moves = [draw.variable in self._free[key] for key in word]
            random = draw.variable in self._depends(coefficient)
            if not random and not any(moves):
                total = self._add(total, {word: coefficient})
                continue
            start = 0 if random else moves.index(True)
            stop = len(word) - moves[::-1].index(True) if any(moves) else start
            if random and vector:
                stop = len(word)  # the coefficient stays with its vector
            inner, scale = (
                (coefficient, sympy.Integer(1)) if random else (sympy.Integer(1), coefficient)
            )
            middle = word[start:stop]
            free = frozenset().union(
                self._depends(inner), draw.law.free, *(self._free[k] for k in middle)
            )
            name = f"E[{self._draw(draw)}]({self._words({middle: inner})})"
            atom = self._linear_atom(name, free - {draw.variable})
            left: Linear = {word[:start]: scale}
            total = self._add(
                total, self._times(self._times(left, atom), {word[stop:]: sympy.Integer(1)})
            )
        return total

    # Keys

    def _of_loss(self, name: str, t: v.Gradient | v.Hessian) -> Linear:
        point = self.linear(t.point)
        batch = "" if t.batch is None else self._key(t.batch)
        free = self._within(point) | t.task.free | (t.batch.free if t.batch else frozenset())
        return self._linear_atom(f"{name}({self._key(t.task)};{self._words(point)};{batch})", free)

    def _draw(self, draw: v.Draw) -> str:
        match draw.law:
            case v.TaskLaw():
                law = "p"
            case v.BatchLaw(task, count, replacement):
                law = f"batch({self._key(task)},{self._text(self.scalar(count))},{replacement})"
            case v.CollectionLaw():
                sizes = (self._text(self.scalar(n)) for n in (draw.law.count, *draw.law.sizes))
                law = f"collection({','.join(sizes)})"
            case other:
                raise AlgebraError(
                    f"the law {type(other).__name__} is unknown here; name it in algebra.py"
                )
        return f"{draw.variable.name}~{law}"
