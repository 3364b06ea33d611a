"""From places to embeddings: float32 n x dimension, a row of NaN where the bundle knows nothing about the place.

A bundle's first encoder that needs only a location (`cells` or `coordinates`), or the one of the kind asked for, answers
for points, cells and polygons. A cell table extrapolates nothing: a place outside has no embedding. An encoder of
coordinates gives numbers anywhere, and they mean something only where it was trained: the card's domain.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnxruntime

from mobclip.bundle import quantise
from mobclip.bundle.card import CellsEncoder, CoordinatesEncoder, Encoder
from mobclip.bundle.onnx import onnx_session
from mobclip.bundle.store import Bundle
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.overlay import overlaps
from mobclip.progress import Progress, no_progress

ROWS_PER_RUN = 1024  # rows of one ONNX run: what lies between two layers then fits the cache
ROWS_PER_LOOKUP = 16_384  # rows of a cell table between two looks at the cancel button
ROUNDING_DEGREES = 1e-6  # that a transformed pole may lie beyond 90
WORLD = (-180.0, -90.0, 180.0, 90.0)
POLYGON_RESOLUTION = 6  # cells that stand for a polygon where an encoder has no cells of its own


def embed_points(
    bundle: Bundle, lonlat: np.ndarray, progress: Progress = no_progress, kind: str | None = None
) -> np.ndarray:
    """Embeddings of points given as longitude and latitude in degrees (EPSG:4326), float64 n x 2; NaN is unknown.

    Raises:
        InputError: numbers that are no degrees.
    """
    return np.concatenate(list(stream_points(bundle, lonlat, progress, kind)))


def embed_cells(
    bundle: Bundle, cells: np.ndarray, progress: Progress = no_progress, kind: str | None = None
) -> np.ndarray:
    """Embeddings of H3 cells of any resolution, uint64 n; 0 is unknown.

    Raises:
        InputError: a number that is no H3 cell.
    """
    return np.concatenate(list(stream_cells(bundle, cells, progress, kind)))


def stream_points(
    bundle: Bundle, lonlat: np.ndarray, progress: Progress = no_progress, kind: str | None = None
) -> Iterator[np.ndarray]:
    """As `embed_points`, block by block in the order of the rows, for one who works on while the rest is computed."""
    lonlat = np.asarray(lonlat, dtype=np.float64).reshape(-1, 2)
    with np.errstate(invalid="ignore"):
        wrong = np.flatnonzero((np.abs(lonlat[:, 1]) > 90 + ROUNDING_DEGREES) | (np.abs(lonlat[:, 0]) > 360))
    if len(wrong):
        east, north = lonlat[wrong[0]]
        raise InputError(
            f"Place {wrong[0] + 1} lies at longitude {east:g} and latitude {north:g}, which are not degrees: they may be "
            "swapped, or in another coordinate reference system than they are said to be."
        )
    lonlat = np.column_stack([lonlat[:, 0], lonlat[:, 1].clip(-90, 90)])
    return location_encoder(bundle, kind).stream_points(lonlat, progress)


def stream_cells(
    bundle: Bundle, cells: np.ndarray, progress: Progress = no_progress, kind: str | None = None
) -> Iterator[np.ndarray]:
    """As `embed_cells`, block by block as `stream_points` does."""
    cells = np.asarray(cells, dtype=np.uint64)
    wrong = np.flatnonzero((cells != 0) & ~h3_cells.is_valid_cell(cells))
    if len(wrong):
        raise InputError(f"{int(cells[wrong[0]]):x} in row {wrong[0] + 1} is not an H3 cell such as 862830807ffffff.")
    return location_encoder(bundle, kind).stream_cells(cells, progress)


def embed_polygons(
    bundle: Bundle, polygons: np.ndarray, progress: Progress = no_progress, kind: str | None = None
) -> np.ndarray:
    """Embeddings of polygons in EPSG:4326: the mean over the cells that a polygon overlaps, weighted by the
    overlapping area on the ground. Cells without an embedding count for nothing; a polygon with none has none."""
    encoder = location_encoder(bundle, kind)
    polygons = np.asarray(polygons, dtype=object)
    total = np.zeros((len(polygons), bundle.card.dimension))
    weight = np.zeros(len(polygons))
    for owners, cells, areas in overlaps(polygons, encoder.resolution, encoder.bounds, progress):
        unique, inverse = np.unique(cells, return_inverse=True)
        vectors = np.concatenate(list(encoder.stream_cells(unique, no_progress)))[inverse]
        known = np.isfinite(vectors).all(axis=1) & (areas > 0)
        np.add.at(total, owners[known], vectors[known] * areas[known, None])
        np.add.at(weight, owners[known], areas[known])
    with np.errstate(invalid="ignore"):
        return (total / np.where(weight > 0, weight, np.nan)[:, None]).astype(np.float32)


def embed_features(bundle: Bundle, features: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """Embeddings from modality columns, float n x inputs in the units and order of the card; NaN is missing.

    A row with all inputs missing has no embedding.
    """
    encoder = bundle.card.features
    if encoder is None:
        raise InputError(f"The bundle {bundle.card.name} has no features encoder.")
    features = np.asarray(features, dtype=np.float64)
    if features.shape[1:] != (len(encoder.inputs),):
        raise InputError(f"The encoder needs {len(encoder.inputs)} columns but was given {features.shape[1]}.")
    mask = np.isfinite(features)
    standard = (features - bundle.array(encoder.offset)) / bundle.array(encoder.scale)
    inputs = {"features": np.where(mask, standard, 0).astype(np.float32), "mask": mask.astype(np.float32)}
    result = np.concatenate(list(_run(_session(bundle, encoder.model), inputs, progress)))
    result[~mask.any(axis=1)] = np.nan
    return result


def missing_rows(embeddings: np.ndarray) -> int:
    """How many rows have no embedding."""
    return int(np.count_nonzero(~np.isfinite(embeddings).all(axis=1)))


def missing_warning(bundle: Bundle, missing: int, rows: int) -> str:
    """The one sentence that tells a person about places without an embedding."""
    if isinstance(bundle.card.encoders[0], CoordinatesEncoder):
        return f"{missing:,} of {rows:,} places have no embedding, because it is not known where they are."
    return f"{missing:,} of {rows:,} places have no embedding, because {bundle.card.name} knows only {_domain(bundle)}."


def count_outside_domain(bundle: Bundle, places: Callable[[], np.ndarray], kind: str | None = None) -> int:
    """How many places lie outside the domain of an encoder that answers there all the same, which a cell table does not.

    Args:
        places: gives their longitudes and latitudes, float64 n x 2; not called where it does not matter.
    """
    if not isinstance(_location_entry(bundle, kind), CoordinatesEncoder) or bundle.card.domain.bounds is None:
        return 0
    west, south, east, north = bundle.card.domain.bounds
    lonlat = places()
    lon, lat = (lonlat[:, 0] + 180) % 360 - 180, lonlat[:, 1]
    inside = (lat >= south) & (lat <= north) & (((lon >= west) & (lon <= east)) | (east - west >= 360))
    return int(np.count_nonzero(~inside & np.isfinite(lonlat).all(axis=1)))


def outside_domain_warning(bundle: Bundle, count: int, rows: int) -> str:
    """The one sentence that tells a person about embeddings that mean nothing."""
    name = bundle.card.name
    return f"{count:,} of {rows:,} places lie outside the domain of {name}, {_domain(bundle)}: their embeddings mean nothing."


def _domain(bundle: Bundle) -> str:
    return bundle.card.domain.text or "its domain"


def location_encoder(bundle: Bundle, kind: str | None = None) -> "CellTable | CoordinateEncoder":
    """The bundle's encoder of a kind, `cells` or `coordinates`; by default its first that needs no more than a location.

    Raises:
        InputError: the bundle has none.
    """
    if kind not in (None, "cells", "coordinates"):
        raise InputError(f"There is no kind of encoder '{kind}' for locations: choose cells or coordinates.")
    entry = _location_entry(bundle, kind)
    if isinstance(entry, CellsEncoder):
        return CellTable(bundle, entry)
    if isinstance(entry, CoordinatesEncoder):
        return CoordinateEncoder(bundle, entry)
    if kind is not None:
        raise InputError(f"The bundle {bundle.card.name} has no {kind} encoder.")
    raise InputError(f"The bundle {bundle.card.name} embeds modality columns only, not locations.")


class CellTable:
    """An encoder that is a table by H3 cell of one resolution.

    A finer cell, or a point, has the embedding of the cell that holds it; a coarser cell has the mean of its cells in
    the table.
    """

    def __init__(self, bundle: Bundle, entry: CellsEncoder):
        self.resolution = entry.resolution
        self.bounds = bundle.card.domain.bounds or WORLD
        self.dimension = bundle.card.dimension
        self.arrays = {name: bundle.array(file_name) for name, file_name in entry.files.items()}
        self.index = h3_cells.unpack_cells(self.arrays.pop("index"), self.resolution)

    def stream_points(self, lonlat: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        return self.stream_cells(h3_cells.cells_at(lonlat, self.resolution), progress)

    def stream_cells(self, cells: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        for start in range(0, max(len(cells), 1), ROWS_PER_LOOKUP):
            progress(start / max(len(cells), 1), "Looking up cells")
            yield self._look_up(cells[start : start + ROWS_PER_LOOKUP])

    def _look_up(self, cells: np.ndarray) -> np.ndarray:
        unique, inverse = np.unique(cells, return_inverse=True)
        found = np.full((len(unique), self.dimension), np.nan, dtype=np.float32)
        levels = np.where(unique == 0, -1, h3_cells.resolutions(unique))
        for level in np.unique(levels[levels >= 0]):
            here = levels == level
            found[here] = self._fine(unique[here]) if level >= self.resolution else self._coarse(unique[here], level)
        return found[inverse]

    def _fine(self, cells: np.ndarray) -> np.ndarray:
        rows, known = h3_cells.lookup_rows(h3_cells.parents(cells, self.resolution), self.index)
        result = np.full((len(cells), self.dimension), np.nan, dtype=np.float32)
        result[known] = quantise.decode(self.arrays, rows[known])
        return result

    def _coarse(self, cells: np.ndarray, level: int) -> np.ndarray:
        parents = h3_cells.parents(
            self.index, int(level)
        )  # sorted as the index is: both order by base cell, then digits
        starts, stops = np.searchsorted(parents, cells), np.searchsorted(parents, cells, side="right")
        result = np.full((len(cells), self.dimension), np.nan, dtype=np.float32)
        for row in np.flatnonzero(stops > starts):
            result[row] = quantise.decode(self.arrays, np.arange(starts[row], stops[row])).mean(axis=0)
        return result


class CoordinateEncoder:
    """An encoder that is an ONNX graph from longitude and latitude to an embedding, defined everywhere."""

    resolution = POLYGON_RESOLUTION
    bounds = WORLD

    def __init__(self, bundle: Bundle, entry: CoordinatesEncoder):
        self.dimension = bundle.card.dimension
        self.session = _session(bundle, entry.model)

    def stream_points(self, lonlat: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        """Places that repeat are computed once; a row is given when its place and those of all rows before are."""
        places, firsts, inverse = _distinct(lonlat)
        found = np.empty((len(places), self.dimension), dtype=np.float32)
        known = np.isfinite(places).all(axis=1)
        done = given = 0
        for block in _run(self.session, {"lonlat": np.where(known[:, None], places, 0)}, progress):
            found[done : done + len(block)] = np.where(known[done : done + len(block), None], block, np.nan)
            done += len(block)
            ready = firsts[done] if done < len(places) else len(lonlat)
            yield found[inverse[given:ready]]
            given = ready

    def stream_cells(self, cells: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        return self.stream_points(h3_cells.centres(cells), progress)


def _distinct(lonlat: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The different places among points in the order of their first rows, those rows, and which place each point is."""
    pairs = np.ascontiguousarray(lonlat).view(np.complex128)[:, 0]
    _, firsts, inverse = np.unique(pairs, return_index=True, return_inverse=True)
    order = np.argsort(firsts)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return lonlat[firsts[order]], firsts[order], place[inverse]


