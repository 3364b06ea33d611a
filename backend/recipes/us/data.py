"""The United States by census tract, about 2018, as modalities by H3 cell and labels to judge by.

Reads `tracts.parquet`, `commuting.parquet`, `migration.parquet` and two images; `docs/training.md` says what they are.
Tracts keep their detail as long as possible: densities, shares and averages along flows are computed by tract, and then
spread to cells weighted by the people who live there.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as csv
import pyarrow.parquet as parquet
import scipy.sparse as sparse
import shapely

from mobclip.errors import InputError
from mobclip.features.imagery import window_statistics
from mobclip.features.mobility import flow_means, flow_statistics
from mobclip.features.mobility_graph import MobilityGraph, from_table, neighbour_graph, row_means
from mobclip.features.modality import Modality, join, without_constants
from mobclip.features.poi import poi_modality
from mobclip.features.zones import spread_means, zone_shares
from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress, subrange

RESOLUTION = 6
FILES = (
    "us/tracts.parquet",
    "us/commuting.parquet",
    "us/migration.parquet",
    "us/county_labels.csv",
    "night_lights.jpg",
    "blue_marble.jpg",
)
IMAGE_REACH_PIXELS = 1  # 0.044 degrees a pixel: a window of about 12 km around the cell's centre
AROUND_RINGS = 3  # cells off: some 20 km, the rest of a town or the country around it
DEMO_COUNTS = ("demo_population", "demo_households", "demo_families")
DEMO_SEXES = ("demo_population_male", "demo_population_female")
LABELS = {"bachelor_share": ("label_bachelor_share", 1), "poverty_pct": ("label_poverty_pct", 100),
          "no_vehicle_pct": ("label_no_vehicle_pct", 100)}  # name: (column, largest value that makes sense)  # fmt: skip
COUNTY_LABELS = {"med_hh_inc_2019": "med_hh_inc_2019", "pct_bachelor": "pct_bachelor",
                 "july_2021_temp": "avg_annual_temp"}  # name: column; the last is called annual and is not  # fmt: skip
WITHOUT_FLOWS = ("17031", "04013", "36047", "48201")  # Cook, Maricopa, Kings, Harris


@dataclass(frozen=True)
class Tracts:
    """Zones, their raw columns (float64, by name), and the shares of their area by cell."""

    geoid: np.ndarray
    county: np.ndarray
    lonlat: np.ndarray
    columns: dict[str, np.ndarray]
    cells: np.ndarray
    shares: sparse.csr_matrix

    @property
    def people(self) -> np.ndarray:
        return self.columns["demo_population"]


@dataclass(frozen=True)
class CellData:
    """Everything by cell that training and judging need.

    Attributes:
        cells: sorted uint64 H3 indexes.
        modalities: what is known of the cells themselves: poi, demographics, mobility, imagery.
        context: the same averaged over other cells, named `poi_out` (where people go), `poi_in` (where they come from),
            `poi_near` (neighbours), `poi_around` (two to three cells off) and so on, and `migration`.
        people: residents of each cell.
        judged: rows of the cells that hold the centroid of a tract with people.
        labels: float64 one a judged row, by name; the mean of the tracts, weighted by people; NaN is unknown.
        county: FIPS code of most people in each judged cell.
        counties: sorted FIPS codes of all counties with people.
        county_people: people by county and cell.
        county_labels: float64 one a county, by name.
    """

    cells: np.ndarray
    modalities: tuple[Modality, ...]
    context: tuple[Modality, ...]
    people: np.ndarray
    judged: np.ndarray
    labels: dict[str, np.ndarray]
    county: np.ndarray
    counties: np.ndarray
    county_people: sparse.csr_matrix
    county_labels: dict[str, np.ndarray]

    @property
    def state(self) -> np.ndarray:
        """State of each judged cell, the first two digits of its county."""
        return np.array([county[:2] for county in self.county])

    @property
    def county_state(self) -> np.ndarray:
        """State of each county."""
        return np.array([county[:2] for county in self.counties])

    def by_county(self, columns: np.ndarray) -> np.ndarray:
        """Means by county, weighted by people, of columns by cell."""
        return spread_means(self.county_people, columns, np.ones(len(columns)))


def read_us(folder: str | os.PathLike, progress: Progress = no_progress, edges: float = 1.0, seed: int = 0) -> CellData:
    """Read the data and make modalities by cell, some minutes on one core.

    Args:
        edges: share of the commuting flows to keep, drawn by chance: to see what flows are worth.

    Raises:
        InputError: a file or a column is missing, or flows are negative or match no tract.
    """
    folder = Path(folder)
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise InputError(f"{folder} lacks {', '.join(missing)}: give the folder that holds the training data.")
    tracts = read_tracts(folder / "us/tracts.parquet", subrange(progress, 0, 0.5))
    progress(0.5, "Reading flows")
    commuting = _read_flows(folder / "us/commuting.parquet", "workers", tracts.geoid, edges, seed)
    poi, demographics = poi_of_tracts(tracts), demographics_of_tracts(tracts)
    progress(0.55, "Averaging along flows")
    own = {"poi": poi, "demographics": demographics,
           "mobility": Modality.of("mobility", flow_statistics(commuting, tracts.lonlat, tracts.people))}  # fmt: skip
    context = [_averaged(modality, matrix, direction)
               for direction, matrix in flow_means(commuting).items() for modality in (poi, demographics)]  # fmt: skip
    context.append(migration_of_tracts(folder / "us/migration.parquet", tracts, join("both", [poi, demographics])))
    progress(0.75, "Spreading to cells")
    own = {name: _to_cells(tracts, modality) for name, modality in own.items()}
    context = [_to_cells(tracts, modality) for modality in context]
    own["imagery"] = imagery_of_cells(folder, tracts.cells, subrange(progress, 0.8, 0.95))
    for name, matrix in rings_around(tracts.cells).items():
        context += [_averaged(modality, matrix, name) for modality in own.values()]
    parts = (tuple(map(without_constants, modalities)) for modalities in (own.values(), context))
    labels = (*labels_of_cells(tracts), *labels_of_counties(folder / "us/county_labels.csv", tracts))
    return CellData(tracts.cells, *parts, tracts.shares @ tracts.people, *labels)


def commuting_between(folder: str | os.PathLike, cells: np.ndarray) -> MobilityGraph:
    """Commuting between cells, sorted uint64, each tract standing for the cell that holds its centroid."""
    folder = Path(folder)
    table = _read(folder / "us/tracts.parquet", "geoid", "geometry")
    home = h3_cells.cells_at(_centroids(shapely.from_wkb(table["geometry"].to_numpy(zero_copy_only=False))), RESOLUTION)
    cell_of = dict(zip(table["geoid"].to_pylist(), home.tolist(), strict=True))
    flows = _read(folder / "us/commuting.parquet", "origin", "destination", "workers")
    ends = (
        np.array([cell_of.get(name, 0) for name in flows[end].to_pylist()], dtype=np.uint64)
        for end in ("origin", "destination")
    )
    return from_table(*ends, flows["workers"].to_numpy(), cells)


def read_tracts(path: Path, progress: Progress = no_progress) -> Tracts:
    """Read tracts and spread them over cells of resolution 6 by area."""
    table = _read(
        path, "geoid", "county", "geometry", *DEMO_COUNTS, *DEMO_SEXES, *(column for column, _ in LABELS.values())
    )
    geometry = shapely.from_wkb(table["geometry"].to_numpy(zero_copy_only=False))
    cells, shares, area_m2 = zone_shares(geometry, RESOLUTION, progress)
    names = [name for name in table.column_names if name.startswith(("demo_", "poi_", "label_"))]
    columns = {name: table[name].to_numpy(zero_copy_only=False).astype(np.float64) for name in names}
    text = {name: np.array(table[name].to_pylist()) for name in ("geoid", "county")}
    return Tracts(
        **text, lonlat=_centroids(geometry), columns={**columns, "area_km2": area_m2 / 1e6}, cells=cells, shares=shares
    )


def poi_of_tracts(tracts: Tracts) -> Modality:
    """Points of interest: log density by km2, log number by resident, and share of each category (tf-idf)."""
    names = tuple(name for name in tracts.columns if name.startswith("poi_"))
    counts = np.column_stack([tracts.columns[name] for name in names])
    return poi_modality(names, counts, tracts.columns["area_km2"], tracts.people)


def demographics_of_tracts(tracts: Tracts) -> Modality:
    """Who lives there: log densities, age shares in per cent, medians and sizes. NaN where nobody lives."""
    area = np.maximum(tracts.columns["area_km2"], 0.01)
    columns = {f"{name}_per_km2_log": np.log1p(tracts.columns[name] / area) for name in DEMO_COUNTS}
    columns["demo_male_pct"] = 100 * tracts.columns[DEMO_SEXES[0]] / np.maximum(tracts.people, 1)
    columns["demo_families_per_household"] = tracts.columns["demo_families"] / np.maximum(
        tracts.columns["demo_households"], 1
    )
    rest = [name for name in tracts.columns if name.startswith("demo_") and name not in DEMO_COUNTS + DEMO_SEXES]
    columns |= {name: tracts.columns[name] for name in rest}
    return Modality.of(
        "demographics", {name: np.where(tracts.people > 0, value, np.nan) for name, value in columns.items()}
    )


def migration_of_tracts(path: Path, tracts: Tracts, features: Modality) -> Modality:
    """How many move to and from the tract's county, and what the counties are like that they come from.

    Features of a county are the mean of its tracts, weighted by people.
    """
    counties, member = np.unique(tracts.county, return_inverse=True)
    graph = _read_flows(path, "persons", counties)
    belongs = sparse.csr_matrix(
        (np.ones(len(member)), (member, np.arange(len(member)))), shape=(len(counties), len(member))
    )
    people = np.maximum(belongs @ tracts.people, 1)
    of_county = spread_means(belongs, features.values, tracts.people)
    arrivals = row_means(graph.flows.T.tocsr()) @ np.nan_to_num(of_county)
    known = graph.incoming > 0
    columns = {
        f"from_{name}": np.where(known, value, np.nan) for name, value in zip(features.columns, arrivals.T, strict=True)
    }
    columns |= {
        "arrivals_per_resident_log": np.log((graph.incoming + 1) / people),
        "departures_per_resident_log": np.log((graph.outgoing + 1) / people),
        "county_people_log": np.log(people),
    }
    columns |= {f"county_{name}": value for name, value in zip(features.columns, of_county.T, strict=True)}
    return Modality.of("migration", {name: value[member] for name, value in columns.items()})


def imagery_of_cells(folder: Path, cells: np.ndarray, progress: Progress = no_progress) -> Modality:
    """Night lights and the look of the ground around the centre of each cell."""
    images = [window_statistics(folder / f"{name}.jpg", cells, IMAGE_REACH_PIXELS, name, progress)
              for name in ("night_lights", "blue_marble")]  # fmt: skip
    return join("imagery", images)


def rings_around(cells: np.ndarray) -> dict[str, sparse.csr_matrix]:
    """Matrices that average over the neighbours of each cell, and over those two to three cells off, by name."""
    near, disk = neighbour_graph(cells), neighbour_graph(cells, AROUND_RINGS)
    ring = disk - near
    ring.eliminate_zeros()
    return {"near": row_means(near), "around": row_means(ring)}


def labels_of_cells(tracts: Tracts) -> tuple[np.ndarray, dict[str, np.ndarray], np.ndarray]:
    """Labels by the cell that holds a tract's centroid: judged rows, labels, county of most people."""
    home = h3_cells.cells_at(tracts.lonlat, RESOLUTION)
    usable = np.isin(home, tracts.cells) & (tracts.people > 0)
    found, member = np.unique(home[usable], return_inverse=True)
    weight = tracts.people[usable]
    labels = {}
    for name, (column, most) in LABELS.items():
        value = tracts.columns[column][usable]
        known = np.isfinite(value) & (value >= 0) & (value <= most)
        total = np.bincount(member, np.where(known, weight, 0))
        mean = np.bincount(member, np.where(known, weight * np.nan_to_num(value), 0))
        labels[name] = np.divide(mean, total, out=np.full(len(found), np.nan), where=total > 0)
    heaviest = np.lexsort((-weight, member))
    first = heaviest[np.searchsorted(member[heaviest], np.arange(len(found)))]
    return np.searchsorted(tracts.cells, found), labels, tracts.county[usable][first]


