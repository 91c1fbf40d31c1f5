"""Fallah et al. 2019, Appendix F: one step of MAML, up to its expected descent."""

from typing import Any

from lemmacheck.proofs.claim import Claim, Hypothesis
from lemmacheck.proofs.iteration import Iteration
from lemmacheck.proofs.methods import Estimate, maml
from lemmacheck.proofs.notation import (
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
    I,
    L,
    alpha,
    b_h,
    b_in,
    b_o,
    beta,
    beta_tilde,
    eq,
    ge,
    grad,
    hess,
    i,
    le,
    lt,
    nabla_F,
    nabla_F_i,
    over_batch,
    over_tasks,
    sample_hessian,
    sigma,
    sigma_H,
    sigma_tilde,
    smoothness,
    tasks,
    w,
)
from lemmacheck.proofs.papers.fallah2019._section_4 import (
    B_PRIME_CONDITION,
    D_BETA_CONDITION,
    STOCHASTIC,
    P,
    exact_outer,
    outer_gradient,
)
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Definition,
    Inner,
    Node,
    Relation,
    Root,
    Sort,
    Symbol,
    node,
    norm,
)

d_k = Symbol("d_k", Sort.VECTOR, "d_k", unit=(1, -1))
over_h = over_batch(i, b_h, D_h)
MEMBER = (over_tasks, *STOCHASTIC, over_h)
ON = Estimate((b_in,), b_o, (b_h,))

G = Definition("G_maml", (i, b_in, b_o, b_h, w), "G_{{i}}({w})", maml(ON))
beta_k = Definition("beta_maml", (tasks, w), r"\beta({w})", beta_tilde(tasks, w) / 12)
MAML = Iteration("maml", G, (D_in, D_o, D_h), beta_k)
bias = Definition("e_i", (i, w), "e_{{i}}({w})", E(STOCHASTIC, outer_gradient) - exact_outer)
r = Definition("r_maml", (w,), "r({w})", E(over_tasks, A(i, w) @ bias(i, w)))
G_i, r_k = G(i, b_in, b_o, b_h, w), r(w)
mean_G, second_moment = E(MEMBER, G_i), E(MEMBER, norm(G_i) ** 2)
outer_square = E(STOCHASTIC, norm(outer_gradient) ** 2)
mean_step, curved, expected_next = MAML.mean_step, MAML.curved, MAML.expected_next
slope = norm(nabla_F(w))
plain = sigma_tilde / Root(D_in)
per_in, per_o = sigma_tilde**2 / D_in, sigma_tilde**2 / D_o

INNER = (lt(0, alpha), le(alpha, 1 / (6 * L)))
ENOUGH_SAMPLES = (B_PRIME_CONDITION, D_BETA_CONDITION)


def assumptions(kind: str = "frobenius") -> tuple[Hypothesis, ...]:
    """Assumptions 4.3 to 4.6, sigma_H measured in the norm `kind`."""
    return (SMOOTH, HESSIAN_LIPSCHITZ, TASK_VARIANCE, SAMPLE_GRADIENT, sample_hessian(kind))


def moments(kind: str = "frobenius") -> tuple[Hypothesis, ...]:
    """What the moments of the descent direction rest on."""
    return (*INNER, *assumptions(kind), ge(D_h, Ceiling(2 * alpha**2 * sigma_H**2)))


def theorem_f_1() -> tuple[Hypothesis, ...]:
    """Hypotheses of Theorem F.1, with the conditions (27) under which (28) speaks of beta."""
    return (*moments(), ge(B, 20), *ENOUGH_SAMPLES)


PLAIN = (*INNER, SMOOTH, HESSIAN_LIPSCHITZ, SAMPLE_GRADIENT)
DESCENT_STEP = (*INNER, SMOOTH, HESSIAN_LIPSCHITZ)
D_H_STEP = (*INNER, SMOOTH)


def claim(
    number: str,
    relation: Relation,
    hypotheses: tuple[Hypothesis, ...],
    printed: str,
    line: int,
    title: str,
    **rest: Any,
) -> Claim:
    """A step of the proof of Theorem F.1."""
    rest = {"role": "step", "follows": "yes", "group": P + "theorem-F.1"} | rest
    rest["uses"] = tuple(P + used for used in rest.get("uses", ()))
    return Claim(P + number, relation, hypotheses, title=title, printed=printed, line=line, **rest)


