"""Policies on small control tasks: losses are exact expected returns, with their sign changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from lemmacheck.algorithms.arithmetic import Array, namespace
from lemmacheck.algorithms.counter import Key, integers
from lemmacheck.algorithms.families._data import DataFamily, each_its_own
from lemmacheck.algorithms.families._family import Shape, align, stretch
from lemmacheck.algorithms.families._returns import PolicyLocal
from lemmacheck.algorithms.losses import Local

HORIZON = 3


@dataclass(frozen=True, eq=False)
class Policy(DataFamily):
    """psi_k(w) = -E[r_k(s_1) + ... + r_k(s_H)], s_0 ~ start_k, certified for all w.

    In state s the policy takes action a with probability softmax(w_s)_a, and the next state is s'
    with probability transition[a, s, s']. The parameters are the logits w, state by state.

    Args:
        reward: of entering each state (B, K, S).
        start: distributions of the first state (B, K, S).
        transition: (B, A, S, S), rows summing to one; bounds hold for any other numbers too.
        horizon: H, the number of actions.

    """

    reward: Array
    start: Array
    transition: Array
    horizon: int = HORIZON

    common: ClassVar[tuple[str, ...]] = ("transition", "horizon")

    def __post_init__(self) -> None:
        shape, start, found = (
            tuple(array.shape) for array in (self.reward, self.start, self.transition)
        )
        if len(shape) != 3 or 0 in shape:
            raise ValueError(f"reward of shape {shape} must be (B, K, S); reshape it")
        if start != shape:
            raise ValueError(f"start of shape {start} must be {shape}, as reward is; reshape it")
        batch, _, states = shape
        if found != (batch, *found[1:2], states, states) or 0 in found:
            raise ValueError(
                f"transition of shape {found} must be ({batch}, A, {states}, {states}); reshape it"
            )
        if self.horizon < 1:
            raise ValueError(f"horizon={self.horizon} must be at least 1; allow an action")

    @property
    def actions(self) -> int:
        """The number A of actions."""
        return int(self.transition.shape[1])

    @property
    def states(self) -> int:
        """The number S of states."""
        return int(self.transition.shape[2])

    @property
    def dimension(self) -> int:
        """The number d = S A of parameters."""
        return self.states * self.actions

    def at(self, c: Array, w: Array) -> Local:
        axes, (c, w) = align(c, w)
        return PolicyLocal(
            self.horizon,
            stretch(self.reward, axes, 2),
            stretch(self.start, axes, 2),
            stretch(self.transition, axes, 3),
            c,
            namespace(w).reshape(w, (*w.shape[:-1], self.states, self.actions)),
        )

    def bounds(self) -> tuple[Array | None, Array, Array]:
        """By the product rule, backwards in time; the horizon and the largest |reward| decide.

        Along a unit vector v, the derivatives of pi = softmax(w_s) have entries pi_a x_a,
        pi_a (x_a^2 - E x^2) and pi_a (x_a^3 - 3 x_a E x^2 - E x^3), where x_a = v_a - E v has
        E x^2 <= 1/2 and |x_a| <= sqrt 2. Hence their sums of absolute values are at most
        E|x| <= sqrt(1/2), 2 E x^2 <= 1 and 2 E|x|^3 + 3 E x^2 E|x| <= 7 / (2 sqrt 2), here rounded
        up. With ``ahead`` bounding a derivative of each order of reward plus later return, they
        bound those of the return; derivatives are symmetric, so unit v suffice.
        """
        xp = namespace(self.reward)
        one = xp.max(xp.sum(abs(self.transition), axis=-1), axis=(-2, -1))[:, None]
        reward = xp.max(abs(self.reward), axis=-1)
        weight = xp.sum(abs(self.start), axis=-1)
        value, slope, bend, turn = (reward * 0 for _ in range(4))
        for _ in range(self.horizon):
            ahead = one * (reward + value), one * slope, one * bend, one * turn
            value = ahead[0]
            slope = ahead[0] * 7072 / 10000 + ahead[1]
            bend = ahead[0] + 2 * ahead[1] * 7072 / 10000 + ahead[2]
            turn = ahead[0] * 2475 / 1000 + 3 * ahead[1] + 3 * ahead[2] * 7072 / 10000 + ahead[3]
        return weight * slope, weight * bend, weight * turn

    @classmethod
    def draw(cls, key: Key, shape: Shape) -> tuple[dict[str, Any], Any, int]:
        """Rewards of the lattice in [-2, 2], certain starts, two possible successors per action.

        The number of actions is the least divisor of d above 1.
        """
        one, count = shape.denominator, shape.tasks * shape.samples
        d = shape.dimension
        actions = next((n for n in range(2, d + 1) if d % n == 0), 1)
        states = d // actions
        if states < 2:
            raise ValueError(
                f"dimension={d} must be a number of states times one of actions, each at least 2, "
                f"or returns would not depend on the policy; choose 4, 6, 8, 9, ..."
            )
        where = (shape.batch, actions, states)
        eye = np.eye(states, dtype=np.int64)
        likely, other = (
            eye[integers(key.fold(name), where, 0, states - 1)] for name in ("likely", "other")
        )
        slip = integers(key.fold("slip"), (*where, 1), 0, one // 2)
        first = integers(key.fold("start"), (shape.batch, count), 0, states - 1)
        data = {
            "reward": integers(key.fold("reward"), (shape.batch, count, states), -2 * one, 2 * one),
            "start": one * eye[first],
            "transition": (one - slip) * likely + slip * other,
        }
        return data, each_its_own(shape), one

    @classmethod
    def sample(
        cls, key: Key, tasks: int, samples: int, dimension: int, xp: Any, dtype: Any
    ) -> Policy:
        """Walks to goals, see ``goal_tasks``; ValueError unless d is twice a number of states."""
        if dimension < 4 or dimension % 2:
            raise ValueError(
                f"dimension={dimension} must be twice a number of states, which is at least 2, for "
                f"walks have two actions; choose 4, 6, 8, ..."
            )
        return goal_tasks(key, tasks, samples, states=dimension // 2, xp=xp, dtype=dtype)


def goal_tasks(
    key: Key,
    tasks: int,
    samples: int,
    *,
    states: int = 4,
    horizon: int = HORIZON,
    xp: Any = np,
    dtype: Any = None,
) -> Policy:
    """Walks on a line of S states: each task pays 1 for entering its goal, samples start anywhere.

    The actions are left and right; one time in eight the walker stays. Drawn on the host and
    moved, so that every library ``xp`` gets the same numbers, in ``dtype`` (float64 where it is
    not given).
    """
    eye, place = np.eye(states), np.arange(states)
    moves = [eye[np.clip(place + step, 0, states - 1)] for step in (-1, 1)]
    goal = integers(key.fold("goal"), (tasks, 1), 0, states - 1)
    start = integers(key.fold("start"), (tasks, samples), 0, states - 1)
    arrays = (
        np.broadcast_to(eye[goal], (tasks, samples, states)),
        eye[start],
        np.broadcast_to((7 * np.stack(moves) + eye) / 8, (tasks, 2, states, states)),
    )
    reward, first, transition = (xp.asarray(np.array(a), dtype=dtype or xp.float64) for a in arrays)
    return Policy(reward, first, transition, horizon)
