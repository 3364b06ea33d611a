"""Commands that predict an indicator: fit, predict, explain, aggregate."""

import sys
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.cli.common import H3, Input, KeepEmbeddings, Lat, Lon, Output, app, read_embeddings, write_result
from mobclip.errors import InputError

PredictorFile = Annotated[Path, typer.Option("--predictor", help="File made by mobclip fit.", metavar="FILE")]
Weight = Annotated[str | None, typer.Option(help="Column that weighs places in a mean; else area.", metavar="COL")]
Polygons = Annotated[Path, typer.Argument(help="Layer of polygons: .gpkg or .parquet.", metavar="POLYGONS")]


@app.command()
def fit(
    input: Input,
    predictor: Annotated[Path, typer.Argument(help="Predictor to write, .predictor.", metavar="PREDICTOR")],
    target: Annotated[str, typer.Option(help="Column of the indicator; null where unknown.", metavar="COL")],
    probe: Annotated[str, typer.Option(help="ridge, lightgbm, lightgbm-paper, knn or mlp.")] = "ridge",
    task: Annotated[
        str, typer.Option(help="auto, regression, classification or counts; auto: texts are classes.")
    ] = "auto",
    transform: Annotated[str, typer.Option(help="What a regression learns: none, log or logit.")] = "none",
    weights: Annotated[str | None, typer.Option(help="Column of how much a row counts.", metavar="COL")] = None,
    region: Annotated[str | None, typer.Option(help="Column of regions to leave out whole.", metavar="COL")] = None,
    name: Annotated[str | None, typer.Option(help="Column of names, for mobclip explain.", metavar="COL")] = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Learn an indicator from embeddings, score it on places left out, and keep what intervals need."""
    from mobclip.bundle.columns import bundle_of, embedding_names
    from mobclip.bundle.locations import locate
    from mobclip.io.tables import read_table
    from mobclip.prediction.fit import fit_predictor
    from mobclip.probe.labels import labels_of

    table = read_table(input)
    fields = embedding_names(table)
    lonlat = locate(table, lon, lat, h3)
    report = fit_predictor(
        table.matrix(fields),
        labels_of(target, table.labels(target), task, transform),
        lonlat,
        fields=fields,
        output=predictor,
        probe=probe,
        region=None if region is None else np.array(table.texts(region), dtype=object),
        weights=None if weights is None else table.numbers(weights),
        names=None if name is None else table.texts(name),
        bundle=bundle_of(table),
    )
    _remark(report.remarks)
    kinds = {"region": "regions left out", "block": "blocks left out", "random": "random rows left out"}
    of_blocks = "" if report.fold_kind == "random" else f" R² {report.r2_blocks:.3f} on {kinds[report.fold_kind]},"
    print(f"{report.rows:,} places,{of_blocks} R² {report.r2_random:.3f} on random rows left out; 90 % intervals hold "
          f"{report.coverage:.1%} of the labels on {kinds[report.fold_kind]}")  # fmt: skip


@app.command()
def predict(
    input: Input,
    output: Output,
    predictor: PredictorFile,
    name: Annotated[str, typer.Option(help="Column to write.")] = "prediction",
    level: Annotated[float, typer.Option(help="Per cent of the labels that intervals should hold; 0 for none.")] = 90,
    nearby: Annotated[bool, typer.Option("--nearby", help="Make intervals from errors weighted by distance.")] = False,
    aoa: Annotated[bool, typer.Option(help="Say which places are in the area of applicability.")] = True,
    totals: Annotated[Path | None, typer.Option(help="Polygons to rescale the predictions to.", metavar="FILE")] = None,
    total: Annotated[str | None, typer.Option(help="Column of known totals of these polygons.", metavar="COL")] = None,
    mean: Annotated[str | None, typer.Option(help="Column of known means of these polygons.", metavar="COL")] = None,
    weight: Weight = None,
    keep_embeddings: KeepEmbeddings = False,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Predict an indicator from embeddings, with intervals and the area of applicability; rows without embedding get null.

    Writes `prediction`, `lower`, `upper`, `dissimilarity` and `inside_aoa`; for classes `probability` and `likely` (the classes
    that are likely enough) in place of the interval.
    """
    from mobclip.bundle.columns import bundle_of, embedding_names
    from mobclip.bundle.locations import locate
    from mobclip.prediction.predictor import apply_predictor

    table, matrix = read_embeddings(input, output)
    found = apply_predictor(
        predictor,
        matrix,
        embedding_names(table),
        bundle_of(table),
        level=level / 100 if level else None,
        lonlat=locate(table, lon, lat, h3) if nearby else None,
        applicability=aoa,
    )
    if totals is not None or total is not None or mean is not None:
        found = _rescaled(found, table, (lon, lat, h3), totals, total, mean, weight)
    write_result(table, found.columns(name), output, keep_embeddings)
    _remark(found.remarks)
    known = np.isfinite(found.values)
    outside = "" if found.inside is None else f", {(known & ~found.inside).sum():,} outside the area of applicability"
    print(f"{found.target_name} predicted for {known.sum():,} of {len(table):,} places{outside}, in {output}")


@app.command()
def explain(
    input: Input,
    output: Output,
    predictor: PredictorFile,
    examples: Annotated[int, typer.Option(help="How many known places to show beside each.", min=1, max=20)] = 3,
    polygons: Annotated[
        Path | None, typer.Option(help="Polygons whose values the places make.", metavar="FILE")
    ] = None,
    name: Annotated[str | None, typer.Option(help="Column that names these polygons.", metavar="COL")] = None,
    weight: Weight = None,
    keep_embeddings: KeepEmbeddings = False,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Show the known places most like each place, and what each place does to the value of its polygon."""
    from mobclip.bundle.columns import bundle_of, embedding_names
    from mobclip.bundle.locations import shapes
    from mobclip.io.tables import read_table
    from mobclip.prediction import explain as why
    from mobclip.prediction.predictor import open_predictor

    table, matrix = read_embeddings(input, output)
    opened = open_predictor(predictor)
    remarks = opened.check_fields(embedding_names(table), bundle_of(table))
    columns = why.example_columns(opened, why.examples(opened, matrix, examples))
    if polygons is not None:
        areas = read_table(polygons)
        weights = None if weight is None else table.numbers(weight)
        names = [str(row + 1) for row in range(len(areas))] if name is None else areas.texts(name)
        columns |= why.contribution_columns(
            opened, matrix, shapes(table, lon, lat, h3), areas.geometry_wgs84(), names=names, weights=weights
        )
    write_result(table, columns, output, keep_embeddings)
    _remark(remarks)
    print(f"{len(table):,} places explained in {output}")


@app.command()
def aggregate(
    input: Input,
    polygons: Polygons,
    output: Output,
    columns: Annotated[
        str | None, typer.Option(help="Numeric columns, by comma; else emb_000 …", metavar="COL,…")
    ] = None,
    method: Annotated[str, typer.Option(help="mean, or sum for counts.")] = "mean",
    weight: Weight = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Take columns of cells or points to polygons: means weighted by area of overlap or by a column such as population, or sums."""
    from mobclip.bundle.columns import bundle_of, embedding_names, with_embeddings
    from mobclip.bundle.locations import shapes
    from mobclip.geo.areal import aggregate as aggregated
    from mobclip.io.tables import check_suffix, read_table, write_table

    check_suffix(output)
    table, areas = read_table(input), read_table(polygons)
    names = embedding_names(table) if columns is None else [part.strip() for part in columns.split(",")]
    values = np.column_stack([table.numbers(name) for name in names])
    weights = None if weight is None else table.numbers(weight)
    found = aggregated(shapes(table, lon, lat, h3), areas.geometry_wgs84(), values, method, weights)
    if columns is None:
        result = with_embeddings(areas, found.astype(np.float32), bundle_of(table))
    else:
        result = areas.with_columns(dict(zip(names, found.T, strict=True)))
    write_table(result, output)
    filled = np.isfinite(found[:, 0]).sum()
    print(f"{len(names)} columns of {len(table):,} places in {filled:,} of {len(areas):,} polygons, in {output}")


def _rescaled(found, table, where, totals, total, mean, weight):
    """Predictions that agree with known totals or means of polygons."""
    from mobclip.bundle.locations import shapes
    from mobclip.io.tables import read_table
    from mobclip.prediction.control_totals import rescale_predictions

    if totals is None or (total is None) == (mean is None):
        raise InputError("To rescale, give --totals FILE and either --total COL or --mean COL.")
    areas = read_table(totals)
    known = areas.numbers(total or mean)
    weights = None if weight is None else table.numbers(weight)
    method = "mean" if total is None else "sum"
    return rescale_predictions(
        found, shapes(table, *where), areas.geometry_wgs84(), known, method=method, weights=weights
    )


def _remark(remarks) -> None:
    """What a person should know beside the result."""
    for remark in remarks:
        print(f"mobclip: {remark}", file=sys.stderr)
