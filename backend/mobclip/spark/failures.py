"""What goes wrong on Spark, in a sentence that a person can use."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from mobclip.errors import Cancelled, InputError

TOLD = re.compile(r"mobclip\.errors\.InputError: (.+)")  # what a task found wrong with its input, in a traceback
LOST = re.compile(
    r"ExecutorLostFailure|Executor .* exited|heartbeat|Python worker exited|worker lost|Connection reset by peer"
)
NO_MEMORY = re.compile(r"OutOfMemoryError|MemoryError|Cannot allocate memory|OutOfMemoryException")
CAUSES = (
    (NO_MEMORY, "The memory of Spark was not enough: set --memory higher, or use more or larger workers."),
    (
        re.compile(r"No space left on device"),
        "A disk of Spark's is full: free space there, or name another in spark.local.dir.",
    ),
    (
        re.compile(r"No module named '(mobclip|pyarrow|duckdb|h3|onnxruntime|numpy)"),
        (
            "The Python of Spark's workers lacks packages: install mobclip[spark] there in the same version as here, or name the "
            "Python that has it in the variable PYSPARK_PYTHON."
        ),
    ),
    (
        re.compile(r"PYTHON_VERSION_MISMATCH|Python in worker has different version"),
        "The Python of Spark's workers is of another version than this one: name one of the same in the variable PYSPARK_PYTHON.",
    ),
    (
        re.compile(r"Cannot run program \"([^\"]+)\""),
        "Spark's workers have no Python at the path of this one: name theirs in the variable PYSPARK_PYTHON.",
    ),
    (
        re.compile(r"UnsupportedClassVersionError|class file version"),
        "Java is too old for Spark: install Java 17 or newer, or set JAVA_HOME to its folder.",
    ),
)
CAUSED_BY = re.compile(r"^(?:Caused by: )?[\w.$]*(?:Exception|Error)(?:: (.+))?$", re.MULTILINE)
MAX_LETTERS = 200


@contextlib.contextmanager
def said_of_spark(master: str, log: Path) -> Iterator[None]:
    """Errors of Spark as one sentence.

    Args:
        log: the file with its messages.

    Raises:
        InputError: whatever goes wrong there.
    """
    try:
        yield
    except (InputError, Cancelled):
        raise
    except Exception as error:
        if not _is_of_spark(error):
            raise
        raise InputError(sentence_of(str(error), _tail(log), master)) from error


def sentence_of(error: str, log: str, master: str) -> str:
    """What to say of an error: what a task told, a cause that is known, or the words of Spark.

    Args:
        error: its text.
        log: the last messages of Spark.
    """
    if told := TOLD.search(error):
        return told[1].strip()
    for text in (error, log):
        for pattern, sentence in CAUSES:
            if pattern.search(text):
                return sentence
    if LOST.search(error):
        return (
            f"Workers of {master} were lost, again and again, so that the work could not go on and nothing is written: see "
            "whether their memory is enough, and run this again."
        )
    if "All masters are unresponsive" in log:
        return f"What answers at {master} is no master of this version of Spark: check the address, and both versions."
    return f"Spark stopped, and nothing is written ({_words(error) or _words(log) or 'it does not say why'})."


def _is_of_spark(error: Exception) -> bool:
    """Whether an error is PySpark's or that of its way to Java."""
    modules = {kind.__module__.split(".")[0] for kind in type(error).__mro__}
    return bool(modules & {"pyspark", "py4j"}) or isinstance(error, ConnectionError)


def _words(text: str) -> str:
    """The last cause that a text names, else its first line."""
    causes = [cause for cause in CAUSED_BY.findall(text) if cause]
    return (causes[-1] if causes else text.strip().splitlines()[0] if text.strip() else "")[:MAX_LETTERS].rstrip(".")


def _tail(log: Path, size: int = 20_000) -> str:
    try:
        with open(log, "rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - size))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
