"""From zones (census tracts, districts, postcodes) to cells, by shares of area or of people."""

import numpy as np
import scipy.sparse as sparse
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.overlay import overlaps
from mobclip.progress import Progress, no_progress


def zone_shares(
    polygons: np.ndarray, resolution: int, progress: Progress = no_progress
) -> tuple[np.ndarray, sparse.csr_matrix, np.ndarray]:
    """Spread zones over the cells that they cover.

    Args:
        polygons: shapely polygons in EPSG:4326; null and empty ones cover nothing.
        resolution: H3 resolution of the cells.

    Returns:
        Sorted uint64 cells; a CSR matrix cells x zones with the share of each zone's area that lies in each cell
        (columns sum to 1, or 0 for an empty zone); and the zones' area in m2.

    Raises:
        InputError: no zone covers a cell.
    """
    chunks = list(overlaps(polygons, resolution, progress=progress))
    if not chunks:
        raise InputError("No zone covers a cell: the zones have no polygons.")
    zone, cell, area = (np.concatenate(values) for values in zip(*chunks, strict=True))
    zone, cell, area = zone[area > 0], cell[area > 0], area[area > 0]
    cells, row = np.unique(cell, return_inverse=True)
    total = np.bincount(zone, area, minlength=len(polygons))
    shares = sparse.csr_matrix((area / total[zone], (row, zone)), shape=(len(cells), len(polygons)), dtype=np.float64)
    return cells, shares, total


def mask_distant(polygons: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """The polygons with None for those far from the cells, which would cost time and give nothing.

    Raises:
        InputError: all are far.
    """
    west, _, east, _ = shapely.bounds(polygons).T
    extent = shapely.box(*shapely.total_bounds(h3_cells.cell_boundaries(cells)))
    far = ~shapely.intersects(polygons, extent) & ~((west < -180) | (east > 180))
    if far.all():
        raise InputError("None of the zones overlaps a cell: check the zones, their CRS and the cells.")
    return np.where(far, None, polygons)


def shares_by_people(
    shares: sparse.csr_matrix, area_m2: np.ndarray, people: np.ndarray
) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Spread zones over cells by where people live rather than by area (dasymetric mapping, Wright 1936).

    The people of a cell are divided over its zones by area, and a zone over its cells by the people that it got there.

    Args:
        shares: cells x zones by area (`zone_shares`), with all cells of the zones.
        area_m2: of the zones.
        people: of the cells, from a finer source, 0 or more; NaN is 0.

    Returns:
        Shares by people, columns that sum to 1 (a zone without people keeps its shares by area), and the people that
        each zone got.

    Raises:
        InputError: negative people, or none in any zone.
    """
    people = np.nan_to_num(np.asarray(people, dtype=np.float64))
    overlap = (shares @ sparse.diags(area_m2)).tocsr()
    covered = np.asarray(overlap.sum(axis=1)).ravel()
    got = (sparse.diags(np.divide(people, covered, out=np.zeros(len(people)), where=covered > 0)) @ overlap).tocsc()
    of_zone = np.asarray(got.sum(axis=0)).ravel()
    if (people < 0).any() or not of_zone.any():
        raise InputError(
            "The numbers of people by cell must be 0 or more, and some above 0 in the zones: check their source."
        )
    settled = of_zone > 0
    by_people = got @ sparse.diags(np.divide(1.0, of_zone, out=np.zeros(len(of_zone)), where=settled))
    return (by_people + shares @ sparse.diags((~settled).astype(np.float64))).tocsr(), of_zone


def rows_of_cells(matrix: sparse.csr_matrix, found: np.ndarray, cells: np.ndarray) -> sparse.csr_matrix:
    """The rows of a matrix by `found` cells, sorted, for other `cells`; a cell that is not there has an empty row.

    Raises:
        InputError: none is there.
    """
    row, known = h3_cells.lookup_rows(cells, found)
    if not known.any():
        raise InputError("None of the zones overlaps a cell: check the zones, their CRS and the cells.")
    picked = (np.ones(known.sum()), (np.flatnonzero(known), row[known]))
    return sparse.csr_matrix(picked, shape=(len(cells), len(found))) @ matrix


def shares_of_points(home: np.ndarray, cells: np.ndarray) -> sparse.csr_matrix:
    """Cells x points, 1 where a point lies in a cell: points are zones without area.

    Args:
        home: uint64 n, the cell of each point, 0 where unknown.
        cells: sorted uint64 H3 indexes.

    Raises:
        InputError: no point lies in a cell.
    """
    row, known = h3_cells.lookup_rows(home, cells)
    if not known.any():
        raise InputError("None of the rows lies in a cell: check their coordinates or H3 cells.")
    ones = (np.ones(known.sum()), (row[known], np.flatnonzero(known)))
    return sparse.csr_matrix(ones, shape=(len(cells), len(home)))


def spread_counts(shares: sparse.csr_matrix, counts: np.ndarray) -> np.ndarray:
    """Counts by cell (float64 cells x columns) from counts by zone, each zone's spread evenly over its area."""
    return shares @ np.asarray(counts, dtype=np.float64)


def spread_means(shares: sparse.csr_matrix, means: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Means by cell (float64 cells x columns) from means by zone, weighted by what each zone brings to the cell.

    Args:
        shares: cells x zones.
        means: zones x columns; NaN is missing and weighs nothing.
        weights: one a zone, 0 or more, such as its population.
    """
    means = np.asarray(means, dtype=np.float64)
    known = np.isfinite(means)
    weight = shares @ (known * np.asarray(weights, dtype=np.float64)[:, None])
    total = shares @ (np.where(known, means, 0) * np.asarray(weights, dtype=np.float64)[:, None])
    return np.divide(total, weight, out=np.full_like(total, np.nan), where=weight > 0)
