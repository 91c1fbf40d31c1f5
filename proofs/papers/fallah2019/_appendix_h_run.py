"""Fallah et al. 2019, Appendix H: the descent of HF-MAML, Theorem H.1, and what repairs it."""

from lemmacheck.proofs.claim import Claim, Hypothesis
from lemmacheck.proofs.iteration import Iteration
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    HESSIAN_LIPSCHITZ,
    SMOOTH,
    B,
    D_h,
    D_in,
    D_o,
    E,
    F,
    F_min,
    L,
    T,
    alpha,
    b_h,
    b_in,
    b_o,
    beta_tilde,
    epsilon,
    ge,
    i,
    k,
    le,
    nabla_F,
    nabla_F_i,
    over_tasks,
    rho,
    sigma,
    sigma_tilde,
    smoothness,
    tasks,
    v,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import (
    assumptions,
    per_in,
    per_o,
    slope,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import SLOPE, enough, noise
from lemmacheck.proofs.papers.fallah2019._appendix_h import (
    H_CONDITION,
    H_REPAIRED,
    INNER,
    JENSEN,
    G,
    claim,
    difference_quotient,
    moments,
    s_k,
    second_moment,
    theorem_h_1,
)
from lemmacheck.proofs.papers.fallah2019._section_4 import P, exact_outer, outer_gradient
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Definition,
    Least,
    Maximum,
    Minimum,
    Node,
    Root,
    node,
    norm,
)

beta_k = Definition("beta_hf", (tasks, w), r"\beta({w})", beta_tilde(tasks, w) / 25)
SIZES = (D_in, D_o, D_h)
HF_MAML = Iteration("hf", G, SIZES, beta_k)
mean_step, curved, expected_next = HF_MAML.mean_step, HF_MAML.curved, HF_MAML.expected_next

mean_outer = E(over_tasks, norm(exact_outer) ** 2)
mean_F_i = E(over_tasks, norm(nabla_F_i(i, w)) ** 2)
noise_154 = 5 * sigma_tilde**2 * (1 / D_in + 1 / D_o)
after_153 = (
    node("4.3") * (1 + node(1) / 10) * mean_outer
    + node("47.3") * alpha**2 * L**2 * per_in
    + node("4.3") * per_o
)
after_154 = 5 * mean_outer + noise_154
after_155 = 5 / (1 - alpha * L) ** 2 * mean_F_i + noise_154
after_156 = 50 * slope**2 + 18 * sigma**2 + noise_154
spread_157 = 18 * sigma**2 + 5 * sigma_tilde**2 * (1 / D_o + 1 / D_in)
noise_157 = spread_157 / B + node("0.4") * per_in
after_157 = (
    F(w)
    - slope**2 * (mean_step - curved * (node("2.2") + 50 / B))
    + mean_step * slope * norm(s_k)
    + curved * noise_157
)
after_157_2 = (
    F(w)
    - slope**2 * (node("0.6") * mean_step - curved * (node("2.2") + 50 / B))
    + curved * noise_157
    + node("0.18") * mean_step * per_in
)
after_last = (
    F(w)
    - slope**2 / (200 * smoothness(w))
    + (18 * sigma**2 + 5 * per_o) / (1600 * L * B)
    + per_in / (100 * L)
)
accuracy = Maximum(
    (
        6 * Root((1 + rho * alpha / L * sigma) * noise),
        36 * (rho * alpha / L) * noise,
        epsilon,
    )
)


E_slope = HF_MAML.mean_after("slope", SLOPE, norm(nabla_F(v)))


def enough_steps(steps: Node) -> tuple[Hypothesis, ...]:
    """F is bounded below, and the run has at least 3200 Delta `steps` steps."""
    return (BOUNDED_BELOW, ge(T, 3200 * (F(w) - F_min) * steps))


# The repair: a shorter step of the difference quotient, and D_h as its dimensions ask
delta_repaired = Definition(
    "delta_hf_repaired",
    (i, b_in, b_o, w),
    r"\delta_{{i}}({w})",
    1 / (6 * rho * alpha * Root(B) * norm(outer_gradient)),
)
G_repaired = Definition(
    "G_hf_repaired",
    (i, b_in, b_o, b_h, w),
    "G_{{i}}({w})",
    outer_gradient
    - alpha * difference_quotient(delta_repaired(i, b_in, b_o, w), outer_gradient, b_h),
)
REPAIRED = Iteration("hf_repaired", G_repaired, SIZES, beta_k)
E_slope_repaired = REPAIRED.mean_after("slope", SLOPE, norm(nabla_F(v)))
REPAIRED_CONDITION = ge(D_h, Ceiling(36 * B * (rho * alpha**2 * sigma_tilde) ** 2))


def repaired_moment(number: str, bound: Node, printed: str, line: int, title: str) -> Claim:
    """A bound of the second moment under the condition on D_h that its dimensions ask for."""
    return claim(
        number + "-repaired",
        le(second_moment, bound),
        (*INNER, *assumptions(), H_REPAIRED),
        printed,
        line,
        title,
        role="repair",
        repairs=P + number,
        follows=None,
        uses=("eq-152.1@intended", "eq-152.2-repaired", "eq-32"),
        notes="D_h as eq-152.2-repaired asks; the printed constants are kept.",
    )