def labels_of_counties(path: Path, tracts: Tracts) -> tuple[np.ndarray, sparse.csr_matrix, dict[str, np.ndarray]]:
    """Counties with people, their people by cell, and labels by county, NaN where unknown."""
    counties, member = np.unique(tracts.county[tracts.people > 0], return_inverse=True)
    weight = tracts.people[tracts.people > 0]
    belongs = sparse.csr_matrix(
        (weight, (member, np.flatnonzero(tracts.people > 0))), shape=(len(counties), len(tracts.people))
    )
    table = csv.read_csv(path, convert_options=csv.ConvertOptions(column_types={"fips": "string"}))
    order = {code: row for row, code in enumerate(table["fips"].to_pylist())}
    rows = np.array([order.get(code, -1) for code in counties])
    labels = {}
    for name, column in COUNTY_LABELS.items():
        values = table[column].to_numpy().astype(np.float64)
        labels[name] = np.where(rows >= 0, values[rows], np.nan)
    return counties, (belongs @ tracts.shares.T).tocsr(), labels


def _read(path: Path, *needed: str) -> pa.Table:
    table = parquet.read_table(path)
    lacking = [name for name in needed if name not in table.column_names]
    if lacking:
        raise InputError(f"{path} lacks the columns {', '.join(lacking)}: docs/training.md says what it is to hold.")
    return table


