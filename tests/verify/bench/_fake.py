"""Sides for tests, in processes of their own: right, wrong, failing or dying as planned."""

from lemmacheck.verify.bench.sides import Side

SOURCE = """
import os, time
import numpy as np

PLAN = {plan!r}
poisoned = []

def about(device):
    if "absent" in PLAN:
        raise RuntimeError("no such library")
    return {{"versions": {{"fake": "1"}}}}

def forms(cell, device):
    return PLAN["forms"]

def load(arrays, device, form):
    return arrays

def bind(cell, form):
    if PLAN.get("raises") == form:
        poisoned.append(form)
        raise ValueError("no compiler in /usr/lib/python/thing.py")
    if PLAN.get("dies") == form:
        os._exit(9)
    if PLAN.get("sleeps") == form:
        time.sleep(60)
    error = PLAN.get("errors", {{}}).get(form, 0.0)
    calls = []
    def call(data):
        assert not poisoned
        calls.append(form)
        if PLAN.get("dies_later") == form and len(calls) > PLAN.get("after", 0):
            os._exit(9)
        time.sleep(PLAN.get("takes", {{}}).get(form, 0.0))
        return data["w"] + error * abs(data["w"]).max()
    return lambda data: lambda: call(data)

def host(result):
    print("a library that prints")
    return np.asarray(result)
"""


def fake(folder, name, forms=("plain",), limit=30.0, slow="", **plan):
    """A side whose meta-gradient is w, but for what is planned."""
    path = folder / f"{name}.py"
    path.write_text(SOURCE.format(plan={"forms": forms, **plan}))
    return Side(name, path, limit=limit, slow=slow)


def fake_ours(folder, **plan):
    return fake(folder, "lemmacheck", plan.pop("forms", ("numpy",)), **plan)
