"""Counted costs are exact, and methods cost what they are known to cost."""

import numpy as np
import pytest

from lemmacheck.verify.bench import growth
from lemmacheck.verify.bench.cells import Cell
from lemmacheck.verify.bench.counting import Counting, Namespace, Tally, degree

RIDGE = ("logistic", "cosine")
LINEAR = ("maml", "fo-maml", "hf-maml", "ggs-maml", "zo-maml")


def counting(*shapes):
    space = Namespace()
    return space, *(Counting(np.ones(shape), space) for shape in shapes)


def test_a_matrix_product_costs_products_and_sums_of_its_shape():
    xp, a, b = counting((7, 3, 4), (4, 5))
    xp.matmul(a, b)
    assert xp.tally == Tally(7 * 3 * 5 * 4, 7 * 3 * 5 * 3, 0, 8 * (84 + 20 + 105))


def test_elementwise_costs_are_those_of_the_broadcast_shape():
    xp, a, b = counting((3, 1), (4,))
    _ = (2 * a + b) / b - xp.exp(b)
    assert (xp.tally.multiplications, xp.tally.additions) == (3 + 12, 12 + 12)
    assert xp.tally.transcendental == 4


def test_a_sum_costs_one_addition_less_than_entries():
    xp, a = counting((3, 5))
    assert xp.sum(a, axis=1).shape == (3,)
    assert xp.tally.additions == 3 * 4


def test_views_cost_nothing():
    xp, a = counting((3, 4))
    _ = xp.reshape(xp.matrix_transpose(a), (2, 6))[..., None]
    assert xp.tally == Tally()


def test_a_function_without_a_rule_is_refused():
    xp, _ = counting((1,))
    with pytest.raises(AttributeError, match="no known cost"):
        xp.fft(1)


def test_results_are_those_of_numpy(rng):
    a, b = rng.standard_normal((2, 3, 3))
    space = Namespace()
    x, y = Counting(a, space), Counting(b, space)
    found = space.where(x > 0, x, 1 - y) @ space.tanh(-y) + abs(x) ** 2
    np.testing.assert_array_equal(found.plain, np.where(a > 0, a, 1 - b) @ np.tanh(-b) + a**2)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([5, 5, 5, 5, 5], 0),
        ([3, 5, 7, 9, 11], 1),
        ([1, 4, 9, 16, 25], 2),
        ([0, 0, 0, 0, 0], -1),
        ([1, 2, 4, 8, 16], None),
        ([3, 5, 7, 9, 12], None),
    ],
)
def test_degrees_are_those_of_exact_polynomials(counts, expected):
    assert degree(counts) == expected


def degrees(case, method):
    return {axis: found["degree"] for axis, found in growth.counted(case, method).items()}


@pytest.mark.parametrize("case", [*RIDGE, "rank-one"])
@pytest.mark.parametrize("method", LINEAR)
def test_methods_without_hessians_are_linear_in_everything(case, method):
    found = degrees(case, method)
    assert set(found) == set(growth.axes(case, method))
    assert set(found.values()) == {1}


@pytest.mark.parametrize("case", RIDGE)
def test_explicit_hessians_are_quadratic_in_the_dimension_alone(case):
    found = degrees(case, "maml-explicit")
    assert found.pop("d") == 2
    assert set(found.values()) == {1}


@pytest.mark.parametrize("method", growth.METHODS)
def test_dense_quadratics_have_quadratically_many_entries(method):
    found = degrees("quadratic", method)
    assert found.pop("d") == 2
    assert set(found.values()) == {1}


def test_maml_costs_two_gradients_and_a_product_on_a_ridge_family():
    """Six products with X, of m d multiplications each, and all else is linear in m or d."""
    d, m = 1000, 50
    one = growth.count(Cell("logistic", "maml", 1, d, samples=m))
    assert one.multiplications - 6 * m * d == pytest.approx(0, abs=20 * (m + d))


def test_a_slope_is_exact_on_a_power_and_wide_on_noise():
    sizes = [32, 64, 128, 256]
    value, low, high = growth.slope(sizes, [1e-6 * s**1.5 for s in sizes])
    assert (value, low, high) == pytest.approx((1.5, 1.5, 1.5))
    value, low, high = growth.slope(sizes, [1.0, 3.0, 2.0, 8.0])
    assert low < value < high
    assert high - low > 1


def test_a_slope_needs_three_points():
    with pytest.raises(ValueError, match="at least 3"):
        growth.slope([1, 2], [1, 2])
