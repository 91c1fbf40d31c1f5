"""Fallah et al. 2019, Lemma A.2: the gradient of f, and those of F_i, by the gradient of F.

The mean value theorem that the paper uses is false for gradients; smoothness alone gives the same
constants, through norm(grad F_i - grad f_i) <= (2 alpha L + alpha^2 L^2) norm(grad f_i).
"""

from __future__ import annotations

from fractions import Fraction

from lemmacheck.proofs.calculus.building import (
    Setting,
    add,
    bound,
    chain,
    from_equal,
    keep,
    scaled,
    sign,
    write,
)
from lemmacheck.proofs.calculus.chance import MeanByMeanSquare, Moments, NormOfMean
from lemmacheck.proofs.calculus.derivation import Derivation, step
from lemmacheck.proofs.calculus.derivations._blocks import (
    adapted_gradient,
    inner_move,
    mean,
    operator_on,
    squared,
)
from lemmacheck.proofs.calculus.derivations._case import Case
from lemmacheck.proofs.calculus.leaves import HessianBounded, TaskVariance
from lemmacheck.proofs.calculus.norms import Operator, ScaledNorm, Triangle, Young
from lemmacheck.proofs.calculus.order import Absorbed
from lemmacheck.proofs.notation import (
    E,
    adapted,
    alpha,
    grad,
    hess,
    i,
    nabla_F,
    nabla_f,
    nabla_F_i,
    norm,
    over_tasks,
    w,
)
from lemmacheck.proofs.vocabulary import Node, Number, Root, node

P = "fallah2019/"
G, THERE = grad(i, w), grad(i, adapted(i, w))
DEVIATION = G - E(over_tasks, G)


def x(s: Setting) -> Node:
    """2 alpha L + alpha^2 L^2, the numerator of C_2."""
    return 2 * alpha * s.L + alpha**2 * s.L**2


def near(s: Setting) -> Derivation:
    """norm(grad f_i - grad F_i) <= (2 alpha L + alpha^2 L^2) norm(grad f_i)."""
    hessian = hess(i, w)
    on_there = chain(
        step(Operator(hessian, THERE)),
        scaled(norm(THERE), step(HessianBounded(i, s.L, w))),
        scaled(s.L, adapted_gradient(s, i, w)),
    )
    out = step(ScaledNorm(alpha, hessian @ THERE), s.alpha_sign)
    second = scaled(alpha, on_there, s.alpha_sign)
    second = write(second, norm(alpha * (hessian @ THERE)), bound(second).rhs, out)
    split = step(Triangle((G - THERE, alpha * (hessian @ THERE))))
    total = chain(split, add(inner_move(s, i, w), second))
    return write(total, norm(G - nabla_F_i(i, w)), x(s) * norm(G))


def factor_below_one(s: Setting) -> Derivation:
    """2 alpha L + alpha^2 L^2 <= 1, from alpha <= (sqrt 2 - 1) / L."""
    grown = add(step_scaled(s), keep(node(1)))
    grown = write(grown, 1 + alpha * s.L, Root(node(2)))
    square = squared(grown, s.alpha_sign)
    shifted = add(square, keep(Number(Fraction(-1))))
    return write(shifted, x(s), node(1))


def step_scaled(s: Setting) -> Derivation:
    """Alpha L <= sqrt 2 - 1."""
    return write(scaled(s.L, s.given(alpha, None)), alpha * s.L, Root(node(2)) - 1)


def mean_norm(s: Setting) -> Derivation:
    """E norm(grad f_i) <= norm(grad f) + sigma."""
    sigma = s.constant("task_variance")
    split = mean(over_tasks, step(Triangle((DEVIATION, E(over_tasks, G)))))
    spread = step(MeanByMeanSquare(sigma), step(TaskVariance(i, sigma, w)), sign(sigma))
    total = chain(split, add(spread, keep(norm(nabla_f(w)))))
    return write(total, E(over_tasks, norm(G)), norm(nabla_f(w)) + sigma)


def gradient_of_f(s: Setting) -> Derivation:
    """(43), with C_1 = 1 / (1 - x) and C_2 = x / (1 - x), x = 2 alpha L + alpha^2 L^2."""
    difference = G - nabla_F_i(i, w)
    split = step(Triangle((nabla_F(w), E(over_tasks, difference))))
    jensen = chain(step(NormOfMean((over_tasks,), difference)), mean(over_tasks, near(s)))
    spread = chain(jensen, scaled(x(s), mean_norm(s), s.alpha_sign))
    total = chain(split, add(keep(norm(nabla_F(w))), spread))
    rest = norm(nabla_F(w)) + x(s) * s.constant("task_variance")
    total = write(total, norm(nabla_f(w)), rest + x(s) * norm(nabla_f(w)))
    proved = step(Absorbed(rest, x(s)), total, factor_below_one(s))
    c_1 = 1 / (1 - x(s))
    limit = c_1 * norm(nabla_F(w)) + x(s) * c_1 * s.constant("task_variance")
    return write(proved, norm(nabla_f(w)), limit)


def second_moment(s: Setting) -> Derivation:
    """(44) with the constant that the argument gives: (1 + alpha L)^4 in both places."""
    sigma = s.constant("task_variance")
    one = 1 + alpha * s.L
    both = chain(operator_on(s, i, w, THERE), scaled(one, adapted_gradient(s, i, w), s.alpha_sign))
    squares = mean(over_tasks, squared(write(both, norm(nabla_F_i(i, w)), one**2 * norm(G))))
    moments = from_equal(step(Moments((over_tasks,), G)))
    moments = chain(moments, add(keep(norm(nabla_f(w)) ** 2), step(TaskVariance(i, sigma, w))))
    first = chain(squares, scaled(one**4, moments, s.alpha_sign))
    c_1 = 1 / (1 - x(s))
    a, b = c_1 * norm(nabla_F(w)), x(s) * c_1 * sigma
    square = chain(squared(gradient_of_f(s)), step(Young(a, b, node(1))))
    last = scaled(one**4, add(square, keep(sigma**2)), s.alpha_sign)
    limit = (
        2 * one**4 * c_1**2 * norm(nabla_F(w)) ** 2
        + one**4 * (2 * (x(s) * c_1) ** 2 + 1) * sigma**2
    )
    return write(chain(first, last), E(over_tasks, norm(nabla_F_i(i, w)) ** 2), limit)


CASES = (
    Case(P + "eq-43", gradient_of_f, gradient_of_f),
    Case(P + "eq-44", second_moment),
    Case(P + "eq-44-repaired", second_moment, second_moment),
)
