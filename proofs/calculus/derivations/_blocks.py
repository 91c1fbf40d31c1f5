"""Bounds that several derivations share."""

from __future__ import annotations

from lemmacheck.proofs.calculus.building import (
    Setting,
    add,
    bound,
    chain,
    keep,
    scaled,
    sign,
    write,
)
from lemmacheck.proofs.calculus.chance import BatchMean, Monotone
from lemmacheck.proofs.calculus.derivation import Derivation, step
from lemmacheck.proofs.calculus.leaves import HessianBounded, SampleVariance, Smooth
from lemmacheck.proofs.calculus.norms import IdentityNorm, Operator, ScaledNorm, Triangle
from lemmacheck.proofs.calculus.order import Multiplied
from lemmacheck.proofs.notation import I, adapted, alpha, grad, hess, norm
from lemmacheck.proofs.vocabulary import Draw, Node, Symbol


def operator_bound(s: Setting, task: Symbol, point: Node) -> Derivation:
    """norm(I - alpha H) <= 1 + alpha L."""
    hessian = hess(task, point)
    out = step(ScaledNorm(alpha, hessian), s.alpha_sign)
    split = step(Triangle((I, -(alpha * hessian))))
    split = write(split, norm(I - alpha * hessian), norm(I) + alpha * norm(hessian), out)
    parts = add(
        step(IdentityNorm()), scaled(alpha, step(HessianBounded(task, s.L, point)), s.alpha_sign)
    )
    return chain(split, parts)


def inner_move(s: Setting, task: Symbol, point: Node) -> Derivation:
    """norm(grad(w - alpha grad(w)) - grad(w)) <= alpha L norm(grad(w))."""
    gradient, there = grad(task, point), adapted(task, point)
    out = step(ScaledNorm(alpha, gradient), s.alpha_sign)
    moved = step(Smooth(task, s.L, there, point))
    return write(moved, norm(grad(task, there) - gradient), alpha * s.L * norm(gradient), out)


def adapted_gradient(s: Setting, task: Symbol, point: Node) -> Derivation:
    """norm(grad(w - alpha grad(w))) <= (1 + alpha L) norm(grad(w))."""
    gradient, there = grad(task, point), grad(task, adapted(task, point))
    split = step(Triangle((there - gradient, gradient)))
    total = chain(split, add(inner_move(s, task, point), keep(norm(gradient))))
    return write(total, norm(there), (1 + alpha * s.L) * norm(gradient))


def operator_on(s: Setting, task: Symbol, point: Node, vector: Node) -> Derivation:
    """norm((I - alpha H) v) <= (1 + alpha L) norm(v)."""
    operator = I - alpha * hess(task, point)
    first = step(Operator(operator, vector))
    second = scaled(norm(vector), operator_bound(s, task, point))
    return write(chain(first, second), norm(operator @ vector), (1 + alpha * s.L) * norm(vector))


def batch_moves(s: Setting, task: Symbol, point: Node, batch: Symbol) -> Derivation:
    """norm(grad at the point adapted by the batch - grad at the adapted point) <= alpha L noise."""
    noise = grad(task, point, batch) - grad(task, point)
    first, second = adapted(task, point, batch), adapted(task, point)
    out = step(ScaledNorm(alpha, noise), s.alpha_sign)
    moved = step(Smooth(task, s.L, first, second))
    return write(
        moved, norm(grad(task, first) - grad(task, second)), alpha * s.L * norm(noise), out
    )


def gradient_variance(s: Setting, draw: Draw, task: Symbol, point: Node, size: Node) -> Derivation:
    """E norm(batch gradient - gradient)^2 <= sigma_tilde^2 / size."""
    constant = s.constant("sample_gradient_variance")
    return step(
        BatchMean(size), step(SampleVariance("gradient", task, constant, point, draw.variable))
    )


def squared(d: Derivation, *facts: Derivation) -> Derivation:
    """A <= b with 0 <= a plain gives a^2 <= b^2."""
    positive = sign(bound(d).lhs, *facts)
    return write(step(Multiplied(), d, d, positive, positive), bound(d).lhs ** 2, bound(d).rhs ** 2)


def mean(draws: Draw | tuple[Draw, ...], d: Derivation) -> Derivation:
    """The expectation of both sides."""
    return step(Monotone(draws if isinstance(draws, tuple) else (draws,)), d)
