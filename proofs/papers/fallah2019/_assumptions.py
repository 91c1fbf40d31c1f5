"""Fallah et al. 2019, Section 4: the assumptions, and what is said to follow from them at once."""

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import SMOOTH, L, grad, hess, i, le, loss, u, w
from lemmacheck.proofs.papers.fallah2019._section_4 import P
from lemmacheck.proofs.vocabulary import Inner, Sort, Symbol, norm

z = Symbol("z", Sort.VECTOR, "v")
form = Inner(hess(i, w) @ z, z)
remainder = loss(i, w) - loss(i, u) - Inner(grad(i, u), w - u)
parabola = L / 2 * norm(w - u) ** 2


def assumption(
    number: str, equation: str, printed: str, line: int, title: str, also: str = ""
) -> Claim:
    return Claim(
        P + "assumption-" + number,
        None,
        role="definition",
        title=title,
        aliases=(*([P + equation] if equation else []), *([also] if also else [])),
        printed=printed,
        line=line,
    )


CLAIMS = (
    Claim(
        P + "definition-4.1",
        None,
        role="definition",
        title="Approximate first-order stationary point",
        aliases=(P + "eq-16",),
        printed=r"\mathbb{E}[\|\nabla F(w_\epsilon)\|] \leq \epsilon",
        line=238,
    ),
    assumption("4.2", "", r"\min_{w \in \mathbb{R}^d} F(w) > -\infty", 244, "F is bounded below"),
    assumption(
        "4.3",
        "eq-17",
        r"\|\nabla f_i(w) - \nabla f_i(u)\| \leq L_i \|w - u\|",
        248,
        "Tasks are smooth",
    ),
    Claim(
        P + "eq-18a.1",
        le(-(L * norm(z) ** 2), form),
        (SMOOTH,),
        title="Hessians are bounded below",
        group=P + "eq-18a",
        printed=r"-L_i I_d \preceq \nabla^2 f_i(w)",
        line=252,
        printed_proof=False,
    ),
    Claim(
        P + "eq-18a.2",
        le(form, L * norm(z) ** 2),
        (SMOOTH,),
        title="Hessians are bounded above",
        group=P + "eq-18a",
        printed=r"\nabla^2 f_i(w) \preceq L_i I_d",
        line=252,
        printed_proof=False,
    ),
    Claim(
        P + "eq-18b.1",
        le(-parabola, remainder),
        (SMOOTH,),
        title="Quadratic lower bound for a task",
        group=P + "eq-18b",
        printed=r"-\frac{L_i}{2} \|w - u\|^2 \leq f_i(w) - f_i(u) - \nabla f_i(u)^\top (w - u)",
        line=254,
        printed_proof=False,
    ),
    Claim(
        P + "eq-18b.2",
        le(remainder, parabola),
        (SMOOTH,),
        title="Quadratic upper bound for a task",
        group=P + "eq-18b",
        printed=r"f_i(w) - f_i(u) - \nabla f_i(u)^\top (w - u) \leq \frac{L_i}{2} \|w - u\|^2",
        line=254,
        printed_proof=False,
    ),
    assumption(
        "4.4",
        "eq-19",
        r"\|\nabla^2 f_i(w) - \nabla^2 f_i(u)\| \leq \rho_i \|w - u\|",
        262,
        "Hessians are Lipschitz continuous",
    ),
    assumption(
        "4.5",
        "eq-20",
        r"\mathbb{E}_{i \sim p}[\|\nabla f(w) - \nabla f_i(w)\|^2] \leq \sigma^2",
        272,
        "Tasks differ by a bounded variance",
        "fallah2020/eq-12",
    ),
    assumption(
        "4.6",
        "eq-21",
        r"\mathbb{E}_\theta[\|\nabla f_i(w, \theta) - \nabla f_i(w)\|^2] \leq \tilde{\sigma}^2",
        280,
        "Stochastic gradients have bounded variance",
        "fallah2020/eq-13",
    ),
    Claim(
        P + "eq-22",
        None,
        role="definition",
        title="Stochastic Hessians have bounded variance",
        group=P + "assumption-4.6",
        aliases=("fallah2020/eq-14",),
        printed=r"\mathbb{E}_\theta[\|\nabla^2 f_i(w, \theta) - \nabla^2 f_i(w)\|^2] \leq \sigma_H^2",
        line=282,
    ),
    assumption(
        "4.7",
        "",
        r"\rho\alpha/L = \mathcal{O}(1), \quad \sigma^2 + \tilde{\sigma}^2 = \mathcal{O}(1)",
        290,
        "Constants that the theorems hide",
    ),
)
