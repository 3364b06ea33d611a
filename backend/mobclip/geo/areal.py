"""Areal interpolation: means and totals from cells or points to polygons, and from polygons back to cells.

The matrices of shares come from `overlay`, targets x sources. A mean weighs sources by their share in the target times their
area, or times a field such as population that is spread evenly over the source; a total takes the share of each source.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from mobclip.errors import InputError
from mobclip.geo import overlay
from mobclip.geo.overlay import Overlap
from mobclip.progress import Progress, no_progress, subrange

MAX_ITERATIONS = 1000  # of rescaling
COVERED = "covered"  # field with the share of a polygon's area that has values
HALF = 0.5  # of a polygon's area: less coverage is worth a remark
TOLERANCE = 1e-9  # relative to a polygon's number, where rescaling ends


def covered(overlap: Overlap, values: np.ndarray) -> np.ndarray:
    """Share of each polygon that sources with a value cover, float64 m, 0 to 1; a single point covers all of it.

    Args:
        values: n; NaN is none.
    """
    area = overlap.shares @ (np.isfinite(values) * overlap.source_sizes)
    share = np.divide(area, overlap.polygon_areas, out=np.ceil(area), where=overlap.polygon_areas > 0)
    return np.minimum(share, 1)


def mean(overlap: Overlap, values: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """Weighted means by polygon, float64 m x k, of values n x k; NaN where no source with a value lies in it.

    Args:
        values: NaN is unknown and weighs nothing.
        weights: n, 0 or more, such as population, spread evenly over a source; by default its area.

    Raises:
        InputError: a negative or infinite weight.
    """
    weights = overlap.source_sizes if weights is None else _weights(weights)
    return weighted_mean(overlap.shares, values, weights)


def weighted_mean(shares: sparse.csr_matrix, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Means by target, float64 m x k, of values of sources n x k, weighted by share times weight; NaN where nothing is known.

    Args:
        shares: CSR m x n.
        values: NaN is unknown and weighs nothing.
        weights: n, 0 or more, such as the population of each source.
    """
    values = np.asarray(values, dtype=np.float64)
    weights = np.asarray(weights, dtype=np.float64)[:, None]
    known = np.isfinite(values)
    weight = shares @ (known * weights)
    sums = shares @ (np.where(known, values, 0) * weights)
    return np.divide(sums, weight, out=np.full_like(sums, np.nan), where=weight > 0)


def total(overlap: Overlap, values: np.ndarray) -> np.ndarray:
    """Sums by polygon, float64 m x k, of numbers n x k that are spread evenly over their sources; NaN where none is known."""
    known = np.isfinite(values)
    sums = overlap.shares @ np.where(known, values, 0)
    return np.where((overlap.shares @ known.astype(np.float64)) > 0, sums, np.nan)


def dasymetric_shares(
    shares: sparse.csr_matrix, area_m2: np.ndarray, people: np.ndarray
) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Spread zones over cells by where people live rather than by area (dasymetric mapping, Wright 1936).

    The people of a cell are divided over its zones by area, and a zone over its cells by the people that it got there.

    Args:
        shares: cells x zones by area (`overlay.zone_shares`), with all cells of the zones.
        area_m2: of the zones.
        people: of the cells, from a finer source, 0 or more; NaN is 0.

    Returns:
        Shares by people, columns that sum to 1 (a zone without people keeps its shares by area), and the people that
        each zone got.

    Raises:
        InputError: negative people, or none in any zone.
    """
    people = np.nan_to_num(np.asarray(people, dtype=np.float64))
    areas = (shares @ sparse.diags(area_m2)).tocsr()
    covered = np.asarray(areas.sum(axis=1)).ravel()
    density = np.divide(people, covered, out=np.zeros(len(people)), where=covered > 0)
    people_by_zone = (sparse.diags(density) @ areas).tocsc()
    of_zone = np.asarray(people_by_zone.sum(axis=0)).ravel()
    if (people < 0).any() or not of_zone.any():
        raise InputError(
            "The population of cells must be 0 or more, and above 0 in some cell of the zones: check its source."
        )
    settled = of_zone > 0
    inverse = np.divide(1.0, of_zone, out=np.zeros(len(of_zone)), where=settled)
    by_people = people_by_zone @ sparse.diags(inverse)
    return (by_people + shares @ sparse.diags((~settled).astype(np.float64))).tocsr(), of_zone


def rescale_to_totals(
    overlap: Overlap, values: np.ndarray, totals: np.ndarray, progress: Progress = no_progress
) -> np.ndarray:
    """Numbers of sources, float64 n, changed by factors so that they add up to the known totals of polygons (dasymetric mapping).

    A source cut by borders takes the mean of the factors of its polygons by its shares, iterated until all totals are met (as by
    Richardson 1972 and Lucy 1974, which keeps numbers positive). Numbers below 0 count as 0; where all of a
    polygon's are 0, its total is spread by area.

    Args:
        values: n; NaN stays.
        totals: m, 0 or more; NaN is unknown and changes nothing.

    Raises:
        InputError: a total that is negative or infinite, or one of a polygon where no source has a number.
    """
    shares, known, wanted = _constraints(overlap, values, totals)
    if (wanted < 0).any():
        raise InputError("A control total is negative: totals must be 0 or more; use means instead.")
    result = np.maximum(values[known], 0)
    empty = (shares @ result <= 0) & (wanted > 0)
    result = np.where((result == 0) & (empty @ shares > 0), overlap.source_sizes[known], result)
    share_sums = np.asarray(shares.sum(axis=0)).ravel()
    touched = share_sums > 0
    for iteration in range(MAX_ITERATIONS):
        progress(iteration / MAX_ITERATIONS, "Scaling to control totals")
        sums = shares @ result
        factor = np.divide(wanted, sums, out=np.ones_like(sums), where=sums > 0)
        if np.allclose(sums, wanted, rtol=TOLERANCE, atol=TOLERANCE * max(wanted.max(initial=0), 1e-300)):
            break
        result[touched] *= ((factor @ shares) / np.where(touched, share_sums, 1))[touched]
    return _with_gaps(values, known, result)


def rescale_to_means(
    overlap: Overlap,
    values: np.ndarray,
    means: np.ndarray,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Values of sources, float64 n, shifted so that their weighted means are the known means of polygons.

    A source cut by borders takes the mean of the shifts of its polygons, iterated (as by Landweber 1951).
    Arguments and errors are those of `rescale_to_totals` and `mean`; means may be negative.
    """
    shares, known, wanted = _constraints(overlap, values, means)
    weight = shares.multiply(overlap.source_sizes[known] if weights is None else _weights(weights)[known]).tocsr()
    of_polygon, of_source = (np.asarray(weight.sum(axis=axis)).ravel() for axis in (1, 0))
    rows = of_polygon > 0
    weight, wanted, of_polygon = weight[rows], wanted[rows], of_polygon[rows]
    touched = of_source > 0
    result = values[known].astype(np.float64)
    size = max(np.abs(wanted).max(initial=0), 1e-300)
    for iteration in range(MAX_ITERATIONS):
        progress(iteration / MAX_ITERATIONS, "Shifting to control means")
        shift = wanted - (weight @ result) / of_polygon
        if np.abs(shift).max(initial=0) <= TOLERANCE * size:
            break
        result[touched] += ((shift @ weight)[touched]) / of_source[touched]
    return _with_gaps(values, known, result)


