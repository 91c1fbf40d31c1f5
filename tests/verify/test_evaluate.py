"""The numeric reading against one done by hand: node by node, and on every claim of the papers."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import array_api_strict
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.draws import depth
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.instances import draw_instances, finite, numbers
from lemmacheck.verify.naturals import extent, natural_symbols
from lemmacheck.verify.numbers import Exact, Floats, OutsideDomain
from lemmacheck.verify.truth import slots_of
from tests.verify._help import Hand, agree, evaluated, given, plain, same, small

V, T, B = v.Sort.VECTOR, v.Sort.TASK, v.Sort.BATCH
i, j, w, u, a, k = n.i, n.j, n.w, n.u, n.alpha, v.Symbol("k", natural=True)
b = n.b
X = v.Symbol("X", per_task=True)
POINTS = {
    1: ([Fraction(3, 8)], [Fraction(-5, 4)]),
    2: ([Fraction(3, 8), Fraction(-1)], [Fraction(-5, 4), Fraction(7, 8)]),
}
CASES = [
    (family, tasks, samples, d)
    for family in ("splines", "quadratics")
    for tasks, samples, d in ((1, 3, 1), (3, 2, 1), (2, 2, 2), (2, 3, 2))
]


def hand(family: str = "splines", tasks: int = 2, samples: int = 2, d: int = 2, **more) -> Hand:
    recipe = small(family, "nodes", tasks, samples, d, size=3)
    values = {"w": POINTS[d][0], "u": POINTS[d][1], "alpha": Fraction(1, 5), "D_in": 2, "k": 3}
    values["X"] = [Fraction(2 * task + 1, 3) for task in range(tasks)]
    return Hand(recipe, values | more, at=1)


@pytest.fixture(params=CASES, ids=lambda c: "-".join(map(str, c)))
def case(request) -> Hand:
    return hand(*request.param)


over_batch = n.over_batch(i, b, n.D_in)
one_batch = n.E(over_batch, n.grad(i, w, b))


@pytest.mark.parametrize("node", [v.Loss, v.Gradient, v.Hessian])
def test_losses_of_tasks_and_batches_are_weighted_sums_over_samples(case, node):
    agree(case, node(i, w))
    agree(case, n.E(over_batch, _squared(node(i, w, b))))


def test_single_precision_is_refused_where_a_verdict_may_follow():
    exact = small("quadratics", "nodes", 2, 2, 1, size=3).to_problem("float64")
    arrays = ("coefficients", "task_probability", "sample_probability")
    single = replace(exact, **{x: getattr(exact, x).astype(np.float32) for x in arrays})
    with pytest.raises(ValueError, match=r"float32 must be float64, or exact, where a verdict"):
        Evaluator(single, {})


def _squared(tree: v.Node) -> v.Node:
    if tree.sort is v.Sort.SCALAR:
        return tree**2
    if tree.sort is V:
        return v.Inner(tree, tree)
    return tree @ tree


def test_expectations_over_tasks_weigh_by_their_probability(case):
    agree(case, n.E(n.over_tasks, n.grad(i, n.adapted(i, w))))
    agree(case, n.E((n.over_tasks, v.Draw(j, v.TASKS)), v.Inner(n.grad(i, w), n.grad(j, u))))


@pytest.mark.parametrize("replacement", [True, False])
def test_expectations_over_batches_list_every_ordered_draw(case, replacement):
    if not replacement:
        weights = np.ones_like(case.recipe.sample_weights)
        case = replace(case, recipe=replace(case.recipe, sample_weights=weights))
    draw = v.Draw(b, v.BatchLaw(i, v.node(2), replacement))
    agree(case, n.E(draw, v.Inner(n.grad(i, w, b), n.grad(i, u, b))))
    agree(case, n.E((n.over_tasks, draw), n.hess(i, n.adapted(i, w, b), b)))


def test_two_batches_are_independent_and_one_name_is_one_draw():
    case = hand()
    other = n.over_batch(i, n.b_o, n.D_in)
    product = n.E((over_batch, other), v.Inner(n.grad(i, w, b), n.grad(i, w, n.b_o)))
    once = n.E(over_batch, v.Inner(n.grad(i, w, b), n.grad(i, w, b)))
    assert not same(agree(case, product), agree(case, once))
    mean = n.E(over_batch, n.grad(i, w, b))
    assert agree(case, product) == agree(case, v.Inner(mean, mean))


@pytest.mark.parametrize("family", ["splines", "quadratics"])
@pytest.mark.parametrize(("tasks", "samples", "d"), [(2, 2, 1), (1, 2, 2), (2, 1, 2)])
def test_collections_are_independent_pairs_of_task_and_batch(family, tasks, samples, d):
    case = hand(family, tasks, samples, d, B_prime=2, D_beta=2)
    mean = v.CollectionMean(n.tasks, j, n.b_beta, n.grad(j, w, n.b_beta))
    agree(case, n.E(n.over_collection, mean))
    agree(case, n.E(n.over_collection, v.Inner(mean, mean)))
    agree(case, n.Var(n.over_collection, mean))


def test_means_over_one_collection_may_be_nested():
    case = hand("quadratics", 2, 2, 1, B_prime=2, D_beta=1)
    other, batch = v.Symbol("l", T), v.Symbol("b_l", B)
    pair = v.Inner(n.grad(j, w, n.b_beta), n.grad(other, u, batch))
    inner = v.CollectionMean(n.tasks, other, batch, pair)
    agree(case, n.E(n.over_collection, v.CollectionMean(n.tasks, j, n.b_beta, inner)))


def test_a_task_drawn_beside_a_collection_has_an_axis_of_its_own():
    case = hand("splines", 3, 1, 1, B_prime=2, D_beta=1)
    pair = v.Inner(n.grad(j, w, n.b_beta), n.grad(i, u))
    body = v.CollectionMean(n.tasks, j, n.b_beta, pair)
    agree(case, n.E((n.over_collection, n.over_tasks), body))
    agree(case, n.E(n.over_collection, n.E(n.over_tasks, body) ** 2))


@pytest.mark.parametrize("family", ["splines", "quadratics"])
@pytest.mark.parametrize(("tasks", "samples", "d"), [(2, 2, 1), (1, 2, 2), (2, 1, 2)])
def test_members_of_a_collection_may_have_several_independent_batches(family, tasks, samples, d):
    case = hand(family, tasks, samples, d, B=2, D_o=1, D_h=1)
    sizes = (n.D_in, n.D_o, n.D_h) if samples * d == 2 and tasks == 1 else (n.D_in, n.D_o)
    drawn = v.Draw(n.chosen, v.CollectionLaw(n.B, sizes))
    batches = (n.b_in, n.b_o, n.b_h)[: len(sizes)]
    step = n.hess(j, w, batches[-1]) @ n.grad(j, n.adapted(j, w, n.b_in), n.b_o)
    mean = v.CollectionMean(n.chosen, j, batches, step)
    agree(case, n.E(drawn, mean))
    agree(case, n.E(drawn, v.Inner(mean, mean)))


def test_the_batches_of_a_member_are_told_apart_by_their_place():
    case = hand("splines", 2, 2, 1, B=1, D_o=1)
    drawn = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_in, n.D_o)))
    other = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_o, n.D_in)))

    def spread(batches, batch):
        gap = n.grad(j, w, batch) - n.grad(j, w)
        return v.CollectionMean(n.chosen, j, batches, v.Inner(gap, gap))

    first, second = (n.E(drawn, spread((n.b_in, n.b_o), b)) for b in (n.b_in, n.b_o))
    assert 2 * agree(case, first)[()] == agree(case, second)[()] > 0
    assert agree(case, n.E(other, spread((n.b_in, n.b_o), n.b_in))) == agree(case, second)
    assert agree(case, n.E(drawn, spread((n.b_o, n.b_in), n.b_o))) == agree(case, first)


def test_an_expected_mean_over_a_collection_is_that_of_one_member():
    case = hand("splines", 2, 2, 1, B=2, D_o=1)
    drawn = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_in, n.D_o)))
    step = n.norm(n.grad(i, n.adapted(i, w, n.b_in), n.b_o)) ** 2
    mean = v.CollectionMean(n.chosen, i, (n.b_in, n.b_o), step)
    member = (n.over_tasks, n.over_batch(i, n.b_in, n.D_in), n.over_batch(i, n.b_o, n.D_o))
    assert same(agree(case, n.E(drawn, mean)), agree(case, n.E(member, step)))


def test_variances_are_mean_square_deviations(case):
    agree(case, n.Var(n.over_tasks, n.grad(i, w)))
    agree(case, n.Var(n.over_tasks, n.loss(i, w)))
    agree(case, n.Var((n.over_tasks, over_batch), n.grad(i, w, b)))


def test_norms_inner_products_and_operators_are_what_lists_say(case):
    H, K = n.hess(i, w), n.hess(i, u)
    for kind in ("spectral", "frobenius"):
        agree(case, n.norm(H @ K - v.Identity(), kind))
        agree(case, n.norm(v.Zero(v.Sort.OPERATOR), kind))
    agree(case, n.norm(w - u))
    agree(case, v.Inner(w, n.grad(i, u)))
    agree(case, H @ (w - u))
    agree(case, H @ K)
    agree(case, (v.Identity() - a * H) @ n.grad(i, w) + v.Zero(V))
    agree(case, v.Dimension() * n.norm(w))


def test_norms_in_three_dimensions_are_singular_values_in_floats():
    point = [Fraction(1), Fraction(2), Fraction(-1)]
    case = Hand(small("quadratics", "norms", 2, 2, 3), {"w": point})
    for kind in ("spectral", "frobenius"):
        size = n.norm(n.hess(i, w), kind)
        assert same(evaluated(case, size, exact=False), case.for_every_task(size), 1e-9)


def test_scalars_are_school_arithmetic():
    case = hand(x=Fraction(7, 3), y=Fraction(-2, 5))
    x, y = v.Symbol("x"), v.Symbol("y")
    for tree, value in (
        (x + y - 1, Fraction(14, 15)),
        (x * y * 3, Fraction(-14, 5)),
        (-x / y, Fraction(35, 6)),
        (y**k, Fraction(-8, 125)),
        (y**0, Fraction(1)),
        (v.Minimum((x, y, v.node(0))), Fraction(-2, 5)),
        (v.Maximum((x, y, v.node(0))), Fraction(7, 3)),
        (v.Ceiling(x), Fraction(3)),
        (v.Ceiling(y), Fraction(0)),
        (v.Ceiling(v.node(4) / 2), Fraction(2)),
        (v.Root(v.node("0.25")), Fraction(1, 2)),
        (k * x, Fraction(7)),
    ):
        assert agree(case, tree) == {(): value}
    agree(case, v.Root(x))
    agree(case, v.Ceiling(v.Root(x) * 10))
    agree(case, v.Minimum((v.Root(x), x)))


def test_symbols_per_task_take_the_value_of_their_task():
    case = hand(tasks=3)
    assert agree(case, X[i]) == {(0,): Fraction(1, 3), (1,): Fraction(1), (2,): Fraction(5, 3)}
    agree(case, X[i] * X[j])
    agree(case, n.E(n.over_tasks, X[i] * n.grad(i, w)))


def test_a_symbol_per_task_follows_the_members_of_a_collection():
    case = hand("quadratics", 2, 2, 1, B_prime=2, D_beta=1)
    agree(case, n.Var(n.over_collection, v.CollectionMean(n.tasks, j, n.b_beta, X[j])))


def test_calls_capture_nothing():
    case = hand(tasks=3)
    shift = v.Definition("shift", (u, w), "S({u}, {w})", u - 2 * w)
    assert agree(case, shift(w, u)) == agree(case, w - 2 * u)
    assert agree(case, shift(shift(w, u), w)) == agree(case, (w - 2 * u) - 2 * w)
    # the definition draws a task i of its own; the argument speaks of another i
    gap = v.Definition("gap", (w,), "G({w})", n.E(n.over_tasks, n.norm(n.grad(i, w)) ** 2))
    agree(case, gap(n.adapted(i, w)))
    agree(case, n.E(n.over_tasks, gap(n.grad(i, w))))
    alike = n.E(n.over_tasks, v.Inner(n.grad(i, w), n.grad(j, w)))
    inner = v.Definition("of_task", (j, w), "f_{{j}}({w})", alike)
    agree(case, n.E(n.over_tasks, inner(i, n.adapted(i, u))))


def test_a_natural_argument_is_the_callers_not_the_claims():
    case = hand()
    power = v.Definition("power", (a, k), "P", a**k)
    assert agree(case, power(a, n.D_in)) == {(): Fraction(1, 25)}
    assert agree(case, power(a, k) * k) == {(): Fraction(3, 125)}


def test_shadowed_draws_mean_the_innermost():
    case = hand(tasks=3)
    agree(case, n.E(n.over_tasks, n.E(n.over_tasks, n.loss(i, w)) * n.loss(i, u)))
    agree(case, n.loss(i, u) * n.E(n.over_tasks, n.loss(i, w)))


CHAIN = {
    "the adapted loss": (
        n.loss(i, n.adapted(i, w)),
        n.A(i, w) @ n.grad(i, n.adapted(i, w)),
    ),
    "a mean over tasks": (
        n.E(n.over_tasks, n.loss(i, n.adapted(i, w))),
        n.E(n.over_tasks, n.A(i, w) @ n.grad(i, n.adapted(i, w))),
    ),
    "a stochastic step": (
        n.E(over_batch, n.loss(i, n.adapted(i, w, b))),
        n.E(over_batch, (n.I - a * n.hess(i, w, b)) @ n.grad(i, n.adapted(i, w, b))),
    ),
    "a square": (v.Inner(w, w) ** 2, 4 * v.Inner(w, w) * w),
    "a quotient": (
        n.loss(i, w) / (v.Inner(w, w) + 1),
        1 / (v.Inner(w, w) + 1) * n.grad(i, w) - 2 * n.loss(i, w) / (v.Inner(w, w) + 1) ** 2 * w,
    ),
    "an inverse": (1 / (v.Inner(w, w) + 1), -2 / (v.Inner(w, w) + 1) ** 2 * w),
    "a gradient squared": (
        v.Inner(n.grad(i, w), n.grad(i, w)),
        2 * (n.hess(i, w) @ n.grad(i, w)),
    ),
}


@pytest.mark.parametrize("name", CHAIN)
def test_gradients_of_trees_are_what_the_chain_rule_says(case, name):
    body, by_rule = CHAIN[name]
    expected = case.for_every_task(by_rule)
    assert evaluated(case, v.GradientOf(w, body, w)) == expected
    floats = evaluated(case, v.GradientOf(w, body, w), exact=False)
    assert same(floats, expected, 1e-4)  # central differences: they only search


def test_a_gradient_is_taken_where_its_point_is():
    case = hand()
    at_u = v.GradientOf(w, n.loss(i, w), u)
    assert evaluated(case, at_u) == case.for_every_task(n.grad(i, u))
    moved = v.GradientOf(w, n.loss(i, w), n.adapted(i, w))
    assert evaluated(case, moved) == case.for_every_task(n.grad(i, n.adapted(i, w)))


@pytest.mark.parametrize(
    "tree",
    [a ** v.node("0.5"), a ** v.node(-1), a**a, a ** (2 * k)],
    ids=("half", "-1", "a", "2k"),
)
def test_an_exponent_that_is_no_natural_number_raises_instead_of_being_rounded(tree):
    with pytest.raises(NotImplementedError, match="no natural number"):
        evaluated(hand(), tree)


def test_a_missing_value_and_a_missing_reading_raise():
    with pytest.raises(KeyError, match="missing has no value"):
        evaluated(hand(), v.Symbol("missing") + 1)

    class Unknown(v.Node):
        denotes = v.Sort.SCALAR

    with pytest.raises(NotImplementedError, match="Unknown has no numeric reading"):
        evaluated(hand(), Unknown())


# Every claim of the papers ------------------------------------------------------------------------

CLAIMS = {c.id: c for c in all_claims().values() if c.relation is not None}
SHAPES = (("splines", (2, 2, 1)), ("quadratics", (2, 2, 2)))


LONGEST = 200  # sums, by hand and on exact numbers


def small_enough(claim, shape):
    """The shape and sizes of two, or where their sums would be long, fewer samples and steps."""
    if len({"B_prime", "D_beta"} & {s.name for s in claim.relation.free}) == 2 and shape[2] == 2:
        shape = (1, 2, 2)
    two = dict.fromkeys(natural_symbols(claim), 2)
    first = {s.name: s.first for s in claim.symbols if s.natural}
    choices = [(shape, two), ((1, 2, shape[2]), first), ((2, 1, shape[2]), first)]
    return next((s, sizes) for s, sizes in choices if extent(claim, *s[:2], sizes) <= LONGEST)


def made(claim, family, shape, size=3):
    shape, sizes = small_enough(claim, shape)
    drawn = draw_instances(claim, Key("claims", claim.id), 16 * size, family, shape, sizes, True)
    instances = drawn[np.flatnonzero(finite(claim, numbers(claim, drawn)))[:size]]
    assert instances.size == size
    if claim.exists is None:
        return instances, {}
    return instances, {claim.exists.name: Fraction(3, 8)}


def sides(claim, instances, extra, arithmetic):
    ready = numbers(claim, instances, arithmetic)
    exact = arithmetic == "exact"
    more = given(Hand(instances.recipe, extra), exact)
    numbers_of = Exact() if exact else Floats()
    return Evaluator(ready.problem, ready.values | more, numbers_of, slots=slots_of(claim))


@pytest.mark.parametrize(("family", "shape"), SHAPES, ids=str)
@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
def test_floats_and_exact_numbers_agree_on_every_claim(claim, family, shape):
    instances, extra = made(claim, family, shape)
    floats = sides(claim, instances, extra, "float64")
    relations = [claim.relation, *(h for h in claim.hypotheses if isinstance(h, v.Relation))]
    for at in range(instances.size):
        try:
            exact = sides(claim, instances[at], extra, "exact")
            found = [exact.relation(r) for r in relations]
        except ArithmeticError:
            continue  # outside the domain
        with np.errstate(all="ignore"):
            measured = [floats.relation(r) for r in relations]
        # A difference of two losses is small beside what rounding a bound of them outward adds.
        fine = 1e-4 if any(s.name == "F_min" for s in claim.symbols) else 1e-8
        for relation, one, many in zip(relations, found, measured, strict=True):
            gap = any(s.name == "F_min" for s in relation.free)
            if gap and not all(plain(x) for x in (one.lhs.flat[0], one.rhs.flat[0])):
                continue  # F is at its bound, which in floats is rounded outward
            gradient = any(isinstance(t, v.GradientOf) for t in v.walk(relation))
            # In floats the ceiling of what lies little above an integer is that integer.
            stairs = any(isinstance(t, v.Ceiling) for t in v.walk(relation))
            for side in ("lhs", "rhs", "scale"):
                x = np.vectorize(plain, otypes=[float])(getattr(one, side))
                y = getattr(many, side)
                y = y[at] if y.shape[0] > 1 else y[0]
                scale = np.vectorize(plain, otypes=[float])(one.scale)[0]
                # 1e-7: the root of a rounding error where the exact number is zero
                allowed = (1e-3 if gradient else fine) * scale + 10 * fine + stairs
                assert (np.abs(x[0] - y) <= allowed).all(), side


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
def test_every_claim_reads_as_it_does_by_hand(claim):
    collections = any(isinstance(t, v.CollectionLaw) for t in v.walk(claim.relation))
    instances, extra = made(claim, "splines", (2, 2, 1) if collections else (2, 2, 2), 2)
    instances = instances[1]
    exact = sides(claim, instances, extra, "exact")
    values = dict(extra)
    for name, array in exact.values.items():
        first = array if isinstance(array, int) else plain(np.asarray(array)[0])
        values[name] = first
    by_hand = Hand(instances.recipe, values)
    scope = exact.scope(claim.relation)
    for side in (claim.relation.lhs, claim.relation.rhs):
        if isinstance(side, v.GradientOf):
            continue  # no derivative is taken by hand; see the chain rule above
        every = list(np.ndindex(*[by_hand.tasks] * len(scope)))
        named = [dict(zip(sorted(scope), chosen, strict=True)) for chosen in every]
        try:
            array = exact.value(side, scope, len(scope))
        except OutsideDomain:
            with pytest.raises(ZeroDivisionError):
                [by_hand.read(side, env) for env in named]
            continue
        for chosen, env in zip(every, named, strict=True):
            index = tuple(c if array.shape[1 + at] > 1 else 0 for at, c in enumerate(chosen))
            part = array[(0, *index, *(0,) * (exact.slots - len(scope)))]
            assert same(plain(part), by_hand.read(side, env), 1e-10)


class Forgetful(Evaluator):
    """Remembers nothing."""

    def value(self, tree, scope, level):
        return self.evaluate(tree, scope, level)


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
def test_remembering_changes_nothing(claim):
    instances, extra = made(claim, "splines", (2, 2, 1))
    kept = sides(claim, instances, extra, "float64")
    fresh = Forgetful(kept.problem, kept.values, kept.arithmetic, slots=kept.slots)
    with np.errstate(all="ignore"):
        for side in ("lhs", "rhs", "scale"):
            one, other = (getattr(e.relation(claim.relation), side) for e in (kept, fresh))
            np.testing.assert_array_equal(one, other)


def test_one_body_under_two_binders_is_evaluated_for_each():
    case = hand(tasks=3)
    body = n.loss(i, w)
    mean = n.E(n.over_tasks, body)
    agree(case, mean - n.E(v.Draw(j, v.TASKS), mean * n.loss(j, u)) + body)


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
def test_evaluating_writes_into_nothing_it_was_given(claim):
    instances, extra = made(claim, "splines", (2, 2, 1))
    reading = sides(claim, instances, extra, "float64")
    problem = reading.problem
    arrays = [problem.coefficients, problem.task_probability, problem.sample_probability]
    arrays += [x for x in reading.values.values() if isinstance(x, np.ndarray)]
    arrays += list(problem.family.parameters().values())
    for array in arrays:
        array.setflags(write=False)
    with np.errstate(all="ignore"):
        reading.relation(claim.relation)


def test_any_array_library_gives_the_numbers_of_numpy():
    xp = array_api_strict
    recipe = small("splines", "strict", 2, 2, 2, size=3)
    point = np.array([[0.5, 1.0], [0.25, -1.0], [2.0, 0.0]])
    tree = n.norm(n.nabla_F(w)) ** 2 + n.norm(n.hess(i, w), "frobenius") + n.F(w)
    tree += n.Var(over_batch, n.grad(i, w, b)) * n.norm(n.hess(i, w) - n.I)
    results = []
    for library in (np, xp):
        values = {"w": library.asarray(point), "alpha": library.asarray([0.125] * 3), "D_in": 2}
        problem = recipe.to_problem("float64", library)
        reading = Evaluator(problem, values, Floats(library), slots=depth(tree) + 1)
        results.append(np.asarray(reading.value(tree, {"i": reading.task(0)}, 1)))
    np.testing.assert_allclose(results[0], results[1], rtol=1e-13)
