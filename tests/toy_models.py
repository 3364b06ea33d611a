"""Tiny models of H3 cells over a corner of Georgia, for tests that need an encoder but not a good one.

    python tests/toy_models.py PATH [NAME]

writes one of them, for the tests of the plugin, whose Python does not have the backend; PYTHONPATH has to lead to it.
`toy` varies smoothly, `noise` is random.
"""

import sys
from pathlib import Path

import numpy as np

EXTENT = (-84.6, 33.6, -84.0, 34.0)
RESOLUTION = 6
DIMENSIONS = {"toy": 8, "noise": 3}
TITLES = {"toy": "A corner of Georgia", "noise": "Noise"}


def toy_cells() -> np.ndarray:
    """The cells that the models know, uint64 n."""
    from mobclip.geo import h3_cells

    return h3_cells.cells_of_extent(EXTENT, RESOLUTION)


def toy_vectors(cells: np.ndarray, name: str = "toy") -> np.ndarray:
    """The embeddings of cells, float32 n x d."""
    from mobclip.geo import h3_cells

    if name == "noise":
        return np.random.default_rng(0).normal(size=(len(cells), DIMENSIONS[name])).astype(np.float32)
    return np.sin(h3_cells.centres(cells) @ np.linspace(-3, 3, 2 * DIMENSIONS[name]).reshape(2, -1)).astype(np.float32)


def toy_card(name: str = "toy") -> dict:
    """The card, but for its encoders."""
    return {
        "name": name,
        "title": TITLES[name],
        "version": "0.1.0",
        "dimension": DIMENSIONS[name],
        "domain": {"bounds": list(EXTENT), "text": "a corner of Georgia"},
    }


def write_toy_model(path: Path, name: str = "toy") -> None:
    """Write a model as a folder, or as a file where the path ends in .mobclip."""
    from mobclip.bundle import quantise
    from mobclip.bundle.store import write_bundle

    cells = toy_cells()
    arrays = quantise.encode(toy_vectors(cells, name))
    files = {"cells.npy": cells, **{f"{key}.npy": values for key, values in arrays.items()}}
    entry = {
        "kind": "cells",
        "resolution": RESOLUTION,
        "index": "cells.npy",
        **{key: f"{key}.npy" for key in arrays},
    }
    write_bundle(path, {**toy_card(name), "encoders": [entry]}, files)


if __name__ == "__main__":
    write_toy_model(Path(sys.argv[1]), *sys.argv[2:])
