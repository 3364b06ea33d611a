"""The benchmark's table and figure."""

from pathlib import Path

import numpy as np
import pyarrow as pa

from mobclip.benchmark.scores import MeanRank, TaskScore
from mobclip.benchmark.tasks import KINDS, THEMES, Task
from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write
from mobclip.io.tables import Table, write_table

WHOLE = 0.995  # share of places known that needs no remark
MIN_R2 = -0.5  # the left edge of the figure: what is worse is drawn there, as an arrow
FOLDS = {"region": "whole states", "block": "whole blocks of about 87,000 km²", "random": "random places"}  # left out
SCALES = {"cells": "cells", "zips": "ZIP codes", "counties": "counties"}
# Okabe and Ito's colours, told apart by all, and a brown; the shapes tell them apart in grey
STYLES = (("#0072B2", "o"), ("#D55E00", "s"), ("#009E73", "D"), ("#CC79A7", "^"),
          ("#56B4E9", "v"), ("#E69F00", "P"), ("#000000", "X"), ("#666666", "*"), ("#8C510A", "p"))  # fmt: skip


def write_results(folder: Path, rows: list[TaskScore], ranks: list[MeanRank], tasks: list[Task]) -> None:
    """Write table.csv (all rows), table.md and figure.png.

    Raises:
        InputError: the folder cannot be written, or matplotlib is missing.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be made ({error.strerror}): give another --out.") from error
    write_table(Table(pa.Table.from_pylist([vars(row) for row in rows])), folder / "table.csv")
    with atomic_write(folder / "table.md") as path:
        path.write_text(markdown(rows, ranks, tasks), encoding="utf-8")
    with atomic_write(folder / "figure.png") as path:
        draw(path, rows, tasks)


def markdown(rows: list[TaskScore], ranks: list[MeanRank], tasks: list[Task]) -> str:
    """A table a kind of folds, tasks by contenders, R2 and its interval, and the mean ranks."""
    lines = ["Mean rank over the tasks, 1 the best, with 95 % intervals\n", *_rank_table(ranks)]
    for kind in KINDS:
        lines += [
            "",
            f"R² with 95 % intervals, {FOLDS[kind]} left out\n",
            *_score_table([row for row in rows if row.folds == kind], tasks),
        ]
    return "\n".join([*lines, *_gaps(rows, tasks)]) + "\n"


def check_drawing() -> None:
    """Raise InputError, before any work, where the figure could not be drawn."""
    try:
        import matplotlib  # noqa: F401
    except ImportError as error:
        raise InputError("The figure needs matplotlib: pip install matplotlib.") from error


def draw(path: Path, rows: list[TaskScore], tasks: list[Task]) -> None:
    """R2 by task and contender where whole states are left out, with intervals, social, economic and natural tasks apart."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    names = list(dict.fromkeys(row.encoder for row in rows))
    heights = [sum(task.theme == theme for task in tasks) for theme in THEMES]
    figure = Figure(
        figsize=(8.5, 1.6 + 0.085 * len(names) * len(tasks) + 0.2 * len(tasks)), layout="constrained", facecolor="white"
    )
    axes = FigureCanvasAgg(figure).figure.subplots(
        len(THEMES), 1, sharex=True, height_ratios=[max(height, 1) for height in heights]
    )
    for axis, theme in zip(axes, THEMES, strict=True):
        within = [task for task in tasks if task.theme == theme]
        for number, name in enumerate(names):
            _dots(
                axis,
                [_of(rows, task, name) for task in within],
                _offset(number, len(names)),
                name,
                STYLES[number % len(STYLES)],
            )
        axis.set_yticks(range(len(within)), [f"{task.title}\n{SCALES[task.scale]}" for task in within], fontsize=9)
        axis.set_ylim(max(len(within), 1) - 0.5, -0.5)
        axis.set_title(theme.capitalize(), loc="left", fontsize=10, fontweight="bold")
        axis.axvline(0, color="#888888", linewidth=0.8)
        axis.grid(axis="x", color="#e6e6e6", linewidth=0.6)
        axis.set_axisbelow(True)
        axis.hlines(np.arange(0.5, len(within) - 1), MIN_R2, 1, color="#bbbbbb", linewidth=0.6)
        axis.spines[["top", "right", "left"]].set_visible(False)
        axis.tick_params(axis="y", length=0)
    axes[-1].set(xlim=(MIN_R2, 1), xlabel="R², whole states left out, with 95 % intervals (resampled states)")
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper center", ncols=3, frameon=False, fontsize=9)
    figure.savefig(path, dpi=140, format="png")


