"""QGIS itself: qgis_process killed, on full disks, and given hostile files."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tools.abuse import oracle
from tools.abuse.attempt import TRIES, Outcome
from tools.abuse.box import Box
from tools.abuse.disks import SIZES, can_mount, small_disk
from tools.abuse.generators import GENERATORS
from tools.abuse.kills import PREFIXES, STATUSES, signal_after, wrong_after_kill
from tools.abuse.samples import Samples
from tools.abuse.trial import Trial, run_forked, run_generator, run_process

ROOT = Path(__file__).resolve().parents[2]
LATEST = 2.5  # seconds after the job's folder has appeared
# Of a database that QGIS had open when it was killed, or could not bring up to date on a full disk; whoever opens it next
# removes them.
OF_OPEN_DATABASES = ("-wal", "-shm")
Algorithm = tuple[str, dict[str, str | Path]]  # its name, and its parameters but for the output


def is_available() -> bool:
    """Whether QGIS is there and the plugin is staged, as in `tools/with_qgis.sh`."""
    return "QGIS_PROCESS" in os.environ and (ROOT / "build/plugins/mobclip_qgis").exists()


def run_algorithm(algorithm: Algorithm, output: Path, box: Box, disturb: Callable[[int], None] | None = None) -> Trial:
    """Run an algorithm by qgis_process."""
    name, parameters = algorithm
    texts = [f"{key}={value}" for key, value in {**parameters, _output_name(name): output}.items()]
    command = [os.environ["QGIS_PROCESS"], "run", "--json", f"mobclip:{name}", "--", *texts]
    return run_process(command, box, _environment(box), disturb)


def try_kill(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """Kill QGIS in the middle of its work; the next run of the same algorithm cleans up."""
    algorithm, output = _good(draw, samples, box)
    box.old_output(output.name)
    kind, moment = draw.choice((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)), draw.uniform(0, LATEST)
    before = box.snapshot()
    end = signal_after(kind, moment, lambda: any(box.tmp.glob("mobclip-*")))
    trial = run_algorithm(algorithm, output, box, end)
    problems = [*oracle.wrong_status(trial, (0, 1, STATUSES[kind])), *_wrong_in_both(trial)]
    problems += [
        problem for problem in wrong_after_kill(box, before, output, left_allowed=True) if not _is_own_of_qgis(problem)
    ]
    again = run_algorithm(algorithm, output, box)
    if again.status:
        problems.append(f"the next run failed: {ascii(again.stderr)[-300:]}")
    else:
        left = [path for path in box.snapshot() if any(part.startswith(PREFIXES) for part in Path(path).parts)]
        problems += [f"left {path} also after the next run" for path in left]
        problems += _wrong_layer(output, box)
    return Outcome.of(f"{kind.name} after {moment:.2f} s: {algorithm[0]} {output.name}", trial, problems)


def try_disk(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """Let QGIS write to a full disk, or with a full temporary folder."""
    algorithm, output = _good(draw, samples, box)
    folder, size = draw.choice((box.out, box.out, box.tmp)), draw.choice(SIZES)
    if not can_mount():
        return Outcome(what="no disk can be mounted here", problems=(), tried=0)
    with small_disk(folder, size):
        trial, problems = _judged(algorithm, output, box)
    return Outcome.of(f"{folder.name} of {size} kB: {algorithm[0]} {output.name}", trial, problems)


def try_file(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """Give QGIS a hostile model, predictor, checkpoint or graph."""
    kind = ("bundles", "predictors", "checkpoints", "graphs")[number % 4]
    folder = box.work / kind
    folder.mkdir()
    maker, own = draw.choice(GENERATORS[kind]), random.Random(draw.getrandbits(64))
    run_generator(lambda: maker(own, samples, folder))
    (path,) = folder.iterdir()
    output = box.out / ("o.gpkg" if kind in ("bundles", "predictors") else "o.mobclip")
    algorithms: dict[str, Algorithm] = {
        "bundles": ("computeembeddings", {"INPUT": samples.points_gpkg, "MODEL": path}),
        "predictors": ("predict", {"INPUT": samples.embedded_gpkg, "PREDICTOR": path}),
        "checkpoints": ("importencoder", {"INPUT": path, "KIND": path.stem}),
        "graphs": ("importencoder", {"INPUT": path, "KIND": "onnx"}),
    }
    trial, problems = _judged(algorithms[kind], output, box)
    return Outcome.of(f"{maker.__name__}: {algorithms[kind][0]}", trial, problems)


def _judged(algorithm: Algorithm, output: Path, box: Box) -> tuple[Trial, list[str]]:
    """Run an algorithm over an old output, and what is wrong then."""
    box.old_output(output.name)
    before = box.snapshot()
    trial = run_algorithm(algorithm, output, box)
    problems = [*oracle.wrong_status(trial, (0, 1)), *_wrong_in_both(trial)]
    problems += [
        problem for problem in oracle.wrong_folders(trial, box, before, output) if not _is_own_of_qgis(problem)
    ]
    return trial, problems + (_wrong_layer(output, box) if trial.status == 0 else [])


def _good(draw: random.Random, samples: Samples, box: Box) -> tuple[Algorithm, Path]:
    output = box.out / draw.choice(("o.gpkg", "o.gpkg", "o.fgb", "o.geojson", "o.shp"))
    algorithm: Algorithm = draw.choice(
        (
            ("computeembeddings", {"INPUT": samples.points_gpkg, "MODEL": samples.bundle}),
            ("predict", {"INPUT": samples.embedded_gpkg, "PREDICTOR": samples.ridge}),
            ("creategrid", {"RESOLUTION": "7", "EXTENT": "-85,-83,33,35"}),
            ("fitpredictor", {"INPUT": samples.embedded_gpkg, "TARGET": "y"}),
        )
    )
    return algorithm, box.out / "o.predictor" if algorithm[0] == "fitpredictor" else output


def _output_name(algorithm: str) -> str:
    return "PREDICTOR" if algorithm == "fitpredictor" else "OUTPUT"


def _wrong_in_both(trial: Trial) -> list[str]:
    """A traceback, or processes that are left, whatever the end."""
    problems = [f"left process {number}" for number in trial.orphans]
    if "Traceback (most recent call last)" in trial.stderr + trial.stdout:
        problems.append(f"a traceback: {ascii(trial.stderr.strip())[-300:]}")
    return problems


def _is_own_of_qgis(problem: str) -> bool:
    """Whether a change is QGIS's own: in its home, its own temporary files, and the companions of the files that it writes."""
    if problem.split(" ")[0] not in ("left", "changed", "removed"):
        return False
    path = problem.partition(" ")[2]
    own = path.startswith(("home/", "tmp/")) and not path.startswith("tmp/mobclip")
    return own or path.endswith((*OF_OPEN_DATABASES, ".qmd", ".shx", ".dbf", ".prj", ".cpg", ".qml"))


