"""Tables by suffix: what goes in comes out, and codes stay text."""

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pyogrio
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

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


def test_codes_with_leading_zeros_stay_text(tmp_path):
    (tmp_path / "t.csv").write_text("fips,zip,lon\n01001,00501,-84.5\n13121,10001,\n")
    table = read_table(tmp_path / "t.csv")
    assert table.columns["fips"].to_pylist() == ["01001", "13121"]
    assert table.columns["zip"].to_pylist() == ["00501", "10001"]
    assert np.array_equal(table.numbers("lon"), [-84.5, np.nan], equal_nan=True)


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
    with pytest.raises(InputError, match="cannot be written"):
        write_table(table, tmp_path / "absent" / "t.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["t.gpkg"]


def geoparquet(metadata):
    geometry = pa.array(shapely.to_wkb(POINTS), type=pa.binary())
    return pa.table({"geometry": geometry}).replace_schema_metadata({"geo": metadata})


@pytest.mark.parametrize(
    "metadata, message",
    [
        ("no json", "metadata of .* cannot be read"),
        ("[" * 100_000, "metadata of .* cannot be read"),
        ("[]", "should be a JSON object"),
        ("{}", "lacks primary_column"),
        ('{"primary_column": "geometry"}', "should be a JSON object"),
        ('{"primary_column": "shape", "columns": {"shape": {}}}', "lacks its geometry column 'shape'"),
        ('{"primary_column": "geometry", "columns": {"geometry": {"crs": 4326}}}', "should be a CRS"),
        ('{"primary_column": "geometry", "columns": {"geometry": {"crs": "EPSG:99999999"}}}', "cannot be read"),
    ],
)
def test_wrong_metadata_of_geoparquet_is_refused_in_one_sentence(tmp_path, metadata, message):
    pa.parquet.write_table(geoparquet(metadata), tmp_path / "t.parquet")
    with pytest.raises(InputError, match=message) as error:
        read_table(tmp_path / "t.parquet")
    assert "\n" not in str(error.value)


def test_damaged_geometry_text_in_another_encoding_and_a_column_twice_are_refused(tmp_path):
    metadata = {"geo": '{"primary_column": "geometry", "columns": {"geometry": {}}}'}
    damaged = pa.table({"geometry": pa.array([b"no WKB"], type=pa.binary())}).replace_schema_metadata(metadata)
    pa.parquet.write_table(damaged, tmp_path / "t.parquet")
    (tmp_path / "t.csv").write_bytes("größe\n1\n".encode("latin-1"))
    for name in ("t.parquet", "t.csv"):
        with pytest.raises(InputError, match="cannot be read"):
            read_table(tmp_path / name)
    twice = Table(pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"]))
    with pytest.raises(InputError, match="has the column 'a' 2 times"):
        twice.numbers("a")
