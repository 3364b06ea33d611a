"""Flows between cells from files: those of a large one are read again each time, and make the same graphs."""

import numpy as np
import pyarrow as pa
import pytest
import toy_region

from mobclip.errors import InputError
from mobclip.features import files
from mobclip.features.cell_flows import CellFlows
from mobclip.geo import h3_cells
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

ROWS = 900


@pytest.fixture(scope="module")
def cells():
    return toy_region.region_cells()


@pytest.fixture(params=["flows.parquet", "flows.csv"])
def path(request, cells, tmp_path):
    """Flows of two kinds between the first 50 cells, with names of kinds in some rows only."""
    draw = np.random.default_rng(0)
    start, end = (h3_cells.to_text(draw.choice(cells[:50], size=ROWS)) for _ in range(2))
    kind = ["freight" if row % 3 == 0 else None for row in range(ROWS)]
    start[5] = end[7] = None
    path = tmp_path / request.param
    columns = {"origin": start, "destination": end, "flow": draw.exponential(size=ROWS), "kind": kind}
    write_table(Table(pa.table(columns)), path)
    return path


@pytest.fixture
def large(monkeypatch):
    monkeypatch.setattr(files, "MAX_ROWS_HELD", 100)
    monkeypatch.setattr(files, "BATCH_ROWS", 70)
    monkeypatch.setattr(files, "MAX_CELLS_KNOWN", 20)


def test_a_small_file_is_held_and_a_large_one_makes_the_same_graphs(path, cells, request):
    held = files.read_cell_flows(path)
    request.getfixturevalue("large")
    file = files.read_cell_flows(path)
    assert isinstance(held, CellFlows) and not isinstance(file, CellFlows)
    assert len(list(file.batches())) == 13
    expected, made = (table.graphs(cells) for table in (held, file))
    assert list(made) == list(expected) == ["flows", "freight"]
    for kind in made:
        assert (made[kind].flows.data == expected[kind].flows.data).all()
        assert (made[kind].flows.indices == expected[kind].flows.indices).all()
        assert (made[kind].within == expected[kind].within).all()
    assert file.outside(cells[:30]) == held.outside(cells[:30]) and held.outside(cells) == (2, ROWS)


def test_rows_of_a_large_file_that_are_no_flows_are_named(path, cells, large):
    text = "\n".join(
        ["origin,destination,flow", *["85283473fffffff,85283447fffffff,1"] * 200, "85283473fffffff,nowhere,1"]
    )
    wrong = path.with_name("wrong.csv")
    wrong.write_text(text)
    with pytest.raises(InputError, match="nowhere.*row 201|row 201.*nowhere|Row 201"):
        files.read_cell_flows(wrong).graphs(cells)
    wrong.write_text(text.replace("nowhere,1", "85283447fffffff,-1"))
    with pytest.raises(InputError, match="wrong.csv have negative"):
        files.read_cell_flows(wrong).graphs(cells)
    wrong.write_text(text.replace("destination", "to"))
    with pytest.raises(InputError, match="destination"):
        files.read_cell_flows(wrong)


def test_a_file_that_grows_while_it_is_read_is_refused(path, cells, large):
    file = files.read_cell_flows(path)
    next(file.batches())
    with path.open("ab") as end:
        end.write(b"\n")
    with pytest.raises(InputError, match="chang"):
        file.graphs(cells)
