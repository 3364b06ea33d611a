"""How many people live where on Earth: 8.03 billion by H3 cell of resolution 4, 1,770 km² on average.

`world_people.npz` has the cells with people, packed, and their numbers to 0.2 %: sums of the Kontur Population Dataset of
November 2023 (© Kontur, CC BY 4.0), made by `recipes.world_people`.
"""

import functools
from pathlib import Path

import numpy as np

from mobclip.geo import h3_cells

RESOLUTION = 4
FILE = Path(__file__).with_name("world_people.npz")


def world_people(cells: np.ndarray) -> np.ndarray:
    """People in H3 cells of one resolution, 4 or coarser, float64 n; 0 where nobody lives."""
    if not len(cells):
        return np.empty(0)
    known, people = _by_cell(h3_cells.resolution_of(cells))
    rows, there = h3_cells.lookup_rows(cells, known)
    return np.where(there, people[rows], 0)


@functools.cache
def _by_cell(resolution: int) -> tuple[np.ndarray, np.ndarray]:
    """The cells of a resolution where people live, sorted uint64, and how many."""
    with np.load(FILE, allow_pickle=False) as file:
        cells, people = h3_cells.unpack_cells(file["cells"], RESOLUTION), file["people"].astype(np.float64)
    coarser, member = np.unique(h3_cells.parents(cells, resolution), return_inverse=True)
    return coarser, np.bincount(member, people)
