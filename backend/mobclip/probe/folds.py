"""Folds: which rows are left out together.

Near places are alike, so that a random split tests how well a place is guessed from its neighbours. A fold of whole
blocks tests what a map of unknown places needs: how well a place is predicted from places elsewhere.
"""

from dataclasses import dataclass

import numpy as np
from sklearn.model_selection import GroupKFold, KFold

from mobclip import grid

FOLDS = 5
BLOCK_RESOLUTIONS = range(1, 7)  # from about 600,000 km2 a block to 36 km2
BLOCKS_A_FOLD = 4  # as coarse as leaves this many blocks a fold


@dataclass(frozen=True)
class BlockFolds:
    """Fold of each row, its block (uint64 H3 cell), and the resolution of the blocks."""

    folds: np.ndarray
    blocks: np.ndarray
    resolution: int


def random_folds(rows: int, seed: int = 0) -> np.ndarray:
    """Fold number of each row, drawn at random, int n."""
    return _numbers(KFold(FOLDS, shuffle=True, random_state=seed).split(np.zeros(rows)), rows)


def group_folds(groups: np.ndarray) -> np.ndarray | None:
    """Fold number of each row so that a group is never split; None where there are fewer groups than folds."""
    if len(np.unique(groups)) < FOLDS:
        return None
    return _numbers(GroupKFold(FOLDS).split(np.zeros(len(groups)), groups=groups), len(groups))


def block_folds(lonlat: np.ndarray) -> BlockFolds | None:
    """Folds of whole H3 blocks for points in degrees, float n x 2.

    Blocks are of the coarsest resolution that gives at least twenty; None where the points lie so near each other that
    no resolution does.
    """
    for resolution in BLOCK_RESOLUTIONS:
        blocks = grid.cells_at(lonlat, resolution)
        if len(np.unique(blocks)) >= FOLDS * BLOCKS_A_FOLD:
            return BlockFolds(group_folds(blocks), blocks, resolution)
    return None


def _numbers(splits, rows: int) -> np.ndarray:
    numbers = np.empty(rows, dtype=np.int64)
    for number, (_, left_out) in enumerate(splits):
        numbers[left_out] = number
    return numbers
