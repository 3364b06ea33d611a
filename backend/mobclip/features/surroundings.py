"""Modalities averaged over other cells: those around, and those that flows lead to or come from.

The averages are inputs of an encoder and are never predicted.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import scipy.sparse as sparse

from mobclip.features.mobility import flow_means
from mobclip.features.mobility_graph import MobilityGraph, neighbour_graph, row_means
from mobclip.features.modality import Modality, constant, without_constants
from mobclip.geo.areal import weighted_mean
from mobclip.progress import Progress, no_progress

AROUND_RINGS = 3  # cells: at resolution 6 some 20 km, the rest of a town or the country around it


def averaged(modality: Modality, means: sparse.csr_matrix, prefix: str) -> Modality:
    """A modality's columns averaged over other places, named `PREFIX_COLUMN`; unknown places count for nothing.

    Args:
        means: CSR n x n, by row the weights of the places that are averaged over.
    """
    values = weighted_mean(means, modality.values, np.ones(means.shape[1]))
    columns = (f"{prefix}_{name}" for name in modality.columns)
    return Modality.of(f"{modality.name}_{prefix}", dict(zip(columns, values.T, strict=True)))


def rings_around(cells: np.ndarray) -> dict[str, sparse.csr_matrix]:
    """Matrices that average over the neighbours of each cell, and over those two to three cells away, by name."""
    near = neighbour_graph(cells)
    ring = neighbour_graph(cells, AROUND_RINGS) - near
    ring.eliminate_zeros()
    return {"near": row_means(near), "around": row_means(ring)}


def surroundings(
    cells: np.ndarray,
    modalities: Sequence[Modality],
    graphs: Mapping[str, MobilityGraph],
    progress: Progress = no_progress,
) -> list[Modality]:
    """Averages of all modalities along each kind of flow, outgoing and incoming, and over the surroundings.

    Args:
        cells: sorted uint64 n.
        modalities: n rows each.
        graphs: between the cells, by kind of flow.

    Returns:
        Modalities such as `poi_commuting_out`, `poi_commuting_in`, `poi_near` and `poi_around`, without those that are constant.
    """
    progress(0.0, "Averaging over other cells")
    matrices = {
        f"{kind}_{direction}": matrix
        for kind, graph in graphs.items()
        for direction, matrix in flow_means(graph).items()
    }
    matrices |= rings_around(cells)
    averages = []
    for done, (name, matrix) in enumerate(matrices.items()):
        for modality in modalities:
            progress(done / len(matrices), "Averaging over other cells")
            averages.append(averaged(modality, matrix, name))
    return [without_constants(average) for average in averages if not constant(average).all()]


def modality_of(average: str, modalities: Sequence[str]) -> str:
    """The modality that an average such as `poi_near` is of; a modality is of itself."""
    return max((name for name in modalities if f"{average}_".startswith(f"{name}_")), key=len)
