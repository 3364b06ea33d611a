"""What is wrong with a run: sentences, none where all is as it should be."""

import csv
import re
import shutil
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.abuse.box import SECRET, Box
from tools.abuse.trial import MAX_PEAK, MAX_SECONDS, Trial, run_forked

MAX_LETTERS = 400
SUCCESS, BAD_INPUT = 0, 2
ENDED = {-signal.SIGINT: 130, -signal.SIGTERM: 143, -signal.SIGKILL: 137}  # as shells have it
COUNT = re.compile(
    r"of ([\d,]+) (?:places embedded|places,|polygons)|\b([\d,]+) (?:places compared|places explained|cells of)"
)


def judge(
    trial: Trial, box: Box, before: dict[str, str], output: Path | None = None, statuses: Iterable[int] = (0, 2)
) -> list[str]:
    """All that is wrong with a run of a command.

    Args:
        before: the snapshot from before it.
        output: the file that it was to write.
        statuses: with which it may end.
    """
    found = [*wrong_status(trial, statuses), *wrong_words(trial), *wrong_bounds(trial), *trial.notes]
    found += [f"left process {number}" for number in trial.orphans]
    found += wrong_folders(trial, box, before, output)
    if output is not None and trial.status == SUCCESS:
        found += wrong_output(output, trial, box)
    if box.secret_was_read():
        found.append("read a file that is none of its business")
    return found


def status_of(trial: Trial) -> int:
    """The exit status as a shell tells it."""
    return ENDED.get(trial.status, trial.status)


def wrong_status(trial: Trial, statuses: Iterable[int]) -> Iterator[str]:
    """A crash, a failure of the program, or too long."""
    if trial.status == -signal.SIGALRM:
        yield f"took longer than {MAX_SECONDS} s"
    elif status_of(trial) not in statuses:
        name = signal.Signals(-trial.status).name if trial.status < 0 else f"exit status {trial.status}"
        yield f"ended with {name}: {_short(trial.stderr)}"


def wrong_words(trial: Trial) -> Iterator[str]:
    """Anything on standard error but sentences of ours: one where the run failed, warnings where it went well."""
    lines = trial.stderr.splitlines()
    if "Traceback (most recent call last)" in trial.stderr:
        yield f"a traceback: {_short(lines[-1])}"
        return
    for line in lines:
        if not line.startswith("mobclip: "):
            yield f"an alien line on standard error: {_short(line)}"
        elif len(line) > MAX_LETTERS:
            yield f"a sentence of {len(line):,} letters: {_short(line)}"
    if trial.status == BAD_INPUT and len(lines) != 1:
        yield f"{len(lines)} lines on standard error where one is due"
    if any(not letter.isprintable() and letter not in "\n\t" for letter in trial.stderr + trial.stdout):
        yield "prints control characters, which a terminal obeys"


def wrong_bounds(trial: Trial) -> Iterator[str]:
    """Too much memory."""
    if trial.peak > MAX_PEAK:
        yield f"took {trial.peak / 2**30:.1f} GB of memory"


def wrong_folders(trial: Trial, box: Box, before: dict[str, str], output: Path | None) -> Iterator[str]:
    """Files that came, went or changed, but for an output of a run that went well."""
    after = box.snapshot()
    allowed = str(output.relative_to(box.root)) if output is not None and trial.status == SUCCESS else None
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path) and not (
            allowed and (path == allowed or path.startswith(f"{allowed}/"))
        ):
            change = "left" if path not in before else "removed" if path not in after else "changed"
            yield f"{change} {path}"


def wrong_output(output: Path, trial: Trial, box: Box) -> list[str]:
    """What is wrong with an output that was told to be there: it must open and hold the rows that were told."""
    told = COUNT.search(trial.stdout)
    rows = int((told[1] or told[2]).replace(",", "")) if told else None

    def look() -> None:
        if not output.exists():
            print("said to have written an output that is not there")
            return
        found = rows_of(_plainly_named(output, box))
        if found is not None and rows is not None and found != rows:
            print(f"told of {rows} rows and wrote {found}")
        if output.is_file() and SECRET[:24] in output.read_bytes():
            print("wrote the secret into the output")

    seen = run_forked(look, box)
    if seen.status != SUCCESS:
        return [f"the output cannot be opened: {_short((seen.stderr.splitlines() or ['?'])[-1])}"]
    return seen.stdout.splitlines()


def _plainly_named(output: Path, box: Box) -> Path:
    """A copy of a table under a name that no library takes for something else."""
    return Path(shutil.copyfile(output, box.log / f"look{output.suffix}")) if output.is_file() else output


def rows_of(path: Path) -> int | None:
    """The number of rows of a table, by other readers than ours; None for what is no table, which must open all the same."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return sum(1 for _ in csv.reader(file)) - 1
    if path.suffix == ".parquet":
        import pyarrow.parquet

        return pyarrow.parquet.read_table(path).num_rows
    if path.suffix == ".gpkg":
        import pyogrio

        return len(pyogrio.read_arrow(path, layer=pyogrio.list_layers(path)[0, 0])[1])
    if path.suffix in (".mobclip", ".predictor"):
        _open_container(path)
    return None


def _open_container(path: Path) -> None:
    """Read every file of a model or a predictor that we wrote."""
    from mobclip.io.container import open_container

    container = open_container(path, "container")
    for name in container.digests:
        container.read(name)


def _short(text: str) -> str:
    return ascii(text.strip())[1:-1][:300]
