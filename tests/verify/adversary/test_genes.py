"""Genes: integer moves after which an instance is as valid, and as exact, as before."""

import numpy as np
import pytest

from lemmacheck.algorithms.arithmetic import INFINITY
from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.adversary.genes import FINEST, Genes, join, refined
from lemmacheck.verify.adversary.space import Region, draw
from lemmacheck.verify.instances import numbers
from lemmacheck.verify.truth import decide

KNOWN = all_claims()
BOUNDED = KNOWN["fallah2019/eq-32"]
FREE = KNOWN["fallah2019/lemma-4.9"]


def drawn(claim, family="splines", shape=(2, 2, 2), size=6, bounded=True):
    sizes = {s.name: 2 for s in claim.symbols if s.natural}
    return draw(claim, Region(family, *shape, sizes, bounded), Key("planted", "genes"), size)


def shaken(genes, pool, rng, reach=9):
    return genes.shift(pool, rng.integers(-reach, reach, (pool.size, genes.count), endpoint=True))


@pytest.mark.parametrize("family", ["splines", "quadratics"])
def test_no_move_loses_a_constant_or_the_sign_of_anything(family, rng):
    pool = drawn(BOUNDED, family)
    genes = Genes(BOUNDED, pool, free=False)
    moved = shaken(genes, pool, rng)
    assert moved.recipe.task_weights.min() >= 1
    assert moved.recipe.sample_weights.min() >= 1
    for at in range(moved.size):
        values = numbers(BOUNDED, moved[at], "exact").values
        for name in ("L", "rho", "sigma", "sigma_tilde", "sigma_H"):
            assert values[name][0] is not INFINITY
            assert values[name][0] >= 0
        assert 0 <= values["alpha"][0] <= 1 / values["L"][0]


def test_every_number_of_an_instance_can_move(rng):
    pool = drawn(FREE, bounded=False)
    moved = shaken(Genes(FREE, pool, free=True), pool, rng)
    for name in ("coefficients", "task_weights", "sample_weights"):
        assert (getattr(moved.recipe, name) != getattr(pool.recipe, name)).any()
    assert (moved.recipe.parameters["skew"] != pool.recipe.parameters["skew"]).any()
    for name in ("w", "u", "alpha", "L", "rho"):
        assert (moved.lattice[name] != pool.lattice[name]).any()


def test_no_steps_leave_everything_as_it_was():
    pool = drawn(FREE)
    genes = Genes(FREE, pool, free=False)
    still = genes.shift(pool, np.zeros((pool.size, genes.count), dtype=np.int64))
    assert still.to_json() == pool.to_json()


def test_curvatures_differ_between_tasks_only_where_they_may(rng):
    pool = drawn(FREE, "quadratics")
    for free in (False, True):
        moved = shaken(Genes(FREE, pool, free=free), pool, rng)
        change = (moved.recipe.coefficients - pool.recipe.coefficients)[..., :3]
        alike = (change == change[:, :1, :1]).all()
        assert alike != free


@pytest.mark.parametrize("family", ["splines", "quadratics"])
def test_a_finer_lattice_holds_the_same_numbers(family):
    pool = drawn(BOUNDED, family, shape=(2, 1, 1), size=2)
    finer = refined(pool)
    assert finer.denominator == 2 * pool.denominator
    for at in range(pool.size):
        before, after = decide(BOUNDED, pool[at]), decide(BOUNDED, finer[at])
        assert (str(before.lhs), str(before.rhs)) == (str(after.lhs), str(after.rhs))


def test_a_lattice_becomes_no_finer_than_the_finest():
    pool = drawn(FREE)
    while (finer := refined(pool)) is not pool:
        pool = finer
    assert FINEST // 2 <= max(pool.denominator, pool.recipe.denominator) <= FINEST


def test_batches_are_joined_in_order():
    pool = drawn(FREE)
    both = join(pool[:2], pool[2:])
    assert both.to_json() == pool.to_json()
