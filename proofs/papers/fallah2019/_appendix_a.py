"""Fallah et al. 2019, Appendix A: moments of 1/(X + c), and the gradient of f bounded by that of F.

The points between w and the adapted point (the paper's w-tilde_i) are `segment(i, w, t)`: (46) and
(47) claim that such a t exists; the later displays speak of any t_i for which (46) holds.
"""

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    HESSIAN_LIPSCHITZ,
    SMOOTH,
    TASK_VARIANCE,
    A,
    E,
    I,
    L,
    Var,
    adapted,
    alpha,
    eq,
    grad,
    hess,
    i,
    le,
    nabla_F,
    nabla_f,
    nabla_F_i,
    over_tasks,
    segment,
    sigma,
    t,
    w,
)
from lemmacheck.proofs.papers.fallah2019._section_4 import P
from lemmacheck.proofs.vocabulary import Definition, Root, Symbol, node, norm

LEMMA_A_2 = (
    le(0, alpha),
    le(alpha, (Root(node(2)) - 1) / L),
    SMOOTH,
    HESSIAN_LIPSCHITZ,
    TASK_VARIANCE,
)
t_i = Symbol("t_i", latex="t", unit=(0, 0), per_task=True)[
    i
]  # where the mean value theorem puts w-tilde_i
between = segment(i, w, t_i)
MEAN_VALUES = (le(0, t_i), le(t_i, 1), eq(grad(i, adapted(i, w)), A(i, between) @ grad(i, w)))

# Theorem A.1 speaks of any random variable with finitely many values: X takes the value X_i for task i
X = Symbol("X", unit=(1, -2), sign="nonnegative", per_task=True)
c = Symbol("c", unit=(1, -2), sign="positive")
k = Symbol("k", natural=True)
mu_X = Definition("mu_X", (), r"\mu_X", E(over_tasks, X[i]))
var_X = Definition("var_X", (), r"\sigma_X^2", Var(over_tasks, X[i]))
gamma = Definition("gamma", (), r"\gamma", mu_X() / (var_X() + mu_X() * (mu_X() + c)))

C_1 = Definition("C_1", (), "C_1", 1 / (1 - 2 * alpha * L - alpha**2 * L**2))
C_2 = Definition(
    "C_2", (), "C_2", (2 * alpha * L + alpha**2 * L**2) / (1 - 2 * alpha * L - alpha**2 * L**2)
)

factor = 2 * alpha * L + alpha**2 * L**2
mean_norm = E(over_tasks, norm(grad(i, w)))
mean_square = E(over_tasks, norm(nabla_F_i(i, w)) ** 2)
deviation = norm(grad(i, w) - nabla_f(w))
split = E(over_tasks, nabla_F_i(i, w) + (grad(i, w) - nabla_F_i(i, w)))
mean_of_gradients = E(over_tasks, nabla_F_i(i, w))
defect = I - A(i, w) @ A(i, between)
after_48 = norm(mean_of_gradients) + norm(E(over_tasks, defect @ grad(i, w)))
after_49 = norm(nabla_F(w)) + E(over_tasks, norm(defect) * norm(grad(i, w)))
printed_defect = (
    alpha * hess(i, w) + alpha * hess(i, between) + alpha**2 * (hess(i, w) @ hess(i, between))
)
intended_defect = (
    alpha * hess(i, w) + alpha * hess(i, between) - alpha**2 * (hess(i, w) @ hess(i, between))
)
product = E(over_tasks, norm(A(i, w)) ** 2 * norm(A(i, between)) ** 2 * norm(grad(i, w)) ** 2)
squares = E(over_tasks, norm(grad(i, w)) ** 2)
slack = (1 + alpha * L) ** 2 * (norm(nabla_f(w)) ** 2 + sigma**2)
MISPRINT_48 = (
    "Printed with F_i inside the expectation; the gradient of f is the mean of those of f_i."
)
MEAN_VALUE = (
    "The mean value theorem holds for real functions, not for vector-valued ones: each coordinate has "
    "its own intermediate point. It holds in dimension one."
)

