"""Substitution captures nothing, under any binder, in either of the two places that substitute."""

import pytest

from lemmacheck.proofs import opening
from lemmacheck.proofs import vocabulary as voc
from lemmacheck.proofs.calculus import substitution
from lemmacheck.proofs.notation import D_in, b, grad, i, j, loss, norm, over_batch, over_tasks
from lemmacheck.proofs.vocabulary import (
    CollectionLaw,
    CollectionMean,
    Counter,
    Definition,
    Draw,
    Expectation,
    GradientOf,
    Iterate,
    Least,
    MeanAfter,
    RandomStep,
    Series,
    Sort,
    Symbol,
    node,
)

x, y, z = (Symbol(name, Sort.VECTOR) for name in "xyz")
n, m, T = (Symbol(name, natural=True) for name in "nmT")
RUN = Iterate(x, x - y, x, T)
LEAST = Least(n, n, norm(Iterate(x, x - y, z, n)))
SLOPE = GradientOf(x, loss(i, x - y), x)
SERIES = Series(n, n, norm(Iterate(x, x - y, z, n)))
STEP = RandomStep((over_batch(i, b, D_in),), x - grad(i, y, b))
AFTER = MeanAfter(x, STEP, norm(x - y), x, T)
SUBSTITUTE = pytest.mark.parametrize(
    "substitute", [opening.substitute, substitution.substitute], ids=["opening", "calculus"]
)


@SUBSTITUTE
@pytest.mark.parametrize("tree", [RUN, SLOPE, AFTER], ids=["run", "gradient", "random run"])
def test_a_value_that_mentions_the_bound_point_is_refused(substitute, tree):
    with pytest.raises((opening.ReadingError, substitution.CaptureError), match="rename it"):
        substitute(tree, {y: 2 * x})


@SUBSTITUTE
def test_a_value_that_mentions_the_bound_index_is_refused(substitute):
    for kind in (Least, Series):
        with pytest.raises((opening.ReadingError, substitution.CaptureError), match="rename it"):
            substitute(kind(n, T, norm(m * y)), {m: n})


@SUBSTITUTE
def test_a_value_that_mentions_what_a_step_draws_is_refused(substitute):
    drawn = Symbol("other", Sort.BATCH)
    with pytest.raises((opening.ReadingError, substitution.CaptureError), match="rename"):
        substitute(AFTER, {y: grad(i, z, b)})
    assert substitute(AFTER, {y: grad(i, z, drawn)}).free == {i, z, drawn, D_in, x, T}


@SUBSTITUTE
def test_a_value_that_mentions_a_batch_of_a_member_is_refused(substitute):
    chosen, first, second = (
        Symbol("C", Sort.COLLECTION),
        Symbol("b_1", Sort.BATCH),
        Symbol("b_2", Sort.BATCH),
    )
    mean = CollectionMean(chosen, j, (first, second), loss(j, y, second))
    for captured in (first, second):
        with pytest.raises((opening.ReadingError, substitution.CaptureError)):
            substitute(mean, {y: grad(i, z, captured)})
    assert substitute(mean, {y: z}) == CollectionMean(
        chosen, j, (first, second), loss(j, z, second)
    )
    law = Draw(chosen, CollectionLaw(m, (n, m + 1)))
    moved = substitute(Expectation((law,), mean), {m: T})
    assert moved.bound[0].law == CollectionLaw(T, (n, T + 1))


@SUBSTITUTE
def test_what_stands_outside_the_binder_is_replaced_and_what_is_bound_is_not(substitute):
    assert substitute(RUN, {x: z}) == Iterate(x, x - y, z, T)
    assert substitute(SLOPE, {x: z}) == GradientOf(x, loss(i, x - y), z)
    assert substitute(LEAST, {n: m}) == Least(n, m, LEAST.body)
    assert substitute(SERIES, {n: m}) == Series(n, m, SERIES.body)
    assert substitute(AFTER, {x: z}) == MeanAfter(x, STEP, AFTER.body, z, T)
    assert substitute(AFTER, {T: n + 1}) == MeanAfter(x, STEP, AFTER.body, x, n + 1)


@SUBSTITUTE
def test_free_symbols_of_a_step_are_replaced_where_nothing_is_captured(substitute):
    assert substitute(RUN, {y: grad(i, z)}) == Iterate(x, x - grad(i, z), x, T)
    assert substitute(LEAST, {y: z}) == Least(n, n, norm(Iterate(x, x - z, z, n)))
    assert substitute(SERIES, {y: z}) == Series(n, n, norm(Iterate(x, x - z, z, n)))
    step = RandomStep(STEP.bound, x - grad(i, z, b))
    assert substitute(AFTER, {y: z}) == MeanAfter(x, step, norm(x - z), x, T)


@pytest.mark.parametrize("opened", [opening.opened, substitution.opened])
def test_a_definition_of_a_run_is_opened_at_any_number_of_steps(opened):
    k = Counter("k")
    step = RandomStep((over_tasks,), x - grad(i, x))
    mean = Definition("mean", (y, k), "m", MeanAfter(x, step, norm(x), y, k))
    assert opened(mean(z, T - 1)) == MeanAfter(x, step, norm(x), z, T - 1)
    assert opened(mean(x, node(0))) == MeanAfter(x, step, norm(x), x, node(0))


def test_a_call_under_a_binder_of_its_count_is_opened():
    k = Counter("k")
    step = RandomStep((over_tasks,), x - grad(i, x))
    mean = Definition("mean", (y, k), "m", MeanAfter(x, step, norm(x), y, k))
    least = opening.opened(Least(k, T, mean(z, k + 1)))
    assert least == Least(k, T, MeanAfter(x, step, norm(x), z, k + 1))


def test_every_binder_of_a_variable_says_so_and_where():
    kinds = {kind for kind in vars(voc).values() if isinstance(kind, type)}
    binding = {
        kind.__name__
        for kind in kinds
        if issubclass(kind, voc.Node) and {"variable", "index"} & set(kind.__dataclass_fields__)
    }
    trees = (RUN, LEAST, SLOPE, SERIES, AFTER)
    assert binding - {"Symbol", "Counter", "Draw"} == {type(tree).__name__ for tree in trees}
    for tree in trees:
        variable, *where = tree.binder
        assert where
        assert all(getattr(tree, variable) in getattr(tree, field).free for field in where)
