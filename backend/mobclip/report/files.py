"""The files of an evaluation or a comparison: a report and a table of all scores."""

from collections.abc import Sequence
from pathlib import Path

from mobclip.evaluation.results import Comparison, Evaluation, score_rows
from mobclip.io.atomic import atomic_write_together
from mobclip.progress import Progress, no_progress


def write_files(
    results: Sequence[Evaluation | Comparison],
    report: Path | None,
    table: Path | None,
    safe_csv: bool = True,
    progress: Progress = no_progress,
) -> None:
    """Write what is asked for: both files, or none where one cannot be written.

    Args:
        report: .html, of one result.
        table: of the scores of all results, of a suffix that `write_table` knows.
        safe_csv: whether a .csv has no texts that a spreadsheet takes for formulas.

    Raises:
        InputError: a file cannot be written.
    """
    paths = [path for path in (report, table) if path is not None]
    with atomic_write_together(paths) as new:
        by_path = dict(zip(paths, new, strict=True))
        if report is not None:
            _write_report(results, by_path[report], progress)
        if table is not None:
            _write_scores(results, by_path[table], safe_csv and table.suffix.lower() == ".csv")


# What each needs (matplotlib, pyarrow) is loaded where it is asked for: neither has to be installed without it.


def _write_report(results: Sequence[Evaluation | Comparison], path: Path, progress: Progress) -> None:
    from mobclip.report.page import write_comparison, write_html

    [result] = results
    if isinstance(result, Comparison):
        write_comparison(result, path, progress=progress)
    else:
        write_html(result, path, progress=progress)


def _write_scores(results: Sequence[Evaluation | Comparison], path: Path, safe_texts: bool) -> None:
    import pyarrow as pa

    from mobclip.io.table_writer import write_table
    from mobclip.io.tables import Table

    rows = [row for result in results for row in score_rows(result, safe_texts)]
    write_table(Table(pa.Table.from_pylist(rows)), path)
