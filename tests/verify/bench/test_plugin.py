"""The plugin of the yardstick gives the same meta-gradients as the cells."""

from types import SimpleNamespace

import numpy as np
import pytest

from lemmacheck.algorithms.meta_gradient import MetaGradient
from lemmacheck.verify.bench import instances, ours, plugin
from lemmacheck.verify.bench.cells import CASES, Cell

DATA = {
    "quadratic": "A b",
    "cosine": "x c phase",
    "logistic": "x y",
    "rank-one": "u",
    "sine": "x y",
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(
    ("theirs", "method", "steps"),
    [
        ("maml", "maml", 1),
        ("nmaml", "maml", 3),
        ("fomaml", "fo-maml", 1),
        ("hfmaml", "hf-maml", 1),
        ("ggsmaml", "ggs-maml", 2),
    ],
)
def test_every_case_and_method(case, theirs, method, steps):
    cell = Cell(case, method, 3, 1761 if case == "sine" else 4, steps)
    arrays = instances.draw(cell)
    p = SimpleNamespace(
        case={"rank-one": "rank1"}.get(case, case),
        data=tuple(arrays[name] for name in DATA[case].split()),
        w=arrays["w"],
        alpha=cell.alpha,
        delta=cell.width,
        mu=cell.width,
        U=arrays.get("gaussian"),
        B=3,
    )
    found = plugin.build(p, SimpleNamespace(method=theirs, steps=steps))()
    own = ours.method_of(method, cell.alpha, steps, cell.width, cell.vectors)
    expected = MetaGradient(own, ours.batches(case, arrays, steps))(arrays["w"])
    np.testing.assert_array_equal(found, expected)


def test_a_method_of_one_step_refuses_more():
    p = SimpleNamespace(case="logistic")
    with pytest.raises(NotImplementedError):
        plugin.build(p, SimpleNamespace(method="hfmaml", steps=2))
