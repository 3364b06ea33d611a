"""Points of interest by cell: counts, densities and tf-idf of their categories."""

from collections.abc import Sequence
from dataclasses import dataclass

import h3.api.numpy_int as h3_int
import numpy as np

from mobclip.errors import InputError
from mobclip.features.cells import rows_in_cells
from mobclip.features.modality import Modality

MIN_PEOPLE = 100.0  # below, a rate says more about its denominator than about the cell
MIN_KM2 = 0.01  # likewise
MIN_SHARE_OF_POINTS = (
    0.5  # in the most frequent categories; a field where they hold less has names rather than categories
)
MAX_RARE = 50  # categories of fewer than two points each on average, which are rather names


@dataclass(frozen=True)
class CategoryCounts:
    """Points by category and cell.

    Attributes:
        names: of the categories, sorted.
        values: float64 cells x categories.
        remarks: sentences for the user, on points and categories that are left out.
    """

    names: tuple[str, ...]
    values: np.ndarray
    remarks: tuple[str, ...] = ()


def counts_by_cell(
    lonlat: np.ndarray,
    category: Sequence[str | None] | np.ndarray,
    cells: np.ndarray,
    min_points: int = 1,
    max_categories: int = 500,
) -> CategoryCounts:
    """Count points by category and cell.

    Args:
        lonlat: float n x 2, degrees, EPSG:4326; a point with NaN counts nowhere.
        category: n names; blank ones and None are left out.
        cells: sorted uint64 H3 indexes of one resolution.
        min_points: categories with fewer points in all cells are left out.
        max_categories: only so many are kept, those with the most points, if these are most of the points.

    Raises:
        InputError: no point with a category lies in a cell, no category has enough points, or there are so many categories that
            they are rather names.
    """
    texts = np.array([(text or "").strip() for text in category], dtype=object)
    named = texts.astype(bool)
    if not named.any():
        raise InputError("None of the points has a category: choose another field of categories.")
    row, inside = rows_in_cells(lonlat, cells, "None of the points of interest lies in a cell")
    counted = named & inside
    if not counted.any():
        raise InputError("None of the points in a cell has a category: choose another field of categories.")
    names, column, total = np.unique(texts[counted].astype(str), return_inverse=True, return_counts=True)
    kept, remarks = _kept_categories(total, min_points, max_categories)
    without = int((inside & ~named).sum())
    if without:
        remarks.insert(0, f"{without:,} of {inside.sum():,} points have no category and are left out.")
    counts = np.zeros((len(cells), len(names)))
    np.add.at(counts, (row[counted], column), 1)
    return CategoryCounts(tuple(names[kept].tolist()), counts[:, kept], tuple(remarks))


def _kept_categories(total: np.ndarray, min_points: int, max_categories: int) -> tuple[np.ndarray, list[str]]:
    """Which categories are kept, bool, and a sentence where the others are many; `total` is the points of each."""
    kept = total >= min_points
    if not kept.any():
        raise InputError(
            f"No category has {min_points:,} points or more, the most frequent has {total.max():,}: choose a smaller minimum."
        )
    if kept.sum() <= max_categories:
        rare = len(total) > MAX_RARE and len(total) > total.sum() / 2
        several = (
            f"The {total.sum():,} points have {len(total):,} categories: if these are names, choose another field."
        )
        return kept, [several] if rare else []
    most = np.sort(np.argsort(-total, kind="stable")[:max_categories])
    share = total[most].sum() / total.sum()
    if share < MIN_SHARE_OF_POINTS:
        raise InputError(
            f"The {total.sum():,} points have {len(total):,} categories, of which the {max_categories:,} most frequent hold only "
            f"{share:.0%} of the points: choose a field of categories rather than of names."
        )
    kept = np.zeros(len(total), dtype=bool)
    kept[most] = True
    remark = (
        f"There are {len(total):,} categories of points: the {max_categories:,} most frequent are kept, with {share:.0%} of the "
        "points."
    )
    return kept, [remark]


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
    columns = ["poi_total_per_km2_log", *(f"{name}_{suffix}" for suffix in kinds for name in names)]
    total = np.log1p(counts.sum(axis=1, keepdims=True) / area)
    return Modality("poi", tuple(columns), np.hstack([total, *kinds.values()]).astype(np.float32))
