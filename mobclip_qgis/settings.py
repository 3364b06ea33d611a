"""The plugin's settings."""

from qgis.core import QgsSettings

INTERPRETER = "mobclip/interpreter"
THREADS = "mobclip/threads"
SET_UP_OFFERED = "mobclip/setUpOffered"


def interpreter() -> str:
    """Path of the Python interpreter that the user chose, or an empty text."""
    return str(QgsSettings().value(INTERPRETER, "") or "")


def set_interpreter(path: str) -> None:
    """Keep the path of the interpreter; an empty text means: search."""
    QgsSettings().setValue(INTERPRETER, path)


def threads() -> int:
    """How many threads the backend may compute with, 0 for as many as it likes."""
    value = str(QgsSettings().value(THREADS, 0))
    return int(value) if value.isdecimal() else 0


def set_threads(count: int) -> None:
    """Keep the number of threads."""
    QgsSettings().setValue(THREADS, count)


def set_up_offered() -> str:
    """The version of the plugin that last told the user that the backend can be set up, empty for none."""
    return str(QgsSettings().value(SET_UP_OFFERED, "") or "")


def set_set_up_offered(version: str) -> None:
    """Do not tell again in this version."""
    QgsSettings().setValue(SET_UP_OFFERED, version)
