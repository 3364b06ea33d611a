"""Tasks that score embeddings on an indicator: evaluate, compare."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.errors import InputError
from mobclip.io.output import check_output
from mobclip.packages import missing, require
from mobclip.progress import Progress, subrange
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_cells
from mobclip.tasks.parameters import CompareParameters, EvaluateParameters
from mobclip.tasks.requests import Columns, TargetRequest, warn
from mobclip.tasks.validation import Parameters

if TYPE_CHECKING:
    from mobclip.evaluation.results import Comparison, Evaluation

INSTALL_BOOSTING = "qgis_process run mobclip:installbackend --PACKAGES=boosting"


@dataclass(frozen=True, kw_only=True)
class OutputRequest(Parameters):
    """Files to write: a `report`, .html, and a `table` of all scores.

    `skip_missing` leaves a baseline out whose packages are not installed, and says so in its row; otherwise it is an error.
    """

    report: str | None = None
    table: str | None = None
    skip_missing: bool = False

    def check_outputs(self, context: Context, probes: Iterable[str]) -> None:
        """Refuse files that cannot be written, and what lacks packages, before hours of work."""
        from mobclip.probe.boosting import SETTINGS

        if not self.skip_missing or not SETTINGS.keys().isdisjoint(probes):
            require("boosting")
        elif "boosting" in missing():
            context.warning(
                "The baseline of boosted trees is left out: its packages are not installed. To install them run: "
                f"{INSTALL_BOOSTING}."
            )
        if self.report is not None:
            require("reports")
            check_output(Path(self.report), (".html", ".htm"))
        if self.table is not None:
            require("files")
            check_output(Path(self.table), (".csv", ".parquet"))


@dataclass(frozen=True, kw_only=True)
class EvaluateRequest(EvaluateParameters, TargetRequest, OutputRequest):
    """Scores embeddings, a `matrix` of `columns`, or those of a `model` from `inputs` (float64 n x its inputs).

    `raw` is float32 n x `raw_columns`, raw columns to compare with; `fields` and `raw_fields` are the names of embeddings and raw
    columns, as far as they are known.
    """

    matrix: str | None = None
    columns: Columns | None = None
    model: str | None = None
    inputs: str | None = None
    raw: str | None = None
    raw_columns: Columns | None = None
    fields: tuple[str, ...] = ()
    raw_fields: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NamedMatrix(Parameters):
    """Embeddings, float32 n x `columns`, with the name that a ranking has for them."""

    name: str
    path: str
    columns: Columns


@dataclass(frozen=True, kw_only=True)
class CompareRequest(CompareParameters, TargetRequest, OutputRequest):
    """Compares `matrices`, and `models`, which embed `h3` (uint64 n), or else the points of `lonlat`."""

    models: tuple[str, ...] = ()
    matrices: tuple[NamedMatrix, ...] = ()
    h3: str | None = None


def evaluate(context: Context, request: EvaluateRequest) -> dict[str, Any]:
    """Scores in places left out, beside raw columns and position alone."""
    from mobclip.evaluation import evaluate as evaluation
    from mobclip.evaluation.feature_sets import feature_sets
    from mobclip.probe.label_remarks import copy_remarks
    from mobclip.probe.labels import check_target
    from mobclip.probe.placeholders import column_remarks

    request.check_outputs(context, request.probes)
    check_target(request.target_name, [*request.fields, *request.raw_fields])
    labels = request.read_labels(context)
    lonlat = request.read_lonlat()
    embeddings, modalities = _embeddings(request, subrange(context.progress, 0.0, 0.05))
    raw = None if request.raw is None else read_array(request.raw, np.float32, request.raw_columns)
    if raw is not None and request.raw_fields:
        warn(context, [*copy_remarks(labels, request.raw_fields, raw), *column_remarks(request.raw_fields, raw)])
    scores = evaluation.evaluate(
        feature_sets(request.features, embeddings, raw, lonlat, subrange(context.progress, 0.05, 0.1)),
        labels,
        lonlat,
        region=request.read_region(),
        probes=request.probes,
        with_learning_curve=request.budgets,
        position=request.position,
        weights=request.read_weights(context),
        modalities=modalities,
        progress=subrange(context.progress, 0.1, 0.9),
    )
    return _write(context, scores, request)


def indicator(context: Context, request: TargetRequest) -> dict[str, Any]:
    """Says what an indicator is taken for, before `compare` has its places embedded."""
    request.read_labels(context)
    return {}


def compare(context: Context, request: CompareRequest) -> dict[str, Any]:
    """A ranking of embeddings, with paired differences."""
    from mobclip.evaluation import evaluate as evaluation

    request.check_outputs(context, request.probes)
    labels = request.labels()
    lonlat = request.read_lonlat()
    sets = {matrix.name: read_array(matrix.path, np.float32, matrix.columns) for matrix in request.matrices}
    sets |= _embed_each(context, request, lonlat, taken=tuple(sets))
    scores = evaluation.compare(
        sets,
        labels,
        lonlat,
        region=request.read_region(),
        probes=request.probes,
        weights=request.read_weights(context),
        progress=subrange(context.progress, 0.5, 0.9),
    )
    return _write(context, scores, request)


def _embeddings(request: EvaluateRequest, progress: Progress) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The embeddings given; or those of a model from columns, and then those without each modality as well."""
    from mobclip.bundle.store import open_bundle
    from mobclip.evaluation import ablation
    from mobclip.evaluation.feature_sets import embeddings_by_modality

    from_model = request.model is not None and request.inputs is not None
    if request.matrix is not None and not from_model:
        return read_array(request.matrix, np.float32, request.columns), {}
    if request.matrix is not None or request.model is None or request.inputs is None:
        raise InputError("Give either a matrix of embeddings, or a model and the columns that it embeds.")
    bundle = open_bundle(request.model)
    values = read_array(request.inputs, np.float64, max(len(ablation.inputs_of(bundle)), 1))
    return embeddings_by_modality(bundle, values, progress)


def _embed_each(
    context: Context, request: CompareRequest, lonlat: np.ndarray, taken: tuple[str, ...]
) -> dict[str, np.ndarray]:
    """Embeddings of each model by its name, of cells where they are given, else of points.

    Raises:
        InputError: two have one name, or it is one of those that are taken.
    """
    from mobclip.bundle.places import embed_places, places_of_cells, places_of_points
    from mobclip.bundle.store import distinct_names, open_bundle

    places = places_of_points(lonlat) if request.h3 is None else places_of_cells(read_cells(request.h3))
    bundles = [open_bundle(model) for model in request.models]
    sets = {}
    for number, (name, bundle) in enumerate(zip(distinct_names(bundles), bundles, strict=True)):
        step = subrange(context.progress, 0.5 * number / len(bundles), 0.5 * (number + 1) / len(bundles))
        if name in taken:
            raise InputError(f"Two of the models have the same name ({name}): give each once.")
        sets[name], _ = embed_places(bundle, places, step)
    return sets


def _write(context: Context, scores: "Evaluation | Comparison", request: OutputRequest) -> dict[str, Any]:
    """Write the report and the table that are asked for; the scores as JSON."""
    from mobclip.evaluation.results import as_json
    from mobclip.report.files import write_files

    report, table = (None if path is None else Path(path) for path in (request.report, request.table))
    write_files([scores], report, table, progress=subrange(context.progress, 0.9, 1.0))
    context.progress(1.0, "")
    return as_json(scores)
