"""Figures of predictions beside the truth: numbers, classes, and what intervals and probabilities promise."""

import numpy as np
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FixedLocator, PercentFormatter, StrMethodFormatter

from mobclip.evaluation.results import Evaluation
from mobclip.report import formatting
from mobclip.report.theme import DENSE, WIDTH, Figure, Theme, render, scale
from mobclip.uncertainty.conformal import Coverage


def predicted_and_observed(evaluation: Evaluation) -> Figure:
    """Out-of-fold predictions of the judged features against the truth: the honest folds and, beside them, the random ones."""
    truth = evaluation.target.values
    kinds = [kind for kind in dict.fromkeys((evaluation.splits[0].kind, "random")) if kind in evaluation.predictions]
    limits = _limits(np.concatenate([truth, *(evaluation.predictions[kind] for kind in kinds)]))

    def paint(canvas: Canvas, theme: Theme) -> None:
        panels = canvas.subplots(1, len(kinds), sharex=True, sharey=True, squeeze=False)[0]
        for axis, kind in zip(panels, kinds, strict=True):
            axis.axline((limits[0], limits[0]), slope=1, color=theme.faint, linewidth=1, linestyle=(0, (4, 3)))
            drawn = _cloud(axis, evaluation.predictions[kind], truth, limits, theme)
            axis.set(xlim=limits, ylim=limits, aspect="equal", xlabel=f"predicted {evaluation.target.name}")
            axis.set_title(formatting.kind_title(kind))
        panels[0].set_ylabel(f"observed {evaluation.target.name}")
        if drawn is not None:
            scale(canvas, drawn, panels, "places", format=StrMethodFormatter("{x:,.0f}"))

    shown = " and ".join(formatting.kind_phrase(kind) for kind in kinds)
    return render(
        "Predicted and observed",
        f"Observed against predicted {evaluation.target.name} of {len(truth):,} places, {shown}.",
        "Each place is predicted by a probe that never saw it. Places on the dashed line are predicted exactly. "
        "A cloud that is flatter or steeper than the line, or bent, shows where predictions are off on the whole.",
        (WIDTH, 4.3),
        paint,
    )


def _cloud(axis, predicted: np.ndarray, observed: np.ndarray, limits: tuple[float, float], theme: Theme):
    """Points, or counts in hexagons where there are many; what a colour bar needs, or None."""
    if len(observed) < DENSE:
        axis.plot(predicted, observed, "o", color=theme.highlight, markersize=3.5, alpha=0.55, markeredgewidth=0)
        return None
    extent = (*limits, *limits)
    return axis.hexbin(
        predicted, observed, gridsize=55, extent=extent, bins="log", mincnt=1, cmap=theme.amounts, linewidths=0.1
    )


def _limits(values: np.ndarray) -> tuple[float, float]:
    """From the least to the most but for one in a thousand at either end, so that a stray value leaves room for all others."""
    low, high = np.percentile(values, (0.1, 99.9))
    margin = 0.03 * (high - low)
    return float(low - margin), float(high + margin)


def confusion(evaluation: Evaluation, most: int = 12) -> Figure:
    """Which class is taken for which, in shares of the places of each class; the rarest beyond `most` together."""
    kind = evaluation.splits[0].kind
    names = list(evaluation.target.classes)
    observed, predicted = evaluation.target.values.astype(int), evaluation.predictions[kind].argmax(axis=1)
    if len(names) > most:
        common = np.argsort(-np.bincount(observed, minlength=len(names)))[: most - 1]
        place = np.full(len(names), most - 1)
        place[common] = np.arange(most - 1)
        observed, predicted, names = (
            place[observed],
            place[predicted],
            [*(names[code] for code in common), "all others"],
        )
    counts = np.zeros((len(names), len(names)), dtype=int)
    np.add.at(counts, (observed, predicted), 1)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        shown = axis.imshow(shares, cmap=theme.amounts, vmin=0, vmax=1)
        for (row, column), share in np.ndenumerate(shares):
            red, green, blue, _ = theme.amounts(share)
            dark = 0.3 * red + 0.59 * green + 0.11 * blue < 0.5
            axis.text(
                column,
                row,
                f"{share:.0%}",
                ha="center",
                va="center",
                color="white" if dark else "#10201f",
                fontsize=8.5,
            )
        turned = {"rotation": 35, "ha": "right", "rotation_mode": "anchor"} if max(map(len, names)) > 5 else {}
        axis.set_xticks(range(len(names)), names, **turned)
        axis.set_yticks(
            range(len(names)), [f"{name} ({total:,})" for name, total in zip(names, counts.sum(axis=1), strict=True)]
        )
        axis.set(xlabel="predicted", ylabel="observed (places)")
        axis.spines[:].set_visible(False)
        axis.tick_params(length=0)
        scale(canvas, shown, axis, "share of the observed class", format=PercentFormatter(1, decimals=0))

    right = np.trace(counts) / counts.sum()
    return render(
        "Which class is taken for which",
        f"Confusion matrix of {len(names)} classes, {formatting.kind_phrase(kind)}; {right:.0%} of the places on the diagonal.",
        f"{formatting.kind_title(kind)}. Rows add up to 100 %: of the places of a class, the share that is predicted as each class. "
        "The diagonal is right.",
        (min(WIDTH, 4.4 + 0.42 * len(names)), 2.2 + 0.4 * len(names)),
        paint,
    )


