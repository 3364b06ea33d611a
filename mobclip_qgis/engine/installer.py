"""Sets up the environment of the backend: looked for, planned, made beside the old one, tried, and then put in its place.

Imports no QGIS. Only locked wheels are installed, never into a Python that is there already.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from ..translation import tr, tr_n
from . import pip
from .base_python import BasePython, find_base_python, this_platform
from .client import Client
from .environments import (
    PREFIX,
    Environment,
    current_environment,
    environments_folder,
    interpreter_in,
    make_current,
    write_facts,
)
from .errors import EngineError
from .groups import CORE, GROUPS
from .installer_errors import explain
from .locks import PIP, UNPACKED, Wheel, digest, locked_wheels, megabytes, megabytes_of_group
from .pip import Network, Steps
from .temporary import temporary_folder

BUILDING = ".new-"
DOWNLOADS = "downloads"  # wheels, kept until an installation succeeds, so that the next one goes on from there
LOG = "setup.log"
FIRST_START_SECONDS = 180  # nothing is compiled yet, and antivirus programs look at every file
RENAME_SECONDS = 20
USUAL_PYTHON = "3.12"
MODULES = ("h3", "numpy", "onnxruntime", "pyproj", "scipy", "shapely", "sklearn")  # with libraries that may not load


class Plan(NamedTuple):
    """What an installation will do: with which Python, which wheels in all, and which of them come new."""

    base: BasePython
    groups: tuple[str, ...]
    wheels: list[Wheel]
    new: list[Wheel]
    reused: Environment | None

    @property
    def megabytes(self) -> int:
        """To download."""
        return megabytes(self.new) if self.new else 0

    @property
    def megabytes_on_disk(self) -> int:
        """That will be used, about."""
        return round(megabytes(self.wheels) * UNPACKED)


def plan(backend_root: str | Path, groups: Iterable[str] = (), base: str = "") -> Plan:
    """What has to be done so that the groups are there; those that the environment already has stay.

    Args:
        backend_root: the folder that holds the package `mobclip` and `locks`.
        groups: beside the core.
        base: path of a Python to make the environment with, empty to search.

    Raises:
        EngineError: there is no suitable Python, or no packages for it.
    """
    old = current_environment()
    unknown = sorted(set(groups) - set(GROUPS))
    if unknown:
        text = tr("There is no group of packages {}: there are {}.")
        raise EngineError(text.format(unknown[0], ", ".join(GROUPS)))
    wanted = {CORE, *groups, *(old.groups if old else ())}
    python = _same_base(old, base) or find_base_python(base)
    for group in groups:
        if not locked_wheels(backend_root, python.platform, python.version, [group]):
            text = tr("There are no packages of the group {} for Python {} on {}.")
            raise EngineError(text.format(group, python.version, python.platform))
    ordered = tuple(group for group in GROUPS if group in wanted)
    wheels = locked_wheels(backend_root, python.platform, python.version, ordered)
    if old is not None and old.base == str(python.path):
        before = locked_wheels(backend_root, python.platform, python.version, old.groups)
        if not is_outdated(old, backend_root):
            return Plan(python, ordered, wheels, [wheel for wheel in wheels if wheel not in before], old)
    return Plan(python, ordered, wheels, wheels, None)


def describe(plan: Plan, wheel_folder: str = "") -> str:
    """What a plan does, for the one who agrees to it."""
    count = len(plan.new)
    if not count:
        what = tr("All packages are there already: the environment is made again.")
    elif wheel_folder:
        text = tr_n("{} package is installed from {}.", "{} packages are installed from {}.", count)
        what = text.format(count, wheel_folder)
    else:
        text = tr_n(
            "{} package ({} MB) is downloaded from the Python Package Index.",
            "{} packages ({} MB) are downloaded from the Python Package Index.",
            count,
        )
        what = text.format(count, plan.megabytes)
    where = tr(
        "The environment takes about {} MB in {}. It is made with Python {} ({}), into which nothing is installed."
    )
    base = plan.base
    return f"{what} {where.format(plan.megabytes_on_disk, environments_folder(), base.version, base.path)}"


def is_outdated(environment: Environment, backend_root: str | Path) -> bool:
    """Whether an environment was made with other packages than the backend has in its lock now, as after an update."""
    try:
        wheels = locked_wheels(backend_root, environment.platform, environment.python, environment.groups)
    except EngineError:  # no longer for this Python
        return True
    return digest(wheels) != environment.digest


def group_size(backend_root: str | Path, group: str) -> int | None:
    """What a group takes to download, as of `megabytes_of_group`, for the Python of the environment or the one most likely."""
    environment = current_environment()
    python = environment.python if environment else USUAL_PYTHON
    return megabytes_of_group(backend_root, this_platform(), python, group)


def log_file() -> Path:
    """What the last installation wrote, whether it exists or not."""
    return environments_folder().parent / LOG


def set_up(
    plan: Plan,
    backend_root: str | Path,
    wheel_folder: str = "",
    network: Network = Network(),  # noqa: B008 - a named tuple
    on_progress: Callable[[float, str], None] = lambda fraction, text: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Environment:
    """Make the environment of a plan and have workers use it; until that is done the old one stays in use.

    Args:
        wheel_folder: install from the wheels in this folder, without a network; empty for the package index.
        on_progress: called with a fraction from 0 to 1 and a text.
        is_cancelled: asked ten times a second.

    Raises:
        EngineCancelled: nothing has changed but that what was downloaded is kept for the next time.
        EngineError: the same, with a sentence that says why.
    """
    root = environments_folder()
    if wheel_folder and not Path(wheel_folder).is_dir():
        raise EngineError(tr("The folder of wheels {} does not exist.").format(wheel_folder))
    try:
        root.mkdir(parents=True, exist_ok=True)
        _check_space(root, plan)
        steps = Steps(log_file(), is_cancelled, bool(wheel_folder))
        with temporary_folder(root, BUILDING) as near:
            text = tr("Making an environment with Python {} ({})")
            on_progress(0.0, text.format(plan.base.version, plan.base.path))
            _make(plan, near / "env", steps)
            command = _pip_command(plan, backend_root, near, wheel_folder, network)
            source = Path(wheel_folder or root / DOWNLOADS)
            if not wheel_folder:
                options = ["--no-cache-dir", *network.options(near)]
                pip.download(
                    steps, command, plan.new, source, options, lambda done, text: on_progress(0.05 + 0.7 * done, text)
                )
            on_progress(0.75, tr("Installing"))
            pip.install(steps, command, plan.new, source, near)
            on_progress(0.9, tr("Starting the backend for the first time"))
            _try_out(near / "env", backend_root, plan.groups, steps)
            base = plan.base
            facts = (str(base.path), base.version, base.platform, digest(plan.wheels))
            environment = Environment(_new_name(root), plan.groups, *facts)
            write_facts(environment._replace(folder=near / "env"))
            _rename(near / "env", environment.folder)
        make_current(environment)
    except OSError as error:
        raise EngineError(explain(repr(error)), str(error)) from error
    shutil.rmtree(root / DOWNLOADS, ignore_errors=True)
    on_progress(1.0, tr("Done"))
    return environment


def _same_base(old: Environment | None, base: str) -> BasePython | None:
    """The Python of the environment in use, where no other is asked for and it is still good."""
    if old is None or base:
        return None
    try:
        return find_base_python(old.base)
    except EngineError:
        return None


def _check_space(root: Path, plan: Plan) -> None:
    need = megabytes(plan.wheels) * UNPACKED + plan.megabytes + 50
    free = shutil.disk_usage(root).free / 1e6
    if free < need:
        text = tr("Setting up in {} needs {:,.0f} MB, and the disk has {:,.0f} MB free: free some space and try again.")
        raise EngineError(text.format(root, need, free))


def _make(plan: Plan, folder: Path, steps: Steps) -> None:
    """An empty environment, with the packages of the one in use where these can stay."""
    steps.run([str(plan.base.path), "-I", "-m", "venv", "--without-pip", str(folder)])
    if plan.reused is not None:
        for packages in plan.reused.folder.glob("[Ll]ib*/**/site-packages"):
            target = folder / packages.relative_to(plan.reused.folder)
            shutil.copytree(packages, target, copy_function=_link, dirs_exist_ok=True, symlinks=True)
            break


def _link(source: str, target: str) -> None:
    """A second name for a file, which pip replaces and never changes; a copy where the file system has no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _pip_command(plan: Plan, backend_root: str | Path, near: Path, wheel_folder: str, network: Network) -> list[str]:
    """How to call pip, which stays out of the environment: from the wheel that Python carries, of the folder, or of the index."""
    wheel: str | Path = plan.base.pip
    if not wheel and wheel_folder:
        wheel = next(iter(sorted(Path(wheel_folder).glob("pip-*.whl"), reverse=True)), "")
    if not wheel:
        [locked] = locked_wheels(backend_root, plan.base.platform, plan.base.version, [PIP])
        wheel = pip.fetch_wheel(locked, near, network)
    return [str(interpreter_in(near / "env")), "-I", "-u", f"{wheel}/pip"]


def _try_out(folder: Path, backend_root: str | Path, groups: Iterable[str], steps: Steps) -> None:
    """Have a worker load the packages and read the models."""
    steps.run([str(interpreter_in(folder)), "-I", "-c", f"import {', '.join(MODULES)}"])
    with Client(interpreter_in(folder), backend_root, FIRST_START_SECONDS) as client:
        missing = [name for group in groups for name in client.hello["missing"].get(group, ())]
        if missing:
            text = tr("The new environment lacks packages: {}. Set it up again.")
            raise EngineError(text.format(", ".join(missing)))
        client.request("models", {})


def _new_name(root: Path) -> Path:
    return root / f"{PREFIX}{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}"


def _rename(source: Path, target: Path) -> None:
    """Rename, patiently: a virus scanner on Windows may hold a file that is new."""
    deadline = time.monotonic() + RENAME_SECONDS
    while time.monotonic() < deadline:
        with contextlib.suppress(PermissionError):
            os.rename(source, target)
            return
        time.sleep(0.5)
    os.rename(source, target)
