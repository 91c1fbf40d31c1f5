"""The constants of the assumptions, certified for the stored numbers and a stated domain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lemmacheck.algorithms.arithmetic import (
    Array,
    constant,
    infinite,
    is_object,
    namespace,
    outward,
)

if TYPE_CHECKING:
    from lemmacheck.algorithms.problem import Problem


@dataclass(frozen=True, eq=False)
class HessianVariance:
    """Bounds of max_i E_theta ||H_i(w, theta) - H_i(w)||^2 for all w, in both norms, each (B,)."""

    frobenius: Array
    spectral: Array

    def __getitem__(self, index: slice) -> HessianVariance:
        return HessianVariance(self.frobenius[index], self.spectral[index])


@dataclass(frozen=True, eq=False)
class Constants:
    """Upper bounds, for all w of the domain, of what assumptions 4.3 to 4.6 of fallah2019 bound.

    The domain is R^d, or a ball where ``radius`` says so; only the former meet the assumptions of
    the papers, which are made for all w. Exact problems have exact rational bounds; where no bound
    exists, the entry is ``INFINITY`` (exact) or ``inf`` (float). Float bounds are the same formulas
    rounded outward by a relative 1e-9, for search only.

    Args:
        task_L: (B, I), ||grad f_i(w) - grad f_i(u)|| <= L_i ||w - u|| (F/X^2).
        task_rho: (B, I), ||H_i(w) - H_i(u)|| <= rho_i ||w - u|| (F/X^3).
        L, rho: (B,), their maxima over tasks.
        sample_L, sample_rho: (B,), the same for every sample's loss, not only the mean.
        sigma_sq: (B,), E_i ||grad f_i(w) - grad f(w)||^2 (F^2/X^2).
        sigma_tilde_sq: (B,), max_i E_theta ||grad f_i(w, theta) - grad f_i(w)||^2.
        sigma_h_sq: the variance of the Hessians, max over i (F^2/X^4).
        radius: (B,), the bounds hold for |w| <= radius (X); None: for all w in R^d.

    """

    task_L: Array
    task_rho: Array
    L: Array
    rho: Array
    sample_L: Array
    sample_rho: Array
    sigma_sq: Array
    sigma_tilde_sq: Array
    sigma_h_sq: HessianVariance
    radius: Array | None = None

    def __getitem__(self, index: int | slice) -> Constants:
        """The constants of the chosen instances, still with a leading batch axis."""
        part = slice(index, index + 1 or None) if isinstance(index, int) else index
        return self._each(lambda array: array[part, ...])

    def _each(self, change: Callable[[Array], Array]) -> Constants:
        """The constants with every bound, and the radius if there is one, changed."""
        spread = HessianVariance(*map(change, vars(self.sigma_h_sq).values()))
        rest = {
            name: array if array is None else change(array)
            for name, array in vars(self).items()
            if name != "sigma_h_sq"
        }
        return Constants(**rest, sigma_h_sq=spread)


def unbounded(like: Array) -> dict[str, Any]:
    """The variances that nothing is known of, infinite, as ``Constants`` takes them; (B,)."""
    infinity = infinite(like)
    return {
        "sigma_sq": infinity,
        "sigma_tilde_sq": infinity,
        "sigma_h_sq": HessianVariance(infinity, infinity),
    }


def constants(problem: Problem, *, variances: bool = True) -> Constants:
    """Constants that no point of their domain violates, for exactly the numbers stored in
    ``problem``.

    Args:
        problem: floats or exact rationals.
        variances: bound them as well; otherwise they are infinite, which is true and costs nothing.

    Raises:
        ValueError: an object array holds something other than exact rationals, or the family has
            no certified constants.

    """
    if is_object(problem.coefficients):
        problem.exact()
    raw = problem.family.certify(problem, variances=variances)
    return replace(raw._each(outward), radius=raw.radius)  # the domain is given, not a bound


def drop(problem: Problem) -> Array:
    """Below zero no mean of losses falls deeper, (B,): sum_i p_i f_i(w_i) >= -drop at all points
    w_i of R^d, one for each task (F).

    So it bounds from below the mean loss, and that after any step of adaptation. As in
    ``Constants``: rational for exact problems and infinite where no bound is known.

    Raises:
        ValueError: an object array holds something other than exact rationals.

    """
    if is_object(problem.coefficients):
        problem.exact()
    chance, xp = problem.task_probability, namespace(problem.task_probability)
    none = chance * 0
    depth, size = (  # a task that is never drawn may fall as deep as it likes
        xp.sum(chance * xp.where(chance > constant(0, chance), part, none), axis=-1)
        for part in problem.family.drop(problem.task_coefficients)
    )
    return outward(depth, size)
