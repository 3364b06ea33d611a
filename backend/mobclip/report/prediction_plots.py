"""Figures of held-out predictions: observed against predicted, confusion matrix, calibration, coverage of intervals."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FixedLocator, PercentFormatter, StrMethodFormatter

from mobclip.evaluation.results import Evaluation
from mobclip.report import formatting
from mobclip.report.theme import HEXBIN_ROWS, WIDTH_INCHES, Figure, Theme, colour_bar, render
from mobclip.uncertainty.conformal import Coverage

MAX_CLASSES = 12  # of a confusion matrix; the rarest beyond are merged
OTHER_CLASSES = "all others"
CALIBRATION_BINS = 10
STRAY_PERCENTILES = (0.1, 99.9)  # outside these a value does not stretch the axes
DASHED: dict[str, Any] = {"linewidth": 1, "linestyle": (0, (4, 3))}


def observed_against_predicted(evaluation: Evaluation) -> Figure:
    """Held-out predictions of the evaluated features against the truth, in the strictest and in random cross-validation."""
    truth, name = evaluation.target.values, evaluation.target.name
    kinds = [kind for kind in dict.fromkeys((evaluation.splits[0].kind, "random")) if kind in evaluation.predictions]
    limits = _limits(np.concatenate([truth, *(evaluation.predictions[kind] for kind in kinds)]))

    def paint(canvas: Canvas, theme: Theme) -> None:
        panels = canvas.subplots(1, len(kinds), sharex=True, sharey=True, squeeze=False)[0]
        for axis, kind in zip(panels, kinds, strict=True):
            axis.axline((limits[0], limits[0]), slope=1, color=theme.faint, **DASHED)
            drawn = _draw_points(axis, evaluation.predictions[kind], truth, limits, theme)
            axis.set(xlim=limits, ylim=limits, aspect="equal", xlabel=f"predicted {name}")
            axis.set_title(formatting.kind_title(kind))
        panels[0].set_ylabel(f"observed {name}")
        if drawn is not None:
            colour_bar(canvas, drawn, panels, "places", format=StrMethodFormatter("{x:,.0f}"))

    phrases = " and ".join(formatting.kind_phrase(kind) for kind in kinds)
    return render(
        paint,
        title="Observed against predicted",
        alt=f"Observed against predicted {name} of {len(truth):,} places, {phrases}.",
        caption="Each place is predicted by a probe fitted without it. Perfect predictions are on the dashed line. "
        "A cloud that is flatter, steeper or curved shows where predictions are biased.",
        inches=(WIDTH_INCHES, 4.3),
    )


def _draw_points(
    axis: Axes, predicted: np.ndarray, observed: np.ndarray, limits: tuple[float, float], theme: Theme
) -> ScalarMappable | None:
    """Points, or counts in hexagonal bins if there are many; what a colour bar needs, or None."""
    if len(observed) < HEXBIN_ROWS:
        axis.plot(predicted, observed, "o", color=theme.highlight, markersize=3.5, alpha=0.55, markeredgewidth=0)
        return None
    bins: dict[str, Any] = {"gridsize": 55, "extent": (*limits, *limits), "bins": "log", "mincnt": 1}
    return axis.hexbin(predicted, observed, cmap=theme.sequential, linewidths=0.1, **bins)


def _limits(values: np.ndarray) -> tuple[float, float]:
    """Minimum and maximum without stray values, and a margin."""
    low, high = np.percentile(values, STRAY_PERCENTILES)
    margin = 0.03 * (high - low)
    return float(low - margin), float(high + margin)


def confusion_matrix(evaluation: Evaluation, max_classes: int = MAX_CLASSES) -> Figure:
    """Confusion matrix in shares of the places of each observed class; the rarest beyond `max_classes` are merged."""
    kind = evaluation.splits[0].kind
    names, counts = _count_confusions(evaluation, kind, max_classes)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        drawn = axis.imshow(shares, cmap=theme.sequential, vmin=0, vmax=1)
        for (row, column), share in np.ndenumerate(shares):
            colour = "white" if _is_dark(theme.sequential(share)) else "#10201f"
            axis.text(column, row, f"{share:.0%}", ha="center", va="center", color=colour, fontsize=8.5)
        rotation: dict[str, Any] = (
            {"rotation": 35, "ha": "right", "rotation_mode": "anchor"} if max(map(len, names)) > 5 else {}
        )
        totals = counts.sum(axis=1)
        axis.set_xticks(range(len(names)), names, **rotation)
        axis.set_yticks(range(len(names)), [f"{name} ({total:,})" for name, total in zip(names, totals, strict=True)])
        axis.set(xlabel="predicted class", ylabel="observed class (places)")
        axis.spines[:].set_visible(False)
        axis.tick_params(length=0)
        colour_bar(canvas, drawn, axis, "share of the observed class", format=PercentFormatter(1, decimals=0))

    accuracy = np.trace(counts) / counts.sum()
    return render(
        paint,
        title="Confusion matrix",
        alt=f"Confusion matrix of {len(names)} classes, {formatting.kind_phrase(kind)}; accuracy {accuracy:.0%}.",
        caption=f"{formatting.kind_title(kind)}. Each row shows how the places of one "
        "observed class are predicted, and adds up to 100 %. Correct predictions are on the diagonal.",
        inches=(min(WIDTH_INCHES, 4.4 + 0.42 * len(names)), 2.2 + 0.4 * len(names)),
    )


def _count_confusions(evaluation: Evaluation, kind: str, max_classes: int) -> tuple[list[str], np.ndarray]:
    """Names of the classes, and places by observed (rows) and predicted class (columns): int, square."""
    names = list(evaluation.target.classes)
    observed, predicted = evaluation.target.values.astype(int), evaluation.predictions[kind].argmax(axis=1)
    if len(names) > max_classes:
        common = np.argsort(-np.bincount(observed, minlength=len(names)))[: max_classes - 1]
        code = np.full(len(names), max_classes - 1)
        code[common] = np.arange(max_classes - 1)
        observed, predicted = code[observed], code[predicted]
        names = [*(names[number] for number in common), OTHER_CLASSES]
    counts = np.zeros((len(names), len(names)), dtype=int)
    np.add.at(counts, (observed, predicted), 1)
    return names, counts


def _is_dark(colour: Iterable[float]) -> bool:
    red, green, blue, _ = colour
    return 0.3 * red + 0.59 * green + 0.11 * blue < 0.5  # luma after Rec. 601


def calibration(evaluation: Evaluation, bins: int = CALIBRATION_BINS) -> Figure:
    """Calibration curve: accuracy against the predicted probability of the predicted class."""
    kind = evaluation.splits[0].kind
    probabilities = evaluation.predictions[kind]
    confidence = probabilities.max(axis=1)
    correct = probabilities.argmax(axis=1) == evaluation.target.values.astype(int)
    edges = np.unique(np.quantile(confidence, np.linspace(0, 1, bins + 1)))
    bin_of = np.searchsorted(edges[1:-1], confidence, side="right")
    points = np.array([(confidence[bin_of == one].mean(), correct[bin_of == one].mean()) for one in np.unique(bin_of)])
    lowest = min(0.95, float(points.min()) - 0.05)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        axis.axline((0, 0), slope=1, color=theme.faint, **DASHED)
        axis.plot(*points.T, "o-", color=theme.highlight, markersize=5)
        axis.set(xlim=(lowest, 1), ylim=(lowest, 1), aspect="equal")
        axis.set(xlabel="predicted probability", ylabel="accuracy")
        _in_per_cent(axis)

    worst = points[np.abs(points[:, 0] - points[:, 1]).argmax()]
    return render(
        paint,
        title="Calibration",
        alt=f"Accuracy against predicted probability, {formatting.kind_phrase(kind)}; the largest difference is where "
        f"{worst[0]:.0%} was predicted and {worst[1]:.0%} were correct.",
        caption=f"{formatting.kind_title(kind)}. Whether probabilities can be taken at face value: each dot is about a tenth of "
        "the places. On the dashed line they can; below it the probe is overconfident.",
        inches=(4.6, 4.3),
    )


def coverage(evaluation: Evaluation) -> Figure | None:
    """Coverage of intervals by their level and by the density of labelled places; None without any."""
    overall = [item for item in evaluation.coverage if item.decile is None]
    deciles = [item for item in evaluation.coverage if item.decile is not None]
    kinds = list(dict.fromkeys(item.folds for item in overall))
    several_levels = len({item.level for item in overall}) > 1
    panels = [(_draw_by_level, overall)] * several_levels + [(_draw_by_density, deciles)] * bool(deciles)
    if not panels:
        return None

    def paint(canvas: Canvas, theme: Theme) -> None:
        styles = dict(zip(kinds, [theme.highlight, *theme.others[1:]], strict=False))
        axes = canvas.subplots(1, len(panels), squeeze=False)[0]
        for axis, (draw, items) in zip(axes, panels, strict=True):
            draw(axis, items, styles, theme)
        if len(kinds) > 1:
            axes[0].legend(loc="upper left" if several_levels else "lower right")

    intervals = "prediction sets" if evaluation.target.task == "classification" else "prediction intervals"
    summary = _coverage_summary(overall, intervals)
    return render(
        paint,
        title=f"Coverage of {intervals}",
        alt=f"Nominal and actual coverage. {summary}",
        caption=f"{summary} Coverage should equal the level, the dashed line; below it {intervals} are too narrow. "
        "It is also shown by deciles of the places, from those with the fewest labelled places around to those with the most.",
        inches=(WIDTH_INCHES, 3.4),
    )


def _coverage_summary(overall: list[Coverage], intervals: str) -> str:
    """One sentence per level."""
    sentences = []
    for level in sorted({item.level for item in overall}):
        shares = [
            f"{item.covered:.1%} ({formatting.kind_phrase(item.folds)})" for item in overall if item.level == level
        ]
        sentences.append(f"The {level:.0%} {intervals} contain {', '.join(shares)} of the held-out labels.")
    return " ".join(sentences)


def _draw_by_level(axis: Axes, items: list[Coverage], styles: dict[str, str], theme: Theme) -> None:
    lowest = max(0.0, min(min(min(item.level, item.covered) for item in items) - 0.08, 0.8))
    axis.axline((0, 0), slope=1, color=theme.faint, **DASHED)
    for kind, colour in styles.items():
        points = sorted((item.level, item.covered) for item in items if item.folds == kind)
        axis.plot(*np.array(points).T, "o-", color=colour, markersize=5, label=formatting.kind_title(kind))
    axis.set(xlim=(lowest, 1), ylim=(lowest, 1), xlabel="level", ylabel="coverage")
    _in_per_cent(axis)


def _draw_by_density(axis: Axes, items: list[Coverage], styles: dict[str, str], theme: Theme) -> None:
    levels = sorted({item.level for item in items})
    for level in levels:
        axis.axhline(level, color=theme.faint, **DASHED)
    for kind, colour in styles.items():
        points = sorted((item.decile, item.covered) for item in items if item.folds == kind and item.decile is not None)
        if points:
            axis.plot(*np.array(points).T, "o-", color=colour, markersize=5, label=formatting.kind_title(kind))
    nominal = " and ".join(f"{level:.0%}" for level in levels)
    axis.set(xlabel="density of labelled places: 1 lowest, 10 highest", ylabel=f"coverage (level {nominal})")
    axis.set_ylim(min(0.7, min(item.covered for item in items) - 0.03), 1)
    axis.xaxis.set_major_locator(FixedLocator(range(1, 11)))
    axis.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axis.grid(axis="y")


def _in_per_cent(axis: Axes) -> None:
    """Both axes in per cent, with a grid."""
    for side in (axis.xaxis, axis.yaxis):
        side.set_major_formatter(PercentFormatter(1, decimals=0))
    axis.grid()
