"""Fallah et al. 2019: the cells of Table 1 and Remarks 4.15, 4.17 and 4.20, which no proof follows.

The cells on accuracy and iterations of MAML and FO-MAML are Corollaries 4.16 and 4.19 with L and
Delta hidden too, and stand there as aliases.  The width of HF-MAML's differences, which Algorithm 3
leaves free, is read in two ways.  As in Section 4, what O(.) hides is written out in
the bounds of Assumption 4.7.  The accuracy is taken to be at most c_2 where the paper has
epsilon < 1: c_2 is any upper bound, so that nothing is lost, and the constants come out without a
unit.
"""

from typing import Any

from lemmacheck.proofs.claim import Hypothesis
from lemmacheck.proofs.iteration import Iteration
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    B,
    D_in,
    D_o,
    D_test,
    F,
    L,
    T,
    alpha,
    beta_tilde,
    epsilon,
    ge,
    k,
    le,
    lt,
    nabla_F,
    nabla_F_hat,
    rho,
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
    MAML,
    claim,
    moments,
    per_in,
    per_o,
    slope,
    theorem_f_1,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import SLOPE, accuracy_of, enough, noise
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import E_slope as slope_maml
from lemmacheck.proofs.papers.fallah2019._appendix_g import FO_MAML, theorem_g_1
from lemmacheck.proofs.papers.fallah2019._appendix_g import E_slope as slope_fo
from lemmacheck.proofs.papers.fallah2019._appendix_g import accuracy as accuracy_fo
from lemmacheck.proofs.papers.fallah2019._appendix_g import noise as noise_fo
from lemmacheck.proofs.papers.fallah2019._appendix_h import theorem_h_1
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import (
    LIMIT,
    REPAIR,
    REPAIRED,
    E_slope_repaired,
    repaired,
)
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import E_slope as slope_hf
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import accuracy as accuracy_hf
from lemmacheck.proofs.papers.fallah2019._section_4 import P, gap_bound, theorem_4_13
from lemmacheck.proofs.papers.fallah2019._section_4_theorems import (
    CONSTANTS,
    K_fo,
    K_hf,
    K_maml,
    c_1,
    c_2,
    gap,
    reached,
    slope_hat,
)
from lemmacheck.proofs.vocabulary import (
    Ceiling,
    Definition,
    Maximum,
    Node,
    Root,
    Symbol,
    node,
    norm,
)

C_1 = Symbol("C_1", latex="C_1", sign="nonnegative")
C_2 = Symbol("C_2", latex="C_2", sign="nonnegative")
c_3 = Symbol("c_3", latex="c_3", sign="nonnegative")
c_4 = Symbol("c_4", latex="c_4", sign="nonnegative")
SLOPE_HAT = r"\|\nabla\hat F(w_{k})\|"
slope_hat_fo = FO_MAML.mean_after("slope_hat", SLOPE_HAT, norm(nabla_F_hat(v)))
slope_hat_hf = REPAIRED.mean_after("slope_hat", SLOPE_HAT, norm(nabla_F_hat(v)))


# Table 1: how many samples the batch sizes of (36) and (39) come to
def at_least(bound: Node, first: int = 1) -> Maximum:
    """The least size from `first` on that meets a lower bound."""
    return Maximum((node(first), Ceiling(bound)))


EPSILON = (lt(0, alpha), *CONSTANTS, le(epsilon, c_2))
per_epsilon = C_2 * sigma_tilde**2 / epsilon**2
n_B = at_least(C_1 * sigma**2 / epsilon**2, 20)
n_in, n_o = at_least(per_epsilon), at_least(C_2 * sigma_tilde**2 / (n_B * epsilon**2))
n_h = at_least(2 * alpha**2 * sigma_H**2)
n_h_repaired = at_least(36 * n_B * (rho * alpha**2 * sigma_tilde) ** 2)
n_step = at_least((rho * alpha * sigma / L) ** 2 / 2) * at_least(
    (2 * rho * alpha * sigma_tilde / L) ** 2
)
step_samples = (1 + (c_1 * c_2) ** 2 / 2) * (1 + 4 * (c_1 * c_2) ** 2)
tasks_of = 20 + C_1

x_fo = alpha * L
per_fo = C_2 * sigma_tilde**2 / (x_fo * sigma) ** 2
m_B = at_least(C_1 / x_fo**2, 20)
m_in, m_o = at_least(per_fo), at_least(C_2 * sigma_tilde**2 / (m_B * (x_fo * sigma) ** 2))

# Table 1: K-shot learning, where D_in is K
few = sigma_tilde / Root(D_in)
steps_few = L * D_in / sigma_tilde**2


