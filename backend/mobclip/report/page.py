"""From an evaluation or a comparison to a page: tables and texts here, layout in `templates/`."""

import datetime
import os
from dataclasses import replace
from types import SimpleNamespace as Row

from mobclip.evaluation.results import Comparison, Difference, Evaluation, Score
from mobclip.progress import Progress, no_progress
from mobclip.report import formatting, html, maps, prediction_plots, score_plots

FILTERS = {"number": formatting.number, "signed": formatting.signed, "kind_title": formatting.kind_title}


def write_html(
    evaluation: Evaluation, path: str | os.PathLike, title: str | None = None, progress: Progress = no_progress
) -> None:
    """Write an evaluation as one HTML file: sentences, tables, figures and how to read them.

    It loads nothing and runs no script, is readable on light and dark screens, on paper and by ear.

    Args:
        path: the file to write, whole or not at all.
        title: the heading; by default what is judged and what it predicts.

    Raises:
        InputError: the file cannot be written.
    """
    target = evaluation.target
    judged = [
        score for score in evaluation.scores if (score.features, score.probe) == (evaluation.features, evaluation.probe)
    ]
    content = {
        "title": title or f"{target.name} predicted from {evaluation.features}",
        "about": _about(evaluation, f"judged: {evaluation.features} with the probe {evaluation.probe}"),
        "judged": evaluation.features,
        "tiles": [_tile(score, evaluation.splits[0].kind) for score in judged],
        "difference_caption": f"How much higher {formatting.SHARES[target.task]} is, on the same resamplings of blocks.",
        "forest": score_plots.by_folds(evaluation.scores, evaluation.features, target.task),
        "figures": _figures(evaluation, progress),
        **_tables(evaluation, evaluation.features, lambda found: found.than),
    }
    _write("evaluation.html", content, path)


def write_comparison(
    comparison: Comparison, path: str | os.PathLike, title: str | None = None, progress: Progress = no_progress
) -> None:
    """Write a comparison of encoders as one HTML file: ranking, scores, and each against each.

    Raises:
        InputError: the file cannot be written.
    """
    progress(0.0, "Drawing the report")
    target, best = comparison.target, comparison.ranking[0]
    ranking = [rank for rank in comparison.ranking if (rank.folds, rank.probe) == (best.folds, best.probe)]
    order = [rank.features for rank in ranking]
    content = {
        "title": title or f"{target.name} predicted from {len(ranking)} encoders",
        "about": _about(comparison, f"{len(ranking)} encoders on the same places"),
        "ranking": ranking,
        "ranking_caption": f"By {formatting.SHARES[target.task]} with {formatting.kind_phrase(best.folds)}, probe {best.probe}.",
        "difference_caption": f"How much higher {formatting.SHARES[target.task]} is with the first than with the second.",
        "forest": score_plots.by_folds(comparison.scores, best.features, target.task),
        **_tables(
            replace(comparison, differences=[_turned(found, order) for found in comparison.differences]),
            best.features,
            lambda found: f"{found.features} against {found.than}",
        ),
    }
    _write("comparison.html", content, path)


def _write(template: str, content: dict, path: str | os.PathLike) -> None:
    html.write_page(template, {**content, "date": datetime.date.today().isoformat()}, path, FILTERS)


def _figures(evaluation: Evaluation, progress: Progress) -> list:
    """All figures that the task and the numbers allow, in the order of the page."""
    classes = evaluation.target.task == "classification"
    makers = (
        *(
            (prediction_plots.confusion, prediction_plots.reliability)
            if classes
            else (prediction_plots.predicted_and_observed,)
        ),
        maps.residuals,
        prediction_plots.coverage,
        score_plots.learning,
        score_plots.modalities,
    )
    figures = []
    for done, make in enumerate(makers):
        progress(done / len(makers), "Drawing the report")
        figures.append(make(evaluation))
    return [figure for figure in figures if figure is not None]


def _tables(found: Evaluation | Comparison, judged: str, name) -> dict:
    """What both pages show in tables: scores, differences (`name` is the heading of a row) and further measures."""
    kinds = [split.kind for split in found.splits]
    task = found.target.task
    return {
        "measure": formatting.SHARES[task],
        "sentences": found.sentences,
        "glossary": formatting.glossary(task, kinds),
        "score_table": _score_table(found.scores, kinds, judged),
        "score_caption": f"{formatting.SHARES[task].capitalize()} with 95 % intervals, by what was left out of learning. "
        "1 is perfect, 0 no better than the mean of all places.",
        "difference_table": _difference_table(found.differences, kinds, name),
        "measure_table": _measure_table(found.scores, kinds, judged, task, found.target.name),
        "measure_caption": f"Pooled over all folds; {found.rows:,} places.",
    }


def _score_table(found: list[Score], kinds: list[str], judged: str) -> Row:
    by_row: dict[tuple, dict[str, Score]] = {}
    for score in found:
        by_row.setdefault((score.features, score.columns, score.probe), {})[score.folds] = score
    rows = [
        Row(
            features=features,
            columns=columns,
            probe=probe,
            judged=features == judged,
            cells=[cells.get(kind) for kind in kinds],
        )
        for (features, columns, probe), cells in by_row.items()
    ]
    return Row(kinds=kinds, rows=rows)


def _difference_table(found: list[Difference], kinds: list[str], name) -> Row:
    by_row: dict[tuple, dict[str, Difference]] = {}
    for difference in found:
        by_row.setdefault((name(difference), difference.probe), {})[difference.folds] = difference
    rows = [
        Row(name=key, probe=probe, cells=[cells.get(kind) for kind in kinds]) for (key, probe), cells in by_row.items()
    ]
    return Row(kinds=kinds, rows=rows)


def _turned(found: Difference, order: list[str]) -> Difference:
    """The difference with the one that comes first in `order` as the first, so that all kinds of folds share a row."""
    if order.index(found.features) < order.index(found.than):
        return found
    return replace(found, features=found.than, than=found.features, r2=-found.r2, low=-found.high, high=-found.low)


def _measure_table(found: list[Score], kinds: list[str], judged: str, task: str, target: str) -> Row:
    measures = formatting.measures(task, target)

    def row(score: Score) -> Row:
        cells = [write(getattr(score, key)) for key, _, write in measures]
        return Row(features=score.features, probe=score.probe, judged=score.features == judged, cells=cells)

    groups = [(kind, [row(score) for score in found if score.folds == kind]) for kind in kinds]
    return Row(names=[name for _, name, _ in measures], groups=groups)


def _tile(score: Score, trusted: str) -> Row:
    role = "trusted" if score.folds == trusted else "flatters" if score.folds == "random" else ""
    return Row(score=score, role=role, meaning=formatting.MEANINGS.get(score.folds, score.folds))


def _about(found: Evaluation | Comparison, more: str) -> str:
    """Which places, which kind of indicator, and what was judged."""
    target = found.target
    kind = {"classification": f"{len(target.classes)} classes", "counts": "counts"}.get(target.task, "numbers")
    learned = "" if target.transform == "none" else f", learned as their {target.transform}"
    return f"{found.rows:,} of {len(found.used):,} places · {target.name}: {kind}{learned} · {more}"
