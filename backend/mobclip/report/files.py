"""The files of an evaluation or a comparison: a report and a table of all scores."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa

from mobclip.evaluation.results import Comparison, Evaluation, score_rows
from mobclip.io.atomic import atomic_write_together
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress
from mobclip.report.page import write_comparison, write_html


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
            [result] = results
            if isinstance(result, Comparison):
                write_comparison(result, by_path[report], progress=progress)
            else:
                write_html(result, by_path[report], progress=progress)
        if table is not None:
            safe_texts = safe_csv and table.suffix.lower() == ".csv"
            rows = [row for result in results for row in score_rows(result, safe_texts)]
            write_table(Table(pa.Table.from_pylist(rows)), by_path[table])
