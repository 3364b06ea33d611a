"""The command explain: which known places a prediction rests on, and what it adds to its polygon."""

from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from mobclip.cli.blocks import read_embeddings
from mobclip.cli.common import (
    H3,
    NOWHERE,
    Input,
    KeepEmbeddings,
    Lat,
    Layer,
    Lon,
    Output,
    PolygonsFile,
    SafeCsv,
    Weight,
    Where,
    app,
    is_csv,
    numbers_or_none,
    refuse_unused,
    say,
    warn,
    writable,
    write_result,
)
from mobclip.cli.prediction import PredictorFile
from mobclip.progress import show_progress, subrange
from mobclip.tasks.parameters import ExplainParameters

Examples = Annotated[int, typer.Option(help="Number of most similar training rows to show, 1 to 20.")]
PolygonName = Annotated[str | None, typer.Option(help="Column that names the polygons.", metavar="COL")]


@app.command()
def explain(
    input: Input,
    output: Output,
    predictor: PredictorFile,
    examples: Examples = ExplainParameters.examples,
    polygons: PolygonsFile = None,
    name: PolygonName = None,
    weight: Weight = None,
    keep_embeddings: KeepEmbeddings = False,
    safe_csv: SafeCsv = True,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
) -> None:
    """Show the training rows most similar to each row, and what each row contributes to the value of its polygon."""
    from mobclip.bundle.columns import bundle_of, embedding_names
    from mobclip.bundle.locations import locate, shapes
    from mobclip.prediction import explain as explanation
    from mobclip.prediction.predictor import open_predictor

    parameters = ExplainParameters(examples=examples, safe_texts=safe_csv and is_csv(output))
    where = Where(lon=lon, lat=lat, h3=h3)
    table, matrix = read_embeddings(input, output, layer, keep=keep_embeddings, others=[predictor, polygons])
    target = writable(table, output, where, keep_embeddings=keep_embeddings)
    opened = open_predictor(predictor)
    takes_position = opened.position is not None
    if polygons is None:
        unused = not takes_position and target.has_geometry is table.has_geometry
        refuse_unused("without --polygons", name=name, weight=weight, **(where if unused else NOWHERE))
    warn(opened.check_fields(embedding_names(table), bundle_of(table)))
    places = opened.columns(matrix, locate(table, **where) if takes_position else None)
    with show_progress("Explaining") as progress:
        known = explanation.examples(opened, places, parameters.examples, subrange(progress, 0.0, 0.5))
        columns = parameters.written(explanation.example_columns(opened, known))
        if polygons is not None:
            columns |= explanation.contribution_columns(
                opened,
                places,
                shapes(table, **where),
                **_areas(polygons, name),
                weights=numbers_or_none(table, weight),
                progress=subrange(progress, 0.5, 1.0),
            )
    write_result(target, columns, output)
    say(f"{np.isfinite(known.dissimilarity[:, 0]).sum():,} of {len(table):,} places explained in {output}")


def _areas(path: Path, column: str | None) -> dict[str, Any]:
    """Polygons and their names, by default the numbers of their rows, as arguments of `contribution_columns`."""
    from mobclip.io.table_reader import read_table

    areas = read_table(path)
    names = areas.texts(column) if column is not None else [str(row + 1) for row in range(len(areas))]
    return {"polygons": areas.geometry_wgs84(), "names": names}
