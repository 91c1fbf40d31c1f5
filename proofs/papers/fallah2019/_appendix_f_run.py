"""Fallah et al. 2019, Appendix F: from one step of MAML to Theorem F.1."""

from lemmacheck.proofs.claim import Hypothesis
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    HESSIAN_LIPSCHITZ,
    SMOOTH,
    TASK_VARIANCE,
    B,
    D_in,
    D_o,
    F,
    F_min,
    L,
    T,
    alpha,
    epsilon,
    eq,
    ge,
    k,
    le,
    nabla_F,
    nabla_f,
    rho,
    sigma,
    sigma_tilde,
    smoothness,
    v,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import (
    INNER,
    MAML,
    claim,
    definition,
    noise_103,
    per_in,
    slope,
    theorem_f_1,
)
from lemmacheck.proofs.papers.fallah2019._section_4 import P
from lemmacheck.proofs.vocabulary import (
    Least,
    Maximum,
    Minimum,
    Node,
    Root,
    Series,
    node,
    norm,
)

SLOPE = r"\|\nabla F(w_{k})\|"
E_F = MAML.mean_after("F", "F(w_{k})", F(v))
E_slope = MAML.mean_after("slope", SLOPE, norm(nabla_F(v)))
E_square = MAML.mean_after("square_slope", SLOPE + "^2", norm(nabla_F(v)) ** 2)
flat, steep = L + rho * alpha * sigma, rho * alpha
noise = sigma**2 / B + sigma_tilde**2 / (B * D_o) + per_in
gamma_1 = 61 * noise
guard = 4 * L + 4 * rho * alpha * sigma
now, later = E_F(w, k), E_F(w, k + 1)
mean_slope = E_slope(w, k)


def accuracy_of(constant: int, floor: Node) -> Maximum:
    """What an iterate is claimed to reach above the noise `floor`."""
    flat_part = Root(constant * (1 + rho * alpha / L * sigma) * floor)
    return Maximum((flat_part, constant * rho * alpha / L * floor, epsilon))


accuracy = accuracy_of(61, noise)
progress = epsilon**2 / (L + rho * alpha * (sigma + epsilon))
NOT_YET = (*theorem_f_1(), ge(mean_slope, accuracy))
NOT_BEFORE = (*theorem_f_1(), ge(Least(k, T - 1, mean_slope), accuracy))
enough = (L + rho * alpha * (sigma + epsilon)) / epsilon**2
READINGS = (("@mean-of-square", E_square(w, k)), ("@square-of-mean", mean_slope**2))


def theorem_after(steps: Node) -> tuple[Hypothesis, ...]:
    """Theorem F.1's hypotheses for a run of at least 1600 Delta `steps` steps."""
    return (*theorem_f_1(), BOUNDED_BELOW, ge(T, 1600 * (F(w) - F_min) * steps))


def least_of(square: Node) -> Minimum:
    return Minimum((square / flat, mean_slope / steep))


PRINTED_107 = r"\mathbb{E}[F(w_{k+1})] \leq \mathbb{E}[F(w_k)] - \frac{1}{800} \min \left\{ \frac{\mathbb{E}[\|\nabla F(w_k)\|^2]}{L + \rho\alpha\sigma}, \frac{\mathbb{E}[\|\nabla F(w_k)\|]}{\rho\alpha} \right\} + \frac{14\sigma^2 + 2\tilde{\sigma}^2/D_o}{368LB} + \frac{\tilde{\sigma}^2}{96LD_{in}}"

