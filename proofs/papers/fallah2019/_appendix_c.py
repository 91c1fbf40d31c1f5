"""Fallah et al. 2019, Appendix C: the proof of Lemma 4.11."""

from typing import Any

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    B_prime,
    D_beta,
    E,
    L,
    L_tilde,
    Var,
    alpha,
    b_beta,
    beta_tilde,
    eq,
    estimate,
    ge,
    grad,
    i,
    le,
    mu_b,
    over_batch,
    over_collection,
    over_tasks,
    rho,
    sigma,
    sigma_b_sq,
    sigma_tilde,
    smoothness,
    tasks,
    w,
)
from lemmacheck.proofs.papers.fallah2019._section_4 import LEMMA_4_11, P
from lemmacheck.proofs.vocabulary import Relation, Root, node, norm

noise = norm(grad(i, w, b_beta) - grad(i, w))
batch = over_batch(i, b_beta, D_beta)
pair = (over_tasks, batch)
stochastic = grad(i, w, b_beta)
deviation = sigma_tilde / Root(D_beta)
mean_norm = E(over_tasks, norm(grad(i, w)))
mu, var = mu_b(w), sigma_b_sq(w)
second_moment = E(over_collection, beta_tilde(tasks, w) ** 2)
first_moment = E(over_collection, beta_tilde(tasks, w))
after_61 = (var / (4 * L) ** 2 + mu**2 / (mu + 4 * L) ** 2) / (var + mu**2)
after_64_1 = (
    var * (mu + 5 * L) ** 2 / (4 * L) ** 2 + mu**2 * (mu + 5 * L) ** 2 / (mu + 4 * L) ** 2
) / (var + mu**2)
after_64_2 = (
    mu**2 * ((node(5) / 4) ** 2 + 2 * var / (4 * L) ** 2) + 2 * (node(5) / 4) ** 2 * var
) / (var + mu**2)
scale = (2 * rho * alpha) ** 2 / B_prime
square_gap = norm(E(pair, stochastic)) ** 2 - E(pair, norm(stochastic)) ** 2
bound_68 = scale * (sigma**2 + sigma_tilde**2 / D_beta)


def step(
    number: str, relation: Relation, printed: str, line: int, title: str, **rest: Any
) -> Claim:
    rest = {"role": "step", "follows": "yes", "group": P + "lemma-4.11"} | rest
    return Claim(P + number, relation, LEMMA_4_11, title=title, printed=printed, line=line, **rest)


