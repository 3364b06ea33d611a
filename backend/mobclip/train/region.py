"""A person's own region to train on: tables of `mobclip features` and of flows, checked before any long work."""

import contextlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.features.files import read_cell_flows, read_modality
from mobclip.features.mobility_graph import MobilityGraph
from mobclip.features.modality import Modality, constant, on_cells, without_constants
from mobclip.features.surroundings import modality_of, surroundings
from mobclip.geo import h3_cells
from mobclip.io.container import digest
from mobclip.io.table_reader import split_layer
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.data import TrainingData
from mobclip.train.plan import InputTable, Plan

MIN_CELLS = 100  # fewer teach a network nothing
MAX_COLUMNS = 1_000  # of a modality: each comes again as several averages
GROUPS_OF_ONE = 4  # into which the columns of a single modality are split, so that they can predict each other
SHOWN_NAMES = 5  # in a sentence


@dataclass(frozen=True, kw_only=True)
class Region:
    """What a plan names, read.

    Attributes:
        data: modalities and their averages on all cells that any table has.
        graphs: flows between these cells, by kind.
        inputs: what the card says of each table.
        remarks: sentences for the user.
    """

    data: TrainingData
    graphs: dict[str, MobilityGraph]
    inputs: list[dict[str, Any]]
    remarks: list[str]


def read_region(plan: Plan, progress: Progress = no_progress) -> Region:
    """Read the tables of a plan and average the modalities along flows and over surroundings.

    Raises:
        InputError: a table cannot be read, or the tables do not belong together.
    """
    tables = [_read_modality(table) for table in plan.modalities]
    cells = _common_cells(plan.modalities, [known for known, _ in tables])
    named = _with_unique_names(plan.modalities, [modality for _, modality in tables])
    modalities, remarks = _informative(
        [on_cells(modality, known, cells) for (known, _), modality in zip(tables, named, strict=True)], plan
    )
    graphs: dict[str, MobilityGraph] = {}
    inputs = [
        _modality_entry(table, own, known)
        for table, own, (known, _) in zip(plan.modalities, modalities, tables, strict=True)
    ]
    for table in plan.edges:
        progress(0.2, f"Reading {table.file.name}")
        found, entry = read_flows(table, cells)
        twice = sorted(set(found) & set(graphs))
        if twice:
            raise InputError(f"Two tables of flows have the kind '{twice[0]}': give one of them a name of its own.")
        graphs |= found
        inputs.append(entry)
    own = [modality for modality in modalities if modality.columns]
    averages = surroundings(cells, own, graphs, subrange(progress, 0.3, 1.0))
    names = Counter(column for modality in (*own, *averages) for column in modality.columns)
    clashing = [name for name, count in names.items() if count > 1]
    if clashing:
        raise InputError(f"The column '{clashing[0]}' is called as the average of another one is: rename it.")
    data = TrainingData(
        cells=cells,
        modalities=tuple(own),
        context=tuple(averages),
        people=_people(own, plan.people),
        groups=_groups(own, plan.groups),
        importances=_importances(plan, modalities, averages),
        pivot=plan.pivot,
    )
    return Region(data=data, graphs=graphs, inputs=inputs, remarks=remarks)


def read_flows(table: InputTable, cells: np.ndarray) -> tuple[dict[str, MobilityGraph], dict[str, Any]]:
    """Graphs between the cells by kind of flow, from columns `origin`, `destination` and perhaps `flow` and `kind`, and the
    entry of the card.

    Raises:
        InputError: a column is missing, cells of another resolution, or no flow between two of the cells.
    """
    with _naming(table.file):
        graphs = read_cell_flows(table.file, table.name).graphs(cells)
    entry = {"kinds": list(graphs), "edges": sum(graph.flows.nnz for graph in graphs.values())}
    return graphs, {**_file_entry(table), **entry}


def _read_modality(table: InputTable) -> tuple[np.ndarray, Modality]:
    with _naming(table.file):
        return read_modality(table.file, table.name)


