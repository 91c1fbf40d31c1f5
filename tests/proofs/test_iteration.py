"""One iteration of a method, and means along its runs."""

import pytest

from lemmacheck.proofs import notation as n
from lemmacheck.proofs.iteration import Iteration
from lemmacheck.proofs.methods import Estimate, hf_maml, hf_width, maml, outer
from lemmacheck.proofs.opening import opened
from lemmacheck.proofs.papers.fallah2019._appendix_f import MAML
from lemmacheck.proofs.papers.fallah2019._appendix_g import FO_MAML
from lemmacheck.proofs.papers.fallah2019._appendix_h_run import HF_MAML, REPAIRED
from lemmacheck.proofs.vocabulary import CollectionLaw, Definition, Node, Root

ON = Estimate((n.b_in,), n.b_o, (n.b_h,))


def of_task(iteration: Iteration) -> Node:
    return opened(iteration.of_task(n.i, *iteration.batches, n.w))


def test_the_directions_of_the_papers_are_those_that_array_code_is_held_to():
    assert of_task(MAML) == maml(ON)
    assert of_task(FO_MAML) == outer(ON)
    assert of_task(HF_MAML) == opened(hf_maml(ON, hf_width(ON)))


def test_the_repair_only_makes_the_width_smaller():
    shorter = 1 / (6 * n.rho * n.alpha * Root(n.B) * n.norm(outer(ON)))
    assert of_task(REPAIRED) == opened(hf_maml(ON, shorter))
    assert REPAIRED.beta == HF_MAML.beta


@pytest.mark.parametrize("iteration", [MAML, FO_MAML, HF_MAML, REPAIRED], ids=lambda m: m.name)
def test_every_batch_of_a_task_has_its_size(iteration):
    tasks, _ = iteration.draws
    assert tasks.law == CollectionLaw(n.B, iteration.sizes)
    assert [batch.name for batch in iteration.batches] == [
        f"b_{size.name.removeprefix('D_')}" for size in iteration.sizes
    ]


def test_a_run_makes_the_step_whose_expected_descent_is_bounded():
    mean = MAML.mean_after("F", "F(w_{k})", n.F(n.v)).body
    assert mean.step.body == MAML.moved(n.v)
    assert mean.step.bound == MAML.draws
    assert (mean.start, mean.count) == (n.w, n.k)
    once = Definition("once", (n.w,), "o", MAML.expected_next)
    assert once.free == mean.free - {n.w, n.k}