def _dots(axis, rows: list[TaskScore], offset: float, name: str, style: tuple[str, str]) -> None:
    colour, marker = style
    height = np.arange(len(rows)) + offset
    value = np.array([row.r2 for row in rows])
    low, high = np.array([[max(row.low, MIN_R2), max(row.high, MIN_R2)] for row in rows]).reshape(-1, 2).T
    inside = value >= MIN_R2
    axis.hlines(height, low, high, color=colour, linewidth=1.2, alpha=0.7)
    axis.plot(value[inside], height[inside], marker, color=colour, markersize=4.5, label=name, linestyle="none")
    axis.plot(
        np.full((~inside).sum(), MIN_R2 + 0.012), height[~inside], "<", color=colour, markersize=4.5, linestyle="none"
    )


def _offset(number: int, count: int) -> float:
    return 0.76 * ((number + 0.5) / count - 0.5)


def _of(rows: list[TaskScore], task: Task, encoder: str, kind: str = KINDS[0]) -> TaskScore:
    return next(row for row in rows if (row.task, row.encoder, row.folds) == (task.name, encoder, kind))


def _rank_table(ranks: list[MeanRank]) -> list[str]:
    names = list(dict.fromkeys(rank.encoder for rank in ranks))
    found = {(rank.encoder, rank.folds): rank for rank in ranks}
    lines = [f"| encoder | states left out | blocks left out | random places | {names[0]} on how many tasks, states left out |",
             "|---|---|---|---|---|"]  # fmt: skip
    for name in sorted(names, key=lambda name: found[name, KINDS[0]].mean):
        places = [
            f"{rank.mean:.1f} ({rank.low:.1f} to {rank.high:.1f})" for rank in (found[name, kind] for kind in KINDS)
        ]
        rank = found[name, KINDS[0]]
        counts = (
            f"better {rank.better}, no clear difference {rank.unclear}, worse {rank.worse}" if name != names[0] else ""
        )
        lines.append(f"| {name} | {' | '.join(places)} | {counts} |")
    return lines


def _score_table(rows: list[TaskScore], tasks: list[Task]) -> list[str]:
    names = list(dict.fromkeys(row.encoder for row in rows))
    lines = [f"| task | scale, rows | {' | '.join(names)} |", "|---|---|" + "---|" * len(names)]
    for task in tasks:
        found = [_of(rows, task, name, rows[0].folds) for name in names]
        scores = [f"{number(row.r2)} ({number(row.low)} to {number(row.high)})" for row in found]
        lines.append(f"| {task.title} | {SCALES[task.scale]}, {found[0].rows:,} | {' | '.join(scores)} |")
    return lines


def _gaps(rows: list[TaskScore], tasks: list[Task]) -> list[str]:
    """Which contenders do not know all places."""
    titles = {task.name: task.title for task in tasks}
    lines = []
    for name in dict.fromkeys(row.encoder for row in rows):
        known = [f"{row.known:.0%} for {titles[row.task]}" for row in rows
                 if row.encoder == name and row.folds == KINDS[0] and row.known < WHOLE]  # fmt: skip
        if known:
            lines.append(f"\nOf the places, {name} knows {', '.join(known)}; the others get the mean of its columns.")
    return lines


def number(value: float) -> str:
    """Two decimals without the zero before them, as R2 is written."""
    text = f"{abs(value):.2f}".removeprefix("0")
    return f"−{text}" if value < 0 and text != ".00" else text
