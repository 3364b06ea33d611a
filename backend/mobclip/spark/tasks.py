"""What the Python processes of Spark do: each task takes parts of a table and gives record batches."""

import functools
import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from mobclip import __version__
from mobclip.errors import InputError
from mobclip.io.batches import Batches
from mobclip.io.memory import Memory
from mobclip.spark.session import Session

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

# From parts of a table, and the memory that it may take, to batches of rows; it is sent to other processes, as a Transform is.
Work = Callable[[Sequence[Batches], Memory], Iterator[pa.RecordBatch]]

MAX_TASKS = 512


def on_parts(session: Session, batches: Batches, work: Work, schema: pa.Schema) -> "DataFrame":
    """What work makes of the rows of a table, of which a task takes a part that is as large as that of another.

    Args:
        schema: of the batches that work gives.
    """
    tasks = shared_out(batches.parts(), MAX_TASKS)
    numbers = session.spark.range(0, len(tasks), 1, len(tasks))  # one for each task
    function = functools.partial(
        run_tasks,
        tasks=tasks,
        work=work,
        schema=spark_schema(schema),
        memory=session.task_memory,
        at_a_time=session.tasks_at_a_time,
        version=__version__,
    )
    return numbers.mapInArrow(function, struct_type(schema))


def shared_out(parts: Sequence[Batches], n_tasks: int) -> list[list[Batches]]:
    """Parts in their order, in so many lists at most, whose rows are about as many."""
    rows = np.array([part.total_rows or 0 for part in parts], dtype=np.float64)
    middle = (np.cumsum(rows) - rows / 2) / max(rows.sum(), 1)
    numbers = np.minimum(middle * n_tasks, n_tasks - 1).astype(int) if len(parts) > n_tasks else np.arange(len(parts))
    return [[parts[row] for row in np.flatnonzero(numbers == number).tolist()] for number in np.unique(numbers)]


def run_tasks(
    numbers: Iterator[pa.RecordBatch],
    *,
    tasks: Sequence[Sequence[Batches]],
    work: Work,
    schema: pa.Schema,
    memory: Memory,
    at_a_time: int | None,
    version: str,
) -> Iterator[pa.RecordBatch]:
    """The function that Spark calls in its Python processes, with the numbers of tasks.

    Args:
        schema: of the batches, in the types of `spark_schema`.
        memory: of all tasks of a machine together.
        at_a_time: how many of them run; None for as many as there are processors.
        version: of this package where the work was begun.

    Raises:
        InputError: what is wrong with the input, or another version of this package is here.
    """
    if version != __version__:
        raise InputError(
            f"Spark's workers have mobclip {__version__}, and {version} began the work: install the same version."
        )
    own = share_of(memory, at_a_time)
    try:
        for batch in numbers:
            for number in batch.column(0).to_pylist():
                refuse_unseen(tasks[number])
                for found in work(tasks[number], own):
                    yield found.cast(schema)
    except InputError as error:
        raise InputError(str(error)) from None  # of this very class, by which the other side knows it


def share_of(memory: Memory, at_a_time: int | None) -> Memory:
    """What one of the tasks that run at a time on this machine may take."""
    return Memory(memory.bytes // (at_a_time or os.cpu_count() or 1))


def refuse_unseen(parts: Sequence[Batches]) -> None:
    """
    Raises:
        InputError: a file is not there for this machine.
    """
    unseen = next((file for part in parts for file in part.lost_files()), None)
    if unseen is not None:
        raise InputError(
            f"Spark's workers see no file {unseen}: put it where all machines of the cluster have it under the same path."
        )


def spark_schema(schema: pa.Schema) -> pa.Schema:
    """The same columns in types that Spark has: it knows no unsigned numbers, and H3 cells fit into signed ones."""
    return pa.schema([(one.name, _spark_type(one.type)) for one in schema])


def struct_type(schema: pa.Schema) -> "StructType":
    """The same for Spark."""
    from pyspark.sql import types

    kinds = {
        pa.int64(): types.LongType(),
        pa.float64(): types.DoubleType(),
        pa.string(): types.StringType(),
        pa.bool_(): types.BooleanType(),
    }
    return types.StructType([types.StructField(one.name, kinds[one.type]) for one in spark_schema(schema)])


def _spark_type(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_dictionary(kind):
        return _spark_type(kind.value_type)
    if pa.types.is_integer(kind):
        return pa.int64()
    if pa.types.is_floating(kind):
        return pa.float64()
    return pa.bool_() if pa.types.is_boolean(kind) else pa.string()