def repaired() -> tuple[Hypothesis, ...]:
    """Hypotheses of the repaired theorem: only the condition on D_h differs."""
    return tuple(REPAIRED_CONDITION if h == H_CONDITION else h for h in theorem_h_1())


PRINTED_H_1 = r"\mathbb{E}[\|\nabla F(w_\epsilon)\|] \leq \max \left\{ 6\sqrt{\left(1 + \frac{\rho\alpha}{L}\sigma\right) \left( \frac{\sigma^2}{B} + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}} \right)}, 36 \frac{\rho\alpha}{L} \left( \frac{\sigma^2}{B} + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}} \right), \epsilon \right\}"
PRINTED_153 = r"\mathbb{E}[\|G_i(w_k)\|^2] \leq 4.3\left(1 + \frac{1}{10}\right)\mathbb{E}[\|\nabla f_i(w_k - \alpha\nabla f_i(w_k))\|^2] + 47.3\alpha^2L^2\frac{\tilde{\sigma}^2}{D_{in}} + 4.3\frac{\tilde{\sigma}^2}{D_o}"
PRINTED_156 = r"\mathbb{E}[\|G_i(w_k)\|^2] \leq 50\|\nabla F(x)\|^2 + 18\sigma^2 + 5\tilde{\sigma}^2\left(\frac{1}{D_{in}} + \frac{1}{D_o}\right)"
PRINTED_LAST = r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \frac{1}{200L_k} \|\nabla F(w_k)\|^2 + \frac{18\sigma^2 + 5\tilde{\sigma}^2/D_o}{1600LB} + \frac{\tilde{\sigma}^2/D_{in}}{100L}"
LIMIT = (
    "The difference quotient is taken over a fixed distance 1/(6 rho alpha), whatever the batches: "
    "where tasks differ, its error need not average out, and the run can stay away from points where "
    "the gradient of F vanishes, however large B is and however many steps are made."
)
BIASED = (
    "  On the line, with L = 1, alpha = 1/6, rho = 1/4 and two equally likely tasks without noise, f_1'(x) = x + 1 "
    "and f_2'(x) = x - 1 up to x = 1, where f_2''(x) = 1 - max(0, 1 - |x - 2|)/4, the mean direction "
    "vanishes at 1/321 and the gradient of F at 0: a run from 1/321 with B at least 10^9 keeps a mean "
    "slope of at least 19/10000."
)
REPAIR = (
    "Dividing the step of the difference quotient by the root of B, with D_h at least "
    "36 B (rho alpha^2 sigma-tilde)^2, keeps the accuracy as printed, and the first of the two numbers of iterations."
)

