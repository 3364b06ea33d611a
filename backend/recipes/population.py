"""The modality `population`: how many people live in and around each H3 cell, and how unevenly, from people by finer cells."""

import h3.api.numpy_int as h3_int
import numpy as np
from scipy.spatial import cKDTree

from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.geo.sphere import EARTH_RADIUS_KM, angles, on_sphere
from mobclip.progress import Progress, no_progress

RINGS = 8  # cells: at resolution 6 some 50 km, as far as most people commute
CHILDREN = 7  # of a cell, at the next resolution; a pentagon has six
CENTRE_RESOLUTION = 5  # people are counted over 250 km2, about a town and its suburbs
CENTRE_PEOPLE = {"town": 20_000, "city": 200_000, "metropolis": 1_000_000}  # the least, in a cell of that resolution
CELLS_PER_BLOCK = 20_000


def population_modality(
    cells: np.ndarray, people_cells: np.ndarray, people: np.ndarray, progress: Progress = no_progress
) -> Modality:
    """People of each cell, how they are spread within it, and how many live around it.

    Columns are `people`, the number itself; `people_log`; `people_rR_…` of the finer cells of each resolution R inside (the
    largest, the standard deviation, and the share that is settled); `people_ring_K_log`, the mean of the cells K rings away; and
    distance to, and people of, the nearest town, city and metropolis (`CENTRE_PEOPLE`). Logarithms are of 1 + people, or 1 + km.

    Args:
        cells: sorted uint64 n, of one resolution.
        people_cells: uint64 m, finer cells that do not overlap, around the cells too. They may be of several resolutions, such as
            finer inside the country than beyond its border; a cell whose people are not known at a resolution has NaN in its
            columns. What they lack has nobody.
        people: m, 0 or more.

    Raises:
        InputError: people by cells that are not finer, or negative or missing numbers of people.
    """
    resolution = h3_cells.resolution_of(cells)
    levels = h3_cells.resolutions(people_cells)
    people = np.asarray(people, dtype=np.float64)
    if not len(levels) or levels.min() <= resolution:
        raise InputError(f"People of cells of resolution {resolution} are computed from finer cells: give such.")
    if not (np.isfinite(people) & (people >= 0)).all():
        raise InputError("People by cell must be 0 or more, and none may be missing.")
    settled, total = _sums(people_cells, people, resolution)
    inside = _at(cells, settled, total)
    columns = {"people": inside, "people_log": np.log1p(inside)}
    for level in range(resolution + 1, levels.max() + 1):
        fine = levels >= level
        within = _within(cells, *_sums(people_cells[fine], people[fine], level), level)
        whole = _at(cells, *_sums(people_cells[fine], people[fine], resolution)) >= inside
        columns |= {name: np.where(whole, values, np.nan) for name, values in within.items()}
    columns |= _rings(cells, settled, total, progress)
    columns |= _centres(cells, people_cells, people)
    return Modality.of("population", columns)


def people_of(cells: np.ndarray, people_cells: np.ndarray, people: np.ndarray) -> np.ndarray:
    """People of cells, float64 n, from cells as fine or finer; 0 where there are none.

    Args:
        cells: uint64 n, of one resolution.
        people_cells, people: uint64 m and their people.
    """
    return _at(cells, *_sums(people_cells, people, h3_cells.resolution_of(cells)))


def _sums(people_cells: np.ndarray, people: np.ndarray, resolution: int) -> tuple[np.ndarray, np.ndarray]:
    """The cells of a resolution that hold finer ones with people, sorted, and the people in each."""
    parents, member = np.unique(h3_cells.parents(people_cells, resolution), return_inverse=True)
    return parents, np.bincount(member, people, minlength=len(parents))


def _at(wanted: np.ndarray, cells: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Values of sorted cells at the wanted ones, 0 where there is none."""
    rows, known = h3_cells.lookup_rows(wanted, cells)
    return np.where(known, values[rows], 0.0)


def _within(cells: np.ndarray, finer: np.ndarray, people: np.ndarray, level: int) -> dict[str, np.ndarray]:
    """How the people of a cell are spread over the finer cells of a resolution in it; those that are not there are empty."""
    resolution = h3_cells.resolution_of(cells)
    row, known = h3_cells.lookup_rows(h3_cells.parents(finer, resolution), cells)
    row, people = row[known], people[known]
    count = CHILDREN ** (level - resolution)
    largest = np.zeros(len(cells))
    np.maximum.at(largest, row, people)
    mean, square = (np.bincount(row, part, minlength=len(cells)) / count for part in (people, people**2))
    return {
        f"people_r{level}_max_log": np.log1p(largest),
        f"people_r{level}_deviation_log": np.log1p(np.sqrt(np.maximum(square - mean**2, 0))),
        f"people_r{level}_settled_share": np.bincount(row[people > 0], minlength=len(cells)) / count,
    }


def _rings(cells: np.ndarray, settled: np.ndarray, people: np.ndarray, progress: Progress) -> dict[str, np.ndarray]:
    """Mean people of the cells that are one, two … rings away."""
    means = np.empty((RINGS, len(cells)))
    for start in range(0, len(cells), CELLS_PER_BLOCK):
        progress(start / len(cells), "Counting people around cells")
        block = slice(start, start + CELLS_PER_BLOCK)
        for number in range(RINGS):
            rings = [h3_int.grid_ring(cell, number + 1) for cell in cells[block]]
            sizes = np.array([len(ring) for ring in rings])  # near a pentagon a ring has fewer
            found = _at(np.concatenate(rings).astype(np.uint64), settled, people)
            means[number, block] = np.add.reduceat(found, np.cumsum(sizes) - sizes) / sizes
    return {f"people_ring_{number}_log": np.log1p(mean) for number, mean in enumerate(means, start=1)}


def _centres(cells: np.ndarray, people_cells: np.ndarray, people: np.ndarray) -> dict[str, np.ndarray]:
    """Distance to the nearest centre of each size, and its people; NaN where there is no centre of the size.

    A centre lies where the most people of its cell are.
    """
    resolution = min(CENTRE_RESOLUTION, h3_cells.resolution_of(cells))
    coarse, member = np.unique(h3_cells.parents(people_cells, resolution), return_inverse=True)
    total = np.bincount(member, people)
    by_people = np.lexsort((-people, member))
    densest = people_cells[by_people[np.searchsorted(member[by_people], np.arange(len(coarse)))]]
    places = on_sphere(h3_cells.centres(cells))
    columns: dict[str, np.ndarray] = {}
    for name, least in CENTRE_PEOPLE.items():
        large = total >= least
        distance, of_nearest = np.full((2, len(cells)), np.nan)
        if large.any():
            chord, nearest = cKDTree(on_sphere(h3_cells.centres(densest[large]))).query(places)
            distance = EARTH_RADIUS_KM * angles(chord)
            of_nearest = total[large][nearest]
        columns |= {f"{name}_km_log": np.log1p(distance), f"{name}_people_log": np.log1p(of_nearest)}
    return columns
