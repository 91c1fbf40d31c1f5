"""The outer loop: meta-iterations of any method, on any tasks, with any meta-optimiser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any, ClassVar

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, Number, is_object, namespace
from lemmacheck.algorithms.checkpoint import CheckpointError, Progress, describe, load, save
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.counting import Work, work
from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.algorithms.methods._method import Batches, Method, count
from lemmacheck.algorithms.optimisers import Optimiser
from lemmacheck.algorithms.problem import check_finite
from lemmacheck.algorithms.tasks import BatchSizes, Tasks
from lemmacheck.algorithms.trace import Outcome, Point, Run

SAVE_SECONDS = 10.0
"""A run is saved about so often; losing as much costs nobody anything."""


def train(
    method: Method,
    tasks: Tasks,
    w: Array,
    optimiser: Optimiser[Any],
    *,
    steps: int,
    task_batch: int | None = None,
    sizes: BatchSizes | None = None,
    inner_steps: int = 1,
    support: int | None = None,
    key: Key | None = None,
    every: int = 1,
    on_point: Callable[[Point], None] | None = None,
    path: Path | None = None,
    fresh: bool = False,
) -> Run:
    """Minimise the mean loss after adaptation from w, by ``steps`` meta-iterations w_{k+1} =
    optimiser(w_k, g_k), where g_k is the mean of the method's directions over the tasks of k.

    Equal arguments give equal runs on one machine, interrupted and resumed or not. The device
    is read only where a point of the trace is seen.

    Args:
        method: whose directions to follow.
        tasks: to draw from.
        w: the first point (d,), on the library of the tasks.
        optimiser: the outer step.
        steps: the number of meta-iterations.
        task_batch: B, tasks drawn anew for each meta-iteration; None takes all of them.
        sizes: of the batches of samples, drawn anew for each meta-iteration; None takes all
            samples, in every role.
        inner_steps: N.
        support: takes the finite-sum estimate instead: inner steps and Hessians on the first
            ``support`` samples of a task, outer gradients on its others (ji2022, equation (8)).
        key: names all draws of the run.
        every: a point is seen at every so many meta-iterations, and at the last.
        on_point: is told each point when it is seen.
        path: a file to save the run in, from which it goes on when it is called again.
        fresh: begin anew; what is in the file is lost when the new run is first saved.

    Returns:
        How the run ended, and where. Ctrl-C ends it in good order.

    Raises:
        ValueError: arguments that do not fit each other.
        CheckpointError: the file at ``path`` is damaged or of another run.

    """
    settings = Settings(
        method,
        tasks,
        w,
        optimiser,
        task_batch,
        BatchSizes() if sizes is None else sizes,
        inner_steps,
        support,
        Key("train") if key is None else key,
        every,
    )
    return _Loop(settings, steps, on_point or (lambda _: None), path, fresh).run()


@dataclass(frozen=True, eq=False)
class Settings:
    """What the course of a run depends on; the arguments of ``train``, checked."""

    method: Method
    tasks: Tasks
    w: Array
    optimiser: Optimiser[Any]
    task_batch: int | None
    sizes: BatchSizes
    inner_steps: int
    support: int | None
    key: Key
    every: int

    def __post_init__(self) -> None:
        like = self.tasks.sample_probability
        if tuple(self.w.shape) != (self.tasks.dimension,):
            raise ValueError(
                f"w of shape {tuple(self.w.shape)} must be ({self.tasks.dimension},), as the tasks "
                f"have parameters; reshape it"
            )
        namespace(self.w, like)
        if is_object(self.w):
            raise ValueError(
                "w holds exact numbers and must hold floats, for the digits of exact iterates "
                "double at each step; call the method's direction instead"
            )
        if self.w.dtype != like.dtype:
            raise ValueError(
                f"w of {self.w.dtype} must be of {like.dtype}, as the tasks are; convert it"
            )
        check_finite("w", self.w)
        count("inner_steps", self.inner_steps, 1, "choose N")
        count("every", self.every, 1, "1 sees every point")
        if self.task_batch is not None:
            count("task_batch", self.task_batch, 1, "None takes all tasks")
        if self.support is not None:
            if self.sizes != BatchSizes():
                raise ValueError(
                    f"support={self.support} takes all samples of both sides, and {self.sizes} "
                    f"draws some; leave one of them out"
                )
            self.tasks.split(self.support)

    @property
    def vectors(self) -> int | None:
        """Q, where the method asks for Gaussian vectors."""
        Q: int | None = getattr(self.method, "Q", None) if self.method.needs_gaussian else None
        return Q

    def batches(self, k: int) -> tuple[Batches, Array | None]:
        """What meta-iteration k looks at, and the weights of its tasks."""
        key, tasks = self.key.fold(k), self.tasks
        weights = tasks.probability if self.task_batch is None else None
        if self.task_batch is not None:
            tasks = tasks.draw(key, self.task_batch)
        on = tasks.batches(key, self.read_sizes, self.inner_steps, self.vectors)
        return self._finite_sum(tasks, on.gaussian) if self.support else on, weights

    @property
    def read_sizes(self) -> BatchSizes:
        """The sizes of the batches that the method reads; no other is drawn."""
        sizes = vars(self.sizes).items()
        return BatchSizes(**{name: n if name in self.method.reads else None for name, n in sizes})

    @property
    def repeats(self) -> bool:
        """Every meta-iteration looks at the same, so that nothing need be made twice."""
        return (self.task_batch, self.vectors, self.read_sizes) == (None, None, BatchSizes())

    @property
    def everything(self) -> Batches:
        """What the objective looks at."""
        if self.support:
            return self._finite_sum(self.tasks, None)
        return Batches.full(self.tasks.losses, self.inner_steps)

    def _finite_sum(self, tasks: Tasks, gaussian: Array | None) -> Batches:
        assert self.support is not None
        inside, outside = tasks.split(self.support)
        return Batches.full(inside, self.inner_steps, outside, gaussian)

    def describe(self) -> dict[str, str]:
        """Each setting that the iterates depend on as a text; equal texts for equal runs."""
        return {name: describe(value) for name, value in vars(self).items() if name != "every"}


@dataclass(frozen=True)
class _AdaptedLoss(Method):
    """f(u; D_o) at the point u that ``method`` adapts to, as an array (T, 1), so that it is summed
    over tasks as directions are.
    """

    method: Method

    name: ClassVar[str] = "adapted-loss"
    source: ClassVar[str] = "fallah2019/eq-3"
    linear: ClassVar[bool] = False

    def direction(self, on: Batches, w: Array) -> Array:
        return on.D_o.at(self.method.adapted(on, w)).value()[:, None]


class _Diverged(Exception):  # noqa: N818 - an outcome, not an error
    pass


class _Loop:
    def __init__(
        self,
        settings: Settings,
        steps: int,
        on_point: Callable[[Point], None],
        path: Path | None,
        fresh: bool,
    ) -> None:
        count("steps", steps, 1, "choose the number of meta-iterations")
        self.settings, self.steps, self.on_point, self.path = settings, steps, on_point, path
        self.fresh = fresh
        self.named: dict[str, str] = {} if path is None else settings.describe()
        self.saved = perf_counter()

    @cached_property
    def objective(self) -> MetaGradient:
        s = self.settings
        loss = _AdaptedLoss(s.method.alpha, s.method)
        return MetaGradient(loss, s.everything, s.tasks.probability)

    @cached_property
    def kept(self) -> MetaGradient:
        return MetaGradient(self.settings.method, *self.settings.batches(0))

    def meta_gradient(self, k: int, w: Array) -> Array:
        s = self.settings
        return (self.kept if s.repeats else MetaGradient(s.method, *s.batches(k)))(w)

    @property
    def work(self) -> Work:
        """Of one meta-gradient."""
        s = self.settings
        on, _ = s.batches(0)
        return work(s.method, on, s.w) * on.size

    def start(self) -> Progress:
        s = self.settings
        found = None
        if self.path is not None and not self.fresh:
            found = load(self.path, s.optimiser, s.w, self.named)
        if found is not None and found.k > self.steps:
            raise CheckpointError(
                f"{self.path} has {found.k} meta-iterations, and steps={self.steps} must be at "
                f"least as many; raise it, use another place, or begin anew"
            )
        return Progress(s.w, s.optimiser.init(s.w)) if found is None else found

    def run(self) -> Run:
        each = self.work
        now = finite = self.start()
        self.began = perf_counter() - now.seconds
        points, directions = now.points, 0
        outcome = Outcome.FINISHED
        try:
            # A run that diverges says so by its outcome.
            with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
                while now.k < self.steps:
                    seen = now.k % self.settings.every == 0
                    after = self.advance(now, seen)
                    if seen:
                        finite, points = now, after.points
                        self.save(finite)
                    now = after
                g = self.meta_gradient(now.k, now.w)
                points = (*now.points, self.see(now, g, None))
                finite, directions = now, 1
        except _Diverged:
            outcome = Outcome.DIVERGED
        except KeyboardInterrupt:
            outcome = Outcome.INTERRUPTED
            if _is_finite(now.w):
                finite, points = now, now.points
        seconds = perf_counter() - self.began
        if outcome is not Outcome.DIVERGED:
            self.save(replace(finite, seconds=seconds), at_once=True)
        return Run(outcome, finite.w, finite.k, points, seconds, each * (now.k + directions))

    def advance(self, now: Progress, seen: bool) -> Progress:
        g = self.meta_gradient(now.k, now.w)
        w, state = self.settings.optimiser.step(now.state, now.w, g)
        points = now.points
        if seen:
            points = (*points, self.see(now, g, state.rate))
        return Progress(w, state, points, perf_counter() - self.began)

    def see(self, now: Progress, g: Array, rate: Number | None) -> Point:
        """The point at ``now``; raises ``_Diverged`` where something is not finite."""
        xp = namespace(g)
        objective = float(self.objective(now.w)[0])
        norm = float(xp.sqrt(xp.sum(g * g)))
        if not (np.isfinite(objective) and np.isfinite(norm) and _is_finite(now.w)):
            raise _Diverged
        size = None if rate is None else float(rate)
        point = Point(now.k, objective, norm, size, perf_counter() - self.began)
        self.on_point(point)
        return point

    def save(self, progress: Progress, *, at_once: bool = False) -> None:
        if self.path is not None and (at_once or perf_counter() - self.saved > SAVE_SECONDS):
            save(self.path, progress, self.named)
            self.saved = perf_counter()


def _is_finite(w: Array) -> bool:
    xp = namespace(w)
    return bool(xp.all(xp.isfinite(w)))
