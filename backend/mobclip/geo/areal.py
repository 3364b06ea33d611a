"""Between supports: from cells or points to polygons, and from totals or means of polygons back to cells.

A source is a cell (any polygon) or a point. How it belongs to a polygon is one sparse matrix of shares: the part of the
source's area that lies in the polygon, 1 for a point inside. A mean weighs sources by share times area, or times a field such as
population that is spread evenly over the source; a sum takes each source's share of its number.
"""

from dataclasses import dataclass

import numpy as np
import shapely
from scipy import sparse

from mobclip.errors import InputError
from mobclip.geo.overlay import to_equal_area
from mobclip.progress import Progress, no_progress, subrange

PAIRS_PER_CHUNK = 100_000
SLIVER = 1e-9  # share of a source below which it only touches
ROUNDS = 1000  # of rescaling, at most
CLOSE = 1e-9  # of a polygon's number, where rescaling ends
AREA = 2  # dimension of shapely's polygons


@dataclass(frozen=True)
class Overlap:
    """CSR `shares` polygons x sources, 0 to 1, `sizes` float64 of the sources (m2, or 1 for points) and `areas` of the polygons (m2, or NaN)."""

    shares: sparse.csr_matrix
    sizes: np.ndarray
    areas: np.ndarray


def overlap(sources: np.ndarray, polygons: np.ndarray, progress: Progress = no_progress) -> Overlap:
    """How sources belong to polygons.

    Args:
        sources: shapely polygons, or points, n, EPSG:4326; null and empty ones belong nowhere.
        polygons: shapely polygons m, EPSG:4326. A source in two of them belongs to both.

    Raises:
        InputError: sources that are neither all polygons nor all points, or `polygons` that are not, or nothing overlaps.
    """
    flat = _checked(sources, polygons)
    whole = to_equal_area(shapely.make_valid(polygons))
    placed = to_equal_area(shapely.make_valid(sources) if flat else sources)
    tree = shapely.STRtree(placed)
    owners, parts, shares = [], [], []
    areas = shapely.area(placed) if flat else np.ones(len(sources))
    shapely.prepare(whole)
    pairs = tree.query(whole, "intersects")
    for start in range(0, pairs.shape[1], PAIRS_PER_CHUNK):
        progress(start / pairs.shape[1], "Overlapping places and polygons")
        owner, source = pairs[:, start : start + PAIRS_PER_CHUNK]
        share = np.ones(len(owner))
        if flat:
            cut = ~shapely.contains_properly(whole[owner], placed[source])  # a source inside needs no intersection
            inside = shapely.area(shapely.intersection(whole[owner[cut]], placed[source[cut]]))
            share[cut] = np.divide(inside, areas[source[cut]], out=np.zeros_like(inside), where=areas[source[cut]] > 0)
        real = share > SLIVER
        owners, parts, shares = [*owners, owner[real]], [*parts, source[real]], [*shares, share[real]]
    if not shares or not sum(len(some) for some in shares):
        raise InputError("No place lies in a polygon: check that both layers are of the same region.")
    of_polygons = shapely.area(whole) if flat else np.full(len(whole), np.nan)
    entries = np.concatenate(shares), (np.concatenate(owners), np.concatenate(parts))
    return Overlap(
        sparse.csr_matrix(entries, shape=(len(polygons), len(sources)), dtype=np.float64), areas, of_polygons
    )


def covered(found: Overlap, values: np.ndarray) -> np.ndarray:
    """How much of each polygon sources with a value cover, float64 m from 0 to 1; points cover all of it where there is one.

    Args:
        values: n; NaN is none.
    """
    area = found.shares @ (np.isfinite(values) * found.sizes)
    return np.divide(area, found.areas, out=np.minimum(area, 1), where=found.areas > 0)


