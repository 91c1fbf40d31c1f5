"""Goals are judged rightly, from planted numbers."""

import pytest

from lemmacheck.verify.bench.cells import Cell
from lemmacheck.verify.bench.goals import fastest, goals
from tests.verify.bench._planted import OURS, record, side

BATCH, OTHER = Cell("cosine", "maml", 512, 32), Cell("logistic", "maml", 32, 32)
SINGLE = Cell("sine", "maml", 1, 1761)


def judged(*records):
    return dict(zip(("mean", "batch", "single", "memory"), goals(records), strict=True))


def test_the_fastest_is_found_among_those_that_ran():
    sides = {"a": side(3.0), "b": side(2.0), "c": side(error="no compiler")}
    assert fastest(sides) == "b"
    assert fastest({"c": side(error="x")}) is None


def test_the_mean_is_geometric_and_over_batches_only():
    found = judged(
        record(BATCH, 0.1, {"a": 1.0}), record(OTHER, 0.9, {"a": 1.0}), record(SINGLE, 9, {"a": 1})
    )["mean"]
    assert found["value"] == pytest.approx(0.3)
    assert found["met"] is True
    assert found["cells"] == 2


def test_the_mean_over_all_cells_is_told_beside_the_goal():
    found = judged(record(BATCH, 0.1, {"a": 1.0}), record(SINGLE, 0.9, {"a": 1.0}))["mean"]
    assert found["value"] == pytest.approx(0.1)
    assert "(0.300 over all 2 cells)" in found["text"]


def test_memory_is_that_of_our_fastest_form():
    own = record(BATCH, 0.1, {"a": 1.0}, {OURS: 9 << 30, "a": 5 << 20})
    own["sides"]["lemmacheck compiled"] = side(0.05, 5 << 20)
    assert judged(own)["memory"]["met"] is False
    assert judged({**own, "own": "lemmacheck compiled"})["memory"]["met"] is True


@pytest.mark.parametrize(("ours", "met"), [(0.39, True), (0.41, False)])
def test_a_mean_above_the_goal_is_not_met(ours, met):
    assert judged(record(BATCH, ours, {"a": 1.0}))["mean"]["met"] is met


@pytest.mark.parametrize(("ours", "met"), [(0.99, True), (1.01, False)])
def test_a_batch_slower_than_the_fastest_peer_is_named(ours, met):
    found = judged(record(BATCH, ours, {"slow": 5.0, "fast": 1.0}))["batch"]
    assert found["met"] is met
    assert list(found["failing"]) == ([] if met else [BATCH.id])


@pytest.mark.parametrize(("ours", "met"), [(1.49, True), (1.51, False)])
def test_a_single_task_may_be_slower_by_half(ours, met):
    found = judged(record(SINGLE, ours, {"a": 1.0}))
    assert found["single"]["met"] is met
    assert found["batch"]["met"] is None


@pytest.mark.parametrize(("extra", "met"), [(0, True), (2 << 20, False)])
def test_memory_is_compared_with_that_of_the_fastest_peer(extra, met):
    memory = {OURS: (50 << 20) + extra, "fast": 50 << 20, "slow": 500 << 20}
    found = judged(record(BATCH, 0.1, {"fast": 1.0, "slow": 2.0}, memory))["memory"]
    assert found["met"] is met
    assert list(found["failing"]) == ([] if met else [BATCH.id])


def test_failing_cells_come_worst_first():
    found = judged(record(BATCH, 2.0, {"a": 1.0}), record(OTHER, 3.0, {"a": 1.0}))["batch"]
    assert list(found["failing"]) == [OTHER.id, BATCH.id]


def test_what_was_not_measured_is_not_met():
    failed = {**record(BATCH, 0.1, {"a": 1.0}), "status": "disagrees"}
    assert [goal["met"] for goal in goals([failed])] == [None] * 4
