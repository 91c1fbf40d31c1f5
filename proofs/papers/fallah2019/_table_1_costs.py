r"""Fallah et al. 2019, Table 1, the runtimes of one iteration, as exact numbers of operations.

The model.  An oracle charges c_g d operations on numbers for the gradient of one sample's loss and
c_h d^2 for its Hessian; nothing else in an iteration asks the oracle.  What the methods do besides
is counted as they are written, each sum, product, quotient, sign, maximum and root of two numbers as
one operation: means over batches, inner and outer steps, the product of a Hessian with a vector, and
the step size (26) on B' tasks with D_beta samples each, which the theorems ask for.  What the
constants alone determine, such as alpha L, is computed before the run.

The factors that a printed O(d^p) hides, batch sizes among them, are named here, and each bound is
attained in dimension one.  `verify.costs` counts the methods themselves in this model.
"""

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import B, B_prime, D_beta, D_h, D_in, D_o, le
from lemmacheck.proofs.papers.fallah2019._section_4 import P
from lemmacheck.proofs.vocabulary import Definition, Node, Symbol

d = Symbol("d", natural=True)
c_g = Symbol("c_g", natural=True)
c_h = Symbol("c_h", natural=True)


def gradient(samples: Node) -> Node:
    """What the mean gradient of so many samples costs: beside the oracle's price, each entry takes
    one operation for each sample, additions and at last a quotient.
    """
    return samples * (c_g + 1) * d


def hessian(samples: Node) -> Node:
    """What the mean Hessian of so many samples costs, in the same way."""
    return samples * (c_h + 1) * d**2


def cost(name: str, printed: str, direction: Node) -> Definition:
    """What an iteration costs in which the direction of each of B tasks costs `direction`."""
    step_size = B_prime * (gradient(D_beta) + 2 * d + 2) + 3  # lengths, their mean, c / L~
    mean_and_step = (2 * B + 1) * d
    tree = B * direction + step_size + mean_and_step
    return Definition(f"cost_{name}", (), rf"\mathrm{{cost}}_{{\text{{{printed}}}}}", tree)


inner_and_outer = gradient(D_in) + gradient(D_o)
COSTS = {
    # alpha g, w - alpha g, H v, alpha H v, v - alpha H v
    "maml-explicit": cost("maml", "MAML", inner_and_outer + hessian(D_h) + 2 * d**2 + 3 * d),
    # alpha g, w - alpha g
    "fo-maml": cost("fo_maml", "FO-MAML", inner_and_outer + 2 * d),
    # besides: |v|, delta = 1 / (6 rho alpha |v|), w + delta v, w - delta v, the quotient
    "hf-maml": cost("hf_maml", "HF-MAML", inner_and_outer + 2 * gradient(D_h) + 12 * d + 5),
}
"""The cost of an iteration, by the name of the method in `algorithms`."""

per_sample = (c_g + 1) * (D_in + D_o)
rest = B_prime * ((c_g + 1) * D_beta + 4) + 4
MODEL = (
    "In a model in which the gradient of a sample costs c_g d operations and its Hessian c_h d^2; "
    "what the O hides, batch sizes among it, is named, and the bound is attained for d = 1."
)

CLAIMS = (
    Claim(
        P + "table-1.maml-runtime",
        le(
            COSTS["maml-explicit"](),
            (B * (per_sample + (c_h + 1) * D_h + 7) + rest) * d**2,
        ),
        title="Runtime of an iteration of MAML",
        printed=r"\mathcal{O}(d^2)",
        line=70,
        printed_proof=False,
        notes=MODEL
        + " It is that of (6) with Hessians formed. A Hessian meets one vector only, so that "
        "Hessian-vector products, where they cost c_v d as derivatives of gradients do, make MAML "
        "itself O(d).",
    ),
    Claim(
        P + "table-1.fo-maml-runtime",
        le(COSTS["fo-maml"](), (B * (per_sample + 4) + rest) * d),
        title="Runtime of an iteration of FO-MAML",
        printed=r"\mathcal{O}(d)",
        line=71,
        printed_proof=False,
        notes=MODEL,
    ),
    Claim(
        P + "table-1.hf-maml-runtime",
        le(
            COSTS["hf-maml"](),
            (B * (per_sample + 2 * (c_g + 1) * D_h + 19) + rest) * d,
        ),
        title="Runtime of an iteration of HF-MAML",
        printed=r"\mathcal{O}(d)",
        line=72,
        printed_proof=False,
        notes=MODEL + " With the width of differences that Theorem 4.21 asks for.",
    ),
)
