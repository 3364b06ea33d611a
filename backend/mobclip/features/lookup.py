"""Embeddings from columns looked up for places: cells of any resolution, points and polygons, as in a model's own table."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.bundle import missing
from mobclip.bundle.card import FeaturesEncoder
from mobclip.bundle.encoders import WORLD, CellTable
from mobclip.bundle.places import Places, stream_places
from mobclip.bundle.store import Bundle
from mobclip.choices import PolygonWeight
from mobclip.features.cell_flows import CellFlowTable
from mobclip.features.inference import CellEmbeddings, embed_columns
from mobclip.features.model_columns import ModelColumns
from mobclip.features.tables import ModalityTable
from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress, subrange

KIND = FeaturesEncoder.kind  # of the encoder that the places are looked up in
HALF_TURN = 180.0


class ColumnTable(CellTable):
    """A table in memory of embeddings from columns, with 1 beside an embedding for each modality that its cell has, else 0."""

    def __init__(self, embedded: CellEmbeddings):
        known = np.isfinite(embedded.vectors).all(axis=1)
        self.index = embedded.cells[known]
        self.width = embedded.vectors.shape[1]
        self.rows = np.hstack([embedded.vectors[known], embedded.known[known].astype(np.float32)])
        self.dimension = self.rows.shape[1]
        self.resolution = h3_cells.resolution_of(self.index)
        self.bounds = _bounds(self.index)

    def sample(self, count: int) -> np.ndarray:
        return super().sample(count)[:, : self.width]

    def _rows(self, rows: np.ndarray) -> np.ndarray:
        return self.rows[rows]


def with_columns(
    bundle: Bundle,
    places: Places,
    tables: Sequence[ModalityTable],
    flows: Sequence[CellFlowTable] = (),
    progress: Progress = no_progress,
) -> tuple[Bundle, list[str]]:
    """The bundle with an encoder of the kind `features` for `stream_from_columns`, and what a person should know of it.

    Cells that have no row in the tables are embedded where places name them and cells around them are known.

    Raises:
        InputError: as of `embed_columns`.
    """
    columns = ModelColumns.of(bundle)
    resolution = columns.resolution or h3_cells.resolution_of(tables[0].cells)
    cells = _cells_of(places, resolution)
    embedded = embed_columns(bundle, tables, flows, cells, progress)
    result = dataclasses.replace(bundle)  # whose encoders are its own
    result.encoders[KIND] = ColumnTable(embedded)
    apart = [table.source for table in tables if len(cells) and not np.isin(cells, table.cells).any()]
    return result, embedded.remarks + [f"{source} has no row for any of the places." for source in apart]


def stream_from_columns(
    bundle: Bundle, places: Places, progress: Progress = no_progress, weight: PolygonWeight = "people"
) -> Iterator[tuple[np.ndarray, np.ndarray | None, np.ndarray]]:
    """What `stream_places` yields, of a bundle of `with_columns`, and how many modalities each place has, int k."""
    table = bundle.encoders[KIND]
    for block, covered in stream_places(bundle, places, progress, KIND, weight):
        yield block[:, : table.width], covered, np.count_nonzero(block[:, table.width :] > 0, axis=1)


@dataclass(frozen=True, kw_only=True)
class PlacesFromColumns:
    """Embeddings of n places from columns.

    Attributes:
        vectors: float32 n x dimension, NaN where there is none.
        covered: of polygons, the share of their people or area that the embeddings are of, float64 n.
        modalities: how many each place has, int n.
        remarks: what a person should know of them.
    """

    vectors: np.ndarray
    covered: np.ndarray | None
    modalities: np.ndarray
    remarks: list[str]


def embed_places_from_columns(
    bundle: Bundle,
    places: Places,
    tables: Sequence[ModalityTable],
    flows: Sequence[CellFlowTable] = (),
    *,
    degrees: str | None = None,
    progress: Progress = no_progress,
) -> PlacesFromColumns:
    """Embeddings of places from the columns of tables by cell.

    Args:
        degrees: as of `missing.remarks`.

    Raises:
        InputError: as of `embed_columns`, or no place has an embedding.
    """
    ready, remarks = with_columns(bundle, places, tables, flows, subrange(progress, 0.0, 0.8))
    blocks = list(stream_from_columns(ready, places, subrange(progress, 0.8, 1.0)))
    vectors, modalities = (np.concatenate([block[part] for block in blocks]) for part in (0, 2))
    shares = [block[1] for block in blocks if block[1] is not None]
    covered = np.concatenate(shares) if shares else None
    known = np.isfinite(vectors).all(axis=1)
    remarks += remarks_on_columns(modalities[known])
    remarks += missing.remarks(ready, places, known, covered, KIND, degrees=degrees)
    return PlacesFromColumns(vectors=vectors, covered=covered, modalities=modalities, remarks=remarks)


def remarks_on_columns(modalities: np.ndarray) -> list[str]:
    """What a person should know of places with an embedding that have so many modalities each, int k."""
    count = int(np.count_nonzero(modalities == 0))
    if not count:
        return []
    what = "of places without any modality, made from averages over other cells alone: see the field modalities"
    return [f"{count:,} of {len(modalities):,} embeddings are {what}."]


def _cells_of(places: Places, resolution: int) -> np.ndarray:
    """The cells of a resolution that hold places, uint64; polygons and larger cells have none."""
    known = places.causes == 0
    if places.are_polygons:
        return np.empty(0, dtype=np.uint64)
    if not places.are_cells:
        return h3_cells.cells_at(places.known()[known], resolution)
    cells = places.given[known]
    return h3_cells.parents(cells[h3_cells.resolutions(cells) >= resolution], resolution)


def _bounds(cells: np.ndarray) -> tuple[float, float, float, float]:
    """West, south, east and north of the centres of cells; of the world where they may lie on both sides of 180 degrees."""
    west, south = h3_cells.centres(cells).min(axis=0)
    east, north = h3_cells.centres(cells).max(axis=0)
    return WORLD if east - west > HALF_TURN else (west, south, east, north)
