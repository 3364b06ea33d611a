"""Embeddings of cells from their own columns, also of cells that a model was not trained on and where modalities are missing."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from mobclip.bundle.encoders import ColumnEncoder
from mobclip.bundle.store import Bundle
from mobclip.errors import InputError
from mobclip.features.cell_flows import CellFlowTable
from mobclip.features.mobility import flow_means
from mobclip.features.model_columns import DIRECTIONS, SHOWN, ModelColumns
from mobclip.features.surroundings import rings_around
from mobclip.features.tables import ModalityTable
from mobclip.geo import h3_cells
from mobclip.geo.areal import weighted_mean
from mobclip.io.names import listed
from mobclip.progress import Progress, no_progress, subrange

ROWS_PER_BLOCK = 2**14  # of columns, which are many
TOLERANCE = 1e-4  # relative to a value: tables that differ by less agree


@dataclass(frozen=True, kw_only=True)
class CellEmbeddings:
    """Embeddings of n cells from their columns.

    Attributes:
        cells: sorted uint64 n.
        vectors: float32 n x dimension, NaN where nothing is known of a cell nor of those that it is averaged over.
        known: bool n x modalities, of which modalities a cell has a column.
        remarks: what a person should know of how the columns were matched.
    """

    cells: np.ndarray
    vectors: np.ndarray
    known: np.ndarray
    remarks: list[str]


def embed_columns(
    bundle: Bundle,
    tables: Sequence[ModalityTable],
    flows: Sequence[CellFlowTable] = (),
    cells: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> CellEmbeddings:
    """Embeddings of cells from modalities, whose averages along flows and over surroundings are made as in training.

    Columns are matched by name to those of the model; what no table has is masked, as it was in training for cells that lacked
    it. A table may also hold averages, which are then taken as they are.

    Args:
        tables: columns by cell; of cells that several have, the first that knows a column counts.
        flows: between the cells.
        cells: more cells to embed, uint64 of the model's resolution, in any order: those without a row in any table, of which
            the surroundings may be known. Those of the tables are embedded in any case.

    Raises:
        InputError: the model has no encoder of columns, none of its columns is in a table, cells or flows are of another
            resolution, or kinds of flow that the model does not know.
    """
    columns = ModelColumns.of(bundle)
    _check_cells(tables, columns)
    every = np.unique(
        np.concatenate([table.cells for table in tables] + ([] if cells is None else [cells[cells != 0]]))
    )
    progress(0.0, "Averaging over other cells")
    values, remarks = _columns_of(every, tables, columns)
    matrices = {**rings_around(every), **_flow_matrices(flows, every, columns)}
    known = np.column_stack([np.isfinite(values[:, own]).any(axis=1) for own in columns.modalities.values()])
    _add_averages(values, matrices, columns)
    remarks += _missing_averages(values, matrices, columns)
    vectors = _embed(bundle, values, subrange(progress, 0.3, 1.0))
    return CellEmbeddings(cells=every, vectors=vectors, known=known, remarks=remarks)


def _check_cells(tables: Sequence[ModalityTable], columns: ModelColumns) -> None:
    """
    Raises:
        InputError: numbers that are no cells, or cells of another resolution than the model's.
    """
    wanted = h3_cells.resolution_of(tables[0].cells) if columns.resolution is None else columns.resolution
    for table in tables:
        levels = np.unique(h3_cells.resolutions(table.cells))
        if levels.tolist() != [wanted]:
            raise InputError(
                f"{table.source} has cells of resolution {listed(levels.astype(str).tolist())}, but the model "
                f"{columns.model} is of cells of resolution {wanted}: compute the columns for such cells."
            )
        wrong = table.cells[~h3_cells.is_valid_cell(table.cells)]
        if len(wrong):
            raise InputError(f"{table.source} has {wrong[0]}, which is not an H3 cell such as 862830807ffffff.")


def _columns_of(
    cells: np.ndarray, tables: Sequence[ModalityTable], columns: ModelColumns
) -> tuple[np.ndarray, list[str]]:
    """The model's columns of sorted cells, float32 n x f, NaN where unknown, and what is to be said of them.

    Raises:
        InputError: no table has any of them.
    """
    values = np.full((len(cells), len(columns.inputs)), np.nan, dtype=np.float32)
    found: set[int] = set()
    remarks = []
    for table in tables:
        names = table.modality.columns
        matched = columns.match(table.modality.name, names)
        found |= set(matched.values())
        others = [name for name in names if name not in matched]
        if not matched:
            remarks.append(f"{table.source} has no column that {columns.model} knows, and is left out.")
        elif others:
            remarks.append(
                f"{table.source} has columns that {columns.model} does not know, left out: {listed(others, SHOWN)}."
            )
        differing = _fill(values, cells, table, matched)
        if differing:
            remarks.append(
                f"{table.source} has other values than a table before it in {differing:,} cells: those of the first are used."
            )
    if not found:
        raise InputError(
            f"No column is one of those that {columns.model} knows, such as {columns.examples}: compute the "
            "same columns as for its training."
        )
    if not np.isfinite(values).any():
        raise InputError(f"The columns that {columns.model} knows have no value in any cell.")
    return values, remarks + _missing_remarks(found, columns)


def _fill(values: np.ndarray, cells: np.ndarray, table: ModalityTable, matched: dict[str, int]) -> int:
    """Put columns of a table where values are unknown; the number of cells where it has others than those known."""
    rows = np.searchsorted(cells, table.cells)
    differs = np.zeros(len(rows), dtype=bool)
    for name, position in matched.items():
        new = table.modality.values[:, table.modality.columns.index(name)].astype(np.float32)
        old = values[rows, position]
        differs |= np.abs(new - old) > TOLERANCE * np.maximum(np.abs(new), np.abs(old))  # False where one is NaN
        values[rows, position] = np.where(np.isfinite(old), old, new)
    return int(differs.sum())


def _missing_remarks(found: set[int], columns: ModelColumns) -> list[str]:
    """Which modalities and which columns of others no table has."""
    lacking = {name: [one for one in own.tolist() if one not in found] for name, own in columns.modalities.items()}
    whole = [name for name, missing in lacking.items() if missing and len(missing) == len(columns.modalities[name])]
    parts = [columns.inputs[one] for name, missing in lacking.items() if name not in whole for one in missing]
    remarks = []
    if whole:
        remarks.append(f"These modalities are not given and count as missing: {listed(whole, SHOWN)}.")
    if parts:
        remarks.append(f"These columns are not given and count as missing: {listed(parts, SHOWN)}.")
    return remarks


def _flow_matrices(
    flows: Sequence[CellFlowTable], cells: np.ndarray, columns: ModelColumns
) -> dict[str, sparse.csr_matrix]:
    """Matrices that average along flows by the names of the averages, such as `commuting_out`.

    A single kind of flow stands for the only one that a model knows, whatever it is called.

    Raises:
        InputError: a table has no kind of flow that the model knows.
    """
    graphs = [table.graphs(cells) for table in flows]
    given = sorted({kind for found in graphs for kind in found})
    names = {kind: kind for kind in given if kind in columns.kinds}
    if len(given) == len(columns.kinds) == 1:
        names = {given[0]: columns.kinds[0]}
    for table, found in zip(flows, graphs, strict=True):
        if not set(found) & set(names):
            knows = f"knows {listed(columns.kinds)}" if columns.kinds else "knows none"
            raise InputError(
                f"{table.name} has flows of the kind {listed(sorted(found))}, but {columns.model} {knows}: name the kind as in "
                "training, or leave out these flows."
            )
    matrices: dict[str, sparse.csr_matrix] = {}
    for kind, name in names.items():
        first, *more = [found[kind] for found in graphs if kind in found]
        for graph in more:
            first = type(first)((first.flows + graph.flows).tocsr(), first.within + graph.within)
        matrices |= {f"{name}_{direction}": matrix for direction, matrix in flow_means(first).items()}
    return matrices


def _add_averages(values: np.ndarray, matrices: dict[str, sparse.csr_matrix], columns: ModelColumns) -> None:
    """Put averages over other cells where no table gave them."""
    for name, matrix in matrices.items():
        if name not in columns.averages:
            continue
        averages, own = columns.averages[name]
        means = weighted_mean(matrix, values[:, own], np.ones(len(values)))
        values[:, averages] = np.where(np.isfinite(values[:, averages]), values[:, averages], means)


def _missing_averages(values: np.ndarray, made: Container[str], columns: ModelColumns) -> list[str]:
    """Which averages neither flows nor tables gave."""
    missing = [
        name
        for name, (averages, _) in columns.averages.items()
        if name not in made and not np.isfinite(values[:, averages]).any()
    ]
    of_flows = {f"{kind}_{direction}": kind for kind in columns.kinds for direction in DIRECTIONS}
    kinds = sorted({of_flows[name] for name in missing if name in of_flows})
    others = [name for name in missing if name not in of_flows]
    remarks = []
    if kinds:
        remarks.append(f"Averages along flows count as missing, since none are given of the kind {listed(kinds)}.")
    if others:
        remarks.append(f"These averages are not given and count as missing: {listed(others)}.")
    return remarks


def _embed(bundle: Bundle, values: np.ndarray, progress: Progress) -> np.ndarray:
    encoder = ColumnEncoder(bundle)
    starts = range(0, len(values), ROWS_PER_BLOCK)
    return np.concatenate(
        [
            encoder.embed(
                values[start : start + ROWS_PER_BLOCK].astype(np.float64),
                subrange(progress, start / len(values), min(start + ROWS_PER_BLOCK, len(values)) / len(values)),
            )
            for start in starts
        ]
    )
