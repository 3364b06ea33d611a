"""What is there to run the backend, as lines that a user can copy into a report. Imports no QGIS."""

import platform

from .client import Client
from .errors import EngineError
from .interpreter import find_interpreter


def check(setting, backend_root):
    """Look for the interpreter, start the worker and list the bundles.

    Args:
        setting: path of the interpreter in the plugin's settings, empty for none.
        backend_root: the folder that holds the package `mobclip`.

    Returns:
        Whether all is well, and the lines of a report; the last says what to do where something is wrong.
    """
    lines = [f"System: {platform.platform()}", f"Backend source: {backend_root}"]
    try:
        interpreter, source = find_interpreter(setting)
        lines.append(f"Interpreter: {interpreter} (from {source})")
        with Client(interpreter, backend_root) as client:
            lines += _versions(client.hello)
            bundles = client.request("models", {})["models"]
    except EngineError as error:
        return False, [*lines, *error.detail.strip().splitlines()[-3:], f"Not ready. {error}"]
    lines += [_bundle(bundle) for bundle in bundles]
    if not bundles:
        return False, [*lines, "Not ready. There is no bundle: install the plugin again."]
    return True, [*lines, "Ready."]


def _versions(hello):
    packages = ", ".join(f"{name} {version}" for name, version in sorted(hello["packages"].items()))
    lines = [f"Backend: {hello['version']} on Python {hello['python']}", f"Packages: {packages or 'none'}"]
    return lines + ([f"Missing packages: {', '.join(hello['missing'])}"] if hello["missing"] else [])


def _bundle(bundle):
    return f"Bundle: {bundle['name']} {bundle['version']}, {bundle['dimension']} numbers a place: {bundle['title']}"