def mean(found: Overlap, values: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """Weighted means by polygon, float64 m x k, of values n x k; NaN where no source with a value lies in it.

    Args:
        values: NaN is unknown and weighs nothing.
        weights: n, 0 or more, such as population, spread evenly over a source; by default its area.

    Raises:
        InputError: a negative or infinite weight.
    """
    weight = found.sizes if weights is None else _weights(weights)
    known = np.isfinite(values)
    total = found.shares @ (np.where(known, values, 0) * weight[:, None])
    weight = found.shares @ (known * weight[:, None])
    return np.divide(total, weight, out=np.full_like(total, np.nan), where=weight > 0)


def total(found: Overlap, values: np.ndarray) -> np.ndarray:
    """Sums by polygon, float64 m x k, of numbers n x k spread evenly over each source; NaN where no source with a number lies in it."""
    known = np.isfinite(values)
    sums = found.shares @ np.where(known, values, 0)
    return np.where((found.shares @ known.astype(np.float64)) > 0, sums, np.nan)


def rescale_to_totals(
    found: Overlap, values: np.ndarray, totals: np.ndarray, progress: Progress = no_progress
) -> np.ndarray:
    """Numbers of sources, float64 n, changed by factors so that they add up to the known totals of polygons (dasymetric mapping).

    A source cut by borders takes the mean of the factors of its polygons by its shares, round after round until all totals are
    met (the iteration of Richardson 1972 and Lucy 1974, which keeps numbers positive). Numbers below 0 count as 0; where all of a
    polygon's are 0, its total is spread by area.

    Args:
        values: n; NaN stays.
        totals: m, 0 or more; NaN is unknown and changes nothing.

    Raises:
        InputError: a total that is negative or infinite, or one of a polygon where no source has a number.
    """
    shares, known, wanted = _constraints(found, values, totals)
    if (wanted < 0).any():
        raise InputError("A known total is negative: totals are 0 or more; rescale means instead.")
    result = np.maximum(values[known], 0)
    empty = (shares @ result <= 0) & (wanted > 0)
    result = np.where((result == 0) & (empty @ shares > 0), found.sizes[known], result)
    belonging = np.asarray(shares.sum(axis=0)).ravel()
    touched = belonging > 0
    for done in range(ROUNDS):
        progress(done / ROUNDS, "Rescaling to known totals")
        sums = shares @ result
        factor = np.divide(wanted, sums, out=np.ones_like(sums), where=sums > 0)
        if np.allclose(sums, wanted, rtol=CLOSE, atol=CLOSE * max(wanted.max(initial=0), 1e-300)):
            break
        result[touched] *= ((factor @ shares) / np.where(touched, belonging, 1))[touched]
    return _put(values, known, result)


def rescale_to_means(
    found: Overlap,
    values: np.ndarray,
    means: np.ndarray,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Values of sources, float64 n, shifted so that their weighted means are the known means of polygons.

    A source cut by borders takes the mean of the shifts of its polygons, round after round (the iteration of Landweber 1951).
    Arguments and errors are those of `rescale_to_totals` and `mean`; means may be negative.
    """
    shares, known, wanted = _constraints(found, values, means)
    weight = shares.multiply(found.sizes[known] if weights is None else _weights(weights)[known]).tocsr()
    of_polygon, of_source = (np.asarray(weight.sum(axis=axis)).ravel() for axis in (1, 0))
    rows = of_polygon > 0
    weight, wanted, of_polygon = weight[rows], wanted[rows], of_polygon[rows]
    touched = of_source > 0
    result = values[known].astype(np.float64)
    size = max(np.abs(wanted).max(initial=0), 1e-300)
    for done in range(ROUNDS):
        progress(done / ROUNDS, "Shifting to known means")
        shift = wanted - (weight @ result) / of_polygon
        if np.abs(shift).max(initial=0) <= CLOSE * size:
            break
        result[touched] += ((shift @ weight)[touched]) / of_source[touched]
    return _put(values, known, result)


def largest_part(found: Overlap) -> np.ndarray:
    """The polygon in which most of each source lies, int n, -1 for none."""
    columns = found.shares.tocsc()
    result = np.full(columns.shape[1], -1)
    filled = np.flatnonzero(np.diff(columns.indptr))
    for source in filled:
        some = slice(columns.indptr[source], columns.indptr[source + 1])
        result[source] = columns.indices[some][columns.data[some].argmax()]
    return result


def aggregate(
    sources: np.ndarray,
    polygons: np.ndarray,
    values: np.ndarray,
    method: str = "mean",
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Means or sums of values n x k by polygon, float64 m x k; see `overlap`, `mean` and `total`."""
    if method not in ("mean", "sum"):
        raise InputError(f"There is no method '{method}': choose mean or sum.")
    if np.isinf(values).any():
        raise InputError("There are infinite values in the fields: make them null.")
    found = overlap(sources, polygons, subrange(progress, 0.0, 0.9))
    progress(0.9, "Adding up")
    return mean(found, values, weights) if method == "mean" else total(found, values)


def _checked(sources: np.ndarray, polygons: np.ndarray) -> bool:
    """Whether sources are polygons (or points)."""
    if not np.isin(shapely.get_dimensions(polygons), (AREA, -1)).all():
        raise InputError("The layer of polygons has points or lines.")
    kinds = {int(kind) for kind in np.unique(shapely.get_dimensions(sources)) if kind >= 0}
    if kinds not in ({0}, {AREA}):
        raise InputError("The places must be all polygons (such as cells) or all points.")
    return kinds == {AREA}


def _weights(weights: np.ndarray) -> np.ndarray:
    weights = np.nan_to_num(np.asarray(weights, dtype=np.float64), nan=0.0, posinf=-1.0)
    if (weights < 0).any():
        raise InputError("A weight is negative or infinite: weights are how much a place counts, 0 or more.")
    return weights


def _constraints(
    found: Overlap, values: np.ndarray, wanted: np.ndarray
) -> tuple[sparse.csr_matrix, np.ndarray, np.ndarray]:
    """Shares of the polygons with a known number and the sources with a value, and these masks and numbers."""
    if np.isinf(wanted).any() or np.isinf(values).any():
        raise InputError("There are infinite values: make them null.")
    known, rows = np.isfinite(values), np.isfinite(wanted)
    shares, wanted = found.shares[rows][:, known], wanted[rows]
    without = np.flatnonzero((np.diff(shares.indptr) == 0) & (wanted != 0))
    if len(without):
        raise InputError(
            f"{len(without)} polygons have a known number and no place with a prediction in them, first that in row "
            f"{np.flatnonzero(rows)[without[0]] + 1}: make these numbers null, or cover the polygons."
        )
    return shares, known, wanted


def _put(values: np.ndarray, known: np.ndarray, result: np.ndarray) -> np.ndarray:
    changed = np.full(len(values), np.nan)
    changed[known] = result
    return changed
