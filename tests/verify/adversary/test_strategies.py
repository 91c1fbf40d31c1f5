"""Strategies: each gets nearer to a violation by itself, and none leaves what may be."""

import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.adversary.genes import Genes
from lemmacheck.verify.adversary.space import Region, draw
from lemmacheck.verify.adversary.strategies import STRATEGIES, Pool, ascend, stand_on_boundaries
from lemmacheck.verify.instances import STEPS
from lemmacheck.verify.truth import measure
from tests.verify.planted import ATTAINED, INNER

KNOWN = all_claims()
LOOSE = KNOWN["fallah2019/eq-65"]  # far from attained: there is always somewhere to go


def pool_of(claim, seed=0, size=64, shape=(2, 2, 1), family="splines") -> Pool:
    sizes = {s.name: 2 for s in claim.symbols if s.natural}
    drawn = draw(claim, Region(family, *shape, sizes, True), Key("planted", "pool", seed), size)
    return Pool.of(Genes(claim, drawn, free=False), drawn, 32)


@pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda s: s.__name__)
def test_every_strategy_gets_nearer_where_there_is_room(strategy):
    rises = 0
    for seed in range(6):
        pool = pool_of(LOOSE, seed)
        made = strategy(pool, Key("planted", "climb", seed), 128, 0)
        rises += pool.joined(made, 32).best > pool.best + 1e-6
    assert rises >= 2


@pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda s: s.__name__)
def test_what_a_strategy_proposes_is_admitted(strategy):
    pool = pool_of(INNER)
    made = strategy(pool, Key("planted", "admitted"), 128, 0)
    assert measure(INNER, made).admitted.mean() > 0.9


def test_a_pool_holds_the_best_first_and_copies_last():
    drawn = pool_of(INNER).instances
    twice = drawn[np.concatenate([np.arange(drawn.size)] * 2)]
    pool = Pool.of(Genes(INNER, twice, free=False), twice, twice.size)
    distinct = len(np.unique(np.round(pool.seen.excess, 9)))
    head = pool.seen.excess[:distinct]
    assert (np.diff(head) < 0).all()
    assert pool.best == measure(INNER, twice).excess.max()


def test_joining_keeps_the_best_of_both():
    pool = pool_of(LOOSE)
    other = draw(
        LOOSE,
        Region("splines", 2, 2, 1, {s.name: 2 for s in LOOSE.symbols if s.natural}, True),
        Key("planted", "other"),
        64,
    )
    joined = pool.joined(other, 16)
    assert joined.size == 16
    assert joined.best == max(pool.best, measure(LOOSE, other).excess.max())


def test_ascent_climbs_along_improving_directions_only():
    pool = pool_of(LOOSE)
    made = ascend(pool, Key("planted"), 256, 0)
    best = measure(LOOSE, made).excess.max()
    assert best >= pool.best


def test_boundaries_hold_alpha_at_every_end_and_points_at_zero_and_at_each_other():
    pool = pool_of(ATTAINED)
    made = stand_on_boundaries(pool, Key("planted"), 64, 0)
    assert (made.lattice["w"] == 0).all(axis=1).any()
    assert (abs(made.lattice["w"] - made.lattice["u"]) == 1).all(axis=1).any()
    inner = stand_on_boundaries(pool_of(INNER), Key("planted"), 64, 0)
    assert {0, STEPS} <= set(inner.lattice["alpha"].tolist())
