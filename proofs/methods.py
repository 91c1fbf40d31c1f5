"""What every method computes for one task, as trees: the definitions that array code is held to.

A tree is written for a number N of inner steps and a number Q of Gaussian vectors; iterates are
shared between the places where they stand, so that a tree has as many nodes as the method has
operations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from lemmacheck.proofs.notation import I, alpha, b_o, eq, grad, hess, i, loss, norm, rho, w
from lemmacheck.proofs.vocabulary import Inner, Node, Relation, Sort, Sum, Symbol, node

delta = Symbol("delta", latex=r"\delta", sign="positive")
lam = Symbol("lam", latex=r"\lambda", unit=(1, -2), sign="positive")
direction = Symbol("g", Sort.VECTOR, latex="g", unit=(1, -1))


def batch(role: str, step: int) -> Symbol:
    """The batch that an inner step looks at in its role, such as "in"."""
    return Symbol(f"b_{role}_{step}", Sort.BATCH, rf"\mathcal{{D}}_{{{role},{step}}}")


def vectors(steps: int, count: int) -> tuple[tuple[Symbol, ...], ...]:
    """For each inner step, ``count`` vectors without a unit."""
    return tuple(
        tuple(
            Symbol(f"u_{j}_{q}", Sort.VECTOR, f"u_{{{j},{q}}}", unit=(0, 0)) for q in range(count)
        )
        for j in range(steps)
    )


@dataclass(frozen=True)
class Estimate:
    """The symbols in which the estimate of one task's meta-gradient is written.

    Args:
        D_in: the batch of each of the N inner steps; None for the task's mean loss.
        D_o: the batch of the outer gradient.
        D_h: the batch of the Hessian of each inner step.
        gaussian: (N, Q) vectors, for the methods that ask for them.
        task: whose loss it is.
        point: the meta-parameters.

    """

    D_in: tuple[Symbol | None, ...]
    D_o: Symbol | None
    D_h: tuple[Symbol | None, ...]
    gaussian: tuple[tuple[Symbol, ...], ...] = ()
    task: Symbol = i
    point: Node = w

    def __post_init__(self) -> None:
        if not self.D_in or len(self.D_in) != len(self.D_h):
            raise ValueError(
                f"{len(self.D_in)} inner batches and {len(self.D_h)} Hessian batches must be "
                f"equally many, at least one; give one of each for every inner step"
            )

    @classmethod
    def resampling(cls, steps: int = 1, count: int = 0) -> Estimate:
        """Every inner step has batches of its own (ji2022/eq-6)."""
        slope, bend = (tuple(batch(role, j) for j in range(steps)) for role in ("in", "h"))
        return cls(slope, b_o, bend, vectors(steps, count))

    @classmethod
    def finite_sum(cls, steps: int = 1, count: int = 0) -> Estimate:
        """Inner steps and Hessians share one support set, S, and T is the query set."""
        support, query = (Symbol(name, Sort.BATCH) for name in "ST")
        return cls((support,) * steps, query, (support,) * steps, vectors(steps, count))

    @classmethod
    def exact(cls, steps: int = 1, count: int = 0) -> Estimate:
        """Mean losses throughout: the meta-gradient itself (ji2022/eq-3)."""
        return cls((None,) * steps, None, (None,) * steps, vectors(steps, count))

    @property
    def steps(self) -> int:
        """The number N of inner steps."""
        return len(self.D_in)

    @property
    def only(self) -> tuple[Symbol | None, Symbol | None]:
        """The batches of gradient and Hessian, of methods that make one inner step."""
        if self.steps != 1:
            raise ValueError(
                f"{self.steps} inner steps must be 1 for this method; choose one that makes N, "
                f"such as n-step-maml"
            )
        return self.D_in[0], self.D_h[0]

    def directions(self, step: int) -> tuple[Symbol, ...]:
        """The Gaussian vectors of an inner step, at least one."""
        if len(self.gaussian) != self.steps or not self.gaussian[step]:
            raise ValueError(
                f"gaussian={self.gaussian} must hold vectors for each of {self.steps} inner "
                f"steps; write them with vectors()"
            )
        return self.gaussian[step]


def iterates(on: Estimate) -> tuple[Node, ...]:
    """w_0 .. w_N with w_{j+1} = w_j - alpha grad f(w_j; D_in_j) (ji2022/eq-6)."""
    path = [on.point]
    for D_in in on.D_in:
        path.append(path[-1] - alpha * grad(on.task, path[-1], D_in))
    return tuple(path)


def outer(on: Estimate) -> Node:
    """Grad f(w_N; D_o)."""
    return grad(on.task, iterates(on)[-1], on.D_o)


def maml(on: Estimate) -> Node:
    """(I - alpha H(w; D_h)) grad f(w - alpha grad f(w; D_in); D_o) (fallah2019/eq-6)."""
    _, D_h = on.only
    return (I - alpha * hess(on.task, on.point, D_h)) @ outer(on)


def n_step_maml(on: Estimate) -> Node:
    """The product of I - alpha H(w_j; D_h_j), j = 0 first, times grad f(w_N; D_o) (ji2022/eq-7)."""
    factors = [
        I - alpha * hess(on.task, point, D_h)
        for point, D_h in zip(iterates(on), on.D_h, strict=False)
    ]
    return reduce(lambda left, right: left @ right, factors) @ outer(on)


def hf_maml(on: Estimate, width: Node = delta) -> Node:
    """``v - alpha [grad f(w + delta v; D_h) - grad f(w - delta v; D_h)] / (2 delta)`` with
    v = grad f(w - alpha grad f(w; D_in); D_o) (fallah2019/eq-15).
    """
    _, D_h = on.only
    v = outer(on)
    rise = grad(on.task, on.point + width * v, D_h) - grad(on.task, on.point - width * v, D_h)
    return v - alpha * ((1 / (2 * width)) * rise)


def hf_width(on: Estimate) -> Node:
    """1 / (6 rho alpha |v|), which theorem 4.21 of fallah2019 asks for; v = 0 has none."""
    return 1 / (6 * rho * alpha * norm(outer(on)))


def _mean(parts: list[Node]) -> Node:
    return node(Fraction(1, len(parts))) * Sum(tuple(parts))


def _smoothed(on: Estimate, times: Callable[[int, Node, Node], Node]) -> Node:
    """The product of I - alpha H_j times grad f(w_N; D_o); ``times`` gives H_j v at step j."""
    v, path = outer(on), iterates(on)
    for step in reversed(range(on.steps)):
        v = v - alpha * times(step, path[step], v)
    return v


def ggs_maml(on: Estimate) -> Node:
    """H_j is the mean over q of (grad f(w_j + delta u_q; D_h_j) - grad f(w_j; D_h_j)) u_q^T / delta
    (ji2020/eq-18 and eq-19).
    """

    def times(step: int, point: Node, v: Node) -> Node:
        D_h = on.D_h[step]
        return _mean(
            [
                (Inner(u, v) / delta)
                * (grad(on.task, point + delta * u, D_h) - grad(on.task, point, D_h))
                for u in on.directions(step)
            ]
        )

    return _smoothed(on, times)


def zo_maml(on: Estimate) -> Node:
    """H_j is the mean over q of c_q u_q u_q^T with c_q = [f(w_j + delta u_q) + f(w_j - delta u_q)
    - 2 f(w_j)] / (2 delta^2), f = f(.; D_h_j) (ji2020/eq-17 and eq-19).
    """

    def times(step: int, point: Node, v: Node) -> Node:
        def f(where: Node) -> Node:
            return loss(on.task, where, on.D_h[step])

        return _mean(
            [
                (f(point + delta * u) + f(point - delta * u) - 2 * f(point))
                / (2 * delta**2)
                * Inner(u, v)
                * u
                for u in on.directions(step)
            ]
        )

    return _smoothed(on, times)


def zo_maml_mean(on: Estimate) -> Node:
    """The same with c_q = [f(w_j + delta u_q) - mean_r f(w_j + delta u_r)] / delta^2."""

    def times(step: int, point: Node, v: Node) -> Node:
        values = [loss(on.task, point + delta * u, on.D_h[step]) for u in on.directions(step)]
        mean = _mean([*values])
        return _mean(
            [
                (value - mean) / delta**2 * Inner(u, v) * u
                for value, u in zip(values, on.directions(step), strict=True)
            ]
        )

    return _smoothed(on, times)


def reptile(on: Estimate) -> Node:
    """(w - w_N) / alpha (nichol2018/algorithm-1)."""
    return (1 / alpha) * (on.point - iterates(on)[-1])


def imaml(on: Estimate) -> Relation:
    """(I + H(u; D_h) / lam) g = grad f(u; D_o), D_h the last, where u comes by N gradient steps
    from w on f(u; D_in) + (lam / 2) |u - w|^2 (rajeswaran2019/algorithm-2).
    """
    u = on.point
    for D_in in on.D_in:
        u = u - alpha * (grad(on.task, u, D_in) + lam * (u - on.point))
    return eq((I + (1 / lam) * hess(on.task, u, on.D_h[-1])) @ direction, grad(on.task, u, on.D_o))


def _is(tree: Callable[[Estimate], Node]) -> Callable[[Estimate], Relation]:
    return lambda on: eq(direction, tree(on))


DEFINITIONS: Mapping[str, Callable[[Estimate], Relation]] = {
    "maml": _is(maml),
    "maml-explicit": _is(n_step_maml),
    "fo-maml": _is(outer),
    "hf-maml": _is(hf_maml),
    "hf-maml@rho": _is(lambda on: hf_maml(on, hf_width(on))),
    "n-step-maml": _is(n_step_maml),
    "ggs-maml": _is(ggs_maml),
    "zo-maml": _is(zo_maml),
    "zo-maml@mean": _is(zo_maml_mean),
    "reptile": _is(reptile),
    "imaml": imaml,
}
"""What the direction g of each method is, by name; after @, an option that changes it."""
