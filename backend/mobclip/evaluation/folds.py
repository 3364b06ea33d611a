"""Folds of cross-validation: which rows are left out together.

Near places are alike, so that random folds test how well a place is predicted from its neighbours. Folds of whole blocks
test what a map of unknown places needs: how well a place is predicted from places elsewhere. Where the places to predict
are known, folds can be as far from the training rows as those places are from the known ones.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial import cKDTree
from scipy.stats import ks_2samp, wasserstein_distance
from sklearn.cluster import MiniBatchKMeans
from sklearn.model_selection import GroupKFold, KFold

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.sphere import angles, on_sphere
from mobclip.progress import Progress, no_progress

FOLDS = 5
BLOCK_RESOLUTIONS = range(1, 11)  # from about 600,000 km2 a block to 1.5 hectares
BLOCKS_PER_FOLD = 4  # the coarsest resolution with at least this many blocks per fold is taken
MAX_BLOCKS = 1000  # for the bootstrap, where rows form no groups
MAX_POINTS = 2000  # to predict, and centres that stand for known places when these are clustered
CLUSTERINGS = 12  # numbers of clusters tried
CHILDREN = 7  # of an H3 cell, but for pentagons
MAX_FOLD_SHARE = 0.5  # of all rows
CLUSTERED_P_VALUE = 0.05  # below it, known places lie nearer to each other than the places to predict lie to them


@dataclass(frozen=True)
class Split:
    """Folds of one kind: the fold of each row, and the block of each row that the bootstrap draws whole, int n each.

    Kinds: `region` (whole regions left out), `block` (whole H3 blocks), `distance` (folds that are as far from the rest as the
    rows to predict are from the known ones) and `random`.
    """

    kind: str
    folds: np.ndarray
    blocks: np.ndarray


@dataclass(frozen=True)
class BlockFolds:
    """Fold of each row, its block (uint64 H3 cell), and the resolution of the blocks."""

    folds: np.ndarray
    blocks: np.ndarray
    resolution: int

    def split(self) -> Split:
        """As folds of the kind `block`."""
        return Split("block", self.folds, np.unique(self.blocks, return_inverse=True)[1])


def random_folds(rows: int, seed: int = 0) -> np.ndarray:
    """Fold number of each row, drawn at random, int n."""
    return _fold_numbers(KFold(FOLDS, shuffle=True, random_state=seed).split(np.zeros(rows)), rows)


def random_blocks(rows: int) -> np.ndarray:
    """The block of each row, int n, for the bootstrap of rows that form no groups."""
    return np.arange(rows) % MAX_BLOCKS


def group_folds(groups: np.ndarray) -> np.ndarray | None:
    """Fold number of each row so that a group is never split; None where there are fewer groups than folds."""
    if len(np.unique(groups)) < FOLDS:
        return None
    return _fold_numbers(GroupKFold(FOLDS).split(np.zeros(len(groups)), groups=groups), len(groups))


def block_folds(lonlat: np.ndarray) -> BlockFolds | None:
    """Folds of whole H3 blocks for points in degrees, float n x 2.

    Blocks are of the coarsest resolution that gives at least twenty; None where the points lie so near each other that
    no resolution does.
    """
    for resolution in BLOCK_RESOLUTIONS:
        blocks = h3_cells.cells_at(lonlat, resolution)
        folds = group_folds(blocks)
        if folds is not None and len(np.unique(blocks)) >= FOLDS * BLOCKS_PER_FOLD:
            return BlockFolds(folds, blocks, resolution)
    return None


def knndm_folds(
    lonlat: np.ndarray, prediction_lonlat: np.ndarray, seed: int = 0, progress: Progress = no_progress
) -> np.ndarray:
    """Folds that are as far from the rest as places to predict are from the known ones, int n.

    k-fold nearest neighbour distance matching (kNNDM; Linnenbrink, Milà, Ludwig, Meyer 2024, Geoscientific Model
    Development 17): known places are clustered (Ward) into ever more clusters, whole clusters are dealt to folds, and the
    clustering is kept whose distances from a place to its nearest in another fold are most like those from a place to
    predict to its nearest known one, by Wasserstein distance. Where known places are not clustered, folds are random.

    Args:
        lonlat: known places, degrees, n x 2.
        prediction_lonlat: places to predict, degrees, m x 2; a sample of 2,000 is used.
    """
    draw = np.random.default_rng(seed)
    points = on_sphere(lonlat)
    prediction_points = on_sphere(_sample(prediction_lonlat, draw))
    prediction_distances = angles(cKDTree(points).query(prediction_points)[0])
    nearest_distances = angles(cKDTree(points).query(points, 2)[0][:, 1])
    best = random_folds(len(points), seed)
    test = ks_2samp(nearest_distances, prediction_distances, alternative="greater", method="asymp")
    if test.pvalue >= CLUSTERED_P_VALUE:
        return best
    least = wasserstein_distance(_distances_between_folds(points, best, draw), prediction_distances)
    clusterings = _clusterings(points, seed)
    for done, clusters in enumerate(clusterings):
        progress(done / len(clusterings), "Matching the distances of folds to those of the places to predict (kNNDM)")
        folds = group_folds(clusters)
        if folds is None or np.bincount(folds).max() > MAX_FOLD_SHARE * len(folds):
            continue
        mismatch = wasserstein_distance(_distances_between_folds(points, folds, draw), prediction_distances)
        if mismatch < least:
            best = folds
            least = mismatch
    return best


def make_splits(
    lonlat: np.ndarray,
    region: np.ndarray | None = None,
    prediction_lonlat: np.ndarray | None = None,
    seed: int = 0,
    progress: Progress = no_progress,
) -> list[Split]:
    """Folds of all kinds, from the strictest to the most lenient.

    They are of whole regions where these are given, of whole H3 blocks and matched by distance where the places lie far enough
    apart, and of random rows.

    Args:
        lonlat: degrees, float n x 2.
        region: n values, such as states; rows of one are left out together.
        prediction_lonlat: degrees, m x 2, the places to predict; by default places all over the blocks that hold a known one.

    Raises:
        InputError: fewer than ten places, or fewer than five regions.
    """
    if len(lonlat) < 2 * FOLDS:
        raise InputError(f"Only {len(lonlat)} rows have all values: at least {2 * FOLDS} are needed.")
    progress(0.0, "Making folds")
    splits = []
    if region is not None:
        folds = group_folds(region)
        if folds is None:
            raise InputError(
                f"There are fewer than {FOLDS} regions: cross-validation by region needs at least {FOLDS}."
            )
        splits.append(Split("region", folds, np.unique(region, return_inverse=True)[1]))
    blocks = block_folds(lonlat)
    if blocks is not None:
        splits.append(blocks.split())
        if prediction_lonlat is None or not len(prediction_lonlat):
            prediction_lonlat = points_over(blocks.blocks)
        folds = knndm_folds(lonlat, prediction_lonlat, seed, progress)
        splits.append(Split("distance", folds, splits[-1].blocks))
    bootstrap_blocks = splits[-1].blocks if splits else random_blocks(len(lonlat))
    return [*splits, Split("random", random_folds(len(lonlat), seed), bootstrap_blocks)]


def points_over(blocks: np.ndarray, seed: int = 0) -> np.ndarray:
    """Longitude and latitude of up to 2,000 points spread evenly over H3 blocks, degrees, float64 m x 2."""
    unique = np.unique(blocks)
    finer = int(np.ceil(np.log(max(MAX_POINTS / len(unique), 1)) / np.log(CHILDREN)))
    cells = h3_cells.children(unique, min(h3_cells.resolution_of(unique) + finer, h3_cells.FINEST_RESOLUTION))
    return h3_cells.centres(_sample(cells, np.random.default_rng(seed)))


def _sample(rows: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    return rows if len(rows) <= MAX_POINTS else rows[draw.choice(len(rows), MAX_POINTS, replace=False)]


def _clusterings(points: np.ndarray, seed: int) -> list[np.ndarray]:
    """Cluster of each point, int n, for each of twelve numbers of clusters from five up; many points by their k-means centres."""
    centres = points
    member = np.arange(len(points))
    if len(points) > MAX_POINTS:
        means = MiniBatchKMeans(MAX_POINTS, init="random", n_init=1, max_iter=20, random_state=seed).fit(points)
        used, member = np.unique(means.labels_, return_inverse=True)
        centres = means.cluster_centers_[used]
    counts = np.unique(np.geomspace(FOLDS, len(centres), CLUSTERINGS).astype(int))
    tree = linkage(centres, "ward")
    return [fcluster(tree, count, "maxclust")[member] for count in counts]


def _distances_between_folds(points: np.ndarray, folds: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Angles from a sample of points to the nearest point of another fold, radians."""
    chosen = _sample(np.arange(len(points)), draw)
    chords = np.empty(len(chosen))
    for number in np.unique(folds):
        inside = folds[chosen] == number
        chords[inside] = cKDTree(points[folds != number]).query(points[chosen[inside]])[0]
    return angles(chords)


def _fold_numbers(train_and_test: Iterable[tuple[np.ndarray, np.ndarray]], rows: int) -> np.ndarray:
    """The fold that tests each row, from pairs of row numbers as scikit-learn gives them."""
    numbers = np.empty(rows, dtype=np.int64)
    for number, (_, test) in enumerate(train_and_test):
        numbers[test] = number
    return numbers
