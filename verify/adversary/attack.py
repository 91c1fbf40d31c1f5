"""A long attack on one claim: it keeps its best, and goes on where it stopped."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.reports.write import write_text
from lemmacheck.verify.adversary.search import DEEP, Entered, Hunt, Tour
from lemmacheck.verify.adversary.space import regions
from lemmacheck.verify.instances import Instances
from lemmacheck.verify.truth import Outcome, decide

FORMAT = 1
RETURNS = 2  # to the nearest regions after each new one


class AttackError(ValueError):
    """What was kept of an attack cannot be gone on with; the message says why, and the cure."""


@dataclass(eq=False)
class Attack:
    """An attack in progress; `seconds` is the time spent on it, in all its runs."""

    claim: Claim
    seed: int
    tour: Tour
    seconds: float = 0.0

    @classmethod
    def begin(cls, claim: Claim, seed: int) -> Attack:
        """A fresh attack, whose stream the seed fixes."""
        return cls(claim, seed, Tour(Hunt(claim, DEEP), Key(claim.id, "attack", seed)))

    def go_on(
        self,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
        seen: Callable[[], None] = lambda: None,
    ) -> None:
        """Attack until a violation with a real margin is found, or for about so many seconds; what
        was `seen` is told after every region.
        """
        began, before = clock(), self.seconds
        if not self.tour.entries:
            self.tour.hunt.ask(self.tour.key)
        while not self.tour.hunt.over and clock() - began < seconds:
            if self.tour.returns < RETURNS * self.tour.entries:
                self.tour.go_back() if self.tour.entered else self.tour.enter()
            else:
                self.tour.enter()
            self.seconds = before + clock() - began
            seen()

    def save(self, path: Path) -> None:
        """Keep everything needed to go on, atomically."""
        hunt, near = self.tour.hunt, self.tour.hunt.nearest
        data = {
            "format": FORMAT,
            "claim": self.claim.id,
            "statement": self.claim.statement_hash,
            "seed": self.seed,
            "seconds": self.seconds,
            "drawn": hunt.drawn,
            "admitted": hunt.admitted,
            "entries": self.tour.entries,
            "returns": self.tour.returns,
            "entered": [[str(e.region), e.best, e.vain] for e in self.tour.entered],
            "ratio": near.ratio,
            "tight": near.instance.to_json() if near.instance else None,
            "terms": [None if x != x else float(x) for x in near.forced],
            "violation": hunt.violation[0].to_json() if hunt.violation else None,
            "undecided": hunt.undecided,
        }
        write_text(path, json.dumps(data, indent=1) + "\n")

    @classmethod
    def load(cls, claim: Claim, seed: int, path: Path) -> Attack:
        """The attack that `save` kept; a violation is decided again before it is believed.

        Raises:
            AttackError: the file is not one of this claim, statement and seed.

        """
        try:
            data = json.loads(path.read_text())
            wanted = {"claim": claim.id, "statement": claim.statement_hash, "seed": seed}
            for name, value in {"format": FORMAT, **wanted}.items():
                if data[name] != value:
                    raise ValueError(f"its {name} is {data[name]!r}, not {value!r}")
            return cls._restored(claim, seed, data)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError, OSError) as error:
            raise AttackError(
                f"{path} cannot be gone on with: {error}; remove it or give --fresh"
            ) from error

    @classmethod
    def _restored(cls, claim: Claim, seed: int, data: Mapping[str, Any]) -> Attack:
        attack = cls.begin(claim, seed)
        tour, hunt, near = attack.tour, attack.tour.hunt, attack.tour.hunt.nearest
        attack.seconds = float(data["seconds"])
        tour.entries, tour.returns = int(data["entries"]), int(data["returns"])
        hunt.drawn, hunt.admitted = int(data["drawn"]), int(data["admitted"])
        hunt.undecided = data["undecided"]
        names = {}
        for _, region in zip(range(tour.entries), regions(claim, tour.key), strict=False):
            names[str(region)] = region
        tour.entered = [Entered(names[n], float(best), int(v)) for n, best, v in data["entered"]]
        if data["tight"] is not None:
            near.ratio = float(data["ratio"])
            near.instance = Instances.from_json(data["tight"])
        for k, value in enumerate(data["terms"]):
            near.forced[k] = float("nan") if value is None else float(value)
        if data["violation"] is not None:
            instance = Instances.from_json(data["violation"])
            decided = decide(claim, instance)
            if decided.outcome is not Outcome.VIOLATED:
                raise ValueError("its violation is none")
            hunt.violation = instance, decided
        return attack


def path_of(claim: Claim, folder: Path) -> Path:
    """Where an attack on the claim is kept."""
    return folder / f"{claim.id.replace('/', '-')}.json"
