"""Models of the user's own, in the user's data folder."""

import os

import numpy as np

from mobclip.bundle.encoders import ColumnEncoder, location_encoder
from mobclip.bundle.store import SUFFIX, Bundle, installed_bundles, open_bundle, user_models, write_bundle
from mobclip.errors import InputError
from mobclip.io.container import FILE_NAME
from mobclip.progress import Progress, no_progress


def install(path: str | os.PathLike, progress: Progress = no_progress) -> Bundle:
    """Copy a model into the data folder, under the name that its card has, after reading all of it.

    Beside another version of it the name of the file ends in its own version.

    Args:
        path: a `.mobclip` file or a folder.

    Raises:
        InputError: it is no model, it is damaged, or that version of it is installed already.
    """
    bundle = open_bundle(os.path.abspath(path))
    name, version = bundle.card.name, bundle.card.version
    others = [other for other in installed_bundles() if name.casefold() in _names(other)]
    for other in others:
        if version == other.card.version:
            raise InputError(
                f"There is a model {name} {version} already, at {other.path}: remove it first, or use the new one by its path."
            )
    stem = f"{name}-{version}" if others else name
    if not FILE_NAME.fullmatch(stem + SUFFIX):
        raise InputError(f"The name of the model, {stem[:60]!r}, cannot be that of a file: write the model again.")
    place = user_models() / f"{stem}{SUFFIX}"
    if os.path.lexists(place):
        raise InputError(f"There is a file {place} already, which is no model that can be read: remove it first.")
    files: dict[str, np.ndarray | bytes] = {}
    for number, file in enumerate(bundle.card.digests):
        progress(0.8 * number / len(bundle.card.digests), "Checking the files of the model")
        files[file] = bundle.read(file)
    for entry in bundle.card.encoders:
        ColumnEncoder(bundle) if entry.kind == "features" else location_encoder(bundle, entry.kind)
    progress(0.9, "Copying the model")
    return write_bundle(place, bundle.card.to_json(), files)


def _names(bundle: Bundle) -> set[str]:
    """Those that an installed bundle is known by, whatever its version."""
    return {bundle.card.name.casefold(), bundle.plain_name.casefold()}
