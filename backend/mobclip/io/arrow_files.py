"""Files that Arrow reads in threads of its own."""

import os
from pathlib import Path

import pyarrow as pa


def open_for_arrow(path: Path) -> pa.NativeFile:
    """A file to read, whatever bytes its name has.

    Not one of Python's: a thread of Arrow's that lets go of it while Python ends would abort the process.
    """
    return pa.OSFile(os.fsencode(path))
