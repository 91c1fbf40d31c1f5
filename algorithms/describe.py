"""Losses as a person writes them down."""

from __future__ import annotations

from lemmacheck.algorithms.problem import Problem


def losses(problem: Problem, instance: int = 0) -> dict[str, str]:
    """Each sample's loss of one instance as a formula, by the name of its task and sample."""
    names = problem.family.names(instance)
    found = {}
    for i in range(problem.tasks):
        for s in range(problem.samples):
            terms = zip(problem.coefficients[instance, i, s], names, strict=True)
            text = " + ".join(f"({c}) {name}" for c, name in terms if c != 0) or "0"
            chance = (
                problem.task_probability[instance, i] * problem.sample_probability[instance, i, s]
            )
            key = f"task {i + 1}" + (f", sample {s + 1}" if problem.samples > 1 else "")
            found[f"{key} (chance {chance})"] = text.replace("+ (-", "- (").replace("(1) ", "")
    return found
