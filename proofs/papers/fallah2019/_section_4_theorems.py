"""Fallah et al. 2019, Sections 4.3 to 4.5: the convergence theorems, their O(1) as numbers.

Assumption 4.7 speaks of constants; here they are c_1, a bound of rho alpha / L, and c_2, one of the
root of sigma^2 + sigma-tilde^2.  What is hidden in O(.) may depend on these two and on nothing else,
and is written out.
"""

from lemmacheck.proofs.claim import Claim, Hypothesis
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    B,
    D_in,
    D_o,
    F,
    F_min,
    L,
    T,
    alpha,
    epsilon,
    ge,
    k,
    le,
    lt,
    nabla_F_hat,
    rho,
    sigma,
    sigma_tilde,
    v,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import MAML, theorem_f_1
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import E_slope as slope_maml
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import (
    accuracy,
    enough,
    noise,
)
from lemmacheck.proofs.papers.fallah2019._appendix_g import E_slope as slope_fo
from lemmacheck.proofs.papers.fallah2019._appendix_g import noise as noise_fo
from lemmacheck.proofs.papers.fallah2019._appendix_g import share, theorem_g_1
from lemmacheck.proofs.papers.fallah2019._appendix_h import theorem_h_1
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import (
    BIASED,
    LIMIT,
    REPAIR,
    E_slope_repaired,
    repaired,
)
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import E_slope as slope_hf
from lemmacheck.proofs.papers.fallah2019._section_4 import P, gap_bound
from lemmacheck.proofs.vocabulary import Least, Minimum, Node, Root, Symbol, norm

c_1 = Symbol("c_1", latex="c_1", sign="nonnegative")
c_2 = Symbol("c_2", latex="c_2", sign="nonnegative")
CONSTANTS = (le(rho * alpha / L, c_1), le(sigma**2 + sigma_tilde**2, c_2**2))
gap = F(w) - F_min
slope_hat = MAML.mean_after("slope_hat", r"\|\nabla\hat F(w_{k})\|", norm(nabla_F_hat(v)))
slower = 1 + c_1 * (c_2 + 1)  # what Assumption 4.7 hides in the number of iterations
K_maml, K_fo, K_hf = 8 + 67 * (c_1 * c_2), 4 + 17 * (c_1 * c_2), 6 + 41 * (c_1 * c_2)
stochastic_time = L * (B * D_o + D_in) / sigma_tilde**2


def setting(given: tuple[Hypothesis, ...], steps: Node) -> tuple[Hypothesis, ...]:
    """A theorem's hypotheses with Assumptions 4.2 and 4.7, and a run of at least `steps` steps."""
    return (*given, BOUNDED_BELOW, *CONSTANTS, lt(epsilon, 1), ge(T, steps))


def reached(slope: Node) -> Least:
    return Least(k, T, slope)


TABLE = (
    "  Table 1 and the text hide L and Delta too, and add that no smaller norm can be reached, which "
    "is not claimed here."
)
HIDDEN = (
    "What O(.) hides is written out: the factors depend on the bounds of Assumption 4.7 alone.  The "
    "conditions (27), under which the step size is analysed, are taken to be meant."
)
PRINTED_34 = r"\mathbb{E}[\|\nabla F(w_\epsilon)\|] \leq \mathcal{O}\left(\sqrt{\frac{\sigma^2}{B} + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}}}\right) + \epsilon"
PRINTED_37 = r"\mathbb{E}[\|\nabla F(w_\epsilon)\|] \leq \mathcal{O}\left(\sqrt{\sigma^2 \left(20\alpha^2L^2 + \frac{1}{B}\right) + \frac{\tilde{\sigma}^2}{BD_o} + \frac{\tilde{\sigma}^2}{D_{in}}}\right) + \epsilon"

