"""Groups and their sums, as pandas has them, in bounded memory, and stopped whenever a person wants."""

import functools
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet
import pytest

from mobclip.aggregation.duckdb_engine import DuckDb, Session
from mobclip.aggregation.engine import Grouping, Rows
from mobclip.errors import Cancelled, InputError
from mobclip.io.batches import open_batches
from mobclip.io.memory import Memory

MEMORY = Memory(1_000_000_000)
LITTLE = Memory(400_000_000)
ROWS = 20_000


def doubled(factor: int, batch: pa.RecordBatch) -> pa.RecordBatch:
    return batch.set_column(2, "value", pc.multiply(batch["value"], pa.scalar(float(factor))))


@pytest.fixture(scope="module")
def table():
    draw = np.random.default_rng(0)
    return pa.table(
        {
            "cell": pa.array(draw.integers(2**63, 2**63 + 50, ROWS, dtype=np.uint64)),
            "kind": pa.array(draw.choice(["z", "a", 'quo"ted', "é"], ROWS), mask=draw.random(ROWS) < 0.1),
            "value": pa.array(draw.random(ROWS), mask=draw.random(ROWS) < 0.3),
            "trip": pa.array(draw.integers(0, 40, ROWS), mask=draw.random(ROWS) < 0.2),
        }
    )


@pytest.fixture
def rows(table, tmp_path):
    pa.parquet.write_table(table, tmp_path / "rows.parquet")
    return Rows(open_batches(tmp_path / "rows.parquet", rows=1500), functools.partial(doubled, 2))


def test_groups_have_their_count_sums_and_different_values_sorted_by_their_keys(rows, table):
    grouping = Grouping(keys=("cell", "kind"), count="rows", sums=("value",), known=("value",), distinct="trip")
    found = DuckDb(MEMORY).sums_by(rows, grouping)
    grouped = table.group_by(["cell", "kind"]).aggregate(
        [([], "count_all"), ("value", "sum"), ("value", "count"), ("trip", "count_distinct")]
    )
    order = pc.sort_indices(grouped, [("cell", "ascending"), ("kind", "ascending")])
    expected = grouped.take(order)
    assert found.column_names == ["cell", "kind", "rows", "value", "value_known", "trip_distinct"]
    assert (
        found["cell"].type == pa.uint64() and found["rows"].type == pa.int64() and found["value"].type == pa.float64()
    )
    for name, other in [("cell", "cell"), ("kind", "kind"), ("rows", "count_all"), ("value_known", "value_count"),
                        ("trip_distinct", "trip_count_distinct")]:  # fmt: skip
        assert found[name].to_pylist() == expected[other].to_pylist()
    np.testing.assert_allclose(found["value"], 2 * expected["value_sum"].to_numpy(), rtol=1e-12)


def test_without_different_values_the_result_is_the_same(rows):
    both = [
        DuckDb(MEMORY).sums_by(rows, Grouping(keys=("cell",), sums=("value",), known=("value",), distinct=distinct))
        for distinct in (None, "trip")
    ]
    assert both[0].drop_columns(["value"]).equals(both[1].drop_columns(["value", "trip_distinct"]))
    np.testing.assert_allclose(both[0]["value"], both[1]["value"], rtol=1e-12)


def test_a_group_that_knows_no_value_has_no_sum(rows):
    unknown = pa.table({"key": [1, 1, 2], "value": pa.array([None, None, 3.0])})
    found = DuckDb(MEMORY).sums_by(unknown.to_reader(), Grouping(keys=("key",), count=None, sums=("value",)))
    assert found.to_pydict() == {"key": [1, 2], "value": [None, 3.0]}


def test_rows_without_rows_have_no_groups():
    empty = pa.table({"key": pa.array([], pa.int64())})
    assert DuckDb(MEMORY).sums_by(empty.to_reader(), Grouping(keys=("key",))).num_rows == 0


def test_the_schema_of_rows_is_that_of_what_the_function_makes(rows):
    assert rows.schema.names == ["cell", "kind", "value", "trip"] and rows.schema.field("value").type == pa.float64()
    assert next(iter(rows)).schema.equals(rows.schema)


