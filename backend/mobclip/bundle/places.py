"""Where rows are, in one of the forms that an encoder looks up, and why a row has no place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import shapely

from mobclip.bundle import inference
from mobclip.bundle.store import Bundle
from mobclip.choices import PolygonWeight
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.extent import ROUNDING_DEGREES
from mobclip.geo.overlay import centroids, make_valid
from mobclip.progress import Progress, no_progress

MAX_LONGITUDE = 360.0  # of points
MAX_LONGITUDE_OF_POLYGONS = 540.0
POINT, MULTIPOINT, POLYGON, MULTIPOLYGON, NOTHING = 0, 4, 3, 6, -1  # of shapely.get_type_id
POINTS, POLYGONS = {POINT, MULTIPOINT, NOTHING}, {POLYGON, MULTIPOLYGON, NOTHING}
NOT_ALIKE = "The layer has lines, or both points and polygons: embeddings need either points or polygons."


class Cause(IntEnum):
    """Why a row has no embedding: no place, or one that the model does not know."""

    NONE = 0
    NO_GEOMETRY = 1
    NO_CELL = 2
    NO_COORDINATES = 3
    ONE_COORDINATE = 4
    NOT_DEGREES = 5
    NO_AREA = 6
    OUTSIDE = 7
    UNKNOWN_CELL = 8
    NO_COLUMNS = 9


@dataclass(frozen=True)
class Places:
    """Where rows are, by one of `cells`, `points` and `polygons`.

    Attributes:
        given: H3 cells, uint64 n; longitude and latitude, float64 n x 2; or shapely geometries n, EPSG:4326; as they were given.
        causes: uint8 n, a `Cause` where a row has no place, else 0.
    """

    given: np.ndarray
    causes: np.ndarray

    def __len__(self) -> int:
        return len(self.causes)

    @property
    def are_polygons(self) -> bool:
        return self.given.dtype == object

    @property
    def are_cells(self) -> bool:
        return self.given.dtype == np.uint64

    def lonlat(self, rows: np.ndarray | slice = slice(None)) -> np.ndarray:
        """Longitude and latitude of rows, or of their centres, float64 k x 2."""
        given = self.given[rows]
        with np.errstate(over="ignore", invalid="ignore"):  # of coordinates that are not degrees
            return h3_cells.centres(given) if self.are_cells else centroids(given) if self.are_polygons else given

    def part(self, start: int, stop: int) -> "Places":
        """Some of the rows."""
        return Places(self.given[start:stop], self.causes[start:stop])

    def known(self) -> np.ndarray:
        """What an encoder looks up: as given, and 0, NaN or None where a row has no place."""
        gaps = self.causes > 0
        known = self.given.copy()
        known[gaps] = 0 if self.are_cells else None if self.are_polygons else np.nan
        return known if self.are_cells or self.are_polygons else inference.checked_degrees(known)


def places_of_cells(cells: np.ndarray) -> Places:
    """Places that are H3 cells, uint64 n, 0 where a row has none."""
    return Places(cells, np.where(cells == 0, Cause.NO_CELL, 0).astype(np.uint8))


def places_of_points(lonlat: np.ndarray, unknown: Cause = Cause.NO_GEOMETRY) -> Places:
    """Places that are points in degrees, float64 n x 2.

    Args:
        unknown: the cause where both coordinates are NaN.
    """
    lonlat = np.asarray(lonlat, dtype=np.float64).reshape(-1, 2)
    nan = np.isnan(lonlat)
    with np.errstate(invalid="ignore"):
        wrong = (np.abs(lonlat) > (MAX_LONGITUDE, 90 + ROUNDING_DEGREES)).any(axis=1)
    causes = np.zeros(len(lonlat), dtype=np.uint8)
    causes[wrong] = Cause.NOT_DEGREES
    causes[nan.any(axis=1)] = Cause.ONE_COORDINATE
    causes[nan.all(axis=1)] = unknown
    return Places(lonlat, causes)


def places_of_polygons(geometries: np.ndarray) -> Places:
    """Places that are polygons in EPSG:4326, shapely geometries n; null where a row has none.

    What is no polygon has its place: who needs polygons refuses it.
    """
    causes = np.zeros(len(geometries), dtype=np.uint8)
    coordinates, owners = shapely.get_coordinates(geometries, return_index=True)
    with np.errstate(invalid="ignore"):  # of coordinates that are not degrees
        flat = np.flatnonzero((shapely.area(geometries) == 0) & (shapely.get_dimensions(geometries) == 2))
        # The area of a bow tie is right once it is made valid.
        causes[flat[~(shapely.area(make_valid(geometries[flat])) > 0)]] = Cause.NO_AREA
        degrees = (np.abs(coordinates) <= (MAX_LONGITUDE_OF_POLYGONS, 90 + ROUNDING_DEGREES)).all(axis=1)
    causes[owners[~degrees]] = Cause.NOT_DEGREES
    causes[shapely.is_missing(geometries) | shapely.is_empty(geometries)] = Cause.NO_GEOMETRY
    return Places(geometries, causes)


def places_of_geometries(geometries: np.ndarray) -> tuple[Places, list[str]]:
    """Places that are points or polygons in EPSG:4326, and what a person should know of how they were found.

    Raises:
        InputError: there are lines, or both points and polygons.
    """
    return places_of_blocks([geometries])


def places_of_blocks(blocks: Iterable[np.ndarray]) -> tuple[Places, list[str]]:
    """As `places_of_geometries`, of geometries that come in blocks; of points no more than the coordinates is kept."""
    parts: list[np.ndarray] = []
    kinds: set[int] = set()
    several = 0
    for geometries in blocks:
        types = shapely.get_type_id(geometries)
        kinds.update(np.unique(types).tolist())
        if not (kinds <= POINTS or kinds <= POLYGONS):
            raise InputError(NOT_ALIKE)
        several += np.count_nonzero((types == MULTIPOINT) & (shapely.get_num_geometries(geometries) > 1))
        parts.append(geometries if kinds <= POLYGONS else centroids(geometries))
    if kinds <= POLYGONS:
        return places_of_polygons(np.concatenate(parts)), []
    places = places_of_points(np.concatenate([centroids(part) if part.dtype == object else part for part in parts]))
    remark = (
        f"{several:,} of {len(places):,} places have several points: their centroid is used, where none of them may lie; "
        "split them into single points first to embed each."
    )
    return places, [remark] if several else []


def check_alike(geometries: np.ndarray) -> None:
    """Refuse geometries of which embeddings make no sense together: only points or only polygons, and missing ones, pass.

    Raises:
        InputError: lines, or both points and polygons.
    """
    present = geometries[~(shapely.is_missing(geometries) | shapely.is_empty(geometries))]
    dimensions = set(shapely.get_dimensions(present).tolist())
    if 1 in dimensions or len(dimensions) > 1:
        raise InputError(NOT_ALIKE)


def stream_places(
    bundle: Bundle,
    places: Places,
    progress: Progress = no_progress,
    kind: str | None = None,
    weight: PolygonWeight = "people",
) -> Iterator[tuple[np.ndarray, np.ndarray | None]]:
    """Embeddings block by block in the order of the rows, float32 k x dimension, NaN where there is none.

    Args:
        weight: of cells in polygons, as of `inference.stream_polygons`.

    Yields:
        The embeddings, and of polygons the share of their people or area that they are of, float64 k, NaN where a row has no
        place.
    """
    known = places.known()
    if places.are_polygons:
        yield from inference.stream_polygons(bundle, known, progress, kind, weight)
        return
    stream = inference.stream_cells if places.are_cells else inference.stream_points
    for block in stream(bundle, known, progress, kind):
        yield block, None


def embed_places(
    bundle: Bundle,
    places: Places,
    progress: Progress = no_progress,
    kind: str | None = None,
    weight: PolygonWeight = "people",
) -> tuple[np.ndarray, np.ndarray | None]:
    """What `stream_places` yields, of all rows."""
    vectors, covered, done = np.empty((0, 0), dtype=np.float32), np.full(len(places), np.nan), 0
    for block, shares in stream_places(bundle, places, progress, kind, weight):
        if not done:
            vectors = np.empty((len(places), block.shape[1]), dtype=np.float32)
        vectors[done : done + len(block)] = block
        if shares is not None:
            covered[done : done + len(block)] = shares
        done += len(block)
    return vectors, covered if places.are_polygons else None
