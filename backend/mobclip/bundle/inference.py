"""From places to embeddings: float32 n x dimension, a row of NaN where the bundle knows nothing about the place.

A bundle's first encoder that needs only a location (`cells` or `coordinates`), or the one of the kind asked for, answers
for points, cells and polygons. A cell table extrapolates nothing: a place outside has no embedding. An encoder of
coordinates gives numbers anywhere, and they mean something only where it was trained: the card's domain.
"""

from collections.abc import Callable, Iterator

import numpy as np

from mobclip.bundle.card import CoordinatesEncoder
from mobclip.bundle.encoders import ColumnEncoder, location_encoder, location_entry
from mobclip.bundle.store import Bundle
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.overlay import cell_intersections
from mobclip.progress import Progress, no_progress

ROUNDING_DEGREES = 1e-6  # that a transformed pole may lie beyond 90


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
    lonlat = checked_degrees(np.asarray(lonlat, dtype=np.float64).reshape(-1, 2))
    return location_encoder(bundle, kind).stream_points(lonlat, progress)


def stream_cells(
    bundle: Bundle, cells: np.ndarray, progress: Progress = no_progress, kind: str | None = None
) -> Iterator[np.ndarray]:
    """As `embed_cells`, block by block as `stream_points` does."""
    cells = np.asarray(cells, dtype=np.uint64)
    wrong = np.flatnonzero((cells != 0) & ~h3_cells.is_valid_cell(cells))
    if len(wrong):
        raise InputError(f"{int(cells[wrong[0]])} in row {wrong[0] + 1} is not an H3 cell such as 862830807ffffff.")
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
    for owners, cells, areas in cell_intersections(polygons, encoder.resolution, encoder.bounds, progress):
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
    return ColumnEncoder(bundle).embed(np.asarray(features, dtype=np.float64), progress)


def missing_rows(embeddings: np.ndarray) -> int:
    """How many rows have no embedding."""
    return int(np.count_nonzero(~np.isfinite(embeddings).all(axis=1)))


def missing_warning(bundle: Bundle, missing: int, rows: int) -> str:
    """The one sentence that tells a person about places without an embedding."""
    if isinstance(bundle.card.encoders[0], CoordinatesEncoder):
        return f"{missing:,} of {rows:,} places have no embedding: their position is unknown."
    start = f"{missing:,} of {rows:,} places have no embedding: they are outside the valid domain of"
    return f"{start} {bundle.card.name}, {_domain(bundle)}."


def count_outside_domain(bundle: Bundle, places: Callable[[], np.ndarray], kind: str | None = None) -> int:
    """How many places lie outside the domain of an encoder that answers there all the same, which a cell table does not.

    Args:
        places: gives their longitudes and latitudes, float64 n x 2; not called where it does not matter.
    """
    if not isinstance(location_entry(bundle, kind), CoordinatesEncoder) or bundle.card.domain.bounds is None:
        return 0
    west, south, east, north = bundle.card.domain.bounds
    lonlat = places()
    lon, lat = (lonlat[:, 0] + 180) % 360 - 180, lonlat[:, 1]
    inside = (lat >= south) & (lat <= north) & (((lon >= west) & (lon <= east)) | (east - west >= 360))
    return int(np.count_nonzero(~inside & np.isfinite(lonlat).all(axis=1)))


def outside_domain_warning(bundle: Bundle, count: int, rows: int) -> str:
    """The one sentence that tells a person about embeddings that mean nothing."""
    start = f"{count:,} of {rows:,} places are outside the valid domain of {bundle.card.name}, {_domain(bundle)}"
    return f"{start}: their embeddings are meaningless."


def _domain(bundle: Bundle) -> str:
    return bundle.card.domain.text or "which its card does not describe"


def checked_degrees(lonlat: np.ndarray, names: tuple[str, str] = ("longitude", "latitude")) -> np.ndarray:
    """Longitudes and latitudes, float64 n x 2, with poles that rounding has moved put back; NaN stays.

    Args:
        names: of the two columns, for the message.

    Raises:
        InputError: numbers that are no degrees.
    """
    with np.errstate(invalid="ignore"):
        wrong = np.flatnonzero((np.abs(lonlat[:, 1]) > 90 + ROUNDING_DEGREES) | (np.abs(lonlat[:, 0]) > 360))
    if len(wrong):
        lon, lat = lonlat[wrong[0]]
        raise InputError(
            f"Row {wrong[0] + 1} has {names[0]} {lon:g} and {names[1]} {lat:g}, which are not degrees: they may be swapped or "
            "projected."
        )
    return np.column_stack([lonlat[:, 0], lonlat[:, 1].clip(-90, 90)])
