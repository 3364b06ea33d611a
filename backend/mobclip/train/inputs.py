"""From modalities by cell to what the `inductive` encoder reads: standardised columns, a mask, and groups to predict."""

from dataclasses import dataclass

import numpy as np

from mobclip.features.modality import Modality, join, standardisation
from mobclip.geo import h3_cells
from mobclip.train.config import Config
from mobclip.train.model.inductive import LIMIT
from mobclip.train.targets import CONTEXT
from recipes.us.data import CellData

# Kinds of demographic columns: each is hidden as a whole, so that it has to be told from the others.
DEMOGRAPHIC_KINDS = (("median", "medians"), ("km2", "densities"), ("age_", "ages"), ("", "households"))
# What a modality counts in the embedding beside the others; the rest count 1. Images are coarse, and what holds for a
# county or for flows alone repeats over many cells.
IMPORTANCE = {"imagery": 0.5, "mobility": 0.5, "migration": 0.3}
PIVOT = "demo_population_per_km2_log"


@dataclass(frozen=True)
class Inputs:
    """What the encoder reads of n places.

    Attributes:
        columns: names of the f columns.
        values: float32 n x f, standardised and clipped; 0 where missing.
        mask: bool n x f, where a value is known.
        offset, scale: float64 f; values = (raw - offset) / scale.
        groups: of each column, the name of the group that is hidden and predicted, or `CONTEXT`.
        modalities: of each column, the name of its modality.
        weights: what each modality counts in the embedding.
    """

    columns: tuple[str, ...]
    values: np.ndarray
    mask: np.ndarray
    offset: np.ndarray
    scale: np.ndarray
    groups: np.ndarray
    modalities: np.ndarray
    weights: dict[str, float]

    @property
    def pivot(self) -> int:
        """Number of the column that says how densely a place is settled."""
        return self.columns.index(PIVOT)


def inputs_of(data: CellData, config: Config) -> Inputs:
    """Standardise all columns by the cells where people live, and sort them into groups."""
    every = join("all", [*data.modalities, *data.context])
    offset, scale = standardisation(every.values[data.people > 1])
    mask = np.isfinite(every.values)
    values = np.where(mask, ((every.values - offset) / scale).clip(-LIMIT, LIMIT), 0).astype(np.float32)
    own = [_group(modality, column) for modality in data.modalities for column in modality.columns]
    context = [CONTEXT for modality in data.context for _ in modality.columns]
    names = [modality.name for modality in (*data.modalities, *data.context) for _ in modality.columns]
    weights = {modality.name: config.own_weight * _importance(modality) for modality in data.modalities}
    weights |= {modality.name: _importance(modality) for modality in data.context}
    return Inputs(every.columns, values, mask, offset, scale, np.array(own + context), np.array(names), weights)


def sampling_weights(people: np.ndarray, config: Config) -> np.ndarray:
    """How often each place is drawn, float n that sums to 1; places without people never are."""
    chance = np.minimum(people, config.importance_most) ** config.importance_power * (people > 1)
    return chance / chance.sum()


def held_out(cells: np.ndarray, config: Config) -> np.ndarray:
    """Places kept for the early stop, bool n: whole parents drawn by chance."""
    parents, member = np.unique(h3_cells.parents(cells, config.held_out_resolution), return_inverse=True)
    return (np.random.default_rng(config.seed).random(len(parents)) < config.held_out)[member]


def _group(modality: Modality, column: str) -> str:
    if modality.name != "demographics":
        return modality.name
    return next(kind for part, kind in DEMOGRAPHIC_KINDS if part in column)


def _importance(modality: Modality) -> float:
    return IMPORTANCE.get(modality.name.split("_")[0], 1.0)
