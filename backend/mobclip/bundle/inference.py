"""From places to embeddings: float32 n x dimension, a row of NaN where the bundle knows nothing about the place.

A bundle's first encoder that needs only a location (`cells` or `coordinates`), or the one of the kind asked for, answers
for points, cells and polygons. A cell table extrapolates nothing: a place outside has no embedding. An encoder of
coordinates gives numbers anywhere, and they mean something only where it was trained: the card's domain.
"""

from collections.abc import Iterator

import numpy as np
import shapely

from mobclip.bundle.encoders import ColumnEncoder, location_encoder, people_of_polygons
from mobclip.bundle.people import MIN_PEOPLE, people_beyond
from mobclip.bundle.store import Bundle
from mobclip.choices import PolygonWeight
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.antimeridian import within_world
from mobclip.geo.extent import ROUNDING_DEGREES
from mobclip.geo.overlay import cell_intersections, make_valid, to_equal_area
from mobclip.progress import Progress, no_progress

SHARE_DECIMALS = 6


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
    bundle: Bundle,
    polygons: np.ndarray,
    progress: Progress = no_progress,
    kind: str | None = None,
    weight: PolygonWeight = "people",
) -> np.ndarray:
    """Embeddings of polygons in EPSG:4326: the mean over the cells that a polygon overlaps.

    A cell weighs the people who live in the overlapping area, where the bundle knows these; with `weight` area, and in polygons
    without people, it weighs this area on the ground. Cells without an embedding count for nothing; a polygon with none has none.
    """
    return np.concatenate([vectors for vectors, _ in stream_polygons(bundle, polygons, progress, kind, weight)])


def stream_polygons(
    bundle: Bundle,
    polygons: np.ndarray,
    progress: Progress = no_progress,
    kind: str | None = None,
    weight: PolygonWeight = "people",
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """As `embed_polygons`, block by block as `stream_points` does.

    Yields:
        Embeddings, float32 k x dimension, and the share of the people of each polygon, or of its area, that they are of, float64
        k, 0 to 1; NaN where a polygon has no area.
    """
    encoder = location_encoder(bundle, kind)
    people = people_of_polygons(bundle, kind, weight)
    resolution = encoder.resolution if people is None else people.resolution
    polygons = within_world(np.asarray(polygons, dtype=object))
    done = 0
    for owners, cells, areas, shares in cell_intersections(polygons, resolution, encoder.bounds, progress):
        block, rows = polygons[done : owners[-1] + 1], owners - done
        unique, inverse = np.unique(cells, return_inverse=True)
        vectors = np.concatenate(list(encoder.stream_cells(unique, no_progress)))[inverse]
        known = np.isfinite(vectors).all(axis=1) & (areas > 0)
        weights, covered = areas, _shares_of_area(np.bincount(rows[known], areas[known], len(block)), block)
        if people is not None:
            residents = people.of(unique)[inverse] * shares
            there = np.bincount(rows[known], residents[known], len(block))
            everyone = np.bincount(rows, residents, len(block)) + people_beyond(block, encoder.bounds)
            weights = np.where(there[rows] >= MIN_PEOPLE, residents, areas)
            covered = np.where(everyone >= MIN_PEOPLE, _shares(there, everyone), covered)
        total, weight_sum = (
            np.zeros((len(block), encoder.dimension)),
            np.bincount(rows[known], weights[known], len(block)),
        )
        np.add.at(total, rows[known], vectors[known] * weights[known, None])
        means = np.divide(total, weight_sum[:, None], out=np.full_like(total, np.nan), where=weight_sum[:, None] > 0)
        yield means.astype(np.float32), covered
        done += len(block)
    if done < len(polygons) or not done:  # those after the last that overlaps a cell
        rest = polygons[done:]
        unknown = np.full((len(rest), encoder.dimension), np.nan, dtype=np.float32)
        yield unknown, _shares_of_area(np.zeros(len(rest)), rest)


def weight_sentence(bundle: Bundle, kind: str | None = None, weight: PolygonWeight = "people") -> str:
    """What the embeddings of polygons are weighted by, for the user."""
    if weight == "area":
        return "Cells weigh by their area in a polygon."
    if people_of_polygons(bundle, kind, weight) is None:
        return f"Cells weigh by their area in a polygon, as {bundle.card.name} does not know where people live."
    return "Cells weigh by the people who live in them, where a polygon has no people by their area in it."


def _shares_of_area(areas_m2: np.ndarray, polygons: np.ndarray) -> np.ndarray:
    """Areas as shares of those of polygons, NaN where a polygon has none."""
    return _shares(areas_m2, shapely.area(to_equal_area(make_valid(polygons))))


def _shares(parts: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Parts as shares to six decimals, NaN of nothing."""
    shares = np.divide(parts, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return np.minimum(shares.round(SHARE_DECIMALS), 1)


def embed_features(bundle: Bundle, features: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """Embeddings from modality columns, float n x inputs in the units and order of the card; NaN is missing.

    A row with all inputs missing has no embedding.
    """
    return ColumnEncoder(bundle).embed(np.asarray(features, dtype=np.float64), progress)


def checked_degrees(
    lonlat: np.ndarray, names: tuple[str, str] = ("longitude", "latitude"), first_row: int = 0
) -> np.ndarray:
    """Longitudes and latitudes, float64 n x 2, with poles that rounding has moved put back; NaN stays.

    Args:
        names: of the two columns, for the message.
        first_row: the number of the first of them, counted from 0, likewise.

    Raises:
        InputError: numbers that are no degrees.
    """
    with np.errstate(invalid="ignore"):
        wrong = np.flatnonzero((np.abs(lonlat[:, 1]) > 90 + ROUNDING_DEGREES) | (np.abs(lonlat[:, 0]) > 360))
    if len(wrong):
        lon, lat = lonlat[wrong[0]]
        raise InputError(
            f"Row {first_row + wrong[0] + 1} has {names[0]} {lon:g} and {names[1]} {lat:g}, which are not degrees: they may be "
            "swapped or projected."
        )
    return np.column_stack([lonlat[:, 0], lonlat[:, 1].clip(-90, 90)])
