"""Tables read a batch at a time are the tables that are read at once, with the same complaints."""

import os
import pickle
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pyogrio
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.io.batches import open_batches
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

ROWS = 1000


@pytest.fixture(scope="module")
def columns():
    draw = np.random.default_rng(0)
    return pa.table(
        {
            "lon": draw.uniform(-1, 1, ROWS),
            "lat": draw.uniform(-1, 1, ROWS),
            "kind": pa.array(draw.choice(["bar", "Café, ñandú", "a\nb"], ROWS), mask=draw.random(ROWS) < 0.1),
            "count": pa.array(draw.integers(0, 9, ROWS), mask=draw.random(ROWS) < 0.1),
        }
    )


@pytest.fixture(
    params=["table.csv", "table.parquet", "points.parquet", "points.gpkg", "points.fgb", "points.geojson", "folder"]
)
def path(request, columns, tmp_path):
    place = tmp_path / request.param
    points = shapely.points(columns["lon"], columns["lat"])
    points[::7] = None
    table = Table(columns, points, WGS84) if "points" in request.param else Table(columns)
    if request.param == "folder":
        place.mkdir()
        for number in range(3):
            part = columns.slice(400 * number, 400)
            pa.parquet.write_table(part, place / f"part-{number}.parquet", row_group_size=150)
        (place / "_SUCCESS").touch()
        (place / ".part-0.parquet.crc").touch()
    elif place.suffix in (".fgb", ".geojson"):
        write_by_gdal(table, place)
    else:
        write_table(table, place)
    return place


def write_by_gdal(table, path):
    rows = table.columns.append_column("wkb", pa.array(shapely.to_wkb(table.geometry), pa.binary()))
    options = {"SPATIAL_INDEX": "NO"} if path.suffix == ".fgb" else {}  # which would put rows in another order
    pyogrio.write_arrow(rows, path, geometry_name="wkb", geometry_type="Point", crs=table.crs, layer_options=options)


def whole(path):
    if not path.is_dir():
        return read_table(path)
    return Table(pa.concat_tables([read_table(part).columns for part in sorted(path.glob("part-*"))]))


def test_batches_are_the_table_in_the_order_of_its_rows(path):
    batches, expected = open_batches(path, rows=130), whole(path)
    assert batches.total_rows in (ROWS, None)
    tables = list(batches.tables())
    assert max(map(len, tables)) <= 130 and batches.total_rows == ROWS and batches.fraction_read == 1
    assert pa.concat_tables([table.columns for table in tables]).equals(expected.columns)
    assert {(table.crs, table.untyped) for table in tables} == {(expected.crs, expected.untyped)}
    assert np.array_equal([table.first_row for table in tables], np.cumsum([0, *map(len, tables[:-1])]))
    if expected.geometry is not None:
        found = np.concatenate([table.geometry for table in tables])
        assert np.array_equal(shapely.is_missing(found), shapely.is_missing(expected.geometry))
        assert shapely.equals_exact(found, expected.geometry)[~shapely.is_missing(found)].all()


def test_the_share_that_is_read_grows_while_batches_are_read(path):
    batches = open_batches(path, rows=100)
    shares = [batches.fraction_read for _ in batches]
    assert shares == sorted(shares) and 0 < shares[0] <= shares[-1] <= 1


def test_some_columns_are_read_without_the_others(path):
    batches = open_batches(path).select(["kind", "count"])
    assert batches.schema.names == ["kind", "count"]
    read = pa.Table.from_batches([batch.replace_schema_metadata() for batch in batches])
    assert read.equals(whole(path).columns.select(["kind", "count"]))
    assert len(next(open_batches(path, ["lon"]).tables()).columns.column_names) == 1


def test_a_missing_column_is_told_with_those_that_are_there(path):
    with pytest.raises(InputError, match="There is no column 'people': the table has lon, lat, kind"):
        open_batches(path).select(["people"])


def test_what_makes_tables_of_batches_can_be_sent_to_another_process(path):
    batches = open_batches(path)
    layout = pickle.loads(pickle.dumps(batches.layout))
    assert layout.table(next(iter(batches))).columns.equals(next(batches.tables()).columns)


