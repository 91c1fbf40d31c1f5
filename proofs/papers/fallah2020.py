"""Fallah, Mokhtari, Ozdaglar, conference text (AISTATS 2020), Sections 4.1 and 4.2, where it differs.

Its Lemmas 4.9 and 4.10 and Theorem 4.11 are aliases of claims of fallah2019.
"""

from lemmacheck.proofs.claim import Claim, Paper
from lemmacheck.proofs.notation import (
    HESSIAN_LIPSCHITZ,
    INNER_STEP,
    SMOOTH,
    le,
    nabla_F,
    smoothness,
    u,
    w,
)
from lemmacheck.proofs.vocabulary import Minimum, norm

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
)
PAPER = Paper(
    "fallah2020",
    "On the Convergence Theory of Gradient-Based Model-Agnostic Meta-Learning Algorithms (AISTATS 2020)",
    "fallah2020-statements.md",
    CLAIMS,
    expects="proved",
)
