"""What flows add, and how well a model of Mexico predicts human development by municipio, beside plain columns and GeoCLIP.

All are known by cell and taken to municipios as means weighted by people, so that they differ in nothing else. The label took
part in no training, and no setting was chosen by it.
"""

from pathlib import Path
from typing import Any

import numpy as np

from mobclip.bundle import inference
from mobclip.bundle.store import Bundle, open_bundle
from mobclip.evaluation.evaluate import compare
from mobclip.evaluation.results import Comparison
from mobclip.features.mobility_graph import MobilityGraph, from_table
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.geo.sphere import neighbours, on_sphere
from mobclip.probe.labels import labels_of
from mobclip.progress import Progress, no_progress
from mobclip.published.importer import import_encoder
from mobclip.train.config import Config
from mobclip.train.data import TrainingData
from mobclip.train.inputs import Inputs, prepare_inputs
from recipes.area_flows import averages_along
from recipes.mexico.data import COMMUTING, FLOWS, LABEL, POPULATION, Mexico

NEAREST = 8  # municipios whose means stand in place of those along flows
DECIMALS = 3
ALONE, WITH_FLOWS = "population", "population and flows"
ALONG, NEAR, BOTH = "the same and means along flows", "the same and means over the nearest", "the same and both means"
OWN, SURROUNDINGS, GEOCLIP = "raw columns", "raw columns and surroundings", "GeoCLIP"
FIRST = 32  # dimensions, which are an embedding too
PAIRS = ((WITH_FLOWS, ALONE), (ALONG, WITH_FLOWS), (NEAR, WITH_FLOWS), (ALONG, NEAR), (BOTH, ALONG), (BOTH, NEAR))


def columns_by_cell(mexico: Mexico, data: TrainingData) -> dict[str, np.ndarray]:
    """The sets of plain columns on the cells of the areas, float n x k each, as the encoder reads them.

    They are standardised, and 0 where missing.
    """
    inputs = prepare_inputs(data, Config())
    rows = np.searchsorted(data.cells, mexico.areas.cells)
    own = [modality.name for modality in data.modalities]
    flows = _columns(inputs, (POPULATION, FLOWS), rows)
    along = _averages(mexico, flows, mexico.graph)
    near = _averages(mexico, flows, nearest_municipios(mexico))
    return {
        ALONE: _columns(inputs, (POPULATION,), rows),
        WITH_FLOWS: flows,
        ALONG: np.hstack([flows, along]),
        NEAR: np.hstack([flows, near]),
        BOTH: np.hstack([flows, along, near]),
        OWN: _columns(inputs, tuple(own), rows),
        SURROUNDINGS: inputs.values[rows],
    }


def nearest_municipios(mexico: Mexico) -> MobilityGraph:
    """The graph of each municipio with its nearest, each as strong."""
    names = mexico.areas.names
    near = neighbours(on_sphere(mexico.areas.lonlat), NEAREST)
    return from_table(np.repeat(names, near.shape[1]), names[near.ravel()], np.ones(near.size), names)


def embeddings_by_cell(mexico: Mexico, model: Bundle, name: str) -> dict[str, np.ndarray]:
    """The embeddings of the cells of the areas that a model gives, and their first dimensions."""
    embeddings = inference.embed_cells(model, mexico.areas.cells)
    return {name: embeddings, f"{name}, {FIRST} dimensions": embeddings[:, :FIRST]}


def geoclip_by_cell(
    mexico: Mexico, weights: Path, work: Path, progress: Progress = no_progress
) -> dict[str, np.ndarray]:
    """What GeoCLIP says of the middles of the cells of the areas.

    Args:
        weights: of its location encoder.
        work: folder for the encoder.
    """
    encoder = work / "geoclip.mobclip"
    if not encoder.is_file():
        import_encoder("geoclip", weights, encoder)
    return {GEOCLIP: inference.embed_points(open_bundle(encoder), h3_cells.centres(mexico.areas.cells), progress)}


def compared(mexico: Mexico, by_cell: dict[str, np.ndarray], progress: Progress = no_progress) -> Comparison:
    """Scores of sets of columns by cell on the label by municipio, with whole states, blocks and single ones left out."""
    sets = {name: _by_municipio(mexico, values) for name, values in by_cell.items()}
    labels = labels_of(LABEL, mexico.idh)
    return compare(sets, labels, mexico.areas.lonlat, mexico.states, progress=progress)


def card_scores(comparison: Comparison, model: str) -> dict[str, Any]:
    """What the card says of a comparison: by kind of folds, R2 of each set of columns, and how much higher some are than others.

    Args:
        model: the set that is compared with raw columns and GeoCLIP.
    """
    pairs = [*PAIRS, *((model, name) for name in (OWN, SURROUNDINGS, GEOCLIP))]
    kinds = [split.kind for split in comparison.splits]
    return {
        "label": f"{LABEL}, the human development index of {comparison.rows:,} municipios",
        "probe": "ridge, its penalty chosen by cross-validation inside the training folds",
        "intervals": "[R2, low, high]: 95 % by bootstrap of whole states or blocks",
        "R2": {kind: r2_of(comparison, kind) for kind in kinds},
        "difference of R2": {
            kind: {f"{more} less {less}": difference(comparison, kind, more, less) for more, less in pairs}
            for kind in kinds
        },
    }


def r2_of(comparison: Comparison, kind: str) -> dict[str, list[float]]:
    """R2 of each set with its interval, by folds of a kind."""
    return {
        score.features: _rounded(score.r2, score.r2_low, score.r2_high)
        for score in comparison.scores
        if score.folds == kind
    }


def difference(comparison: Comparison, kind: str, more: str, less: str) -> list[float]:
    """How much higher R2 is with one set than with another, with its interval.

    Raises:
        KeyError: they are not compared.
    """
    for pair in comparison.differences:
        if pair.folds == kind and {pair.features, pair.than} == {more, less}:
            found = (pair.r2, pair.low, pair.high) if pair.features == more else (-pair.r2, -pair.high, -pair.low)
            return _rounded(*found)
    raise KeyError(f"{more} and {less} are not compared")


def _rounded(*values: float) -> list[float]:
    return [round(value, DECIMALS) for value in values]


def _columns(inputs: Inputs, modalities: tuple[str, ...], rows: np.ndarray) -> np.ndarray:
    return inputs.values[np.ix_(rows, np.isin(inputs.modalities, modalities))]


def _averages(mexico: Mexico, values: np.ndarray, graph: MobilityGraph) -> np.ndarray:
    """Columns of the cells averaged over the municipios that a graph leads to, and over those that it comes from."""
    columns = Modality.of("columns", {str(number): column for number, column in enumerate(values.T)})
    both = averages_along(mexico.areas, graph, columns, COMMUTING)
    return np.nan_to_num(np.hstack([average.values for average in both]))


def _by_municipio(mexico: Mexico, values: np.ndarray) -> np.ndarray:
    """Means over the people of each municipio, float m x k; 0 where nothing is known."""
    columns = Modality.of("columns", {str(number): column for number, column in enumerate(values.T)})
    return np.nan_to_num(mexico.areas.means(columns).values)
