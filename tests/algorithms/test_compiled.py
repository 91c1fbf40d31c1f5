"""The compiled meta-gradient is the interpreted one, for every method it can run."""

from __future__ import annotations

from collections.abc import Iterator

import jax
import numpy as np
import pytest

from lemmacheck.algorithms.compiled import Parts, compiled
from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families.logistic import Logistic
from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.algorithms.methods import Batches
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.tasks import BatchSizes, Tasks


@pytest.fixture(autouse=True)
def _double_precision() -> Iterator[None]:
    before = jax.config.jax_enable_x64
    jax.config.update("jax_enable_x64", True)
    yield
    jax.config.update("jax_enable_x64", before)


def tasks(rng: np.random.Generator, size: int, samples: int, dimension: int) -> Tasks:
    x = rng.standard_normal((size, samples, dimension))
    return Tasks(Logistic(x, np.sign(rng.standard_normal((size, samples)))))


@pytest.mark.parametrize("steps", [1, 3])
@pytest.mark.parametrize(("samples", "dimension"), [(3, 5), (5, 3)])
def test_it_equals_the_interpreted_one_with_and_without_a_span(
    rng: np.random.Generator, samples: int, dimension: int, steps: int
) -> None:
    on = Batches.full(tasks(rng, 4, samples, dimension).losses, steps)
    w, weights = rng.standard_normal(dimension), np.array([0.1, 0.2, 0.3, 0.4])
    found = compiled(NStepMAML(0.3), on, weights)(jax.numpy.asarray(w))
    expected = MetaGradient(NStepMAML(0.3), on, weights)(w)
    np.testing.assert_allclose(np.asarray(found), expected, rtol=1e-13, atol=1e-15)


def test_it_keeps_batches_of_different_roles_apart(rng: np.random.Generator) -> None:
    on = tasks(rng, 4, 6, 3).batches(Key("compiled"), BatchSizes(2, 3, 4))
    w = rng.standard_normal(3)
    found = compiled(MAML(0.3), on)(jax.numpy.asarray(w))
    np.testing.assert_allclose(np.asarray(found), MetaGradient(MAML(0.3), on)(w), rtol=1e-13)


def test_it_is_traced_once_and_follows_its_argument(rng: np.random.Generator) -> None:
    on = Batches.full(tasks(rng, 4, 6, 3).losses)
    run, w = compiled(MAML(0.3), on), rng.standard_normal(3)
    first, second = (np.asarray(run(jax.numpy.asarray(factor * w))) for factor in (1, 2))
    assert not np.allclose(first, second)
    np.testing.assert_allclose(second, MetaGradient(MAML(0.3), on)(2 * w), rtol=1e-13)


def test_double_precision_is_never_lost_in_silence(rng: np.random.Generator) -> None:
    jax.config.update("jax_enable_x64", False)
    with pytest.raises(ValueError, match=r"float64 must not be rounded.*jax_enable_x64"):
        compiled(MAML(0.3), Batches.full(tasks(rng, 2, 3, 3).losses))


def test_parts_are_put_together_as_they_were_shared_and_with_other_arrays(
    rng: np.random.Generator,
) -> None:
    on = Batches.full(tasks(rng, 2, 3, 4).losses, 2)
    parts = Parts(lambda array: array)
    description = parts.take(on)
    again = parts.rebuild(description, [2 * array for array in parts.arrays])
    assert again.alike is again.D_o
    np.testing.assert_array_equal(again.D_o.family.x, 2 * on.D_o.family.x)
