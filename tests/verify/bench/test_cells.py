"""The grid of cells, and the data of a cell."""

from itertools import combinations

import numpy as np
import pytest

from lemmacheck.verify.bench import cells, instances
from lemmacheck.verify.bench.cells import Cell, choose, fitting, grid, quick

SMALL = [Cell(case, "maml", 3, 1761 if case == "sine" else 4) for case in cells.CASES]
AROUND = Cell("logistic", "zo-maml", 2, 4)


def test_ids_are_unique_and_say_what_a_cell_is():
    ids = [cell.id for cell in grid()]
    assert len(set(ids)) == len(ids)
    assert "cosine-maml-B512-d32-N1-float64" in ids
    assert "sine-ggs-maml-B512-d1761-N1-float64" in ids


def test_another_number_of_samples_is_another_id():
    assert Cell("logistic", "maml", 2, 4, samples=7).id != Cell("logistic", "maml", 2, 4).id


def test_every_case_has_every_method_both_precisions_and_all_shapes():
    for case in cells.CASES:
        own = [cell for cell in grid() if cell.case == case]
        usual = [c for c in own if c.method == "maml" and c.dtype == "float64"]
        assert {c.method for c in own} == set(cells.METHODS)
        assert {c.dtype for c in own} == {"float64", "float32"}
        assert len(usual) == len(cells.TASKS) * len(cells.STEPS) * (1 if case == "sine" else 3)


def test_a_quick_grid_has_single_tasks_and_batches_of_every_case():
    chosen = quick(grid())
    assert {(c.case, c.tasks) for c in chosen} == {(c, b) for c in cells.CASES for b in (1, 512)}


def test_cells_are_chosen_by_case_and_by_a_part_of_the_id():
    chosen = choose(grid(), ["sine"], "N5")
    assert [c.tasks for c in chosen] == list(cells.TASKS)
    assert {(c.case, c.steps) for c in chosen} == {("sine", 5)}


@pytest.mark.parametrize("wrong", [(["cubic"], None), ((), "no such part")])
def test_an_empty_choice_is_an_error(wrong):
    with pytest.raises(ValueError, match=r"cubic|no such part"):
        choose(grid(), *wrong)


def test_a_cell_beyond_the_memory_is_left_out_with_the_reason():
    large = Cell("quadratic", "maml", 4096, 256)
    small = Cell("quadratic", "maml", 1, 4)
    kept, skipped = fitting([small, large], 8 << 30)
    assert kept == (small,)
    assert "GiB are allowed" in skipped[large.id]
    assert large.data_bytes > 4096 * 256**2 * 8


@pytest.mark.parametrize("cell", [*SMALL, AROUND], ids=lambda cell: cell.id)
def test_data_are_the_same_at_every_draw_and_as_large_as_said(cell):
    first, second = instances.draw(cell), instances.draw(cell)
    for name, array in first.items():
        np.testing.assert_array_equal(array, second[name])
        assert array.dtype == cell.dtype
    assert sum(array.nbytes for array in first.values()) == cell.data_bytes


@pytest.mark.parametrize("cell", SMALL, ids=lambda cell: cell.id)
def test_what_is_written_is_what_was_drawn(cell, tmp_path):
    instances.write(cell, tmp_path)
    drawn = instances.draw(cell)
    assert {path.stem for path in tmp_path.iterdir()} == set(drawn)
    for name, array in drawn.items():
        np.testing.assert_array_equal(np.load(tmp_path / f"{name}.npy"), array)


def test_different_cells_have_different_points():
    points = [instances.draw(Cell("cosine", "maml", B, 4))["w"] for B in (1, 2, 3)]
    assert not any(np.array_equal(a, b) for a, b in combinations(points, 2))


def test_matrices_are_symmetric_in_both_precisions():
    for dtype in ("float64", "float32"):
        A = instances.draw(Cell("quadratic", "maml", 5, 6, dtype=dtype))["A"]
        np.testing.assert_array_equal(A, np.swapaxes(A, 1, 2))
