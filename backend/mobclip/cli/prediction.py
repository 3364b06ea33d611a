"""Commands that predict an indicator: fit, predict."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
import typer

from mobclip.cli.blocks import PREDICT, open_embeddings
from mobclip.cli.common import (
    H3,
    Input,
    KeepEmbeddings,
    Lat,
    Layer,
    Lon,
    MemoryLimit,
    Output,
    Probe,
    Region,
    SafeCsv,
    SampleWeights,
    Target,
    Task,
    Transform,
    Weight,
    Where,
    app,
    is_csv,
    matrix_of,
    numbers_or_none,
    read_labels,
    refuse_unused,
    say,
    warn,
    writable,
)
from mobclip.cli.position import HELD_OUT, Position, position_sentences
from mobclip.errors import InputError, one_line
from mobclip.progress import Progress, show_progress, subrange
from mobclip.tasks.parameters import FitParameters, PredictParameters

if TYPE_CHECKING:
    from mobclip.io.matrix_blocks import MatrixBlocks
    from mobclip.io.stored_table import StoredTable
    from mobclip.prediction.fit import FitReport
    from mobclip.prediction.prediction import Prediction

PredictorOutput = Annotated[Path, typer.Argument(help="Predictor to write, .predictor.", metavar="PREDICTOR")]
PredictorFile = Annotated[Path, typer.Option("--predictor", help="Predictor that mobclip fit wrote.", metavar="FILE")]
NameForExamples = Annotated[str | None, typer.Option(help="Column of place names, for mobclip explain.", metavar="COL")]
Level = Annotated[float, typer.Option(help="Level of the prediction intervals in per cent; 0 for none.")]
Nearby = Annotated[
    bool, typer.Option("--nearby", help="Locally weighted prediction intervals: nearby errors count more.")
]
Aoa = Annotated[bool, typer.Option(help="Add the area of applicability.")]
Totals = Annotated[Path | None, typer.Option(help="Polygons with control totals or means to scale to.", metavar="FILE")]
Total = Annotated[str | None, typer.Option(help="Column of their control totals.", metavar="COL")]
Mean = Annotated[str | None, typer.Option(help="Column of their known means.", metavar="COL")]


@app.command()
def fit(
    input: Input,
    predictor: PredictorOutput,
    target: Target,
    probe: Probe = FitParameters.probe,
    position: Position = FitParameters.position,
    task: Task = FitParameters.task,
    transform: Transform = FitParameters.transform,
    weights: SampleWeights = None,
    region: Region = None,
    name: NameForExamples = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
) -> None:
    """Fit a predictor of an indicator to embeddings, with cross-validated scores and prediction intervals."""
    from mobclip.bundle.columns import bundle_of, embedding_names
    from mobclip.bundle.locations import locate
    from mobclip.io.stored_table import open_table
    from mobclip.prediction.fit import fit_predictor
    from mobclip.prediction.predictor_file import checked_predictor_path
    from mobclip.probe.labels import check_target

    parameters = FitParameters(probe=probe, position=position, task=task, transform=transform)
    predictor = checked_predictor_path(predictor)
    table = open_table(input, layer)
    fields = embedding_names(table)
    check_target(target, fields)
    labels = read_labels(table.read([target], geometry=False), target, parameters)
    with show_progress("Fitting") as progress:
        report = fit_predictor(
            table.matrix_blocks(fields),
            labels,
            locate(table, lon, lat, h3),
            fields=fields,
            output=predictor,
            probe=parameters.probe,
            position=parameters.position,
            region=None if region is None else np.array(table.texts(region), dtype=object),
            weights=numbers_or_none(table, weights),
            names=None if name is None else table.texts(name),
            bundle=bundle_of(table),
            progress=progress,
        )
    _tell(report, predictor, parameters)


@app.command()
def predict(
    input: Input,
    output: Output,
    predictor: PredictorFile,
    name: Annotated[str, typer.Option(help="Column to write.")] = PredictParameters.name,
    level: Level = 100 * PredictParameters.level,
    nearby: Nearby = False,
    aoa: Aoa = PredictParameters.applicability,
    totals: Totals = None,
    total: Total = None,
    mean: Mean = None,
    weight: Weight = None,
    keep_embeddings: KeepEmbeddings = False,
    safe_csv: SafeCsv = True,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
    memory: MemoryLimit = None,  # noqa: ARG001 - the setting of all that is done
) -> None:
    """Predict an indicator from embeddings, with intervals and the area of applicability; rows without embedding get null.

    Writes `prediction`, `lower`, `upper`, `dissimilarity` and `inside_aoa`; for classes `probability` and `likely` (the
    prediction set: classes separated by commas, in quotes where they have a comma themselves) in place of the interval.
    """
    from mobclip.io.block_writer import write_blocks

    parameters = _predict_parameters(name, level, aoa, mean, safe_csv and is_csv(output))
    where = Where(lon=lon, lat=lat, h3=h3)
    if mean is None:
        refuse_unused("without --totals and --mean", weight=weight)
    if not level:
        refuse_unused("without prediction intervals", nearby=nearby or None)
    known = None if (totals, total, mean) == (None, None, None) else _known(totals, total, mean)
    table, matrix = open_embeddings(
        input, output, layer, keep=keep_embeddings, work=PREDICT, others=[predictor, totals]
    )
    target = writable(table, output, where, added=[parameters.name], keep_embeddings=keep_embeddings)
    found = _Predictions(predictor, table, matrix, parameters)
    needs_places = nearby or known is not None or found.predictor.position is not None
    if not needs_places and target.has_geometry is table.has_geometry:
        refuse_unused("without --nearby or --totals", **where)
    with show_progress("Predicting") as progress:
        blocks = found.blocks(where, nearby, subrange(progress, 0.0, 1.0 if known is None else 0.7))
        if known is not None:
            weights = numbers_or_none(table, weight)
            blocks = found.rescaled(blocks, where, known, weights, subrange(progress, 0.7, 1.0))
        sentences = write_blocks(target, output, (_columns(block, parameters) for block in blocks))
    warn([*sentences, *found.remarks])
    say(f"{found.summary()}, in {output}")


def _tell(report: "FitReport", predictor: Path, parameters: FitParameters) -> None:
    warn(report.remarks)
    say(f"{_fit_summary(report)}; in {predictor}", *position_sentences(report, parameters.position))


def _fit_summary(report: "FitReport") -> str:
    held_out = HELD_OUT[report.fold_kind]
    measure = "log-loss skill" if report.classes else "R²"
    of_blocks = "" if report.fold_kind == "random" else f" {measure} {report.r2_blocks:.3f} with {held_out},"
    return (
        f"{report.rows:,} rows,{of_blocks} {measure} {report.r2_random:.3f} with random rows held out; coverage of 90 % "
        f"prediction intervals {report.coverage:.1%} with {held_out}"
    )


def _predict_parameters(
    name: str, level_percent: float, applicability: bool, mean: str | None, safe_texts: bool
) -> PredictParameters:
    if not 0 <= level_percent <= 100:
        raise InputError(
            f"The level of prediction intervals must be from 50 to 99.9 %, or 0 for none, not {level_percent:g} %."
        )
    return PredictParameters(
        name=name,
        level=level_percent / 100,
        applicability=applicability,
        method="sum" if mean is None else "mean",
        safe_texts=safe_texts,
    )


class _Predictions:
    """Predictions of the rows of a table, block by block; `remarks` and the summary are complete after the last."""

    def __init__(self, path: Path, table: "StoredTable", matrix: "MatrixBlocks", parameters: PredictParameters):
        from mobclip.bundle.columns import bundle_of, embedding_names
        from mobclip.prediction.prediction import PredictedRows
        from mobclip.prediction.predictor import open_predictor

        self.table, self.matrix, self.parameters = table, matrix, parameters
        self.predictor = open_predictor(path)
        self.remarks = self.predictor.check_fields(embedding_names(table), bundle_of(table))
        self.rows = PredictedRows()

    def blocks(self, where: Where, nearby: bool, progress: Progress) -> "Iterator[Prediction]":
        """With `nearby` intervals are locally weighted; `where` says where the rows are."""
        from mobclip.bundle.locations import locate
        from mobclip.prediction.prediction import PredictedRows

        takes_position = self.predictor.position is not None
        lonlat = locate(self.table, **where) if nearby or takes_position else None
        for prediction in self.predictor.stream(
            self.matrix,
            level=self.parameters.level or None,
            lonlat=lonlat if nearby else None,
            position=lonlat if takes_position else None,
            applicability=self.parameters.applicability,
            progress=progress,
        ):
            self.rows += PredictedRows.of(prediction)
            yield prediction
        self.remarks += self.rows.remarks(self.predictor.name)

    def rescaled(
        self,
        blocks: "Iterator[Prediction]",
        where: Where,
        known: tuple[np.ndarray, np.ndarray],
        weights: np.ndarray | None,
        progress: Progress,
    ) -> "Iterator[Prediction]":
        """Predictions that agree with known totals or means of polygons, for which all are needed at once."""
        from mobclip.bundle.locations import shapes
        from mobclip.prediction.control_totals import rescale_predictions
        from mobclip.prediction.prediction import joined

        polygons, values = known
        whole = rescale_predictions(
            joined(blocks),
            shapes(self.table, **where),
            polygons,
            values,
            method=self.parameters.method,
            weights=weights,
            progress=progress,
        )
        self.remarks += whole.remarks
        yield from whole.parts(self.table.block_rows)

    def summary(self) -> str:
        """How many places have a prediction, and have it outside the area of applicability."""
        name, rows = one_line(self.predictor.card.target_name), self.rows
        summary = f"{name} predicted for {rows.known:,} of {rows.rows:,} places"
        if not self.parameters.applicability:
            return summary
        return f"{summary}, {rows.outside:,} outside the area of applicability"


def _columns(prediction: "Prediction", parameters: PredictParameters) -> dict[str, Any]:
    """The columns to write, of a type that is the same in each block."""
    import pyarrow as pa

    columns = parameters.written(prediction.columns(parameters.name))
    kinds = {"inside_aoa": pa.int64()}
    return {
        name: pa.array(values, kinds.get(name, pa.string())) if isinstance(values, list) else values
        for name, values in columns.items()
    }


def _known(totals: Path | None, total: str | None, mean: str | None) -> tuple[np.ndarray, np.ndarray]:
    """Polygons, and the totals or means that are known of them."""
    from mobclip.io.table_reader import read_table

    column = total or mean
    if totals is None or column is None or (total is not None and mean is not None):
        raise InputError("Control totals need --totals FILE and either --total COL or --mean COL.")
    areas = read_table(totals)
    return areas.geometry_wgs84(), matrix_of(areas, [column])[:, 0]
