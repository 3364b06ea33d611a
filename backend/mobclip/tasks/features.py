"""Tasks that turn a person's own layers into feature columns by cell: poi, imagery, demographics, table."""

from collections.abc import Callable, Sequence, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.errors import InputError
from mobclip.io.given_names import check_name
from mobclip.packages import require
from mobclip.progress import subrange
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_cells, read_polygons, read_texts, write_array, write_polygons
from mobclip.tasks.parameters import ImageryParameters, PoiParameters
from mobclip.tasks.requests import CodesRequest, check_rows, read_numbers, required, warn
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

    def __post_init__(self) -> None:
        super().__post_init__()
        check_name("name of the modality", self.name)

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
        """As `read_places`."""
        return read_places(self.lonlat, self.h3, cells)


@dataclass(frozen=True, kw_only=True)
class PoiRequest(PoiParameters, RowsRequest):
    """Points with a `category` each, texts n, rows with `counts`, float64 n x `columns`, or the path of an extract, `osm`."""

    category: str | None = None
    osm: str | None = None
    counts: str | None = None
    columns: tuple[str, ...] = ()


def poi(context: Context, request: PoiRequest) -> dict[str, Any]:
    """Density, number per resident and tf-idf by category."""
    from mobclip.features import poi as points_of_interest
    from mobclip.features.cells import summed_counts
    from mobclip.geo import h3_cells

    cells, people = request.read_cells()
    if sum(source is not None for source in (request.category, request.counts, request.osm)) != 1:
        raise InputError("Give a field with the categories of points, fields with counts, or a file of OpenStreetMap.")
    if request.osm is not None:
        lonlat, texts = _points_of_osm(context, request, cells)
    else:
        lonlat = request.read_lonlat(cells)
        texts = [] if request.category is None else read_texts(request.category)
    context.progress(0.6, "Counting points")
    if request.counts is None:
        check_rows(places=lonlat, category=texts)
        found = points_of_interest.counts_by_cell(lonlat, texts, cells, request.min_points, request.max_categories)
        warn(context, found.remarks)
        names, counts = found.names, found.values
    else:
        names = request.columns
        values = read_array(request.counts, np.float64, max(len(names), 1))
        check_rows(places=lonlat, counts=values)
        counts = summed_counts(lonlat, values, cells, names, request.name)
    context.progress(0.7, "Computing the columns")
    made = points_of_interest.poi_modality(names, counts, h3_cells.areas_km2(cells), people)
    return request.write(made, cells)


def _points_of_osm(context: Context, request: PoiRequest, cells: np.ndarray) -> tuple[np.ndarray, Sequence[str | None]]:
    """Where the points of interest of an extract are, degrees, float64 n x 2, and their categories."""
    require("files")
    from mobclip.osm.files import is_osm
    from mobclip.osm.points import ATTRIBUTION, read_points

    path = Path(required("osm", request.osm))
    if not is_osm(path):
        raise InputError(f"{path} is no file of OpenStreetMap: choose one that ends in .osm.pbf or .osm.")
    points = read_points(path, cells, request.osm_category, subrange(context.progress, 0.0, 0.6))
    context.info(f"{len(points.category):,} points of interest ({ATTRIBUTION})")
    return points.lonlat, points.category


@dataclass(frozen=True, kw_only=True)
class ImageryRequest(ImageryParameters, CellsRequest):
    """A `raster`, the path of a file that GDAL opens, its `crs`, a code or WKT, and the path of an `encoder`, an ONNX graph."""

    raster: str
    crs: str | None = None
    encoder: str | None = None


@dataclass(frozen=True, kw_only=True)
class ZonesRequest(CodesRequest, CellsRequest):
    """Polygons, WKB n or by codes, with `counts` and `means`, float64 n x their names, and `weights` of the means, float64 n.

    They are spread by area; or by the people of a raster, the path `population` in the CRS `population_crs`, or of places with
    `people_values`, float64 m, at `people_lonlat`, float64 m x 2, or `people_h3`, as `read_cells` reads them.
    """

    polygons: str
    counts: str | None = None
    count_columns: tuple[str, ...] = ()
    means: str | None = None
    mean_columns: tuple[str, ...] = ()
    weights: str | None = None
    population: str | None = None
    population_crs: str | None = None
    people_values: str | None = None
    people_lonlat: str | None = None
    people_h3: str | None = None

    def people_of_cells(self, cells: np.ndarray) -> Callable[[np.ndarray], np.ndarray] | None:
        """A function from cells to their people; None where zones are to be spread by area."""
        from mobclip.features.cells import people_of_rows

        if self.population is not None:
            from mobclip.features.population import people_of_cells

            path, crs = self.population, self.population_crs
            return lambda around: people_of_cells(path, around, crs=crs)
        if self.people_values is None:
            return None
        people = read_array(self.people_values, np.float64)
        lonlat = read_places(self.people_lonlat, self.people_h3, cells)
        check_rows(places=lonlat, people=people)
        return lambda around: people_of_rows(lonlat, people, around)


