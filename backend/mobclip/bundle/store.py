"""Bundles: one or more encoders with a card, in a folder or a `.mobclip` zip.

Built-in bundles lie in `models/` of this package. A person's own lie in the folders of the environment variable
MOBCLIP_MODELS and in the data folder of the user. The format is described in `docs/architecture.md`.
"""

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from mobclip.bundle.card import Card
from mobclip.errors import InputError
from mobclip.io.container import CARD, Container, open_container, write_container

BUILT_IN = Path(__file__).parents[1] / "models"
SUFFIX = ".mobclip"
MAX_MODELS = 1_000  # in a folder: a list of more would be of no use


@dataclass(frozen=True)
class Bundle:
    """A bundle on disk: its card, checked, and its files, which are read when they are asked for.

    Attributes:
        encoders: those that are ready to compute, by kind; see `mobclip.bundle.encoders.location_encoder`.
    """

    container: Container
    card: Card
    encoders: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def installed_name(self) -> str:
        """The name that `open_bundle` finds it by where it lies in a folder of models; its card may have another."""
        return self.path.name.removesuffix(SUFFIX)

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
class UnusedBundle:
    """A bundle among the models that is not used, damaged or hidden by another one, and one sentence that says why."""

    path: Path
    problem: str


def model_folders() -> list[Path]:
    """Where bundles are looked for by name; the first folder that has one wins."""
    own = [Path(folder) for folder in os.environ.get("MOBCLIP_MODELS", "").split(os.pathsep) if folder]
    return [*own, user_models(), BUILT_IN]


def user_models() -> Path:
    """The folder of models in the user's data folder, whether it exists or not."""
    return Path(platformdirs.user_data_dir("mobclip", appauthor=False)) / "models"


def installed_bundles() -> list[Bundle]:
    """All bundles that can be named, each name once; those that cannot be read are left out."""
    return [bundle for bundle in find_bundles() if isinstance(bundle, Bundle)]


def find_bundles() -> list[Bundle | UnusedBundle]:
    """What lies in the folders of models and looks like a bundle; of several with one name the first that opens is used."""
    used: dict[str, Bundle] = {}
    found: list[Bundle | UnusedBundle] = []
    for path in (path for folder in model_folders() for path in _candidates(folder)):
        bundle = _try_to_open(path)
        if isinstance(bundle, Bundle):
            first = used.setdefault(bundle.installed_name, bundle)
            if first is not bundle:
                bundle = UnusedBundle(
                    path, f"{path} has the same name as {first.path}, which is used: rename one of them."
                )
        found.append(bundle)
    return found


def open_bundle(name_or_path: str | os.PathLike) -> Bundle:
    """Open a bundle by the name of an installed one, or by the path of a folder or a `.mobclip` file.

    Raises:
        InputError: none there, not a bundle, of a newer format, or with a card that is not as it should be.
    """
    paths = _named(str(name_or_path))
    for path in paths[:-1]:
        bundle = _try_to_open(path)
        if isinstance(bundle, Bundle):
            return bundle
    return _checked(open_container(paths[-1], "model"))


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
    for name in () if checked.decoder is None else checked.decoder.files.values():
        if name not in files:
            raise InputError(f"The decoder names {name}, which is not among the files of {path}.")
    return _checked(write_container(path, card, files))


def write_copy(
    bundle: Bundle,
    path: str | os.PathLike,
    kinds: Collection[str] | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Bundle:
    """Write a bundle again, whole or with some of its encoders.

    Args:
        path: as of `write_bundle`; may be that of the bundle.
        kinds: of the encoders to keep, such as `cells`; all by default.
        changes: fields of the card by name that replace those that it has.

    Raises:
        InputError: there is no encoder of one of the kinds, or as `write_bundle`.
    """
    own = [encoder.kind for encoder in bundle.card.encoders]
    unknown = [kind for kind in kinds or () if kind not in own]
    if unknown:
        raise InputError(f"The model {bundle.card.name} has no {unknown[0]} encoder: it has {', '.join(own)}.")
    kept = [kinds is None or kind in kinds for kind in own]
    files_of = [set(encoder.files.values()) for encoder in bundle.card.encoders]
    needed = set().union(*(files for files, keep in zip(files_of, kept, strict=True) if keep))
    left_out = set().union(*files_of) - needed
    card = bundle.card.to_json() | dict(changes or {})
    card["encoders"] = [entry for entry, keep in zip(card["encoders"], kept, strict=True) if keep]
    return write_bundle(path, card, {name: bundle.read(name) for name in bundle.card.digests if name not in left_out})


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
        paths = (path for path in sorted(folder.iterdir()) if path.suffix == SUFFIX or (path / CARD).is_file())
        return list(islice(paths, MAX_MODELS))
    except OSError:  # none there, or one that this user may not list: nothing in it can be named
        return []


def _try_to_open(path: Path) -> Bundle | UnusedBundle:
    try:
        return _checked(open_container(path, "model"))
    except InputError as error:
        return UnusedBundle(path, str(error))


def _named(name_or_path: str) -> list[Path]:
    """The models of a name in the order in which they are tried, so that a damaged one hides none; or the one at a path.

    Raises:
        InputError: there is none.
    """
    if not name_or_path.strip():
        raise InputError("No model was given: give a name such as us-open, or the path of a model.")
    names = [name_or_path, name_or_path + SUFFIX] if Path(name_or_path).name == name_or_path else []
    paths = [path for folder in model_folders() for path in (folder / name for name in names) if path.exists()]
    if paths:
        return paths
    if Path(name_or_path).exists():
        return [Path(name_or_path)]
    known = ", ".join(bundle.installed_name for bundle in installed_bundles()) or "none"
    raise InputError(f"There is no model '{name_or_path}': installed are {known}; or give the path of a model.")
