"""The cards of models and predictors, read without the backend: what they are, and where a model is valid. Imports no QGIS.

The backend checks all of a card when it uses it (`mobclip/bundle/card.py`). Here a card that cannot be read is none: the run
says what is wrong with it.
"""

from __future__ import annotations

import io
import json
import math
import os
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from .environments import data_folder
from .versions import asks_for, name_of_file, newest_versions, version_key

CARD = "card.json"
MODEL_SUFFIX = ".mobclip"
FORMAT = 1  # the newest that is understood
LOCATION_ENCODERS = ("cells", "coordinates")
MAX_BYTES = 4 * 2**20  # of a card, and of the list of a zip's members
MAX_MODELS = 1_000  # in a folder
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # those that are inflated no further than asked for
# What a damaged file may raise, as a zip or as JSON; RuntimeError is of a password, and of nesting without end.
ERRORS = (OSError, EOFError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error)


class ModelCard(NamedTuple):
    """What a list of models needs to know of one."""

    path: Path
    name: str
    bounds: tuple[float, float, float, float] | None  # of the valid domain: west, south, east, north in degrees
    domain: str  # in words, empty where the card does not say
    kinds: tuple[str, ...]  # of its encoders, the preferred one first
    version: str
    is_older: bool = False  # whether a newer version of it is installed

    @property
    def installed_name(self) -> str:
        """The name that finds it where it lies in a folder of models; its card may have another."""
        return f"{self.plain_name}-{self.version}" if self.is_older else self.plain_name

    @property
    def plain_name(self) -> str:
        """The same without a version, which the newest one has."""
        return name_of_file(self.path.name.removesuffix(MODEL_SUFFIX), self.name, self.version)

    @property
    def takes_locations(self) -> bool:
        """Whether it can embed places of which no more is known than where they are."""
        return any(kind in LOCATION_ENCODERS for kind in self.kinds)


def read_card(path: str | os.PathLike[str]) -> dict[str, Any] | None:
    """The card of a model or a predictor, a folder or a zip; None where there is none that can be read."""
    path = Path(path)
    try:
        if not path.is_dir():
            data = _read_zip(path)
        elif (path / CARD).is_file():
            with open(path / CARD, "rb") as file:
                data = _at_most(file.read(MAX_BYTES + 1))
        else:
            return None
        card = json.loads(data.decode("utf-8"))
    except ERRORS:
        return None
    is_card = isinstance(card, dict) and card.get("format") in range(1, FORMAT + 1)
    return card if is_card else None


def read_model(path: str | os.PathLike[str]) -> ModelCard | None:
    """The card of a model; None where it cannot be read, or lacks what is needed."""
    card = read_card(path) or {}
    name, domain, encoders = card.get("name"), card.get("domain") or {}, card.get("encoders")
    version = card.get("version")
    if not (isinstance(name, str) and name and isinstance(version, str) and version):
        return None
    if not (isinstance(domain, dict) and isinstance(encoders, list)):
        return None
    text = domain.get("text")
    kinds = tuple(str(encoder.get("kind")) for encoder in encoders if isinstance(encoder, dict))
    return ModelCard(Path(path), name, _bounds(domain), text if isinstance(text, str) else "", kinds, version)


def installed_models(backend_root: Path) -> list[ModelCard]:
    """The models that can be named, each version once, in the order in which the backend looks for them."""
    paths = (path for folder in model_folders(backend_root) for path in _candidates(folder))
    used: dict[tuple[str, str], ModelCard] = {}
    for model in filter(None, map(read_model, paths)):
        used.setdefault((model.plain_name, model.version), model)
    newest = newest_versions(used)
    return [model._replace(is_older=newest[name] != version) for (name, version), model in used.items()]


def find_model(name_or_path: str, backend_root: Path) -> ModelCard | None:
    """The model that the backend opens for a name, of which the newest version is meant, or a path; None where there is none."""
    is_name = Path(name_or_path).name == name_or_path
    models = installed_models(backend_root) if is_name else []
    asked = [model for model in models if asks_for(name_or_path, model.plain_name, model.version)]
    if asked:
        return max(asked, key=lambda model: version_key(model.version))
    return read_model(name_or_path)


def model_folders(backend_root: Path) -> list[Path]:
    """Where models are looked for by name, as the backend does (`mobclip/bundle/store.py`)."""
    own = [Path(folder) for folder in os.environ.get("MOBCLIP_MODELS", "").split(os.pathsep) if folder]
    return [*own, data_folder() / "models", backend_root / "mobclip" / "models"]


def _candidates(folder: Path) -> list[Path]:
    try:
        paths: Iterator[Path] = (
            path for path in sorted(folder.iterdir()) if path.suffix == MODEL_SUFFIX or (path / CARD).is_file()
        )
        return list(islice(paths, MAX_MODELS))
    except OSError:  # none there, or one that this user may not list
        return []


def _bounds(domain: dict[str, Any]) -> tuple[float, float, float, float] | None:
    values = domain.get("bounds")
    if not (isinstance(values, list) and len(values) == 4 and all(type(value) in (int, float) for value in values)):
        return None
    west, south, east, north = values
    are_degrees = all(abs(value) <= 360 for value in (west, east)) and -90 <= south <= north <= 90
    return (west, south, east, north) if are_degrees and all(map(math.isfinite, values)) else None


def _read_zip(path: Path) -> bytes:
    if not path.is_file():  # a pipe may never end
        raise OSError
    with _BoundedFile(io.FileIO(path)) as stream, zipfile.ZipFile(stream) as archive:
        member = archive.getinfo(CARD)
        if member.compress_type not in METHODS:
            raise zipfile.BadZipFile
        with archive.open(member) as file:
            return _at_most(file.read(MAX_BYTES + 1))


class _BoundedFile(io.BufferedReader):
    """A file of which no more is read at once than a card may have: a zip may list millions of members."""

    def read(self, size: int | None = -1) -> bytes:
        """As of a file.

        Raises:
            ValueError: there is more.
        """
        return _at_most(super().read(MAX_BYTES + 1 if size is None or not 0 <= size <= MAX_BYTES else size))


def _at_most(data: bytes) -> bytes:
    if len(data) > MAX_BYTES:
        raise ValueError
    return data
