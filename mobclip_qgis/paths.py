"""Where the plugin's own files are: inside its folder when installed, beside it in the repository.

Imports no QGIS.
"""

from __future__ import annotations

import configparser
import functools
from pathlib import Path

PLUGIN = Path(__file__).resolve().parent


def beside(name: str) -> Path:
    """A file or folder of the project: `resources`, `i18n`, `backend`, `metadata.txt`."""
    installed = PLUGIN / name
    return installed if installed.exists() else PLUGIN.parent / name


def resource(*names: str) -> Path:
    """A file under `resources`."""
    return beside("resources").joinpath(*names)


def backend_root() -> Path:
    """The folder that holds the Python package `mobclip` which the worker runs."""
    return beside("backend")


def plugin_version() -> str:
    """Version in metadata.txt."""
    return _metadata("version")


def help_page(algorithm: str) -> str:
    """Address of the page of an algorithm in the documentation; the start page where the plugin came without it."""
    pages = beside("docs") / "algorithms"
    for page in (pages / f"{algorithm}.html", pages / algorithm / "index.html"):
        if page.is_file():
            return page.as_uri()
    return start_page()


def start_page() -> str:
    """Address of the first page of the documentation in the plugin's folder, else of the repository on the web."""
    page = beside("docs") / "index.html"
    return page.as_uri() if page.is_file() else _metadata("homepage")


def translation_file(locale: str) -> Path | None:
    """The compiled translation for a locale such as de_AT, or None where there is none."""
    path = beside("i18n") / f"mobclip_qgis_{(locale or 'en')[:2]}.qm"
    return path if path.exists() else None


@functools.cache
def _metadata(name: str) -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(beside("metadata.txt"), encoding="utf-8")
    return metadata["general"][name]
