"""Embeddings of the rows of a table, block by block, and what a person should know of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from mobclip.bundle import missing
from mobclip.bundle.choice import Choice, choose_bundle
from mobclip.bundle.locations import degrees_remark, find_source, places_of_table
from mobclip.bundle.places import Places, stream_places
from mobclip.bundle.store import Bundle
from mobclip.choices import PolygonWeight
from mobclip.io.stored_table import AnyTable
from mobclip.progress import Progress, no_progress, subrange


@dataclass(frozen=True, kw_only=True)
class Embedded:
    """Embeddings of rows, float32 n x dimension, NaN where there is none.

    Attributes:
        covered: of polygons, the share of their people or area that the embeddings are of, float64 n.
        modalities: of embeddings from columns, how many modalities are known, int n.
    """

    vectors: np.ndarray
    covered: np.ndarray | None = None
    modalities: np.ndarray | None = None


@dataclass(frozen=True, kw_only=True)
class EmbeddedTable(Embedded):
    """The same of all rows of a table.

    Attributes:
        source: what said where the rows are, in words.
        remarks: what a person should know of them.
    """

    source: str
    remarks: list[str] = field(default_factory=list)


# From places to blocks of embeddings, of polygons the shares that they are of, and from columns the numbers of modalities.
Stream = Callable[[Bundle, Places, Progress], Iterator[tuple[np.ndarray, np.ndarray | None, np.ndarray | None]]]


class TableEmbedding:
    """Embeddings of the rows of a table, to be computed block by block.

    Args:
        lon, lat, h3: the columns that say where rows are, as of `locations.find_source`.
        weight: of cells in polygons, as of `inference.stream_polygons`.

    Attributes:
        places: where the rows are.
        source: what said it, in words.
        remarks: what a person should know of how it was found.
        known: which rows have an embedding, bool n; of those that are computed so far.

    Raises:
        InputError: the table does not say where its rows are.
    """

    def __init__(
        self,
        table: AnyTable,
        lon: str | None = None,
        lat: str | None = None,
        h3: str | None = None,
        weight: PolygonWeight = "people",
    ):
        source = find_source(table, lon, lat, h3)
        self.places, self.remarks = places_of_table(table, source)
        self.source = str(source)
        self.weight = weight
        self.known = np.zeros(len(self.places), dtype=bool)
        self._covered = np.full(len(self.places), np.nan) if self.places.are_polygons else None
        self._degrees = degrees_remark(table) if source.is_geometry else None

    def choose(self, kind: str | None = None) -> Choice:
        """The bundle that suits the rows, as of `choice.choose_bundle`."""
        return choose_bundle(self.places, kind, self._degrees)

    def blocks(
        self,
        bundle: Bundle,
        rows: int,
        kind: str | None = None,
        stream: Stream | None = None,
        progress: Progress = no_progress,
    ) -> Iterator[Embedded]:
        """Embeddings of so many rows at a time.

        Args:
            kind: the bundle's encoder of `cells` or of `coordinates`; by default its first of either.
            stream: what embeds places; by default that encoder.

        Raises:
            InputError: all places are outside the valid domain of an encoder that would embed them all the same.
        """
        missing.check_domain(bundle, self.places, kind, degrees=self._degrees)
        count = len(self.places)
        for start in range(0, count, rows):
            stop = min(start + rows, count)
            step = subrange(progress, start / count, stop / count)
            part = self.places.part(start, stop)
            found = list(stream(bundle, part, step) if stream else _stream(bundle, part, kind, self.weight, step))
            vectors = np.concatenate([block for block, _, _ in found])
            covered, modalities = _joined([shares for _, shares, _ in found]), _joined([counts for *_, counts in found])
            self.known[start:stop] = np.isfinite(vectors).all(axis=1)
            if self._covered is not None:
                self._covered[start:stop] = covered
            yield Embedded(vectors=vectors, covered=covered, modalities=modalities)

    def remarks_on_missing(self, bundle: Bundle, kind: str | None = None) -> list[str]:
        """What a person should know of places without an embedding, or with a meaningless one, once all are computed.

        Raises:
            InputError: no row has an embedding.
        """
        return missing.remarks(
            bundle, self.places, self.known, self._covered, kind, degrees=self._degrees, weight=self.weight
        )


def embed_table(
    bundle: Bundle,
    table: AnyTable,
    lon: str | None = None,
    lat: str | None = None,
    h3: str | None = None,
    kind: str | None = None,
    progress: Progress = no_progress,
    weight: PolygonWeight = "people",
) -> EmbeddedTable:
    """Embeddings of all rows of a table, in memory; arguments and errors are those of `TableEmbedding`."""
    embedding = TableEmbedding(table, lon, lat, h3, weight)
    [all_rows] = embedding.blocks(bundle, max(len(embedding.places), 1), kind, progress=progress)
    remarks = embedding.remarks + embedding.remarks_on_missing(bundle, kind)
    return EmbeddedTable(**vars(all_rows), source=embedding.source, remarks=remarks)


def _stream(
    bundle: Bundle, places: Places, kind: str | None, weight: PolygonWeight, progress: Progress
) -> Iterator[tuple[np.ndarray, np.ndarray | None, None]]:
    for vectors, covered in stream_places(bundle, places, progress, kind, weight):
        yield vectors, covered, None


def _joined(blocks: list[np.ndarray | None]) -> np.ndarray | None:
    arrays = [block for block in blocks if block is not None]
    return np.concatenate(arrays) if arrays else None
