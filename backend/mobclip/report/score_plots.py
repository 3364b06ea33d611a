"""Figures of scores: by kind of cross-validation, learning curve, modality importance."""

from collections.abc import Iterable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import MaxNLocator, NullLocator

from mobclip.evaluation.results import AblationResult, Evaluation, LearningCurvePoint, Score
from mobclip.report import formatting
from mobclip.report.theme import WIDTH_INCHES, Figure, Theme, render

LOWEST_SCORE = -0.3  # the axis ends here: very bad baselines would flatten all others
MIN_LABEL_RATIO = 1.6  # between labelled ticks of a log axis


def by_folds(scores: list[Score], highlighted: str, task: str) -> Figure:
    """Scores with intervals of all features and probes, a panel for each kind of cross-validation."""
    kinds = list(dict.fromkeys(score.folds for score in scores))
    rows = list(dict.fromkeys((score.features, score.probe) for score in scores))
    lowest = max(LOWEST_SCORE, min(0.0, min(score.r2_low for score in scores)) - 0.02)
    highest = min(1.0, max(score.r2_high for score in scores) + 0.04)
    measure = formatting.capitalise(formatting.measure_name(task))

    def paint(canvas: Canvas, theme: Theme) -> None:
        panels = canvas.subplots(1, len(kinds), sharey=True, sharex=True, squeeze=False)[0]
        for axis, kind in zip(panels, kinds, strict=True):
            axis.axvline(0, color=theme.faint, linewidth=0.8)
            for score in (score for score in scores if score.folds == kind):
                colour = theme.highlight if score.features == highlighted else theme.others[0]
                _draw_score(axis, rows.index((score.features, score.probe)), score, colour, lowest)
            axis.set_title(formatting.kind_title(kind), color=theme.warning if kind == "random" else theme.text)
            axis.set(xlim=(lowest, highest), ylim=(len(rows) - 0.5, -0.5))
            axis.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
            axis.grid(axis="x")
            axis.tick_params(axis="y", length=0, pad=9)  # clear of the triangles
        panels[0].set_yticks(range(len(rows)), [_row_name(row, rows) for row in rows])
        for label, row in zip(panels[0].get_yticklabels(), rows, strict=True):
            if row[0] == highlighted:
                label.set(color=theme.highlight, fontweight="bold")
        canvas.supxlabel(f"{measure}, with 95 % intervals", fontsize=9.5)

    return render(
        paint,
        title="Scores by cross-validation",
        alt=_scores_alt(scores, highlighted),
        caption="Dots are scores pooled over all places, lines their 95 % intervals. A triangle at the left edge is a score "
        f"below {formatting.number(lowest, 2)}. Where random CV scores higher than the "
        "others, the difference comes from neighbouring places.",
        inches=(WIDTH_INCHES, 1.15 + 0.27 * len(rows)),
    )


def _scores_alt(scores: list[Score], highlighted: str) -> str:
    items = [
        f"{formatting.number(score.r2)} in {formatting.kind_phrase(score.folds)} ({score.probe})"
        for score in scores
        if score.features == highlighted
    ]
    start = "All scores of the table with intervals, a panel for each kind of cross-validation."
    return f"{start} {formatting.capitalise(highlighted)}: {', '.join(items)}."


def _draw_score(axis: Axes, row: int, score: Score, colour: str, lowest: float) -> None:
    if score.r2 < lowest:
        axis.plot(lowest, row, "<", color=colour, markersize=6, clip_on=False)
        return
    interval = [max(score.r2_low, lowest), score.r2_high]
    axis.plot(interval, [row, row], color=colour, linewidth=2, solid_capstyle="butt")
    axis.plot(score.r2, row, "o", color=colour, markersize=5)