CLAIMS = (
    Claim(
        P + "theorem-4.14",
        le(reached(slope_maml(w, k)), K_maml * Root(noise) + epsilon),
        setting(
            theorem_f_1(),
            1600 * slower * gap * Minimum((L / epsilon**2, L * B / sigma**2 + stochastic_time)),
        ),
        title="Convergence of MAML, with constants hidden",
        aliases=(
            P + "eq-34",
            P + "eq-35",
            "fallah2020/theorem-4.12",
            "fallah2020/eq-23",
            "fallah2020/eq-24",
        ),
        printed=PRINTED_34,
        line=386,
        uses=(P + "theorem-F.1",),
        notes=HIDDEN,
    ),
    Claim(
        P + "corollary-4.16",
        le(reached(slope_maml(w, k)), epsilon),
        (
            *setting(theorem_f_1(), 6400 * slower * gap * (L / epsilon**2)),
            ge(B, 12 * K_maml**2 * sigma**2 / epsilon**2),
            ge(D_in, 12 * K_maml**2 * sigma_tilde**2 / epsilon**2),
            ge(B * D_o, 12 * K_maml**2 * sigma_tilde**2 / epsilon**2),
        ),
        title="MAML reaches every accuracy",
        aliases=(
            P + "eq-36",
            "fallah2020/corollary-4.13",
            "fallah2020/eq-25",
            P + "table-1.maml-accuracy",
            P + "table-1.maml-iterations",
        ),
        printed=r"\mathbb{E}[\|\nabla F(w)\|] \leq \epsilon",
        line=404,
        uses=(P + "theorem-F.1@noiseless",),
        notes=HIDDEN,
    ),
    Claim(
        P + "derived-4.17",
        le(reached(slope_hat(w, k)), accuracy + gap_bound),
        (*theorem_f_1(), BOUNDED_BELOW, ge(T, 1600 * gap * enough)),
        role="derived",
        title="MAML's accuracy for the gradient of F-hat",
        printed=r"\|\nabla \hat{F}(w) - \nabla F(w)\| = \mathcal{O}\left(\max\{\frac{\tilde{\sigma}}{\sqrt{D_{test}}}, \frac{\sigma_H \tilde{\sigma}}{D_{test}}\}\right)",
        line=408,
        uses=(P + "theorem-F.1@noiseless", P + "theorem-4.13"),
        printed_proof=False,
        notes=(
            "What Remark 4.17 can mean: the bound of Theorem 4.13 added to that of Theorem F.1.  Its "
            "O(max{...}) leaves out a factor alpha, which no number bounds."
        ),
    ),
    Claim(
        P + "theorem-4.18",
        le(reached(slope_fo(w, k)), K_fo * Root(noise_fo) + epsilon),
        setting(
            theorem_g_1(),
            1600
            * slower
            * gap
            * Minimum((L / epsilon**2, L / (sigma**2 * share) + stochastic_time)),
        ),
        title="Convergence of FO-MAML, with constants hidden",
        aliases=(P + "eq-37", P + "eq-38"),
        printed=PRINTED_37,
        line=416,
        uses=(P + "theorem-G.1",),
        notes=HIDDEN,
    ),
    Claim(
        P + "corollary-4.19",
        le(reached(slope_fo(w, k)), (21 + 84 * (c_1 * c_2)) * (alpha * L * sigma)),
        (
            *theorem_g_1(),
            BOUNDED_BELOW,
            *CONSTANTS,
            ge(B, 1 / (alpha**2 * L**2)),
            ge(D_in, sigma_tilde**2 / (alpha**2 * sigma**2 * L**2)),
            ge(B * D_o, sigma_tilde**2 / (alpha**2 * sigma**2 * L**2)),
            ge(T, 1600 * (1 + 2 * (c_1 * c_2)) * gap * (1 / (alpha**2 * sigma**2 * L))),
        ),
        title="FO-MAML reaches the order of alpha sigma L",
        aliases=(
            P + "eq-39",
            "fallah2020/corollary-4.16",
            "fallah2020/eq-27",
            P + "table-1.fo-maml-accuracy",
            P + "table-1.fo-maml-iterations",
        ),
        printed=r"\mathbb{E}[\|\nabla F(w^\dagger)\|] \leq \mathcal{O}(\alpha\sigma L)",
        line=434,
        uses=(P + "theorem-G.1@noiseless",),
        notes=HIDDEN + TABLE,
    ),
    Claim(
        P + "theorem-4.21",
        le(reached(slope_hf(w, k)), K_hf * Root(noise) + epsilon),
        setting(
            theorem_h_1(),
            3200 * slower * gap * Minimum((L / epsilon**2, L * B / sigma**2 + stochastic_time)),
        ),
        expected="refuted",
        title="Convergence of HF-MAML, with constants hidden",
        aliases=(P + "eq-40", P + "eq-41"),
        printed=PRINTED_34,
        line=450,
        uses=(P + "theorem-H.1",),
        notes=LIMIT + BIASED + "  No other constants in place of O(.) would help.",
    ),
    Claim(
        P + "theorem-4.21-repaired",
        le(reached(E_slope_repaired(w, k)), K_hf * Root(noise) + epsilon),
        setting(repaired(), 3200 * slower * gap * (L / epsilon**2)),
        role="repair",
        repairs=P + "theorem-4.21",
        title="Convergence of HF-MAML with a shorter difference, with constants hidden",
        printed=PRINTED_34,
        line=450,
        uses=(P + "theorem-H.1-repaired",),
        printed_proof=False,
        notes=REPAIR,
    ),
)
