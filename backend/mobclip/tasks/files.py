"""Raw arrays and layers in the folder that a task shares with its client."""

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from mobclip.errors import InputError


def read_polygons(path: str) -> np.ndarray:
    """The polygons of a layer in the order of its rows, EPSG:4326; None where a row has no geometry."""
    from mobclip.tables import read_table

    return read_table(path).geometry_wgs84()


def read_array(path: str, kind: type, columns: int | None = None) -> np.ndarray:
    """A raw little-endian array, one-dimensional or rows x columns."""
    values = np.fromfile(path, dtype=np.dtype(kind).newbyteorder("<"))
    if columns is None:
        return values
    if values.size % columns:
        raise InputError(f"{Path(path).name} does not hold whole rows of {columns} numbers.")
    return values.reshape(-1, columns)


def read_texts(path: str) -> list[str | None]:
    """Texts in JSON, one or null a line."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def read_labels(path: str, name: str, kind: str, task: str, transform: str):
    """`Labels` from numbers, float64 n, or from texts."""
    from mobclip.probe.labels import labels_of

    if kind not in ("numbers", "texts"):
        raise InputError(f"There is no kind of labels '{kind}': choose numbers or texts.")
    return labels_of(name, read_array(path, np.float64) if kind == "numbers" else read_texts(path), task, transform)


def read_regions(path: str) -> np.ndarray:
    """Regions from int32 n; below 0 is unknown, None here."""
    return np.array([None if code < 0 else code for code in read_array(path, np.int32).tolist()], dtype=object)


def write_array(values: np.ndarray, kind: type, path: str) -> None:
    """Write a raw little-endian array beside its place and rename it."""
    new = f"{path}.new"
    np.ascontiguousarray(values, dtype=np.dtype(kind).newbyteorder("<")).tofile(new)
    os.replace(new, path)


@contextlib.contextmanager
def write_blocks(path: str, kind: type) -> Iterator[Callable[[np.ndarray], None]]:
    """A function that adds rows to a raw little-endian array, which can be read at once; the file goes if the rest fails."""
    with open(path, "wb", buffering=0) as stream:
        try:
            yield lambda values: stream.write(np.ascontiguousarray(values, np.dtype(kind).newbyteorder("<")).tobytes())
        except BaseException:
            with contextlib.suppress(OSError):  # Windows keeps a file that the client reads; its folder goes with the client
                os.remove(path)
            raise
