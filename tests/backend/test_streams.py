"""Points and cells that are read in batches give the same counts, sums and means by cell as those that are read at once."""

import functools
import pickle

import numpy as np
import pyarrow as pa
import pytest
import shapely

from mobclip.aggregation.duckdb_engine import DuckDb
from mobclip.bundle.locations import Source, find_source
from mobclip.errors import InputError
from mobclip.features import streams
from mobclip.features.cells import means_of_points, summed_counts
from mobclip.features.inputs import lonlat_of, value_columns
from mobclip.features.poi import counts_by_cell
from mobclip.geo import h3_cells
from mobclip.io.batches import open_batches
from mobclip.io.memory import Memory
from mobclip.io.stored_table import StoredTable
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

ROWS = 3000
ENGINE = DuckDb(Memory(1_000_000_000))


@pytest.fixture(scope="module")
def points(toy_cells):
    """Points in and around the cells, some without a place, a category or a value."""
    draw = np.random.default_rng(0)
    lon, lat = draw.uniform([-85, 33.3], [-83.6, 34.3], (ROWS, 2)).T
    lost = draw.random(ROWS) < 0.02
    kinds = draw.choice(["shop", " shop ", "Café", "école", "", "  ", "a,b"], ROWS)
    finer = h3_cells.cells_at(np.column_stack([lon, lat]), 9)
    columns = {
        "kind": pa.array(kinds, mask=draw.random(ROWS) < 0.1),
        "value": pa.array(draw.normal(size=ROWS), mask=draw.random(ROWS) < 0.4),
        "whole": draw.integers(0, 100, ROWS),
        "code": pa.array([f"{number:05d}" for number in draw.integers(0, 99, ROWS)]),
    }
    places = {
        "lonlat": {"lon": pa.array(lon, mask=lost), "lat": pa.array(lat, mask=lost)},
        "h3": {"h3": pa.array(h3_cells.to_text(finer), mask=lost)},
        "hex": {"hex_id": pa.array(finer, mask=lost)},
    }
    shapes = shapely.points(lon, lat)
    shapes[lost] = None
    return {name: pa.table({**place, **columns}) for name, place in places.items()}, pa.table(columns), shapes


@pytest.fixture(params=["lonlat.csv", "lonlat.parquet", "h3.csv", "hex.parquet", "places.gpkg", "places.parquet"])
def path(request, points, tmp_path):
    tables, columns, shapes = points
    kind = request.param.split(".")[0]
    table = Table(columns, shapes, WGS84) if kind == "places" else Table(tables[kind])
    write_table(table, tmp_path / request.param)
    return tmp_path / request.param


def opened(path):
    batches = open_batches(path, rows=700)
    return batches, find_source(StoredTable(batches))


def test_what_says_where_rows_are_is_the_same(path):
    assert opened(path)[1] == find_source(read_table(path))


def test_points_are_counted_by_category_and_cell(path, toy_cells):
    rows = read_table(path)
    expected = counts_by_cell(lonlat_of(rows, toy_cells), rows.texts("kind"), toy_cells, 20)
    found = streams.count_points(*opened(path), "kind", toy_cells, ENGINE, min_points=20)
    assert found.names == expected.names == ("Café", "a,b", "shop", "école") and found.remarks == expected.remarks
    assert np.array_equal(found.values, expected.values) and found.values.sum() > 300


def test_columns_are_added_up_and_averaged_by_cell(path, toy_cells):
    rows, names = read_table(path), ["value", "whole"]
    lonlat, values = lonlat_of(rows, toy_cells), np.column_stack([rows.numbers(name) for name in names])
    sums, known = streams.sum_columns(*opened(path), names, toy_cells, ENGINE)
    np.testing.assert_allclose(sums, summed_counts(lonlat, values, toy_cells, names, "x"), rtol=1e-9)
    np.testing.assert_allclose(
        sums / np.where(known > 0, known, np.nan), means_of_points(lonlat, values, toy_cells), rtol=1e-9
    )


def test_numeric_columns_are_those_of_the_whole_table(path):
    batches, source = opened(path)
    assert streams.value_columns(batches, source) == value_columns(read_table(path)) == ["value", "whole"]


