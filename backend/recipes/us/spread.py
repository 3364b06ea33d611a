"""Census tracts spread over H3 cells by where their people live, rather than evenly."""

import dataclasses
from dataclasses import dataclass

import h3
import numpy as np
import scipy.sparse as sparse
import shapely

from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.geo.overlay import select_cells
from mobclip.progress import Progress, no_progress
from recipes.us.tracts import RESOLUTION, Tracts

PEOPLE_RESOLUTION = 8
PEOPLE_KM2 = h3.average_hexagon_area(PEOPLE_RESOLUTION, unit="km^2")
LARGE_KM2 = 8 * PEOPLE_KM2  # a smaller tract has too few cells of people to spread by, and is alike throughout
DENSITY = "_per_km2_log"  # ends the names of columns that are densities
TOTAL_POI = "poi_total"
POINTS_PER_BLOCK = 500_000


@dataclass(frozen=True, kw_only=True)
class SpreadTracts:
    """Tracts, and the parts of them that lie in cells.

    Attributes:
        tracts: whose `shares` are of people: what a cell has of the people of a tract.
        km2: CSR cells x tracts, the area of a part.
    """

    tracts: Tracts
    km2: sparse.csr_matrix

    def to_cells(self, modality: Modality) -> Modality:
        """A modality of tracts on the cells, weighted by people; densities are those of the parts."""
        whole = self.tracts.to_cells(modality)
        counted = {*self.tracts.columns, TOTAL_POI}
        names = [name for name in modality.columns if name.endswith(DENSITY) and name.removesuffix(DENSITY) in counted]
        densities = self._densities(names) if names else {}
        values = [densities.get(name, column) for name, column in zip(whole.columns, whole.values.T, strict=True)]
        return Modality.of(whole.name, dict(zip(whole.columns, values, strict=True)))

    def _densities(self, names: list[str]) -> dict[str, np.ndarray]:
        """Means by cell of the log densities of the parts, weighted by people."""
        cell, tract = self.tracts.shares.nonzero()
        share, km2 = (np.asarray(matrix[cell, tract]).ravel() for matrix in (self.tracts.shares, self.km2))
        weight = share * np.maximum(self.tracts.people, 1)[tract]
        total = np.bincount(cell, weight, minlength=len(self.tracts.cells))
        result = {}
        for name in names:
            density = np.log1p(self._counts(name.removesuffix(DENSITY))[tract] * share / km2)
            sums = np.bincount(cell, weight * density, minlength=len(total))
            result[name] = np.divide(sums, total, out=np.full(len(total), np.nan), where=total > 0)
        return result

    def _counts(self, name: str) -> np.ndarray:
        if name != TOTAL_POI:
            return self.tracts.columns[name]
        return np.sum([counts for column, counts in self.tracts.columns.items() if column.startswith("poi_")], axis=0)


def spread_tracts(
    tracts: Tracts, polygons: np.ndarray, cells: np.ndarray, people_cells: np.ndarray, people: np.ndarray
) -> tuple[SpreadTracts, np.ndarray]:
    """Tracts spread over cells: large ones by the people in them, and others, as those without anybody, by area.

    Args:
        tracts: spread by area.
        polygons: of the tracts, shapely, EPSG:4326.
        cells: sorted uint64 n to spread them over.
        people_cells, people: cells of resolution 8 with people, and how many, m each.

    Returns:
        The tracts, and for each cell with people its tract, int m, -1 for none.
    """
    by_area = _to_one(select_cells(tracts.shares, tracts.cells, cells))
    of = tract_of(polygons, h3_cells.centres(people_cells))
    row, known = h3_cells.lookup_rows(h3_cells.parents(people_cells, RESOLUTION), cells)
    known &= of >= 0
    shape = (len(cells), len(polygons))
    counted = sparse.csr_matrix((people[known], (row[known], of[known])), shape=shape)
    settled = sparse.csr_matrix((np.full(known.sum(), PEOPLE_KM2), (row[known], of[known])), shape=shape)
    km2 = tracts.columns["area_km2"]
    by_people = (km2 > LARGE_KM2) & (np.asarray(counted.sum(axis=0)).ravel() > 0)
    shares = by_area @ sparse.diags(~by_people * 1.0) + _to_one(counted) @ sparse.diags(by_people * 1.0)
    shares.eliminate_zeros()
    parts = (by_area @ sparse.diags(km2)).maximum(settled @ sparse.diags(by_people * 1.0))
    return SpreadTracts(tracts=dataclasses.replace(tracts, cells=cells, shares=shares.tocsr()), km2=parts.tocsr()), of


def tract_of(polygons: np.ndarray, lonlat: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """The polygon that holds each point, float n x 2, as its row, int n; -1 where none does, and the first where several do."""
    tree = shapely.STRtree(polygons)
    result = np.full(len(lonlat), -1)
    for start in range(0, len(lonlat), POINTS_PER_BLOCK):
        progress(start / len(lonlat), "Finding tracts")
        point, polygon = tree.query(shapely.points(lonlat[start : start + POINTS_PER_BLOCK]), "intersects")
        result[start + point[::-1]] = polygon[::-1]
    return result


def _to_one(shares: sparse.csr_matrix) -> sparse.csr_matrix:
    """Columns scaled to sum to 1; empty ones stay."""
    total = np.asarray(shares.sum(axis=0)).ravel()
    return (shares @ sparse.diags(np.divide(1, total, out=np.zeros_like(total), where=total > 0))).tocsr()
