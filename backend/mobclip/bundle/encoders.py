"""The encoders of a bundle, each ready to compute: a table by cell, a graph of coordinates, a graph of modality columns.

The files are checked against the card and against each other here, where an encoder is constructed.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import get_args

import numpy as np

from mobclip.bundle import quantise
from mobclip.bundle.card import CellsEncoder, CoordinatesEncoder, Encoder
from mobclip.bundle.onnx import onnx_session, processors, run_session
from mobclip.bundle.people import CellPeople
from mobclip.bundle.store import Bundle
from mobclip.choices import PolygonWeight
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.sphere import even_points
from mobclip.io.array_types import LARGEST, ArrayType, check_arrays
from mobclip.progress import Progress, no_progress, subrange

ROWS_PER_RUN = 1024  # rows of one ONNX run: what lies between two layers then fits the cache
ROWS_AT_ONCE = 2**17  # among which places that repeat are computed once
RUNS_AT_ONCE = 8  # of one graph: their memory adds up, see onnx.py
ROWS_PER_LOOKUP, NUMBERS_PER_LOOKUP = 2**14, 2**21  # at most, of a cell table between two looks at the cancel button
MAX_CELLS = 20_000_000  # of a table
COLUMN_ARRAYS = {
    "offset": ArrayType(("f",), ("columns",)),
    "scale": ArrayType(("f",), ("columns",), low=1 / LARGEST),
}
PEOPLE = {"people": ArrayType(("f",), ("cells",), low=0)}
WORLD = (-180.0, -90.0, 180.0, 90.0)
POLYGON_RESOLUTION = 6  # cells that stand for a polygon where an encoder has no cells of its own


def location_encoder(bundle: Bundle, kind: str | None = None) -> "CellTable | CoordinateEncoder":
    """The bundle's encoder of a kind, `cells` or `coordinates`; by default its first that needs no more than a location.

    It is made once and kept with the bundle. The kind `features` is known where its embeddings were put there.

    Raises:
        InputError: the bundle has none.
    """
    if kind not in (None, "cells", "coordinates") and kind not in bundle.encoders:
        raise InputError(f"There is no encoder of the kind '{kind}' for locations: choose cells or coordinates.")
    entry = location_entry(bundle, kind)
    if entry is not None and entry.kind in bundle.encoders:
        return bundle.encoders[entry.kind]
    if isinstance(entry, CellsEncoder):
        return bundle.encoders.setdefault(entry.kind, CellTable(bundle, entry))
    if isinstance(entry, CoordinatesEncoder):
        return bundle.encoders.setdefault(entry.kind, CoordinateEncoder(bundle, entry))
    if kind is not None:
        raise InputError(f"The model {bundle.card.name} has no {kind} encoder.")
    raise InputError(f"The model {bundle.card.name} computes embeddings from columns only, not from locations.")


def people_of_polygons(bundle: Bundle, kind: str | None, weight: PolygonWeight) -> CellPeople | None:
    """The people by whom polygons are averaged, in cells of the resolution to take; None where it is by area.

    Args:
        kind: of the encoder, as of `location_encoder`.
        weight: `people` where the bundle knows them, or `area`.

    Raises:
        InputError: another weight, or as `location_encoder`.
    """
    if weight not in get_args(PolygonWeight):
        raise InputError(f"There is no weight '{weight}' of cells in polygons: choose people or area.")
    encoder, table = location_encoder(bundle, kind), location_entry(bundle, CellsEncoder.kind)
    if weight == "area" or not isinstance(table, CellsEncoder) or table.people is None:
        return None
    if not isinstance(encoder, CoordinateEncoder) and encoder.resolution != table.resolution:
        return None
    cells = location_encoder(bundle, CellsEncoder.kind)
    return cells.people if isinstance(cells, CellTable) else None


def location_entry(bundle: Bundle, kind: str | None) -> Encoder | None:
    """The first encoder of a kind, or the first of any that needs a location only."""
    kinds = ("cells", "coordinates") if kind is None else (kind,)
    return next((encoder for encoder in bundle.card.encoders if encoder.kind in kinds), None)


class CellTable:
    """An encoder that is a table by H3 cell of one resolution.

    A finer cell, or a point, has the embedding of the cell that holds it; a coarser cell has the mean of its cells in
    the table.

    Attributes:
        people: how many live in each cell; None where the table does not say.
    """

    people: CellPeople | None = None

    def __init__(self, bundle: Bundle, entry: CellsEncoder):
        self.resolution = entry.resolution
        self.bounds = bundle.card.domain.bounds or WORLD
        self.dimension = bundle.card.dimension
        what = f"The cell table of {bundle.path}"
        arrays = {name: bundle.array(file_name) for name, file_name in entry.files.items() if name != "index"}
        self.index = cell_index(bundle, entry)
        people = arrays.pop("people", None)
        if people is not None:
            check_arrays({"people": people}, PEOPLE, {"cells": len(self.index)}, what)
            self.people = CellPeople(self.index, people)
        self.arrays = arrays
        quantise.check_encoded(arrays, len(self.index), self.dimension, what)

    def stream_points(self, lonlat: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        """Embeddings of points in degrees, float64 n x 2, block by block."""
        return self.stream_cells(h3_cells.cells_at(lonlat, self.resolution), progress)

    def stream_cells(self, cells: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        """Embeddings of cells of any resolution, uint64 n, block by block; NaN where the table has none."""
        rows = min(ROWS_PER_LOOKUP, NUMBERS_PER_LOOKUP // self.dimension)
        for start in range(0, max(len(cells), 1), rows):
            progress(start / max(len(cells), 1), "Looking up cells")
            yield self._look_up(cells[start : start + rows])

    def sample(self, count: int) -> np.ndarray:
        """Embeddings of at most so many cells, evenly spaced in the table; the same ones every time."""
        rows = np.linspace(0, len(self.index) - 1, min(count, len(self.index))).astype(np.int64)
        return self._rows(rows)

    def _rows(self, rows: np.ndarray) -> np.ndarray:
        return quantise.decode(self.arrays, rows)

    def _look_up(self, cells: np.ndarray) -> np.ndarray:
        unique, inverse = np.unique(cells, return_inverse=True)
        vectors = np.full((len(unique), self.dimension), np.nan, dtype=np.float32)
        levels = np.where(unique == 0, -1, h3_cells.resolutions(unique))
        for level in np.unique(levels[levels >= 0]):
            here = levels == level
            vectors[here] = self._fine(unique[here]) if level >= self.resolution else self._coarse(unique[here], level)
        return vectors[inverse]

    def _fine(self, cells: np.ndarray) -> np.ndarray:
        rows, known = h3_cells.lookup_rows(h3_cells.parents(cells, self.resolution), self.index)
        result = np.full((len(cells), self.dimension), np.nan, dtype=np.float32)
        result[known] = self._rows(rows[known])
        return result

    def _coarse(self, cells: np.ndarray, level: int) -> np.ndarray:
        # The parents are sorted as the index is: both order by base cell, then digits.
        parents = h3_cells.parents(self.index, int(level))
        starts, stops = np.searchsorted(parents, cells), np.searchsorted(parents, cells, side="right")
        result = np.full((len(cells), self.dimension), np.nan, dtype=np.float32)
        for row in np.flatnonzero(stops > starts):
            result[row] = self._rows(np.arange(starts[row], stops[row])).mean(axis=0)
        return result


class CoordinateEncoder:
    """An encoder that is an ONNX graph from longitude and latitude to an embedding, defined everywhere."""

    resolution = POLYGON_RESOLUTION
    bounds = WORLD

    def __init__(self, bundle: Bundle, entry: CoordinatesEncoder):
        self.dimension = bundle.card.dimension
        self.domain = bundle.card.domain.bounds or WORLD
        self.graph = _Graph(bundle, entry.model)

    def stream_points(self, lonlat: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        """Embeddings of points in degrees, float64 n x 2, block by block; NaN where a coordinate is."""
        for start in range(0, max(len(lonlat), 1), ROWS_AT_ONCE):
            rows = lonlat[start : start + ROWS_AT_ONCE]
            step = subrange(progress, start / max(len(lonlat), 1), (start + len(rows)) / max(len(lonlat), 1))
            yield from self._stream_distinct(rows, step)

    def _stream_distinct(self, lonlat: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        """Points that repeat are computed once; a row comes as soon as those of all rows before it are there."""
        places, firsts, inverse = _distinct(lonlat)
        vectors = np.empty((len(places), self.dimension), dtype=np.float32)
        known = np.isfinite(places).all(axis=1)
        done = yielded = 0
        for block in self.graph.run({"lonlat": np.where(known[:, None], places, 0)}, progress):
            vectors[done : done + len(block)] = np.where(known[done : done + len(block), None], block, np.nan)
            done += len(block)
            ready = firsts[done] if done < len(places) else len(lonlat)
            yield vectors[inverse[yielded:ready]]
            yielded = ready

    def stream_cells(self, cells: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        """Embeddings of the centres of cells, block by block."""
        return self.stream_points(h3_cells.centres(cells), progress)

    def sample(self, count: int) -> np.ndarray:
        """Embeddings of so many points, evenly spread over the box of the valid domain; the same ones every time."""
        return np.concatenate(list(self.graph.run({"lonlat": even_points(self.domain, count)}, no_progress)))


class ColumnEncoder:
    """An encoder that is an ONNX graph from modality columns, and from a mask of those that are known, to an embedding.

    Raises:
        InputError: the bundle has none, or its arrays do not fit the columns of its card.
    """

    def __init__(self, bundle: Bundle):
        entry = bundle.card.features
        if entry is None:
            raise InputError(f"The model {bundle.card.name} has no features encoder.")
        self.inputs = len(entry.inputs)
        self.offset = bundle.array(entry.offset)
        self.scale = bundle.array(entry.scale)
        arrays = {"offset": self.offset, "scale": self.scale}
        check_arrays(arrays, COLUMN_ARRAYS, {"columns": self.inputs}, f"The column encoder of {bundle.path}")
        self.graph = _Graph(bundle, entry.model)

    def embed(self, features: np.ndarray, progress: Progress) -> np.ndarray:
        """Embeddings of rows of columns, float64 n x inputs, NaN where missing; a row of NaN where all are."""
        if features.shape[1:] != (self.inputs,):
            raise InputError(f"The encoder needs {self.inputs} columns but was given {features.shape[1]}.")
        mask = np.isfinite(features)
        standard = np.where(mask, (features - self.offset) / self.scale, 0)
        inputs = {"features": standard.astype(np.float32), "mask": mask.astype(np.float32)}
        result = np.concatenate(list(self.graph.run(inputs, progress)))
        result[~mask.any(axis=1)] = np.nan
        return result


class _Graph:
    """An ONNX graph of a bundle whose output `embedding` has the dimension that the card says."""

    def __init__(self, bundle: Bundle, file_name: str):
        self.dimension = bundle.card.dimension
        self.what = f"The ONNX graph {file_name} of {bundle.path}"
        self.session = onnx_session(bundle.read(file_name), self.what, threads=1)  # blocks of rows run side by side

    def run(self, inputs: dict[str, np.ndarray], progress: Progress) -> Iterator[np.ndarray]:
        """Run it on blocks of rows, one a processor at a time; embeddings block by block, float32."""
        rows = len(next(iter(inputs.values())))
        starts = range(0, max(rows, 1), ROWS_PER_RUN)
        pool = ThreadPoolExecutor(min(len(starts), processors(), RUNS_AT_ONCE))
        blocks = ({name: values[start : start + ROWS_PER_RUN] for name, values in inputs.items()} for start in starts)
        try:
            for start, block in zip(starts, pool.map(self._run_block, blocks), strict=True):
                progress(start / max(rows, 1), "Computing embeddings")
                yield block
        finally:  # cancelled: what has not begun need not begin
            pool.shutdown(cancel_futures=True)

    def _run_block(self, inputs: dict[str, np.ndarray]) -> np.ndarray:
        block = run_session(self.session, inputs, self.what, "embedding")
        rows = len(next(iter(inputs.values())))
        if block.shape != (rows, self.dimension) or block.dtype.kind != "f":
            raise InputError(
                f"{self.what} gives an array of {' x '.join(map(str, block.shape))} and not of {rows} x {self.dimension}, as the "
                "card says: get the model again."
            )
        return block


def cell_index(bundle: Bundle, entry: CellsEncoder) -> np.ndarray:
    """The cells of a table, sorted uint64 n of one resolution, from uint64 or the uint32 of `pack_cells`.

    Raises:
        InputError: they are something else.
    """
    ready = bundle.encoders.get(entry.kind)
    if isinstance(ready, CellTable):
        return ready.index
    what, resolution = f"The cell table of {bundle.path}", entry.resolution
    index = bundle.array(entry.index)
    if index.ndim != 1 or not len(index) or index.dtype not in (np.uint32, np.uint64):
        raise InputError(f"{what} has no list of cells: get the model again.")
    if len(index) > MAX_CELLS:
        raise InputError(f"{what} has more than {MAX_CELLS:,} cells: do not use it.")
    cells = h3_cells.unpack_cells(index, resolution)
    if (h3_cells.resolutions(cells) != resolution).any() or (cells[1:] <= cells[:-1]).any():
        raise InputError(
            f"{what} has cells that are not sorted or not of resolution {resolution}: get the model again."
        )
    return cells


def _distinct(lonlat: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The different places among points in the order of their first rows, those rows, and which place each point is."""
    pairs = np.ascontiguousarray(lonlat).view(np.complex128)[:, 0]
    _, firsts, inverse = np.unique(pairs, return_index=True, return_inverse=True)
    order = np.argsort(firsts)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return lonlat[firsts[order]], firsts[order], place[inverse]
