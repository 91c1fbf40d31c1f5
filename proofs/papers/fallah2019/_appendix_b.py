"""Fallah et al. 2019, Appendix B: the proof of Lemma 4.9."""

from typing import Any

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    HESSIAN_LIPSCHITZ,
    INNER_STEP,
    SMOOTH,
    E,
    I,
    L,
    adapted,
    alpha,
    eq,
    grad,
    hess,
    i,
    le,
    nabla_F,
    nabla_F_i,
    over_tasks,
    rho,
    segment,
    t,
    u,
    w,
)
from lemmacheck.proofs.papers.fallah2019._section_4 import P
from lemmacheck.proofs.vocabulary import Relation, norm

HYPOTHESES = (*INNER_STEP, SMOOTH, HESSIAN_LIPSCHITZ)
distance = norm(w - u)
inner_difference = grad(i, adapted(i, w)) - grad(i, adapted(i, u))
hessian_difference = hess(i, w) @ grad(i, adapted(i, w)) - hess(i, u) @ grad(i, adapted(i, u))
mixed = hess(i, w) @ grad(i, adapted(i, u))
regrouped = (hess(i, w) @ grad(i, adapted(i, w)) - mixed) + (
    mixed - hess(i, u) @ grad(i, adapted(i, u))
)
after_product_rule = norm(hess(i, w)) * norm(inner_difference) + norm(
    hess(i, w) - hess(i, u)
) * norm(grad(i, adapted(i, u)))


def step(
    number: str, relation: Relation, printed: str, line: int, title: str, **rest: Any
) -> Claim:
    rest = {"role": "step", "follows": "yes", "group": P + "lemma-4.9"} | rest
    return Claim(P + number, relation, HYPOTHESES, title=title, printed=printed, line=line, **rest)


SIGN = "The sign of alpha is misprinted: the difference of the adapted points has a minus there."
PRINTED_54 = r"\|\nabla f_i(w - \alpha \nabla f_i(w)) - \nabla f_i(u - \alpha \nabla f_i(u))\| \leq L \|w - u + \alpha(\nabla f_i(w) - \nabla f_i(u))\|"

