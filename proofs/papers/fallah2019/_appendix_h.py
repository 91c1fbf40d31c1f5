"""Fallah et al. 2019, Appendix H: the descent direction of HF-MAML and its mean."""

from functools import partial
from typing import Any

from lemmacheck.proofs.claim import Claim, Hypothesis
from lemmacheck.proofs.methods import delta, hf_width
from lemmacheck.proofs.notation import (
    HESSIAN_LIPSCHITZ,
    SAMPLE_GRADIENT,
    SMOOTH,
    TASK_VARIANCE,
    A,
    B,
    D_h,
    E,
    L,
    alpha,
    b_h,
    b_in,
    b_o,
    eq,
    ge,
    grad,
    hess,
    i,
    le,
    lt,
    nabla_F,
    over_batch,
    over_tasks,
    rho,
    sigma_H,
    sigma_tilde,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import (
    ENOUGH_SAMPLES,
    ON,
    assumptions,
    bias,
    definition,
    outer_square,
    per_in,
    plain,
    slope,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import claim as step_claim
from lemmacheck.proofs.papers.fallah2019._section_4 import (
    STOCHASTIC,
    P,
    exact_outer,
    outer_gradient,
)
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Definition,
    Node,
    Relation,
    Sort,
    Symbol,
    node,
    norm,
)

over_h = over_batch(i, b_h, D_h)
MEMBER = (over_tasks, *STOCHASTIC, over_h)
z = Symbol("z", Sort.VECTOR, "v")
delta_total = 1 / (6 * rho * alpha)  # of the text: the length of the step that is taken


def difference_quotient(step: Node, along: Node, batch: Symbol | None = None) -> Node:
    """(grad f_i(w + step along) - grad f_i(w - step along)) / (2 step)."""
    return (1 / (2 * step)) * (grad(i, w + step * along, batch) - grad(i, w - step * along, batch))


delta_i = Definition(
    "delta_hf",
    (i, b_in, b_o, w),
    r"\delta_{{i}}({w})",
    hf_width(ON),
)
delta_k = delta_i(i, b_in, b_o, w)
d = Definition(
    "d_hf",
    (i, b_in, b_o, b_h, w),
    "d_{{i}}({w})",
    difference_quotient(delta_k, outer_gradient, b_h),
)
d_exact = Definition(
    "d_exact_hf",
    (i, b_in, b_o, w),
    r"\bar d_{{i}}({w})",
    difference_quotient(delta_k, outer_gradient),
)
G = Definition(
    "G_hf",
    (i, b_in, b_o, b_h, w),
    "G_{{i}}({w})",
    outer_gradient - alpha * d(i, b_in, b_o, b_h, w),
)
error = Definition(
    "e_tilde_hf",
    (i, b_in, b_o, w),
    r"\tilde e_{{i}}({w})",
    hess(i, w) @ outer_gradient - d_exact(i, b_in, b_o, w),
)
s = Definition("s_hf", (w,), "s({w})", E(MEMBER, G(i, b_in, b_o, b_h, w)) - nabla_F(w))
G_i, d_i, exact = G(i, b_in, b_o, b_h, w), d(i, b_in, b_o, b_h, w), d_exact(i, b_in, b_o, w)
e_tilde, s_k = error(i, b_in, b_o, w), s(w)
mean_G, second_moment = E(MEMBER, G_i), E(MEMBER, norm(G_i) ** 2)
d_draws = (*STOCHASTIC, over_h)
mean_d, d_square = E(d_draws, d_i), E(d_draws, norm(d_i) ** 2)
mean_error = E((over_tasks, *STOCHASTIC), e_tilde)
v_norm = norm(outer_gradient)

INNER = (lt(0, alpha), le(alpha, 1 / (6 * L)), lt(0, rho))
EXACT = (*INNER, SMOOTH, HESSIAN_LIPSCHITZ)
PLAIN = (*EXACT, TASK_VARIANCE, SAMPLE_GRADIENT)
H_REPAIRED = ge(D_h, Ceiling(36 * (rho * alpha**2 * sigma_tilde) ** 2))
H_CONDITION = ge(D_h, Ceiling(36 * (alpha * rho * sigma_H) ** 2))


def moments() -> tuple[Hypothesis, ...]:
    """What the moments of the descent direction are said to rest on."""
    return (*INNER, *assumptions(), H_CONDITION)


def theorem_h_1() -> tuple[Hypothesis, ...]:
    """Hypotheses of Theorem H.1, with the conditions (27) under which (28) speaks of beta."""
    return (*moments(), ge(B, 20), *ENOUGH_SAMPLES)


claim = partial(step_claim, group=P + "theorem-H.1")


def both(
    number: str,
    literal: Relation,
    intended: Relation,
    hypotheses: tuple[Hypothesis, ...],
    printed: str,
    line: int,
    title: str,
    notes: str,
    wrong: tuple[str, ...] = (),
    **rest: Any,
) -> tuple[Claim, Claim]:
    """A display with a misprint, as printed and as meant; `wrong`: what it takes from others."""
    return (
        claim(
            number + "@literal",
            literal,
            hypotheses,
            printed,
            line,
            title + ", as printed",
            expected="refuted",
            follows="yes" if wrong else "no",
            uses=wrong,
            intended=P + number + "@intended",
            notes=notes,
        ),
        claim(
            number + "@intended", intended, hypotheses, printed, line, title, notes=notes, **rest
        ),
    )


quotient = difference_quotient(delta, z)
quotient_error = norm(hess(i, w) @ z - quotient)
biased = exact_outer + bias(i, w)
minus_biased = exact_outer - bias(i, w)
by_outer = rho * delta_total * E((over_tasks, *STOCHASTIC), v_norm)
after_144 = rho * delta_total * E(over_tasks, norm(exact_outer)) + rho * delta_total * (
    alpha * L * plain
)
after_145 = rho * delta_total / (1 - alpha * L) * slope + rho * delta_total * (alpha * L * plain)
after_147_1 = rho * delta_total * alpha / (1 - alpha * L) * slope + (
    1 + alpha * L + rho * delta_total * alpha
) * (alpha * L * plain)
after_147_2 = node("0.2") * slope + node("0.3") * plain
after_148_1 = 2 * slope**2 + 2 * norm(s_k) ** 2
after_149 = 2 * E((over_tasks, *STOCHASTIC), v_norm**2) + 2 * alpha**2 * E(MEMBER, norm(d_i) ** 2)


mean_outer_square = E((over_tasks, *STOCHASTIC), v_norm**2)


def variance_of_d(spread: Node) -> Node:
    """The spread of one sample over D_h and the square of the step."""
    return spread**2 / (D_h * delta_k**2)


def scaled_variance(spread: Node) -> Node:
    return spread**2 / (D_h * delta_total**2)


def bound_151(spread: Node) -> Node:
    return E(STOCHASTIC, (scaled_variance(spread) + 2 * L**2) * v_norm**2 + 2 * norm(e_tilde) ** 2)


def replaced_150(vector: Node, spread: Node) -> Node:
    return E(STOCHASTIC, norm(vector) ** 2 + scaled_variance(spread) * v_norm**2)


def factor_151(spread: Node) -> Node:
    return scaled_variance(spread) + 2 * L**2 + 2 * rho**2 * delta_total**2


SIGNS = (
    "With the errors as the proof names them the sign is the other one; nothing else changes, "
    "since only their norms are used below."
)
MISSING_SQUARE = "The norm of v is squared in the bound that is cited, and in (143)."
LOST = (
    "Lemma 4.12 bounds the norm of the mean, not the mean of the norm, which contains "
    "sigma-tilde over the root of D_o."
)
JENSEN = (
    "The mean of the norms of the tasks' gradients is not bounded by the norm of their mean: tasks "
    "that differ leave a bias where the gradient of F vanishes, which no batch size removes."
)
WRONG_SIGMA = (
    "The difference quotient has the variance of gradients, sigma-tilde; sigma_H does not fit the "
    "dimensions, and is smaller where stochastic gradients are noisy and their Hessians are not."
)
PRINTED_D = r"\mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i, \mathcal{D}_h^i} [d_k^i]"
PRINTED_D_SQUARE = (
    r"\mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i, \mathcal{D}_h^i} [\|d_k^i\|^2]"
)
PRINTED_V = (
    r"\tilde{\nabla} f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i)"
)
PRINTED_EXACT = (
    r"\frac{\nabla f_i(w_k + \delta_k^i v) - \nabla f_i(w_k - \delta_k^i v)}{2\delta_k^i}"
)

CLAIMS = (
    definition(
        "eq-132+1",
        r"G_i(w) := " + PRINTED_V + r" - \alpha d_k^i",
        1013,
        "One task's part of the descent direction of HF-MAML",
    ),
    definition(
        "eq-133",
        r"e_{i,k} = \nabla f_i(w_k - \alpha \nabla f_i(w_k)) - \mathbb{E}_{\mathcal{D}_{in}, \mathcal{D}_o} ["
        + PRINTED_V
        + "]",
        1017,
        "Bias of the inner gradient, with the other sign",
    ),
    *both(
        "eq-134",
        eq(mean_G, E(over_tasks, minus_biased) - alpha * E(MEMBER, d_i)),
        eq(mean_G, E(over_tasks, biased) - alpha * E(MEMBER, d_i)),
        (*INNER, SMOOTH),
        r"\mathbb{E}[G_i(w)] = \mathbb{E}_{i \sim p} [\nabla f_i(w_k - \alpha \nabla f_i(w_k))] + \mathbb{E}_{i \sim p}[e_{i,k}] - \alpha \mathbb{E}_p[d_k^i]",
        1021,
        "Mean of the descent direction of HF-MAML",
        SIGNS,
    ),
    claim(
        "eq-135.1",
        eq(mean_d, E(STOCHASTIC, exact)),
        (*INNER, SMOOTH),
        PRINTED_D
        + r" = \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ "
        + PRINTED_EXACT
        + r" \right]",
        1027,
        "The Hessian batch averages out of the difference quotient",
    ),
    *both(
        "eq-135.2",
        eq(E(STOCHASTIC, exact), E(STOCHASTIC, hess(i, w) @ outer_gradient + e_tilde)),
        eq(E(STOCHASTIC, exact), E(STOCHASTIC, hess(i, w) @ outer_gradient - e_tilde)),
        (*INNER, SMOOTH),
        r"= \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ \nabla^2 f_i(w_k) "
        + PRINTED_V
        + r" + \tilde{e}_k^i \right]",
        1028,
        "The difference quotient as a Hessian and an error",
        SIGNS,
    ),
    definition(
        "eq-136",
        r"\tilde{e}_k^i = \nabla^2 f_i(w_k) v - \left[ " + PRINTED_EXACT + r" \right]",
        1033,
        "Error of the difference quotient",
    ),
    *both(
        "eq-137",
        eq(mean_d, hess(i, w) @ minus_biased + E(STOCHASTIC, e_tilde)),
        eq(mean_d, hess(i, w) @ biased - E(STOCHASTIC, e_tilde)),
        (*INNER, SMOOTH),
        PRINTED_D
        + r" = \nabla^2 f_i(w_k) (\nabla f_i(w_k - \alpha \nabla f_i(w_k)) + e_{i,k}) + \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} [\tilde{e}_k^i]",
        1037,
        "Mean of the difference quotient",
        SIGNS,
        uses=("eq-135.1", "eq-135.2@intended"),
    ),
    *both(
        "eq-138",
        eq(
            mean_G,
            nabla_F(w) - E(over_tasks, A(i, w) @ bias(i, w)) - alpha * mean_error,
        ),
        eq(
            mean_G,
            nabla_F(w) + E(over_tasks, A(i, w) @ bias(i, w)) + alpha * mean_error,
        ),
        (*INNER, SMOOTH),
        r"\mathbb{E}[G_i(w)] = \nabla F(w_k) + \mathbb{E}_{i \sim p} [(I - \alpha \nabla^2 f_i(w_k)) e_{i,k}] - \alpha \mathbb{E}[\tilde{e}_k^i]",
        1043,
        "The direction of HF-MAML is biased twice",
        SIGNS,
        wrong=("eq-134@literal", "eq-137@literal"),
        uses=("eq-134@intended", "eq-137@intended", "eq-45b"),
    ),
    claim(
        "eq-140+1",
        le(quotient_error, rho * delta * norm(z) ** 2),
        (SMOOTH, HESSIAN_LIPSCHITZ),
        r"\left\| \nabla^2 f_i(w_k) v - \left[ "
        + PRINTED_EXACT
        + r" \right] \right\| \leq \rho \delta_k^i \|v\|^2",
        1056,
        "Error of a difference quotient",
        aliases=(P + "eq-10", "fallah2020/eq-9", P + "eq-141@intended"),
        notes="Half of it is true as well.",
    ),
    claim(
        "eq-141@literal",
        le(quotient_error, rho * delta * norm(z)),
        (SMOOTH, HESSIAN_LIPSCHITZ),
        r"\|\tilde{e}_k^i\| \leq \rho \delta_k^i \|" + PRINTED_V + r"\|",
        1064,
        "Error of HF-MAML's difference quotient, as printed",
        expected="refuted",
        follows="no",
        intended=P + "eq-140+1",
        notes=MISSING_SQUARE,
    ),
    definition(
        "eq-142",
        r"\delta_k^i = \frac{\delta}{\|" + PRINTED_V + r"\|}",
        1068,
        "The step of the difference quotient",
    ),
    claim(
        "eq-143",
        le(
            norm(hess(i, w) @ z - difference_quotient(delta_total / norm(z), z)),
            rho * delta_total * norm(z),
        ),
        EXACT,
        r"\|\tilde{e}_k^i\| \leq \rho \delta \|" + PRINTED_V + r"\|",
        1072,
        "Error of the difference quotient at HF-MAML's step",
        uses=("eq-140+1",),
    ),
    claim(
        "eq-144.1",
        le(norm(mean_error), E((over_tasks, *STOCHASTIC), norm(e_tilde))),
        INNER,
        r"\|\mathbb{E}[\tilde{e}_k^i]\| \leq \mathbb{E} \left[ \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} [\|\tilde{e}_k^i\|] \right]",
        1077,
        "Mean error, by Jensen",
    ),
    claim(
        "eq-144.2",
        le(E((over_tasks, *STOCHASTIC), norm(e_tilde)), by_outer),
        EXACT,
        r"\leq \rho \delta \mathbb{E}_{i \sim p} \left[ \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ \|"
        + PRINTED_V
        + r"\| \right] \right]",
        1078,
        "Mean error, by the outer gradient",
        uses=("eq-143",),
        notes="This is (143) averaged.",
    ),
    claim(
        "eq-144.3",
        le(by_outer, after_144),
        PLAIN,
        r"\leq \rho \delta \mathbb{E}_{i \sim p} [\nabla f_i(w_k - \alpha \nabla f_i(w_k))] + \rho \delta \frac{\alpha L \tilde{\sigma}}{\sqrt{D_{in}}}",
        1079,
        "Mean norm of the outer gradient",
        uses=("eq-31",),
        expected="refuted",
        follows="no",
        notes=LOST + "  Norms are left out in print, and meant.",
    ),
    claim(
        "eq-145",
        le(after_144, after_145),
        PLAIN,
        r"\leq \frac{\rho \delta}{1 - \alpha L} \nabla F(w_k) + \rho \delta \frac{\alpha L \tilde{\sigma}}{\sqrt{D_{in}}}",
        1084,
        "Mean gradient of the tasks by that of F",
        expected="refuted",
        follows="no",
        notes=JENSEN + "  Norms are left out in print, and meant.",
    ),
    definition(
        "eq-146",
        r"\mathbb{E}[G_i(w)] = \nabla F(w_k) + s_k",
        1089,
        "Bias of the descent direction of HF-MAML",
    ),
    claim(
        "eq-147.1",
        le(norm(s_k), after_147_1),
        moments(),
        r"\|s_k\| \leq \frac{\rho\delta\alpha}{1-\alpha L} \nabla F(w_k) + (1+\alpha L + \rho\delta\alpha) \frac{\alpha L \tilde{\sigma}}{\sqrt{D_{in}}}",
        1093,
        "Norm of the bias of HF-MAML",
        uses=(
            "eq-138@intended",
            "eq-90.1",
            "eq-90.2",
            "eq-144.1",
            "eq-144.2",
            "eq-144.3",
            "eq-145",
        ),
        expected="refuted",
        notes=JENSEN,
    ),
    claim(
        "eq-147.2",
        le(after_147_1, after_147_2),
        INNER,
        r"\leq 0.2 \nabla F(w_k) + 0.3 \frac{\tilde{\sigma}}{\sqrt{D_{in}}}",
        1093,
        "Norm of the bias of HF-MAML, in numbers",
    ),
    claim(
        "eq-148.1",
        le(norm(mean_G) ** 2, after_148_1),
        INNER,
        r"\|\mathbb{E}[G_i(w)]\|^2 \leq 2\|\nabla F(w_k)\|^2 + 2\|s_k\|^2",
        1097,
        "Squared norm of the mean direction of HF-MAML",
    ),
    claim(
        "eq-148.2",
        le(after_148_1, node("2.2") * slope**2 + node("0.4") * per_in),
        moments(),
        r"\leq 2.2\|\nabla F(w_k)\|^2 + 0.4 \frac{\tilde{\sigma}^2}{D_{in}}",
        1097,
        "Squared norm of the mean direction of HF-MAML, in numbers",
        uses=("eq-147.1", "eq-147.2"),
        expected="refuted",
        notes=JENSEN,
    ),
    claim(
        "eq-149",
        le(second_moment, after_149),
        INNER,
        r"\mathbb{E}[\|G_i(w_k)\|^2] \leq 2\mathbb{E}\left[\|"
        + PRINTED_V
        + r"\|^2\right] + 2\alpha^2 \mathbb{E}[\|d_k^i\|^2]",
        1101,
        "Second moment of the direction of HF-MAML",
    ),
    *both(
        "eq-149+1",
        le(d_square, E(STOCHASTIC, norm(exact) ** 2 + variance_of_d(sigma_H))),
        le(d_square, E(STOCHASTIC, norm(exact) ** 2 + variance_of_d(sigma_tilde))),
        (*INNER, *assumptions()),
        PRINTED_D_SQUARE
        + r" \leq \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ \left\| "
        + PRINTED_EXACT
        + r" \right\|^2 + \frac{\sigma_H^2}{D_h(\delta_k^i)^2} \right]",
        1105,
        "Second moment of the difference quotient",
        WRONG_SIGMA,
    ),
    *both(
        "eq-149+2",
        eq(quotient, hess(i, w) @ z + (hess(i, w) @ z - quotient)),
        eq(quotient, hess(i, w) @ z - (hess(i, w) @ z - quotient)),
        (*INNER, SMOOTH),
        PRINTED_EXACT + r" = \nabla^2 f_i(w_k) " + PRINTED_V + r" + \tilde{e}_k^i",
        1109,
        "The difference quotient along any vector",
        SIGNS,
    ),
    *both(
        "eq-150",
        le(
            d_square,
            E(
                STOCHASTIC,
                norm(hess(i, w) @ outer_gradient + e_tilde) ** 2 + variance_of_d(sigma_H),
            ),
        ),
        le(
            d_square,
            E(
                STOCHASTIC,
                norm(hess(i, w) @ outer_gradient - e_tilde) ** 2 + variance_of_d(sigma_tilde),
            ),
        ),
        (*INNER, *assumptions()),
        PRINTED_D_SQUARE
        + r" \leq \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ \left\| \nabla^2 f_i(w_k) "
        + PRINTED_V
        + r" + \tilde{e}_k^i \right\|^2 + \frac{\sigma_H^2}{D_h(\delta_k^i)^2} \right]",
        1113,
        "Second moment of the difference quotient, by the Hessian",
        WRONG_SIGMA,
        wrong=("eq-149+1@literal",),
        uses=("eq-149+1@intended", "eq-149+2@intended"),
    ),
    *both(
        "eq-150+1",
        le(d_square, replaced_150(hess(i, w) @ outer_gradient + e_tilde, sigma_H)),
        le(d_square, replaced_150(hess(i, w) @ outer_gradient - e_tilde, sigma_tilde)),
        (*INNER, *assumptions()),
        PRINTED_D_SQUARE
        + r" \leq \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ \left\| \nabla^2 f_i(w_k) "
        + PRINTED_V
        + r" + \tilde{e}_k^i \right\|^2 + \frac{\sigma_H^2}{D_h \delta^2} \|"
        + PRINTED_V
        + r"\|^2 \right]",
        1117,
        "Second moment of the difference quotient, its step replaced",
        WRONG_SIGMA,
        wrong=("eq-150@literal",),
        uses=("eq-150@intended",),
    ),
    claim(
        "eq-150+2",
        le(norm(hess(i, w) @ z) ** 2, L**2 * norm(z) ** 2),
        (*INNER, SMOOTH),
        r"\left\| \nabla^2 f_i(w_k) "
        + PRINTED_V
        + r" \right\|^2 \leq L^2 \|"
        + PRINTED_V
        + r"\|^2",
        1121,
        "A Hessian stretches by at most L",
    ),
    *both(
        "eq-151.1",
        le(d_square, bound_151(sigma_H)),
        le(d_square, bound_151(sigma_tilde)),
        (*INNER, *assumptions()),
        PRINTED_D_SQUARE
        + r" \leq \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ \left( \frac{\sigma_H^2}{D_h \delta^2} + 2L^2 \right) \|"
        + PRINTED_V
        + r"\|^2 + 2\|\tilde{e}_k^i\|^2 \right]",
        1125,
        "Second moment of the difference quotient, split",
        WRONG_SIGMA,
        wrong=("eq-150+1@literal", "eq-150+2"),
        uses=("eq-150+1@intended", "eq-150+2"),
    ),
    *(
        claim(
            "eq-151.2" + reading,
            le(bound_151(spread), factor_151(spread) * outer_square),
            (*INNER, *assumptions()),
            r"\leq \left( \frac{\sigma_H^2}{D_h \delta^2} + 2L^2 + 2\rho^2 \delta^2 \right) \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left[ \|"
            + PRINTED_V
            + r"\|^2 \right]",
            1125,
            "Second moment of the difference quotient, gathered",
            uses=("eq-143",),
            intended=P + "eq-151.2@intended" if reading == "@literal" else None,
        )
        for reading, spread in (("@literal", sigma_H), ("@intended", sigma_tilde))
    ),
    *both(
        "eq-152.1",
        le(second_moment, (2 + 2 * alpha**2 * factor_151(sigma_H)) * mean_outer_square),
        le(second_moment, (2 + 2 * alpha**2 * factor_151(sigma_tilde)) * mean_outer_square),
        (*INNER, *assumptions()),
        r"\mathbb{E}[\|G_i(w_k)\|^2] \leq (2 + 2\alpha^2(\frac{\sigma_H^2}{D_h\delta^2} + 2L^2 + 2\rho^2\delta^2))\mathbb{E}\left[\|"
        + PRINTED_V
        + r"\|^2\right]",
        1129,
        "Second moment of the direction of HF-MAML, by the outer gradient",
        WRONG_SIGMA,
        wrong=("eq-149", "eq-151.1@literal", "eq-151.2@literal"),
        uses=("eq-149", "eq-151.1@intended", "eq-151.2@intended"),
    ),
    *(
        claim(
            "eq-152.2" + reading,
            le(2 + 2 * alpha**2 * factor_151(spread), node("4.3")),
            (*INNER, ge(D_h, Ceiling(36 * (alpha * rho * spread) ** 2))),
            r"2 + 2\alpha^2(\frac{\sigma_H^2}{D_h\delta^2} + 2L^2 + 2\rho^2\delta^2) \leq 4.3",
            1129,
            "The condition on D_h, in numbers",
            expected="refuted",
            follows="no",
            notes="The condition on D_h lacks a factor alpha^2, as its dimensions show.",
        )
        for reading, spread in (("", sigma_H), ("@sigma-tilde", sigma_tilde))
    ),
    claim(
        "eq-152.2-repaired",
        le(2 + 2 * alpha**2 * factor_151(sigma_tilde), node("4.3")),
        (*INNER, H_REPAIRED),
        r"2 + 2\alpha^2(\frac{\sigma_H^2}{D_h\delta^2} + 2L^2 + 2\rho^2\delta^2) \leq 4.3",
        1129,
        "The condition on D_h with its missing factor",
        role="repair",
        repairs=P + "eq-152.2",
        follows=None,
        notes="D_h at least 36 (rho alpha^2 sigma-tilde)^2 is what the number 4.3 needs.",
    ),
)
