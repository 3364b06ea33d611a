"""The plugin's settings."""

from qgis.core import QgsSettings

INTERPRETER = "mobclip/interpreter"


def interpreter() -> str:
    """Path of the Python interpreter that the user chose, or an empty text."""
    return str(QgsSettings().value(INTERPRETER, "") or "")


def set_interpreter(path: str) -> None:
    """Keep the path of the interpreter; an empty text means: search."""
    QgsSettings().setValue(INTERPRETER, path)
