"""Tables that stay on disk: read in blocks, written in blocks, and the same as in memory."""

import tracemalloc
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pyogrio
import pytest
import shapely

from mobclip.bundle.columns import bundle_of, embedding_names, without_embeddings
from mobclip.errors import InputError
from mobclip.io.batches import open_batches
from mobclip.io.block_writer import column_blocks, write_blocks
from mobclip.io.stored_table import StoredTable, open_table
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Shapes, Table

ROWS = 150_000  # in three blocks


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Rows of several row groups, with a geometry, nulls, texts, embeddings and a column name with a dot."""
    numbers = np.arange(ROWS)
    columns = {
        "number": pa.array(numbers),
        "text": pa.array([None if number % 3 else f"row {number}" for number in range(ROWS)], pa.string()),
        "a.b": pa.array(numbers % 7, pa.int8()),
        "bundle": pa.array([None, "us-open 1.0.0 (0123abcd)"] * (ROWS // 2)).dictionary_encode(),
        "emb_000": pa.array(numbers / 2, pa.float32()),
        "emb_001": pa.array([None if number % 5 == 0 else number for number in range(ROWS)], pa.float64()),
    }
    table = Table(pa.table(columns), shapely.points(numbers / ROWS, numbers / ROWS), WGS84)
    file = tmp_path_factory.mktemp("stored") / "rows.parquet"
    write_table(table, file)
    pyarrow.parquet.write_table(pyarrow.parquet.read_table(file), file, row_group_size=40_000)
    return file


def test_blocks_have_the_rows_of_the_table_in_memory(path):
    stored, whole = open_table(path), read_table(path)
    blocks = list(stored.blocks())
    assert [len(block) for block in blocks] == [65_536, 65_536, ROWS - 131_072]
    assert [block.first_row for block in blocks] == [0, 65_536, 131_072]
    assert len(stored) == ROWS and stored.names == whole.names and stored.has_geometry
    assert stored.read().columns.equals(whole.columns)
    assert (stored.read().geometry == whole.geometry).all()


def test_columns_are_read_by_name(path):
    stored, whole = open_table(path), read_table(path)
    [first, *_] = stored.blocks(["a.b", "text"], geometry=False)
    assert first.names == ["text", "a.b"] and not first.has_geometry
    assert np.array_equal(stored.numbers("a.b"), whole.numbers("a.b"))
    assert stored.texts("text") == whole.texts("text")
    assert stored.distinct_texts("bundle") == {None, "us-open 1.0.0 (0123abcd)"}
    with pytest.raises(InputError, match="no column 'b': the table has number, text, a.b"):
        stored.numbers("b")


def test_the_matrix_of_embeddings_is_that_of_the_table_in_memory(path):
    stored, whole = open_table(path), read_table(path)
    names = embedding_names(stored)
    matrix = stored.matrix_blocks(names)
    assert matrix.rows == ROWS
    assert np.array_equal(np.concatenate(list(matrix.read())), whole.matrix(names), equal_nan=True)
    assert bundle_of(stored) == bundle_of(whole)


def test_two_columns_of_one_name_are_both_kept(tmp_path):
    columns = pa.table([[1, 2], [3, 4], [5.0, 6.0]], names=["twin", "twin", "emb_000"])
    pyarrow.parquet.write_table(columns, tmp_path / "twins.parquet")
    stored = without_embeddings(open_table(tmp_path / "twins.parquet"))
    assert stored.read().columns.equals(columns.select([0, 1]))
    with pytest.raises(InputError, match="the column 'twin' 2 times"):
        stored.numbers("twin")


@pytest.mark.parametrize("suffix", [".csv", ".gpkg"])
def test_other_formats_are_read_in_blocks_too(tmp_path, suffix):
    table = Table(pa.table({"number": [1, 2, 3], "text": ["a", "b", None]}), shapely.points([1, 2, 3], 1), WGS84)
    write_table(table, tmp_path / f"rows{suffix}")
    stored, whole = open_table(tmp_path / f"rows{suffix}"), read_table(tmp_path / f"rows{suffix}")
    assert len(stored) == 3 and stored.untyped == whole.untyped and stored.crs == whole.crs
    assert stored.read().columns.equals(whole.columns)


def test_a_table_written_in_blocks_is_that_written_as_a_whole(path, tmp_path):
    stored, whole = open_table(path), read_table(path)
    new = {"TEXT": pa.array([None] * 70_000 + ["new"] * (ROWS - 70_000), pa.string()), "half": np.arange(ROWS) / 2}
    in_blocks = write_blocks(stored, tmp_path / "blocks.parquet", column_blocks(new, stored.block_rows))
    assert in_blocks == write_table(whole, tmp_path / "whole.parquet", new)
    assert "replaces the field(s) text" in in_blocks[0]
    one, other = (pyarrow.parquet.read_table(tmp_path / name) for name in ("blocks.parquet", "whole.parquet"))
    assert one.equals(other, check_metadata=True)


@pytest.mark.parametrize("suffix", [".csv", ".gpkg", ".parquet"])
@pytest.mark.parametrize("source", ["rows.csv", "rows.parquet", "rows.gpkg"])
def test_what_is_written_in_blocks_in_any_format_is_that_written_as_a_whole(uneven, tmp_path, source, suffix):
    """Each column is of one kind in the first block and of another in the last."""
    write_table(uneven, tmp_path / source)
    stored, whole = StoredTable(open_batches(tmp_path / source, rows=1000)), read_table(tmp_path / source)
    if not stored.has_geometry:
        places = Shapes(lambda rows: shapely.points(rows.numbers("where"), 1), ["where"], WGS84)
        stored, whole = stored.with_shapes(places), whole.with_shapes(places)
    new = {"half": np.arange(len(whole)) / 2}
    in_blocks = write_blocks(stored, tmp_path / f"blocks{suffix}", column_blocks(new, stored.block_rows))
    assert in_blocks == write_table(whole, tmp_path / f"whole{suffix}", new)
    one, other = (read_table(tmp_path / f"{name}{suffix}") for name in ("blocks", "whole"))
    assert one.columns.equals(other.columns)
    if suffix == ".csv":
        assert (tmp_path / "blocks.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
    else:
        assert shapely.to_wkb(one.geometry).tolist() == shapely.to_wkb(other.geometry).tolist()
    if suffix == ".gpkg":
        kinds = [pyogrio.read_info(tmp_path / f"{name}.gpkg") for name in ("blocks", "whole")]
        assert kinds[0]["geometry_type"] == kinds[1]["geometry_type"] and kinds[0]["crs"] == kinds[1]["crs"]


@pytest.fixture(scope="module")
def uneven():
    count, late = 2500, 2400
    square = shapely.box(0, 0, 1, 1)
    first = np.arange(count) < late
    columns = {
        "fid": np.where(first, np.arange(count), 7),
        "where": np.arange(count) / count,
        "large": pa.array([1 if early else 2**64 - 1 for early in first], pa.uint64()),
        "decimal": pa.array([Decimal("4.1") if early else Decimal("12345678901234567890.1") for early in first]),
        "time": pa.array(np.where(first, 1000, 1), pa.timestamp("us")),
        "code": np.where(first, "12", "012"),
        "float": np.where(first, "12", "1.5"),
        "unknown": pa.array([None if early else "12" for early in first]),
        "text": np.where(first, "plain", 'with "quotes", and a comma'),
        "sum": pa.array(
            [{"a": 1, "b": Decimal("1.5") if early else Decimal("1234567890123456789.5")} for early in first]
        ),
    }
    shapes = np.array([square if early else shapely.multipolygons([square]) for early in first])
    shapes[[3, late]] = None
    return Table(pa.table(columns), shapes, WGS84)


def test_rows_are_taken_by_number_in_their_order(path):
    rows = np.array([149_999, 3, 70_000])
    stored, whole = open_table(path), read_table(path)
    assert stored.take(rows).columns.equals(whole.columns.take(rows))
    assert (stored.take(rows).geometry == whole.geometry[rows]).all()


def test_a_layer_written_in_blocks_is_not_in_memory_as_a_whole(path, tmp_path):
    """Its texts and geometries would be Python objects of more than a hundred bytes each."""
    stored = open_table(path)
    tracemalloc.start()
    write_blocks(
        StoredTable(stored.batches.in_blocks(5000)),
        tmp_path / "rows.gpkg",
        column_blocks({"half": np.zeros(ROWS)}, 5000),
    )
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 30 * ROWS


def test_nothing_is_written_where_a_block_cannot_be_computed(path, tmp_path):
    def blocks():
        yield {"new": np.zeros(65_536)}
        raise InputError("The second block is bad.")

    (tmp_path / "out.parquet").write_text("mine")
    with pytest.raises(InputError, match=r"^The second block is bad\.$"):
        write_blocks(open_table(path), tmp_path / "out.parquet", blocks())
    assert [file.name for file in tmp_path.iterdir()] == ["out.parquet"]
    assert (tmp_path / "out.parquet").read_text() == "mine"


def test_a_file_that_grows_while_it_is_read_is_refused_and_nothing_written(path, tmp_path):
    source = tmp_path / "rows.parquet"
    source.write_bytes(path.read_bytes())
    stored = open_table(source)

    def blocks():
        yield {"new": np.zeros(65_536)}
        with source.open("ab") as file:
            file.write(b"more")
        yield {"new": np.zeros(65_536)}

    with pytest.raises(InputError, match="changed while it was read, so nothing is written"):
        write_blocks(stored, tmp_path / "out.parquet", blocks())
    assert not (tmp_path / "out.parquet").exists()


def test_a_text_among_the_numbers_is_named_with_its_row_in_the_file(tmp_path):
    texts = pa.array(["1"] * 70_000 + ["much"])
    pyarrow.parquet.write_table(pa.table({"emb_000": texts}), tmp_path / "rows.parquet")
    stored = open_table(tmp_path / "rows.parquet")
    with pytest.raises(InputError, match="'emb_000' is not numeric .row 70,001 has 'much'"):
        list(stored.matrix_blocks(["emb_000"]).read())


def test_a_table_without_the_only_columns_that_it_has_keeps_its_rows(tmp_path):
    write_table(Table(pa.table({"emb_000": [0.5, 1.0, 2.0]})), tmp_path / "embedded.parquet")
    others = open_table(tmp_path / "embedded.parquet").without(["emb_000"])
    assert [len(block) for block in others.blocks()] == [len(others)] == [3] == [len(others.read())]


def test_the_row_groups_of_a_parquet_are_not_in_memory_together(tmp_path):
    """Eight groups of 4 MB each, of which Arrow would keep all, and pages beside: half as much again."""
    draw = np.random.default_rng(0)
    columns = pa.table({f"c{number}": draw.normal(size=80_000) for number in range(50)})
    pyarrow.parquet.write_table(columns, tmp_path / "rows.parquet", row_group_size=10_000)
    held = pa.total_allocated_bytes()
    most = max(pa.total_allocated_bytes() for _ in open_batches(tmp_path / "rows.parquet", rows=5000)) - held
    assert most < 0.8 * columns.nbytes
