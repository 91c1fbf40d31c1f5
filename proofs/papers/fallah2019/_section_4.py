"""Fallah et al. 2019, Sections 4.1 and 4.2: the lemmas on which the convergence theorems rest."""

from lemmacheck.proofs.claim import Claim, Hypothesis
from lemmacheck.proofs.notation import (
    HESSIAN_LIPSCHITZ,
    INNER_STEP,
    SAMPLE_GRADIENT,
    SMOOTH,
    TASK_VARIANCE,
    B_prime,
    D_beta,
    D_in,
    D_o,
    D_test,
    E,
    F,
    F_hat,
    L,
    adapted,
    alpha,
    b_in,
    b_o,
    beta_tilde,
    eq,
    ge,
    grad,
    i,
    le,
    loss,
    lt,
    mu_b,
    nabla_F,
    nabla_F_hat,
    nabla_F_i,
    over_batch,
    over_collection,
    over_tasks,
    phi,
    rho,
    sample_hessian,
    sigma,
    sigma_H,
    sigma_tilde,
    smoothness,
    tasks,
    u,
    w,
)
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Expectation,
    GradientOf,
    Inner,
    Maximum,
    Minimum,
    Node,
    Root,
    node,
    norm,
)

P = "fallah2019/"
LEMMA_4_9 = (*INNER_STEP, SMOOTH, HESSIAN_LIPSCHITZ)
ASSUMPTIONS_4_3_TO_4_6 = (
    SMOOTH,
    HESSIAN_LIPSCHITZ,
    TASK_VARIANCE,
    SAMPLE_GRADIENT,
    sample_hessian("frobenius"),
)
B_PRIME_CONDITION = ge(B_prime, Ceiling((rho * alpha * sigma / L) ** 2 / 2))
D_BETA_CONDITION = ge(D_beta, Ceiling((2 * rho * alpha * sigma_tilde / L) ** 2))
LEMMA_4_11 = (*INNER_STEP, *ASSUMPTIONS_4_3_TO_4_6, B_PRIME_CONDITION, D_BETA_CONDITION)
LEMMA_4_12 = (*INNER_STEP, *ASSUMPTIONS_4_3_TO_4_6)


def theorem_4_13(kind: str) -> tuple[Hypothesis, ...]:
    """Hypotheses of Theorem 4.13, sigma_H measured in the norm `kind`."""
    rest = (SMOOTH, HESSIAN_LIPSCHITZ, TASK_VARIANCE, SAMPLE_GRADIENT, sample_hessian(kind))
    return (lt(0, alpha), le(alpha, 1 / L), *rest)


def mean_norm(point: Node) -> Expectation:
    return E(over_tasks, norm(grad(i, point)))


STOCHASTIC = (over_batch(i, b_in, D_in), over_batch(i, b_o, D_o))
outer_gradient = grad(i, adapted(i, w, b_in), b_o)
exact_outer = grad(i, adapted(i, w))
gap_bound = 2 * alpha * L * (sigma_tilde / Root(D_test)) + alpha**2 * L * (
    sigma_H * sigma_tilde / D_test
)
remainder = F(u) - F(w) - Inner(nabla_F(w), u - w)
quadratic = smoothness(w) / 2 * norm(u - w) ** 2
mean_step = 2 * rho * alpha * mean_norm(w)

