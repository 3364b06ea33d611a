"""Figures of scores: by kind of folds, by the number of known places, and without each modality."""

import numpy as np
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import MaxNLocator, NullLocator

from mobclip.evaluation.results import Evaluation, LearningCurvePoint, Score
from mobclip.report import formatting
from mobclip.report.theme import WIDTH, Figure, Theme, render

LOWEST = -0.3  # R2 below which a score is only said to be lower: how bad a bad baseline is would flatten all others


def by_folds(scores: list[Score], judged: str, task: str) -> Figure:
    """R2 with its interval for all features and probes, a panel for each kind of folds; the judged features stand out."""
    kinds = list(dict.fromkeys(score.folds for score in scores))
    rows = list(dict.fromkeys((score.features, score.probe) for score in scores))
    lowest = max(LOWEST, min(0.0, min(score.r2_low for score in scores)) - 0.02)
    highest = min(1.0, max(score.r2_high for score in scores) + 0.04)

    def paint(canvas: Canvas, theme: Theme) -> None:
        panels = canvas.subplots(1, len(kinds), sharey=True, sharex=True, squeeze=False)[0]
        for axis, kind in zip(panels, kinds, strict=True):
            axis.axvline(0, color=theme.faint, linewidth=0.8)
            for score in (score for score in scores if score.folds == kind):
                colour = theme.highlight if score.features == judged else theme.others[0]
                _interval(axis, rows.index((score.features, score.probe)), score, colour, lowest)
            axis.set_title(formatting.kind_title(kind), color=theme.warning if kind == "random" else theme.text)
            axis.set(xlim=(lowest, highest), ylim=(len(rows) - 0.5, -0.5))
            axis.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
            axis.grid(axis="x")
            axis.tick_params(axis="y", length=0)
        panels[0].set_yticks(range(len(rows)), [_row_name(row, rows) for row in rows])
        for label, row in zip(panels[0].get_yticklabels(), rows, strict=True):
            if row[0] == judged:
                label.set(color=theme.highlight, fontweight="bold")
        canvas.supxlabel(f"{formatting.SHARES[task].capitalize()}, with 95 % intervals", fontsize=9.5)

    told = ", ".join(
        f"{formatting.number(score.r2)} with {formatting.kind_phrase(score.folds)} ({score.probe})"
        for score in scores
        if score.features == judged
    )
    return render(
        "Scores by kind of folds",
        f"Scores with intervals of all rows of the table, a panel for each kind of folds. {judged.capitalize()}: {told}.",
        "A dot is the score pooled over all places, the line its 95 % interval. A triangle at the left edge stands for a score "
        f"below {formatting.number(lowest, 2)}. What is higher with random places left out than with the others comes from neighbours.",
        (WIDTH, 1.15 + 0.27 * len(rows)),
        paint,
    )


def _interval(axis, place: int, score: Score, colour: str, lowest: float) -> None:
    if score.r2 < lowest:
        axis.plot(lowest, place, "<", color=colour, markersize=6, clip_on=False)
        return
    axis.plot(
        [max(score.r2_low, lowest), score.r2_high], [place, place], color=colour, linewidth=2, solid_capstyle="butt"
    )
    axis.plot(score.r2, place, "o", color=colour, markersize=5)


def _row_name(row: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    """The features, and the probe where the features have several."""
    return f"{row[0]}, {row[1]}" if sum(other[0] == row[0] for other in rows) > 1 else row[0]


def learning(evaluation: Evaluation) -> Figure | None:
    """R2 by the number of places that the probe learned from; None without label budgets."""
    if not evaluation.budgets:
        return None
    lines: dict[str, list[LearningCurvePoint]] = {}
    for budget in evaluation.budgets:
        name = _row_name(
            (budget.features, budget.probe), [(item.features, item.probe) for item in _one_a_row(evaluation.budgets)]
        )
        lines.setdefault(name, []).append(budget)
    lowest = max(LOWEST, min(0.0, min(budget.low for budget in evaluation.budgets)) - 0.02)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        others = iter(theme.others * len(lines))
        for name, budgets in lines.items():
            budgets = sorted(budgets, key=lambda budget: budget.rows)
            colour = theme.highlight if budgets[0].features == evaluation.features else next(others)
            rows, r2 = [budget.rows for budget in budgets], np.array([budget.r2 for budget in budgets])
            axis.fill_between(
                rows, [b.low for b in budgets], [b.high for b in budgets], color=colour, alpha=0.15, linewidth=0
            )
            axis.plot(rows, r2, "o-", color=colour, markersize=4.5, label=name)
        shares = {budget.rows: budget.share for budget in sorted(evaluation.budgets, key=lambda budget: budget.share)}
        axis.set(xscale="log", ylim=(lowest, None), xlabel="places learned from (share of all)")
        axis.set_ylabel(formatting.SHARES[evaluation.target.task])
        ticks = _apart(sorted(shares))
        axis.set_xticks(ticks, [f"{rows:,}\n({100 * shares[rows]:.3g} %)" for rows in ticks])
        axis.xaxis.set_minor_locator(NullLocator())
        axis.grid(axis="y")
        axis.axhline(0, color=theme.faint, linewidth=0.8)
        axis.legend(loc="lower right")

    ours = [budget for budget in evaluation.budgets if budget.features == evaluation.features]
    told = ", ".join(f"{formatting.number(budget.r2, 2)} from {budget.rows:,} places" for budget in ours)
    return render(
        "How many known places it takes",
        f"Score by the number of places learned from: {told}.",
        "The probe learns from some whole blocks only and is judged in blocks left out. Where the line is still rising, "
        "more known places would help. Bands are 95 % intervals.",
        (WIDTH, 3.7),
        paint,
    )


def _one_a_row(budgets: list[LearningCurvePoint]) -> list[LearningCurvePoint]:
    return list({(budget.features, budget.probe): budget for budget in budgets}.values())


def _apart(rows: list[int], ratio: float = 1.6) -> list[int]:
    """Those that leave room for a label on a log axis, the larger of two kept."""
    kept = []
    for count in reversed(rows):
        if not kept or kept[-1] / count >= ratio:
            kept.append(count)
    return kept[::-1]


def modalities(evaluation: Evaluation) -> Figure | None:
    """How much R2 falls without each modality; None where it was not measured."""
    if not evaluation.modality_losses:
        return None
    kind = evaluation.modality_losses[0].folds  # the strictest
    losses = sorted((item for item in evaluation.modality_losses if item.folds == kind), key=lambda item: -item.loss)

    def paint(canvas: Canvas, theme: Theme) -> None:
        axis = canvas.subplots()
        for place, item in enumerate(losses):
            axis.barh(place, item.loss, height=0.6, color=theme.highlight, alpha=0.85)
            axis.plot([item.low, item.high], [place, place], color=theme.text, linewidth=1.2)
        axis.set_yticks(range(len(losses)), [item.modality for item in losses])
        axis.set(
            ylim=(len(losses) - 0.4, -0.6), xlabel=f"fall of {formatting.SHARES[evaluation.target.task]} without it"
        )
        axis.axvline(0, color=theme.faint, linewidth=0.8)
        axis.grid(axis="x")

    told = ", ".join(f"{item.modality} {formatting.number(item.loss)}" for item in losses)
    return render(
        "What the model draws on",
        f"Fall of the score without each modality: {told}.",
        "How much the out-of-fold score falls when a modality is hidden from the encoder everywhere, with 95 % intervals. "
        "Modalities that say the same can stand in for each other, so that small falls do not mean that one is useless.",
        (WIDTH, 1.2 + 0.36 * len(losses)),
        paint,
    )
