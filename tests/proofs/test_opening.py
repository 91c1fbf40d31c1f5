"""Substitution captures nothing, under any binder, in either of the two places that substitute."""

import pytest

from lemmacheck.proofs import opening
from lemmacheck.proofs import vocabulary as voc
from lemmacheck.proofs.calculus import substitution
from lemmacheck.proofs.notation import grad, i, loss, norm
from lemmacheck.proofs.vocabulary import GradientOf, Iterate, Least, Sort, Symbol

x, y, z = (Symbol(name, Sort.VECTOR) for name in "xyz")
n, m, T = (Symbol(name, natural=True) for name in "nmT")
RUN = Iterate(x, x - y, x, T)
LEAST = Least(n, n, norm(Iterate(x, x - y, z, n)))
SLOPE = GradientOf(x, loss(i, x - y), x)
SUBSTITUTE = pytest.mark.parametrize(
    "substitute", [opening.substitute, substitution.substitute], ids=["opening", "calculus"]
)


@SUBSTITUTE
@pytest.mark.parametrize("tree", [RUN, SLOPE], ids=["run", "gradient"])
def test_a_value_that_mentions_the_bound_point_is_refused(substitute, tree):
    with pytest.raises((opening.ReadingError, substitution.CaptureError), match="rename it"):
        substitute(tree, {y: 2 * x})


@SUBSTITUTE
def test_a_value_that_mentions_the_bound_index_is_refused(substitute):
    body = Least(n, T, norm(m * y))
    with pytest.raises((opening.ReadingError, substitution.CaptureError), match="rename it"):
        substitute(body, {m: n})


@SUBSTITUTE
def test_what_stands_outside_the_binder_is_replaced_and_what_is_bound_is_not(substitute):
    assert substitute(RUN, {x: z}) == Iterate(x, x - y, z, T)
    assert substitute(SLOPE, {x: z}) == GradientOf(x, loss(i, x - y), z)
    assert substitute(LEAST, {n: m}) == Least(n, m, LEAST.body)


@SUBSTITUTE
def test_free_symbols_of_a_step_are_replaced_where_nothing_is_captured(substitute):
    assert substitute(RUN, {y: grad(i, z)}) == Iterate(x, x - grad(i, z), x, T)
    assert substitute(LEAST, {y: z}) == Least(n, n, norm(Iterate(x, x - z, z, n)))


def test_every_binder_of_one_field_says_so():
    kinds = {kind for kind in vars(voc).values() if isinstance(kind, type)}
    binding = {
        kind.__name__
        for kind in kinds
        if issubclass(kind, voc.Node) and {"variable", "index"} & set(kind.__annotations__)
    }
    assert binding - {"Symbol", "Draw"} == {"GradientOf", "Iterate", "Least"}
    for tree in (RUN, LEAST, SLOPE):
        variable, field = tree.binder
        assert getattr(tree, variable) in getattr(tree, field).free
