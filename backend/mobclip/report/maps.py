"""Residual map: where predictions are too low and too high, without a basemap."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.figure import Figure as Canvas

from mobclip.evaluation.results import Evaluation
from mobclip.report import formatting
from mobclip.report.theme import HEXBIN_ROWS, WIDTH_INCHES, Figure, Theme, colour_bar, render

LIMIT_PERCENTILE = 95  # of the absolute residuals: the ends of the colour scale
EXTENT_PERCENTILES = (1, 99)  # of longitudes and latitudes that the map must show
MARGIN = 0.1  # of that extent, on each side
HEXAGONS_ACROSS = 110  # from west to east
MAX_HEIGHT_INCHES = 6.5
Bounds = tuple[float, float, float, float]  # west, east, south, north, degrees


def residuals(evaluation: Evaluation) -> Figure:
    """Observed minus predicted by place; for classes, the predicted probability of the true class."""
    kind = evaluation.splits[0].kind
    lonlat = unwrap_longitudes(evaluation.lonlat)
    west, east, south, north = bounds = robust_extent(lonlat)
    aspect = 1 / np.cos(np.radians((south + north) / 2))
    inside = (lonlat[:, 0] >= west) & (lonlat[:, 0] <= east) & (lonlat[:, 1] >= south) & (lonlat[:, 1] <= north)
    classes = evaluation.target.task == "classification"
    values = _values(evaluation, kind)[inside]
    limit = float(np.percentile(np.abs(values), LIMIT_PERCENTILE)) or 1.0
    label = "probability of the true class" if classes else f"observed − predicted {evaluation.target.name}"

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        diverging = {"cmap": theme.diverging, "vmin": -limit, "vmax": limit}
        colours = {"cmap": theme.sequential, "vmin": 0, "vmax": 1} if classes else diverging
        drawn = _draw_values(axis, lonlat[inside], values, bounds, colours)
        axis.set(xlim=(west, east), ylim=(south, north), aspect=aspect)
        axis.xaxis.set_major_formatter(lambda degrees, _: _degrees(degrees, "E", "W"))
        axis.yaxis.set_major_formatter(lambda degrees, _: _degrees(degrees, "N", "S"))
        axis.spines[:].set(visible=True, alpha=0.4)
        colour_bar(canvas, drawn, axis, label, extend="neither" if classes else "both")

    height = 0.5 + (WIDTH_INCHES - 1.8) * aspect * (north - south) / (east - west)
    return render(
        paint,
        title="Map of the probability of the true class" if classes else "Residual map",
        alt=_alt(values, kind, classes),
        caption=_caption(kind, classes, len(values), int((~inside).sum())),
        inches=(WIDTH_INCHES, min(MAX_HEIGHT_INCHES, max(2.8, height))),
    )


def _values(evaluation: Evaluation, kind: str) -> np.ndarray:
    """Residuals, or for classes the probability of the true class: float n."""
    truth, predicted = evaluation.target.values, evaluation.predictions[kind]
    if evaluation.target.task == "classification":
        return predicted[np.arange(len(truth)), truth.astype(int)]
    return truth - predicted


def _caption(kind: str, classes: bool, shown: int, outside: int) -> str:
    sentences = [
        f"{formatting.kind_title(kind)}.",
        "" if classes else "Blue-green: the observed value is above the prediction; orange: below.",
        "Patches of one colour show what the features miss there.",
        "Each hexagon is the mean of its places." if shown >= HEXBIN_ROWS else "",
        f"Outside the map, far from all others: {outside:,} {'place' if outside == 1 else 'places'}."
        if outside
        else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def unwrap_longitudes(lonlat: np.ndarray) -> np.ndarray:
    """Degrees n x 2, with longitudes from 0 to 360 if that keeps together places on both sides of the antimeridian."""
    if np.ptp(lonlat[:, 0]) <= 180:
        return lonlat
    unwrapped = np.column_stack([lonlat[:, 0] % 360, lonlat[:, 1]])
    return unwrapped if np.ptp(unwrapped[:, 0]) < np.ptp(lonlat[:, 0]) else lonlat


def robust_extent(lonlat: np.ndarray) -> Bounds:
    """Bounds of nearly all places, so that a few remote islands do not make the map empty."""
    bounds: list[float] = []
    for values in lonlat.T:
        low, high = np.percentile(values, EXTENT_PERCENTILES)
        margin = max(MARGIN * (high - low), 1e-4)
        bounds += [
            float(max(values.min() - margin / 4, low - margin)),
            float(min(values.max() + margin / 4, high + margin)),
        ]
    west, east, south, north = bounds
    return west, east, south, north


def _draw_values(
    axis: Axes, lonlat: np.ndarray, values: np.ndarray, bounds: Bounds, colours: dict[str, Any]
) -> ScalarMappable:
    """Points, or the mean in hexagonal bins if there are many; what the colour bar needs."""
    if len(values) < HEXBIN_ROWS:
        size = float(np.clip(9000 / len(values), 8, 60))
        return axis.scatter(lonlat[:, 0], lonlat[:, 1], c=values, s=size, linewidths=0, **colours)
    west, east, south, north = bounds
    aspect = 1 / np.cos(np.radians((south + north) / 2))
    up = max(2, round(HEXAGONS_ACROSS * aspect * (north - south) / (east - west) / 3**0.5))
    grid = (HEXAGONS_ACROSS, up)
    return axis.hexbin(lonlat[:, 0], lonlat[:, 1], C=values, gridsize=grid, extent=bounds, linewidths=0.2, **colours)


def _degrees(degrees: float, positive: str, negative: str) -> str:
    wrapped = (degrees + 180) % 360 - 180 if positive == "E" else degrees
    return f"{abs(wrapped):.4g}°{positive if wrapped > 0 else negative if wrapped < 0 else ''}"


def _alt(values: np.ndarray, kind: str, classes: bool) -> str:
    if classes:
        return f"Map of the predicted probability of the true class, {formatting.kind_phrase(kind)}; mean {values.mean():.0%}."
    low, high = (formatting.amount(value) for value in np.percentile(values, (5, 95)))
    return f"Map of observed minus predicted, {formatting.kind_phrase(kind)}; 90 % of the values are between {low} and {high}."
