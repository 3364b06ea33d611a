"""Commands that score embeddings on an indicator: evaluate, compare."""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import numpy as np
import typer

from mobclip.cli.common import (
    H3,
    Input,
    Lat,
    Layer,
    Lon,
    Probes,
    Region,
    SafeCsv,
    SampleWeights,
    Target,
    Task,
    Transform,
    Where,
    app,
    column_names,
    matrix_of,
    numbers_or_none,
    read_labels,
    say,
    warn,
)
from mobclip.cli.embedding import chosen_model
from mobclip.cli.position import Position
from mobclip.errors import InputError
from mobclip.progress import Progress, no_progress, show_progress, subrange
from mobclip.tasks.parameters import CompareParameters, EvaluateParameters

if TYPE_CHECKING:
    from mobclip.evaluation.results import Comparison, Evaluation
    from mobclip.io.tables import Table
    from mobclip.probe.labels import Labels

    Result = TypeVar("Result", Evaluation, Comparison)

Targets = Annotated[list[str], typer.Option(help="Column of an indicator; may be given again.", metavar="COL")]
Scores = Annotated[Path | None, typer.Option(help="Table of all scores to write.", metavar="FILE")]
Report = Annotated[Path | None, typer.Option(help="Report to write, .html.", metavar="FILE")]
Model = Annotated[
    str | None,
    typer.Option(help="Model to embed with, if there are no columns emb_000 …; or auto.", metavar="NAME_OR_PATH"),
]
Models = Annotated[list[str], typer.Option(help="Model to compare; give two or more.", metavar="NAME_OR_PATH")]
Columns = Annotated[
    str | None,
    typer.Option(
        help="Raw columns to compare with, or none; default all other numeric ones without nulls.", metavar="COL,…"
    ),
]
POSITIONS = ("lon", "lat", "h3", "covered")  # and how much of a place is known, which mobclip embed adds
ROW_IDS = ("fid", "ogc_fid", "gid", "id", "objectid", "index")


@app.command()
def evaluate(
    input: Input,
    target: Targets,
    output: Scores = None,
    report: Report = None,
    model: Model = None,
    task: Task = EvaluateParameters.task,
    transform: Transform = EvaluateParameters.transform,
    columns: Columns = None,
    weights: SampleWeights = None,
    region: Region = None,
    probe: Probes = ["ridge"],  # noqa: B006
    position: Position = EvaluateParameters.position,
    safe_csv: SafeCsv = True,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
) -> None:
    """Cross-validate embeddings on indicators, with 95 % intervals, beside raw columns and position alone."""
    from mobclip.bundle.locations import find_source, locate
    from mobclip.evaluation import evaluate as evaluation
    from mobclip.evaluation.feature_sets import feature_sets

    options = {"task": task, "transform": transform, "probes": probe, "position": position}
    parameters = EvaluateParameters.from_json(options)
    table = _read(input, layer, output, report, target)
    _check_embeddings(table, model)
    labels = [read_labels(table, name, parameters) for name in target]
    lonlat = locate(table, lon, lat, h3)
    embeddings, modalities = _embeddings(table, model, target, Where(lon=lon, lat=lat, h3=h3))
    raw = _raw_columns(table, columns, labels, {weights, region, *find_source(table, lon, lat, h3).columns})
    score = partial(
        evaluation.evaluate,
        feature_sets(parameters.features, embeddings, raw, lonlat),
        lonlat=lonlat,
        region=_regions(table, region),
        probes=parameters.probes,
        position=parameters.position,
        weights=numbers_or_none(table, weights),
        modalities=modalities,
    )
    _write([_evaluated(score, one) for one in labels], report, output, safe_csv)


@app.command()
def compare(
    input: Input,
    target: Target,
    model: Models,
    output: Scores = None,
    report: Report = None,
    task: Task = CompareParameters.task,
    transform: Transform = CompareParameters.transform,
    weights: SampleWeights = None,
    region: Region = None,
    probe: Probes = ["ridge"],  # noqa: B006
    safe_csv: SafeCsv = True,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
) -> None:
    """Rank models by how well their embeddings predict an indicator, cross-validated with paired 95 % intervals."""
    from mobclip.bundle.locations import locate
    from mobclip.evaluation.evaluate import compare as compare_features

    parameters = CompareParameters.from_json({"task": task, "transform": transform, "probes": probe})
    table = _read(input, layer, output, report, [target])
    where = Where(lon=lon, lat=lat, h3=h3)
    labels = read_labels(table, target, parameters)
    with show_progress("Comparing") as progress:
        comparison = compare_features(
            _embed_each(table, model, where, subrange(progress, 0.0, 0.3)),
            labels,
            locate(table, **where),
            region=_regions(table, region),
            probes=parameters.probes,
            weights=numbers_or_none(table, weights),
            progress=subrange(progress, 0.3, 1.0),
        )
    _write([_print_scores(comparison)], report, output, safe_csv)


def _evaluated(score: "Callable[..., Evaluation]", labels: "Labels") -> "Evaluation":
    """The result of one indicator, after it is printed."""
    with show_progress(f"Evaluating {labels.name}") as progress:
        result = score(labels, progress=progress)
    return _print_scores(result)


def _check_embeddings(table: "Table", model: str | None) -> None:
    """Refuse a table without embeddings, where no model gives them, before its labels are spoken of."""
    from mobclip.bundle.columns import embedding_names

    if model is None:
        embedding_names(table)


