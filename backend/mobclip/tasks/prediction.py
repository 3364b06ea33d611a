"""Tasks that predict an indicator and move numbers between cells and polygons: fit, predict, explain, aggregate.

Columns of numbers and texts go out as one float64 matrix: a text is its position among the `texts`
of its column, NaN is null.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.packages import require
from mobclip.progress import subrange
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_texts, write_array, write_columns
from mobclip.tasks.parameters import AggregateParameters, ExplainParameters, FitParameters, PredictParameters
from mobclip.tasks.requests import (
    FieldsRequest,
    PlacesRequest,
    TargetRequest,
    check_rows,
    read_numbers,
    required,
    warn,
)

if TYPE_CHECKING:
    from mobclip.prediction.prediction import Prediction


@dataclass(frozen=True, kw_only=True)
class FitRequest(FitParameters, FieldsRequest, TargetRequest):
    """Writes a predictor to `output`; `names` are texts n, of the places that it keeps as examples."""

    output: str
    names: str | None = None


@dataclass(frozen=True, kw_only=True)
class PredictRequest(PredictParameters, FieldsRequest, PlacesRequest):
    """Writes float64 n x columns to `output`.

    With `lonlat` (float64 n x 2) intervals are weighted by distance; a predictor that takes position needs `position` (likewise);
    with `known` (float64 m, of `polygons`) predictions are rescaled.
    """

    predictor: str
    output: str
    lonlat: str | None = None
    position: str | None = None
    known: str | None = None


@dataclass(frozen=True, kw_only=True)
class ExplainRequest(ExplainParameters, FieldsRequest, PlacesRequest):
    """Writes float64 n x columns to `output`; `names` are texts m, of `polygons`, and `position` is as of `predict`."""

    predictor: str
    output: str
    position: str | None = None
    names: str | None = None


@dataclass(frozen=True, kw_only=True)
class AggregateRequest(AggregateParameters, PlacesRequest):
    """Writes float64 m x columns to `output`: those of `fields` (names), of which `values` are float64 n x fields, and `covered`,
    the share of a polygon's area with values, where places have areas. Of embeddings of a model `colors` gets colours, uint8
    m x 3, as of `embed`. `people` is a model whose people in each place are its weight, in place of `weights`.
    """

    places: str
    polygons: str
    values: str
    fields: tuple[str, ...]
    output: str
    bundles: tuple[str | None, ...] | None = None
    colors: str | None = None
    people: str | None = None


def fit(context: Context, request: FitRequest) -> dict[str, Any]:
    """A predictor, and how good it is in places left out."""
    from mobclip.prediction.fit import fit_predictor
    from mobclip.probe.boosting import SETTINGS
    from mobclip.probe.label_remarks import copy_remarks
    from mobclip.probe.labels import check_target

    if request.probe in SETTINGS:
        require("boosting")
    check_target(request.target_name, request.fields)
    matrix, labels = request.matrix_blocks(), request.read_labels(context)
    names = None if request.names is None else read_texts(request.names)
    check_rows(matrix=matrix, target=labels.values, names=names)
    warn(context, copy_remarks(labels.at(labels.known), request.fields, matrix.rows_where(labels.known)))
    report = fit_predictor(
        matrix,
        labels,
        request.read_lonlat(),
        fields=list(request.fields),
        output=request.output,
        probe=request.probe,
        position=request.position,
        region=request.read_region(),
        weights=request.read_weights(context),
        names=names,
        bundle=request.bundle(),
        progress=context.progress,
    )
    warn(context, report.remarks)
    return report.to_json()


def predict(context: Context, request: PredictRequest) -> dict[str, Any]:
    """Predictions with intervals and the area of applicability, rescaled where totals or means are known."""
    from mobclip.prediction.predictor import apply_predictor

    matrix, lonlat, position = request.matrix_blocks(), _degrees(request.lonlat), _degrees(request.position)
    check_rows(matrix=matrix, lonlat=lonlat, position=position)
    prediction = apply_predictor(
        request.predictor,
        matrix,
        list(request.fields),
        request.bundle(),
        level=request.level or None,
        lonlat=lonlat,
        position=position,
        applicability=request.applicability,
        progress=subrange(context.progress, 0.0, 1.0 if request.known is None else 0.7),
    )
    if request.known is not None:
        prediction = _rescale(context, prediction, request)
    warn(context, prediction.remarks)
    has_value = np.isfinite(prediction.values)
    outside = 0 if prediction.inside is None else int((has_value & ~prediction.inside).sum())
    return {
        "target_name": prediction.target_name,
        "classes": prediction.classes,
        "missing": int((~has_value).sum()),
        "outside": outside,
        **write_columns(request.written(prediction.columns(request.name)), request.output),
    }


def _degrees(path: str | None) -> np.ndarray | None:
    """Longitude and latitude, float64 n x 2, of a file that may not be given."""
    return None if path is None else read_array(path, np.float64, 2)


def _rescale(context: Context, prediction: "Prediction", request: PredictRequest) -> "Prediction":
    """Predictions that agree with what is known of polygons."""
    from mobclip.prediction.control_totals import rescale_predictions

    places, areas, weights = request.read_places(), request.read_areas(), request.read_weights(context)
    known = read_numbers(context, required("known", request.known), "the control totals")
    check_rows(matrix=prediction.values, places=places, weights=weights)
    check_rows(polygons=areas, known=known)
    return rescale_predictions(
        prediction,
        places,
        areas,
        known,
        method=request.method,
        weights=weights,
        progress=subrange(context.progress, 0.7, 1.0),
    )


def explain(context: Context, request: ExplainRequest) -> dict[str, Any]:
    """Known places that are most alike, and what each place contributes to its polygon."""
    from mobclip.prediction import explain as explanation
    from mobclip.prediction.predictor import open_predictor

    predictor = open_predictor(request.predictor)
    matrix = request.read_matrix()
    warn(context, predictor.check_fields(list(request.fields), request.bundle()))
    position = _degrees(request.position)
    check_rows(matrix=matrix, position=position)
    place_columns = predictor.columns(matrix, position)
    examples = explanation.examples(predictor, place_columns, request.examples, subrange(context.progress, 0.0, 0.5))
    columns = request.written(explanation.example_columns(predictor, examples))
    if request.polygons is not None:
        places, areas, weights = request.read_places(), request.read_areas(), request.read_weights(context)
        names = read_texts(required("names", request.names))
        check_rows(matrix=matrix, places=places, weights=weights)
        check_rows(polygons=areas, names=names)
        columns |= explanation.contribution_columns(
            predictor,
            place_columns,
            places,
            areas,
            names=names,
            weights=weights,
            progress=subrange(context.progress, 0.5, 1.0),
        )
    return {"target_name": predictor.card.target_name, **write_columns(columns, request.output)}


def aggregate(context: Context, request: AggregateRequest) -> dict[str, Any]:
    """Means or sums by polygon."""
    from mobclip.bundle.aggregate import aggregate as aggregate_places
    from mobclip.bundle.card import one_bundle
    from mobclip.geo.areal import COVERED
    from mobclip.probe.placeholders import column_remarks

    bundle = one_bundle(list(request.bundles or ()))
    values = read_array(request.values, np.float64, len(request.fields))
    warn(context, column_remarks(request.fields, values))
    places, weights = request.read_places(), request.read_weights(context)
    check_rows(places=places, values=values, weights=weights)
    found = aggregate_places(
        places,
        request.read_areas(),
        values,
        method=request.method,
        weights=weights,
        people=request.people,
        progress=context.progress,
    )
    warn(context, found.remarks)
    names = [name.casefold() for name in request.fields]
    covered = () if found.covered is None or COVERED in names else (found.covered,)
    write_array(np.column_stack([found.values, *covered]), np.float64, request.output)
    missing = int(np.isnan(found.values).all(axis=1).sum())
    if bundle is not None and request.colors is not None:
        from mobclip.analysis.model_colours import colours_of

        write_array(colours_of(found.values, bundle), np.uint8, request.colors)
    return {
        "rows": len(found.values),
        "missing": missing,
        "bundle": bundle and str(bundle),
        "columns": [*request.fields, *([COVERED] if covered else [])],
    }