def largest_part(overlap: Overlap) -> np.ndarray:
    """The polygon in which most of each source lies, int n, -1 for none."""
    columns = overlap.shares.tocsc()
    result = np.full(columns.shape[1], -1)
    for source in np.flatnonzero(np.diff(columns.indptr)):
        entries = slice(columns.indptr[source], columns.indptr[source + 1])
        result[source] = columns.indices[entries][columns.data[entries].argmax()]
    return result


@dataclass(frozen=True)
class Aggregated:
    """Means or sums of k columns by polygon.

    Attributes:
        values: float64 m x k, NaN where nothing is known.
        covered: share of each polygon's area that has values in all columns, float64 m, 0 to 1; None where sources are points.
        remarks: sentences for the user.
    """

    values: np.ndarray
    covered: np.ndarray | None
    remarks: tuple[str, ...] = ()


def aggregate(
    sources: np.ndarray,
    polygons: np.ndarray,
    values: np.ndarray,
    method: str = "mean",
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Aggregated:
    """Means or sums of values n x k by polygon; see `overlay.overlap`, `mean` and `total`.

    Raises:
        InputError: an unknown method, weights of sums, infinite values, or as the functions named.
    """
    if method not in ("mean", "sum"):
        raise InputError(f"There is no method '{method}': choose mean or sum.")
    if method == "sum" and weights is not None:
        raise InputError("A weight is for means and changes no sum: leave it out, or choose the mean.")
    if np.isinf(values).any():
        raise InputError("The fields have infinite values: replace them by NULL.")
    shares = overlay.overlap(sources, polygons, subrange(progress, 0.0, 0.9))
    progress(0.9, "Aggregating")
    found = mean(shares, values, weights) if method == "mean" else total(shares, values)
    if np.isnan(shares.polygon_areas).all():
        return Aggregated(found, None)
    cover = covered(shares, np.where(np.isfinite(values).all(axis=1), 0, np.nan))
    return Aggregated(found, cover, tuple(cover_remarks(cover)))


def cover_remarks(covered: np.ndarray) -> list[str]:
    """A sentence where polygons are known in part, but for less than half of their area."""
    known, little = int((covered > 0).sum()), int(((covered > 0) & (covered < HALF)).sum())
    if not little:
        return []
    return [f"For {little:,} of {known:,} polygons less than half of the area is known: see the field {COVERED}."]


def _weights(weights: np.ndarray) -> np.ndarray:
    weights = np.nan_to_num(np.asarray(weights, dtype=np.float64), nan=0.0, posinf=-1.0)
    if (weights < 0).any():
        raise InputError("A weight is negative or infinite: weights must be 0 or more.")
    return weights


def _constraints(
    overlap: Overlap, values: np.ndarray, wanted: np.ndarray
) -> tuple[sparse.csr_matrix, np.ndarray, np.ndarray]:
    """Shares of the sources with a value in polygons with a known number, which sources have a value, and the known numbers."""
    if np.isinf(wanted).any() or np.isinf(values).any():
        raise InputError("There are infinite values: replace them by NULL.")
    known, rows = np.isfinite(values), np.isfinite(wanted)
    shares, wanted = overlap.shares[rows][:, known], wanted[rows]
    without = np.flatnonzero((np.diff(shares.indptr) == 0) & (wanted != 0))
    if len(without):
        raise InputError(
            f"Polygons with a control total but without a prediction: {len(without):,}, the first in row "
            f"{np.flatnonzero(rows)[without[0]] + 1}. Set these totals to NULL, or add predictions there."
        )
    return shares, known, wanted


def _with_gaps(values: np.ndarray, known: np.ndarray, result: np.ndarray) -> np.ndarray:
    """The result for known values as one for all, NaN where unknown."""
    padded = np.full(len(values), np.nan)
    padded[known] = result
    return padded
