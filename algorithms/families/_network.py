"""A tanh network and the derivatives of its squared error, written out layer by layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lemmacheck.algorithms.arithmetic import Array, namespace, tangent_hyperbolic
from lemmacheck.algorithms.families._family import identity, stretch
from lemmacheck.algorithms.kept import kept
from lemmacheck.algorithms.losses import Local


def parameter_count(sizes: Sequence[int]) -> int:
    """The number of parameters of a network with these numbers of units, layer by layer."""
    return sum((inputs + 1) * outputs for inputs, outputs in pairwise(sizes))


def layers(flat: Array, sizes: Sequence[int]) -> list[Array]:
    """Parameters (..., d) as one matrix (..., inputs + 1, outputs) for each layer.

    A row holds the weights of one input unit; the last row is the bias, the weight of a unit that
    is always 1.
    """
    xp, start, found = namespace(flat), 0, []
    for inputs, outputs in pairwise(sizes):
        end = start + (inputs + 1) * outputs
        found.append(xp.reshape(flat[..., start:end], (*flat.shape[:-1], inputs + 1, outputs)))
        start = end
    return found


def times(a: Array, matrix: Array) -> Array:
    """The products (..., K, m) of a (..., K, n) with matrices (..., n, m): one flat product where
    there is a single matrix for all.
    """
    xp = namespace(a)
    if matrix.shape[-2] == 1:
        return a * matrix
    if any(size != 1 for size in matrix.shape[:-2]):
        return xp.matmul(a, matrix)
    single = xp.reshape(matrix, tuple(matrix.shape[-2:]))
    flat = xp.matmul(xp.reshape(a, (-1, single.shape[0])), single)
    return xp.reshape(flat, (*a.shape[:-1], single.shape[1]))


def back(delta: Array, matrix: Array) -> Array:
    """Signals (..., K, n) that ``delta`` (..., K, m) sends through a layer, biases left out."""
    return times(delta, namespace(matrix).matrix_transpose(matrix[..., :-1, :]))


def extended(hidden: Array, last: int) -> Array:
    """Units (..., K, n) and one more, which is 1, or 0 where changes are followed."""
    xp = namespace(hidden)
    unit = xp.ones_like(hidden[..., :1]) if last else xp.zeros_like(hidden[..., :1])
    return xp.concat([hidden, unit], axis=-1)


def stacked(first: Array, second: Array) -> Array:
    """Both (..., K, n), one above the other, (..., 2 K, n)."""
    xp = namespace(first)
    return xp.concat(xp.broadcast_arrays(first, second), axis=-2)


@dataclass(frozen=True, eq=False)
class NetworkLocal(Local):
    """sum_k c_k (net(x_k; w) - y_k)^2 near w; the passes that its derivatives share run once.

    Layer j maps the units a_j to z_j = a_j W_j and a_{j+1} = (tanh z_j, 1); the last one is linear.
    The gradient is a_j^T delta_j with delta_j = dloss/dz_j. The Hessian times v is the derivative
    of these same lines along v (Pearlmutter's R-operator): ``change`` is that of z_j, ``turn`` that
    of a_j, ``bend`` that of delta_j.
    """

    sizes: tuple[int, ...]
    inputs: Array  # (B, *axes, K, 2): x and 1
    y: Array  # (B, *axes, K)
    c: Array  # (B, *axes, K)
    w: Array  # (B or 1, *axes, d)

    @kept
    def _weights(self) -> list[Array]:
        return layers(self.w, self.sizes)

    @kept
    def _forward(self) -> tuple[list[Array], list[Array], list[Array], Array]:
        """The units a_j, tanh z_j, its slopes, and the errors net(x_k) - y_k."""
        units, hidden, slopes = [self.inputs], [], []
        for matrix in self._weights[:-1]:
            level = tangent_hyperbolic(times(units[-1], matrix))
            hidden.append(level)
            slopes.append(1 - level * level)
            units.append(extended(level, 1))
        return units, hidden, slopes, times(units[-1], self._weights[-1])[..., 0] - self.y

    @kept
    def _deltas(self) -> list[Array]:
        _, _, slopes, error = self._forward
        deltas = [(2 * self.c * error)[..., None]]
        for matrix, slope in zip(self._weights[:0:-1], slopes[::-1], strict=True):
            deltas.append(back(deltas[-1], matrix) * slope)
        return deltas[::-1]

    def _flat(self, matrices: list[Array]) -> Array:
        xp = namespace(self.w)
        return xp.concat([xp.reshape(m, (*m.shape[:-2], -1)) for m in matrices], axis=-1)

    def value(self) -> Array:
        error = self._forward[3]
        return namespace(error).sum(self.c * error * error, axis=-1)

    def gradient(self) -> Array:
        xp, units, deltas = namespace(self.w), self._forward[0], self._deltas
        return self._flat(
            [xp.matmul(xp.matrix_transpose(a), d) for a, d in zip(units, deltas, strict=True)]
        )

    def hessian_vector(self, v: Array) -> Array:
        xp, weights, deltas = namespace(self.w), self._weights, self._deltas
        along = layers(stretch(v, self.w.ndim - 2, 1), self.sizes)
        units, hidden, slopes, _ = self._forward
        changes, turns = [times(units[0], along[0])], []
        for j, slope in enumerate(slopes):
            turns.append(extended(slope * changes[j], 0))
            moved = times(turns[j], weights[j + 1])
            changes.append(times(units[j + 1], along[j + 1]) + moved)
        bend, products = 2 * self.c[..., None] * changes[-1], []
        for j in range(len(slopes), 0, -1):
            rows = stacked(units[j], turns[j - 1])
            products.append(xp.matmul(xp.matrix_transpose(rows), stacked(bend, deltas[j])))
            signal = back(bend, weights[j]) + back(deltas[j], along[j])
            bend = signal * slopes[j - 1] - 2 * deltas[j - 1] * hidden[j - 1] * changes[j - 1]
        products.append(xp.matmul(xp.matrix_transpose(units[0]), bend))
        return self._flat(products[::-1])

    def hessian(self) -> Array:
        return self._spread().hessian_vector(identity(self.w.shape[-1], self.w)[None, ...])

    def moved(self, step: Array) -> Local:
        return replace(self, w=self.w + step)

    def around(self, steps: Array) -> Local:
        near = self._spread()
        return replace(near, w=near.w + steps)

    def _spread(self) -> NetworkLocal:
        """The same with an axis for several points or vectors before the last."""
        return replace(
            self,
            inputs=self.inputs[..., None, :, :],
            y=self.y[..., None, :],
            c=self.c[..., None, :],
            w=self.w[..., None, :],
        )