def definition(
    number: str, printed: str, line: int, title: str, notes: str = "", aliases: tuple[str, ...] = ()
) -> Claim:
    """A display that only names something."""
    rest: dict[str, Any] = {"title": title, "notes": notes, "aliases": aliases}
    return Claim(P + number, None, role="definition", printed=printed, line=line, **rest)


def operator_square(kind: str) -> Node:
    return E(over_h, norm(I - alpha * hess(i, w, b_h), kind) ** 2)


def operator_variance(kind: str) -> Node:
    return E(over_h, norm((I - alpha * hess(i, w, b_h)) - (I - alpha * hess(i, w)), kind) ** 2)


def hessian_variance(kind: str) -> Node:
    return E(over_h, norm(hess(i, w, b_h) - hess(i, w), kind) ** 2)


contraction = norm(A(i, w)) ** 2 + alpha**2 * sigma_H**2 / D_h
after_98_1 = 2 * norm(exact_outer) ** 2 + 2 * alpha**2 * L**2 * per_in + per_o


def after_98_2(vector: Node) -> Node:
    return 2 * (norm(vector) ** 2 / (1 - alpha * L) ** 2) + 2 * alpha**2 * L**2 * per_in + per_o


noise_99 = 14 * sigma**2 + sigma_tilde**2 * (2 / D_o + 1 / (6 * D_in))
spread_101 = 14 * sigma**2 + sigma_tilde**2 * (2 / D_o + node("0.2") / D_in)
noise_101 = spread_101 / B + node("0.08") * per_in
after_100_1 = (
    F(w) - mean_step * Inner(nabla_F(w), mean_G) + curved * (norm(mean_G) ** 2 + second_moment / B)
)
after_101 = (
    F(w)
    - slope**2 * (mean_step - curved * (2 + 40 / B))
    + mean_step * slope * norm(r_k)
    + curved * noise_101
)
after_102 = (
    F(w)
    - slope**2 * (node("0.9") * mean_step - curved * (2 + 40 / B))
    + curved * noise_101
    + node("0.4") * mean_step * per_in
)
descent = F(w) - slope**2 / (100 * smoothness(w))
noise_103 = (14 * sigma**2 + 2 * per_o) / (368 * L * B) + per_in / (96 * L)
after_103_1 = (
    descent + spread_101 / (368 * L * B) + (node("0.4") / 48 + node("0.08") / 368) * per_in / L
)
after_103_2 = descent + noise_103

PRINTED_93 = r"\mathbb{E}[\|G_i(w_k)\|^2] = \mathbb{E}_{i \sim p} \left[ \mathbb{E}_{\mathcal{D}_h^i} \left\| I - \alpha \tilde{\nabla}^2 f_i(w_k, D_h^i) \right\|^2 \mathbb{E}_{\mathcal{D}_o^i, D_{in}^i} \left\| \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right) \right\|^2 \right]"
PRINTED_94_1 = r"\mathbb{E}_{\mathcal{D}_h^i} \left\| I - \alpha \tilde{\nabla}^2 f_i(w_k, D_h^i) \right\|^2 = \text{Var} \left[ I - \alpha \tilde{\nabla}^2 f_i(w_k, D_h^i) \right] + \|I - \alpha \nabla^2 f_i(w_k)\|^2"
PRINTED_95 = r"\mathbb{E}[\|G_i(w_k)\|^2] \leq \mathbb{E}_{i \sim p} \left[ \left( \|I - \alpha \nabla^2 f_i(w_k)\|^2 + \frac{\alpha^2 \sigma_H^2}{D_h} \right) \mathbb{E}_{\mathcal{D}_o^i, D_{in}^i} \left\| \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right) \right\|^2 \right]"
PRINTED_96 = r"\|I - \alpha \nabla^2 f_i(w_k)\|^2 + \frac{\alpha^2 \sigma_H^2}{D_h} \leq 2"
PRINTED_98_2 = r"\leq 2 \frac{\|\nabla f_i(w_k)\|^2}{(1 - \alpha L)^2} + 2\alpha^2 L^2 \frac{\tilde{\sigma}^2}{D_{in}} + \frac{\tilde{\sigma}^2}{D_o}"
PRINTED_99 = r"\mathbb{E}[\|G_i(w_k)\|^2] \leq 40\|\nabla F(w_k)\|^2 + 14\sigma^2 + \tilde{\sigma}^2 \left( \frac{2}{D_o} + \frac{1}{6D_{in}} \right)"
PRODUCT = (
    "The norm of an operator's value is at most the product of the norms; equality is special, and "
    "all that is used."
)
OTHERWISE = (
    "The printed route needs (94) in the norm of (96), where it fails.  For a fixed vector the "
    "variance of the stochastic Hessian's value gives the same bound, in every norm."
)