@dataclass(frozen=True, kw_only=True)
class TableRequest(CodesRequest, RowsRequest):
    """Rows, or `polygons` as WKB or by codes, with `values`, float64 n x `columns`.

    With `named` none of the columns may be constant.
    """

    polygons: str | None = None
    values: str
    columns: tuple[str, ...]
    named: bool = True


def imagery(context: Context, request: ImageryRequest) -> dict[str, Any]:
    """Statistics of a raster's pixels, or the output of an image encoder for them."""
    require("rasters")
    from mobclip.features.imagery import imagery_of_cells, imagery_of_patches

    cells, _ = request.read_cells()
    path, progress = request.raster, subrange(context.progress, 0.0, 0.9)
    if request.encoder is not None:
        found = imagery_of_patches(path, cells, request.encoder, request.name, progress, request.crs)
    else:
        found = imagery_of_cells(
            path,
            cells,
            request.name,
            statistics=request.statistics,
            radius=request.radius,
            embedding=request.embedding,
            crs=request.crs,
            progress=progress,
        )
    for note in found.notes:
        context.info(note)
    warn(context, found.remarks)
    return request.write(found.modality, cells)


def demographics(context: Context, request: ZonesRequest) -> dict[str, Any]:
    """Counts and means of polygons, interpolated to cells by area or by people."""
    from mobclip.features.demographics import count_column, demographics_modality, zone_remarks, zones_in_cells
    from mobclip.features.modality import refuse_constants

    if request.population is not None:
        require("rasters")
    cells, _ = request.read_cells()
    polygons, rows, chosen = request.join(context, read_polygons(request.polygons))
    counts, means = (
        {column: values[chosen] for column, values in _columns(context, path, names, rows).items()}
        for path, names in ((request.counts, request.count_columns), (request.means, request.mean_columns))
    )
    weights = None if request.weights is None else read_numbers(context, request.weights, "the weights")
    check_rows(places=rows, weights=weights)
    warn(context, zone_remarks(polygons))
    people = request.people_of_cells(cells)
    shares, default_weights, km2 = zones_in_cells(polygons, cells, people, subrange(context.progress, 0.0, 0.9))
    weights = default_weights if weights is None else weights[chosen]
    made = demographics_modality(counts, means, shares, weights, km2, request.name)
    return request.write(refuse_constants(made, [*map(count_column, counts), *means]), cells)


def table(context: Context, request: TableRequest) -> dict[str, Any]:
    """Means of columns by cell, of polygons by their area."""
    from mobclip.features.cells import means_of_points, means_of_polygons
    from mobclip.features.modality import Modality, refuse_constants

    if not request.columns:
        raise InputError("Give the columns of which means are to be taken.")
    cells, _ = request.read_cells()
    if request.polygons is not None:
        polygons, rows, chosen = request.join(context, read_polygons(request.polygons))
        values = np.column_stack([*_columns(context, request.values, request.columns, rows).values()])[chosen]
        means = means_of_polygons(polygons, values, cells, subrange(context.progress, 0.0, 0.9))
    else:
        lonlat = request.read_lonlat(cells)
        values = np.column_stack([*_columns(context, request.values, request.columns, lonlat).values()])
        means = means_of_points(lonlat, values, cells)
    modality = Modality(request.name, request.columns, means.astype(np.float32))
    return request.write(refuse_constants(modality) if request.named else modality, cells)


def read_places(lonlat: str | None, h3: str | None, cells: np.ndarray) -> np.ndarray:
    """Where rows are, degrees, float64 n x 2, NaN where one has no place, from one of two files; cells may not be coarser."""
    from mobclip.features.cells import centres_of_rows

    if (lonlat is None) == (h3 is None):
        raise InputError("Give one of lonlat and h3.")
    if lonlat is not None:
        return read_array(lonlat, np.float64, 2)
    return centres_of_rows(read_cells(required("h3", h3)), cells)


def _columns(context: Context, path: str | None, names: tuple[str, ...], rows: Sized) -> dict[str, np.ndarray]:
    """Columns by name of a file of float64 n x names, with a warning of numbers that may stand for unknown."""
    from mobclip.probe.placeholders import column_remarks

    if path is None or not names:
        return {}
    values = read_array(path, np.float64, len(names))
    check_rows(places=rows, values=values)
    warn(context, column_remarks(names, values))
    return dict(zip(names, values.T, strict=True))
