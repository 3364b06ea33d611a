"""Layers of QGIS with columns by cell or flows: what a model calls them, and how they are known again."""

import dataclasses
import json
import re
from collections.abc import Sequence

import numpy as np

from mobclip.features.cell_flows import CellFlows
from mobclip.features.tables import FlowTable, ModalityTable
from mobclip.io.container import digest

UNFIT = re.compile(r"[\W_]+")
MAX_LETTERS = 40  # of a name


def layer_names(layers: Sequence[str]) -> list[str]:
    """Names of modalities and of kinds of flow: those of their layers as far as they can be, each once.

    They have no underscore, which begins the second half of the name of an average, such as poi_near. Of several layers with
    one name all but the first have a number.
    """
    names: list[str] = []
    for layer in layers:
        name = layer_name(layer)
        number, unique = 1, name
        while unique in names:
            number += 1
            unique = f"{name}-{number}"
        names.append(unique)
    return names


def layer_name(layer: str) -> str:
    """The name of a modality or a kind of flow that a layer has if no other has it."""
    return UNFIT.sub("-", layer)[:MAX_LETTERS].strip("-").lower() or "layer"


def modality_entry(table: ModalityTable) -> ModalityTable:
    """The table with what a card says of its layer: the name, and a digest of cells, columns and values in any order of rows."""
    names = json.dumps(table.modality.columns).encode()
    content = names + table.cells.tobytes() + np.ascontiguousarray(table.modality.values).tobytes()
    return dataclasses.replace(table, entry={"layer": table.source, "digest": digest(content)})


def flow_entry(flows: CellFlows) -> FlowTable:
    """Flows with what a card says of their layer, as `modality_entry`."""
    order = np.lexsort((flows.flow, flows.kinds, flows.destination, flows.origin))
    parts = (flows.origin, flows.destination, flows.flow)
    content = b"".join(np.ascontiguousarray(part[order]).tobytes() for part in parts)
    kinds = json.dumps(flows.kinds[order].tolist()).encode()
    return FlowTable(flows, {"layer": flows.name, "digest": digest(content + kinds)})
