"""The arrays of a predictor beside those of its probe, checked against its card and each other where the file is opened."""

from dataclasses import dataclass

import numpy as np

from mobclip.geo.position import PositionFunctions
from mobclip.io.array_types import ArrayType, Size, check_arrays
from mobclip.io.container import Container
from mobclip.prediction.card import PredictorCard
from mobclip.prediction.serialization import label_type
from mobclip.probe.transforms import MAX_RESIDUALS
from mobclip.uncertainty.applicability import MAX_ROWS, Applicability
from mobclip.uncertainty.conformal import Calibration, Difficulty

DEGREES = 360.0
TYPES = {
    "residuals": ArrayType(("f",), ("residuals",)),
    "scores": ArrayType(("f",), ("scores",), low=0),
    "scores_lonlat": ArrayType(("f",), ("scores", 2), low=-DEGREES, high=DEGREES),
    "known": ArrayType(("f",), ("known", "fields")),
    "known_mean": ArrayType(("f",), ("fields",)),
    "known_factor": ArrayType(("f",), ("fields",), low=0),
    "known_lonlat": ArrayType(("f",), ("known", 2), low=-DEGREES, high=DEGREES),
}
CENTRES = {"position_centres": ArrayType(("f",), ("functions", 2), low=-DEGREES, high=DEGREES)}
DIFFICULTY = {"difficulty": ArrayType(("f",), ("fields",))}
LARGEST_COORDINATE = 1e15  # whose square fits float32, in which distances are compared
COORDINATES = ArrayType(("f",), ("known", "fields"), low=-LARGEST_COORDINATE, high=LARGEST_COORDINATE)
NAMES = "known_names.json"


@dataclass(frozen=True)
class ReferencePlaces:
    """The known places that a predictor keeps: labels float64 m (for classes their position), degrees m x 2, and names."""

    labels: np.ndarray
    lonlat: np.ndarray
    names: list[str]


@dataclass(frozen=True, kw_only=True)
class PredictorArrays:
    """What intervals come from, the area of applicability with its places in the same order, the residuals for smearing, and the
    functions of position that the probe takes beside its fields, if it does."""

    calibration: Calibration
    applicability: Applicability
    reference: ReferencePlaces
    residuals: np.ndarray
    position: PositionFunctions | None


def read_predictor_arrays(container: Container, card: PredictorCard) -> PredictorArrays:
    """Read what `write_predictor` wrote.

    Raises:
        InputError: a file is missing or damaged, or does not fit the card or another file.
    """
    types = TYPES | {"known_labels": label_type("known", card.classes)}
    types |= ({} if card.difficulty is None else DIFFICULTY) | ({} if card.position is None else CENTRES)
    arrays = {name: container.array(f"{name}.npy") for name in types}
    sizes: dict[str, Size] = {
        "fields": card.columns,
        "functions": card.columns - len(card.fields),
        "known": range(1, MAX_ROWS + 1),
        "residuals": 0 if card.transform == "none" else range(1, MAX_RESIDUALS + 1),
    }
    what = f"The predictor {container.path}"
    check_arrays(arrays, types, sizes, what)
    coordinates = (arrays["known"] - arrays["known_mean"]) * arrays["known_factor"]
    check_arrays({"known x known_factor": coordinates}, {"known x known_factor": COORDINATES}, sizes, what)
    difficulty = None if card.difficulty is None else Difficulty(arrays["difficulty"], *card.difficulty)
    position = None if card.position is None else PositionFunctions(arrays["position_centres"], card.position[1])
    return PredictorArrays(
        calibration=Calibration(arrays["scores"], arrays["scores_lonlat"], difficulty),
        applicability=Applicability(
            known=arrays["known"],
            mean=arrays["known_mean"],
            factor=arrays["known_factor"],
            average=card.average,
            threshold=card.threshold,
        ),
        reference=ReferencePlaces(
            arrays["known_labels"], arrays["known_lonlat"], container.texts(NAMES, len(arrays["known"]))
        ),
        residuals=arrays["residuals"],
        position=position,
    )
