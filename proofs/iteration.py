"""One iteration of a method over drawn tasks, and means along its runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from lemmacheck.proofs.notation import (
    B,
    E,
    F,
    chosen,
    i,
    k,
    over_collection,
    smoothness,
    tasks,
    v,
    w,
)
from lemmacheck.proofs.notation import after as after_steps
from lemmacheck.proofs.vocabulary import (
    CollectionLaw,
    CollectionMean,
    Definition,
    Draw,
    Node,
    Symbol,
)


@dataclass(frozen=True)
class Iteration:
    """w -> w - beta(w) g(w), where g is the mean of what each of B drawn tasks gives.

    Args:
        name: what the names of its definitions end in.
        of_task: what one task gives, as a function of the task, its batches and the point.
        sizes: of those batches, in their order.
        beta: the step size, as a function of the tasks that it looks at and the point.

    """

    name: str
    of_task: Definition
    sizes: tuple[Node, ...]
    beta: Definition

    @property
    def batches(self) -> tuple[Symbol, ...]:
        """The batches of one task."""
        return self.of_task.parameters[1:-1]

    @cached_property
    def direction(self) -> Definition:
        """The mean over the drawn tasks."""
        of_member = self.of_task(i, *self.batches, w)
        mean = CollectionMean(chosen, i, self.batches, of_member)
        return Definition(f"g_{self.name}", (chosen, w), "g({w})", mean)

    @property
    def draws(self) -> tuple[Draw, Draw]:
        """The tasks with their batches, and independently those of the step size."""
        return Draw(chosen, CollectionLaw(B, self.sizes)), over_collection

    def moved(self, point: Node) -> Node:
        """Where the iteration leads from `point`."""
        return point - self.beta(tasks, point) * self.direction(chosen, point)

    @property
    def expected_next(self) -> Node:
        """E[F(w_{k+1}) | F_k] at w_k = w."""
        return E(self.draws, F(self.moved(w)))

    @property
    def mean_step(self) -> Node:
        """E[beta_k | F_k]."""
        return E(over_collection, self.beta(tasks, w))

    @property
    def curved(self) -> Node:
        """L_k / 2 E[beta_k^2 | F_k]."""
        return smoothness(w) / 2 * E(over_collection, self.beta(tasks, w) ** 2)

    def mean_after(self, what: str, latex: str, body: Node) -> Definition:
        """E[body(w_k) | w_0 = w], a function of w and k; `body` is a tree in `v`."""
        mean = after_steps(self.draws, self.moved(v), body, k)
        shown = rf"\mathbb{{E}}[{latex} \mid w_0 = {{w}}]"
        return Definition(f"mean_{what}_{self.name}", (w, k), shown, mean)
