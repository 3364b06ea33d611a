"""The pages of an evaluation and of a comparison: tables and texts here, layout in `templates/`.

Loads matplotlib, so import it only where a report is written.
"""

import datetime
import os
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace as Row
from typing import Any

from mobclip.evaluation.results import Comparison, Difference, Evaluation, Score
from mobclip.progress import Progress, no_progress
from mobclip.report import formatting, html, maps, prediction_plots, score_plots
from mobclip.report.theme import Figure

FILTERS: dict[str, Callable[..., Any]] = {
    "number": formatting.number,
    "signed": formatting.signed,
    "kind_title": formatting.kind_title,
}


def write_html(
    evaluation: Evaluation, path: str | os.PathLike, title: str | None = None, progress: Progress = no_progress
) -> None:
    """Write an evaluation as one HTML file: sentences, tables, figures and a glossary.

    It loads nothing and runs no script, and can be read on light and dark screens, on paper and by screen readers.

    Args:
        path: the file, written completely or not at all.
        title: the heading; by default the features and the indicator.

    Raises:
        InputError: the file cannot be written.
    """
    target, features, probe = evaluation.target, evaluation.features, evaluation.probe
    measure = formatting.measure_name(target.task)
    own_scores = [score for score in evaluation.scores if (score.features, score.probe) == (features, probe)]
    content = {
        "title": title or f"{target.name} predicted from {features}",
        "about": _about(evaluation, f"evaluated: {features} with {probe}"),
        "highlighted": features,
        "tiles": [_tile(score, evaluation.splits[0].kind) for score in own_scores],
        "difference_caption": f"Differences in {measure}, with paired 95 % intervals from the same bootstrap samples of blocks.",
        "forest": score_plots.by_folds(evaluation.scores, features, target.task),
        "figures": _figures(evaluation, progress),
        **_tables(evaluation, features, lambda difference: difference.than),
    }
    _write("evaluation.html", content, path)


def write_comparison(
    comparison: Comparison, path: str | os.PathLike, title: str | None = None, progress: Progress = no_progress
) -> None:
    """Write a comparison of models as one HTML file: ranking, scores and pairwise differences.

    Raises:
        InputError: the file cannot be written.
    """
    progress(0.0, "Drawing the report")
    target, best = comparison.target, comparison.ranking[0]
    measure = formatting.measure_name(target.task)
    ranking = [rank for rank in comparison.ranking if (rank.folds, rank.probe) == (best.folds, best.probe)]
    order = [rank.features for rank in ranking]
    ordered = replace(comparison, differences=[_in_order(pair, order) for pair in comparison.differences])
    content = {
        "title": title or f"{target.name} predicted from {len(ranking)} models",
        "about": _about(comparison, f"{len(ranking)} models on the same places"),
        "ranking": ranking,
        "ranking_caption": f"By {measure} in {formatting.kind_phrase(best.folds)}, probe {best.probe}.",
        "difference_caption": f"{formatting.capitalise(measure)} of the first minus the second, with paired 95 % intervals.",
        "forest": score_plots.by_folds(comparison.scores, best.features, target.task),
        **_tables(ordered, best.features, lambda pair: f"{pair.features} against {pair.than}"),
    }
    _write("comparison.html", content, path)


def _write(template: str, content: dict[str, Any], path: str | os.PathLike) -> None:
    html.write_page(template, {**content, "date": datetime.date.today().isoformat()}, path, FILTERS)


def _figures(evaluation: Evaluation, progress: Progress) -> list[Figure]:
    """All figures that the task and the results allow, in the order of the page."""
    makers: list[Callable[[Evaluation], Figure | None]] = [prediction_plots.observed_against_predicted]
    if evaluation.target.task == "classification":
        makers = [prediction_plots.confusion_matrix, prediction_plots.calibration]
    makers += [maps.residuals, prediction_plots.coverage, score_plots.learning_curve, score_plots.modality_importance]
    figures = []
    for done, make in enumerate(makers):
        progress(done / len(makers), "Drawing the report")
        figures.append(make(evaluation))
    return [figure for figure in figures if figure is not None]


