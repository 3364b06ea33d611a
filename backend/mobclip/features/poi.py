"""Points of interest by cell: counts, densities and tf-idf of their categories."""

import h3.api.numpy_int as h3_int
import numpy as np

from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells

MIN_PEOPLE = 100.0  # below, a rate says more about its denominator than about the cell
MIN_KM2 = 0.01  # likewise
MAX_CATEGORIES = 500  # a field with more holds names rather than categories


def counts_by_cell(
    lonlat: np.ndarray, category: np.ndarray, cells: np.ndarray, min_points: int = 1
) -> tuple[tuple[str, ...], np.ndarray]:
    """Count points by category and cell.

    Args:
        lonlat: float n x 2, degrees, EPSG:4326; a point with NaN counts nowhere.
        category: n names; empty or None are left out.
        cells: sorted uint64 H3 indexes of one resolution.
        min_points: categories with fewer points in all cells are left out.

    Returns:
        Names of the categories, sorted, and counts float64 cells x categories.

    Raises:
        InputError: no point lies in a cell, or there are too many categories.
    """
    row, inside = h3_cells.lookup_rows(h3_cells.cells_at(lonlat, h3_cells.resolution_of(cells)), cells)
    named = np.array([bool(name) for name in category]) & inside
    if not named.any():
        raise InputError("None of the points of interest with a category lies in a cell: check the layer and its CRS.")
    names, column, total = np.unique(np.asarray(category)[named].astype(str), return_inverse=True, return_counts=True)
    if len(names) > MAX_CATEGORIES:
        raise InputError(
            f"There are {len(names):,} categories of points; choose a field with at most {MAX_CATEGORIES}."
        )
    counts = np.zeros((len(cells), len(names)))
    np.add.at(counts, (row[named], column), 1)
    kept = total >= min_points
    return tuple(names[kept].tolist()), counts[:, kept]


def areas_km2(cells: np.ndarray) -> np.ndarray:
    """Area of each cell, float64 n."""
    return np.array([h3_int.cell_area(cell, unit="km^2") for cell in cells])


def poi_modality(
    names: tuple[str, ...], counts: np.ndarray, km2: np.ndarray, people: np.ndarray | None = None
) -> Modality:
    """Columns from counts by category: log density of all points and of each category, log number per resident, and tf-idf.

    tf-idf (Sparck Jones 1972) is the share of a category among the points of a cell times the log of its inverse document
    frequency over cells.

    Args:
        names: of the c categories.
        counts: float cells x c, 0 or more; NaN is unknown.
        km2: float, area of each cell.
        people: float, residents of each cell; without them there are no numbers per resident.

    Raises:
        InputError: negative counts.
    """
    if (counts < 0).any():
        raise InputError("Points of interest have negative counts: every count must be 0 or more.")
    area = np.maximum(km2, MIN_KM2)[:, None]
    rarity = np.log(len(counts) / (1 + (counts > 0).sum(axis=0)))
    kinds = {"per_km2_log": np.log1p(counts / area)}
    if people is not None:
        kinds["per_1000_people_log"] = np.log1p(1000 * counts / np.maximum(people, MIN_PEOPLE)[:, None])
    kinds["tfidf"] = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1) * rarity
    columns = {"poi_total_per_km2_log": np.log1p(counts.sum(axis=1) / area[:, 0])}
    for suffix, values in kinds.items():
        columns |= {f"{name}_{suffix}": column for name, column in zip(names, values.T, strict=True)}
    return Modality.of("poi", columns)