def shots(given: tuple[Hypothesis, ...], steps: Node) -> tuple[Hypothesis, ...]:
    """A theorem's hypotheses with K = D_in, every other batch large, and at least `steps` steps."""
    return (*given, BOUNDED_BELOW, *CONSTANTS, ge(B * D_o, D_in), ge(T, steps))


MANY_TASKS = ge(B, D_in * sigma**2 / sigma_tilde**2)
HF_SHOTS = 3200 * (1 + 2 * (c_1 * c_2)) * gap * steps_few


def as_in_4_16(given: tuple[Hypothesis, ...]) -> tuple[Hypothesis, ...]:
    """The conditions of Corollary 4.16, for HF-MAML."""
    return (
        *given,
        BOUNDED_BELOW,
        *CONSTANTS,
        le(epsilon, c_2),
        ge(T, 12800 * (1 + 2 * (c_1 * c_2)) * gap * (L / epsilon**2)),
        ge(B, 12 * K_hf**2 * sigma**2 / epsilon**2),
        ge(D_in, 12 * K_hf**2 * sigma_tilde**2 / epsilon**2),
        ge(B * D_o, 12 * K_hf**2 * sigma_tilde**2 / epsilon**2),
    )


# Remark 4.15: one ratio of the step sizes for every number of tasks
beta_slower = Definition("beta_maml_slower", (tasks, w), r"\beta({w})", beta_tilde(tasks, w) / 180)
SLOWER = Iteration("maml_slower", MAML.of_task, MAML.sizes, beta_slower)
slope_slower = SLOWER.mean_after("slope", SLOPE, norm(nabla_F(v)))
ANY_BATCH = (*moments(), *ENOUGH_SAMPLES)
after_one = (
    F(w)
    - slope**2 / (600 * smoothness(w))
    + (14 * sigma**2 + 2 * per_o) / (82944 * L * B)
    + per_in / (1700 * L)
)

# Remarks 4.17 and 4.20: F-hat in place of F
first_gap, second_gap = sigma_tilde / Root(D_test), sigma_H * sigma_tilde / D_test
NOT_MUCH_LARGER = (le(sigma_H, c_3 * sigma_tilde), le(alpha, c_4), ge(D_test, D_in))
hat_factor = 1 + c_2 * c_3 * c_4


def same_order(given: tuple[Hypothesis, ...]) -> tuple[Hypothesis, ...]:
    """Enough steps for the accuracy epsilon, and what Remark 4.17 asks of D_test and sigma_H."""
    steps = 1600 * (1 + 2 * (c_1 * c_2)) * gap * (L / epsilon**2)
    return (*given, BOUNDED_BELOW, *CONSTANTS, *NOT_MUCH_LARGER, le(epsilon, c_2), ge(T, steps))


COUNTED = (
    "The least batch sizes that the conditions ask for, those of the step size included, against a "
    "constant in the bounds of Assumption 4.7 and in what the other conditions ask for."
)
SHOTS = (
    "K is D_in.  The other batches are large: there are at least as many outer samples as K, and "
    "what the accuracy hides is again a function of the bounds of Assumption 4.7 alone."
)
SAME_ORDER = (
    "What `not significantly larger` can mean: sigma_H <= c_3 sigma-tilde.  The constant needs a "
    "bound c_4 of alpha as well, since sigma_H and sigma-tilde have different dimensions."
)
WIDTH = (
    "  Algorithm 3 leaves the width delta free; this is the one that Theorem 4.21 fixes, and "
    "`theorem-4.21` has the problem that breaks it."
)
SOME_WIDTH = (
    "Algorithm 3 leaves the width delta free: some width does.  This one is that of Theorem 4.21 over "
    "the root of B, and D_h is at least 36 B (rho alpha^2 sigma-tilde)^2."
)
PRINTED_GAP = r"\mathcal{O}\left(\max\{\frac{\tilde{\sigma}}{\sqrt{D_{test}}}, \frac{\sigma_H \tilde{\sigma}}{D_{test}}\}\right)"
PRINTED_SHOTS = r"\|\nabla F(w)\| \leq \mathcal{O}(\tilde{\sigma}/\sqrt{K})"
PRINTED_EPSILON = r"\ \nabla F(w)\  \leq \epsilon"
REST: dict[str, Any] = {"role": "statement", "follows": None, "group": None, "printed_proof": False}
DERIVED = REST | {"role": "derived"}

