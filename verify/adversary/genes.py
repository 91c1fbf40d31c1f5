"""What may change in an instance: integer directions that keep it a valid instance.

Everything that a search moves is an integer on a lattice, so an instance moves by an integer
combination of a few directions, a whole batch at once, and stays exactly decidable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from lemmacheck.algorithms.families import families
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.adversary.space import alphas
from lemmacheck.verify.instances import Instances, constants_of, lowest

FINEST = 2**12  # a lattice grows no finer


@dataclass(frozen=True, eq=False)
class Genes:
    """The directions of the instances of one region, and how far each may go.

    Args:
        claim: decides what is free, and which signs.
        like: instances of the region.
        free: curvatures may differ between tasks and samples.

    """

    claim: Claim
    like: Instances
    free: bool

    @cached_property
    def blocks(self) -> Mapping[str, Any]:
        """For each array that moves, its directions as (genes of the array, entries)."""
        recipe = self.like.recipe
        found = {
            "coefficients": self._coefficients(),
            "task_weights": _each(recipe.task_weights),
            "sample_weights": _each(recipe.sample_weights),
        }
        if "skew" in recipe.parameters:
            found["skew"] = _each(recipe.parameters["skew"])
        return found | {name: _each(array) for name, array in sorted(self.like.lattice.items())}

    @property
    def count(self) -> int:
        """The number G of directions."""
        return sum(len(block) for block in self.blocks.values())

    def _coefficients(self) -> Any:
        """The family's own moves, of single samples and of all together."""
        recipe = self.like.recipe
        _, tasks, samples, features = recipe.coefficients.shape
        rows = []
        for move in families()[recipe.family].moves(recipe.dimension, features):
            direction = np.asarray(move.direction)
            rows.append(np.broadcast_to(direction, (tasks, samples, features)))
            if (move.shared and not self.free) or tasks * samples == 1:
                continue
            for i, s in np.ndindex(tasks, samples):
                row = np.zeros((tasks, samples, features))
                row[i, s] = direction
                rows.append(row)
        return np.stack(rows).reshape(len(rows), -1)

    def shift(self, parents: Instances, steps: Any) -> Instances:
        """The parents moved by integer steps (B, G), brought back where a sign forbids them."""
        moved: dict[str, Any] = {}
        at = 0
        for name, block in self.blocks.items():
            part = steps[:, at : at + len(block)]
            # Integers below 2**53 are exact in float64, whose products are a hundred times faster.
            moved[name] = np.rint(part.astype(np.float64) @ block).astype(np.int64)
            at += len(block)
        recipe = parents.recipe

        def plus(array: Any, name: str) -> Any:
            return array + moved[name].reshape(array.shape)

        parameters = dict(recipe.parameters)
        if "skew" in parameters:
            parameters["skew"] = plus(parameters["skew"], "skew")
        changed = replace(
            recipe,
            coefficients=plus(recipe.coefficients, "coefficients"),
            task_weights=np.maximum(plus(recipe.task_weights, "task_weights"), 1),
            sample_weights=np.maximum(plus(recipe.sample_weights, "sample_weights"), 1),
            parameters=parameters,
        )
        lattice = {n: self.within(n, plus(a, n), parents) for n, a in parents.lattice.items()}
        return replace(parents, recipe=changed, lattice=lattice)

    def within(self, name: str, array: Any, of: Instances) -> Any:
        """The integers of a symbol brought into the range that it may have."""
        if name == "alpha" and array.ndim == 1:
            values, denominator = alphas(self.claim)
            scale = of.denominator // denominator
            return np.clip(array, scale * min(values), scale * max(values))
        low = 0 if name in self._constants else self._lowest.get(name)
        return array if low is None else np.maximum(array, low)

    @cached_property
    def _constants(self) -> set[str]:
        return constants_of(self.claim)

    @cached_property
    def _lowest(self) -> dict[str, int | None]:
        return {symbol.name: lowest(symbol) for symbol in self.claim.symbols}


def _each(array: Any) -> Any:
    """One direction for each entry."""
    return np.eye(int(np.prod(array.shape[1:])))


def refined(instances: Instances) -> Instances:
    """The same numbers on a lattice twice as fine, or the same instances where it is the finest."""
    recipe = instances.recipe
    if 2 * max(instances.denominator, recipe.denominator) > FINEST:
        return instances
    finer = replace(
        recipe,
        denominator=2 * recipe.denominator,
        coefficients=2 * recipe.coefficients,
        parameters={name: 2 * array for name, array in recipe.parameters.items()},
    )
    lattice = {name: 2 * array for name, array in instances.lattice.items()}
    return replace(instances, recipe=finer, lattice=lattice, denominator=2 * instances.denominator)


def join(a: Instances, b: Instances) -> Instances:
    """Both batches, of one region and one denominator, one after the other."""
    glue = np.concatenate
    recipe = replace(
        a.recipe,
        coefficients=glue([a.recipe.coefficients, b.recipe.coefficients]),
        task_weights=glue([a.recipe.task_weights, b.recipe.task_weights]),
        sample_weights=glue([a.recipe.sample_weights, b.recipe.sample_weights]),
        parameters={n: glue([p, b.recipe.parameters[n]]) for n, p in a.recipe.parameters.items()},
    )
    lattice = {n: glue([p, b.lattice[n]]) for n, p in a.lattice.items()}
    return replace(a, recipe=recipe, lattice=lattice)
