"""The files of a run: table.csv for machines, table.md for readers, and figure.png."""

from dataclasses import asdict
from pathlib import Path

import pyarrow as pa

from mobclip.benchmark.figure import draw
from mobclip.benchmark.scores import MeanRank, TaskScore
from mobclip.benchmark.tasks import KINDS, SCALES, Task
from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write_together
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

ALL_KNOWN = 0.995  # share of places known that needs no remark
FOLDS = {
    "region": "whole states held out",
    "block": "blocks of about 87,000 km² held out",
    "random": "random cross-validation",
}
FILES = ("table.csv", "table.md", "figure.png")


def write_results(folder: Path, scores: list[TaskScore], ranks: list[MeanRank], tasks: list[Task]) -> None:
    """Write table.csv (all scores), table.md and figure.png, together.

    Raises:
        InputError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be made ({error.strerror}): give another --out.") from error
    with atomic_write_together([folder / name for name in FILES]) as (table, text, figure):
        write_table(Table(pa.Table.from_pylist([asdict(score) for score in scores])), table)
        text.write_text(markdown(scores, ranks, tasks), encoding="utf-8")
        draw(figure, scores, tasks)


def markdown(scores: list[TaskScore], ranks: list[MeanRank], tasks: list[Task]) -> str:
    """The mean ranks, and for each kind of folds a table of scores, tasks by candidates."""
    lines = ["Mean rank over the tasks (1 is best), with 95 % intervals\n", *_rank_table(ranks)]
    for kind in KINDS:
        of_kind = {(score.task, score.encoder): score for score in scores if score.folds == kind}
        lines += ["", f"R² with 95 % intervals, {FOLDS[kind]}\n", *_score_table(of_kind, tasks)]
    return "\n".join([*lines, *_gaps(scores, tasks)]) + "\n"


def number(value: float) -> str:
    """Two decimals without the zero before them, as R² is written."""
    text = f"{abs(value):.2f}".removeprefix("0")
    return f"−{text}" if value < 0 and text != ".00" else text


def _rank_table(ranks: list[MeanRank]) -> list[str]:
    first = ranks[0].encoder
    by_kind = {(rank.encoder, rank.folds): rank for rank in ranks}
    header = f"tasks on which {first} is better or worse, states held out"
    lines = [f"| encoder | states held out | blocks held out | random | {header} |", "|---|---|---|---|---|"]
    for rank in sorted((rank for rank in ranks if rank.folds == KINDS[0]), key=lambda rank: rank.mean):
        means = " | ".join(_mean_rank(by_kind[rank.encoder, kind]) for kind in KINDS)
        verdicts = f"better {rank.better}, no clear difference {rank.unclear}, worse {rank.worse}"
        lines.append(f"| {rank.encoder} | {means} | {'' if rank.encoder == first else verdicts} |")
    return lines


def _mean_rank(rank: MeanRank) -> str:
    return f"{rank.mean:.1f} ({rank.low:.1f} to {rank.high:.1f})"


def _score_table(scores: dict[tuple[str, str], TaskScore], tasks: list[Task]) -> list[str]:
    """Rows of scores by task and encoder."""
    names = list(dict.fromkeys(name for _, name in scores))
    lines = [f"| task | scale, rows | {' | '.join(names)} |", "|---|---|" + "---|" * len(names)]
    for task in tasks:
        row = [scores[task.name, name] for name in names]
        cells = [f"{number(score.r2)} ({number(score.low)} to {number(score.high)})" for score in row]
        title = f"{task.title} (Brier skill score)" if task.classes else task.title
        lines.append(f"| {title} | {SCALES[task.scale]}, {row[0].rows:,} | {' | '.join(cells)} |")
    return lines


def _gaps(scores: list[TaskScore], tasks: list[Task]) -> list[str]:
    """A sentence for each candidate that does not know all places."""
    titles = {task.name: task.title for task in tasks}
    lines = []
    for name in dict.fromkeys(score.encoder for score in scores):
        shares = [
            f"{score.known:.0%} of the places of {titles[score.task]}"
            for score in scores
            if score.encoder == name and score.folds == KINDS[0] and score.known < ALL_KNOWN
        ]
        if shares:
            lines.append(f"\n`{name}` has embeddings for {', '.join(shares)}; the others get the mean of its columns.")
    return lines