CLAIMS = (
    *(
        Claim(
            P + f"theorem-A.1.{part}",
            relation,
            (),
            title="Moments of 1/(X + c)",
            aliases=(P + f"eq-42.{part}",),
            group=P + "theorem-A.1",
            printed=printed,
            line=519,
            printed_proof=False,
            notes="Proved for every X >= 0 with finitely many values, whether or not 0 is among them.",
        )
        for part, relation, printed in (
            (
                1,
                le(1 / (mu_X() + c) ** k, E(over_tasks, 1 / (X[i] + c) ** k)),
                r"\frac{1}{(\mu_X + c)^k} \leq \mathbb{E} \left[ \frac{1}{(X + c)^k} \right]",
            ),
            (
                2,
                le(
                    E(over_tasks, 1 / (X[i] + c) ** k),
                    (var_X() / c**k + mu_X() ** 2 * gamma() ** k) / (var_X() + mu_X() ** 2),
                ),
                r"\mathbb{E} \left[ \frac{1}{(X + c)^k} \right] \leq \frac{\sigma_X^2/c^k + \mu_X^2 \gamma^k}{\sigma_X^2 + \mu_X^2}",
            ),
        )
    ),
    Claim(
        P + "eq-43",
        le(norm(nabla_f(w)), C_1() * norm(nabla_F(w)) + C_2() * sigma),
        LEMMA_A_2,
        title="The gradient of f bounded by that of F",
        group=P + "lemma-A.2",
        printed=r"\|\nabla f(w)\| \leq C_1 \|\nabla F(w)\| + C_2 \sigma",
        line=527,
        uses=(P + "eq-50.3",),
        notes="At the printed end point alpha = (sqrt 2 - 1)/L both constants have denominator zero: outside the domain. "
        "The sentence after (50) divides by the inverse of what it should.",
    ),
    Claim(
        P + "eq-44",
        le(
            mean_square,
            2 * (1 + alpha * L) ** 2 * C_1() ** 2 * norm(nabla_F(w)) ** 2
            + (1 + alpha * L) ** 2 * (2 * C_2() ** 2 + 1) * sigma**2,
        ),
        LEMMA_A_2,
        expected="refuted",
        title="Second moment of the gradients of F_i",
        group=P + "lemma-A.2",
        printed=r"\mathbb{E}_{i \sim p} [\|\nabla F_i(w)\|^2] \leq 2(1 + \alpha L)^2 C_1^2 \|\nabla F(w)\|^2 + (1 + \alpha L)^2 (2C_2^2 + 1) \sigma^2",
        line=529,
        uses=(P + "eq-51+1.1", P + "eq-51+1.2", P + "eq-51+1.3", P + "eq-51+1.4"),
        notes="Two factors (1 + alpha L)^2 come from A_i(w) and A_i(w-tilde_i); the bound keeps one of them.",
    ),
    Claim(
        P + "eq-44-repaired",
        le(
            mean_square,
            2 * (1 + alpha * L) ** 4 * C_1() ** 2 * norm(nabla_F(w)) ** 2
            + (1 + alpha * L) ** 4 * (2 * C_2() ** 2 + 1) * sigma**2,
        ),
        LEMMA_A_2,
        role="repair",
        repairs=P + "eq-44",
        title="Second moment of the gradients of F_i, with both factors",
        group=P + "lemma-A.2",
        line=529,
    ),
    Claim(
        P + "eq-44+1",
        None,
        role="definition",
        title="The constants of Lemma A.2",
        printed=r"C_1 = \frac{1}{1 - 2\alpha L - \alpha^2 L^2}, \quad C_2 = \frac{2\alpha L + \alpha^2 L^2}{1 - 2\alpha L - \alpha^2 L^2}",
        line=533,
    ),
    Claim(
        P + "eq-46.1",
        eq(grad(i, adapted(i, w)), grad(i, w) - alpha * (hess(i, segment(i, w, t)) @ grad(i, w))),
        LEMMA_A_2,
        exists=t,
        role="step",
        expected="refuted",
        follows="no",
        title="Mean value theorem for the inner gradient",
        group=P + "lemma-A.2",
        printed=r"\nabla f_i(w - \alpha \nabla f_i(w)) = \nabla f_i(w) - \alpha \nabla^2 f_i(\tilde{w}_i) \nabla f_i(w)",
        line=543,
        notes=MEAN_VALUE,
    ),
    Claim(
        P + "eq-46.1-repaired",
        le(norm(grad(i, adapted(i, w)) - grad(i, w)), alpha * L * norm(grad(i, w))),
        LEMMA_A_2,
        role="repair",
        repairs=P + "eq-46.1",
        title="The inner step moves the gradient by at most alpha L times its norm",
        group=P + "lemma-A.2",
        line=543,
        notes="Lost: one intermediate point; the equality holds with the Hessian averaged over the "
        "segment. Kept: all that the lemma needs of it.",
    ),
    Claim(
        P + "eq-46.2",
        eq(
            grad(i, w) - alpha * (hess(i, between) @ grad(i, w)),
            (I - alpha * hess(i, between)) @ grad(i, w),
        ),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="The same, factored",
        group=P + "lemma-A.2",
        printed=r"\nabla f_i(w) - \alpha \nabla^2 f_i(\tilde{w}_i) \nabla f_i(w) = (I - \alpha \nabla^2 f_i(\tilde{w}_i)) \nabla f_i(w)",
        line=543,
    ),
    Claim(
        P + "eq-47.2",
        eq(
            A(i, w) @ grad(i, adapted(i, w)),
            (A(i, w) @ A(i, segment(i, w, t))) @ grad(i, w),
        ),
        LEMMA_A_2,
        exists=t,
        role="step",
        expected="refuted",
        follows="yes",
        title="The gradient of F_i through the mean value theorem",
        group=P + "lemma-A.2",
        printed=r"A_i(w) \nabla f_i(w - \alpha \nabla f_i(w)) = A_i(w) A_i(\tilde{w}_i) \nabla f_i(w)",
        line=547,
        uses=(P + "eq-45b", P + "eq-46.1", P + "eq-46.2"),
        notes=MEAN_VALUE,
    ),
    Claim(
        P + "eq-47.2-repaired",
        le(norm(nabla_F_i(i, w) - grad(i, w)), factor * norm(grad(i, w))),
        LEMMA_A_2,
        role="repair",
        repairs=P + "eq-47.2",
        title="The gradient of F_i is near that of f_i",
        group=P + "lemma-A.2",
        line=547,
        uses=(P + "eq-46.1-repaired",),
    ),
    *(
        Claim(
            P + f"eq-48.{part}@{reading}",
            relation,
            LEMMA_A_2,
            role="step",
            expected="refuted" if reading == "literal" else "proved",
            follows="no" if reading == "literal" else "yes",
            intended=P + f"eq-48.{part}@intended" if reading == "literal" else None,
            title="Adding and subtracting the gradient of F_i",
            group=P + "lemma-A.2",
            printed=printed,
            line=551,
            notes=MISPRINT_48,
        )
        for part, reading, relation, printed in (
            (
                1,
                "literal",
                eq(norm(nabla_f(w)), norm(mean_of_gradients)),
                r"\|\nabla f(w)\| = \|\mathbb{E}_{i \sim p} \nabla F_i(w)\|",
            ),
            (
                1,
                "intended",
                eq(norm(nabla_f(w)), norm(E(over_tasks, grad(i, w)))),
                r"\|\nabla f(w)\| = \|\mathbb{E}_{i \sim p} \nabla F_i(w)\|",
            ),
            (
                2,
                "literal",
                eq(norm(mean_of_gradients), norm(split)),
                r"\|\mathbb{E}_{i \sim p} \nabla F_i(w)\| = \|\mathbb{E}_{i \sim p} [\nabla F_i(w) + (\nabla f_i(w) - \nabla F_i(w))]\|",
            ),
            (
                2,
                "intended",
                eq(norm(E(over_tasks, grad(i, w))), norm(split)),
                r"\|\mathbb{E}_{i \sim p} \nabla F_i(w)\| = \|\mathbb{E}_{i \sim p} [\nabla F_i(w) + (\nabla f_i(w) - \nabla F_i(w))]\|",
            ),
        )
    ),
    Claim(
        P + "eq-48.3",
        le(norm(split), after_48),
        (*LEMMA_A_2, *MEAN_VALUES),
        role="step",
        follows="yes",
        title="Triangle inequality",
        group=P + "lemma-A.2",
        printed=r"\leq \|\mathbb{E}_{i \sim p} \nabla F_i(w)\| + \|\mathbb{E}_{i \sim p} [(I - A_i(w) A_i(\tilde{w}_i)) \nabla f_i(w)]\|",
        line=553,
        uses=(P + "eq-47.2",),
    ),
    Claim(
        P + "eq-49",
        le(after_48, after_49),
        (*LEMMA_A_2, *MEAN_VALUES),
        role="step",
        follows="yes",
        title="Norm of the expectation",
        group=P + "lemma-A.2",
        printed=r"\leq \|\nabla F(w)\| + \mathbb{E}_{i \sim p} [\|I - A_i(w) A_i(\tilde{w}_i)\| \|\nabla f_i(w)\|]",
        line=555,
        uses=(P + "eq-48.3",),
    ),
    *(
        Claim(
            P + f"eq-49+1.1@{reading}",
            eq(norm(defect), norm(expanded)),
            (*LEMMA_A_2, le(0, t_i), le(t_i, 1)),
            role="step",
            expected=expected,
            follows="no" if reading == "literal" else "yes",
            intended=P + "eq-49+1.1@intended" if reading == "literal" else None,
            title="Expansion of the product of A_i",
            group=P + "lemma-A.2",
            printed=r"\|I - A_i(w) A_i(\tilde{w}_i)\| = \|\alpha \nabla^2 f_i(w) + \alpha \nabla^2 f_i(\tilde{w}_i) + \alpha^2 \nabla^2 f_i(w) \nabla^2 f_i(\tilde{w}_i)\|",
            line=559,
            notes="The product enters with a minus sign; the bound that follows does not depend on it.",
        )
        for reading, expanded, expected in (
            ("literal", printed_defect, "refuted"),
            ("intended", intended_defect, "proved"),
        )
    ),
    *(
        Claim(
            P + f"eq-49+1.2{reading}",
            le(norm(expanded), factor),
            (*LEMMA_A_2, le(0, t_i), le(t_i, 1)),
            role="step",
            follows="yes",
            title="Bound of the expansion",
            group=P + "lemma-A.2",
            printed=r"\|\alpha \nabla^2 f_i(w) + \alpha \nabla^2 f_i(\tilde{w}_i) + \alpha^2 \nabla^2 f_i(w) \nabla^2 f_i(\tilde{w}_i)\| \leq 2\alpha L + \alpha^2 L^2",
            line=559,
            notes="True with either sign of the product.",
        )
        for reading, expanded in (("", printed_defect), ("@intended", intended_defect))
    ),
    Claim(
        P + "eq-50.1",
        le(norm(nabla_f(w)), norm(nabla_F(w)) + factor * mean_norm),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="The gradient of f, first bound",
        group=P + "lemma-A.2",
        printed=r"\|\nabla f(w)\| \leq \|\nabla F(w)\| + (2\alpha L + \alpha^2 L^2) \mathbb{E}_{i \sim p} \|\nabla f_i(w)\|",
        line=563,
        uses=(
            P + "eq-48.1@intended",
            P + "eq-48.2@intended",
            P + "eq-49",
            P + "eq-49+1.1@intended",
            P + "eq-49+1.2@intended",
        ),
    ),
    Claim(
        P + "eq-50.2",
        le(
            norm(nabla_F(w)) + factor * mean_norm,
            norm(nabla_F(w))
            + factor * (norm(E(over_tasks, grad(i, w))) + E(over_tasks, deviation)),
        ),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="Mean norm split into norm of the mean and deviation",
        group=P + "lemma-A.2",
        printed=r"\leq \|\nabla F(w)\| + (2\alpha L + \alpha^2 L^2) (\|\mathbb{E}_{i \sim p} \nabla f_i(w)\| + \mathbb{E}_{i \sim p} [\|\nabla f_i(w) - \mathbb{E}_{i \sim p} \nabla f_i(w)\|])",
        line=563,
    ),
    Claim(
        P + "eq-50.3",
        le(
            norm(nabla_F(w))
            + factor * (norm(E(over_tasks, grad(i, w))) + E(over_tasks, deviation)),
            norm(nabla_F(w)) + factor * (norm(nabla_f(w)) + sigma),
        ),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="Deviation bounded by sigma",
        group=P + "lemma-A.2",
        printed=r"\leq \|\nabla F(w)\| + (2\alpha L + \alpha^2 L^2) (\|\nabla f(w)\| + \sigma)",
        line=563,
        uses=(P + "eq-50.1", P + "eq-50.2", P + "eq-51.1", P + "eq-51.2"),
    ),
    Claim(
        P + "eq-51.1",
        le(E(over_tasks, deviation), Root(E(over_tasks, deviation**2))),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="Jensen for the deviation",
        group=P + "lemma-A.2",
        printed=r"\mathbb{E}_{i \sim p} [\|\nabla f_i(w) - \mathbb{E}_{i \sim p} \nabla f_i(w)\|] \leq \sqrt{\mathbb{E}_{i \sim p} [\|\nabla f_i(w) - \nabla f(w)\|^2]}",
        line=567,
    ),
    Claim(
        P + "eq-51.2",
        le(Root(E(over_tasks, deviation**2)), sigma),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="Assumption 4.5, rooted",
        group=P + "lemma-A.2",
        printed=r"\sqrt{\mathbb{E}_{i \sim p} [\|\nabla f_i(w) - \nabla f(w)\|^2]} \leq \sigma",
        line=567,
    ),
    Claim(
        P + "eq-51+1.1",
        le(mean_square, product),
        (*LEMMA_A_2, *MEAN_VALUES),
        role="step",
        follows="yes",
        title="Squares through (47)",
        group=P + "lemma-A.2",
        printed=r"\mathbb{E}_{i \sim p}[\|\nabla F_i(w)\|^2] \leq \mathbb{E}_{i \sim p}[\|A_i(w)\|^2 \|A_i(\tilde{w})\|^2 \|\nabla f_i(w)\|^2]",
        line=571,
        uses=(P + "eq-47.2",),
    ),
    Claim(
        P + "eq-51+1.2",
        le(product, (1 + alpha * L) ** 2 * squares),
        (*LEMMA_A_2, *MEAN_VALUES),
        role="step",
        expected="refuted",
        follows="no",
        title="Both operators bounded by one factor",
        group=P + "lemma-A.2",
        printed=r"\mathbb{E}_{i \sim p}[\|A_i(w)\|^2 \|A_i(\tilde{w})\|^2 \|\nabla f_i(w)\|^2] \leq (1 + \alpha L)^2 \mathbb{E}_{i \sim p}[\|\nabla f_i(w)\|^2]",
        line=571,
        notes="Each of the two operators contributes (1 + alpha L)^2.",
    ),
    Claim(
        P + "eq-51+1.2-repaired",
        le(product, (1 + alpha * L) ** 4 * squares),
        (*LEMMA_A_2, *MEAN_VALUES),
        role="repair",
        repairs=P + "eq-51+1.2",
        title="Both operators bounded by both factors",
        group=P + "lemma-A.2",
        line=571,
    ),
    Claim(
        P + "eq-51+1.3",
        le((1 + alpha * L) ** 2 * squares, slack),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="Second moment by mean and variance",
        group=P + "lemma-A.2",
        printed=r"(1 + \alpha L)^2 \mathbb{E}_{i \sim p}[\|\nabla f_i(w)\|^2] \leq (1 + \alpha L)^2 (\|\nabla f(w)\|^2 + \sigma^2)",
        line=571,
    ),
    Claim(
        P + "eq-51+1.4",
        le(
            slack,
            (1 + alpha * L) ** 2
            * (2 * C_1() ** 2 * norm(nabla_F(w)) ** 2 + 2 * C_2() ** 2 * sigma**2 + sigma**2),
        ),
        LEMMA_A_2,
        role="step",
        follows="yes",
        title="Square of (43)",
        group=P + "lemma-A.2",
        printed=r"(1 + \alpha L)^2 (\|\nabla f(w)\|^2 + \sigma^2) \leq (1 + \alpha L)^2 (2C_1^2 \|\nabla F(w)\|^2 + 2C_2^2 \sigma^2 + \sigma^2)",
        line=571,
        uses=(P + "eq-43",),
    ),
)
