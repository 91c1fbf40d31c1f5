"""One notation for all papers on gradient-based meta-learning: constants, points, definitions.

Units are (exponent of F, exponent of X).  What a paper calls otherwise is renamed to this here.
"""

from lemmacheck.proofs.claim import Assumption
from lemmacheck.proofs.vocabulary import (
    TASKS,
    BatchLaw,
    CollectionLaw,
    CollectionMean,
    Counter,
    Definition,
    Draw,
    Expectation,
    Gradient,
    Hessian,
    Identity,
    Iterate,
    Least,
    Loss,
    MeanAfter,
    Node,
    RandomStep,
    Relation,
    Sort,
    Symbol,
    Variance,
    node,
)
from lemmacheck.proofs.vocabulary import (
    norm as norm,
)

# Constants
L = Symbol("L", latex="L", unit=(1, -2), sign="positive")
rho = Symbol("rho", latex=r"\rho", unit=(1, -3), sign="nonnegative")
alpha = Symbol("alpha", latex=r"\alpha", unit=(-1, 2))
sigma = Symbol("sigma", latex=r"\sigma", unit=(1, -1), sign="nonnegative")
sigma_tilde = Symbol("sigma_tilde", latex=r"\tilde\sigma", unit=(1, -1), sign="nonnegative")
sigma_H = Symbol("sigma_H", latex=r"\sigma_H", unit=(1, -2), sign="nonnegative")
phi = Symbol("phi", latex=r"\phi", sign="positive")

beta = Symbol("beta", latex=r"\beta", unit=(-1, 2), sign="positive")
epsilon = Symbol("epsilon", latex=r"\epsilon", unit=(1, -1), sign="positive")

# Batch sizes, lengths of runs
T = Symbol("T", natural=True)
k = Counter("k")
D_in = Symbol("D_in", latex="D_{in}", natural=True)
D_o = Symbol("D_o", latex="D_o", natural=True)
D_test = Symbol("D_test", latex="D_{test}", natural=True)
D_beta = Symbol("D_beta", latex=r"D_\beta", natural=True)
D_h = Symbol("D_h", latex="D_h", natural=True)
B = Symbol("B", natural=True)
B_prime = Symbol("B_prime", latex="B'", natural=True)

# Points, tasks, draws
w = Symbol("w", Sort.VECTOR)
u = Symbol("u", Sort.VECTOR)
v = Symbol("v", Sort.VECTOR)  # what a step moves
i = Symbol("i", Sort.TASK)
j = Symbol("j", Sort.TASK)
t = Symbol("t", unit=(0, 0))  # position on a segment
b = Symbol("b", Sort.BATCH, r"\mathcal{D}")
b_in = Symbol("b_in", Sort.BATCH, r"\mathcal{D}_{in}")
b_o = Symbol("b_o", Sort.BATCH, r"\mathcal{D}_{o}")
b_h = Symbol("b_h", Sort.BATCH, r"\mathcal{D}_{h}")
b_test = Symbol("b_test", Sort.BATCH, r"\mathcal{D}_{test}")
b_beta = Symbol("b_beta", Sort.BATCH, r"\mathcal{D}_{\beta}")
tasks = Symbol("tasks_beta", Sort.COLLECTION, r"\mathcal{B}'")
chosen = Symbol("tasks_k", Sort.COLLECTION, r"\mathcal{B}_k")

I = Identity()  # noqa: E741  (the papers' name)
over_tasks = Draw(i, TASKS)
over_collection = Draw(tasks, CollectionLaw(B_prime, D_beta))


def over_batch(task: Node, batch: Symbol, size: Node) -> Draw:
    """`batch` is `size` independent samples of `task`."""
    return Draw(batch, BatchLaw(task, size))


def E(draws: Draw | tuple[Draw, ...], body: Node) -> Expectation:
    """The expectation of `body` over one draw or several."""
    return Expectation(draws if isinstance(draws, tuple) else (draws,), body)


def Var(draws: Draw | tuple[Draw, ...], body: Node) -> Variance:
    """The variance of `body` over one draw or several."""
    return Variance(draws if isinstance(draws, tuple) else (draws,), body)


def loss(task: Node, point: Node, batch: Node | None = None) -> Loss:
    """The loss of `task` at `point`; with a batch, its mean over the batch."""
    return Loss(task, point, batch)


def grad(task: Node, point: Node, batch: Node | None = None) -> Gradient:
    """The gradient of f_task at `point`; with a batch, its stochastic version."""
    return Gradient(task, point, batch)


def hess(task: Node, point: Node, batch: Node | None = None) -> Hessian:
    """The Hessian of f_task at `point`; with a batch, its stochastic version."""
    return Hessian(task, point, batch)


def adapted(task: Node, point: Node, batch: Node | None = None) -> Node:
    """The point after one inner step, w - alpha grad f_i(w)."""
    return point - alpha * grad(task, point, batch)


def segment(task: Node, point: Node, position: Node) -> Node:
    """The point at `position` in [0, 1] between `point` and the adapted point."""
    return point - position * (alpha * grad(task, point))