def _wrong_layer(output: Path, box: Box) -> list[str]:
    """What is wrong with a layer that was told to be written."""
    if output.suffix in (".predictor", ".mobclip"):
        action: Callable[[], object] = lambda: oracle.rows_of(output)  # noqa: E731
    else:

        def action() -> None:
            import pyogrio

            if not len(pyogrio.read_arrow(output)[1]):
                print("an empty layer")

    seen = run_forked(action, box)
    return [f"the output cannot be opened: {ascii(seen.stderr)[-300:]}"] if seen.status else seen.stdout.splitlines()


def _environment(box: Box) -> dict[str, str]:
    profile = box.root / "profile"
    environment = {
        **box.environment(),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QGIS_PLUGINPATH": str(ROOT / "build/plugins"),
        "XDG_RUNTIME_DIR": str(profile),
        "MOBCLIP_PYTHON": os.environ.get("MOBCLIP_PYTHON", sys.executable),
    }
    environment.pop("PYTHONPATH", None)  # of the backend's Python
    if not profile.exists():
        profile.mkdir(mode=0o700)
        command = [os.environ["QGIS_PROCESS"], "plugins", "enable", "mobclip_qgis"]
        subprocess.run(command, env=environment, check=True, capture_output=True)
    return environment


TRIES |= {"qgis kills": try_kill, "qgis disks": try_disk, "qgis files": try_file}
