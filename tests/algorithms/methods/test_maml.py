"""Relations between the methods that share MAML's update."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lemmacheck.algorithms.methods.explicit_maml import ExplicitMAML
from lemmacheck.algorithms.methods.fo_maml import FOMAML
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.methods.n_step_maml import NStepMAML
from lemmacheck.algorithms.methods.reptile import Reptile
from tests.algorithms.methods import _plain as plain
from tests.algorithms.methods._plain import FAMILIES, case, same

pytestmark = pytest.mark.arrays


@pytest.mark.parametrize("family", FAMILIES)
def test_one_step_of_many_is_maml(family: str) -> None:
    on = case(family)
    assert same(NStepMAML(on.alpha).direction(on.on, on.w), MAML(on.alpha).direction(on.on, on.w))


@pytest.mark.parametrize("steps", [1, 2, 3])
@pytest.mark.parametrize("family", FAMILIES)
def test_formed_hessians_give_the_same_direction(family: str, steps: int) -> None:
    on = case(family, steps)
    explicit, implicit = ExplicitMAML(on.alpha), NStepMAML(on.alpha)
    assert same(explicit.direction(on.on, on.w), implicit.direction(on.on, on.w))


def test_first_order_maml_is_what_is_left_without_hessians() -> None:
    on = case("splines", 2)
    flat = on.tasks.weighted(on.tasks.sample_probability * 0)
    without = replace(on.on, D_h=(flat, flat))
    assert same(
        FOMAML(on.alpha).direction(on.on, on.w), NStepMAML(on.alpha).direction(without, on.w)
    )
    assert not same(
        FOMAML(on.alpha).direction(on.on, on.w), NStepMAML(on.alpha).direction(on.on, on.w)
    )


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_reptile_is_the_sum_of_the_inner_gradients(steps: int) -> None:
    on = case("splines", steps)
    found = Reptile(on.alpha).direction(on.on, on.w)
    for t, seen in enumerate(on.seen):
        points = plain.path(seen, on.w)
        gradients = [f.gradient(x) for f, x in zip(seen.D_in, points, strict=False)]
        assert (found[t] == sum(gradients[1:], gradients[0])).all()


def test_reptile_keeps_its_digits_where_steps_are_tiny() -> None:
    """(w - w_N) / alpha as it stands would lose all of them."""
    on = case("logistic")
    found = Reptile(1e-18).direction(on.on, on.w)
    expected = [seen.D_in[0].gradient(on.w) for seen in on.seen]
    assert same(found, plain.np.stack(expected))
