"""Moves of trips from cell to cell: each counts once for a trip, however often it makes it."""

from dataclasses import dataclass

import numpy as np

from mobclip.features.flow_rows import left_out_of
from mobclip.geo import h3_cells


@dataclass(frozen=True, kw_only=True)
class TripMoves:
    """Moves of all trips.

    Attributes:
        origin, destination: cells, uint64 n each, of successive points of a trip, maybe the same.
        trips: int64 n, how many trips make the move.
        visited: the cells of all points, sorted uint64.
        rows: number of rows of the table, of which `points` have a trip, a time and a place.
        late: number of points that stand in a row before that of the point which they follow in time.
        tied: number of points that are elsewhere at the time of the one before.
    """

    origin: np.ndarray
    destination: np.ndarray
    trips: np.ndarray
    visited: np.ndarray
    rows: int
    points: int
    late: int
    tied: int

    def remarks(self) -> list[str]:
        """What a person should know of rows that are left out, and of the order of the points."""
        remarks = left_out_of(
            self.rows - self.points, self.rows, "lacks a trip, a time or a place", "lack a trip, a time or a place"
        )
        if self.late:
            remarks.append(
                f"{self.late:,} of {self.points:,} points follow a later one of their trip: they are sorted by time."
            )
        if self.tied:
            remarks.append(
                f"{self.tied:,} of {self.points:,} points are elsewhere at the time of another of their trip: the order of the "
                "rows counts."
            )
        return remarks


def moves_of_points(lonlat: np.ndarray, trip: np.ndarray, time: np.ndarray, resolution: int) -> TripMoves:
    """The moves of trips whose points are given; arguments as of `od.along_trips`."""
    known = np.isfinite(lonlat).all(axis=1) & (trip != "") & np.isfinite(time)
    number = np.unique(trip[known], return_inverse=True)[1]
    order = np.lexsort((time[known], number))
    number, time, lonlat = number[order], time[known][order], lonlat[known][order]
    same = number[1:] == number[:-1]
    late = int((same & (np.diff(order) < 0)).sum())
    elsewhere = (lonlat[1:] != lonlat[:-1]).any(axis=1)
    tied = int((same & (np.diff(time) == 0) & elsewhere).sum())
    cells = h3_cells.cells_at(lonlat, resolution)
    moves = np.unique(np.column_stack([cells[:-1], cells[1:], number[1:].astype(np.uint64)])[same], axis=0)
    pairs, trips = np.unique(moves[:, :2], axis=0, return_counts=True)
    return TripMoves(
        origin=pairs[:, 0],
        destination=pairs[:, 1],
        trips=trips,
        visited=np.unique(cells[cells != 0]),
        rows=len(known),
        points=len(number),
        late=late,
        tied=tied,
    )
