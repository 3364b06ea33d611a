"""What is done for Spark beside Spark itself: its tasks, its memory, what is said of its errors. tests/nightly starts Spark."""

import pickle

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mobclip import __version__
from mobclip.aggregation.duckdb_engine import Session
from mobclip.aggregation.engine import Grouping
from mobclip.errors import InputError
from mobclip.io.batches import open_batches
from mobclip.io.memory import Memory
from mobclip.spark.engine import groups_of_parts, groups_schema
from mobclip.spark.failures import sentence_of
from mobclip.spark.master import check_master, is_local, local_threads
from mobclip.spark.session import JAVA_BYTES, MIN_HEAP_BYTES, TASK_BYTES, TaskMemory
from mobclip.spark.tasks import run_tasks, share_of, shared_out, spark_schema

ROWS = pa.table({"cell": pa.array([1, 2, 1, 3, 1], pa.uint64()), "amount": [1.0, None, 2.0, 3.0, 4.0]})
GROUPING = Grouping(keys=("cell",), sums=("amount",))


def as_they_are(batch):
    return batch.replace_schema_metadata()


@pytest.fixture
def parts(tmp_path):
    pq.write_table(ROWS, tmp_path / "rows.parquet", row_group_size=2)
    return open_batches(tmp_path / "rows.parquet").parts()


def work(parts, memory):
    return groups_of_parts(parts, memory, transform=as_they_are, schema=ROWS.schema, grouping=GROUPING)


def groups(tasks, **changes):
    """The groups of tasks one after the other, as Spark would get them."""
    numbers = [pa.record_batch([pa.array([number])], ["id"]) for number in range(len(tasks))]
    schema = spark_schema(groups_schema(GROUPING, ROWS.schema))
    options = {"work": work, "schema": schema, "memory": Memory(10**9), "at_a_time": 2, "version": __version__}
    return pa.Table.from_batches(run_tasks(iter(numbers), tasks=tasks, **{**options, **changes}))


def test_tasks_give_the_groups_of_their_parts_with_signed_cells(parts):
    found = groups(pickle.loads(pickle.dumps(shared_out(parts, 2))))
    assert found.schema.types == [pa.int64(), pa.int64(), pa.float64()]
    assert found.to_pylist() == [
        {"cell": 1, "count": 1, "amount": 1.0},
        {"cell": 2, "count": 1, "amount": None},
        {"cell": 1, "count": 2, "amount": 6.0},
        {"cell": 3, "count": 1, "amount": 3.0},
    ]


def test_parts_are_shared_out_in_order_by_their_rows(parts):
    assert [[part.total_rows for part in task] for task in shared_out(parts, 5)] == [[2], [2], [1]]
    assert [[part.total_rows for part in task] for task in shared_out(parts, 2)] == [[2], [2, 1]]


def test_workers_of_another_version_and_files_that_they_do_not_see_are_refused(parts, tmp_path):
    with pytest.raises(InputError, match=r"have mobclip .*, and 0\.0\.0 began the work"):
        groups([parts], version="0.0.0")
    (tmp_path / "rows.parquet").unlink()
    with pytest.raises(InputError, match=r"see no file .*rows\.parquet"):
        groups([parts])


@pytest.mark.parametrize(
    "engine", ["", "duckdb", "yarn", "local[0]", "local[two]", "spark://host", "spark://:7077", "spark://a:1,b"]
)
def test_what_is_no_master_is_refused(engine):
    with pytest.raises(InputError, match="is not known"):
        check_master(engine)


def test_a_local_master_has_so_many_threads_as_it_says():
    assert [local_threads(master) for master in ("local", "local[3]", "local[*]", "spark://a:1")] == [1, 3, None, None]
    assert is_local("local[*]") and not is_local("spark://local:7077")


def test_memory_is_shared_out_between_java_and_tasks():
    shares = TaskMemory.of("local[2]", Memory(4 * 10**9))
    assert shares.tasks_at_a_time == 2
    assert shares.heap_bytes == 10**9 and 2.5e9 < shares.task_bytes < 3e9
    assert TaskMemory.of("local[*]", Memory(1_400_000_000)).tasks_at_a_time == 1  # however many processors there are
    assert TaskMemory.of("spark://a:1", Memory(4 * 10**9)).tasks_at_a_time is None
    with pytest.raises(InputError, match="This needs at least"):
        TaskMemory.of("local[4]", Memory(2 * 10**9))


@pytest.mark.parametrize("threads", [1, 4, 16])
def test_with_the_least_memory_each_task_has_what_it_needs(threads):
    least = MIN_HEAP_BYTES + JAVA_BYTES + TASK_BYTES * threads
    shares = TaskMemory.of(f"local[{threads}]", Memory(least))
    with Session(share_of(Memory(shares.task_bytes), shares.tasks_at_a_time), threads=1):
        assert shares.heap_bytes == MIN_HEAP_BYTES


@pytest.mark.parametrize(
    ("error", "log", "sentence"),
    [
        (
            "An exception was thrown from the Python worker:\nTraceback …\nmobclip.errors.InputError: rows.csv has no rows.\n",
            "",
            "rows.csv has no rows.",
        ),
        ("ModuleNotFoundError: No module named 'mobclip'", "", "The Python of Spark's workers lacks packages"),
        (
            "[JAVA_GATEWAY_EXITED] Java gateway process exited.",
            "java.lang.UnsupportedClassVersionError: x",
            "Java is too old",
        ),
        ("Job aborted: ExecutorLostFailure (executor 1 exited)", "", "Workers of spark://a:1 were lost"),
        ("py4j: java.lang.OutOfMemoryError: Java heap space", "", "The memory of Spark was not enough"),
        ('Cannot run program "/opt/python": error=2, No such file', "", "Spark's workers have no Python"),
        ("x", "ERROR: All masters are unresponsive! Giving up.", "is no master of this version of Spark"),
        ("Caused by: java.io.IOException: odd\n\tat a.b(C.java)", "", "Spark stopped, and nothing is written (odd)."),
    ],
)
def test_an_error_of_spark_is_a_sentence(error, log, sentence):
    assert sentence in sentence_of(error, log, "spark://a:1")
