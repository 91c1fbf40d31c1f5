"""How many instances a minute the array reading evaluates, on all processors."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

from lemmacheck.algorithms.counter import Key
from lemmacheck.proofs.claim import Claim
from lemmacheck.verify.adversary.space import Region, draw
from lemmacheck.verify.truth import measure
from lemmacheck.verify.workers import processors

BLOCK = 4096  # instances that stay in cache together
ROUNDS = 40  # of every thread


def throughput(claim: Claim, tasks: int = 3, dimension: int = 4, rounds: int = ROUNDS) -> float:
    """Instances a minute: certified constants, hypotheses and both sides, of splines.

    Every thread evaluates a block of its own, so nothing is remembered from one to the other.
    """
    region = Region("splines", tasks, 1, dimension, {}, bounded=True)
    threads = processors()
    blocks = [draw(claim, region, Key(claim.id, "speed", k), BLOCK) for k in range(threads)]

    def work(number: int) -> None:
        for _ in range(rounds):
            measure(claim, blocks[number])

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda number: measure(claim, blocks[number]), range(threads)))  # warm up
        began = time.perf_counter()
        list(pool.map(work, range(threads)))
        seconds = time.perf_counter() - began
    return 60 * threads * rounds * BLOCK / seconds
