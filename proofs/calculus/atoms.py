"""Atoms of the normal form: their keys, the symbols they depend on, and words made of them."""

from __future__ import annotations

from typing import Any

import sympy

from lemmacheck.proofs import vocabulary as v

Key = str
Word = tuple[Key, ...]
Linear = dict[Word, sympy.Expr]  # a vector's words end in a vector atom; an operator's are products


class AlgebraError(TypeError):
    """A tree has no normal form; the message names the node."""


class Atoms:
    """The atoms met so far; an atom with a rule is replaced by the rule's right side."""

    def __init__(self) -> None:
        self._free: dict[Key, frozenset[v.Symbol]] = {}
        self._rules: dict[Key, Any] = {}

    def _depends(self, form: sympy.Expr) -> frozenset[v.Symbol]:
        return frozenset().union(*(self._free[s.name] for s in form.free_symbols))

    def _named(self, name: str, free: frozenset[v.Symbol], **assumptions: bool) -> sympy.Symbol:
        if self._free.setdefault(name, free) != free:
            raise AlgebraError(f"{name} stands for two things; give each symbol one declaration")
        return sympy.Symbol(name, **assumptions)

    def _scalar_atom(self, key: Key, free: frozenset[v.Symbol], **assumptions: bool) -> sympy.Expr:
        if key in self._rules:
            return self._rules[key]
        return self._named(key, free, **assumptions)

    def _linear_atom(self, key: Key, free: frozenset[v.Symbol]) -> Linear:
        if key in self._rules:
            form: Linear = self._rules[key]
            return form
        if self._free.setdefault(key, free) != free:
            raise AlgebraError(f"{key} stands for two things; give each symbol one declaration")
        return {(key,): sympy.Integer(1)}

    def _within(self, words: Linear) -> frozenset[v.Symbol]:
        keys = (self._free[key] for word in words for key in word)
        return frozenset().union(*keys, *(self._depends(c) for c in words.values()))

    @staticmethod
    def _key(t: v.Node) -> str:
        if not isinstance(t, v.Symbol) or t.index is not None:
            raise AlgebraError(f"{t} must be a plain symbol here; bind it to one")
        return t.name

    @staticmethod
    def _text(form: sympy.Expr) -> str:
        return str(sympy.cancel(form))

    def _words(self, words: Linear) -> str:
        return " + ".join(f"({self._text(c)})*{'.'.join(w)}" for w, c in sorted(words.items()))

    @staticmethod
    def _add(left: Linear, right: Linear, factor: sympy.Expr | int = 1) -> Linear:
        total = dict(left)
        for word, c in right.items():
            total[word] = sympy.cancel(total.get(word, sympy.Integer(0)) + factor * c)
        return {word: c for word, c in total.items() if c != 0}

    def _times(self, left: Linear, right: Linear) -> Linear:
        total: Linear = {}
        for a, c in left.items():
            for b, e in right.items():
                total = self._add(total, {a + b: c * e})
        return total
