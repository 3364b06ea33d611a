"""The encoders of a bundle that need a location only: a table by cell, and a network of coordinates."""

from dataclasses import dataclass

import numpy as np

from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress
from mobclip.train.config import Config
from mobclip.train.distil import coordinate_embeddings, distil
from mobclip.train.export import EncoderFiles, cell_table, coordinates_encoder, decode_cells


@dataclass(frozen=True, kw_only=True)
class LocationEncoders:
    """The encoders that need a location only, made from the embeddings of n cells.

    Attributes:
        table, coordinates: the entry and the files of each.
        of_table, of_coordinates: float32 n x d, the embeddings of the cells that they give.
        r2: of the encoder of coordinates, for cells it learned from and for those held out.
    """

    table: EncoderFiles
    coordinates: EncoderFiles
    of_table: np.ndarray
    of_coordinates: np.ndarray
    r2: dict[str, float]


def location_encoders(
    cells: np.ndarray,
    embeddings: np.ndarray,
    *,
    sampling_weights: np.ndarray,
    held_out: np.ndarray,
    importance: np.ndarray,
    people: np.ndarray | None = None,
    config: Config,
    device: str,
    progress: Progress = no_progress,
) -> LocationEncoders:
    """Quantise the embeddings of cells, and distil an encoder of coordinates from them.

    Args:
        cells: sorted uint64 n, of one resolution.
        embeddings: float32 n x d, dimensions by falling variance.
        sampling_weights: float64 n, probability of each cell to be sampled.
        held_out: bool n.
        importance: float n, 0 or more: where the table is to be precise.
        people: float n, how many live in each cell, if that is known: they go into the table.
    """
    lonlat = h3_cells.centres(cells)
    model, r2 = distil(
        lonlat,
        embeddings,
        sampling_weights=sampling_weights,
        held_out=held_out,
        config=config,
        device=device,
        progress=progress,
    )
    progress(1.0, "quantising")
    table = cell_table(cells, embeddings, importance, h3_cells.resolution_of(cells), people, config)
    entry = coordinates_encoder(model.to("cpu"))
    return LocationEncoders(
        table=table,
        coordinates=entry,
        of_table=decode_cells(table[1], np.arange(len(embeddings))),
        of_coordinates=coordinate_embeddings(model, lonlat),
        r2=r2,
    )