CLAIMS = (
    definition(
        "eq-87+1",
        r"G_i(w_k) := \left( I - \alpha \tilde{\nabla}^2 f_i(w_k, D_h^i) \right) \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right)",
        757,
        "One task's part of the descent direction",
        aliases=("ashtekar2021/eq-6",),
    ),
    claim(
        "eq-88",
        eq(mean_G, E(over_tasks, A(i, w) @ (exact_outer + bias(i, w)))),
        (*INNER, SMOOTH),
        r"\mathbb{E}[G_i(w_k)] = \mathbb{E}_{i \sim p} \left[ (I - \alpha \nabla^2 f_i(w_k)) (\nabla f_i(w_k - \alpha \nabla f_i(w_k)) + e_{i,k}) \right]",
        761,
        "Mean of the descent direction",
    ),
    definition(
        "eq-88+1",
        r"e_{i,k} := \mathbb{E}_{\mathcal{D}_{in}, \mathcal{D}_o} [\tilde{\nabla} f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i)] - \nabla f_i(w_k - \alpha \nabla f_i(w_k))",
        765,
        "Bias of the inner gradient",
    ),
    claim(
        "eq-89",
        eq(mean_G, nabla_F(w) + r_k),
        (*INNER, SMOOTH),
        r"= \nabla F(w_k) + r_k",
        769,
        "The descent direction is biased by r",
        uses=("eq-88", "eq-45b"),
        aliases=(P + "eq-100+2",),
    ),
    claim(
        "eq-90.1",
        le(norm(r_k), E(over_tasks, norm(A(i, w)) * norm(bias(i, w)))),
        (*INNER, SMOOTH),
        r"\|r_k\| \leq \mathbb{E}_{i \sim p} [\|I - \alpha \nabla^2 f_i(w_k)\| \|e_{i,k}\|]",
        773,
        "Norm of the bias, task by task",
        aliases=(P + "eq-140.1",),
    ),
    claim(
        "eq-90.2",
        le(
            E(over_tasks, norm(A(i, w)) * norm(bias(i, w))),
            (1 + alpha * L) * alpha * L * plain,
        ),
        PLAIN,
        r"\leq (1 + \alpha L) \alpha L \frac{\tilde{\sigma}}{\sqrt{D_{in}}}",
        774,
        "Norm of the bias, by Lemma 4.12",
        uses=("eq-31",),
        aliases=(P + "eq-140.2",),
    ),
    claim(
        "eq-91",
        le((1 + alpha * L) * alpha * L * plain, node("0.2") * plain),
        (*INNER,),
        r"\leq 0.2 \frac{\tilde{\sigma}}{\sqrt{D_{in}}}",
        775,
        "Norm of the bias, in numbers",
    ),
    claim(
        "eq-91+1",
        le(norm(mean_G), slope + node("0.2") * plain),
        PLAIN,
        r"\|\mathbb{E}[G_i(w_k)]\| \leq \|\nabla F(w_k)\| + 0.2 \frac{\tilde{\sigma}}{\sqrt{D_{in}}}",
        781,
        "Norm of the mean direction",
        uses=("eq-89", "eq-90.1", "eq-90.2", "eq-91"),
    ),
    claim(
        "eq-92",
        le(norm(mean_G) ** 2, 2 * slope**2 + node("0.08") * per_in),
        PLAIN,
        r"\|\mathbb{E}[G_i(w_k)]\|^2 \leq 2\|\nabla F(w_k)\|^2 + 0.08 \frac{\tilde{\sigma}^2}{D_{in}}",
        785,
        "Squared norm of the mean direction",
        uses=("eq-91+1",),
        aliases=("ashtekar2021/eq-7",),
    ),
    claim(
        "eq-93@literal",
        eq(second_moment, E(over_tasks, operator_square("spectral") * outer_square)),
        (*INNER, SMOOTH),
        PRINTED_93,
        789,
        "Second moment as a product, as an equation",
        expected="refuted",
        follows="no",
        intended=P + "eq-93@intended",
        notes=PRODUCT,
    ),
    claim(
        "eq-93@intended",
        le(second_moment, E(over_tasks, operator_square("spectral") * outer_square)),
        (*INNER, SMOOTH),
        PRINTED_93,
        789,
        "Second moment as a product, as a bound",
        notes=PRODUCT,
    ),
    *(
        claim(
            "eq-94.1" + variant,
            eq(operator_square(kind), operator_variance(kind) + norm(A(i, w), kind) ** 2),
            (*INNER, SMOOTH),
            PRINTED_94_1,
            793,
            "Variance of the inner operator",
            expected=expected,
            follows=follows,
            notes=notes,
        )
        for kind, variant, expected, follows, notes in (
            ("frobenius", "", None, "yes", "True where norms come from an inner product."),
            (
                "spectral",
                "@spectral",
                "refuted",
                "no",
                "The operator norm comes from no inner product; (96) needs this reading.",
            ),
        )
    ),
    claim(
        "eq-94.2",
        eq(operator_variance("frobenius"), alpha**2 * hessian_variance("frobenius")),
        D_H_STEP,
        r"= \alpha^2 \text{Var} \left[ \tilde{\nabla}^2 f_i(w_k, D_h^i) \right] + \|I - \alpha \nabla^2 f_i(w_k)\|^2",
        793,
        "Variance of the inner operator, scaled",
    ),
    claim(
        "eq-94.3",
        le(alpha**2 * hessian_variance("frobenius"), alpha**2 * sigma_H**2 / D_h),
        (*INNER, SMOOTH, sample_hessian("frobenius")),
        r"\leq \frac{\alpha^2 \sigma_H^2}{D_h} + \|I - \alpha \nabla^2 f_i(w_k)\|^2",
        793,
        "Variance of the inner operator, bounded",
        notes="In the operator norm this is (78), which fails.",
    ),
    *(
        claim(
            "eq-95" + variant,
            le(second_moment, E(over_tasks, contraction * outer_square)),
            (*INNER, SMOOTH, sample_hessian(kind)),
            PRINTED_95,
            797,
            "Second moment, Hessians averaged",
            uses=("eq-93@intended", "eq-94.1@spectral", "eq-94.2", "eq-94.3"),
            follows="no",
            notes=OTHERWISE,
        )
        for kind, variant in (("frobenius", ""), ("spectral", "@spectral"))
    ),
    *(
        claim(
            "eq-96" + variant,
            le(norm(A(i, w), kind) ** 2 + alpha**2 * sigma_H**2 / D_h, 2),
            (*INNER, SMOOTH, ge(D_h, Ceiling(2 * alpha**2 * sigma_H**2))),
            PRINTED_96,
            801,
            "The inner operator, in numbers",
            expected=expected,
            follows=follows,
            notes=notes,
        )
        for kind, variant, expected, follows, notes in (
            ("spectral", "", None, "yes", ""),
            (
                "frobenius",
                "@frobenius",
                "refuted",
                "no",
                "The Frobenius norm of the identity is the root of the dimension.",
            ),
        )
    ),
    *(
        claim(
            "eq-97" + variant,
            le(second_moment, 2 * E(over_tasks, outer_square)),
            (*INNER, SMOOTH, sample_hessian(kind), ge(D_h, Ceiling(2 * alpha**2 * sigma_H**2))),
            r"\mathbb{E}[\|G_i(w_k)\|^2] \leq 2 \mathbb{E}_{i \sim p} \left[ \mathbb{E}_{\mathcal{D}_o^i, D_{in}^i} \left\| \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right) \right\|^2 \right]",
            805,
            "Second moment by that of the outer gradient",
            uses=("eq-95" + variant, "eq-96"),
        )
        for kind, variant in (("frobenius", ""), ("spectral", "@spectral"))
    ),
    claim(
        "eq-98.1",
        le(outer_square, after_98_1),
        PLAIN,
        r"\mathbb{E}_{\mathcal{D}_o^i, D_{in}^i} \left\| \tilde{\nabla} f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i \right) \right\|^2 \leq 2\|\nabla f_i(w_k - \alpha \nabla f_i(w_k))\|^2 + 2\alpha^2 L^2 \frac{\tilde{\sigma}^2}{D_{in}} + \frac{\tilde{\sigma}^2}{D_o}",
        809,
        "Second moment of the outer gradient",
        uses=("eq-32",),
    ),
    claim(
        "eq-98.2@literal",
        le(after_98_1, after_98_2(grad(i, w))),
        DESCENT_STEP,
        PRINTED_98_2,
        809,
        "The outer gradient by the gradient at w",
        uses=("eq-45b",),
        intended=P + "eq-98.2@intended",
        notes="The reason given proves the form with the gradient of F_i, which is used below.",
        follows="no",
    ),
    claim(
        "eq-98.2@intended",
        le(after_98_1, after_98_2(nabla_F_i(i, w))),
        DESCENT_STEP,
        PRINTED_98_2,
        809,
        "The outer gradient by the gradient of F_i",
        uses=("eq-45b",),
    ),
    *(
        claim(
            "eq-99" + variant,
            le(second_moment, 40 * slope**2 + noise_99),
            moments(kind),
            PRINTED_99,
            813,
            "Second moment of the descent direction",
            uses=("eq-97" + variant, "eq-98.1", "eq-98.2@intended", "eq-44"),
            aliases=("ashtekar2021/eq-8" + variant,),
            notes="It survives the failure of (44): (43) and Assumption 4.5 give less than 27 and 9.",
        )
        for kind, variant in (("frobenius", ""), ("spectral", "@spectral"))
    ),
    claim(
        "eq-100",
        le(
            F(w - beta * d_k),
            F(w) - beta * Inner(nabla_F(w), d_k) + smoothness(w) / 2 * beta**2 * norm(d_k) ** 2,
        ),
        DESCENT_STEP,
        r"F(w_{k+1}) \leq F(w_k) - \beta_k \nabla F(w_k)^\top \left( \frac{1}{B} \sum_{i \in \mathcal{B}_k} G_i(w_k) \right) + \frac{L_k}{2} \beta_k^2 \left\| \frac{1}{B} \sum_{i \in \mathcal{B}_k} G_i(w_k) \right\|^2",
        817,
        "Descent along any direction",
        uses=("corollary-4.10.2",),
        aliases=("ashtekar2021/eq-9",),
        notes="Stated for every direction and every step, of which the drawn ones are some.",
    ),
    claim(
        "eq-100+1",
        le(expected_next, after_100_1),
        DESCENT_STEP,
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \mathbb{E}[\beta_k|\mathcal{F}_k] \nabla F(w_k)^\top \mathbb{E}[G_i(w_k)|\mathcal{F}_k] + \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( \|\mathbb{E}[G_i(w_k)|\mathcal{F}_k]\|^2 + \frac{1}{B} \mathbb{E}[\|G_i(w_k)\|^2|\mathcal{F}_k] \right)",
        821,
        "Expected descent by the moments",
        uses=("eq-100",),
        aliases=("ashtekar2021/eq-10@intended",),
    ),
    claim(
        "eq-101",
        le(expected_next, after_101),
        theorem_f_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \|\nabla F(w_k)\|^2 \left( \mathbb{E}[\beta_k|\mathcal{F}_k] - \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( 2 + \frac{40}{B} \right) \right) + \mathbb{E}[\beta_k|\mathcal{F}_k] \|\nabla F(w_k)\| \|r_k\| + \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( \frac{1}{B} \left( 14\sigma^2 + \tilde{\sigma}^2 \left( \frac{2}{D_o} + \frac{0.2}{D_{in}} \right) \right) + 0.08 \frac{\tilde{\sigma}^2}{D_{in}} \right)",
        829,
        "Expected descent by the norms",
        uses=("eq-100+1", "eq-89", "eq-92", "eq-99"),
    ),
    claim(
        "eq-101+1.1",
        le(slope * norm(r_k), slope**2 / 10 + 10 * norm(r_k) ** 2),
        INNER,
        r"\|\nabla F(w_k)\| \|r_k\| \leq \frac{\|\nabla F(w_k)\|^2}{10} + 10 \|r_k\|^2",
        833,
        "The bias beside the slope",
        notes="A quarter of the last coefficient would do.",
    ),
    claim(
        "eq-101+1.2",
        le(slope**2 / 10 + 10 * norm(r_k) ** 2, slope**2 / 10 + node("0.4") * per_in),
        PLAIN,
        r"\leq \frac{\|\nabla F(w_k)\|^2}{10} + 0.4 \frac{\tilde{\sigma}^2}{D_{in}}",
        833,
        "The bias in numbers",
        uses=("eq-90.1", "eq-90.2", "eq-91"),
    ),
    claim(
        "eq-102",
        le(expected_next, after_102),
        theorem_f_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \|\nabla F(w_k)\|^2 \left( \frac{9}{10} \mathbb{E}[\beta_k|\mathcal{F}_k] - \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( 2 + \frac{40}{B} \right) \right) + \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( \frac{1}{B} \left( 14\sigma^2 + \tilde{\sigma}^2 \left( \frac{2}{D_o} + \frac{0.2}{D_{in}} \right) \right) + 0.08 \frac{\tilde{\sigma}^2}{D_{in}} \right) + 0.4 \mathbb{E}[\beta_k|\mathcal{F}_k] \frac{\tilde{\sigma}^2}{D_{in}}",
        837,
        "Expected descent, the bias absorbed",
        uses=("eq-101", "eq-101+1.1", "eq-101+1.2"),
    ),
    claim(
        "eq-102+1.1",
        ge(1 / (48 * L), mean_step),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ),
        r"\frac{1}{48L} \geq \mathbb{E}[\beta_k|\mathcal{F}_k]",
        841,
        "Largest mean step",
    ),
    claim(
        "eq-102+1.2",
        ge(mean_step, 1 / (15 * smoothness(w))),
        (*INNER, *assumptions(), *ENOUGH_SAMPLES),
        r"\mathbb{E}[\beta_k|\mathcal{F}_k] \geq \frac{1}{15L_k}",
        841,
        "Least mean step",
        uses=("lemma-4.11.1",),
    ),
    claim(
        "eq-102+1.3",
        le(curved, 1 / (92 * smoothness(w))),
        (*INNER, *assumptions(), *ENOUGH_SAMPLES),
        r"\frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \leq \frac{1}{92L_k}",
        841,
        "Mean squared step against the curvature",
        uses=("lemma-4.11.2",),
    ),
    claim(
        "eq-102+1.4",
        le(1 / (92 * smoothness(w)), 1 / (368 * L)),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ),
        r"\leq \frac{1}{368L}",
        841,
        "The smoothness of F is at least 4L",
    ),
    claim(
        "eq-103.1",
        le(expected_next, after_103_1),
        theorem_f_1(),
        r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \frac{1}{100L_k} \|\nabla F(w_k)\|^2 + \frac{1}{368LB} \left( 14\sigma^2 + \tilde{\sigma}^2 \left( \frac{2}{D_o} + \frac{0.2}{D_{in}} \right) \right) + \frac{(0.4/48 + 0.08/368)\tilde{\sigma}^2}{LD_{in}}",
        845,
        "Expected descent in numbers",
        uses=("eq-102", "eq-102+1.1", "eq-102+1.2", "eq-102+1.3", "eq-102+1.4"),
    ),
    claim(
        "eq-103.2",
        le(after_103_1, after_103_2),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ, ge(B, 20)),
        r"\leq F(w_k) - \frac{1}{100L_k} \|\nabla F(w_k)\|^2 + \frac{14\sigma^2 + 2\tilde{\sigma}^2/D_o}{368LB} + \frac{\tilde{\sigma}^2}{96LD_{in}}",
        845,
        "Expected descent, the noise gathered",
    ),
)
