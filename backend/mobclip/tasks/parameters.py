"""What each operation can be asked for: one dataclass each, with defaults and choices.

The command line builds them from its options and the worker from JSON. `python -m mobclip.tasks.parameters` prints defaults
and choices as JSON, with which a test compares the copies that the plugin has.
"""

import dataclasses
import json
import typing
from dataclasses import dataclass, field
from typing import Annotated, Any

from mobclip.choices import (
    Device,
    FlowMethod,
    HarmonicsVariant,
    LearningTaskOrAuto,
    LocationEncoder,
    PolygonWeight,
    Position,
    Predicate,
    Probe,
    PublishedEncoder,
    RasterEmbedding,
    RasterStatistics,
    Statistic,
    TrainedEncoder,
    Transform,
)
from mobclip.errors import InputError
from mobclip.io.names import check_new_name
from mobclip.io.safe_text import safe_columns
from mobclip.tasks.validation import Parameters, Range, choices

PREDICTION_COLUMNS = ("probability", "likely", "lower", "upper", "dissimilarity", "inside_aoa")  # beside the named one


@dataclass(frozen=True, kw_only=True)
class GridParameters(Parameters):
    """H3 cells of an area: `extent` is west, south, east and north in degrees, None where polygons say it."""

    resolution: Annotated[int, Range(0, 15)]
    extent: tuple[float, float, float, float] | None = None
    predicate: Predicate = "overlap"
    max_cells: Annotated[int, Range(1)] = 1_000_000


@dataclass(frozen=True, kw_only=True)
class EmbedParameters(Parameters):
    """Embeddings of places: `model` is a name, a path, or auto for the installed one that suits the places.

    `encoder` is which of its encoders, None for its first. `weight` says what cells weigh in a polygon: the people in them,
    where the model knows these, or their area.
    """

    model: str = "auto"
    encoder: LocationEncoder | None = None
    weight: PolygonWeight = "people"


@dataclass(frozen=True, kw_only=True)
class ClusterParameters(Parameters):
    """K-means: `clusters` 0 takes the number with the largest silhouette."""

    clusters: Annotated[int, Range(0)] = 0
    seed: Annotated[int, Range(0, 2**32 - 1)] = 0


@dataclass(frozen=True, kw_only=True)
class ReduceParameters(Parameters):
    """Principal components."""

    components: Annotated[int, Range(1)] = 3


@dataclass(frozen=True, kw_only=True)
class LearningParameters(Parameters):
    """What is learned of an indicator: `task` auto takes texts for classes and numbers for a regression."""

    task: LearningTaskOrAuto = "auto"
    transform: Transform = "none"


@dataclass(frozen=True, kw_only=True)
class FitParameters(LearningParameters):
    """A predictor of an indicator: `position` says whether it takes smooth functions of position too, `auto` where they help."""

    probe: Probe = "ridge"
    position: Position = "none"


@dataclass(frozen=True, kw_only=True)
class TextParameters(Parameters):
    """Columns with texts out of a predictor: with `safe_texts` a spreadsheet takes none for a formula, see `io.safe_text`."""

    safe_texts: bool = False

    def written(self, columns: dict[str, Any]) -> dict[str, Any]:
        """Columns as they are to be written."""
        return safe_columns(columns) if self.safe_texts else columns


@dataclass(frozen=True, kw_only=True)
class PredictParameters(TextParameters):
    """Predictions.

    `name` is that of their column, `level` the share of the labels that intervals should hold (0: no intervals), and
    `method` says whether totals (`sum`) or means of polygons are known, where predictions are rescaled to them.
    """

    name: str = "prediction"
    level: Annotated[float, Range(0, 1)] = 0.9
    applicability: bool = True
    method: Statistic = "sum"

    def __post_init__(self) -> None:
        super().__post_init__()
        try:
            check_new_name(self.name, PREDICTION_COLUMNS)
        except ValueError as error:
            raise InputError(str(error)) from error


@dataclass(frozen=True, kw_only=True)
class ExplainParameters(TextParameters):
    """Explanations: `examples` is how many known places to show beside each."""

    examples: Annotated[int, Range(1, 20)] = 3


@dataclass(frozen=True, kw_only=True)
class AggregateParameters(Parameters):
    """Columns of cells or points taken to polygons."""

    method: Statistic = "mean"


@dataclass(frozen=True, kw_only=True)
class CompareParameters(LearningParameters):
    """A ranking of embeddings by how well they predict an indicator."""

    probes: tuple[Probe, ...] = ("ridge",)


