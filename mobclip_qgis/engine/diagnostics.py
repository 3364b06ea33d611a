"""What is there to run the backend, as lines that a user can copy into a report. Imports no QGIS."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import Any

from .client import Client
from .environments import current_environment
from .errors import EngineError
from .installer import is_outdated
from .interpreter import VARIABLE, find_interpreter

SOURCES = {"environment": f"named by {VARIABLE}", "setting": "named in the options", "managed": "in MobCLIP's folder"}


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
            lines.append("Its packages are those of another version of the plugin: press Set up to renew them.")
        with Client(interpreter, backend_root) as client:
            lines += _versions(client.hello)
            models = client.request("models", {})["models"]
    except EngineError as error:
        return False, [*lines, *error.detail.strip().splitlines()[-3:], f"Not ready. {error}"]
    lines += [_model(model) for model in models]
    if not models:
        return False, [*lines, "Not ready. There is no model: install the plugin again."]
    return True, [*lines, "Ready."]


def installed_models(setting: str, backend_root: str | Path) -> list[dict[str, Any]]:
    """The installed models as the backend describes them; arguments as of `check`.

    Raises:
        EngineError: no interpreter, or a backend that does not answer.
    """
    interpreter, _ = find_interpreter(setting)
    with Client(interpreter, backend_root) as client:
        models: list[dict[str, Any]] = client.request("models", {})["models"]
        return models


def _versions(hello: dict[str, Any]) -> list[str]:
    packages = ", ".join(f"{name} {version}" for name, version in sorted(hello["packages"].items()))
    lines = [f"Backend: {hello['version']} on Python {hello['python']}", f"Packages: {packages or 'none'}"]
    return lines + [f"Not installed: {group} ({', '.join(names)})" for group, names in hello["missing"].items()]


def _model(model: dict[str, Any]) -> str:
    return f"Model: {model['name']} {model['version']}, embedding dimension {model['dimension']}: {model['title']}"