PRINTED_SUM = r"\frac{1}{1600} \min \left\{ \frac{\mathbb{E}[\|\nabla F(w_k)\|^2]}{L + \rho\alpha\sigma}, \frac{\mathbb{E}[\|\nabla F(w_k)\|]}{\rho\alpha} \right\}"
PRINTED_F_1 = r"\mathbb{E}[\|\nabla F(w_\epsilon)\|] \leq \max \left\{ \sqrt{61 \left( 1 + \frac{\rho \alpha}{L} \sigma \right) \left( \frac{\sigma^2}{B} + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}} \right)}, \frac{61 \rho \alpha}{L} \left( \frac{\sigma^2}{B} + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}} \right), \epsilon \right\}"
JENSEN = (
    "The minimum of two means is at least the mean of the minimum, not at most.  The square of the "
    "mean in place of the mean of the square, which is all that is used below, makes it true: "
    "x^2/(p + q x) is convex.  Against it, on the line with L = 1, rho = 2, alpha = 1/200, B = 20: most "
    "runs end where F falls slowly, and a rare task sends a few so far to the right that after k steps "
    "the mean square of the slope exceeds 50, to which their small share of the decrease is nothing."
)
SETTING = (
    "The step from (103) and (106) to (107) exchanges a mean and a minimum; with the square of the "
    "mean it is true, and with it the theorem, constants included.  The second number of iterations "
    "is not derived in print.  Some iterate up to the last one meets the bound.  The constant that is printed as O(1) is 1600; "
    "the conditions (27), under which the step size is analysed, are taken to be meant."
)

PRINTED_DESCENT = r"\mathbb{E}[F(w_{k+1})] \leq \mathbb{E}[F(w_k)] - " + PRINTED_SUM
DESCENT_STEPS = ("eq-103.1", "eq-103.2", "eq-104", "eq-105", "eq-106.1", "eq-106.2", "eq-106.3")