def test_a_column_of_numbers_with_one_text_far_below_is_no_column_of_numbers(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("lon,lat,a,b,c\n" + "1,2,3,4,\n" * 900 + "1,2,3.5,007,\n")
    batches, source = opened(path)
    assert streams.value_columns(batches, source) == value_columns(read_table(path)) == ["a"]


def test_rows_without_a_place_at_the_beginning_do_not_decide_where_rows_are(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("h3,lon,lat\n" + ",1,2\n" * 900 + "862830807ffffff,1,2\n")
    assert opened(path)[1] == find_source(read_table(path)) == Source(h3="h3")
    path.write_text("h3,lon,lat\n" + ",1,2\n" * 900)
    assert opened(path)[1] == find_source(read_table(path)) and opened(path)[1].lon == "lon" and opened(path)[1].skipped


@pytest.mark.parametrize("text", ["", "  "])
def test_points_without_any_category_are_refused(tmp_path, toy_cells, text):
    path = tmp_path / "table.csv"
    path.write_text("lon,lat,kind\n" + f"-84.3,33.8,{text}\n" * 900)
    with pytest.raises(InputError, match="None of the points has a category"):
        streams.count_points(*opened(path), "kind", toy_cells, ENGINE)


def test_points_elsewhere_are_refused_with_both_extents_as_at_once(tmp_path, toy_cells):
    path = tmp_path / "table.csv"
    places = [f"{lon},{lat},bar\n" for lon, lat in np.random.default_rng(1).uniform([-170, -10], [10, 50], (900, 2))]
    for rows in (places, ["179.5,0,bar\n", "-179,1,bar\n"] * 500, ["10,50,bar\n"] * 900):
        path.write_text("lon,lat,kind\n" + "".join(row for row in rows if not row.startswith("-84")))
        table = read_table(path)
        with pytest.raises(InputError) as expected:
            counts_by_cell(lonlat_of(table, toy_cells), table.texts("kind"), toy_cells)
        with pytest.raises(InputError) as found:
            streams.count_points(*opened(path), "kind", toy_cells, ENGINE)
        assert str(found.value) == str(expected.value)
    with pytest.raises(InputError, match="None of the rows lies in a cell"):
        streams.sum_columns(*opened(path), ["lon"], toy_cells, ENGINE)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("-84.3,x,bar", "The column 'lat' is not numeric (row 901 has 'x')."),
        (
            "-84.3,338,bar",
            "Row 901 has lon -84.3 and lat 338, which are not degrees: they may be swapped or projected.",
        ),
    ],
)
def test_a_bad_row_is_told_by_its_number_in_the_file(tmp_path, toy_cells, text, sentence):
    path = tmp_path / "table.csv"
    path.write_text("lon,lat,kind\n" + "-84.3,33.8,bar\n" * 900 + text + "\n")
    with pytest.raises(InputError) as found:
        streams.count_points(*opened(path), "kind", toy_cells, ENGINE)
    assert str(found.value) == sentence


def test_a_text_that_is_no_cell_is_told_by_its_row(tmp_path, toy_cells):
    path = tmp_path / "table.csv"
    path.write_text("h3,kind\n" + f"{h3_cells.to_text(toy_cells[:1])[0]},bar\n" * 900 + "862830807fffffg,bar\n")
    with pytest.raises(InputError, match="'862830807fffffg' in row 901 of the column 'h3' is not an H3 cell"):
        streams.count_points(*opened(path), "kind", toy_cells, ENGINE)


def test_what_rows_become_can_be_computed_in_another_process(path, toy_cells):
    batches, source = opened(path)
    where = streams.CellOfRows(batches.layout, source, toy_cells)
    for function in (
        functools.partial(streams.categories_by_cell, where, "kind"),
        functools.partial(streams.values_by_cell, where, ("value",)),
    ):
        batch = next(iter(batches))
        assert pickle.loads(pickle.dumps(function))(batch).equals(function(batch))


def test_areas_are_told_from_points(points, path, tmp_path):
    assert not streams.are_polygons(*opened(path))
    _, columns, shapes = points
    areas = shapely.buffer(shapes, 0.01, quad_segs=1)
    write_table(Table(columns, areas, WGS84), tmp_path / "areas.gpkg")
    assert streams.are_polygons(*opened(tmp_path / "areas.gpkg"))
    areas[-1] = shapely.Point(0, 0)
    write_table(Table(columns, areas, WGS84), tmp_path / "areas.parquet")
    assert not streams.are_polygons(*opened(tmp_path / "areas.parquet"))
