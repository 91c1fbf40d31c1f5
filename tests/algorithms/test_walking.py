"""Folders are walked: what a file defines is found, and nothing else."""

from __future__ import annotations

import abc
import sys
from pathlib import Path

import pytest

from lemmacheck.algorithms.walking import defined_in

pytestmark = pytest.mark.arrays


class Shape(abc.ABC):
    """What the modules of the test define."""

    @abc.abstractmethod
    def sides(self) -> int: ...


def test_concrete_classes_of_the_kind_are_found_where_they_are_defined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "walked_shapes"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "_base.py").write_text(
        "import sys\nShape = sys.modules['walked_kind'].Shape\n"
        "class Hidden(Shape):\n    def sides(self): return 0\n"
    )
    (folder / "triangle.py").write_text(
        "from walked_shapes._base import Hidden, Shape\n"
        "class Abstract(Shape): pass\n"
        "class Other: pass\n"
        "class Triangle(Shape):\n    def sides(self): return 3\n"
    )
    monkeypatch.setitem(sys.modules, "walked_kind", sys.modules[__name__])
    monkeypatch.syspath_prepend(str(tmp_path))
    found = list(defined_in("walked_shapes", [str(folder)], Shape))
    assert [kind.__name__ for kind in found] == ["Triangle"]
