"""The grid: which case, method, shape and precision a cell of the benchmark measures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

CASES = ("quadratic", "cosine", "logistic", "rank-one", "sine")
METHODS = ("maml", "fo-maml", "hf-maml", "ggs-maml", "zo-maml")
TASKS = (1, 32, 512, 4096)
DIMENSIONS = (4, 32, 256)
STEPS = (1, 5)
SAMPLES, SINE_SAMPLES = 32, 10
SINE_WIDTH = 40
SINE_DIMENSION = SINE_WIDTH**2 + 4 * SINE_WIDTH + 1
VECTORS = 8
"""Gaussian vectors of each task, for the methods that ask for them."""
COPIES = 8
"""A cell's data exist in two libraries of our process and in one of each of two peers', and what is
made of them needs as much."""
COMPILED_DIMENSIONS = (32, SINE_DIMENSION)
"""Where peers that compile slowly are compiled, unless more is asked for."""

_STEP_SIZE = {"quadratic": 0.1, "cosine": 0.3, "logistic": 0.3, "rank-one": 0.1, "sine": 0.01}
_WIDTH = {"hf-maml": 1e-4, "ggs-maml": 1e-2, "zo-maml": 1e-2}
"""Widths of differences at which rounding stays far below the tolerance of the agreement."""


@dataclass(frozen=True)
class Cell:
    """One meta-gradient to measure; equal cells have equal ids and equal data.

    Args:
        case: of ``CASES``.
        method: of ``METHODS``, or ``maml-explicit``.
        tasks: B.
        dimension: d.
        steps: N.
        dtype: ``float64`` or ``float32``.
        samples: m, of each task; 1 where a case has no samples.

    """

    case: str
    method: str
    tasks: int
    dimension: int
    steps: int = 1
    dtype: str = "float64"
    samples: int = 0

    def __post_init__(self) -> None:
        if self.case not in CASES:
            raise ValueError(f"case={self.case!r} must be one of {', '.join(CASES)}; choose one")
        if not self.samples:
            object.__setattr__(self, "samples", usual_samples(self.case))

    @property
    def id(self) -> str:
        """Such as ``cosine-maml-B512-d32-N1-float64``; another m than the usual one is named."""
        odd = "" if self.samples == usual_samples(self.case) else f"-m{self.samples}"
        where = f"B{self.tasks}-d{self.dimension}{odd}-N{self.steps}"
        return f"{self.case}-{self.method}-{where}-{self.dtype}"

    @property
    def alpha(self) -> float:
        """The inner step size."""
        return _STEP_SIZE[self.case]

    @property
    def width(self) -> float:
        """The width of differences, for the methods that take them."""
        return _WIDTH.get(self.method, 0.0)

    @property
    def vectors(self) -> int:
        """Q; 0 for methods without Gaussian vectors."""
        return VECTORS if self.method in ("ggs-maml", "zo-maml") else 0

    @property
    def itemsize(self) -> int:
        """Bytes of a number."""
        return 8 if self.dtype == "float64" else 4

    @property
    def data_bytes(self) -> int:
        """The size of the data that every side is given."""
        m, d = self.samples, self.dimension
        each = {
            "quadratic": d * d + d,
            "cosine": m * d + 2 * m,
            "logistic": m * d + m,
            "rank-one": d,
            "sine": 2 * m,
        }[self.case]
        return (self.tasks * (each + self.vectors * d) + d) * self.itemsize

    @property
    def needed_bytes(self) -> int:
        """About what all sides together hold at once."""
        made = self.tasks * self.dimension * (2 * self.steps + 2 + self.vectors) * self.itemsize
        return COPIES * (self.data_bytes + made)

    def payload(self) -> dict[str, str | int | float]:
        """What a side needs to know, as JSON."""
        return {
            "case": self.case,
            "method": self.method,
            "tasks": self.tasks,
            "dimension": self.dimension,
            "steps": self.steps,
            "dtype": self.dtype,
            "samples": self.samples,
            "alpha": self.alpha,
            "width": self.width,
            "vectors": self.vectors,
        }


def usual_samples(case: str) -> int:
    """The m of a case where nothing else is asked for."""
    return {"sine": SINE_SAMPLES, "cosine": SAMPLES, "logistic": SAMPLES}.get(case, 1)


def _dimensions(case: str) -> tuple[int, ...]:
    return (SINE_DIMENSION,) if case == "sine" else DIMENSIONS


def grid() -> tuple[Cell, ...]:
    """Every cell: MAML at all shapes, other methods and float32 at 512 tasks and d = 32."""
    cells = [
        Cell(case, "maml", B, d, N)
        for case in CASES
        for N, d, B in product(STEPS, _dimensions(case), TASKS)
    ]
    for case in CASES:
        d = SINE_DIMENSION if case == "sine" else 32
        cells += [Cell(case, method, 512, d) for method in METHODS[1:]]
        cells.append(Cell(case, "maml", 512, d, dtype="float32"))
    return tuple(cells)


def quick(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """A few minutes' worth: one task and 512, d = 32 (or the network's), N = 1."""
    return tuple(
        cell
        for cell in cells
        if cell.tasks in (1, 512) and cell.dimension in (32, SINE_DIMENSION) and cell.steps == 1
    )


def choose(
    cells: Iterable[Cell], cases: Sequence[str] = (), only: str | None = None
) -> tuple[Cell, ...]:
    """The cells of the cases (all when none is named) whose id contains ``only``.

    Raises:
        ValueError: an unknown case, or no cell is left.

    """
    unknown = sorted(set(cases) - set(CASES))
    if unknown:
        raise ValueError(f"case {', '.join(unknown)} must be one of {', '.join(CASES)}; choose one")
    found = tuple(
        cell
        for cell in cells
        if (not cases or cell.case in cases) and (only is None or only in cell.id)
    )
    if not found:
        raise ValueError(
            f"no cell is left of {only!r} in {cases or 'all cases'}; ids are like "
            f"cosine-maml-B512-d32-N1-float64"
        )
    return found


def fitting(cells: Iterable[Cell], limit: int) -> tuple[tuple[Cell, ...], dict[str, str]]:
    """The cells that need at most ``limit`` bytes, and by id why the others are left out."""
    kept, skipped = [], {}
    for cell in cells:
        if cell.needed_bytes <= limit:
            kept.append(cell)
        else:
            skipped[cell.id] = (
                f"needs about {cell.needed_bytes / 2**30:.1f} GiB in all processes, and "
                f"{limit / 2**30:.1f} GiB are allowed (--memory)"
            )
    return tuple(kept), skipped
