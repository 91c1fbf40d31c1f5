"""Records as a run makes them, with numbers chosen by the tests."""

from lemmacheck.verify.bench.cells import Cell

OURS = "lemmacheck numpy"


def side(median=None, memory=None, error=None):
    rounds = [] if median is None else [median] * 7
    return {
        "first": median,
        "median": median,
        "low": median,
        "high": median,
        "memory": memory,
        "deviation": 0.0,
        "rounds": rounds,
        "count": 1,
        "error": error,
    }


def record(cell: Cell, ours, peers, memory=None):
    """A measured cell: seconds of ours and of each peer, and bytes by name."""
    memory = memory or {}
    sides = {OURS: side(ours, memory.get(OURS))}
    sides |= {name: side(seconds, memory.get(name)) for name, seconds in peers.items()}
    best = min(peers, key=lambda name: peers[name])
    ratio = ours / peers[best]
    return {
        "id": cell.id,
        "cell": cell.payload(),
        "setting": "x",
        "status": "measured",
        "why": "",
        "floor": {"bytes": 1, "flops": 1, "seconds": ours / 4, "by": "memory"},
        "sides": sides,
        "left_out": [],
        "own": OURS,
        "best": best,
        "ratio": ratio,
        "ratio_low": ratio * 0.9,
        "ratio_high": ratio * 1.1,
    }
