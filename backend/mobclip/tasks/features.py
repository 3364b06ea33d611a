"""Tasks that turn a person's own layers into feature columns by cell: poi."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.errors import InputError
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_cells, read_texts, write_array, write_polygons
from mobclip.tasks.parameters import PoiParameters
from mobclip.tasks.requests import check_rows, required, warn
from mobclip.tasks.validation import Parameters

if TYPE_CHECKING:
    from mobclip.features.modality import Modality


@dataclass(frozen=True, kw_only=True)
class CellsRequest(Parameters):
    """The cells of interest: `cells` as `read_cells` reads them, `people` float64 n.

    Writes the cells, sorted, uint64, to `index`, their `boundaries` as WKB, and float32 cells x columns of the modality `name`
    to `output`.
    """

    cells: str
    people: str | None = None
    name: str
    index: str
    boundaries: str
    output: str

    def read_cells(self) -> tuple[np.ndarray, np.ndarray | None]:
        """The cells, sorted uint64 n, and the people of each, float64 n, where they are given."""
        from mobclip.features.cells import cells_of_interest

        cells = read_cells(self.cells)
        people = None if self.people is None else read_array(self.people, np.float64)
        check_rows(cells=cells, people=people)
        return cells_of_interest(cells, people)

    def write(self, modality: "Modality", cells: np.ndarray) -> dict[str, Any]:
        """Write a modality of the cells without its constant columns; returns the value of the task."""
        from mobclip.features.modality import without_constants
        from mobclip.geo import h3_cells

        kept = without_constants(modality)
        write_array(cells, np.uint64, self.index)
        write_polygons(h3_cells.cell_boundaries(cells), self.boundaries)
        write_array(kept.values, np.float32, self.output)
        return {
            "rows": len(cells),
            "missing": int(np.isnan(kept.values).all(axis=1).sum()),
            "columns": list(kept.columns),
            "constant": len(modality.columns) - len(kept.columns),
        }


@dataclass(frozen=True, kw_only=True)
class RowsRequest(CellsRequest):
    """Rows with a place: one of `lonlat`, float64 n x 2, and `h3`, as `read_cells` reads them."""

    lonlat: str | None = None
    h3: str | None = None

    def read_lonlat(self, cells: np.ndarray) -> np.ndarray:
        """Degrees, float64 n x 2, NaN where a row has no place."""
        from mobclip.features.cells import centres_of_rows

        if (self.lonlat is None) == (self.h3 is None):
            raise InputError("Give one of lonlat and h3.")
        if self.lonlat is not None:
            return read_array(self.lonlat, np.float64, 2)
        return centres_of_rows(read_cells(required("h3", self.h3)), cells)


@dataclass(frozen=True, kw_only=True)
class PoiRequest(PoiParameters, RowsRequest):
    """Points with a `category` each, texts n, or rows with `counts`, float64 n x `columns`."""

    category: str | None = None
    counts: str | None = None
    columns: tuple[str, ...] = ()


def poi(context: Context, request: PoiRequest) -> dict[str, Any]:
    """Density, number per resident and tf-idf by category."""
    from mobclip.features import poi as points_of_interest
    from mobclip.features.cells import summed_counts

    cells, people = request.read_cells()
    lonlat = request.read_lonlat(cells)
    if (request.category is None) == (request.counts is None):
        raise InputError("Give either a field with the categories of points, or fields with counts.")
    context.progress(0.1, "Counting points")
    if request.category is not None:
        texts = read_texts(request.category)
        check_rows(places=lonlat, category=texts)
        found = points_of_interest.counts_by_cell(lonlat, texts, cells, request.min_points, request.max_categories)
        warn(context, found.remarks)
        names, counts = found.names, found.values
    else:
        names = request.columns
        values = read_array(required("counts", request.counts), np.float64, max(len(names), 1))
        check_rows(places=lonlat, counts=values)
        counts = summed_counts(lonlat, values, cells, names, request.name)
    context.progress(0.7, "Computing the columns")
    made = points_of_interest.poi_modality(names, counts, points_of_interest.areas_km2(cells), people)
    return request.write(made, cells)
