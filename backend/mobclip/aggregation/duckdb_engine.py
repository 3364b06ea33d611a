"""Aggregation in this process by DuckDB (https://duckdb.org), which keeps on disk what does not fit into memory."""

import contextlib
import os
import queue
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from types import TracebackType
from typing import TypeVar

import duckdb
import pyarrow as pa

from mobclip.aggregation.engine import Grouping, RowStream
from mobclip.errors import InputError
from mobclip.io.geopackage_check import quoted
from mobclip.io.memory import VARIABLE, Memory, in_words
from mobclip.io.temporary import IN_TEMPORARY, temporary_folder
from mobclip.progress import Progress, no_progress

T = TypeVar("T")

PROCESS_BYTES = 250_000_000  # of Python, its packages and a few batches
SHARE = 0.6  # of the other memory that is DuckDB's; the rest is for the result
MIN_BYTES = 90_000_000  # that DuckDB sorts and groups with, on one thread
BYTES_PER_ROW = 64  # of a group, where each row is one
BYTES_PER_THREAD = 256_000_000
BATCHES_AHEAD = 2  # that are made while DuckDB works on others
SECONDS_PER_LOOK = 0.1  # at progress, and whether to stop
RESULT_ROWS = 65_536  # of a batch

SETTINGS = (
    "SET preserve_insertion_order = false",  # which would keep more in memory
    "SET autoinstall_known_extensions = false",  # nothing is fetched
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET python_enable_replacements = false",  # a table is never a variable of Python's
    "SET enable_external_access = false",  # no files but those in the temporary folder
    "SET lock_configuration = true",
)


