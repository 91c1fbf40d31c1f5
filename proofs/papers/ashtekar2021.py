"""Ashtekar: Model-Agnostic Meta-Learning: Theory Explained (2021), the convergence rate.

Its displays (7) to (10) are those of `fallah2019`, of whose claims they are aliases.  From (11) on it
assumes only that the accuracy is not reached, where `fallah2019` also assumes that the noise which
the batches leave is not reached; `@intended` adds that.
"""

from typing import Any

from lemmacheck.proofs.claim import Claim, Hypothesis, Paper
from lemmacheck.proofs.notation import (
    BOUNDED_BELOW,
    B,
    F,
    F_min,
    T,
    epsilon,
    ge,
    k,
    le,
    lt,
    nabla_F,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import (
    DESCENT_STEP,
    curved,
    expected_next,
    mean_G,
    mean_step,
    second_moment,
    theorem_f_1,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import (
    E_F,
    NOT_YET,
    enough,
    later,
    mean_slope,
    now,
    progress,
)
from lemmacheck.proofs.vocabulary import Inner, Least, Relation, Series, node

P = "ashtekar2021/"
FALLAH = "fallah2019/"
ABOVE = (*theorem_f_1(), lt(epsilon, mean_slope))
ALWAYS_ABOVE = (*theorem_f_1(), lt(epsilon, Least(k, T - 1, mean_slope)))
NOISE = (
    "The text asks for a proper choice of batch sizes, and does not say which.  "
    "Below the noise that the batches leave, a step need not descend: the bound of the expected "
    "descent has a noise term, which is at most half the progress only above that noise."
)


def literal(
    number: str,
    relation: Relation,
    hypotheses: tuple[Hypothesis, ...],
    printed: str,
    line: int,
    title: str,
    **rest: Any,
) -> Claim:
    """A display under the assumption as it is printed: only the accuracy is not reached."""
    rest = {"role": "step", "follows": "no", "expected": "refuted", "notes": NOISE} | rest
    return Claim(P + number, relation, hypotheses, title=title, printed=printed, line=line, **rest)


weaker_10 = (
    F(w) - mean_step * Inner(nabla_F(w), mean_G) + curved * (second_moment + second_moment / B)
)
PRINTED_11 = r"\mathbb{E}[F(w_{k+1})] \leq \mathbb{E}[F(w_k)] - \frac{1}{1600} \frac{\epsilon^2}{L + \rho\alpha(\sigma + \epsilon)}"
CLAIMS = (
    Claim(
        P + "eq-10@literal",
        le(expected_next, weaker_10),
        DESCENT_STEP,
        role="step",
        follows="yes",
        title="Expected descent by the moments, as printed",
        printed=r"\mathbb{E}[F(w_{k+1})|\mathcal{F}_k] \leq F(w_k) - \mathbb{E}[\beta_k|\mathcal{F}_k] \nabla F(w_k)^\top \mathbb{E}[G_i(w_k)|\mathcal{F}_k] + \frac{L_k}{2} \mathbb{E}[\beta_k^2|\mathcal{F}_k] \left( \mathbb{E}[\|G_i(w_k)|\mathcal{F}_k\|^2] + \frac{1}{B} \mathbb{E}[\|G_i(w_k)\|^2|\mathcal{F}_k] \right)",
        line=146,
        intended=FALLAH + "eq-100+1",
        uses=(FALLAH + "eq-100",),
        notes="The mean of the square stands where (7) bounds the square of the mean; true, but of no use.",
    ),
    literal(
        "eq-11@literal",
        le(later, now - progress / 1600),
        ABOVE,
        PRINTED_11,
        150,
        "Descent while the accuracy is not reached",
        intended=P + "eq-11@intended",
    ),
    Claim(
        P + "eq-11@intended",
        le(later, now - progress / 1600),
        NOT_YET,
        role="step",
        follows="yes",
        title="Descent while neither the accuracy nor the noise is reached",
        printed=PRINTED_11,
        line=150,
        uses=(FALLAH + "eq-109.1", FALLAH + "eq-109.2"),
        notes=NOISE,
    ),
    literal(
        "eq-12",
        le(Series(k, T, later), Series(k, T, now) - Series(k, T, progress / 1600)),
        ALWAYS_ABOVE,
        r"\sum_{k=0}^{T-1} \mathbb{E}[F(w_{k+1})] \leq \sum_{k=0}^{T-1} \mathbb{E}[F(w_k)] - \sum_{k=0}^{T-1} \frac{1}{1600} \frac{\epsilon^2}{L + \rho\alpha(\sigma + \epsilon)}",
        154,
        "The steps added up",
        follows="yes",
        uses=(P + "eq-11@literal",),
        intended=FALLAH + "eq-110",
    ),
    literal(
        "eq-13",
        le(E_F(w, T), E_F(w, node(0)) - T / 1600 * progress),
        ALWAYS_ABOVE,
        r"\mathbb{E}[F(w_T)] \leq \mathbb{E}[F(w_0)] - \frac{T}{1600} \frac{\epsilon^2}{L + \rho\alpha(\sigma + \epsilon)}",
        158,
        "The sum telescopes",
        follows="yes",
        uses=(P + "eq-12",),
        intended=FALLAH + "eq-111",
    ),
    literal(
        "eq-14",
        le(T, (F(w) - F_min) * 1600 * enough),
        (*ALWAYS_ABOVE, BOUNDED_BELOW),
        r"T \leq (F(w_0) - F(w^*)) 1600 \frac{L + \rho\alpha(\sigma + \epsilon)}{\epsilon^2}",
        162,
        "How long the accuracy can be missed",
        follows="yes",
        uses=(P + "eq-13",),
        intended=FALLAH + "eq-112.2",
    ),
    literal(
        "text-4.2@literal",
        le(Least(k, T, mean_slope), epsilon),
        (*theorem_f_1(), BOUNDED_BELOW, ge(T, (F(w) - F_min) * 1600 * enough)),
        r"\mathbb{E}[\|\nabla F(w)\|] \leq \epsilon",
        164,
        "An epsilon-stationary point in O(1/epsilon^2) iterations, whatever the batches",
        role="statement",
        follows=None,
        intended=FALLAH + "corollary-4.16",
        uses=(P + "eq-14",),
        notes=NOISE + "  With batches as large as Corollary 4.16 asks for, it holds.",
    ),
)
PAPER = Paper(
    "ashtekar2021",
    "Model-Agnostic Meta-Learning: Theory Explained",
    "004_b4f1c21f6a4e87b5.txt",
    CLAIMS,
    expects="proved",
)
