"""The place of an output, looked at before there is any work."""

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from mobclip.errors import InputError

SUFFIXES = (".csv", ".parquet", ".gpkg")  # of tables
TABLES = "SELECT table_name FROM gpkg_contents WHERE table_name != 'layer_styles' ORDER BY rowid"  # in which QGIS keeps styles


def check_output(path: Path, suffixes: tuple[str, ...] = SUFFIXES, *, sources: Iterable[Path | None] = ()) -> str:
    """The suffix of a file to write, in lower case, which must be one of `suffixes`; a blank one stands for a folder.

    A link is taken for what it points to.

    Args:
        sources: inputs that must not be overwritten; None stands for none.

    Raises:
        InputError: another suffix, a missing folder, or something there that is no file, or a .gpkg of several layers.
    """
    suffix = path.suffix.lower()
    if suffix not in suffixes:
        named = [suffix for suffix in suffixes if suffix]
        or_folder = ", or have no suffix for a folder" if "" in suffixes else ""
        raise InputError(
            f"{path} must end in {' or '.join([', '.join(named[:-1]), named[-1]][len(named) == 1 :])}{or_folder}."
        )
    if not path.parent.is_dir():
        raise InputError(f"There is no folder {path.parent}, in which {path.name} is to be written: make it first.")
    if path.is_dir() and suffix:
        raise InputError(f"{path} is a folder: choose another name for the file.")
    if path.exists() and not path.is_dir() and not path.is_file():
        raise InputError(f"{path} is not a regular file: choose another name.")
    if any(replaces(path, source) for source in sources):
        raise InputError(f"{path} is what is read here and would be overwritten: choose another name.")
    layers = _layers(path) if suffix == ".gpkg" and path.is_file() else []
    if len(layers) > 1:
        raise InputError(f"{path} has the layers {', '.join(layers)}, which would all be lost: choose another file.")
    return suffix


def replaces(path: Path, source: Path | None) -> bool:
    """Whether what is written to a path takes the place of a source, or of a file in it, whatever both are called.

    Args:
        source: a file, a folder, or a layer as `file.gpkg|layername=cells`; None for none.
    """
    if source is None or not path.exists():
        return False
    file = source if source.exists() else Path(str(source).partition("|")[0])
    if not file.exists():
        return False
    return path.samefile(file) or (file.is_dir() and file.resolve() in path.resolve().parents)


def _layers(path: Path) -> list[str]:
    """The tables of a GeoPackage that is there already; none of what cannot be read."""
    address = f"file:{quote(bytes(path.absolute()))}?mode=ro&immutable=1"  # leaves nothing beside the file
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(address, uri=True)) as database:
        return [str(name) for (name,) in database.execute(TABLES)]
    return []
