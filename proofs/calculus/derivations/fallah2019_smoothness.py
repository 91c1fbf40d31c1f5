"""Fallah et al. 2019, Lemma 4.9 and (56): how fast the gradient of F moves."""

from __future__ import annotations

from fractions import Fraction

from lemmacheck.proofs.calculus.building import Setting, chain, sign, unknown, write
from lemmacheck.proofs.calculus.derivation import Derivation, step
from lemmacheck.proofs.calculus.derivations._blocks import adapted_gradient, operator_bound
from lemmacheck.proofs.calculus.derivations._case import Case
from lemmacheck.proofs.calculus.leaves import HessianLipschitz, Smooth
from lemmacheck.proofs.calculus.norms import (
    Composed,
    LipschitzConstant,
    LipschitzIdentity,
    LipschitzMean,
    LipschitzScaled,
    LipschitzSum,
    ProductRule,
)
from lemmacheck.proofs.calculus.order import Least, Where
from lemmacheck.proofs.notation import (
    E,
    I,
    adapted,
    alpha,
    grad,
    i,
    nabla_F,
    norm,
    over_tasks,
    u,
    w,
)
from lemmacheck.proofs.vocabulary import Node, Sort, Symbol

P = "fallah2019/"
X = Symbol("x", Sort.VECTOR)


def mean_norm(point: Node) -> Node:
    """The mean over tasks of the gradient's norm."""
    return E(over_tasks, norm(grad(i, point)))


def gradient_moves(s: Setting, first: Symbol, second: Symbol) -> Derivation:
    """X -> (I - alpha H(x)) grad(x - alpha grad(x)) is Lipschitz, for one task."""
    rho = s.constant("hessian_lipschitz")
    step_moves = step(
        LipschitzScaled(negative=True), step(Smooth(i, s.L, first, second)), s.alpha_sign
    )
    inner = step(LipschitzSum(), step(LipschitzIdentity(X, first, second)), step_moves)
    outer = step(Smooth(i, s.L, adapted(i, first), adapted(i, second)))
    gradient = step(Composed(), outer, inner, sign(s.L))
    hessian = step(
        LipschitzScaled(negative=True), step(HessianLipschitz(i, rho, first, second)), s.alpha_sign
    )
    operator = step(LipschitzSum(), step(LipschitzConstant(X, I, first, second)), hessian)
    return step(
        ProductRule(),
        operator,
        gradient,
        operator_bound(s, i, first),
        adapted_gradient(s, i, second),
        sign(s.L * (1 + alpha * s.L), s.alpha_sign),
        sign(alpha * rho, s.alpha_sign),
    )


def one_sided(s: Setting, first: Symbol = w, second: Symbol = u) -> Derivation:
    """Constant K^2 L + rho alpha K E norm grad(second), where K = 1 + alpha L."""
    rho, x = s.constant("hessian_lipschitz"), alpha * s.L
    constant = (1 + x) ** 2 * s.L + rho * alpha * (1 + x) * mean_norm(second)
    proved = step(LipschitzMean((over_tasks,)), gradient_moves(s, first, second))
    return write(proved, norm(nabla_F(w) - nabla_F(u)), constant * norm(w - u))


def two_sided(s: Setting) -> Derivation:
    """The same with the smaller of the two mean norms."""
    rho, x, m = s.constant("hessian_lipschitz"), alpha * s.L, unknown("m")
    template = ((1 + x) ** 2 * s.L + rho * alpha * (1 + x) * m) * norm(w - u)
    sides = one_sided(s, u, w), one_sided(s, w, u)
    return step(Least(m, template, mean_norm(w), mean_norm(u)), *sides)


def weakened(s: Setting, first: Symbol = w, second: Symbol = u) -> Derivation:
    """From alpha L <= 1: (4L + 2 rho alpha E norm grad(second)) distance."""
    rho, x, m, d = s.constant("hessian_lipschitz"), unknown("x"), unknown("m"), unknown("d")
    sharp = ((1 + x) ** 2 * s.L + rho * (x / s.L) * (1 + x) * m) * d
    loose = (4 * s.L + 2 * rho * (x / s.L) * m) * d
    values = ((x, alpha * s.L, Fraction(1)), (m, mean_norm(second), None), (d, norm(w - u), None))
    signs = s.x_sign, s.x_upper, sign(mean_norm(second)), sign(norm(w - u))
    proved = chain(one_sided(s, first, second), step(Where(sharp, loose, values), *signs))
    printed = (4 * s.L + 2 * rho * alpha * mean_norm(second)) * norm(w - u)
    return write(proved, norm(nabla_F(w) - nabla_F(u)), printed)


def weakened_two_sided(s: Setting) -> Derivation:
    """The printed relation, with the smaller of the two mean norms."""
    rho, m = s.constant("hessian_lipschitz"), unknown("m")
    template = (4 * s.L + 2 * rho * alpha * m) * norm(w - u)
    return step(
        Least(m, template, mean_norm(w), mean_norm(u)), weakened(s, u, w), weakened(s, w, u)
    )


CASES = (
    Case(P + "eq-56", lambda s: adapted_gradient(s, i, u), lambda s: adapted_gradient(s, i, u)),
    Case(P + "eq-57+1", one_sided, weakened),
    Case(P + "lemma-4.9", two_sided, weakened_two_sided),
)