CLAIMS = (
    Claim(
        P + "lemma-4.9",
        le(
            norm(nabla_F(w) - nabla_F(u)),
            (4 * L + 2 * rho * alpha * Minimum((mean_norm(w), mean_norm(u)))) * norm(w - u),
        ),
        LEMMA_4_9,
        title="Smoothness of F",
        aliases=(P + "eq-23",),
        printed=r"\|\nabla F(w) - \nabla F(u)\| \leq (4L + 2\rho\alpha \min\{\mathbb{E}_{i \sim p}[\|\nabla f_i(w)\|], \mathbb{E}_{i \sim p}[\|\nabla f_i(u)\|]\}) \|w - u\|",
        line=302,
        uses=(P + "eq-57+1",),
    ),
    Claim(
        P + "corollary-4.10.1",
        le(-quadratic, remainder),
        LEMMA_4_9,
        title="Quadratic lower bound for F",
        aliases=(P + "eq-24.1",),
        group=P + "corollary-4.10",
        printed=r"-\frac{L(w)}{2}\|u - w\|^2 \leq F(u) - F(w) - \nabla F(w)^\top(u - w)",
        line=316,
        uses=(P + "lemma-4.9",),
        printed_proof=False,
    ),
    Claim(
        P + "corollary-4.10.2",
        le(remainder, quadratic),
        LEMMA_4_9,
        title="Quadratic upper bound for F",
        aliases=(P + "eq-24.2",),
        group=P + "corollary-4.10",
        printed=r"F(u) - F(w) - \nabla F(w)^\top(u - w) \leq \frac{L(w)}{2}\|u - w\|^2",
        line=316,
        uses=(P + "lemma-4.9",),
        printed_proof=False,
    ),
    Claim(
        P + "eq-25",
        None,
        role="definition",
        title="Estimate of the smoothness",
        notes="The sentence before it leaves out the factor 1/B', which the display has.",
        aliases=("fallah2020/eq-16",),
        printed=r"\tilde{L}(w) := 4L + \frac{2\rho\alpha}{B'} \sum_{j \in \mathcal{B}'} \|\tilde{\nabla} f_j(w, \mathcal{D}_\beta^j)\|",
        line=322,
    ),
    Claim(
        P + "eq-26",
        None,
        role="definition",
        title="Stochastic step size",
        aliases=("fallah2020/eq-17",),
        printed=r"\tilde{\beta}(w) := \frac{1}{\tilde{L}(w)} := \frac{1}{4L + 2\rho\alpha \sum_{j \in \mathcal{B}'} \|\tilde{\nabla} f_j(w, \mathcal{D}_\beta^j)\|/B'}",
        line=328,
    ),
    Claim(
        P + "eq-27.2",
        le(Maximum((mu_b(w) - mean_step, mean_step - mu_b(w))), L),
        LEMMA_4_11,
        role="condition",
        title="The condition on D_beta suffices for (62)",
        notes="The display is a condition; it is judged by what it is asked to suffice for.",
        aliases=("fallah2020/eq-18.2", P + "eq-61+1"),
        group=P + "eq-27",
        printed=r"D_\beta \geq \left\lceil \left( \frac{2\rho\alpha\tilde{\sigma}}{L} \right)^2 \right\rceil",
        line=332,
        uses=(P + "eq-59.1", P + "eq-59.2"),
    ),
    Claim(
        P + "lemma-4.11.1",
        ge(E(over_collection, beta_tilde(tasks, w)), node("0.8") / smoothness(w)),
        LEMMA_4_11,
        title="First moment of the step size",
        aliases=(P + "eq-28.1", "fallah2020/lemma-4.9.1", "fallah2020/eq-19.1"),
        group=P + "lemma-4.11",
        printed=r"\mathbb{E}[\tilde{\beta}(w)] \geq \frac{0.8}{L(w)}",
        line=336,
        uses=(P + "eq-71.3",),
    ),
    Claim(
        P + "lemma-4.11.2",
        le(E(over_collection, beta_tilde(tasks, w) ** 2), node("3.125") / smoothness(w) ** 2),
        LEMMA_4_11,
        title="Second moment of the step size",
        aliases=(P + "eq-28.2", "fallah2020/lemma-4.9.2", "fallah2020/eq-19.2"),
        group=P + "lemma-4.11",
        printed=r"\mathbb{E}[\tilde{\beta}(w)^2] \leq \frac{3.125}{L(w)^2}",
        line=336,
        uses=(P + "eq-64.1", P + "eq-64.2", P + "eq-65", P + "eq-68"),
        notes=(
            "The printed route divides by sigma_b^2 + mu_b^2, which is zero when rho alpha = 0; "
            "there the step size is 1/(4L) and the bound holds as well."
        ),
    ),
    Claim(
        P + "eq-29",
        None,
        role="definition",
        title="Descent direction of MAML",
        aliases=("ashtekar2021/eq-4",),
        printed=r"g_k := \frac{1}{B} \sum_{i \in \mathcal{B}_k} \left( I - \alpha \tilde{\nabla}^2 f_i(w_k, \mathcal{D}_h^i) \right) \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right)",
        line=346,
    ),
    Claim(
        P + "eq-30",
        eq(GradientOf(w, E(over_tasks, loss(i, adapted(i, w))), w), nabla_F(w)),
        (*INNER_STEP, SMOOTH, HESSIAN_LIPSCHITZ),
        title="Gradient of F",
        aliases=(P + "eq-45a", "ashtekar2021/eq-5"),
        printed=r"\nabla F(w_k) = \mathbb{E}_{i \sim p} \left[ (I - \alpha \nabla^2 f_i(w_k)) \nabla f_i(w_k - \alpha \nabla f_i(w_k)) \right]",
        line=350,
        printed_proof=False,
    ),
    Claim(
        P + "eq-31",
        le(norm(E(STOCHASTIC, outer_gradient) - exact_outer), alpha * L * sigma_tilde / Root(D_in)),
        LEMMA_4_12,
        title="Bias of the inner gradient",
        aliases=(P + "eq-139", "fallah2020/eq-20", "fallah2020/lemma-4.10.1"),
        group=P + "lemma-4.12",
        printed=r"\mathbb{E}_{\mathcal{D}_{in}, \mathcal{D}_o} [\tilde{\nabla} f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i) \mid \mathcal{F}_k] = \nabla f_i(w_k - \alpha \nabla f_i(w_k)) + e_{i,k}, \quad \text{where } \|e_{i,k}\| \leq \frac{\alpha L \tilde{\sigma}}{\sqrt{D_{in}}}",
        line=356,
        uses=(P + "eq-71+1.3", P + "eq-73"),
    ),
    Claim(
        P + "eq-32",
        le(
            E(STOCHASTIC, norm(outer_gradient) ** 2),
            (1 + 1 / phi) * norm(exact_outer) ** 2
            + (1 + phi) * alpha**2 * L**2 * sigma_tilde**2 / D_in
            + sigma_tilde**2 / D_o,
        ),
        LEMMA_4_12,
        title="Second moment of the inner gradient",
        aliases=("fallah2020/eq-21", "fallah2020/lemma-4.10.2"),
        group=P + "lemma-4.12",
        printed=r"\mathbb{E}_{\mathcal{D}_{in}, \mathcal{D}_o} \left[ \|\tilde{\nabla} f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i)\|^2 \mid \mathcal{F}_k \right] \leq \left( 1 + \frac{1}{\phi} \right) \|\nabla f_i(w_k - \alpha \nabla f_i(w_k))\|^2 + \frac{(1+\phi)\alpha^2 L^2 \tilde{\sigma}^2}{D_{in}} + \frac{\tilde{\sigma}^2}{D_o}",
        line=360,
        uses=(P + "eq-75",),
    ),
    *(
        Claim(
            P + "theorem-4.13" + variant,
            le(norm(nabla_F_hat(w) - nabla_F(w)), gap_bound),
            theorem_4_13(kind),
            title="Distance of the gradients of F and F-hat",
            aliases=aliases,
            group=P + "theorem-4.13",
            printed=r"\|\nabla \hat{F}(w) - \nabla F(w)\| \leq 2\alpha L \frac{\tilde{\sigma}}{\sqrt{D_{test}}} + \alpha^2 L \frac{\sigma_H \tilde{\sigma}}{D_{test}}",
            line=374,
            uses=(P + "eq-85.1" + variant, P + "eq-85.2" + variant, P + "eq-85.3"),
            notes=notes,
        )
        for kind, variant, aliases, notes in (
            (
                "frobenius",
                "",
                (
                    P + "theorem-4.13@frobenius",
                    P + "eq-33",
                    "fallah2020/theorem-4.11",
                    "fallah2020/eq-22",
                ),
                "",
            ),
            (
                "spectral",
                "@spectral",
                ("fallah2020/theorem-4.11@spectral",),
                (
                    "The printed route needs (78), which fails in the spectral norm; leaving one sample out "
                    "of the batch proves the same bound."
                ),
            ),
        )
    ),
    Claim(
        P + "eq-45b",
        eq(GradientOf(w, loss(i, adapted(i, w)), w), nabla_F_i(i, w)),
        (*INNER_STEP, SMOOTH, HESSIAN_LIPSCHITZ),
        title="Gradient of F_i",
        aliases=(P + "eq-47.1",),
        printed=r"\nabla F_i(w) = A_i(w) \nabla f_i(w - \alpha \nabla f_i(w))",
        line=539,
        printed_proof=False,
    ),
)
GRADIENT_OF_F_HAT = eq(GradientOf(w, F_hat(w), w), nabla_F_hat(w))
