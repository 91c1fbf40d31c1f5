"""The rate of the array reading counts instances that were evaluated."""

from lemmacheck.verify.adversary import throughput as module
from lemmacheck.verify.adversary.throughput import BLOCK, throughput
from tests.verify.planted import INNER


def test_every_instance_counted_was_measured(monkeypatch):
    sizes = []
    real = module.measure
    monkeypatch.setattr(module, "measure", lambda c, x: sizes.append(x.size) or real(c, x))
    monkeypatch.setattr(module, "processors", lambda: 2)
    assert throughput(INNER, tasks=1, dimension=1, rounds=2) > 0
    assert sizes == [BLOCK] * (2 + 2 * 2)
