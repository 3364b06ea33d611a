"""Embeddings of the places of a large table on Spark: each task writes its rows as Parquet, a file for each batch."""

import functools
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import shapely

from mobclip.bundle.card import BundleId
from mobclip.bundle.columns import embedding_columns, without_embeddings
from mobclip.bundle.locations import Source, choose_for_table, find_source, places_of_table
from mobclip.bundle.places import NOT_ALIKE, Places, embed_places
from mobclip.bundle.store import AUTO, Bundle, open_bundle
from mobclip.bundle.table_embedding import embed_table
from mobclip.choices import PolygonWeight
from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write
from mobclip.io.batches import Batches, open_batches
from mobclip.io.memory import Memory
from mobclip.io.output import check_output
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress
from mobclip.spark.engine import Spark
from mobclip.spark.tasks import on_parts

PART = re.compile(r"part-[0-9]{12}\.parquet")  # by the number of its first row, so that names sort as rows do
TRIAL_ROWS = 1_000
COUNTS = pa.schema([("rows", pa.int64()), ("known", pa.int64())])


@dataclass(frozen=True, kw_only=True)
class EmbeddedRows:
    """What became of the rows of a table.

    Attributes:
        bundle: the model.
        choice: why it was chosen, a sentence; empty where it was named.
        source: what said where the rows are.
        rows: their number.
        known: how many have an embedding.
        remarks: what a person should know of them.
    """

    bundle: Bundle
    choice: str
    source: str
    rows: int
    known: int
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Embedding:
    """How rows are embedded; it is sent to other processes.

    Attributes:
        model: name or path, which all machines have.
        bundle: what they must find there.
        encoder, weight: as of `embed_table`.
        source: what says where rows are.
        are_polygons: whether that is a geometry of polygons.
        folder: for the files.
    """

    model: str
    bundle: BundleId
    encoder: str | None
    weight: PolygonWeight
    source: Source
    are_polygons: bool
    folder: Path

    def __call__(self, parts: Sequence[Batches], memory: Memory) -> Iterator[pa.RecordBatch]:  # noqa: ARG002  # a `Work`
        """Embed and write the rows of parts of a table; how many they are, and how many have an embedding."""
        bundle = _opened(self.model)
        if bundle.card.id != self.bundle:
            raise InputError(
                f"Spark's workers have another model '{self.model}' than this machine: give the same to all."
            )
        for table in (table for part in parts for table in part.tables()):
            vectors, covered = embed_places(bundle, self._places(table), kind=self.encoder, weight=self.weight)
            self.write(table, vectors, covered)
            known = int(np.isfinite(vectors).all(axis=1).sum())
            yield pa.record_batch([[len(table)], [known]], schema=COUNTS)

    def write(self, table: Table, vectors: np.ndarray, covered: np.ndarray | None) -> list[str]:
        """Write rows as a file of the folder, whole or not at all; sentences on columns that are replaced."""
        columns = embedding_columns(vectors, self.bundle, covered)
        path = self.folder / f"part-{table.first_row:012}.parquet"
        return write_table(without_embeddings(table, covered=True), path, columns)

    def _places(self, table: Table) -> Places:
        """Of the kind that the first rows are of: a batch without geometries does not say it."""
        places, _ = places_of_table(table, self.source)
        if places.are_polygons == self.are_polygons:
            return places
        if places.are_polygons and shapely.is_missing(places.given).all():
            return Places(np.full((len(places), 2), np.nan), places.causes)
        raise InputError(NOT_ALIKE)


