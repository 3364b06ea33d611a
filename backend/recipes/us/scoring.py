"""How good embeddings are: probes on labels that training never saw, whole states left out, beside plain columns."""

import numpy as np

from mobclip.evaluation.folds import group_folds, random_folds
from mobclip.evaluation.metrics import INTERVAL, r2, resampled_r2
from mobclip.probe.estimators import out_of_fold
from mobclip.probe.labels import Labels
from recipes.us.data import WITHOUT_FLOWS, CellData

MEAN = "mean"  # of the labels by cell
PLACES = 3  # decimals of what is reported


class Scorer:
    """Scores of columns by cell on the labels by cell and by county, with intervals that resample whole states.

    All columns are scored on the same rows and folds, and resampled alike, so that two of them can be compared.
    """

    def __init__(self, data: CellData, seed: int = 0):
        self.data = data
        self.tasks = {}  # label: (rows, values, folds by kind, states)
        for level, labels, states in (
            ("cell", data.labels, data.state),
            ("county", data.county_labels, data.county_state),
        ):
            for name, values in labels.items():
                known = np.isfinite(values)
                folds = {"state": group_folds(states[known]), "random": random_folds(known.sum(), seed)}
                self.tasks[level, name] = (known, values[known], folds, states[known])

    def predictions(self, columns: np.ndarray, probe: str = "ridge", kinds: tuple = ("state", "random")) -> dict:
        """Out-of-fold predictions by (level, label, folds) of columns by cell, float n x d; NaN becomes the mean."""
        by_level = {"cell": columns[self.data.judged], "county": self.data.by_county(columns)}
        return {
            key: found
            for level, at in by_level.items()
            for key, found in self.predictions_at(level, at, probe, kinds).items()
        }

    def predictions_at(
        self, level: str, at: np.ndarray, probe: str = "ridge", kinds: tuple = ("state", "random")
    ) -> dict:
        """The same of columns by judged cell (`cell`), or by county."""
        at = np.where(np.isfinite(at), at, np.nanmean(at, axis=0))
        tasks = {name: task for (where, name), task in self.tasks.items() if where == level}
        return {
            (level, name, kind): out_of_fold(probe, Labels(name, values), at[known], folds[kind])
            for name, (known, values, folds, _) in tasks.items()
            for kind in kinds
        }

    def scores(self, predictions: dict) -> dict:
        """`{folds: {label: [R2, low, high]}}`, with the mean of the labels by cell."""
        result = {}
        for kind in dict.fromkeys(kind for *_, kind in predictions):
            drawn = {key[:2]: self._drawn(predictions, key) for key in predictions if key[2] == kind}
            exact = {key[:2]: r2(self.tasks[key[:2]][1], predictions[key]) for key in predictions if key[2] == kind}
            result[kind] = {name: _with_interval(exact[level, name], drawn[level, name]) for level, name in drawn}
            result[kind][MEAN] = _with_interval(_of_cells(exact), _of_cells(drawn))
        return result

    def difference(self, ours: dict, other: dict, kind: str = "state") -> list[float]:
        """How much higher the mean R2 over the labels by cell is, with its interval: [difference, low, high]."""
        keys = [key for key in ours if key[0] == "cell" and key[2] == kind]
        exact = [r2(self.tasks[key[:2]][1], ours[key]) - r2(self.tasks[key[:2]][1], other[key]) for key in keys]
        drawn = [self._drawn(ours, key) - self._drawn(other, key) for key in keys]
        return _with_interval(np.mean(exact), np.mean(drawn, axis=0))

    def where_flows_are_missing(self, predictions: dict) -> dict[str, dict]:
        """R2 by label in the counties whose commuting is unknown, and in all other places, whole states left out."""
        result = {}
        for name, values in self.data.labels.items():
            known = np.isfinite(values)
            lacking = np.isin(self.data.county[known], WITHOUT_FLOWS)
            error = predictions["cell", name, "state"] - values[known]
            parts = {"without flows": lacking, "all others": ~lacking}
            result[name] = {part: _r2_within(values[known][rows], error[rows]) for part, rows in parts.items()}
        rows = int(np.isin(self.data.county, WITHOUT_FLOWS).sum())
        return {"cells without flows": rows, **result}

    def _drawn(self, predictions: dict, key: tuple) -> np.ndarray:
        _, values, _, states = self.tasks[key[:2]]
        return resampled_r2(values, predictions[key], states)


def mean_r2(judge: Scorer, at_judged: np.ndarray) -> list[float]:
    """Mean ridge R2 over the labels by cell in states left out, of columns by judged cell: [R2, low, high]."""
    return judge.scores(judge.predictions_at("cell", at_judged, kinds=("state",)))["state"][MEAN]


def _of_cells(by_task: dict):
    return np.mean([value for (level, _), value in by_task.items() if level == "cell"], axis=0)


def _with_interval(exact: float, drawn: np.ndarray) -> list[float]:
    return [round(float(value), PLACES) for value in (exact, *np.percentile(drawn, INTERVAL))]


def _r2_within(values: np.ndarray, error: np.ndarray) -> dict[str, float]:
    """R2 against the places' own mean, and the root mean square error."""
    explained = 1 - (error**2).sum() / ((values - values.mean()) ** 2).sum()
    return {"r2": round(float(explained), PLACES), "rmse": round(float(np.sqrt((error**2).mean())), 4)}
