"""Fallah et al. 2019, Theorem 4.13 and (78), (81), (85): the gradients of F and F-hat."""

from __future__ import annotations

from fractions import Fraction

from lemmacheck.proofs.calculus.building import (
    Setting,
    add,
    bound,
    chain,
    scaled,
    sign,
    unknown,
    write,
)
from lemmacheck.proofs.calculus.chance import (
    BatchMean,
    CauchySchwarz,
    MeanByMeanSquare,
    NormOfMean,
)
from lemmacheck.proofs.calculus.derivation import Derivation, step
from lemmacheck.proofs.calculus.derivations._blocks import (
    batch_moves,
    gradient_variance,
    mean,
    operator_on,
    squared,
)
from lemmacheck.proofs.calculus.derivations._case import Case
from lemmacheck.proofs.calculus.leaves import SampleVariance, Unbiased
from lemmacheck.proofs.calculus.norms import Operator, ScaledNorm, SpectralFrobenius, Triangle
from lemmacheck.proofs.calculus.order import Multiplied, RootBound, Where
from lemmacheck.proofs.notation import (
    D_test,
    E,
    I,
    adapted,
    alpha,
    b_test,
    grad,
    hess,
    i,
    nabla_F,
    nabla_F_hat,
    norm,
    over_batch,
    over_tasks,
    w,
)
from lemmacheck.proofs.vocabulary import Node, Root

P = "fallah2019/"
TEST = over_batch(i, b_test, D_test)
BOTH = (over_tasks, TEST)
ERROR_G = grad(i, adapted(i, w, b_test)) - grad(i, adapted(i, w))
NOISE_H = hess(i, w, b_test) - hess(i, w)
ERROR_H = -(alpha * NOISE_H)
CROSS = ERROR_H @ ERROR_G


def s_g(s: Setting) -> Node:
    """sigma_tilde / sqrt D."""
    return s.constant("sample_gradient_variance") / Root(D_test)


def s_h(s: Setting) -> Node:
    """sigma_H / sqrt D."""
    return s.constant("sample_hessian_variance", "frobenius") / Root(D_test)


def hessian_noise(s: Setting) -> Derivation:
    """(78): E norm(e_H)^2 <= alpha^2 sigma_H^2 / D, in the Frobenius norm."""
    constant = s.constant("sample_hessian_variance", "frobenius")
    one = step(SampleVariance("hessian", i, constant, w, b_test, "frobenius"))
    noise = scaled(alpha**2, step(BatchMean(D_test), one), s.alpha_sign)
    out = step(ScaledNorm(alpha, NOISE_H, "frobenius"), s.alpha_sign)
    limit = alpha**2 * constant**2 / D_test
    return write(noise, E(TEST, norm(ERROR_H, "frobenius") ** 2), limit, out)


def gradient_noise(s: Setting) -> Derivation:
    """(81): alpha^2 L^2 times the variance of the batch gradient."""
    variance = gradient_variance(s, TEST, i, w, D_test)
    return scaled(alpha**2 * s.L**2, variance, s.alpha_sign)


def gradient_error(s: Setting) -> Derivation:
    """E norm(e_G)^2 <= alpha^2 L^2 sigma_tilde^2 / D."""
    return chain(mean(TEST, squared(batch_moves(s, i, w, b_test))), gradient_noise(s))


def mean_gradient_error(s: Setting) -> Derivation:
    """E norm(e_G) <= alpha L sigma_tilde / sqrt D, over task and batch."""
    noise = step(MeanByMeanSquare(s_g(s)), gradient_variance(s, TEST, i, w, D_test), sign(s_g(s)))
    one = chain(mean(TEST, batch_moves(s, i, w, b_test)), scaled(alpha * s.L, noise, s.alpha_sign))
    return mean(over_tasks, one)


