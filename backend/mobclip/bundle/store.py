"""Bundles: one or more encoders with a card, in a folder or a `.mobclip` zip.

Built-in bundles lie in `models/` of this package. A person's own lie in the folders of the environment variable
MOBCLIP_MODELS and in the data folder of the user. The format is described in `docs/architecture.md`, versions in
`mobclip.bundle.versions`.
"""

import json
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from mobclip.bundle.card import BundleId, Card
from mobclip.bundle.versions import RELEASES, asks_for, name_of_file, newest_versions, version_key
from mobclip.errors import InputError
from mobclip.io.container import CARD, Container, open_container, write_container

BUILT_IN = Path(__file__).parents[1] / "models"
SUFFIX = ".mobclip"
AUTO = "auto"  # in place of a name: the installed one that suits the places, see `mobclip.bundle.choice`
MAX_MODELS = 1_000  # in a folder: a list of more would be of no use


@dataclass(frozen=True)
class Bundle:
    """A bundle on disk: its card, checked, and its files, which are read when they are asked for.

    Attributes:
        is_older: whether a newer version of it is installed, which has the name without a version.
        encoders: those that are ready to compute, by kind; see `mobclip.bundle.encoders.location_encoder`.
    """

    container: Container
    card: Card
    is_older: bool = False
    encoders: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def installed_name(self) -> str:
        """The name that `open_bundle` finds it by where it lies in a folder of models; its card may have another."""
        return f"{self.plain_name}-{self.card.version}" if self.is_older else self.plain_name

    @property
    def plain_name(self) -> str:
        """The same without a version, which the newest one has."""
        return name_of_file(_stem(self.path), self.card.name, self.card.version)

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
    """All bundles that can be named, each version once; those that cannot be read are left out."""
    return [bundle for bundle in find_bundles() if isinstance(bundle, Bundle)]


def find_bundles() -> list[Bundle | UnusedBundle]:
    """What lies in the folders of models and looks like a bundle; of several of one name and version the first is used."""
    found = [_try_to_open(path) for folder in model_folders() for path in _candidates(folder)]
    used: dict[tuple[str, str], Bundle] = {}
    for bundle in found:
        if isinstance(bundle, Bundle):
            used.setdefault((bundle.plain_name, bundle.card.version), bundle)
    newest = newest_versions(used)
    return [
        one
        if isinstance(one, UnusedBundle)
        else _named(one, used[one.plain_name, one.card.version], newest[one.plain_name])
        for one in found
    ]


def open_bundle(name_or_path: str | os.PathLike) -> Bundle:
    """Open a bundle by the name of an installed one, of which the newest version is meant, or the one that it ends in; or by
    the path of a folder or a `.mobclip` file.

    Raises:
        InputError: none there, not a bundle, of a newer format, or with a card that is not as it should be.
    """
    text = str(name_or_path)
    if not text.strip():
        raise InputError("No model was given: give a name such as us-open, or the path of a model.")
    if text == AUTO:
        known = ", ".join(bundle.installed_name for bundle in installed_bundles()) or "none"
        raise InputError(f"The model {AUTO} is chosen by places, and here are none: name one (installed are {known}).")
    named = find_bundles() if Path(text).name == text else []
    asked = [one for one in named if isinstance(one, Bundle) and _is_asked_for(one, text)]
    if asked:
        return max(asked, key=lambda bundle: version_key(bundle.card.version))
    damaged = [one for one in named if isinstance(one, UnusedBundle) and _stem(one.path) == text]
    if damaged:
        raise InputError(damaged[-1].problem)
    if Path(text).exists():
        return _checked(open_container(Path(text), "model"))
    raise InputError(_unknown(text))


def bundle_with_id(identity: BundleId) -> Bundle | None:
    """The installed bundle that embeddings say they are of; None where it is not installed."""
    return next((bundle for bundle in installed_bundles() if bundle.card.id == identity), None)


def distinct_names(bundles: Sequence[Bundle]) -> list[str]:
    """Names of bundles to tell them apart in one table, with the versions of those that have one name.

    Raises:
        InputError: two are the same version.
    """
    names = [bundle.card.name for bundle in bundles]
    distinct = [
        f"{name}-{bundle.card.version}" if names.count(name) > 1 else name
        for name, bundle in zip(names, bundles, strict=True)
    ]
    twice = [name for name in distinct if distinct.count(name) > 1]
    if twice:
        raise InputError(f"Two of the models have the same name ({twice[0]}): give each once.")
    return distinct


def where_to_get(identity: BundleId) -> str:
    """How to name, in a sentence, the model that embeddings say they are of, and where it is to be had."""
    name = f"the model {identity.name}-{identity.version}"
    bundle = bundle_with_id(identity)
    if bundle is not None:
        return f"the installed model {bundle.installed_name}"
    is_ours = (BUILT_IN / identity.name).is_dir()
    return f"{name} (from {RELEASES})" if is_ours else name


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


def _stem(path: Path) -> str:
    return path.name.removesuffix(SUFFIX)


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


def _is_asked_for(bundle: Bundle, text: str) -> bool:
    return asks_for(text, bundle.plain_name, bundle.card.version)


def _named(bundle: Bundle, used: Bundle, newest: str) -> Bundle | UnusedBundle:
    """A bundle under the name that finds it, given the one that is used of its version, and the newest version."""
    if used is bundle:
        return replace(bundle, is_older=bundle.card.version != newest)
    problem = f"{bundle.path} has the same name as {used.path}, which is used: rename one of them."
    return UnusedBundle(bundle.path, problem)


def _unknown(text: str) -> str:
    """Why there is no model of a name: a sentence."""
    bundles = installed_bundles()
    known = ", ".join(bundle.installed_name for bundle in bundles) or "none"
    for bundle in bundles:
        if bundle.path.parent == BUILT_IN and text.startswith(bundle.plain_name):
            return (
                f"There is no model '{text}': installed are {known}; other versions of {bundle.plain_name} are at {RELEASES}, "
                "or give the path of a model."
            )
    return f"There is no model '{text}': installed are {known}; or give the path of a model."