def reliability(evaluation: Evaluation, bins: int = 10) -> Figure:
    """How often the predicted class is right, by the probability that was given to it."""
    kind = evaluation.splits[0].kind
    probabilities = evaluation.predictions[kind]
    given = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == evaluation.target.values.astype(int)
    edges = np.unique(np.quantile(given, np.linspace(0, 1, bins + 1)))
    part = np.searchsorted(edges[1:-1], given, side="right")
    points = np.array([(given[part == number].mean(), right[part == number].mean()) for number in np.unique(part)])
    least = min(0.95, float(points.min()) - 0.05)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        axis.axline((0, 0), slope=1, color=theme.faint, linewidth=1, linestyle=(0, (4, 3)))
        axis.plot(*points.T, "o-", color=theme.highlight, markersize=5)
        axis.set(xlim=(least, 1), ylim=(least, 1), aspect="equal", xlabel="probability given to the predicted class")
        axis.set_ylabel("share that is right")
        for side in (axis.xaxis, axis.yaxis):
            side.set_major_formatter(PercentFormatter(1, decimals=0))
        axis.grid()

    worst = points[np.abs(points[:, 0] - points[:, 1]).argmax()]
    return render(
        "Whether probabilities can be believed",
        f"Share of right classes against the probability given, {formatting.kind_phrase(kind)}; farthest apart where "
        f"{worst[0]:.0%} was given and {worst[1]:.0%} were right.",
        f"{formatting.kind_title(kind)}. Each dot is about a tenth of the places. Below the dashed line predictions are surer than they should be.",
        (4.6, 4.3),
        paint,
    )


def coverage(evaluation: Evaluation) -> Figure | None:
    """Which share of places lies inside intervals, by their level and by how dense the known places are; None without any."""
    overall = [item for item in evaluation.coverage if item.decile is None]
    deciles = [item for item in evaluation.coverage if item.decile is not None]
    kinds = list(dict.fromkeys(item.folds for item in overall))
    several = len({item.level for item in overall}) > 1
    panels = [(_by_level, overall)] * several + [(_by_density, deciles)] * bool(deciles)
    if not panels:
        return None

    def paint(canvas: Canvas, theme: Theme) -> None:
        styles = dict(zip(kinds, [theme.highlight, *theme.others[1:]], strict=False))
        axes = canvas.subplots(1, len(panels), squeeze=False)[0]
        for axis, (draw, items) in zip(axes, panels, strict=True):
            draw(axis, items, styles, theme)
        if len(kinds) > 1:
            axes[0].legend(loc="upper left" if several else "lower right")

    what = "sets of classes" if evaluation.target.task == "classification" else "intervals"
    told = "; ".join(
        f"{level:.0%} {what} hold "
        + ", ".join(
            f"{item.covered:.1%} ({formatting.kind_phrase(item.folds)})" for item in overall if item.level == level
        )
        for level in sorted({item.level for item in overall})
    )
    return render(
        f"Whether {what} hold what they promise",
        f"Promised and true coverage: {told}.",
        f"{told}. On the dashed line they hold exactly what they promise; below it they are too narrow. "
        "By tenths of the places, from those with the fewest known places around to those with the most: where a line falls, "
        f"{what} are too narrow for such places.",
        (WIDTH, 3.4),
        paint,
    )


def _by_level(axis, items: list[Coverage], styles: dict[str, str], theme: Theme) -> None:
    least = min(min(item.level, item.covered) for item in items)
    least = max(0.0, min(least - 0.08, 0.8))
    axis.axline((0, 0), slope=1, color=theme.faint, linewidth=1, linestyle=(0, (4, 3)))
    for kind, colour in styles.items():
        points = sorted((item.level, item.covered) for item in items if item.folds == kind)
        axis.plot(*np.array(points).T, "o-", color=colour, markersize=5, label=formatting.kind_title(kind))
    axis.set(xlim=(least, 1), ylim=(least, 1), xlabel="promised", ylabel="places inside the interval")
    for side in (axis.xaxis, axis.yaxis):
        side.set_major_formatter(PercentFormatter(1, decimals=0))
    axis.grid()


def _by_density(axis, items: list[Coverage], styles: dict[str, str], theme: Theme) -> None:
    levels = sorted({item.level for item in items})
    for level in levels:
        axis.axhline(level, color=theme.faint, linewidth=1, linestyle=(0, (4, 3)))
    for kind, colour in styles.items():
        points = sorted((item.decile, item.covered) for item in items if item.folds == kind)
        if points:
            axis.plot(*np.array(points).T, "o-", color=colour, markersize=5, label=formatting.kind_title(kind))
    lowest = min(0.7, min(item.covered for item in items) - 0.03)
    promised = " and ".join(f"{level:.0%}" for level in levels)
    axis.set(
        xlabel="known places around: 1 fewest, 10 most",
        ylabel=f"truth inside, of {promised} promised",
        ylim=(lowest, 1),
    )
    axis.xaxis.set_major_locator(FixedLocator(range(1, 11)))
    axis.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axis.grid(axis="y")
