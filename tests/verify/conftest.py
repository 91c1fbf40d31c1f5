"""What the tests of the hall share."""

import pytest

from lemmacheck.verify import coq
from lemmacheck.verify.coq import CoqReport


@pytest.fixture
def no_coq(monkeypatch):
    """As on a machine without coqc."""
    monkeypatch.setattr(coq, "check", lambda *_, **__: CoqReport(available=False))
