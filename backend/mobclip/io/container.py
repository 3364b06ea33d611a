"""A card with plain files beside it, in a folder or one zip: the shape of bundles and of predictors.

`card.json` says what the files are and holds the SHA-256 of each. Arrays are `.npy` without pickle, so that nothing
in a container is ever run but the operators of an ONNX graph.

A container may come from anyone: sizes are looked at before anything is read, and whatever is wrong is an InputError.
"""

import hashlib
import io
import json
import os
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.io.arrays import array_from_bytes
from mobclip.io.atomic import atomic_write, first_line
from mobclip.io.members import read_member, total_size
from mobclip.io.record import Record

CARD = "card.json"
FORMAT = 1  # the newest format that this version reads and writes
FILE_NAME = re.compile(r"(?!\.{1,2}$)[^/\\:\x00-\x1f]{1,200}")  # of a file beside the card

# What is read at most; io/record.py bounds how deep a card is nested, io/members.py how many members a zip lists.
MAX_CARD_BYTES = 4 * 2**20
MAX_FILES = 1_000
MAX_FILE_BYTES = {".onnx": 128 * 2**20, ".npy": 256 * 2**20}  # by suffix
MAX_OTHER_BYTES = 16 * 2**20  # of a file with another suffix
MAX_TOTAL_BYTES = 512 * 2**20  # of all files


@dataclass(frozen=True)
class Container:
    """A container on disk: its path, its card as JSON, and the SHA-256 of each of its files."""

    path: Path
    card: dict[str, Any]
    digests: dict[str, str] = field(repr=False)

    def read(self, file_name: str) -> bytes:
        """The bytes of a file, checked against the digest in the card.

        Raises:
            InputError: the file is missing, is too large, or is not the one that the card describes.
        """
        expected = self.digests.get(file_name)
        if expected is None:
            raise InputError(f"The card of {self.path} does not list the file {file_name}: get the file again.")
        data = read_member(self.path, file_name, _max_bytes(file_name))
        if digest(data) != expected:
            raise InputError(
                f"The file {file_name} in {self.path} has been changed or damaged (its checksum does not match): get it again."
            )
        return data

    def array(self, file_name: str) -> np.ndarray:
        """The numbers of an `.npy` file, read-only; same errors as `read`."""
        return array_from_bytes(self.read(file_name), f"The file {file_name} in {self.path}")

    def texts(self, file_name: str, count: int) -> list[str]:
        """So many texts from a JSON file; same errors as `read`."""
        what = f"The file {file_name} in {self.path}"
        values = _parse_json(self.read(file_name), f"{what} cannot be read")
        return list(Record({file_name: values}, what).texts(file_name, count))