def cross_root(s: Setting) -> Derivation:
    """E over tasks of sqrt(E norm(e_H)^2 E norm(e_G)^2) <= alpha^2 L sigma_H sigma_tilde / D."""
    h, g = hessian_noise(s), gradient_error(s)
    product = step(Multiplied(), h, g, sign(bound(h).lhs), sign(bound(g).lhs))
    limit = alpha * s_h(s) * (alpha * s.L * s_g(s))
    product = write(product, bound(product).lhs, limit**2)
    root = step(RootBound(limit), product, sign(limit, s.alpha_sign))
    return mean(over_tasks, root)


def cross_norm(s: Setting) -> Derivation:
    """norm(E e_H e_G) <= the same, by Cauchy-Schwarz."""
    frobenius = norm(ERROR_H, "frobenius")
    pointwise = step(Operator(ERROR_H, ERROR_G))
    wider = scaled(norm(ERROR_G), step(SpectralFrobenius(ERROR_H)))
    holder = step(CauchySchwarz((TEST,), frobenius, norm(ERROR_G)))
    inner = chain(mean(TEST, chain(pointwise, wider)), holder)
    return chain(step(NormOfMean(BOTH, CROSS)), mean(over_tasks, inner), cross_root(s))


def base_norm(s: Setting) -> Derivation:
    """norm(E (I - alpha H) E e_G) <= (1 + alpha L) E norm(e_G)."""
    vector = E(TEST, ERROR_G)
    operator = I - alpha * hess(i, w)
    jensen = step(NormOfMean((over_tasks,), operator @ vector))
    inner = scaled(1 + alpha * s.L, step(NormOfMean((TEST,), ERROR_G)), s.alpha_sign)
    return chain(jensen, mean(over_tasks, chain(operator_on(s, i, w, vector), inner)))


def both_errors(s: Setting) -> Derivation:
    """(85), second line: both errors bounded."""
    first = scaled(1 + alpha * s.L, mean_gradient_error(s), s.alpha_sign)
    total = add(first, cross_root(s))
    return write(total, bound(total).lhs, sharp(s))


def sharp(s: Setting) -> Node:
    """The bound before alpha L <= 1 is used."""
    sigma_tilde = s.constant("sample_gradient_variance")
    sigma_H = s.constant("sample_hessian_variance", "frobenius")
    first = (1 + alpha * s.L) * alpha * s.L * (sigma_tilde / Root(D_test))
    return first + alpha**2 * s.L * (sigma_H * sigma_tilde / D_test)


def gap(s: Setting) -> Derivation:
    """Theorem 4.13 before its last weakening."""
    base = E(over_tasks, (I - alpha * hess(i, w)) @ E(TEST, ERROR_G))
    split = step(Triangle((base, E(BOTH, CROSS))))
    first = chain(base_norm(s), scaled(1 + alpha * s.L, mean_gradient_error(s), s.alpha_sign))
    total = chain(split, add(first, cross_norm(s)))
    unbiased = step(Unbiased(TEST, hess(i, w, b_test)))
    return write(total, norm(nabla_F_hat(w) - nabla_F(w)), sharp(s), unbiased)


def weakened_gap(s: Setting) -> Derivation:
    """From alpha L <= 1: 2 alpha L in place of (1 + alpha L) alpha L."""
    x, g, rest = unknown("x"), unknown("g"), unknown("r")
    sigma_tilde = s.constant("sample_gradient_variance")
    sigma_H = s.constant("sample_hessian_variance", "frobenius")
    cross = alpha**2 * s.L * (sigma_H * sigma_tilde / D_test)
    values = ((x, alpha * s.L, Fraction(1)), (g, s_g(s), None), (rest, cross, None))
    signs = s.x_sign, s.x_upper, sign(s_g(s)), sign(cross, s.alpha_sign)
    weaker = step(Where((1 + x) * x * g + rest, 2 * x * g + rest, values), *signs)
    printed = 2 * alpha * s.L * s_g(s) + cross
    return write(chain(gap(s), weaker), norm(nabla_F_hat(w) - nabla_F(w)), printed)


CASES = (
    Case(P + "eq-78.2", hessian_noise, hessian_noise),
    Case(P + "eq-81", gradient_noise, gradient_noise),
    Case(P + "eq-85.2", both_errors, both_errors),
    Case(P + "theorem-4.13", gap, weakened_gap),
)
