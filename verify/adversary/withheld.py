"""Instances that the search has not seen: another generator, whose seeds are its own.

Nothing here is shared with the search: neither how instances are drawn, nor how they are moved, nor
a seed.  Only the data types are the same, so that `measure` and `decide` can read them.  Where the
search draws linear terms, this chooses the gradients that the losses shall have at w; and much of
what it draws has a shape that attains bounds in derivations by hand: tasks as concave as L allows
at alpha = 1/L; gradients of two opposite signs, or of which all but one vanish; L and rho set far
from every point; a sharp turn of curvature where the step leads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.proofs.claim import Assumption, Claim
from lemmacheck.proofs.vocabulary import Sort, Symbol
from lemmacheck.verify.instances import Instances, free_symbols, gentleness
from lemmacheck.verify.naturals import extent, least_naturals
from lemmacheck.verify.truth import measure

SECRET = "kept from the search"
SIZE = 48  # instances of one batch
EIGHTH = 1 << 10  # of one, in coefficients and knots; points count eighths
ONE = 8 * EIGHTH
ALPHA_L = (40, 40, 40, 0, 20, 30, 10, 4, 2, 16, 16, 1, 8)  # fortieths
BEYOND = (-40, -20, -4, 41, 50, 60, 80, 80, 120)  # the same, where a condition was loosened
SHAPES = (  # tasks, samples, dimension
    (2, 2, 1),
    (1, 1, 1),
    (2, 1, 1),
    (1, 2, 1),
    (2, 2, 2),
    (1, 2, 2),
    (1, 1, 2),
    (2, 1, 2),
    (3, 3, 1),
    (1, 4, 2),
    (3, 2, 1),
)
PLACES = ("far", "long", "ahead", "here", "here")  # of the knots, seen from w
ATOMS = 24_000  # of one sum at most
Array = Any


@dataclass(frozen=True)
class Kept:
    """A batch of instances of one shape, and the shape in words."""

    instances: Instances
    shape: str


def withheld(claim: Claim, batches: int, beyond: bool = False, size: int = SIZE) -> Iterator[Kept]:
    """Batches of `size` instances, the same for one id; splines and quadratics in turn.

    With `beyond`, alpha and positions on segments leave their usual ranges.
    """
    least = least_naturals(claim)
    shapes = [shape for shape in SHAPES if extent(claim, *shape[:2], least) <= ATOMS]
    for number in range(batches):
        random = Random(f"{SECRET} {claim.id} {beyond} {number}")
        family = ("splines", "quadratics")[number % 2]
        shape = shapes[(number // 2) % len(shapes)]
        naturals = _naturals(claim, random, shape)
        drawn = [_Draw(claim, random, shape, beyond).instance(family) for _ in range(size)]
        one = ONE * gentleness(claim)
        yield Kept(_stacked(drawn, family, one, naturals), _words(family, shape, naturals))


def readable(claim: Claim) -> bool:
    """Whether arrays can read the claim: one instance is tried."""
    try:
        measure(claim, next(withheld(claim, 1, size=1)).instances)
    except (NotImplementedError, KeyError):
        return False
    return True


def _words(family: str, shape: tuple[int, int, int], naturals: dict[str, int]) -> str:
    counts = ", ".join(f"{name}={size}" for name, size in naturals.items())
    sizes = "{} task(s), {} sample(s), dimension {}".format(*shape)
    return f"{family}, {sizes}" + (f", {counts}" if counts else "")


def _naturals(claim: Claim, random: Random, shape: tuple[int, int, int]) -> dict[str, int]:
    """The least that the claim allows in two batches of five, else up to 3 more, as far as sums
    stay short.
    """
    least = least_naturals(claim)
    while True:
        first = random.random() < 0.4
        drawn = {n: low if first else low - 1 + random.randint(1, 4) for n, low in least.items()}
        if extent(claim, *shape[:2], drawn) <= ATOMS:
            return drawn


def _stacked(
    drawn: list[dict[str, Any]], family: str, denominator: int, naturals: dict[str, int]
) -> Instances:
    columns = {name: np.array([one[name] for one in drawn], dtype=np.int64) for name in drawn[0]}
    recipe = Recipe(
        family,
        columns.pop("w").shape[-1],
        denominator,
        columns.pop("coefficients"),
        columns.pop("task weights"),
        columns.pop("sample weights"),
        {"knots": columns.pop("knots")} if family == "splines" else {},
    )
    return Instances(recipe, {n.removeprefix("at "): a for n, a in columns.items()}, naturals)


class _Draw:
    """One instance in the making, in whole numbers; arrays are (tasks, samples, dimension)."""

    def __init__(
        self, claim: Claim, random: Random, shape: tuple[int, int, int], beyond: bool
    ) -> None:
        self.claim, self.random, self.shape, self.beyond = claim, random, shape, beyond
        self.tasks, self.samples, self.dimension = shape
        self.task, self.sample, self.axis = np.indices(shape)
        assumed = [h.name for h in claim.hypotheses if isinstance(h, Assumption)]
        self.shared = any("variance" in name for name in assumed) or self.chance(0.5)
        self.near: int | None = None  # how far other points are from w, where it matters
        self.full = False  # whether alpha is 1/L

    def instance(self, family: str) -> dict[str, Any]:
        w = self.point()
        gradients = self.pattern(ONE * self.one_of(1, 1, 2, 4, 8) // self.one_of(1, 2, 4, 8))
        made = self.splines(w, gradients) if family == "splines" else self.quadratics(w, gradients)
        even = self.chance(0.6)
        weights = [1] * 5 if even else [1, 2, 3, 4, 5]
        made["task weights"] = self.random.choices(weights, k=self.tasks)
        made["sample weights"] = [
            self.random.choices(weights, k=self.samples) for _ in range(self.tasks)
        ]
        symbols = [s for s in free_symbols(self.claim) if not s.natural]
        return made | {f"at {s.name}": self.value(s, made["w"]) for s in symbols}

    # Choices -------------------------------------------------------------------------------------

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def one_of(self, *values: Any) -> Any:
        return self.random.choice(values)

    def integers(self, low: int, high: int) -> Array:
        drawn = [self.random.randint(low, high) for _ in range(self.task.size)]
        return np.array(drawn).reshape(self.shape)

    def point(self) -> Array:
        reach = self.one_of(0, 4, 16)
        return np.array([self.random.randint(-reach, reach) for _ in range(self.dimension)])

    def pattern(self, size: int) -> Array:
        """A number for each task, sample and coordinate: as derivations by hand choose them."""
        shift = self.one_of(0, 0, size, -size)
        found = self.one_of(
            0 * self.task,
            0 * self.task + size,
            size * (-1) ** self.task + shift,
            size * (-1) ** self.sample + shift,
            size * ((self.task == 0) & (self.sample == 0)),
            size * (-1) ** (self.sample >> self.axis & 1),
            size * ((self.task + self.sample) % self.dimension == self.axis),
            self.integers(-8, 8) * size // 8,
        )
        return found * (self.axis == 0) if self.chance(0.4) else found

    def value(self, symbol: Symbol, w: Array) -> Any:
        """The lattice integers of a free symbol."""
        if symbol.name == "w":
            return w
        if symbol.of is Sort.VECTOR:
            if self.near is not None:
                return w + self.near
            near = self.one_of(0, 1, 8, 24)
            return self.one_of(self.point(), w + near, w - near, w + self.point())
        if symbol.name == "alpha":
            if self.beyond and self.chance(0.7):
                return self.one_of(*BEYOND)
            return ALPHA_L[0] if self.full else self.one_of(*ALPHA_L)
        least = {"positive": 1, "nonnegative": 0}.get(symbol.sign, -8)

        def scalar() -> int:
            if symbol.unit == (0, 0):  # a position on a segment
                return int(self.one_of(-8, 12, 24) if self.beyond else self.one_of(0, 8, 1, 4, 7))
            return int(self.one_of(least, least, 8, 16, self.random.randint(least, 40)))

        return [scalar() for _ in range(self.tasks)] if symbol.per_task else scalar()

    def curvatures(self) -> Array:
        """Second derivatives; the same for all tasks and samples where variances must exist."""
        size = ONE * self.one_of(1, 1, 1, 2, 3) // self.one_of(1, 1, 2, 4)
        if self.shared:
            row = [self.one_of(-size, -size, 0, size) for _ in range(self.dimension)]
            return 0 * self.task + row
        return self.one_of(0 * self.task - size, self.pattern(size), self.pattern(size))

    # Families ------------------------------------------------------------------------------------

    def quadratics(self, w: Array, gradients: Array) -> dict[str, Any]:
        """Coefficients of w_j w_l, of w_j and of 1, by the Hessian and the gradient at w."""
        hessian = np.zeros((*self.shape, self.dimension), dtype=np.int64)
        rows, columns = np.triu_indices(self.dimension)
        full = self.chance(0.5)
        for j, k in zip(rows, columns, strict=True):
            if j != k:
                own = self.random.randint(-8, 8) if self.shared else self.integers(-8, 8)[..., 0]
                hessian[..., j, k] = hessian[..., k, j] = own * EIGHTH * full
        diagonal = np.arange(self.dimension)
        hessian[..., diagonal, diagonal] = self.curvatures()
        squares = hessian[..., rows, columns] // np.where(rows == columns, 2, 1)
        offset = self.integers(-2, 2)[..., :1] * ONE
        linear = gradients - hessian @ w // 8
        return {"w": w, "coefficients": np.concatenate([squares, linear, offset], axis=-1)}

    def splines(self, w: Array, gradients: Array) -> dict[str, Any]:
        """Losses by their second derivatives at four knots, and by the gradients at w."""
        hinge = not self.shared and self.chance(0.25)
        place = "here" if hinge else self.one_of(*PLACES)
        knots = np.array([self.knots(int(x), place) for x in w])
        self.full = place != "long" and self.chance(0.5)
        if hinge:
            heights, gradients = self.hinges(gradients)
            w = knots[:, 1]
            self.near = int(np.diff(knots)[:, 1].min()) if self.chance(0.7) else None
        else:
            heights = self.hats(knots, place)
        if place == "ahead":  # the knots are where a step of 1/L leads, for L as on the left
            if self.chance(0.6):
                gradients = ONE * self.one_of(1, 2, 4) * (-1) ** self.sample
            gradients = gradients - abs(heights[..., 0]) * (knots[:, 1:3].sum(axis=1) // 2 - w) // 8
        slopes = 8 * np.diff(heights) // np.diff(knots)
        bends = np.diff(np.pad(slopes, [(0, 0)] * 3 + [(1, 1)]))
        beyond = np.maximum(w[:, None] - knots, 0)
        rise = heights[..., 0] * w * 16 + (bends * beyond * beyond).sum(axis=-1)
        parts = [(gradients - rise // 128)[..., None], heights[..., :1], bends]
        coefficients = np.concatenate(parts, axis=-1).reshape(self.tasks, self.samples, -1)
        return {"w": w, "coefficients": coefficients, "knots": EIGHTH * knots}

    def knots(self, x: int, place: str) -> list[int]:
        """Four of one coordinate: around x, far from it, ahead of it, or with x on a long piece."""
        gaps = (32, 64) if place == "long" else (1, 2, 4, 4, 8, 8, 16)
        a, b, c = (self.one_of(*gaps) for _ in range(3))
        before = self.one_of(0, a, a, a // 2, a + b // 2, a + b + c)
        if place == "ahead":
            before = -self.one_of(0, 8, 32)
        if place == "far":
            before = self.one_of(-200, 200)
        return [x - before, x - before + a, x - before + a + b, x - before + a + b + c]

    def hats(self, knots: Array, place: str) -> Array:
        """Second derivatives at the knots: bumps at the inner two, and perhaps a turn to the
        opposite curvature, which is the same for all.
        """
        left = self.curvatures() if self.chance(0.7) else 0 * self.task
        size = 3840 * self.one_of(1, 1, 2, 4)
        bumps = np.zeros((*self.shape, 4), dtype=np.int64)
        if place == "far" and self.chance(0.7):  # L and rho are set there, the same for all
            bumps[..., 1:3] = size
        elif place != "ahead" or self.chance(0.4):
            bumps[..., 1] = self.pattern(size)
            bumps[..., 2] = self.pattern(size) * self.chance(0.7)
        turn = self.chance(0.8 if place == "ahead" else 0.2)
        way, whole = knots - knots[:, :1], knots[:, 3:] - knots[:, :1]
        return left[..., None] - 2 * turn * left[..., None] * way // whole + bumps

    def hinges(self, gradients: Array) -> tuple[Array, Array]:
        """As concave as L allows on the side to which a step leads; between the inner knots, where
        w and u are, the third derivative has the sign of the gradient.
        """
        low = -ONE * self.one_of(1, 1, 2)
        high = low + self.one_of(1, 4, 8, 16) * -low // 8
        ascends = 0 * self.task + 1 if self.chance(0.5) else (-1) ** self.task
        heights = np.where(ascends[..., None] > 0, [low, low, high, high], [high, high, low, low])
        return heights, ascends * abs(gradients)
