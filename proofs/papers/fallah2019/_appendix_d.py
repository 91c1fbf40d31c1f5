"""Fallah et al. 2019, Appendix D: the proof of Lemma 4.12."""

from typing import Any

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    D_in,
    D_o,
    E,
    L,
    adapted,
    alpha,
    b_in,
    b_o,
    eq,
    grad,
    i,
    le,
    over_batch,
    phi,
    sigma_tilde,
    w,
)
from lemmacheck.proofs.papers.fallah2019._section_4 import LEMMA_4_12, P
from lemmacheck.proofs.vocabulary import Relation, Root, norm

inner = over_batch(i, b_in, D_in)
both = (inner, over_batch(i, b_o, D_o))
at_stochastic = grad(i, adapted(i, w, b_in))
at_exact = grad(i, adapted(i, w))
error = E(inner, at_stochastic - at_exact)
sampled = E(both, grad(i, adapted(i, w, b_in), b_o))
sampled_square = E(both, norm(grad(i, adapted(i, w, b_in), b_o)) ** 2)
variance = sigma_tilde**2 / D_o
young = (1 + 1 / phi) * norm(at_exact) ** 2
after_72_1 = E(inner, norm(at_stochastic - at_exact))
after_72_2 = alpha * L * E(inner, norm(grad(i, w, b_in) - grad(i, w)))
after_74 = young + (1 + phi) * E(inner, norm(at_stochastic - at_exact) ** 2) + variance
after_74_1 = E(inner, norm(at_stochastic) ** 2 + variance)


def step(
    number: str, relation: Relation, printed: str, line: int, title: str, **rest: Any
) -> Claim:
    rest = {"role": "step", "follows": "yes", "group": P + "lemma-4.12"} | rest
    return Claim(P + number, relation, LEMMA_4_12, title=title, printed=printed, line=line, **rest)


CLAIMS = (
    step(
        "eq-71+1.1",
        eq(sampled, E(inner, at_stochastic)),
        r"\mathbb{E}_{\mathcal{D}_{in}, \mathcal{D}_o} [\tilde{\nabla} f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i) \mid \mathcal{F}_k] = \mathbb{E}_{\mathcal{D}_{in}} \left[ \nabla f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i) \right) \mid \mathcal{F}_k \right]",
        679,
        "Expectation over the outer batch",
    ),
    step(
        "eq-71+1.2",
        eq(E(inner, at_stochastic), at_exact + E(inner, at_stochastic - at_exact)),
        r"= \mathbb{E}[\nabla f_i(w_k - \alpha \nabla f_i(w_k)) \mid \mathcal{F}_k] + \mathbb{E}_{\mathcal{D}_{in}} \left[ \nabla f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i) \right) - \nabla f_i(w_k - \alpha \nabla f_i(w_k)) \mid \mathcal{F}_k \right]",
        679,
        "Adding and subtracting the exact gradient",
    ),
    step(
        "eq-71+1.3",
        eq(sampled, at_exact + error),
        r"= \mathbb{E}[\nabla f_i(w_k - \alpha \nabla f_i(w_k)) \mid \mathcal{F}_k] + e_{i,k}",
        679,
        "The error names the bias",
        uses=(P + "eq-71+1.1", P + "eq-71+1.2"),
    ),
    Claim(
        P + "eq-71+2",
        None,
        role="definition",
        title="The bias of the inner gradient",
        printed=r"e_{i,k} = \mathbb{E}_{\mathcal{D}_{in}} \left[ \nabla f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i) \right) - \nabla f_i(w_k - \alpha \nabla f_i(w_k)) \mid \mathcal{F}_k \right]",
        line=683,
    ),
    step(
        "eq-72.1",
        le(norm(error), after_72_1),
        r"\|e_{i,k}\| \leq \mathbb{E}_{\mathcal{D}_{in}^i} \left[ \left\| \nabla f_i \left( w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i) \right) - \nabla f_i(w_k - \alpha \nabla f_i(w_k)) \right\| \mid \mathcal{F}_k \right]",
        687,
        "Jensen for the error",
    ),
    step(
        "eq-72.2",
        le(after_72_1, after_72_2),
        r"\leq \alpha L \mathbb{E}_{\mathcal{D}_{in}^i} \left[ \left\| \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i) - \nabla f_i(w_k) \right\| \mid \mathcal{F}_k \right]",
        687,
        "Smoothness between the adapted points",
    ),
    step(
        "eq-73",
        le(after_72_2, alpha * L * (sigma_tilde / Root(D_in))),
        r"\leq \alpha L \frac{\tilde{\sigma}}{\sqrt{D_{in}}}",
        689,
        "Mean deviation of the batch",
        uses=(P + "eq-72.1", P + "eq-72.2"),
    ),
    *(
        step(
            f"eq-74.1@{reading}",
            relation,
            r"\mathbb{E}_{\mathcal{D}_{in}, \mathcal{D}_o} \left[ \|\tilde{\nabla} f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i), \mathcal{D}_o^i)\|^2 \mid \mathcal{F}_k \right] = \mathbb{E}_{\mathcal{D}_{in}^i} \left[ \|\nabla f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i))\|^2 + \frac{\tilde{\sigma}^2}{D_o} \mid \mathcal{F}_k \right]",
            693,
            "Second moment over the outer batch",
            expected=expected,
            follows=follows,
            intended=intended,
            notes="Assumption 4.6 bounds the variance from above, so the sign should be <=, which is all that follows needs.",
        )
        for reading, relation, expected, follows, intended in (
            ("literal", eq(sampled_square, after_74_1), "refuted", "no", P + "eq-74.1@intended"),
            ("intended", le(sampled_square, after_74_1), "proved", "yes", None),
        )
    ),
    step(
        "eq-74.2",
        le(after_74_1, after_74),
        r"\leq (1 + \frac{1}{\phi}) \|\nabla f_i(w_k - \alpha \nabla f_i(w_k))\|^2 + (1 + \phi) \mathbb{E}_{\mathcal{D}_{in}^i} \left[ \|\nabla f_i(w_k - \alpha \tilde{\nabla} f_i(w_k, \mathcal{D}_{in}^i)) - \nabla f_i(w_k - \alpha \nabla f_i(w_k))\|^2 \mid \mathcal{F}_k \right] + \frac{\tilde{\sigma}^2}{D_o}",
        693,
        "Young's inequality",
    ),
    step(
        "eq-75",
        le(after_74, young + (1 + phi) * alpha**2 * L**2 * (sigma_tilde**2 / D_in) + variance),
        r"\leq (1 + \frac{1}{\phi}) \|\nabla f_i(w_k - \alpha \nabla f_i(w_k))\|^2 + (1 + \phi) \alpha^2 L^2 \frac{\tilde{\sigma}^2}{D_{in}} + \frac{\tilde{\sigma}^2}{D_o}",
        695,
        "Second moment of the error",
        uses=(P + "eq-74.1@intended", P + "eq-74.2"),
    ),
)
