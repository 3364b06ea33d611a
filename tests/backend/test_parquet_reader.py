"""GeoParquet in all its encodings, and files that are made to take all memory."""

import json

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.io.table_reader import read_table

POINTS = shapely.points([[-84.39, 33.75], [-83.38, 33.96]])


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


def encoded(array, encoding="WKB"):
    metadata = {"primary_column": "geometry", "columns": {"geometry": {"encoding": encoding}}}
    return pa.table({"geometry": array}).replace_schema_metadata({"geo": json.dumps(metadata)})


def native(geometry, lists):
    """A geometry as lists of coordinates, `lists` deep; parts and rings in the order that shapely has them in."""
    if lists == 0:
        return dict(zip("xy", geometry.coords[0], strict=True))
    if hasattr(geometry, "geoms"):
        return [native(part, lists - 1) for part in geometry.geoms]
    if isinstance(geometry, shapely.Polygon):
        return [native(ring, lists - 1) for ring in (geometry.exterior, *geometry.interiors)]
    return [{"x": x, "y": y} for x, y in geometry.coords]


RING = shapely.box(0, 0, 9, 9).difference(shapely.box(1, 1, 2, 2))
NATIVE = {
    "point": (0, [shapely.Point(1, 2), None, shapely.Point(3, 4)]),
    "linestring": (1, [shapely.LineString([(0, 0), (1, 1)]), None, shapely.LineString([(0, 0), (1, 1), (2, 3)])]),
    "polygon": (2, [RING, None, shapely.box(5, 5, 6, 6)]),
    "multipoint": (1, [shapely.MultiPoint([(0, 0), (1, 1)]), None, shapely.MultiPoint([(5, 5)])]),
    "multilinestring": (2, [shapely.MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]]), None]),
    "multipolygon": (3, [shapely.MultiPolygon([RING, shapely.box(20, 0, 21, 1)]), None]),
}


@pytest.mark.parametrize("encoding", NATIVE)
def test_native_encodings_are_read(tmp_path, encoding):
    lists, geometries = NATIVE[encoding]
    kind = pa.struct([("x", pa.float64()), ("y", pa.float64())])
    for _ in range(lists):
        kind = pa.list_(kind)
    array = pa.array([geometry and native(geometry, lists) for geometry in geometries], kind)
    table = encoded(pa.chunked_array([array, array]), encoding)
    pa.parquet.write_table(table, tmp_path / "t.parquet", row_group_size=2)
    read = read_table(tmp_path / "t.parquet").geometry
    assert [geometry and geometry.normalize() for geometry in read] == [
        geometry and geometry.normalize() for geometry in geometries * 2
    ]


@pytest.mark.parametrize(
    "kind", [pa.binary(), pa.large_binary(), pa.binary(21), pa.dictionary(pa.int32(), pa.binary()), pa.null()], ids=str
)
def test_wkb_of_every_type_is_read(tmp_path, kind):
    array = pa.array(shapely.to_wkb(POINTS), pa.binary())
    array = (
        pa.nulls(2)
        if kind == pa.null()
        else array.dictionary_encode()
        if pa.types.is_dictionary(kind)
        else array.cast(kind)
    )
    pa.parquet.write_table(encoded(array), tmp_path / "t.parquet")
    expected = [None, None] if kind == pa.null() else POINTS.tolist()
    assert read_table(tmp_path / "t.parquet").geometry.tolist() == expected


@pytest.mark.parametrize(
    "array, encoding, message",
    [
        (["POINT (0 0)"], "WKT", "encoding WKT as string, which is not known: write them as WKB"),
        (["POINT (0 0)"], "WKB", "encoding WKB as string"),
        ([1.5], "point", "not how GeoParquet encodes a point"),
        ([{"lon": 1.0, "lat": 2.0}], "point", "not how GeoParquet encodes a point"),
        ([{"x": 1.0, "y": 2.0}], "polygon", "not how GeoParquet encodes a polygon"),
        ([{"x": "a", "y": "b"}], "point", "cannot be read"),
        ([[[{"x": 0.0, "y": 0.0}, {"x": 1.0, "y": 0.0}]]], "polygon", "cannot be read .A linearring requires"),
        ([[{"x": 0.0, "y": 0.0}, {"x": np.inf, "y": 0.0}]], "linestring", "Row 1 of .* beyond every CRS"),
    ],
)
def test_geometries_that_are_not_as_they_say_are_refused(tmp_path, array, encoding, message):
    pa.parquet.write_table(encoded(pa.array(array), encoding), tmp_path / "t.parquet")
    with pytest.raises(InputError, match=message):
        read_table(tmp_path / "t.parquet")


def test_a_geometry_column_twice_is_refused(tmp_path):
    wkb = pa.array(shapely.to_wkb(POINTS), pa.binary())
    twice = pa.table([wkb, wkb], names=["geometry", "geometry"]).replace_schema_metadata(encoded(wkb).schema.metadata)
    pa.parquet.write_table(twice, tmp_path / "t.parquet")
    with pytest.raises(InputError, match="has the column 'geometry' 2 times"):
        read_table(tmp_path / "t.parquet")


@pytest.mark.parametrize(
    "column",
    [
        np.zeros(20_000_000, np.int8),
        pa.ListArray.from_arrays(pa.array([0, 20_000_000], pa.int32()), pa.array(np.zeros(20_000_000, np.int8))),
        pa.DictionaryArray.from_arrays(pa.array(np.zeros(100_000, np.int32)), pa.array(["x" * 1_000_000])),
        ["x" * 150_000_000],
    ],
    ids=["numbers", "a list", "texts", "a text"],
)
def test_columns_that_repeat_until_memory_ends_are_refused(tmp_path, column):
    pa.parquet.write_table(pa.table({"a": column}), tmp_path / "t.parquet", compression="zstd")
    with pytest.raises(InputError, match="GB in memory, far more than its file of .* MB lets expect"):
        read_table(tmp_path / "t.parquet")


def test_texts_that_repeat_are_read(tmp_path):
    table = pa.table({"a": ["some text"] * 200_000, "b": [["x", "y"]] * 200_000})
    pa.parquet.write_table(table, tmp_path / "t.parquet")
    assert read_table(tmp_path / "t.parquet").columns.equals(table)


def test_folders_in_the_path_add_no_columns(tmp_path):
    folder = tmp_path / "year=2020"
    folder.mkdir()
    pa.parquet.write_table(pa.table({"a": [1]}), folder / "t.parquet")
    assert read_table(folder / "t.parquet").columns.column_names == ["a"]
