"""Baselines that know only where a place lies: the score of a map must be read beside theirs.

Each predicts the rows of a fold from the rows of the others: float64 n x m from labels n x m, which are one column of numbers,
or membership of m classes (0 and 1).
"""

import numpy as np
from scipy.spatial import cKDTree

from mobclip.evaluation.folds import block_folds
from mobclip.geo import h3_cells
from mobclip.geo.harmonics import spherical_harmonics
from mobclip.geo.sphere import on_sphere
from mobclip.progress import Progress, no_progress

MEAN, REGION_MEAN, NEAREST = "mean", "region mean", "nearest in space"
POSITION, HARMONICS = "longitude and latitude", "spherical harmonics"
NAMES = (MEAN, REGION_MEAN, NEAREST, POSITION, HARMONICS)
NEIGHBOURS = 5
DEGREE = 20  # of harmonics: 440 columns, half waves of 1,000 km
DEGREE_OF_CLASSES = 8  # and of counts, whose penalty takes many fits: 80 columns


def mean(columns: np.ndarray, folds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """The mean of all rows outside the fold."""
    result = np.empty(columns.shape)
    for number in np.unique(folds):
        train = folds != number
        result[~train] = np.average(columns[train], axis=0, weights=None if weights is None else weights[train])
    return result


def region_mean(
    columns: np.ndarray, folds: np.ndarray, groups: np.ndarray, weights: np.ndarray | None = None
) -> np.ndarray:
    """The mean of the row's region outside the fold, drawn to the mean of all the more, the fewer rows the region has.

    The shrinkage is that of a random effect, its variance by moments (Efron and Morris 1975); a region without rows outside
    the fold gets the mean of all.

    Args:
        groups: int n from 0, the region of each row.
    """
    weights = np.ones(len(columns)) if weights is None else weights
    result = np.empty(columns.shape)
    for number in np.unique(folds):
        train = folds != number
        result[~train] = _shrunken(columns[train], groups[train], weights[train], groups.max() + 1)[groups[~train]]
    return result


def nearest(
    columns: np.ndarray, folds: np.ndarray, lonlat: np.ndarray, weights: np.ndarray | None = None
) -> np.ndarray:
    """The mean of the five nearest rows on the globe outside the fold; shares count the mean of all as one row more."""
    weights = np.ones(len(columns)) if weights is None else weights
    points = on_sphere(lonlat)
    result = np.empty(columns.shape)
    for number in np.unique(folds):
        train = folds != number
        count = min(NEIGHBOURS, int(train.sum()))
        near = cKDTree(points[train]).query(points[~train], count)[1].reshape(-1, count)
        shares = weights[train][near]
        total = (columns[train][near] * shares[:, :, None]).sum(axis=1)
        prior = 1.0 if columns.shape[1] > 1 else 0.0
        everywhere = np.average(columns[train], axis=0, weights=weights[train])
        result[~train] = (total + prior * everywhere) / (shares.sum(axis=1, keepdims=True) + prior)
    return result


def regions_of(lonlat: np.ndarray) -> np.ndarray:
    """The region of each row, int n from 0: its H3 cell, one resolution finer than the blocks of `block_folds`.

    All rows are in one region where there are no blocks.
    """
    blocks = block_folds(lonlat)
    if blocks is None:
        return np.zeros(len(lonlat), dtype=np.int64)
    return np.unique(h3_cells.cells_at(lonlat, blocks.resolution + 1), return_inverse=True)[1]


def harmonics(lonlat: np.ndarray, degree: int = DEGREE) -> np.ndarray:
    """Real spherical harmonics of degrees 1 to `degree` at points in degrees n x 2, float64 n x ((degree + 1)^2 - 1)."""
    return spherical_harmonics(lonlat, degree + 1)[:, 1:]


def geoclip(lonlat: np.ndarray, progress: Progress = no_progress) -> dict[str, np.ndarray]:
    """`{"GeoCLIP": embeddings}` of points where its bundle is installed (`mobclip import geoclip`), else empty."""
    from mobclip.bundle import inference
    from mobclip.bundle.store import installed_bundles

    bundles = {bundle.card.name: bundle for bundle in installed_bundles() if not bundle.is_older}
    if "geoclip" not in bundles:
        return {}
    return {"GeoCLIP": inference.embed_points(bundles["geoclip"], lonlat, progress)}


def _shrunken(columns: np.ndarray, groups: np.ndarray, weights: np.ndarray, count: int) -> np.ndarray:
    """Shrunken means by group, float64 count x m."""
    total = np.bincount(groups, weights, count)
    sums = np.stack([np.bincount(groups, weights * column, count) for column in columns.T], axis=1)
    everywhere = sums.sum(axis=0) / total.sum()
    means = np.where(total[:, None] > 0, sums / np.where(total > 0, total, 1)[:, None], everywhere)
    within = (weights[:, None] * (columns - means[groups]) ** 2).sum() / max(total.sum() - (total > 0).sum(), 1)
    spread = (total[:, None] * (means - everywhere) ** 2).sum() - ((total > 0).sum() - 1) * within
    between = max(spread / max(total.sum() - (total**2).sum() / total.sum(), np.finfo(float).tiny), 0.0)
    share = total * between / np.maximum(total * between + within, np.finfo(float).tiny)
    return everywhere + share[:, None] * (means - everywhere)
