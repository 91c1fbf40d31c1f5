"""Meta-gradients of this project's methods on its families; a side for ``worker.py``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from typing import Any

import numpy as np

from lemmacheck.algorithms.arithmetic import namespace, on_host, shares
from lemmacheck.algorithms.compiled import compiled
from lemmacheck.algorithms.families._data import DataFamily
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.families.quadratics import DenseQuadratics
from lemmacheck.algorithms.families.rank_one import RankOne
from lemmacheck.algorithms.families.sine import Sine
from lemmacheck.algorithms.families.waves import Waves
from lemmacheck.algorithms.losses import Losses
from lemmacheck.algorithms.memory import keep_memory
from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.algorithms.methods._method import Batches, Method
from lemmacheck.algorithms.methods.explicit_maml import ExplicitMAML
from lemmacheck.algorithms.methods.fo_maml import FOMAML
from lemmacheck.algorithms.methods.ggs_maml import GGSMAML
from lemmacheck.algorithms.methods.hf_maml import HFMAML
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.methods.zo_maml import ZOMAML


def losses(case: str, arrays: Mapping[str, Any]) -> Losses:
    """The task losses of a cell, on the library of its arrays; see ``instances.draw``."""
    if case == "quadratic":
        return DenseQuadratics(arrays["A"], -arrays["b"])
    family: DataFamily
    if case == "rank-one":
        u = arrays["u"]
        family = RankOne(u[:, None, :], shares(1, (u.shape[0],), u))  # no constants are asked for
    elif case == "cosine":
        family = Waves(arrays["x"], arrays["c"], arrays["phase"])
    elif case == "logistic":
        family = Logistic(arrays["x"], arrays["y"])
    else:
        family = Sine(arrays["x"], arrays["y"])
    samples = family.feature_count
    return family.losses(shares(samples, (family.size, samples), arrays["w"]))


def method_of(name: str, alpha: float, steps: int, width: float, vectors: int) -> Method:
    """The method, in Python numbers, which keep the precision of the arrays.

    Raises:
        ValueError: an unknown name.

    """
    if name == "maml":
        return MAML(alpha) if steps == 1 else NStepMAML(alpha)
    if name == "maml-explicit":
        return ExplicitMAML(alpha)
    if name == "fo-maml":
        return FOMAML(alpha)
    if name == "hf-maml":
        return HFMAML(alpha, delta=width)
    if name == "ggs-maml":
        return GGSMAML(alpha, delta=width, Q=vectors)
    if name == "zo-maml":
        return ZOMAML(alpha, delta=width, Q=vectors)
    raise ValueError(f"method={name!r} must be a method of the benchmark; see cells.METHODS")


def batches(case: str, arrays: Mapping[str, Any], steps: int) -> Batches:
    """The same losses in every role, and the Gaussian vectors where there are some."""
    gaussian = arrays.get("gaussian")
    if gaussian is not None:
        gaussian = gaussian[:, None, ...]
        if steps > 1:
            gaussian = namespace(gaussian).concat([gaussian] * steps, axis=1)
    return Batches.full(losses(case, arrays), steps, gaussian=gaussian)


def about(device: str) -> dict[str, Any]:
    """The BLAS and its threads; RuntimeError where CuPy or a GPU is asked for and missing.

    On processors, prepares the process: freed memory is kept, and JAX computes there in both
    precisions.
    """
    if device == "cuda":
        cupy = _cupy()
        name = cupy.cuda.runtime.getDeviceProperties(0)["name"].decode()
        return {"versions": {"cupy": cupy.__version__}, "device": name}
    from threadpoolctl import threadpool_info

    keep_memory()  # as programs that run long do
    versions = {}
    if find_spec("jax") is not None:
        import jax

        jax.config.update("jax_platforms", "cpu")
        jax.config.update("jax_enable_x64", True)  # before any array: float64 stays what it is
        versions["jax"] = jax.__version__
    blas = [x for x in threadpool_info() if x.get("user_api") == "blas"]
    keys = ("internal_api", "version", "num_threads", "architecture")
    return {"versions": versions, "blas": [{key: x.get(key) for key in keys} for x in blas]}


def forms(cell: Mapping[str, Any], device: str) -> tuple[str, ...]:
    """The same formulas on each library that is there."""
    if device == "cuda":
        return ("cupy",)
    return ("numpy",) if find_spec("jax") is None else ("numpy", "compiled")


def home(form: str) -> str:
    """Each form works on arrays of another library."""
    return form


def fresh() -> None:
    """Forget what was compiled for other cells."""
    if "jax" in sys.modules:
        sys.modules["jax"].clear_caches()


def load(arrays: Mapping[str, Any], device: str, form: str) -> dict[str, Any]:
    """The same arrays, on the form's library and device."""
    if form == "compiled":
        import jax

        there: dict[str, Any] = {name: jax.numpy.asarray(a) for name, a in arrays.items()}
        jax.block_until_ready(there)
        return there
    move = np.asarray if form == "numpy" else _cupy().asarray
    return {name: move(array) for name, array in arrays.items()}


def bind(cell: Mapping[str, Any], form: str) -> Callable[[Any], Callable[[], Any]]:
    """The meta-gradient on data, finished when a call returns."""
    steps = cell["steps"]
    method = method_of(cell["method"], cell["alpha"], steps, cell["width"], cell["vectors"])

    programs: list[Any] = []

    def make(data: Mapping[str, Any]) -> Callable[[], Any]:
        on, w = batches(cell["case"], data, steps), data["w"]
        if form == "compiled":
            import jax

            made: Any = compiled(method, on)
            programs.append(made.func)
            # Compiled once for all data of these shapes, as the peers' programs are.
            fused = partial(programs[0], *made.args)
            return lambda: jax.block_until_ready(fused(w))
        gradient = MetaGradient(method, on)
        return lambda: gradient(w)

    return make


def host(result: Any) -> Any:
    """The meta-gradient (d,) as a NumPy array."""
    return on_host(result)


def clock(call: Callable[[], Any], count: int, device: str) -> float | None:
    """Seconds of one of ``count`` calls, by events of the GPU; None on processors."""
    if device == "cpu":
        return None
    cupy = _cupy()
    start, end = cupy.cuda.Event(), cupy.cuda.Event()
    cupy.cuda.Device().synchronize()
    start.record()
    for _ in range(count):
        call()
    end.record()
    end.synchronize()
    return float(cupy.cuda.get_elapsed_time(start, end)) / 1e3 / count


def memory(make: Callable[[Any], Any], data: Any, device: str) -> int | None:
    """On a GPU, what CuPy's pool grew to, which never shrinks; None on processors."""
    if device == "cpu":
        return None
    pool = _cupy().get_default_memory_pool()
    call = make(data)
    pool.free_all_blocks()
    call()
    return int(pool.total_bytes())


def _cupy() -> Any:
    """CuPy with a GPU to use, or RuntimeError with the cure."""
    try:
        import cupy

        if cupy.cuda.runtime.getDeviceCount() > 0:
            return cupy
    except ImportError:
        raise RuntimeError(
            "--device cuda needs CuPy; install the extra gpu12 or gpu13, as the CUDA driver says"
        ) from None
    except cupy.cuda.runtime.CUDARuntimeError as error:
        raise RuntimeError(f"--device cuda needs a GPU: {error}; use --device cpu") from None
    raise RuntimeError("--device cuda needs a GPU, and none is found; use --device cpu")
