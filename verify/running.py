"""Runs of the command line: from words and numbers to methods, tasks and a trace."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from importlib import import_module
from math import inf, isfinite
from pathlib import Path
from typing import Any

from lemmacheck.algorithms.arithmetic import on_host
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.methods import Method, methods
from lemmacheck.algorithms.optimisers import SGD, Adam, Optimiser, SampledStep
from lemmacheck.algorithms.sampling import sample_tasks, smoothness, starting_point
from lemmacheck.algorithms.step_size import THEOREMS, NStepSize, StepSize, StochasticStep
from lemmacheck.algorithms.tasks import BatchSizes, Tasks
from lemmacheck.algorithms.trace import Point, Run
from lemmacheck.algorithms.training import train
from lemmacheck.reports.write import check_writable, write_text

TRACE = "trace.json"
CHECKPOINT = "run.npz"
BACKENDS = {
    "numpy": ("numpy", ""),
    "cupy": ("cupy", "gpu12"),
    "array-api-strict": ("array_api_strict", "test"),
}
"""The module of each array library, and the extra that installs it."""
OPTIONS = {
    "delta": "--delta",
    "rho": "--rho",
    "lam": "--lam",
    "Q": "--directions",
    "iterations": "--iterations",
    "baseline": "--baseline",
}
"""The options of methods, by the names of their fields."""
N_STEP_C = 1 / 100
"""1 / C_beta of ji2022, corollary 6."""


class RequestError(ValueError):
    """A run that cannot be made, with the reason and the cure."""


@dataclass(frozen=True)
class Request:
    """What to run, as it is asked for.

    Args:
        method, family: names from ``methods()`` and ``families()``.
        options: the method's own, by the names of their fields.
        backend: a name from ``BACKENDS``.
        steps: meta-iterations.
        tasks, samples, dimension: T, S, d of the random tasks.
        inner: N.
        alpha: the inner step size (X^2/F).
        meta: ``sgd`` or ``adam``.
        rate: the outer step size.
        beta: the step size of the theorem about the method takes the place of ``rate``.
        batch: B, tasks drawn for each meta-iteration; None takes all.
        D_in, D_o, D_h: samples drawn for each batch; None takes all.
        D_beta, B_beta: samples and tasks drawn for the step size ``beta``; None takes all.
        support: samples of the support set, for the finite-sum estimate.
        seed: of everything that is random.
        dtype: ``float64`` or ``float32``.
        every: how often a point is seen.

    """

    method: str
    family: str
    options: Mapping[str, Any] = field(default_factory=dict)
    backend: str = "numpy"
    steps: int = 200
    tasks: int = 20
    samples: int = 10
    dimension: int = 6
    inner: int = 1
    alpha: float = 0.05
    meta: str = "sgd"
    rate: float | None = None
    beta: bool = False
    batch: int | None = None
    D_in: int | None = None
    D_o: int | None = None
    D_h: int | None = None
    D_beta: int | None = None
    B_beta: int | None = None
    support: int | None = None
    seed: int = 0
    dtype: str = "float64"
    every: int = 1


def run(
    request: Request,
    *,
    on_point: Callable[[Point], None] | None = None,
    path: Path | None = None,
    fresh: bool = False,
) -> Run:
    """Make the run, which goes on from ``path`` where that holds its state, unless it is to begin
    afresh.

    Raises:
        ValueError: the run cannot be made; the message says why, and what to do.
        WriteError: the folder of ``path`` cannot be written.

    """
    xp = _backend(request.backend)
    if request.dtype not in ("float64", "float32"):
        raise RequestError(f"--dtype {request.dtype} must be float64 or float32; choose one")
    _known("method", request.method, methods())
    kind = _known("family", request.family, families())
    key = Key("run", request.family, request.seed)
    tasks = sample_tasks(
        kind,
        key.fold("tasks"),
        request.tasks,
        request.samples,
        request.dimension,
        xp,
        getattr(xp, request.dtype),
    )
    method = _method(request, _certified(request, tasks) if request.beta else None)
    _check_batches(request, method)
    optimiser = _optimiser(request, tasks, key)
    if path is not None:
        check_writable(path.parent)  # before the work is done, not after
    return train(
        method,
        tasks,
        starting_point(key.fold("start"), tasks),
        optimiser,
        steps=request.steps,
        task_batch=request.batch,
        sizes=BatchSizes(request.D_in, request.D_o, request.D_h),
        inner_steps=request.inner,
        support=request.support,
        key=key,
        every=request.every,
        on_point=on_point,
        path=path,
        fresh=fresh,
    )


def write_trace(folder: Path, request: Request, found: Run) -> Path:
    """Write ``trace.json``, in one step.

    Its fields: ``schema``, 1; ``request``, the fields of ``Request``; ``outcome``, ``finished``,
    ``diverged`` or ``interrupted``, and ``sentence``, the same in words; ``k``, the meta-iteration
    of the last point; ``seconds``; ``work``, numbers of evaluations on batches of single tasks;
    ``points``, each with the fields of ``Point``; ``w``, the last point.
    """
    data = {
        "schema": 1,
        "request": asdict(request),
        "outcome": found.outcome.name.lower(),
        "sentence": found.outcome.value,
        "k": found.k,
        "seconds": found.seconds,
        "work": vars(found.work),
        "points": [point.to_json() for point in found.points],
        "w": on_host(found.w).tolist(),
    }
    return write_text(folder / TRACE, json.dumps(data, indent=1, allow_nan=False) + "\n")


def _known(word: str, name: str, among: Mapping[str, Any]) -> Any:
    if name not in among:
        raise RequestError(f"{word} {name!r} is not known; there are {', '.join(sorted(among))}")
    return among[name]


def _backend(name: str) -> Any:
    module, extra = _known("backend", name, BACKENDS)
    try:
        xp = import_module(module)
    except ImportError:
        raise RequestError(
            f"backend {name!r} needs {module}, which is not installed; "
            f"pip install 'lemmacheck[{extra}]'"
            + (" (gpu13 for CUDA 13)" if extra == "gpu12" else "")
        ) from None
    if module == "cupy" and not xp.cuda.is_available():
        raise RequestError("backend 'cupy' finds no GPU; choose numpy, or check the driver")
    return xp


def _check_batches(request: Request, method: Method) -> None:
    for name in ("D_in", "D_o", "D_h"):
        if getattr(request, name) is not None and name not in method.reads:
            option = "--" + name.lower().replace("_", "-")
            raise RequestError(
                f"{option} {getattr(request, name)} draws a batch that {request.method} does not "
                f"look at; leave it out"
            )


def _method(request: Request, certified: tuple[float, float] | None) -> Method:
    """The method; with certified constants L and rho, as its theorem asks for it."""
    kind = _known("method", request.method, methods())
    own = {f.name: f for f in fields(kind) if f.name in OPTIONS}
    for name in request.options:
        if name not in own:
            takes = ", ".join(OPTIONS[known] for known in own) or "none"
            raise RequestError(
                f"{OPTIONS[name]} is no option of {request.method}, whose own are: {takes}; "
                f"leave it out"
            )
    missing = [
        OPTIONS[name]
        for name, f in own.items()
        if f.default is MISSING and name not in request.options
    ]
    options = dict(request.options)
    if request.method == "hf-maml":
        options |= _width(request, certified)
    if missing:
        raise RequestError(f"{request.method} needs {' and '.join(missing)}; give a value")
    if not isfinite(request.alpha) or request.alpha <= 0:
        raise RequestError(f"--alpha {request.alpha} must be positive and finite; choose 0.05")
    made: Method = kind(request.alpha, **options)
    return made


def _width(request: Request, certified: tuple[float, float] | None) -> dict[str, float]:
    """What decides the width of hf-maml: what is asked for, or theorem 4.21 with ``--beta``."""
    asked = {"delta", "rho"} & set(request.options)
    if request.beta and asked:
        raise RequestError(
            f"--{asked.pop()} sets the width that --beta takes from theorem 4.21; leave one out"
        )
    if certified is not None:
        # Where Hessians are constant, any width is exact.
        return {"rho": certified[1]} if certified[1] > 0 else {"delta": 1.0}
    if not asked:
        raise RequestError(
            "hf-maml needs --delta (such as 1e-4) or --rho (the width is then that of theorem "
            "4.21); give a value"
        )
    return {}


def _optimiser(request: Request, tasks: Tasks, key: Key) -> Optimiser[Any]:
    if request.meta not in ("sgd", "adam"):
        raise RequestError(f"--meta {request.meta} must be sgd or adam; choose one")
    if not request.beta:
        if request.D_beta is not None or request.B_beta is not None:
            raise RequestError("--d-beta and --b-beta are of --beta; add it, or leave them out")
        if request.meta == "adam":
            return Adam(0.01 if request.rate is None else request.rate)
        return SGD(0.1 if request.rate is None else request.rate)
    if request.rate is not None:
        raise RequestError(f"--rate {request.rate} and --beta exclude each other; leave one out")
    if request.meta != "sgd":
        raise RequestError(f"--beta is a step size of sgd, not of {request.meta}; leave one out")
    size = _step_size(request, tasks)
    return SGD(SampledStep(size, tasks, request.B_beta, request.D_beta, key))


def _certified(request: Request, tasks: Tasks) -> tuple[float, float]:
    """L and rho, for all w."""
    try:
        L, rho = smoothness(tasks)
    except ValueError:  # the family says that it has none
        L = rho = inf
    if not (isfinite(L) and isfinite(rho)):
        raise RequestError(
            f"--beta needs constants that are certified for all w, and {request.family} has "
            f"L={L}, rho={rho}; give --rate"
        )
    return L, rho


def _step_size(request: Request, tasks: Tasks) -> StepSize:
    L, rho = _certified(request, tasks)
    if request.alpha * L > 1:
        raise RequestError(
            f"--alpha {request.alpha} must be at most 1/L = {1 / L:.4g} for --beta, where "
            f"L={L:.4g} is certified for these tasks of {request.family}; shrink it"
        )
    if request.method == "n-step-maml" and request.support is None:
        if 8 * request.inner * request.alpha * L > 1:
            raise RequestError(
                f"--alpha {request.alpha} must be at most 1/(8 N L) = "
                f"{1 / (8 * request.inner * L):.4g} for --beta, as corollary 6 of ji2022 takes it; "
                f"shrink it"
            )
        return NStepSize(L, rho, request.alpha, N_STEP_C, request.inner)
    if request.method not in THEOREMS or request.inner != 1 or request.support is not None:
        raise RequestError(
            f"--beta is known for {', '.join(sorted(THEOREMS))} with one inner step and for "
            f"n-step-maml, without --support; give --rate"
        )
    return StochasticStep.of(request.method, L, rho, request.alpha)
