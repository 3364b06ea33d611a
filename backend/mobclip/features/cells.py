"""The cells of interest, and where the rows of a layer lie among them: their counts and means by cell."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix

from mobclip.errors import InputError
from mobclip.features.modality import Modality, refuse_constants
from mobclip.geo import h3_cells
from mobclip.geo.areal import weighted_mean
from mobclip.geo.extent import elsewhere, extent_of
from mobclip.geo.overlay import mask_distant, point_shares, select_cells, zone_shares
from mobclip.progress import Progress, no_progress


def cells_of_interest(cells: np.ndarray, people: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray | None]:
    """The cells in rows of a table, each once and sorted, uint64 n, and the people of each, where they are given.

    Args:
        cells: uint64, 0 where a row has none.
        people: float, of the rows; of a cell in several rows the first counts.

    Raises:
        InputError: a row without a cell, cells of several resolutions, or people that are negative, infinite or not known at all.
    """
    without = int((cells == 0).sum())
    if without or not len(cells):
        raise InputError(f"{without:,} of {len(cells):,} rows of the cells have no H3 cell: give one in each row.")
    resolutions = np.unique(h3_cells.resolutions(cells)).tolist()
    if len(resolutions) > 1:
        raise InputError(
            f"The cells have the resolutions {', '.join(map(str, resolutions))}: give cells of one resolution."
        )
    if people is not None:
        _check_people(people)
    unique, first = np.unique(cells, return_index=True)
    return unique, None if people is None else people[first]


def _check_people(people: np.ndarray) -> None:
    if np.isnan(people).all():
        raise InputError("None of the cells has a number of people: choose another column, or none.")
    if ((people < 0) | np.isinf(people)).any():
        raise InputError("Some cells have a negative or infinite number of people: numbers of people are 0 or more.")


def centres_of_rows(rows: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """Where rows are that have cells of their own, uint64 n, 0 where unknown: degrees, float64 n x 2.

    Raises:
        InputError: they are coarser than the cells of interest, of which each would hold several.
    """
    own, resolution = h3_cells.resolutions(rows[rows != 0]), h3_cells.resolution_of(cells)
    if (own < resolution).any():
        raise InputError(
            f"The rows have H3 cells of resolution {own.min()}, coarser than those of the output, {resolution}: choose a coarser "
            "resolution."
        )
    return h3_cells.centres(rows)


def cells_at_centres(rows: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """The cell, at the resolution of `cells`, that holds the centre of the cell of each row, uint64 n; 0 where unknown.

    Raises:
        InputError: as of `centres_of_rows`.
    """
    own, row = np.unique(rows, return_inverse=True)
    return h3_cells.cells_at(centres_of_rows(own, cells), h3_cells.resolution_of(cells))[row]


def rows_in_cells(lonlat: np.ndarray, cells: np.ndarray, what: str) -> tuple[np.ndarray, np.ndarray]:
    """The cell that each row lies in, as its number, int n, and whether it lies in one, bool n; else the number has no meaning.

    Args:
        lonlat: float n x 2, degrees, EPSG:4326; NaN lies nowhere.
        cells: sorted uint64 H3 indexes of one resolution.
        what: to say where none lies in a cell, such as "None of the points lies in a cell".

    Raises:
        InputError: none does; it names both extents.
    """
    row, inside = h3_cells.lookup_rows(h3_cells.cells_at(lonlat, h3_cells.resolution_of(cells)), cells)
    if not inside.any():
        raise InputError(elsewhere(what, extent_of(lonlat), extent_of(h3_cells.centres(cells))))
    return row, inside


def shares_of_rows(lonlat: np.ndarray, cells: np.ndarray, what: str = "None of the rows lies in a cell") -> csr_matrix:
    """CSR cells x rows, 1 where a row lies in a cell; arguments and errors as of `rows_in_cells`."""
    row, inside = rows_in_cells(lonlat, cells, what)
    return point_shares(np.where(inside, cells[row], 0).astype(np.uint64), cells)


def people_of_rows(lonlat: np.ndarray, people: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """Sums of the people of rows by cell, float64 cells, 0 where there are none; NaN counts 0.

    Raises:
        InputError: no row lies in a cell.
    """
    return shares_of_rows(lonlat, cells, "None of the places with a population lies in a cell") @ np.nan_to_num(people)


def summed_counts(
    lonlat: np.ndarray, values: np.ndarray, cells: np.ndarray, columns: Sequence[str], name: str
) -> np.ndarray:
    """Sums of counts by cell, float64 cells x columns; NaN where none is known.

    Args:
        lonlat: float n x 2, degrees.
        values: float n x columns; NaN is unknown.
        cells: sorted uint64.
        columns: their names.
        name: of the modality.

    Raises:
        InputError: no row lies in a cell, or a column holds one value or none.
    """
    shares = shares_of_rows(lonlat, cells)
    known = np.isfinite(values)
    counts = np.where(shares @ known.astype(np.float64) > 0, shares @ np.where(known, values, 0), np.nan)
    refuse_constants(Modality(name, tuple(columns), counts.astype(np.float32)))
    return counts


def means_of_points(lonlat: np.ndarray, values: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """Means of columns by cell, float64 cells x columns; NaN where none is known. Arguments are those of `summed_counts`."""
    return weighted_mean(shares_of_rows(lonlat, cells), values, np.ones(len(values)))


def means_of_polygons(
    polygons: np.ndarray, values: np.ndarray, cells: np.ndarray, progress: Progress = no_progress
) -> np.ndarray:
    """Means of columns by cell, weighted by the area of each polygon in the cell; NaN where none is known.

    Args:
        polygons: shapely n, EPSG:4326; None covers nothing.
        values: float n x columns; NaN is unknown.
        cells: sorted uint64.

    Returns:
        Float64 cells x columns.

    Raises:
        InputError: no polygon overlaps a cell.
    """
    covered, shares, area_m2 = zone_shares(mask_distant(polygons, cells), h3_cells.resolution_of(cells), progress)
    return weighted_mean(select_cells(shares, covered, cells), values, area_m2)
