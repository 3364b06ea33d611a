"""Demographics by cell, from counts and means by zone."""

from collections.abc import Callable

import numpy as np
import scipy.sparse as sparse
import shapely

from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.geo.areal import dasymetric_shares, weighted_mean
from mobclip.geo.overlay import make_valid, mask_distant, select_cells, zone_shares
from mobclip.progress import Progress, no_progress

MIN_KM2 = 0.01  # below, a density says more about its denominator than about the people


def demographics_modality(
    counts: dict[str, np.ndarray],
    means: dict[str, np.ndarray],
    shares: sparse.csr_matrix,
    weights: np.ndarray,
    km2: np.ndarray,
    name: str = "demographics",
) -> Modality:
    """Columns by cell from columns by zone.

    Args:
        counts: by zone, such as people or households, 0 or more; NaN is unknown. Each becomes two columns: `…_count`, the
            part that falls to the cell, and `…_per_km2_log`, the log of 1 + the number per km2.
        means: means, medians and shares by zone, in any unit; NaN is unknown. They keep their names.
        shares: cells x zones, the share of each zone that falls to each cell, by area (`overlay.zone_shares`) or by
            people (`areal.dasymetric_shares`).
        weights: of the zones in means, 0 or more: their people, or their area.
        km2: of each cell, the area that its part of the counts lives on; a cell with none is missing.
        name: of the modality.

    Raises:
        InputError: negative counts or weights, or no column.
    """
    if not counts and not means:
        raise InputError("No column of the zones was given: name those with counts, those with means, or both.")
    for column, values in counts.items():
        if (np.nan_to_num(values) < 0).any():
            raise InputError(f"The column {column} of the zones has negative counts: counts must be 0 or more.")
    if (np.nan_to_num(weights) < 0).any():
        raise InputError("A zone has a negative weight: weights of means must be 0 or more.")
    names: list[str] = []
    columns: list[np.ndarray] = []
    for column, values in counts.items():
        in_cell = np.where(km2 > 0, shares @ values, np.nan)
        names += [count_column(column), f"{column}_per_km2_log"]
        columns += [in_cell, np.log1p(in_cell / np.maximum(km2, MIN_KM2))]
    if means:
        names += means
        columns += [*weighted_mean(shares, np.column_stack(list(means.values())), np.nan_to_num(weights)).T]
    return Modality(name, tuple(names), np.column_stack(columns).astype(np.float32))


def count_column(name: str) -> str:
    """The column for a count of zones that is the part that falls to the cell."""
    return f"{name}_count"


def zone_remarks(polygons: np.ndarray) -> list[str]:
    """A sentence on zones that have no place, and so reach no cell: shapely n, EPSG:4326."""
    without = int(np.count_nonzero(~(shapely.area(make_valid(polygons)) > 0)))
    return [f"{without:,} of {len(polygons):,} zones have no geometry or no area and are left out."] if without else []


def zones_in_cells(
    polygons: np.ndarray,
    cells: np.ndarray,
    people: Callable[[np.ndarray], np.ndarray] | None = None,
    progress: Progress = no_progress,
) -> tuple[sparse.csr_matrix, np.ndarray, np.ndarray]:
    """Spread zones over cells of interest, by area or by people.

    Args:
        polygons: shapely, EPSG:4326.
        cells: sorted uint64 H3 indexes of one resolution.
        people: a function from cells, also ones around `cells`, to their people; without it zones are spread by area.

    Returns:
        CSR shares cells x zones; the weights of the zones in means, their people or area in m2; and the km2 of each cell
        on which its part of the counts lives: what zones cover of it, or, by people, all of it. A cell that no zone covers
        has no shares and 0 km2.

    Raises:
        InputError: as `zone_shares` and `dasymetric_shares`, or no zone overlaps a cell.
    """
    covered, by_area, area_m2 = zone_shares(mask_distant(polygons, cells), h3_cells.resolution_of(cells), progress)
    km2 = select_cells(by_area, covered, cells) @ area_m2 / 1e6
    if people is None:
        return select_cells(by_area, covered, cells), area_m2, km2
    # All people of a cell went to the zones in it, however little of it they cover, as at a coast that was drawn roughly.
    shares, weights = dasymetric_shares(by_area, area_m2, people(covered))
    return select_cells(shares, covered, cells), weights, np.where(km2 > 0, h3_cells.areas_km2(cells), 0.0)
