"""Versions of models: which is newer, and which model a name asks for. Python's own library only: the plugin has this file too.

`us-open` is the newest version that is installed. `us-open-1.1`, `us-open@1.1` and `us-open==1.1` are the newest of 1.1; files
are named in the first way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

RELEASES = "https://github.com/mobclip/mobclip-qgis/releases"  # earlier versions, and models too large for the plugin
SEPARATORS = ("==", "=", "@", "-")  # between a name and a version: those of pip, conda, npm, and of the names of files
VERSION = re.compile(r"v?(\d+(?:\.\d+)*)(.*)", re.DOTALL)
PRERELEASE = re.compile(r"[-_.]?(a|b|c|rc|alpha|beta|pre|dev)[-_.]?\d*", re.IGNORECASE)


def version_key(version: str) -> tuple[tuple[int, ...], bool, str]:
    """What sorts versions from old to new: 1.9, 1.10rc1, 1.10; a text that is no version comes before all."""
    match = VERSION.fullmatch(version)
    if match is None:
        return (), False, version
    numbers = [int(number) for number in match[1].split(".")]
    while numbers and not numbers[-1]:  # 2.0 is 2
        numbers.pop()
    return tuple(numbers), PRERELEASE.fullmatch(match[2]) is None, match[2]


def newest_versions(models: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The newest version by name, of names and versions."""
    newest: dict[str, str] = {}
    for name, version in models:
        if version_key(version) > version_key(newest.setdefault(name, version)):
            newest[name] = version
    return newest


def asks_for(text: str, name: str, version: str) -> bool:
    """Whether a text is the name of a model, alone or with its version or the beginning of it, such as us-open-1.1 for 1.1.0."""
    if text == name:
        return True
    starts = (name + separator for separator in SEPARATORS)
    return any(text.startswith(start) and _is_version(text[len(start) :], version) for start in starts)


def name_of_file(stem: str, name: str, version: str) -> str:
    """The name of a model without its version: us-open of us-open-1.1.mobclip.

    Args:
        stem: the name of its file or folder without a suffix, which need not be the one in its card.
        name, version: those in its card.
    """
    return name if asks_for(stem, name, version) else stem


def _is_version(asked: str, version: str) -> bool:
    match, whole = VERSION.fullmatch(asked), VERSION.fullmatch(version)
    if match is None or whole is None or match[2]:
        return asked == version
    numbers, known = match[1].split("."), whole[1].split(".")
    known += ["0"] * (len(numbers) - len(known))
    return [int(number) for number in numbers] == [int(number) for number in known[: len(numbers)]]
