"""From zones (census tracts, districts, postcodes) to cells, by shares of area."""

import numpy as np
import scipy.sparse as sparse

from mobclip.errors import InputError
from mobclip.overlay import overlaps
from mobclip.progress import Progress, silent


def zone_shares(
    polygons: np.ndarray, resolution: int, progress: Progress = silent
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
