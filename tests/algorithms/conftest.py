"""What the tests of this room ask for by name."""

from __future__ import annotations

import pytest

from tests.algorithms._backends import BACKENDS, Backend


@pytest.fixture(params=BACKENDS, ids=lambda backend: backend.name.lower())
def backend(request: pytest.FixtureRequest) -> Backend:
    return request.param
