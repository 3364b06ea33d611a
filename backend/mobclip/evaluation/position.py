"""Whether smooth functions of position, as further columns, help to predict an indicator in places left out.

Position interpolates: in the gaps of a map it says much that an embedding does not, and in regions never seen it may mislead.
So it is judged on folds of the kind that matters, by ridge regression out of fold with and without it, whichever probe is fitted
then. It is taken where the interval of the difference, from resamplings of whole blocks, is above zero (and that is no trifle).

The choice is nested: predictions of a fold are made with position where the other folds say that it helps, so that their score
holds for the choice too.
"""

from dataclasses import asdict, dataclass

import numpy as np

from mobclip.choices import Position
from mobclip.errors import InputError
from mobclip.evaluation import bootstrap, metrics
from mobclip.evaluation.dataset import EvaluationData
from mobclip.evaluation.folds import Split
from mobclip.evaluation.results import PositionGain
from mobclip.evaluation.scores import Entry
from mobclip.geo.position import PositionFunctions, position_functions
from mobclip.probe import estimators, ridge, transforms
from mobclip.probe.labels import Labels
from mobclip.probe.pipelines import take_weights
from mobclip.probe.threads import limit_threads
from mobclip.progress import Progress, no_progress, subrange

MIN_GAIN = 0.005  # of R²: a smaller one is not worth columns that each map must have
MAX_CLASSES = 10  # the commonest, by which position is judged where there are more


