"""How many people live in H3 cells, by which polygons are averaged: those of a model's own cells, and roughly those elsewhere."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import shapely

from mobclip.geo import h3_cells
from mobclip.geo.antimeridian import within_world
from mobclip.geo.overlay import cell_intersections, centroids, kept_extent
from mobclip.geo.world_people import RESOLUTION, world_people
from mobclip.progress import Progress, no_progress

MIN_PEOPLE = 1.0  # in a polygon, to weigh its cells: fewer may come of a cell that it merely touches
SAME_DEGREES = 1e-6  # from a cell, of a polygon that is one
CHILDREN = 7  # of a cell in the next finer resolution; 6 of the twelve pentagons, which are at sea


class CellPeople:
    """People by H3 cell, wherever a cell is.

    A cell of the model has the number that the model says. The others share what is left of the people of the cell of resolution
    4 around them, once those of the model's cells are taken away: too rough to say where they live, but it tells a city that the
    model does not know from the sea.

    Args:
        cells: sorted uint64 n, of one resolution.
        people: float n, 0 or more.
    """

    def __init__(self, cells: np.ndarray, people: np.ndarray):
        self.cells = cells
        self.people = people
        self.resolution = h3_cells.resolution_of(cells)

    def of(self, cells: np.ndarray) -> np.ndarray:
        """People in cells of the same resolution, float64 n."""
        rows, known = h3_cells.lookup_rows(cells, self.cells)
        people = self.people[rows].astype(np.float64)
        people[~known] = self._elsewhere(cells[~known])
        return people

    def _elsewhere(self, cells: np.ndarray) -> np.ndarray:
        """People in cells that are not the model's."""
        areas, area = np.unique(h3_cells.parents(cells, self._coarse), return_inverse=True)
        first, last = (np.searchsorted(self._areas, areas, side) for side in ("left", "right"))
        left = np.maximum(world_people(areas) - (self._sums[last] - self._sums[first]), 0)
        others = CHILDREN ** (self.resolution - self._coarse) - (last - first)
        return (left / np.maximum(others, 1))[area]

    @property
    def _coarse(self) -> int:
        """The resolution in which the people of the world are known."""
        return min(self.resolution, RESOLUTION)

    @cached_property
    def _areas(self) -> np.ndarray:
        """The coarse cell around each cell of the model; sorted, as these are."""
        return h3_cells.parents(self.cells, self._coarse)

    @cached_property
    def _sums(self) -> np.ndarray:
        """How many people live in the first 0 to n cells of the model."""
        return np.concatenate([[0.0], np.cumsum(self.people, dtype=np.float64)])


def people_in(people: CellPeople, polygons: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """People in polygons, float64 n, as if they lived evenly in each cell.

    Args:
        polygons: shapely polygons, EPSG:4326; null and empty ones have none. Those that are cells need not be intersected.
    """
    result = np.zeros(len(polygons))
    cells = h3_cells.cells_at(centroids(polygons), people.resolution)
    held = np.flatnonzero(cells)
    apart = shapely.hausdorff_distance(polygons[held], h3_cells.cell_boundaries(cells[held]))
    same = held[apart < SAME_DEGREES]
    result[same] = people.of(cells[same])
    others = np.setdiff1d(held, same)
    whole = within_world(polygons[others])
    for owners, touched, _, shares in cell_intersections(whole, people.resolution, progress=progress):
        unique, inverse = np.unique(touched, return_inverse=True)
        np.add.at(result, others[owners], people.of(unique)[inverse] * shares)
    return result


def people_beyond(polygons: np.ndarray, bounds: Sequence[float]) -> np.ndarray:
    """People in the parts of polygons that `overlay.cell_intersections` cuts off, float64 n, by whole cells of resolution 4.

    Args:
        polygons: shapely polygons, EPSG:4326; null and empty ones have none.
        bounds: west, south, east, north in degrees.
    """
    people = np.zeros(len(polygons))
    near = kept_extent(bounds)
    west, south, east, north = near.bounds
    low_x, low_y, high_x, high_y = shapely.bounds(polygons).reshape(-1, 4).T
    for row in np.flatnonzero((low_x < west) | (low_y < south) | (high_x > east) | (high_y > north)):
        rest = shapely.difference(polygons[row], near)
        if shapely.area(rest) > 0:
            people[row] = world_people(h3_cells.cells_of_polygons([rest], RESOLUTION, "centre")).sum()
    return people