def many(groups):
    """Rows of so many different keys that their groups take 40 bytes each."""
    schema = pa.schema([("key", pa.int64()), ("value", pa.float64())])
    draw = np.random.default_rng(0)

    def batches():
        for start in range(0, groups, 65_536):
            keys = np.arange(start, min(start + 65_536, groups))
            yield pa.record_batch([draw.permutation(keys) * 7919 % 2**40, np.ones(len(keys))], schema)

    return pa.RecordBatchReader.from_batches(schema, batches())


def test_what_does_not_fit_into_memory_goes_to_disk_and_is_removed(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    found = DuckDb(LITTLE).sums_by(many(3_000_000), Grouping(keys=("key",)))
    assert found.num_rows == 3_000_000 and pc.all(pc.equal(found["count"], 1)).as_py()
    assert not list(tmp_path.iterdir())


def test_groups_that_memory_cannot_hold_are_refused_and_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(InputError, match=r"The groups of the rows need more than 400 MB of memory: set --memory"):
        DuckDb(LITTLE).sums_by(many(5_000_000), Grouping(keys=("key",)))
    assert not list(tmp_path.iterdir())


def test_too_little_memory_is_told_before_it_starts(rows):
    with pytest.raises(InputError, match="needs at least 400 MB of memory and may take 100 MB"):
        DuckDb(Memory(100_000_000)).sums_by(rows, Grouping(keys=("cell",)))
    assert rows.fraction_read == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_is_full_is_told():
    script = """
import resource, sys
from test_aggregation import LITTLE, DuckDb, Grouping, InputError, many
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    DuckDb(LITTLE).sums_by(many(4_000_000), Grouping(keys=("key",)))
except InputError as error:
    print(error)
"""
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=Path(__file__).parent)
    assert "What does not fit into memory cannot be written to" in found.stdout, found.stderr


def test_what_goes_wrong_while_rows_are_read_is_told_as_it_is(rows):
    def bad(batch):
        if batch.num_rows:
            raise InputError("Row 7 is bad.")
        return batch

    with pytest.raises(InputError, match=r"^Row 7 is bad.$"):
        DuckDb(MEMORY).sums_by(Rows(rows.batches, bad), Grouping(keys=("cell",)))


def endless():
    schema = pa.schema([("key", pa.int64())])

    def batches():
        while True:
            time.sleep(0.001)
            yield pa.record_batch([np.arange(100)], schema)

    return pa.RecordBatchReader.from_batches(schema, batches())


def test_a_wish_to_stop_is_obeyed_and_nothing_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    said = []

    def progress(fraction, text):
        said.append(text)
        if len(said) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        DuckDb(MEMORY).sums_by(endless(), Grouping(keys=("key",)), progress)
    assert "Aggregating rows (" in said[-1] and not list(tmp_path.iterdir())


def test_a_signal_stops_a_query_that_reads_nothing(monkeypatch):
    threading.Timer(0.5, signal.raise_signal, [signal.SIGINT]).start()
    start = time.monotonic()
    with Session(MEMORY) as session, pytest.raises(KeyboardInterrupt):
        session.query("SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b")
    assert time.monotonic() - start < 20


def test_results_are_streamed_where_they_may_be_large():
    with Session(MEMORY) as session:
        session.execute(
            "CREATE TABLE groups AS SELECT key, count(*) AS count FROM rows GROUP BY ALL", {"rows": many(200_000)}
        )
        batches = list(session.stream("SELECT * FROM groups ORDER BY key", rows=30_000))
    assert sum(batch.num_rows for batch in batches) == 200_000 and len(batches) >= 6


@pytest.mark.parametrize("query", ["SELECT * FROM '/etc/passwd'", "INSTALL spatial", "COPY (SELECT 1) TO '/tmp/x.csv'"])
def test_nothing_is_read_written_or_fetched_by_a_query(query):
    with Session(MEMORY) as session, pytest.raises((duckdb.Error, InputError)):
        session.query(query)
