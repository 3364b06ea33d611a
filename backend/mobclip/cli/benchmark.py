"""Commands of the benchmark: benchmark us."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from mobclip.cli.common import app
from mobclip.errors import InputError

PROBES = ("ridge", "lightgbm")
benchmark = typer.Typer(help="Compare encoders on fixed labels and folds.")
app.add_typer(benchmark, name="benchmark")


@benchmark.callback()
def _group() -> None:
    """Compare encoders on fixed labels and folds."""


@benchmark.command()
def us(
    out: Annotated[Path, typer.Option(help="Folder for table.csv, table.md and figure.png.", metavar="FOLDER")],
    model: Annotated[
        list[str], typer.Option(help="Bundle to compare; may be given again.", metavar="NAME_OR_PATH")
    ] = [],  # noqa: B006
    data: Annotated[Path | None, typer.Option(help="Training data, for the raw columns.", metavar="FOLDER")] = None,
    probe: Annotated[str, typer.Option(help="ridge or lightgbm.")] = "ridge",
    task: Annotated[list[str], typer.Option(help="Only this label; may be given again.", metavar="NAME")] = [],  # noqa: B006
) -> None:
    """Score encoders on eleven labels of the United States, whole states left out.

    us-open is always in the table, geoclip where it is installed, and spherical harmonics, longitude and latitude, and the mean
    of the state. Each score has its 95 % interval.
    """
    try:
        from mobclip.benchmark.encoders import candidates
        from mobclip.benchmark.outputs import check_drawing, markdown, write_results
        from mobclip.benchmark.scores import run
        from mobclip.benchmark.tasks import tasks
    except ModuleNotFoundError as error:
        raise InputError(
            f"The benchmark is not part of the plugin ({error}): install mobclip from its repository."
        ) from error
    from mobclip.progress import subrange

    if probe not in PROBES:
        raise InputError(f"There is no probe '{probe}' in the benchmark: choose ridge or lightgbm.")
    if out.exists() and not out.is_dir():
        raise InputError(f"{out} is a file: give a folder as --out.")
    check_drawing()
    chosen = tasks(task)
    competing = candidates(model, probe, data, subrange(_say, 0.0, 0.2))
    rows, ranks = run(competing, chosen, subrange(_say, 0.2, 1.0))
    write_results(out, rows, ranks, chosen)
    print(markdown(rows, ranks, chosen))
    print(f"{len(rows)} scores in {out}")


def _say(fraction: float, text: str = "") -> None:
    """Progress on standard error: one line that is written over in a terminal, nothing in a log."""
    if sys.stderr.isatty():
        print(f"\r{fraction:4.0%} {text[:90]:90}", end="\n" if fraction >= 1 else "", file=sys.stderr, flush=True)