CLAIMS = (
    claim(
        "table-1.maml-samples",
        le(
            n_B * (n_in + n_o + n_h) + n_step,
            (tasks_of * (3 + 2 * C_2 + 2 * (alpha * sigma_H) ** 2) + step_samples)
            * (c_2**4 / epsilon**4),
        ),
        EPSILON,
        r"\mathcal{O}(1/\epsilon^4)",
        70,
        "Samples that an iteration of MAML takes",
        uses=("corollary-4.16",),
        notes=COUNTED,
        **REST,
    ),
    claim(
        "table-1.maml-k-shot",
        le(reached(slope_maml(w, k)), (1 + 2 * K_maml) * few),
        (*shots(theorem_f_1(), 1600 * (1 + 2 * (c_1 * c_2)) * gap * steps_few), MANY_TASKS),
        PRINTED_SHOTS,
        70,
        "MAML from K inner samples a task",
        uses=("theorem-F.1@noiseless",),
        notes=SHOTS + "  Tasks are many: B sigma-tilde^2 is at least K sigma^2.",
        **REST,
    ),
    claim(
        "table-1.fo-maml-samples",
        le(
            m_B * (m_in + m_o) + n_step,
            ((node(1) / 5 + C_1) * (node(1) / 50 + 2 * C_2) + step_samples / 10000)
            * (c_2**2 / (alpha**4 * L**4 * sigma**2)),
        ),
        (lt(0, alpha), le(alpha, 1 / (10 * L)), *CONSTANTS),
        r"\mathcal{O}(1/(\alpha^4\sigma^2))",
        71,
        "Samples that an iteration of FO-MAML takes",
        uses=("corollary-4.19",),
        notes=(
            COUNTED
            + "  Two powers of sigma are missing beside the fourth of alpha since (39) asks "
            "for B without sigma; that is right.  FO-MAML draws no Hessians.  The table hides L."
        ),
        **REST,
    ),
    claim(
        "table-1.fo-maml-k-shot",
        le(reached(slope_fo(w, k)), (1 + 2 * K_fo) * (sigma + few)),
        shots(theorem_g_1(), 1600 * (1 + 3 * (c_1 * c_2)) * gap * (L / (sigma + few) ** 2)),
        r"\|\nabla F(w)\| \leq \mathcal{O}(\sigma + \tilde{\sigma}/\sqrt{K})",
        71,
        "FO-MAML from K inner samples a task",
        uses=("theorem-G.1@noiseless",),
        notes=SHOTS + "  The 20 tasks of Theorem G.1 are enough.",
        **REST,
    ),
    claim(
        "table-1.hf-maml-accuracy@theorem-width",
        le(reached(slope_hf(w, k)), epsilon),
        as_in_4_16(theorem_h_1()),
        PRINTED_EPSILON,
        72,
        "HF-MAML with the width of Theorem 4.21 reaches every accuracy",
        aliases=(P + "table-1.hf-maml-iterations@theorem-width",),
        uses=("theorem-4.21",),
        expected="refuted",
        notes=LIMIT + WIDTH + "  Section 4.5 says it of Corollary 4.16 in words.",
        **REST,
    ),
    claim(
        "table-1.hf-maml-accuracy@some-width",
        le(reached(E_slope_repaired(w, k)), epsilon),
        as_in_4_16(repaired()),
        PRINTED_EPSILON,
        72,
        "HF-MAML with a shorter difference reaches every accuracy",
        aliases=(P + "table-1.hf-maml-iterations@some-width",),
        uses=("theorem-H.1-repaired",),
        notes=SOME_WIDTH,
        **REST,
    ),
    claim(
        "table-1.hf-maml-samples",
        le(
            n_B * (n_in + n_o + n_h_repaired) + n_step,
            (
                tasks_of * (3 + 2 * C_2)
                + 36 * (tasks_of * (rho * alpha**2 * sigma_tilde)) ** 2
                + step_samples
            )
            * (c_2**4 / epsilon**4),
        ),
        EPSILON,
        r"\mathcal{O}(1/\epsilon^4)",
        72,
        "Samples that an iteration of HF-MAML with a shorter difference takes",
        uses=("table-1.hf-maml-accuracy@some-width",),
        notes=(
            COUNTED
            + "  With the width of Theorem 4.21 no accuracy could be paid for; a shorter one "
            "asks for D_h in proportion to B, and keeps the printed order even so, with a factor "
            "of rho alpha^2 sigma-tilde that is at most (c_1 c_2) / 6L where alpha is at most 1/6L."
        ),
        **DERIVED,
    ),
    claim(
        "table-1.hf-maml-k-shot@theorem-width",
        le(reached(slope_hf(w, k)), (1 + 2 * K_hf) * few),
        (*shots(theorem_h_1(), HF_SHOTS), MANY_TASKS),
        PRINTED_SHOTS,
        72,
        "HF-MAML with the width of Theorem 4.21, from K inner samples a task",
        uses=("theorem-4.21",),
        expected="refuted",
        notes=LIMIT + WIDTH,
        **REST,
    ),
    claim(
        "table-1.hf-maml-k-shot@some-width",
        le(reached(E_slope_repaired(w, k)), (1 + 2 * K_hf) * few),
        (*shots(repaired(), HF_SHOTS), MANY_TASKS),
        PRINTED_SHOTS,
        72,
        "HF-MAML with a shorter difference, from K inner samples a task",
        uses=("theorem-H.1-repaired",),
        notes=SOME_WIDTH,
        **REST,
    ),
    claim(
        "remark-4.15",
        le(reached(slope_slower(w, k)), accuracy_of(6, noise)),
        (*ANY_BATCH, BOUNDED_BELOW, ge(T, 9600 * gap * enough)),
        r"\beta_k/\tilde{\beta}(w_k)",
        396,
        "Convergence of MAML with any number of tasks",
        uses=("remark-4.15@one-step",),
        notes=(
            "The ratio 1/180 in place of 1/12 serves every B >= 1, with six times as many steps; a "
            "shorter step leaves less noise, so that 6 stands in place of 61.  Only the first of the "
            "two numbers of iterations of (35) is claimed."
        ),
        **REST,
    ),
    claim(
        "remark-4.15@one-step",
        le(SLOWER.expected_next, after_one),
        ANY_BATCH,
        r"\beta_k/\tilde{\beta}(w_k)",
        396,
        "Expected descent of MAML with any number of tasks",
        uses=("eq-89", "eq-92", "eq-99", "lemma-4.11.1", "lemma-4.11.2"),
        notes="B >= 20 is used for 40/B <= 2 alone; with B >= 1 it is at most 40.",
        **DERIVED,
    ),
    claim(
        "remark-4.17@bounded-alpha",
        le(norm(nabla_F_hat(w) - nabla_F(w)), 3 * Maximum((first_gap, c_4 * second_gap))),
        (*theorem_4_13("frobenius"), le(alpha, c_4)),
        PRINTED_GAP,
        408,
        "Distance of the gradients of F and F-hat, in order",
        uses=("theorem-4.13",),
        notes=(
            "O(.) may hide a bound c_4 of alpha: the printed form follows with 3 max(1, c_4).  "
            "With a number C alone it is false, as units tell: where alpha = 1/L exceeds C, in "
            "dimension one with D_test = 1, noise of gradients and of Hessians that go together adds up "
            "to alpha sigma_H sigma-tilde."
        ),
        **REST,
    ),
    claim(
        "remark-4.17@same-order",
        le(reached(slope_hat(w, k)), (K_maml + hat_factor) * Root(noise) + epsilon),
        same_order(theorem_f_1()),
        PRINTED_GAP,
        408,
        "MAML's accuracy for the gradient of F-hat is of the order of that for F",
        uses=("derived-4.17",),
        notes=SAME_ORDER,
        **REST,
    ),
    claim(
        "derived-4.17@hf",
        le(reached(slope_hat_hf(w, k)), accuracy_hf + gap_bound),
        (*repaired(), BOUNDED_BELOW, ge(T, 3200 * gap * enough)),
        PRINTED_GAP,
        408,
        "Accuracy of HF-MAML with a shorter difference for the gradient of F-hat",
        uses=("theorem-H.1-repaired", "theorem-4.13"),
        notes="Said of HF-MAML too; as printed the method has no such accuracy.  " + REPAIR,
        **DERIVED,
    ),
    claim(
        "remark-4.20",
        le(reached(slope_hat_fo(w, k)), accuracy_fo + gap_bound),
        (*theorem_g_1(), BOUNDED_BELOW, ge(T, 1600 * gap * enough)),
        r"\hat{F}",
        438,
        "FO-MAML's accuracy for the gradient of F-hat",
        uses=("theorem-G.1@noiseless", "theorem-4.13"),
        notes="The bound of Theorem 4.13 added to that of Theorem G.1: a term, not yet a factor.",
        **DERIVED,
    ),
    claim(
        "remark-4.20@same-order",
        le(reached(slope_hat_fo(w, k)), (K_fo + hat_factor) * Root(noise_fo) + epsilon),
        same_order(theorem_g_1()),
        r"\hat{F}",
        438,
        "FO-MAML's accuracy for the gradient of F-hat is of the order of that for F",
        uses=("remark-4.20",),
        notes="Under the conditions that Remark 4.17 puts in words.  " + SAME_ORDER,
        **REST,
    ),
)
