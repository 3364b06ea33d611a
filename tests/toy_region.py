"""A toy region to train on: some 300 cells around Helsinki whose shops, people, light and flows depend on one hidden variable."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet

EXTENT = (24.8, 60.15, 25.1, 60.3)
RESOLUTION = 8
QUICK = {  # settings of a run of seconds
    "dimension": 16,
    "hidden": 32,
    "steps": 30,
    "check_every": 10,
    "batch_rows": 64,
    "targets_per_group": 4,
    "degrees": 8,
    "coordinate_hidden": 32,
    "coordinate_layers": 2,
    "coordinate_steps": 40,
    "coordinate_batch": 64,
}


def region_cells() -> np.ndarray:
    """The cells, sorted uint64."""
    from mobclip.geo import h3_cells

    return h3_cells.cells_of_extent(EXTENT, RESOLUTION)


def write_region(folder: Path) -> np.ndarray:
    """Write poi.parquet, people.parquet, light.csv (unknown in the last 40 cells) and commuting.parquet; the cells."""
    from mobclip.features.files import write_modality
    from mobclip.features.modality import Modality
    from mobclip.geo import h3_cells

    cells = region_cells()
    draw = np.random.default_rng(0)
    lon, lat = (part - part.mean() for part in h3_cells.centres(cells).T)
    hidden = np.sin(20 * lon) + np.cos(40 * lat)

    def columns(*names):
        return {name: hidden * draw.normal() + 0.3 * draw.normal(size=len(cells)) for name in names}

    poi = Modality.of("poi", columns("shops", "bars", "schools"))
    people = Modality.of("people", {**columns("age", "income"), "population": np.exp(3 + hidden)})
    light = Modality.of("light", columns("night", "day"))
    write_modality(poi, cells, folder / "poi.parquet")
    write_modality(people, cells, folder / "people.parquet")
    write_modality(Modality("light", light.columns, light.values[:-40]), cells[:-40], folder / "light.csv")
    start, end = draw.integers(len(cells), size=(2, 2000))
    write_flows(folder / "commuting.parquet", cells[start], cells[end], draw.integers(1, 50, size=2000))
    return cells


def write_flows(path: Path, origin: np.ndarray, destination: np.ndarray, flow: np.ndarray) -> None:
    """Write flows between cells as `mobclip features mobility --edges` does."""
    from mobclip.geo import h3_cells

    ends = {"origin": h3_cells.to_text(origin), "destination": h3_cells.to_text(destination)}
    pyarrow.parquet.write_table(pa.table({**ends, "flow": flow}), path)