@dataclass(frozen=True)
class Gain:
    """How much higher R² is with position than without, out of fold, with its 95 % interval; NaN where it cannot be told.

    Of classes it is the Brier skill score, of counts R² of their logarithm (plus one).
    """

    r2: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether position helps: zero is below the interval, and the gain is not negligible."""
        return self.low > 0 and self.r2 >= MIN_GAIN


@dataclass(frozen=True)
class PositionChoice:
    """Whether position is used, the gain that says so, and for each row whether its fold is predicted with it, bool n."""

    used: bool
    gain: Gain
    by_row: np.ndarray


@dataclass(frozen=True)
class PositionColumns:
    """Columns of places, float64 n x d, and with functions of their position beside them, n x (d + k).

    Without functions both are the same.
    """

    plain: np.ndarray
    joined: np.ndarray
    functions: PositionFunctions | None

    @classmethod
    def of(cls, matrix: np.ndarray, lonlat: np.ndarray, position: Position) -> "PositionColumns":
        """Columns n x d and degrees n x 2, all known; without functions where position is `none`, or the same everywhere.

        Raises:
            InputError: position is `add`, and the same everywhere.
        """
        functions = None if position == "none" else position_functions(lonlat)
        if functions is not None:
            return cls(matrix, np.column_stack([matrix, functions.columns(lonlat)]), functions)
        if position == "add":
            raise InputError("All rows have the same position, so that it tells nothing: choose position none.")
        return cls(matrix, matrix, None)


def choose_position(
    position: Position,
    columns: PositionColumns,
    labels: Labels,
    split: Split,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> PositionChoice:
    """Whether position is used: with `add` always, with `auto` where its gain is clear.

    Args:
        labels: n, all known.
        split: the folds of the kind that matters.
        weights: float n, sample weights.
    """
    rows = np.ones(len(labels), dtype=bool)
    if columns.functions is None:
        return PositionChoice(False, Gain(np.nan, np.nan, np.nan), ~rows)
    with limit_threads(columns.joined):
        gain = _gain(columns, labels, split, rows, weights, subrange(progress, 0.0, 0.2))
        if position == "add":
            return PositionChoice(True, gain, rows)
        by_row = np.zeros(len(labels), dtype=bool)
        numbers = np.unique(split.folds)
        for done, number in enumerate(numbers):
            step = subrange(progress, 0.2 + 0.8 * done / len(numbers), 0.2 + 0.8 * (done + 1) / len(numbers))
            train = split.folds != number
            by_row[~train] = _gain(columns, labels, split, train, weights, step).is_clear
    return PositionChoice(gain.is_clear, gain, by_row)


def out_of_fold(
    probe: str,
    columns: PositionColumns,
    choice: PositionChoice,
    labels: Labels,
    folds: np.ndarray,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """As `estimators.out_of_fold`, of each fold with or without position as was chosen without it."""
    with_position = choice.by_row

    def predict(matrix: np.ndarray, step: Progress) -> np.ndarray:
        return estimators.out_of_fold(probe, labels, matrix, folds, weights, step)

    if with_position.all():
        return predict(columns.joined, progress)
    plain = predict(columns.plain, subrange(progress, 0.0, 0.5))
    if not with_position.any():
        return plain
    joined = predict(columns.joined, subrange(progress, 0.5, 1.0))
    return np.where(with_position if plain.ndim == 1 else with_position[:, None], joined, plain)


def _gain(
    columns: PositionColumns,
    labels: Labels,
    split: Split,
    rows: np.ndarray,
    weights: np.ndarray | None,
    progress: Progress,
) -> Gain:
    """The gain on some rows, bool n, each predicted without its fold."""
    target, folds, blocks = _targets(labels)[rows], split.folds[rows], split.blocks[rows]
    if not np.ptp(target, axis=0).any():
        return Gain(np.nan, np.nan, np.nan)
    sample_weight = take_weights(weights, rows)
    if sample_weight is not None:
        sample_weight = sample_weight / sample_weight.mean()
    scores, draws = [], []
    for part, matrix in enumerate((columns.plain, columns.joined)):
        step = subrange(progress, part / 2, (part + 1) / 2)
        predicted = _ridge(matrix[rows], target, folds, sample_weight, step)
        scores.append(metrics.r2(target, predicted, sample_weight))
        draws.append(metrics.r2.bootstrap(target, predicted, blocks, sample_weight=sample_weight))
    low, high = bootstrap.interval(draws[1] - draws[0])
    return Gain(scores[1] - scores[0], low, high)


def _ridge(
    matrix: np.ndarray, target: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> np.ndarray:
    """Out-of-fold predictions of each column of a target n x k."""
    predicted = np.empty(target.shape)
    for number, values in enumerate(target.T):
        step = subrange(progress, number / target.shape[1], (number + 1) / target.shape[1])
        predicted[:, number] = ridge.out_of_fold(matrix, values, folds, step, weights)
    return predicted


def _targets(labels: Labels) -> np.ndarray:
    """What ridge regression predicts of the labels, float64 n x k."""
    if labels.task == "classification":
        membership = labels.columns()
        return membership[:, np.argsort(-membership.sum(axis=0), kind="stable")[:MAX_CLASSES]]
    if labels.task == "counts":
        return np.log1p(labels.values)[:, None]
    return transforms.forward(labels.transform, labels.values)[:, None]


class WithPosition:
    """One set of columns of an evaluation with position beside it, chosen once for each kind of folds."""

    def __init__(self, data: EvaluationData, features: str, position: Position):
        self.data, self.features, self.position = data, features, position
        self.columns = PositionColumns.of(data.features[features], data.lonlat, position)
        self._choices: dict[str, PositionChoice] = {}

    def entries(self, probes: tuple[str, ...]) -> list[Entry]:
        """A row of the table for each probe; none without functions of position."""
        return [] if self.columns.functions is None else [self._entry(probe) for probe in probes]

    def gains(self, splits: list[Split]) -> list[PositionGain]:
        """What position adds by kind of folds, and in how many folds it is used, after the rows were predicted."""
        return [self._gain(split) for split in splits if split.kind in self._choices]

    def _entry(self, probe: str) -> Entry:
        def predict(split: Split, progress: Progress) -> np.ndarray:
            choice = self._choice(split, subrange(progress, 0.0, 0.3))
            step = subrange(progress, 0.3, 1.0)
            return out_of_fold(probe, self.columns, choice, self.data.labels, split.folds, self.data.weights, step)

        return Entry(
            features=f"{self.features} and position", columns=self.columns.joined.shape[1], probe=probe, predict=predict
        )

    def _choice(self, split: Split, progress: Progress) -> PositionChoice:
        if split.kind not in self._choices:
            data = self.data
            self._choices[split.kind] = choose_position(
                self.position, self.columns, data.labels, split, data.weights, progress
            )
        return self._choices[split.kind]

    def _gain(self, split: Split) -> PositionGain:
        choice = self._choices[split.kind]
        return PositionGain(
            features=self.features,
            functions=self.columns.joined.shape[1] - self.columns.plain.shape[1],
            folds=split.kind,
            **asdict(choice.gain),
            used_folds=len(np.unique(split.folds[choice.by_row])),
            all_folds=len(np.unique(split.folds)),
        )
