"""Fallah et al. 2019, Lemma 4.12 and (58): bias and second moment of the inner gradient."""

from __future__ import annotations

from lemmacheck.proofs.calculus.building import (
    Setting,
    add,
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
    batch_moves,
    gradient_variance,
    mean,
    squared,
)
from lemmacheck.proofs.calculus.derivations._case import Case
from lemmacheck.proofs.calculus.leaves import Unbiased
from lemmacheck.proofs.calculus.norms import Young
from lemmacheck.proofs.notation import (
    D_beta,
    D_in,
    D_o,
    E,
    adapted,
    alpha,
    b_beta,
    b_in,
    b_o,
    grad,
    i,
    norm,
    over_batch,
    phi,
    w,
)
from lemmacheck.proofs.vocabulary import Root

P = "fallah2019/"
INNER, OUTER = over_batch(i, b_in, D_in), over_batch(i, b_o, D_o)
SAMPLED = grad(i, adapted(i, w, b_in), b_o)
STOCHASTIC, EXACT = grad(i, adapted(i, w, b_in)), grad(i, adapted(i, w))
ERROR = STOCHASTIC - EXACT
NOISE = grad(i, w, b_in) - grad(i, w)


def batch_variance(s: Setting) -> Derivation:
    """(58)."""
    draw = over_batch(i, b_beta, D_beta)
    noise = grad(i, w, b_beta) - grad(i, w)
    limit = s.constant("sample_gradient_variance") ** 2 / D_beta
    return write(gradient_variance(s, draw, i, w, D_beta), E(draw, norm(noise) ** 2), limit)


def mean_error(s: Setting) -> Derivation:
    """(73): alpha L times the mean noise."""
    limit = s.constant("sample_gradient_variance") / Root(D_in)
    noise = step(MeanByMeanSquare(limit), gradient_variance(s, INNER, i, w, D_in), sign(limit))
    return scaled(alpha * s.L, noise, s.alpha_sign)


def bias(s: Setting) -> Derivation:
    """(31): the bias is an expectation over the inner batch alone."""
    limit = alpha * s.L * s.constant("sample_gradient_variance") / Root(D_in)
    jensen = step(NormOfMean((INNER,), ERROR))
    proved = chain(jensen, mean((INNER,), batch_moves(s, i, w, b_in)), mean_error(s))
    unbiased = step(Unbiased(OUTER, SAMPLED))
    return write(proved, norm(E((INNER, OUTER), SAMPLED) - EXACT), limit, unbiased)


def mean_square_error(s: Setting) -> Derivation:
    """E norm(error)^2 <= alpha^2 L^2 sigma_tilde^2 / D_in."""
    moves = mean((INNER,), squared(batch_moves(s, i, w, b_in)))
    noise = scaled((alpha * s.L) ** 2, gradient_variance(s, INNER, i, w, D_in), s.alpha_sign)
    return chain(moves, noise)


def outer_second_moment(s: Setting) -> Derivation:
    """Over the outer batch: norm(gradient at the stochastic point)^2 + sigma_tilde^2 / D_o."""
    unbiased = step(Unbiased(OUTER, SAMPLED))
    variance = gradient_variance(s, OUTER, i, adapted(i, w, b_in), D_o)
    exact = from_equal(step(Moments((OUTER,), SAMPLED)))
    spread = E(OUTER, norm(SAMPLED - STOCHASTIC) ** 2)
    exact = write(exact, E(OUTER, norm(SAMPLED) ** 2), norm(STOCHASTIC) ** 2 + spread, unbiased)
    return chain(exact, add(keep(norm(STOCHASTIC) ** 2), variance))


def young_error() -> Derivation:
    """The second moment at the stochastic point, by Young's inequality with the free phi."""
    split = step(Young(EXACT, ERROR, phi))
    target = (1 + 1 / phi) * norm(EXACT) ** 2 + (1 + phi) * norm(ERROR) ** 2
    return mean((INNER,), write(split, norm(STOCHASTIC) ** 2, target))


def errors_bounded(s: Setting) -> Derivation:
    """(75): after Young, the second moment of the error."""
    variance = s.constant("sample_gradient_variance") ** 2 / D_o
    kept = keep((1 + 1 / phi) * norm(EXACT) ** 2)
    return add(kept, scaled(1 + phi, mean_square_error(s)), keep(variance))


def second_moment(s: Setting) -> Derivation:
    """(32)."""
    variance = s.constant("sample_gradient_variance") ** 2
    first = mean((INNER,), outer_second_moment(s))
    second = add(young_error(), keep(variance / D_o))
    proved = chain(first, second, errors_bounded(s))
    limit = (
        (1 + 1 / phi) * norm(EXACT) ** 2
        + (1 + phi) * alpha**2 * s.L**2 * variance / D_in
        + variance / D_o
    )
    return write(proved, E((INNER, OUTER), norm(SAMPLED) ** 2), limit)


CASES = (
    Case(P + "eq-58", batch_variance, batch_variance),
    Case(P + "eq-73", mean_error, mean_error),
    Case(P + "eq-31", bias, bias),
    Case(P + "eq-75", errors_bounded, errors_bounded),
    Case(P + "eq-32", second_moment, second_moment),
)
