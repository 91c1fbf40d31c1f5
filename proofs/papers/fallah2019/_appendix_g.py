"""Fallah et al. 2019, Appendix G: FO-MAML, one step and Theorem G.1."""

from functools import partial

from lemmacheck.proofs.claim import Hypothesis
from lemmacheck.proofs.iteration import Iteration
from lemmacheck.proofs.methods import Estimate, outer
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    HESSIAN_LIPSCHITZ,
    SAMPLE_GRADIENT,
    SMOOTH,
    TASK_VARIANCE,
    A,
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
    b_in,
    b_o,
    beta_tilde,
    eq,
    ge,
    hess,
    i,
    k,
    le,
    lt,
    nabla_F,
    nabla_F_i,
    over_tasks,
    sigma,
    sigma_H,
    sigma_tilde,
    smoothness,
    tasks,
    v,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import (
    ENOUGH_SAMPLES,
    assumptions,
    bias,
    definition,
    outer_square,
    per_in,
    per_o,
    plain,
    slope,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import claim as step_claim
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import SLOPE, accuracy_of, enough
from lemmacheck.proofs.papers.fallah2019._section_4 import STOCHASTIC, P, exact_outer
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Definition,
    Iterate,
    Least,
    Minimum,
    Node,
    Series,
    Sort,
    Symbol,
    Zero,
    node,
    norm,
)

n = Symbol("n", natural=True)
y = Symbol("y", Sort.VECTOR, unit=(1, -1))
z = Symbol("z", Sort.VECTOR)
MEMBER = (over_tasks, *STOCHASTIC)
ON = Estimate((b_in,), b_o, (None,))

G = Definition("G_fo", (i, b_in, b_o, w), "G_{{i}}({w})", outer(ON))
beta_k = Definition("beta_fo", (tasks, w), r"\beta({w})", beta_tilde(tasks, w) / 18)
FO_MAML = Iteration("fo", G, (D_in, D_o), beta_k)
neglected = Definition("neglected_fo", (i, w), r"n_{{i}}({w})", exact_outer - nabla_F_i(i, w))
r = Definition("r_fo", (w,), "r({w})", E(over_tasks, neglected(i, w) + bias(i, w)))
G_i, r_k = G(i, b_in, b_o, w), r(w)
mean_G, second_moment = E(MEMBER, G_i), E(MEMBER, norm(G_i) ** 2)
mean_step, curved, expected_next = FO_MAML.mean_step, FO_MAML.curved, FO_MAML.expected_next
a_sigma = alpha**2 * L**2 * sigma**2

INNER = (lt(0, alpha), le(alpha, 1 / (10 * L)))
EXACT = (*INNER, SMOOTH, HESSIAN_LIPSCHITZ, TASK_VARIANCE)
PLAIN = (*EXACT, SAMPLE_GRADIENT)


def theorem_g_1() -> tuple[Hypothesis, ...]:
    """Hypotheses of Theorem G.1; D_h has no part in FO-MAML, but stands in the statement."""
    hessians = ge(D_h, Ceiling(2 * alpha**2 * sigma_H**2))
    return (*INNER, *assumptions(), hessians, ge(B, 20), *ENOUGH_SAMPLES)


claim = partial(step_claim, group=P + "theorem-G.1")


def partial_sum(powers: Node, of: Node) -> Iterate:
    """The sum of (alpha H)^j applied to `of` over j = 0, ..., powers - 1."""
    return Iterate(z, of + alpha * (hess(i, w) @ z), Zero(Sort.VECTOR), powers)


