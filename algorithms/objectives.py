"""What methods minimise, and its exact gradient: means over all tasks, and over all batches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Self

from lemmacheck.algorithms.arithmetic import Array, Number, namespace
from lemmacheck.algorithms.losses import Losses
from lemmacheck.algorithms.methods._method import Batches, descend, positive
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.oracle import batch_probability, batch_weights, multisets
from lemmacheck.algorithms.tasks import Tasks


@dataclass(frozen=True, eq=False)
class Objective:
    """sum_r sum_i chance_ri f_i(w_N; D_o_r), w_{j+1} = w_j - alpha grad f_i(w_j; D_in_rj), w_0 = w.

    Value and gradient are exact on exact numbers; on floats only sums are rounded. Build it with
    ``F``, ``F_hat`` or ``finite_sum``.

    Args:
        alpha: the inner step size (X^2/F), positive.
        chances: for each r, (T,), of the tasks and batches together; all sum to one.
        batches: for each r; D_h is D_in.

    """

    alpha: Number
    chances: tuple[Array, ...]
    batches: tuple[Batches, ...]

    def __post_init__(self) -> None:
        positive("alpha", self.alpha, "choose a step size, at most 1/L")

    @classmethod
    def F(cls, tasks: Tasks, alpha: Number, steps: int = 1) -> Self:
        """E_i f_i(w - alpha grad f_i(w)); with N steps in place of one, L(w) of ji2022.

        Source: fallah2019, equation (3); with N steps ji2022, equations (1) and (2).
        """
        return cls(alpha, (tasks.probability,), (Batches.full(tasks.losses, steps),))

    @classmethod
    def F_hat(cls, tasks: Tasks, alpha: Number, D_test: int) -> Self:
        """E_i E_D f_i(w - alpha grad f_i(w; D)), D of ``D_test`` independent samples.

        Every batch is listed, so both numbers of samples must be small.

        Source: fallah2019, equation (4).
        """
        law = tasks.sample_probability
        counts = multisets(tasks.samples, D_test)
        chance, weights = batch_probability(law, counts), batch_weights(counts, law)
        rows = range(counts.shape[0])
        one = law * 0 + 1
        seen = [tasks.weighted(weights[row, :][None, :] * one) for row in rows]
        return cls(
            alpha,
            tuple(tasks.probability * chance[:, row] for row in rows),
            tuple(Batches.full(D, query=tasks.losses) for D in seen),
        )

    @classmethod
    def finite_sum(
        cls, support: Losses, query: Losses, probability: Array, alpha: Number, steps: int = 1
    ) -> Self:
        """E_i l_{T_i}(w_N), the inner steps on l_{S_i}.

        Source: ji2022, equations (8) and (9).

        Args:
            support: the losses l_{S_i}.
            query: the losses l_{T_i}.
            probability: (T,), of the tasks.
            alpha: the inner step size.
            steps: N.

        """
        return cls(alpha, (probability,), (Batches.full(support, steps, query),))

    def value(self, w: Array) -> Array:
        """The objective at w (d,), a scalar."""
        return _sum(
            _mean(chance, on.D_o.at(descend(on, w, self.alpha)).value())
            for chance, on in zip(self.chances, self.batches, strict=True)
        )

    def gradient(self, w: Array) -> Array:
        """Its gradient (d,) at w (d,)."""
        method = NStepMAML(self.alpha)
        return _sum(
            _mean(chance[:, None], method.direction(on, w))
            for chance, on in zip(self.chances, self.batches, strict=True)
        )


def _mean(chance: Array, values: Array) -> Array:
    return namespace(values).sum(chance * values, axis=0)


def _sum(parts: Iterable[Array]) -> Array:
    return reduce(add, parts)
