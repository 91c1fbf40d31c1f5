"""Meta-optimisers: how the meta-parameters move once a meta-gradient is known."""

from __future__ import annotations

import abc
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeAlias, TypeVar

from lemmacheck.algorithms.arithmetic import Array, Number, namespace
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.methods._method import count, positive
from lemmacheck.algorithms.step_size import StepSize
from lemmacheck.algorithms.tasks import Tasks

StepRule: TypeAlias = Callable[[Array, int], Number]
"""The step size beta_k, a number or an array without axes, at the point w (d,) and the iteration k.

A rule that draws samples makes its key of k, so that every call with the same k draws the same.
"""


@dataclass(frozen=True, eq=False)
class SampledStep:
    """The rule beta_k = size(w_k), on tasks and samples of its own for each k.

    Args:
        size: such as ``StochasticStep``.
        tasks: to draw from.
        task_batch: B'; None takes all tasks, with their chances.
        samples: D_beta, of each task; None takes all.
        key: names the draws; that of the run may serve, whose other draws are independent.

    Source: fallah2019, equation (26).

    """

    size: StepSize
    tasks: Tasks
    task_batch: int | None
    samples: int | None
    key: Key

    def __post_init__(self) -> None:
        for name in ("task_batch", "samples"):
            if getattr(self, name) is not None:
                count(name, getattr(self, name), 1, "None takes all")

    def __call__(self, w: Array, k: int) -> Array:
        """beta_k."""
        key = self.key.fold("beta", k)
        if self.task_batch is None:
            losses = self.tasks.draw_batch(key, self.samples)
            return self.size(losses, w, self.tasks.probability)
        drawn = self.tasks.draw(key, self.task_batch)
        return self.size(drawn.draw_batch(key, self.samples), w)


@dataclass(frozen=True, eq=False)
class State:
    """What an optimiser knows besides the point.

    Args:
        k: how many steps it has made.
        rate: the step size of the last step (X^2/F); before the first, nan where a rule chooses it.

    """

    k: int
    rate: Number


@dataclass(frozen=True, eq=False)
class AdamState(State):
    """The moving means (d,) of the gradient and of its square, as they are before correction."""

    mean: Array
    square: Array


S = TypeVar("S", bound=State)


@dataclass(frozen=True)
class Optimiser(abc.ABC, Generic[S]):
    """A frozen rule; what changes is in its state. Nothing is read from a device."""

    name: ClassVar[str]

    @abc.abstractmethod
    def init(self, w: Array) -> S:
        """The state before the first step, at w (d,)."""

    @abc.abstractmethod
    def step(self, state: S, w: Array, g: Array) -> tuple[Array, S]:
        """The next point (d,) and state, for the meta-gradient g (d,) at w."""


@dataclass(frozen=True)
class SGD(Optimiser[State]):
    """w - beta_k g.

    Args:
        rate: beta_k, one positive number for all steps, or a rule.

    Raises:
        ValueError: a rate that is not positive and finite.

    Source: fallah2019, equation (6), the outer step.

    """

    rate: Number | StepRule

    name: ClassVar[str] = "sgd"

    def __post_init__(self) -> None:
        if not callable(self.rate):
            positive("rate", self.rate, "choose a step size, or a rule such as StochasticStep")

    def init(self, w: Array) -> State:
        return State(0, float("nan") if callable(self.rate) else self.rate)

    def step(self, state: State, w: Array, g: Array) -> tuple[Array, State]:
        rate = self.rate(w, state.k) if callable(self.rate) else self.rate
        return w - rate * g, State(state.k + 1, rate)


@dataclass(frozen=True)
class Adam(Optimiser[AdamState]):
    """w - rate * m / (sqrt(s) + epsilon), with m and s the corrected moving means of g and g^2.

    Args:
        rate: the step size (X), positive.
        first: the decay of the mean of gradients, in [0, 1).
        second: the decay of the mean of their squares, in [0, 1).
        epsilon: what keeps the divisor from zero (F/X), positive.

    Raises:
        ValueError: a value outside its range.

    Source: kingma2015, algorithm 1.

    """

    rate: Number = 1e-3
    first: Number = 0.9
    second: Number = 0.999
    epsilon: Number = 1e-8

    name: ClassVar[str] = "adam"

    def __post_init__(self) -> None:
        positive("rate", self.rate, "choose a step size, such as 1e-3")
        positive("epsilon", self.epsilon, "choose a small one, such as 1e-8")
        for name in ("first", "second"):
            decay = getattr(self, name)
            if not 0 <= decay < 1:
                raise ValueError(f"{name}={decay} must be in [0, 1); choose a decay such as 0.9")

    def init(self, w: Array) -> AdamState:
        zero = namespace(w).zeros_like(w)
        return AdamState(0, self.rate, zero, zero)

    def step(self, state: AdamState, w: Array, g: Array) -> tuple[Array, AdamState]:
        k = state.k + 1
        mean = self.first * state.mean + (1 - self.first) * g
        square = self.second * state.square + (1 - self.second) * (g * g)
        scale = namespace(w).sqrt(square / (1 - self.second**k)) + self.epsilon
        w = w - self.rate * (mean / (1 - self.first**k)) / scale
        return w, AdamState(k, self.rate, mean, square)