def _read(path: Path, layer: str | None, output: Path | None, report: Path | None, targets: Sequence[str]) -> "Table":
    """The table, after a look at what can be known to be wrong before hours of work."""
    from mobclip.io.output import check_output
    from mobclip.io.table_reader import read_table

    if output is not None:
        check_output(output, (".csv", ".parquet"), sources=[path])
    if report is not None:
        check_output(report, (".html",), sources=[path])
    if len(set(targets)) < len(targets):
        raise InputError("An indicator is named twice: give each --target once.")
    if report is not None and len(targets) > 1:
        raise InputError("A report is of one indicator: give --target once, or leave --report out.")
    return read_table(path, layer)


def _regions(table: "Table", name: str | None) -> np.ndarray | None:
    return None if name is None else np.array([text or "" for text in table.texts(name)])


def _embeddings(
    table: "Table", model: str | None, targets: Sequence[str], where: Where
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The embeddings to score, and those made without each modality where the model embeds columns that the table has; none of
    these columns may be a target."""
    from mobclip.bundle.columns import embedding_names
    from mobclip.bundle.table_embedding import embed_table
    from mobclip.evaluation import ablation
    from mobclip.evaluation.feature_sets import embeddings_by_modality

    if model is None:
        names = embedding_names(table)
        _check_targets(targets, names)
        return table.matrix(names), {}
    bundle = chosen_model(model, table, where)
    inputs = ablation.inputs_of(bundle)
    if inputs and set(inputs) <= set(table.columns.column_names):
        _check_targets(targets, inputs)
        values = np.column_stack([table.numbers(name) for name in inputs])
        with show_progress("Embedding") as progress:
            return embeddings_by_modality(bundle, values, progress)
    with show_progress("Embedding") as progress:
        embedded = embed_table(bundle, table, **where, progress=progress)
    warn(embedded.remarks)
    return embedded.vectors, {}


def _check_targets(targets: Iterable[str], fields: Sequence[str]) -> None:
    from mobclip.probe.labels import check_target

    for name in targets:
        check_target(name, fields)


def _embed_each(table: "Table", models: Sequence[str], where: Where, progress: Progress) -> dict[str, np.ndarray]:
    """Embeddings of each model by its name."""
    from mobclip.bundle.store import distinct_names
    from mobclip.bundle.table_embedding import embed_table

    bundles = [chosen_model(model, table, where) for model in models]
    sets = {}
    for number, (name, bundle) in enumerate(zip(distinct_names(bundles), bundles, strict=True)):
        step = subrange(progress, number / len(bundles), (number + 1) / len(bundles))
        embedded = embed_table(bundle, table, **where, progress=step)
        warn(embedded.remarks)
        sets[name] = embedded.vectors
    return sets


def _raw_columns(
    table: "Table", columns: str | None, labels: "Sequence[Labels]", others: set[str | None]
) -> np.ndarray | None:
    """The numeric columns asked for; by default those that are no indicator, weight, region, position or row id, and where labels
    are known not null and not all the same."""
    from mobclip.bundle.columns import without_embeddings

    if columns is not None:
        names = column_names(columns)
        _check_targets((one.name for one in labels), names)
        return None if names in ([], ["none"]) else _raw_matrix(table, names, labels)
    known = np.logical_or.reduce([one.known for one in labels])
    others |= {one.name for one in labels}
    names = []
    for name in without_embeddings(table).columns.column_names:
        if name in others or name in POSITIONS or name.lower() in ROW_IDS:
            continue
        values = table.labels(name)
        if isinstance(values, np.ndarray) and np.isfinite(values[known]).all() and np.ptp(values[known]) > 0:
            names.append(name)
    if not names:
        return None
    say(f"Raw columns to compare with: {', '.join(names)}.")
    return _raw_matrix(table, names, labels)


def _raw_matrix(table: "Table", names: list[str], labels: "Sequence[Labels]") -> np.ndarray:
    from mobclip.probe.label_remarks import copy_remarks

    values = matrix_of(table, names)
    for one in labels:
        warn(copy_remarks(one, names, values))
    return values.astype(np.float32)


def _print_scores(result: "Result") -> "Result":
    """The result, after its scores, differences and sentences are printed."""
    classes = result.target.task == "classification"
    say(f"{result.target.name}, {result.rows:,} rows")
    skill, *metrics = ("skill", "accuracy", "log loss") if classes else ("R²", "RMSE", "rank cor.")
    print(f"  {'folds':10}{'probe':10}{skill:>7}{'95 % interval':>18}{metrics[0]:>12}{metrics[1]:>11}  from")
    for score in result.scores:
        interval = f"{score.r2_low:.3f} to {score.r2_high:.3f}"
        first, second = (score.accuracy, score.log_loss) if classes else (score.rmse, score.spearman)
        last = "" if second is None else f"{second:.3f}"
        name = f"{score.features} ({score.columns})" if score.columns else score.features
        say(f"  {score.folds:10}{score.probe:10}{score.r2:7.3f}{interval:>18}{first:12.4g}{last:>11}  {name}")
    for row in result.not_installed:
        say(f"  {'':10}{row.label}  {row.features}")
    for pair in result.differences:
        change = f"{pair.r2:+.3f} ({pair.low:+.3f} to {pair.high:+.3f})"
        say(f"  {pair.features} against {pair.than}, {pair.probe}, by {pair.folds}: {pair.verdict}, {change}")
    for sentence in result.sentences:
        say(sentence)
    return result


def _write(
    results: "Sequence[Evaluation | Comparison]", report: Path | None, output: Path | None, safe_csv: bool
) -> None:
    """Write the report, of one result, and the table of scores that are asked for."""
    from mobclip.report.files import write_files

    with show_progress("Writing the report") if report is not None else contextlib.nullcontext(no_progress) as progress:
        write_files(results, report, output, safe_csv, progress)
