"""What us-open 2 stands on: the land of the United States by H3 cell, the people on it, and the counties that it is in."""

from dataclasses import dataclass
from pathlib import Path

import h3.api.numpy_int as h3_int
import numpy as np
import pyogrio
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress, subrange
from recipes.area_flows import Areas, areas_of_polygons
from recipes.population import people_of
from recipes.sources import Files
from recipes.us.inputs import COUNTIES, PEOPLE, PEOPLE_ABROAD
from recipes.us.tracts import RESOLUTION, read_columns

WITHOUT = (
    "60",
    "66",
    "69",
    "78",
)  # islands that no other table has: Samoa, Guam, the Northern Marianas, the Virgin Islands
MAX_CELLS = 1_000_000
ABROAD_RESOLUTION = 2  # people abroad count up to the next cell of this resolution, some 300 km


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Land and people.

    Attributes:
        cells: sorted uint64 n, those with their centre on land and those that people live in.
        people: float64 n.
        finer, of_finer: uint64 m and float64 m, finer cells with people, also beyond the border.
        counties: on `cells`.
    """

    cells: np.ndarray
    people: np.ndarray
    finer: np.ndarray
    of_finer: np.ndarray
    counties: Areas


def read_ground(files: Files, progress: Progress = no_progress) -> Ground:
    """Read people and counties.

    Raises:
        InputError: a file is not what it should be.
    """
    names, polygons = read_counties(files[COUNTIES.name])
    progress(0.0, "Finding land")
    inside, of_inside = read_people(files[PEOPLE.name])
    land = h3_cells.cells_of_polygons(polygons, RESOLUTION, "centre", MAX_CELLS, subrange(progress, 0.0, 0.3))
    cells = np.union1d(land, np.unique(h3_cells.parents(inside, RESOLUTION)))
    people = people_of(cells, inside, of_inside)
    counties = areas_of_polygons(names, polygons, cells, people, progress=subrange(progress, 0.3, 0.9))
    outside, of_outside = _beyond(inside, *read_people(files[PEOPLE_ABROAD.name]))
    return Ground(
        cells=cells,
        people=people,
        finer=np.concatenate([inside, outside]),
        of_finer=np.concatenate([of_inside, of_outside]),
        counties=counties,
    )


def read_counties(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """FIPS codes, sorted, and polygons of counties, EPSG:4326.

    Raises:
        InputError: the file is none of counties.
    """
    try:
        _, _, geometry, [fips] = pyogrio.raw.read(path, layer="counties", columns=["id"])
    except (ValueError, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise InputError(
            f"The counties in {path} cannot be read ({error}): fetch the package us-atlas again."
        ) from error
    codes = fips.astype(str)
    order = np.argsort(codes)
    kept = order[~np.isin([code[:2] for code in codes[order]], WITHOUT)]
    return codes[kept], shapely.make_valid(shapely.from_wkb(geometry[kept]))


def read_people(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Cells with people, sorted uint64 m, and how many, float64 m.

    Raises:
        InputError: the table lacks a column, or its cells are no integers.
    """
    table = read_columns(path, "h3", "population")
    cells, people = (table[name].to_numpy() for name in ("h3", "population"))
    if cells.dtype != np.uint64:
        raise InputError(
            f"{path} has cells of the type {cells.dtype}, which cannot hold an H3 cell: they must be uint64."
        )
    order = np.argsort(cells)
    return cells[order], people[order].astype(np.float64)


def _beyond(inside: np.ndarray, cells: np.ndarray, people: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The cells near to, but not among, finer ones inside, and their people."""
    near = np.unique(h3_cells.parents(inside, ABROAD_RESOLUTION))
    near = np.unique(np.concatenate([h3_int.grid_disk(cell, 1) for cell in near]).astype(np.uint64))
    resolution = h3_cells.resolution_of(cells)
    within = np.isin(cells, h3_cells.parents(inside, resolution))
    kept = ~within & np.isin(h3_cells.parents(cells, ABROAD_RESOLUTION), near)
    return cells[kept], people[kept]
