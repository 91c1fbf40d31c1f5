"""Fallah et al. 2019, Lemma 4.11 and Theorem A.1 (k = 1, 2): moments of the stochastic step size.

Theorem A.1 is derived, not cited: 1/(x + c)^k lies below a quadratic that touches it at 1/r and
meets it at 0, whatever r >= 0; with r = E X / E X^2 the quadratic's mean is the printed bound.
"""

from __future__ import annotations

from lemmacheck.proofs.calculus.building import (
    Setting,
    add,
    bound,
    chain,
    from_equal,
    keep,
    scaled,
    sign,
    unknown,
    write,
)
from lemmacheck.proofs.calculus.chance import (
    InverseOfMean,
    MeanByMeanSquare,
    MeanOfCollection,
    Moments,
    NormOfMean,
    SquareOfCollection,
    TotalVariance,
)
from lemmacheck.proofs.calculus.derivation import Derivation, step
from lemmacheck.proofs.calculus.derivations._blocks import gradient_variance, mean, squared
from lemmacheck.proofs.calculus.derivations._case import Case
from lemmacheck.proofs.calculus.leaves import AtLeastOne, CeilingAbove, TaskVariance, Unbiased
from lemmacheck.proofs.calculus.norms import Triangle
from lemmacheck.proofs.calculus.order import FromSquares, Scaled, Where
from lemmacheck.proofs.notation import (
    B_prime,
    D_beta,
    E,
    L_tilde,
    Var,
    alpha,
    b_beta,
    beta_tilde,
    estimate,
    grad,
    i,
    mu_b,
    nabla_f,
    norm,
    over_batch,
    over_collection,
    over_tasks,
    sigma_b_sq,
    smoothness,
    tasks,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_a import X, c, k
from lemmacheck.proofs.vocabulary import Ceiling, Node, Root, node

P = "fallah2019/"
SECOND_MOMENT = node("2.3235")
"""The second constant of (28), derived; with 2.3234 the same argument already fails."""

BATCH = over_batch(i, b_beta, D_beta)
PAIR = (over_tasks, BATCH)
G, SAMPLED = grad(i, w), grad(i, w, b_beta)
NOISE = SAMPLED - G
MU, VAR, SMOOTHNESS = mu_b(w), sigma_b_sq(w), smoothness(w)


# Theorem A.1


def quadratic(power: int, r: Node, offset: Node) -> tuple[Node, Node]:
    """Coefficients (of x, of x^2) of the quadratic above 1/(x + offset)^power."""
    touch = r / (1 + offset * r)  # 1 / (1/r + offset)
    slope = power * touch ** (power + 1)
    drop = r * (1 / offset**power - touch**power)
    return slope - 2 * drop, r * (drop - slope)


def below_quadratic(power: int, x: Node, r: Node, offset: Node, *signs: Derivation) -> Derivation:
    """1/(x + c)^k <= 1/c^k + b x + d x^2, decided in x, r and c."""
    y, t, o = unknown("y"), unknown("t"), unknown("o", positive=True)
    b, d = quadratic(power, t, o)
    values = ((y, x, None), (t, r, None), (o, offset, None))
    line = 1 / o**power + b * y + d * y**2
    return step(Where(1 / (y + o) ** power, line, values), *signs)


def two_point(power: int) -> Derivation:
    """Theorem A.1.2 for k = power, with r = E X / E X^2."""
    value = X[i]
    average, spread = E(over_tasks, value), Var(over_tasks, value)
    square = E(over_tasks, value**2)
    r = average / square
    pointwise = below_quadratic(power, value, r, c, sign(value), sign(r), sign(c))
    gamma = average / (spread + average * (average + c))
    limit = (spread / c**power + average**2 * gamma**power) / (spread + average**2)
    return write(mean(over_tasks, pointwise), E(over_tasks, 1 / (value + c) ** power), limit)


# The estimate's mean and variance


def factor(s: Setting) -> Node:
    """2 rho alpha."""
    return 2 * s.constant("hessian_lipschitz") * alpha


def true_mean(s: Setting) -> Node:
    """2 rho alpha E norm(grad f_i), so that L(w) = 4L + this."""
    return factor(s) * E(over_tasks, norm(grad(i, w)))


def deviation(s: Setting) -> Node:
    """sigma_tilde / sqrt D_beta."""
    return s.constant("sample_gradient_variance") / Root(D_beta)


def batch_condition(s: Setting) -> Derivation:
    """(2 rho alpha sigma_tilde / L)^2 <= D_beta."""
    given = s.given(D_beta, None)
    ceiling = bound(given).lhs
    assert isinstance(ceiling, Ceiling)
    return chain(step(CeilingAbove(ceiling.arg)), given)


def tasks_condition(s: Setting) -> Derivation:
    """(rho alpha sigma / L)^2 / 2 <= B'."""
    given = s.given(B_prime, None)
    ceiling = bound(given).lhs
    assert isinstance(ceiling, Ceiling)
    return chain(step(CeilingAbove(ceiling.arg)), given)


def slack(d: Derivation) -> Derivation:
    """A <= b gives 0 <= b - a."""
    a, b = bound(d).lhs, bound(d).rhs
    return write(add(d, keep(-a)), node(0), b - a)


def noise_term(s: Setting) -> Derivation:
    """2 rho alpha sigma_tilde / sqrt D_beta <= L, from the condition on D_beta."""
    q, e, scale = unknown("q"), unknown("e"), factor(s) * s.constant("sample_gradient_variance")
    spare = slack(batch_condition(s))
    values = ((q, scale, None), (e, bound(spare).rhs, None))
    square = step(
        Where(q**2 / (q**2 / s.L**2 + e), s.L**2, values), sign(scale, s.alpha_sign), spare
    )
    value = factor(s) * deviation(s)
    return step(FromSquares(value, s.L), square, sign(s.L))


def mean_noise(s: Setting) -> Derivation:
    """E norm(noise) <= sigma_tilde / sqrt D_beta, over task and batch."""
    variance = gradient_variance(s, BATCH, i, w, D_beta)
    return mean(over_tasks, step(MeanByMeanSquare(deviation(s)), variance, sign(deviation(s))))


def mean_above(s: Setting) -> Derivation:
    """(62), above: mu_b <= 2 rho alpha E norm(grad) + L."""
    split = mean(PAIR, step(Triangle((NOISE, G))))
    total = chain(split, add(mean_noise(s), keep(E(over_tasks, norm(G)))))
    total = scaled(factor(s), total, s.alpha_sign)
    total = write(total, MU, factor(s) * deviation(s) + true_mean(s), mean_of_estimate())
    return chain(total, add(noise_term(s), keep(true_mean(s))))


def mean_below(s: Setting) -> Derivation:
    """(62), below: 2 rho alpha E norm(grad) <= mu_b + L."""
    split = mean(PAIR, step(Triangle((-NOISE, SAMPLED))))
    total = chain(split, add(mean_noise(s), keep(E(PAIR, norm(SAMPLED)))))
    total = scaled(factor(s), total, s.alpha_sign)
    total = write(total, true_mean(s), factor(s) * deviation(s) + MU, mean_of_estimate())
    return chain(total, add(noise_term(s), keep(MU)))


def mean_of_estimate() -> Derivation:
    """The estimate's mean is that over one task and its batch."""
    return step(MeanOfCollection(over_collection, estimate, i))


def variance_of_norm(s: Setting) -> Derivation:
    """Var norm(batch gradient) <= sigma^2 + sigma_tilde^2 / D_beta, over task and batch."""
    jensen = squared(step(NormOfMean(PAIR, SAMPLED)))
    square, centre = E(PAIR, norm(SAMPLED) ** 2), norm(E(PAIR, SAMPLED)) ** 2
    rest = keep(square - centre - E(PAIR, norm(SAMPLED)) ** 2)
    moments = step(Moments(PAIR, SAMPLED))
    vector = write(add(jensen, rest), Var(PAIR, norm(SAMPLED)), Var(PAIR, SAMPLED), moments)
    split = from_equal(step(TotalVariance(over_tasks, BATCH, SAMPLED)))
    within, between = E(PAIR, norm(NOISE) ** 2), E(over_tasks, norm(G - nabla_f(w)) ** 2)
    split = write(split, Var(PAIR, SAMPLED), within + between, step(Unbiased(BATCH, SAMPLED)))
    task = step(TaskVariance(i, s.constant("task_variance"), w))
    return chain(
        vector, split, add(mean(over_tasks, gradient_variance(s, BATCH, i, w, D_beta)), task)
    )


def variance(s: Setting) -> Derivation:
    """sigma_b^2 <= 9 L^2, from both conditions on the batch sizes."""
    sigma, sigma_tilde = s.constant("task_variance"), s.constant("sample_gradient_variance")
    total = scaled(factor(s) ** 2 / B_prime, variance_of_norm(s))
    first = factor(s) ** 2 * sigma**2 / B_prime
    second = factor(s) ** 2 * sigma_tilde**2 / D_beta / B_prime
    square = step(SquareOfCollection(over_collection, estimate, i))
    total = write(total, VAR, first + second, mean_of_estimate(), square)
    p, q, e, f = unknown("p"), unknown("q"), unknown("e"), unknown("f")
    spare_tasks, spare_batch = slack(tasks_condition(s)), slack(batch_condition(s))
    spare_one = slack(step(AtLeastOne(B_prime)))
    half, whole = factor(s) / 2 * sigma, factor(s) * sigma_tilde
    eight = step(
        Where(
            4 * p**2 / (p**2 / (2 * s.L**2) + e),
            8 * s.L**2,
            ((p, half, None), (e, bound(spare_tasks).rhs, None)),
        ),
        sign(half, s.alpha_sign),
        spare_tasks,
    )
    one = step(
        Where(
            q**2 / (q**2 / s.L**2 + e) / (1 + f),
            s.L**2,
            ((q, whole, None), (e, bound(spare_batch).rhs, None), (f, bound(spare_one).rhs, None)),
        ),
        sign(whole, s.alpha_sign),
        spare_batch,
        spare_one,
    )
    return write(chain(total, add(eight, one)), VAR, 9 * s.L**2)


# The two moments


def first_moment(s: Setting) -> Derivation:
    """1 / (5L + 2 rho alpha E norm(grad)) <= E beta."""
    jensen = step(InverseOfMean((over_collection,), L_tilde(tasks, w)), s.alpha_sign)
    jensen = write(jensen, 1 / (4 * s.L + MU), E(over_collection, beta_tilde(tasks, w)))
    z, e = unknown("z", positive=True), unknown("e")
    spare, below = slack(mean_above(s)), 4 * s.L + MU
    values = ((z, below, None), (e, bound(spare).rhs, None))
    inverse = step(
        Where(1 / (z + e), 1 / z, values), sign(below, s.alpha_sign), spare, s.alpha_sign
    )
    proved = chain(inverse, jensen)
    return write(proved, 1 / (5 * s.L + true_mean(s)), E(over_collection, beta_tilde(tasks, w)))


def first_moment_printed(s: Setting) -> Derivation:
    """(28), first: L is at most a quarter of L(w)."""
    y = unknown("y")
    weaker = Where(node("0.8") / (4 * s.L + y), 1 / (5 * s.L + y), ((y, true_mean(s), None),))
    proved = chain(step(weaker, sign(true_mean(s), s.alpha_sign)), first_moment(s))
    return write(proved, node("0.8") / SMOOTHNESS, E(over_collection, beta_tilde(tasks, w)))


def second_moment(s: Setting, constant: Node = SECOND_MOMENT) -> Derivation:
    """E beta^2 <= constant / L(w)^2."""
    offset, value = 4 * s.L, factor(s) * estimate
    r = MU / (9 * s.L**2 + MU**2)
    signs = sign(value, s.alpha_sign), sign(r, s.alpha_sign), sign(offset)
    pointwise = mean(over_collection, below_quadratic(2, value, r, offset, *signs))
    b, d = quadratic(2, r, offset)
    line = 1 / offset**2 + b * MU + d * (VAR + MU**2)
    first = write(pointwise, E(over_collection, beta_tilde(tasks, w) ** 2), line)

    t, o, y = unknown("t"), unknown("o", positive=True), unknown("y")
    curved = Where(node(0), quadratic(2, t, o)[1], ((t, r, None), (o, offset, None)))
    wider = step(Scaled(), variance(s), step(curved, *signs[1:]))
    wider = add(wider, keep(1 / offset**2 + b * MU + d * MU**2))

    own = y / (9 * s.L**2 + y**2)
    b, d = quadratic(2, own, offset)
    worst = 1 / offset**2 + b * y + d * (9 * s.L**2 + y**2)
    limit = Where(worst, constant / (y + 5 * s.L) ** 2, ((y, MU, None),))
    spare, z, e = slack(mean_below(s)), unknown("z", positive=True), unknown("e")
    values = ((z, SMOOTHNESS, None), (e, bound(spare).rhs, None))
    signs = sign(SMOOTHNESS, s.alpha_sign), spare, s.alpha_sign
    last = step(Where(constant / (z + e) ** 2, constant / z**2, values), *signs)
    proved = chain(first, wider, step(limit, sign(MU, s.alpha_sign)), last)
    return write(proved, bound(first).lhs, constant / SMOOTHNESS**2)


CASES = (
    Case(P + "theorem-A.1.2", lambda _: two_point(2), lambda _: two_point(2), ((k, node(2)),)),
    Case(P + "lemma-4.11.1", first_moment, first_moment_printed),
    Case(P + "lemma-4.11.2", second_moment, lambda s: second_moment(s, node("3.125"))),
)
