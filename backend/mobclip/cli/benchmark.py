"""Commands of the benchmark: benchmark us."""

from pathlib import Path
from typing import Annotated

import typer

from mobclip.cli.common import app, say
from mobclip.errors import InputError
from mobclip.progress import show_progress

benchmark = typer.Typer(help="Compare encoders on fixed labels and folds.")
app.add_typer(benchmark, name="benchmark")


@benchmark.callback()
def _group() -> None:
    """Compare encoders on fixed labels and folds."""


@benchmark.command()
def us(
    out: Annotated[Path, typer.Option(help="Folder for table.csv, table.md and figure.png.", metavar="FOLDER")],
    model: Annotated[
        list[str], typer.Option(help="Model to compare; may be given again.", metavar="NAME_OR_PATH")
    ] = [],  # noqa: B006
    table: Annotated[
        list[str],
        typer.Option(
            help="Table with cells of resolution 6 in a column h3, and numeric columns, to compare; may be given again.",
            metavar="NAME=FILE",
        ),
    ] = [],  # noqa: B006
    data: Annotated[Path | None, typer.Option(hidden=True)] = None,
    probe: Annotated[str, typer.Option(help="ridge or lightgbm.")] = "ridge",
    task: Annotated[list[str], typer.Option(help="Only this label; may be given again.", metavar="NAME")] = [],  # noqa: B006
) -> None:
    """Score encoders on eleven labels of the United States, whole states held out.

    us-open is always in the table, geoclip where it is installed, and spherical harmonics, longitude and latitude, and the mean
    of the state. Each score has its 95 % interval.
    """
    try:
        from mobclip.benchmark.encoders import candidates, table_candidate
        from mobclip.benchmark.run import check_options, run_benchmark
    except ModuleNotFoundError as error:
        raise InputError(
            f"The benchmark is not part of the plugin ({error}): install mobclip from its repository."
        ) from error
    if data is not None:
        raise InputError(
            "--data is gone: run python -m recipes.us.benchmark to compare the raw columns of the training data, "
            "or give --table NAME=FILE to compare a table."
        )
    files = _files_by_name(table)
    check_options(out, probe, task, files.values())
    tables = [table_candidate(name, file, probe) for name, file in files.items()]
    compared = candidates(model, probe, tables)
    with show_progress("Scoring") as progress:
        report = run_benchmark(compared, out, task, progress)
    say(*report.splitlines())


def _files_by_name(options: list[str]) -> dict[str, Path]:
    """Files by name from options such as NAME=FILE."""
    files: dict[str, Path] = {}
    for option in options:
        name, equals, file = option.partition("=")
        if not (name and equals and file):
            raise InputError(f"--table {option} has no name or no file: give NAME=FILE.")
        if name in files:
            raise InputError(f"Two tables are called {name}: give each another name.")
        files[name] = Path(file)
    return files
