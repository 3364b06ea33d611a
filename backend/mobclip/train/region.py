"""A person's own region to train on: columns by cell and flows between cells, checked before any long work."""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.features.mobility_graph import MobilityGraph
from mobclip.features.modality import Modality, constant, on_cells, without_constants
from mobclip.features.surroundings import modality_of, surroundings
from mobclip.features.tables import FlowTable, ModalityTable
from mobclip.geo import h3_cells
from mobclip.io.names import listed
from mobclip.progress import Progress, no_progress, subrange
from mobclip.train.data import MIN_PEOPLE, TrainingData
from mobclip.train.plan import Options, Plan
from mobclip.train.remarks import alike_remarks, check_memory, table_remarks

MIN_CELLS = 100  # fewer teach a network nothing
MAX_COLUMNS = 1_000  # of a modality: each comes again as several averages
GROUPS_OF_ONE = 4  # into which the columns of a single modality are split, so that they can predict each other
SHOWN_NAMES = 5  # in a sentence


@dataclass(frozen=True, kw_only=True)
class Region:
    """Modalities and flows on the same cells.

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
    """The region of the files of a plan, as `build_region`.

    Raises:
        InputError: a table cannot be read, or the tables do not belong together.
    """
    from mobclip.train.files import read_tables  # pyarrow, which layers do without

    modalities, flows = read_tables(plan, subrange(progress, 0.0, 0.3))
    return build_region(plan, modalities, flows, subrange(progress, 0.3, 1.0))


def build_region(
    options: Options,
    tables: Sequence[ModalityTable],
    flows: Sequence[FlowTable],
    progress: Progress = no_progress,
) -> Region:
    """Put modalities and flows on the same cells, and average the modalities along flows and over surroundings.

    Raises:
        InputError: the tables do not belong together.
    """
    options.check_flows(len(flows))
    if not tables:
        raise InputError("Training needs columns by cell: add a table or a layer of them.")
    _check_names(tables)
    cells = _common_cells(tables)
    unique = _with_unique_columns(tables)
    modalities, remarks = _informative(unique, cells)
    graphs, inputs = _graphs(flows, cells, progress)
    own = [modality for modality in modalities if modality.columns]
    check_memory(len(cells), sum(len(modality.columns) for modality in own), len(graphs))
    remarks += [*table_remarks(tables, flows, cells), *alike_remarks(own)]
    data = TrainingData(
        cells=cells,
        modalities=tuple(own),
        people=_people(own, options.people),
        groups=_groups(own, _without_left_out(options.groups, unique, own)),
        pivot=options.pivot,
    )
    averages = surroundings(cells, own, graphs, progress)
    names = Counter(column for modality in (*own, *averages) for column in modality.columns)
    clashing = [name for name, count in names.items() if count > 1]
    if clashing:
        raise InputError(f"The column '{clashing[0]}' is called as the average of another one is: rename it.")
    taken = sorted({modality.name for modality in own} & {average.name for average in averages})
    if taken:
        raise InputError(f"The modality '{taken[0]}' is called as the average of another one is: give it another name.")
    data = dataclasses.replace(data, context=tuple(averages), importances=_importances(tables, modalities, averages))
    entries = [_modality_entry(table, modality) for table, modality in zip(tables, modalities, strict=True)]
    return Region(data=data, graphs=graphs, inputs=[*entries, *inputs], remarks=remarks)


def _graphs(
    flows: Sequence[FlowTable], cells: np.ndarray, progress: Progress
) -> tuple[dict[str, MobilityGraph], list[dict[str, Any]]]:
    """Graphs between the cells by kind of flow, and what the card says of each table.

    Raises:
        InputError: two tables have one kind, or one joins no two cells.
    """
    graphs: dict[str, MobilityGraph] = {}
    entries = []
    for table in flows:
        found = table.flows.graphs(cells, progress)
        twice = sorted(set(found) & set(graphs))
        if twice:
            raise InputError(f"Two tables of flows have the kind '{twice[0]}': give one of them a name of its own.")
        graphs |= found
        entries.append({**table.entry, "kinds": list(found), "edges": sum(graph.flows.nnz for graph in found.values())})
    return graphs, entries


def check_columns(source: str, columns: int) -> None:
    """Refuse a table of too many columns.

    Raises:
        InputError: it has.
    """
    if columns > MAX_COLUMNS:
        raise InputError(
            f"{source} has {columns:,} columns, and a modality may have {MAX_COLUMNS:,}: keep fewer, or reduce them to "
            "principal components first."
        )


def _check_names(tables: Sequence[ModalityTable]) -> None:
    """
    Raises:
        InputError: two modalities have one name.
    """
    twice = [name for name, count in Counter(table.modality.name for table in tables).items() if count > 1]
    if twice:
        raise InputError(f"Two of the modalities have the name '{twice[0]}': give one of them a name of its own.")


def _common_cells(tables: Sequence[ModalityTable]) -> np.ndarray:
    """The cells that any table has, sorted."""
    cells, counts = np.unique(np.concatenate([table.cells for table in tables]), return_counts=True)
    levels = np.unique(h3_cells.resolutions(cells)).astype(str).tolist()
    if len(levels) > 1:
        raise InputError(
            f"The modalities have cells of the resolutions {listed(levels)}: compute all at the same resolution."
        )
    shared = cells[counts > 1]
    for table in tables:
        if len(tables) > 1 and not np.isin(table.cells, shared).any():
            raise InputError(
                f"{table.source} shares no cell with the other modalities: compute all of them for the cells of one region."
            )
    if len(cells) < MIN_CELLS:
        raise InputError(
            f"The modalities have {len(cells)} cells, and training needs {MIN_CELLS} or more: choose a finer resolution or "
            "a larger region."
        )
    return cells


def _with_unique_columns(tables: Sequence[ModalityTable]) -> list[ModalityTable]:
    """Tables in which a column that several have is called after its modality, too."""
    counts = Counter(column for table in tables for column in table.modality.columns)

    def unique(own: Modality) -> Modality:
        columns = tuple(f"{own.name}_{column}" if counts[column] > 1 else column for column in own.columns)
        return Modality(own.name, columns, own.values)

    return [dataclasses.replace(table, modality=unique(table.modality)) for table in tables]


def _informative(tables: Sequence[ModalityTable], cells: np.ndarray) -> tuple[list[Modality], list[str]]:
    """The modalities on the cells without columns that hold one value or none, and a sentence about each that has such.

    Raises:
        InputError: no column is left in any, or one has too many.
    """
    kept, remarks = [], []
    for table in tables:
        own = table.modality
        check_columns(table.source, len(own.columns))
        useless = constant(own)
        if useless.any():
            named = listed(np.array(own.columns)[useless].tolist(), SHOWN_NAMES)
            which = named if not useless.all() else "all of its columns"
            remarks.append(f"{table.source} has one value or none in {which}, left out.")
        own = Modality(own.name, (), own.values[:, :0]) if useless.all() else without_constants(own)
        kept.append(on_cells(own, table.cells, cells))
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
            f"There is no column '{column}' of people in the modalities: there are {listed(list(values), SHOWN_NAMES)}."
        )
    if (values[column] < 0).any():
        raise InputError(f"The column '{column}' of people has negative values: numbers of people are 0 or more.")
    people = np.nan_to_num(values[column]).astype(np.float64)
    inhabited = int((people > MIN_PEOPLE).sum())
    if inhabited < MIN_CELLS:
        raise InputError(
            f"{inhabited:,} of {len(people):,} cells have more than {MIN_PEOPLE:g} in the column '{column}' of people, and "
            f"training needs {MIN_CELLS} or more: choose another column of people, or none."
        )
    return people


def _without_left_out(
    groups: Mapping[str, str], tables: Sequence[ModalityTable], own: list[Modality]
) -> dict[str, str]:
    """The groups without those of columns that the tables have and the modalities no longer."""
    kept = {column for modality in own for column in modality.columns}
    left_out = {column for table in tables for column in table.modality.columns} - kept
    return {column: group for column, group in groups.items() if column not in left_out}


def _groups(modalities: list[Modality], groups: Mapping[str, str]) -> dict[str, str]:
    """The groups that are given; a single modality without any is split, since each group is predicted from others."""
    if groups or len(modalities) > 1:
        return dict(groups)
    [only] = modalities
    parts = np.array_split(np.array(only.columns), min(GROUPS_OF_ONE, len(only.columns)))
    return {str(column): f"{only.name} {number}" for number, part in enumerate(parts, start=1) for column in part}


def _importances(
    tables: Sequence[ModalityTable], modalities: list[Modality], averages: list[Modality]
) -> dict[str, float]:
    """The importance of each modality, and of the averages of it."""
    given = {table.modality.name: table.importance for table in tables}
    result = {own.name: given[own.name] for own in modalities if own.columns}
    for average in averages:
        result[average.name] = given[modality_of(average.name, list(given))]
    return result


def _modality_entry(table: ModalityTable, modality: Modality) -> dict[str, Any]:
    """What the card says of a table, and of the columns of it that are left."""
    return {
        **table.entry,
        "modality": modality.name,
        "cells": len(table.cells),
        "columns": list(modality.columns),
    }
