"""How well columns predict an indicator in places left out, with intervals, beside what a person could do without them.

Scores are pooled over all folds. Intervals come from a bootstrap of whole blocks (Efron 1979, by blocks because
neighbours are alike): 95 % of resamplings of the blocks lie within.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.stats import spearmanr

from mobclip.errors import InputError
from mobclip.probe import ridge
from mobclip.probe.folds import FOLDS, block_folds, group_folds, random_folds
from mobclip.progress import Progress, part, silent

DRAWS = 2000
INTERVAL = (2.5, 97.5)  # per cent
POSITION = "longitude and latitude"
NEIGHBOURS = 5
TREES = {"n_estimators": 300, "learning_rate": 0.1, "verbose": -1, "random_state": 0, "deterministic": True, "force_row_wise": True}


@dataclass(frozen=True)
class Split:
    """Folds of rows, and the blocks that the bootstrap draws: int n each."""

    kind: str
    folds: np.ndarray
    blocks: np.ndarray


@dataclass(frozen=True)
class Score:
    """Pooled out-of-fold scores of one probe on one set of columns; RMSE and MAE in the unit of the target."""

    features: str
    columns: int
    probe: str
    folds: str
    rows: int
    r2: float
    r2_low: float
    r2_high: float
    rmse: float
    mae: float
    spearman: float


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


def splits(lonlat: np.ndarray, region: np.ndarray | None = None, seed: int = 0) -> list[Split]:
    """Folds of whole regions where regions are given, of whole H3 blocks where there are enough, and of random rows.

    Args:
        lonlat: float n x 2, degrees.
        region: n values, such as states; rows of one are left out together.

    Raises:
        InputError: fewer than five regions.
    """
    found = []
    if region is not None:
        folds = group_folds(region)
        if folds is None:
            raise InputError(f"There are fewer than {FOLDS} regions: folds of whole regions need more.")
        found.append(Split("region", folds, np.unique(region, return_inverse=True)[1]))
    blocks = block_folds(lonlat)
    if blocks is not None:
        found.append(Split("block", blocks.folds, blocks.blocks))
    apart = found[-1].blocks if found else np.arange(len(lonlat))
    return [*found, Split("random", random_folds(len(lonlat), seed), apart)]


def evaluate(
    features: dict[str, np.ndarray],
    target: np.ndarray,
    lonlat: np.ndarray,
    region: np.ndarray | None = None,
    probes: tuple[str, ...] = ("ridge",),
    progress: Progress = silent,
) -> tuple[list[Score], list[Difference]]:
    """Score each set of columns with each probe on each kind of folds, and the first set against the others.

    Longitude and latitude alone, with boosted trees, are always in the table: what they reach is no merit of columns.

    Args:
        features: by name, float n x d each; rows with a value missing in any of them are left out everywhere.
        target: float n; NaN is unknown.
        lonlat: float n x 2, degrees.
        region: as in `splits`.
        probes: of `PROBES`.

    Raises:
        InputError: an unknown probe, infinite values, a constant target or too few rows.
    """
    unknown = [name for name in probes if name not in PROBES]
    if unknown:
        raise InputError(f"There is no probe '{unknown[0]}': choose from {', '.join(PROBES)}.")
    usable = _usable(features, target, lonlat)
    features = {name: values[usable].astype(np.float64) for name, values in features.items()}
    target, lonlat = np.asarray(target, dtype=np.float64)[usable], lonlat[usable]
    region = None if region is None else np.asarray(region)[usable]
    work = [(name, probe) for name in features for probe in probes] + [(POSITION, "lightgbm")]
    features = {**features, POSITION: lonlat}
    ways = splits(lonlat, region)
    scores, differences = [], []
    for done, way in enumerate(ways):
        ours = part(progress, done / len(ways), (done + 1) / len(ways))
        predictions = {}
        for number, (name, probe) in enumerate(work):
            ours(number / len(work), f"{probe} on {name}, folds by {way.kind}")
            predictions[name, probe] = PROBES[probe](features[name], target, way.folds)
        resampled = {key: resampled_r2(target, values, way.blocks) for key, values in predictions.items()}
        for (name, probe), values in predictions.items():
            columns = features[name].shape[1]
            scores.append(score(target, values, resampled[name, probe], (name, columns, probe, way.kind)))
        differences += [_difference(target, predictions, resampled, key, way.kind) for key in _pairs(features, probes)]
    return scores, differences


def score(target: np.ndarray, predictions: np.ndarray, resampled: np.ndarray, what: tuple = ("", 0, "", "")) -> Score:
    """Scores of out-of-fold predictions with the interval of resampled R2."""
    error = target - predictions
    low, high = np.percentile(resampled, INTERVAL)
    correlation = float(spearmanr(target, predictions).statistic)
    errors = float(np.sqrt((error**2).mean())), float(np.abs(error).mean())
    return Score(*what, len(target), r2(target, predictions), float(low), float(high), *errors, correlation)


def r2(target: np.ndarray, predictions: np.ndarray) -> float:
    """Share of the variance explained; below 0 where the mean would do better."""
    return float(1 - ((target - predictions) ** 2).sum() / ((target - target.mean()) ** 2).sum())


def resampled_r2(target: np.ndarray, predictions: np.ndarray, blocks: np.ndarray, draws: int = DRAWS, seed: int = 0) -> np.ndarray:
    """R2 of each of so many resamplings of whole blocks, float64 draws.

    The same blocks and seed give the same resamplings, so that two of them can be subtracted.
    """
    _, member = np.unique(blocks, return_inverse=True)
    centred = target - target.mean()
    parts = (np.ones(len(target)), centred, centred**2, (target - predictions) ** 2)
    sums = np.stack([np.bincount(member, values) for values in parts], axis=1)
    times = np.random.default_rng(seed).multinomial(len(sums), np.full(len(sums), 1 / len(sums)), size=draws)
    count, total, squares, errors = (times @ sums).T
    return 1 - errors / (squares - total**2 / count)


def _usable(features: dict[str, np.ndarray], target: np.ndarray, lonlat: np.ndarray) -> np.ndarray:
    target = np.asarray(target, dtype=np.float64)
    if np.isinf(target).any() or any(np.isinf(values).any() for values in features.values()):
        raise InputError("There are infinite values in the table: make them null.")
    known = np.isfinite(target) & np.isfinite(lonlat).all(axis=1)
    for values in features.values():
        known &= np.isfinite(values).all(axis=1)
    if known.sum() < 2 * FOLDS:
        raise InputError(f"Only {known.sum()} rows have all values: at least {2 * FOLDS} are needed.")
    if np.ptp(target[known]) == 0:
        raise InputError("The indicator has the same value everywhere: there is nothing to evaluate.")
    return known


def _pairs(features: dict[str, np.ndarray], probes: tuple[str, ...]) -> list[tuple]:
    """The first set of columns against each other one, by probe; against position by the probe that position has."""
    first, *others = features
    pairs = [((first, probe), (name, probe)) for name in others if name != POSITION for probe in probes]
    return pairs + [((first, probe), (POSITION, "lightgbm")) for probe in probes]


def _difference(target: np.ndarray, predictions: dict, resampled: dict, pair: tuple, kind: str) -> Difference:
    ours, other = pair
    low, high = np.percentile(resampled[ours] - resampled[other], INTERVAL)
    gain = r2(target, predictions[ours]) - r2(target, predictions[other])
    return Difference(ours[0], other[0], ours[1], kind, gain, float(low), float(high))


def _of_estimator(make: Callable) -> Callable:
    """Out-of-fold predictions of a scikit-learn estimator."""

    def out_of_fold(matrix: np.ndarray, target: np.ndarray, folds: np.ndarray) -> np.ndarray:
        predictions = np.empty(len(target))
        for number in np.unique(folds):
            left_out = folds == number
            predictions[left_out] = make().fit(matrix[~left_out], target[~left_out]).predict(matrix[left_out])
        return predictions

    return out_of_fold


def _trees():
    from lightgbm import LGBMRegressor  # takes a moment to load

    return LGBMRegressor(**TREES)


def _neighbours():
    from sklearn.neighbors import KNeighborsRegressor
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    return make_pipeline(StandardScaler(), KNeighborsRegressor(NEIGHBOURS))


PROBES = {"ridge": ridge.out_of_fold, "lightgbm": _of_estimator(_trees), "knn": _of_estimator(_neighbours)}
