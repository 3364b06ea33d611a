"""The benchmark's figure: scores by task and candidate where whole states are held out."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mobclip.benchmark.scores import TaskScore
from mobclip.benchmark.tasks import KINDS, SCALES, THEMES, Task

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MIN_SCORE = -0.5  # the left edge: lower scores are drawn there, as an arrow
SPREAD = 0.76  # of the height of a row, over which the candidates are spread
# Okabe and Ito's colours, which are distinct for colour-blind readers, and a brown; in grey the shapes are distinct
STYLES = (("#0072B2", "o"), ("#D55E00", "s"), ("#009E73", "D"), ("#CC79A7", "^"),
          ("#56B4E9", "v"), ("#E69F00", "P"), ("#000000", "X"), ("#666666", "*"), ("#8C510A", "p"))  # fmt: skip


def draw(path: Path, scores: list[TaskScore], tasks: list[Task]) -> None:
    """Write a PNG: a panel of tasks for each theme, and in each row a dot with its interval for every candidate."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    strictest = {(score.task, score.encoder): score for score in scores if score.folds == KINDS[0]}
    names = list(dict.fromkeys(score.encoder for score in scores))
    height = 1.6 + 0.085 * len(names) * len(tasks) + 0.2 * len(tasks)
    figure = Figure(figsize=(8.5, height), layout="constrained", facecolor="white")
    panels = {theme: [task for task in tasks if task.theme == theme] for theme in THEMES}
    axes = FigureCanvasAgg(figure).figure.subplots(
        len(THEMES), 1, sharex=True, height_ratios=[max(len(panel), 1) for panel in panels.values()]
    )
    for axis, (theme, panel) in zip(axes, panels.items(), strict=True):
        for position, name in enumerate(names):
            offset = SPREAD * ((position + 0.5) / len(names) - 0.5)
            _draw_candidate(
                axis, [strictest[task.name, name] for task in panel], offset, STYLES[position % len(STYLES)]
            )
        _style(axis, theme, panel)
    axes[-1].set(xlim=(MIN_SCORE, 1), xlabel="R² (climate: Brier skill score), whole states held out, 95 % intervals")
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper center", ncols=3, frameon=False, fontsize=9)
    figure.savefig(path, dpi=140, format="png")


def _draw_candidate(axis: "Axes", scores: list[TaskScore], offset: float, style: tuple[str, str]) -> None:
    """Dots with intervals, one in each row; arrows at the left edge for scores beyond it."""
    colour, marker = style
    rows = np.arange(len(scores)) + offset
    values = np.array([score.r2 for score in scores])
    low = [max(score.low, MIN_SCORE) for score in scores]
    high = [max(score.high, MIN_SCORE) for score in scores]
    inside = values >= MIN_SCORE
    label = scores[0].encoder if scores else None
    axis.hlines(rows, low, high, color=colour, linewidth=1.2, alpha=0.7)
    axis.plot(values[inside], rows[inside], marker, color=colour, markersize=4.5, label=label, linestyle="none")
    edge = np.full((~inside).sum(), MIN_SCORE + 0.012)
    axis.plot(edge, rows[~inside], "<", color=colour, markersize=4.5, linestyle="none")


def _style(axis: "Axes", theme: str, tasks: list[Task]) -> None:
    axis.set_yticks(range(len(tasks)), [f"{task.title}\n{SCALES[task.scale]}" for task in tasks], fontsize=9)
    axis.set_ylim(max(len(tasks), 1) - 0.5, -0.5)
    axis.set_title(theme.capitalize(), loc="left", fontsize=10, fontweight="bold")
    axis.axvline(0, color="#888888", linewidth=0.8)
    axis.grid(axis="x", color="#e6e6e6", linewidth=0.6)
    axis.set_axisbelow(True)
    axis.hlines(np.arange(0.5, len(tasks) - 1), MIN_SCORE, 1, color="#bbbbbb", linewidth=0.6)
    axis.spines[["top", "right", "left"]].set_visible(False)
    axis.tick_params(axis="y", length=0)
