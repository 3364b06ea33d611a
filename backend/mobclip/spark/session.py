"""A session of Spark that a command begins and ends: its Java process, its messages in a file, its folders among ours."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mobclip.aggregation.duckdb_engine import MIN_BYTES, PROCESS_BYTES, SHARE
from mobclip.io.memory import Memory
from mobclip.io.temporary import IN_TEMPORARY, temporary_folder
from mobclip.progress import Progress
from mobclip.spark.failures import said_of_spark
from mobclip.spark.master import is_local, local_threads

if TYPE_CHECKING:
    from py4j.java_gateway import JavaGateway
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

T = TypeVar("T")
Remark = Callable[[str], None]  # told a sentence while work goes on

LOG = "spark.log"
LOOPBACK = "127.0.0.1"
HEAP_SHARE = 0.25  # of the memory: Java only passes groups on; the rest is for the Python processes
MIN_HEAP_BYTES, MAX_HEAP_BYTES = 600_000_000, 8_000_000_000  # Spark refuses less than 472 MB
JAVA_BYTES = 300_000_000  # beside its heap
TASK_BYTES = int(PROCESS_BYTES + MIN_BYTES / SHARE) + 1  # a Python process with DuckDB needs at the least
SECONDS_PER_LOOK = 0.1  # at progress, and whether to stop
SECONDS_TO_BEGIN = 30.0  # before a person is told that no worker has begun
SECONDS_TO_END = 20.0  # that Java has to end by itself


class Session:
    """What works on Spark use of a session.

    Attributes:
        spark: the session of PySpark.
        task_memory: what all tasks of a machine together may take.
        tasks_at_a_time: of a machine; None for as many as it has processors.
    """

    def __init__(self, spark: "SparkSession", master: str, shares: "TaskMemory", remark: Remark):
        self.spark, self.master, self._remark = spark, master, remark
        self.task_memory, self.tasks_at_a_time = Memory(shares.task_bytes), shares.tasks_at_a_time

    def run(self, work: Callable[[], T], progress: Progress, text: str) -> T:
        """Work in a thread, so that this one shows progress and is free to stop it."""
        begun = time.monotonic()
        fraction, is_told = 0.0, is_local(self.master)
        with ThreadPoolExecutor(1) as executor:
            future = executor.submit(work)
            try:
                while not wait([future], SECONDS_PER_LOOK).done:
                    running, done, total = self._tasks(future)
                    fraction = max(fraction, done / total if total else 0.0)
                    progress(fraction, f"{text} ({done:,} of {total:,} parts)" if total else text)
                    is_told = is_told or bool(running or done)
                    if not is_told and time.monotonic() - begun > SECONDS_TO_BEGIN:
                        is_told = True
                        self._remark(
                            f"No worker of {self.master} has begun: are workers there, with enough free memory, and not busy? "
                            "The work waits; Ctrl-C ends it."
                        )
                return future.result()
            except BaseException:
                with contextlib.suppress(Exception):  # Java may be gone
                    self.spark.sparkContext.cancelAllJobs()
                raise

    def _tasks(self, future: "Future[T]") -> tuple[int, int, int]:
        """How many tasks run, are done, and are there, of what is being worked on."""
        tracker = self.spark.sparkContext.statusTracker()
        running = done = total = 0
        try:
            for number in tracker.getActiveStageIds():
                if stage := tracker.getStageInfo(number):
                    running += stage.numActiveTasks
                    done += stage.numCompletedTasks
                    total += stage.numTasks
        except Exception:
            if not future.done():  # whose error says more
                time.sleep(SECONDS_PER_LOOK)
        return running, done, total


@contextlib.contextmanager
def spark_session(master: str, shares: "TaskMemory", remark: Remark) -> Iterator[Session]:
    """A session on a master that `check_master` knows; at the end, however it comes, its Java process ends too.

    Raises:
        InputError: what goes wrong on Spark meanwhile.
    """
    with (
        temporary_folder(tempfile.gettempdir(), IN_TEMPORARY) as folder,
        said_of_spark(master, folder / LOG),
        _started(_settings(master, folder, shares), folder / LOG, _environment(master)) as context,
        said_of_spark(master, folder / LOG),  # while Java is there, which has the texts of its errors
    ):
        from pyspark.sql import SparkSession

        yield Session(SparkSession(context), master, shares, remark)


@dataclass(frozen=True)
class TaskMemory:
    """How the memory of a machine is shared out.

    Attributes:
        heap_bytes: of Java.
        task_bytes: of the Python processes of all tasks together.
        tasks_at_a_time: of a machine; None for as many as it has processors.
    """

    heap_bytes: int
    task_bytes: int
    tasks_at_a_time: int | None

    @classmethod
    def of(cls, master: str, memory: Memory) -> "TaskMemory":
        """
        Raises:
            InputError: the memory is less than the work needs.
        """
        threads = local_threads(master)
        min_of_tasks = TASK_BYTES * (threads or 1)
        memory.plan(memory.bytes, MIN_HEAP_BYTES + JAVA_BYTES + min_of_tasks)
        heap = min(HEAP_SHARE * memory.bytes, MAX_HEAP_BYTES, memory.bytes - JAVA_BYTES - min_of_tasks)
        heap = int(max(heap, MIN_HEAP_BYTES))
        tasks = memory.bytes - heap - JAVA_BYTES
        if is_local(master):
            threads = threads or max(1, min(os.cpu_count() or 1, tasks // TASK_BYTES))
        return cls(heap, tasks, threads)


def _settings(master: str, folder: Path, memory: TaskMemory) -> dict[str, str]:
    """Settings of Spark beside its memory; those that are not here are as in its own spark-defaults.conf."""
    java = f'-Djava.io.tmpdir="{folder}" -XX:-UsePerfData'
    settings = {
        "spark.master": master,
        "spark.app.name": "mobclip",
        "spark.driver.memory": f"{memory.heap_bytes >> 20}m",
        "spark.executor.memory": f"{memory.heap_bytes >> 20}m",
        "spark.local.dir": str(folder),
        "spark.driver.defaultJavaOptions": java,
        "spark.driver.maxResultSize": "0",  # what is too large for this process is so without Spark, too
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.sql.catalogImplementation": "in-memory",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "65536",
        "spark.ui.enabled": "false",  # which would listen on a port
        "spark.ui.showConsoleProgress": "false",
    }
    if is_local(master):
        settings |= {
            "spark.master": f"local[{memory.tasks_at_a_time}]",
            "spark.driver.host": LOOPBACK,
            "spark.driver.bindAddress": LOOPBACK,
            "spark.authenticate": "true",  # others who use this machine cannot speak to its ports
            "spark.executorEnv.TMPDIR": str(folder),
        }
    return settings


def _environment(master: str) -> dict[str, str]:
    """Variables that Spark reads: which Python its tasks run, and, for work on this machine, that no name is looked up."""
    if is_local(master):
        return {
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": LOOPBACK,
            "SPARK_LOCAL_HOSTNAME": "localhost",
        }
    return {"PYSPARK_PYTHON": os.environ.get("PYSPARK_PYTHON", sys.executable)}


@contextlib.contextmanager
def _started(settings: dict[str, str], log: Path, environment: dict[str, str]) -> Iterator["SparkContext"]:
    """A context of PySpark with a Java process of its own, whose messages go to a file."""
    from pyspark import SparkConf, SparkContext
    from pyspark.java_gateway import launch_gateway

    configuration = SparkConf(loadDefaults=False)
    for name, value in settings.items():
        configuration.set(name, value)
    interrupt = signal.getsignal(signal.SIGINT)
    gateway = context = None
    with _variables(environment):
        try:
            with open(log, "ab") as messages:
                gateway = launch_gateway(configuration, {"stdout": messages, "stderr": messages})
            try:
                context = SparkContext(conf=configuration, gateway=gateway)
            finally:
                if threading.current_thread() is threading.main_thread():
                    signal.signal(signal.SIGINT, interrupt)  # PySpark put its own there
            yield context
        finally:
            _end(context, gateway)


@contextlib.contextmanager
def _variables(values: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _end(context: "SparkContext | None", gateway: "JavaGateway | None") -> None:
    """End the context and the Java process, whose exit PySpark leaves to that of Python."""
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

    with contextlib.suppress(Exception):  # Java may be gone
        if context is not None:
            context.stop()
    process: subprocess.Popen[Any] | None = getattr(gateway, "proc", None)
    if process is not None:
        with contextlib.suppress(OSError):
            if process.stdin is not None:
                process.stdin.close()  # by which it ends
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    with contextlib.suppress(Exception):
        if gateway is not None:
            gateway.shutdown()
    SparkContext._gateway = SparkContext._jvm = SparkContext._active_spark_context = None
    SparkSession._instantiatedSession = None
