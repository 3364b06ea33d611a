"""Commuting between the areas of four countries, and the people of these areas by Kontur."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import shapely
from scipy.sparse import csr_matrix

from mobclip.errors import InputError
from mobclip.features.flow_lines import middles
from mobclip.features.flow_models import Surroundings
from mobclip.features.zone_pairs import Zones
from mobclip.geo import h3_cells
from mobclip.geo.overlay import to_equal_area
from mobclip.geo.sphere import on_sphere
from mobclip.io.table_reader import read_table

SEARCH_RESOLUTION = 3  # of cells that tell which part of the world a country is in
BLOCK_RESOLUTION = 3  # of cells whose origins are resampled together
CENTRE_RESOLUTION = 6  # of cells of counties, of which the middles are taken
COUNTY_CHARACTERS = 5  # of the code of a tract


@dataclass(frozen=True, kw_only=True)
class Country:
    """Areas and the commuters between them.

    Attributes:
        name: of the country.
        around: its areas.
        flows: CSR n x n, home to work; on the diagonal those who stay, where they are known.
        has_own: whether they are.
        min_flow: commuters from which on a pair is more than noise, or was not suppressed.
        blocks: H3 cell of each area, whose origins are resampled together, uint64 n.
    """

    name: str
    around: Surroundings
    flows: csr_matrix
    has_own: bool
    min_flow: float

    @property
    def blocks(self) -> np.ndarray:
        return h3_cells.cells_at(self.around.zones.lonlat, BLOCK_RESOLUTION)


@dataclass(frozen=True, kw_only=True)
class Source:
    """Files of a country in the folder of the data, and the columns in them."""

    name: str
    areas: str
    code: str
    flows: str
    commuters: str
    has_own: bool
    min_flow: float


POLYGONS = (
    Source(
        name="Mexico",
        areas="mexico/municipios.parquet",
        code="code",
        flows="mexico/commuting_2020.parquet",
        commuters="workers",
        has_own=True,
        min_flow=11,
    ),
    Source(
        name="Germany",
        areas="germany/kreise_2020.parquet",
        code="ags",
        flows="germany/commuting_2022.parquet",
        commuters="commuters",
        has_own=False,
        min_flow=10,
    ),
    Source(
        name="Netherlands",
        areas="netherlands/gemeenten_2016.parquet",
        code="id",
        flows="netherlands/commuting_2016.parquet",
        commuters="workers",
        has_own=True,
        min_flow=15,
    ),
)
WORLD_PEOPLE = "world/population_r7.parquet"
COUNTIES = Source(
    name="United States",
    areas="us/counties_2015.parquet",
    code="geoid",
    flows="us/county_commuting.parquet",
    commuters="workers_2011_2015",
    has_own=True,
    min_flow=100,
)
COUNTY_PEOPLE, TRACTS = "us/population_r8.parquet", "us/tract_points_2010.parquet"


def read_countries(data: Path) -> list[Country]:
    """All countries of a folder of the data.

    Raises:
        InputError: a file or a column is missing.
    """
    world = _read(data / WORLD_PEOPLE, ["h3", "population"])
    cells, people = world["h3"].to_numpy(), world["population"].to_numpy()
    parents = h3_cells.parents(cells, SEARCH_RESOLUTION)
    countries = [_united_states(data)]
    for source in POLYGONS:
        polygons = read_table(data / source.areas).geometry_wgs84()
        near = np.isin(parents, h3_cells.cells_of_polygons(polygons, SEARCH_RESOLUTION))
        inside, area = _cells_in(polygons, h3_cells.centres(cells[near]))
        zones = _zones(
            middles(polygons), shapely.area(to_equal_area(polygons)), cells[near][inside], people[near][inside], area
        )
        countries.append(_country(source, data, zones))
    return countries


def _united_states(data: Path) -> Country:
    """Counties, whose people are known by cell, and whose land area is that of their tracts."""
    counties, cells = _read(data / COUNTIES.areas), _read(data / COUNTY_PEOPLE)
    tracts = _read(data / TRACTS)
    codes = counties[COUNTIES.code]
    county = pc.utf8_slice_codeunits(tracts["geoid"], 0, COUNTY_CHARACTERS)
    row = _rows(county, codes)
    area = np.bincount(row[row >= 0], tracts["land_area_m2"].to_numpy()[row >= 0], minlength=len(codes))
    lonlat = np.column_stack([counties[name].to_numpy() for name in ("lon", "lat")])
    row = _rows(cells["county"], codes)
    known = row >= 0
    coarse = h3_cells.parents(cells["h3"].to_numpy()[known], CENTRE_RESOLUTION)
    pairs, number = np.unique(np.column_stack([coarse, row[known].astype(np.uint64)]), axis=0, return_inverse=True)
    people = np.bincount(number.ravel(), cells["population"].to_numpy()[known])
    zones = _zones(lonlat, area, pairs[:, 0], people, pairs[:, 1].astype(np.int64))
    return _country(COUNTIES, data, zones)


def _zones(lonlat: np.ndarray, area_m2: np.ndarray, cells: np.ndarray, people: np.ndarray, row: np.ndarray) -> Zones:
    """Areas in the middle of their people, which are known by cell; `row` is the area of each cell."""
    total = np.bincount(row, people, minlength=len(lonlat))
    points = on_sphere(h3_cells.centres(cells)) * people[:, None]
    middle = np.column_stack([np.bincount(row, points[:, axis], minlength=len(lonlat)) for axis in range(3)])
    lon, lat = np.arctan2(middle[:, 1], middle[:, 0]), np.arctan2(middle[:, 2], np.hypot(middle[:, 0], middle[:, 1]))
    centre = np.where(total[:, None] > 0, np.degrees(np.column_stack([lon, lat])), lonlat)
    return Zones(lonlat=centre, people=total, radius_km=np.maximum(np.sqrt(area_m2 / np.pi) / 1000, 1))


def _country(source: Source, data: Path, zones: Zones) -> Country:
    codes = _read(data / source.areas, [source.code])[source.code]
    table = _read(data / source.flows, ["origin", "destination", source.commuters])
    start, end = (_rows(table[name], codes) for name in ("origin", "destination"))
    known = (start >= 0) & (end >= 0)
    commuters = pc.fill_null(table[source.commuters], 0).to_numpy().astype(np.float64)
    flows = csr_matrix((commuters[known], (start[known], end[known])), shape=(len(codes), len(codes)))
    return Country(
        name=source.name,
        around=Surroundings.of(zones, zones.people),
        flows=flows,
        has_own=source.has_own,
        min_flow=source.min_flow,
    )


def _cells_in(polygons: np.ndarray, lonlat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows of the points that lie in a polygon, and of that polygon, the first of several."""
    point, polygon = shapely.STRtree(polygons).query(shapely.points(lonlat), predicate="intersects")
    _, first = np.unique(point, return_index=True)
    return point[first], polygon[first]


def _rows(values: pa.ChunkedArray, among: pa.ChunkedArray) -> np.ndarray:
    """The row of each text among others, int64 n, -1 where it is not there."""
    texts = values.cast(pa.large_string())
    return (
        pc.fill_null(pc.index_in(texts, among.cast(pa.large_string()).combine_chunks()), -1).to_numpy().astype(np.int64)
    )


def _read(path: Path, columns: list[str] | None = None) -> pa.Table:
    try:
        return pq.read_table(path, columns=columns)
    except FileNotFoundError as error:
        raise InputError(f"The data lack {path}: give the folder that holds it.") from error
