"""Points of interest from an extract of OpenStreetMap: its nodes, and the centres of its areas.

GDAL reads it (https://gdal.org/drivers/vector/osm.html), a batch at a time; what lies outside of the cells, or has no tag of
interest, is left out before it gets here. Nodes that ways are made of are kept in a file beside the others of the job.
"""

import contextlib
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyogrio
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.overlay import centroids
from mobclip.io.atomic import first_line
from mobclip.io.temporary import IN_TEMPORARY, temporary_folder
from mobclip.osm.categories import categories_of, first_value, keys
from mobclip.osm.files import check_osm
from mobclip.progress import Progress, no_progress, subrange

LAYERS = ("points", "multipolygons")  # of GDAL: nodes, and areas, which are closed ways and relations of such
ROWS_PER_BATCH = 10_000
CATEGORY, TAG = "category", "tag"
KEY = re.compile(r"[\w:.-]+")
ATTRIBUTION = "© OpenStreetMap contributors, ODbL"
CONFIGURATION = """attribute_name_laundering=no
closed_ways_are_polygons={keys}
[points]
attributes={keys}
[lines]
[multipolygons]
attributes={keys}
[multilinestrings]
[other_relations]
"""


@dataclass(frozen=True)
class PointsOfInterest:
    """Points n with their categories.

    Attributes:
        lonlat: float64 n x 2, degrees.
        category: n texts.
    """

    lonlat: np.ndarray
    category: list[str]


def read_points(
    path: Path, cells: np.ndarray, category: str = CATEGORY, progress: Progress = no_progress
) -> PointsOfInterest:
    """The points of interest of an extract around cells. What is mapped both as a node and as an area counts twice.

    Args:
        path: .osm.pbf or .osm.
        cells: uint64 H3 indexes; elements outside of their bounds are left out.
        category: `category` for those of `categories.csv`, `tag` for the tag that decides of it, such as shop=bakery, or a key,
            such as cuisine, for its values.

    Raises:
        InputError: the file is damaged, or has no such element around the cells.
    """
    if not KEY.fullmatch(category):
        raise InputError(
            f"'{category}' is no key of OpenStreetMap: choose {CATEGORY}, {TAG}, or a key such as cuisine."
        )
    check_osm(path, subrange(progress, 0, 0.2))
    wanted = keys() if category in (CATEGORY, TAG) else [category]
    bounds = shapely.total_bounds(h3_cells.cell_boundaries(cells))
    places, names = [], []
    for lonlat, texts in _batches(path, bounds, wanted, subrange(progress, 0.2, 1)):
        if category in (CATEGORY, TAG):
            found = categories_of(texts)[category == TAG]
        else:
            found = [first_value(text) for text in texts[category]]
        kept = np.array([bool(name) for name in found]) & np.isfinite(lonlat).all(axis=1)
        places.append(lonlat[kept])
        names += [name for name, keep in zip(found, kept, strict=True) if keep]
    if not names:
        what = "points of interest" if category in (CATEGORY, TAG) else f"elements with the key '{category}'"
        raise InputError(f"{path} has no {what} where the cells are: check that it is an extract of their region.")
    return PointsOfInterest(np.concatenate(places), names)


def _batches(
    path: Path, bounds: np.ndarray, wanted: list[str], progress: Progress
) -> Iterator[tuple[np.ndarray, dict[str, list[str | None]]]]:
    """Centres of elements that have one of some keys, degrees n x 2, and the value of each key."""
    condition = " OR ".join(f'"{key}" IS NOT NULL' for key in wanted)
    count = 0
    try:
        with _configuration(wanted) as configuration:
            for number, layer in enumerate(LAYERS):
                progress(number / len(LAYERS), f"Reading {count:,} points of interest")
                with pyogrio.open_arrow(
                    path,
                    layer=layer,
                    columns=wanted,
                    where=condition,
                    bbox=tuple(bounds.tolist()),
                    batch_size=ROWS_PER_BATCH,
                    use_pyarrow=True,
                    CONFIG_FILE=configuration,
                ) as (metadata, reader):
                    for batch in reader:
                        count += batch.num_rows
                        progress(number / len(LAYERS), f"Reading {count:,} points of interest")
                        shapes = shapely.from_wkb(
                            batch[metadata["geometry_name"] or "wkb_geometry"].to_numpy(False), "ignore"
                        )
                        yield centroids(shapes), {key: batch[key].to_pylist() for key in wanted}
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, shapely.errors.GEOSException) as error:
        raise InputError(f"{path} cannot be read ({first_line(error)}).") from error


@contextlib.contextmanager
def _configuration(wanted: list[str]) -> Iterator[Path]:
    """The path of GDAL's settings of the tags to read, beside which it keeps its own files."""
    with temporary_folder(tempfile.gettempdir(), IN_TEMPORARY) as folder:
        configuration = folder / "osmconf.ini"
        configuration.write_text(CONFIGURATION.format(keys=",".join(wanted)), encoding="utf-8")
        before = pyogrio.get_gdal_config_option("CPL_TMPDIR")
        pyogrio.set_gdal_config_options({"CPL_TMPDIR": str(folder)})
        try:
            yield configuration
        finally:
            pyogrio.set_gdal_config_options({"CPL_TMPDIR": before})
