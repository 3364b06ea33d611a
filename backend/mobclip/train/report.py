"""What a training run did, as pictures and a table to open."""

import json
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plot
import numpy as np

from mobclip.analysis.reduction import colours, reduce
from mobclip.geo import h3_cells

CONTIGUOUS = (-125, 24, -66, 50)  # west, south, east, north of the map: Alaska and Hawaii would make it empty


def write_report(folder: Path, history: list[dict], scores: dict, cells: np.ndarray, embeddings: np.ndarray) -> None:
    """Write `history.json`, `scores.json`, `curves.png` (errors and retrieval by step) and `map.png` (three components)."""
    for name, content in (("history", history), ("scores", scores)):
        (folder / f"{name}.json").write_text(json.dumps(content, indent=1), encoding="utf-8")
    _save(folder / "curves.png", _curves(history))
    _save(folder / "map.png", _map(cells, embeddings))


def _curves(history: list[dict]) -> plot.Figure:
    figure, axes = plot.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
    steps = [check["step"] for check in history]
    axes[0].plot(steps, [check["loss"] for check in history], label="training batch")
    axes[0].plot(steps, [check["error"] for check in history], label="held-out places")
    axes[0].set(title="Loss", ylabel="squared error (training: with contrast)")
    for axis, key, title in (
        (axes[1], "r2", "R² of hidden groups"),
        (axes[2], "recall", "Found first among 1,024 places"),
    ):
        for group in history[0][key]:
            axis.plot(steps, [check[key][group] for check in history], label=group)
        axis.set(title=title, ylim=(0, 1))
    for axis in axes:
        axis.set_xlabel("step")
        axis.legend(fontsize=7, frameon=False)
        axis.spines[["top", "right"]].set_visible(False)
    return figure


def _map(cells: np.ndarray, embeddings: np.ndarray) -> plot.Figure:
    lon, lat = h3_cells.centres(cells).T
    west, south, east, north = CONTIGUOUS
    shown = (lon > west) & (lon < east) & (lat > south) & (lat < north)
    tint = colours(reduce(embeddings[shown], 3)[0]) / 255
    figure, axis = plot.subplots(figsize=(12, 7), layout="constrained")
    axis.scatter(lon[shown], lat[shown], c=tint, s=1.2, marker="h", linewidths=0)
    axis.set(aspect=1 / np.cos(np.radians(39)), title="First three components of the embedding, as colour")
    axis.set_axis_off()
    return figure


def _save(path: Path, figure: plot.Figure) -> None:
    figure.savefig(path, dpi=130)
    plot.close(figure)
