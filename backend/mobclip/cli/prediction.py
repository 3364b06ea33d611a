"""Commands that predict an indicator: fit, predict."""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.cli.common import H3, Input, KeepEmbeddings, Lat, Lon, Output, app, read_embeddings, write_result


@app.command()
def fit(
    input: Input,
    predictor: Annotated[Path, typer.Argument(help="Predictor to write, .predictor.", metavar="PREDICTOR")],
    target: Annotated[str, typer.Option(help="Column of the indicator; null where unknown.", metavar="COL")],
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Learn an indicator from embeddings and score it on places left out."""
    from mobclip.places import locate
    from mobclip.probe.predictor import fit_predictor
    from mobclip.tables import read_table

    table = read_table(input)
    names = table.embedding_names()
    lonlat = locate(table, lon, lat, h3)
    found = fit_predictor(table.matrix(names), table.numbers(target), lonlat, names, target, predictor)
    print(f"{found.rows:,} places, R2 {found.r2_blocks:.3f} on blocks left out, {found.r2_random:.3f} on random rows left out")


@app.command()
def predict(
    input: Input,
    output: Output,
    predictor: Annotated[Path, typer.Option(help="File made by mobclip fit.", metavar="FILE")],
    name: Annotated[str, typer.Option(help="Column to write.")] = "prediction",
    keep_embeddings: KeepEmbeddings = False,
) -> None:
    """Predict an indicator from embeddings; rows without embedding get null."""
    from mobclip.probe.predictor import apply_predictor

    table, matrix = read_embeddings(input, output)
    values, target_name = apply_predictor(predictor, matrix, table.embedding_names())
    write_result(table, {name: values}, output, keep_embeddings)
    print(f"{target_name} predicted for {np.isfinite(values).sum():,} of {len(table):,} places in {output}")
