"""Labels of the United States, which embeddings are scored on and training never sees."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow.csv as csv
import scipy.sparse as sparse

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.areal import weighted_mean
from recipes.us.tracts import RESOLUTION, Tracts


@dataclass(frozen=True, kw_only=True)
class CellLabels:
    """Labels of the n cells that hold the centroid of a tract with people; NaN is unknown.

    Attributes:
        rows: int n, which of the cells of `Tracts` they are.
        county: FIPS code of most people in each.
        bachelor_share: float64 n, share of adults with a bachelor's degree, 0 to 1.
        poverty_pct: float64 n, per cent of people below the poverty line.
        no_vehicle_pct: float64 n, per cent of households without a vehicle.
    """

    rows: np.ndarray
    county: np.ndarray
    bachelor_share: np.ndarray
    poverty_pct: np.ndarray
    no_vehicle_pct: np.ndarray

    @property
    def state(self) -> np.ndarray:
        """FIPS code of the state of each cell."""
        return states_of(self.county)

    def by_name(self) -> dict[str, np.ndarray]:
        """The labels by the names under which scores are reported."""
        return {
            "bachelor_share": self.bachelor_share,
            "poverty_pct": self.poverty_pct,
            "no_vehicle_pct": self.no_vehicle_pct,
        }


@dataclass(frozen=True, kw_only=True)
class CountyLabels:
    """Labels of the n counties with people; NaN is unknown.

    Attributes:
        county: sorted FIPS codes.
        people: CSR counties x cells, people of each county in each of the cells of `Tracts`.
        med_hh_inc_2019: float64 n, median household income in dollars.
        pct_bachelor: float64 n, per cent of adults with a bachelor's degree.
        july_2021_temp: float64 n, mean temperature of July 2021 in degrees Fahrenheit.
    """

    county: np.ndarray
    people: sparse.csr_matrix
    med_hh_inc_2019: np.ndarray
    pct_bachelor: np.ndarray
    july_2021_temp: np.ndarray

    @property
    def state(self) -> np.ndarray:
        """FIPS code of the state of each county."""
        return states_of(self.county)

    def means(self, columns: np.ndarray) -> np.ndarray:
        """Means by county, weighted by people, of columns by cell."""
        return weighted_mean(self.people, columns, np.ones(len(columns)))

    def by_name(self) -> dict[str, np.ndarray]:
        """The labels by the names under which scores are reported."""
        return {
            "med_hh_inc_2019": self.med_hh_inc_2019,
            "pct_bachelor": self.pct_bachelor,
            "july_2021_temp": self.july_2021_temp,
        }


def states_of(counties: np.ndarray) -> np.ndarray:
    """The state of each county, the first two digits of its FIPS code."""
    return np.array([county[:2] for county in counties])


def labels_of_cells(tracts: Tracts) -> CellLabels:
    """Means of the tracts with their centroid in a cell, weighted by people."""
    home = h3_cells.cells_at(tracts.lonlat, RESOLUTION)
    usable = np.isin(home, tracts.cells) & (tracts.people > 0)
    cells, member = np.unique(home[usable], return_inverse=True)
    weight = tracts.people[usable]

    def mean(name: str, maximum: float) -> np.ndarray:
        value = tracts.columns[name][usable]
        known = np.isfinite(value) & (value >= 0) & (value <= maximum)
        total = np.bincount(member, np.where(known, weight, 0))
        weighted = np.bincount(member, np.where(known, weight * np.nan_to_num(value), 0))
        return np.divide(weighted, total, out=np.full(len(cells), np.nan), where=total > 0)

    by_weight = np.lexsort((-weight, member))
    heaviest = by_weight[np.searchsorted(member[by_weight], np.arange(len(cells)))]
    return CellLabels(
        rows=np.searchsorted(tracts.cells, cells),
        county=tracts.county[usable][heaviest],
        bachelor_share=mean("label_bachelor_share", 1),
        poverty_pct=mean("label_poverty_pct", 100),
        no_vehicle_pct=mean("label_no_vehicle_pct", 100),
    )


def labels_of_counties(path: Path, tracts: Tracts) -> CountyLabels:
    """Labels of the counties with people, from `county_labels.csv`.

    Raises:
        InputError: the file lacks a column.
    """
    settled = tracts.people > 0
    counties, member = np.unique(tracts.county[settled], return_inverse=True)
    weights = (tracts.people[settled], (member, np.flatnonzero(settled)))
    people = sparse.csr_matrix(weights, shape=(len(counties), len(tracts.people)))
    return labels_by_county(path, counties, (people @ tracts.shares.T).tocsr())


def labels_by_county(path: Path, counties: np.ndarray, people: sparse.csr_matrix) -> CountyLabels:
    """Labels of counties from `county_labels.csv`.

    Args:
        counties: sorted FIPS codes.
        people: of each county, CSR counties x cells.

    Raises:
        InputError: the file lacks a column.
    """
    table = csv.read_csv(path, convert_options=csv.ConvertOptions(column_types={"fips": "string"}))
    row_of = {code: row for row, code in enumerate(table["fips"].to_pylist())}
    rows = np.array([row_of.get(code, -1) for code in counties])

    def column(name: str) -> np.ndarray:
        if name not in table.column_names:
            raise InputError(f"{path} lacks the column {name}: docs/training.md says what it should hold.")
        return np.where(rows >= 0, table[name].to_numpy().astype(np.float64)[rows], np.nan)

    return CountyLabels(
        county=counties,
        people=people,
        med_hh_inc_2019=column("med_hh_inc_2019"),
        pct_bachelor=column("pct_bachelor"),
        july_2021_temp=column("avg_annual_temp"),  # called annual in the file, but the mean of July 2021
    )
