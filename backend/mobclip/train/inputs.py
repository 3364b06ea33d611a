"""From training data to what the `inductive` encoder reads: standardised columns, a mask, and groups to predict."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.features.modality import join, standardisation
from mobclip.geo import h3_cells
from mobclip.train.config import Config
from mobclip.train.data import TrainingData
from mobclip.train.model.inductive import CLIP
from mobclip.train.targets import CONTEXT


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What the encoder reads of n cells.

    Attributes:
        columns: names of the f columns.
        values: float32 n x f, standardised and clipped; 0 where missing.
        mask: bool n x f, where a value is known.
        offset, scale: float64 f; values = (raw - offset) / scale.
        groups: of each column, the name of the group that is hidden and predicted, or `CONTEXT`.
        modalities: of each column, the name of its modality.
        weights: of each modality by name, in the embedding.
        pivot: index of the column whose products with the others are predicted too.
    """

    columns: tuple[str, ...]
    values: np.ndarray
    mask: np.ndarray
    offset: np.ndarray
    scale: np.ndarray
    groups: np.ndarray
    modalities: np.ndarray
    weights: dict[str, float]
    pivot: int | None = None


def prepare_inputs(data: TrainingData, config: Config) -> Inputs:
    """Standardise all columns by the inhabited cells, and sort them into groups."""
    everything = (*data.modalities, *data.context)
    joined = join("all", everything)
    offset, scale = standardisation(joined.values[data.inhabited])
    mask = np.isfinite(joined.values)
    values = np.where(mask, ((joined.values - offset) / scale).clip(-CLIP, CLIP), 0).astype(np.float32)
    groups = [data.groups.get(column, modality.name) for modality in data.modalities for column in modality.columns]
    context = [CONTEXT for modality in data.context for _ in modality.columns]
    weights = {modality.name: data.importances.get(modality.name, 1.0) for modality in everything}
    weights |= {modality.name: config.own_weight * weights[modality.name] for modality in data.modalities}
    return Inputs(
        columns=joined.columns,
        values=values,
        mask=mask,
        offset=offset,
        scale=scale,
        groups=np.array(groups + context),
        modalities=np.array([modality.name for modality in everything for _ in modality.columns]),
        weights=weights,
        pivot=None if data.pivot is None else joined.columns.index(data.pivot),
    )


def sampling_weights(data: TrainingData, config: Config) -> np.ndarray:
    """Probability of each cell to be sampled, float64 n, sums to 1; 0 where nobody lives, unless `importance_min` says else.

    Raises:
        InputError: nobody lives in any cell.
    """
    inhabited = data.inhabited
    if not inhabited.any():
        raise InputError("No cell is left to train on: the population is missing everywhere.")
    counted = data.population.clip(config.importance_min, config.importance_max)
    weights = counted**config.importance_power * (inhabited | (config.importance_min > 0))
    return weights / weights.sum()


def held_out_cells(cells: np.ndarray, config: Config) -> np.ndarray:
    """Cells kept for validation, bool n: all children of parents drawn at random, at least of one where any are to be."""
    parents, member = np.unique(h3_cells.parents(cells, config.held_out_resolution), return_inverse=True)
    drawn = np.random.default_rng(config.seed).random(len(parents))
    share = max(config.held_out, drawn.min()) if config.held_out else 0
    return (drawn <= share)[member]