def _tables(
    results: Evaluation | Comparison, highlighted: str, row_name: Callable[[Difference], str]
) -> dict[str, Any]:
    """The tables of both pages: scores, differences (`row_name` names a row) and further measures."""
    kinds = [split.kind for split in results.splits]
    task = results.target.task
    measure = formatting.capitalise(formatting.measure_name(task))
    zero = "the class frequencies" if task == "classification" else "the mean of all places"
    return {
        "measure": measure,
        "sentences": results.sentences,
        "glossary": formatting.glossary(task, kinds),
        "score_table": _score_table(results, kinds, highlighted),
        "score_caption": f"{measure} with 95 % intervals, by kind of cross-validation. 1 is perfect, 0 no better than {zero}.",
        "difference_table": _difference_table(results.differences, kinds, row_name),
        "measure_table": _measure_table(results, kinds, highlighted),
        "measure_caption": f"Pooled over all folds; {results.rows:,} places.",
    }


def _score_table(results: Evaluation | Comparison, kinds: list[str], highlighted: str) -> Row:
    by_row: dict[tuple[str, int, str], dict[str, Score]] = {}
    for score in results.scores:
        by_row.setdefault((score.features, score.columns, score.probe), {})[score.folds] = score
    rows = [
        Row(
            features=features,
            columns=columns,
            probe=probe,
            highlight=features == highlighted,
            cells=[by_kind.get(kind) for kind in kinds],
        )
        for (features, columns, probe), by_kind in by_row.items()
    ]
    rows += [
        Row(features=row.features, columns=row.columns, probe=row.label, highlight=False, cells=[None] * len(kinds))
        for row in results.not_installed
    ]
    return Row(kinds=kinds, rows=rows)


def _difference_table(differences: list[Difference], kinds: list[str], row_name: Callable[[Difference], str]) -> Row:
    by_row: dict[tuple[str, str], dict[str, Difference]] = {}
    for difference in differences:
        by_row.setdefault((row_name(difference), difference.probe), {})[difference.folds] = difference
    rows = [
        Row(name=name, probe=probe, cells=[by_kind.get(kind) for kind in kinds])
        for (name, probe), by_kind in by_row.items()
    ]
    return Row(kinds=kinds, rows=rows)


def _in_order(pair: Difference, order: list[str]) -> Difference:
    """The difference with the features that come first in `order` as the first, so that a pair has one row for all folds."""
    if order.index(pair.features) < order.index(pair.than):
        return pair
    return replace(pair, features=pair.than, than=pair.features, r2=-pair.r2, low=-pair.high, high=-pair.low)


def _measure_table(results: Evaluation | Comparison, kinds: list[str], highlighted: str) -> Row:
    measures = formatting.measures(results.target.task, results.target.name)

    def row(score: Score) -> Row:
        cells = [write(getattr(score, field)) for field, _, write in measures]
        return Row(features=score.features, probe=score.probe, highlight=score.features == highlighted, cells=cells)

    groups = [(kind, [row(score) for score in results.scores if score.folds == kind]) for kind in kinds]
    return Row(names=[heading for _, heading, _ in measures], groups=groups)


def _tile(score: Score, strictest: str) -> Row:
    role = "strictest" if score.folds == strictest else "optimistic" if score.folds == "random" else ""
    return Row(score=score, role=role, meaning=formatting.MEANINGS.get(score.folds, score.folds))


def _about(results: Evaluation | Comparison, more: str) -> str:
    """Number of places, indicator and its kind, and what was evaluated."""
    target = results.target
    kind = {"classification": f"{len(target.classes)} classes", "counts": "counts"}.get(target.task, "numbers")
    transform = "" if target.transform == "none" else f", {target.transform} transform"
    return f"{results.rows:,} of {len(results.used):,} places · {target.name}: {kind}{transform} · {more}"