powers = alpha * (hess(i, w) @ partial_sum(n, nabla_F_i(i, w)))
neglected_norm = norm(E(over_tasks, neglected(i, w)))
by_task_norms = alpha * L / (1 - alpha * L) * E(over_tasks, norm(nabla_F_i(i, w)))
bound_124 = node("0.22") * slope + 2 * alpha * L * sigma + node("0.1") * plain
after_126_1 = 2 * slope**2 + 2 * norm(r_k) ** 2
after_128_1 = 2 * norm(exact_outer) ** 2 + 2 * alpha**2 * L**2 * per_in + per_o
after_128_2 = (
    2 * (norm(nabla_F_i(i, w)) ** 2 / (1 - alpha * L) ** 2) + 2 * alpha**2 * L**2 * per_in + per_o
)
spread = (7 * sigma**2 + sigma_tilde**2 * (1 / D_o + node("0.02") / D_in)) / B
noise_130 = spread + 24 * alpha**2 * L**2 * sigma**2 + node("0.06") * per_in
after_130 = (
    F(w)
    - slope**2 * (mean_step - curved * (node("2.3") + 20 / B))
    + mean_step * slope * norm(r_k)
    + curved * noise_130
)
after_130_2 = (
    F(w)
    - slope**2 * (node("0.6") * mean_step - curved * (node("2.3") + 20 / B))
    + curved * noise_130
    + mean_step * (12 * alpha**2 * L**2 * sigma**2 + node("0.03") * per_in)
)
noise_last = (
    sigma**2 * (7 / (828 * L * B) + alpha**2 * L / 6) + per_o / (828 * L * B) + per_in / (600 * L)
)
after_last = F(w) - slope**2 / (100 * smoothness(w)) + noise_last

E_slope = FO_MAML.mean_after("slope", SLOPE, norm(nabla_F(v)))
share = 1 / B + 20 * alpha**2 * L**2
noise = sigma**2 * share + sigma_tilde**2 / (B * D_o) + per_in
accuracy = accuracy_of(14, noise)


def theorem_after(steps: Node) -> tuple[Hypothesis, ...]:
    """Theorem G.1's hypotheses for a run of at least 1600 Delta `steps` steps."""
    return (*theorem_g_1(), BOUNDED_BELOW, ge(T, 1600 * (F(w) - F_min) * steps))


PRINTED_G_1 = r"\mathbb{E}[\|\nabla F(w_\epsilon)\|] \leq \max \left\{ \sqrt{14 \left( 1 + \frac{\rho\alpha}{L} \sigma \right) \left( \sigma^2(1/B + 20\alpha^2 L^2) + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}} \right)}, \frac{14\rho\alpha}{L} \left( \sigma^2 \left( \frac{1}{B} + 20\alpha^2 L^2 \right) + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}} \right), \epsilon \right\}"
PRINTED_115 = r"\mathbb{E}[G_i(w_k)] = \mathbb{E}_{i \sim p} [\nabla f_i(w_k - \alpha \nabla f_i(w_k)) + e_{i,k}]"
SIGN = "The proof names the bias with the sign opposite to that of Lemma 4.12, which is meant."
LAST = (
    "The printed route gives 24/828 + 12/72 in place of 1/6 before alpha^2 L sigma^2.  Bounding the "
    "neglected term by alpha L (1 + alpha L) times the task's gradient, not by (122), gives less."
)

RUN_STEPS = ("eq-130+3", "eq-104", "eq-105", "eq-106.1", "eq-107", "eq-108+2.2", "eq-112.2")

