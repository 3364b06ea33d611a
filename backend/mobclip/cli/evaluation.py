"""Commands that judge embeddings: evaluate."""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.cli.common import H3, Input, Lat, Lon, app, write_rows


@app.command()
def evaluate(
    input: Input,
    target: Annotated[list[str], typer.Option(help="Column of an indicator; may be given again.", metavar="COL")],
    output: Annotated[Path | None, typer.Option(help="Table of all scores to write.", metavar="FILE")] = None,
    model: Annotated[
        str | None, typer.Option(help="Bundle to embed the places with, where the table has no emb_000 …")
    ] = None,
    columns: Annotated[str | None, typer.Option(help="Numeric columns to compare with, by comma.", metavar="COL,…")] = None,
    region: Annotated[str | None, typer.Option(help="Column of regions to leave out whole.", metavar="COL")] = None,
    probe: Annotated[list[str], typer.Option(help="ridge, lightgbm or knn; may be given again.")] = ["ridge"],  # noqa: B006
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Score embeddings on indicators in places left out: R2 with 95 % intervals, beside plain columns and position alone."""
    from mobclip.bundle import open_bundle
    from mobclip.places import embed_table, locate
    from mobclip.probe.evaluation import evaluate as evaluated
    from mobclip.tables import check_suffix, read_table

    if output is not None:
        check_suffix(output)
    table = read_table(input)
    lonlat = locate(table, lon, lat, h3)
    if model is None:
        features = {"embeddings": table.matrix(table.embedding_names())}
    else:
        features = {"embeddings": embed_table(open_bundle(model), table, lon, lat, h3)}
    if columns is not None:
        names = [name.strip() for name in columns.split(",")]
        features[f"{len(names)} columns"] = table.matrix(names)
    regions = None if region is None else np.array(["" if text is None else text for text in table.texts(region)])
    rows = []
    for name in target:
        scores, differences = evaluated(features, table.numbers(name), lonlat, regions, tuple(probe))
        rows += [{"target": name, **vars(score)} for score in scores]
        _print_scores(name, scores, differences)
    if output is not None:
        write_rows(rows, output)


def _print_scores(target: str, scores: list, differences: list) -> None:
    print(f"{target}, {scores[0].rows:,} rows")
    print(f"  {'folds':8}{'probe':10}{'R2':>7}{'95 % interval':>18}{'RMSE':>12}{'rank cor.':>11}  from")
    for score in scores:
        interval = f"{score.r2_low:.3f} to {score.r2_high:.3f}"
        what = f"{score.features} ({score.columns})"
        print(f"  {score.folds:8}{score.probe:10}{score.r2:7.3f}{interval:>18}{score.rmse:12.4g}{score.spearman:11.3f}  {what}")
    for found in differences:
        change = f"{found.r2:+.3f} ({found.low:+.3f} to {found.high:+.3f})"
        print(f"  {found.features} against {found.than}, {found.probe}, by {found.folds}: {found.verdict}, {change}")
