"""Raw arrays: what one side writes the other reads."""

import struct

import pytest

from mobclip_qgis.engine.arrays import NAN, GeometryWriter, Reader, Writer, read, read_geometries
from mobclip_qgis.engine.errors import EngineError


def test_rows_are_little_endian_and_come_back_by_number(tmp_path):
    with Writer(tmp_path / "m", "float32", 3) as writer:
        writer.add(1, 2.5, -3)
        writer.add(NAN, NAN, NAN)
        writer.add(7, 8, 9)
    assert (tmp_path / "m").read_bytes()[:12] == struct.pack("<3f", 1, 2.5, -3)
    with Reader(tmp_path / "m", "float32", 3) as rows:
        assert len(rows) == 3
        assert rows[2] == (7, 8, 9)
        assert rows[0] == (1, 2.5, -3)
        assert rows[1][0] != rows[1][0]


@pytest.mark.parametrize(
    "kind, values", [("uint64", [0, 2**63 + 1]), ("int32", [-1, 5]), ("uint8", [0, 255]), ("float64", [0.1, 2])]
)
def test_columns_of_every_kind(tmp_path, kind, values):
    with Writer(tmp_path / "c", kind) as writer:
        for value in values:
            writer.add(value)
    assert list(read(tmp_path / "c", kind)) == values


def test_null_in_a_row_is_refused(tmp_path):
    with Writer(tmp_path / "m", "float32", 2) as writer, pytest.raises(struct.error):
        writer.add(1, None)


def point(x, y):
    """A point as little-endian WKB."""
    return struct.pack("<BIdd", 1, 1, x, y)


def test_geometries_stand_one_after_the_other_each_after_its_length(tmp_path):
    with GeometryWriter(tmp_path / "g") as writer:
        for wkb in (point(1, 2), b"", point(3, 4)):
            writer.add(wkb)
    assert (tmp_path / "g").read_bytes() == b"\x15\0\0\0" + point(1, 2) + b"\0\0\0\0" + b"\x15\0\0\0" + point(3, 4)
    assert list(read_geometries(tmp_path / "g")) == [point(1, 2), b"", point(3, 4)]


@pytest.mark.parametrize("content", [b"\x15\0", b"\x15\0\0\0abc"])
def test_a_file_of_geometries_that_is_not_whole_is_refused(tmp_path, content):
    (tmp_path / "g").write_bytes(content)
    with pytest.raises(EngineError, match="^g ends within a geometry.$"):
        list(read_geometries(tmp_path / "g"))


def test_the_backend_gives_back_a_grid_over_polygons_that_it_is_given(client, tmp_path):
    square = struct.pack("<BIII10d", 1, 3, 1, 5, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0)
    with GeometryWriter(tmp_path / "g") as writer:
        writer.add(b"")
        writer.add(square)
    paths = {"output": str(tmp_path / "cells"), "boundaries": str(tmp_path / "boundaries")}
    value = client.request("grid", {"resolution": 4, "polygons": str(tmp_path / "g"), **paths})
    assert (
        len(read(tmp_path / "cells", "uint64"))
        == len(list(read_geometries(tmp_path / "boundaries")))
        == value["count"]
        > 5
    )