CLAIMS = (
    step(
        "text-B.1@literal",
        eq(nabla_F_i(i, w), (I - alpha * hess(i, w)) @ grad(i, w) - alpha * grad(i, w)),
        r"\nabla F_i(w) = (I - \alpha \nabla^2 f_i(w)) \nabla f_i(w) - \alpha \nabla f_i(w)",
        577,
        "Gradient of F_i, as recalled in the proof",
        expected="refuted",
        follows="no",
        intended=P + "eq-45b",
        notes="The adapted point has slipped out of the argument of the gradient; (45b) has it.",
    ),
    step(
        "eq-52.1",
        le(norm(nabla_F(w) - nabla_F(u)), E(over_tasks, norm(nabla_F_i(i, w) - nabla_F_i(i, u)))),
        r"\|\nabla F(w) - \nabla F(u)\| \leq \sum_{i \in \mathcal{I}} p_i \|\nabla F_i(w) - \nabla F_i(u)\|",
        579,
        "Jensen over tasks",
    ),
    step(
        "eq-52.2",
        le(
            E(over_tasks, norm(nabla_F_i(i, w) - nabla_F_i(i, u))),
            E(over_tasks, norm(inner_difference) + alpha * norm(hessian_difference)),
        ),
        r"\leq \sum_{i \in \mathcal{I}} p_i (\|\nabla f_i(w - \alpha \nabla f_i(w)) - \nabla f_i(u - \alpha \nabla f_i(u))\| + \alpha \|\nabla^2 f_i(w) \nabla f_i(w - \alpha \nabla f_i(w)) - \nabla^2 f_i(u) \nabla f_i(u - \alpha \nabla f_i(u))\|)",
        579,
        "Two terms",
        aliases=(P + "eq-53",),
        uses=(P + "eq-45b",),
    ),
    *(
        step(
            f"eq-54.1@{reading}",
            le(norm(inner_difference), L * norm(argument)),
            PRINTED_54,
            585,
            "Smoothness at the adapted points",
            expected="refuted" if reading == "literal" else "proved",
            follows="no" if reading == "literal" else "yes",
            intended=P + "eq-54.1@intended" if reading == "literal" else None,
            notes=SIGN,
        )
        for reading, argument in (
            ("literal", w - u + alpha * (grad(i, w) - grad(i, u))),
            ("intended", w - u - alpha * (grad(i, w) - grad(i, u))),
        )
    ),
    *(
        step(
            f"eq-54.2{reading}",
            le(L * norm(argument), L * (1 + alpha * L) * distance),
            r"L \|w - u + \alpha(\nabla f_i(w) - \nabla f_i(u))\| \leq L(1 + \alpha L) \|w - u\|",
            585,
            "Triangle inequality and smoothness",
            notes="True with either sign of alpha.",
        )
        for reading, argument in (
            ("", w - u + alpha * (grad(i, w) - grad(i, u))),
            ("@intended", w - u - alpha * (grad(i, w) - grad(i, u))),
        )
    ),
    step(
        "eq-55.1",
        eq(norm(hessian_difference), norm(regrouped)),
        r"\|\nabla^2 f_i(w) \nabla f_i(w - \alpha \nabla f_i(w)) - \nabla^2 f_i(u) \nabla f_i(u - \alpha \nabla f_i(u))\| = \|\nabla^2 f_i(w) \nabla f_i(w - \alpha \nabla f_i(w)) - \nabla^2 f_i(w) \nabla f_i(u - \alpha \nabla f_i(u)) + \nabla^2 f_i(w) \nabla f_i(u - \alpha \nabla f_i(u)) - \nabla^2 f_i(u) \nabla f_i(u - \alpha \nabla f_i(u))\|",
        589,
        "Adding and subtracting the mixed term",
    ),
    step(
        "eq-55.2",
        le(norm(regrouped), after_product_rule),
        r"\leq \|\nabla^2 f_i(w)\| \|\nabla f_i(w - \alpha \nabla f_i(w)) - \nabla f_i(u - \alpha \nabla f_i(u))\| + \|\nabla^2 f_i(w) - \nabla^2 f_i(u)\| \|\nabla f_i(u - \alpha \nabla f_i(u))\|",
        589,
        "Product rule for Lipschitz maps",
    ),
    step(
        "eq-55.3",
        le(
            after_product_rule,
            (L**2 * (1 + alpha * L) + rho * norm(grad(i, adapted(i, u)))) * distance,
        ),
        r"\leq (L^2(1 + \alpha L) + \rho \|\nabla f_i(u - \alpha \nabla f_i(u))\|) \|w - u\|",
        589,
        "Constants of both factors",
        uses=(P + "eq-54.1@intended", P + "eq-54.2@intended"),
    ),
    step(
        "eq-55+1",
        eq(grad(i, adapted(i, u)), (I - alpha * hess(i, segment(i, u, t))) @ grad(i, u)),
        r"\nabla f_i(u - \alpha \nabla f_i(u)) = (I - \alpha \nabla^2 f_i(\tilde{u}_i)) \nabla f_i(u)",
        593,
        "Mean value theorem for the inner gradient",
        exists=t,
        expected="refuted",
        follows="no",
        notes=(
            "The mean value theorem holds for real functions, not for vector-valued ones; "
            "it holds in dimension one. (56) needs smoothness alone."
        ),
    ),
    step(
        "eq-55+1-repaired",
        le(norm(grad(i, adapted(i, u)) - grad(i, u)), alpha * L * norm(grad(i, u))),
        "",
        593,
        "The inner step moves the gradient by at most alpha L times its norm",
        role="repair",
        follows=None,
        repairs=P + "eq-55+1",
        notes="Lost: one intermediate point; the equality holds with the Hessian averaged over the "
        "segment. Kept: (56) and all that follows.",
    ),
    step(
        "eq-56",
        le(norm(grad(i, adapted(i, u))), (1 + alpha * L) * norm(grad(i, u))),
        r"\|\nabla f_i(u - \alpha \nabla f_i(u))\| \leq (1 + \alpha L) \|\nabla f_i(u)\|",
        597,
        "Gradient at the adapted point",
        uses=(P + "eq-55+1",),
    ),
    step(
        "eq-57",
        le(norm(hessian_difference), (L**2 + rho * norm(grad(i, u))) * (1 + alpha * L) * distance),
        r"\|\nabla^2 f_i(w) \nabla f_i(w - \alpha \nabla f_i(w)) - \nabla^2 f_i(u) \nabla f_i(u - \alpha \nabla f_i(u))\| \leq (L^2 + \rho \|\nabla f_i(u)\|) (1 + \alpha L) \|w - u\|",
        601,
        "Second term, bounded",
        uses=(P + "eq-55.1", P + "eq-55.2", P + "eq-55.3", P + "eq-56"),
    ),
    step(
        "eq-57+1",
        le(
            norm(nabla_F(w) - nabla_F(u)),
            (4 * L + 2 * rho * alpha * E(over_tasks, norm(grad(i, u)))) * distance,
        ),
        r"\|\nabla F(w) - \nabla F(u)\| \leq (4L + 2\rho\alpha \mathbb{E}_{i \sim p} \|\nabla f_i(u)\|) \|w - u\|",
        605,
        "Smoothness of F, from one side",
        uses=(
            P + "eq-52.1",
            P + "eq-52.2",
            P + "eq-54.1@intended",
            P + "eq-54.2@intended",
            P + "eq-57",
        ),
    ),
)
