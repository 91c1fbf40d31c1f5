"""What a policy earns near given logits: sums over time, differentiated by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lemmacheck.algorithms.arithmetic import Array, exponential, is_object, namespace
from lemmacheck.algorithms.families._family import identity, stretch
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.losses import Local


@dataclass(frozen=True, eq=False)
class PolicyLocal(Local):
    """-sum_k c_k sum_{t=1}^H start_k T^t reward_k, T = sum_a pi_a P_a, and its derivatives.

    The gradient by T is G = -sum_k c_k sum_t m_kt u_k,t+1^T, with m_t = start T^t, which is where
    the policy is, and u_t = reward + T u_{t+1}, which is what it earns from there on. The Hessian
    times v is the derivative of these recursions along v; its parts are named ``d...``.
    """

    horizon: int
    reward: Array  # (B, *axes, K, S)
    start: Array  # (B, *axes, K, S)
    transition: Array  # (B, *axes, A, S, S)
    c: Array  # (B, *axes, K)
    logits: Array  # (B, *axes, S, A)

    @kept
    def _policy(self) -> Array:
        xp = namespace(self.logits)
        highest = 0 if is_object(self.logits) else xp.max(self.logits, axis=-1, keepdims=True)
        raised = exponential(self.logits - highest)
        return raised / xp.sum(raised, axis=-1, keepdims=True)

    def _chain(self, policy: Array) -> Array:
        """sum_a policy[:, a] P_a, (B, *axes, S, S)."""
        xp = namespace(policy)
        by_action = xp.matrix_transpose(policy)[..., None]
        return xp.sum(by_action * self.transition, axis=-3)

    def _by_policy(self, by_chain: Array) -> Array:
        """The derivative (B, *axes, S, A) by pi of what has the derivative ``by_chain`` by T."""
        xp = namespace(by_chain)
        return xp.matrix_transpose(xp.sum(self.transition * by_chain[..., None, :, :], axis=-1))

    def _centred(self, values: Array) -> Array:
        """``values`` (B, *axes, S, A) minus their means under the policy."""
        return values - namespace(values).sum(self._policy * values, axis=-1, keepdims=True)

    @kept
    def _paths(self) -> tuple[Array, list[Array], list[Array]]:
        """T, m_0 .. m_{H-1}, and u_1 .. u_H."""
        xp, chain = namespace(self.logits), self._chain(self._policy)
        visits, earned = [self.start], [self.reward]
        for _ in range(self.horizon - 1):
            visits.append(xp.matmul(visits[-1], chain))
            earned.append(self.reward + xp.matmul(earned[-1], xp.matrix_transpose(chain)))
        return chain, visits, earned[::-1]

    def _outer(self, first: list[Array], second: list[Array]) -> Array:
        """-sum_k c_k sum_t first_kt second_kt^T, (B, *axes, S, S)."""
        xp, c = namespace(self.c), self.c[..., None]
        terms = [
            xp.matmul(xp.matrix_transpose(c * m), u) for m, u in zip(first, second, strict=True)
        ]
        return -sum(terms[1:], start=terms[0])

    @kept
    def _scores(self) -> Array:
        """The derivative by pi, minus its mean under the policy: minus weighted advantages."""
        _, visits, earned = self._paths
        return self._centred(self._by_policy(self._outer(visits, earned)))

    def _flat(self, values: Array) -> Array:
        return namespace(values).reshape(values, (*values.shape[:-2], -1))

    def value(self) -> Array:
        xp, (chain, _, earned) = namespace(self.c), self._paths
        after = xp.matmul(earned[0], xp.matrix_transpose(chain))
        return -xp.sum(self.c * xp.sum(self.start * after, axis=-1), axis=-1)

    def gradient(self) -> Array:
        return self._flat(self._policy * self._scores)

    def hessian_vector(self, v: Array) -> Array:
        xp, policy, (chain, visits, earned) = namespace(v), self._policy, self._paths
        dpolicy = policy * self._centred(self._square(stretch(v, policy.ndim - 3, 1)))
        dchain = self._chain(dpolicy)
        dvisits, dearned = [self.start * 0], [self.reward * 0]
        for visit, later in zip(visits[:-1], earned[:0:-1], strict=True):
            dvisits.append(xp.matmul(dvisits[-1], chain) + xp.matmul(visit, dchain))
            dearned.append(
                xp.matmul(dearned[-1], xp.matrix_transpose(chain))
                + xp.matmul(later, xp.matrix_transpose(dchain))
            )
        by_chain = self._outer(dvisits, earned) + self._outer(visits, dearned[::-1])
        scores = self._centred(self._by_policy(by_chain))
        # The mean that was taken from the first scores moves with the policy.
        shift = xp.sum(dpolicy * self._scores, axis=-1, keepdims=True)
        return self._flat(dpolicy * self._scores + policy * (scores - shift))

    def hessian(self) -> Array:
        d = self.logits.shape[-1] * self.logits.shape[-2]
        return self._spread().hessian_vector(identity(d, self.logits)[None, ...])

    def moved(self, step: Array) -> Local:
        return replace(self, logits=self.logits + self._square(step))

    def around(self, steps: Array) -> Local:
        near = self._spread()
        return replace(near, logits=near.logits + self._square(steps))

    def _square(self, steps: Array) -> Array:
        return namespace(steps).reshape(steps, (*steps.shape[:-1], *self.logits.shape[-2:]))

    def _spread(self) -> PolicyLocal:
        """The same with an axis for several points or vectors before the last."""
        return replace(
            self,
            reward=self.reward[..., None, :, :],
            start=self.start[..., None, :, :],
            transition=self.transition[..., None, :, :, :],
            c=self.c[..., None, :],
            logits=self.logits[..., None, :, :],
        )
