"""Folders and zips that hold a card and files, as they should be and as they should not."""

import hashlib
import io
import json
import os
import random
import struct
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tools.abuse.mutations import TEXTS

CARD = "card.json"


def read_container(path: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The card of a good zip, and its other files by name."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return json.loads(files.pop(CARD)), files


def sealed(card: Any, files: Mapping[str, bytes]) -> Any:
    """The card with the digests of the files as they are now, so that these are read on."""
    if not isinstance(card, dict):
        return card
    digests = {name: "sha256:" + hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return {**card, "digests": digests}


def write_container(path: Path, card: Any, files: Mapping[str, bytes], raw_card: bytes | None = None) -> Path:
    """Write a zip, or a folder where the name has no suffix; `raw_card` stands in the place of the card as JSON."""
    contents = {CARD: json.dumps(card).encode("utf-8", "surrogatepass") if raw_card is None else raw_card, **files}
    if path.suffix:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in contents.items():
                archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    else:
        path.mkdir()
        for name, data in contents.items():
            (path / name).write_bytes(data)
    return path


def inflating_zip(name: str, megabytes: int, start: bytes = b"") -> bytes:
    """A zip whose one member, `start` and then zeros, inflates to a thousand times its size."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    head = packer.compress(start) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH)  # stands for itself, so it can be repeated
    checksum = zlib.crc32(start)
    for _ in range(megabytes):
        checksum = zlib.crc32(bytes(2**20), checksum)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), head + block * megabytes + packer.flush())
    data = bytearray(stream.getvalue())
    for entry, method in ((0, 8), (data.rfind(b"PK\1\2"), 10)):  # say that it is deflated
        struct.pack_into("<H", data, entry + method, zipfile.ZIP_DEFLATED)
        struct.pack_into("<I", data, entry + method + 6, checksum)
        struct.pack_into("<I", data, entry + method + 14, len(start) + megabytes * 2**20)
    return bytes(data)


def rearranged_zip(draw: random.Random, contents: Mapping[str, bytes]) -> bytes:
    """A zip with the contents, and tricks: members twice, hostile names, links, passwords, compressions, comments."""
    stream = io.BytesIO()
    with (
        warnings.catch_warnings(action="ignore"),
        zipfile.ZipFile(stream, "w") as archive,
    ):  # of names that are there twice
        for name, data in contents.items():
            archive.writestr(_member(draw, name), data)
        for _ in range(draw.choice((0, 1, 5, 5, 5, 16_000))):
            name = draw.choice((draw.choice(TEXTS), draw.choice(list(contents)), f"{draw.random()}"))
            archive.writestr(_member(draw, name.encode("utf-8", "replace").decode() or "empty"), b"x")
        if draw.random() < 0.3:
            archive.comment = draw.choice((b"PK\5\6" + bytes(18), b"c" * 65_535, bytes(10)))
    return _lie(draw, stream.getvalue())


def _member(draw: random.Random, name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = draw.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    if draw.random() < 0.2:
        info.external_attr = draw.choice(
            (0o120777 << 16, 0o010644 << 16, 0o040755 << 16, 0)
        )  # a link, a pipe, a folder
    return info


def _lie(draw: random.Random, data: bytes) -> bytes:
    """Change a field of the first entry of the directory: flags, method, sizes, offset; or put something before or after."""
    result = bytearray(data)
    entry = data.find(b"PK\1\2")
    trick = draw.randrange(8)
    fields = {0: (8, "<H"), 1: (10, "<H"), 2: (20, "<I"), 3: (24, "<I"), 4: (42, "<I")}
    if trick in fields and entry >= 0:
        offset, form = fields[trick]
        most = 2 ** (8 * struct.calcsize(form)) - 1
        struct.pack_into(form, result, entry + offset, draw.choice((0, 1, 8, 99, most // 2, most)) & most)
    elif trick == 5:
        return draw.randbytes(100) + data
    elif trick == 6:
        return data + data
    return bytes(result)


def odd_folder(draw: random.Random, folder: Path, card: Any, files: Mapping[str, bytes]) -> Path:
    """A folder in which one of the files is a pipe, a device, a link, a folder, or not there."""
    write_container(folder, card, files)
    victim = folder / draw.choice([CARD, *files])
    victim.unlink()
    match draw.randrange(6):
        case 0:
            os.mkfifo(victim)
        case 1:
            victim.symlink_to(draw.choice(("/dev/zero", "/dev/random", "/dev/stdin")))
        case 2:
            victim.symlink_to(draw.choice(("nothing", "..", ".")))
        case 3:
            victim.symlink_to(victim.name)
        case 4:
            victim.mkdir()
    return folder
