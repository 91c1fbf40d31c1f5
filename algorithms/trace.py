"""What a run leaves behind: its points, how it ended, and the work it was."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.counting import Work


class Outcome(Enum):
    """How a run ended; the value is the sentence that is shown."""

    FINISHED = "All meta-iterations were made."
    DIVERGED = (
        "The run diverged: the point, its objective or its meta-gradient stopped being finite; "
        "a smaller step size may help."
    )
    INTERRUPTED = "The run was interrupted; it can go on from where it stopped."


@dataclass(frozen=True)
class Point:
    """What was seen at one meta-iteration, on the host.

    Args:
        k: the meta-iteration; the point w_k is before its step.
        objective: F(w_k), the mean over all tasks of the loss after N inner steps on all samples;
            with a support set, the steps are on it and the loss is on the other samples (F).
        gradient_norm: the Euclidean norm of the estimate g_k that the method gives at w_k (F/X).
        rate: the step size of the step from w_k; None at the last point, from which none is made.
        seconds: since the run began, without the time between an interruption and its resumption.

    """

    k: int
    objective: float
    gradient_norm: float
    rate: float | None
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """Plain data, by the names of the fields."""
        return dict(vars(self))


@dataclass(frozen=True, eq=False)
class Run:
    """The end of a run.

    Args:
        outcome: how it ended.
        w: the last point (d,); after a divergence the last one that was seen to be finite.
        k: its meta-iteration.
        points: what was seen on the way, all of it finite.
        seconds: that the run took, all its parts together.
        work: that its meta-gradients took, without the objectives of its points.

    """

    outcome: Outcome
    w: Array
    k: int
    points: tuple[Point, ...]
    seconds: float
    work: Work
