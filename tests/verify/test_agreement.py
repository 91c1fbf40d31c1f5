"""Methods and objectives against their definitions, on exact numbers, and planted mistakes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import flint
import numpy as np
import pytest

from lemmacheck.algorithms.counter import Key
from lemmacheck.algorithms.families import families
from lemmacheck.algorithms.families._family import apply, apply_transposed
from lemmacheck.algorithms.methods import Batches, Method, methods
from lemmacheck.algorithms.objectives import Objective
from lemmacheck.algorithms.step_size import StochasticStep
from lemmacheck.algorithms.tasks import Tasks
from lemmacheck.proofs import notation as n
from lemmacheck.proofs.methods import DEFINITIONS, Estimate, iterates, n_step_maml
from lemmacheck.verify.agreement import (
    PRECISION,
    Case,
    balls,
    definition_of,
    disagreement,
    instance,
    unlike,
)
from lemmacheck.verify.draws import Collection
from lemmacheck.verify.evaluate import Evaluator
from lemmacheck.verify.numbers import Exact

ALPHA, DELTA, RHO, LAM = (flint.fmpq(p, q) for p, q in ((1, 4), (1, 8), (3, 2), (9, 1)))
SMOOTHING = {"delta": DELTA, "Q": 2}
OPTIONS: dict[str, list[dict[str, Any]]] = {
    "hf-maml": [{"delta": DELTA}, {"rho": RHO}],
    "ggs-maml": [SMOOTHING],
    "zo-maml": [SMOOTHING, SMOOTHING | {"baseline": "mean"}],
    "imaml": [{"lam": LAM}],
}
METHODS = {
    "@".join([name, *(str(x) for x in options.values() if isinstance(x, str))])
    + ("@rho" if "rho" in options else ""): kind(ALPHA, **options)
    for name, kind in methods().items()
    for options in OPTIONS.get(name, [{}])
}
DIMENSION = {"sine": 6, "policy": 4}  # the least with a hidden unit, and with two states
KRYLOV = {"policy": 2}  # a state's logits may all be shifted, and its gradient has no part there
ONE_STEP = {
    "maml": "fallah2019 defines it for one step; n-step-maml makes several",
    "hf-maml": "fallah2019 defines it for one step",
}
UNSEEN = {
    ("fo-maml", "D_h is D_in"): "no Hessian",
    ("fo-maml", "D_h reversed"): "no Hessian",
    ("reptile", "D_h is D_in"): "no Hessian",
    ("reptile", "D_h reversed"): "no Hessian",
    ("reptile", "D_o is D_in"): "no outer gradient",
}


@cache
def needs_balls(family: str) -> bool:
    case = instance(family, Key("agreement"), DIMENSION.get(family, 2))
    try:
        case.batches.D_o.at(case.w).gradient()
    except TypeError:
        return True
    return False


@cache
def drawn(family: str, steps: int, sharing: str = "nothing") -> Case:
    case = instance(family, Key("agreement"), DIMENSION.get(family, 2), steps)
    return SHARING[sharing](case)


SHARING: dict[str, Callable[[Case], Case]] = {
    "nothing": lambda case: case,
    "D_h with D_in": lambda case: replace(case, D_h=case.D_in),
    "a support set": lambda case: replace(
        case, D_in=case.D_in[:1] * case.steps, D_h=case.D_in[:1] * case.steps
    ),
    "all": lambda case: replace(case, D_in=(case.D_o,) * case.steps, D_h=(case.D_o,) * case.steps),
}


def suited(method: Method, family: str) -> Method:
    """Conjugate gradients are exact after as many iterations as they have directions to go."""
    if not hasattr(method, "iterations"):
        return method
    rank = KRYLOV.get(family, DIMENSION.get(family, 2))
    return replace(method, iterations=rank)


def fails(method: Method, family: str, case: Case) -> str | None:
    irrational = needs_balls(family) or getattr(method, "rho", None) is not None
    return disagreement(suited(method, family), case, in_balls=irrational)


def steps_of(method: Method) -> tuple[int, ...]:
    return (1,) if method.name in ONE_STEP else (1, 2, 3)


def test_every_method_has_a_definition_and_every_definition_a_method():
    assert {name.split("@")[0] for name in DEFINITIONS} == set(methods())
    read = [definition_of(method) for method in METHODS.values()]
    assert {id(x) for x in read} == {id(x) for x in DEFINITIONS.values()}


@pytest.mark.parametrize("family", families())
@pytest.mark.parametrize("name", METHODS)
def test_a_method_computes_what_its_definition_says(name, family):
    method = METHODS[name]
    for steps in steps_of(method):
        for sharing in SHARING:
            assert fails(method, family, drawn(family, steps, sharing)) is None, (steps, sharing)


@pytest.mark.parametrize("name", METHODS)
def test_tasks_may_start_at_points_of_their_own(name):
    case = drawn("rankone", 1)
    own = replace(case, w=np.stack([case.w, case.w[::-1] - DELTA]))
    assert fails(METHODS[name], "rankone", own) is None


@pytest.mark.parametrize("name", sorted(ONE_STEP))
def test_methods_of_one_step_are_no_more(name):
    case = drawn("rankone", 2)
    with pytest.raises(ValueError, match="inner steps must be 1"):
        DEFINITIONS[name](case.symbols)
    with pytest.raises(ValueError, match="inner steps must be 1"):
        methods()[name](ALPHA, **OPTIONS.get(name, [{}])[0]).direction(case.batches, case.w)


@pytest.mark.parametrize("family", sorted(DIMENSION))
def test_two_dimensions_are_too_few_where_more_are_taken(family):
    with flint.ctx.workprec(PRECISION):
        try:
            case = instance(family, Key("agreement"), 2)
        except ValueError:
            return
        gradient = case.batches.D_o.at(balls(case.w)).gradient()
        assert all(x.contains(0) for x in gradient.flat)


@pytest.mark.parametrize("family", sorted(KRYLOV))
def test_balls_do_not_settle_an_iteration_too_many(family):
    """Its residual is a ball around zero, by which it is divided."""
    method = methods()["imaml"](ALPHA, lam=LAM, iterations=DIMENSION[family])
    assert disagreement(method, drawn(family, 1), in_balls=True) is not None


def test_a_direction_of_another_shape_is_no_direction():
    method = planted(METHODS["maml"], lambda m, on, w: m.direction(on, w)[:1])
    assert "shape" in (fails(method, "quadratics", drawn("quadratics", 1)) or "")


def test_the_precision_at_hand_is_left_as_it_was():
    with flint.ctx.workprec(77):
        assert fails(METHODS["maml"], "logistic", drawn("logistic", 1)) is None
        assert flint.ctx.prec == 77


def test_a_method_without_a_definition_is_named():
    kind = type("Unwritten", (methods()["maml"],), {"name": "unwritten"})
    with pytest.raises(KeyError, match="unwritten has no definition among"):
        definition_of(kind(ALPHA))


# Planted mistakes --------------------------------------------------------------------------------

Direction = Callable[[Method, Batches, Any], Any]


def planted(method: Method, wrong: Direction) -> Method:
    """The method but for its direction, which ``wrong`` takes from the method as it should be."""

    def direction(self: Method, on: Batches, w: Any) -> Any:
        return wrong(method, on, w)

    return type("Planted", (type(method),), {"direction": direction})(**vars(method))


def shorter(on: Batches) -> Batches:
    return Batches(on.D_in[:-1], on.D_o, on.D_h[:-1], on.gaussian[:, :-1])


FOR_ALL: dict[str, Direction] = {
    "the sign is flipped": lambda m, on, w: -m.direction(on, w),
    "half the step size": lambda m, on, w: replace(m, alpha=m.alpha / 2).direction(on, w),
    "D_h is D_in": lambda m, on, w: m.direction(replace(on, D_h=on.D_in), w),
    "D_o is D_in": lambda m, on, w: m.direction(replace(on, D_o=on.D_in[0]), w),
    "D_in is D_o": lambda m, on, w: m.direction(replace(on, D_in=(on.D_o,) * on.steps), w),
    "a coordinate is left out": lambda m, on, w: m.direction(on, w) * np.array([1, 0]),
    "the tasks are swapped": lambda m, on, w: m.direction(on, w)[::-1],
}
FOR_SEVERAL_STEPS: dict[str, Direction] = {
    "a step is left out": lambda m, on, w: m.direction(shorter(on), w),
    "D_in reversed": lambda m, on, w: m.direction(replace(on, D_in=on.D_in[::-1]), w),
    "D_h reversed": lambda m, on, w: m.direction(replace(on, D_h=on.D_h[::-1]), w),
}
FOR_SMOOTHING: dict[str, Direction] = {
    "vectors of another step": lambda m, on, w: m.direction(
        replace(on, gaussian=on.gaussian[:, ::-1]), w
    ),
    "one vector for all": lambda m, on, w: m.direction(
        replace(on, gaussian=on.gaussian[:, :, :1] + 0 * on.gaussian), w
    ),
    "twice the radius": lambda m, on, w: replace(m, delta=2 * m.delta).direction(on, w),
}


def wrong_ways(method: Method) -> dict[str, Direction]:
    found = dict(FOR_ALL)
    if method.name not in ONE_STEP:
        found |= FOR_SEVERAL_STEPS
        if method.needs_gaussian:
            found |= FOR_SMOOTHING
    return found


@pytest.mark.parametrize(
    ("name", "mistake"), [(name, way) for name, m in METHODS.items() for way in wrong_ways(m)]
)
def test_a_mistake_in_any_method_is_caught(name, mistake):
    method = suited(METHODS[name], "rankone")
    case = drawn("rankone", max(steps_of(method)))
    found = fails(planted(method, wrong_ways(method)[mistake]), "rankone", case)
    unseen = (method.name, mistake) in UNSEEN
    assert (found is None) == unseen, UNSEEN.get((method.name, mistake), "the mistake is missed")


def test_what_methods_do_not_see_is_asked_of_them():
    asked = {(m.name, way) for m in METHODS.values() for way in wrong_ways(m)}
    assert asked >= set(UNSEEN)


def inner_step(m: Any, on: Batches, w: Any) -> Any:
    return w - m.alpha * on.D_in[0].at(w).gradient()


def v_of(m: Any, on: Batches, w: Any) -> Any:
    return on.D_o.at(inner_step(m, on, w)).gradient()


def flipped(m: Any, on: Batches, w: Any) -> Any:
    v = v_of(m, on, w)
    return v + m.alpha * on.D_h[0].at(w).hessian_vector(v)


def bent_at_the_wrong_point(m: Any, on: Batches, w: Any) -> Any:
    v = v_of(m, on, w)
    return v - m.alpha * on.D_h[0].at(inner_step(m, on, w)).hessian_vector(v)


def without_alpha(m: Any, on: Batches, w: Any) -> Any:
    v = v_of(m, on, w)
    return v - on.D_h[0].at(w).hessian_vector(v)


def not_adapted(m: Any, on: Batches, w: Any) -> Any:
    return on.D_o.at(w).gradient()


def last_factor_first(m: Any, on: Batches, w: Any) -> Any:
    path = [w]
    for D_in in on.D_in:
        path.append(path[-1] - m.alpha * D_in.at(path[-1]).gradient())
    v = on.D_o.at(path[-1]).gradient()
    for D_h, point in zip(on.D_h, path, strict=False):
        v = v - m.alpha * D_h.at(point).hessian_vector(v)
    return v


def bent_at_the_start(m: Any, on: Batches, w: Any) -> Any:
    v = methods()["fo-maml"](m.alpha).direction(on, w)
    for D_h in reversed(on.D_h):
        v = v - m.alpha * D_h.at(w).hessian_vector(v)
    return v


def one_sided(m: Any, on: Batches, w: Any) -> Any:
    v, near = v_of(m, on, w), on.D_h[0].at(w)
    return v - m.alpha * (near.moved(m.delta * v).gradient() - near.gradient()) / m.delta


def without_the_two(m: Any, on: Batches, w: Any) -> Any:
    v, near = v_of(m, on, w), on.D_h[0].at(w)
    return v - m.alpha * near.central(m.delta * v) / m.delta


def width_without_alpha(m: Any, on: Batches, w: Any) -> Any:
    return replace(m, rho=m.rho / m.alpha).direction(on, w)


def smoothed(product: Callable[..., Any]) -> Direction:
    def direction(m: Any, on: Batches, w: Any) -> Any:
        v, near, u = v_of(m, on, w), on.D_h[0].at(w), on.vectors(0, m.Q)
        return v - m.alpha * product(m, near, u, v)

    return direction


def _weights(m: Any, u: Any, v: Any, over: Any) -> Any:
    return apply(u, v) / (over * m.delta)


def _turned(m: Any, near: Any, u: Any, v: Any) -> Any:
    rise = near.around(m.delta * u).gradient() - near.gradient()[:, None, :]
    return apply_transposed(u, apply(rise, v)) / (m.Q * m.delta)


def _second(m: Any, near: Any, u: Any, v: Any, *, over: Any, times: int = 2) -> Any:
    above, below = (near.around(s * m.delta * u).value() for s in (1, -1))
    rise = above + below - times * near.value()[:, None]
    return apply_transposed(u, rise * apply(u, v)) / over


OF_ONE: dict[tuple[str, str], tuple[int, Direction]] = {
    ("maml", "the sign of the Hessian"): (1, flipped),
    ("maml", "the Hessian at w_1"): (1, bent_at_the_wrong_point),
    ("maml", "no alpha before the Hessian"): (1, without_alpha),
    ("maml", "no inner step"): (1, not_adapted),
    ("maml-explicit", "the sign of the Hessian"): (1, flipped),
    ("fo-maml", "no inner step"): (1, not_adapted),
    ("n-step-maml", "the product in the other order"): (3, last_factor_first),
    ("n-step-maml", "all Hessians at w"): (2, bent_at_the_start),
    ("hf-maml", "a one-sided difference"): (1, one_sided),
    ("hf-maml", "over delta, not 2 delta"): (1, without_the_two),
    ("hf-maml@rho", "a width without alpha"): (1, width_without_alpha),
    ("ggs-maml", "no 1/Q"): (
        1,
        smoothed(lambda m, near, u, v: near.forward(m.delta * u, _weights(m, u, v, 1))),
    ),
    ("ggs-maml", "transposed"): (1, smoothed(_turned)),
    ("zo-maml", "no 1/Q"): (
        1,
        smoothed(lambda m, *x: _second(m, *x, over=2 * m.delta**2)),
    ),
    ("zo-maml", "f(w) once"): (
        1,
        smoothed(lambda m, *x: _second(m, *x, over=2 * m.Q * m.delta**2, times=1)),
    ),
    ("zo-maml", "no 1/2"): (1, smoothed(lambda m, *x: _second(m, *x, over=m.Q * m.delta**2))),
    ("zo-maml@mean", "the other baseline"): (
        1,
        lambda m, on, w: replace(m, baseline="loss").direction(on, w),
    ),
    ("reptile", "not over alpha"): (2, lambda m, on, w: m.alpha * m.direction(on, w)),
    ("imaml", "no proximal term in the steps"): (
        2,
        lambda m, on, w: m.direction(on, inner_step(m, on, w)),
    ),
    ("imaml", "an iteration too few"): (
        1,
        lambda m, on, w: replace(m, iterations=m.iterations - 1).direction(on, w),
    ),
    ("imaml", "half of lambda"): (1, lambda m, on, w: replace(m, lam=m.lam / 2).direction(on, w)),
}


@pytest.mark.parametrize(("name", "mistake"), OF_ONE)
def test_a_mistake_in_one_method_is_caught(name, mistake):
    steps, wrong = OF_ONE[name, mistake]
    method = suited(METHODS[name], "rankone")
    assert fails(planted(method, wrong), "rankone", drawn("rankone", steps)) is not None


def test_every_reading_has_a_mistake_of_its_own():
    assert {name for name, _ in OF_ONE} == set(METHODS)


def test_balls_too_wide_to_decide_do_not_agree():
    wide, thin = (np.array([flint.arb(1, radius)]) for radius in (1e-3, 0))
    assert unlike(thin, thin) is None
    assert unlike(wide, thin) is not None
    assert unlike(thin, np.array([flint.fmpq(1)])) is None
    with flint.ctx.workprec(PRECISION):  # the sum is one more ball, as precise as it is made
        other = thin + flint.fmpq(1, 10**30)
    assert unlike(thin, other) is not None
    assert unlike(np.array([flint.arb("nan")]), thin) is not None


# Objectives and step sizes -----------------------------------------------------------------------


def tasks_of(case: Case) -> Tasks:
    return Tasks.of_problem(case.problem)


def at_balls(family: str, case: Case) -> Case:
    return replace(case, w=balls(case.w)) if needs_balls(family) else case


@pytest.mark.parametrize("family", families())
def test_the_objective_and_its_gradient_are_what_they_are_defined_to_be(family):
    with flint.ctx.workprec(PRECISION):
        case = at_balls(family, drawn(family, 1))
        made = Objective.F(tasks_of(case), ALPHA)
        values = {"alpha": ALPHA}
        assert unlike(made.value(case.w), case.value(n.F(n.w), values)) is None
        assert unlike(made.gradient(case.w), case.value(n.nabla_F(n.w), values)) is None


@pytest.mark.parametrize("size", [1, 2])
@pytest.mark.parametrize("family", families())
def test_the_objective_over_batches_is_what_it_is_defined_to_be(family, size):
    with flint.ctx.workprec(PRECISION):
        case = at_balls(family, drawn(family, 1))
        made = Objective.F_hat(tasks_of(case), ALPHA, size)
        values = {"alpha": ALPHA, "D_test": size}
        assert unlike(made.value(case.w), case.value(n.F_hat(n.w), values)) is None
        assert unlike(made.gradient(case.w), case.value(n.nabla_F_hat(n.w), values)) is None


@pytest.mark.parametrize("steps", [1, 2, 3])
@pytest.mark.parametrize("family", families())
def test_objectives_of_several_steps_are_what_they_are_defined_to_be(family, steps):
    values = {"alpha": ALPHA}
    with flint.ctx.workprec(PRECISION):
        case = at_balls(family, drawn(family, steps, "a support set"))
        tasks, batches = tasks_of(case), case.batches
        whole = Objective.F(tasks, ALPHA, steps)
        support, query = batches.D_in[0], batches.D_o
        part = Objective.finite_sum(support, query, tasks.probability, ALPHA, steps)
        for made, on in ((whole, Estimate.exact(steps)), (part, case.symbols)):
            value = n.E(n.over_tasks, n.loss(on.task, iterates(on)[-1], on.D_o))
            gradient = n.E(n.over_tasks, n_step_maml(on))
            assert unlike(made.value(case.w), case.value(value, values)) is None
            assert unlike(made.gradient(case.w), case.value(gradient, values)) is None


def test_mistakes_in_an_objective_are_caught():
    case, values = drawn("rankone", 1), {"alpha": ALPHA, "D_test": 2}
    right, tasks = Objective.F(tasks_of(case), ALPHA), tasks_of(case)
    uniform = Objective(ALPHA, (0 * tasks.probability + flint.fmpq(1, 2),), right.batches)
    for wrong in (uniform, Objective.F(tasks, ALPHA / 2), Objective.F(tasks, ALPHA, 2)):
        assert unlike(wrong.value(case.w), case.value(n.F(n.w), values)) is not None
        assert unlike(wrong.gradient(case.w), case.value(n.nabla_F(n.w), values)) is not None
    once = Objective.F_hat(tasks, ALPHA, 1)
    assert unlike(once.value(case.w), case.value(n.F_hat(n.w), values)) is not None
    assert unlike(once.gradient(case.w), case.value(n.nabla_F_hat(n.w), values)) is not None


@pytest.mark.parametrize("family", families())
def test_smoothness_is_what_it_is_defined_to_be(family):
    with flint.ctx.workprec(PRECISION):
        case = replace(drawn(family, 1), w=balls(drawn(family, 1).w))
        tasks = tasks_of(case)
        step = StochasticStep(flint.fmpq(3), RHO, ALPHA, flint.fmpq(1))
        values = {"alpha": ALPHA, "rho": RHO, "L": flint.fmpq(3)}
        found = step.smoothness(tasks.losses, case.w, tasks.probability)
        assert unlike(found, case.value(n.smoothness(n.w), values)) is None
        assert unlike(2 * found, case.value(n.smoothness(n.w), values)) is not None


@pytest.mark.parametrize("family", families())
def test_the_stochastic_step_size_is_what_it_is_defined_to_be(family):
    """For a collection of three members, two of them the same task with the same batch."""
    values = {"alpha": ALPHA, "rho": RHO, "L": flint.fmpq(3)}
    chosen = np.array([0, 1, 0])
    with flint.ctx.workprec(PRECISION):
        case = drawn(family, 1)
        tasks, weights = tasks_of(case).take(chosen), case.D_o[chosen]
        w = balls(case.w)
        found = StochasticStep(flint.fmpq(3), RHO, ALPHA, flint.fmpq(1))(tasks.weighted(weights), w)
        given = {name: np.array([x], dtype=object) for name, x in values.items()}
        evaluator = Evaluator(case.problem, given, Exact(PRECISION), slots=2)
        mixed = (weights[..., None] * case.problem.coefficients[0][chosen]).sum(axis=1)
        third = np.full((1, 3), flint.fmpq(1, 3), dtype=object)
        scope = {
            "tasks_beta": Collection(0, third, (mixed[None, ...],), (0, 1, 0)),
            "w": evaluator.place(w[None, :], ()),
        }
        defined = evaluator.value(n.beta_tilde(n.tasks, n.w), scope, 1)
        assert unlike(found, defined.reshape(())) is None