CLAIMS = (
    step(
        "eq-58",
        le(E(batch, noise**2), sigma_tilde**2 / D_beta),
        r"\mathbb{E}_{\mathcal{D}_\beta^j} [\|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j) - \nabla f_j(w)\|^2] \leq \frac{\tilde{\sigma}^2}{D_\beta}",
        613,
        "Variance of a batch gradient",
    ),
    step(
        "eq-58+1",
        le(E(batch, noise), deviation),
        r"\mathbb{E}_{\mathcal{D}_\beta^j} [\|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j) - \nabla f_j(w)\|] \leq \frac{\tilde{\sigma}}{\sqrt{D_\beta}}",
        615,
        "Mean deviation of a batch gradient",
        uses=(P + "eq-58",),
    ),
    step(
        "eq-59.1",
        le(norm(grad(i, w)) - deviation, E(batch, norm(stochastic))),
        r"\|\nabla f_j(w)\| - \frac{\tilde{\sigma}}{\sqrt{D_\beta}} \leq \mathbb{E}_{\mathcal{D}_\beta^j} [\|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|]",
        617,
        "Mean norm of a batch gradient, below",
        uses=(P + "eq-58+1",),
    ),
    step(
        "eq-59.2",
        le(E(batch, norm(stochastic)), norm(grad(i, w)) + deviation),
        r"\mathbb{E}_{\mathcal{D}_\beta^j} [\|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|] \leq \|\nabla f_j(w)\| + \frac{\tilde{\sigma}}{\sqrt{D_\beta}}",
        617,
        "Mean norm of a batch gradient, above",
        uses=(P + "eq-58+1",),
    ),
    step(
        "eq-60.1",
        eq(second_moment, E(over_collection, (1 / (4 * L + 2 * rho * alpha * estimate)) ** 2)),
        r"\mathbb{E}[\tilde{\beta}(w)^2] = \mathbb{E} \left[ \left( \frac{1}{4L + 2\rho\alpha \sum_{j \in \mathcal{B}'} \|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|/B'} \right)^2 \right]",
        621,
        "Second moment of the step size, written out",
    ),
    step(
        "eq-60.2",
        le(
            second_moment,
            (var * (1 / (4 * L) ** 2) + mu**2 * (mu / (var + mu * (mu + 4 * L))) ** 2)
            / (var + mu**2),
        ),
        r"\leq \frac{\sigma_b^2 \frac{1}{(4L)^2} + \mu_b^2 \left( \frac{\mu_b}{(\sigma_b^2 + \mu_b(\mu_b + 4L))} \right)^2}{\sigma_b^2 + \mu_b^2}",
        621,
        "Theorem A.1 with k = 2",
        uses=(P + "theorem-A.1.2",),
    ),
    step(
        "eq-61",
        le(second_moment, after_61),
        r"\mathbb{E}[\tilde{\beta}(w)^2] \leq \frac{\sigma_b^2/(4L)^2 + \mu_b^2/(\mu_b + 4L)^2}{\sigma_b^2 + \mu_b^2}",
        625,
        "The same, simplified",
        uses=(P + "eq-60.1", P + "eq-60.2"),
    ),
    step(
        "eq-62.1",
        le(2 * rho * alpha * mean_norm - L, mu),
        r"2\rho\alpha \mathbb{E}_{i \sim p} \|\nabla f_i(w)\| - L \leq \mu_b",
        633,
        "Mean of the estimate, below",
        uses=(P + "eq-59.1", P + "eq-27.2"),
    ),
    step(
        "eq-62.2",
        le(mu, 2 * rho * alpha * mean_norm + L),
        r"\mu_b \leq 2\rho\alpha \mathbb{E}_{i \sim p} \|\nabla f_i(w)\| + L",
        633,
        "Mean of the estimate, above",
        uses=(P + "eq-59.2", P + "eq-27.2"),
    ),
    step(
        "eq-63",
        ge(mu + 5 * L, smoothness(w)),
        r"\mu_b + 5L \geq L(w)",
        637,
        "The estimate against L(w)",
        uses=(P + "eq-62.1",),
    ),
    step(
        "eq-64.1",
        le(smoothness(w) ** 2 * second_moment, after_64_1),
        r"L(w)^2 \mathbb{E}[\tilde{\beta}(w)^2] \leq \frac{\sigma_b^2(\mu_b + 5L)^2/(4L)^2 + \mu_b^2(\mu_b + 5L)^2/(\mu_b + 4L)^2}{\sigma_b^2 + \mu_b^2}",
        641,
        "Second moment times L(w)^2",
        uses=(P + "eq-61", P + "eq-63"),
    ),
    step(
        "eq-64.2",
        le(after_64_1, after_64_2),
        r"\leq \frac{\mu_b^2((5/4)^2 + 2\sigma_b^2/(4L)^2) + 2(5/4)^2\sigma_b^2}{\sigma_b^2 + \mu_b^2}",
        641,
        "Square of a sum",
    ),
    step(
        "eq-65",
        le(2 * var / (4 * L) ** 2, (node(5) / 4) ** 2),
        r"2\sigma_b^2/(4L)^2 \leq (5/4)^2",
        645,
        "What remains to be shown",
        aliases=(P + "eq-27.1", "fallah2020/eq-18.1"),
        notes="Judged as the claim that the conditions (27) suffice for it.",
        uses=(P + "eq-68",),
    ),
    step(
        "eq-66.1",
        eq(var, scale * Var(pair, norm(stochastic))),
        r"\sigma_b^2 = \frac{(2\rho\alpha)^2}{B'} \text{Var} \left( \|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\| \right)",
        649,
        "Variance of a mean of independent terms",
    ),
    step(
        "eq-66.2",
        eq(
            scale * Var(pair, norm(stochastic)),
            scale * (E(pair, norm(stochastic) ** 2) - E(pair, norm(stochastic)) ** 2),
        ),
        r"= \frac{(2\rho\alpha)^2}{B'} \left( \mathbb{E} [\|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|^2] - (\mathbb{E}_{i \sim p} \|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|)^2 \right)",
        649,
        "Variance by moments",
        notes="The square of the mean is printed with the draw of the task alone; the batch is meant too.",
    ),
    step(
        "eq-66.3",
        eq(
            scale * (E(pair, norm(stochastic) ** 2) - E(pair, norm(stochastic)) ** 2),
            scale * (Var(pair, stochastic) + square_gap),
        ),
        r"= \frac{(2\rho\alpha)^2}{B'} \left( \text{Var} \left( \tilde{\nabla}f_j(w, \mathcal{D}_\beta^j) \right) + \|\mathbb{E} \tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|^2 - (\mathbb{E}_{i \sim p} \|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|)^2 \right)",
        649,
        "Variance of the vector",
    ),
    step(
        "eq-66.4",
        le(
            scale * (Var(pair, stochastic) + square_gap),
            scale * (sigma**2 + sigma_tilde**2 / D_beta + square_gap),
        ),
        r"\leq \frac{(2\rho\alpha)^2}{B'} \left( \sigma^2 + \frac{\tilde{\sigma}^2}{|\mathcal{D}_\beta|} + \|\mathbb{E} \tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|^2 - (\mathbb{E}_{i \sim p} \|\tilde{\nabla}f_j(w, \mathcal{D}_\beta^j)\|)^2 \right)",
        649,
        "Total variance",
        uses=(P + "eq-67", P + "eq-58"),
    ),
    Claim(
        P + "eq-67",
        eq(
            Var(pair, stochastic),
            E(over_tasks, Var(batch, stochastic)) + Var(over_tasks, E(batch, stochastic)),
        ),
        (),
        role="step",
        follows="yes",
        title="Law of total variance",
        group=P + "lemma-4.11",
        printed=r"\text{Var}(Y) = \mathbb{E}[\text{Var}(Y|X)] + \text{Var}(\mathbb{E}[Y|X])",
        line=653,
        notes="For a first draw X (the task) and any vector Y that depends on it and on a second draw.",
    ),
    step(
        "eq-68",
        le(var, bound_68),
        r"\sigma_b^2 \leq \frac{(2\rho\alpha)^2}{B'} \left( \sigma^2 + \frac{\tilde{\sigma}^2}{|\mathcal{D}_\beta|} \right)",
        657,
        "Variance of the estimate",
        uses=(P + "eq-66.1", P + "eq-66.2", P + "eq-66.3", P + "eq-66.4"),
    ),
    step(
        "eq-69.1",
        eq(first_moment, E(over_collection, 1 / L_tilde(tasks, w))),
        r"\mathbb{E}[\tilde{\beta}(w)] = \mathbb{E}\left[\frac{1}{\tilde{L}(w)}\right]",
        663,
        "First moment of the step size, written out",
    ),
    step(
        "eq-69.2",
        ge(E(over_collection, 1 / L_tilde(tasks, w)), 1 / E(over_collection, L_tilde(tasks, w))),
        r"\mathbb{E}\left[\frac{1}{\tilde{L}(w)}\right] \geq \frac{1}{\mathbb{E}[\tilde{L}(w)]}",
        663,
        "Jensen for the inverse",
    ),
    step(
        "eq-69.3",
        eq(1 / E(over_collection, L_tilde(tasks, w)), 1 / (4 * L + mu)),
        r"\frac{1}{\mathbb{E}[\tilde{L}(w)]} = \frac{1}{4L + \mu_b}",
        663,
        "Mean of the estimate",
    ),
    step(
        "eq-70",
        ge(first_moment, 1 / (5 * L + 2 * rho * alpha * mean_norm)),
        r"\mathbb{E}[\tilde{\beta}(w)] \geq \frac{1}{5L + 2\rho\alpha \mathbb{E}_{i \sim p} \|\nabla f_i(w)\|}",
        667,
        "First moment, through the mean of the estimate",
        uses=(P + "eq-69.1", P + "eq-69.2", P + "eq-69.3", P + "eq-62.2"),
    ),
    step(
        "eq-71.1",
        ge(first_moment, 1 / (L + smoothness(w))),
        r"\mathbb{E}[\tilde{\beta}(w)] \geq \frac{1}{L + L(w)}",
        671,
        "First moment, through L(w)",
        uses=(P + "eq-70",),
    ),
    step(
        "eq-71.2",
        ge(1 / (L + smoothness(w)), 1 / (smoothness(w) / 4 + smoothness(w))),
        r"\frac{1}{L + L(w)} \geq \frac{1}{L(w)/4 + L(w)}",
        671,
        "L is at most a quarter of L(w)",
    ),
    step(
        "eq-71.3",
        eq(1 / (smoothness(w) / 4 + smoothness(w)), (node(4) / 5) / smoothness(w)),
        r"\frac{1}{L(w)/4 + L(w)} = \frac{4/5}{L(w)}",
        671,
        "Arithmetic",
        uses=(P + "eq-71.1", P + "eq-71.2"),
    ),
)
