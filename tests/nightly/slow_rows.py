"""Rows that take their time, made in the processes of Spark: a module of its own, so that they can import it."""

import time
from pathlib import Path

import pyarrow as pa


def as_they_are(batch: pa.RecordBatch) -> pa.RecordBatch:
    return batch.replace_schema_metadata()


def slowly(batch: pa.RecordBatch, seconds: float = 0.0, folder: str = "") -> pa.RecordBatch:
    """The same rows after some seconds; that they have begun is seen by a file in a folder."""
    if batch.num_rows:
        Path(folder, "begun").touch()
        time.sleep(seconds)
    return batch.replace_schema_metadata()
