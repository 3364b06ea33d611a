"""The plugin's settings."""

from qgis.core import QgsSettings

INTERPRETER = "mobclip/interpreter"
SET_UP_OFFERED = "mobclip/setUpOffered"


def interpreter() -> str:
    """Path of the Python interpreter that the user chose, or an empty text."""
    return str(QgsSettings().value(INTERPRETER, "") or "")


def set_interpreter(path: str) -> None:
    """Keep the path of the interpreter; an empty text means: search."""
    QgsSettings().setValue(INTERPRETER, path)


def is_set_up_offered() -> bool:
    """Whether the user was told once that the backend can be set up."""
    return QgsSettings().value(SET_UP_OFFERED, False, type=bool)


def set_set_up_offered() -> None:
    """Do not tell again."""
    QgsSettings().setValue(SET_UP_OFFERED, True)