@contextlib.contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Name the file in an error that does not."""
    try:
        yield
    except InputError as error:
        raise (error if str(file) in str(error) else InputError(f"{file}: {error}")) from error


def _common_cells(tables: Sequence[InputTable], parts: list[np.ndarray]) -> np.ndarray:
    """The cells that any table has, sorted."""
    cells, counts = np.unique(np.concatenate(parts), return_counts=True)
    levels = np.unique(h3_cells.resolutions(cells))
    if len(levels) > 1:
        raise InputError(
            f"The modalities have cells of the resolutions {_listed(levels)}: compute all at the same resolution."
        )
    shared = cells[counts > 1]
    for table, known in zip(tables, parts, strict=True):
        if len(parts) > 1 and not np.isin(known, shared).any():
            raise InputError(
                f"{table.file} shares no cell with the other modalities: compute all of them for the cells of one region."
            )
    if len(cells) < MIN_CELLS:
        raise InputError(
            f"The modalities have {len(cells)} cells, and training needs {MIN_CELLS} or more: choose a finer resolution or "
            "a larger region."
        )
    return cells


def _with_unique_names(tables: Sequence[InputTable], modalities: list[Modality]) -> list[Modality]:
    """Modalities that have the same name take that of their file; columns that two of them have, that of the modality too."""
    counts = Counter(modality.name for modality in modalities)
    names = [
        (table.file.stem if counts[own.name] > 1 and table.name is None else own.name)
        for table, own in zip(tables, modalities, strict=True)
    ]
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise InputError(f"Two of the modalities have the name '{twice[0]}': give one of them a name of its own.")
    columns = Counter(column for modality in modalities for column in modality.columns)
    return [
        Modality(
            name, tuple(f"{name}_{column}" if columns[column] > 1 else column for column in own.columns), own.values
        )
        for name, own in zip(names, modalities, strict=True)
    ]


def _informative(modalities: list[Modality], plan: Plan) -> tuple[list[Modality], list[str]]:
    """The modalities without columns that hold one value or none, and a sentence about each that has such columns.

    Raises:
        InputError: no column is left in any, or one has too many.
    """
    kept, remarks = [], []
    for table, own in zip(plan.modalities, modalities, strict=True):
        if len(own.columns) > MAX_COLUMNS:
            raise InputError(
                f"{table.file} has {len(own.columns):,} columns, and a modality may have {MAX_COLUMNS:,}: keep fewer, or "
                "reduce them to principal components first."
            )
        useless = constant(own)
        if useless.any():
            which = _listed(np.array(own.columns)[useless]) if not useless.all() else "all of its columns"
            remarks.append(f"{table.file} has one value or none in {which}, left out.")
        kept.append(Modality(own.name, (), own.values[:, :0]) if useless.all() else without_constants(own))
    if not any(modality.columns for modality in kept):
        raise InputError("Every column of every modality has one value or none: there is nothing to learn.")
    return kept, remarks


def _people(modalities: list[Modality], column: str | None) -> np.ndarray | None:
    """The population by cell, 0 where it is unknown."""
    if column is None:
        return None
    values = {
        name: own for modality in modalities for name, own in zip(modality.columns, modality.values.T, strict=True)
    }
    if column not in values:
        raise InputError(
            f"There is no column '{column}' of people in the modalities: there are {_listed(list(values))}."
        )
    if (values[column] < 0).any():
        raise InputError(f"The column '{column}' of people has negative values: numbers of people are 0 or more.")
    return np.nan_to_num(values[column]).astype(np.float64)


def _groups(modalities: list[Modality], groups: Any) -> dict[str, str]:
    """The groups that are given; a single modality without any is split, since each group is predicted from others."""
    if groups or len(modalities) > 1:
        return dict(groups)
    [only] = modalities
    parts = np.array_split(np.array(only.columns), min(GROUPS_OF_ONE, len(only.columns)))
    return {str(column): f"{only.name} {number}" for number, part in enumerate(parts, start=1) for column in part}


def _importances(plan: Plan, modalities: list[Modality], averages: list[Modality]) -> dict[str, float]:
    """The importance of each modality, and of the averages of it."""
    given = {own.name: table.importance for table, own in zip(plan.modalities, modalities, strict=True)}
    result = {own.name: given[own.name] for own in modalities if own.columns}
    for average in averages:
        result[average.name] = given[modality_of(average.name, list(given))]
    return result


def _modality_entry(table: InputTable, modality: Modality, known: np.ndarray) -> dict[str, Any]:
    return {
        **_file_entry(table),
        "modality": modality.name,
        "cells": len(known),
        "columns": list(modality.columns),
    }


def _file_entry(table: InputTable) -> dict[str, Any]:
    """Name and digest of a file, and what the user says of it."""
    file, _ = split_layer(table.file)
    entry = {"file": file.name, "digest": digest(file.read_bytes())}
    said = {"licence": table.licence, "attribution": table.attribution}
    return {**entry, **{key: text for key, text in said.items() if text is not None}}


def _listed(names: Sequence[Any] | np.ndarray) -> str:
    """Names in a sentence, the first few of many."""
    texts = [str(name) for name in names]
    more = f" and {len(texts) - SHOWN_NAMES} more" if len(texts) > SHOWN_NAMES else ""
    return ", ".join(texts[:SHOWN_NAMES]) + more