def open_container(path: str | os.PathLike, what: str) -> Container:
    """Read the card of a container and check that this version understands it.

    Args:
        path: a folder or a zip file.
        what: the word for it in messages, `bundle` or `predictor`.

    Raises:
        InputError: not there, not a container, of a newer format, or too large.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"There is no {what} at {path}.")
    if path.is_file() and not zipfile.is_zipfile(path):
        raise InputError(f"{path} is not a MobCLIP {what}: choose a file that MobCLIP wrote, or get it again.")
    if path.is_dir() and not (path / CARD).is_file():
        raise InputError(f"The folder {path} is not a MobCLIP {what}: it has no {CARD}.")
    start = f"{path} is not a MobCLIP {what}: its card"
    record = Record(_parse_json(read_member(path, CARD, MAX_CARD_BYTES), f"{start} cannot be read"), start)
    found_format = record.integer("format", 1, 10**6)
    if found_format > FORMAT:
        raise InputError(
            f"The {what} {path} has format {found_format} but this version of MobCLIP reads formats up to {FORMAT}: "
            "update MobCLIP."
        )
    digests = digests_of(record)
    if total_size(path, digests) > MAX_TOTAL_BYTES:
        raise InputError(f"The files of {path} are larger than {MAX_TOTAL_BYTES / 2**20:.0f} MB in all: do not use it.")
    return Container(path, record.values, digests)


def digests_of(record: Record) -> dict[str, str]:
    """The SHA-256 of each file by its name, as a card lists them.

    Raises:
        InputError: too many, of a wrong type, or of a file outside the container.
    """
    digests = record.mapping("digests") or {}
    if len(digests) > MAX_FILES or not all(isinstance(value, str) for value in digests.values()):
        raise record.error("digests", f"an object of at most {MAX_FILES:,} texts")
    for name in digests:
        if not FILE_NAME.fullmatch(name):
            raise InputError(f"{record.what} names a file outside it, {name[:60]!r}: do not use it.")
    return digests


def write_container(path: str | os.PathLike, card: dict, files: dict[str, np.ndarray | bytes]) -> Container:
    """Write a folder, or a zip where the name has a suffix, all at once: beside its place first, then renamed.

    Args:
        path: where to write; a container that is there is replaced, and so is a file by a zip.
        card: the card without `format` and `digests`, which are added.
        files: arrays (written as `.npy`) or bytes, by file name.

    Raises:
        InputError: something else is there, as `check_replaceable`; a file would be too large to be read again; or the place
            cannot be written or the disk is full.
    """
    path = Path(path)
    check_replaceable(path)
    contents = {name: _to_bytes(value) for name, value in files.items()}
    _check_sizes(path, contents)
    digests = {name: digest(data) for name, data in contents.items()}
    card = {"format": FORMAT, **card, "digests": digests}
    contents = {CARD: json.dumps(card, indent=1, ensure_ascii=False).encode("utf-8") + b"\n", **contents}
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(path, over_folders=True) as new:
        _write_zip(new, contents) if path.suffix else _write_folder(new, contents)
        check_replaceable(path)  # again, because writing takes a while
    return Container(path, card, digests)


def check_replaceable(path: str | os.PathLike) -> None:
    """Check that writing a container to a path removes nothing but a container or an empty file.

    For `write_container`, and for callers that have long work to do before it.

    Raises:
        InputError: there is a folder that is not a container alone, a link to a folder, a file in the place of a folder or
            of another kind, or a device.
    """
    path = Path(path)
    if path.is_dir():
        if path.is_symlink():
            reason = "is a link to a folder"
        elif not _is_container_alone(path):
            reason = "is a folder that contains other files than a MobCLIP model or predictor"
        else:
            return
    elif not path.exists():
        return
    elif not path.is_file():
        reason = "is not a regular file"
    elif not path.suffix:
        reason = "is a file and not a folder"
    elif path.stat().st_size and not _is_container_file(path):
        reason = "is a file but no MobCLIP model or predictor"
    else:
        return
    raise InputError(f"{path} {reason}, so it will not be replaced: choose another name.")


def _is_container_file(path: Path) -> bool:
    """Whether a file is a zip with a card."""
    try:
        with zipfile.ZipFile(path) as archive:
            return CARD in archive.namelist()
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        return False


def digest(data: bytes) -> str:
    """SHA-256 in the form that cards use."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def _max_bytes(file_name: str) -> int:
    return MAX_FILE_BYTES.get(Path(file_name).suffix, MAX_OTHER_BYTES)


def _check_sizes(path: Path, contents: dict[str, bytes]) -> None:
    """Refuse to write what would be refused when it is read."""
    for name, data in contents.items():
        if len(data) > _max_bytes(name):
            limit = _max_bytes(name) / 2**20
            raise InputError(f"{path} would hold {name} of more than {limit:.0f} MB: use fewer rows or columns.")
    if sum(map(len, contents.values())) > MAX_TOTAL_BYTES:
        raise InputError(f"{path} would be larger than {MAX_TOTAL_BYTES / 2**20:.0f} MB: use fewer rows or columns.")


def _is_container_alone(folder: Path) -> bool:
    """Whether a folder holds a card as `write_container` writes it and, beside it, only files that the card names."""
    entries = list(os.scandir(folder))
    if not all(entry.is_file(follow_symlinks=False) for entry in entries):
        return False
    try:
        record = Record(_parse_json(read_member(folder, CARD, MAX_CARD_BYTES), "The card"), "The card")
        record.integer("format", 1, 10**6)
        digests = digests_of(record)
    except InputError:
        return False
    is_written_here = "digests" in record.values and all(value.startswith("sha256:") for value in digests.values())
    return is_written_here and {entry.name for entry in entries} <= {CARD, *digests}


def _parse_json(data: bytes, start: str) -> Any:
    """The content of JSON, NaN and Infinity as null; `start` begins the sentence of an error."""
    try:
        return json.loads(data.decode("utf-8"), parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{start} ({first_line(error)}): get the file again.") from error


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
