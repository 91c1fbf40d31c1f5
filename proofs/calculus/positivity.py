"""Exact decisions on signs of rational expressions in nonnegative unknowns.

`sign` answers +1, -1 or 0 only with a proof: factors of even multiplicity, polynomials whose
coefficients have one sign (each coefficient a polynomial in one bounded unknown without roots
inside its interval, by Sturm), or a polynomial in one unknown without positive roots.  Otherwise
None.  No float enters.
"""

from __future__ import annotations

import sympy


def sign(
    form: sympy.Expr, bounded: sympy.Symbol | None = None, upper: sympy.Rational | None = None
) -> int | None:
    """The sign of `form` wherever it is defined: 1 is >= 0, -1 is <= 0, 0 is identically 0.

    Every symbol is taken as >= 0 if its assumptions say so, `bounded` also as <= `upper`; a symbol
    of unknown sign makes the answer None unless it stands under an even power.
    """
    form = sympy.cancel(form)
    if form == 0:
        return 0
    numerator, denominator = sympy.fraction(form)
    result = 1
    for part in (numerator, denominator):
        constant, factors = sympy.factor_list(part)
        if not constant.is_number or constant.is_positive is None:
            return None
        result *= 1 if constant.is_positive else -1
        for factor, multiplicity in factors:
            if multiplicity % 2 == 0:
                continue
            own = _sign_of_factor(factor, bounded, upper)
            if own is None:
                return None
            result *= own
    return result


def _sign_of_factor(
    factor: sympy.Expr, bounded: sympy.Symbol | None, upper: sympy.Rational | None
) -> int | None:
    unknowns = sorted(factor.free_symbols, key=str)
    others = [s for s in unknowns if s != bounded]
    if all(s.is_nonnegative for s in unknowns):
        try:
            coefficients = sympy.Poly(factor, *others).coeffs() if others else [factor]
        except sympy.PolynomialError:  # a root of an unknown
            return None
        signs = {univariate_sign(c, bounded, upper) for c in coefficients} - {0}
        if len(signs) == 1 and None not in signs:
            return signs.pop()
        return _homogeneous_sign(factor, unknowns, bounded)
    return None


def _homogeneous_sign(
    factor: sympy.Expr, unknowns: list[sympy.Symbol], bounded: sympy.Symbol | None
) -> int | None:
    """Of a form in two unknowns: its sign where one of them is 1, by Sturm."""
    if bounded in unknowns or len(unknowns) > 2:
        return None
    if len(unknowns) == 2:
        polynomial = sympy.Poly(factor, *unknowns)
        if not polynomial.is_homogeneous:
            return None
        # both at 1 and at infinity: a form without zeros inside the quadrant has one sign there
        factor = factor.subs(unknowns[0], 1)
        unknowns = unknowns[1:]
    return univariate_sign(factor, unknowns[0], None)


def univariate_sign(
    form: sympy.Expr, unknown: sympy.Symbol | None, upper: sympy.Rational | None
) -> int | None:
    """The sign of a polynomial with rational coefficients on [0, upper], or on [0, infinity)."""
    form = sympy.expand(form)
    if form.is_Rational:
        return int(sympy.sign(form))
    if unknown is None or form.free_symbols != {unknown}:
        return None
    polynomial = sympy.Poly(form, unknown)
    if not polynomial.domain.is_QQ and not polynomial.domain.is_ZZ:
        return None
    result = int(sympy.sign(polynomial.LC()))
    factors = polynomial.factor_list()[1]
    for factor, multiplicity in factors:
        if multiplicity % 2 == 0:
            continue
        inside = factor.count_roots(0, upper) - (factor.eval(0) == 0)
        if upper is not None:
            inside -= factor.eval(upper) == 0
        if inside > 0:
            return None
    if upper is None:
        return result
    for k in range(2, polynomial.degree() + 4):  # roots at even multiplicity: at most degree many
        value = polynomial.eval(upper / k)
        if value != 0:
            return int(sympy.sign(value))
    return None
