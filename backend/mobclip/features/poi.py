"""Points of interest by cell: counts, densities and tf-idf of their categories."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    names, column = np.unique(texts[counted].astype(str), return_inverse=True)
    codes = np.full(len(texts), -1)
    codes[counted] = column
    counts = np.ones(int(inside.sum()), dtype=np.int64)
    return counts_of_groups(row[inside], names, codes[inside], counts, len(cells), min_points, max_categories)


def counts_of_groups(
    row: np.ndarray,
    names: np.ndarray,
    category: np.ndarray,
    count: np.ndarray,
    cells: int,
    min_points: int = 1,
    max_categories: int = 500,
) -> CategoryCounts:
    """Counts of groups of points, each of one cell and one category; arguments and errors are else as of `counts_by_cell`.

    Args:
        row: the number of the cell of each group, int g.
        names: of the categories, sorted.
        category: the position of that of each group in `names`, int g, -1 for none.
        count: points of each group, int g.
        cells: the number of cells.
    """
    named = category >= 0
    if not named.any():
        raise InputError("None of the points in a cell has a category: choose another field of categories.")
    total = np.bincount(category[named], count[named], len(names)).astype(np.int64)
    kept, remarks = _kept_categories(total, min_points, max_categories)
    without = int(count[~named].sum())
    if without:
        remarks.insert(0, f"{without:,} of {count.sum():,} points have no category and are left out.")
    kept_groups = named & kept[category]
    counts = np.zeros((cells, int(kept.sum())))
    column = np.cumsum(kept)[category[kept_groups]] - 1
    np.add.at(counts, (row[kept_groups], column), count[kept_groups])
    return CategoryCounts(tuple(names[kept].tolist()), counts, tuple(remarks))


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
