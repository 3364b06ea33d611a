"""A training run as pictures and tables."""

import json
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure

from mobclip.analysis.reduction import colours, reduce
from mobclip.geo import h3_cells
from mobclip.io.json_values import nan_to_none

DPI = 130


def write_report(
    folder: Path,
    *,
    history: list[dict[str, Any]],
    scores: dict[str, Any],
    cells: np.ndarray,
    embeddings: np.ndarray,
    extent: tuple[float, float, float, float] | None = None,
) -> None:
    """Write `history.json`, `scores.json`, `map.png` and, if there were validations, `curves.png`.

    Args:
        folder: exists.
        history: validations of a run.
        scores: what the card says of the model.
        cells: uint64 n; the map shows their centres.
        embeddings: float32 n x d, whose first three components are the colours of the map.
        extent: west, south, east, north of the map in degrees; that of the cells by default.
    """
    checks = [{**check, "r2": nan_to_none(check["r2"])} for check in history]
    for name, content in (("history", checks), ("scores", scores)):
        (folder / f"{name}.json").write_text(json.dumps(content, indent=1, allow_nan=False), encoding="utf-8")
    if history:
        _save(folder / "curves.png", _curves(history))
    _save(folder / "map.png", _map(cells, embeddings, extent))


def _curves(history: list[dict[str, Any]]) -> Figure:
    """Loss, R2 and retrieval by step."""
    figure, axes = plt.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
    steps = [check["step"] for check in history]
    axes[0].plot(steps, [check["loss"] for check in history], label="training batch")
    axes[0].plot(steps, [check["error"] for check in history], label="held-out cells")
    axes[0].set(title="Loss", ylabel="squared error (training: with contrast)")
    for axis, key, title in (
        (axes[1], "r2", "R² of hidden groups"),
        (axes[2], "recall", "Recall@1 among 1,024 cells"),
    ):
        for group in history[0][key]:
            axis.plot(steps, [check[key][group] for check in history], label=group)
        axis.set(title=title, ylim=(0, 1))
    for axis in axes:
        axis.set_xlabel("step")
        axis.legend(fontsize=7, frameon=False)
        axis.spines[["top", "right"]].set_visible(False)
    return figure


def _map(cells: np.ndarray, embeddings: np.ndarray, extent: tuple[float, float, float, float] | None) -> Figure:
    """Cell centres in the colours of their embeddings."""
    lon, lat = h3_cells.centres(cells).T
    west, south, east, north = extent or (lon.min(), lat.min(), lon.max(), lat.max())
    shown = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
    rgb = colours(reduce(embeddings[shown], 3)[0]) / 255
    figure, axis = plt.subplots(figsize=(12, 7), layout="constrained")
    axis.scatter(lon[shown], lat[shown], c=rgb, s=1.2, marker="h", linewidths=0)
    axis.set(aspect=1 / np.cos(np.radians((south + north) / 2)), title="First three components of the embedding")
    axis.set_axis_off()
    return figure


def _save(path: Path, figure: Figure) -> None:
    figure.savefig(path, dpi=DPI)
    plt.close(figure)
