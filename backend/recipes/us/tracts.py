"""Census tracts of the United States: what is known of each, and how they spread over H3 cells."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as parquet
import scipy.sparse as sparse
import shapely

from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.features.poi import poi_modality
from mobclip.geo.areal import weighted_mean
from mobclip.geo.overlay import zone_shares
from mobclip.progress import Progress, no_progress

RESOLUTION = 6
MIN_AREA_KM2 = 0.01  # of a density: smaller areas are errors of the polygons
COUNTS = ("demo_population", "demo_households", "demo_families")
SEXES = ("demo_population_male", "demo_population_female")
LABELS = ("label_bachelor_share", "label_poverty_pct", "label_no_vehicle_pct")


@dataclass(frozen=True, kw_only=True)
class Tracts:
    """Census tracts and the H3 cells that they cover.

    Attributes:
        geoid, county: FIPS codes of each tract and its county.
        lonlat: float64 tracts x 2, centroids in degrees.
        columns: raw columns float64 by name, and `area_km2`.
        cells: sorted uint64 H3 indexes of resolution 6.
        shares: CSR cells x tracts, share of each tract's area that lies in each cell.
    """

    geoid: np.ndarray
    county: np.ndarray
    lonlat: np.ndarray
    columns: dict[str, np.ndarray]
    cells: np.ndarray
    shares: sparse.csr_matrix

    @property
    def people(self) -> np.ndarray:
        """Residents of each tract."""
        return self.columns["demo_population"]

    def to_cells(self, modality: Modality) -> Modality:
        """A modality of tracts spread to cells, weighted by people; a tract without people weighs as one person."""
        values = weighted_mean(self.shares, modality.values, np.maximum(self.people, 1))
        return Modality.of(modality.name, dict(zip(modality.columns, values.T, strict=True)))


def read_tracts(path: Path, progress: Progress = no_progress) -> Tracts:
    """Read tracts and spread them over cells by area.

    Raises:
        InputError: a column is missing.
    """
    table = read_columns(path, "geoid", "county", "geometry", *COUNTS, *SEXES, *LABELS)
    geometry = geometries(table)
    cells, shares, area_m2 = zone_shares(geometry, RESOLUTION, progress)
    names = [name for name in table.column_names if name.startswith(("demo_", "poi_", "label_"))]
    columns = {name: table[name].to_numpy(zero_copy_only=False).astype(np.float64) for name in names}
    return Tracts(
        geoid=np.array(table["geoid"].to_pylist()),
        county=np.array(table["county"].to_pylist()),
        lonlat=centroids(geometry),
        columns={**columns, "area_km2": area_m2 / 1e6},
        cells=cells,
        shares=shares,
    )


def read_columns(path: Path, *needed: str) -> pa.Table:
    """A .parquet table that has the columns needed.

    Raises:
        InputError: a column is missing.
    """
    table = parquet.read_table(path)
    missing = [name for name in needed if name not in table.column_names]
    if missing:
        raise InputError(f"{path} lacks the columns {', '.join(missing)}: docs/training.md says what it should hold.")
    return table


def geometries(table: pa.Table) -> np.ndarray:
    """Polygons of a GeoParquet table with a column `geometry`."""
    return shapely.from_wkb(table["geometry"].to_numpy(zero_copy_only=False))


def centroids(geometry: np.ndarray) -> np.ndarray:
    """Longitude and latitude, float64 n x 2; an empty polygon, of which there is one, has 0, 0."""
    filled = np.where(shapely.is_empty(geometry), shapely.Point(0, 0), geometry)
    return shapely.get_coordinates(shapely.centroid(filled))


def poi_of_tracts(tracts: Tracts) -> Modality:
    """Points of interest: log density by km2, log number by resident, and share of each category (tf-idf)."""
    names = tuple(name for name in tracts.columns if name.startswith("poi_"))
    counts = np.column_stack([tracts.columns[name] for name in names])
    return poi_modality(names, counts, tracts.columns["area_km2"], tracts.people)


def demographics_of_tracts(tracts: Tracts) -> Modality:
    """Who lives there: log densities, age shares in per cent, medians and sizes. NaN where nobody lives."""
    area = np.maximum(tracts.columns["area_km2"], MIN_AREA_KM2)
    columns = {f"{name}_per_km2_log": np.log1p(tracts.columns[name] / area) for name in COUNTS}
    columns["demo_male_pct"] = 100 * tracts.columns[SEXES[0]] / np.maximum(tracts.people, 1)
    households = np.maximum(tracts.columns["demo_households"], 1)
    columns["demo_families_per_household"] = tracts.columns["demo_families"] / households
    rest = [name for name in tracts.columns if name.startswith("demo_") and name not in COUNTS + SEXES]
    columns |= {name: tracts.columns[name] for name in rest}
    inhabited = tracts.people > 0
    return Modality.of("demographics", {name: np.where(inhabited, value, np.nan) for name, value in columns.items()})