def embed_on_spark(
    table: Path,
    output: Path,
    model: str,
    spark: Spark,
    *,
    encoder: str | None = None,
    weight: PolygonWeight = "people",
    lon: str | None = None,
    lat: str | None = None,
    h3: str | None = None,
    progress: Progress = no_progress,
) -> EmbeddedRows:
    """Add embeddings to the rows of Parquet files.

    Which columns say where rows are, and which model `auto` is, is seen from the first of them.

    Args:
        table: a .parquet, or a folder of such.
        output: a folder, which has all rows or is not made.
        model, encoder, weight, lon, lat, h3: as of `embed_table` and `choose_for_table`.

    Raises:
        InputError: as of `embed_table` and `spark_session`, another kind of table, or a place that cannot be written.
    """
    check_folder(output, table)
    first = next(open_batches(table, rows=TRIAL_ROWS).tables())
    source = find_source(first, lon, lat, h3)
    choice = choose_for_table(model, first, lon, lat, h3, encoder)
    bundle = choice.bundle
    places, _ = places_of_table(first, source)
    trial = _Trial.of(bundle, first, source, encoder, weight)
    with atomic_write(output, over_folders=True) as folder:
        folder.mkdir()
        work = Embedding(
            model=_name_for_all(model, bundle),
            bundle=bundle.card.id,
            encoder=encoder,
            weight=weight,
            source=source,
            are_polygons=places.are_polygons,
            folder=folder.resolve(),
        )
        remarks = work.write(first, trial.vectors, trial.covered)  # as a try: a task writes the file again
        with spark.session() as session:
            counts = on_parts(session, open_batches(table.resolve()), work, COUNTS)
            found = session.run(counts.toArrow, progress, "Embedding")
        rows, known = (int(np.sum(found.column(name))) for name in COUNTS.names)
        if not known:
            raise InputError(trial.failure or f"None of the {rows:,} places has an embedding of {bundle.card.name}.")
        for path in folder.iterdir():
            if not PART.fullmatch(path.name):  # of a task that ended before its time
                shutil.rmtree(path)
    remarks += [*choice.remarks, *trial.remarks_of(rows - known, rows)]
    said = choice.sentence and f"Of the first {len(first):,} rows: {choice.sentence}"
    return EmbeddedRows(bundle=bundle, choice=said, source=str(source), rows=rows, known=known, remarks=tuple(remarks))


@dataclass(frozen=True)
class _Trial:
    """The first rows, embedded here: whether that can be done at all, and what is to be said of them."""

    vectors: np.ndarray
    covered: np.ndarray | None
    remarks: tuple[str, ...] = ()
    failure: str | None = None  # why none of them has an embedding

    @classmethod
    def of(cls, bundle: Bundle, table: Table, source: Source, encoder: str | None, weight: PolygonWeight) -> "_Trial":
        try:
            found = embed_table(bundle, table, source.lon, source.lat, source.h3, encoder, weight=weight)
        except InputError as error:
            covered = np.full(len(table), np.nan) if source.is_geometry else None
            return cls(np.full((len(table), bundle.card.dimension), np.nan, np.float32), covered, failure=str(error))
        return cls(found.vectors, found.covered, tuple(found.remarks))

    def remarks_of(self, missing: int, rows: int) -> list[str]:
        """Sentences on all rows, and on the first."""
        of_all = [f"{missing:,} of {rows:,} places have no embedding."] if missing else []
        of_first = [self.failure] if missing and self.failure else self.remarks
        return [*of_all, *(f"Of the first {len(self.vectors):,} rows: {sentence}" for sentence in of_first)]


def check_folder(output: Path, table: Path) -> None:
    """Refuse a place where no folder of Parquet files can be, and a table that is none of such files, before any work.

    Raises:
        InputError: they are refused.
    """
    if not table.is_dir() and table.suffix.lower() != ".parquet":
        raise InputError(
            f"On Spark embed reads .parquet, or a folder of such files, and not {table.name}: write it as .parquet first."
        )
    if not output.is_dir():
        check_output(output, (".parquet",), sources=[table])
        return
    if output.suffix.lower() != ".parquet" or not all(PART.fullmatch(path.name) for path in output.iterdir()):
        raise InputError(f"{output} is a folder that embed did not write: choose another name, which ends in .parquet.")
    if table.exists() and (output.samefile(table) or output.resolve() in table.resolve().parents):
        raise InputError(f"{output} is what is read here and would be overwritten: choose another name.")


def _name_for_all(model: str, bundle: Bundle) -> str:
    """How other processes, and other machines, find a model."""
    if model == AUTO:
        return bundle.installed_name
    return str(Path(model).resolve()) if Path(model).exists() else model


@functools.lru_cache(maxsize=1)
def _opened(model: str) -> Bundle:
    """The model, which a Python process of Spark keeps for its next task."""
    return open_bundle(model)