class Session:
    """A database that lives in memory, and beyond it in a temporary folder, which is removed at the end.

    Args:
        memory: of the whole process.
        threads: at most; by default as many as the processor has and the memory allows.
    """

    def __init__(self, memory: Memory, threads: int | None = None):
        plan(memory)
        self.memory, self.limit = memory, int(SHARE * (memory.bytes - PROCESS_BYTES))
        self.threads = max(1, min(threads or os.cpu_count() or 1, self.limit // BYTES_PER_THREAD))
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> "Session":
        with contextlib.ExitStack() as stack:
            folder = stack.enter_context(temporary_folder(tempfile.gettempdir(), IN_TEMPORARY))
            self._connection = stack.enter_context(contextlib.closing(duckdb.connect(":memory:")))
            self._connection.execute("SET memory_limit = ?", [f"{self.limit}B"])
            self._connection.execute("SET threads = ?", [self.threads])
            self._connection.execute("SET temp_directory = ?", [str(folder)])
            for setting in SETTINGS:
                self._connection.execute(setting)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.close()

    def execute(
        self,
        query: str,
        tables: Mapping[str, RowStream] | None = None,
        progress: Progress = no_progress,
        text: str = "Aggregating rows",
    ) -> None:
        """Run a statement that gives no rows, such as CREATE TABLE x AS ….

        Args:
            tables: rows that the statement reads, each once, by the name that it has for them.
            progress: told the share of the tables that is read.
            text: what is being done, for progress.

        Raises:
            InputError: the memory, or the disk, is too small.
            Exception: what the iteration over a table raised.
        """
        self._run(lambda: self._connection.execute(query).fetchall(), tables or {}, progress, text)

    def query(
        self,
        query: str,
        tables: Mapping[str, RowStream] | None = None,
        progress: Progress = no_progress,
        text: str = "Aggregating rows",
    ) -> pa.Table:
        """The rows of a SELECT; arguments and errors as of `execute`."""
        return self._run(lambda: self._table(query), tables or {}, progress, text)

    def stream(self, query: str, rows: int = RESULT_ROWS) -> Iterator[pa.RecordBatch]:
        """The rows of a SELECT from tables of this session, a batch at a time: for results larger than memory."""
        with _told(self.memory):
            yield from self._connection.sql(query).to_arrow_reader(rows)

    def _table(self, query: str) -> pa.Table:
        """
        Raises:
            InputError: the rows take more memory than DuckDB leaves.
        """
        batches, size = [], 0
        with self._connection.sql(query).to_arrow_reader(RESULT_ROWS) as reader:
            for batch in reader:
                batches.append(batch)
                size += batch.nbytes
                if size > self.memory.bytes - PROCESS_BYTES - self.limit:
                    raise InputError(_too_little(self.memory))
            return pa.Table.from_batches(batches, reader.schema)

    def _run(self, work: Callable[[], T], tables: Mapping[str, RowStream], progress: Progress, text: str) -> T:
        """Work in a thread, so that this one shows progress and is free to stop it."""
        feeds = {name: _Feed(rows) for name, rows in tables.items()}
        for name, feed in feeds.items():
            self._connection.register(name, feed.reader())
        with ThreadPoolExecutor(1) as executor:
            future = executor.submit(work)
            try:
                with _told(self.memory):
                    result = self._waited(future, feeds, progress, text)
            except BaseException:
                self._stop(future, feeds)
                for feed in feeds.values():
                    if feed.error is not None:
                        raise feed.error from None
                raise
            finally:
                for name, feed in feeds.items():
                    feed.close()
                    self._connection.unregister(name)
        return result

    @staticmethod
    def _waited(future: "Future[T]", feeds: Mapping[str, "_Feed"], progress: Progress, text: str) -> T:
        while not wait([future], SECONDS_PER_LOOK).done:
            fraction = sum(feed.fraction for feed in feeds.values()) / max(len(feeds), 1)
            progress(fraction, f"{text} ({sum(feed.rows for feed in feeds.values()):,})" if feeds else text)
        return future.result()

    def _stop(self, future: "Future[T]", feeds: Mapping[str, "_Feed"]) -> None:
        for feed in feeds.values():
            feed.stop()
        while not future.done():
            self._connection.interrupt()  # which a query that has not begun yet does not hear
            wait([future], SECONDS_PER_LOOK)


class _Feed:
    """Rows that DuckDB pulls, made in a thread of Python's: PROJ, for one, keeps things by thread, and DuckDB's threads forget
    them between two batches. What goes wrong is kept, since DuckDB tells it in its own words."""

    def __init__(self, stream: RowStream):
        self.stream = stream
        self.rows = 0
        self.error: Exception | None = None
        self._stopped = threading.Event()
        self._queue: queue.Queue[pa.RecordBatch | None] = queue.Queue(BATCHES_AHEAD)
        self._thread = threading.Thread(target=self._make, daemon=True)

    @property
    def fraction(self) -> float:
        """Of the rows that are read, 0 to 1, as far as it is known."""
        return float(getattr(self.stream, "fraction_read", 0.0))

    def reader(self) -> pa.RecordBatchReader:
        """The rows, to be read once."""
        return pa.RecordBatchReader.from_batches(self.stream.schema, self._batches())

    def stop(self) -> None:
        """Make no more rows."""
        self._stopped.set()

    def close(self) -> None:
        """Wait until none are being made."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _make(self) -> None:
        try:
            for batch in self.stream:
                self.rows += batch.num_rows
                if not self._put(batch):
                    return
        except Exception as error:
            self.error = error
        self._put(None)

    def _put(self, batch: pa.RecordBatch | None) -> bool:
        """Hand a batch over; returns False where no more are wanted."""
        while not self._stopped.is_set():
            with contextlib.suppress(queue.Full):
                self._queue.put(batch, timeout=SECONDS_PER_LOOK)
                return True
        return False

    def _batches(self) -> Iterator[pa.RecordBatch]:
        self._thread.start()
        while not self._stopped.is_set():
            with contextlib.suppress(queue.Empty):
                batch = self._queue.get(timeout=SECONDS_PER_LOOK)
                if batch is None:
                    break
                yield batch
        if self.error is not None:
            raise self.error


def plan(memory: Memory, rows: int = 0) -> str:
    """As of `Memory.plan`, for the groups of so many rows."""
    return memory.plan(PROCESS_BYTES + BYTES_PER_ROW * rows, PROCESS_BYTES + MIN_BYTES / SHARE)


class DuckDb:
    """The engine that a command uses unless another is named.

    Args:
        memory: of the whole process.
        threads: as of `Session`.
    """

    def __init__(self, memory: Memory, threads: int | None = None):
        self.memory, self.threads = memory, threads

    def sums_by(self, rows: RowStream, grouping: Grouping, progress: Progress = no_progress) -> pa.Table:
        """As of `engine.Engine`."""
        with Session(self.memory, self.threads) as session:
            return session.query(sums_query("rows", grouping), {"rows": rows}, progress)


def sums_query(table: str, grouping: Grouping) -> str:
    """The SELECT of a grouping. Different values are counted in two steps, which DuckDB can do beyond memory."""
    source, keys = quoted(table), [quoted(key) for key in grouping.keys]
    parts = [f"count(*) AS {quoted(grouping.count)}"] if grouping.count else []
    parts += [f"kahan_sum({quoted(name)}::DOUBLE) AS {quoted(name)}" for name in grouping.sums]
    parts += [f"count({quoted(name)}) AS {quoted(f'{name}_known')}" for name in grouping.known]
    if grouping.distinct:
        value = quoted(grouping.distinct)
        by_value = ", ".join([*keys, value, *parts])
        source = f"(SELECT {by_value} FROM {source} GROUP BY {', '.join([*keys, value])})"  # nosec B608: names are quoted
        parts = [f"sum({quoted(grouping.count)})::BIGINT AS {quoted(grouping.count)}"] if grouping.count else []
        parts += [f"kahan_sum({quoted(name)}) AS {quoted(name)}" for name in grouping.sums]
        parts += [f"sum({quoted(name)})::BIGINT AS {quoted(name)}" for name in map("{}_known".format, grouping.known)]
        parts.append(f"count({value}) AS {quoted(f'{grouping.distinct}_distinct')}")
    order = ", ".join(f"{key} NULLS LAST" for key in keys)
    columns = ", ".join([*keys, *parts])
    return f"SELECT {columns} FROM {source} GROUP BY {', '.join(keys)} ORDER BY {order}"  # nosec B608: names are quoted


@contextlib.contextmanager
def _told(memory: Memory) -> Iterator[None]:
    """What DuckDB says of memory and disk, as a person can use it."""
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        if "max_temp_directory_size" in str(error) or "temp_directory" in str(error).lower():
            raise InputError(_no_space()) from error
        raise InputError(_too_little(memory)) from error
    except duckdb.IOException as error:
        raise InputError(_no_space()) from error


def _too_little(memory: Memory) -> str:
    return (
        f"The groups of the rows need more than {in_words(memory.bytes)} of memory: set --memory or {VARIABLE} higher, or use a "
        "machine with more."
    )


def _no_space() -> str:
    return (
        f"What does not fit into memory cannot be written to {tempfile.gettempdir()}: free space there, or set TMPDIR to a "
        "folder on another disk."
    )