@dataclass(frozen=True, kw_only=True)
class EvaluateParameters(CompareParameters):
    """Scores of embeddings: `features` is what to call them, `budgets` whether to draw a learning curve.

    `position` says whether they are scored with smooth functions of position too, `auto` with these where they help.
    """

    features: str = "embeddings"
    budgets: bool = True
    position: Position = "auto"


@dataclass(frozen=True, kw_only=True)
class ImportParameters(Parameters):
    """Published weights: `declaration` has fields of `mobclip.published.any_onnx.OnnxSpec`."""

    kind: PublishedEncoder
    variant: HarmonicsVariant = "exact"
    int8: bool = False
    declaration: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class PoiParameters(Parameters):
    """Features of points of interest: the categories that have `min_points` or more, and the most frequent of them.

    Those of OpenStreetMap are `category`, `tag`, or a key such as cuisine (`mobclip.osm.points.read_points`).
    """

    min_points: Annotated[int, Range(1)] = 1
    max_categories: Annotated[int, Range(1)] = 500
    osm_category: str = "category"


@dataclass(frozen=True, kw_only=True)
class ImageryParameters(Parameters):
    """Features of a raster: of the pixels in each cell, or in a window that reaches `radius` pixels from its centre."""

    statistics: RasterStatistics = "zonal"
    radius: Annotated[int, Range(0)] = 1
    embedding: RasterEmbedding = "auto"


@dataclass(frozen=True, kw_only=True)
class MobilityParameters(Parameters):
    """Columns of flows: `min_flow` and `top_share` are as of `mobclip.features.od.FlowLimits`."""

    min_flow: Annotated[float, Range(0)] = 0.0
    top_share: Annotated[float, Range(0, 1)] = 1.0


@dataclass(frozen=True, kw_only=True)
class FlowMapParameters(Parameters):
    """A map of flows: at most `max_flows` lines, the strongest, none of them below `min_flow`."""

    max_flows: Annotated[int, Range(1)] = 1000
    min_flow: Annotated[float, Range(0)] = 0.0


@dataclass(frozen=True, kw_only=True)
class EstimateFlowsParameters(Parameters):
    """Estimated flows: as `mobclip.features.flow_models.FlowModel`, `min_flow` and `top_share` as of `MobilityParameters`."""

    method: FlowMethod = "learned"
    commuters: Annotated[float, Range(0, 1)] = 0.4
    within: bool = True
    top_share: Annotated[float, Range(0, 1)] = 0.95
    min_flow: Annotated[float, Range(0)] = 0.0


@dataclass(frozen=True, kw_only=True)
class TrainParameters(Parameters):
    """A model of a region: `steps` 0 takes as many as suit it.

    `convolution` is a class of torch-geometric for the encoder gnn, `people` a column by which cells are sampled, and
    `settings` are others of the training, such as dimension=64.
    """

    encoder: TrainedEncoder = "inductive"
    convolution: str | None = None
    people: str | None = None
    title: str | None = None
    licence: str | None = None
    attribution: tuple[str, ...] = ()
    steps: Annotated[int, Range(0)] = 0
    seed: Annotated[int, Range(0, 2**32 - 1)] = 0
    settings: tuple[str, ...] = ()
    device: Device = "auto"


OPERATIONS: dict[str, type[Parameters]] = {
    "grid": GridParameters,
    "embed": EmbedParameters,
    "cluster": ClusterParameters,
    "reduce": ReduceParameters,
    "fit": FitParameters,
    "predict": PredictParameters,
    "explain": ExplainParameters,
    "aggregate": AggregateParameters,
    "evaluate": EvaluateParameters,
    "compare": CompareParameters,
    "import": ImportParameters,
    "train": TrainParameters,
    "poi": PoiParameters,
    "imagery": ImageryParameters,
    "mobility": MobilityParameters,
    "map_flows": FlowMapParameters,
    "estimate_flows": EstimateFlowsParameters,
}


def describe() -> dict[str, dict[str, Any]]:
    """By operation and parameter, where it has them: `default`, `choices`, `minimum` and `maximum`."""
    from mobclip.published.any_onnx import OnnxSpec

    operations = {name: _described(kind) for name, kind in OPERATIONS.items()}
    operations["import"]["declaration"] = _described(OnnxSpec)
    return operations


def _described(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: _facts(field, hints[field.name]) for field in dataclasses.fields(kind)}


def _facts(field: dataclasses.Field, hint: Any) -> dict[str, Any]:
    facts = {} if field.default is dataclasses.MISSING else {"default": field.default}
    if allowed := choices(hint):
        facts["choices"] = list(allowed)
    for bounds in getattr(hint, "__metadata__", ()):
        facts |= {key: value for key, value in vars(bounds).items() if value is not None}
    return facts


if __name__ == "__main__":
    print(json.dumps(describe(), indent=1))
