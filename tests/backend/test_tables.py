"""Tables by suffix: what goes in comes out, and codes stay text."""

import os

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pyogrio
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import H3_NAMES, Table, find_column

POINTS = shapely.points([[-84.39, 33.75], [-83.38, 33.96]])


@pytest.fixture
def table():
    columns = pa.table({"name": ["Atlanta", "Åthéns"], "people": [498715, None], "share": [0.25, 1.5]})
    return Table(columns, POINTS, "EPSG:4326")


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".gpkg"])
def test_columns_survive_a_round_trip(table, tmp_path, suffix):
    path = tmp_path / f"größe und ort{suffix}"
    write_table(table, path)
    again = read_table(path)
    assert again.texts("name") == ["Atlanta", "Åthéns"]
    assert np.array_equal(again.numbers("people"), [498715, np.nan], equal_nan=True)
    if suffix != ".csv":
        assert shapely.equals(again.geometry_wgs84(), POINTS).all()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "given, layer, message",
    [
        ("t.gpkg|layername=villages", None, "no layer 'villages': it has towns"),
        ("t.gpkg|layername=towns", "villages", "names another layer than 'villages'"),
        ("t.gpkg|subset=people > 5", None, "subset=people > 5' in .* is not understood"),
        ("t.gpkg|layername=towns|geometrytype=Point", None, "geometrytype=Point' in .* is not understood"),
        ("t.gpkg|layerid=0", None, "name the layer by .*t.gpkg.layername=NAME"),
        ("t.gpkg|layername=", None, "is not understood"),
        ("t.parquet", "towns", "has no layers: leave out the layer 'towns'"),
        ("folder.csv", None, "is a folder"),
        ("pipe.csv", None, "is a pipe or a device"),
        ("device.parquet", None, "is a pipe or a device"),
        ("dangling.csv", None, "There is no file"),
        ("t.xlsx", None, "must end in"),
    ],
)
def test_what_is_no_layer_or_no_file_is_refused(table, tmp_path, given, layer, message):
    write_table(table, tmp_path / "t.gpkg", layer="towns")
    write_table(table, tmp_path / "t.parquet")
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "device.parquet").symlink_to(os.devnull)
    (tmp_path / "dangling.csv").symlink_to(tmp_path / "absent.csv")
    with pytest.raises(InputError, match=message):
        read_table(tmp_path / given, layer)


def test_names_are_found_without_case(table):
    assert find_column(["id", " Lon"], ["lon"]) == " Lon"
    assert find_column(["LON", "lon"], ["lon"]) == "lon"
    assert find_column(["H3_Index", "hex"], H3_NAMES) == "H3_Index"
    assert find_column(["longer"], ["lon"]) is None
    with pytest.raises(InputError, match="columns 'Lon' and 'LON'"):
        find_column(["Lon", "LON"], ["lon"])


def test_geometry_is_moved_to_degrees(tmp_path):
    metres = shapely.points([[-9394000.0, 3993000.0]])
    write_table(Table(pa.table({"a": [1]}), metres, "EPSG:3857"), tmp_path / "t.gpkg")
    point = read_table(tmp_path / "t.gpkg").geometry_wgs84()[0]
    assert (point.x, point.y) == pytest.approx((-84.387, 33.728), abs=0.01)


def test_a_layer_of_nothing_but_geometry_has_rows(tmp_path):
    pyogrio.raw.write(tmp_path / "t.gpkg", shapely.to_wkb(POINTS), [], [], geometry_type="Point", crs="EPSG:4326")
    assert len(read_table(tmp_path / "t.gpkg")) == 2


def test_missing_columns_and_text_are_refused(table):
    with pytest.raises(InputError, match="no column 'income': the table has name, people, share"):
        table.numbers("income")
    with pytest.raises(InputError, match="'name' is not numeric"):
        table.numbers("name")


@pytest.mark.parametrize(
    "name, content, message",
    [("t.csv", "a,b\n", "has no rows"), ("t.csv", "a,b\n1\n", "cannot be read"), ("t.gpkg", "x", "cannot be read")],
)
def test_broken_files_are_refused(tmp_path, name, content, message):
    (tmp_path / name).write_text(content)
    with pytest.raises(InputError, match=message):
        read_table(tmp_path / name)


def test_a_failed_write_leaves_what_was_there(table, tmp_path):
    old = tmp_path / "t.gpkg"
    old.write_text("old")
    with pytest.raises(InputError, match="needs a geometry"):
        write_table(Table(table.columns), old)
    assert old.read_text() == "old"
    with pytest.raises(InputError, match="There is no folder .*absent, in which t.csv is to be written"):
        write_table(table, tmp_path / "absent" / "t.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["t.gpkg"]


def test_damaged_geometry_text_in_another_encoding_and_a_column_twice_are_refused(tmp_path):
    metadata = {"geo": '{"primary_column": "geometry", "columns": {"geometry": {}}}'}
    damaged = pa.table({"geometry": pa.array([b"no WKB"], type=pa.binary())}).replace_schema_metadata(metadata)
    pa.parquet.write_table(damaged, tmp_path / "t.parquet")
    (tmp_path / "t.csv").write_bytes("größe\n1\n".encode("latin-1"))
    for name, message in (("t.parquet", "cannot be read"), ("t.csv", "not in UTF-8: line 1 would read 'größe'")):
        with pytest.raises(InputError, match=message):
            read_table(tmp_path / name)
    twice = Table(pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"]))
    with pytest.raises(InputError, match="has the column 'a' 2 times"):
        twice.numbers("a")
