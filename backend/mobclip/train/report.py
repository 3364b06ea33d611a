"""A training run as a page: the card of its bundle, curves of losses and scores, and a map of the embedding."""

import datetime
import os
from typing import Any

import h3.api.numpy_int as h3_int
import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure as Canvas

from mobclip.analysis.reduction import colours, reduce
from mobclip.geo import h3_cells
from mobclip.report import html
from mobclip.report.maps import unwrap_longitudes
from mobclip.report.model_card import information, page_content
from mobclip.report.theme import WIDTH_INCHES, Figure, Theme, render

Extent = tuple[float, float, float, float]
MAX_OUTLINES = 20_000  # cells that are drawn by their boundaries; of more, their centres
MIN_HEIGHT_INCHES, MAX_HEIGHT_INCHES = 2.8, 7.0


def write_report(
    path: str | os.PathLike,
    bundle: str | os.PathLike,
    *,
    history: list[dict[str, Any]],
    cells: np.ndarray,
    embeddings: np.ndarray,
    extent: Extent | None = None,
) -> None:
    """Write one HTML file, which loads nothing and runs no script.

    Args:
        path: .html, written completely or not at all.
        bundle: the bundle of the run, whose card is shown.
        history: validations of the run; without any there are no curves.
        cells: uint64 n; the map shows those whose centre it holds.
        embeddings: float32 n x d, whose first three components are the colours of the map.
        extent: west, south, east, north of the map in degrees; that of the cells by default.

    Raises:
        InputError: the file cannot be written.
    """
    figures = [curves(history)] if history else []
    content = page_content(information(bundle))
    content |= {
        "date": datetime.date.today().isoformat(),
        "figures": [*figures, embedding_map(cells, embeddings, extent)],
    }
    html.write_page("training.html", content, path)


def curves(history: list[dict[str, Any]]) -> Figure:
    """Loss, R2 and retrieval by step."""
    steps = [check["step"] for check in history]
    panels = [("R² of hidden groups", "r2"), ("Recall@1 among held-out cells", "recall")]
    panels = [(title, key) for title, key in panels if history[0][key]]

    def paint(canvas: Canvas, theme: Theme) -> None:
        axes = canvas.subplots(1, 1 + len(panels), squeeze=False)[0]
        axes[0].plot(steps, [check["loss"] for check in history], label="training batch", color=theme.others[0])
        axes[0].plot(steps, [check["error"] for check in history], label="held-out cells", color=theme.highlight)
        axes[0].set(title="Loss")
        for axis, (title, key) in zip(axes[1:], panels, strict=True):
            for number, group in enumerate(history[0][key]):
                colour = (theme.highlight, *theme.others)[number % (1 + len(theme.others))]
                axis.plot(steps, [check[key][group] for check in history], label=group, color=colour)
            axis.set(title=title, ylim=(min(0, *axis.get_ylim()), 1))
        for axis in axes:
            axis.set_xlabel("step")
            axis.legend(fontsize=7)
            axis.margins(x=0.02)

    last = history[-1]
    return render(
        paint,
        title="Curves",
        alt=f"Error in held-out cells {history[0]['error']:.3f} at step {steps[0]} and {last['error']:.3f} at step {steps[-1]}.",
        caption="Left: the loss of training batches, which includes the contrast, and the squared error in held-out cells. "
        "Beside it: how well each group of columns of held-out cells is predicted from the rest.",
        inches=(WIDTH_INCHES, 3.2),
    )


def embedding_map(cells: np.ndarray, embeddings: np.ndarray, extent: Extent | None = None) -> Figure:
    """Cells in the colours of their embeddings."""
    lonlat = unwrap_longitudes(h3_cells.centres(cells))
    west, south, east, north = extent or (*lonlat.min(axis=0), *lonlat.max(axis=0))
    shown = (lonlat >= [west, south]).all(axis=1) & (lonlat <= [east, north]).all(axis=1)
    rgb = colours(reduce(embeddings[shown], min(3, embeddings.shape[1]))[0]) / 255
    aspect = 1 / np.cos(np.radians((south + north) / 2))
    height = WIDTH_INCHES * aspect * (north - south) / max(east - west, 1e-9)

    def paint(canvas: Canvas, _: Theme) -> None:
        axis = canvas.subplots()
        if len(rgb) > MAX_OUTLINES:
            axis.scatter(lonlat[shown, 0], lonlat[shown, 1], c=rgb, s=1.2, marker="h", linewidths=0)
        else:
            rings = _outlines(cells[shown], lonlat[shown])
            axis.add_collection(PolyCollection(rings, facecolors=rgb, edgecolors=rgb, linewidths=0.2))
            axis.autoscale_view()
        axis.set(aspect=aspect)
        axis.set_axis_off()

    return render(
        paint,
        title="Map of the embedding",
        alt=f"{int(shown.sum()):,} cells in the colours of their embeddings.",
        caption="The first three principal components of the embedding as red, green and blue: "
        "places of a like colour have a like embedding.",
        inches=(WIDTH_INCHES, min(MAX_HEIGHT_INCHES, max(MIN_HEIGHT_INCHES, height))),
    )


def _outlines(cells: np.ndarray, centres: np.ndarray) -> list[np.ndarray]:
    """Vertices of cells in degrees, k x 2 each, on the same side of 180 degrees as the centres n x 2."""
    rings = [np.array(h3_int.cell_to_boundary(cell))[:, ::-1] for cell in cells]
    turns = [np.round((lon - ring[:, :1]) / 360) * 360 for lon, ring in zip(centres[:, 0], rings, strict=True)]
    return [ring + np.hstack([turn, np.zeros_like(turn)]) for ring, turn in zip(rings, turns, strict=True)]