def _centroids(geometry: np.ndarray) -> np.ndarray:
    """Longitude and latitude, float64 n x 2; an empty polygon, of which there is one, has 0, 0."""
    return shapely.get_coordinates(
        shapely.centroid(np.where(shapely.is_empty(geometry), shapely.Point(0, 0), geometry))
    )


def _read_flows(path: Path, flow: str, places: np.ndarray, share: float = 1.0, seed: int = 0) -> MobilityGraph:
    table = _read(path, "origin", "destination", flow)
    if share < 1:
        table = table.filter(np.random.default_rng(seed).random(table.num_rows) < share)
    origin, destination = (np.array(table[name].cast("string").to_pylist()) for name in ("origin", "destination"))
    return from_table(origin, destination, table[flow].to_numpy(), places)


def _averaged(modality: Modality, means: sparse.csr_matrix, prefix: str) -> Modality:
    """A modality's columns averaged over other places, by the rows of a matrix; unknown places count for nothing."""
    values = spread_means(means, modality.values, np.ones(means.shape[1]))
    columns = (f"{prefix}_{name}" for name in modality.columns)
    return Modality.of(f"{modality.name}_{prefix}", dict(zip(columns, values.T, strict=True)))


def _to_cells(tracts: Tracts, modality: Modality) -> Modality:
    """Spread a modality of tracts to cells, weighted by people; a tract without people weighs as one person."""
    values = spread_means(tracts.shares, modality.values, np.maximum(tracts.people, 1))
    return Modality.of(modality.name, dict(zip(modality.columns, values.T, strict=True)))