CLAIMS = (
    claim(
        "theorem-F.1",
        le(Least(k, T, mean_slope), accuracy),
        theorem_after(Minimum((enough, L * B / sigma**2 + L * (B * D_o + D_in) / sigma_tilde**2))),
        PRINTED_F_1,
        747,
        "Convergence of MAML",
        role="statement",
        follows=None,
        group=None,
        uses=("eq-108+2.2", "eq-112.2"),
        aliases=(P + "eq-86", P + "eq-87", P + "theorem-F.1@best-iterate"),
        notes=SETTING,
    ),
    claim(
        "theorem-F.1@noiseless",
        le(Least(k, T, mean_slope), accuracy),
        theorem_after(enough),
        PRINTED_F_1,
        747,
        "Convergence of MAML, first bound on the iterations",
        role="statement",
        follows=None,
        uses=("eq-112.2",),
        notes="It covers sigma = 0 and sigma-tilde = 0, where the other bound is infinite.",
    ),
    claim(
        "theorem-F.1@uniform-iterate",
        le(Series(k, T, mean_slope) / T, accuracy),
        theorem_after(enough),
        PRINTED_F_1,
        747,
        "Convergence of MAML at an iterate drawn uniformly",
        role="statement",
        follows=None,
        printed_proof=False,
        notes="The printed proof shows less; convexity carries the same constants over.",
    ),
    claim(
        "eq-104",
        ge(
            slope**2 / smoothness(w),
            slope**2 / (4 * L + 2 * rho * alpha * sigma + 2 * rho * alpha * norm(nabla_f(w))),
        ),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ, TASK_VARIANCE),
        r"\frac{1}{L_k} \|\nabla F(w_k)\|^2 \geq \frac{\|\nabla F(w_k)\|^2}{4L + 2\rho\alpha\sigma + 2\rho\alpha\|\nabla f(w_k)\|}",
        849,
        "The smoothness at w by the gradient of f",
        uses=("eq-51.1", "eq-51.2"),
    ),
    claim(
        "eq-105",
        le(norm(nabla_f(w)), 2 * slope + sigma),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ, TASK_VARIANCE),
        r"\|\nabla f(w_k)\| \leq 2\|\nabla F(w_k)\| + \sigma",
        853,
        "The gradient of f by that of F, in numbers",
        uses=("eq-43",),
    ),
    claim(
        "eq-106.1",
        ge(slope**2 / smoothness(w), slope**2 / (guard + 4 * rho * alpha * slope)),
        (*INNER, SMOOTH, HESSIAN_LIPSCHITZ, TASK_VARIANCE),
        r"\frac{1}{L_k} \|\nabla F(w_k)\|^2 \geq \frac{\|\nabla F(w_k)\|^2}{4L + 4\rho\alpha\sigma + 4\rho\alpha\|\nabla F(w_k)\|}",
        857,
        "The smoothness at w by the gradient of F",
        uses=("eq-104", "eq-105"),
    ),
    claim(
        "eq-106.2",
        ge(
            slope**2 / (guard + 4 * rho * alpha * slope),
            slope**2 / (2 * Maximum((guard, 4 * rho * alpha * slope))),
        ),
        INNER,
        r"\geq \frac{\|\nabla F(w_k)\|^2}{2 \max\{4L + 4\rho\alpha\sigma, 4\rho\alpha\|\nabla F(w_k)\|\}}",
        857,
        "A sum is at most twice the greater addend",
    ),
    claim(
        "eq-106.3",
        eq(
            slope**2 / (2 * Maximum((guard, 4 * rho * alpha * slope))),
            Minimum((slope**2 / (8 * L + 8 * rho * alpha * sigma), slope / (8 * rho * alpha))),
        ),
        INNER,
        r"= \min \left\{ \frac{\|\nabla F(w_k)\|^2}{8L + 8\rho\alpha\sigma}, \frac{\|\nabla F(w_k)\|}{8\rho\alpha} \right\}",
        857,
        "Two regimes",
    ),
    claim(
        "eq-107",
        le(later, now - least_of(E_square(w, k)) / 800 + noise_103),
        theorem_f_1(),
        PRINTED_107,
        861,
        "Expected descent of the run",
        uses=DESCENT_STEPS,
        expected="refuted",
        follows="no",
        notes=JENSEN,
    ),
    claim(
        "eq-107-repaired",
        le(later, now - least_of(mean_slope**2) / 800 + noise_103),
        theorem_f_1(),
        PRINTED_107,
        861,
        "Expected descent of the run, with the square of the mean",
        role="repair",
        repairs=P + "eq-107",
        uses=DESCENT_STEPS,
        follows=None,
        notes="Lost: the mean of the square.  Kept: everything that is drawn from it below.",
    ),
    claim(
        "eq-107+1",
        ge(
            mean_slope,
            Maximum((Root((1 + rho * alpha / L * sigma) * gamma_1), rho * alpha / L * gamma_1)),
        ),
        NOT_YET,
        r"\mathbb{E}[\|\nabla F(w_k)\|] \geq \max \left\{ \sqrt{(1 + \frac{\rho\alpha}{L}\sigma)\gamma_1}, \frac{\rho\alpha}{L}\gamma_1 \right\}",
        865,
        "While the accuracy is not reached",
    ),
    definition(
        "eq-108",
        r"\gamma_1 = 61 \left( \frac{\sigma^2}{B} + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}} \right)",
        869,
        "The noise that no step size removes",
    ),
    *(
        claim(
            "eq-108+1.1" + reading,
            ge(least_of(square) / 1600, gamma_1 / (1600 * L)),
            NOT_YET,
            PRINTED_SUM + r" \geq \frac{\gamma_1}{1600L}",
            873,
            "The descent outweighs the noise",
            uses=("eq-107+1",),
        )
        for reading, square in READINGS
    ),
    claim(
        "eq-108+1.2",
        ge(gamma_1 / (1600 * L), noise_103),
        INNER,
        r"\frac{\gamma_1}{1600L} \geq \frac{14\sigma^2 + 2\tilde{\sigma}^2/D_o}{368LB} + \frac{\tilde{\sigma}^2}{96LD_{in}}",
        873,
        "The noise in numbers",
    ),
    claim(
        "eq-108+2.1",
        le(later, now - least_of(E_square(w, k)) / 1600),
        NOT_YET,
        PRINTED_DESCENT,
        877,
        "Descent while the accuracy is not reached",
        uses=("eq-107", "eq-108+1.1@mean-of-square", "eq-108+1.2"),
        expected="refuted",
        notes=JENSEN,
    ),
    claim(
        "eq-108+2.1-repaired",
        le(later, now - least_of(mean_slope**2) / 1600),
        NOT_YET,
        PRINTED_DESCENT,
        877,
        "Descent while the accuracy is not reached, with the square of the mean",
        role="repair",
        repairs=P + "eq-108+2.1",
        uses=("eq-107-repaired", "eq-108+1.1@square-of-mean", "eq-108+1.2"),
        follows=None,
    ),
    claim(
        "eq-108+2.2",
        le(now - least_of(mean_slope**2) / 1600, now - gamma_1 / (1600 * L)),
        NOT_YET,
        r"\leq \mathbb{E}[F(w_k)] - \frac{\gamma_1}{1600L}",
        877,
        "Descent by the noise",
        uses=("eq-108+1.1@square-of-mean", "eq-108+2.1"),
    ),
    claim(
        "eq-109.1",
        le(later, now - Minimum((epsilon**2 / flat, epsilon / steep)) / 1600),
        NOT_YET,
        r"\mathbb{E}[F(w_{k+1})] \leq \mathbb{E}[F(w_k)] - \frac{1}{1600} \min \left\{ \frac{\epsilon^2}{L + \rho\alpha\sigma}, \frac{\epsilon}{\rho\alpha} \right\}",
        881,
        "Descent by the accuracy asked for",
        uses=("eq-108+2.1",),
    ),
    claim(
        "eq-109.2",
        le(
            now - Minimum((epsilon**2 / flat, epsilon / steep)) / 1600,
            now - progress / 1600,
        ),
        INNER,
        r"\leq \mathbb{E}[F(w_k)] - \frac{1}{1600} \frac{\epsilon^2}{L + \rho\alpha(\sigma + \epsilon)}",
        881,
        "The progress of one step",
    ),
    claim(
        "eq-110",
        le(Series(k, T, later), Series(k, T, now) - Series(k, T, progress / 1600)),
        NOT_BEFORE,
        r"\sum_{k=0}^{T-1} \mathbb{E}[F(w_{k+1})] \leq \sum_{k=0}^{T-1} \mathbb{E}[F(w_k)] - \sum_{k=0}^{T-1} \frac{1}{1600} \frac{\epsilon^2}{L + \rho\alpha(\sigma + \epsilon)}",
        885,
        "The steps added up",
        uses=("eq-109.1", "eq-109.2"),
    ),
    claim(
        "eq-111",
        le(E_F(w, T), E_F(w, node(0)) - T / 1600 * progress),
        NOT_BEFORE,
        r"\mathbb{E}[F(w_T)] \leq \mathbb{E}[F(w_0)] - \frac{T}{1600} \frac{\epsilon^2}{L + \rho\alpha(\sigma + \epsilon)}",
        889,
        "The sum telescopes",
        uses=("eq-110",),
    ),
    claim(
        "eq-112.1",
        le(T, (E_F(w, node(0)) - E_F(w, T)) * 1600 * enough),
        NOT_BEFORE,
        r"T \leq (\mathbb{E}[F(w_0)] - \mathbb{E}[F(w_T)])1600 \frac{L + \rho\alpha(\sigma + \epsilon)}{\epsilon^2}",
        893,
        "How long the accuracy can be missed",
        uses=("eq-111",),
    ),
    claim(
        "eq-112.2",
        le(T, (F(w) - F_min) * 1600 * enough),
        (*NOT_BEFORE, BOUNDED_BELOW),
        r"T \leq (F(w_0) - F(w^*))1600 \frac{L + \rho\alpha(\sigma + \epsilon)}{\epsilon^2}",
        894,
        "How long the accuracy can be missed, by the gap",
        uses=("eq-112.1",),
    ),
)
