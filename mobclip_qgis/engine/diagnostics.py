"""What is there to run the backend, as lines that a user can copy into a report. Imports no QGIS."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..translation import tr
from .client import Client
from .environments import current_environment, data_folder
from .errors import EngineError
from .installer import is_outdated, log_file
from .interpreter import VARIABLE, find_interpreter
from .redaction import without_home, without_secrets
from .standalone import LOG as PYTHON_LOG

SOURCES = {"environment": f"named by {VARIABLE}", "setting": "named in the options", "managed": "in MobCLIP's folder"}
LOG_LINES = 40  # the last ones, of each log


def check(setting: str, backend_root: str | Path) -> tuple[bool, list[str]]:
    """Look for the interpreter, start the worker and list the models.

    Args:
        setting: path of the interpreter in the plugin's settings, empty for none.
        backend_root: the folder that holds the package `mobclip`.

    Returns:
        Whether all is well, and the lines of a report; the last says what to do where something is wrong.
    """
    lines = [f"System: {platform.platform()}", f"Backend source: {backend_root}"]
    try:
        interpreter, source = find_interpreter(setting)
        lines.append(f"Interpreter: {interpreter} ({SOURCES[source]})")
        environment = current_environment() if source == "managed" else None
        if environment is not None and is_outdated(environment, backend_root):
            lines.append(tr("Its packages are those of another version of the plugin: press Set up to renew them."))
        with Client(interpreter, backend_root) as client:
            lines += _versions(client.hello)
            models = client.request("models", {})["models"]
    except EngineError as error:
        return False, [*lines, *error.detail.strip().splitlines()[-3:], f"{tr('Not ready.')} {error}"]
    lines += [_model(model) for model in models]
    if not models:
        return False, [*lines, tr("Not ready. There is no model: install the plugin again.")]
    return True, [*lines, tr("Ready.")]


def installed_models(setting: str, backend_root: str | Path) -> list[dict[str, Any]]:
    """The installed models as the backend describes them; arguments as of `check`.

    Raises:
        EngineError: no interpreter, or a backend that does not answer.
    """
    interpreter, _ = find_interpreter(setting)
    with Client(interpreter, backend_root) as client:
        models: list[dict[str, Any]] = client.request("models", {})["models"]
        return models


def report(facts: Mapping[str, str], setting: str, backend_root: str | Path) -> str:
    """What a bug report should have, as text: without passwords and tokens, and with ~ for the user's home.

    Args:
        facts: lines that only QGIS knows, by their title.
        setting, backend_root: as of `check`.
    """
    lines = [f"{title}: {text}" for title, text in facts.items()] + check(setting, backend_root)[1]
    for path in (log_file(), data_folder() / PYTHON_LOG):
        lines += _end_of(path)
    return without_home(without_secrets("\n".join(lines))) + "\n"


def _end_of(path: Path) -> list[str]:
    try:
        written = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # nothing was set up
        return []
    return ["", f"The end of {path.name}:", *written[-LOG_LINES:]]


def _versions(hello: dict[str, Any]) -> list[str]:
    packages = ", ".join(f"{name} {version}" for name, version in sorted(hello["packages"].items()))
    lines = [f"Backend: {hello['version']} on Python {hello['python']}", f"Packages: {packages or 'none'}"]
    return lines + [f"Not installed: {group} ({', '.join(names)})" for group, names in hello["missing"].items()]


def _model(model: dict[str, Any]) -> str:
    return f"Model: {model['name']} {model['version']}, embedding dimension {model['dimension']}: {model['title']}"
