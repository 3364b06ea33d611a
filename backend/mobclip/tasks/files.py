"""Raw arrays, and geometries as WKB, in the folder that a task shares with its client.

The client names that folder in the environment of the worker. A request for a file elsewhere is then refused: only the client
sends requests, but whatever else might come to speak in its place could read or overwrite any file otherwise.
"""

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.io.json_values import none_to_blank
from mobclip.io.matrix_blocks import MatrixBlocks, rows_per_block

FOLDER = "MOBCLIP_FOLDER"  # in the environment
LENGTH_BYTES = 4
FLOAT32 = np.dtype("<f4")
GEOMETRIES_PER_BLOCK = 10_000


def shared_file(path: str) -> str:
    """The path of a file in the folder that is shared with the client; of any file where there is no such folder.

    Raises:
        InputError: it is elsewhere, or a link to elsewhere.
    """
    folder = os.environ.get(FOLDER)
    if folder is not None and os.path.dirname(os.path.realpath(path)) != os.path.realpath(folder):
        raise InputError(f"The file {path} is not in the folder that is shared with the backend.")
    return path


def read_polygons(path: str) -> np.ndarray:
    """Geometries that stand in a file as WKB, each after its length (uint32), EPSG:4326.

    Returns:
        Shapely geometries n, two-dimensional; None where a length is 0: no geometry.

    Raises:
        InputError: the file ends within a geometry, or holds something else than WKB.
    """
    import shapely

    blocks = [np.empty(0, dtype=object)]
    count = 0
    records = _read_records(path)
    while block := list(islice(records, GEOMETRIES_PER_BLOCK)):
        geometries = shapely.from_wkb(block, on_invalid="ignore")
        for row in np.flatnonzero(shapely.is_missing(geometries)):
            if block[row] is not None:
                raise InputError(f"Geometry {count + row + 1} of {Path(path).name} is not valid WKB.")
        blocks.append(shapely.force_2d(geometries))
        count += len(block)
    return np.concatenate(blocks)


def _read_records(path: str) -> Iterator[bytes | None]:
    """The records of a file, each after its length; None for an empty one."""
    with open(shared_file(path), "rb") as stream:
        remaining = os.fstat(stream.fileno()).st_size
        while remaining:
            length = int.from_bytes(stream.read(LENGTH_BYTES), "little")
            remaining -= LENGTH_BYTES + length
            if remaining < 0:
                raise InputError(f"{Path(path).name} ends within a geometry.")
            yield stream.read(length) or None


def write_polygons(geometries: np.ndarray, path: str) -> None:
    """Write shapely geometries as `read_polygons` reads them, beside their place, and rename the file."""
    import shapely

    new = f"{shared_file(path)}.new"
    with open(new, "wb") as stream:
        for start in range(0, len(geometries), GEOMETRIES_PER_BLOCK):
            for wkb in shapely.to_wkb(geometries[start : start + GEOMETRIES_PER_BLOCK], byte_order=1):
                stream.write(len(wkb or b"").to_bytes(LENGTH_BYTES, "little"))
                stream.write(wkb or b"")
    os.replace(new, path)


def read_array(path: str, kind: type, columns: int | None = None) -> np.ndarray:
    """A raw little-endian array, one-dimensional or rows x columns.

    Raises:
        InputError: there are no columns, or not whole rows of them.
    """
    if columns == 0:
        raise InputError("No field is named whose values are to be read: name one or more.")
    values = np.fromfile(shared_file(path), dtype=np.dtype(kind).newbyteorder("<"))
    if columns is None:
        return values
    if values.size % columns:
        raise InputError(_no_whole_rows(path, columns))
    return values.reshape(-1, columns)


def read_matrix_blocks(path: str, columns: int) -> MatrixBlocks:
    """A raw little-endian matrix, float32 n x columns, that stays in its file and is read in blocks.

    Raises:
        InputError: there are not whole rows.
    """
    file = shared_file(path)
    row_bytes = FLOAT32.itemsize * columns
    rows, rest = divmod(os.path.getsize(file), row_bytes)
    if rest:
        raise InputError(_no_whole_rows(path, columns))

    def read() -> Iterator[np.ndarray]:
        step = rows_per_block(columns)
        with open(file, "rb") as stream:
            for start in range(0, max(rows, 1), step):
                count = min(step, rows - start)
                yield np.fromfile(stream, FLOAT32, count * columns).reshape(count, columns)

    return MatrixBlocks(rows, read)


def _no_whole_rows(path: str, columns: int) -> str:
    return f"{Path(path).name} does not hold whole rows of {columns} numbers."


def read_filled_texts(path: str) -> np.ndarray:
    """As `read_texts`, an array of texts n, empty where null."""
    return none_to_blank(read_texts(path))


def read_texts(path: str) -> list[str | None]:
    """Texts in JSON, one or null a line.

    Raises:
        InputError: a line is neither.
    """
    file = Path(shared_file(path))
    try:
        texts = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    except (ValueError, RecursionError):
        texts = [[]]  # no text
    if not all(text is None or isinstance(text, str) for text in texts):
        raise InputError(f"{file.name} does not hold a text or null in each line.")
    return texts


def read_cells(path: str) -> np.ndarray:
    """H3 cells, uint64 n, from an array of them, or from texts as `read_texts` where the file has the suffix .texts.

    Raises:
        InputError: a text that is not an H3 cell.
    """
    from mobclip.geo import h3_cells

    return h3_cells.from_text(read_texts(path)) if path.endswith(".texts") else read_array(path, np.uint64)


def read_regions(path: str) -> np.ndarray:
    """Regions from int32 n; below 0 is unknown, None here."""
    return np.array([None if code < 0 else code for code in read_array(path, np.int32).tolist()], dtype=object)


def write_array(values: np.ndarray, kind: type, path: str) -> None:
    """Write a raw little-endian array beside its place and rename it."""
    new = f"{shared_file(path)}.new"
    with open(new, "wb") as stream:
        stream.write(_bytes_of(values, kind))
    os.replace(new, path)


def write_columns(columns: Mapping[str, Sequence | np.ndarray], path: str) -> dict[str, Any]:
    """Write columns as one matrix, float64; a text is its position among the texts of its column.

    Returns:
        `columns`, their names, and `texts`, by name of a column that holds some.
    """
    numbers = []
    texts: dict[str, list[str]] = {}
    for name, values in columns.items():
        if any(isinstance(value, str) for value in values):
            texts[name] = sorted({value for value in values if value is not None})
            codes = {text: code for code, text in enumerate(texts[name])}
            values = [np.nan if value is None else codes[value] for value in values]
        numbers.append(np.array([np.nan if value is None else value for value in values], dtype=np.float64))
    write_array(np.column_stack(numbers), np.float64, path)
    return {"columns": list(columns), "texts": texts}


@contextlib.contextmanager
def write_blocks(path: str, kind: type) -> Iterator[Callable[[np.ndarray], None]]:
    """A function that adds rows to a raw little-endian array, which can be read meanwhile.

    On failure it stays, because the client may be about to read it; it goes with the client's folder.
    """
    with open(shared_file(path), "wb") as stream:

        def write(values: np.ndarray) -> None:
            stream.write(_bytes_of(values, kind))
            stream.flush()

        yield write


def _bytes_of(values: np.ndarray, kind: type) -> bytes:
    return np.ascontiguousarray(values, np.dtype(kind).newbyteorder("<")).tobytes()
