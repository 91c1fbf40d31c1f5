"""Claims about whole runs: false ones are refuted exactly, though a run has a million steps."""

from fractions import Fraction

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.notation import (
    DESCENT,
    FO_MAML,
    SMOOTH,
    L,
    T,
    alpha,
    beta,
    ge,
    k,
    le,
    least,
    lt,
    nabla_F,
    norm,
    run,
    w,
)
from lemmacheck.proofs.vocabulary import node
from lemmacheck.verify.adversary.search import Budget, search
from lemmacheck.verify.truth import Outcome

HYPOTHESES = (
    ge(T, 1000),
    lt(0, alpha),
    le(alpha, 1 / L),
    lt(0, beta),
    le(beta, 1 / (4 * L)),
    SMOOTH,
)
BUDGET = Budget(regions=8, batch=64, turns=4, decisions=6)


def reaches(step, bound) -> Claim:
    """Within T iterations the gradient of F is somewhere at most `bound`."""
    gradient = norm(nabla_F(run(step, k)))
    return Claim("planted/theorem-1", le(least(gradient), bound), HYPOTHESES)


def test_fo_maml_need_not_come_near_a_stationary_point_in_a_million_steps():
    claim = reaches(FO_MAML, node(Fraction(1, 1000)) * L)
    found = search(claim, Key("planted", "fo"), BUDGET)
    assert found.violation is not None
    instance, decided = found.violation
    assert decided.outcome is Outcome.VIOLATED
    assert instance.naturals["T"] == 10**6


def test_a_run_that_never_gets_worse_than_its_start_is_not_accused():
    claim = reaches(DESCENT, norm(nabla_F(w)))  # true by k = 0
    found = search(claim, Key("planted", "start"), BUDGET)
    assert found.violation is None
    assert found.admitted > 0
