"""Commands that judge embeddings: evaluate, compare."""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.cli.common import H3, Input, Lat, Lon, app, on_terminal, write_rows
from mobclip.errors import InputError

Task = Annotated[str, typer.Option(help="auto, regression, classification or counts; auto takes texts for classes.")]
Transform = Annotated[str, typer.Option(help="none, log or logit of the indicator, back-transformed without bias.")]
Weights = Annotated[str | None, typer.Option(help="Column of how much a row counts.", metavar="COL")]
Region = Annotated[str | None, typer.Option(help="Column of regions to leave out whole.", metavar="COL")]
Probes = Annotated[list[str], typer.Option(help="ridge, lightgbm, lightgbm-paper, knn or mlp; may be given again.")]
Report = Annotated[Path | None, typer.Option(help="Report to write, .html.", metavar="FILE")]
Scores = Annotated[Path | None, typer.Option(help="Table of all scores to write.", metavar="FILE")]
COLUMNS = "raw columns"
NUMBERS_OF_ROWS = ("fid", "ogc_fid", "gid", "id", "objectid", "index")


@app.command()
def evaluate(
    input: Input,
    target: Annotated[list[str], typer.Option(help="Column of an indicator; may be given again.", metavar="COL")],
    output: Scores = None,
    report: Report = None,
    model: Annotated[
        str | None, typer.Option(help="Bundle to embed the places with, where the table has no emb_000 …")
    ] = None,
    task: Task = "auto",
    transform: Transform = "none",
    columns: Annotated[
        str | None,
        typer.Option(
            help="Numeric columns to compare with, by comma, or none; else all others without nulls.", metavar="COL,…"
        ),
    ] = None,
    weights: Weights = None,
    region: Region = None,
    probe: Probes = ["ridge"],  # noqa: B006
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Score embeddings on indicators in places left out: R² with 95 % intervals, beside plain columns and position alone."""
    from mobclip.bundle.locations import locate
    from mobclip.evaluation.evaluate import evaluate as evaluated
    from mobclip.probe.labels import labels_of

    _check_outputs(output, report, target)
    table = _read(input)
    lonlat = locate(table, lon, lat, h3)
    features, modalities = _embeddings(table, model, lon, lat, h3)
    labels = [labels_of(name, table.labels(name), task, transform) for name in target]
    known = np.logical_or.reduce([one.known for one in labels])
    features |= _raw_columns(table, columns, known, {*target, weights, region, lon, lat, h3, "lon", "lat", "h3"})
    features |= _geoclip(lonlat)
    rest = (_texts(table, region), tuple(probe))
    rows = []
    for one in labels:
        found = evaluated(
            features,
            one,
            lonlat,
            *rest,
            weights=None if weights is None else table.numbers(weights),
            modalities=modalities,
            progress=on_terminal(),
        )
        rows += _told(found)
    if report is not None:
        from mobclip.report.page import write_html

        write_html(found, report)
    if output is not None:
        write_rows(rows, output)


@app.command()
def compare(
    input: Input,
    target: Annotated[str, typer.Option(help="Column of the indicator; null where unknown.", metavar="COL")],
    model: Annotated[list[str], typer.Option(help="Bundle to embed the places with; give two or more.")],
    output: Scores = None,
    report: Report = None,
    task: Task = "auto",
    transform: Transform = "none",
    weights: Weights = None,
    region: Region = None,
    probe: Probes = ["ridge"],  # noqa: B006
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Rank bundles by how well their embeddings predict an indicator in places left out, with paired 95 % intervals."""
    from mobclip.bundle.locations import embed_table, locate
    from mobclip.bundle.store import open_bundle
    from mobclip.evaluation.evaluate import compare as compared
    from mobclip.probe.labels import labels_of

    _check_outputs(output, report, [target])
    bundles = {bundle.card.name: bundle for bundle in map(open_bundle, model)}
    if len(bundles) < len(model):
        raise InputError("Two of the bundles have the same name: give each once.")
    table = _read(input)
    labels = labels_of(target, table.labels(target), task, transform)
    lonlat = locate(table, lon, lat, h3)
    features = {name: embed_table(bundle, table, lon, lat, h3) for name, bundle in bundles.items()}
    counts = None if weights is None else table.numbers(weights)
    found = compared(
        features, labels, lonlat, _texts(table, region), tuple(probe), weights=counts, progress=on_terminal()
    )
    rows = _told(found)
    if report is not None:
        from mobclip.report.page import write_comparison

        write_comparison(found, report)
    if output is not None:
        write_rows(rows, output)


def _read(path: Path):
    from mobclip.io.tables import read_table

    return read_table(path)


def _check_outputs(output: Path | None, report: Path | None, targets: list[str]) -> None:
    """What can be known to be wrong before hours of work."""
    from mobclip.io.tables import check_suffix

    if output is not None:
        check_suffix(output)
    if report is not None and report.suffix.lower() != ".html":
        raise InputError(f"{report} must end in .html.")
    if report is not None and len(targets) > 1:
        raise InputError("A report is of one indicator: give --target once, or leave --report out.")


def _embeddings(table, model: str | None, lon: str | None, lat: str | None, h3: str | None) -> tuple[dict, dict]:
    """The embeddings to judge, and those made without each modality where the bundle embeds columns that the table has."""
    from mobclip.bundle import inference
    from mobclip.bundle.columns import embedding_names
    from mobclip.bundle.locations import embed_table
    from mobclip.bundle.store import open_bundle
    from mobclip.evaluation import ablation

    if model is None:
        return {"embeddings": table.matrix(embedding_names(table))}, {}
    bundle = open_bundle(model)
    inputs = ablation.inputs_of(bundle)
    if inputs and set(inputs) <= set(table.columns.column_names):
        values = np.column_stack([table.numbers(name) for name in inputs])
        return {"embeddings": inference.embed_features(bundle, values)}, ablation.embed_without_each(bundle, values)
    return {"embeddings": embed_table(bundle, table, lon, lat, h3)}, {}


def _raw_columns(table, columns: str | None, known: np.ndarray, others: set) -> dict[str, np.ndarray]:
    """The numeric columns asked for, or all that are no indicator, weight, region, position or number of the row, where labels
    are known not null and not all the same."""
    from mobclip.bundle.columns import without_embeddings

    if columns is not None:
        names = [] if columns.strip() == "none" else [name.strip() for name in columns.split(",")]
        return {COLUMNS: table.matrix(names)} if names else {}
    names = []
    for name in without_embeddings(table).columns.column_names:
        if name in others or name.lower() in NUMBERS_OF_ROWS:
            continue
        values = table.labels(name)
        if isinstance(values, np.ndarray) and np.isfinite(values[known]).all() and np.ptp(values[known]) > 0:
            names.append(name)
    if names:
        print(f"Raw columns to compare with: {', '.join(names)}.")
    return {COLUMNS: table.matrix(names)} if names else {}


def _geoclip(lonlat: np.ndarray) -> dict[str, np.ndarray]:
    from mobclip.evaluation.baselines import geoclip

    return geoclip(lonlat)


def _texts(table, name: str | None) -> np.ndarray | None:
    return None if name is None else np.array(["" if text is None else text for text in table.texts(name)])


def _told(found) -> list[dict]:
    """Print what was found and return the scores as rows."""
    from mobclip.evaluation.results import score_rows

    classes = found.target.task == "classification"
    print(f"{found.target.name}, {found.rows:,} rows")
    last = ("accuracy", "log loss") if classes else ("RMSE", "rank cor.")
    print(f"  {'folds':10}{'probe':10}{'R²':>7}{'95 % interval':>18}{last[0]:>12}{last[1]:>11}  from")
    for score in found.scores:
        interval = f"{score.r2_low:.3f} to {score.r2_high:.3f}"
        first, second = (score.accuracy, score.log_loss) if classes else (score.rmse, score.spearman)
        second = "" if second is None else f"{second:.3f}"
        what = f"{score.features} ({score.columns})" if score.columns else score.features
        print(f"  {score.folds:10}{score.probe:10}{score.r2:7.3f}{interval:>18}{first:12.4g}{second:>11}  {what}")
    for one in found.differences:
        change = f"{one.r2:+.3f} ({one.low:+.3f} to {one.high:+.3f})"
        print(f"  {one.features} against {one.than}, {one.probe}, by {one.folds}: {one.verdict}, {change}")
    for sentence in found.sentences:
        print(sentence)
    return score_rows(found)