# The objectives and their gradients
F = Definition("F", (w,), "F({w})", E(over_tasks, loss(i, adapted(i, w))))
A = Definition("A_i", (i, w), "A_{{i}}({w})", I - alpha * hess(i, w))
nabla_f = Definition("nabla_f", (w,), r"\nabla f({w})", E(over_tasks, grad(i, w)))
nabla_F_i = Definition(
    "nabla_F_i", (i, w), r"\nabla F_{{i}}({w})", A(i, w) @ grad(i, adapted(i, w))
)
nabla_F = Definition("nabla_F", (w,), r"\nabla F({w})", E(over_tasks, nabla_F_i(i, w)))
F_hat = Definition(
    "F_hat",
    (w,),
    r"\hat F({w})",
    E((over_tasks, over_batch(i, b_test, D_test)), loss(i, adapted(i, w, b_test))),
)
nabla_F_hat = Definition(
    "nabla_F_hat",
    (w,),
    r"\nabla\hat F({w})",
    E(
        (over_tasks, over_batch(i, b_test, D_test)),
        (I - alpha * hess(i, w, b_test)) @ grad(i, adapted(i, w, b_test)),
    ),
)

# Smoothness of F and the stochastic step size
mean_gradient_norm = E(over_tasks, norm(grad(i, w)))
smoothness = Definition("smoothness", (w,), "L({w})", 4 * L + 2 * rho * alpha * mean_gradient_norm)
estimate = CollectionMean(tasks, j, b_beta, norm(grad(j, w, b_beta)))
L_tilde = Definition("L_tilde", (tasks, w), r"\tilde L({w})", 4 * L + 2 * rho * alpha * estimate)
beta_tilde = Definition("beta_tilde", (tasks, w), r"\tilde\beta({w})", 1 / L_tilde(tasks, w))
mu_b = Definition("mu_b", (w,), r"\mu_b", E(over_collection, 2 * rho * alpha * estimate))
sigma_b_sq = Definition(
    "sigma_b_sq", (w,), r"\sigma_b^2", Var(over_collection, 2 * rho * alpha * estimate)
)


# Where a random run is: the iterate has no name of its own; its means do
def after(draws: tuple[Draw, ...], step: Node, body: Node, count: Node) -> MeanAfter:
    """The mean of `body` where `count` random steps lead from w; all trees in `v`."""
    return MeanAfter(v, RandomStep(draws, step), body, w, count)


# Runs with a constant step: the gradient of F, and the direction that leaves its Hessians out
DESCENT = v - beta * nabla_F(v)
FO_MAML = v - beta * E(over_tasks, grad(i, adapted(i, v)))


def run(step: Node, count: Node, start: Node = w) -> Iterate:
    """The point that `count` steps, trees in `v`, reach from `start`."""
    return Iterate(v, step, start, count)


def least(body: Node) -> Least:
    """The least of `body` over k = 0, ..., T."""
    return Least(k, T, body)


# What the assumptions bound
F_min = Symbol("F_min", latex=r"F_{\min}", unit=(1, 0))
BOUNDED_BELOW = Assumption("bounded_below", F_min, latex=r"F(w)\ge F_{\min}")
SMOOTH = Assumption("smooth", L, latex=r"\|\nabla f_i(w)-\nabla f_i(u)\|\le L\|w-u\|")
HESSIAN_LIPSCHITZ = Assumption(
    "hessian_lipschitz", rho, latex=r"\|\nabla^2 f_i(w)-\nabla^2 f_i(u)\|\le\rho\|w-u\|"
)
TASK_VARIANCE = Assumption(
    "task_variance", sigma, latex=r"\mathbb{E}_{i\sim p}\|\nabla f(w)-\nabla f_i(w)\|^2\le\sigma^2"
)
SAMPLE_GRADIENT = Assumption(
    "sample_gradient_variance",
    sigma_tilde,
    latex=r"\mathbb{E}_\theta\|\nabla f_i(w,\theta)-\nabla f_i(w)\|^2\le\tilde\sigma^2",
)


def sample_hessian(kind: str) -> Assumption:
    """Assumption on sigma_H, in the Frobenius or the spectral norm."""
    mark = "_F" if kind == "frobenius" else ""
    text = rf"\mathbb{{E}}_\theta\|\nabla^2 f_i(w,\theta)-\nabla^2 f_i(w)\|{mark}^2\le\sigma_H^2"
    return Assumption("sample_hessian_variance", sigma_H, kind, text)


def le(lhs: Node | int, rhs: Node | int) -> Relation:
    """The relation lhs <= rhs, as a tree."""
    return Relation(node(lhs), "<=", node(rhs))


def lt(lhs: Node | int, rhs: Node | int) -> Relation:
    """The relation lhs < rhs, as a tree."""
    return Relation(node(lhs), "<", node(rhs))


def ge(lhs: Node | int, rhs: Node | int) -> Relation:
    """The relation lhs >= rhs, as a tree."""
    return Relation(node(lhs), ">=", node(rhs))


def eq(lhs: Node, rhs: Node) -> Relation:
    """The relation lhs = rhs, as a tree."""
    return Relation(lhs, "=", rhs)


INNER_STEP = (le(0, alpha), le(alpha, 1 / L))
