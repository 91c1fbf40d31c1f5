"""Draws against exact sums by hand, law by law."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from lemmacheck.algorithms import oracle
from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs import notation as n
from lemmacheck.proofs import vocabulary as v
from lemmacheck.verify.draws import depth
from lemmacheck.verify.sampler import Sampler, batch_counts
from tests.verify._help import Hand, given, small

i, j, w, b, b_o = n.i, n.j, n.w, n.b, n.b_o
batch, other = n.over_batch(i, b, n.D_in), n.over_batch(i, b_o, n.D_o)
distinct = v.Draw(b, v.BatchLaw(i, v.node(2), replacement=False))
gradient = n.grad(i, w, b)
adapted = n.norm(n.grad(i, n.adapted(i, w, b), b_o))
of_member = n.norm(n.grad(j, w, n.b_beta))
estimate = v.CollectionMean(n.tasks, j, n.b_beta, of_member**2)
X = v.Symbol("X", per_task=True)
over_chosen = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_in, n.D_o)))
over_unlike = v.Draw(n.chosen, v.CollectionLaw(n.B, (n.D_in, v.node(1))))
two_batches = v.CollectionMean(
    n.chosen, i, (b, b_o), n.norm(gradient - n.grad(i, w, b_o)) ** 2 + adapted
)
shifted = v.Definition("shifted", (i, w), "S", n.E(batch, n.norm(gradient)) + n.norm(w))
R = 20_000
RANGES = {"alpha": (0.2, 0.2), "X": (0.0, 2.0)}

TREES = {
    "a batch": n.E(batch, n.norm(gradient)),
    "its square": n.E(batch, n.norm(gradient - n.grad(i, w)) ** 2),
    "a batch of distinct samples": n.E(distinct, n.norm(gradient) ** 2),
    "two batches": n.E((batch, other), adapted),
    "two batches, independent": n.E((batch, other), n.norm(gradient - n.grad(i, w, b_o)) ** 2),
    "a batch inside a batch": n.E(batch, n.norm(gradient) * n.E(other, adapted)),
    "a batch inside one of its own name": n.E(
        batch, n.norm(gradient) * n.E(batch, n.norm(gradient) ** 2)
    ),
    "a task and its batch": n.E((n.over_tasks, batch), n.norm(gradient)),
    "tasks outside, batches inside": n.E(n.over_tasks, X[i] * n.E(batch, n.norm(gradient))),
    "two tasks": n.E(
        (n.over_tasks, v.Draw(j, v.TASKS), batch), n.norm(gradient - n.grad(j, w)) ** 2
    ),
    "a collection": n.E(n.over_collection, estimate),
    "its inverse": n.E(n.over_collection, 1 / (1 + estimate)),
    "a collection of members with two batches": n.E(over_chosen, two_batches),
    "a collection whose batches have two sizes": n.E(over_unlike, two_batches),
    "a symbol of its members": n.E(
        n.over_collection, v.CollectionMean(n.tasks, j, n.b_beta, X[j] * of_member)
    ),
    "means over one collection, nested": n.E(
        n.over_collection,
        v.CollectionMean(
            n.tasks,
            j,
            n.b_beta,
            v.CollectionMean(n.tasks, i, b, n.norm(n.grad(j, w, n.b_beta) - gradient) ** 2),
        ),
    ),
    "a variance of vectors": n.Var(batch, gradient),
    "a variance over tasks and batches": n.Var((n.over_tasks, batch), gradient),
    "a variance over collections": n.Var(n.over_collection, estimate),
    "a definition": shifted(i, n.adapted(i, w)),
    "a sum, a difference, factors": 2 * n.E(batch, n.norm(gradient)) / 3
    - n.norm(w) * n.loss(i, w)
    + n.E(other, n.norm(n.grad(i, w, b_o)) ** 2),
}


def hand(name: str, equal: bool) -> Hand:
    tasks, samples, d = (2, 2, 1) if "collection" in name or name == "its inverse" else (2, 3, 2)
    recipe = small("splines", "sampler", tasks, samples, d, size=4)
    weights = np.ones_like(recipe.sample_weights) if equal else recipe.sample_weights
    if not equal:
        weights = weights + np.arange(samples)
    recipe = replace(recipe, sample_weights=weights, task_weights=recipe.task_weights * 0 + [1, 3])
    point = [Fraction(3, 8), Fraction(-1)][:d]
    values = {"w": point, "alpha": Fraction(1, 5), "X": [Fraction(1, 3), Fraction(2)]}
    sizes = dict.fromkeys(("D_in", "D_o", "D_beta", "B_prime", "B"), 2)
    return Hand(recipe, values | sizes, at=1)


def reading(kind: type[Sampler], name: str) -> tuple[np.ndarray, np.ndarray]:
    """Draws (R, tasks) for each free task, or (R, 1), and the exact values (tasks)."""
    tree = TREES[name]
    case = hand(name, equal="distinct" in name)
    sampler = kind(
        case.recipe[case.at].to_problem("float64"),
        given(case, exact=False),
        slots=2 * depth(tree) + 2,
        replicates=R,
    )
    names = sorted(s.name for s in tree.free if s.of is v.Sort.TASK)
    scope = {task: sampler.task(slot) for slot, task in enumerate(names)}
    side = sampler.drawn(tree, 1, scope, len(names), RANGES, Key("laws", name))
    assert (side.value >= side.limit - 1e-9).all()
    exact = [float(x) for x in case.for_every_task(tree).values()]
    return side.value.reshape(len(side.value), -1), np.array(exact)


def deviation(draws: np.ndarray, exact: np.ndarray) -> float:
    """The largest distance of a sample mean from the sum, in standard errors."""
    assert draws.shape == (R, len(exact))
    error = draws.std(axis=0) / R**0.5 + 1e-9
    return float((np.abs(draws.mean(axis=0) - exact) / error).max())


@pytest.mark.parametrize("name", TREES)
def test_draws_have_the_mean_of_the_exact_sum(name):
    draws, exact = reading(Sampler, name)
    assert draws.std() > 0
    assert deviation(draws, exact) < 5


class Unweighted(Sampler):
    """Every sample is equally likely, whatever the problem says."""

    def __post_init__(self) -> None:
        equal = np.full_like(self.problem.sample_probability, 1 / self.problem.samples)
        self.problem = replace(self.problem, sample_probability=equal)


class Shared(Sampler):
    """All batches are one draw."""

    def _batches(self, key, members, size, replacement):
        return super()._batches(Key("one"), members, size, replacement)


class Alike(Sampler):
    """The two copies of a variance share a draw."""

    def _drawn_open(self, tree, scope, level, key):
        path = tuple(p for p in key.path if p not in ("one", "other"))
        return super()._drawn_open(tree, scope, level, replace(key, path=path))


class Uniform(Sampler):
    """Every task of a collection is equally likely."""

    def _drawn_collection(self, law, scope, key):
        true = self.problem
        equal = np.full_like(true.task_probability, 1 / true.tasks)
        self.problem = replace(true, task_probability=equal)
        made = super()._drawn_collection(law, scope, key)
        self.problem = true
        return made


@pytest.mark.parametrize(
    ("mistake", "name"),
    [
        (Unweighted, "a batch"),
        (Unweighted, "a collection"),
        (Shared, "two batches, independent"),
        (Shared, "a batch inside one of its own name"),
        (Shared, "a collection of members with two batches"),
        (Alike, "a variance of vectors"),
        (Uniform, "a collection"),
    ],
)
def test_mistaken_draws_have_another_mean(mistake, name):
    assert deviation(*reading(mistake, name)) > 8


def test_batches_have_the_probabilities_of_the_exact_sum():
    chance = np.array([[0.5, 0.25, 0.25], [0.1, 0.0, 0.9]])
    drawn = batch_counts(Key("counts"), (R, 2), 3, chance)
    every = oracle.multisets(3, 3)
    expected = oracle.batch_probability(chance, every)
    for law in range(2):
        seen = (drawn[:, law, None, :] == every).all(axis=-1).mean(axis=0)
        error = np.sqrt(expected[law] * (1 - expected[law]) / R)
        assert (np.abs(seen - expected[law]) <= 5 * error).all()


def test_subsets_are_equally_likely():
    drawn = batch_counts(Key("subsets"), (R,), 2, np.full(4, 0.25), replacement=False)
    every = oracle.subsets(4, 2)
    seen = (drawn[:, None, :] == every).all(axis=-1).mean(axis=0)
    assert seen.sum() == 1
    assert (np.abs(seen - 1 / 6) <= 5 * np.sqrt(5 / 36 / R)).all()


@pytest.mark.parametrize(("size", "chance"), [(3, [0.5, 0.5]), (1, [0.25, 0.75])])
def test_without_replacement_atoms_are_equal_and_enough(size, chance):
    with pytest.raises(ValueError, match="without replacement; shrink the batch"):
        batch_counts(Key("bad"), (5,), size, np.array(chance), replacement=False)


def test_what_can_be_neither_drawn_nor_summed_says_so():
    case = hand("a batch", equal=False)
    case.values["D_in"] = 1000
    sampler = Sampler(case.recipe[1].to_problem("float64"), given(case, exact=False), slots=4)
    scope = {"i": sampler.task(0)}
    with pytest.raises(NotImplementedError, match="neither bounded from the side needed"):
        sampler.drawn(v.Root(TREES["a batch"]), 1, scope, 1, RANGES, Key("long"))