@pytest.mark.parametrize("change", ["grow", "touch", "remove"])
def test_a_file_that_changes_while_it_is_read_is_told(path, change):
    batches = open_batches(path, rows=100)
    file = sorted(path.glob("part-*"))[-1] if path.is_dir() else path
    read = iter(batches)
    next(read)
    if change == "grow":
        with file.open("ab") as stream:
            stream.write(b"1,1,bar,2\n")
    elif change == "touch":
        os.utime(file, (1, 1))
    else:
        file.unlink()
    with pytest.raises(InputError, match="changed while it was read, so nothing is written"):
        list(read)
    with pytest.raises(InputError, match="changed while it was read"):
        list(batches)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("header.csv", b"lon,lat\n"),
        ("broken.csv", b"lon,lat\n1,2\n1,2,3\n"),
        ("latin.csv", "lon,lat\n1,2\nMünchen,3\n".encode("latin-1")),
        ("broken.parquet", b"PAR1 and more that is no table"),
        ("broken.gpkg", b"SQLite format 3\0 and more"),
        ("broken.fgb", b"fgb\x03fgb\x00 and more"),
        ("broken.geojson", b'{"type": "FeatureCollection", "features": ['),
        ("empty.geojson", b'{"type": "FeatureCollection", "features": []}'),
        ("really.fgb", b"lon,lat\n1,2\n"),
        ("really.geojson", b"fgb\x03fgb\x00 and more"),
        ("table.txt", b"lon,lat\n1,2\n"),
    ],
)
def test_what_cannot_be_read_is_told_as_for_a_table_that_is_read_at_once(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as expected:
        read_table(path)
    with pytest.raises(InputError) as found:
        list(open_batches(path).tables())
    assert str(found.value) == str(expected.value)


def test_a_parquet_file_that_is_cut_off_or_damaged_is_told(tmp_path, columns):
    path = tmp_path / "table.parquet"
    pa.parquet.write_table(columns, path, compression="zstd", row_group_size=200, write_page_checksum=True)
    whole = path.read_bytes()
    path.write_bytes(whole[:-100])
    with pytest.raises(InputError, match=r"table.parquet cannot be read \("):
        open_batches(path)
    path.write_bytes(whole[: len(whole) // 2] + b"\0" * 400 + whole[len(whole) // 2 + 400 :])
    with pytest.raises(InputError, match=r"table.parquet cannot be read \("):
        list(open_batches(path))


def test_a_folder_needs_files_of_the_same_columns(tmp_path, columns):
    with pytest.raises(InputError, match="a folder without .parquet files"):
        open_batches(tmp_path)
    pa.parquet.write_table(columns, tmp_path / "a.parquet")
    pa.parquet.write_table(columns.drop_columns(["kind"]), tmp_path / "b.parquet")
    with pytest.raises(InputError, match="a.parquet and b.parquet in .* have columns of different names or types"):
        open_batches(tmp_path)


def test_a_row_in_a_later_batch_keeps_its_number(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("lon,lat\n" + "1,2\n" * 150 + "1,x\n")
    with pytest.raises(InputError, match="row 151 has 'x'"):
        for table in open_batches(path, rows=100).tables():
            table.numbers("lat")


def test_parts_of_a_table_are_sent_to_other_processes_and_hold_its_rows_in_their_order(tmp_path):
    rows = pa.table({"number": range(10), "name": list("abcdefghij")})
    (tmp_path / "rows").mkdir()
    for name, part in (("a", rows.slice(0, 7)), ("b", rows.slice(0, 0)), ("c", rows.slice(7))):
        pyarrow.parquet.write_table(part, tmp_path / "rows" / f"{name}.parquet", row_group_size=3)
    batches = open_batches(tmp_path / "rows", columns=["name"], rows=2)
    parts = pickle.loads(pickle.dumps(batches.parts()))
    assert [part.total_rows for part in parts if part.total_rows] == [3, 3, 1, 3]
    tables = [table for part in parts for table in part.tables()]
    assert [table.first_row for table in tables] == [0, 2, 3, 5, 6, 7, 9]
    assert pa.concat_tables(table.columns for table in tables).equals(rows.select(["name"]))


def test_a_text_file_is_one_part(tmp_path):
    (tmp_path / "rows.csv").write_text("name\na\nb\n")
    [part] = pickle.loads(pickle.dumps(open_batches(tmp_path / "rows.csv").parts()))
    assert [table.columns["name"].to_pylist() for table in part.tables()] == [["a", "b"]]


def test_files_that_are_gone_are_told_from_those_that_changed(tmp_path):
    pyarrow.parquet.write_table(pa.table({"number": [1, 2]}), tmp_path / "rows.parquet")
    [part] = open_batches(tmp_path / "rows.parquet").parts()
    assert part.lost_files() == []
    (tmp_path / "rows.parquet").unlink()
    assert part.lost_files() == [tmp_path / "rows.parquet"]


def test_columns_of_one_name_in_parquet_keep_their_places_and_values(tmp_path):
    path = tmp_path / "twins.parquet"
    table = pa.table([["a"], [1], [True], [2.5], [3]], names=["y", "z", "y", "x", "z"])
    pa.parquet.write_table(table, path)
    [batch] = open_batches(path)
    assert batch.replace_schema_metadata().equals(table.to_batches()[0])
    [batch] = open_batches(path, columns=["z", "x"])
    assert [column.to_pylist() for column in batch.columns] == [[1], [2.5], [3]]


def test_each_file_of_a_folder_is_not_looked_at_after_each_batch(tmp_path, monkeypatch):
    for number in range(40):
        pa.parquet.write_table(pa.table({"number": range(10)}), tmp_path / f"{number:02}.parquet")
    batches = open_batches(tmp_path, rows=2)
    looks, look = [], Path.stat
    monkeypatch.setattr(Path, "stat", lambda path, **options: [looks.append(path), look(path, **options)][1])
    assert sum(batch.num_rows for batch in batches) == 400
    assert len(looks) < 400


def test_the_rows_of_a_text_file_are_estimated_from_its_first_ones(tmp_path):
    (tmp_path / "wide.csv").write_text("a,b\n" + f"{'1' * 400},{'2' * 400}\n" * 1000)
    assert open_batches(tmp_path / "wide.csv").likely_rows == pytest.approx(1000, rel=0.05)
