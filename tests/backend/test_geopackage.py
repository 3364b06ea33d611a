"""Layers of GeoPackages, also of those that are made to take all memory or time."""

import sqlite3
import struct
import time

import numpy as np
import pyarrow as pa
import pyogrio
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.io import table_limits
from mobclip.io.batches import open_batches
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

WITHOUT_END = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
SRS = b"GP\0\x01" + struct.pack("<i", 4326)  # header of a geometry in a GeoPackage


@pytest.fixture
def path(tmp_path):
    """A layer `towns` of two points."""
    path = tmp_path / "t.gpkg"
    points = shapely.points([[-84.39, 33.75], [-83.38, 33.96]])
    write_table(Table(pa.table({"name": ["Atlanta", "Athens"]}), points, "EPSG:4326"), path, layer="towns")
    return path


def change(path, *statements):
    database = sqlite3.connect(path)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):  # of the triggers of its index
        database.create_function(name, 1, lambda geometry: 0)
    for statement in statements:
        database.execute(*([statement] if isinstance(statement, str) else statement))
    database.commit()
    database.close()


def add_view(path, query):
    change(
        path,
        f"CREATE VIEW v AS {query}",
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('v', 'features', 'v', 4326)",
        "INSERT INTO gpkg_geometry_columns VALUES ('v', 'geom', 'POINT', 4326, 0, 0)",
    )


def test_a_layer_of_several_is_named_or_refused_with_their_names(path):
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
    assert read_table(path).columns.column_names == ["name"]
    pyogrio.raw.write(path, None, [np.array([1.5, 2, 3])], ["income"], layer="in come", append=True, driver="GPKG")
    with pytest.raises(InputError, match="has the layers towns, in come: name one by --layer NAME or .*layername=NAME"):
        read_table(path)
    for income in (read_table(path, "in come"), read_table(f"{path}|layername=in come|uniqueGeometryType=yes")):
        assert income.numbers("income").tolist() == [1.5, 2, 3]
        assert income.geometry is None
    assert len(read_table(f"{path}|layername=towns", "towns")) == 2


def test_views_are_layers(path):
    add_view(path, "SELECT fid, name, geom FROM towns WHERE name > 'Atl'")
    table = read_table(path, "v")
    assert table.texts("name") == ["Atlanta"]
    assert shapely.get_x(table.geometry).tolist() == [-84.39]


@pytest.mark.parametrize(
    "query",
    [
        f"{WITHOUT_END} SELECT x AS fid, x AS a, (SELECT geom FROM towns LIMIT 1) AS geom FROM n",
        f"{WITHOUT_END} SELECT x AS fid, x AS a, NULL AS geom FROM n WHERE x < 0",
        f"{WITHOUT_END} SELECT x AS fid, x AS a, NULL AS geom FROM n WHERE ST_MinX(NULL) > 0",
        f"{WITHOUT_END} SELECT x AS fid, hex(randomblob(100000)) AS a, NULL AS geom FROM n LIMIT 1000000",
    ],
    ids=["rows without end", "no row without end", "a function of GDAL", "much in each row"],
)
def test_views_without_end_are_refused_in_seconds(path, query, monkeypatch):
    monkeypatch.setattr(table_limits, "MIN_QUERY_SECONDS", 1)
    add_view(path, query)
    start = time.monotonic()
    with pytest.raises(InputError, match="'v' of .* was not read in 1 s: save the layer as a table"):
        read_table(path, "v")
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "statements, message",
    [
        (["ALTER TABLE towns ADD COLUMN a TEXT AS (hex(zeroblob(400000000))) VIRTUAL"], "a cell that is too long"),
        (
            [
                f"INSERT INTO towns (name) {WITHOUT_END} SELECT x FROM n LIMIT 200",
                f"ALTER TABLE towns ADD COLUMN a TEXT DEFAULT '{'x' * 1_000_000}'",
            ],
            "would take 0.2 GB, far more than its file",
        ),
        (
            [
                f"INSERT INTO towns (name) {WITHOUT_END} SELECT x FROM n LIMIT 30000",
                *(f"ALTER TABLE towns ADD COLUMN c{number} INTEGER DEFAULT 1" for number in range(1900)),
            ],
            "would take 0.5 GB",
        ),
        (
            [
                "ALTER TABLE gpkg_contents RENAME TO old",
                f"CREATE VIEW gpkg_contents AS {WITHOUT_END} SELECT old.* FROM old, n WHERE x < 0",
            ],
            "has a view for its table gpkg_contents",
        ),
        (["DROP TABLE towns"], "has no layer"),
        (["DELETE FROM gpkg_contents", "DELETE FROM gpkg_geometry_columns", "DROP TABLE gpkg_contents"], "t.gpkg"),
    ],
    ids=["a long cell", "long defaults", "many defaults", "a view of layers", "no table", "no contents"],
)
def test_files_that_hold_more_or_less_than_they_say_are_refused(path, statements, message):
    change(path, *statements)
    with pytest.raises(InputError, match=message) as error:
        read_table(path)
    assert "\n" not in str(error.value)


