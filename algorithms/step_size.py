"""Meta step sizes c / L~(w), where L~ grows with the gradients as the smoothness of F does."""

from __future__ import annotations

import abc
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple, Self

from lemmacheck.algorithms.arithmetic import Array, Number, namespace, number_like
from lemmacheck.algorithms.losses import Losses
from lemmacheck.algorithms.methods._method import count, positive


class Theorem(NamedTuple):
    """What a theorem asks for: beta = c / L~(w), and alpha L at most ``alpha_L``."""

    c: Fraction
    alpha_L: Fraction
    source: str


THEOREMS: Mapping[str, Theorem] = MappingProxyType(
    {
        "maml": Theorem(Fraction(1, 12), Fraction(1, 6), "fallah2019/theorem-4.14"),
        "maml-explicit": Theorem(Fraction(1, 12), Fraction(1, 6), "fallah2019/theorem-4.14"),
        "fo-maml": Theorem(Fraction(1, 18), Fraction(1, 10), "fallah2019/theorem-4.18"),
        "hf-maml": Theorem(Fraction(1, 25), Fraction(1, 6), "fallah2019/theorem-4.21"),
    }
)
"""By the names of methods."""


@dataclass(frozen=True)
class StepSize(abc.ABC):
    """beta = c / L~(w), L~(w) = base + slope * mean of |grad f_i(w)|.

    Args:
        L: the Lipschitz constant of the gradients (F/X^2), positive.
        rho: the Lipschitz constant of the Hessians (F/X^3), at least 0.
        alpha: the inner step size (X^2/F), positive.
        c: positive.

    """

    L: Number
    rho: Number
    alpha: Number
    c: Number

    def __post_init__(self) -> None:
        positive("L", self.L, "bound the gradients' Lipschitz constants from above")
        not_negative("rho", self.rho, "bound the Hessians' Lipschitz constants from above")
        positive("alpha", self.alpha, "choose a step size, at most 1/L")
        positive("c", self.c, "choose it as a theorem says, see THEOREMS")

    @property
    @abc.abstractmethod
    def base(self) -> Number:
        """L~(w) where all gradients are 0 (F/X^2)."""

    @property
    @abc.abstractmethod
    def slope(self) -> Number:
        """How fast L~ grows with the mean length of the gradients (1/X)."""

    def smoothness(self, losses: Losses, w: Array, weights: Array | None = None) -> Array:
        """L~(w), a scalar.

        Exact numbers need gradients of rational length, or balls.

        Args:
            losses: of the sampled tasks, each on its batch; of all tasks for L(w) itself.
            w: (d,).
            weights: (T,), such as the tasks' probability; 1/T each when None, for sampled tasks.

        """
        lengths = losses.norm(losses.at(w).gradient())
        sum_ = namespace(lengths).sum
        mean = sum_(lengths) / losses.size if weights is None else sum_(weights * lengths)
        return self.base + self.slope * mean

    def __call__(self, losses: Losses, w: Array, weights: Array | None = None) -> Array:
        """Beta, a scalar (X^2/F); arguments as for ``smoothness``."""
        return self.c / self.smoothness(losses, w, weights)


@dataclass(frozen=True)
class StochasticStep(StepSize):
    """L~(w) = 4 L + 2 rho alpha mean_j |grad f_j(w; D_beta_j)|, for one inner step.

    Source: fallah2019, lemma 4.9 and equations (25), (26); fallah2020, equations (15) to (17).

    Raises:
        ValueError: L, alpha or c not positive, rho negative, alpha above 1/L.

    """

    def __post_init__(self) -> None:
        super().__post_init__()
        _at_most(self.alpha, self.L, Fraction(1), "fallah2019/lemma-4.11")

    @classmethod
    def of(cls, method: str, L: Number, rho: Number, alpha: Number) -> Self:
        """The step size of the theorem about ``method``, a name in ``THEOREMS``.

        Raises:
            ValueError: no theorem, or alpha above what it allows.

        """
        if method not in THEOREMS:
            raise ValueError(
                f"method={method!r} must be one of {sorted(THEOREMS)}; give c yourself"
            )
        theorem = THEOREMS[method]
        made = cls(L, rho, alpha, number_like(theorem.c, L))
        _at_most(alpha, L, theorem.alpha_L, theorem.source)
        return made

    @property
    def base(self) -> Number:
        return 4 * self.L

    @property
    def slope(self) -> Number:
        return 2 * self.rho * self.alpha


@dataclass(frozen=True)
class NStepSize(StepSize):
    """L^(w) = (1 + alpha L)^2N L + C_L mean_i |grad l_i(w; D_L_i)|, with the resampling method.

    The paper's C_beta is 1 / c; its corollary 6 takes 100.

    Source: ji2022, proposition 1, equations (13), (14) and theorem 5.

    Args:
        N: the inner steps.

    Raises:
        ValueError: as for one step; alpha not below (2^(1/2N) - 1) / L.

    """

    N: int

    def __post_init__(self) -> None:
        super().__post_init__()
        count("N", self.N, 1, "make some inner steps")
        if not self.growth ** (2 * self.N) < 2:
            raise ValueError(
                f"alpha={self.alpha} must be below (2^(1/{2 * self.N}) - 1)/L with "
                f"L={self.L} (ji2022/theorem-5); shrink it"
            )

    @property
    def growth(self) -> Number:
        """1 + alpha L, by which an inner step can drive two points apart."""
        return 1 + self.alpha * self.L

    @property
    def base(self) -> Number:
        return self.growth ** (2 * self.N) * self.L

    @property
    def slope(self) -> Number:
        """C_L."""
        q, N = self.growth, self.N
        turned = q ** (N - 1) * self.alpha * self.rho
        turned = turned + self.rho / self.L * q**N * (q ** (N - 1) - 1)
        return turned * q**N


@dataclass(frozen=True)
class FiniteSumStepSize(NStepSize):
    """L^(w) = (1 + alpha L)^2N L + C_b b + C_L mean_i |grad l_{T_i}(w)|, C_b = C_L, with the
    finite-sum method.

    The paper's C_beta is 1 / c; its corollary 10 takes 80.

    Source: ji2022, proposition 7, equations (21), (22) and theorem 9.

    Args:
        b: E_i b_i, the mean distance of the gradients of support and query losses (F/X).

    """

    b: Number

    def __post_init__(self) -> None:
        super().__post_init__()
        not_negative("b", self.b, "bound |grad l_S - grad l_T| from above")

    @property
    def base(self) -> Number:
        return self.growth ** (2 * self.N) * self.L + self.slope * self.b

    @property
    def slope(self) -> Number:
        """C_L, and C_b."""
        q, N = self.growth, self.N
        return (self.alpha * self.rho + self.rho / self.L * q ** (N - 1)) * q ** (2 * N)


def not_negative(name: str, value: Number, cure: str) -> None:
    """Raise ValueError unless ``value`` is a finite number of at least zero."""
    if value != 0:
        positive(name, value, f"or 0; {cure}")


def _at_most(alpha: Number, L: Number, share: Fraction, source: str) -> None:
    if not alpha * L * share.denominator <= share.numerator:
        bound = "1/L" if share == 1 else f"1/({share.denominator} L)"
        raise ValueError(f"alpha={alpha} must be at most {bound} with L={L} ({source}); shrink it")
