"""The files that a plan names, read."""

from collections import Counter
from typing import Any

from mobclip.errors import naming
from mobclip.features.files import read_cell_flows, read_modality
from mobclip.features.tables import FlowTable, ModalityTable
from mobclip.io.container import digest
from mobclip.io.table_reader import split_layer
from mobclip.progress import Progress, no_progress
from mobclip.train.plan import InputTable, Plan


def read_tables(plan: Plan, progress: Progress = no_progress) -> tuple[list[ModalityTable], list[FlowTable]]:
    """The modalities and the flows of a plan. Modalities of the same name take that of their file.

    Raises:
        InputError: a table cannot be read.
    """
    count = len(plan.modalities) + len(plan.edges)
    modalities, flows = [], []
    for done, table in enumerate(plan.modalities):
        progress(done / count, f"Reading {table.file.name}")
        modalities.append(read_modality_table(table))
    for done, table in enumerate(plan.edges, start=len(plan.modalities)):
        progress(done / count, f"Reading {table.file.name}")
        flows.append(read_flow_table(table))
    names = Counter(table.modality.name for table in modalities)
    for number, (found, given) in enumerate(zip(modalities, plan.modalities, strict=True)):
        if names[found.modality.name] > 1 and given.name is None:
            modalities[number] = found.renamed(given.file.stem)
    return modalities, flows


def read_modality_table(table: InputTable) -> ModalityTable:
    """Columns by cell of a file.

    Raises:
        InputError: it cannot be read.
    """
    with naming(table.file):
        cells, modality = read_modality(table.file, table.name)
    return ModalityTable(
        source=str(table.file), cells=cells, modality=modality, importance=table.importance, entry=_entry(table)
    )


def read_flow_table(table: InputTable) -> FlowTable:
    """Flows of a file.

    Raises:
        InputError: it cannot be read, or a column is missing.
    """
    with naming(table.file):
        return FlowTable(read_cell_flows(table.file, table.name), _entry(table))


def _entry(table: InputTable) -> dict[str, Any]:
    """Name and digest of a file, and what the user says of it."""
    file, _ = split_layer(table.file)
    entry = {"file": file.name, "digest": digest(file.read_bytes())}
    said = {"licence": table.licence, "attribution": table.attribution}
    return {**entry, **{key: text for key, text in said.items() if text is not None}}