def _location_entry(bundle: Bundle, kind: str | None) -> Encoder | None:
    """The first encoder of a kind, or the first of any that needs a location only."""
    kinds = ("cells", "coordinates") if kind is None else (kind,)
    return next((encoder for encoder in bundle.card.encoders if encoder.kind in kinds), None)


def _session(bundle: Bundle, file_name: str) -> onnxruntime.InferenceSession:
    """Ready to run with one thread, because blocks of rows run side by side."""
    return onnx_session(bundle.read(file_name), f"The ONNX graph {file_name} of {bundle.path}", threads=1)


def _run(
    session: onnxruntime.InferenceSession, inputs: dict[str, np.ndarray], progress: Progress
) -> Iterator[np.ndarray]:
    """Run an ONNX graph on blocks of rows, one a processor at a time, and give its output `embedding` block by block."""
    rows = len(next(iter(inputs.values())))
    starts = range(0, max(rows, 1), ROWS_PER_RUN)

    def run(start: int) -> np.ndarray:
        return session.run(
            ["embedding"], {name: values[start : start + ROWS_PER_RUN] for name, values in inputs.items()}
        )[0]

    pool = ThreadPoolExecutor(min(len(starts), os.cpu_count() or 1))
    try:
        for start, block in zip(starts, pool.map(run, starts), strict=True):
            progress(start / max(rows, 1), "Computing embeddings")
            yield block
    finally:  # cancelled: what has not begun need not begin
        pool.shutdown(cancel_futures=True)
