"""Runs: where they lead, how they end, and that stopping them changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pytest

from lemmacheck.algorithms import checkpoint, training
from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.checkpoint import CheckpointError
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.algorithms.methods import Batches, Method
from lemmacheck.algorithms.methods.fo_maml import FOMAML
from lemmacheck.algorithms.methods.ggs_maml import GGSMAML
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.methods.reptile import Reptile
from lemmacheck.algorithms.objectives import Objective
from lemmacheck.algorithms.optimisers import SGD, Adam, SampledStep
from lemmacheck.algorithms.sampling import sample_tasks, smoothness, starting_point
from lemmacheck.algorithms.step_size import StochasticStep
from lemmacheck.algorithms.tasks import BatchSizes, Tasks
from lemmacheck.algorithms.trace import Outcome, Point, Run
from lemmacheck.algorithms.training import Settings, train
from tests.algorithms._backends import Backend
from tests.algorithms._cases import host_point, host_tasks, method_cases, steps_of, task_cases

pytestmark = pytest.mark.arrays
ALPHA, D = 0.125, 3
SMALL = BatchSizes(2, 2, 2)
STOCHASTIC: dict[str, Any] = {"task_batch": 3, "sizes": SMALL, "key": Key("stochastic")}


def tasks_of(name: str, xp: Any = np, dimension: int = D) -> Tasks:
    return sample_tasks(families()[name], Key("training"), 5, 4, dimension, xp)


def start_of(tasks: Tasks) -> Any:
    return starting_point(Key("start"), tasks)


def bits(run: Run) -> tuple[bytes, list[Point]]:
    """All of a run but its times."""
    return on_host(run.w).tobytes(), [replace(point, seconds=0.0) for point in run.points]


# Where runs lead


def minimiser(tasks: Tasks, alpha: float) -> Any:
    """The solution of sum_i (I - alpha H_i)^2 (H_i w + b_i) = 0, for quadratic tasks."""
    zero = np.zeros(tasks.dimension)
    near = tasks.losses.at(zero)
    H = near.hessian()
    square = np.linalg.matrix_power(np.eye(tasks.dimension) - alpha * H, 2)
    b = np.einsum("tij,tj->i", square, near.gradient())
    return np.linalg.solve((square @ H).sum(axis=0), -b)


@pytest.mark.parametrize("optimiser", [SGD(0.5), Adam(0.03)], ids=lambda o: o.name)
def test_quadratic_runs_end_at_the_minimiser(backend: Backend, optimiser: Any) -> None:
    tasks = tasks_of("quadratics", backend.xp)
    run = train(MAML(ALPHA), tasks, start_of(tasks), optimiser, steps=800, every=800)
    assert run.outcome is Outcome.FINISHED
    expected = minimiser(tasks_of("quadratics"), ALPHA)
    np.testing.assert_allclose(on_host(run.w), expected, atol=1e-6)
    assert run.points[-1].gradient_norm < 1e-6


def test_the_biased_method_ends_elsewhere() -> None:
    """First-order MAML solves another equation; a loop that ignored its method would not."""
    tasks = tasks_of("quadratics")
    run = train(FOMAML(0.5), tasks, start_of(tasks), SGD(0.5), steps=800, every=800)
    assert np.abs(run.w - minimiser(tasks, 0.5)).max() > 1e-3


@pytest.mark.parametrize("case", task_cases())
@pytest.mark.parametrize("label", sorted(method_cases()))
def test_every_method_runs_on_every_family(label: str, case: str) -> None:
    method, tasks = method_cases()[label], host_tasks(case)
    run = train(
        method,
        tasks,
        host_point(tasks),
        SGD(0.01),
        steps=3,
        inner_steps=steps_of(method),
        **STOCHASTIC,
    )
    assert (run.outcome, run.k, len(run.points)) == (Outcome.FINISHED, 3, 4)
    assert [point.rate for point in run.points] == [0.01, 0.01, 0.01, None]
    assert np.isfinite(run.w).all()
    assert np.abs(run.w - host_point(tasks)).max() > 0


@pytest.mark.parametrize("case", ["logistic-data", "splines", "sine-data"])
def test_batches_are_the_same_on_every_library(case: str, backend: Backend) -> None:
    host = host_tasks(case)
    there = backend.tasks(host)
    arguments: dict[str, Any] = {"steps": 5, "inner_steps": 2, **STOCHASTIC}
    method = GGSMAML(ALPHA, 0.25, 2)
    expected = train(method, host, host_point(host), Adam(0.01), **arguments)
    found = train(method, there, backend.asarray(host_point(host)), Adam(0.01), **arguments)
    np.testing.assert_allclose(on_host(found.w), expected.w, rtol=1e-9)
    other = train(
        method, host, host_point(host), Adam(0.01), **(arguments | {"key": Key("another")})
    )
    assert np.abs(other.w - expected.w).max() > 1e-6


@pytest.mark.parametrize(
    ("method", "B", "sizes"),
    [
        (MAML(ALPHA), 3, SMALL),
        (MAML(ALPHA), 3, BatchSizes()),
        (MAML(ALPHA), None, SMALL),
        (GGSMAML(ALPHA, 0.25, 2), None, BatchSizes()),
    ],
    ids=["tasks-and-samples", "tasks", "samples", "vectors"],
)
def test_each_step_is_the_mean_direction_of_what_is_drawn_for_it(
    method: Method, B: int | None, sizes: BatchSizes
) -> None:
    tasks, key = tasks_of("logistic"), Key("drawn")
    w = start_of(tasks)
    run = train(method, tasks, w, SGD(0.5), steps=2, task_batch=B, sizes=sizes, key=key)
    for k in range(2):
        chosen = tasks if B is None else tasks.draw(key.fold(k), B)
        vectors = 2 if method.needs_gaussian else None
        on = chosen.batches(key.fold(k), sizes, 1, vectors)
        w = w - 0.5 * method.direction(on, w).mean(axis=0)
    np.testing.assert_allclose(run.w, w, rtol=1e-13)


def test_the_chances_of_tasks_are_their_weights() -> None:
    tasks = tasks_of("logistic")
    tasks = Tasks(tasks.family, probability=np.array([0.5, 0.5, 0, 0, 0]))
    w = start_of(tasks)
    run = train(MAML(ALPHA), tasks, w, SGD(0.5), steps=1)
    v = MAML(ALPHA).direction(Batches.full(tasks.losses), w)
    np.testing.assert_allclose(run.w, w - 0.25 * (v[0] + v[1]), rtol=1e-13)


# What is seen on the way


@pytest.mark.parametrize("support", [None, 2])
def test_points_tell_the_objective_and_the_norm_of_its_gradient(support: int | None) -> None:
    tasks, alpha, N = tasks_of("logistic"), ALPHA, 2
    if support is None:
        objective = Objective.F(tasks, alpha, N)
    else:
        objective = Objective.finite_sum(*tasks.split(support), tasks.probability, alpha, N)
    w = start_of(tasks)
    run = train(
        NStepMAML(alpha), tasks, w, SGD(0.5), steps=3, inner_steps=N, support=support, every=2
    )
    assert [point.k for point in run.points] == [0, 2, 3]
    for k in range(4):
        g = objective.gradient(w)
        for point in run.points:
            if point.k == k:
                assert point.objective == pytest.approx(objective.value(w), rel=1e-13)
                assert point.gradient_norm == pytest.approx(np.linalg.norm(g), rel=1e-12)
        w = w - 0.5 * g
    seconds = [0.0, *(point.seconds for point in run.points), run.seconds]
    assert seconds == sorted(seconds)


def test_each_point_is_told_when_it_is_seen() -> None:
    tasks, told = tasks_of("logistic"), []
    run = train(MAML(ALPHA), tasks, start_of(tasks), SGD(0.5), steps=5, on_point=told.append)
    assert tuple(told) == run.points


def test_the_work_is_that_of_all_directions() -> None:
    tasks = tasks_of("logistic")
    run = train(MAML(ALPHA), tasks, start_of(tasks), SGD(0.5), steps=4, **STOCHASTIC)
    assert (run.work.gradients, run.work.hessian_vectors) == (2 * 3 * 5, 3 * 5)


def test_a_rule_gives_the_step_sizes() -> None:
    tasks = tasks_of("logistic")
    size = StochasticStep(*smoothness(tasks), ALPHA, 1.0)
    rule = SampledStep(size, tasks, 2, 2, Key("rule"))
    w = start_of(tasks)
    run = train(MAML(ALPHA), tasks, w, SGD(rule), steps=3)
    assert run.points[0].rate == float(rule(w, 0))
    assert len({point.rate for point in run.points}) == 4


# How runs end


def test_a_run_that_diverges_says_so_and_keeps_the_last_finite_point() -> None:
    tasks = tasks_of("quadratics")
    run = train(MAML(ALPHA), tasks, start_of(tasks), SGD(1e4), steps=1000, every=3)
    assert run.outcome is Outcome.DIVERGED
    assert 0 < run.k < 1000
    assert run.k == run.points[-1].k
    assert np.isfinite(run.w).all()
    assert all(np.isfinite([p.objective, p.gradient_norm]).all() for p in run.points)


def test_a_run_that_only_its_last_step_makes_infinite_has_diverged() -> None:
    tasks = tasks_of("quadratics")
    run = train(MAML(ALPHA), tasks, start_of(tasks), SGD(1e308), steps=2, every=2)
    assert (run.outcome, run.k) == (Outcome.DIVERGED, 0)


@pytest.mark.parametrize("outcome", Outcome)
def test_outcomes_are_sentences(outcome: Outcome) -> None:
    assert outcome.value[0].isupper()
    assert outcome.value.endswith(".")


# Interruption and resumption


@dataclass(frozen=True)
class Interrupted(MAML):
    """MAML that presses Ctrl-C when it is asked for the ``calls[0]``-th time."""

    calls: ClassVar[list[int]] = [0]

    def direction(self, on: Batches, w: Any) -> Any:
        self.calls[0] -= 1
        if self.calls[0] == 0:
            raise KeyboardInterrupt
        return super().direction(on, w)


@pytest.mark.parametrize("optimiser", [SGD(0.25), Adam(0.05)], ids=lambda o: o.name)
@pytest.mark.parametrize("asked", [2, 3, 9, 12])
@pytest.mark.parametrize("every", [1, 4])
@pytest.mark.parametrize("arguments", [{}, STOCHASTIC], ids=["all", "drawn"])
def test_an_interrupted_run_goes_on_bit_for_bit(
    tmp_path: Path, optimiser: Any, asked: int, every: int, arguments: dict[str, Any]
) -> None:
    tasks = tasks_of("logistic")
    fixed = {"steps": 10, "every": every, **arguments}
    whole = train(MAML(ALPHA), tasks, start_of(tasks), optimiser, **fixed)
    path = tmp_path / "run.npz"

    def go() -> Run:
        return train(Interrupted(ALPHA), tasks, start_of(tasks), optimiser, path=path, **fixed)

    Interrupted.calls[0] = asked
    first = go()
    assert (first.outcome, first.k) == (Outcome.INTERRUPTED, asked - 2)  # the first call counts
    Interrupted.calls[0] = 0
    second = go()
    assert second.outcome is Outcome.FINISHED
    assert bits(second) == bits(whole)
    assert second.seconds > first.seconds
    assert bits(go()) == bits(whole)  # a run that is whole changes no more


def test_interruption_while_a_point_is_told_loses_nothing(tmp_path: Path) -> None:
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    whole = train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), steps=6)

    def stop(point: Point) -> None:
        if point.k == 4:
            raise KeyboardInterrupt

    arguments: dict[str, Any] = {"steps": 6, "path": path}
    run = train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), on_point=stop, **arguments)
    assert (run.outcome, run.k, len(run.points)) == (Outcome.INTERRUPTED, 4, 4)
    assert bits(train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), **arguments)) == bits(whole)


def test_a_run_that_is_killed_goes_on_from_its_last_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training, "SAVE_SECONDS", 0.0)
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    whole = train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), steps=8, every=2)

    def die(point: Point) -> None:
        if point.k == 6:
            raise RuntimeError("killed")

    arguments: dict[str, Any] = {"steps": 8, "every": 2, "path": path}
    with pytest.raises(RuntimeError, match="killed"):
        train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), on_point=die, **arguments)
    told: list[Point] = []
    run = train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), on_point=told.append, **arguments)
    assert [point.k for point in told] == [4, 6, 8]
    assert bits(run) == bits(whole)


def test_a_finished_run_can_be_made_longer(tmp_path: Path) -> None:
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    arguments: dict[str, Any] = {"every": 3, **STOCHASTIC}
    whole = train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), steps=9, **arguments)
    for steps in (4, 9):
        run = train(
            MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), steps=steps, path=path, **arguments
        )
    assert bits(run) == bits(whole)
    with pytest.raises(CheckpointError, match="has 9 meta-iterations, and steps=5"):
        train(MAML(ALPHA), tasks, start_of(tasks), Adam(0.1), steps=5, path=path, **arguments)


def test_how_often_a_run_is_seen_may_change_when_it_goes_on(tmp_path: Path) -> None:
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    start, adam = start_of(tasks), Adam(0.1)
    train(MAML(ALPHA), tasks, start, adam, steps=4, every=2, path=path)
    longer = train(MAML(ALPHA), tasks, start, adam, steps=9, every=5, path=path)
    whole = train(MAML(ALPHA), tasks, start, adam, steps=9)
    np.testing.assert_array_equal(longer.w, whole.w)
    assert [point.k for point in longer.points] == [0, 2, 5, 9]


def test_a_fresh_run_ignores_the_file_and_keeps_it_until_it_saves(tmp_path: Path) -> None:
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    start = start_of(tasks)
    train(MAML(ALPHA), tasks, start, SGD(0.1), steps=4, path=path)
    before = path.read_bytes()
    with pytest.raises(ValueError, match="inner_steps=0"):
        train(MAML(ALPHA), tasks, start, SGD(0.1), steps=4, inner_steps=0, path=path, fresh=True)
    assert path.read_bytes() == before
    run = train(MAML(ALPHA), tasks, start, SGD(0.2), steps=2, path=path, fresh=True)
    assert [point.k for point in run.points] == [0, 1, 2]
    assert path.read_bytes() != before


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("method", {"method": MAML(ALPHA / 2)}),
        ("method", {"method": FOMAML(ALPHA)}),
        ("optimiser", {"optimiser": SGD(0.2)}),
        ("optimiser", {"optimiser": Adam(0.1)}),
        ("task_batch", {"task_batch": 2}),
        ("sizes", {"sizes": BatchSizes(2, 2, 3)}),
        ("key", {"key": Key("other")}),
        ("w", {"w": np.array([0.0, 0.0, 1.0])}),
    ],
)
def test_a_file_of_other_settings_is_refused_by_name(
    tmp_path: Path, name: str, changed: dict[str, Any]
) -> None:
    tasks = tasks_of("logistic")
    fixed: dict[str, Any] = {
        "method": MAML(ALPHA),
        "tasks": tasks,
        "w": np.zeros(D),
        "optimiser": SGD(0.1),
        "steps": 2,
        "path": tmp_path / "run.npz",
        **STOCHASTIC,
    }
    train(**fixed)
    with pytest.raises(CheckpointError, match=f"of a run with {name}="):
        train(**(fixed | changed))


def test_a_file_of_other_data_is_refused(tmp_path: Path) -> None:
    """One number in one sample of one task is enough."""
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    train(MAML(ALPHA), tasks, np.zeros(D), SGD(0.1), steps=2, path=path)
    x = tasks.family.x.copy()
    x[3, 2, 1] += 1e-12
    other = Tasks(replace(tasks.family, x=x))
    with pytest.raises(CheckpointError, match="of a run with tasks="):
        train(MAML(ALPHA), other, np.zeros(D), SGD(0.1), steps=2, path=path)


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_file_is_refused(tmp_path: Path, damage: bytes | None) -> None:
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    train(MAML(ALPHA), tasks, np.zeros(D), SGD(0.1), steps=2, path=path)
    path.write_bytes(path.read_bytes()[:-40] if damage is None else damage)
    with pytest.raises(CheckpointError, match="is damaged"):
        train(MAML(ALPHA), tasks, np.zeros(D), SGD(0.1), steps=2, path=path)


@pytest.mark.parametrize(("owner", "name"), [(checkpoint.os, "fsync"), (Path, "replace")])
def test_a_save_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str
) -> None:
    tasks, path = tasks_of("logistic"), tmp_path / "run.npz"
    train(MAML(ALPHA), tasks, np.zeros(D), SGD(0.1), steps=2, path=path)
    before = path.read_bytes()

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(owner, name, full)
    with pytest.raises(OSError, match="No space"):
        train(MAML(ALPHA), tasks, np.zeros(D), SGD(0.1), steps=4, path=path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


# Memory


@dataclass(frozen=True)
class Hungry(Method):
    """A method that runs out of memory for more than ``most`` tasks at once."""

    most: int = 1
    asked: ClassVar[list[int]] = []

    name: ClassVar[str] = "hungry"
    source: ClassVar[str] = ""

    def direction(self, on: Batches, w: Any) -> Any:
        self.asked.append(on.size)
        if on.size > self.most:
            raise MemoryError
        return MAML(self.alpha).direction(on, w)


@pytest.mark.parametrize("most", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("workers", [1, 2])
def test_tasks_are_split_when_the_memory_does_not_suffice(most: int, workers: int) -> None:
    tasks = tasks_of("logistic")
    w, on = start_of(tasks), Batches.full(tasks.losses)
    chances = np.array([0.5, 0.25, 0.125, 0.0625, 0.0625])
    found = MetaGradient(Hungry(ALPHA, most), on, chances, workers=workers)
    expected = chances @ MAML(ALPHA).direction(on, w)
    np.testing.assert_allclose(found(w), expected, rtol=1e-13)
    Hungry.asked.clear()
    np.testing.assert_allclose(found(w), expected, rtol=1e-13)
    assert max(Hungry.asked) <= most  # what was split stays split
    assert sum(Hungry.asked) == tasks.size


def test_one_task_that_is_too_large_ends_the_run() -> None:
    tasks = tasks_of("logistic")
    with pytest.raises(MemoryError):
        train(Hungry(ALPHA, 0), tasks, start_of(tasks), SGD(0.1), steps=1)


# What is refused


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"w": np.zeros(D + 1)}, r"w of shape \(4,\) must be \(3,\)"),
        ({"w": np.zeros(D, dtype=np.float32)}, "w of float32 must be of float64"),
        ({"w": np.array([0.0, np.nan, 0.0])}, "w holds NaN"),
        ({"w": np.zeros(D).astype(object)}, "exact numbers"),
        ({"steps": 0}, "steps=0 must be"),
        ({"inner_steps": 0}, "inner_steps=0 must be"),
        ({"inner_steps": 2}, "2 inner steps must be 1"),
        ({"task_batch": 0}, "task_batch=0 must be"),
        ({"every": 0}, "every=0 must be"),
        ({"support": 4}, "support=4 must leave samples"),
        ({"support": 2, "sizes": SMALL}, "leave one of them out"),
    ],
)
def test_arguments_that_do_not_fit_are_refused(changed: dict[str, Any], message: str) -> None:
    fixed = {"w": np.zeros(D), "optimiser": SGD(0.1), "steps": 1}
    with pytest.raises(ValueError, match=message):
        train(MAML(ALPHA), tasks_of("logistic"), **(fixed | changed))


def test_batches_that_a_method_does_not_read_are_not_drawn() -> None:
    tasks = tasks_of("logistic")
    arguments: dict[str, Any] = {"steps": 3, "key": Key("unread")}
    for method, unread in ((FOMAML(ALPHA), {"D_h": 2}), (Reptile(ALPHA), {"D_o": 2, "D_h": 2})):
        whole = BatchSizes()
        settings = (
            Settings(method, tasks, start_of(tasks), SGD(0.1), None, sizes, 1, None, Key("x"), 1)
            for sizes in (whole, BatchSizes(**unread), BatchSizes(D_in=2))
        )
        assert [found.repeats for found in settings] == [True, True, False]
        runs = [
            train(method, tasks, start_of(tasks), SGD(0.1), sizes=sizes, **arguments)
            for sizes in (whole, BatchSizes(**unread))
        ]
        np.testing.assert_array_equal(runs[0].w, runs[1].w)
