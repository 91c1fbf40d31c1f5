"""What one iteration of a method costs, counted as the project's own code runs.

The model is that of Table 1 of fallah2019: an oracle charges a fixed price for each sample, and
every operation besides is counted by `bench.counting`.  The costs that the claims speak of are the
same numbers as polynomials.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NoReturn, Self

import numpy as np

from lemmacheck.algorithms.arithmetic import Array
from lemmacheck.algorithms.losses import Local, Losses, points
from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.algorithms.methods._method import Batches, Method
from lemmacheck.algorithms.optimisers import SGD
from lemmacheck.algorithms.step_size import StochasticStep
from lemmacheck.proofs import vocabulary as v
from lemmacheck.proofs.scalar import Reading
from lemmacheck.verify.bench.counting import Counting, Namespace
from lemmacheck.verify.bench.growth import operations

L, RHO, ALPHA, C = 4.0, 1.0, 1 / 32, 1 / 25
"""No count depends on them; alpha is small enough for every theorem."""


@dataclass(frozen=True)
class Sizes:
    """What the cost of an iteration depends on, by the claims' own names.

    Args:
        d: the dimension.
        B: tasks, with D_in, D_o and D_h samples in their batches.
        B_prime: tasks of the step size, with D_beta samples each.
        c_g: operations for each entry of the gradient of a sample's loss.
        c_h: the same of its Hessian.
        c_v: the same of the product of its Hessian with a vector; no claim speaks of it.

    """

    d: int = 1
    B: int = 1
    B_prime: int = 1
    D_in: int = 1
    D_o: int = 1
    D_h: int = 1
    D_beta: int = 1
    c_g: int = 1
    c_h: int = 1
    c_v: int = 1


def claimed(tree: v.Node, sizes: Sizes) -> int:
    """The value of a polynomial of a claim, in the reading that certificates have of it."""
    reading = Reading([v.Relation(tree, "=", v.node(0))], {})
    found = reading.ratio(reading.prepared(tree)).num(
        *(getattr(sizes, name) for name in reading.variables)
    )
    return int(found)


def counted(method: Method, sizes: Sizes) -> int:
    """The operations of one iteration of a method that makes one inner step: the directions of B
    tasks, their mean, the step size on other tasks, and the step.
    """
    space = Namespace()
    on = batches(sizes, space)
    others = oracle(sizes, sizes.B_prime, sizes.D_beta, space, 3)
    size = StochasticStep(L, RHO, ALPHA, C)
    optimiser = SGD(lambda w, _: size(others, w))
    w = Counting(np.ones(sizes.d), space)
    state, before = optimiser.init(w), replace(space.tally)
    optimiser.step(state, w, MetaGradient(method, on)(w))
    return operations(space.tally.since(before))


def batches(sizes: Sizes, space: Namespace) -> Batches:
    """Three independent batches of each task."""
    D_in, D_o, D_h = (
        oracle(sizes, sizes.B, n, space, role)
        for role, n in enumerate((sizes.D_in, sizes.D_o, sizes.D_h))
    )
    return Batches((D_in,), D_o, (D_h,))


def oracle(sizes: Sizes, tasks: int, samples: int, space: Namespace, seed: int) -> Oracle:
    """Tasks whose samples have quadratic losses, drawn anew for each seed."""
    rng, d = np.random.default_rng(seed), sizes.d
    half = rng.standard_normal((tasks, samples, d, d))
    hessian, linear = half + half.swapaxes(2, 3), rng.standard_normal((tasks, samples, d))
    return Oracle(Counting(hessian, space), Counting(linear, space), sizes)


@dataclass(frozen=True, eq=False)
class Oracle(Losses):
    """The losses mean_n w^T H_n w / 2 + b_n^T w, each sample's derivatives at the price of `sizes`.

    Args:
        matrices: H (T, n, d, d), symmetric.
        linear: b (T, n, d).
        sizes: the prices.

    """

    matrices: Counting
    linear: Counting
    sizes: Sizes

    @property
    def size(self) -> int:
        """The number T of losses."""
        return self.linear.shape[0]

    @property
    def dimension(self) -> int:
        """The number d of parameters."""
        return self.linear.shape[2]

    def at(self, w: Array) -> Local:
        """The losses near w."""
        return _OracleLocal(self, points(w, self))

    def arrays(self) -> tuple[Array, ...]:
        """H and b."""
        return (self.matrices, self.linear)

    def __getitem__(self, part: slice) -> Self:
        return type(self)(self.matrices[part], self.linear[part], self.sizes)

    def mean(self, answers: Any, price: int) -> Counting:
        """The mean over samples of what was asked for: each answer is charged, the mean counted."""
        space = self.linear.space
        # What the oracle does is no particular kind of operation; only the total is looked at.
        space.tally.multiplications += price * answers.size
        found: Counting = space.mean(Counting(answers, space), axis=1)
        return found


@dataclass(frozen=True, eq=False)
class _OracleLocal(Local):
    losses: Oracle
    w: Counting  # (T, d) or (1, d)

    def gradient(self) -> Array:
        answers = self._product(self.w) + self.losses.linear.plain
        return self.losses.mean(answers, self.losses.sizes.c_g)

    def hessian_vector(self, v: Array) -> Array:
        return self.losses.mean(self._product(v), self.losses.sizes.c_v)

    def hessian(self) -> Array:
        return self.losses.mean(self.losses.matrices.plain, self.losses.sizes.c_h)

    def _product(self, vectors: Counting) -> Any:
        return (self.losses.matrices.plain @ vectors.plain[:, None, :, None])[..., 0]

    def moved(self, step: Array) -> Local:
        return _OracleLocal(self.losses, self.w + step)

    def value(self) -> NoReturn:
        raise NotImplementedError("the oracle has no price for values; give it one")

    def around(self, steps: Array) -> NoReturn:
        raise NotImplementedError("the oracle is asked at one point at a time; use moved()")
