"""Strategies: what they draw meets its constants, shrinks to the smallest, and finds mistakes."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random
from textwrap import indent
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from lemmacheck.algorithms.audit import audit
from lemmacheck.algorithms.constants import constants
from lemmacheck.algorithms.instance import TaskLoss
from lemmacheck.algorithms.methods._method import Batches
from lemmacheck.algorithms.methods.maml import MAML
from lemmacheck.algorithms.objectives import Objective
from lemmacheck.algorithms.recipe import Recipe
from lemmacheck.algorithms.strategies import (
    FAMILIES,
    ONE,
    Instance,
    batches,
    instances,
    points,
    recipes,
    step_sizes,
)
from lemmacheck.algorithms.tasks import BatchSizes

pytestmark = pytest.mark.arrays
GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "strategies.md").read_text()
NAMES = {"Instance": Instance, "Recipe": Recipe, "BatchSizes": BatchSizes, "Fraction": Fraction}
QUICK = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)
MANY = settings(QUICK, max_examples=200)


def smallest(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool]) -> Any:
    return find(strategy, condition, settings=settings(MANY, derandomize=False), random=Random(0))


def rebuilt(shown: str) -> Instance:
    """The instance that a failing example shows, however far it is indented."""
    return eval(re.search(r"Instance\(\n.*?\n *\)(?=,\n)", shown, re.DOTALL)[0], NAMES)


def shape(instance: Instance) -> tuple[int, int, int]:
    problem = instance.problem
    return problem.tasks, problem.samples, problem.dimension


@pytest.mark.parametrize("family", FAMILIES)
def test_the_smallest_instance_has_one_task_one_sample_and_one_dimension(family: str) -> None:
    found = smallest(instances(recipes([family])), lambda _: True)
    assert shape(found) == (1, 1, 1)
    assert found.w.tolist() == [0]
    assert found.sizes == BatchSizes(1, 1, 1)
    assert (found.recipe.task_weights, found.recipe.sample_weights) == ([[1]], [[[1]]])
    assert not found.losses()[0].gradient(found.w + 1).any()


def test_every_family_and_every_shape_is_drawn() -> None:
    seen = set()

    @settings(MANY, phases=(Phase.generate,))
    @given(recipes())
    def see(recipe: Recipe) -> None:
        tasks, samples = recipe.coefficients.shape[1:3]
        seen.update({recipe.family, ("I", tasks), ("S", samples), ("d", recipe.dimension)})

    see()
    assert seen == {*FAMILIES, *((axis, n) for axis in "ISd" for n in (1, 2, 3))}


@QUICK
@given(st.data(), st.booleans())
def test_what_is_drawn_breaks_none_of_its_constants(data: st.DataObject, bounded: bool) -> None:
    problem = data.draw(recipes(bounded=bounded)).to_problem("float64")
    at = np.stack([data.draw(points(problem.dimension)) for _ in range(3)])[None]
    assert audit(problem, constants(problem), at, rounds=1) == ()


def rise(data: tuple[Instance, Any]) -> float:
    """How fast the gradients of the tasks change between two points, as a share of L."""
    instance, step = data
    distance = np.linalg.norm(step)
    if not distance:
        return 0.0
    there = instance.w + step
    changes = [f.gradient(there) - f.gradient(instance.w) for f in instance.losses()]
    return max(np.linalg.norm(change) for change in changes) / (distance * instance.L)


STEPS = instances().flatmap(lambda made: st.tuples(st.just(made), points(made.recipe.dimension)))


@QUICK
@given(STEPS)
def test_gradients_change_no_faster_than_L_says(data: tuple[Instance, Any]) -> None:
    assert rise(data) <= 1 + 1e-12


def test_a_smaller_L_is_contradicted_by_an_instance_of_one_task() -> None:
    instance, _ = smallest(STEPS, lambda data: rise(data) > 0.99)
    assert shape(instance) == (1, 1, 1)


@QUICK
@given(recipes())
def test_variances_are_finite_where_gradients_differ_by_a_bounded_amount(recipe: Recipe) -> None:
    found = constants(recipe.to_problem("float64"))
    spread = found.sigma_h_sq.frobenius
    bounds = (found.L, found.rho, found.sigma_sq, found.sigma_tilde_sq, spread)
    assert all(np.isfinite(bound).all() for bound in bounds)


def test_curvatures_that_differ_have_no_variance() -> None:
    def infinite(recipe: Recipe) -> bool:
        return bool(np.isinf(constants(recipe.to_problem("float64")).sigma_sq).any())

    found = smallest(recipes(bounded=False), infinite)
    assert (*found.coefficients.shape[1:3], found.dimension) == (2, 1, 1)


Update = Callable[[TaskLoss, Any, float], Any]


def maml(f: TaskLoss, w: Any, alpha: float) -> Any:
    v = f.gradient(w - alpha * f.gradient(w))
    return v - alpha * f.hessian(w) @ v


def not_adapted(f: TaskLoss, w: Any, alpha: float) -> Any:
    v = f.gradient(w)
    return v - alpha * f.hessian(w) @ v


def without_hessian(f: TaskLoss, w: Any, alpha: float) -> Any:
    return f.gradient(w - alpha * f.gradient(w))


def wrong_sign(f: TaskLoss, w: Any, alpha: float) -> Any:
    return maml(f, w, -alpha)


def by_the_diagonal(f: TaskLoss, w: Any, alpha: float) -> Any:
    v = f.gradient(w - alpha * f.gradient(w))
    return v - alpha * np.diag(f.hessian(w)) * v


def mean(update: Update, instance: Instance, *, weighted: bool = True) -> Any:
    losses = instance.losses()
    chances = [f.chance if weighted else 1 / len(losses) for f in losses]
    steps = [update(f, instance.w, instance.alpha) for f in losses]
    return sum(chance * step for chance, step in zip(chances, steps, strict=True))


def slope(instance: Instance) -> Any:
    """The gradient of F by central differences of the plain functions."""

    def F(w: Any) -> float:
        adapted = [w - instance.alpha * f.gradient(w) for f in instance.losses()]
        return sum(f.chance * f(u) for f, u in zip(instance.losses(), adapted, strict=True))

    h = 2.0**-17
    moves = h * np.eye(len(instance.w))
    return np.asarray([F(instance.w + e) - F(instance.w - e) for e in moves]) / (2 * h)


def wrong(instance: Instance, found: Any) -> bool:
    return bool(abs(found - slope(instance)).max() > 1e-3)


@QUICK
@given(instances())
def test_maml_is_right_by_differences_and_by_this_package(instance: Instance) -> None:
    found, on = mean(maml, instance), Batches.full(instance.tasks.losses)
    assert not wrong(instance, found)
    for ours in (
        Objective.F(instance.tasks, instance.alpha).gradient(instance.w),
        instance.tasks.probability @ MAML(instance.alpha).direction(on, instance.w),
    ):
        np.testing.assert_allclose(found, ours, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize(
    ("mistake", "least"),
    [
        (not_adapted, (1, 1, 1)),
        (without_hessian, (1, 1, 1)),
        (wrong_sign, (1, 1, 1)),
        (by_the_diagonal, (1, 1, 2)),  # in one dimension it is none
    ],
)
def test_a_mistake_in_maml_is_found_and_shrinks(
    mistake: Update, least: tuple[int, int, int]
) -> None:
    found = smallest(instances(), lambda made: wrong(made, mean(mistake, made)))
    assert shape(found) == least


def test_forgotten_chances_of_tasks_are_found_with_two_tasks() -> None:
    found = smallest(instances(), lambda made: wrong(made, mean(maml, made, weighted=False)))
    assert shape(found) == (2, 1, 1)


@QUICK
@given(st.data())
def test_losses_on_batches_are_those_of_the_tasks(data: st.DataObject) -> None:
    instance = data.draw(instances())
    tasks, samples, _ = shape(instance)
    rows = data.draw(batches(tasks, samples, instance.sizes.D_in))
    at = instance.tasks.batch(rows).at(instance.w)
    losses = instance.losses(rows)
    for name, ours in (("gradient", at.gradient()), ("hessian", at.hessian())):
        mine = [getattr(f, name)(instance.w) for f in losses]
        np.testing.assert_allclose(mine, ours, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose([f(instance.w) for f in losses], at.value(), atol=1e-12)
    assert sum(f.chance for f in losses) == pytest.approx(1)


@QUICK
@given(instances(most=Fraction(1, 6)))
def test_an_instance_is_rebuilt_from_what_is_shown(instance: Instance) -> None:
    again = rebuilt(f"{instance!r},\n")
    assert repr(again) == repr(instance)
    assert again.recipe.to_json() == instance.recipe.to_json()
    assert (again.w == instance.w).all()
    assert again.alpha == instance.alpha <= 1 / (6 * instance.L)
    assert again.sizes == instance.sizes


def test_a_failing_example_is_shown_as_formulas_and_code() -> None:
    @settings(QUICK, print_blob=False)
    @given(instances(recipes(["quadratics"], max_tasks=1, max_samples=1, max_dimension=1)))
    def fails(instance: Instance) -> None:
        assert not instance.w.any()

    with pytest.raises(AssertionError) as caught:
        fails()
    shown = "\n".join(caught.value.__notes__)
    assert "# task 1 (chance 1): 0" in shown
    assert rebuilt(shown).w.tolist() == [1 / ONE]


RATIONAL = recipes(["quadratics", "splines", "softthreshold"])


@QUICK
@given(instances(RATIONAL, arithmetic="fraction"))
def test_rational_instances_are_exact_and_close_to_their_floats(instance: Instance) -> None:
    exact, rounded = mean(maml, instance), replace(instance, arithmetic="float64")
    assert all(type(x) is Fraction for x in (*exact, *instance.w, instance.alpha, instance.L))
    assert (exact == Objective.F(instance.tasks, instance.alpha).gradient(instance.w)).all()
    np.testing.assert_allclose(exact.astype(float), mean(maml, rounded), rtol=1e-6, atol=1e-6)
    assert instance.alpha * instance.L == instance.alpha_L


def test_points_batches_and_step_sizes_reach_their_ends() -> None:
    assert smallest(points(2), lambda _: True).tolist() == [0, 0]
    assert smallest(points(2), lambda w: w[1] == -4).tolist() == [0, -4]
    assert smallest(batches(2, 3, 2), lambda _: True).tolist() == [[0, 0], [0, 0]]
    assert smallest(batches(2, 3, 1), lambda rows: rows.max() == 2).max() == 2
    half = Fraction(1, 2)
    assert smallest(step_sizes(Fraction(4)), lambda _: True) == Fraction(1, 32)
    assert smallest(step_sizes(Fraction(4), half), lambda a: a * 4 == half) == Fraction(1, 8)
    assert smallest(step_sizes(4.0, zero=True), lambda _: True) == 0


@pytest.mark.parametrize("family", ["sine", "rankone", "policy", "cubics"])
def test_families_without_constants_for_all_points_are_refused(family: str) -> None:
    with pytest.raises(ValueError, match=rf"family='{family}' .* certified for all w"):
        recipes([family])


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: recipes("splines"), "must be a list"),
        (lambda: recipes([]), "must be a list"),
        (lambda: recipes(max_tasks=0), "max_tasks=0 must be a positive integer"),
        (lambda: instances(max_batch=0), "max_batch=0 must be a positive integer"),
        (lambda: instances(most=0), "most=0 must be positive"),
        (lambda: points(0), "dimension=0 must be a positive integer"),
        (lambda: batches(1, 0, 1), "samples=0 must be a positive integer"),
        (lambda: step_sizes(0), "L=0 must be positive"),
        (lambda: made(point=[1, 2]), "must be 1 integers"),
        (lambda: made(alpha_L=Fraction(0)), "alpha_L=0 must be positive"),
        (lambda: made(weights=[[1], [1]]), "2 instances must be of one"),
    ],
)
def test_bad_arguments_are_refused_at_once(make: Callable[[], Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


def made(point: Any = (0,), alpha_L: Fraction = Fraction(1), weights: Any = ((1,),)) -> Instance:
    size = len(weights)
    recipe = Recipe("quadratics", 1, 8, [[[[1, 0, 0]]]] * size, weights, [[[1]]] * size)
    return Instance(recipe, point=point, alpha_L=alpha_L)


def test_numpy_and_hypothesis_are_enough() -> None:
    code = (
        "import sys; sys.modules.update(flint=None, sympy=None)\n"
        "from hypothesis import find\n"
        "from lemmacheck.algorithms.strategies import instances\n"
        "print(find(instances(), lambda instance: instance.L > 0).alpha)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "0.125\n"), run.stderr


def example(tmp_path: Path, *, right: bool = False) -> dict[str, Any]:
    code = re.search(r"```python\n(.*?)```", GUIDE, re.DOTALL)[1]
    path = tmp_path / "test_my_maml.py"
    path.write_text(code.replace("f.hessian(adapted)", "f.hessian(w)") if right else code)
    return runpy.run_path(str(path))


def test_the_example_of_the_guide_finds_its_mistake(tmp_path: Path) -> None:
    """The draws, not the guide, may change with Hypothesis; what an example is does not."""
    with pytest.raises(AssertionError) as caught:
        example(tmp_path)["test_the_meta_gradient_is_the_slope_of_F"]()
    shown = "\n".join(caught.value.__notes__)
    found = rebuilt(shown)
    assert shape(found) == (1, 1, 1)
    assert found.recipe.family != "quadratics"


def test_the_output_in_the_guide_is_what_the_example_does(tmp_path: Path) -> None:
    shown = "\n".join(re.findall(r"^E {11}(.*)$", GUIDE, re.MULTILINE))
    instance = rebuilt(shown)
    assert indent(repr(instance), "    ").strip() in shown
    names = example(tmp_path)
    found = names["meta_gradient"](instance.losses(), instance.w, instance.alpha)
    difference = re.search(r"np\.float64\((\S+)\) < 0\.001", GUIDE)[1]
    assert abs(found - slope(instance))[0] == pytest.approx(float(difference))


def test_the_example_of_the_guide_passes_when_it_is_put_right(tmp_path: Path) -> None:
    example(tmp_path, right=True)["test_the_meta_gradient_is_the_slope_of_F"]()
