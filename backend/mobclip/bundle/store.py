"""Bundles: one or more encoders with a card, in a folder or a `.mobclip` zip.

Built-in bundles lie in `models/` of this package. A person's own lie in the folders of the environment variable
MOBCLIP_MODELS and in the data folder of the user. The format is described in `docs/architecture.md`.
"""

import json
import os
import re
from pathlib import Path

import numpy as np
import platformdirs

from mobclip.errors import InputError
from mobclip.io.container import CARD, Container, digest, open_container, write_container

BUILT_IN = Path(__file__).parents[1] / "models"
SUFFIX = ".mobclip"
ENCODER_FILES = {  # the entries of an encoder that name files, by kind
    "cells": ("index", "codes", "scale", "offset", "codebook", "detail", "rows"),
    "coordinates": ("model",),
    "features": ("model", "offset", "scale"),
}
IDENTITY = re.compile(r".+ \S+ [0-9a-f]{8}")  # as `identity` makes it: us-open 1.0.0 3fa85f64
REQUIRED = ("name", "title", "version", "dimension", "encoders", "digests")


def model_folders() -> list[Path]:
    """Where bundles are looked for by name, first found first served."""
    own = [Path(folder) for folder in os.environ.get("MOBCLIP_MODELS", "").split(os.pathsep) if folder]
    return [*own, Path(platformdirs.user_data_dir("mobclip", appauthor=False)) / "models", BUILT_IN]


def installed_bundles() -> list[Container]:
    """All bundles that can be named, each name once.

    A bundle that cannot be read is left out here; opening it by name says why.
    """
    found: dict[str, Container] = {}
    for folder in model_folders():
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if _is_candidate(path) and path.stem not in found:
                try:
                    found[path.stem] = open_bundle(path)
                except InputError:
                    continue
    return list(found.values())


def open_bundle(name_or_path: str | os.PathLike) -> Container:
    """Open a bundle by the name of an installed one, or by the path of a folder or a `.mobclip` file.

    Raises:
        InputError: none there, not a bundle, of a newer format, or with a card that lacks something.
    """
    bundle = open_container(_find(str(name_or_path)), "bundle")
    lacking = [key for key in REQUIRED if key not in bundle.card]
    if lacking:
        raise InputError(f"The card of the bundle {bundle.path} lacks {', '.join(lacking)}: get the bundle again.")
    for encoder in bundle.card["encoders"]:
        if encoder.get("kind") not in ENCODER_FILES:
            raise InputError(
                f"The bundle {bundle.path} has an encoder of the unknown kind '{encoder.get('kind')}': update MobCLIP."
            )
    if not bundle.card["encoders"]:
        raise InputError(f"The bundle {bundle.path} has no encoder: get the bundle again.")
    return bundle


def check_bundle(bundle: Container) -> None:
    """Read every file of a bundle and compare it with its digest; raises InputError at the first that differs."""
    for file_name in bundle.card["digests"]:
        bundle.read(file_name)


def write_bundle(path: str | os.PathLike, card: dict, files: dict[str, np.ndarray | bytes]) -> Container:
    """Write a bundle (see `write_container`) after checking that the card names only files that are there."""
    lacking = [key for key in REQUIRED if key not in card and key != "digests"]
    if lacking:
        raise ValueError(f"the card lacks {', '.join(lacking)}")
    for encoder in card["encoders"]:
        for entry in ENCODER_FILES[encoder["kind"]]:
            if entry in encoder and encoder[entry] not in files:
                raise ValueError(f"the {encoder['kind']} encoder names {encoder[entry]}, which is not among the files")
    return write_container(path, card, files)


def identity(bundle: Container) -> str:
    """What embeddings say of the bundle they are of: its name, its version and a short digest of its files."""
    digests = json.dumps(bundle.card["digests"], sort_keys=True).encode("utf-8")
    return f"{bundle.card['name']} {bundle.card['version']} {digest(digests)[7:15]}"


def one_bundle(texts: list[str | None]) -> str | None:
    """The bundle that all rows of embeddings are of, None where they do not say.

    Raises:
        InputError: they are of two.
    """
    identities = sorted({text for text in texts if text and IDENTITY.fullmatch(text)})
    if len(identities) > 1:
        raise InputError(
            f"The embeddings are of different bundles ({identities[0]}; {identities[1]}): use those of one."
        )
    return identities[0] if identities else None


def describe(bundle: Container) -> dict:
    """What a list of bundles shows of one: plain values, JSON-ready."""
    card = bundle.card
    return {
        "name": card["name"],
        "title": card["title"],
        "version": card["version"],
        "path": str(bundle.path),
        "dimension": card["dimension"],
        "kinds": [encoder["kind"] for encoder in card["encoders"]],
        "description": card.get("description", ""),
        "domain": card.get("domain", {}),
        "licence": card.get("licence", ""),
        "attribution": card.get("attribution", []),
    }


def _is_candidate(path: Path) -> bool:
    return path.suffix == SUFFIX or (path / CARD).is_file()


def _find(name_or_path: str) -> Path:
    if not name_or_path.strip():
        raise InputError("No bundle is named: give a name such as us-open, or the path of a bundle.")
    for folder in model_folders():
        for candidate in (folder / name_or_path, folder / (name_or_path + SUFFIX)):
            if Path(name_or_path).name == name_or_path and candidate.exists():
                return candidate
    if Path(name_or_path).exists():
        return Path(name_or_path)
    known = ", ".join(bundle.card["name"] for bundle in installed_bundles()) or "none"
    raise InputError(f"There is no bundle '{name_or_path}': installed are {known}; or give the path of a bundle.")
