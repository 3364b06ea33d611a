"""The scores that the card of `us-open` states: the embedding beside plain columns, and what hiding a modality costs."""

from typing import Any

import numpy as np

from mobclip.progress import Progress
from mobclip.train.inputs import Inputs
from mobclip.train.loop import Run
from recipes.us.data import CountryData
from recipes.us.scoring import Scorer, mean_r2

NAME = "us-open"
TRUNCATED = (64, 32, 16)  # numbers of first dimensions that are scored as well
HIDDEN = 0.3  # share of the scored cells


def card_scores(
    data: CountryData,
    inputs: Inputs,
    run: Run,
    *,
    cells: np.ndarray,
    coordinates: np.ndarray,
    embeddings: np.ndarray,
    progress: Progress,
) -> dict[str, Any]:
    """Scores of what is shipped, of its first dimensions, of what it was before quantisation, and of plain columns.

    Args:
        cells: float32 n x d, embeddings as the quantised cell table gives them.
        coordinates: float32 n x d, as the encoder of coordinates gives them for the cells' centres.
        embeddings: float32 n x d, before quantisation.
    """
    scorer = Scorer(data)
    own = np.isin(inputs.modalities, [modality.name for modality in data.training.modalities])
    own_name = f"the {own.sum()} columns of the place"
    all_name = f"all {own.size} columns, with those of places around"
    columns = {
        NAME: cells,
        **{f"{NAME}, {count} dimensions": cells[:, :count] for count in TRUNCATED},
        f"{NAME}, not quantised": embeddings,
        f"{NAME}, from coordinates alone": coordinates,
        own_name: inputs.values[:, own],
        all_name: inputs.values,
    }
    predictions = {}
    for number, (name, values) in enumerate(columns.items()):
        progress(0.5 * number / len(columns), f"ridge on {name}")
        predictions[name] = scorer.predictions(values)
    boosted = {}
    for number, name in enumerate((NAME, own_name)):  # all columns would take half an hour
        progress(0.5 + 0.2 * number, f"boosted trees on {name}")
        scored = columns[name][data.cell_labels.rows]
        boosted[name] = scorer.scores(scorer.predictions_at("cell", scored, "lightgbm", ("state",)))
    progress(0.9, "modality importance")
    above = {name: scorer.difference(predictions[NAME], predictions[name]) for name in (own_name, all_name)}
    return {
        **_method(data),
        "r2": {"ridge": {name: scorer.scores(values) for name, values in predictions.items()}, "lightgbm": boosted},
        "mean ridge R2 above": above,
        "counties without flows": scorer.where_flows_are_missing(predictions[NAME]),
        **hidden_modalities(scorer, inputs, run),
    }


def _method(data: CountryData) -> dict[str, Any]:
    """How, and on how many rows, the scores are computed."""
    return {
        "probe": "ridge, penalty chosen by cross-validation inside the training folds; LightGBM, 300 trees, learning rate 0.1",
        "folds": "five of whole states, and five random. [R2, low, high]: 95 % interval from bootstrap samples of whole states",
        "cells": len(data.cell_labels.rows),
        "counties": len(data.county_labels.county),
    }


def hidden_modalities(scorer: Scorer, inputs: Inputs, run: Run) -> dict[str, dict[str, float]]:
    """Share of the mean R2 that is lost, by modality, when it is hidden in the scored cells at random.

    Once with 30 % of its values hidden, and once with all of it hidden in 30 % of the cells.
    """
    rows = scorer.data.cell_labels.rows

    def score(mask: np.ndarray) -> float:
        return mean_r2(scorer, run.embeddings(rows, mask))[0]

    def losses(columns: int) -> dict[str, float]:
        hidden = np.random.default_rng(run.config.seed).random((len(rows), columns)) < HIDDEN
        names = [modality.name for modality in scorer.data.training.modalities]
        masks = {name: inputs.mask[rows] & ~(hidden & (inputs.modalities == name)) for name in names}
        return {name: round(1 - score(mask) / complete, 3) for name, mask in masks.items()}

    complete = score(inputs.mask[rows])
    return {
        "share of mean R2 lost with 30 % of a modality hidden": losses(len(inputs.columns)),
        "the same with the modality hidden whole in 30 % of the places": losses(1),
    }