CLAIMS: tuple[Claim, ...] = (
    claim(
        "theorem-H.1",
        le(Least(k, T, E_slope(w, k)), accuracy),
        (
            *theorem_h_1(),
            *enough_steps(
                Minimum((enough, L * B / sigma**2 + L * (B * D_o + D_in) / sigma_tilde**2))
            ),
        ),
        PRINTED_H_1,
        1003,
        "Convergence of HF-MAML",
        role="statement",
        follows=None,
        group=None,
        uses=("eq-157+3", "eq-104", "eq-105", "eq-106.1", "eq-107", "eq-108+2.2", "eq-112.2"),
        aliases=(P + "eq-131", P + "eq-132", P + "theorem-H.1@best-iterate"),
        expected="refuted",
        notes=LIMIT + BIASED + "  The constant printed as O(1) would be 3200; no other helps.",
    ),
    claim(
        "theorem-H.1-repaired",
        le(Least(k, T, E_slope_repaired(w, k)), accuracy),
        (*repaired(), *enough_steps(enough)),
        PRINTED_H_1,
        1003,
        "Convergence of HF-MAML with a shorter difference",
        role="repair",
        repairs=P + "theorem-H.1",
        follows=None,
        printed_proof=False,
        uses=("eq-157+3-repaired",),
        notes=REPAIR,
    ),
    claim(
        "eq-153",
        le(second_moment, after_153),
        moments(),
        PRINTED_153,
        1133,
        "Second moment of the direction of HF-MAML, by Lemma 4.12",
        uses=("eq-152.1@literal", "eq-152.2", "eq-32"),
        expected="refuted",
        notes="Samples whose Hessians vary much where rho is small meet the condition on D_h.",
    ),
    repaired_moment(
        "eq-153", after_153, PRINTED_153, 1133, "Second moment of the direction, by Lemma 4.12"
    ),
    claim(
        "eq-154",
        le(after_153, after_154),
        INNER,
        r"\leq 5\mathbb{E}[\|\nabla f_i(w_k - \alpha\nabla f_i(w_k))\|^2] + 5\tilde{\sigma}^2\left(\frac{1}{D_{in}} + \frac{1}{D_o}\right)",
        1135,
        "Rounded up",
    ),
    claim(
        "eq-155",
        le(after_154, after_155),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ),
        r"\leq \frac{5}{(1 - \alpha L)^2}\mathbb{E}[\|\nabla F_i(w_k)\|^2] + 5\tilde{\sigma}^2\left(\frac{1}{D_{in}} + \frac{1}{D_o}\right)",
        1137,
        "By the gradients of the F_i",
        uses=("eq-155+1",),
    ),
    claim(
        "eq-155+1",
        le(norm(exact_outer), 1 / (1 - alpha * L) * norm(nabla_F_i(i, w))),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ),
        r"\|\nabla f_i(w_k - \alpha\nabla f_i(w_k))\| \leq \frac{1}{1 - \alpha L}\|\nabla F_i(w_k)\|",
        1141,
        "The adapted gradient by that of F_i",
        uses=("eq-45b",),
    ),
    claim(
        "eq-156",
        le(second_moment, after_156),
        moments(),
        PRINTED_156,
        1145,
        "Second moment of the direction of HF-MAML, in numbers",
        uses=("eq-153", "eq-154", "eq-155", "eq-44"),
        expected="refuted",
    ),
    repaired_moment(
        "eq-156", after_156, PRINTED_156, 1145, "Second moment of the direction, in numbers"
    ),
    claim(
        "eq-157",
        le(expected_next, after_157),
        theorem_h_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \|\nabla F(w_k)\|^2\left(\mathbb{E}[\beta_{i,k}|\mathcal{F}_k] - \frac{L_k}{2}\mathbb{E}[\beta_{i,k}^2|\mathcal{F}_k](2.2 + \frac{50}{B})\right) + \mathbb{E}[\beta_{i,k}|\mathcal{F}_k]\|\nabla F(w_k)\|\|s_k\| + \frac{L_k}{2}\mathbb{E}[\beta_{i,k}^2|\mathcal{F}_k]\left(\frac{1}{B}\left(18\sigma^2 + 5\tilde{\sigma}^2\left(\frac{1}{D_o} + \frac{1}{D_{in}}\right)\right) + 0.4\frac{\tilde{\sigma}^2}{D_{in}}\right)",
        1149,
        "Expected descent of HF-MAML",
        uses=("corollary-4.10.2", "eq-148.1", "eq-148.2", "eq-156"),
        expected="refuted",
        notes=JENSEN,
    ),
    claim(
        "eq-157+1.1",
        le(slope * norm(s_k), (slope**2 / 2 + 2 * norm(s_k) ** 2) / 2),
        INNER,
        r"\|\nabla F(w_k)\|\|s_k\| \leq \frac{1}{2}\left(\frac{\|\nabla F(w_k)\|^2}{2} + 2\|s_k\|^2\right)",
        1153,
        "The bias beside the slope",
    ),
    claim(
        "eq-157+1.2",
        le(
            (slope**2 / 2 + 2 * norm(s_k) ** 2) / 2,
            node("0.4") * slope**2 + node("0.18") * per_in,
        ),
        moments(),
        r"\leq 0.4\|\nabla F(w_k)\|^2 + 0.18\frac{\tilde{\sigma}^2}{D_{in}}",
        1153,
        "The bias beside the slope, in numbers",
        uses=("eq-147.1", "eq-147.2"),
        expected="refuted",
        notes=JENSEN,
    ),
    claim(
        "eq-157+2",
        le(expected_next, after_157_2),
        theorem_h_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \|\nabla F(w_k)\|^2\left(0.6\mathbb{E}[\beta_{i,k}|\mathcal{F}_k] - \frac{L_k}{2}\mathbb{E}[\beta_{i,k}^2|\mathcal{F}_k](2.2 + \frac{50}{B})\right) + \frac{L_k}{2}\mathbb{E}[\beta_{i,k}^2|\mathcal{F}_k]\left(\frac{1}{B}\left(18\sigma^2 + 5\tilde{\sigma}^2\left(\frac{1}{D_o} + \frac{1}{D_{in}}\right)\right) + 0.4\frac{\tilde{\sigma}^2}{D_{in}}\right) + 0.18\mathbb{E}[\beta_{i,k}|\mathcal{F}_k]\frac{\tilde{\sigma}^2}{D_{in}}",
        1157,
        "Expected descent of HF-MAML, the bias absorbed",
        uses=("eq-157", "eq-157+1.1", "eq-157+1.2"),
        expected="refuted",
        notes=JENSEN,
    ),
    claim(
        "eq-157+3",
        le(expected_next, after_last),
        theorem_h_1(),
        PRINTED_LAST,
        1161,
        "Expected descent of HF-MAML in numbers",
        uses=("eq-157+2", "lemma-4.11.1", "lemma-4.11.2"),
        expected="refuted",
        notes=JENSEN,
    ),
    claim(
        "eq-157+3-repaired",
        le(REPAIRED.expected_next, after_last),
        repaired(),
        PRINTED_LAST,
        1161,
        "Expected descent of HF-MAML with a shorter difference",
        role="repair",
        repairs=P + "eq-157+3",
        follows=None,
        uses=("eq-140+1", "eq-32", "eq-43"),
        notes=REPAIR,
    ),
)
