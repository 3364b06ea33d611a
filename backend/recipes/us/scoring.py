"""How good embeddings are: probes on labels that training never saw, whole states left out, beside plain columns."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.evaluation import bootstrap, metrics
from mobclip.evaluation.folds import group_folds, random_folds
from mobclip.probe.estimators import out_of_fold
from mobclip.probe.labels import Labels
from recipes.us.data import WITHOUT_FLOWS, CountryData

MEAN = "mean"  # of the labels by cell
DECIMALS = 3  # of what is reported
KINDS = ("state", "random")  # of folds

Key = tuple[str, str, str]  # level (cell or county), label and kind of folds
Predictions = dict[Key, np.ndarray]


@dataclass(frozen=True)
class Task:
    """A label at one level: which rows have it (bool), their values, their folds by kind, and their states."""

    known: np.ndarray
    values: np.ndarray
    folds: dict[str, np.ndarray]
    states: np.ndarray


class Scorer:
    """Scores of columns by cell on the labels by cell and by county, with intervals that resample whole states.

    All columns are scored on the same rows and folds, and resampled alike, so that two of them can be compared.
    """

    def __init__(self, data: CountryData, seed: int = 0):
        self.data = data
        self.tasks = {
            (level, name): _task(name, values, states, seed)
            for level, labels, states in (
                ("cell", data.cell_labels.by_name(), data.cell_labels.state),
                ("county", data.county_labels.by_name(), data.county_labels.state),
            )
            for name, values in labels.items()
        }

    def predictions(self, columns: np.ndarray, probe: str = "ridge", kinds: Sequence[str] = KINDS) -> Predictions:
        """Out-of-fold predictions of columns by cell, float n x d; NaN becomes the mean."""
        by_level = {"cell": columns[self.data.cell_labels.rows], "county": self.data.county_labels.means(columns)}
        predictions: Predictions = {}
        for level, at_level in by_level.items():
            predictions |= self.predictions_at(level, at_level, probe, kinds)
        return predictions

    def predictions_at(
        self, level: str, columns: np.ndarray, probe: str = "ridge", kinds: Sequence[str] = KINDS
    ) -> Predictions:
        """The same of columns by cell with labels (level `cell`), or by county (level `county`)."""
        filled = np.where(np.isfinite(columns), columns, np.nanmean(columns, axis=0))
        return {
            (level, name, kind): out_of_fold(probe, Labels(name, task.values), filled[task.known], task.folds[kind])
            for (of_level, name), task in self.tasks.items()
            if of_level == level
            for kind in kinds
        }

    def scores(self, predictions: Predictions) -> dict[str, dict[str, list[float]]]:
        """`{folds: {label: [R2, low, high]}}`, with the mean of the labels by cell."""
        result: dict[str, dict[str, list[float]]] = {}
        for kind in dict.fromkeys(kind for *_, kind in predictions):
            keys = [key for key in predictions if key[2] == kind]
            of_kind = {
                key[1]: _with_interval(self._r2(predictions, key), self._draws(predictions, key)) for key in keys
            }
            result[kind] = {**of_kind, MEAN: self._mean(predictions, kind)}
        return result

    def difference(self, first: Predictions, second: Predictions, kind: str = "state") -> list[float]:
        """How much higher the mean R2 over the labels by cell is with the first: [difference, low, high]."""
        keys = _cell_keys(first, kind)
        exact = [self._r2(first, key) - self._r2(second, key) for key in keys]
        draws = [self._draws(first, key) - self._draws(second, key) for key in keys]
        return _with_interval(float(np.mean(exact)), np.mean(draws, axis=0))

    def where_flows_are_missing(self, predictions: Predictions) -> dict[str, int | dict[str, dict[str, float]]]:
        """R2 by label in the counties whose commuting is unknown, and in all other places, whole states left out.

        It is measured against the mean of these places.
        """
        result: dict[str, int | dict[str, dict[str, float]]] = {
            "cells without flows": int(np.isin(self.data.cell_labels.county, WITHOUT_FLOWS).sum())
        }
        for name in self.data.cell_labels.by_name():
            task = self.tasks["cell", name]
            predicted = predictions["cell", name, "state"]
            lacking = np.isin(self.data.cell_labels.county[task.known], WITHOUT_FLOWS)
            parts = {"without flows": lacking, "all others": ~lacking}
            result[name] = {
                part: _fit_of(task.values[rows], predicted[rows]) for part, rows in parts.items() if rows.any()
            }
        return result

    def _mean(self, predictions: Predictions, kind: str) -> list[float]:
        keys = _cell_keys(predictions, kind)
        exact = np.mean([self._r2(predictions, key) for key in keys])
        return _with_interval(float(exact), np.mean([self._draws(predictions, key) for key in keys], axis=0))

    def _r2(self, predictions: Predictions, key: Key) -> float:
        return metrics.r2(self.tasks[key[:2]].values, predictions[key])

    def _draws(self, predictions: Predictions, key: Key) -> np.ndarray:
        task = self.tasks[key[:2]]
        return metrics.r2.bootstrap(task.values, predictions[key], task.states)


def mean_r2(scorer: Scorer, columns: np.ndarray) -> list[float]:
    """Mean ridge R2 over the labels by cell in states left out, of columns by cell with labels: [R2, low, high]."""
    return scorer.scores(scorer.predictions_at("cell", columns, kinds=("state",)))["state"][MEAN]


def _task(name: str, values: np.ndarray, states: np.ndarray, seed: int) -> Task:
    known = np.isfinite(values)
    of_states = group_folds(states[known])
    if of_states is None:
        raise InputError(f"The label {name} is known in fewer than five states: folds of whole states need more.")
    folds = {"state": of_states, "random": random_folds(int(known.sum()), seed)}
    return Task(known, values[known], folds, states[known])


def _cell_keys(predictions: Predictions, kind: str) -> list[Key]:
    return [key for key in predictions if key[0] == "cell" and key[2] == kind]


def _with_interval(exact: float, draws: np.ndarray) -> list[float]:
    return [round(value, DECIMALS) for value in (exact, *bootstrap.interval(draws))]


def _fit_of(values: np.ndarray, predictions: np.ndarray) -> dict[str, float]:
    error = np.sqrt(((predictions - values) ** 2).mean()) if len(values) else np.nan
    return {"r2": round(metrics.r2(values, predictions), DECIMALS), "rmse": round(float(error), 4)}
