"""The command features poi: feature columns by cell from points of interest, or from counts of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
import typer

from mobclip.cli.common import (
    H3,
    Engine,
    Extent,
    Lat,
    Layer,
    Lon,
    MemoryLimit,
    Output,
    Where,
    changed,
    column_names,
    refuse_unused,
    renamed,
    warn,
)
from mobclip.cli.features import (
    Cells,
    Name,
    People,
    Resolution,
    feature_command,
    features,
    requested_cells,
    write_feature_columns,
)
from mobclip.errors import InputError
from mobclip.osm.files import is_osm
from mobclip.progress import show_progress
from mobclip.tasks.parameters import PoiParameters

if TYPE_CHECKING:
    from mobclip.cli.rows import OpenedRows
    from mobclip.features.modality import Modality

Points = Annotated[
    Path, typer.Argument(help="Table to read, or an extract of OpenStreetMap: .osm.pbf or .osm.", metavar="INPUT")
]
Category = Annotated[
    str | None,
    typer.Option(
        help="Column of the category of a point; of OpenStreetMap category (default), tag or a key such as cuisine.",
        metavar="COL",
    ),
]
CountColumns = Annotated[str | None, typer.Option(help="Columns of counts, in place of points.", metavar="COL,…")]
MinPoints = Annotated[int, typer.Option("--min-points", help="Minimum number of points of a category.")]
MaxCategories = Annotated[
    int, typer.Option("--max-categories", help="Maximum number of categories; the most frequent are kept.")
]
OldMinPoints = Annotated[int | None, typer.Option("--least", hidden=True)]
Vectors = Annotated[Path | None, typer.Option(help="Table with a vector for each category.", metavar="FILE")]
VectorKey = Annotated[str, typer.Option(help="Column of categories in that table.", metavar="COL")]
TextModel = Annotated[
    Path | None, typer.Option(help="Sentence encoder: .onnx, or folder of sentence-transformers.", metavar="PATH")
]
Weighting = Annotated[Literal["log", "tfidf"], typer.Option(help="Weights of categories in the mean vector.")]


@features.command()
def poi(
    points: Points,
    output: Output,
    category: Category = None,
    counts: CountColumns = None,
    min_points: MinPoints = PoiParameters.min_points,
    least: OldMinPoints = None,
    max_categories: MaxCategories = PoiParameters.max_categories,
    people: People = None,
    vectors: Vectors = None,
    vector_key: VectorKey = "category",
    text_model: TextModel = None,
    weighting: Weighting = "log",
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    name: Name = "poi",
    layer: Layer = None,
    memory: MemoryLimit = None,
    engine: Engine = None,
) -> None:
    """Points of interest: density, number per resident and tf-idf by category."""
    with feature_command(output, points, vectors, cells):
        from mobclip.cli.rows import opened_rows
        from mobclip.features import poi as points_of_interest
        from mobclip.features.modality import join
        from mobclip.geo import h3_cells

        min_points = int(renamed("min-points", min_points, "least", least, PoiParameters.min_points))
        kept = PoiParameters(min_points=min_points, max_categories=max_categories)
        _check_poi_options(counts, kept, vectors, vector_key, text_model, weighting)
        wanted, residents = requested_cells(cells, resolution, extent, people)
        where = Where(lon=lon, lat=lat, h3=h3)
        if is_osm(points):
            unused = {**where, "counts": counts, "layer": layer, "memory": memory, "engine": engine}
            refuse_unused("with a file of OpenStreetMap", **unused)
            names, numbers = _counts_of_osm(points, wanted, category, kept)
        else:
            rows = opened_rows(points, layer, memory, where, engine)
            names, numbers = _counts(rows, wanted, category, counts, kept, name)
        density = points_of_interest.poi_modality(names, numbers, h3_cells.areas_km2(wanted), residents)
        texts = [*_text_modalities(names, numbers, vectors, vector_key, text_model, weighting)]
        write_feature_columns(join(name, [density, *texts]), wanted, output)


def _check_poi_options(
    counts: str | None,
    parameters: PoiParameters,
    vectors: Path | None,
    vector_key: str,
    text_model: Path | None,
    weighting: str,
) -> None:
    """Refuse options that exclude each other or have no effect."""
    if vectors is not None and text_model is not None:
        raise InputError("Give either --vectors or --text-model.")
    if counts is not None:
        refuse_unused(
            "with --counts",
            min_points=changed(parameters.min_points, PoiParameters.min_points),
            max_categories=changed(parameters.max_categories, PoiParameters.max_categories),
        )
    if vectors is None:
        refuse_unused("without --vectors", vector_key=changed(vector_key, "category"))
    if vectors is None and text_model is None:
        refuse_unused("without --vectors or --text-model", weighting=changed(weighting, "log"))


def _counts(
    rows: "OpenedRows",
    cells: np.ndarray,
    category: str | None,
    counts: str | None,
    parameters: PoiParameters,
    name: str,
) -> tuple[tuple[str, ...], np.ndarray]:
    """Categories and their counts by cell, of points or of columns of counts."""
    from mobclip.features.modality import Modality, refuse_constants
    from mobclip.features.streams import count_points, sum_columns

    if (category is None) == (counts is None):
        raise InputError("Give either --category, a column of categories of points, or --counts, columns of counts.")
    if category is not None:
        with show_progress("Counting points") as progress:
            found = count_points(
                rows.batches,
                rows.source,
                category,
                cells,
                rows.engine(),
                min_points=parameters.min_points,
                max_categories=parameters.max_categories,
                progress=progress,
            )
        warn(found.remarks)
        return found.names, found.values
    columns = column_names(counts)
    with show_progress("Adding up counts") as progress:
        sums, _ = sum_columns(rows.batches, rows.source, columns, cells, rows.engine(), progress)
    refuse_constants(Modality(name, tuple(columns), sums.astype(np.float32)))
    return tuple(columns), sums


def _text_modalities(
    names: tuple[str, ...],
    counts: np.ndarray,
    vectors: Path | None,
    key: str,
    text_model: Path | None,
    weighting: Literal["log", "tfidf"],
) -> Iterator["Modality"]:
    """Mean vectors of the categories of each cell, where a table or a sentence encoder has vectors."""
    from mobclip.features import text
    from mobclip.io.table_reader import read_table

    if vectors is not None:
        yield text.text_modality(names, counts, text.vectors_from_table(read_table(vectors), key, names), weighting)
    if text_model is not None:
        yield text.text_modality(names, counts, text.sentence_vectors(names, text_model), weighting)


def _counts_of_osm(
    path: Path, cells: np.ndarray, category: str | None, parameters: PoiParameters
) -> tuple[tuple[str, ...], np.ndarray]:
    """Categories and their counts by cell, of the elements of an extract of OpenStreetMap."""
    from mobclip.features.poi import counts_by_cell
    from mobclip.osm.points import ATTRIBUTION, read_points

    with show_progress("OpenStreetMap") as progress:
        points = read_points(path, cells, category or PoiParameters.osm_category, progress)
    print(f"{len(points.category):,} points of interest ({ATTRIBUTION})")
    found = counts_by_cell(points.lonlat, points.category, cells, parameters.min_points, parameters.max_categories)
    warn(found.remarks)
    return found.names, found.values
