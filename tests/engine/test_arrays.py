"""Raw arrays: what one side writes the other reads."""

import struct

import pytest

from mobclip_qgis.engine.arrays import NAN, Reader, Writer, read


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
