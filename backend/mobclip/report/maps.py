"""Where predictions are too low and too high: residuals on a map, without a basemap."""

import numpy as np
from matplotlib.figure import Figure as Canvas

from mobclip.evaluation.results import Evaluation
from mobclip.report import formatting
from mobclip.report.theme import DENSE, WIDTH, Figure, Theme, render, scale

ROBUST = 95  # per cent of the colours' values that the ends of the scale hold
SHOWN = (1, 99)  # per cent of the places that the map must hold, west to east and south to north
MARGIN = 0.1  # of that extent, on each side
ACROSS = 110  # hexagons from west to east
TALLEST = 6.5  # inches


def residuals(evaluation: Evaluation) -> Figure:
    """Observed minus predicted by place, or the probability that the true class was given."""
    kind = evaluation.splits[0].kind
    truth, predicted = evaluation.target.values, evaluation.predictions[kind]
    where = unbroken(evaluation.lonlat)
    west, east, south, north = extent(where)
    aspect = 1 / np.cos(np.radians((south + north) / 2))
    inside = (where[:, 0] >= west) & (where[:, 0] <= east) & (where[:, 1] >= south) & (where[:, 1] <= north)
    signed = evaluation.target.task != "classification"
    values = (truth - predicted if signed else predicted[np.arange(len(truth)), truth.astype(int)])[inside]
    limit = float(np.percentile(np.abs(values), ROBUST)) or 1.0

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        colours = (
            {"cmap": theme.signs, "vmin": -limit, "vmax": limit}
            if signed
            else {"cmap": theme.amounts, "vmin": 0, "vmax": 1}
        )
        drawn = _places(axis, where[inside], values, (west, east, south, north), aspect, colours)
        axis.set(xlim=(west, east), ylim=(south, north), aspect=aspect)
        axis.xaxis.set_major_formatter(lambda degrees, _: _degrees(degrees, "E", "W"))
        axis.yaxis.set_major_formatter(lambda degrees, _: _degrees(degrees, "N", "S"))
        axis.spines[:].set(visible=True, alpha=0.4)
        label = f"observed − predicted {evaluation.target.name}" if signed else "probability given to the true class"
        scale(canvas, drawn, axis, label, extend="both" if signed else "neither")

    shape = aspect * (north - south) / (east - west)
    outside = int((~inside).sum())
    return render(
        "Where it errs" if signed else "Where the true class is seen",
        _alt(values, kind, signed),
        f"{formatting.kind_title(kind)}. "
        + ("Blue-green: more than predicted; orange: less. " if signed else "")
        + "Patches of one colour are what the features miss there. "
        + ("Each hexagon is the mean of its places. " if len(values) >= DENSE else "")
        + (f"{outside:,} places far from the others lie outside the map." if outside else ""),
        (WIDTH, min(TALLEST, max(2.8, 0.5 + (WIDTH - 1.8) * shape))),
        paint,
    )


def unbroken(lonlat: np.ndarray) -> np.ndarray:
    """Longitudes turned past 180 degrees where that keeps places together that the date line divides."""
    turned = lonlat % (360, 1e9) if np.ptp(lonlat[:, 0]) > 180 else lonlat
    return turned if np.ptp(turned[:, 0]) < np.ptp(lonlat[:, 0]) else lonlat


def extent(lonlat: np.ndarray) -> tuple[float, float, float, float]:
    """West, east, south and north of nearly all places, so that a few far islands do not make the map empty."""
    bounds = []
    for values in lonlat.T:
        low, high = np.percentile(values, SHOWN)
        margin = max(MARGIN * (high - low), 1e-4)
        bounds += [
            float(max(values.min() - margin / 4, low - margin)),
            float(min(values.max() + margin / 4, high + margin)),
        ]
    return tuple(bounds)


def _places(axis, where: np.ndarray, values: np.ndarray, bounds: tuple, aspect: float, colours: dict):
    """Points, or the mean in hexagons where there are many; what the colour bar needs."""
    if len(values) < DENSE:
        size = float(np.clip(9000 / len(values), 8, 60))
        return axis.scatter(*where.T, c=values, s=size, linewidths=0, **colours)
    west, east, south, north = bounds
    up = max(2, round(ACROSS * aspect * (north - south) / (east - west) / 3**0.5))
    return axis.hexbin(*where.T, C=values, gridsize=(ACROSS, up), extent=bounds, linewidths=0.2, **colours)


def _degrees(degrees: float, positive: str, negative: str) -> str:
    turned = (degrees + 180) % 360 - 180 if positive == "E" else degrees
    return f"{abs(turned):.4g}°{positive if turned > 0 else negative if turned < 0 else ''}"


def _alt(values: np.ndarray, kind: str, signed: bool) -> str:
    if not signed:
        return f"Map of the probability given to the true class, {formatting.kind_phrase(kind)}; {values.mean():.0%} on average."
    low, high = (formatting.amount(value) for value in np.percentile(values, (5, 95)))
    return f"Map of observed minus predicted, {formatting.kind_phrase(kind)}; nine places in ten lie between {low} and {high}."