CLAIMS = (
    claim(
        "theorem-G.1",
        le(Least(k, T, E_slope(w, k)), accuracy),
        theorem_after(
            Minimum((enough, L / (sigma**2 * share) + L * (B * D_o + D_in) / sigma_tilde**2))
        ),
        PRINTED_G_1,
        901,
        "Convergence of FO-MAML",
        role="statement",
        follows=None,
        group=None,
        uses=RUN_STEPS,
        aliases=(P + "eq-113", P + "eq-114", P + "theorem-G.1@best-iterate"),
        notes="The constant that is printed as O(1) is 1600; the conditions (27) are meant.",
    ),
    claim(
        "theorem-G.1@noiseless",
        le(Least(k, T, E_slope(w, k)), accuracy),
        theorem_after(enough),
        PRINTED_G_1,
        901,
        "Convergence of FO-MAML, first bound on the iterations",
        role="statement",
        follows=None,
        uses=RUN_STEPS,
        notes="It covers sigma = 0 and sigma-tilde = 0, where the other bound is infinite.",
    ),
    claim(
        "theorem-G.1@uniform-iterate",
        le(Series(k, T, E_slope(w, k)) / T, accuracy),
        theorem_after(enough),
        PRINTED_G_1,
        901,
        "Convergence of FO-MAML at an iterate drawn uniformly",
        role="statement",
        follows=None,
        printed_proof=False,
    ),
    definition(
        "eq-114+1",
        r"G_i(w_k) := \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right)",
        911,
        "One task's part of the descent direction of FO-MAML",
    ),
    definition(
        "eq-114+2",
        r"e_{i,k} = \nabla f_i(w_k - \alpha \nabla f_i(w_k)) - \mathbb{E}_{\mathcal{D}_{in}, \mathcal{D}_o} [\tilde{\nabla} f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i)]",
        915,
        "Bias of the inner gradient, with the other sign",
        SIGN,
    ),
    *(
        claim(
            "eq-115" + reading,
            eq(mean_G, E(over_tasks, exact_outer + sign * bias(i, w))),
            (*INNER, SMOOTH),
            PRINTED_115,
            919,
            "Mean of the descent direction of FO-MAML",
            expected=expected,
            follows=follows,
            intended=intended,
            aliases=(P + "eq-116" + reading,),
            notes=SIGN + "  (116) writes the gradient at the adapted point through (45b).",
        )
        for reading, sign, expected, follows, intended in (
            ("@literal", node(-1), "refuted", "no", P + "eq-115@intended"),
            ("@intended", node(1), None, "yes", None),
        )
    ),
    claim(
        "eq-119",
        eq(mean_G, nabla_F(w) + r_k),
        (*INNER, SMOOTH),
        r"\mathbb{E}[G_i(w_k)] = \nabla F(w_k) + r_k",
        935,
        "The direction of FO-MAML is biased by r",
        uses=("eq-115@intended",),
        aliases=(P + "eq-117", P + "eq-118"),
        notes="(I - alpha H)^{-1} applied to the gradient of F_i is the gradient at the adapted point.",
    ),
    claim(
        "eq-120",
        le(norm(y - partial_sum(n, A(i, w) @ y)), (alpha * L) ** n * norm(y)),
        (*INNER, SMOOTH),
        r"(I - \alpha \nabla^2 f_i(w_k))^{-1} = I + \sum_{j=1}^{\infty} \alpha^j (\nabla^2 f_i(w_k))^j",
        939,
        "The inverse as a series",
        notes=(
            "The value of the inverse at (I - alpha H) y is y; the first n powers come so near to it, "
            "for every y and n, and so the series converges to it."
        ),
    ),
    claim(
        "eq-121",
        le(
            norm(r_k - E(over_tasks, bias(i, w)) - E(over_tasks, powers)),
            (alpha * L) ** (n + 1) * E(over_tasks, norm(exact_outer)),
        ),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ),
        r"r_k = \sum_{j=1}^{\infty} \alpha^j \mathbb{E}_{i \sim p} [(\nabla^2 f_i(w_k))^j \nabla F_i(w_k)] + \mathbb{E}_{i \sim p} [e_{i,k}]",
        943,
        "The bias of FO-MAML as a series",
        uses=("eq-120",),
        notes="Stated with the first n powers and what they leave, for every n.",
    ),
    claim(
        "eq-122.1",
        le(
            norm(E(over_tasks, powers)),
            Series(k, n, (alpha * L) ** (k + 1)) * E(over_tasks, norm(nabla_F_i(i, w))),
        ),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ),
        r"\left\| \sum_{j=1}^{\infty} \alpha^j \mathbb{E}_{i \sim p} [(\nabla^2 f_i(w_k))^j \nabla F_i(w_k)] \right\| \leq \sum_{j=1}^{\infty} \alpha^j L^j \mathbb{E}_{i \sim p} \|\nabla F_i(w_k)\|",
        947,
        "What FO-MAML neglects, power by power",
        notes="Stated for the first n powers, for every n.",
    ),
    claim(
        "eq-122.2",
        le(neglected_norm, by_task_norms),
        EXACT,
        r"\left\| \sum_{j=1}^{\infty} \alpha^j \mathbb{E}_{i \sim p} [(\nabla^2 f_i(w_k))^j \nabla F_i(w_k)] \right\| \leq \frac{\alpha L}{1 - \alpha L} \mathbb{E}_{i \sim p} \|\nabla F_i(w_k)\|",
        947,
        "What FO-MAML neglects, by the gradients of the F_i",
        uses=("eq-121", "eq-122.1"),
    ),
    claim(
        "eq-122.3",
        le(by_task_norms, node("0.22") * slope + 2 * alpha * L * sigma),
        EXACT,
        r"\leq 0.22 \|\nabla F(w_k)\| + 2\alpha L \sigma",
        947,
        "What FO-MAML neglects, in numbers",
        uses=("eq-44",),
        notes="It survives the failure of (44): (43) and Assumption 4.5 give less.",
    ),
    claim(
        "eq-123",
        le(norm(E(over_tasks, bias(i, w))), alpha * L * plain),
        PLAIN,
        r"\|\mathbb{E}_{i \sim p} [e_{i,k}]\| \leq \frac{\alpha L \tilde{\sigma}}{\sqrt{D_{in}}}",
        951,
        "Mean bias of the inner gradient",
        uses=("eq-31",),
    ),
    claim(
        "eq-124",
        le(norm(r_k), bound_124),
        PLAIN,
        r"\|r_k\| \leq 0.22 \|\nabla F(w_k)\| + 2\alpha L \sigma + 0.1 \frac{\tilde{\sigma}}{\sqrt{D_{in}}}",
        955,
        "Norm of the bias of FO-MAML",
        uses=("eq-121", "eq-122.2", "eq-122.3", "eq-123"),
    ),
    claim(
        "eq-125",
        le(
            norm(r_k) ** 2,
            node("0.15") * slope**2 + 12 * a_sigma + node("0.03") * per_in,
        ),
        PLAIN,
        r"\|r_k\|^2 \leq 0.15 \|\nabla F(w_k)\|^2 + 12\alpha^2 L^2 \sigma^2 + 0.03 \frac{\tilde{\sigma}^2}{D_{in}}",
        959,
        "Squared norm of the bias of FO-MAML",
        uses=("eq-124",),
    ),
    claim(
        "eq-126.1",
        le(norm(mean_G) ** 2, after_126_1),
        (*INNER, SMOOTH),
        r"\|\mathbb{E}[G_i(w_k)]\|^2 \leq 2\|\nabla F(w_k)\|^2 + 2\|r_k\|^2",
        963,
        "Squared norm of the mean direction of FO-MAML",
        uses=("eq-119",),
    ),
    claim(
        "eq-126.2",
        le(after_126_1, node("2.3") * slope**2 + 24 * a_sigma + node("0.06") * per_in),
        PLAIN,
        r"\leq 2.3 \|\nabla F(w_k)\|^2 + 24\alpha^2 L^2 \sigma^2 + 0.06 \frac{\tilde{\sigma}^2}{D_{in}}",
        963,
        "Squared norm of the mean direction of FO-MAML, in numbers",
        uses=("eq-125",),
    ),
    claim(
        "eq-127",
        eq(second_moment, E(over_tasks, outer_square)),
        INNER,
        r"\mathbb{E}[\|G_i(w_k)\|^2] = \mathbb{E}_{i \sim p} \left[ \mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left\| \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right) \right\|^2 \right]",
        967,
        "Second moment of the direction of FO-MAML",
    ),
    claim(
        "eq-128.1",
        le(outer_square, after_128_1),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ, SAMPLE_GRADIENT),
        r"\mathbb{E}_{\mathcal{D}_o^i, \mathcal{D}_{in}^i} \left\| \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right) \right\|^2 \leq 2\|\nabla f_i(w_k - \alpha \nabla f_i(w_k), \mathcal{D}_o^i)\|^2 + 2\alpha^2 L^2 \frac{\tilde{\sigma}^2}{D_{in}} + \frac{\tilde{\sigma}^2}{D_o}",
        971,
        "Second moment of the outer gradient",
        uses=("eq-32",),
        notes="A batch stands in the exact gradient on the right, where it has no draw; it is left out.",
    ),
    claim(
        "eq-128.2",
        le(after_128_1, after_128_2),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ),
        r"\leq 2 \frac{\|\nabla F_i(w_k)\|^2}{(1 - \alpha L)^2} + 2\alpha^2 L^2 \frac{\tilde{\sigma}^2}{D_{in}} + \frac{\tilde{\sigma}^2}{D_o}",
        971,
        "The outer gradient by the gradient of F_i",
        uses=("eq-45b",),
    ),
    claim(
        "eq-129",
        le(
            second_moment,
            20 * slope**2 + 7 * sigma**2 + sigma_tilde**2 * (1 / D_o + node("0.02") / D_in),
        ),
        PLAIN,
        r"\mathbb{E}[\|G_i(w_k)\|^2] \leq 20\|\nabla F(w_k)\|^2 + 7\sigma^2 + \tilde{\sigma}^2 \left( \frac{1}{D_o} + \frac{0.02}{D_{in}} \right)",
        975,
        "Second moment of the direction of FO-MAML, in numbers",
        uses=("eq-127", "eq-128.1", "eq-128.2", "eq-44"),
        notes="It survives the failure of (44): (43) and Assumption 4.5 give less.",
    ),
    claim(
        "eq-130",
        le(expected_next, after_130),
        theorem_g_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \|\nabla F(w_k)\|^2 \left( \mathbb{E}[\beta_k|\mathcal{F}_k] - \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] (2.3 + \frac{20}{B}) \right) + \mathbb{E}[\beta_k|\mathcal{F}_k] \|\nabla F(w_k)\| \|r_k\| + \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( \frac{1}{B} \left( 7\sigma^2 + \tilde{\sigma}^2 \left( \frac{1}{D_o} + \frac{0.02}{D_{in}} \right) \right) + 24\alpha^2 L^2 \sigma^2 + 0.06 \frac{\tilde{\sigma}^2}{D_{in}} \right)",
        979,
        "Expected descent of FO-MAML",
        uses=("corollary-4.10.2", "eq-119", "eq-126.1", "eq-126.2", "eq-129"),
    ),
    claim(
        "eq-130+1.1",
        le(slope * norm(r_k), (slope**2 / 2 + 2 * norm(r_k) ** 2) / 2),
        INNER,
        r"\|\nabla F(w_k)\| \|r_k\| \leq \frac{1}{2} \left( \frac{\|\nabla F(w_k)\|^2}{2} + 2\|r_k\|^2 \right)",
        983,
        "The bias beside the slope",
    ),
    claim(
        "eq-130+1.2",
        le(
            (slope**2 / 2 + 2 * norm(r_k) ** 2) / 2,
            node("0.4") * slope**2 + node("0.03") * per_in + 12 * a_sigma,
        ),
        PLAIN,
        r"\leq 0.4\|\nabla F(w_k)\|^2 + 0.03 \frac{\tilde{\sigma}^2}{D_{in}} + 12\alpha^2 L^2 \sigma^2",
        983,
        "The bias beside the slope, in numbers",
        uses=("eq-125",),
    ),
    claim(
        "eq-130+2",
        le(expected_next, after_130_2),
        theorem_g_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \|\nabla F(w_k)\|^2 \left( 0.6\mathbb{E}[\beta_k|\mathcal{F}_k] - \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] (2.3 + \frac{20}{B}) \right) + \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( \frac{1}{B} \left( 7\sigma^2 + \tilde{\sigma}^2 \left( \frac{1}{D_o} + \frac{0.02}{D_{in}} \right) \right) + 24\alpha^2 L^2 \sigma^2 + 0.06 \frac{\tilde{\sigma}^2}{D_{in}} \right) + \mathbb{E}[\beta_k|\mathcal{F}_k] (12\alpha^2 L^2 \sigma^2 + 0.03 \frac{\tilde{\sigma}^2}{D_{in}})",
        987,
        "Expected descent of FO-MAML, the bias absorbed",
        uses=("eq-130", "eq-130+1.1", "eq-130+1.2"),
    ),
    claim(
        "eq-130+3",
        le(expected_next, after_last),
        theorem_g_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \frac{1}{100L_k} \|\nabla F(w_k)\|^2 + \sigma^2 \left( \frac{7}{828LB} + \frac{\alpha^2 L}{6} \right) + \frac{\tilde{\sigma}^2/D_o}{828LB} + \frac{\tilde{\sigma}^2/D_{in}}{600L}",
        991,
        "Expected descent of FO-MAML in numbers",
        uses=("eq-130+2", "lemma-4.11.1", "lemma-4.11.2"),
        follows="no",
        notes=LAST,
    ),
)
