"""A card with plain files beside it, in a folder or one zip: the shape of bundles and of predictors.

`card.json` says what the files are and holds the SHA-256 of each. Arrays are `.npy` without pickle, so that nothing
in a container is ever run but the operators of an ONNX graph.
"""

import hashlib
import io
import json
import os
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mobclip.errors import InputError

CARD = "card.json"
FORMAT = 1  # the newest format that this version reads and writes


@dataclass(frozen=True)
class Container:
    """A container on disk: its path and its card."""

    path: Path
    card: dict

    def read(self, file_name: str) -> bytes:
        """The bytes of a file, checked against the digest in the card.

        Raises:
            InputError: the file is missing or is not the one that the card describes.
        """
        expected = self.card.get("digests", {}).get(file_name)
        if expected is None:
            raise InputError(f"The card of {self.path} does not list the file {file_name}: get the file again.")
        data = _read_file(self.path, file_name)
        if digest(data) != expected:
            raise InputError(
                f"The file {file_name} in {self.path} has been changed or damaged (its digest is wrong): get it again."
            )
        return data

    def array(self, file_name: str) -> np.ndarray:
        """An array from an `.npy` file; same errors as `read`."""
        data = self.read(file_name)
        try:
            return np.load(io.BytesIO(data), allow_pickle=False)
        except ValueError as error:
            raise InputError(f"The file {file_name} in {self.path} is no plain array ({error}).") from error


def open_container(path: str | os.PathLike, what: str) -> Container:
    """Read the card of a container and check that this version understands it.

    Args:
        path: a folder or a zip file.
        what: the word for it in messages, `bundle` or `predictor`.

    Raises:
        InputError: not there, not a container, or of a newer format.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"There is no {what} at {path}.")
    try:
        card = json.loads(_read_file(path, CARD).decode("utf-8"))
        found_format = int(card["format"])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} is not a MobCLIP {what}: its {CARD} cannot be read ({error}).") from error
    if found_format > FORMAT:
        raise InputError(
            f"The {what} {path} has format {found_format} and this version of MobCLIP reads up to format {FORMAT}: "
            "update MobCLIP."
        )
    return Container(path, card)


def write_container(path: str | os.PathLike, card: dict, files: dict[str, np.ndarray | bytes]) -> Container:
    """Write a folder, or a zip where the name has a suffix, all at once: beside its place first, then renamed.

    Args:
        path: where to write; a container that is there is replaced, and so is a file by a zip.
        card: the card without `format` and `digests`, which are added.
        files: arrays (written as `.npy`) or bytes, by file name.

    Raises:
        InputError: something else is there; as `check_replaceable`.
    """
    path = Path(path)
    check_replaceable(path)
    contents = {name: _to_bytes(value) for name, value in files.items()}
    card = {"format": FORMAT, **card, "digests": {name: digest(data) for name, data in contents.items()}}
    contents = {CARD: json.dumps(card, indent=1, ensure_ascii=False).encode("utf-8") + b"\n", **contents}
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as near:
        new = Path(near, "new")
        _write_zip(new, contents) if path.suffix else _write_folder(new, contents)
        check_replaceable(path)  # again, because writing takes a while
        _replace(path, new, Path(near, "old"))
    return Container(path, card)


def check_replaceable(path: str | os.PathLike) -> None:
    """Check that writing a container to a path removes nothing but a container, or the file that a zip replaces.

    For `write_container`, and for callers that have long work to do before it.

    Raises:
        InputError: there is a folder that is not a container alone, a link to a folder, a file in the place of a folder,
            or a device.
    """
    path = Path(path)
    if path.is_dir():
        if path.is_symlink():
            reason = "is a link to a folder"
        elif not _is_container_alone(path):
            reason = "is a folder and not purely a MobCLIP bundle or predictor"
        else:
            return
    elif not path.exists() or (path.is_file() and path.suffix):
        return
    else:
        reason = "is a file and not a folder" if path.is_file() else "is not a regular file"
    raise InputError(f"{path} {reason}, so it will not be replaced: choose another name.")


def digest(data: bytes) -> str:
    """SHA-256 in the form that cards use."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def _is_container_alone(folder: Path) -> bool:
    """Whether a folder holds a card as `write_container` writes it and, beside it, only files that the card names."""
    entries = list(os.scandir(folder))
    if not all(entry.is_file(follow_symlinks=False) for entry in entries):
        return False
    try:
        card = json.loads((folder / CARD).read_bytes())
        digests = card["digests"]
        ours = type(card["format"]) is int and all(value.startswith("sha256:") for value in digests.values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False
    return ours and {entry.name for entry in entries} <= {CARD, *digests}


def _replace(path: Path, new: Path, old: Path) -> None:
    """Rename `new` to `path`; a folder that is there is moved to `old`, and moved back if that fails."""
    if not path.is_dir():
        os.replace(new, path)
        return
    os.rename(path, old)
    try:
        os.rename(new, path)
    except BaseException:
        os.rename(old, path)
        raise


def _read_file(path: Path, file_name: str) -> bytes:
    if file_name != Path(file_name).name:
        raise InputError(f"The card of {path} names a file outside it, {file_name}: do not use it.")
    try:
        if path.is_dir():
            return (path / file_name).read_bytes()
        with zipfile.ZipFile(path) as archive:
            return archive.read(file_name)
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise InputError(f"The file {file_name} of {path} cannot be read ({error}).") from error


def _to_bytes(value: np.ndarray | bytes) -> bytes:
    if isinstance(value, bytes):
        return value
    stream = io.BytesIO()
    np.save(stream, value, allow_pickle=False)
    return stream.getvalue()


def _write_folder(path: Path, contents: dict[str, bytes]) -> None:
    path.mkdir()
    for name, data in contents.items():
        (path / name).write_bytes(data)


def _write_zip(path: Path, contents: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)  # a fixed date: same content, same file