def test_another_application_id_and_an_empty_file(path):
    change(path, "PRAGMA application_id = 1")
    assert len(read_table(path)) == 2
    path.write_bytes(b"")
    with pytest.raises(InputError, match=r"cannot be read .*not recognized as being in a supported file format\)"):
        read_table(path)


def arc(*points):
    """WKB of a circular string."""
    return struct.pack("<BII", 1, 8, len(points)) + b"".join(struct.pack("<2d", *point) for point in points)


CIRCLE = arc((-84, 40), (-83.5, 40.5), (-83, 40), (-83.5, 39.5), (-84, 40))
HALF = struct.pack("<BII", 1, 9, 2) + arc((-84, 40), (-83.5, 40.5), (-83, 40))  # and its diameter
HALF += struct.pack("<BII4d", 1, 2, 2, -83, 40, -84, 40)


@pytest.mark.parametrize(
    "wkb, area",
    [
        (struct.pack("<BII", 1, 10, 1) + CIRCLE, np.pi / 4),
        (struct.pack("<BII", 1, 10, 1) + HALF, np.pi / 8),
        (struct.pack("<BII", 1, 12, 2) + (struct.pack("<BII", 1, 10, 1) + CIRCLE) * 2, np.pi / 2),
    ],
    ids=["CURVEPOLYGON", "COMPOUNDCURVE", "MULTISURFACE"],
)
def test_curves_become_lines(path, wkb, area):
    change(path, ("UPDATE towns SET geom = ? WHERE fid = 1", [SRS + wkb]), "UPDATE towns SET geom = NULL WHERE fid = 2")
    for table in (read_table(path), *open_batches(path).tables()):
        assert shapely.area(table.geometry[0]) == pytest.approx(area, rel=0.01)
        assert table.geometry[1] is None
        assert table.texts("name") == ["Atlanta", "Athens"]


def nested(depth, kind=7):
    return struct.pack("<BII", 1, kind, 1) * depth + struct.pack("<BI2d", 1, 1, 0, 0)


@pytest.mark.parametrize(
    "wkb, message",
    [
        (nested(100_000), "Row 2 of .* more than 1000 deep"),
        (nested(100_000, kind=4), "Row 2 of .* more than 1000 deep"),
        (nested(2)[:-1], "t.gpkg cannot be read"),
        (shapely.to_wkb(shapely.box(0, 0, 1e300, 1)), "Row 2 of .* beyond every CRS"),
        (shapely.to_wkb(shapely.LineString([(0, 0), (1, np.inf)])), "Row 2 of .* beyond every CRS"),
        (shapely.to_wkb(shapely.from_wkt("LINESTRING (0 0, NaN 1, 1 1)")), "Row 2 of .* no number"),
    ],
    ids=["deep", "deep points", "cut off", "1e300", "infinite", "NaN"],
)
def test_geometries_that_end_geos_or_memory_are_refused(path, wkb, message):
    change(path, ("UPDATE towns SET geom = ? WHERE fid = 2", [SRS + wkb]))
    with pytest.raises(InputError, match=message):
        read_table(path)


def test_a_layer_is_read_while_another_program_writes_to_the_file(path):
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE other (a)")
    database.commit()
    assert read_table(path, "towns").texts("name") == ["Atlanta", "Athens"]
    database.close()


@pytest.mark.parametrize("damaged", [False, True])
def test_reading_leaves_no_journal_beside_a_file(path, damaged):
    """A file in the mode WAL gets one as soon as SQLite opens it, and keeps it where the database is damaged."""
    change(path, "PRAGMA journal_mode = WAL")
    if damaged:
        change(
            path, "PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = 'none' WHERE name = 'gpkg_contents'"
        )
        with pytest.raises(InputError):
            read_table(path)
    else:
        assert len(read_table(path)) == 2
    assert sorted(path.parent.iterdir()) == [path]
