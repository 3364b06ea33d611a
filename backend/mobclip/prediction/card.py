"""The card of a predictor: what it predicts, from which fields and how, and how well it did in cross-validation."""

from dataclasses import asdict, dataclass
from typing import Any

from mobclip.bundle.card import BundleId
from mobclip.geo.position import MAX_FUNCTIONS, MIN_SPACING_KM
from mobclip.geo.sphere import EARTH_RADIUS_KM
from mobclip.io.json_values import nan_to_none
from mobclip.io.record import Record
from mobclip.prediction.serialization import is_model
from mobclip.probe.labels import MAX_CLASSES, TASKS, TRANSFORMS

MAX_LOG = 300.0  # of an error: more is no finite number
MIN_AVERAGE = 1e-12  # distance between known places, to divide by
MAX_WIDTH_KM = 2 * EARTH_RADIUS_KM
POSITION = ("functions", "width_km")  # the fields of the entry
KIND = "predictor"  # the entry that tells the card of a predictor from that of a bundle


@dataclass(frozen=True, kw_only=True)
class PredictorCard:
    """The card, checked.

    `classes` is empty but for a classification; `fields` names the columns of the embeddings and `bundle` what they are
    of, None where unknown. `position` says how many functions of position the probe takes beside them and how wide they are in
    km, None where it takes none. `model` is the form of the probe, as in `SerializedProbe`. `difficulty` holds intercept and
    bounds of `conformal.Difficulty`, None for intervals of equal width. `average` and `threshold` are those of
    `Applicability`. `scores` are the figures of `FitReport`.
    """

    target_name: str
    task: str
    classes: tuple[str, ...]
    transform: str
    probe: str
    fields: tuple[str, ...]
    position: tuple[int, float] | None
    bundle: BundleId | None
    scores: dict[str, Any]
    model: dict[str, Any]
    difficulty: tuple[float, float, float] | None
    average: float
    threshold: float

    @property
    def columns(self) -> int:
        """How many columns the probe takes: fields, and functions of position."""
        return len(self.fields) + (0 if self.position is None else self.position[0])

    @classmethod
    def from_json(cls, values: dict[str, Any], what: str = "The card") -> "PredictorCard":
        """Read a card.

        Args:
            values: what `json.loads` gave.
            what: begins the sentence of an error.

        Raises:
            InputError: a field lacks, or has a wrong type or range.
        """
        if isinstance(values.get("scores"), dict):  # files of version 0.2 may have an infinite width among them
            values = {**values, "scores": nan_to_none(values["scores"])}
        record = Record(values, what)
        task = _choice(record, "task", TASKS)
        average, threshold = _applicability(record)
        return cls(
            target_name=record.text("target_name"),
            task=task,
            classes=_classes(record, task),
            transform=_transform(record, task),
            probe=record.text("probe"),
            fields=_fields(record),
            position=_position(record),
            bundle=_bundle(record),
            scores=record.mapping("scores") or {},
            model=_model(record),
            difficulty=_difficulty(record),
            average=average,
            threshold=threshold,
        )

    def to_json(self) -> dict[str, Any]:
        """The card as it is written, without what `write_container` adds."""
        return {
            "kind": KIND,
            "target_name": self.target_name,
            "task": self.task,
            "classes": list(self.classes),
            "transform": self.transform,
            "model": self.model,
            "difficulty": None if self.difficulty is None else list(self.difficulty),
            "applicability": {"average": self.average, "threshold": self.threshold},
            "probe": self.probe,
            "fields": list(self.fields),
            **({} if self.position is None else {"position": dict(zip(POSITION, self.position, strict=True))}),
            "bundle": None if self.bundle is None else {"text": str(self.bundle), **asdict(self.bundle)},
            "scores": self.scores,
        }


def _choice(record: Record, name: str, choices: tuple[str, ...]) -> str:
    text = record.text(name)
    if text not in choices:
        raise record.error(name, f"one of {', '.join(choices)}")
    return text


def _transform(record: Record, task: str) -> str:
    transform = _choice(record, "transform", TRANSFORMS)
    if transform != "none" and task != "regression":
        raise record.error("transform", f"none for {task}")
    return transform


def _classes(record: Record, task: str) -> tuple[str, ...]:
    classes = record.texts("classes")
    if bool(classes) != (task == "classification"):
        raise record.error("classes", "a list of names for a classification, and empty otherwise")
    if len(set(classes)) < len(classes) or len(classes) > MAX_CLASSES:
        raise record.error("classes", f"at most {MAX_CLASSES} different names")
    return classes


def _fields(record: Record) -> tuple[str, ...]:
    fields = record.texts("fields")
    if not fields:
        raise record.error("fields", "a list of field names")
    return fields


def _position(record: Record) -> tuple[int, float] | None:
    entry = record.record("position")
    if entry is None:
        return None
    functions, width_km = POSITION
    count, width = entry.integer(functions, 1, MAX_FUNCTIONS), entry.number(width_km)
    if not MIN_SPACING_KM <= width <= MAX_WIDTH_KM:
        raise entry.error(width_km, f"from {MIN_SPACING_KM:g} to {MAX_WIDTH_KM:,.0f}")
    return count, width


def _bundle(record: Record) -> BundleId | None:
    entry = record.record("bundle")
    if entry is None:
        return None
    bundle = BundleId.parse(entry.text("text"))
    if bundle is None:
        raise entry.error("text", "the name, version and digest of a bundle")
    return bundle


def _model(record: Record) -> dict[str, Any]:
    model = record.mapping("model")
    if model is None or not is_model(model):
        raise record.error("model", "a form of probe that this version knows")
    return model


def _difficulty(record: Record) -> tuple[float, float, float] | None:
    numbers = record.numbers("difficulty", 3)
    if numbers is None:
        return None
    intercept, low, high = numbers
    if not -MAX_LOG <= low <= high <= MAX_LOG:
        raise record.error("difficulty", "an intercept, a lower and an upper bound")
    return intercept, low, high


def _applicability(record: Record) -> tuple[float, float]:
    """The average distance between known places, and the threshold."""
    entry = record.record("applicability")
    if entry is None:
        raise record.error("applicability", "an average and a threshold")
    average = entry.number("average")
    threshold = entry.number("threshold")
    if average < MIN_AVERAGE:
        raise entry.error("average", "above 0")
    if threshold < 0:
        raise entry.error("threshold", "0 or more")
    return average, threshold
