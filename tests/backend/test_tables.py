"""Tables by suffix: what goes in comes out, and codes stay text."""

import csv
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


def write_rows(path, names, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([names, *rows])


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


def test_unused_text_of_a_csv_comes_back_as_it_went_in(tmp_path):
    """Whether it goes back to a .csv, or with types to a .parquet; Namibia's code is NA."""
    columns = {
        "iso": ["NA", "null", "n/a"],
        "price": ["1.10", "2.50", "3"],
        "code": ["007", "08", "9"],
        "large": ["18446744073709551615", "1", "9007199254740993"],
        "plot": ["24660000E0156", "1e5", "+5"],
        "note": [" x ", "", '"quoted", and two\nlines'],
        "whole": ["1", "-20", "9007199254740993"],
        "share": ["0.1", "-84.25", "1.0"],
    }
    expected = {name: [text or None for text in texts] for name, texts in columns.items()}
    write_rows(tmp_path / "t.csv", list(columns), zip(*columns.values(), strict=True))
    table = read_table(tmp_path / "t.csv")
    assert table.columns.to_pydict() == expected
    write_table(table, tmp_path / "again.csv")
    assert read_table(tmp_path / "again.csv").columns.to_pydict() == expected
    write_table(table, tmp_path / "again.parquet")
    again = read_table(tmp_path / "again.parquet").columns
    assert {name for name in columns if not pa.types.is_string(again.schema.field(name).type)} == {"whole", "share"}
    assert again["whole"].to_pylist() == [1, -20, 9007199254740993]
    assert again["share"].to_pylist() == [0.1, -84.25, 1.0]
    assert again.drop_columns(["whole", "share"]).to_pydict() == {
        name: texts for name, texts in expected.items() if name not in ("whole", "share")
    }


def test_texts_become_numbers_where_they_are_used(tmp_path):
    write_rows(tmp_path / "t.csv", ["a", "b", "c"], [["1.10", "4,5", "0x10"], [" 2 ", "1", "1"], ["NA", "", ""]])
    table = read_table(tmp_path / "t.csv")
    assert np.array_equal(table.numbers("a"), [1.1, 2, np.nan], equal_nan=True)
    with pytest.raises(InputError, match="'b' is not numeric .row 1 has '4,5': write decimal points"):
        table.numbers("b")
    with pytest.raises(InputError, match="'c' is not numeric .row 1 has '0x10'"):
        table.numbers("c")


@pytest.mark.parametrize(
    "content",
    [
        b"lon,lat\n-84.5,40\n-83,39.5\n",
        b"lon;lat\n-84.5;40\n-83;39.5\n",
        b"lon\tlat\r\n-84.5\t40\r\n-83\t39.5\r\n",
        b"lon|lat\n-84.5|40\n-83|39.5",
        b"sep=;\r\nlon;lat\r\n-84.5;40\r\n-83;39.5\r\n",
        b'\xef\xbb\xbf"lon";"lat"\n"-84.5";"40"\n"-83";"39.5"\n',
        "lon;lat\n-84.5;40\n-83;39.5\n".encode("utf-16"),
    ],
    ids=["comma", "semicolon", "tab", "bar", "Excel's hint", "byte order mark and quotes", "UTF-16"],
)
def test_separators_and_encodings_are_found_out(tmp_path, content):
    (tmp_path / "t.csv").write_bytes(content)
    table = read_table(tmp_path / "t.csv")
    assert table.columns.column_names == ["lon", "lat"]
    assert table.numbers("lon").tolist() == [-84.5, -83]
    assert table.numbers("lat").tolist() == [40, 39.5]


def test_commas_in_names_and_texts_do_not_hide_the_separator(tmp_path):
    (tmp_path / "t.csv").write_text("name;pop, total;shape\nA, B;1,5;POLYGON((0 0, 1 0, 0 1))\nC;2,5;\n")
    assert read_table(tmp_path / "t.csv").texts("pop, total") == ["1,5", "2,5"]


def test_other_encodings_are_named_in_one_sentence(tmp_path):
    for content, message in (
        ("größe\n1\n".encode("cp1252"), "line 1 would read 'größe'"),
        ("name\n" + "a\n" * 500_000 + "Zürich\n", "line 500,002 would read 'Zürich'"),
        ("a,b\n1,2\n".encode("utf-16-le"), "save it as UTF-8"),
        (b"\x00" * 100, "save it as UTF-8"),
    ):
        data = content.encode("latin-1") if isinstance(content, str) else content
        (tmp_path / "t.csv").write_bytes(data)
        with pytest.raises(InputError, match=message):
            read_table(tmp_path / "t.csv")


def test_cells_of_megabytes_and_lines_in_quotes_are_read(tmp_path):
    long = "x" * 3_000_000
    write_rows(tmp_path / "t.csv", ["a", "b"], [[long, "1"], ["two\nlines", "2"]] * 3)
    assert read_table(tmp_path / "t.csv").texts("a") == [long, "two\nlines"] * 3


def test_a_layer_of_several_is_named_or_refused_with_their_names(table, tmp_path):
    path = tmp_path / "t.gpkg"
    write_table(table, path, layer="towns")
    assert len(read_table(path)) == 2
    pyogrio.raw.write(
        path,
        None,
        [np.array(["a", "b", "c"], dtype=object)],
        ["style"],
        layer="layer_styles",
        append=True,
        driver="GPKG",
    )
    assert read_table(path).columns.column_names == ["name", "people", "share"]
    pyogrio.raw.write(path, None, [np.array([1.5, 2, 3])], ["income"], layer="in come", append=True, driver="GPKG")
    with pytest.raises(InputError, match="has the layers towns, in come: name one by --layer NAME or .*layername=NAME"):
        read_table(path)
    for income in (read_table(path, "in come"), read_table(f"{path}|layername=in come|geometrytype=None")):
        assert income.numbers("income").tolist() == [1.5, 2, 3]
        assert income.geometry is None
    assert len(read_table(f"{path}|layername=towns", "towns")) == 2


@pytest.mark.parametrize(
    "given, layer, message",
    [
        ("t.gpkg|layername=villages", None, "no layer 'villages': it has towns"),
        ("t.gpkg|layername=towns", "villages", "names another layer than 'villages'"),
        ("t.gpkg|subset=people > 5", None, "subset=people > 5' in .* is not understood"),
        ("t.gpkg|layername=", None, "is not understood"),
        ("t.parquet", "towns", "has no layers: leave out the layer 'towns'"),
        ("folder.csv", None, "is a folder"),
        ("pipe.csv", None, "is a pipe or a device"),
        ("zero.parquet", None, "is a pipe or a device"),
        ("dangling.csv", None, "There is no file"),
        ("t.xlsx", None, "must end in"),
    ],
)
def test_what_is_no_layer_or_no_file_is_refused(table, tmp_path, given, layer, message):
    write_table(table, tmp_path / "t.gpkg", layer="towns")
    write_table(table, tmp_path / "t.parquet")
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "zero.parquet").symlink_to("/dev/zero")
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
    for name, message in (("t.parquet", "cannot be read"), ("t.csv", "not in UTF-8: line 1 would read 'größe'")):
        with pytest.raises(InputError, match=message):
            read_table(tmp_path / name)
    twice = Table(pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"]))
    with pytest.raises(InputError, match="has the column 'a' 2 times"):
        twice.numbers("a")
