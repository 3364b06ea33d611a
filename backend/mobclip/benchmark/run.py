"""A run of the benchmark from its options to its files."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from mobclip.benchmark.encoders import Candidate
from mobclip.benchmark.outputs import FILES, markdown, write_results
from mobclip.benchmark.scores import score_candidates
from mobclip.benchmark.tasks import tasks
from mobclip.errors import InputError
from mobclip.io.output import replaces
from mobclip.progress import Progress, no_progress

PROBES = ("ridge", "lightgbm")


def check_options(out: Path, probe: str, task_names: Sequence[str] = (), sources: Iterable[Path] = ()) -> None:
    """Raise InputError, before any work, for an unknown probe or task, a file in the place of the folder, or no matplotlib.

    Args:
        sources: tables that are compared, which must not be overwritten.
    """
    if probe not in PROBES:
        raise InputError(f"There is no probe '{probe}' in the benchmark: choose ridge or lightgbm.")
    if out.exists() and not out.is_dir():
        raise InputError(f"{out} is a file: give a folder as --out.")
    for source in sources:
        if any(replaces(out / name, source) for name in FILES):
            raise InputError(f"{source} would be overwritten by the results in {out}: give another --out.")
    try:
        import matplotlib  # noqa: F401
    except ImportError as error:
        raise InputError("The figure needs matplotlib: pip install matplotlib.") from error
    tasks(task_names)


def run_benchmark(
    candidates: list[Candidate], out: Path, task_names: Sequence[str] = (), progress: Progress = no_progress
) -> str:
    """Score candidates on all tasks, or those named, write table.csv, table.md and figure.png, and give what to print.

    Raises:
        InputError: an unknown task or probe, two candidates of one name, or a folder that cannot be written.
    """
    chosen = tasks(task_names)
    scores, ranks = score_candidates(candidates, chosen, progress)
    write_results(out, scores, ranks, chosen)
    return f"{markdown(scores, ranks, chosen)}\n{len(scores)} scores in {out}"
