"""Where the rows of a table lie: in named columns, in columns called `h3` or `lon` and `lat`, or in the geometry."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from mobclip.bundle import inference
from mobclip.bundle.store import Bundle
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.overlay import centroids
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress


def embed_table(
    bundle: Bundle,
    table: Table,
    lon: str | None = None,
    lat: str | None = None,
    h3: str | None = None,
    kind: str | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Embeddings of the rows of a table, float32 n x dimension, NaN where the bundle knows nothing.

    `kind` asks for its encoder of `cells` or of `coordinates`; the default is its first of either.
    """
    lon, lat, h3 = _columns(table, lon, lat, h3)
    if h3 is not None:
        return inference.embed_cells(bundle, h3_cells.from_text(table.texts(h3)), progress, kind)
    if lon is not None and lat is not None:
        return inference.embed_points(bundle, _degrees(table, lon, lat), progress, kind)
    geometry = table.geometry_wgs84()
    if np.isin(shapely.get_type_id(geometry), (3, 6, -1)).all():
        return inference.embed_polygons(bundle, geometry, progress, kind)
    return inference.embed_points(bundle, _points(geometry), progress, kind)


def locate(table: Table, lon: str | None = None, lat: str | None = None, h3: str | None = None) -> np.ndarray:
    """Longitude and latitude of the rows, float64 n x 2, NaN where unknown: cell centres, columns, or centroids."""
    lon, lat, h3 = _columns(table, lon, lat, h3)
    if h3 is not None:
        return h3_cells.centres(h3_cells.from_text(table.texts(h3)))
    if lon is not None and lat is not None:
        return _degrees(table, lon, lat)
    return centroids(table.geometry_wgs84())


def shapes(table: Table, lon: str | None = None, lat: str | None = None, h3: str | None = None) -> np.ndarray:
    """Geometries of the rows of a table in EPSG:4326: its own, or else boundaries of cells, or points; None where unknown."""
    if table.geometry is not None and (lon, lat, h3) == (None, None, None):
        return table.geometry_wgs84()
    lon, lat, h3 = _columns(table, lon, lat, h3)
    if h3 is not None:
        cells = h3_cells.from_text(table.texts(h3))
        result = np.full(len(table), None, dtype=object)
        result[cells != 0] = h3_cells.cell_boundaries(cells[cells != 0])
        return result
    return shapely.points(_degrees(table, lon, lat)) if lon is not None and lat is not None else table.geometry_wgs84()


def _columns(
    table: Table, lon: str | None, lat: str | None, h3: str | None
) -> tuple[str | None, str | None, str | None]:
    if (lon is None) != (lat is None):
        raise InputError("Give both --lon and --lat.")
    if h3 is not None and lon is not None:
        raise InputError("Give either --h3, or --lon and --lat.")
    if h3 is not None or lon is not None:
        return lon, lat, h3
    names = table.columns.column_names
    if "h3" in names:
        return None, None, "h3"
    return ("lon", "lat", None) if {"lon", "lat"} <= set(names) else (None, None, None)


def _degrees(table: Table, lon: str, lat: str) -> np.ndarray:
    lonlat = np.column_stack([table.numbers(lon), table.numbers(lat)])
    for name in (lon, lat):
        column = table.columns.column(name)
        nan = np.flatnonzero(pc.is_nan(column).fill_null(False)) if pa.types.is_floating(column.type) else []
        if len(nan):
            raise InputError(
                f"Row {nan[0] + 1} has {name} NaN, which is not a number of degrees: leave unknown values empty."
            )
    return inference.checked_degrees(lonlat, (lon, lat))


def _points(geometry: np.ndarray) -> np.ndarray:
    kinds = shapely.get_type_id(geometry)
    if not np.isin(kinds, (0, 4, -1)).all():
        raise InputError("The layer has lines, or both points and polygons: embeddings need either points or polygons.")
    return centroids(geometry)
