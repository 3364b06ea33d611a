"""What an evaluation finds: scores, differences, learning curves, coverage, and what they say in words.

Kinds of folds: `region` (whole regions left out), `block` (whole H3 blocks), `distance` (folds that are as far from the rest
as the places to predict are from the known ones) and `random`.
"""

from dataclasses import dataclass, field

import numpy as np

from mobclip.evaluation.folds import Split
from mobclip.io.json_values import nan_to_none
from mobclip.probe.labels import Labels
from mobclip.uncertainty.conformal import Coverage


@dataclass(frozen=True)
class Score:
    """Pooled out-of-fold scores of one probe on one set of columns, or of a baseline.

    For numbers and counts `r2` is the share of variance explained, RMSE and MAE are in the unit of the label. For classes
    `r2` is the share of the log loss of constant frequencies that is explained (McFadden's R2, out of fold).
    `moran` is Moran's I of the residuals: near 0 where neighbours err independently. None where a score does not apply.
    """

    features: str
    columns: int
    probe: str
    folds: str
    rows: int
    r2: float
    r2_low: float
    r2_high: float
    rmse: float | None = None
    mae: float | None = None
    spearman: float | None = None
    moran: float | None = None
    accuracy: float | None = None
    balanced_accuracy: float | None = None
    log_loss: float | None = None


@dataclass(frozen=True)
class Difference:
    """How much higher R2 is with one set of columns than with another, resampled together."""

    features: str
    than: str
    probe: str
    folds: str
    r2: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """`better` or `worse` only where zero is outside the interval."""
        return "better" if self.low > 0 else "worse" if self.high < 0 else "no clear difference"


@dataclass(frozen=True)
class LearningCurvePoint:
    """R2 on the same places left out when only a share (0 to 1) of all labels, in whole blocks, may be learnt from."""

    features: str
    probe: str
    share: float
    rows: int
    r2: float
    low: float
    high: float


@dataclass(frozen=True)
class AblationResult:
    """How much out-of-fold R2 falls when the embeddings to predict from are made without a modality."""

    modality: str
    folds: str
    loss: float
    low: float
    high: float


@dataclass(frozen=True)
class Evaluation:
    """All of it for one indicator.

    `target` and `lonlat` (degrees) are those of the rows used, `used` is bool over the rows given. `features` is the set of
    columns that is judged and `probe` its probe; `predictions` holds their out-of-fold predictions by kind of folds: float64 n
    in the label's unit, or n x classes. Results come in the order of `splits`, the first kind being the one to trust most.
    """

    target: Labels
    lonlat: np.ndarray
    features: str
    probe: str
    used: np.ndarray
    splits: list[Split]
    scores: list[Score]
    differences: list[Difference]
    predictions: dict[str, np.ndarray]
    budgets: list[LearningCurvePoint] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    modality_losses: list[AblationResult] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Rows used."""
        return len(self.target)


@dataclass(frozen=True)
class Rank:
    """Place of one set of columns among all, 1 the highest R2; `verdict` is against the next lower one, `` for the last."""

    rank: int
    features: str
    probe: str
    folds: str
    r2: float
    low: float
    high: float
    verdict: str


@dataclass(frozen=True)
class Comparison:
    """Sets of columns ranked on one indicator, with the paired differences of all pairs (higher R2 first)."""

    target: Labels
    lonlat: np.ndarray
    used: np.ndarray
    splits: list[Split]
    scores: list[Score]
    ranking: list[Rank]
    differences: list[Difference]
    sentences: list[str]

    @property
    def rows(self) -> int:
        """Rows used."""
        return len(self.target)


def score_rows(found: Evaluation | Comparison) -> list[dict]:
    """The scores as rows of a table, the indicator first."""
    return [{"target": found.target.name, **vars(score)} for score in found.scores]


def as_json(found: Evaluation | Comparison) -> dict:
    """All numbers and sentences, without the rows: plain values, None for what is not a number."""
    parts = {"scores", "differences", "budgets", "coverage", "modality_losses", "ranking"} & set(vars(found))
    result = {name: [nan_to_none(vars(one)) for one in getattr(found, name)] for name in sorted(parts)}
    for row, one in zip(result["differences"], found.differences, strict=True):
        row["verdict"] = one.verdict
    return {
        "target": found.target.name,
        "task": found.target.task,
        "rows": found.rows,
        **result,
        "sentences": found.sentences,
    }
