"""Bundles: one or more encoders with a card, in a folder or a `.mobclip` zip.

Built-in bundles lie in `models/` of this package. A person's own lie in the folders of the environment variable
MOBCLIP_MODELS and in the data folder of the user. The format is described in `docs/architecture.md`.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from mobclip.bundle.card import Card
from mobclip.errors import InputError
from mobclip.io.container import CARD, Container, open_container, write_container

BUILT_IN = Path(__file__).parents[1] / "models"
SUFFIX = ".mobclip"


@dataclass(frozen=True)
class Bundle:
    """A bundle on disk: its card, checked, and its files, which are read when they are asked for."""

    container: Container
    card: Card

    @property
    def path(self) -> Path:
        """The folder or the zip."""
        return self.container.path

    def read(self, file_name: str) -> bytes:
        """The bytes of a file; errors as of `Container.read`."""
        return self.container.read(file_name)

    def array(self, file_name: str) -> np.ndarray:
        """An array from an `.npy` file; errors as of `Container.array`."""
        return self.container.array(file_name)


@dataclass(frozen=True)
class DamagedBundle:
    """A bundle among the models that cannot be opened, and one sentence that says why."""

    path: Path
    problem: str


def model_folders() -> list[Path]:
    """Where bundles are looked for by name; the first folder that has one wins."""
    own = [Path(folder) for folder in os.environ.get("MOBCLIP_MODELS", "").split(os.pathsep) if folder]
    return [*own, Path(platformdirs.user_data_dir("mobclip", appauthor=False)) / "models", BUILT_IN]


def installed_bundles() -> list[Bundle]:
    """All bundles that can be named, each name once; those that cannot be read are left out."""
    return [bundle for bundle in find_bundles() if isinstance(bundle, Bundle)]


def find_bundles() -> list[Bundle | DamagedBundle]:
    """What lies in the folders of models and looks like a bundle, each name once; one that opens wins over a damaged one."""
    bundles: dict[str, Bundle | DamagedBundle] = {}
    for folder in model_folders():
        for path in _candidates(folder):
            if not isinstance(bundles.get(path.stem), Bundle):
                bundles[path.stem] = _try_to_open(path)
    return list(bundles.values())


def open_bundle(name_or_path: str | os.PathLike) -> Bundle:
    """Open a bundle by the name of an installed one, or by the path of a folder or a `.mobclip` file.

    Raises:
        InputError: none there, not a bundle, of a newer format, or with a card that is not as it should be.
    """
    return _checked(open_container(_find(str(name_or_path)), "model"))


def write_bundle(path: str | os.PathLike, card: dict[str, Any], files: dict[str, np.ndarray | bytes]) -> Bundle:
    """Write a bundle.

    Args:
        path: a folder, or a zip where it has a suffix.
        card: JSON of a card; `format` and `digests` are added.
        files: arrays or bytes by file name.

    Raises:
        InputError: the card would not be read again, names a file that is not given, or as `write_container`.
    """
    # As it is read again: tuples become lists, and scores that are not known (NaN) null.
    card = json.loads(json.dumps(card), parse_constant=lambda _: None)
    checked = Card.from_json({**card, "digests": dict.fromkeys(files, "")})
    for encoder in checked.encoders:
        for name in encoder.files.values():
            if name not in files:
                raise InputError(f"The {encoder.kind} encoder names {name}, which is not among the files of {path}.")
    return _checked(write_container(path, card, files))


def _checked(container: Container) -> Bundle:
    return Bundle(container, Card.from_json(container.card, f"The card of the model {container.path}"))


def describe(bundle: Bundle) -> dict[str, Any]:
    """What a list of bundles shows of one: plain values, JSON-ready."""
    card = bundle.card
    return {
        "name": card.name,
        "title": card.title,
        "version": card.version,
        "path": str(bundle.path),
        "dimension": card.dimension,
        "kinds": [encoder.kind for encoder in card.encoders],
        "description": card.description,
        "domain": card.raw.get("domain") or {},
        "licence": card.licence,
        "attribution": list(card.attribution),
    }


def _candidates(folder: Path) -> list[Path]:
    try:
        return [path for path in sorted(folder.iterdir()) if path.suffix == SUFFIX or (path / CARD).is_file()]
    except OSError:  # none there, or one that this user may not list: nothing in it can be named
        return []


def _try_to_open(path: Path) -> Bundle | DamagedBundle:
    try:
        return _checked(open_container(path, "model"))
    except InputError as error:
        return DamagedBundle(path, str(error))


def _find(name_or_path: str) -> Path:
    if not name_or_path.strip():
        raise InputError("No model was given: give a name such as us-open, or the path of a model.")
    for folder in model_folders():
        for candidate in (folder / name_or_path, folder / (name_or_path + SUFFIX)):
            if Path(name_or_path).name == name_or_path and candidate.exists():
                return candidate
    if Path(name_or_path).exists():
        return Path(name_or_path)
    known = ", ".join(bundle.card.name for bundle in installed_bundles()) or "none"
    raise InputError(f"There is no model '{name_or_path}': installed are {known}; or give the path of a model.")
