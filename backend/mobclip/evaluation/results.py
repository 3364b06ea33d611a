"""The results of an evaluation or a comparison: scores, differences, learning curves, coverage, ablation, and sentences.

`r2` names the score of a set of predictions by the learning task: R² for numbers and counts, the log-loss skill for classes
(`metrics.skill_of`).
"""

from dataclasses import asdict, dataclass, field

import numpy as np

from mobclip.evaluation.bootstrap import verdict
from mobclip.evaluation.folds import Split
from mobclip.io.json_values import nan_to_none
from mobclip.io.safe_text import safe_text
from mobclip.probe.labels import Labels
from mobclip.uncertainty.conformal import Coverage


@dataclass(frozen=True, kw_only=True)
class Score:
    """Pooled out-of-fold scores of one probe on one set of columns, or of a baseline.

    `r2` with its 95 % interval is R², or for classes the log-loss skill. RMSE and MAE are in the unit of the label. `moran` is
    Moran's I of the residuals: near 0 where neighbours err independently. None where a score does not apply.
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
class NotInstalled:
    """A baseline that was not scored, because the package of its probe is not installed."""

    features: str
    columns: int
    probe: str

    @property
    def label(self) -> str:
        """Its probe, as tables show it."""
        return f"{self.probe} (not installed)"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """How much higher the score `r2` is with one set of columns than with another, resampled together."""

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
        return verdict(self.low, self.high)


@dataclass(frozen=True, kw_only=True)
class LearningCurvePoint:
    """The score on the same test folds when only a share (0 to 1) of all labels, in whole blocks, may be learnt from.

    `rows` is the mean number of training rows.
    """

    features: str
    probe: str
    share: float
    rows: int
    r2: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class AblationResult:
    """How much the out-of-fold score falls when the test embeddings are made without a modality."""

    modality: str
    folds: str
    loss: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class PositionGain:
    """What `functions` of position add to the score of `features`, by ridge regression on folds of one kind.

    `used_folds` is in how many of the `all_folds` the row with position has it: by a choice without the fold, or in all where
    that was asked for. `r2` with its 95 % interval is NaN where it cannot be told.
    """

    features: str
    functions: int
    folds: str
    r2: float
    low: float
    high: float
    used_folds: int
    all_folds: int

    @property
    def verdict(self) -> str:
        """`better` or `worse` only where zero is outside the interval."""
        return verdict(self.low, self.high)


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """All results for one indicator.

    Attributes:
        target, lonlat: labels, and degrees n x 2, of the rows used.
        features, probe: the set of columns that is evaluated, and its first probe.
        used: bool over the rows given.
        splits: kinds of folds, the one to trust most first; results come in this order.
        predictions: by kind of folds, out-of-fold predictions of `features` by `probe`: float64 n in the label's unit, or
            n x classes.
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
    learning_curves: list[LearningCurvePoint] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    ablation: list[AblationResult] = field(default_factory=list)
    position: list[PositionGain] = field(default_factory=list)
    not_installed: list[NotInstalled] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Rows used."""
        return len(self.target)


@dataclass(frozen=True, kw_only=True)
class Rank:
    """Rank of one set of columns among all, 1 the highest score; `verdict` is against the next lower one, blank for the last."""

    rank: int
    features: str
    probe: str
    folds: str
    r2: float
    low: float
    high: float
    verdict: str


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Sets of columns ranked on one indicator, with the paired differences of all pairs (higher score first)."""

    target: Labels
    lonlat: np.ndarray
    used: np.ndarray
    splits: list[Split]
    scores: list[Score]
    ranking: list[Rank]
    differences: list[Difference]
    not_installed: list[NotInstalled] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Rows used."""
        return len(self.target)


def score_rows(results: Evaluation | Comparison, safe_texts: bool = False) -> list[dict]:
    """The scores as rows of a table, the indicator first; names of models are made safe if asked for, see `io.safe_text`."""
    target = results.target.name
    rows = [{"target": target, **asdict(score)} for score in results.scores]
    rows += [{"target": target, **asdict(row), "probe": row.label} for row in results.not_installed]
    return [{**row, "features": safe_text(row["features"])} for row in rows] if safe_texts else rows


def as_json(results: Evaluation | Comparison) -> dict:
    """All numbers and sentences, without the rows: plain values, None for what is not a number.

    The keys are those of the worker's tasks `evaluate` and `compare` (docs/architecture.md).
    """
    parts: dict[str, list]
    if isinstance(results, Evaluation):
        parts = {
            "budgets": results.learning_curves,
            "coverage": results.coverage,
            "modality_losses": results.ablation,
            "position": results.position,
        }
    else:
        parts = {"ranking": results.ranking}
    return {
        "target": results.target.name,
        "task": results.target.task,
        "rows": results.rows,
        "scores": [nan_to_none(asdict(score)) for score in results.scores],
        "not_installed": [asdict(row) for row in results.not_installed],
        "differences": [{**nan_to_none(asdict(pair)), "verdict": pair.verdict} for pair in results.differences],
        **{key: [nan_to_none(asdict(result)) for result in of_key] for key, of_key in parts.items()},
        "sentences": results.sentences,
    }
