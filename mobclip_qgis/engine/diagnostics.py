"""What is there to run the backend, as text that a user can copy into a report. Imports no QGIS."""

import platform

from .client import Client
from .errors import EngineError
from .interpreter import find_interpreter


def check(setting, backend_root):
    """Look for the interpreter, start the worker and list the bundles.

    Returns:
        Whether all is well, and lines of a report; the last says what to do where something is wrong.
    """
    lines = [f"System: {platform.platform()}"]
    try:
        interpreter, source = find_interpreter(setting)
        lines.append(f"Interpreter: {interpreter} (from {source})")
        with Client(interpreter, backend_root) as client:
            lines += _versions(client.hello)
            bundles = client.request("models", {})["models"]
    except EngineError as error:
        return False, [*lines, *error.detail.strip().splitlines()[-3:], f"Not ready: {error}"]
    for bundle in bundles:
        lines.append(f"Bundle: {bundle['name']} {bundle['version']}, {bundle['dimension']} numbers: {bundle['title']}")
    if not bundles:
        return False, [*lines, "Not ready: no bundle is installed. Install the plugin again."]
    return True, [*lines, "Ready."]


def _versions(hello):
    packages = ", ".join(f"{name} {version}" for name, version in sorted(hello["packages"].items()))
    return [f"Backend: {hello['version']} on Python {hello['python']}", f"Packages: {packages}"]
