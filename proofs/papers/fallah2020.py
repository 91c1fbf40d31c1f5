"""Fallah, Mokhtari, Ozdaglar, conference text (AISTATS 2020), Section 4, where it differs.

Its Lemmas 4.9 and 4.10, Theorems 4.11 and 4.12 and Corollaries 4.13 and 4.16 are aliases of claims
of fallah2019.
"""

from lemmacheck.proofs.claim import Claim, Paper
from lemmacheck.proofs.notation import (
    HESSIAN_LIPSCHITZ,
    INNER_STEP,
    SMOOTH,
    B,
    D_h,
    D_o,
    L,
    alpha,
    epsilon,
    ge,
    k,
    le,
    nabla_F,
    rho,
    sigma,
    sigma_tilde,
    smoothness,
    u,
    w,
)
from lemmacheck.proofs.papers.fallah2019._appendix_f import per_in
from lemmacheck.proofs.papers.fallah2019._appendix_f_run import noise
from lemmacheck.proofs.papers.fallah2019._appendix_g import E_slope as slope_fo
from lemmacheck.proofs.papers.fallah2019._appendix_g import theorem_g_1
from lemmacheck.proofs.papers.fallah2019._appendix_h import H_CONDITION, theorem_h_1
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import LIMIT
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import E_slope as slope_hf
from lemmacheck.proofs.papers.fallah2019._section_4_theorems import (
    HIDDEN,
    K_hf,
    c_1,
    c_2,
    gap,
    reached,
    setting,
    slower,
    stochastic_time,
)
from lemmacheck.proofs.vocabulary import Ceiling, Minimum, Root, norm

share = alpha**2 * L**2 + 1 / B
noise_fo = sigma**2 * share + sigma_tilde**2 / (B * D_o) + per_in
H_CONDITION_2020 = ge(D_h, Ceiling(36 * (alpha * rho * sigma_tilde) ** 2))
theorem_4_17 = tuple(H_CONDITION_2020 if h == H_CONDITION else h for h in theorem_h_1())

CLAIMS = (
    Claim(
        "fallah2020/lemma-4.8",
        le(norm(nabla_F(w) - nabla_F(u)), Minimum((smoothness(w), smoothness(u))) * norm(w - u)),
        (*INNER_STEP, SMOOTH, HESSIAN_LIPSCHITZ),
        title="Smoothness of F",
        aliases=("fallah2020/eq-15",),
        printed=r"\|\nabla F(w)-\nabla F(u)\|\le\min\{L(w),L(u)\}\|w-u\|",
        line=20,
        uses=("fallah2019/lemma-4.9",),
        printed_proof=False,
    ),
    Claim(
        "fallah2020/theorem-4.15",
        le(reached(slope_fo(w, k)), (18 + 77 * (c_1 * c_2)) * Root(noise_fo) + epsilon),
        setting(
            theorem_g_1(),
            1600
            * slower
            * gap
            * Minimum((L / epsilon**2, L / (sigma**2 * share) + stochastic_time)),
        ),
        title="Convergence of FO-MAML, with constants hidden",
        aliases=("fallah2020/eq-26",),
        printed=r"\mathbb E[\|\nabla F(w_\epsilon)\|]\le O\Big(\sqrt{\sigma^2(\alpha^2L^2+\frac1B)+\frac{\tilde\sigma^2}{BD_o}+\frac{\tilde\sigma^2}{D_{in}}}\Big)+\epsilon",
        line=31,
        uses=("fallah2019/theorem-G.1",),
        printed_proof=False,
        notes=HIDDEN,
    ),
    Claim(
        "fallah2020/theorem-4.17",
        le(reached(slope_hf(w, k)), K_hf * Root(noise) + epsilon),
        setting(
            theorem_4_17,
            3200 * slower * gap * Minimum((L / epsilon**2, L * B / sigma**2 + stochastic_time)),
        ),
        expected="refuted",
        title="Convergence of HF-MAML, with constants hidden",
        aliases=("fallah2020/eq-28", "fallah2020/eq-29"),
        printed=r"\mathbb E[\|\nabla F(w_\epsilon)\|]\le O\Big(\sqrt{\frac{\sigma^2}B+\frac{\tilde\sigma^2}{BD_o}+\frac{\tilde\sigma^2}{D_{in}}}\Big)+\epsilon",
        line=34,
        uses=("fallah2019/theorem-H.1",),
        printed_proof=False,
        notes=LIMIT
        + "  See `fallah2019/theorem-4.21`.  Its condition on D_h names sigma-tilde where fallah2019 has sigma_H.",
    ),
)
PAPER = Paper(
    "fallah2020",
    "On the Convergence Theory of Gradient-Based Model-Agnostic Meta-Learning Algorithms (AISTATS 2020)",
    "fallah2020-statements.md",
    CLAIMS,
    expects="proved",
)