def _row_name(row: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    """The features, with the probe where there are several for these features."""
    return f"{row[0]}, {row[1]}" if sum(other[0] == row[0] for other in rows) > 1 else row[0]


def learning_curve(evaluation: Evaluation) -> Figure | None:
    """Score by the number of places used for training; None if it was not computed."""
    points = evaluation.learning_curves
    if not points:
        return None
    rows = dict.fromkeys((point.features, point.probe) for point in points)
    curves = {row: [point for point in points if (point.features, point.probe) == row] for row in rows}
    lowest = max(LOWEST_SCORE, min(0.0, min(point.low for point in points)) - 0.02)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        others = iter(theme.others * len(curves))
        for row, curve in curves.items():
            colour = theme.highlight if row[0] == evaluation.features else next(others)
            _draw_curve(axis, sorted(curve, key=lambda point: point.rows), colour, _row_name(row, rows))
        shares = {point.rows: point.share for point in sorted(points, key=lambda point: point.share)}
        axis.set(xscale="log", ylim=(lowest, None), xlabel="training places (share of all)")
        axis.set_ylabel(formatting.capitalise(formatting.measure_name(evaluation.target.task)))
        ticks = _spaced(sorted(shares))
        axis.set_xticks(ticks, [f"{count:,}\n({100 * shares[count]:.3g} %)" for count in ticks])
        axis.xaxis.set_minor_locator(NullLocator())
        axis.grid(axis="y")
        axis.axhline(0, color=theme.faint, linewidth=0.8)
        axis.legend(loc="lower right")

    items = [
        f"{formatting.number(point.r2, 2)} with {point.rows:,} places"
        for point in points
        if point.features == evaluation.features
    ]
    return render(
        paint,
        title="Learning curve",
        alt=f"Score by the number of training places: {', '.join(items)}.",
        caption="The probe is fitted on some of the blocks only, and scored on held-out blocks. If the curve is still rising, "
        "more labels would help. Bands are 95 % intervals.",
        inches=(WIDTH_INCHES, 3.7),
    )


def _draw_curve(axis: Axes, points: list[LearningCurvePoint], colour: str, label: str) -> None:
    rows = [point.rows for point in points]
    low, high = [point.low for point in points], [point.high for point in points]
    axis.fill_between(rows, low, high, color=colour, alpha=0.15, linewidth=0)
    axis.plot(rows, np.array([point.r2 for point in points]), "o-", color=colour, markersize=4.5, label=label)


def _spaced(counts: list[int]) -> list[int]:
    """Ascending counts that leave room for a label on a log axis; of two close ones the larger is kept."""
    kept: list[int] = []
    for count in reversed(counts):
        if not kept or kept[-1] / count >= MIN_LABEL_RATIO:
            kept.append(count)
    return kept[::-1]


def modality_importance(evaluation: Evaluation) -> Figure | None:
    """Loss of score without each modality; None if it was not measured."""
    if not evaluation.ablation:
        return None
    strictest = evaluation.ablation[0].folds
    losses = [item for item in evaluation.ablation if item.folds == strictest]
    losses.sort(key=lambda item: -item.loss)
    measure = formatting.measure_name(evaluation.target.task)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        for row, item in enumerate(losses):
            axis.barh(row, item.loss, height=0.6, color=theme.highlight, alpha=0.85)
            axis.plot([item.low, item.high], [row, row], color=theme.text, linewidth=1.2)
        axis.set_yticks(range(len(losses)), [item.modality for item in losses])
        axis.set(ylim=(len(losses) - 0.4, -0.6), xlabel=f"loss of {measure} without the modality")
        axis.axvline(0, color=theme.faint, linewidth=0.8)
        axis.grid(axis="x")

    return render(
        paint,
        title="Modality importance",
        alt=f"Loss of {measure} without each modality: {_losses_in_words(losses)}.",
        caption="What the model draws on: how much the score falls if a modality is hidden from the encoder in held-out places, "
        "with 95 % intervals. Modalities with similar content can replace each other: one with a small loss may still be useful.",
        inches=(WIDTH_INCHES, 1.2 + 0.36 * len(losses)),
    )


def _losses_in_words(losses: list[AblationResult]) -> str:
    return ", ".join(f"{item.modality} {formatting.number(item.loss)}" for item in losses)
